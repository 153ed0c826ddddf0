//! The next steps of a chair: the end of the vote, missing votes, questions to voters, and the announcement of the
//! result.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Serialize;

use super::clean;
use super::text::{meaning, who};
use crate::diagnostic::Diagnostic;
use crate::outcome::Verdict;
use crate::pipeline::{Decision, Rules};
use crate::tally::{Explained, Status, Vote};
use crate::vote::Reason;

/// A step, or a fact that a chair needs: a sentence and its mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct NextStep {
    /// The sentence, without a full stop at the end.
    pub(super) text: String,
    /// The code of the diagnostic that the step is about, if there is one.
    pub(super) code: Option<&'static str>,
    /// The Message-ID of the mail, if the step is about one.
    pub(super) message_id: Option<String>,
    /// URL of the mail in its web archive.
    pub(super) permalink: Option<String>,
    /// `true` if the step is about something that could change the verdict.
    pub(super) turns: bool,
}

/// The next steps of a chair, most urgent first.
///
/// There are none if the result is settled and announced. `is_whole` is `true` if all files of the archive were read
/// completely.
pub(super) fn steps(decision: &Decision, rules: Rules<'_>, is_whole: bool) -> Vec<NextStep> {
    let mut steps = Vec::new();
    let is_read = is_whole && !decision.is_cut_short();
    if !is_read {
        steps.push(NextStep::of(
            "read the archive again: a part of it could not be read, and votes may be missing",
        ));
    }
    let outcome = &decision.outcome;
    let electorate = rules.electorate;
    if decision.proposal.class.voters.need_roster()
        && electorate.roster.is_none()
        && decision.tally.votes.iter().any(|vote| vote.binding.is_none())
    {
        steps.push(NextStep::of("give a roster with --roster: it is unknown whose votes are binding"));
    }
    // An unclear mail is a step only while its meaning could change something.
    let is_settled = outcome.stable && outcome.verdict != Verdict::Open;
    let mut asks = false;
    for (at, vote) in decision.tally.votes.iter().enumerate() {
        if vote.status != Status::Unclear || !is_settled {
            let step = about_vote(vote, outcome.turned_by.contains(&at));
            asks |= step.is_some();
            steps.extend(step);
        }
    }
    if asks {
        steps.push(NextStep::of(
            "`plusone ask` drafts a mail with these questions; `plusone resolve` records the answers",
        ));
    }
    for uncertain in outcome.uncertain.iter().filter(|uncertain| !uncertain.is_vote) {
        let verdicts: Vec<&str> = uncertain.verdicts.iter().map(|verdict| verdict.as_str()).collect();
        let other = match &verdicts[..] {
            [] => String::new(),
            [one] => format!(": it may be {one}"),
            [several @ .., last] => format!(": it may be {} or {last}", several.join(", ")),
        };
        steps.push(NextStep {
            text: format!("uncertain{other}: {}", clean::line(&uncertain.text)),
            code: Some(uncertain.code),
            message_id: uncertain.message_id.clone(),
            permalink: None,
            turns: true,
        });
    }
    if !outcome.waiting_for.is_empty() {
        let names: Vec<String> = outcome.waiting_for.iter().map(|name| clean::line(name)).collect();
        steps.push(NextStep::of(format!("not voted yet: {}", names.join(", "))));
    }
    let is_over = !matches!(outcome.verdict, Verdict::Open | Verdict::Undecided);
    if is_over && outcome.stable && is_read && decision.proposal.closing.is_none() {
        steps.push(NextStep::of("announce the result: `plusone result` writes the mail"));
    }
    steps
}

/// The diagnostics that no step mentions.
pub(super) fn untold(decision: &Decision) -> impl Iterator<Item = &Diagnostic> {
    let is_told = |diagnostic: &&Diagnostic| {
        let uncertain = decision.outcome.uncertain.iter().filter(|uncertain| !uncertain.is_vote);
        uncertain.map(|uncertain| &uncertain.text).any(|text| *text == diagnostic.text)
    };
    decision.diagnostics.iter().filter(move |diagnostic| !is_told(diagnostic))
}

/// Number of votes that raise a question.
pub(super) fn asks(decision: &Decision) -> usize {
    let turned_by = &decision.outcome.turned_by;
    let votes = decision.tally.votes.iter().enumerate();
    votes.filter(|(at, vote)| about_vote(vote, turned_by.contains(at)).is_some()).count()
}

/// The question about a vote.
fn about_vote(vote: &Vote, turns: bool) -> Option<NextStep> {
    let voter = who(vote);
    let text = match vote.status {
        _ if vote.reasons.contains(&Reason::ExplanationRuled) => return None,
        Status::Void => format!("ask {voter} to explain the -1, which is void until then"),
        Status::Unclear => {
            let meaning = vote.reasons.first().map_or("unclear", |reason| meaning(*reason));
            let could = if turns { "; this message could change the result" } else { "" };
            format!("ask {voter} what \"{}\" means ({meaning}){could}", clean::cut(vote.spot.words(), 60))
        }
        Status::Counted if vote.reasons.contains(&Reason::UnexplainedMinus) => {
            format!("ask {voter} to explain the -1")
        }
        Status::Counted if vote.justification.state() == Explained::Weak => {
            format!("decide if the weak explanation of {voter} is enough")
        }
        _ => return None,
    };
    Some(NextStep {
        text,
        code: None,
        message_id: vote.message_id.clone(),
        permalink: vote.permalink.clone(),
        turns,
    })
}

impl NextStep {
    fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: None, message_id: None, permalink: None, turns: false }
    }
}

/// The end of the vote, as its distance from the time of judgement; `None` if no end is known.
pub(crate) fn closes(decision: &Decision, at: DateTime<FixedOffset>) -> Option<String> {
    let until = decision.proposal.window.until()?;
    let date = until.to_utc().format("%a %-d %b %Y, %H:%M UTC");
    let verb = if until > at { "closes" } else { "closed" };
    Some(format!("{verb} {date} ({})", distance(until, at)))
}

/// A time as its distance from the time of judgement: `in 21 h`, `3 days ago`.
pub(super) fn distance(time: DateTime<FixedOffset>, at: DateTime<FixedOffset>) -> String {
    if time > at { format!("in {}", span(time - at)) } else { format!("{} ago", span(at - time)) }
}

/// A duration in its largest unit: `40 min`, `21 h`, `5 days`. Rounds it down, so that it is never too long.
fn span(duration: TimeDelta) -> String {
    match (duration.num_minutes(), duration.num_hours(), duration.num_days()) {
        (minutes, 0, _) => format!("{minutes} min"),
        (_, hours, ..2) => format!("{hours} h"),
        (_, _, days) => format!("{days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_in_their_largest_unit() {
        let told = |minutes| span(TimeDelta::minutes(minutes));
        assert_eq!(told(59), "59 min");
        assert_eq!(told(60), "1 h");
        assert_eq!(told(21 * 60 + 59), "21 h");
        assert_eq!(told(47 * 60), "47 h");
        assert_eq!(told(48 * 60), "2 days");
    }
}
