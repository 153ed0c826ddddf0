//! Pages for a browser: one proposal (`tally`), many decisions (`audit`), or a folder of pages for too many decisions.
//!
//! A page is a single file that loads nothing from the network.
//!
//! **Architecture Invariant:** text from mail is never markup. The templates escape every value, and a page
//! allows only its own style and script, by their hashes.

mod audit;
mod folder;
mod periods;
mod tally;
mod votes;

pub use folder::{Folder, MOST_ON_A_PAGE, folder};

use chrono::{DateTime, FixedOffset};
use data_encoding::BASE64;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, HtmlEscape, Output, State, UndefinedBehavior, escape_formatter};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{AuditReport, Form, TallyReport, clean, form};
use crate::archive_url::is_web_address;
use crate::error::Error;

/// The templates by name.
const TEMPLATES: [(&str, &str); 4] = [
    ("parts.html", include_str!("parts.html")),
    ("tally.html", include_str!("tally.html")),
    ("audit.html", include_str!("audit.html")),
    ("index.html", include_str!("index.html")),
];
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A page for a browser, in one file.
#[derive(Debug, Clone, Copy)]
pub struct Html;

impl Form<TallyReport<'_>> for Html {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        page("tally.html", &tally::TallyPage::new(report))
    }
}

impl Form<AuditReport<'_>> for Html {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        page("audit.html", &audit::AuditPage::new(report))
    }
}

/// The parts of every page: style, script, and content security policy.
#[derive(Debug, Serialize)]
struct Shell {
    version: &'static str,
    content_security_policy: String,
    style: &'static str,
    script: &'static str,
}

impl Shell {
    fn new() -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION"),
            content_security_policy: content_security_policy(),
            style: STYLE,
            script: SCRIPT,
        }
    }
}

/// The content security policy of a page: it may use its own style and script.
///
/// It loads, sends and embeds nothing.
fn content_security_policy() -> String {
    let hash = |text: &str| BASE64.encode(&Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(SCRIPT),
        hash(STYLE)
    )
}

/// Fills a template with values.
fn page(template: &str, values: &impl Serialize) -> Result<String, Error> {
    filled(template, values).map_err(|error| form::error("HTML", error))
}

fn filled(template: &str, values: &impl Serialize) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escaped);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_filter("day", |text: &str| utc(text, "%-d %b %Y"));
    environment.add_filter("minute", |text: &str| utc(text, "%-d %b %Y, %H:%M"));
    environment.add_filter("sortable", |text: &str| utc(text, "%Y-%m-%dT%H:%M"));
    environment.add_filter("sentence", sentence);
    environment.add_filter("commands", commands);
    environment.add_test("web_address", is_web_address);
    for (name, text) in TEMPLATES {
        environment.add_template(name, text)?;
    }
    environment.get_template(template)?.render(Serde(values))
}

/// Formats every value of a template: control characters are replaced, markup is escaped, and a missing value is empty.
fn escaped(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => escape_formatter(out, state, &Value::from(clean::line(text))),
        None => escape_formatter(out, state, value),
    }
}

/// A time of the documents in UTC.
fn utc(time: &str, form: &str) -> String {
    let date = DateTime::parse_from_rfc3339(time);
    date.map(|date: DateTime<FixedOffset>| date.to_utc().format(form).to_string()).unwrap_or_default()
}

/// The text with a capital at its start and a full stop at its end.
fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    let stop = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    first.map(|first| format!("{first}{}{stop}", rest.as_str())).unwrap_or_default()
}

/// A text in which commands between grave accents are shown as code.
fn commands(text: &str) -> Value {
    let parts: Vec<String> = clean::line(text).split('`').map(|part| HtmlEscape(part).to_string()).collect();
    // An unpaired grave accent comes from a mail.
    if parts.len().is_multiple_of(2) {
        return Value::from_safe_string(parts.join("`"));
    }
    let mut html = String::new();
    for (at, part) in parts.iter().enumerate() {
        let part = if at % 2 == 1 { &format!("<code>{part}</code>") } else { part };
        html.push_str(part);
    }
    Value::from_safe_string(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_code_and_markup_of_others_is_text() {
        let shown = |text| commands(text).to_string();
        assert_eq!(shown("`plusone ask` drafts it"), "<code>plusone ask</code> drafts it");
        assert_eq!(shown("what \"<b>\" means"), "what &quot;&lt;b&gt;&quot; means");
        assert_eq!(shown("`<i>` and \u{1b}["), "<code>&lt;i&gt;</code> and \u{fffd}[");
        assert_eq!(shown("one ` alone"), "one ` alone");
    }
}
