//! public-inbox, as on lore.kernel.org: a gzip mbox of a thread, and of a search by days.

use std::io::Read;

use chrono::{NaiveDate, TimeDelta};

use super::http::{AnswerKind, Request};
use super::link::{Link, Month, Site, Target};
use super::whole::AnswerForm;
use super::{
    Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, SettledAnswer, mail_request,
    start_of,
};
use crate::archive_url::escaped;
use crate::error::Error;

/// The first day of every search.
const EARLIEST: &str = "19900101";
/// The first year of the search for the first mail of a list.
const FIRST_YEAR: i32 = 1990;

#[derive(Debug)]
pub(super) struct PublicInbox {
    link: Link,
}

impl PublicInbox {
    pub(super) fn new(link: Link) -> Self {
        Self { link }
    }

    fn base(&self) -> &str {
        match &self.link.site {
            Site::PublicInbox { base } => base,
            _ => "",
        }
    }
}

impl ServerArchive for PublicInbox {
    fn thread(&mut self, fetcher: &Fetcher) -> Result<ServerThread, Error> {
        let Target::Message(id) = &self.link.target else {
            return Err(FetchFault::NotFound.error(&self.link.url));
        };
        let request = mail_request(format!("{}/{}/t.mbox.gz", self.base(), escaped(id)));
        let part = fetcher.mail(&request, AnswerForm::Mbox, SettledAnswer::ByMail, 0)?;
        let part =
            part.filter(|part| part.mails > 0).ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        let start = start_of(&part.contents, |_| false);
        let start = start.ok_or_else(|| FetchFault::Undated.error(&part.name))?;
        Ok(ServerThread { thread: id.clone(), start, parts: vec![part] })
    }

    fn days(&self, fetcher: &Fetcher, days: Days) -> Result<Vec<FetchedPart>, Error> {
        let last = days.to - TimeDelta::days(1);
        let query = format!("d:{}..{}", days.from.format("%Y%m%d"), days.to.format("%Y%m%d"));
        let request = Request::post(format!("{}/?q={query}&x=m", self.base()), AnswerKind::Mail);
        if last < days.from {
            return Ok(Vec::new());
        }
        // If a search finds nothing, the server responds that the page does not exist.
        let Some(part) = fetcher.mail(&request, AnswerForm::Mbox, SettledAnswer::By(days.to), 0)? else {
            let empty =
                tempfile::tempfile().map_err(|error| Error::write("to the temporary folder", error))?;
            let part = FetchedPart::new(&request.url, empty, fetcher.now, super::Contents::default());
            return Ok(vec![part.of_days(days)]);
        };
        Ok(vec![part.of_days(days)])
    }

    fn first_day(&self, fetcher: &Fetcher) -> Result<Option<NaiveDate>, Error> {
        // No page shows the date of the first mail, so a binary search finds the first month with mail.
        let has_mail_by = |month: Month| {
            let last = month.next().first().format("%Y%m%d");
            let url = format!("{}/?q=d:{EARLIEST}..{last}&x=A", self.base());
            fetcher.bytes(&Request::get(url, AnswerKind::Any)).map(|page| page.is_some())
        };
        let (mut without, mut with) = (FIRST_YEAR * 12, Month::of(fetcher.now.date_naive()).index());
        if !has_mail_by(Month::at(with))? {
            return Ok(None);
        }
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if has_mail_by(Month::at(middle))? {
                with = middle;
            } else {
                without = middle;
            }
        }
        Ok(Some(Month::at(with).first()))
    }

    fn state(&self, fetcher: &Fetcher) -> Result<Option<String>, Error> {
        let Some((site, name)) = self.base().rsplit_once('/') else { return Ok(None) };
        let request = Request::get(format!("{site}/manifest.js.gz"), AnswerKind::Any);
        let Some(bytes) = fetcher.bytes(&request)? else { return Ok(None) };
        let mut text = Vec::new();
        // A proxy may have decompressed the file.
        if flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).is_err() {
            text = bytes;
        }
        let Ok(manifest) = serde_json::from_slice::<serde_json::Value>(&text) else { return Ok(None) };
        let is_own = |path: &str| {
            let path = path.trim_start_matches('/');
            path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with(['/', '.']))
        };
        let mut prints: Vec<String> = manifest
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(path, _)| is_own(path))
            .filter_map(|(path, about)| Some(format!("{path} {}", about["fingerprint"].as_str()?)))
            .collect();
        prints.sort();
        Ok((!prints.is_empty()).then(|| prints.join(", ")))
    }

    fn link(&self) -> &Link {
        &self.link
    }
}
