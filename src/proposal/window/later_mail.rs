//! The later mails of a thread, some of which move the end of its window.

use chrono::{DateTime, FixedOffset};

/// A later mail of the thread.
#[derive(Debug)]
pub(in crate::proposal) struct LaterMail<'a> {
    pub(in crate::proposal) message_id: Option<&'a str>,
    /// `true` if the proposer wrote the mail; `None` if its author is uncertain and may be the proposer.
    pub(in crate::proposal) by_proposer: Option<bool>,
    pub(in crate::proposal) date: DateTime<FixedOffset>,
    /// The author's own lines.
    pub(in crate::proposal) text: String,
    pub(in crate::proposal) subject: &'a str,
    /// `true` if the subject calls the mail an extension.
    pub(in crate::proposal) titled: bool,
    /// `true` if its subject is not that of the call.
    pub(in crate::proposal) is_renamed: bool,
}
