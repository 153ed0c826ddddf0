//! Pony Mail Foal: requests the number of mails, then mboxes by day and month.
//!
//! Requests threads as JSON.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::Value;

use super::http::{AnswerKind, Request};
use super::link::{Link, Site, Target, list_of_id};
use super::overlap::append;
use super::whole::{AnswerForm, look};
use super::{
    Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, SettledAnswer, mail_request,
};
use crate::error::Error;

/// Maximum number of mails of a thread to fetch separately because their dates are far from the dates of the
/// other mails.
const MOST_STRAYS: usize = 50;
/// Maximum depth of a thread.
const DEEPEST: usize = 200;
/// Highest number of mails that a server counts exactly.
///
/// All known servers count at least this far.
const MOST_COUNTED: u64 = 5000;

#[derive(Debug)]
pub(super) struct PonyMail {
    link: Link,
}

/// A mail of a thread.
struct Node {
    id: String,
    message_id: Option<String>,
    date: Option<DateTime<Utc>>,
    /// All names of the mail on the server.
    names: Vec<String>,
}

impl PonyMail {
    pub(super) fn new(link: Link) -> Self {
        Self { link }
    }

    fn base(&self) -> &str {
        match &self.link.site {
            Site::PonyMail { base, .. } => base,
            _ => "",
        }
    }

    fn list(&self) -> Result<(&str, &str), Error> {
        match &self.link.site {
            Site::PonyMail { list: Some((name, domain)), .. } => Ok((name, domain)),
            _ => Err(FetchFault::NotFound.error(&self.link.url)),
        }
    }

    /// A query for the mails of some days.
    ///
    /// The server excludes the first and the last second of the query.
    fn query(&self, days: Days) -> Result<String, Error> {
        let (name, domain) = self.list()?;
        let from = days.from - TimeDelta::days(1);
        Ok(format!("list={}&domain={}&d=dfr%3D{from}%7Cdto%3D{}", escaped(name), escaped(domain), days.to))
    }

    fn stats(&self, fetcher: &Fetcher, query: &str) -> Result<Value, Error> {
        let request =
            Request::get(format!("{}/api/stats.lua?{query}&quick=1", self.base()), AnswerKind::Json);
        fetcher.json(&request, |_| None)?.ok_or_else(|| FetchFault::NotFound.error(&request.url))
    }

    /// A single mail, as an mbox.
    fn single(&self, fetcher: &Fetcher, node: &Node) -> Result<Option<FetchedPart>, Error> {
        let request = mail_request(format!("{}/api/source.lua?id={}", self.base(), escaped(&node.id)));
        let Some(mut part) = fetcher.mail(&request, AnswerForm::Any, SettledAnswer::ByMail, 0)? else {
            return Ok(None);
        };
        let local = |error| Error::write("a mail to the temporary folder", error);
        part.file = with_separator(&mut part.file).map_err(local)?;
        part.contents =
            look(&part.file, AnswerForm::Mbox, &fetcher.limits).map_err(|fault| fault.error(&request.url))?;
        part.mails = part.contents.mails;
        Ok(Some(part))
    }
}

impl ServerArchive for PonyMail {
    fn thread(&mut self, fetcher: &Fetcher) -> Result<ServerThread, Error> {
        let Target::Thread(id) = self.link.target.clone() else {
            return Err(FetchFault::NotFound.error(&self.link.url));
        };
        let list = match &self.link.site {
            Site::PonyMail { list: Some((name, domain)), .. } => {
                format!("&listid={}", escaped(&format!("<{name}.{domain}>")))
            }
            _ => String::new(),
        };
        let url = format!("{}/api/thread.lua?id={}{list}&find_parent=true", self.base(), escaped(&id));
        let request = Request::get(url, AnswerKind::Json);
        let last = |value: &Value| {
            let nodes = nodes(&value["thread"]);
            nodes.iter().filter_map(|node| node.date).max().map(|date| date.date_naive())
        };
        let value = fetcher.json(&request, last)?;
        let value = value.filter(|value| value["thread"].is_object());
        let value = value.ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        let root = &value["thread"];
        let list = root["list_raw"].as_str().or(root["list"].as_str()).and_then(list_of_id);
        if let (Site::PonyMail { list: known, .. }, Some(found)) = (&mut self.link.site, list) {
            known.get_or_insert(found);
        }
        let nodes = nodes(root);
        let bare = |text: &str| text.trim_matches(['<', '>']).to_owned();
        let named =
            nodes.iter().find(|node| node.names.iter().any(|name| *name == id || bare(name) == bare(&id)));
        let first = nodes.first().ok_or_else(|| FetchFault::NotJson.error(&request.url))?;
        let thread = named.unwrap_or(first).message_id.clone().unwrap_or_else(|| bare(&id));
        let start = first.date.ok_or_else(|| FetchFault::NotJson.error(&request.url))?.date_naive();
        // The other mails of the thread come with the mail of their days.
        let mut parts = Vec::new();
        let latest = fetcher.now + TimeDelta::days(1);
        let is_stray = |node: &&Node| node.date.is_none_or(|date| date.date_naive() < start || date > latest);
        for node in nodes.iter().filter(is_stray).take(MOST_STRAYS) {
            parts.extend(self.single(fetcher, node)?);
        }
        Ok(ServerThread { thread, start, parts })
    }

    fn days(&self, fetcher: &Fetcher, days: Days) -> Result<Vec<FetchedPart>, Error> {
        let query = self.query(days)?;
        let request = mail_request(format!("{}/api/mbox.lua?{query}", self.base()));
        let is_kept = fetcher.cache.as_ref().is_some_and(|cache| cache.get(&request.key()).is_some());
        // The first request gets the count, so that mail that arrives before the second request is not an
        // error.
        let count = if is_kept || fetcher.offline {
            0
        } else {
            let stats = self.stats(fetcher, &query)?;
            stats["hits"].as_u64().ok_or_else(|| FetchFault::NotJson.error(&request.url))?
        };
        let part =
            fetcher.mail(&request, AnswerForm::Mbox, SettledAnswer::By(days.to), count.min(MOST_COUNTED))?;
        let part = part.ok_or_else(|| FetchFault::NotFound.error(&request.url))?;
        Ok(vec![part.of_days(days)])
    }

    fn first_day(&self, fetcher: &Fetcher) -> Result<Option<NaiveDate>, Error> {
        let (name, domain) = self.list()?;
        let query = format!("list={}&domain={}&d=lte%3D1d", escaped(name), escaped(domain));
        let stats = self.stats(fetcher, &query)?;
        let active = stats["active_months"].as_object();
        // For an unknown list, the server returns no months and the year 1970.
        if active.is_some_and(serde_json::Map::is_empty) {
            return Ok(None);
        }
        let number = |key: &str| stats[key].as_u64().and_then(|number| u32::try_from(number).ok());
        let day = number("firstYear")
            .zip(number("firstMonth"))
            .and_then(|(year, month)| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1));
        Ok(day.filter(|day| *day > NaiveDate::default()))
    }

    fn state(&self, fetcher: &Fetcher) -> Result<Option<String>, Error> {
        let (name, domain) = self.list()?;
        let query = format!("list={}&domain={}&d=lte%3D2M", escaped(name), escaped(domain));
        let stats = self.stats(fetcher, &query)?;
        let hits = stats["hits"].as_u64().filter(|hits| *hits < MOST_COUNTED);
        let months =
            stats["active_months"].as_object().map(|months| Value::Object(months.clone()).to_string());
        Ok(hits.zip(months).map(|(hits, months)| format!("{hits} {months}")))
    }

    fn link(&self) -> &Link {
        &self.link
    }
}

/// The mails of a thread, starting with its first mail.
fn nodes(root: &Value) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut open = vec![(root, 0)];
    while let Some((node, depth)) = open.pop() {
        let text = |key: &str| node[key].as_str().map(str::to_owned);
        let names: Vec<String> =
            ["id", "mid", "tid", "dbid", "message-id"].into_iter().filter_map(text).collect();
        if let Some(id) = text("mid").or_else(|| text("id")).or_else(|| text("tid")) {
            let message_id = text("message-id").map(|id| id.trim_matches(['<', '>', ' ']).to_owned());
            let date = node["epoch"].as_i64().and_then(|epoch| DateTime::from_timestamp(epoch, 0));
            nodes.push(Node { id, message_id, date, names });
        }
        if depth < DEEPEST {
            open.extend(node["children"].as_array().into_iter().flatten().map(|child| (child, depth + 1)));
        }
    }
    nodes
}

/// A mail with a separator before it and with escaped lines, so that none of its lines looks like a separator.
fn with_separator(mail: &mut File) -> std::io::Result<File> {
    let mut bytes = Vec::new();
    mail.seek(SeekFrom::Start(0))?;
    mail.read_to_end(&mut bytes)?;
    let mut mbox = tempfile::tempfile()?;
    // Some servers keep the separator of the mail.
    let end = if bytes.starts_with(b"From ") { bytes.iter().position(|byte| *byte == b'\n') } else { None };
    let (separator, mail) = match end {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (&b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970"[..], &bytes[..]),
    };
    append(&mut mbox, separator, mail)?;
    mbox.seek(SeekFrom::Start(0))?;
    Ok(mbox)
}

/// A text as a value of a query.
fn escaped(text: &str) -> String {
    crate::archive_url::escaped(text).replace('@', "%40")
}
