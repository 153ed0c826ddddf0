//! Reads a thread from the archive: once, with everything that a judgement needs.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::{Survey, Witnesses, signers};
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::limits::bytes;
use crate::message::reply::{self, CallText, Lines};
use crate::message::{Author, Body, Fingerprint, Message, Recipients};
use crate::outcome::Coverage;
use crate::policy::Forms;
use crate::proposal::{self, Outline, SubjectKind};

/// The mail of a proposal, read completely, so that a judgement does not need the archive.
#[derive(Debug, Clone)]
pub struct ReadThread {
    /// The proposal as the headers show it, with at most as many members as the limits allow.
    pub(super) outline: Outline,
    /// Number of messages of the proposal, counted as in reports, including messages above the limit.
    pub(super) in_thread: usize,
    /// The messages of the outline and of its groups, in the order of the archive.
    pub(super) messages: Vec<ReadMessage>,
    /// The mails that announce the result in separate threads, each with the kind of its subject.
    pub(super) announcements_apart: Vec<(usize, Message, SubjectKind)>,
    /// The replies to the announcements in separate threads.
    pub(super) answers: Vec<Message>,
    /// The fingerprint of the call, if the archive has it.
    pub(super) fingerprint: Option<Fingerprint>,
    /// The recipients of the call.
    pub(super) recipients: Recipients,
    /// `true` if the thread starts without a call, so that a `+1` may agree with a remark.
    pub(super) is_talk: bool,
    /// The link to the call by its Message-ID, for calls without a link in their header.
    pub(super) permalink: Option<String>,
    /// The pages of the months of the thread, if the web archive has no known page for each message.
    pub(super) months: Vec<String>,
    /// The date of the last message of the archive.
    pub(super) archive_ends: Option<DateTime<FixedOffset>>,
    /// The mails that show how far the archive is complete.
    pub(super) witnesses: Arc<Witnesses>,
    /// The community's own words.
    pub(super) forms: Arc<Forms>,
    /// The time range for which the archive has the whole list.
    pub(super) coverage: Option<Coverage>,
    /// Diagnostics from reading the messages.
    pub(super) of_messages: Vec<Diagnostic>,
    /// Diagnostics about the files, and about the headers of these messages.
    pub(super) of_archive: Vec<Diagnostic>,
    /// The digests with mail of the proposal that was not read: their indexes, and a diagnostic for each.
    pub(super) unread_digests: Vec<(usize, Diagnostic)>,
}

/// A message of a thread, after reading.
#[derive(Debug, Clone)]
pub struct ReadMessage {
    /// The message.
    pub message: Message,
    /// The lines of the message, with their roles.
    pub lines: Lines<'static>,
    /// The lines of the HTML version, if the HTML may contain another vote.
    pub other_lines: Option<Lines<'static>>,
    /// `true` if the author writes below a quote of another mail than the call.
    pub(super) quotes_other: bool,
    /// `true` if the message belongs to the proposal in the reading that reports show.
    pub belongs: bool,
    /// The reason why `plusone` does not search the message for votes.
    pub skipped: Option<SkipReason>,
    /// The link to the message in the web archive.
    pub permalink: Option<String>,
    /// The index of the message in the archive.
    pub(super) at: usize,
    /// The kind of the subject.
    pub(super) kind: SubjectKind,
    /// The parent of the message, in a thread without a call.
    pub(super) answered: Option<Answered>,
}

/// The parent of a message.
#[derive(Debug, Clone)]
pub(super) struct Answered {
    /// `true` if the parent starts the thread.
    pub(super) is_first: bool,
    /// The author of the parent, if the archive has the parent.
    pub(super) author: Option<Author>,
    /// The index of the parent among the messages of the thread.
    pub(super) place: Option<usize>,
}

/// The reason why `plusone` does not search a message for votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// A program wrote the message.
    Program,
    /// The message announces a result or a cancellation.
    Announcement,
    /// The subject marks the message as discussion next to the vote.
    Talk,
}

impl SkipReason {
    /// The reason in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Program => "written by a program",
            Self::Announcement => "announces a result or a cancellation",
            Self::Talk => "marked as discussion by its subject",
        }
    }
}

impl ReadThread {
    /// The messages of the thread, in the order of the archive.
    pub fn messages(&self) -> &[ReadMessage] {
        &self.messages
    }

    /// The recipients of the call; if the call is missing, the recipients of its first reply.
    pub const fn recipients(&self) -> &Recipients {
        &self.recipients
    }

    /// The call, if the archive has it.
    pub fn call(&self) -> Option<&ReadMessage> {
        self.messages.iter().find(|message| self.is_call(message))
    }

    /// The fingerprint of the call, if the archive has it.
    pub const fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint
    }

    /// The Message-IDs in the References of the call, for a reply to the call.
    pub fn references(&self) -> Vec<String> {
        self.call().map_or_else(Vec::new, |call| call.message.header.references.to_vec())
    }

    /// `true` if a message is the call.
    pub(super) fn is_call(&self, message: &ReadMessage) -> bool {
        Some(message.at) == self.outline.call
    }
}

impl Survey {
    /// Reads the messages of a proposal, each body once. Only this step needs the archive.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn read_thread(&self, whole: &Outline) -> Result<ReadThread, Error> {
        let mut odd = Vec::new();
        let limit = self.archive.limits().thread;
        let most = bytes(limit);
        let mut outline = shortened(whole, most);
        let (all, count) = (outline.all(), whole.all().len());
        if all.len() < count {
            let text = format!(
                "the proposal has {count} messages, more than the limit thread={limit}; only the first were read"
            );
            odd.push(Diagnostic::new(Code::ThreadTooLong, text).about(Some(&outline.message_id)));
        }
        let first = outline.call.or_else(|| all.first().copied());
        let mut recipients = Recipients::default();
        let mut members = Vec::with_capacity(all.len());
        for at in &all {
            let (message, sent_to) = self.message(*at, Some(*at) == first, &mut odd)?;
            recipients = sent_to.unwrap_or(recipients);
            members.push((*at, message));
        }
        let unread_digests = self.read_digests(&mut outline, &mut members, most, &mut odd)?;
        // Mail in other threads has the same limit.
        let is_apart = |at: &&usize| all.binary_search(*at).is_err();
        let mut announcements_apart = Vec::new();
        for at in outline.announcements.iter().filter(is_apart).take(most) {
            announcements_apart.push((*at, self.message(*at, false, &mut odd)?.0, self.subjects[*at].kind));
        }
        let mut answers = Vec::new();
        for at in outline.answers.iter().take(most) {
            answers.push(self.message(*at, false, &mut odd)?.0);
        }
        let is_talk = outline.call.is_none_or(|call| self.subjects[call].kind != SubjectKind::Call);
        let mut messages = self.with_roles(members, &outline, is_talk, &mut odd);
        let voting = messages.iter_mut().filter(|read| read.skipped.is_none());
        odd.extend(signers::tell_apart(voting.map(|read| (&mut read.message.header, &read.lines)).collect()));
        self.read_proposer(&mut outline, &messages, &mut odd);
        let call = messages.iter().find(|read| Some(read.at) == outline.call);
        Ok(ReadThread {
            fingerprint: call.map(|call| Fingerprint::of(&call.message)),
            permalink: self
                .shown_at(&outline.message_id, outline.call.and_then(|call| self.headers[call].date)),
            in_thread: whole.shown().len(),
            months: self.months(whole),
            archive_ends: self.span().map(|span| *span.end()),
            witnesses: Arc::clone(&self.witnesses),
            forms: Arc::clone(&self.forms),
            coverage: self.coverage,
            of_archive: self.diagnostics_of(whole, &messages),
            unread_digests,
            of_messages: odd,
            outline,
            messages,
            announcements_apart,
            answers,
            recipients,
            is_talk,
        })
    }

    /// Reads one message by its index among the headers.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn read_message(&self, at: usize) -> Result<Message, Error> {
        Ok(self.message(at, false, &mut Vec::new())?.0)
    }

    /// Gives every line its role, and gives each skipped message the reason.
    fn with_roles(
        &self,
        members: Vec<(usize, Message)>,
        outline: &Outline,
        is_talk: bool,
        odd: &mut Vec<Diagnostic>,
    ) -> Vec<ReadMessage> {
        let call = members.iter().find(|(at, _)| Some(*at) == outline.call);
        let call_text = call.map(|(_, message)| CallText::new(&message.body));
        let roles = |at: usize, body: &Body| {
            let is_call = Some(at) == outline.call;
            let lines = reply::lines(body, call_text.as_ref().filter(|_| !is_call)).into_owned();
            if self.forms.footers.is_empty() {
                lines
            } else {
                lines.with_footers(|line| self.forms.is_footer(line))
            }
        };
        let lines = members.iter().map(|(at, message)| {
            (roles(*at, &message.body), message.other.as_ref().map(|other| roles(*at, other)))
        });
        let lines: Vec<(Lines<'static>, Option<Lines<'static>>)> = lines.collect();
        let shown = outline.shown();
        let indexes: Vec<usize> = members.iter().map(|(at, _)| *at).collect();
        let read = members.into_iter().zip(lines).map(|((at, message), (lines, other_lines))| {
            let names_person = || message.header.notifies && reply::names_person_of_notice(&lines);
            let skipped = self
                .skip_reason(at, Some(at) == outline.call)
                .filter(|reason| *reason != SkipReason::Program || !names_person());
            if skipped == Some(SkipReason::Program) {
                let text = "a program wrote the message; no vote was read from it";
                let id = message.header.message_id.as_deref();
                odd.push(Diagnostic::new(Code::AutomaticMessage, text).about(id));
            }
            let permalink = self.permalink(&message);
            let quotes_other = call_text.as_ref().is_some_and(|call| call.lacks_quote_of(&lines));
            let answered = if is_talk { self.answered(at, &indexes) } else { None };
            let belongs = shown.binary_search(&at).is_ok();
            ReadMessage {
                message,
                lines,
                other_lines,
                quotes_other,
                belongs,
                skipped,
                permalink,
                at,
                kind: self.subjects[at].kind,
                answered,
            }
        });
        read.collect()
    }

    /// Reads the proposer's mails in the thread.
    ///
    /// If a mail puts the next candidate to the vote, the messages before it and after it are two groups: each may be
    /// about either candidate. If a mail says that votes here do not count, all messages are a group. Adds a note to
    /// `odd` if the vote continues elsewhere.
    fn read_proposer(&self, outline: &mut Outline, messages: &[ReadMessage], odd: &mut Vec<Diagnostic>) {
        let Some(call) = outline.call else { return };
        let (proposer, title) = (self.headers[call].author.key(), self.subjects[call].key());
        let order = |read: &ReadMessage| (read.message.header.date, read.at);
        let mut members: Vec<&ReadMessage> = messages
            .iter()
            .filter(|read| read.at != call && read.skipped.is_none())
            .filter(|read| outline.members.binary_search(&read.at).is_ok())
            .collect();
        members.sort_by_key(|read| order(read));
        let own: Vec<&ReadMessage> =
            members.iter().copied().filter(|read| read.message.header.author.key() == proposer).collect();
        let about = |code: Code, text: &str, read: &ReadMessage| {
            Diagnostic::new(code, text).about(read.message.header.message_id.as_deref())
        };
        let group = |belongs: &dyn Fn(&ReadMessage) -> bool| -> BTreeSet<usize> {
            members.iter().filter(|read| belongs(read)).map(|read| read.at).collect()
        };
        for read in own.iter().filter(|read| proposal::moves_vote(&read.lines)) {
            let text = "the proposer says that the vote continues elsewhere; votes here are still counted";
            odd.push(about(Code::CalledAgain, text, read));
        }
        if let Some(drops) = own.iter().find(|read| proposal::counts_nothing_here(&read.lines)) {
            let text = "the proposer may have said that votes here do not count; they are still counted";
            let about = about(Code::CalledAgain, text, drops);
            outline.doubt(&group(&|_| true), &about.clone(), about);
        } else if let Some(next) = own.iter().find(|read| proposal::puts_next_candidate(&read.lines, &title))
        {
            let text = "the proposer calls a vote on another candidate with the same title; that mail and the mails \
                        after it are treated as part of this proposal";
            let later = about(Code::NextCandidate, text, next);
            let text = "the proposer calls a vote on another candidate with the same title, so it is uncertain if the \
                        votes before that mail count";
            let earlier = about(Code::NextCandidate, text, next);
            let is_earlier = |read: &ReadMessage| order(read) < order(next);
            outline.doubt(&group(&|read| !is_earlier(read)), &later, later.clone());
            outline.doubt(&group(&is_earlier), &later, earlier);
        }
    }

    fn answered(&self, at: usize, indexes: &[usize]) -> Option<Answered> {
        let node = self.threads.parent(at)?;
        let message = self.threads.message(node);
        Some(Answered {
            is_first: self.threads.parent(node).is_none(),
            author: message.map(|at| self.headers[at].author.clone()),
            place: message.and_then(|at| indexes.binary_search(&at).ok()),
        })
    }

    fn skip_reason(&self, at: usize, is_call: bool) -> Option<SkipReason> {
        let subject = &self.subjects[at];
        match subject.kind {
            _ if self.headers[at].automatic => Some(SkipReason::Program),
            _ if subject.announces() => Some(SkipReason::Announcement),
            SubjectKind::Talk if !subject.tags.is_empty() && !is_call => Some(SkipReason::Talk),
            // The earlier subject of a reply to a digest is that of the digest.
            SubjectKind::Talk if subject.branch && !is_call && !self.of_digests.contains_key(&at) => {
                Some(SkipReason::Talk)
            }
            _ => None,
        }
    }

    /// One message, read completely; with its recipients if the caller needs them.
    pub(super) fn message(
        &self,
        at: usize,
        with_recipients: bool,
        odd: &mut Vec<Diagnostic>,
    ) -> Result<(Message, Option<Recipients>), Error> {
        let ((message, of_message), recipients) = self.archive.read(self.places[at], |raw| {
            let recipients = with_recipients.then(|| Recipients::read(raw.bytes));
            (Message::read(self.headers[at].clone(), raw, self.archive.limits()), recipients)
        })?;
        odd.extend(of_message);
        Ok((message, recipients))
    }

    /// The link to a message: from its header, or else by its Message-ID.
    fn permalink(&self, message: &Message) -> Option<String> {
        let by_id = || self.shown_at(message.header.message_id.as_deref()?, message.header.date);
        message.archived_at.clone().or_else(by_id)
    }

    fn shown_at(&self, id: &str, date: Option<DateTime<FixedOffset>>) -> Option<String> {
        self.archive_url.as_ref()?.message(id, date)
    }

    fn months(&self, outline: &Outline) -> Vec<String> {
        let shown = outline.shown().into_iter();
        let mut dates: Vec<_> = shown.filter_map(|at| self.headers[at].date).collect();
        dates.sort_unstable();
        let mut months: Vec<String> =
            dates.into_iter().filter_map(|date| self.archive_url.as_ref()?.month(date)).collect();
        months.dedup();
        months
    }

    /// Diagnostics about the files, the repeats and the headers of a thread.
    ///
    /// A diagnostic without a message is about files, and belongs to every proposal of the archive.
    fn diagnostics_of(&self, outline: &Outline, messages: &[ReadMessage]) -> Vec<Diagnostic> {
        let ids = messages.iter().map(|read| &read.message.header.message_id).chain([&None]);
        let ids: BTreeSet<&Option<String>> = ids.collect();
        let of_thread: BTreeSet<usize> =
            ids.into_iter().filter_map(|id| self.about.get(id)).flatten().copied().collect();
        let of_thread = of_thread.into_iter().map(|place| &self.diagnostics[place]);
        let all = outline.all();
        let of_headers = all.iter().filter_map(|at| self.of_headers.get(at)).flatten();
        of_thread.chain(of_headers).cloned().collect()
    }
}

/// A proposal with at most `most` messages, including the call.
fn shortened(outline: &Outline, most: usize) -> Outline {
    let all = outline.all();
    let Some(end) = all.get(most) else { return outline.clone() };
    let mut short = outline.clone();
    short.members.retain(|at| at < end || Some(*at) == outline.call);
    for group in &mut short.belongings {
        group.members.retain(|at| at < end);
    }
    short.belongings.retain(|group| !group.members.is_empty());
    short
}
