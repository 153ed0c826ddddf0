//! What `tally` and `list` begin with: the policy, the roster, and the survey of the archive.

use std::fs;
use std::path::Path;

use super::args::{Binding, Input, OutputArguments, RuleArguments};
use super::output;
use crate::archive::{self, Archive, Location};
use crate::pipeline::{Rules, Survey};
use crate::policy::{self, Class, Policy, PolicyError};
use crate::roster::Roster;
use crate::tally::{self, Electorate};

/// Why a run cannot go on.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(transparent)]
    Archive(#[from] archive::Error),
    #[error(transparent)]
    Policy(#[from] PolicyError),
    #[error("cannot read {name}: {error}")]
    File { name: String, error: std::io::Error },
    #[error("cannot write {name}: {error}")]
    Write { name: String, error: std::io::Error },
    #[error("{0}")]
    Arguments(String),
}

/// The rules as they were asked for, read from their files.
pub(super) struct RuleBook {
    pub(super) policy: Policy,
    class: Option<Class>,
    roster: Option<Roster>,
    binding: Option<Binding>,
    at: chrono::DateTime<chrono::FixedOffset>,
}

impl RuleBook {
    pub(super) fn open(arguments: &RuleArguments) -> Result<Self, Error> {
        let policy = policy(&arguments.policy)?;
        let class = arguments.class.as_deref().map(|name| policy.class(name).cloned()).transpose()?;
        let roster = arguments.roster.as_deref().map(roster).transpose()?;
        if arguments.binding == Some(Binding::Roster) && roster.is_none() {
            return Err(Error::Arguments("--binding roster needs --roster FILE".into()));
        }
        Ok(Self { policy, class, roster, binding: arguments.binding, at: arguments.at() })
    }

    pub(super) fn rules(&self) -> Rules<'_> {
        let binding = match (self.binding, &self.roster) {
            (None | Some(Binding::Roster), Some(_)) => tally::Binding::Roster,
            (Some(Binding::Claimed), _) => tally::Binding::Claimed,
            _ => tally::Binding::Everyone,
        };
        let electorate = Electorate { roster: self.roster.as_ref(), binding };
        Rules { policy: &self.policy, class: self.class.as_ref(), electorate, at: self.at }
    }
}

/// Opens and surveys the archive, and says on standard error what of it could not be read.
pub(super) fn survey(input: &Input, policy: &Policy, output: &OutputArguments) -> Result<Survey, Error> {
    refuse_overwriting(input, output)?;
    let archive = Archive::open(&input.locations())?;
    let incomplete = archive.unreadable > 0;
    let survey = Survey::new(archive, policy)?;
    if incomplete || !output.quiet {
        use crate::diagnostic::Code::{FileWithoutMail, PreambleSetAside, TruncatedGzip, UnreadableFile};
        let of_files = survey.diagnostics.iter().filter(|odd| {
            matches!(odd.code, TruncatedGzip | UnreadableFile)
                || !output.quiet && matches!(odd.code, FileWithoutMail | PreambleSetAside)
        });
        for odd in of_files {
            output::say(&format!("plusone: {}", crate::report::clean::line(&odd.text)));
        }
    }
    Ok(survey)
}

/// A report never takes the place of the archive that it is about.
fn refuse_overwriting(input: &Input, output: &OutputArguments) -> Result<(), Error> {
    let target = output.output.as_ref().and_then(|path| path.canonicalize().ok());
    let same = |location: &Location| match (location, &target) {
        (Location::Path(path), Some(target)) => path.canonicalize().is_ok_and(|path| path == *target),
        _ => false,
    };
    if input.locations().iter().any(same) {
        return Err(Error::Arguments(
            "--output names the archive itself; the report would take its place".into(),
        ));
    }
    Ok(())
}

/// A preset, or a file where the name looks like one or there is one.
fn policy(name: &str) -> Result<Policy, Error> {
    let path = Path::new(name);
    let is_file = path.extension().is_some_and(|extension| extension == "toml")
        || name.contains(std::path::MAIN_SEPARATOR);
    if !is_file && (policy::names().any(|known| known.eq_ignore_ascii_case(name)) || !path.is_file()) {
        return Ok(policy::preset(name)?);
    }
    Ok(Policy::parse(&text(path)?, name)?)
}

fn roster(path: &Path) -> Result<Roster, Error> {
    Ok(Roster::parse(&text(path)?, &path.display().to_string())?)
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::File { name: path.display().to_string(), error })
}
