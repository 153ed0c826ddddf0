//! The common start of all commands: reads the policy, the roster and the mailmap, and surveys the archive.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::archive_name::ArchiveName;
use super::args::{BindingArgument, InputArguments, OutputArguments, RuleArguments, moment_or_now};
use super::opening::{self, OpenedArchives};
use super::output;
use super::progress::ProgressLine;
use super::refused::refused;
use crate::archive::OpenOptions;
use crate::diagnostic::Code;
use crate::error::Error;
use crate::fetch;
use crate::limits::Limits;
use crate::message::Header;
use crate::moment::CompleteUntil;
use crate::pipeline::{Decision, Rules, Survey};
use crate::policy::{self, Authentication, Policy, ProposalClass};
use crate::report;
use crate::request;
pub(super) use crate::request::{parts, text};
use crate::roster::{Mailmap, Roster};
use crate::ruling::Rulings;
use crate::tally::{self, Electorate};

/// The rules that the arguments select, read from their files.
pub(super) struct RuleBook {
    pub(super) policy: Policy,
    class: Option<ProposalClass>,
    roster: Option<Roster>,
    mailmap: Option<Mailmap>,
    binding: Option<BindingArgument>,
    at: chrono::DateTime<chrono::FixedOffset>,
    complete_until: Option<CompleteUntil>,
    rulings: Option<Rulings>,
}

impl RuleBook {
    /// Replaces the rulings.
    pub(super) fn rule(&mut self, rulings: Rulings) {
        self.rulings = Some(rulings);
    }

    /// Reads the files of the rules, and refuses to overwrite them with the report.
    pub(super) fn open(
        arguments: &RuleArguments,
        input: &InputArguments,
        output: &OutputArguments,
    ) -> Result<Self, Error> {
        refuse_overwriting(input, arguments, output)?;
        let mut policy = request::policy(arguments.policy.as_deref().unwrap_or(policy::DEFAULT))?;
        policy.callers = arguments.callers.unwrap_or(policy.callers);
        policy.authserv_id = arguments.authserv_id.clone().or(policy.authserv_id);
        if let Some(sealers) = &arguments.arc_sealers {
            policy.arc_sealers.clone_from(sealers);
        }
        if policy.authentication == Authentication::Required && policy.authserv_id.is_none() {
            let text =
                format!("policy {} requires authentication, but does not name a mail server", policy.name);
            return Err(refused(text).with_help("use --authserv-id NAME, or set `authserv-id`"));
        }
        let class = arguments.class.as_deref().map(|name| policy.class(name).cloned()).transpose()?;
        let roster =
            arguments.roster.as_deref().map(|named| roster(named, input, output.quiet)).transpose()?;
        let mailmap =
            arguments.mailmap.as_deref().map(|named| mailmap(named, input, output.quiet)).transpose()?;
        let mailmap = match (mailmap, &roster) {
            (Some(mailmap), Some(roster)) => Some(mailmap.with_roster(roster)?),
            (mailmap, _) => mailmap,
        };
        if arguments.binding == Some(BindingArgument::Roster) && roster.is_none() {
            return Err(refused("--binding roster needs --roster FILE"));
        }
        if let (Some(roster), false) = (&roster, output.quiet) {
            let name = arguments.roster.as_deref().unwrap_or(Path::new("the roster")).display();
            roster.notes.iter().for_each(|note| output::say(&format!("plusone: {name}: {note}")));
        }
        let is_there = |path: &&Path| !arguments.rulings_may_be_missing || path.exists();
        Ok(Self {
            policy,
            class,
            roster,
            mailmap,
            binding: arguments.binding,
            at: moment_or_now(arguments.at),
            complete_until: arguments.complete_until,
            rulings: arguments.rulings.as_deref().filter(is_there).map(request::rulings).transpose()?,
        })
    }

    pub(super) fn rules(&self) -> Rules<'_> {
        let binding = match self.binding {
            None | Some(BindingArgument::Roster) => tally::Binding::Policy,
            Some(BindingArgument::Claimed) => tally::Binding::Claimed,
            Some(BindingArgument::Everyone) => tally::Binding::Everyone,
        };
        let electorate = Electorate { roster: self.roster.as_ref(), mailmap: self.mailmap.as_ref(), binding };
        let (policy, class) = (&self.policy, self.class.as_ref());
        Rules {
            policy,
            class,
            electorate,
            at: self.at,
            complete_until: self.complete_until,
            rulings: self.rulings.as_ref(),
        }
    }
}

/// `true` if a later time of judgement gives the same result.
///
/// This requires that no mail is dated after the given time, and that no vote is open after that time or
/// after the end of the fetched mail.
pub(super) fn is_settled<'a>(
    survey: &Survey,
    decisions: impl IntoIterator<Item = &'a Decision>,
    at: DateTime<FixedOffset>,
) -> bool {
    let by = |date: Option<DateTime<FixedOffset>>| date.is_none_or(|date| date <= at);
    let is_past = |header: &Header| {
        by(header.date) && by(header.sent) && by(header.arrived.map(|arrived| arrived.date))
    };
    let is_fetched = |until| survey.coverage.is_none_or(|coverage| until <= coverage.until);
    let is_over = |decision: &Decision| {
        let until = decision.proposal.window.until();
        by(until) && until.is_none_or(is_fetched)
    };
    survey.headers.iter().all(is_past) && decisions.into_iter().all(is_over)
}

/// The survey of an archive, with the arguments.
pub(super) struct Surveyed {
    /// The survey.
    pub(super) survey: Survey,
    /// The opened arguments.
    pub(super) opened: OpenedArchives,
    /// The text that selects the thread: from `--thread`, or else from a URL.
    pub(super) thread: Option<String>,
}

impl Deref for Surveyed {
    type Target = Survey;

    fn deref(&self) -> &Survey {
        &self.survey
    }
}

/// Opens and surveys the archive, and reports on standard error what could not be read.
///
/// For the URL of a thread, fetches days until the vote is over.
pub(super) fn survey(
    input: &InputArguments,
    book: &RuleBook,
    thread: Option<&str>,
    quiet: bool,
) -> Result<Surveyed, Error> {
    survey_within(input.limits()?, input, book, thread, quiet)
}

/// Opens the archive within the given limits.
pub(super) fn survey_within(
    limits: Limits,
    input: &InputArguments,
    book: &RuleBook,
    thread: Option<&str>,
    quiet: bool,
) -> Result<Surveyed, Error> {
    OpenArchive::open(limits, input, book.at, quiet)?.survey(book, thread)
}

/// An archive that is open but not read yet.
pub(super) struct OpenArchive {
    opened: OpenedArchives,
    reading: OpenOptions,
    /// The progress line, which stays until the command has read the archive.
    shown: ProgressLine,
}

impl OpenArchive {
    /// Opens the archive, and fetches the mail from URLs.
    pub(super) fn open(
        limits: Limits,
        input: &InputArguments,
        at: DateTime<FixedOffset>,
        quiet: bool,
    ) -> Result<Self, Error> {
        let reading = OpenOptions { limits, lists: input.lists.clone(), ..OpenOptions::default() };
        let shown = ProgressLine::start(&reading.progress, quiet);
        let opened = opening::open(input, &reading.progress, at)?;
        Ok(Self { opened, reading, shown })
    }

    /// The hash of the mail from URLs, and the time until which that mail is complete.
    ///
    /// `None` if the hash cannot show that the archive has changed.
    pub(super) fn fetched(&self) -> Option<(Vec<u8>, Option<DateTime<FixedOffset>>)> {
        Some((self.opened.digest_of_fetched()?, self.opened.coverage().map(|coverage| coverage.until)))
    }

    /// Surveys the archive, as [`survey`] does.
    pub(super) fn survey(self, book: &RuleBook, thread: Option<&str>) -> Result<Surveyed, Error> {
        let rules = book.rules();
        let Self { mut opened, reading, shown } = self;
        let survey = loop {
            let mut survey = Survey::new(opened.archive(reading.clone())?, &book.policy)?;
            survey.archive_url.clone_from(&opened.archive_url);
            survey.coverage = opened.coverage();
            if !opened.extend(&survey, thread, rules)? {
                break survey;
            }
        };
        drop(shown);
        say_losses(&survey);
        let thread = thread.or(opened.thread()).map(str::to_owned);
        Ok(Surveyed { survey, opened, thread })
    }
}

/// Reports the parts of the archive that could not be read.
fn say_losses(survey: &Survey) {
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
    say_of_files(survey, is_loss);
}

/// Reports unusual files that are not an error, unless `quiet` is set.
pub(super) fn say_odd_files(survey: &Survey, quiet: bool) {
    let is_said = |code| {
        matches!(
            code,
            Code::FileWithoutMail
                | Code::PreambleSetAside
                | Code::SeparatorInMessage
                | Code::BytesBehindStream
        )
    };
    say_of_files(survey, |code| !quiet && is_said(code));
}

/// Reports notes on the rule and its origin, for commands with a report that does not mention them.
pub(super) fn say_notes_of_rule(survey: &Survey, rules: Rules<'_>, input: &InputArguments) {
    for note in report::notes_of_rule(survey, rules, &input.origin) {
        output::say(&format!("plusone: {note}"));
    }
}

fn say_of_files(survey: &Survey, is_said: impl Fn(Code) -> bool) {
    for odd in survey.diagnostics.iter().filter(|odd| is_said(odd.code)) {
        output::say(&format!("plusone: {}", odd.text));
    }
}

/// Refuses to overwrite an input with the report.
pub(super) fn refuse_overwriting(
    input: &InputArguments,
    rules: &RuleArguments,
    output: &OutputArguments,
) -> Result<(), Error> {
    let Some(target) = output.output.as_deref().filter(|target| target.exists()) else { return Ok(()) };
    let inside = |folder: &Path| match (folder.canonicalize(), target.canonicalize()) {
        (Ok(folder), Ok(target)) => target.starts_with(folder),
        _ => false,
    };
    let of_archive = |path: &Path| is_same_file(path, target) || path.is_dir() && inside(path);
    if input.archive.iter().filter_map(ArchiveName::path).any(of_archive) {
        return Err(refused("refusing to overwrite the archive: --output is the archive or a file in it"));
    }
    let roster = rules.roster.as_deref().map(|roster| parts(roster).0);
    let policy = rules.policy.as_ref().map(PathBuf::from);
    let rule_files = [roster, rules.mailmap.clone(), rules.rulings.clone(), policy];
    if rule_files.iter().flatten().any(|path| is_same_file(path, target)) {
        return Err(refused(
            "refusing to overwrite an input: --output is the policy, roster, mailmap or rulings",
        ));
    }
    Ok(())
}

/// `true` if two paths lead to the same file, directly or through links.
fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let id = |path: &Path| fs::metadata(path).map(|file| (file.dev(), file.ino())).ok();
        id(one).is_some() && id(one) == id(other)
    }
    #[cfg(not(unix))]
    {
        one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
    }
}

fn roster(named: &Path, input: &InputArguments, quiet: bool) -> Result<Roster, Error> {
    let (name, part) = match url(named) {
        Some(url) => match url.split_once('#') {
            Some((url, part)) => (PathBuf::from(url), Some(part.to_owned())),
            None => (named.to_owned(), None),
        },
        None => parts(named),
    };
    Roster::read(&text_at(&name, input, quiet)?, &name.display().to_string(), part.as_deref())
}

fn mailmap(path: &Path, input: &InputArguments, quiet: bool) -> Result<Mailmap, Error> {
    Mailmap::parse(&text_at(path, input, quiet)?, &path.display().to_string())
}

fn url(named: &Path) -> Option<&str> {
    named.to_str().filter(|name| fetch::is_url(name))
}

/// The text of a file or a URL.
fn text_at(name: &Path, input: &InputArguments, quiet: bool) -> Result<String, Error> {
    let Some(url) = url(name) else { return text(name) };
    let fetched = opening::fetcher(input, Arc::default())?.text(url)?;
    if input.offline && !quiet {
        let date = fetched.fetched.format("%Y-%m-%d %H:%M UTC");
        output::say(&format!("plusone: {url}: as fetched on {date} (--offline)"));
    }
    Ok(fetched.text)
}
