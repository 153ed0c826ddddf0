//! What is to be posted of a list in one pass: what is due, held against the archive and the journal.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::config::List;
use super::due::Due;
use super::journal::{Record, Records, State};
use super::objection::Objection;
use super::post::{Correspondents, Id, Kind, MOST_SENDS, Post, Purpose};
use super::shown::{Shown, Sighting};
use super::span::Span;
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread, Rules, Survey};
use crate::policy::Policy;
use crate::proposal::Outline;
use crate::report::result::Template;

/// A list with its mail and its rules, as of the moment of a pass.
#[derive(Debug, Clone, Copy)]
pub struct Round<'a> {
    /// The list.
    pub list: &'a List,
    /// Its mail.
    pub survey: &'a Survey,
    /// Its rules; their moment is that of the pass.
    pub rules: Rules<'a>,
    /// The template of its results.
    pub template: Template<'a>,
    /// How long its archive may take to show a post.
    pub settle: Span,
    /// What is known of earlier passes.
    pub records: &'a Records,
}

/// What is to be done about a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A post is sent for the first time.
    Send(Post),
    /// A post that was in doubt is sent again, byte for byte.
    Repeat(Post),
    /// Nothing now, which is told.
    Wait(Waiting),
}

/// Why nothing is done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// A post is in doubt: the archive has until a moment to show it.
    InDoubt(Kind, DateTime<FixedOffset>),
    /// A post was sent at a moment, and the archive has had time and does not show it.
    NotShown(Kind, DateTime<FixedOffset>),
    /// A post was sent as often as one may be without a sign of it, and the chair was told.
    GivenUp(Kind),
    /// What was due is too old.
    TooOld(Kind),
    /// The vote has a verdict and no window.
    NoWindow,
}

/// A mail of somebody else that has the Message-ID of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// What the post says.
    pub kind: Kind,
    /// The Message-ID.
    pub id: Id,
}

/// What is to be done about a proposal, by its subject.
#[derive(Debug)]
pub struct Planned {
    /// The subject of its call.
    pub subject: String,
    /// A mail that the bot did not write, where the archive has one in place of the post or beside it.
    pub foreign: Option<Foreign>,
    /// What is to be done; none where nothing is to be done or told.
    pub step: Result<Option<Step>, Error>,
}

/// What is to be done about a list in one run.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is to be done now, the oldest vote first.
    pub now: Vec<Planned>,
    /// The number of posts that are left to the next run.
    pub postponed: usize,
}

/// What is due of a proposal, held against the archive.
struct Found {
    /// The end of its window, else the date of its call.
    age: Option<DateTime<FixedOffset>>,
    id: Option<Id>,
    planned: Planned,
}

/// What the journal and the archive have of a post.
struct Known {
    kind: Kind,
    id: Id,
    record: Option<Record>,
    sighting: Sighting,
}

impl Known {
    fn is_posted(&self) -> bool {
        self.sighting.own || self.record.as_ref().is_some_and(|record| record.state == State::Sent)
    }
}

impl Planned {
    fn is_post(&self) -> bool {
        matches!(self.step, Ok(Some(Step::Send(_) | Step::Repeat(_))))
    }
}

impl Round<'_> {
    /// Plans what is done about the proposals of the list; those about which nothing is to be done or told are left
    /// out. The list says who may call a vote, whatever its policy says.
    pub fn plan(&self) -> Plan {
        let policy = Policy { callers: self.list.callers, ..self.rules.policy.clone() };
        let rules = Rules { policy: &policy, ..self.rules };
        Round { rules, ..*self }.plan_by_policy()
    }

    fn plan_by_policy(&self) -> Plan {
        let shown = Shown::new(self.list, self.survey);
        let at = self.rules.at;
        let called = self.survey.outlines.iter().filter(|outline| self.survey.called_by(outline, at));
        let find =
            |outline| self.find(outline, &shown).unwrap_or_else(|error| Some(self.failed(outline, error)));
        let mut found: Vec<Found> = called.filter_map(find).collect();
        found.sort_by_key(|found| (found.age.is_none(), found.age));
        let mut plan = Plan::default();
        let mut posts = 0;
        // Calls that share a Message-ID share their posts' ids too, and one post is made.
        let mut ids = HashSet::new();
        for Found { id, planned, .. } in found {
            if id.is_some_and(|id| !ids.insert(id)) {
                continue;
            }
            if planned.is_post() && posts == self.list.most_per_run {
                plan.postponed += 1;
                continue;
            }
            posts += usize::from(planned.is_post());
            plan.now.push(planned);
        }
        plan
    }

    fn subject(&self, outline: &Outline) -> String {
        outline.call.map(|call| self.survey.headers[call].subject.clone()).unwrap_or_default()
    }

    fn failed(&self, outline: &Outline, error: Error) -> Found {
        let planned = Planned { subject: self.subject(outline), foreign: None, step: Err(error) };
        Found { age: self.survey.called(outline), id: None, planned }
    }

    fn find(&self, outline: &Outline, shown: &Shown<'_>) -> Result<Option<Found>, Error> {
        let subject = self.subject(outline);
        let thread = self.survey.read_thread(outline)?;
        let decision = thread.judge(self.rules);
        let age = decision.proposal.window.until().or(decision.proposal.opened);
        let (kind, is_old) = match self.list.times.due(&decision, self.rules.at) {
            Due::Nothing => return Ok(None),
            Due::NoWindow => {
                let step = Ok(Some(Step::Wait(Waiting::NoWindow)));
                return Ok(Some(Found { age, id: None, planned: Planned { subject, foreign: None, step } }));
            }
            Due::Post(kind) => (kind, false),
            Due::TooOld(kind) => (kind, true),
        };
        let objection = Objection::find(self.list, &thread, &decision);
        let kind = if objection.is_some() { Kind::Question } else { kind };
        let Known { kind, id, record, sighting } = self.known(kind, &decision, shown)?;
        let foreign = sighting.foreign.then(|| Foreign { kind, id: id.clone() });
        let step = match record {
            _ if sighting.own => None,
            Some(record) => self.again(record, &thread, &decision)?,
            None if is_old => Some(Step::Wait(Waiting::TooOld(kind))),
            None => Some(Step::Send(self.write(Purpose { kind, objection }, &thread, &decision)?)),
        };
        let is_silent = foreign.is_none() && step.is_none();
        let found = || Found { age, id: Some(id), planned: Planned { subject, foreign, step: Ok(step) } };
        Ok((!is_silent).then(found))
    }

    /// What is known of a post. Nothing is asked about a result that was posted: then the result is meant.
    fn known(&self, kind: Kind, decision: &Decision, shown: &Shown<'_>) -> Result<Known, Error> {
        let known = |kind| {
            let id = Id::of(kind, &self.list.address, decision);
            let record = self.records.find(&id)?;
            let sighting = shown.find(&id, record.as_ref())?;
            Ok(Known { kind, id, record, sighting })
        };
        if kind == Kind::Question {
            let result = known(Kind::Result)?;
            if result.is_posted() {
                return Ok(result);
            }
        }
        known(kind)
    }

    /// What is to be done about a post that an earlier pass has begun and the archive does not show.
    fn again(&self, record: Record, thread: &ReadThread, decision: &Decision) -> Result<Option<Step>, Error> {
        let kind = record.post.kind;
        let settled = record.at + self.settle.delta();
        let has_settled = self.rules.at >= settled;
        Ok(match record.state {
            State::Intended if !has_settled => Some(Step::Wait(Waiting::InDoubt(kind, settled))),
            State::Intended if record.sends < MOST_SENDS => Some(Step::Repeat(record.post)),
            State::Intended => Some(self.given_up(&record, thread, decision)?),
            // What goes to the chair is shown by no archive.
            State::Sent if has_settled && kind.is_for_list() => {
                Some(Step::Wait(Waiting::NotShown(kind, record.at)))
            }
            State::Sent => None,
        })
    }

    /// What is to be done about a post that was sent as often as one may be: the chair is warned of a missing result.
    fn given_up(&self, record: &Record, thread: &ReadThread, decision: &Decision) -> Result<Step, Error> {
        let kind = record.post.kind;
        match kind {
            Kind::Reminder => Ok(Step::Wait(Waiting::GivenUp(kind))),
            Kind::Question | Kind::Warning => {
                let text = format!(
                    "the {} to the chair was sent {MOST_SENDS} times and never confirmed: not sending it again",
                    kind.as_str()
                );
                Err(Error::new(ErrorKind::Delivery, text).with_help("check the mail server"))
            }
            Kind::Result => {
                let id = Id::of(Kind::Warning, &self.list.address, decision);
                let purpose = Purpose { kind: Kind::Warning, objection: None };
                match self.records.find(&id)? {
                    None => Ok(Step::Send(self.write(purpose, thread, decision)?)),
                    Some(warning) => {
                        let step = self.again(warning, thread, decision)?;
                        Ok(step.unwrap_or(Step::Wait(Waiting::GivenUp(kind))))
                    }
                }
            }
        }
    }

    fn write(&self, purpose: Purpose, thread: &ReadThread, decision: &Decision) -> Result<Post, Error> {
        let List { from, address, chair, .. } = self.list;
        let correspondents = Correspondents { from, list: address, chair };
        Post::write(purpose, thread, decision, self.rules, self.template, correspondents)
    }
}
