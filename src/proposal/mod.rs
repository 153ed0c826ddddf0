//! Proposals: the call, its class and window, and what closed it.
//!
//! [`Outline`]s come from the headers of an archive; [`Proposal::read`] then reads the text of one proposal.

mod closed;
mod closing;
mod outline;
mod respin;
mod result_subject;
mod subject;
mod uncertain;
mod window;

use chrono::{DateTime, FixedOffset};

pub use closed::{Closing, ClosingKind};
use closing::{End, LaterMails, People};
pub use outline::{Belonging, Outline, answered_of, outline_of, outlines};
pub use respin::{counts_nothing_here, moves_vote, puts_next_candidate};
pub use result_subject::result_subject;
pub use subject::{SubjectKind, SubjectLine};
pub(crate) use subject::{folded, is_prefix};
pub use uncertain::{Effect, Scenario, UncertainFact};
pub use window::{AskedBy, Extension, Window};

use crate::announcement::Announcement;
use crate::diagnostic::Diagnostic;
use crate::message::character::single_spaced;
use crate::message::reply::{self, Role};
use crate::message::{Author, Message};
use crate::policy::{Policy, ProposalClass, SubjectForms};
use crate::roster::Identities;

/// A proposal that was read from its mails.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Message-ID of the call, without brackets.
    pub message_id: String,
    /// The subject of the call as sent.
    ///
    /// If the call is missing, this is the subject of the first reply without its prefix.
    pub subject: String,
    /// The subject without its tags.
    pub title: String,
    /// The proposal's class in the policy.
    pub class: ProposalClass,
    /// The reason for choosing this class.
    pub class_reason: String,
    /// The author of the call; `None` if the call is missing.
    pub proposer: Option<Author>,
    /// The date of the call; if the call is missing, the date of the first message.
    pub sent: Option<DateTime<FixedOffset>>,
    /// The date of the call or the time of its arrival, whichever is later.
    ///
    /// For a call without a date, this is a time before its first dated reply.
    pub opened: Option<DateTime<FixedOffset>>,
    /// The window with its extensions. If its end has several readings, this is the latest one.
    pub window: Window,
    /// The earliest reading of the window's end, if the end has several readings.
    pub earliest_end: Option<DateTime<FixedOffset>>,
    /// The proposer's mails that moved the end of the window, in order of date.
    pub extensions: Vec<Extension>,
    /// The mail that closed the proposal.
    pub closing: Option<Closing>,
    /// The time at which the vote was restarted. Earlier votes do not count.
    pub restarted: Option<DateTime<FixedOffset>>,
    /// Uncertain facts: each of them may be true or false.
    ///
    /// The other fields contain only what is certain, until a [`Scenario`] is chosen.
    pub uncertain: Vec<UncertainFact>,
    /// The announcements of the result or the end that were sent by the time of judgement, in order of date.
    pub announcements: Vec<Announcement>,
    /// `true` if a mail that the proposal depends on was not read completely: the call, an announcement or a
    /// mail from the proposer. The class, the window and the end may then be wrong.
    pub unread: bool,
    /// URL of the call in the web archive of its list.
    pub permalink: Option<String>,
    /// Diagnostics about the proposal.
    pub diagnostics: Vec<Diagnostic>,
}

/// The mails of a proposal, grouped as in its [`Outline`].
#[derive(Debug, Clone, Copy)]
pub struct Mails<'a> {
    /// The members, each with its index in the archive.
    pub members: &'a [(usize, &'a Message)],
    /// The mails with a subject that announces the result or the end, each with the kind of the subject.
    pub announcements: &'a [(&'a Message, SubjectKind)],
    /// The replies to these announcements in separate threads.
    pub answers: &'a [&'a Message],
}

impl Proposal {
    /// Reads a proposal from `mails`, the mails of its outline.
    ///
    /// `identities` shows which mails the proposer wrote, and `at` is the time at which the vote is judged.
    pub fn read(
        outline: &Outline,
        mails: Mails<'_>,
        policy: &Policy,
        class: Option<&ProposalClass>,
        identities: Identities<'_>,
        at: DateTime<FixedOffset>,
    ) -> Self {
        let messages = mails.members;
        let mut diagnostics = outline.diagnostics.clone();
        let call = messages.iter().find(|(at, _)| Some(*at) == outline.call).map(|(_, message)| *message);
        let earliest = || {
            let dated = messages.iter().map(|(_, message)| *message);
            dated.min_by_key(|message| (message.header.date.is_none(), message.header.date))
        };
        let first = call.or_else(earliest);
        let sent = first.map_or("", |message| message.header.subject.as_str());
        let subject = if call.is_some() { sent.to_owned() } else { without_reply(sent) };
        let subject_forms = policy.subject_forms();
        let parsed = SubjectLine::parse_with(&subject, &subject_forms);
        let text = call.map(own_text).unwrap_or_default();
        let sent_at = first.and_then(|message| message.header.date);
        let opened = match call {
            Some(call) => call
                .header
                .reached()
                .or_else(|| messages.iter().filter_map(|(_, mail)| mail.header.date).min()),
            None => sent_at,
        };

        let (class, class_reason) = if let Some(class) = class {
            (class.clone(), "named on the command line".to_owned())
        } else {
            let title = single_spaced(&parsed.title.to_lowercase());
            let words = format!("{title} {}", single_spaced(&text.to_lowercase()));
            let choice = policy.classify(&parsed.tags, &title, words.trim());
            (choice.class.clone(), choice.reason)
        };
        let rule = window::WindowRule { open_for: class.window, holidays: &policy.holidays };
        let called = window::Call {
            text: &text,
            subject: &subject,
            sent: call.and(sent_at),
            opened: call.and(opened),
        };
        let called = window::of_call(called, rule);
        let proposer = call.map(|call| call.header.author.clone());
        let is_proposer =
            |author: &Author| proposer.as_ref().is_some_and(|proposer| identities.same(proposer, author));
        let people = People { proposer: proposer.as_ref(), identities, closers: policy.closers };
        let later = mails.later(outline, at);
        let unread =
            call.is_some_and(|call| call.unread.is_some()) || later.is_unread(proposer.as_ref(), identities);
        let End { announcements, closing, contested, diagnostics: of_end } =
            closing::end(&later, &parsed.title, call.and(sent_at), &called.window, people);
        diagnostics.extend(of_end);
        let may_be_proposer =
            |author: &Author| proposer.as_ref().is_some_and(|proposer| identities.may_be(author, proposer));
        let by_proposer = |message: &Message| match &message.header.author {
            author if is_proposer(author) => Some(true),
            author => (!may_be_proposer(author)).then_some(false),
        };
        let later = later_mails(messages, outline.call, &subject_forms, at, by_proposer);
        let closed = closing.as_ref().and_then(|closing| closing.date);
        let window::Extended { window, earliest_end, extensions, uncertain: of_window, diagnostics: odd } =
            window::extended(&called, &later, closed, rule, at);
        let unreadable = called.unreadable.map(|odd| odd.about(Some(&outline.message_id)));
        diagnostics.extend(unreadable.iter().cloned().chain(odd));
        let mut uncertain: Vec<UncertainFact> =
            contested.into_iter().map(|contested| contested.fact(&window)).collect();
        let lost = unreadable.filter(|_| called.is_lost);
        uncertain.extend(lost.iter().flat_map(|about| window::unknown_end(about, opened, window, at)));
        uncertain.extend(of_window);
        uncertain.extend(outline.belongings.iter().map(Belonging::fact));
        Self {
            message_id: outline.message_id.clone(),
            title: parsed.title,
            subject,
            class,
            class_reason,
            proposer,
            sent: sent_at,
            opened,
            window,
            earliest_end,
            extensions,
            closing,
            restarted: None,
            uncertain,
            announcements,
            unread,
            permalink: call.and_then(|call| call.archived_at.clone()),
            diagnostics,
        }
    }

    /// The announcement that counts: the last correction, or otherwise the first announcement that was read.
    pub fn announced(&self) -> Option<&Announcement> {
        closing::holding(&self.announcements)
    }
}

impl<'a> Mails<'a> {
    /// The mails that may end the vote and had arrived by the time `at`.
    fn later(&self, outline: &Outline, at: DateTime<FixedOffset>) -> LaterMails<'a> {
        let sent = |message: &Message| message.header.reached().is_none_or(|date| date <= at);
        let is_answer =
            |place: &usize| Some(*place) != outline.call && !outline.announcements.contains(place);
        let members = self.members.iter().filter(|(place, _)| is_answer(place)).map(|(_, message)| *message);
        let answers = members.chain(self.answers.iter().copied());
        LaterMails {
            tagged: self.announcements.iter().copied().filter(|(message, _)| sent(message)).collect(),
            answers: answers.filter(|message| sent(message) && !message.header.automatic).collect(),
        }
    }
}

/// The lines of a message that its sender wrote, including the lines of a ballot.
fn own_text(message: &Message) -> String {
    let lines = reply::lines(&message.body, None);
    let mut own = String::with_capacity(lines.text().len());
    for (at, line) in lines.iter().filter(|line| line.role == Role::Authored).enumerate() {
        if at > 0 {
            own.push('\n');
        }
        own.push_str(line.text);
    }
    own
}

fn without_reply(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((prefix, after)) = rest.split_once([':', '：']) {
        if prefix.len() > 8 || !SubjectLine::parse(&format!("{prefix}: x"), &[]).reply {
            break;
        }
        rest = after.trim_start();
    }
    rest.to_owned()
}

/// The replies to the call that may mention its window and were sent by the time `at`, in order of date.
fn later_mails<'a>(
    messages: &[(usize, &'a Message)],
    call: Option<usize>,
    subject_forms: &SubjectForms,
    at: DateTime<FixedOffset>,
    by_proposer: impl Fn(&Message) -> Option<bool>,
) -> Vec<window::LaterMail<'a>> {
    // If the call is missing, nobody knows who may extend the vote.
    let messages = call.map_or(&[][..], |_| messages);
    let of_call = messages.iter().find(|(place, _)| Some(*place) == call);
    let call_subject = of_call.map(|(_, message)| without_reply(&message.header.subject)).unwrap_or_default();
    let below = messages.iter().filter(|(place, _)| Some(*place) != call).map(|(_, message)| *message);
    let mut mails: Vec<window::LaterMail<'a>> = below
        .filter_map(|message| {
            let date = message.header.date.filter(|date| *date <= at)?;
            let subject = message.header.subject.as_str();
            let titled = SubjectLine::parse_with(subject, subject_forms).extends;
            let by_proposer = by_proposer(message);
            // This quick test excludes most mails before the roles of their lines are determined.
            let speaks = by_proposer != Some(false)
                || titled
                || window::may_extend_beside_quotations(&message.body.text);
            let text = speaks.then(|| own_text(message))?;
            // The second test ignores quoted lines.
            (by_proposer != Some(false) || titled || window::may_extend(&text)).then_some(window::LaterMail {
                message_id: message.header.message_id.as_deref(),
                by_proposer,
                date,
                text,
                subject,
                titled,
                is_renamed: without_reply(subject) != call_subject,
            })
        })
        .collect();
    mails.sort_by_key(|mail| mail.date);
    mails
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_lose_only_their_prefix() {
        assert_eq!(without_reply("Re: AW: [VOTE] Move it: now"), "[VOTE] Move it: now");
        assert_eq!(without_reply("CFV: x"), "CFV: x");
    }
}
