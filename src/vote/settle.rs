//! Combines the results of one mail: several items, a change, a condition, a contradiction.

use std::collections::HashSet;

use memchr::memmem;

use super::reader::{FoundMark, VoteReader};
use super::{Evidence, NotAVote, Reason, UnclearVote, VoteCast, claim, item};
use crate::language::statement::{Statement, without_bullet};
use crate::language::token::{Mark, Shape, Token, tokens};
use crate::language::value::Value;
use crate::language::{Meaning, NoVote};
use crate::message::character::made_plain;
use crate::message::reply::Role;
use crate::proposal::is_prefix;

impl VoteReader<'_> {
    /// Combines the results of the mail: changes, items, conditions and contradictions.
    pub(super) fn settle(&mut self) {
        let found = std::mem::take(&mut self.found);
        let replaced = found.iter().any(|f| matches!(f.meaning, Meaning::Replaced | Meaning::Withdraws));
        let withdraws = found.iter().find(|f| f.meaning == Meaning::Withdraws).map(|f| self.spot(f));
        let mut votes: Vec<(VoteCast, Shape)> = Vec::new();
        for found in &found {
            let notes = match found.meaning {
                Meaning::Cast | Meaning::Opens => Vec::new(),
                Meaning::Noted(note) => vec![note],
                Meaning::Unclear(reason) => {
                    let doubt = UnclearVote {
                        reason,
                        value: (reason != Reason::UnclearForm).then_some(found.mark.value),
                        claim: self.claim(found),
                        spot: self.spot(found),
                        like: found.like,
                        form: self.form_of(found.mark),
                    };
                    self.doubt(doubt);
                    continue;
                }
                _ => continue,
            };
            votes.push((self.cast(found, notes, replaced), found.mark.shape));
        }
        // Ignores a thumb if the mail has another form of value.
        if votes.iter().any(|(_, shape)| *shape != Shape::Emoji) {
            votes.retain(|(_, shape)| *shape != Shape::Emoji);
        }
        let mut votes: Vec<VoteCast> = votes.into_iter().map(|(vote, _)| vote).collect();
        self.doubt_between_values(&mut votes);
        if votes.is_empty() {
            self.reading.withdrawal = withdraws;
        }
        self.one_or_several(votes);
    }

    /// Makes a vote unclear if the mail has another value under a condition: "-1 if it has jars, otherwise +1".
    fn doubt_between_values(&mut self, votes: &mut Vec<VoteCast>) {
        let conditional = |doubt: &&UnclearVote| doubt.reason == Reason::Conditional;
        let Some(other) = self.reading.doubts.iter().find(conditional).and_then(|doubt| doubt.value) else {
            return;
        };
        let is_other =
            |vote: &mut VoteCast| vote.item.is_none() && vote.value.hundredths() * other.hundredths() < 0;
        for vote in votes.extract_if(.., is_other) {
            self.doubt(vote.unclear(Reason::Conditional));
        }
    }

    /// Distinguishes one value, several items, a change within the mail and a contradiction.
    fn one_or_several(&mut self, mut votes: Vec<VoteCast>) {
        if votes.len() > 1 && votes.iter().all(|vote| vote.item.is_none()) {
            for vote in &mut votes {
                vote.item = self.quoted_label(vote.spot.line);
            }
        }
        let labels: Vec<&String> = votes.iter().filter_map(|vote| vote.item.as_ref()).collect();
        let mut known = HashSet::new();
        let distinct = labels.iter().all(|label| known.insert(*label));
        let several = votes.len() > 1 && labels.len() == votes.len() && distinct;
        let is_label = |vote: &VoteCast| vote.item.as_deref().is_some_and(item::is_numbered);
        if several || votes.len() == 1 && is_label(&votes[0]) {
            self.reading.votes = votes;
            return;
        }
        for vote in &mut votes {
            vote.item = None;
        }
        if let Some(changed) = votes.iter().rposition(|vote| vote.notes.contains(&Reason::ChangedVote)) {
            votes = vec![votes.swap_remove(changed)];
        }
        let same = votes.iter().all(|vote| vote.value == votes[0].value);
        if same {
            let mut votes = votes.into_iter();
            if let Some(mut first) = votes.next() {
                for other in votes {
                    first.claim = first.claim.or(other.claim);
                    first.notes.extend(other.notes);
                }
                self.reading.votes = vec![first];
            }
        } else {
            let first = votes.swap_remove(0);
            self.doubt(UnclearVote {
                reason: Reason::TwoValues,
                value: None,
                claim: first.claim,
                spot: first.spot,
                like: first.like,
                form: first.form,
            });
        }
    }

    /// The label of the item quoted directly above a line.
    fn quoted_label(&self, line: u32) -> Option<String> {
        let above = self.lines.above(line).rev();
        let quoted = above
            .skip_while(|other| other.text.trim().is_empty())
            .take_while(|other| other.role == Role::Quoted);
        quoted
            .filter_map(|line| {
                let (text, bulleted) = without_bullet(line.text.trim_start_matches(['>', ' ', '|']));
                let text = made_plain(text);
                let found = tokens(&text);
                item::labelled(&found).0.or_else(|| item::bulleted(&found).filter(|_| bulleted))
            })
            .last()
    }

    fn cast(&self, found: &FoundMark, mut notes: Vec<Reason>, replaces: bool) -> VoteCast {
        let statement = &self.statements[found.statement];
        if found.mark.shape == Shape::Emoji {
            notes.push(Reason::Emoji);
        }
        if found.mark.value.hundredths() < 0 && statement.has("veto") {
            notes.push(Reason::Veto);
        }
        if replaces && !notes.contains(&Reason::ChangedVote) {
            notes.push(Reason::ChangedVote);
        }
        VoteCast {
            value: found.mark.value,
            claim: self.claim(found),
            item: found.label.clone(),
            outright: found.meaning != Meaning::Opens,
            notes,
            spot: self.spot(found),
            like: found.like,
            form: self.form_of(found.mark),
        }
    }

    fn claim(&self, found: &FoundMark) -> Option<claim::Claim> {
        self.claim_near(found.statement)
    }

    /// The claim in a statement, or in the next or previous statement if that is short and has no mark.
    fn claim_near(&self, number: usize) -> Option<claim::Claim> {
        claim::of(self.statements[number].tokens).or_else(|| {
            let near = |statement: &&Statement<'_>| !statement.has_mark() && statement.tokens.len() <= 20;
            let next = self.statements.get(number + 1).filter(near).and_then(|next| claim::of(next.tokens));
            next.or_else(|| {
                claim::of(self.statements[number.checked_sub(1)?..number].iter().find(near)?.tokens)
            })
        })
    }

    /// Adds a vote in words.
    ///
    /// If all earlier votes are on other items, the vote is on the next item. Otherwise it repeats the
    /// earlier vote or contradicts it.
    pub(super) fn vote_in_words(
        &mut self,
        number: usize,
        label: Option<String>,
        value: Value,
        noted: Option<Reason>,
        like: &'static str,
    ) {
        let spot = self.spot_at(number, 0);
        let votes = &mut self.reading.votes;
        let on_next_item =
            label.is_some() && votes.iter().all(|vote| vote.item.is_some() && vote.item != label);
        if !on_next_item && let Some(vote) = votes.iter_mut().find(|vote| vote.value == value) {
            return noted.into_iter().for_each(|reason| note(vote, reason));
        }
        let mut notes: Vec<Reason> = noted.into_iter().collect();
        if self.reading.withdrawal.take().is_some() {
            notes.push(Reason::ChangedVote);
        }
        // A nearby claim may belong to another item.
        let claim = if label.is_none() { self.claim_near(number) } else { None };
        let vote = VoteCast { value, claim, item: label, outright: true, notes, spot, like, form: None };
        if on_next_item || self.reading.votes.is_empty() {
            self.reading.votes.push(vote);
        } else {
            self.reading.votes.clear();
            self.doubt(UnclearVote {
                reason: Reason::TwoValues,
                value: None,
                claim: vote.claim,
                spot: vote.spot,
                like: vote.like,
                form: vote.form,
            });
        }
    }

    /// Makes all votes unclear, because another sentence states a condition or a proxy.
    pub(super) fn all_unclear(&mut self, reason: Reason) {
        for vote in std::mem::take(&mut self.reading.votes) {
            self.doubt(vote.unclear(reason));
        }
        // If the author votes for other people, a value next to another name may be the vote of that person.
        let others = |remark: &&NotAVote| remark.why == NoVote::SomebodyElses.as_str();
        if reason == Reason::Proxy
            && let Some(remark) = self.reading.remarks.iter().find(others)
        {
            let spot = remark.spot.clone();
            let like = remark.like;
            self.doubt(UnclearVote { reason, value: None, claim: None, spot, like, form: None });
        }
    }

    /// Reads a vote in the subject.
    ///
    /// It counts if the subject consists of the call's subject and the vote, and the body contains no vote.
    pub(super) fn subject(&mut self) {
        let reading = &self.reading;
        if self.context.is_call
            || !reading.votes.is_empty()
            || !reading.doubts.is_empty()
            || reading.withdrawal.is_some()
        {
            return;
        }
        let call = self.context.call_subject.trim();
        let subject = self.context.subject;
        let found = || memmem::find(subject.as_bytes(), call.as_bytes());
        let Some(at) = (!call.is_empty()).then(found).flatten() else { return };
        let (before, behind) = (&subject[..at], subject[at + call.len()..].trim());
        // Most replies have the same subject as the call.
        if behind.is_empty() && matches!(before, "" | "Re: ") {
            return;
        }
        // The vote may precede the subject: `+1 Re: [VOTE] Move it`.
        let before: Vec<&str> = before
            .split_inclusive(' ')
            .filter(|part| !is_prefix(part.trim().trim_end_matches(':')))
            .collect();
        let before = before.concat();
        let rest = if behind.is_empty() { before.trim() } else { behind };
        let plain = made_plain(rest);
        let found = tokens(&plain);
        let marks: Vec<Mark> = found.iter().filter_map(Token::as_mark).collect();
        let eom = |word: &str| matches!(word, "eom" | "nt" | "binding" | "non-binding");
        let is_drawn = |word: &str| !word.chars().any(char::is_alphanumeric);
        let only = found.iter().all(|token| token.word().is_none_or(|word| eom(word) || is_drawn(word)));
        if let ([mark], true) = (&marks[..], only) {
            let spot = Evidence::new(0, rest);
            let vote = VoteCast {
                value: mark.value,
                claim: claim::of(&found),
                item: None,
                outright: true,
                notes: vec![Reason::InSubject],
                spot,
                like: "Re: [VOTE] Move it +1",
                form: None,
            };
            self.reading.votes.push(vote);
        }
    }
}

/// Adds a note to a vote, unless the vote already has it.
pub(super) fn note(vote: &mut VoteCast, reason: Reason) {
    if !vote.notes.contains(&reason) {
        vote.notes.push(reason);
    }
}
