//! The rulings that apply to the mail of a thread, and the changes that they make before the votes are tallied.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Rules;
use super::read::{ReadMessage, ReadThread, SkipReason};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Authenticated, Author, Fingerprint, Header, Message};
use crate::outcome::Verdict;
use crate::policy::{Authentication, ProposalClass, UnexplainedMinus, Weight};
use crate::proposal::{Effect, Proposal, UncertainFact};
use crate::ruling::{Answer, Question, Ruling};
use crate::tally::{Ruled, Tally};
use crate::vote::{Explanation, MailVotes, Reason, Value, VoteCast};

/// A used ruling, with the verdict that the vote would have without the ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedRuling {
    /// The ruling.
    pub ruling: Ruling,
    /// Author of the mail.
    pub author: Author,
    /// The verdict that the vote would have without the ruling.
    pub verdict_without: Verdict,
    /// `true` if that verdict is stable.
    pub stable_without: bool,
}

/// The rulings of a thread.
#[derive(Debug, Default)]
pub(super) struct ThreadRulings {
    pub(super) held: Vec<HeldRuling>,
    /// Diagnostics about unused rulings.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A ruling that applies to a mail of the thread.
#[derive(Debug, Clone)]
pub(super) struct HeldRuling {
    pub(super) ruling: Ruling,
    pub(super) author: Author,
    /// The index of the mail among the messages of the thread; `None` for an announcement in a separate thread.
    place: Option<usize>,
    /// The author whom the ruling names, if the mail leaves that open.
    named: Option<Author>,
}

/// A mail with its fingerprint, and its index among the messages of the thread.
struct Printed<'a> {
    place: Option<usize>,
    message: &'a Message,
    fingerprint: Fingerprint,
}

/// The readings of mail with the rulings applied.
#[derive(Debug)]
pub(super) struct RuledReadings {
    pub(super) readings: Vec<Result<MailVotes, SkipReason>>,
    /// Header sections with the author whom a ruling names.
    pub(super) headers: HashMap<usize, Header>,
    /// Rulings on a message, except rulings on its value.
    pub(super) ruled: HashMap<usize, Ruled>,
    /// The messages whose votes count without proof of the sender.
    pub(super) proven: HashSet<usize>,
}

impl ReadThread {
    /// The messages that a ruling may refer to, each with its index among the messages of the thread.
    fn all_mail(&self) -> impl Iterator<Item = (Option<usize>, &Message)> {
        let members = self.messages.iter().enumerate().map(|(place, read)| (Some(place), &read.message));
        let apart = self.announcements_apart.iter().map(|(_, message, _)| (None, message));
        members.chain(apart).chain(self.answers.iter().map(|message| (None, message)))
    }

    /// The mails of the thread with a Message-ID, each with its fingerprint.
    pub fn fingerprints<'a>(
        &'a self,
        id: Option<&'a str>,
    ) -> impl Iterator<Item = (&'a Header, Fingerprint)> {
        let with_id = self.all_mail().filter(move |(_, message)| message.header.message_id.as_deref() == id);
        with_id.map(|(_, message)| (&message.header, Fingerprint::of(message)))
    }

    /// Finds the rulings that apply to the mail of the thread.
    pub(super) fn rulings(
        &self,
        proposal: &Proposal,
        readings: &[Result<MailVotes, SkipReason>],
        rules: Rules<'_>,
    ) -> ThreadRulings {
        let mut found = ThreadRulings::default();
        let Some(rulings) = rules.rulings else { return found };
        let mut by_id: BTreeMap<Option<&str>, Vec<Printed<'_>>> = BTreeMap::new();
        for (place, message) in self.all_mail() {
            let id = message.header.message_id.as_deref();
            if rulings.on(id).next().is_some() {
                let fingerprint = Fingerprint::of(message);
                by_id.entry(id).or_default().push(Printed { place, message, fingerprint });
            }
        }
        for (id, mails) in by_id {
            for ruling in rulings.on(id).filter(|ruling| !rulings.is_replaced(ruling)) {
                match mails.iter().find(|mail| mail.fingerprint == ruling.fingerprint) {
                    Some(mail) => match self.held(ruling, mail, proposal, readings, rules) {
                        Ok(held) => found.held.extend(held),
                        Err(diagnostic) => found.diagnostics.push(diagnostic),
                    },
                    // A ruling without a Message-ID may be for a mail of another thread, so this function
                    // does not report it.
                    None if id.is_some() => {
                        found.diagnostics.push(for_other_mail(ruling, mails[0].fingerprint));
                    }
                    None => {}
                }
            }
        }
        found
    }

    /// A ruling on a mail of the thread, if it applies; `None` if the mail had not arrived by the time of judgement.
    fn held(
        &self,
        ruling: &Ruling,
        mail: &Printed<'_>,
        proposal: &Proposal,
        readings: &[Result<MailVotes, SkipReason>],
        rules: Rules<'_>,
    ) -> Result<Option<HeldRuling>, Diagnostic> {
        let Printed { place, message, .. } = *mail;
        let id = message.header.message_id.as_deref();
        if message.header.date.is_some_and(|date| date > rules.at) {
            return Ok(None);
        }
        let author = &message.header.author;
        let named = ruling.author.as_deref().and_then(|address| {
            let is_named = |one: &Author| one.address.eq_ignore_ascii_case(address);
            author.possible().find(is_named)
        });
        let without_effect = |why: &str| {
            let answer = ruling.answer;
            let text = format!(
                "the ruling of {}, \"the mail {}\", is not used: {why}",
                ruling.by,
                answer.in_words()
            );
            Diagnostic::new(Code::RulingWithoutEffect, text).about(id)
        };
        let question = ruling.answer.question();
        if question.is_about_voter() {
            let read = place.map(|place| (&self.messages[place], &readings[place]));
            let Some((read, Ok(reading))) = read else {
                return Err(without_effect("the mail is not searched for votes"));
            };
            let authority = rules.policy.authority();
            let must_be_proven = rules.policy.authentication == Authentication::Required;
            let proven = !must_be_proven
                || authority.as_ref().is_some_and(|authority| {
                    read.message.trail.judge(authority, &author.address) == Authenticated::Pass
                });
            let also = |held: &Question| {
                rules.rulings.is_some_and(|all| {
                    let same = |other: &&Ruling| other.fingerprint == ruling.fingerprint;
                    all.on(id).filter(same).any(|other| other.answer.question() == *held)
                })
            };
            let is_open = match question {
                Question::Vote => {
                    !proven || !author.is_certain() || has_unclear_vote(reading, &proposal.class)
                }
                Question::Explanation => {
                    proposal.class.unexplained_minus != UnexplainedMinus::Counts
                        && !matches!(reading.explanation, Explanation::Given(_))
                        && (also(&Question::Vote) || reading.votes.iter().any(is_minus))
                }
                _ => true,
            };
            if !is_open {
                return Err(without_effect("the mail is clear without a ruling"));
            }
            if !author.is_certain() && named.is_none() && ruling.answer != Answer::NoVote {
                let known: Vec<String> = author.possible().map(|one| one.address).collect();
                let why =
                    format!("the author of the mail is uncertain; set `author` to {}", known.join(" or "));
                return Err(without_effect(&why));
            }
            let voter = named.as_ref().unwrap_or(author);
            if let Some(later) = self.later_mail(voter, ruling.at, message, rules) {
                let day =
                    later.reached().map(|date| date.to_utc().format(" at %Y-%m-%d %H:%M UTC").to_string());
                let text = format!(
                    "the ruling of {}, \"the mail {}\", has ended: {} wrote again after it{}",
                    ruling.by,
                    ruling.answer.in_words(),
                    voter.label(),
                    day.unwrap_or_default()
                );
                return Err(Diagnostic::new(Code::RulingEnded, text).about(id));
            }
        } else if !is_open(ruling, proposal) {
            return Err(without_effect("the mail is clear without a ruling"));
        }
        Ok(Some(HeldRuling { ruling: ruling.clone(), author: author.clone(), place, named }))
    }

    /// A mail that a voter sent after a ruling and by the time of judgement.
    fn later_mail(
        &self,
        voter: &Author,
        ruled: DateTime<FixedOffset>,
        about: &Message,
        rules: Rules<'_>,
    ) -> Option<&Header> {
        let identities = rules.electorate.identities();
        let is_later = |read: &&ReadMessage| {
            let header = &read.message.header;
            let is_seen = header.date.is_none_or(|date| date <= rules.at);
            read.skipped.is_none()
                && is_seen
                && header.reached().is_some_and(|date| date > ruled)
                && header.author.is_certain()
                && identities.same(voter, &header.author)
                && !std::ptr::eq(&raw const read.message, about)
        };
        self.messages.iter().find(is_later).map(|read| &read.message.header)
    }

    /// Applies rulings to the readings of the messages, and to the uncertain facts of the proposal.
    pub(super) fn ruled(
        &self,
        mut readings: Vec<Result<MailVotes, SkipReason>>,
        proposal: &mut Proposal,
        held: &[&HeldRuling],
        holidays: &[NaiveDate],
    ) -> RuledReadings {
        let (mut headers, mut ruled, mut proven) = (HashMap::new(), HashMap::new(), HashSet::new());
        for HeldRuling { ruling, place, named, .. } in held.iter().copied() {
            for fact in proposal.uncertain.iter_mut().filter(|fact| settles(ruling, fact)) {
                fact.settled = true;
                fact.shown = holds(ruling.answer);
            }
            if let Answer::ClosesAt(until) = ruling.answer {
                proposal.diagnostics.retain(|odd| !is_unreadable_window(odd, &ruling.message_id));
                proposal.end_at(until, &ruling.message_id, holidays);
            }
            let Some(place) = *place else { continue };
            let Ok(reading) = &mut readings[place] else { continue };
            if let Some(author) = named {
                let header = self.messages[place].message.header.clone();
                headers.insert(place, Header { author: author.clone(), ..header });
            }
            let about: &mut Ruled = ruled.entry(place).or_default();
            match ruling.answer {
                Answer::Vote(value) => {
                    cast(reading, value);
                    proven.insert(place);
                }
                Answer::NoVote => take_back(reading, self.messages[place].message.header.author.is_certain()),
                Answer::Explained(explained) => {
                    about.explained = Some(explained);
                    reading.explanation = explanation(&reading.explanation, explained, ruling);
                }
                Answer::InTime(in_time) => about.in_time = Some(in_time),
                Answer::Last => about.last = true,
                Answer::Closes(_)
                | Answer::Extends(_)
                | Answer::Restarts(_)
                | Answer::Belongs(_)
                | Answer::ClosesAt(_) => {}
            }
        }
        RuledReadings { readings, headers, ruled, proven }
    }
}

impl HeldRuling {
    /// Combines the ruling with the outcome that the vote would have without it.
    pub(super) fn used(self, verdict_without: Verdict, stable_without: bool) -> UsedRuling {
        UsedRuling { ruling: self.ruling, author: self.author, verdict_without, stable_without }
    }

    /// `true` if the tally used the ruling. Only a ruling about time may be unused.
    pub(super) fn is_needed(&self, tally: &Tally) -> bool {
        let has = |reason: Reason| {
            let of_mail = |vote: &&crate::tally::Vote| {
                vote.message_id.as_deref().unwrap_or_default() == self.ruling.message_id
            };
            tally.votes.iter().filter(of_mail).any(|vote| vote.reasons.contains(&reason))
        };
        match self.ruling.answer.question() {
            Question::Time => has(Reason::TimeRuled),
            _ => true,
        }
    }
}

/// The diagnostic for a ruling that names the Message-ID of a mail but another fingerprint.
fn for_other_mail(ruling: &Ruling, fingerprint: Fingerprint) -> Diagnostic {
    let text = format!(
        "the ruling of {} is for another mail with this Message-ID and is not used: it names the fingerprint {}, and \
         this mail has {fingerprint}",
        ruling.by, ruling.fingerprint
    );
    Diagnostic::new(Code::RulingForOtherMail, text).about(Some(&ruling.message_id))
}

fn is_minus(cast: &VoteCast) -> bool {
    cast.value.hundredths() <= Value::MinusOne.hundredths()
}

/// `true` if a mail may contain a vote that a chair has to read.
fn has_unclear_vote(reading: &MailVotes, class: &ProposalClass) -> bool {
    let asks = |cast: &VoteCast| matches!(class.weigh(cast.value.hundredths()), Weight::Ask(_));
    !reading.doubts.is_empty() || reading.votes.iter().any(asks)
}

/// `true` if a ruling on the vote as a whole answers a question about that mail.
fn is_open(ruling: &Ruling, proposal: &Proposal) -> bool {
    match ruling.answer {
        Answer::ClosesAt(until) => {
            let is_unread =
                proposal.diagnostics.iter().any(|odd| is_unreadable_window(odd, &ruling.message_id));
            is_unread && proposal.opened.is_none_or(|opened| until > opened)
        }
        _ => proposal.uncertain.iter().any(|fact| settles(ruling, fact)),
    }
}

/// `true` if a mail states a deadline that cannot be read or has several readings.
pub(super) fn is_unreadable_window(odd: &Diagnostic, message_id: &str) -> bool {
    odd.code == Code::UnreadableWindow && odd.message_id.as_deref() == Some(message_id)
}

/// `true` if a ruling answers the question about an uncertain fact.
fn settles(ruling: &Ruling, fact: &UncertainFact) -> bool {
    let is_end = matches!(ruling.answer, Answer::ClosesAt(_)) && matches!(fact.effect, Effect::Extends(_));
    // An unreadable deadline has more than two readings.
    let is_answered =
        fact.about.code != Code::UnreadableWindow && fact.effect.question() == ruling.answer.question();
    fact.about.message_id.as_deref() == Some(&ruling.message_id) && (is_end || is_answered)
}

fn holds(answer: Answer) -> bool {
    match answer {
        Answer::Closes(holds) | Answer::Extends(holds) | Answer::Restarts(holds) | Answer::Belongs(holds) => {
            holds
        }
        // The deadline from the ruling replaces the unknown deadline.
        Answer::ClosesAt(_)
        | Answer::Vote(_)
        | Answer::NoVote
        | Answer::Explained(_)
        | Answer::InTime(_)
        | Answer::Last => false,
    }
}

impl Effect {
    /// The question that a ruling on this fact answers.
    pub(super) const fn question(&self) -> Question {
        match self {
            Self::Closes(_) => Question::Closing,
            Self::Extends(_) => Question::Extension,
            Self::Restarts(_) => Question::Restart,
            Self::Belongs(_) => Question::Belonging,
        }
    }
}

/// Turns the unclear part of a mail into one vote.
fn cast(reading: &mut MailVotes, value: Value) {
    let of_doubt = reading.doubts.first().map(|doubt| (doubt.claim, doubt.spot.clone()));
    let of_vote = || reading.votes.first().map(|vote| (vote.claim, vote.spot.clone()));
    let of_withdrawal = || reading.withdrawal.clone().map(|spot| (None, spot));
    let Some((claim, spot)) = of_doubt.or_else(of_vote).or_else(of_withdrawal) else { return };
    let notes = vec![Reason::Ruled];
    reading.votes =
        vec![VoteCast { value, claim, item: None, notes, outright: true, spot, like: "", form: None }];
    reading.doubts.clear();
}

/// Removes the unclear part of a mail. If the author is uncertain, removes everything.
fn take_back(reading: &mut MailVotes, is_certain: bool) {
    reading.doubts.clear();
    if !is_certain {
        reading.votes.clear();
        reading.withdrawal = None;
    }
}

/// The explanation of a -1 that has a ruling: the words of the mail if there are any, or else the words of the ruling.
fn explanation(found: &Explanation, explained: bool, ruling: &Ruling) -> Explanation {
    match found {
        _ if !explained => Explanation::Missing,
        Explanation::Given(words) | Explanation::Weak(words) => Explanation::Given(words.clone()),
        Explanation::Missing => Explanation::Given(format!("{} (ruling of {})", ruling.reason, ruling.by)),
    }
}
