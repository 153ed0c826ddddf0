//! Rosters and mailmaps by URL: requested each time, and stored with their date for offline runs.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use chrono::{DateTime, Utc};

use super::http::{AnswerKind, HttpAnswer, HttpReply, Request, check_scheme};
use super::{FetchFault, Fetcher, link};
use crate::error::{Error, ErrorKind};

/// A text from a server.
#[derive(Debug, Clone)]
pub struct FetchedText {
    /// The text.
    pub text: String,
    /// The time at which the server last sent the text, or said that it is unchanged.
    pub fetched: DateTime<Utc>,
}

impl Fetcher {
    /// Fetches a text.
    ///
    /// An offline run returns the stored text.
    ///
    /// # Errors
    /// If the server does not send the text, or if the response is not text.
    pub fn text(&self, url: &str) -> Result<FetchedText, Error> {
        let url = url.split('#').next().unwrap_or(url);
        if !crate::archive_url::is_web_address(url) || link::split(url).0.contains('@') {
            let text = format!("cannot fetch {url}: not a URL that can be fetched");
            return Err(
                Error::new(ErrorKind::Argument, text).with_help("expected one that starts with https://")
            );
        }
        check_scheme(url)?;
        let mut request = Request::get(url, AnswerKind::Text);
        let key = request.key();
        let kept = self.cache.as_ref().and_then(|cache| cache.get(&key));
        if self.offline {
            let (entry, file) = kept.ok_or_else(|| FetchFault::Offline.error(url))?;
            return Ok(FetchedText { text: text_of(url, file)?, fetched: entry.fetched });
        }
        if let Some((entry, _)) = &kept {
            request.earlier = entry.validators.clone();
        }
        match self.client.ask(&request)? {
            HttpReply::Answer(HttpAnswer { cut: Some(fault), .. }) => Err(fault.error(url)),
            HttpReply::Answer(HttpAnswer { file, validators, .. }) => {
                let text = text_of(url, file.try_clone().map_err(|error| Error::read(url, error))?)?;
                if text.trim_start().starts_with('<') {
                    return Err(FetchFault::Page.error(url));
                }
                if text.trim().is_empty() {
                    return Err(FetchFault::NotMail("an empty text".into()).error(url));
                }
                if let Some(cache) = &self.cache {
                    cache.put(&key, &file, self.now, validators);
                }
                Ok(FetchedText { text, fetched: self.now })
            }
            HttpReply::Unchanged => {
                let (entry, file) = kept.ok_or_else(|| FetchFault::Changed.error(url))?;
                if let Some(cache) = &self.cache {
                    cache.put(&key, &file, self.now, entry.validators);
                }
                Ok(FetchedText { text: text_of(url, file)?, fetched: self.now })
            }
            HttpReply::NotFound => Err(FetchFault::NotFound.error(url)),
        }
    }
}

fn text_of(url: &str, mut file: File) -> Result<String, Error> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0))
        .and_then(|_| file.read_to_string(&mut text))
        .map_err(|error| Error::read(url, error))?;
    Ok(text)
}
