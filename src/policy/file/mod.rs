//! The text of a policy file.
//!
//! Every key is optional, so that one policy can extend another. Every value has its place, so that errors can show it.

mod class;
mod forms;
mod keys;
mod requirement;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use super::check;
use super::fault::PolicyFault;
use super::{Authentication, Callers, Closers, Policy, SettledQuestion, preset};
use crate::error::{Document, Error, ErrorKind, LineColumns, date_text};
use crate::message::is_host_name;
use class::ClassText;
use forms::FormsText;

/// The keys of a policy file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct PolicyText {
    extends: Option<Spanned<String>>,
    name: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    default_class: Option<Spanned<String>>,
    holidays: Option<Vec<PolicyDay>>,
    callers: Option<Callers>,
    closers: Option<Closers>,
    authserv_id: Option<Spanned<HostName>>,
    arc_sealers: Option<Vec<HostName>>,
    authentication: Option<Authentication>,
    lists: Option<Vec<String>>,
    settled: Option<Vec<SettledQuestion>>,
    #[serde(default)]
    forms: FormsText,
    #[serde(rename = "class", default)]
    classes: Vec<Spanned<ClassText>>,
}

/// A day, as a TOML date or as text.
#[derive(Debug, Clone, Copy)]
struct PolicyDay(NaiveDate);

impl<'de> Deserialize<'de> for PolicyDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = date_text(deserializer)?;
        let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
        day.map(Self)
            .map_err(|_| de::Error::custom(format!("invalid date `{text}`: expected one such as 2026-12-25")))
    }
}

/// The name of a server or a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
struct HostName(String);

impl<'de> Deserialize<'de> for HostName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if is_host_name(&text) {
            return Ok(Self(text));
        }
        Err(de::Error::custom(format!("invalid host name `{text}`: expected one such as mx.example.org")))
    }
}

/// Reads a policy from its text.
pub(super) fn read(document: Document<'_>) -> Result<Policy, Error> {
    let first = |errors: Vec<Error>| errors.into_iter().next();
    match read_all(document) {
        Ok((policy, faults)) => {
            faults.into_iter().next().map_or(Ok(policy), |fault| Err(fault.error(document)))
        }
        Err(errors) => Err(first(errors).unwrap_or_else(|| Error::new(ErrorKind::Policy, "invalid policy"))),
    }
}

/// Reads a policy, and collects the mistakes in its meaning.
///
/// # Errors
/// One error for every invalid key and value, in the order of the file.
pub(super) fn read_all(document: Document<'_>) -> Result<(Policy, Vec<PolicyFault>), Vec<Error>> {
    let written: PolicyText = keys::read(document)?;
    let mut faults = Vec::new();
    let base = match &written.extends {
        Some(name) => Some(
            preset(name.get_ref())
                .map_err(|error| vec![error.at(document, LineColumns::of(document.text, name.span()))])?,
        ),
        None => None,
    };
    let policy = policy(&written, base, &mut faults);
    faults.sort_by_key(|fault| fault.place.as_ref().map(|place| place.start));
    Ok((policy, faults))
}

/// The policy in a file, based on the extended policy.
fn policy(written: &PolicyText, base: Option<Policy>, faults: &mut Vec<PolicyFault>) -> Policy {
    let from_base = |of: fn(&Policy) -> &String| base.as_ref().map(|base| of(base).clone());
    let mut text = |key: &str, written: &Option<Spanned<String>>, base: Option<String>| {
        let text = written.as_ref().map(|text| text.get_ref().clone()).or(base);
        text.unwrap_or_else(|| {
            faults.push(PolicyFault::new(None, format!("missing key `{key}`")));
            String::new()
        })
    };
    let mut found = Policy {
        name: text("name", &written.name, from_base(|base| &base.name)),
        title: text("title", &written.title, from_base(|base| &base.title)),
        source: text("source", &written.source, from_base(|base| &base.source)),
        default_class: text("default-class", &written.default_class, from_base(|base| &base.default_class)),
        holidays: written
            .holidays
            .as_ref()
            .map(|days| days.iter().map(|day| day.0).collect())
            .or_else(|| base.as_ref().map(|base| base.holidays.clone()))
            .unwrap_or_default(),
        callers: written.callers.or(base.as_ref().map(|base| base.callers)).unwrap_or_default(),
        closers: written.closers.or(base.as_ref().and_then(|base| base.closers)),
        authserv_id: written
            .authserv_id
            .as_ref()
            .map(|id| id.get_ref().0.clone())
            .or(base.as_ref().and_then(|base| base.authserv_id.clone())),
        arc_sealers: written
            .arc_sealers
            .as_ref()
            .map(|names| names.iter().map(|name| name.0.clone()).collect())
            .or(base.as_ref().map(|base| base.arc_sealers.clone()))
            .unwrap_or_default(),
        authentication: written
            .authentication
            .or(base.as_ref().map(|base| base.authentication))
            .unwrap_or_default(),
        lists: written
            .lists
            .clone()
            .or_else(|| base.as_ref().map(|base| base.lists.clone()))
            .unwrap_or_default(),
        settled: written
            .settled
            .clone()
            .or_else(|| base.as_ref().map(|base| base.settled.clone()))
            .unwrap_or_default(),
        forms: base.as_ref().map(|base| base.forms.clone()).unwrap_or_default(),
        classes: base.map(|base| base.classes).unwrap_or_default(),
    };
    found.forms = written.forms.forms(std::mem::take(&mut found.forms), faults);
    let mut places: Vec<Range<usize>> = Vec::new();
    for class in &written.classes {
        let of_same_name = |known: &super::ProposalClass| known.name == *class.get_ref().name.get_ref();
        let twice = written.classes.iter().take(places.len());
        if twice.clone().any(|other| other.get_ref().name.get_ref() == class.get_ref().name.get_ref()) {
            let name = class.get_ref().name.get_ref();
            let text = format!("two classes have the name `{name}`");
            faults.push(PolicyFault::new(Some(class.get_ref().name.span()), text));
        }
        places.push(class.span());
        let known = found.classes.iter().position(of_same_name);
        let lowered = class.get_ref().class(known.map(|at| &found.classes[at]), class.span(), faults);
        match known {
            Some(at) => found.classes[at] = lowered,
            None => found.classes.push(lowered),
        }
    }
    let place_of = |name: &str| {
        let class = written.classes.iter().find(|class| class.get_ref().name.get_ref() == name);
        class.map(|class| class.get_ref().places())
    };
    check::policy(&found, written.default_class.as_ref().map(Spanned::span), place_of, faults);
    found
}
