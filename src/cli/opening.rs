//! Parses the ARCHIVE arguments of a command, and opens them.

use std::fs::File;
use std::io;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};
use etcetera::BaseStrategy;

use super::archive_name::ArchiveName;
use super::args::{InputArguments, moment_or_now};
use super::refused::refused;
use crate::Error;
use crate::archive::{Location, Mailbox, OpenOptions, Progress};
use crate::archive_url::ArchiveUrl;
use crate::error::ErrorKind;
use crate::fetch::{self, AccessToken, Cache, Fetcher, Link, LinkedMail, Settings};
use crate::outcome::Coverage;
use crate::pipeline::{Rules, Survey};
use crate::request;

/// Time after the end of a vote for which the command fetches mail, because mail may be late or correct the
/// result.
const AFTER_CLOSE: TimeDelta = TimeDelta::days(7);

/// The opened ARCHIVE arguments of a command.
#[derive(Debug)]
pub(super) struct OpenedArchives {
    /// Files, folders and standard input, in the order of the arguments.
    locations: Vec<Location>,
    /// A copy of standard input, if a command may read it more than once.
    copies: Vec<File>,
    /// The mail that was fetched from URLs.
    pub(super) courses: Vec<LinkedMail>,
    fetcher: Option<Fetcher>,
    /// The web archive of the list, for links in reports.
    pub(super) archive_url: Option<ArchiveUrl>,
    /// The time until which files and folders written by `plusone fetch` are known to be complete.
    recorded: Option<Coverage>,
    /// `true` if this time is unknown for one of the arguments.
    is_untold: bool,
}

/// Opens the archives of a command.
///
/// Does not fetch mail after the time `at`.
///
/// # Errors
/// If an argument names nothing that can be read.
pub(super) fn open(
    input: &InputArguments,
    progress: &Arc<Progress>,
    at: DateTime<FixedOffset>,
) -> Result<OpenedArchives, Error> {
    let has_url = input.archive.iter().any(|name| name.url().is_some());
    let fetcher = if has_url { Some(fetcher(input, Arc::clone(progress))?) } else { None };
    let mut opened = OpenedArchives {
        locations: Vec::new(),
        copies: Vec::new(),
        courses: Vec::new(),
        fetcher,
        archive_url: input.archive_url.clone(),
        recorded: None,
        is_untold: false,
    };
    // An invalid URL is an error before any request.
    let links: Vec<Link> =
        input.archive.iter().filter_map(ArchiveName::url).map(Link::parse).collect::<Result<_, _>>()?;
    let mut coverages = Vec::new();
    for name in &input.archive {
        match name {
            ArchiveName::Stdin if has_url => {
                opened.copies.push(copy_of_stdin()?);
                coverages.push(None);
            }
            ArchiveName::Stdin => {
                opened.locations.push(Location::Stdin);
                coverages.push(None);
            }
            ArchiveName::Path(path) => {
                let lacks_scheme = path.to_str().is_some_and(fetch::link::lacks_scheme);
                if lacks_scheme && !path.exists() {
                    return Err(refused(format!("{} is not a file", path.display()))
                        .with_help("for a link to an archive, add https:// at the start"));
                }
                opened.locations.push(Location::Path(path.clone()));
                coverages.push(request::recorded(path));
            }
            // `lists::resolve` has already replaced the names of lists.
            ArchiveName::List(name) => {
                return Err(refused(format!("@{name} cannot be an archive of another list")));
            }
            ArchiveName::Url(_) => {}
        }
    }
    if let Some(fetcher) = &opened.fetcher {
        for link in links {
            opened.courses.push(LinkedMail::begin(link, fetcher, Some(at.to_utc()))?);
        }
    }
    if opened.archive_url.is_none()
        && let [course] = &opened.courses[..]
    {
        opened.archive_url = course.archive_url();
    }
    opened.is_untold = coverages.iter().any(Option::is_none);
    opened.recorded = coverages.into_iter().flatten().reduce(Coverage::both);
    Ok(opened)
}

/// The client for URLs, with the options of the command.
///
/// # Errors
/// If a limit or the token file is invalid.
pub(super) fn fetcher(input: &InputArguments, progress: Arc<Progress>) -> Result<Fetcher, Error> {
    let url = input.archive.iter().find_map(ArchiveName::url).unwrap_or_default();
    let token = input.token_file.as_deref().map(|path| AccessToken::read(path, url)).transpose()?;
    Ok(Fetcher::new(Settings {
        limits: input.limits_of_list()?,
        token,
        progress,
        cache: cache(),
        offline: input.offline,
        partial: input.partial,
        now: moment_or_now(None).to_utc(),
    }))
}

/// The cache, in the system's folder for caches; `None` if that folder is unknown.
pub(super) fn cache() -> Option<Cache> {
    let folder = etcetera::choose_base_strategy().ok()?.cache_dir();
    Some(Cache::new(folder.join("plusone")))
}

fn copy_of_stdin() -> Result<File, Error> {
    let copy = || {
        let mut file = tempfile::tempfile()?;
        io::copy(&mut io::stdin().lock(), &mut file)?;
        Ok(file)
    };
    copy().map_err(|error| Error::read("standard input", error))
}

impl OpenedArchives {
    /// The archive of all arguments, with the mail that the command has fetched from URLs so far.
    ///
    /// # Errors
    /// If a file cannot be read or has no mail.
    pub(super) fn archive(&self, reading: OpenOptions) -> Result<Mailbox, Error> {
        let mut archive = Mailbox::open_with(&self.locations, reading)?;
        let local = |error| Error::read("standard input", error);
        for copy in &self.copies {
            archive.add_opened("standard input", copy.try_clone().map_err(local)?)?;
        }
        for part in self.courses.iter().flat_map(LinkedMail::parts) {
            if part.mails > 0 {
                let file = part.file.try_clone().map_err(|error| Error::read(&part.name, error))?;
                archive.add_opened(&part.name, file)?;
            }
            if let Some(cut) = &part.cut {
                archive.add_missing(format!("{}: {cut}; the mail that arrived was read", part.name));
            }
        }
        if archive.files() == 0 {
            let text = "no mail was found at the URL";
            return Err(
                Error::new(ErrorKind::NoMail, text).with_help("check the list and the dates in the URL")
            );
        }
        Ok(archive)
    }

    /// The text that selects the thread of a URL.
    pub(super) fn thread(&self) -> Option<&str> {
        self.courses.iter().find_map(LinkedMail::thread)
    }

    /// The hash of the mail from URLs; `None` if it cannot show that the archive has changed.
    pub(super) fn digest_of_fetched(&self) -> Option<Vec<u8>> {
        self.courses
            .iter()
            .try_fold(Vec::new(), |digest, course| Some([digest, course.digest()?.into()].concat()))
    }

    /// The range of time for which the archive is known to contain the whole list.
    pub(super) fn coverage(&self) -> Option<Coverage> {
        if self.is_untold {
            return None;
        }
        let fetched: Option<Vec<Coverage>> = self.courses.iter().map(LinkedMail::coverage).collect();
        fetched?.into_iter().chain(self.recorded).reduce(Coverage::both)
    }

    /// Fetches more days of a thread, if their mail may change its vote.
    ///
    /// Returns `false` if no days are missing.
    ///
    /// # Errors
    /// If the server does not send the mail of these days.
    pub(super) fn extend(
        &mut self,
        survey: &Survey,
        wanted: Option<&str>,
        rules: Rules<'_>,
    ) -> Result<bool, Error> {
        let Some(fetcher) = &self.fetcher else { return Ok(false) };
        let Some(thread) = wanted.or(self.courses.iter().find_map(LinkedMail::thread)) else {
            return Ok(false);
        };
        if !self.courses.iter().any(LinkedMail::can_extend) {
            return Ok(false);
        }
        let found = survey.find(thread);
        // If the mail of the thread does not contain its call, later days do not contain it either.
        let [outline] = &found[..] else { return Ok(false) };
        let decision = survey.decide(outline, rules)?;
        let closed = decision.proposal.closing.as_ref().and_then(|closing| closing.date);
        let closed = closed.filter(|_| decision.proposal.uncertain.is_empty());
        let mut has_more = false;
        for course in self.courses.iter_mut().filter(|course| course.can_extend()) {
            let is_seen = closed
                .zip(course.end())
                .is_some_and(|(closed, end)| (closed + AFTER_CLOSE).to_utc().date_naive() < end);
            has_more |= !is_seen && course.extend(fetcher)?;
        }
        Ok(has_more)
    }
}
