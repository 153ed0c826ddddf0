//! Reads the votes in the mails of a thread.
//!
//! Some votes depend on other mail: on what the call asks for, on the items that it lists, or on the mail that a `+1`
//! agrees with.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{ReadMessage, ReadThread, SkipReason};
use crate::outcome;
use crate::proposal::Proposal;
use crate::roster::Identities;
use crate::vote::{self, Context, MailVotes, Reason};

impl ReadThread {
    /// The votes in each message, or the reason why `plusone` does not search the message for votes.
    ///
    /// `identities` show which mails are from the proposer.
    pub fn readings(
        &self,
        proposal: &Proposal,
        identities: Identities<'_>,
    ) -> Vec<Result<MailVotes, SkipReason>> {
        let call = self.messages.iter().find(|read| self.is_call(read));
        let names_asked = call.is_some_and(|call| vote::asks_for_names(&call.lines));
        let words_asked = call.is_some_and(|call| vote::asks_for_words(&call.lines));
        let reading = |read: &ReadMessage, may_explain: bool| {
            if let Some(reason) = read.skipped {
                return Err(reason);
            }
            let context = self.context(read, proposal, identities);
            let context = Context { names_asked, may_explain, words_asked, ..context };
            let other = read.other_lines.as_ref().map(|lines| vote::read(lines, context));
            Ok(vote::read(&read.lines, context).beside(other).of_unread(read.message.unread, context))
        };
        let mut readings: Vec<_> = self.messages.iter().map(|read| reading(read, false)).collect();
        // Reads explanations in mails without a vote only if an earlier mail may need one, which is rare.
        if readings.iter().flatten().any(MailVotes::may_need_explanation) {
            for (read, known) in self.messages.iter().zip(&mut readings) {
                if known.as_ref().is_ok_and(|known| known.votes.is_empty()) {
                    *known = reading(read, true);
                }
            }
        }
        if self.is_talk {
            self.agreements_in_talk(identities, &mut readings);
        }
        self.keep_items_of_the_proposal(call, &mut readings);
        if outcome::silence_passes(&proposal.class) {
            for reading in readings.iter_mut().flatten() {
                reading.doubts.extend(reading.misgiving.take());
            }
        }
        readings
    }

    /// Keeps the items that the call names, or that several people vote on.
    ///
    /// Drops other items. A mail that then has several values is unclear: a chair must read what the mail says about
    /// the whole proposal.
    fn keep_items_of_the_proposal(
        &self,
        call: Option<&ReadMessage>,
        readings: &mut [Result<MailVotes, SkipReason>],
    ) {
        let mut voters: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (read, reading) in self.messages.iter().zip(&*readings) {
            for item in
                reading.iter().flat_map(|reading| &reading.votes).filter_map(|vote| vote.item.as_ref())
            {
                voters.entry(item.to_lowercase()).or_default().insert(&read.message.header.author.address);
            }
        }
        if voters.is_empty() {
            return;
        }
        let asked = call.map(|call| call.lines.text().to_lowercase()).unwrap_or_default();
        let is_item = |item: &String| {
            let item = item.to_lowercase();
            vote::is_numbered_item(&item)
                || voters.get(&item).is_some_and(|voters| voters.len() > 1)
                || asked.contains(&item)
        };
        for reading in readings.iter_mut().flatten() {
            let known = |vote: &vote::VoteCast| vote.item.as_ref().is_none_or(is_item);
            if reading.votes.iter().all(known) {
                continue;
            }
            if let [only] = &mut reading.votes[..] {
                only.item = None;
            } else {
                let votes = std::mem::take(&mut reading.votes);
                let first = votes.into_iter().next();
                reading.doubts.extend(first.map(|vote| vote.unclear(Reason::ItemsUnclear)));
            }
        }
    }

    fn context<'a>(
        &'a self,
        read: &'a ReadMessage,
        proposal: &'a Proposal,
        identities: Identities<'_>,
    ) -> Context<'a> {
        let header = &read.message.header;
        let proposer = proposal.proposer.as_ref();
        Context {
            sender: &header.author,
            subject: &header.subject,
            call_subject: &proposal.subject,
            is_call: self.is_call(read),
            answers_call: header.answered().is_none_or(|id| id == proposal.message_id),
            quotes_other: read.quotes_other,
            by_proposer: proposer.is_some_and(|proposer| identities.same(proposer, &header.author)),
            names_asked: false,
            may_explain: false,
            words_asked: false,
            forms: &self.forms.votes,
        }
    }

    /// Makes each `+1` to a remark unclear in a thread without a call, because it may agree only with the remark.
    ///
    /// Keeps the vote in a reply to the first message or to a mail with a vote. Also keeps the vote in
    /// another reply to the author of the first message, if the reply says explicitly that it is a vote.
    fn agreements_in_talk(&self, identities: Identities<'_>, readings: &mut [Result<MailVotes, SkipReason>]) {
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
}
