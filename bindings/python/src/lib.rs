//! The native part of the Python package `plusone`. `python/plusone/__init__.py` describes its functions to users.
//!
//! It passes a document to Python as JSON text, so the document is identical to the one of the command. It passes a
//! table as Arrow. Other Python threads run while it computes a document or a table.

mod errors;
mod input;
mod reading;
mod table;

use plusone::diagnostic::Code;
use plusone::pipeline::{Decision, Survey};
use plusone::report::json::{self, AuditDocument, ListDocument, TallyDocument};
use plusone::report::rows::{AuditRows, DecisionRow, FindingRow, MailingListRow, RowKind, VoteRow};
use plusone::report::{AuditReport, ListReport, TallyReport};
use plusone::request::{self, Wanted};
use pyo3::prelude::*;

use errors::exception;
use input::{Arguments, Part, RuleBook};
use table::Table;

/// A document as JSON, and the warnings about mail that could not be read.
type Document = (String, Vec<String>);
/// The four tables, and the warnings about mail that could not be read.
type FourTables = (Table, Table, Table, Table, Vec<String>);

/// The document of one proposal.
#[pyfunction]
fn tally(
    py: Python<'_>,
    parts: Vec<Part>,
    thread: Option<String>,
    arguments: Arguments,
) -> PyResult<Document> {
    py.detach(|| {
        let book = RuleBook::open(arguments)?;
        let make = || {
            let (survey, rules, origin) = (&book.survey(&parts)?, book.rules(), &book.origin);
            let outline = request::proposal(survey, thread.as_deref(), rules.time())?;
            let decision = &survey.decide(&outline, rules)?;
            let document = TallyDocument::new(&TallyReport { survey, decision, rules, origin });
            Ok((json::line(&document)?, losses(survey, [decision])))
        };
        make().map_err(|error| exception(&error))
    })
}

/// The document of all proposals.
#[pyfunction]
fn proposals(
    py: Python<'_>,
    parts: Vec<Part>,
    since: Option<String>,
    untagged: bool,
    arguments: Arguments,
) -> PyResult<Document> {
    py.detach(|| {
        let book = RuleBook::open(arguments)?;
        let since = input::since(since)?;
        let make = || {
            let (survey, rules, origin) = (&book.survey(&parts)?, book.rules(), &book.origin);
            let wanted = Wanted { since, untagged, fits: &|_| true };
            let decisions = &request::decisions(survey, wanted, rules)?[..];
            let unmatched = &survey.unmatched_by(rules.time())[..];
            let (left_out, matching) = (0, None);
            let report = ListReport { survey, decisions, left_out, unmatched, matching, rules, origin };
            Ok((json::line(&ListDocument::new(&report))?, losses(survey, decisions)))
        };
        make().map_err(|error| exception(&error))
    })
}

/// The document of all decisions.
#[pyfunction]
fn audit(
    py: Python<'_>,
    parts: Vec<Part>,
    since: Option<String>,
    until: Option<String>,
    arguments: Arguments,
) -> PyResult<Document> {
    py.detach(|| {
        let book = RuleBook::open(arguments)?;
        let time = (input::since(since)?, input::until(until)?);
        let make = |report: &AuditReport<'_>| json::line(&AuditDocument::new(report));
        let (document, losses) = audited(&book, &parts, time, make).map_err(|error| exception(&error))?;
        Ok((document.map_err(|error| exception(&error))?, losses))
    })
}

/// The four tables of one audit.
#[pyfunction]
fn tables(
    py: Python<'_>,
    parts: Vec<Part>,
    since: Option<String>,
    until: Option<String>,
    errors_are_rows: bool,
    arguments: Arguments,
) -> PyResult<FourTables> {
    py.detach(|| {
        let book = RuleBook::open(arguments)?;
        let time = (input::since(since)?, input::until(until)?);
        let of_report = |report: &AuditReport<'_>| -> PyResult<_> {
            let rows = AuditRows::new(report);
            let lists = Table::new(RowKind::List, std::iter::once(rows.list()))?;
            Ok((
                Table::new(RowKind::Decision, rows.decisions())?,
                Table::new(RowKind::Vote, rows.votes())?,
                Table::new(RowKind::Finding, rows.findings())?,
                lists,
            ))
        };
        match audited(&book, &parts, time, of_report) {
            Ok((tables, losses)) => {
                let (decisions, votes, findings, lists) = tables?;
                Ok((decisions, votes, findings, lists, losses))
            }
            Err(error) if errors_are_rows => failed(&book, &error.to_string()),
            Err(error) => Err(exception(&error)),
        }
    })
}

/// The tables of a list that could not be fetched.
#[pyfunction]
fn failed_tables(py: Python<'_>, error: String, arguments: Arguments) -> PyResult<FourTables> {
    py.detach(|| failed(&RuleBook::open(arguments)?, &error))
}

fn failed(book: &RuleBook, error: &str) -> PyResult<FourTables> {
    let row = MailingListRow::failed(&book.origin, book.rules().time(), &error);
    Ok((
        Table::new(RowKind::Decision, std::iter::empty::<DecisionRow<'_>>())?,
        Table::new(RowKind::Vote, std::iter::empty::<VoteRow<'_>>())?,
        Table::new(RowKind::Finding, std::iter::empty::<FindingRow<'_>>())?,
        Table::new(RowKind::List, std::iter::once(row))?,
        Vec::new(),
    ))
}

/// Runs an audit and passes its report to a function.
fn audited<T>(
    book: &RuleBook,
    parts: &[Part],
    (since, until): input::Time,
    of_report: impl FnOnce(&AuditReport<'_>) -> T,
) -> Result<(T, Vec<String>), plusone::Error> {
    let (survey, rules, origin) = (&book.survey(parts)?, book.rules(), &book.origin);
    let audited = &request::audited(survey, since, until, rules)?[..];
    let summary = &request::summary(audited);
    let unmatched = &survey.unmatched_by(rules.time())[..];
    let done = of_report(&AuditReport { survey, audited, unmatched, summary, rules, origin });
    Ok((done, losses(survey, audited.iter().map(|audited| &audited.decision))))
}

/// Warnings about mail that could not be read, so that votes may be missing.
fn losses<'a>(survey: &'a Survey, decisions: impl IntoIterator<Item = &'a Decision>) -> Vec<String> {
    let is_loss = |code| {
        matches!(
            code,
            Code::TruncatedGzip
                | Code::TruncatedCompression
                | Code::UnpackedTooLarge
                | Code::UnreadableFile
                | Code::IncompleteFetch
        )
    };
    let of_files = survey.diagnostics.iter().filter(|odd| is_loss(odd.code()));
    let of_threads = decisions.into_iter().flat_map(Decision::diagnostics);
    let of_threads = of_threads.filter(|odd| odd.code() == Code::ThreadTooLong);
    of_files.chain(of_threads).map(|odd| odd.text().to_owned()).collect()
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::reading::read_votes;
    #[pymodule_export]
    use super::table::Table;
    #[pymodule_export]
    use super::{audit, failed_tables, proposals, tables, tally};
}
