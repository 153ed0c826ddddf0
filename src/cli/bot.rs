//! `plusone bot`: one run over the configured lists, for a scheduler.

mod arguments;
mod child;
mod list;
mod log;
mod status;

use std::path::Path;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

pub(super) use self::arguments::{BotAction, BotArguments};
use self::child::Ended;
use self::list::ListPass;
use self::log::{About, Log, minute};
use super::Exit;
use super::args;
use super::refused::refused;
use super::session::text;
use crate::bot::config::{Config, ServedList};
use crate::bot::journal::{Journal, JournalOpening};
use crate::bot::records::Records;
use crate::bot::sightings::{RunSummary, Sightings};
use crate::error::{Error, ErrorKind};

/// One run, with the data that all lists share.
struct Pass<'a> {
    arguments: &'a BotArguments,
    config: &'a Config,
    at: DateTime<FixedOffset>,
    log: Log,
}

/// Mode of a run: it shows its posts, or sends them.
enum Deed<'a> {
    Show(&'a Records),
    Send(&'a Journal),
}

/// Warning for a config that does not set `security`.
const STARTTLS: &str = "the config does not set `security`, so the bot uses STARTTLS, which is weaker than TLS from the \
                        first byte: set `security = \"tls\"` if the server supports it, or `security = \"starttls\"` to keep STARTTLS";

pub(super) fn run(arguments: &BotArguments) -> Result<Exit, Error> {
    if let Some(BotAction::Status(arguments)) = &arguments.action {
        return status::run(arguments);
    }
    let config = config(arguments.config.as_deref())?;
    let at = args::moment_or_now(arguments.at);
    let log = Log { format: arguments.format, quiet: arguments.quiet, at };
    let pass = Pass { arguments, config: &config, at, log };
    match &arguments.one_list {
        Some(address) => pass.one(address),
        None => pass.all(),
    }
}

/// Reads a config.
fn config(path: Option<&Path>) -> Result<Config, Error> {
    let path = path.ok_or_else(|| refused("missing --config FILE"))?;
    Config::parse(&text(path)?, path)
}

impl Deed<'_> {
    fn records(&self) -> &Records {
        match self {
            Self::Show(records) => records,
            Self::Send(journal) => journal.records(),
        }
    }
}

impl Pass<'_> {
    /// Serves all lists.
    fn all(&self) -> Result<Exit, Error> {
        let folder = &self.config.state;
        let is_open = self.arguments.sendmail.is_none() && self.config.leaves_security_open();
        if self.arguments.dry_run {
            let records = Records::of(folder);
            records.check_writable()?;
            self.warn(is_open);
            return Ok(self.serve(&Deed::Show(&records)));
        }
        let Some(journal) = self.journal()? else { return Ok(Exit::Passed) };
        self.warn(is_open && journal.is_first("starttls")?);
        Ok(self.serve(&Deed::Send(&journal)))
    }

    /// Serves one list, in the process that was started for that list.
    fn one(&self, address: &str) -> Result<Exit, Error> {
        let folder = &self.config.state;
        let mut lists = self.config.lists.iter();
        let list = lists.find(|list| AsRef::<str>::as_ref(&list.entry.address) == address);
        let list = list.ok_or_else(|| refused(format!("no list {address} in the config")))?;
        child::limit(list);
        let (records, journal) = (Records::of(folder), Journal::under_lock(folder));
        let deed = if self.arguments.dry_run { Deed::Show(&records) } else { Deed::Send(&journal) };
        let summary = ListPass { pass: self, list, deed: &deed, log: self.log }.serve();
        Ok(if summary.errors.is_empty() { Exit::Passed } else { Exit::Unusable })
    }

    /// Serves every list, even if others fail.
    fn serve(&self, deed: &Deed<'_>) -> Exit {
        let done: Vec<RunSummary> =
            self.config.lists.iter().map(|list| self.serve_list(list, deed)).collect();
        self.log.summary(&done);
        if done.iter().all(|list| list.errors.is_empty()) { Exit::Passed } else { Exit::Unusable }
    }

    fn serve_list(&self, list: &ServedList, deed: &Deed<'_>) -> RunSummary {
        if !cfg!(unix) || self.arguments.dry_run {
            return ListPass { pass: self, list, deed, log: self.log }.serve();
        }
        let error = match child::serve(self, list, deed) {
            Ok(Ended::Told(is_done)) => return self.told(list, deed, is_done),
            Ok(Ended::Cut(error)) | Err(error) => error,
        };
        self.log.error(About { list: Some(list.entry.address.as_ref()), subject: None }, &error);
        let summary = RunSummary { at: self.at, errors: vec![error.to_string()], ..RunSummary::default() };
        if let Deed::Send(journal) = deed {
            let kept = Sightings::read(journal.records(), &list.entry.address).and_then(|mut sightings| {
                sightings.last_run = Some(summary.clone());
                journal.remember(&sightings)
            });
            // The run already reported the error with the list.
            drop(kept);
        }
        summary
    }

    /// Reads the summary that the process for a list stored.
    fn told(&self, list: &ServedList, deed: &Deed<'_>, is_done: bool) -> RunSummary {
        let kept = Sightings::read(deed.records(), &list.entry.address)
            .ok()
            .and_then(|sightings| sightings.last_run);
        let mut summary = kept.filter(|run| run.at == self.at).unwrap_or_default();
        if !is_done && summary.errors.is_empty() {
            summary.errors.push("the process for this list failed".to_owned());
        }
        summary
    }

    /// The journal; `None` if another run holds the lock, which is not an error.
    fn journal(&self) -> Result<Option<Journal>, Error> {
        /// Pause before a second look: a run that has just taken the lock of a killed run may not have
        /// written its time yet.
        const PAUSE: Duration = Duration::from_secs(1);
        let folder = &self.config.state;
        let mut is_second_look = false;
        loop {
            let now = args::moment_or_now(None);
            let since = match Journal::open(folder, now)? {
                JournalOpening::Ready(journal) => return Ok(Some(journal)),
                JournalOpening::Busy(since) => since,
            };
            match since.filter(|since| *since + self.config.longest_run() < now) {
                None => {
                    let text = format!("another run holds the lock of {}; exiting", folder.display());
                    self.log.note(About::default(), &text);
                    return Ok(None);
                }
                Some(since) if is_second_look => return Err(hanging(folder, since)),
                Some(_) => thread::sleep(PAUSE),
            }
            is_second_look = true;
        }
    }

    fn warn(&self, leaves_security_open: bool) {
        if leaves_security_open {
            self.log.note(About::default(), STARTTLS);
        }
    }
}

/// The error for a run that has held the lock for longer than a run may take.
fn hanging(folder: &Path, since: DateTime<FixedOffset>) -> Error {
    let text = format!(
        "another run has held the lock of {} since {}, longer than a run may take",
        folder.display(),
        minute(since)
    );
    Error::new(ErrorKind::Journal, text)
        .with_help("stop its process; the journal keeps the mail that it had started to send")
}
