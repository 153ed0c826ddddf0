//! Judges a thread that is already read, by an electorate, a policy and a time. It does not read files.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, FixedOffset};

use super::Rules;
use super::decision::Decision;
use super::read::{ReadMessage, ReadThread, SkipReason};
use super::rulings::{HeldRuling, RuledReadings, ThreadRulings};
use super::witnesses::VoteMails;
use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Author, Authority, Message};
use crate::moment::CompleteUntil;
use crate::outcome::{self, Completeness, CompletenessSource, Counts, JudgementContext, Outcome};
use crate::policy::{Authentication, Callers, Policy};
use crate::proposal::{Effect, Mails, Proposal, Scenario, SubjectKind, UncertainFact};
use crate::tally::{self, Binding, Electorate, VotingMail};
use crate::vote::MailVotes;

impl ReadThread {
    /// Tallies and judges the thread by rules. You can call it again with another electorate, policy or time.
    pub fn judge(&self, rules: Rules<'_>) -> Decision {
        self.judge_proposal(self.proposal(rules), rules, rules.at)
    }

    /// Judges the thread like [`judge`](Self::judge), but an announced result ends the vote, no matter who
    /// announced it.
    ///
    /// An audit compares every announcement, and another chair or release manager often announces a result.
    /// Mail up to `seen` shows how far the archive is complete.
    pub(super) fn judge_as_announced(&self, rules: Rules<'_>, seen: DateTime<FixedOffset>) -> Decision {
        self.judge_proposal(self.proposal(rules).closed_as_announced(), rules, seen)
    }

    fn judge_proposal(&self, proposal: Proposal, rules: Rules<'_>, seen: DateTime<FixedOffset>) -> Decision {
        let readings = self.readings(&proposal, rules.electorate.identities());
        let ThreadRulings { mut held, diagnostics } = self.rulings(&proposal, &readings, rules);
        if held.is_empty() {
            let mut decision = self.judge_ruled(proposal, readings, &[], rules, seen);
            decision.diagnostics.extend(diagnostics);
            return decision;
        }
        let judge =
            |held: &[&HeldRuling]| self.judge_ruled(proposal.clone(), readings.clone(), held, rules, seen);
        let mut decision = judge(&held.iter().collect::<Vec<_>>());
        held.retain(|held| held.is_needed(&decision.tally));
        let without = |place: usize| {
            let others: Vec<&HeldRuling> =
                held.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, held)| held).collect();
            judge(&others).outcome
        };
        let outcomes: Vec<Outcome> = (0..held.len()).map(without).collect();
        let used = held.into_iter().zip(outcomes);
        decision.rulings = used.map(|(held, outcome)| held.used(outcome.verdict, outcome.stable)).collect();
        decision.diagnostics.extend(diagnostics);
        decision
    }

    /// Judges a proposal with rulings applied.
    fn judge_ruled(
        &self,
        mut certain: Proposal,
        readings: Vec<Result<MailVotes, SkipReason>>,
        held: &[&HeldRuling],
        rules: Rules<'_>,
        seen: DateTime<FixedOffset>,
    ) -> Decision {
        let electorate = rules.electorate;
        let ruled = self.ruled(readings, &mut certain, held, &rules.policy.holidays);
        let readings = &ruled.readings;
        let idle = self.take_idle_facts(&mut certain, readings, electorate);
        let mut never = Scenario::shown(&idle).left_out(&idle);
        if !certain.class.counts_everyone() {
            never.extend(self.passed_on_by_strangers(electorate));
        }
        for fact in certain.uncertain.iter().filter(|fact| matches!(fact.effect, Effect::Belongs(_))) {
            if !certain.diagnostics.contains(&fact.about) {
                certain.diagnostics.push(fact.about.clone());
            }
        }
        let unread = self.unread_digests.iter().filter(|(at, _)| !never.contains(at)).map(|(_, odd)| odd);
        let facts = &certain.uncertain;
        let day = certain.opened.map(|opened| opened.date_naive());
        let electors = electorate.electors(&certain.class, day);
        let authority = rules.policy.authority();
        let stripped = self.stripped_of_proof(rules.policy, authority.as_ref());
        let must_be_proven = rules.policy.authentication == Authentication::Required && stripped.is_none();
        let complete = self.complete(&certain, rules.complete_until, seen);
        let proposer = certain.proposer.as_ref().map(|author| electorate.identities().person(author).key);
        let setting = JudgementContext {
            at: rules.at,
            electors: electors.as_ref(),
            electors_only: electorate.binding == Binding::Policy,
            proposer: proposer.as_deref(),
            complete,
            unread: unread.clone().next(),
        };
        let decide = |proposal: &Proposal, scenario: &Scenario, at: DateTime<FixedOffset>| {
            let left_out = &never | &scenario.left_out(facts);
            let mails = self.mails(&ruled, &left_out, authority.as_ref(), must_be_proven);
            let tally = tally::count(proposal, &mails, electorate, at);
            let setting = JudgementContext { at, ..setting };
            let items = outcome::items(proposal, &tally, setting);
            let whole = || outcome::decide(proposal, &tally, setting);
            let outcome = outcome::of_items(&items).unwrap_or_else(whole);
            (tally, items, outcome)
        };
        let shown = Scenario::shown(facts);
        let proposal = certain.in_scenario(&shown);
        let (tally, items, outcome) = decide(&proposal, &shown, rules.at);
        let in_scenario = |scenario: &Scenario| decide(&certain.in_scenario(scenario), scenario, rules.at).2;
        let outcome = outcome::across(facts, outcome, in_scenario);
        let missing = self.of_archive.iter().find(|odd| odd.code == Code::IncompleteFetch).cloned();
        let doubts = caller_not_allowed(&proposal, rules).into_iter().chain(stripped.clone()).chain(missing);
        let outcome = doubts.fold(outcome, |outcome, about| outcome.doubted(&about));
        let until = proposal.window.until().filter(|until| outcome.ended_early && *until <= rules.at);
        let at_end =
            until.map(|until| decide(&Proposal { closing: None, ..proposal.clone() }, &shown, until).2);
        let mut diagnostics = proposal.diagnostics.clone();
        diagnostics.extend(self.of_messages.iter().cloned());
        diagnostics.extend(tally.diagnostics.iter().cloned());
        diagnostics
            .extend(electors.as_ref().and_then(|electors| electorate.misfits(&proposal.class, electors)));
        diagnostics.extend(stripped);
        diagnostics.extend(setting.silence_not_proven(&proposal));
        diagnostics.extend(unread.cloned());
        diagnostics.extend(self.of_archive.iter().cloned());
        Decision {
            counts: Counts::of(&tally.votes),
            fingerprint: self.fingerprint,
            proposal,
            tally,
            items,
            outcome,
            at_end,
            complete,
            in_thread: self.in_thread,
            rulings: Vec::new(),
            months: self.months.clone(),
            diagnostics,
        }
    }

    /// Removes and returns the groups of messages that cannot change the result.
    ///
    /// Either they contain no vote, or only strangers wrote them and the rule counts only people on the
    /// roster.
    fn take_idle_facts(
        &self,
        proposal: &mut Proposal,
        readings: &[Result<MailVotes, SkipReason>],
        electorate: Electorate<'_>,
    ) -> Vec<UncertainFact> {
        // Any later mail may explain a -1, so this function keeps mail without a vote too.
        let identities = electorate.identities();
        let against: HashSet<String> = self
            .messages
            .iter()
            .zip(readings)
            .filter(|(_, reading)| {
                let against =
                    |reading: &MailVotes| reading.votes.iter().any(|vote| vote.value.hundredths() < 0);
                reading.as_ref().is_ok_and(against)
            })
            .map(|(read, _)| identities.person(&read.message.header.author).key)
            .collect();
        let speaks = |at: &usize| {
            self.messages.binary_search_by_key(at, |read| read.at).is_ok_and(|place| {
                let author = &self.messages[place].message.header.author;
                let speaks = |reading: &MailVotes| {
                    !reading.votes.is_empty()
                        || !reading.doubts.is_empty()
                        || reading.withdrawal.is_some()
                        || against.contains(&identities.person(author).key)
                };
                let is_idle = electorate.is_stranger(author) && !proposal.class.counts_everyone();
                !is_idle && readings[place].as_ref().is_ok_and(speaks)
            })
        };
        let matters = |fact: &UncertainFact| match &fact.effect {
            Effect::Belongs(members) if !fact.settled => members.iter().any(speaks),
            _ => true,
        };
        let (kept, idle) = std::mem::take(&mut proposal.uncertain).into_iter().partition(matters);
        proposal.uncertain = kept;
        idle
    }

    /// The mails that belong to the proposal, each with its reading.
    fn mails<'a>(
        &'a self,
        ruled: &'a RuledReadings,
        left_out: &BTreeSet<usize>,
        authority: Option<&Authority>,
        must_be_proven: bool,
    ) -> Vec<VotingMail<'a>> {
        let messages = self.messages.iter().zip(&ruled.readings).enumerate();
        let belong = messages.filter(|(_, (read, _))| !left_out.contains(&read.at));
        let mail =
            |(place, (read, reading)): (usize, (&'a ReadMessage, &'a Result<MailVotes, SkipReason>))| {
                VotingMail {
                    header: ruled.headers.get(&place).unwrap_or(&read.message.header),
                    reading: reading.as_ref().ok(),
                    permalink: read.permalink.as_deref(),
                    authenticated: authority.map(|authority| {
                        read.message.trail.judge(authority, &read.message.header.author.address)
                    }),
                    must_be_proven: must_be_proven && !ruled.proven.contains(&place),
                    ruled: ruled.ruled.get(&place).copied().unwrap_or_default(),
                }
            };
        belong.map(mail).collect()
    }

    /// The mails inside a stranger's mail. The stranger may have written them in anybody's name.
    ///
    /// The proposer is not a stranger.
    fn passed_on_by_strangers(&self, electorate: Electorate<'_>) -> impl Iterator<Item = usize> {
        let call = self.messages.iter().find(|read| Some(read.at) == self.outline.call);
        let proposer = call.map(|call| &call.message.header.author);
        let is_stranger = move |author: &Author| {
            let is_proposer = proposer.is_some_and(|proposer| electorate.identities().same(proposer, author));
            !is_proposer && electorate.is_stranger(author)
        };
        let passed_on = self
            .messages
            .iter()
            .filter(move |read| read.message.header.passed_on_by.as_ref().is_some_and(is_stranger));
        passed_on.map(|read| read.at)
    }

    /// The proposal of the thread: its class, its window, and the mail that closed it.
    pub fn proposal(&self, rules: Rules<'_>) -> Proposal {
        let hidden = self.outline.belongings.iter().filter(|group| !group.shown);
        let hidden = hidden.flat_map(|group| group.members.iter().copied());
        let left_out: BTreeSet<usize> = hidden.chain(self.passed_on_by_strangers(rules.electorate)).collect();
        let shown = || self.messages.iter().filter(|read| !left_out.contains(&read.at));
        let members: Vec<(usize, &Message)> = shown().map(|read| (read.at, &read.message)).collect();
        let in_thread = shown().map(|read| (read.at, &read.message, read.kind));
        let apart = self.announcements_apart.iter().map(|(at, message, kind)| (*at, message, *kind));
        let announcements: Vec<(&Message, SubjectKind)> = in_thread
            .chain(apart)
            .filter(|(at, ..)| self.outline.announcements.contains(at))
            .map(|(_, message, kind)| (message, kind))
            .collect();
        let answers: Vec<&Message> = self.answers.iter().collect();
        let mails = Mails { members: &members, announcements: &announcements, answers: &answers };
        let Rules { policy, class, electorate, at, .. } = rules;
        let mut proposal = Proposal::read(&self.outline, mails, policy, class, electorate.identities(), at);
        if proposal.permalink.is_none() && !proposal.message_id.is_empty() {
            proposal.permalink.clone_from(&self.permalink);
        }
        proposal
    }

    /// The diagnostic for a policy that requires proof of senders, if the archive has no proof for anybody.
    ///
    /// One diagnostic about the archive replaces a diagnostic for each vote.
    fn stripped_of_proof(&self, policy: &Policy, authority: Option<&Authority>) -> Option<Diagnostic> {
        let has_proof =
            |authority| self.messages.iter().any(|read| read.message.trail.has_results_of(authority));
        if policy.authentication == Authentication::Optional || authority.is_some_and(has_proof) {
            return None;
        }
        let text = match authority {
            Some(Authority { authserv_id, .. }) => format!(
                "no mail of the vote has Authentication-Results from {authserv_id}, which the policy requires: the \
                 archive may remove them, or the mail server may have another name"
            ),
            None => {
                "the policy requires proof of senders, but does not name a mail server: set `authserv-id`"
                    .to_owned()
            }
        };
        Some(Diagnostic::new(Code::AuthenticationMissing, text).about(Some(&self.outline.message_id)))
    }

    /// The time until which the archive is known to be complete.
    ///
    /// It is the latest of three times: from the caller, from the mail, and from the fetch.
    fn complete(
        &self,
        proposal: &Proposal,
        said: Option<CompleteUntil>,
        seen: DateTime<FixedOffset>,
    ) -> Option<Completeness> {
        let said =
            said.map(|said| Completeness { until: said.as_of(seen), source: CompletenessSource::Option });
        let mails = self.outline.all();
        let of_vote = self.messages.iter().filter(|read| mails.binary_search(&read.at).is_ok());
        let lists: Vec<_> = of_vote.map(|read| &read.message.header.lists).collect();
        let (call, proposer) = (self.outline.call, proposal.proposer.as_ref());
        let shown = self.witnesses.complete(VoteMails { mails: &mails, call, proposer, lists: &lists }, seen);
        let first = proposal.sent.into_iter().chain(proposal.opened).min();
        let fetched = self.coverage.filter(|coverage| coverage.holds(first)).map(|coverage| Completeness {
            until: coverage.until.min(seen),
            source: CompletenessSource::Fetch,
        });
        // If several sources give the same time, `max_by_key` returns the last one: the statement of the
        // caller.
        shown.into_iter().chain(fetched).chain(said).max_by_key(|complete| complete.until)
    }
}

/// The diagnostic for a proposer who may not call a vote; `None` without a roster, because strangers are then
/// unknown.
fn caller_not_allowed(proposal: &Proposal, rules: Rules<'_>) -> Option<Diagnostic> {
    let roster = rules.electorate.roster.filter(|_| rules.policy.callers == Callers::Roster);
    let proposer = proposal.proposer.as_ref()?;
    let is_stranger = roster.is_some() && rules.electorate.identities().person(proposer).voter.is_none();
    is_stranger.then(|| {
        let text = "the proposer is not on the roster, and only people on the roster may call a vote";
        Diagnostic::new(Code::CallerNotAllowed, text).about(Some(&proposal.message_id))
    })
}
