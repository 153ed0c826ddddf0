//! `plusone audit`: recomputes every proposal of an archive, and compares it with the announced result.

use std::mem::ManuallyDrop;

use super::args::{AuditArguments, InputArguments, RuleArguments};
use super::each::{self, EachRun, Joined, ListDone, TableRows};
use super::format::AuditFormat;
use super::refused::refused;
use super::session::{OpenArchive, RuleBook, is_settled, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::audit::Summary;
use crate::pipeline::{Audited, Survey};
use crate::report::AuditReport;
use crate::report::headline;
use crate::report::html::{self, MOST_ON_A_PAGE};
use crate::report::json;
use crate::report::rows::{AuditRows, MailingListRow, RowKind};
use crate::request;

pub(super) fn run(arguments: &AuditArguments) -> Result<Exit, Error> {
    each::check(&arguments.each)?;
    if !arguments.rows.is_empty() && arguments.format != AuditFormat::Ndjson {
        return Err(refused("--rows needs --format ndjson"));
    }
    if arguments.each.each { run_each(arguments) } else { run_one(arguments) }
}

/// Audits the archives as one list.
fn run_one(arguments: &AuditArguments) -> Result<Exit, Error> {
    let AuditArguments { rules, input, output, .. } = arguments;
    let book = RuleBook::open(rules, input, output)?;
    // Never drops the survey and the decisions, because dropping their many small parts takes time.
    let survey = ManuallyDrop::new(survey(input, &book, None, output.quiet)?);
    say_odd_files(&survey, output.quiet);
    let audited = ManuallyDrop::new(ShownDecisions::new(audited(&survey, &book, arguments)?, arguments));
    with_report(&survey, &audited, &book, input, |report| {
        write(arguments, report)?;
        say_of_pages(arguments, report);
        Ok(exit(report, &audited))
    })
}

/// Audits each archive as a separate list.
fn run_each(arguments: &AuditArguments) -> Result<Exit, Error> {
    let AuditArguments { rules, input, output, each, format, rows, since, until, only } = arguments;
    input.limits()?;
    let joined = match format {
        AuditFormat::Text | AuditFormat::Markdown => Joined::Titled,
        AuditFormat::Csv => Joined::Table,
        AuditFormat::Json => Joined::Values { has_rows_of_lists: false },
        AuditFormat::Ndjson => Joined::Values { has_rows_of_lists: rows.contains(&TableRows::Lists) },
        AuditFormat::Html => {
            return Err(refused("--format html cannot show several lists")
                .with_help("leave out --each, or use another format"));
        }
    };
    let list = |rules: &RuleArguments, input: &InputArguments, open: Option<OpenArchive>| {
        let book = RuleBook::open(rules, input, output)?;
        let survey = match open {
            Some(open) => open.survey(&book, None)?,
            None => survey(input, &book, None, output.quiet)?,
        };
        say_odd_files(&survey, output.quiet);
        let audited = audited(&survey, &book, arguments)?;
        let decisions = audited.iter().map(|one| &one.decision);
        let is_settled = is_settled(&survey, decisions, book.rules().at);
        let found = ShownDecisions::new(audited, arguments);
        with_report(&survey, &found, &book, input, |report| {
            Ok(ListDone {
                report: text(arguments, report)?,
                row: json::line(&AuditRows::new(report).list())?,
                exit: exit(report, &found),
                is_settled,
            })
        })
    };
    let run = EachRun { each, rules, input, output, joined };
    run.run(&("audit", format, rows, since, until, only), list, |origin, at, error| {
        json::line(&MailingListRow::failed(origin, at, error))
    })
}

/// The selected proposals, decided and compared.
fn audited(survey: &Survey, book: &RuleBook, arguments: &AuditArguments) -> Result<Vec<Audited>, Error> {
    request::audited(survey, arguments.since, arguments.until, book.rules())
}

/// The decisions to show, and the totals of all decisions.
struct ShownDecisions {
    shown: Vec<Audited>,
    summary: Summary,
    is_cut_short: bool,
}

impl ShownDecisions {
    fn new(mut audited: Vec<Audited>, arguments: &AuditArguments) -> Self {
        let summary = request::summary(&audited);
        let is_cut_short = audited.iter().any(|one| one.decision.is_cut_short());
        if !arguments.only.is_empty() {
            audited.retain(|one| arguments.only.contains(&one.comparison.agreement));
        }
        Self { shown: audited, summary, is_cut_short }
    }
}

/// Builds the report of an audit and passes it to a function.
fn with_report<T>(
    survey: &Survey,
    ShownDecisions { shown, summary, .. }: &ShownDecisions,
    book: &RuleBook,
    input: &InputArguments,
    make: impl FnOnce(&AuditReport<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let rules = book.rules();
    let unmatched = survey.unmatched_by(rules.at);
    let (unmatched, origin) = (&*unmatched, &input.origin);
    make(&AuditReport { survey, audited: shown, unmatched, summary, rules, origin })
}

/// The report as text: in the chosen format, or as rows.
fn text(arguments: &AuditArguments, report: &AuditReport<'_>) -> Result<String, Error> {
    if arguments.rows.is_empty() {
        return arguments.format.form(output::text(&arguments.output)).write(report);
    }
    let kind = |rows: &TableRows| match rows {
        TableRows::Decisions => RowKind::Decision,
        TableRows::Votes => RowKind::Vote,
        TableRows::Findings => RowKind::Finding,
        TableRows::Lists => RowKind::List,
    };
    AuditRows::new(report).lines(&arguments.rows.iter().map(kind).collect::<Vec<_>>())
}

/// Writes the report: one text, or a folder of pages if there are too many decisions for one page.
fn write(arguments: &AuditArguments, report: &AuditReport<'_>) -> Result<(), Error> {
    if arguments.format != AuditFormat::Html || report.audited.len() <= MOST_ON_A_PAGE {
        return output::write(&arguments.output, &text(arguments, report)?);
    }
    let folder = arguments.output.output.as_deref().filter(|path| path.as_os_str() != "-");
    let folder = folder.ok_or_else(|| {
        refused(format!(
            "{} decisions do not fit on one page: use --output FOLDER/ to write several pages",
            report.audited.len()
        ))
    })?;
    output::write_folder(folder, &html::folder(report)?.files)
}

/// Reports the path of the page, or of the index of a folder of pages.
fn say_of_pages(arguments: &AuditArguments, report: &AuditReport<'_>) {
    let path = arguments.output.output.as_deref().filter(|path| path.as_os_str() != "-");
    if let Some(path) = path.filter(|_| arguments.format == AuditFormat::Html && !arguments.output.quiet) {
        let index =
            if report.audited.len() > MOST_ON_A_PAGE { path.join("index.html") } else { path.to_owned() };
        output::say(&format!("plusone: {}: {}", index.display(), headline::audit(report.summary)));
    }
}

fn exit(report: &AuditReport<'_>, found: &ShownDecisions) -> Exit {
    match found.summary.outcomes_changed {
        _ if report.survey.unreadable() > 0 || found.is_cut_short => Exit::Unusable,
        0 => Exit::Passed,
        _ => Exit::NotPassed,
    }
}
