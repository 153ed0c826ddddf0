//! Mail without an archive: the messages of some bytes, and the votes of one message.

use std::vec;

use crate::archive::{MailPlace, Mailbox, OpenOptions, RawMessage};
use crate::error::Error;
use crate::limits::{Limits, bytes};
use crate::message::{Header, Message, reply};
use crate::proposal::{SubjectKind, SubjectLine};
use crate::vote::{self, Context, MailVotes};

/// The messages of a file in memory: mbox, MMDF or one message, compressed or not.
///
/// ```
/// let mbox = "From ana@example.org Mon May  4 10:00:00 2026\nFrom: Ana Lee <ana@example.org>\n\
///             Subject: Re: [VOTE] Rename the wiki\n\n+1\n\n\
///             From bo@example.org Mon May  4 11:00:00 2026\nFrom: Bo Ek <bo@example.org>\n\
///             Subject: Re: [VOTE] Rename the wiki\n\n-1, it breaks links.\n";
/// let mut values = Vec::new();
/// for message in plusone::messages(mbox)? {
///     let message = message?;
///     for vote in message.votes().clear() {
///         values.push(format!("{}: {}", message.author().name(), vote.value()));
///     }
/// }
/// assert_eq!(values, ["Ana Lee: +1", "Bo Ek: -1"]);
/// # Ok::<(), plusone::Error>(())
/// ```
///
/// # Errors
/// If the bytes contain no mail.
pub fn messages(bytes: impl Into<Vec<u8>>) -> Result<Messages, Error> {
    let mut mailbox = Mailbox::empty(OpenOptions::default());
    mailbox.add_vec("the bytes", bytes.into())?;
    let mut places = Vec::new();
    mailbox.scan(|_| (), |place, ()| places.push(place))?;
    Ok(Messages { mailbox, places: places.into_iter() })
}

/// The messages of a file in memory, read one by one, from [`messages`].
///
/// It decompresses a large compressed file into a temporary file, so reading a message may fail.
#[derive(Debug)]
pub struct Messages {
    mailbox: Mailbox,
    places: vec::IntoIter<MailPlace>,
}

impl Iterator for Messages {
    type Item = Result<Message, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let place = self.places.next()?;
        let limits = *self.mailbox.limits();
        Some(self.mailbox.read(place, |raw| parse(raw, &limits)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.places.size_hint()
    }
}

impl Message {
    /// Parses one message. Never fails: damaged mail gives a message too.
    ///
    /// ```
    /// use plusone::Message;
    ///
    /// let message = Message::parse(b"From: Bo Ek <bo@example.org>\nSubject: Re: [VOTE] Move it\n\n+1 (binding)\n");
    /// assert_eq!((message.author().address(), message.text()), ("bo@example.org", "+1 (binding)\n"));
    /// assert_eq!(message.votes().clear()[0].value().to_string(), "+1");
    /// ```
    pub fn parse(message: &[u8]) -> Self {
        let limits = Limits::default();
        let longest = bytes(limits.header + limits.body).min(message.len());
        let raw = RawMessage { separator: None, bytes: &message[..longest], cut: longest < message.len() };
        parse(raw, &limits)
    }

    /// The votes in the author's own words, without quotes, signatures and footers.
    ///
    /// The votes are what the mail alone says, without a policy and without its thread. A
    /// [`Decision`](crate::Decision) says which votes count.
    pub fn votes(&self) -> MailVotes {
        let subject = SubjectLine::parse(&self.header.subject, &[]);
        let is_call = subject.kind == SubjectKind::Call && !subject.reply;
        let context = Context {
            is_call,
            answers_call: !is_call,
            by_proposer: is_call,
            ..Context::reply(&self.header.author, &self.header.subject, &self.header.subject)
        };
        let read = |body| vote::read(&reply::lines(body, None), context);
        let other = self.other.as_ref().map(read);
        read(&self.body).beside(other).of_unread(self.unread, context)
    }
}

fn parse(raw: RawMessage<'_>, limits: &Limits) -> Message {
    let (header, _) = Header::read(raw);
    Message::read(header, raw, limits).0
}
