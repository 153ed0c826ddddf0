//! Which days of an archive are needed, and how far they were fetched.
//!
//! For a thread: the mail of the thread itself, wherever its dates lie, and the days from its start on, in steps that
//! grow, until the caller has what decides the vote. For a list: month by month, so that the months that are over come
//! from the cache.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::link::{Link, Month, Target};
use super::overlap::Taken;
use super::{Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, source};
use crate::archive_url::ArchiveUrl;
use crate::error::Error;
use crate::limits::Limits;
use crate::outcome::Coverage;

/// Days before the first mail of a thread: clocks and zones differ.
const BEFORE: TimeDelta = TimeDelta::days(1);
/// Days of the first step.
const FIRST_STEP: i64 = 14;
/// Days after the start of a thread that are fetched at most.
const MOST_DAYS: i64 = 400;
/// An archive may take this long to show a mail.
const DELAY: TimeDelta = TimeDelta::hours(1);
/// Mail dated later than any day that is fetched, by a wrong clock, lies before this day.
const FAR: (i32, u32, u32) = (2100, 1, 1);

/// The mail that a link names, as far as it was fetched.
#[derive(Debug)]
pub struct LinkedMail {
    source: Box<dyn ServerArchive>,
    /// The mail of the days.
    parts: Vec<FetchedPart>,
    /// The mail of the thread, as its server gave it.
    of_thread: Vec<FetchedPart>,
    /// What of it is not among the mail of the days.
    strays: Vec<FetchedPart>,
    taken: Taken,
    limits: Limits,
    thread: Option<String>,
    /// The days that were asked for, without a gap.
    covered: Option<Days>,
    /// Whether the days go back to the first mail of the list.
    is_whole: bool,
    /// The days of the next step.
    step: i64,
    /// The day that nothing is fetched after, exclusive.
    horizon: NaiveDate,
}

impl LinkedMail {
    /// Asks for what a link names, with the mail of the first days of a thread. Mail after the moment `at` is not
    /// needed.
    ///
    /// # Errors
    /// When the server does not give it whole.
    pub fn begin(link: Link, fetcher: &Fetcher, at: Option<DateTime<Utc>>) -> Result<Self, Error> {
        let target = link.target.clone();
        let is_file = link.site == super::link::Site::Plain;
        // Mail of tomorrow: by the clock of another zone.
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
                // The message of the page is in the first step.
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

    /// Asks for the days of the next step. False where there are none.
    ///
    /// # Errors
    /// As those of [`begin`](Self::begin).
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

    /// Asks for the mail of some days, and takes what is new of it.
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
        // Mail with wrong dates.
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

    /// The text by which the thread is found that the link names.
    pub fn thread(&self) -> Option<&str> {
        self.thread.as_deref()
    }

    /// The mail.
    pub fn parts(&self) -> impl Iterator<Item = &FetchedPart> {
        self.parts.iter().chain(&self.strays)
    }

    /// The days that were asked for, up to this one, exclusive.
    pub fn end(&self) -> Option<NaiveDate> {
        self.covered.map(|covered| covered.to)
    }

    /// Whether more days can be asked for.
    pub fn can_extend(&self) -> bool {
        self.covered.is_some_and(|covered| covered.to < self.horizon)
    }

    /// The web archive, for links in reports.
    pub fn archive_url(&self) -> Option<ArchiveUrl> {
        self.source.link().archive_url()
    }

    /// The mail of the list that is known to be here; none where nothing tells, or a part is missing.
    pub fn coverage(&self) -> Option<Coverage> {
        let covered = self.covered?;
        if self.parts.iter().chain(&self.of_thread).any(|part| part.cut.is_some()) {
            return None;
        }
        let start_of = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset();
        let mut until = start_of(covered.to);
        // What was asked before its days were over ends with the time of the request.
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

    /// The hash of the mail; none for a thread, whose later days depend on its vote, and where a part is missing.
    pub fn digest(&self) -> Option<[u8; 32]> {
        let is_cut = self.parts.iter().any(|part| part.cut.is_some());
        (self.thread.is_none() && !is_cut).then(|| self.taken.digest())
    }

    /// What the list is, and what changes when mail comes to it.
    pub(super) fn source(&self) -> &dyn ServerArchive {
        &*self.source
    }
}
