//! What is voted on: the call, its class and window, and what closed it.
//!
//! Headers alone give the [`Outline`]s of an archive; [`Proposal::read`] then reads the text of one.

mod outline;
mod result_subject;
mod subject;
mod window;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

pub use outline::{Outline, outline_of, outlines};
pub use result_subject::result_subject;
pub use subject::{Kind, Subject};
pub use window::{AskedBy, Extension, Window};

use crate::diagnostic::{Code, Diagnostic};
use crate::message::reply::{self, Role};
use crate::message::{Author, Header, Message};
use crate::policy::{Class, Policy};
use crate::roster::Identities;

/// A proposal, read.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The Message-ID of its call, without brackets.
    pub message_id: String,
    /// The subject of the call as sent; of a missing call, that of its first answer without the prefix.
    pub subject: String,
    /// The subject without its tags.
    pub title: String,
    /// The class of the policy.
    pub class: Class,
    /// Why it is of this class.
    pub class_reason: String,
    /// Who called it; none where the call is missing.
    pub proposer: Option<Author>,
    /// When it was called: the date of the call.
    pub opened: Option<DateTime<FixedOffset>>,
    /// How long it is open, with its extensions.
    pub window: Window,
    /// The mails of the proposer that moved the end of the window, in the order of their dates.
    pub extensions: Vec<Extension>,
    /// What closed it.
    pub closing: Option<Closing>,
    /// Where the web archive shows the call.
    pub permalink: Option<String>,
    /// What was odd about it.
    pub diagnostics: Vec<Diagnostic>,
}

/// The mail that closed a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Its Message-ID, without brackets.
    pub message_id: Option<String>,
    /// How it closed it.
    pub kind: ClosingKind,
    /// When.
    pub date: Option<DateTime<FixedOffset>>,
}

/// How a proposal was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosingKind {
    /// A result was announced.
    Result,
    /// It was called off.
    Cancelled,
    /// Its proposer took it back.
    Withdrawn,
}

/// By these words a proposer takes a proposal back, or calls its vote off, in an answer to the call.
const WITHDRAWS: &[&str] = &[
    "hereby withdraw this", "hereby withdraw the", "hereby withdraw my", "hereby withdraw cfv",
    "i withdraw this call", "i withdraw this proposal", "i withdraw the proposal", "i withdraw my proposal",
    "i withdraw this motion", "i withdraw the motion", "i withdraw my motion", "i withdraw this cfv",
    "i withdraw the call", "i withdraw this nomination", "i withdraw my nomination", "i am withdrawing this",
    "i'm withdrawing this", "i am withdrawing the proposal", "i'm withdrawing the proposal",
    "i am withdrawing my proposal", "i'm withdrawing my proposal", "this proposal is withdrawn",
    "the proposal is withdrawn", "this vote is withdrawn", "this motion is withdrawn",
];
const CANCELS: &[&str] = &[
    "i'm cancelling this vote", "i'm canceling this vote", "i am cancelling this vote",
    "i am canceling this vote", "i'm cancelling the vote", "i'm canceling the vote",
    "i am cancelling the vote", "i am canceling the vote", "this vote is cancelled", "this vote is canceled",
    "the vote is cancelled", "the vote is canceled", "this vote is hereby cancelled",
    "this vote is being cancelled", "this vote is being canceled", "i cancel this vote", "i hereby cancel",
];

impl Proposal {
    /// Reads a proposal. `messages` are the members of its outline, `announcements` the headers of its
    /// announcements, each with the kind that its subject has; `identities` tell which mail is the proposer's;
    /// `at` is the moment of judgement.
    pub fn read(
        outline: &Outline,
        messages: &[(usize, &Message)],
        announcements: &[(&Header, Kind)],
        policy: &Policy,
        class: Option<&Class>,
        identities: Identities<'_>,
        at: DateTime<FixedOffset>,
    ) -> Self {
        let mut diagnostics = outline.diagnostics.clone();
        let call = messages.iter().find(|(at, _)| Some(*at) == outline.call).map(|(_, message)| *message);
        let earliest = || {
            let dated = messages.iter().map(|(_, message)| *message);
            dated.min_by_key(|message| (message.header.date.is_none(), message.header.date))
        };
        let first = call.or_else(earliest);
        let sent = first.map_or("", |message| message.header.subject.as_str());
        let subject = if call.is_some() { sent.to_owned() } else { without_reply(sent) };
        let call_tags = policy.call_tags();
        let parsed = Subject::parse(&subject, &call_tags);
        let text = call.map(own_text).unwrap_or_default();
        let opened = first.and_then(|message| message.header.date);

        let (class, class_reason) = if let Some(class) = class {
            (class.clone(), "named on the command line".to_owned())
        } else {
            let joined = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
            let words = format!("{} {}", parsed.title, text);
            let choice = policy.classify(&parsed.tags, &joined(&parsed.title), &joined(&words));
            (choice.class.clone(), choice.reason)
        };
        let rule = window::Rule { open_for: class.window, holidays: &policy.holidays };
        let called = window::Call { text: &text, subject: &subject, date: call.and(opened) };
        let (window, odd) = window::of_call(called, rule);
        diagnostics.extend(odd.map(|odd| odd.about(Some(&outline.message_id))));
        let proposer = call.map(|call| call.header.author.clone());
        let by_another = |header: &Header| {
            proposer.as_ref().is_some_and(|proposer| !identities.same(proposer, &header.author))
        };
        for (header, kind) in announcements.iter().filter(|(header, _)| by_another(header)) {
            let text = match kind {
                Kind::Cancellation => "somebody other than the proposer calls the vote off; it stays open",
                _ => "somebody other than the proposer announces the result; it closes the vote",
            };
            diagnostics
                .push(Diagnostic::new(Code::ClosedByAnother, text).about(header.message_id.as_deref()));
        }
        let announcements: Vec<(&Header, Kind)> = announcements
            .iter()
            .copied()
            .filter(|(header, kind)| *kind != Kind::Cancellation || !by_another(header))
            .collect();
        let by_proposer = |message: &Message| {
            proposer.as_ref().is_some_and(|proposer| identities.same(proposer, &message.header.author))
        };
        let answers =
            messages.iter().filter(|(at, _)| Some(*at) != outline.call).map(|(_, message)| *message);
        let closing = closing(&announcements, answers.filter(|message| by_proposer(message)));
        // What was not yet sent at the moment of judgement closes nothing.
        let closing = closing.filter(|closing| closing.date.is_none_or(|date| date <= at));
        let mails = later_mails(messages, outline.call, &call_tags, at, by_proposer);
        let closed = closing.as_ref().and_then(|closing| closing.date);
        let (window, extensions, odd) = window::extended(window, &mails, closed, rule);
        diagnostics.extend(odd);
        Self {
            message_id: outline.message_id.clone(),
            title: parsed.title,
            subject,
            class,
            class_reason,
            proposer,
            opened,
            window,
            extensions,
            closing,
            permalink: call.and_then(|call| call.header.archived_at.clone()),
            diagnostics,
        }
    }
}

/// The author's own lines of a message, and the ballot that stands among them.
fn own_text(message: &Message) -> String {
    let lines = reply::lines(&message.body, None);
    let own = lines.iter().filter(|line| line.role == Role::Authored);
    own.map(|line| line.text).collect::<Vec<_>>().join("\n")
}

fn without_reply(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once([':', '：']) {
        if prefix.len() > 8 || !Subject::parse(&format!("{prefix}: x"), &[]).reply {
            break;
        }
        rest = after.trim_start();
    }
    rest.to_owned()
}

/// The mails below the call that may speak of its window, sent by a moment, in the order of their dates.
fn later_mails<'a>(
    messages: &[(usize, &'a Message)],
    call: Option<usize>,
    call_tags: &[String],
    at: DateTime<FixedOffset>,
    by_proposer: impl Fn(&Message) -> bool,
) -> Vec<window::Later<'a>> {
    // Where the call is missing it is not known who may extend its vote.
    let messages = call.map_or(&[][..], |_| messages);
    let below = messages.iter().filter(|(place, _)| Some(*place) != call).map(|(_, message)| *message);
    let mut mails: Vec<window::Later<'a>> = below
        .filter_map(|message| {
            let date = message.header.date.filter(|date| *date <= at)?;
            let subject = message.header.subject.as_str();
            let titled = Subject::parse(subject, call_tags).extends;
            // Most mails say nothing of it: the roles of their lines need not be found.
            let speaks = titled || window::may_extend(&message.body.text);
            speaks.then(|| window::Later {
                message_id: message.header.message_id.as_deref(),
                by_proposer: by_proposer(message),
                date,
                text: own_text(message),
                subject,
                titled,
            })
        })
        .collect();
    mails.sort_by_key(|mail| mail.date);
    mails
}

/// The earliest mail that closes the proposal: an announcement, or the words of one of its proposer's answers.
fn closing<'a>(
    announcements: &[(&Header, Kind)],
    answers: impl Iterator<Item = &'a Message>,
) -> Option<Closing> {
    let announced = announcements.iter().map(|(header, kind)| {
        let kind = if *kind == Kind::Cancellation { ClosingKind::Cancelled } else { ClosingKind::Result };
        Closing { message_id: header.message_id.clone(), kind, date: header.date }
    });
    let said = answers.filter_map(|message| {
        let text = own_text(message).to_lowercase().replace('’', "'");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let says =
            |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase)) && !text.contains("if ");
        let kind = match (says(WITHDRAWS), says(CANCELS)) {
            (true, _) => ClosingKind::Withdrawn,
            (_, true) => ClosingKind::Cancelled,
            _ => return None,
        };
        Some(Closing { message_id: message.header.message_id.clone(), kind, date: message.header.date })
    });
    announced.chain(said).min_by_key(|closing| closing.date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_lose_their_prefix_and_nothing_else() {
        assert_eq!(without_reply("Re: AW: [VOTE] Move it: now"), "[VOTE] Move it: now");
        assert_eq!(without_reply("CFV: x"), "CFV: x");
    }
}
