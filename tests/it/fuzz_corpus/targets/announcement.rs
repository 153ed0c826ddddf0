//! A result mail. Input: the subject on the first line, the text of the mail below it.

use plusone::announcement;
use plusone::message::reply::{self, Role};
use plusone::message::{Author, Body, Flow, Header, Message};

use super::evidence::{is_authored, role_of};
use super::first_line;

pub(super) fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (subject, text) = first_line(&input);
    let header = Header {
        subject: subject.to_owned(),
        author: Author::new("Ana Lee", "ana@example.org"),
        ..Header::default()
    };
    let message = Message::of_parts(header, Body { text: text.to_owned(), flow: Flow::Fixed });
    let found = announcement::read(&message, "");
    let lines = reply::lines(message.body(), None);
    let counts = found.counts.iter().map(|number| &number.passage);
    let names = found.names.iter().map(|named| &named.passage);
    for passage in counts.chain(names) {
        let role = role_of(passage.line, &passage.excerpt, &lines, subject);
        // A table drawn with bars looks like code, but the author wrote it.
        let drawn = role == Some(Role::Code) && passage.excerpt.starts_with(['|', '│']);
        let authored = drawn || role.is_none_or(|role| role == Role::Authored);
        assert!(authored, "{:?} is not of the author: {role:?}", passage.excerpt);
    }
    for passage in found.private.iter().chain(&found.extends) {
        is_authored(passage.line, &passage.excerpt, &lines, subject);
    }
    for named in &found.names {
        assert!(!named.name.trim().is_empty(), "a voter without a name: {named:?}");
    }
}
