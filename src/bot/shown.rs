//! Finds the bot's posts in the archive, by author and text, because anybody can send mail with any Message-ID.

use std::collections::{HashMap, HashSet};

use super::config::ServedList;
use super::post::{Id, Post};
use super::records::PostRecord;
use crate::archive::RawMessage;
use crate::error::Error;
use crate::limits::Limits;
use crate::message::{Fingerprint, Header, Message};
use crate::pipeline::Survey;

/// The mail of an archive by its Message-ID.
#[derive(Debug)]
pub(super) struct ShownMail<'a> {
    survey: &'a Survey,
    list: &'a ServedList,
    by_id: HashMap<&'a str, Vec<usize>>,
}

/// Mail in the archive with the Message-ID of a post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sighting {
    /// `true` if the archive has the post.
    pub(super) own: bool,
    /// `true` if the archive has a mail with this Message-ID that the bot did not write.
    pub(super) foreign: bool,
}

impl<'a> ShownMail<'a> {
    pub(super) fn new(list: &'a ServedList, survey: &'a Survey) -> Self {
        let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, header) in survey.headers.iter().enumerate() {
            if let Some(id) = header.message_id.as_deref() {
                by_id.entry(id).or_default().push(at);
            }
        }
        Self { survey, list, by_id }
    }

    /// The Message-IDs of the archive.
    pub(super) fn ids(&self) -> HashSet<&'a str> {
        self.by_id.keys().copied().collect()
    }

    /// Looks for a post in the archive.
    ///
    /// `record` is its record in the journal, if there is one.
    pub(super) fn find(&self, id: &Id, record: Option<&PostRecord>) -> Result<Sighting, Error> {
        let mut sighting = Sighting::default();
        for at in self.by_id.get(id.as_str()).into_iter().flatten() {
            let is_own = self.is_own(*at, record.map(|record| &record.post))?;
            *(if is_own { &mut sighting.own } else { &mut sighting.foreign }) = true;
        }
        Ok(sighting)
    }

    /// `true` if a mail is the bot's own.
    ///
    /// If the archive hides the author of the mail, compares its text with the text in the journal.
    fn is_own(&self, at: usize, post: Option<&Post>) -> Result<bool, Error> {
        let from = post.map_or(&self.list.from.email, |post| &post.from);
        let by_bot = self.survey.headers[at]
            .author
            .own_address()
            .map(|address| address.eq_ignore_ascii_case(from.as_ref()));
        match post {
            _ if by_bot == Some(false) => Ok(false),
            Some(post) => Ok(Fingerprint::of_text(&self.survey.read_message(at)?) == text_of(post)),
            None => Ok(by_bot == Some(true)),
        }
    }
}

/// The fingerprint of the text of a post.
fn text_of(post: &Post) -> Fingerprint {
    let raw = RawMessage { separator: None, bytes: post.mail.as_bytes(), cut: false };
    let (header, _) = Header::read(raw);
    Fingerprint::of_text(&Message::read(header, raw, &Limits::default()).0)
}
