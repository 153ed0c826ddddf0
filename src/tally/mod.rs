//! One vote for each voter: which votes count, which do not, and why.
//!
//! **Architecture Invariant:** every vote that `plusone` read is in the tally, with its status. The only rule
//! that this module applies is the class's rule for a -1 without an explanation.

mod electorate;
mod held;
mod hints;
mod mail;
mod reply;
mod time;
mod unproven;
mod vote;

use chrono::{DateTime, FixedOffset};

use electorate::Standing;
pub use electorate::{Binding, Elector, Electorate, Electors, Implied};
use held::HeldVotes;
pub use mail::{Ruled, VotingMail};
pub use reply::Reply;
use time::When;
pub use vote::{Candidate, Explained, Justification, Maybe, Status, Times, Vote};

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Author, Header};
use crate::policy::{UnexplainedMinus, Weight};
use crate::proposal::Proposal;
use crate::roster::KnownPerson;
use crate::vote::{Claim, Explanation, MailVotes, Reason, UnclearVote, Value, VoteCast};

/// All votes of a proposal, each with its status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Every vote that `plusone` read, in order of time.
    pub votes: Vec<Vote>,
    /// Number of messages that were not searched for votes.
    pub set_aside: usize,
    /// Number of messages without a vote and without anything unclear.
    pub without_vote: usize,
    /// The replies among the messages, in order of time.
    pub replies: Vec<Reply>,
    /// The proposer, if the class counts a proposer without a vote as a +1.
    pub proposer: Option<Implied>,
    /// Diagnostics about the votes and their mails.
    pub diagnostics: Vec<Diagnostic>,
}

impl Tally {
    /// The vote of a proposer who counts without a vote, and has not voted differently.
    pub fn implied_vote(&self) -> Option<&Implied> {
        let speaks = |vote: &Vote, person: &str| {
            vote.person == person && !matches!(vote.status, Status::Unclear | Status::Late)
        };
        let proposer = self.proposer.as_ref()?;
        let spoke = self.votes.iter().any(|vote| speaks(vote, &proposer.person));
        (!spoke).then_some(proposer)
    }
}

/// Counts the votes of a proposal as of a time. `mails` are in the order of the archive. Skips mails after
/// that time.
pub fn count(
    proposal: &Proposal,
    mails: &[VotingMail<'_>],
    electorate: Electorate<'_>,
    at: DateTime<FixedOffset>,
) -> Tally {
    let mut counter =
        TallyBuilder { proposal, electorate, tally: Tally::default(), held: HeldVotes::default() };
    let mut last = proposal.opened;
    let mut dated: Vec<(When, VotingMail<'_>)> = Vec::new();
    for mail in mails {
        if mail.header.date.is_none() {
            let text = "the message has no date, so it is unknown if its vote was in time";
            counter
                .tally
                .diagnostics
                .push(Diagnostic::new(Code::UndatedMessage, text).about(mail.header.message_id.as_deref()));
        }
        last = mail.header.date.or(last);
        dated.push((When { times: Times::of(mail.header), shown: last }, *mail));
    }
    time::note_shared_ids(&mut dated, electorate.identities());
    dated.sort_by_key(|(when, _)| when.times.order());
    for (when, mail) in dated {
        match mail.reading {
            Some(reading) if when.times.used.is_none_or(|date| date <= at) => {
                let votes = counter.tally.votes.len();
                counter.mail(mail, when, reading);
                if counter.tally.votes.len() == votes {
                    counter.tally.without_vote += 1;
                    let author = counter.named(&mail.header.author);
                    counter.tally.replies.extend(Reply::without_vote(mail, author, when, reading));
                }
            }
            _ => counter.tally.set_aside += 1,
        }
    }
    hints::note(&mut counter.tally, electorate.roster);
    counter.tally.proposer = counter.implied_vote();
    counter.tally
}

struct TallyBuilder<'a> {
    proposal: &'a Proposal,
    electorate: Electorate<'a>,
    tally: Tally,
    held: HeldVotes,
}

impl<'a> TallyBuilder<'a> {
    fn push(&mut self, vote: Vote) {
        self.held.add(self.tally.votes.len(), &vote);
        self.tally.votes.push(vote);
    }

    fn mail(&mut self, mail: VotingMail<'_>, when: When, reading: &MailVotes) {
        if !mail.header.author.is_certain() {
            return self.mail_of_uncertain_author(mail, when, reading);
        }
        if mail.is_unproven() {
            return self.unproven_mail(mail, when, reading, Reason::NotAuthenticated);
        }
        let date = when.times.used;
        let person = &self.person(&mail.header.author).key;
        if reading.withdrawal.is_some() && !self.is_late(date) {
            self.withdraw(person);
        }
        for cast in &reading.votes {
            let mut vote = self.vote(mail, when, cast, &reading.explanation);
            match self.tied(&vote) {
                _ if mail.ruled.last => vote.reasons.push(Reason::OrderRuled),
                Some(tied) if self.tally.votes[tied].reasons.contains(&Reason::OrderRuled) => {
                    vote.status = Status::Superseded;
                    vote.reasons.push(Reason::LaterVote);
                }
                Some(_) => vote.reasons.push(Reason::SameTime),
                None => {}
            }
            if !matches!(vote.status, Status::Late | Status::Superseded) {
                self.supersede(person, cast.item.as_deref());
            }
            self.push(vote);
        }
        for doubt in &reading.doubts {
            self.doubt(mail, when, doubt);
        }
        if reading.votes.is_empty() && !self.is_late(date) {
            self.explain_later(person, &reading.explanation);
        }
    }

    fn vote(&mut self, mail: VotingMail<'_>, when: When, cast: &VoteCast, explanation: &Explanation) -> Vote {
        let (header, date) = (mail.header, when.times.used);
        let mut reasons = cast.notes.clone();
        let justification = if cast.value.hundredths() <= Value::MinusOne.hundredths() {
            Justification::Of(explanation.clone())
        } else {
            Justification::NotNeeded
        };
        let unexplained =
            justification == Justification::Of(Explanation::Missing) && self.asks_for_explanations();
        let is_void = self.proposal.class.unexplained_minus == UnexplainedMinus::Void;
        let early = self.proposal.sent.zip(date).is_some_and(|(opened, date)| date < opened);
        if early {
            reasons.push(Reason::BeforeCall);
            let text = "the vote is in the thread of its call and dated before the call; it counts, because clocks may differ";
            self.tally
                .diagnostics
                .push(Diagnostic::new(Code::VoteBeforeCall, text).about(header.message_id.as_deref()));
        }
        let late = self.is_late_by_ruling(mail, date, &mut reasons);
        let status = if self.is_of_earlier_round(date) {
            reasons.push(Reason::BeforeRestart);
            Status::Superseded
        } else if late {
            reasons.push(Reason::AfterWindow);
            Status::Late
        } else if unexplained && (is_void || mail.ruled.explained == Some(false)) {
            Status::Void
        } else {
            Status::Counted
        };
        if unexplained {
            reasons.push(Reason::UnexplainedMinus);
        }
        if justification != Justification::NotNeeded && mail.ruled.explained.is_some() {
            reasons.push(Reason::ExplanationRuled);
        }
        if matches!(justification, Justification::Of(Explanation::Weak(_))) && self.asks_for_explanations() {
            reasons.push(Reason::WeakExplanation);
        }
        let standing = self.standing(header, when.shown, cast.claim, &mut reasons);
        let person = self.person(&header.author);
        Vote {
            voter: Author { name: person.name, ..header.author.clone() },
            person: person.key,
            maybe: Vec::new(),
            candidates: Vec::new(),
            value: Some(cast.value),
            weight: self.proposal.class.weigh(cast.value.hundredths()),
            binding: standing.binding,
            roles: standing.roles,
            claim: cast.claim,
            item: cast.item.clone(),
            status,
            reasons,
            justification,
            message_id: header.message_id.clone(),
            date: when.shown,
            times: when.times,
            permalink: mail.permalink.map(str::to_owned),
            authenticated: mail.authenticated,
            spot: cast.spot.clone(),
            form: cast.form.clone(),
        }
    }

    /// Adds an unclear vote. An unclear vote never replaces a clear vote; the tally lists both. Does not add
    /// words in favour if the person has voted already.
    fn doubt(&mut self, mail: VotingMail<'_>, when: When, doubt: &UnclearVote) {
        let (header, date) = (mail.header, when.times.used);
        let person = self.person(&header.author);
        let held = self.value_held(&person.key);
        let said_before = match doubt.reason {
            Reason::ImpliedEndorsement => held.is_some(),
            Reason::ImpliedObjection => held.is_some_and(|value| value.hundredths() < 0),
            // A vote by the person shows what the unclear words mean. If the person's vote does not count,
            // the words change nothing.
            Reason::PossibleObjection => held.is_some() || self.counts_nowhere(header, when.shown),
            _ => false,
        };
        if said_before {
            return;
        }
        let mut reasons = vec![doubt.reason];
        let of_earlier_round = self.is_of_earlier_round(date);
        if of_earlier_round {
            reasons.push(Reason::BeforeRestart);
        }
        let standing = self.standing(header, when.shown, doubt.claim, &mut reasons);
        let late = self.is_late(date);
        self.note_arrival(header, late, &mut reasons);
        if late {
            reasons.push(Reason::AfterWindow);
        }
        self.push(Vote {
            voter: Author { name: person.name, ..header.author.clone() },
            person: person.key,
            maybe: Vec::new(),
            candidates: Vec::new(),
            value: doubt.value,
            weight: Weight::None,
            binding: standing.binding,
            roles: standing.roles,
            claim: doubt.claim,
            item: None,
            status: match (of_earlier_round, late) {
                (true, _) => Status::Superseded,
                (false, true) => Status::Late,
                (false, false) => Status::Unclear,
            },
            reasons,
            justification: Justification::NotNeeded,
            message_id: header.message_id.clone(),
            date: when.shown,
            times: when.times,
            permalink: mail.permalink.map(str::to_owned),
            authenticated: mail.authenticated,
            spot: doubt.spot.clone(),
            form: doubt.form.clone(),
        });
    }

    /// `true` if no requirement of the class counts votes by the author.
    fn counts_nowhere(&self, header: &Header, date: Option<DateTime<FixedOffset>>) -> bool {
        let binding = self.standing(header, date, None, &mut Vec::new()).binding;
        binding == Some(false) && !self.proposal.class.counts_everyone()
    }

    /// `true` if a vote was cast before the proposal was started again.
    fn is_of_earlier_round(&self, date: Option<DateTime<FixedOffset>>) -> bool {
        date.zip(self.proposal.restarted).is_some_and(|(date, restarted)| date <= restarted)
    }

    /// Finds the rights of a vote, and adds the reasons for them.
    fn standing(
        &self,
        header: &Header,
        date: Option<DateTime<FixedOffset>>,
        claim: Option<Claim>,
        reasons: &mut Vec<Reason>,
    ) -> Standing {
        let voters = &self.proposal.class.voters;
        let day = date.map(|date| date.date_naive());
        let standing = self.electorate.standing(&header.author, day, claim, voters);
        if standing.not_on_roster {
            reasons.push(Reason::NotOnRoster);
        } else if claim == Some(Claim::NonBinding) && standing.roles.is_none() {
            reasons.push(Reason::ClaimedNonBinding);
        }
        standing
    }

    /// The vote that the class gives a proposer who does not vote.
    fn implied_vote(&self) -> Option<Implied> {
        let proposer = self.proposal.proposer.as_ref().filter(|_| self.proposal.class.proposer_counts)?;
        let day = self.proposal.opened.map(|opened| opened.date_naive());
        let standing = self.electorate.standing(proposer, day, None, &self.proposal.class.voters);
        Some(Implied { person: self.person(proposer).key, binding: standing.binding, roles: standing.roles })
    }

    fn person(&self, author: &Author) -> KnownPerson<'a> {
        self.electorate.identities().person(author)
    }

    /// An author with the name from the roster or the mailmap.
    fn named(&self, author: &Author) -> Author {
        Author { name: self.person(author).name, ..author.clone() }
    }

    /// The index of a vote in another mail from the voter that contradicts this vote, if it is unknown which of
    /// the two is later.
    fn tied(&self, vote: &Vote) -> Option<usize> {
        let ties = |other: &Vote| other.is_tied_with(vote) && other.contradicts(vote);
        let mut held = self.held.on_item(&vote.person, vote.item.as_deref());
        held.find(|at| ties(&self.tally.votes[*at])).filter(|_| vote.status != Status::Late)
    }

    /// The value of a voter's last vote so far.
    fn value_held(&self, person: &str) -> Option<Value> {
        self.held.last(person).and_then(|at| self.tally.votes[at].value)
    }

    fn supersede(&mut self, person: &str, item: Option<&str>) {
        for at in self.held.replaced_by(person, item) {
            if !self.is_of_this_mail(at) {
                self.change(at, Status::Superseded, Reason::LaterVote);
            }
        }
    }

    /// Gives a vote its final status.
    fn change(&mut self, at: usize, status: Status, reason: Reason) {
        let vote = &mut self.tally.votes[at];
        vote.status = status;
        vote.reasons.push(reason);
        self.held.remove(at, vote);
    }

    /// `true` if a vote is on an item of the current mail. The votes of one mail do not replace each other.
    fn is_of_this_mail(&self, at: usize) -> bool {
        let votes = &self.tally.votes;
        let last = votes.last().filter(|last| last.item.is_some());
        last.is_some_and(|last| {
            votes[at].item.is_some() && votes[at].item != last.item && votes[at].message_id == last.message_id
        })
    }

    fn withdraw(&mut self, person: &str) {
        for at in self.held.replaced_by(person, None) {
            self.change(at, Status::Withdrawn, Reason::WithdrawnByVoter);
        }
    }

    /// `true` if the class treats a -1 without an explanation differently from other votes.
    fn asks_for_explanations(&self) -> bool {
        self.proposal.class.unexplained_minus != UnexplainedMinus::Counts
    }

    /// Applies the explanation in a later mail from the same voter to a -1 without an explanation or with a
    /// weak one.
    fn explain_later(&mut self, person: &str, explanation: &Explanation) {
        if *explanation == Explanation::Missing {
            return;
        }
        let is_given = matches!(explanation, Explanation::Given(_));
        for at in self.held.take_unexplained(person) {
            let vote = &mut self.tally.votes[at];
            let is_bare = vote.reasons.contains(&Reason::UnexplainedMinus);
            if is_bare || is_given {
                vote.status = Status::Counted;
                vote.justification = Justification::Of(explanation.clone());
                vote.reasons
                    .retain(|reason| !matches!(reason, Reason::UnexplainedMinus | Reason::WeakExplanation));
                vote.reasons.push(Reason::ExplainedLater);
            }
            // A better explanation replaces a weak one.
            if !is_given {
                if is_bare {
                    vote.reasons.push(Reason::WeakExplanation);
                }
                self.held.ask_again(person, at);
            }
        }
    }
}
