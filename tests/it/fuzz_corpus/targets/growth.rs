//! Large repetitive input. The time limit of the fuzzer finds code whose time grows with the square of the length.
//!
//! Input: three parts with a line of `%%` between them. The second part is repeated until the input has 256 KiB. In
//! each repetition, the number of the repetition replaces `{n}`.

use plusone::archive::Mailbox;
use plusone::message::Author;
use plusone::message::reply;
use plusone::policy;
use plusone::tally::Electorate;
use plusone::vote::{self, Context};

use super::{archive_to_json, message};

/// Length of the input. `cargo test` is not optimised, so a sixteenth of the length is enough.
const LENGTH: usize = if cfg!(test) { 16 * 1024 } else { 256 * 1024 };
const LONGEST_UNIT: usize = 4 * 1024;

pub(super) fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut parts = text.splitn(3, "%%\n");
    let (head, unit, tail) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
    let (Some(head), Some(unit)) = (head, unit.filter(|unit| !unit.is_empty() && unit.len() <= LONGEST_UNIT))
    else {
        return;
    };
    let mut grown = head.to_owned();
    for number in 0.. {
        if grown.len() + tail.len() >= LENGTH {
            break;
        }
        grown.push_str(&unit.replace("{n}", &number.to_string()));
    }
    grown.push_str(tail);
    message::check(grown.as_bytes());
    let message = message::read(grown.as_bytes());
    plusone::announcement::read(&message, "");
    let sender = Author::new("Bo Ek", "bo@example.org");
    let context = Context::reply(&sender, message.subject(), "[VOTE] Move the wiki");
    vote::read(&reply::lines(message.body(), None), context);
    if let Ok(archive) = Mailbox::from_bytes("fuzz.mbox", grown.as_bytes()) {
        let policy = policy::preset("ovirt-infra").expect("the preset is there");
        archive_to_json::reports(archive, &policy, Electorate::EVERYONE);
    }
}
