//! Pipermail, the archive of Mailman 2: a text file for each month.

use chrono::{NaiveDate, TimeDelta};

use super::http::{AnswerKind, Request};
use super::link::{Link, Month, Site, Target};
use super::whole::AnswerForm;
use super::{
    Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, SettledAnswer, mail_request,
};
use crate::archive_url::unescaped;
use crate::error::Error;
use crate::message::character::single_spaced;

#[derive(Debug)]
pub(super) struct Pipermail {
    link: Link,
}

impl Pipermail {
    pub(super) fn new(link: Link) -> Self {
        Self { link }
    }

    fn base(&self) -> &str {
        match &self.link.site {
            Site::Pipermail { base } => base,
            _ => "",
        }
    }

    /// The mail of a month; `None` if the list has no file for it.
    fn month(&self, fetcher: &Fetcher, month: Month) -> Result<Option<FetchedPart>, Error> {
        let settled = SettledAnswer::By(month.next().first());
        for ending in ["txt.gz", "txt"] {
            let request = mail_request(format!("{}/{}.{ending}", self.base(), month.name()));
            if let Some(part) = fetcher.mail(&request, AnswerForm::Any, settled, 0)? {
                return Ok(Some(part.of_days(Days { from: month.first(), to: month.next().first() })));
            }
        }
        Ok(None)
    }

    fn index(&self, fetcher: &Fetcher) -> Result<Vec<Month>, Error> {
        let request = Request::get(format!("{}/", self.base()), AnswerKind::Page);
        let page = fetcher.bytes(&request)?.ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        let page = String::from_utf8_lossy(&page);
        let links =
            page.split(['"', '\'', '>']).filter_map(|text| Month::of_name(text.split(['/', '.']).next()?));
        let mut months: Vec<Month> = links.collect();
        months.sort_unstable();
        months.dedup();
        Ok(months)
    }
}

impl ServerArchive for Pipermail {
    fn thread(&mut self, fetcher: &Fetcher) -> Result<ServerThread, Error> {
        let Target::Page(month, page) = &self.link.target else {
            return Err(FetchFault::NotFound.error(&self.link.url));
        };
        let request = Request::get(format!("{}/{}/{page}", self.base(), month.name()), AnswerKind::Page);
        let text = fetcher.bytes(&request)?.ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        let thread = message_of(&String::from_utf8_lossy(&text));
        let thread = thread
            .ok_or_else(|| FetchFault::NotMail("a page without a message".into()).error(&request.url))?;
        // The call may have been sent in the previous month.
        Ok(ServerThread { thread, start: month.previous().first() + TimeDelta::days(1), parts: Vec::new() })
    }

    fn days(&self, fetcher: &Fetcher, days: Days) -> Result<Vec<FetchedPart>, Error> {
        // Pipermail may store a mail in the month of its date or of its arrival.
        let mut month = Month::of(days.from);
        let last = Month::of(days.to.min(fetcher.now.date_naive()));
        let mut parts = Vec::new();
        while month <= last {
            parts.extend(self.month(fetcher, month)?);
            month = month.next();
        }
        Ok(parts)
    }

    fn first_day(&self, fetcher: &Fetcher) -> Result<Option<NaiveDate>, Error> {
        Ok(self.index(fetcher)?.first().map(|month| month.first()))
    }

    fn state(&self, _: &Fetcher) -> Result<Option<String>, Error> {
        Ok(None)
    }

    fn link(&self) -> &Link {
        &self.link
    }
}

/// The Message-ID of the message on a page, from its reply link.
///
/// Without this link, the title of the page, which is the subject of the message.
fn message_of(page: &str) -> Option<String> {
    let by_id = page.split("In-Reply-To=").nth(1).and_then(|rest| {
        let id = unescaped(&rest.split(['"', '&', '\'']).next()?.replace("&lt;", "<").replace("&gt;", ">"));
        let id = id.trim_matches(['<', '>', ' ']).to_owned();
        id.contains('@').then_some(id)
    });
    by_id.or_else(|| {
        let upper = page.to_ascii_uppercase();
        let start = upper.find("<TITLE>")? + "<TITLE>".len();
        let end = start + upper[start..].find("</TITLE>")?;
        let title = page[start..end].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let title = title.replace("&#39;", "'").replace("&amp;", "&");
        let title = single_spaced(&title);
        (!title.is_empty()).then_some(title)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_message() {
        let page = "<HEAD>\n<TITLE> [VOTE] Move &amp; rename\n </TITLE>\n<A HREF=\"mailto:dev%40example.org?\
                    Subject=Re%3A%20x&In-Reply-To=%3Ccall%2B7%40example.org%3E\" TITLE=\"x\">ana at example.org</A>";
        assert_eq!(message_of(page).as_deref(), Some("call+7@example.org"));
        let without = page.replace("In-Reply-To=%3Ccall%2B7%40example.org%3E", "In-Reply-To=");
        assert_eq!(message_of(&without).as_deref(), Some("[VOTE] Move & rename"));
        assert_eq!(message_of("<p>nothing"), None);
    }
}
