//! `HyperKitty`, the archive of Mailman 3: gzip exports by thread and by day, with JSON metadata.

use chrono::{DateTime, NaiveDate};

use super::http::{AnswerKind, Request};
use super::link::{Link, Site, Target};
use super::whole::AnswerForm;
use super::{
    Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, SettledAnswer, mail_request,
    start_of,
};
use crate::archive_url;
use crate::error::Error;

#[derive(Debug)]
pub(super) struct HyperKitty {
    link: Link,
}

impl HyperKitty {
    pub(super) fn new(link: Link) -> Self {
        Self { link }
    }

    fn names(&self) -> (&str, &str) {
        match &self.link.site {
            Site::HyperKitty { base, list } => (base, list),
            _ => ("", ""),
        }
    }

    fn api(&self, rest: &str) -> Request {
        let (base, list) = self.names();
        Request::get(format!("{base}/api/list/{list}/{rest}"), AnswerKind::Json)
    }

    fn export(&self, query: &str) -> Request {
        let (base, list) = self.names();
        let name = list.split('@').next().unwrap_or(list);
        mail_request(format!("{base}/list/{list}/export/{name}.mbox.gz?{query}"))
    }

    /// Number of all mails, and the mail at an offset from the newest one.
    fn mail_at(&self, fetcher: &Fetcher, offset: u64) -> Result<(u64, Option<serde_json::Value>), Error> {
        let request = self.api(&format!("emails/?format=json&limit=1&offset={offset}"));
        let page =
            fetcher.json(&request, |_| None)?.ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        let count = page["count"].as_u64().ok_or_else(|| FetchFault::NotJson.error(&request.url))?;
        Ok((count, page["results"].get(0).cloned()))
    }
}

fn day(mail: &serde_json::Value) -> Option<NaiveDate> {
    let date = mail["date"].as_str()?;
    DateTime::parse_from_rfc3339(date).ok().map(|date| date.to_utc().date_naive())
}

impl ServerArchive for HyperKitty {
    fn thread(&mut self, fetcher: &Fetcher) -> Result<ServerThread, Error> {
        let not_found = || FetchFault::NotFound.error(&self.link.url);
        let thread = match &self.link.target {
            Target::Message(hash) => {
                let request = self.api(&format!("email/{hash}/?format=json"));
                let mail = fetcher.json(&request, day)?.ok_or_else(not_found)?;
                let thread = mail["thread"].as_str().and_then(|url| {
                    let path = url.split('?').next().unwrap_or(url).trim_end_matches('/');
                    path.rsplit('/').next().filter(|name| archive_url::is_hash(name)).map(str::to_owned)
                });
                thread.ok_or_else(|| FetchFault::NotJson.error(&request.url))?
            }
            Target::Thread(hash) => hash.clone(),
            _ => return Err(not_found()),
        };
        let part = fetcher.mail(
            &self.export(&format!("thread={thread}")),
            AnswerForm::Mbox,
            SettledAnswer::ByMail,
            0,
        )?;
        // The export of an unknown thread is empty.
        let part = part.filter(|part| part.mails > 0).ok_or_else(not_found)?;
        let start = start_of(&part.contents, |id| archive_url::hash(id) == thread);
        let start = start.ok_or_else(|| FetchFault::Undated.error(&part.name))?;
        let wanted = self.link.thread().unwrap_or(&thread).to_owned();
        Ok(ServerThread { thread: wanted, start, parts: vec![part] })
    }

    fn days(&self, fetcher: &Fetcher, days: Days) -> Result<Vec<FetchedPart>, Error> {
        let request = self.export(&format!("start={}&end={}", days.from, days.to));
        let part = fetcher.mail(&request, AnswerForm::Mbox, SettledAnswer::By(days.to), 0)?;
        let part = part.ok_or_else(|| FetchFault::NotFound.error(&request.url))?;
        Ok(vec![part.of_days(days)])
    }

    fn first_day(&self, fetcher: &Fetcher) -> Result<Option<NaiveDate>, Error> {
        let (count, newest) = self.mail_at(fetcher, 0)?;
        let oldest = if count > 1 { self.mail_at(fetcher, count - 1)?.1.or(newest) } else { newest };
        Ok(oldest.as_ref().and_then(day))
    }

    fn state(&self, fetcher: &Fetcher) -> Result<Option<String>, Error> {
        let (count, newest) = self.mail_at(fetcher, 0)?;
        let newest =
            newest.as_ref().and_then(|mail| mail["message_id_hash"].as_str()).unwrap_or_default().to_owned();
        Ok(Some(format!("{count} {newest}")))
    }

    fn ids_are_unique(&self) -> bool {
        true
    }

    fn link(&self) -> &Link {
        &self.link
    }
}
