//! Plans the posts of a list in one run: compares what is due with the archive and the journal.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::config::{ListEntry, ServedList};
use super::due::Due;
use super::objection::{self, Objection};
use super::post::{Correspondents, Id, Post, PostKind, Purpose};
use super::records::{PostRecord, PostState, Records};
use super::seen::Seen;
use super::shown::{ShownMail, Sighting};
use super::sightings::Sightings;
use super::span::TimeSpan;
pub use super::step::{BotStep, Foreign, Plan, Planned, Waiting};
use super::watch::{self, Silence, Watch};
use crate::audit::FindingCode;
use crate::error::Error;
use crate::moment::CompleteUntil;
use crate::pipeline::{Decision, ReadThread, Rules, Survey};
use crate::policy::Policy;
use crate::proposal::Outline;
use crate::report::result::Template;

/// A list with its mail and its rules, at the time of a run.
#[derive(Debug, Clone, Copy)]
pub struct Round<'a> {
    /// The list.
    pub list: &'a ServedList,
    /// The mail of the list.
    pub survey: &'a Survey,
    /// The rules of the list; their time is the time of the run.
    pub rules: Rules<'a>,
    /// The template of results.
    pub template: Template<'a>,
    /// Maximum time until the archive shows a post.
    pub settle: TimeSpan,
    /// The records of earlier posts.
    pub records: &'a Records,
    /// The votes of the list as earlier runs saw them.
    pub sightings: &'a Sightings,
}

/// The order of the posts of a run.
///
/// Posts about calls by strangers come last, so that they delay nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    ToList,
    Question,
    AboutStranger,
}

/// A proposal, compared with the archive and the journal.
struct CheckedProposal {
    rank: Rank,
    /// The end of the window, or else the date of the call.
    age: Option<DateTime<FixedOffset>>,
    id: Option<Id>,
    /// The step to take or report; `None` if nothing has to be done or reported.
    planned: Option<Planned>,
    /// The key of the proposal; `None` if the proposal could not be read.
    key: Option<String>,
    /// The vote as this run sees it, until somebody ends it.
    seen: Option<Seen>,
}

/// The step that is due for a proposal.
#[derive(Default)]
struct DueStep {
    /// The id of the post that is due.
    id: Option<Id>,
    foreign: Option<Foreign>,
    step: Option<BotStep>,
}

/// The data with which the bot compares all proposals of a list.
struct Against<'a> {
    shown: ShownMail<'a>,
    /// The Message-IDs of the archive.
    ids: HashSet<&'a str>,
}

/// A post with its record in the journal, and the mail in the archive that has its Message-ID.
struct KnownPost {
    kind: PostKind,
    id: Id,
    record: Option<PostRecord>,
    sighting: Sighting,
}

impl KnownPost {
    fn is_posted(&self) -> bool {
        self.sighting.own || self.record.as_ref().is_some_and(|record| record.state == PostState::Sent)
    }
}

impl Planned {
    fn rank(&self, is_strangers: bool) -> Rank {
        match &self.step {
            Ok(Some(BotStep::Send(post) | BotStep::Repeat(post))) if post.kind.is_for_list() => Rank::ToList,
            _ if is_strangers => Rank::AboutStranger,
            _ => Rank::Question,
        }
    }
}

impl Round<'_> {
    /// Plans what to do about the proposals of the list.
    ///
    /// The plan does not include proposals with nothing to do or report.
    ///
    /// The config of the list decides who may call a vote, and overrides the policy.
    pub fn plan(&self) -> Plan {
        let policy = Policy { callers: self.list.callers, ..self.rules.policy.clone() };
        let complete_until = watch::complete_until(self.list, self.rules.at).map(CompleteUntil::Moment);
        let rules = Rules { policy: &policy, complete_until, ..self.rules };
        Round { rules, ..*self }.plan_by_policy()
    }

    fn plan_by_policy(&self) -> Plan {
        let at = self.rules.at;
        let shown = ShownMail::new(self.list, self.survey);
        let against = Against { ids: shown.ids(), shown };
        let called = self.survey.outlines.iter().filter(|outline| self.survey.called_by(outline, at));
        let find = |outline| self.find(outline, &against).unwrap_or_else(|error| self.failed(outline, error));
        let mut found: Vec<CheckedProposal> = called.map(find).collect();
        if found.iter().all(|found| found.key.is_some()) {
            let keys: HashSet<&str> = found.iter().filter_map(|found| found.key.as_deref()).collect();
            let gone = self.sightings.calls.iter().filter(|(key, _)| !keys.contains(key.as_str()));
            let gone: Vec<CheckedProposal> = gone.filter_map(|(key, seen)| self.gone(key, seen)).collect();
            found.extend(gone);
        }
        found.sort_by_key(|found| (found.rank, found.age.is_none(), found.age));
        let mut plan = Plan::default();
        let mut posts = 0;
        // Calls with the same Message-ID also share the ids of their posts, so the bot makes only one post.
        let mut ids = HashSet::new();
        for CheckedProposal { id, planned, key, seen, .. } in found {
            plan.calls.extend(key.zip(seen));
            let Some(planned) = planned else { continue };
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

    fn failed(&self, outline: &Outline, error: Error) -> CheckedProposal {
        let planned = Planned { key: None, subject: self.subject(outline), foreign: None, step: Err(error) };
        let age = self.survey.called(outline);
        CheckedProposal { rank: Rank::Question, age, id: None, planned: Some(planned), key: None, seen: None }
    }

    fn find(&self, outline: &Outline, against: &Against<'_>) -> Result<CheckedProposal, Error> {
        let thread = self.survey.read_thread(outline)?;
        let decision = thread.judge(self.rules);
        let due = self.list.times.due(&decision, self.rules.at);
        let key = Id::key(&self.list.entry.address, &decision);
        let known = self.sightings.calls.get(&key);
        let mut seen = Seen::update(known, &thread, &decision, self.rules.at);
        if known.is_none() && self.sightings.last_run.is_none() {
            let result = Id::of(PostKind::Result, &self.list.entry.address, &decision);
            seen.was_posted = against.shown.find(&result, None)?.own;
        }
        let DueStep { id, foreign, step } = match due {
            Due::Over | Due::Nothing => DueStep::default(),
            Due::NoWindow => DueStep { step: Some(BotStep::Wait(Waiting::NoWindow)), ..DueStep::default() },
            Due::Post(kind) => self.step(kind, false, &thread, &decision, &seen, against)?,
            Due::TooOld(kind) => self.step(kind, true, &thread, &decision, &seen, against)?,
        };
        let step = match step {
            None => self.change(&thread, &decision, &seen, against)?,
            some => some,
        };
        let is_silent = foreign.is_none() && step.is_none();
        let planned = (!is_silent).then(|| Planned {
            key: Some(key.clone()),
            subject: self.subject(outline),
            foreign,
            step: Ok(step),
        });
        let age = decision.proposal.window.until().or(decision.proposal.opened);
        let is_kept = !matches!(due, Due::Over | Due::TooOld(_));
        let is_strangers = objection::is_strangers_call(&decision);
        let rank = planned.as_ref().map_or(Rank::Question, |planned| planned.rank(is_strangers));
        Ok(CheckedProposal { rank, age, id, planned, key: Some(key), seen: is_kept.then_some(seen) })
    }

    /// The step for a vote that an earlier run saw, if the archive no longer contains its call.
    ///
    /// The bot first waits for `settle`, because the archive may contain the call again. Then it asks the chair.
    /// After `oldest`, it does nothing.
    fn gone(&self, key: &str, seen: &Seen) -> Option<CheckedProposal> {
        let ServedList { times, entry: ListEntry { address, .. }, .. } = self.list;
        let at = self.rules.at;
        if at > seen.last + times.oldest.delta() {
            return None;
        }
        let step = || {
            let id = |kind| Id::new(kind, address, &seen.message_id);
            let is_posted = self.records.find(&id(PostKind::Result))?.is_some();
            match self.records.find(&id(PostKind::Question))? {
                _ if is_posted => Ok(None),
                Some(question) => self.again(question, None),
                None if at < seen.last + self.settle.delta() => {
                    Ok(Some(BotStep::Wait(Waiting::CallGone(seen.first))))
                }
                None => {
                    let post = Post::about_gone(seen, self.correspondents(), at)?;
                    Ok(Some(BotStep::Send(post)))
                }
            }
        };
        let step = step();
        let is_silent = matches!(step, Ok(None));
        let planned = (!is_silent).then(|| Planned {
            key: Some(key.to_owned()),
            subject: seen.subject.clone(),
            foreign: None,
            step,
        });
        let age = Some(seen.closes.unwrap_or(seen.first));
        let key = Some(key.to_owned());
        Some(CheckedProposal { rank: Rank::Question, age, id: None, planned, key, seen: Some(seen.clone()) })
    }

    /// The step for a proposal for which a post of this kind is due.
    fn step(
        &self,
        kind: PostKind,
        is_old: bool,
        thread: &ReadThread,
        decision: &Decision,
        seen: &Seen,
        against: &Against<'_>,
    ) -> Result<DueStep, Error> {
        // If an earlier run started to send the result, that run had watched the vote.
        let result = Id::of(PostKind::Result, &self.list.entry.address, decision);
        let is_begun = self.records.find(&result)?.is_some();
        // Only the bot may send mail with its address. If an earlier journal was lost, its posts are older
        // than this journal.
        let is_unknown = !is_old && !is_begun && !seen.was_posted;
        let is_forged = is_unknown && against.shown.find(&result, None)?.own;
        let watch = if is_begun { Watch::Whole } else { self.watch(kind, thread, decision, seen, against) };
        let forged = is_forged.then_some(Objection::ResultNotSent);
        let objection = forged.or_else(|| Objection::find(self.list, thread, decision)).or(match watch {
            Watch::Missed(objection) => Some(objection),
            _ => None,
        });
        let kind = if objection.is_some() { PostKind::Question } else { kind };
        let known = if is_forged { Self::known_post } else { Self::known };
        let KnownPost { kind, id, record, sighting } = known(self, kind, decision, &against.shown)?;
        let foreign = sighting.foreign.then(|| Foreign { kind, id: id.clone() });
        let step = match (record, watch) {
            _ if sighting.own => None,
            (Some(record), _) => self.again(record, Some((thread, decision)))?,
            (None, _) if is_old => Some(BotStep::Wait(Waiting::TooOld(kind))),
            (None, Watch::SeenUntil(_)) if objection.is_none() => None,
            (None, Watch::ArchiveUntil(complete)) if objection.is_none() => {
                Some(BotStep::Wait(Waiting::Archive(complete)))
            }
            (None, _) => Some(BotStep::Send(self.write(Purpose { kind, objection }, thread, decision)?)),
        };
        Ok(DueStep { id: Some(id), foreign, step })
    }

    /// The step for a posted result that later mail changes: the bot asks the chair once.
    fn change(
        &self,
        thread: &ReadThread,
        decision: &Decision,
        seen: &Seen,
        against: &Against<'_>,
    ) -> Result<Option<BotStep>, Error> {
        // If the bot did not send the result, it asks a question of another kind.
        let result = Id::of(PostKind::Result, &self.list.entry.address, decision);
        if !seen.was_posted && self.records.find(&result)?.is_none() {
            return Ok(None);
        }
        let end = self.list.times.end(&decision.proposal).or(decision.proposal.opened);
        let is_old = end.is_none_or(|end| self.rules.at > end + self.list.times.oldest.delta());
        if is_old || !self.known(PostKind::Result, decision, &against.shown)?.sighting.own {
            return Ok(None);
        }
        let changes = |code: FindingCode| {
            matches!(
                code,
                FindingCode::CountDiffers
                    | FindingCode::VoteLeftOut
                    | FindingCode::NameOnOtherSide
                    | FindingCode::StandingVetoIgnored
                    | FindingCode::VerdictAgainstRule
            )
        };
        if !thread.audit(self.rules).comparison.findings.iter().any(|finding| changes(finding.code)) {
            return Ok(None);
        }
        if let Some(record) = self.known(PostKind::Change, decision, &against.shown)?.record {
            return self.again(record, Some((thread, decision)));
        }
        let purpose = Purpose { kind: PostKind::Change, objection: None };
        Ok(Some(BotStep::Send(self.write(purpose, thread, decision)?)))
    }

    /// The certainty that no mail about a vote is missing.
    ///
    /// A reminder does not depend on it. A verdict that the class allows before the end does not, either.
    fn watch(
        &self,
        kind: PostKind,
        thread: &ReadThread,
        decision: &Decision,
        seen: &Seen,
        against: &Against<'_>,
    ) -> Watch {
        let at = self.rules.at;
        if seen.is_changed(thread) {
            return Watch::Missed(Objection::CallChanged);
        }
        let count = seen.vanished(&against.ids);
        if count > 0 {
            return Watch::Missed(Objection::MailVanished { count });
        }
        let times = self.list.times;
        let over = times.end(&decision.proposal).filter(|end| kind != PostKind::Reminder && *end <= at);
        let Some(end) = over else { return Watch::Whole };
        let complete = decision.complete.map(|complete| complete.until);
        let silence = Silence { opened: decision.proposal.opened, end };
        silence.watch(seen.first, complete, [self.settle, times.grace], at)
    }

    /// Looks up a post.
    ///
    /// After the result was posted, the bot does not ask a question any more.
    fn known(&self, kind: PostKind, decision: &Decision, shown: &ShownMail<'_>) -> Result<KnownPost, Error> {
        if kind == PostKind::Question {
            let result = self.known_post(PostKind::Result, decision, shown)?;
            if result.is_posted() {
                return Ok(result);
            }
        }
        self.known_post(kind, decision, shown)
    }

    fn known_post(
        &self,
        kind: PostKind,
        decision: &Decision,
        shown: &ShownMail<'_>,
    ) -> Result<KnownPost, Error> {
        let id = Id::of(kind, &self.list.entry.address, decision);
        let record = self.records.find(&id)?;
        let sighting = shown.find(&id, record.as_ref())?;
        Ok(KnownPost { kind, id, record, sighting })
    }

    pub(super) fn write(
        &self,
        purpose: Purpose,
        thread: &ReadThread,
        decision: &Decision,
    ) -> Result<Post, Error> {
        Post::write(purpose, thread, decision, self.rules, self.template, self.correspondents())
    }

    fn correspondents(&self) -> Correspondents<'_> {
        let ServedList { from, entry: ListEntry { address, .. }, chair, .. } = self.list;
        Correspondents { from, list: address, chair }
    }
}
