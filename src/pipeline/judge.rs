//! A thread judged: electorate, policy and moment in, decision out. Nothing is read here.

use chrono::{DateTime, FixedOffset};

use super::Rules;
use super::read::{ReadMessage, ReadThread, SkipReason};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Message;
use crate::outcome::{self, Counts, Item, Outcome};
use crate::proposal::{Kind, Mails, Proposal};
use crate::roster::Identities;
use crate::tally::{self, Mail, Tally};
use crate::vote::{self, Context, Doubt, Reading, Reason, Spot};

/// A proposal with its votes and its verdict.
#[derive(Debug, Clone)]
pub struct Decision {
    /// What is voted on.
    pub proposal: Proposal,
    /// The votes.
    pub tally: Tally,
    /// The number of counted votes of each value.
    pub counts: Counts,
    /// The items of the proposal, where its voters vote on several.
    pub items: Vec<Item>,
    /// What the rule makes of the votes.
    pub outcome: Outcome,
    /// What the rule makes of the votes at the end of the window, where a result ended the vote before that and
    /// the end is past at the time of judgement.
    pub at_end: Option<Outcome>,
    /// The number of messages in the thread.
    pub in_thread: usize,
    /// The pages of the web archive for the months of the thread, where the archive has no known page for each
    /// message.
    pub months: Vec<String>,
    /// Diagnostics of the proposal, its messages and its tally.
    pub diagnostics: Vec<Diagnostic>,
}

impl Decision {
    /// Whether messages of the proposal were not read, so that votes may be missing.
    pub fn is_cut_short(&self) -> bool {
        self.diagnostics.iter().any(|odd| odd.code == Code::ThreadTooLong)
    }
}

impl ReadThread {
    /// Tallies and judges the thread by rules. It may be called as often as one likes: with another electorate,
    /// policy or moment.
    pub fn judge(&self, rules: Rules<'_>) -> Decision {
        let electorate = rules.electorate;
        let proposal = self.proposal(rules);
        let readings = self.readings(&proposal, electorate.identities());
        let mails: Vec<Mail<'_>> = self
            .messages
            .iter()
            .zip(&readings)
            .map(|(read, reading)| Mail {
                header: &read.message.header,
                reading: reading.as_ref().ok(),
                permalink: read.permalink.as_deref(),
            })
            .collect();
        let day = proposal.opened.map(|opened| opened.date_naive());
        let electors = electorate.electors(&proposal.class, day);
        let decide = |proposal: &Proposal, at: DateTime<FixedOffset>| {
            let tally = tally::count(proposal, &mails, electorate, at);
            let items = outcome::items(proposal, &tally, at, electors.as_ref());
            let whole = || outcome::decide(proposal, &tally, at, electors.as_ref());
            let outcome = outcome::of_items(&items).unwrap_or_else(whole);
            (tally, items, outcome)
        };
        let (tally, items, outcome) = decide(&proposal, rules.at);
        let until = proposal.window.until().filter(|until| outcome.ended_early && *until <= rules.at);
        let at_end = until.map(|until| decide(&Proposal { closing: None, ..proposal.clone() }, until).2);
        let mut diagnostics = proposal.diagnostics.clone();
        diagnostics.extend(self.of_messages.iter().cloned());
        diagnostics.extend(tally.diagnostics.iter().cloned());
        diagnostics
            .extend(electors.as_ref().and_then(|electors| electorate.misfits(&proposal.class, electors)));
        diagnostics.extend(self.silence_not_proven(&proposal, rules.at));
        diagnostics.extend(self.of_archive.iter().cloned());
        Decision {
            counts: Counts::of(&tally.votes),
            proposal,
            tally,
            items,
            outcome,
            at_end,
            in_thread: self.in_thread,
            months: self.months.clone(),
            diagnostics,
        }
    }

    /// The proposal of the thread: its class, its window and what closed it.
    pub fn proposal(&self, rules: Rules<'_>) -> Proposal {
        let members: Vec<(usize, &Message)> =
            self.messages.iter().map(|read| (read.at, &read.message)).collect();
        let in_thread = self.messages.iter().map(|read| (read.at, &read.message, read.kind));
        let apart = self.announcements_apart.iter().map(|(at, message, kind)| (*at, message, *kind));
        let announcements: Vec<(&Message, Kind)> = in_thread
            .chain(apart)
            .filter(|(at, ..)| self.outline.announcements.contains(at))
            .map(|(_, message, kind)| (message, kind))
            .collect();
        let answers: Vec<&Message> = self.answers.iter().collect();
        let mails = Mails { members: &members, announcements: &announcements, answers: &answers };
        let Rules { policy, class, electorate, at } = rules;
        let mut proposal = Proposal::read(&self.outline, mails, policy, class, electorate.identities(), at);
        if proposal.permalink.is_none() && !proposal.message_id.is_empty() {
            proposal.permalink.clone_from(&self.permalink);
        }
        proposal
    }

    /// What the author of each message says of a proposal, or why no vote is looked for in it. `identities` tell
    /// which mails are the proposer's.
    pub fn readings(
        &self,
        proposal: &Proposal,
        identities: Identities<'_>,
    ) -> Vec<Result<Reading, SkipReason>> {
        let mut readings: Vec<_> = self
            .messages
            .iter()
            .map(|read| {
                if let Some(reason) = read.skipped {
                    return Err(reason);
                }
                let mut reading = vote::read(&read.lines, self.context(read, proposal, identities));
                reading.doubts.extend(read.message.unread.then(not_read));
                Ok(reading)
            })
            .collect();
        if self.is_talk {
            self.agreements_in_talk(identities, &mut readings);
        }
        readings
    }

    fn context<'a>(
        &self,
        read: &'a ReadMessage,
        proposal: &'a Proposal,
        identities: Identities<'_>,
    ) -> Context<'a> {
        let header = &read.message.header;
        let proposer = proposal.proposer.as_ref();
        let answered = header.in_reply_to.first().or(header.references.last());
        Context {
            sender: &header.author,
            subject: &header.subject,
            call_subject: &proposal.subject,
            is_call: self.is_call(read),
            answers_call: answered.is_none_or(|id| id == proposal.message_id),
            by_proposer: proposer.is_some_and(|proposer| identities.same(proposer, &header.author)),
        }
    }

    /// In a thread that no call opened, a `+1` to a remark agrees with it. Only a reply to the first message or to
    /// a mail that votes is a vote, or one to the author of the first message that says outright that it is.
    fn agreements_in_talk(&self, identities: Identities<'_>, readings: &mut [Result<Reading, SkipReason>]) {
        let date = |read: &&ReadMessage| (read.message.header.date.is_none(), read.message.header.date);
        let first = self.messages.iter().min_by_key(date).map(|first| &first.message.header.author);
        for place in 0..readings.len() {
            let Some(answered) = &self.messages[place].answered else { continue };
            let to_first = first
                .zip(answered.author.as_ref())
                .is_some_and(|(first, author)| identities.same(first, author));
            let to_vote = answered
                .place
                .and_then(|place| readings[place].as_ref().ok())
                .is_some_and(|reading| !reading.votes.is_empty());
            if answered.is_first || to_vote {
                continue;
            }
            if let Ok(reading) = &mut readings[place] {
                let (votes, remarks): (Vec<_>, Vec<_>) = std::mem::take(&mut reading.votes)
                    .into_iter()
                    .partition(|vote| (vote.outright || vote.item.is_some()) && to_first);
                reading.votes = votes;
                reading.doubts.extend(remarks.into_iter().map(|vote| vote.unclear(Reason::AgreesWithRemark)));
            }
        }
    }

    /// Silence is not proven by mail that was not fetched.
    fn silence_not_proven(&self, proposal: &Proposal, at: DateTime<FixedOffset>) -> Option<Diagnostic> {
        let until = proposal.window.until().filter(|until| *until <= at && proposal.closing.is_none())?;
        let last = self.archive_ends?;
        (last < until).then(|| {
            let text = format!(
                "the archive ends on {}, before the deadline {} (UTC): votes and objections may be missing",
                last.to_utc().format("%Y-%m-%d %H:%M"),
                until.to_utc().format("%Y-%m-%d %H:%M")
            );
            Diagnostic::new(Code::ArchiveEndsBeforeWindow, text).about(Some(&proposal.message_id))
        })
    }
}

/// The doubt about a message of which a part was not read.
fn not_read() -> Doubt {
    let spot = Spot { line: 1, excerpt: String::new() };
    Doubt { reason: Reason::HtmlNotRead, value: None, claim: None, spot, like: "" }
}
