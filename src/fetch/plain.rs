//! A file of mail on a web server.

use chrono::NaiveDate;

use super::link::Link;
use super::whole::AnswerForm;
use super::{
    Days, FetchFault, FetchedPart, Fetcher, ServerArchive, ServerThread, SettledAnswer, mail_request,
};
use crate::error::Error;

#[derive(Debug)]
pub(super) struct Plain {
    link: Link,
}

impl Plain {
    pub(super) fn new(link: Link) -> Self {
        Self { link }
    }
}

impl ServerArchive for Plain {
    fn thread(&mut self, _: &Fetcher) -> Result<ServerThread, Error> {
        Err(FetchFault::NotFound.error(&self.link.url))
    }

    /// The whole file, for any days.
    fn days(&self, fetcher: &Fetcher, _: Days) -> Result<Vec<FetchedPart>, Error> {
        let part =
            fetcher.mail(&mail_request(self.link.url.clone()), AnswerForm::Any, SettledAnswer::Never, 0)?;
        let part = part.ok_or_else(|| FetchFault::NotFound.error(&self.link.url))?;
        if part.mails == 0 {
            return Err(FetchFault::Empty.error(&self.link.url));
        }
        Ok(vec![part])
    }

    fn first_day(&self, _: &Fetcher) -> Result<Option<NaiveDate>, Error> {
        Ok(None)
    }

    fn state(&self, _: &Fetcher) -> Result<Option<String>, Error> {
        Ok(None)
    }

    fn link(&self) -> &Link {
        &self.link
    }
}
