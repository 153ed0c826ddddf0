//! The page of an audit: one file that asks the network for nothing, to search, filter, sort, open and print.
//!
//! **Architecture Invariant:** nothing of mail is markup. The template escapes every value, and the page allows
//! the one style and the one script that it comes with, by their hashes, and nothing else.

mod chart;
mod view;

use chrono::{DateTime, FixedOffset};
use data_encoding::BASE64;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, escape_formatter};
use sha2::{Digest, Sha256};

use super::{AuditReport, Form, clean, form};
use crate::archive_url::is_web_address;
use crate::error::Error;
use view::Page;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A page for a browser, whole in one file.
#[derive(Debug, Clone, Copy)]
pub struct Html;

impl Form<AuditReport<'_>> for Html {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        let policy = content_security_policy();
        let page = Page::new(report, &policy, STYLE, SCRIPT);
        filled(&page).map_err(|error| form::error("HTML", error))
    }
}

/// What the page may do: show its own style and run its own script. It loads, sends and embeds nothing.
fn content_security_policy() -> String {
    let hash = |text: &str| BASE64.encode(&Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(SCRIPT),
        hash(STYLE)
    )
}

fn filled(page: &Page<'_>) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escaped);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_filter("day", |text: &str| utc(text, "%Y-%m-%d"));
    environment.add_filter("minute", |text: &str| utc(text, "%Y-%m-%d %H:%M"));
    environment.add_test("web_address", is_web_address);
    environment.template_from_named_str("page.html", PAGE)?.render(Serde(page))
}

/// Every value that the template shows comes through here: controls are replaced, markup is escaped, and what is
/// not there is nothing.
fn escaped(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => escape_formatter(out, state, &Value::from(clean::line(text))),
        None => escape_formatter(out, state, value),
    }
}

/// A moment of the documents in UTC.
fn utc(moment: &str, form: &str) -> String {
    let date = DateTime::parse_from_rfc3339(moment);
    date.map(|date: DateTime<FixedOffset>| date.to_utc().format(form).to_string()).unwrap_or_default()
}
