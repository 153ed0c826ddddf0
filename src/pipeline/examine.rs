//! The messages of a proposal read one by one: the role of every line, and what was read from it.

use chrono::{DateTime, FixedOffset};

use super::{Rules, Survey};
use crate::archive;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::bytes;
use crate::message::reply::{self, CallText, Lines};
use crate::message::{Header, Message, Recipients};
use crate::proposal::{Kind, Mails, Outline, Proposal};
use crate::roster::Identities;
use crate::vote::{self, Context, Reading, Reason};

/// A message of a proposal with what was read from it.
#[derive(Debug, Clone)]
pub struct Examined {
    /// The message.
    pub message: Message,
    /// Its lines with their roles.
    pub lines: Lines<'static>,
    /// What its author's lines say, or why no vote was looked for in them.
    pub reading: Result<Reading, Aside>,
    /// Where the web archive shows it.
    pub permalink: Option<String>,
}

/// Why no vote is looked for in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// A program wrote it.
    Program,
    /// It announces a result or a cancellation.
    Announcement,
    /// Its subject says that it is talk beside the vote.
    Talk,
}

impl Aside {
    /// The reason in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Program => "written by a program",
            Self::Announcement => "announces a result or a cancellation",
            Self::Talk => "talk beside the vote, by its subject",
        }
    }
}

impl Survey {
    /// Reads the messages of a proposal, in the order of the archive.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn examine(
        &self,
        outline: &Outline,
        rules: Rules<'_>,
    ) -> Result<(Proposal, Vec<Examined>, Vec<Diagnostic>), archive::Error> {
        let mut diagnostics = Vec::new();
        let short = self.shortened(outline);
        if let Some(limit) = short.as_ref().map(|_| self.archive.limits().thread) {
            let text = format!(
                "the proposal has {} messages, more than the limit thread={limit}; the first of them were read",
                outline.members.len()
            );
            diagnostics.push(Diagnostic::new(Code::ThreadTooLong, text).about(Some(&outline.message_id)));
        }
        let outline = short.as_ref().unwrap_or(outline);
        let is_apart = |at: &usize| outline.members.binary_search(at).is_err();
        // What stands in threads of its own has the same limit.
        let most = bytes(self.archive.limits().thread);
        let apart: Vec<usize> = outline.announcements.iter().copied().filter(is_apart).take(most).collect();
        let messages = self.messages(&outline.members, &mut diagnostics)?;
        let apart = self.messages(&apart, &mut diagnostics)?;
        let answers = &outline.answers[..outline.answers.len().min(most)];
        let answers = self.messages(answers, &mut diagnostics)?;
        let borrowed: Vec<(usize, &Message)> = messages.iter().map(|(at, message)| (*at, message)).collect();
        let announcements: Vec<(&Message, Kind)> = messages
            .iter()
            .chain(&apart)
            .filter(|(at, _)| outline.announcements.contains(at))
            .map(|(at, message)| (message, self.subjects[*at].kind))
            .collect();
        let answers: Vec<&Message> = answers.iter().map(|(_, message)| message).collect();
        let mails = Mails { members: &borrowed, announcements: &announcements, answers: &answers };
        let Rules { policy, class, electorate, at } = rules;
        let identities = electorate.identities();
        let mut proposal = Proposal::read(outline, mails, policy, class, identities, at);
        if proposal.permalink.is_none() && !proposal.message_id.is_empty() {
            // Without the call its date is not known, only its Message-ID.
            let called = proposal.proposer.as_ref().and(proposal.opened);
            proposal.permalink = self.shown_at(&proposal.message_id, called);
        }
        let call = borrowed.iter().find(|(at, _)| Some(*at) == outline.call);
        let call_text = call.map(|(_, message)| CallText::new(&message.body));
        let mut examined = Vec::with_capacity(messages.len());
        for (at, message) in messages {
            let is_call = Some(at) == outline.call;
            let lines = reply::lines(&message.body, call_text.as_ref().filter(|_| !is_call));
            let reading = match self.aside(at, is_call) {
                Some(aside) => Err(aside),
                None => Ok(vote::read(&lines, context(&message.header, &proposal, is_call, identities))),
            };
            if reading == Err(Aside::Program) {
                let text = "the message was written by a program; no vote was read from it";
                let id = message.header.message_id.as_deref();
                diagnostics.push(Diagnostic::new(Code::AutomaticMessage, text).about(id));
            }
            let lines = lines.into_owned();
            let permalink = self.permalink(&message);
            examined.push(Examined { message, lines, reading, permalink });
        }
        if outline.call.is_none_or(|call| self.subjects[call].kind != Kind::Call) {
            self.agreements_in_talk(outline, identities, &mut examined);
        }
        Ok((proposal, examined, diagnostics))
    }

    /// To whom the call of a proposal was sent; of a missing call, its first answer.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn recipients(&self, outline: &Outline) -> Result<Recipients, archive::Error> {
        match outline.call.or_else(|| outline.members.first().copied()) {
            Some(at) => self.archive.read(self.places[at], |raw| Recipients::read(raw.bytes)),
            None => Ok(Recipients::default()),
        }
    }

    /// A proposal with as many messages as the limits allow; none where it has no more.
    fn shortened(&self, outline: &Outline) -> Option<Outline> {
        let most = bytes(self.archive.limits().thread);
        let is_kept = |(place, at): &(usize, &usize)| *place < most || Some(**at) == outline.call;
        (outline.members.len() > most).then(|| {
            let kept = outline.members.iter().enumerate().filter(is_kept);
            Outline { members: kept.map(|(_, at)| *at).collect(), ..outline.clone() }
        })
    }

    /// Why no vote is looked for in a message, if so.
    fn aside(&self, at: usize, is_call: bool) -> Option<Aside> {
        let subject = &self.subjects[at];
        match subject.kind {
            _ if self.headers[at].automatic => Some(Aside::Program),
            _ if subject.announces() => Some(Aside::Announcement),
            Kind::Talk if (!subject.tags.is_empty() || subject.branch) && !is_call => Some(Aside::Talk),
            _ => None,
        }
    }

    /// Messages read whole, each with its index.
    fn messages(
        &self,
        places: &[usize],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<(usize, Message)>, archive::Error> {
        let read = |at: &usize| {
            let (message, odd) = self.message(*at)?;
            diagnostics.extend(odd);
            Ok((*at, message))
        };
        places.iter().map(read).collect()
    }

    /// Where the web archive shows a message: what it says itself, else what its Message-ID tells.
    fn permalink(&self, message: &Message) -> Option<String> {
        let by_id = || self.shown_at(message.header.message_id.as_deref()?, message.header.date);
        message.archived_at.clone().or_else(by_id)
    }

    fn shown_at(&self, id: &str, date: Option<DateTime<FixedOffset>>) -> Option<String> {
        self.archive_url.as_ref()?.message(id, date)
    }

    /// One message, read whole.
    fn message(&self, at: usize) -> Result<(Message, Vec<Diagnostic>), archive::Error> {
        self.archive
            .read(self.places[at], |raw| Message::read(self.headers[at].clone(), raw, self.archive.limits()))
    }

    /// In a thread that no call opened, a `+1` to a remark is agreement with it. Only an answer to the first
    /// message or to a mail that votes is a vote, or one that says outright that it is, to who began the thread.
    fn agreements_in_talk(&self, outline: &Outline, identities: Identities<'_>, examined: &mut [Examined]) {
        let date = |at: &&usize| (self.headers[**at].date.is_none(), self.headers[**at].date);
        let first = outline.members.iter().min_by_key(date).map(|at| &self.headers[*at].author);
        for place in 0..outline.members.len() {
            let Some(answered) = self.threads.parent(outline.members[place]) else { continue };
            let message = self.threads.message(answered);
            let author = message.map(|at| &self.headers[at].author);
            let by_proposer = first.zip(author).is_some_and(|(first, author)| identities.same(first, author));
            let answered_place = message.and_then(|at| outline.members.binary_search(&at).ok());
            let to_vote = answered_place
                .and_then(|at| examined[at].reading.as_ref().ok())
                .is_some_and(|reading| !reading.votes.is_empty());
            if self.threads.parent(answered).is_none() || to_vote {
                continue;
            }
            if let Ok(reading) = &mut examined[place].reading {
                let (votes, remarks): (Vec<_>, Vec<_>) = std::mem::take(&mut reading.votes)
                    .into_iter()
                    .partition(|vote| (vote.outright || vote.item.is_some()) && by_proposer);
                reading.votes = votes;
                reading.doubts.extend(remarks.into_iter().map(|vote| vote.unclear(Reason::AgreesWithRemark)));
            }
        }
    }
}

fn context<'a>(
    header: &'a Header,
    proposal: &'a Proposal,
    is_call: bool,
    identities: Identities<'_>,
) -> Context<'a> {
    let answered = header.in_reply_to.first().or(header.references.last());
    Context {
        sender: &header.author,
        subject: &header.subject,
        call_subject: &proposal.subject,
        is_call,
        answers_call: answered.is_none_or(|id| id == proposal.message_id),
        by_proposer: proposal
            .proposer
            .as_ref()
            .is_some_and(|proposer| identities.same(proposer, &header.author)),
    }
}
