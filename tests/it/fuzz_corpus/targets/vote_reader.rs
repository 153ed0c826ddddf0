//! The reader of lines and votes. Input: the subject on the first line, the text of the mail below it. If the
//! text contains a form feed, the text before it is the call.

use plusone::message::reply::{self, CallText, Role};
use plusone::message::{Author, Body, Flow};
use plusone::vote::{self, Context, Evidence, Explanation};

use super::evidence::{is_authored, is_verbatim, lines_are_those_of, role_of};
use super::first_line;

pub(super) fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (subject, text) = first_line(&input);
    let (call, text) = match text.split_once('\u{c}') {
        Some((call, text)) => (Some(CallText::new(&body(call, Flow::Fixed))), text),
        None => (None, text),
    };
    let sender = Author::new("Bo Ek", "bo@example.org");
    let context = Context::reply(&sender, subject, "[VOTE] Move the wiki");
    let as_call =
        Context { call_subject: subject, is_call: true, answers_call: false, by_proposer: true, ..context };
    read(&body(text, Flow::Fixed), call.as_ref(), context);
    read(&body(text, Flow::Flowed), call.as_ref(), Context { answers_call: false, ..context });
    read(&body(text, Flow::FlowedDelSp), None, as_call);
}

fn body(text: &str, flow: Flow) -> Body {
    Body { text: text.to_owned(), flow }
}

/// The line, or 0 for the subject.
fn line(spot: &Evidence) -> u32 {
    spot.line().unwrap_or_default()
}

fn read(body: &Body, call: Option<&CallText>, context: Context<'_>) {
    let lines = reply::lines(body, call);
    lines_are_those_of(&lines, body);
    let reading = vote::read(&lines, context);
    let votes = reading.clear().iter().map(plusone::VoteCast::evidence);
    let doubts = reading.unclear().iter().map(plusone::UnclearVote::evidence);
    for spot in votes.clone().chain(reading.withdrawal()) {
        is_authored(line(spot), spot.excerpt(), &lines, context.subject);
    }
    for spot in doubts.clone() {
        let excerpt = spot.excerpt();
        let role = role_of(line(spot), excerpt, &lines, context.subject);
        assert!(matches!(role, None | Some(Role::Authored | Role::MaybeQuoted)), "{excerpt:?}: {role:?}");
    }
    for spot in votes.chain(doubts) {
        is_verbatim(spot.sentence(), &lines);
    }
    // A line that only programs write may be in the signature.
    for spot in reading.remarks().iter().map(|remark| &remark.spot) {
        let excerpt = spot.excerpt();
        assert_ne!(role_of(line(spot), excerpt, &lines, context.subject), Some(Role::Quoted), "{excerpt:?}");
    }
    let items: Vec<_> = reading.clear().iter().map(|vote| vote.item()).collect();
    assert!(
        items.len() < 2 || items.iter().all(std::option::Option::is_some),
        "several votes for one thing: {reading:?}"
    );
    if let Explanation::Given(words) | Explanation::Weak(words) = reading.explanation_found() {
        assert!(!words.trim().is_empty(), "an explanation without a word");
        is_verbatim(words, &lines);
    }
}
