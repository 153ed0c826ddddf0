//! One message: header section and body. Input: its bytes.

use plusone::archive::RawMessage;
use plusone::message::reply::{self, CallText};
use plusone::message::{Header, Message, Recipients, fields};

use super::evidence::lines_are_those_of;

pub(super) fn check(input: &[u8]) {
    let message = read(input);
    let header = message.header();
    for id in header
        .message_id
        .as_deref()
        .into_iter()
        .chain(header.in_reply_to.iter())
        .chain(header.references.iter())
    {
        assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is not a Message-ID");
    }
    assert_eq!(
        header.author.address(),
        header.author.address().to_lowercase(),
        "the address is not lower-case"
    );
    assert!(!header.subject.contains(['\r', '\n']), "the subject {:?} is of several lines", header.subject);
    let link = message.archived_at();
    assert!(
        link.is_none_or(|link| !link.contains(|c: char| c.is_whitespace() || c.is_control())),
        "{link:?}"
    );

    let recipients = Recipients::read(input);
    assert!(recipients.list().is_none_or(|list| !list.is_empty()), "a list without an address");
    let lines = reply::lines(message.body(), None);
    lines_are_those_of(&lines, message.body());
    // If the text of the message is also the call, roles may change, but lines may not.
    lines_are_those_of(&reply::lines(message.body(), Some(&CallText::new(message.body()))), message.body());
}

/// Reads a message. Its fields are parts of its bytes.
pub(super) fn read(input: &[u8]) -> Message {
    let length: usize = fields(input).map(|field| field.name.len() + field.value.len() + 1).sum();
    assert!(length <= input.len(), "there is more in the fields than in the message");
    let separator =
        input.starts_with(b"From ").then(|| input.split(|b| *b == b'\n').next().unwrap_or_default());
    let (header, _) = Header::read(RawMessage { separator, bytes: input, cut: false });
    Message::read(
        header,
        plusone::archive::RawMessage { separator: None, bytes: input, cut: false },
        &plusone::limits::Limits::default(),
    )
    .0
}
