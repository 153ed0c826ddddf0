//! Many lists in one run: the run reads, judges and reports the archives one after the other, so that only
//! one of them is in memory.

mod arguments;
mod state;

use std::fmt::Debug;

use chrono::{DateTime, FixedOffset};

pub(super) use self::arguments::{EachArguments, TableRows};
use super::archive_name::ArchiveName;
use super::args::{InputArguments, OutputArguments, RuleArguments, moment_or_now};
use super::output::Sink;
use super::refused::refused;
use super::session::{OpenArchive, refuse_overwriting};
use super::{Exit, draw, lists, output};
use crate::Error;
use crate::fetch::link::is_same_server;
use crate::report::{Origin, clean};
use state::{InputDigest, RunState};

/// The result for one list.
pub(super) struct ListDone {
    /// The report of the list.
    pub(super) report: String,
    /// The row of the list, as a line of JSON.
    pub(super) row: String,
    /// The exit code of a run for this list alone.
    pub(super) exit: Exit,
    /// `true` if a later time of judgement gives the same result as long as the files do not change.
    pub(super) is_settled: bool,
}

/// The way to join the reports of several lists into one output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// For people: each report follows a line that names its list.
    Titled,
    /// Tables: only the first table keeps its heading.
    Table,
    /// JSON: one value after the other.
    ///
    /// If a list failed or was skipped, its row replaces its report.
    Values {
        /// `true` if the reports contain the rows of the lists.
        ///
        /// Then the row of a skipped list is needed, too.
        has_rows_of_lists: bool,
    },
}

/// An archive of the run, after its list was looked up in the config.
struct ListedArchive {
    rules: RuleArguments,
    input: InputArguments,
    resolved: Result<(), Error>,
}

/// A run over many lists.
pub(super) struct EachRun<'a> {
    pub(super) each: &'a EachArguments,
    pub(super) rules: &'a RuleArguments,
    pub(super) input: &'a InputArguments,
    pub(super) output: &'a OutputArguments,
    pub(super) joined: Joined,
}

impl EachRun<'_> {
    /// Runs `list` for every archive.
    ///
    /// `options` are the options that change a report, other than the rules and the archives.
    pub(super) fn run(
        &self,
        options: &impl Debug,
        list: impl Fn(&RuleArguments, &InputArguments, Option<OpenArchive>) -> Result<ListDone, Error>,
        failed: impl Fn(&Origin, DateTime<FixedOffset>, &Error) -> Result<String, Error>,
    ) -> Result<Exit, Error> {
        let at = moment_or_now(self.rules.at);
        let mut archives: Vec<ListedArchive> =
            self.input.archive.iter().map(|name| self.archive(name, at)).collect();
        withhold_token(&mut archives);
        self.refuse_overwriting(&archives)?;
        let mut state = self.each.state.as_deref().map(RunState::read).transpose()?;
        let mut sink = Sink::open(self.output)?;
        let mut exit = Exit::Passed;
        let mut is_first = true;
        for ListedArchive { rules, input, resolved } in archives {
            let prepared = resolved.and_then(|()| match state {
                Some(_) => self.prepare(&rules, &input, options),
                None => Ok((None, None)),
            });
            let fingerprint = prepared.as_ref().ok().and_then(|(digest, _)| digest.clone());
            let known = state.as_ref().and_then(|state| {
                state.unchanged(&input.origin.archive, fingerprint.as_ref()?, at, self.rules.at.is_some())
            });
            if let Some(known) = known {
                exit = worse(exit, if known.is_passed() { Exit::Passed } else { Exit::NotPassed });
                if !self.output.quiet {
                    let text =
                        format!("plusone: skipped {}: unchanged since {}", input.origin.archive, known.at());
                    output::say(&text);
                }
                if self.joined == (Joined::Values { has_rows_of_lists: true }) {
                    sink.write(&known.line()?)?;
                }
                continue;
            }
            let done = prepared.and_then(|(_, open)| list(&rules, &input, open));
            match done {
                Ok(done) => {
                    sink.write(&self.piece(&input.origin, at, &done.report, is_first))?;
                    is_first = false;
                    exit = worse(exit, done.exit);
                    if let (Some(state), Some(fingerprint)) = (&mut state, fingerprint)
                        && done.exit != Exit::Unusable
                    {
                        state.remember(&input.origin.archive, fingerprint, at, &done)?;
                    }
                }
                Err(error) => {
                    draw::show(&error, Some(&input.origin.archive));
                    if matches!(self.joined, Joined::Values { .. }) {
                        sink.write(&failed(&input.origin, at, &error)?)?;
                    }
                    exit = Exit::Unusable;
                }
            }
        }
        sink.finish()?;
        if let (Some(state), Some(path)) = (state, &self.each.state) {
            state.save(path)?;
        }
        Ok(exit)
    }

    /// Computes a digest that shows if a list has changed.
    ///
    /// If the archive is a URL, opens its mail.
    fn prepare(
        &self,
        rules: &RuleArguments,
        input: &InputArguments,
        options: &impl Debug,
    ) -> Result<(Option<InputDigest>, Option<OpenArchive>), Error> {
        let digest = InputDigest::of(rules, input, options, self.rules.at);
        if digest.is_none() || input.archive.iter().all(|name| name.url().is_none()) {
            return Ok((digest, None));
        }
        let limits = input.limits_of_list()?;
        let open = OpenArchive::open(limits, input, moment_or_now(rules.at), self.output.quiet)?;
        let digest = digest.zip(open.fetched()).map(|(digest, (mail, until))| {
            digest.with_fetched(&mail, until.map(|until| until.to_utc()), self.rules.at)
        });
        Ok((digest, Some(open)))
    }

    /// An archive with its own rules.
    fn archive(&self, name: &ArchiveName, at: DateTime<FixedOffset>) -> ListedArchive {
        let (mut rules, mut input) = (self.rules.clone(), self.input.clone());
        rules.at = Some(at);
        input.archive = vec![name.clone()];
        if !name.is_list() {
            input.config = None;
        }
        let resolved = lists::resolve(&mut rules, &mut input);
        ListedArchive { rules, input, resolved }
    }

    /// Refuses a report or state file that would overwrite an input.
    fn refuse_overwriting(&self, archives: &[ListedArchive]) -> Result<(), Error> {
        let state = OutputArguments { output: self.each.state.clone(), ..OutputArguments::default() };
        archives.iter().try_for_each(|ListedArchive { rules, input, .. }| {
            refuse_overwriting(input, rules, self.output)?;
            refuse_overwriting(input, rules, &state)
        })
    }

    /// The text that the report of a list adds to the output.
    fn piece(&self, origin: &Origin, at: DateTime<FixedOffset>, report: &str, is_first: bool) -> String {
        match self.joined {
            Joined::Values { .. } => report.to_owned(),
            Joined::Table if is_first => report.to_owned(),
            Joined::Table => report.split_once('\n').map_or("", |(_, rest)| rest).to_owned(),
            Joined::Titled => {
                let gap = if is_first { "" } else { "\n" };
                let at = at.to_utc().format("%-d %b %Y %H:%M");
                format!("{gap}== {}, as of {at} UTC ==\n{report}", clean::line(&origin.archive))
            }
        }
    }
}

/// Keeps the token only for archives on the server of the first URL.
fn withhold_token(archives: &mut [ListedArchive]) {
    let url =
        |archive: &ListedArchive| archive.input.archive.iter().find_map(ArchiveName::url).map(str::to_owned);
    let first = archives.iter().find_map(url);
    for archive in archives {
        let is_first =
            url(archive).zip(first.as_deref()).is_some_and(|(url, first)| is_same_server(&url, first));
        archive.input.token_file = archive.input.token_file.take().filter(|_| is_first);
    }
}

/// Checks the options for many lists.
pub(super) fn check(each: &EachArguments) -> Result<(), Error> {
    match (&each.state, each.each) {
        (Some(_), false) => Err(refused("--state needs --each").with_help("it stores each list separately")),
        _ => Ok(()),
    }
}

/// The exit code of a run with two parts: the code for unreadable input takes precedence.
fn worse(one: Exit, other: Exit) -> Exit {
    match (one, other) {
        (Exit::Unusable, _) | (_, Exit::Unusable) => Exit::Unusable,
        (Exit::NotPassed, _) | (_, Exit::NotPassed) => Exit::NotPassed,
        _ => Exit::Passed,
    }
}
