//! The arguments of a function call from Python: the mail and the rules.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, Utc};
use plusone::archive::{Location, Mailbox, OpenOptions};
use plusone::archive_url::ArchiveUrl;
use plusone::limits::{LimitSetting, Limits};
use plusone::moment::{self, CompleteUntil};
use plusone::outcome::Coverage;
use plusone::pipeline::{Rules, Survey};
use plusone::policy::{self, Policy, ProposalClass};
use plusone::report::{Origin, PolicyChoice};
use plusone::request;
use plusone::roster::{Mailmap, Roster};
use plusone::ruling::Rulings;
use plusone::tally::{Binding, Electorate};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;

use crate::errors::exception;

/// A part of an archive.
#[derive(FromPyObject)]
pub(crate) enum Part {
    /// A file or a folder.
    Path(PathBuf),
    /// Bytes, and a name for them in messages.
    Bytes(String, PyBackedBytes),
}

/// A policy, a roster, a mailmap or a rulings file.
#[derive(FromPyObject)]
pub(crate) enum RuleFile {
    /// The path of the file, or the name of a preset.
    Path(String),
    /// The text of the file, its name in messages, and the selected part of a roster.
    Text(String, String, Option<String>),
}

/// The keyword arguments that all functions with an archive accept.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Arguments {
    policy: Option<RuleFile>,
    roster: Option<RuleFile>,
    mailmap: Option<RuleFile>,
    rulings: Option<RuleFile>,
    class: Option<String>,
    binding: Option<String>,
    authserv_id: Option<String>,
    at: Option<String>,
    complete_until: Option<String>,
    archive_url: Option<String>,
    limits: Vec<String>,
    name: String,
}

/// The rules of a function call, read from their files.
pub(crate) struct RuleBook {
    pub(crate) policy: Policy,
    pub(crate) origin: Origin,
    class: Option<ProposalClass>,
    roster: Option<Roster>,
    mailmap: Option<Mailmap>,
    rulings: Option<Rulings>,
    binding: Binding,
    at: DateTime<FixedOffset>,
    complete_until: Option<CompleteUntil>,
    archive_url: Option<ArchiveUrl>,
    limits: Limits,
}

impl RuleBook {
    /// Reads the rules that the arguments name.
    pub(crate) fn open(arguments: Arguments) -> PyResult<Self> {
        let chosen = if arguments.policy.is_some() { PolicyChoice::Option } else { PolicyChoice::Default };
        let mut policy = policy(arguments.policy)?;
        if let Some(host) = arguments.authserv_id {
            policy.set_authserv_id(&host).map_err(|error| exception(&error))?;
        }
        if policy.lacks_authserv_id() {
            return Err(refused(format!(
                "policy {} requires authentication, but does not name a mail server; use authserv_id, or set `authserv-id`",
                policy.name()
            )));
        }
        let class = arguments.class.map(|name| policy.class(&name).cloned()).transpose();
        let roster = arguments.roster.map(roster).transpose()?;
        let mailmap = arguments.mailmap.map(mailmap).transpose()?;
        let mailmap = match (mailmap, &roster) {
            (Some(mailmap), Some(roster)) => {
                Some(mailmap.with_roster(roster).map_err(|error| exception(&error))?)
            }
            (mailmap, _) => mailmap,
        };
        let binding = match arguments.binding.as_deref() {
            Some("roster") if roster.is_none() => {
                return Err(refused("binding `roster` needs a roster".to_owned()));
            }
            None | Some("roster") => Binding::Policy,
            Some("claimed") => Binding::Claimed,
            Some("everyone") => Binding::Everyone,
            Some(other) => {
                return Err(refused(format!(
                    "unknown binding `{other}`: expected roster, claimed or everyone"
                )));
            }
        };
        let mut limits = Limits::default();
        for limit in &arguments.limits {
            let set = limit.parse::<LimitSetting>().and_then(|setting| limits.set(&setting));
            set.map_err(|error| exception(&error))?;
        }
        let time = |text: String| moment::parse(&text);
        Ok(Self {
            class: class.map_err(|error| exception(&error))?,
            roster,
            mailmap,
            rulings: arguments.rulings.map(rulings).transpose()?,
            binding,
            at: read(arguments.at, time)?.unwrap_or_else(|| Utc::now().fixed_offset()),
            complete_until: read(arguments.complete_until, |text| text.parse())?,
            archive_url: read(arguments.archive_url, |text| text.parse())?,
            limits,
            policy,
            origin: Origin { archive: arguments.name, list: None, policy: chosen },
        })
    }

    /// The rules as the library accepts them.
    pub(crate) fn rules(&self) -> Rules<'_> {
        Rules::new(&self.policy, self.at)
            .electorate(Electorate {
                roster: self.roster.as_ref(),
                mailmap: self.mailmap.as_ref(),
                binding: self.binding,
            })
            .class(self.class.as_ref())
            .complete_until(self.complete_until)
            .rulings(self.rulings.as_ref())
    }

    /// Reads the mail of an archive as one list.
    pub(crate) fn survey(&self, parts: &[Part]) -> Result<Survey, plusone::Error> {
        let mut archive = Mailbox::empty(OpenOptions { limits: self.limits, ..OpenOptions::default() });
        for (place, part) in (1..).zip(parts) {
            match part {
                Part::Path(path) => {
                    archive.add_location(&Location::Path(path.clone()), place == parts.len())?;
                }
                Part::Bytes(name, bytes) => archive.add_bytes(name, bytes)?,
            }
        }
        let mut survey = Survey::new(archive, &self.policy)?;
        survey.archive_url.clone_from(&self.archive_url);
        let coverage = |part: &Part| match part {
            Part::Path(path) => request::recorded(path),
            Part::Bytes(..) => None,
        };
        let coverages: Option<Vec<Coverage>> = parts.iter().map(coverage).collect();
        survey.coverage = coverages.and_then(|all| all.into_iter().reduce(Coverage::both));
        Ok(survey)
    }
}

/// The start and the end of a requested period; each is `None` if the period has no limit on that side.
pub(crate) type Time = (Option<DateTime<FixedOffset>>, Option<DateTime<FixedOffset>>);

/// The start of a requested period.
pub(crate) fn since(text: Option<String>) -> PyResult<Option<DateTime<FixedOffset>>> {
    read(text, |text| moment::parse_start(&text))
}

/// The end of a requested period.
pub(crate) fn until(text: Option<String>) -> PyResult<Option<DateTime<FixedOffset>>> {
    read(text, |text| moment::parse(&text))
}

/// The policy that the caller named, or the default policy.
pub(crate) fn policy(named: Option<RuleFile>) -> PyResult<Policy> {
    let read = match named {
        None => policy::preset(policy::DEFAULT),
        Some(RuleFile::Path(name)) => request::policy(&name),
        Some(RuleFile::Text(text, name, _)) => Policy::parse(&text, &name),
    };
    read.map_err(|error| exception(&error))
}

fn roster(named: RuleFile) -> PyResult<Roster> {
    let read = match named {
        RuleFile::Path(path) => request::roster(path.as_ref()),
        RuleFile::Text(text, name, part) => Roster::read(&text, &name, part.as_deref()),
    };
    read.map_err(|error| exception(&error))
}

fn mailmap(named: RuleFile) -> PyResult<Mailmap> {
    let read = match named {
        RuleFile::Path(path) => request::mailmap(path.as_ref()),
        RuleFile::Text(text, name, _) => Mailmap::parse(&text, &name),
    };
    read.map_err(|error| exception(&error))
}

fn rulings(named: RuleFile) -> PyResult<Rulings> {
    let read = match named {
        RuleFile::Path(path) => request::rulings(path.as_ref()),
        RuleFile::Text(text, name, _) => Rulings::parse(&text, &name),
    };
    read.map_err(|error| exception(&error))
}

fn read<T>(
    text: Option<String>,
    parse: impl FnOnce(String) -> Result<T, plusone::Error>,
) -> PyResult<Option<T>> {
    text.map(parse).transpose().map_err(|error| exception(&error))
}

fn refused(text: String) -> PyErr {
    PyValueError::new_err(text)
}
