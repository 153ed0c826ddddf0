//! The later mails of a thread, which may move the end of the window.

use chrono::{DateTime, FixedOffset};

/// A later mail of the thread.
#[derive(Debug)]
pub(in crate::proposal) struct LaterMail<'a> {
    pub(in crate::proposal) message_id: Option<&'a str>,
    /// `true` if the proposer wrote the mail; `None` if the proposer may have written it.
    pub(in crate::proposal) by_proposer: Option<bool>,
    pub(in crate::proposal) date: DateTime<FixedOffset>,
    /// The lines that the sender wrote.
    pub(in crate::proposal) text: String,
    pub(in crate::proposal) subject: &'a str,
    /// `true` if the subject calls the mail an extension.
    pub(in crate::proposal) titled: bool,
    /// `true` if the subject of the mail differs from the subject of the call.
    pub(in crate::proposal) is_renamed: bool,
}
