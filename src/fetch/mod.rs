//! Mail from web archives.
//!
//! `link` parses a URL. A source for each kind of archive makes the requests (`hyperkitty`, `ponymail`,
//! `public_inbox`, `pipermail`, `plain`). `http` sends them, and `whole` checks that a response is complete.
//! `course` decides which days a vote needs.
//!
//! This module needs the feature `fetch`. **Architecture Invariant:** this module uses a response completely
//! or not at all, unless the caller wants parts. It marks an archive with parts of responses as incomplete,
//! and none of the verdicts is stable.

mod cache;
mod course;
mod fault;
mod folder;
mod http;
mod hyperkitty;
pub mod link;
mod overlap;
mod pipermail;
mod plain;
mod ponymail;
mod public_inbox;
mod text;
mod token;
mod whole;

use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};

pub use cache::{Cache, CacheEntry};
pub use course::LinkedMail;
pub use fault::FetchFault;
pub use folder::{FolderRecord, WrittenFiles, recorded_until, write_folder, write_one};
pub use link::{Link, is_url, pasted};
pub use text::FetchedText;
pub use token::AccessToken;

use crate::archive::Progress;
use crate::error::Error;
use crate::limits::Limits;
use http::{AnswerKind, Client, HttpAnswer, HttpReply, Request};
use whole::{AnswerForm, Contents, look};

/// Maximum number of requests for a response that arrives incomplete.
const TRIES: u32 = 2;
/// The pause between two of these requests.
const PAUSE: Duration = Duration::from_secs(1);

/// The settings for fetching.
#[derive(Debug)]
pub struct Settings {
    /// The limits on size and time.
    pub limits: Limits,
    /// The token of a private archive.
    pub token: Option<AccessToken>,
    /// Counters of the progress.
    pub progress: Arc<Progress>,
    /// Cache of responses that cannot change.
    pub cache: Option<Cache>,
    /// `true` to send no request.
    pub offline: bool,
    /// `true` to use incomplete responses too.
    pub partial: bool,
    /// The current time.
    pub now: DateTime<Utc>,
}

/// Fetches from servers, and caches what cannot change.
#[derive(Debug)]
pub struct Fetcher {
    client: Client,
    limits: Limits,
    cache: Option<Cache>,
    offline: bool,
    partial: bool,
    now: DateTime<Utc>,
}

/// Days of the calendar in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Days {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last day.
    pub to: NaiveDate,
}

/// The mail of one response.
#[derive(Debug)]
pub struct FetchedPart {
    /// The name in reports: the URL.
    pub name: String,
    /// The bytes, compressed or not.
    pub file: File,
    /// The days that the part covers completely; `None` if its mail was not selected by days.
    pub days: Option<Days>,
    /// The time of the request.
    pub fetched: DateTime<Utc>,
    /// Number of mails.
    pub mails: u64,
    /// The reason why the part may be incomplete.
    pub cut: Option<FetchFault>,
    contents: Contents,
}

/// The time at which a response becomes final.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SettledAnswer {
    /// When all mail before this day has arrived.
    By(NaiveDate),
    /// When the newest mail of the response is old enough.
    ByMail,
    /// The response never becomes final.
    Never,
}

/// The web archive of a list. Each archive program has an implementation.
trait ServerArchive: std::fmt::Debug {
    /// The thread of the link: the text that finds it, its start, and its own mail.
    fn thread(&mut self, fetcher: &Fetcher) -> Result<ServerThread, Error>;
    /// All mail of some days.
    fn days(&self, fetcher: &Fetcher, days: Days) -> Result<Vec<FetchedPart>, Error>;
    /// The day of the first mail; `None` if there is no mail.
    fn first_day(&self, fetcher: &Fetcher) -> Result<Option<NaiveDate>, Error>;
    /// A value that changes when mail arrives; `None` if the server has none.
    fn state(&self, fetcher: &Fetcher) -> Result<Option<String>, Error>;
    /// `true` if the server keeps only one mail for each Message-ID.
    fn ids_are_unique(&self) -> bool {
        false
    }
    /// The link to the list, completed with data from the server.
    fn link(&self) -> &Link;
}

/// A thread that the server found.
#[derive(Debug)]
struct ServerThread {
    /// The text that selects the thread among the mail.
    thread: String,
    /// The first day of the mail of the thread.
    start: NaiveDate,
    /// All mail of the thread itself, including mail that a wrong clock dated on other days.
    parts: Vec<FetchedPart>,
}

impl Fetcher {
    /// Makes a fetcher.
    pub fn new(settings: Settings) -> Self {
        let Settings { limits, token, progress, cache, offline, partial, now } = settings;
        // Does not cache private mail.
        let cache = cache.filter(|_| token.is_none());
        let client = Client::new(limits, token, progress);
        Self { client, limits, cache, offline, partial, now }
    }

    /// The mail of a request; `None` if the URL does not exist.
    fn mail(
        &self,
        request: &Request,
        form: AnswerForm,
        settled: SettledAnswer,
        at_least: u64,
    ) -> Result<Option<FetchedPart>, Error> {
        http::check_scheme(&request.url)?;
        let key = request.key();
        if let Some((entry, file)) = self.cache.as_ref().and_then(|cache| cache.get(&key))
            && let Ok(contents) = look(&file, form, &self.limits)
            && contents.cut.is_none()
            && contents.mails >= at_least
        {
            return Ok(Some(FetchedPart::new(&request.url, file, entry.fetched, contents)));
        }
        if self.offline {
            return Err(FetchFault::Offline.error(&request.url));
        }
        let mut tries = 1;
        loop {
            let answer = match self.client.ask(request)? {
                HttpReply::Answer(answer) => answer,
                HttpReply::NotFound => return Ok(None),
                HttpReply::Unchanged => return Err(FetchFault::Changed.error(&request.url)),
            };
            let HttpAnswer { file, cut, validators, .. } = answer;
            let mut contents = match look(&file, form, &self.limits) {
                Ok(contents) => contents,
                Err(fault) => return Err(cut.unwrap_or(fault).error(&request.url)),
            };
            // A gzip stream with a valid end is complete, even if the server states no length.
            let has_trailer = contents.cut.is_none() && is_gzip(&file);
            let cut = cut.filter(|cut| !(has_trailer && *cut == FetchFault::NoEnd)).or(contents.cut.take());
            let fewer = (contents.mails < at_least)
                .then_some(FetchFault::Fewer { got: contents.mails, of: at_least });
            match cut.or(fewer) {
                None => {
                    let is_settled = match settled {
                        SettledAnswer::By(end) => cache::is_settled(end, self.now),
                        SettledAnswer::ByMail => {
                            contents.last.is_some_and(|last| cache::is_settled(last.date_naive(), self.now))
                        }
                        SettledAnswer::Never => false,
                    };
                    if let Some(cache) = self.cache.as_ref().filter(|_| is_settled) {
                        cache.put(&key, &file, self.now, validators);
                    }
                    return Ok(Some(FetchedPart::new(&request.url, file, self.now, contents)));
                }
                Some(fault)
                    if tries < TRIES && matches!(fault, FetchFault::CutGzip | FetchFault::Fewer { .. }) =>
                {
                    tries += 1;
                    thread::sleep(PAUSE);
                }
                Some(fault) if self.partial && fault.is_partial() => {
                    let part = FetchedPart::new(&request.url, file, self.now, contents);
                    return Ok(Some(FetchedPart { cut: Some(fault), ..part }));
                }
                Some(fault) => return Err(fault.error(&request.url)),
            }
        }
    }

    /// The JSON of a request; `None` if the URL does not exist.
    ///
    /// `settled` returns the day of the last mail in a response, which shows if the response may be cached.
    fn json(
        &self,
        request: &Request,
        settled: impl Fn(&serde_json::Value) -> Option<NaiveDate>,
    ) -> Result<Option<serde_json::Value>, Error> {
        let url = &request.url;
        let parse = |file: &mut File| -> Option<serde_json::Value> {
            file.seek(SeekFrom::Start(0)).ok()?;
            serde_json::from_reader(std::io::BufReader::new(file)).ok()
        };
        http::check_scheme(url)?;
        let key = request.key();
        if let Some((_, mut file)) = self.cache.as_ref().and_then(|cache| cache.get(&key))
            && let Some(value) = parse(&mut file)
        {
            return Ok(Some(value));
        }
        if self.offline {
            return Err(FetchFault::Offline.error(url));
        }
        match self.client.ask(request)? {
            HttpReply::Answer(HttpAnswer { cut: Some(fault), .. }) if fault != FetchFault::NoEnd => {
                Err(fault.error(url))
            }
            HttpReply::Answer(HttpAnswer { mut file, validators, .. }) => {
                let value = parse(&mut file).ok_or_else(|| FetchFault::NotJson.error(url))?;
                let is_settled = settled(&value).is_some_and(|day| cache::is_settled(day, self.now));
                if let Some(cache) = self.cache.as_ref().filter(|_| is_settled) {
                    cache.put(&key, &file, self.now, validators);
                }
                Ok(Some(value))
            }
            HttpReply::NotFound => Ok(None),
            HttpReply::Unchanged => Err(FetchFault::Changed.error(url)),
        }
    }

    /// The bytes of a small response, which must be complete.
    fn bytes(&self, request: &Request) -> Result<Option<Vec<u8>>, Error> {
        http::check_scheme(&request.url)?;
        if self.offline {
            return Err(FetchFault::Offline.error(&request.url));
        }
        match self.client.ask(request)? {
            HttpReply::Answer(HttpAnswer { cut: Some(fault), .. }) if fault != FetchFault::NoEnd => {
                Err(fault.error(&request.url))
            }
            HttpReply::Answer(mut answer) => {
                answer.text().map(Some).map_err(|error| Error::read(&request.url, error))
            }
            HttpReply::NotFound => Ok(None),
            HttpReply::Unchanged => Err(FetchFault::Changed.error(&request.url)),
        }
    }
}

impl FetchedPart {
    fn new(name: &str, file: File, fetched: DateTime<Utc>, contents: Contents) -> Self {
        Self { name: name.to_owned(), file, days: None, fetched, mails: contents.mails, cut: None, contents }
    }

    /// A copy of the part without its parsed contents.
    fn again(&self) -> std::io::Result<Self> {
        Ok(Self {
            name: self.name.clone(),
            file: self.file.try_clone()?,
            days: self.days,
            fetched: self.fetched,
            mails: self.mails,
            cut: self.cut.clone(),
            contents: Contents::default(),
        })
    }

    fn of_days(self, days: Days) -> Self {
        Self { days: Some(days), ..self }
    }
}

fn is_gzip(file: &File) -> bool {
    use std::io::Read;
    let Ok(mut file) = file.try_clone() else { return false };
    let mut magic = [0; 2];
    file.seek(SeekFrom::Start(0)).is_ok() && file.read_exact(&mut magic).is_ok() && magic == [0x1f, 0x8b]
}

/// The source of a link.
fn source(link: Link) -> Box<dyn ServerArchive> {
    match link.site {
        link::Site::HyperKitty { .. } => Box::new(hyperkitty::HyperKitty::new(link)),
        link::Site::PonyMail { .. } => Box::new(ponymail::PonyMail::new(link)),
        link::Site::PublicInbox { .. } => Box::new(public_inbox::PublicInbox::new(link)),
        link::Site::Pipermail { .. } => Box::new(pipermail::Pipermail::new(link)),
        link::Site::Plain => Box::new(plain::Plain::new(link)),
    }
}

/// The first day of the mail of a thread.
///
/// This is the date of the mail that `is_first` selects by its id, or else the earliest date of a mail that
/// does not reply to another mail of the thread.
fn start_of(contents: &Contents, is_first: impl Fn(&str) -> bool) -> Option<NaiveDate> {
    let heads = &contents.heads;
    let ids: std::collections::HashSet<&str> = heads.iter().filter_map(|head| head.id.as_deref()).collect();
    let named = heads.iter().find(|head| head.id.as_deref().is_some_and(&is_first));
    let root = || {
        let is_root = |head: &&whole::AnswerHead| head.answers.as_deref().is_none_or(|id| !ids.contains(id));
        heads.iter().filter(is_root).filter_map(|head| head.date).min()
    };
    let start = named.and_then(|head| head.date).or_else(root).or(contents.first)?;
    Some(start.date_naive())
}

fn mail_request(url: String) -> Request {
    Request::get(url, AnswerKind::Mail)
}
