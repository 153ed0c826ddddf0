//! Decides which days of an archive to fetch, and records them.
//!
//! For a thread, it first fetches the mail of the thread itself, with any dates. Then it fetches days from
//! the start of the thread, in growing steps, until the vote is decided. For a list, it fetches mail month by
//! month, so that past months come from the cache.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::link::{Link, Month, Target};
use super::overlap::Taken;
use super::{Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, source};
use crate::archive_url::ArchiveUrl;
use crate::error::Error;
use crate::limits::Limits;
use crate::outcome::Coverage;

/// Number of days to fetch before the first mail of a thread, because clocks and zones differ.
const BEFORE: TimeDelta = TimeDelta::days(1);
/// Number of days of the first step.
const FIRST_STEP: i64 = 14;
/// Maximum number of days to fetch after the start of a thread.
const MOST_DAYS: i64 = 400;
/// Maximum time until an archive shows a mail.
const DELAY: TimeDelta = TimeDelta::hours(1);
/// End of the search for mail with a wrong date in the future.
const FAR: (i32, u32, u32) = (2100, 1, 1);

/// The mail that this run has fetched for a link so far.
#[derive(Debug)]
pub struct LinkedMail {
    source: Box<dyn ServerArchive>,
    /// The mail of the fetched days.
    parts: Vec<FetchedPart>,
    /// The mail of the thread, as its server sent it.
    of_thread: Vec<FetchedPart>,
    /// The mail of the thread that is not among the mail of the days.
    strays: Vec<FetchedPart>,
    taken: Taken,
    limits: Limits,
    thread: Option<String>,
    /// The fetched days, without gaps.
    covered: Option<Days>,
    /// `true` if the days go back to the first mail of the list.
    is_whole: bool,
    /// Number of days of the next step.
    step: i64,
    /// The first day that this link does not need.
    horizon: NaiveDate,
}

impl LinkedMail {
    /// Fetches the mail of a link.
    ///
    /// For a thread, fetches the days of the first step. Mail after the time `at` is not needed.
    ///
    /// # Errors
    /// If the server does not send the mail completely.
    pub fn begin(link: Link, fetcher: &Fetcher, at: Option<DateTime<Utc>>) -> Result<Self, Error> {
        let target = link.target.clone();
        let is_file = link.site == super::link::Site::Plain;
        // In other zones, mail may already have the date of tomorrow.
        let tomorrow = fetcher.now.date_naive() + TimeDelta::days(2);
        let horizon = at.map_or(tomorrow, |at| tomorrow.min(at.date_naive() + TimeDelta::days(2)));
        let mut course = Self {
            source: source(link),
            parts: Vec::new(),
            of_thread: Vec::new(),
            strays: Vec::new(),
            taken: Taken::default(),
            limits: fetcher.limits,
            thread: None,
            covered: None,
            is_whole: false,
            step: FIRST_STEP,
            horizon,
        };
        match target {
            Target::Thread(_) | Target::Message(_) | Target::Page(..) => {
                let ServerThread { thread, start, parts } = course.source.thread(fetcher)?;
                course.thread = Some(thread);
                course.of_thread = parts;
                let from = start - BEFORE;
                course.horizon =
                    course.horizon.clamp(start + TimeDelta::days(2), start + TimeDelta::days(MOST_DAYS));
                course.covered = Some(Days { from, to: from });
                // The first step contains the message that the link names.
                if let Target::Page(month, _) = target {
                    course.step = (month.next().first() - from).num_days();
                }
                course.extend(fetcher)?;
            }
            Target::Month(month) => {
                let days = Days { from: month.first(), to: month.next().first() };
                course.ask(fetcher, days)?;
                course.covered = Some(days);
                course.horizon = days.to;
                course.must_have_mail()?;
            }
            Target::Whole if is_file => {
                let none = Days { from: horizon, to: horizon };
                course.ask(fetcher, none)?;
                course.horizon = NaiveDate::MIN;
            }
            Target::Whole => course.all_months(fetcher)?,
        }
        Ok(course)
    }

    /// Fetches the days of the next step.
    ///
    /// Returns `false` if no days are left.
    ///
    /// # Errors
    /// The same as for [`begin`](Self::begin).
    pub fn extend(&mut self, fetcher: &Fetcher) -> Result<bool, Error> {
        let Some(covered) = self.covered.filter(|covered| covered.to < self.horizon) else {
            return Ok(false);
        };
        let days = Days { from: covered.to, to: self.horizon.min(covered.to + TimeDelta::days(self.step)) };
        self.step *= 2;
        self.ask(fetcher, days)?;
        self.covered = Some(Days { to: days.to, ..covered });
        Ok(true)
    }

    /// Fetches the mail of some days, and keeps the new mail.
    fn ask(&mut self, fetcher: &Fetcher, days: Days) -> Result<(), Error> {
        let ids_are_unique = self.source.ids_are_unique();
        for part in self.source.days(fetcher, days)? {
            let is_known = self.parts.iter().any(|known| known.name == part.name);
            if let Some(part) =
                if is_known { None } else { self.taken.fresh(part, ids_are_unique, &self.limits)? }
            {
                self.parts.push(part);
            }
        }
        self.strays.clear();
        let mut taken = self.taken.clone();
        for part in &self.of_thread {
            let part = part.again().map_err(|error| Error::read(&part.name, error))?;
            self.strays.extend(taken.fresh(part, ids_are_unique, &self.limits)?);
        }
        Ok(())
    }

    fn all_months(&mut self, fetcher: &Fetcher) -> Result<(), Error> {
        let first = self.source.first_day(fetcher)?;
        let first = first.ok_or_else(|| FetchFault::Empty.error(&self.source.link().url))?;
        let mut month = Month::of(first);
        let from = month.first();
        let today = fetcher.now.date_naive();
        while month.first() < self.horizon {
            let days = Days { from: month.first(), to: month.next().first() };
            self.ask(fetcher, days)?;
            month = month.next();
        }
        // This search finds mail with a wrong date in the future.
        if month.first() > today
            && let Some(far) = NaiveDate::from_ymd_opt(FAR.0, FAR.1, FAR.2)
        {
            let days = Days { from: month.first(), to: far };
            self.ask(fetcher, days)?;
        }
        self.covered = Some(Days { from, to: month.first() });
        self.is_whole = true;
        self.horizon = NaiveDate::MIN;
        self.must_have_mail()
    }

    fn must_have_mail(&self) -> Result<(), Error> {
        let has_mail = self.parts.iter().any(|part| part.mails > 0);
        if has_mail { Ok(()) } else { Err(FetchFault::Empty.error(&self.source.link().url)) }
    }

    /// The text that selects the thread of the link in the mail.
    pub fn thread(&self) -> Option<&str> {
        self.thread.as_deref()
    }

    /// All parts of the mail.
    pub fn parts(&self) -> impl Iterator<Item = &FetchedPart> {
        self.parts.iter().chain(&self.strays)
    }

    /// The end of the fetched days.
    pub fn end(&self) -> Option<NaiveDate> {
        self.covered.map(|covered| covered.to)
    }

    /// `true` if more days can be fetched.
    pub fn can_extend(&self) -> bool {
        self.covered.is_some_and(|covered| covered.to < self.horizon)
    }

    /// The web archive of the list, for links in reports.
    pub fn archive_url(&self) -> Option<ArchiveUrl> {
        self.source.link().archive_url()
    }

    /// The range of time for which this run fetched all mail of the list; `None` if it is unknown, or if a
    /// part is missing.
    pub fn coverage(&self) -> Option<Coverage> {
        let covered = self.covered?;
        if self.parts.iter().chain(&self.of_thread).any(|part| part.cut.is_some()) {
            return None;
        }
        let start_of = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset();
        let mut until = start_of(covered.to);
        // Mail that was fetched before its day was over is complete only until the time of the request.
        for part in self.parts.iter().filter(|part| part.days.is_some_and(|days| days.from < covered.to)) {
            let asked = (part.fetched - DELAY).fixed_offset();
            let is_short = part.days.is_some_and(|days| asked < start_of(days.to));
            if is_short {
                until = until.min(asked);
            }
        }
        let from = (!self.is_whole).then(|| start_of(covered.from));
        Some(Coverage { from, until })
    }

    /// The hash of the fetched mail; `None` for a thread, or if a part is missing.
    ///
    /// A thread has no hash, because the number of fetched days depends on its vote.
    pub fn digest(&self) -> Option<[u8; 32]> {
        let is_cut = self.parts.iter().any(|part| part.cut.is_some());
        (self.thread.is_none() && !is_cut).then(|| self.taken.digest())
    }

    /// The archive of the list.
    pub(super) fn source(&self) -> &dyn ServerArchive {
        &*self.source
    }
}
