//! What is to be posted of a list in one pass: what is due, held against the archive and the journal.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::config::List;
use super::due::Due;
use super::journal::{Record, Records, State};
use super::post::{Correspondents, Id, Kind, Post};
use super::span::Span;
use crate::error::Error;
use crate::pipeline::{Decision, ReadThread, Rules, Survey};
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
    /// What was due is too old.
    TooOld(Kind),
    /// The vote has a verdict and no window.
    NoWindow,
}

/// What is to be done about a proposal, by its subject.
#[derive(Debug)]
pub struct Planned {
    /// The subject of its call.
    pub subject: String,
    /// What is to be done.
    pub step: Result<Step, Error>,
}

impl Round<'_> {
    /// What is to be done about the proposals of the list; those about which nothing is to be done or told are
    /// left out.
    pub fn plan(&self) -> Vec<Planned> {
        let shown: HashSet<&str> =
            self.survey.headers.iter().filter_map(|header| header.message_id.as_deref()).collect();
        let at = self.rules.at;
        let called = self.survey.outlines.iter().filter(|outline| self.survey.called_by(outline, at));
        let planned = called.filter_map(|outline| {
            let subject = outline.call.map(|call| self.survey.headers[call].subject.clone());
            let step = self.step(outline, &shown).transpose()?;
            Some(Planned { subject: subject.unwrap_or_default(), step })
        });
        planned.collect()
    }

    fn step(&self, outline: &Outline, shown: &HashSet<&str>) -> Result<Option<Step>, Error> {
        let thread = self.survey.read_thread(outline)?;
        let decision = thread.judge(self.rules);
        let (kind, is_old) = match self.list.times.due(&decision, self.rules.at) {
            Due::Nothing => return Ok(None),
            Due::NoWindow => return Ok(Some(Step::Wait(Waiting::NoWindow))),
            Due::Post(kind) => (kind, false),
            Due::TooOld(kind) => (kind, true),
        };
        let id = Id::of(kind, &self.list.address, &decision);
        if shown.contains(id.as_str()) {
            return Ok(None);
        }
        Ok(match self.records.find(&id)? {
            Some(record) => self.again(record),
            None if is_old => Some(Step::Wait(Waiting::TooOld(kind))),
            None => Some(Step::Send(self.write(kind, &thread, &decision)?)),
        })
    }

    /// What is to be done about a post that an earlier pass has begun and the archive does not show.
    fn again(&self, record: Record) -> Option<Step> {
        let kind = record.post.kind;
        let settled = record.at + self.settle.delta();
        let has_settled = self.rules.at >= settled;
        match record.state {
            State::Intended if has_settled => Some(Step::Repeat(record.post)),
            State::Intended => Some(Step::Wait(Waiting::InDoubt(kind, settled))),
            // What goes to the chair is shown by no archive.
            State::Sent if has_settled && kind != Kind::Question => {
                Some(Step::Wait(Waiting::NotShown(kind, record.at)))
            }
            State::Sent => None,
        }
    }

    fn write(&self, kind: Kind, thread: &ReadThread, decision: &Decision) -> Result<Post, Error> {
        let List { from, address, chair, .. } = self.list;
        let correspondents = Correspondents { from, list: address, chair };
        Post::write(kind, thread, decision, self.rules, self.template, correspondents)
    }
}
