//! A folder of pages, for too many decisions for one page: an index, and a page for each year.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::audit::{self, Legend};
use super::periods::Period;
use super::{Shell, page};
use crate::audit::Summary;
use crate::error::Error;
use crate::pipeline::Audited;
use crate::report::form::announced;
use crate::report::json::AuditDocument;
use crate::report::{AuditReport, headline};

/// Maximum number of decisions on a page; a year with more gets several pages.
pub const MOST_ON_A_PAGE: usize = 1000;
/// Maximum number of decisions listed in the index.
const MOST_NAMED: usize = 200;
/// Number of decisions that the index shows at first.
const NAMED_AT_ONCE: usize = 10;
const INDEX: &str = "index.html";

/// The files of a folder. `index.html` is last, so that it never links to a missing page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Name and text of each file.
    pub files: Vec<(String, String)>,
}

/// The values of `index.html`.
#[derive(Debug, Serialize)]
struct IndexPage<'a> {
    shell: Shell,
    headline: String,
    explanation: String,
    rule: Vec<String>,
    rules: &'a str,
    report: AuditDocument<'a>,
    agreements: Vec<Legend>,
    pages: Vec<PageEntry>,
    /// The decisions whose announced outcome differs, newest first, at most [`MOST_NAMED`].
    changed: Vec<IndexedDecision<'a>>,
    /// Number of decisions shown at first.
    at_once: usize,
    /// Number of further decisions.
    more_changed: usize,
}

/// A page of the folder.
#[derive(Debug, Serialize)]
struct PageEntry {
    file: String,
    period: Period,
    /// Number of announced results on the page that differ from the rule.
    changed: usize,
}

/// A decision in the index.
#[derive(Debug, Serialize)]
struct IndexedDecision<'a> {
    link: String,
    subject: &'a str,
    opened: Option<String>,
    announced: Option<&'static str>,
    verdict: &'static str,
}

/// A page before it is written: its name and its numbered decisions.
struct FolderPage<'a> {
    file: String,
    label: String,
    decisions: Vec<(usize, &'a Audited)>,
}

/// Makes the pages of an audit.
///
/// # Errors
/// If a page cannot be written. No known input of the earlier stages causes this.
pub fn folder(report: &AuditReport<'_>) -> Result<Folder, Error> {
    let parts = parts(report.audited);
    let mut files = Vec::new();
    let mut pages = Vec::new();
    let mut changed = Vec::new();
    let most = parts.iter().map(|part| part.decisions.len()).max().unwrap_or(1).max(1);
    for part in &parts {
        let mut summary = Summary::default();
        for (_, one) in &part.decisions {
            summary.add(year(one), &one.comparison);
        }
        let of_part = AuditReport { audited: &[], unmatched: &[], summary: &summary, ..*report };
        let values = audit::AuditPage::of(&of_part, &part.decisions, Some(INDEX));
        files.push((part.file.clone(), page("audit.html", &values)?));
        pages.push(PageEntry {
            file: part.file.clone(),
            period: Period::of(part.label.clone(), &part.decisions, most),
            changed: summary.outcomes_changed,
        });
        let differ = part.decisions.iter().filter(|(_, one)| one.comparison.changes_outcome);
        changed.extend(differ.map(|(number, one)| IndexedDecision::new(&part.file, *number, one)));
    }
    changed.reverse();
    pages.reverse();
    let more_changed = changed.len().saturating_sub(MOST_NAMED);
    changed.truncate(MOST_NAMED);
    let of_all = AuditReport { audited: &[], ..*report };
    let AuditReport { summary, rules, .. } = of_all;
    let index = IndexPage {
        shell: Shell::new(),
        headline: headline::audit(summary),
        explanation: headline::details(summary),
        rule: of_all.basis().lines(None),
        rules: &rules.policy.title,
        report: AuditDocument::new(&of_all),
        agreements: audit::legends(summary),
        pages,
        changed,
        at_once: NAMED_AT_ONCE,
        more_changed,
    };
    files.push((INDEX.to_owned(), page("index.html", &index)?));
    Ok(Folder { files })
}

/// The decisions by year. Splits a year with too many decisions for a page into parts.
fn parts(audited: &[Audited]) -> Vec<FolderPage<'_>> {
    let mut years: BTreeMap<Option<i32>, Vec<(usize, &Audited)>> = BTreeMap::new();
    for (at, one) in audited.iter().enumerate() {
        years.entry(year(one)).or_default().push((at + 1, one));
    }
    let mut parts = Vec::new();
    for (year, decisions) in years {
        let name = year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
        let several = decisions.len() > MOST_ON_A_PAGE;
        for (at, chunk) in decisions.chunks(MOST_ON_A_PAGE).enumerate() {
            let (file, label) = if several {
                (format!("{name}-{}.html", at + 1), format!("{name}, part {}", at + 1))
            } else {
                (format!("{name}.html"), name.clone())
            };
            parts.push(FolderPage { file, label, decisions: chunk.to_vec() });
        }
    }
    parts
}

fn year(audited: &Audited) -> Option<i32> {
    audited.decision.proposal.opened.map(|opened| opened.to_utc().year())
}

impl<'a> IndexedDecision<'a> {
    fn new(file: &str, number: usize, audited: &'a Audited) -> Self {
        let proposal = &audited.decision.proposal;
        Self {
            link: format!("{file}#d{number}"),
            subject: &proposal.subject,
            opened: proposal.opened.map(|opened| opened.to_rfc3339()),
            announced: announced(audited),
            verdict: audited.decision.outcome.verdict.as_str(),
        }
    }
}
