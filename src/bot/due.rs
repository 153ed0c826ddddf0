//! Decides what is due for a proposal at a time: its result, a reminder, a question to the chair, or nothing.

use chrono::{DateTime, FixedOffset};

use super::objection::is_close_contested;
use super::post::PostKind;
use super::span::TimeSpan;
use crate::outcome::Verdict;
use crate::pipeline::Decision;
use crate::proposal::Proposal;

/// The settings that determine when something is due for a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueTimes {
    /// Duration after the end of a window in which mail may still arrive.
    pub grace: TimeSpan,
    /// Maximum duration between the end of a window and the announcement of its result.
    pub oldest: TimeSpan,
    /// Duration between the reminder and the end of a window; `None` for no reminder.
    pub reminder: Option<TimeSpan>,
    /// Duration of a vote without a window; `None` if people decide when it is over.
    pub without_window: Option<TimeSpan>,
}

impl Default for DueTimes {
    fn default() -> Self {
        Self {
            grace: TimeSpan::hours(1),
            oldest: TimeSpan::hours(30 * 24),
            reminder: None,
            without_window: None,
        }
    }
}

/// A post that is due, or the reason why no post is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Nothing is due, because somebody ended the vote.
    Over,
    /// Nothing is due yet.
    Nothing,
    /// A post is due.
    Post(PostKind),
    /// A post is due, but so late that people must decide.
    TooOld(PostKind),
    /// The vote has a verdict but no window: people must decide if it is over.
    NoWindow,
}

impl DueTimes {
    /// The end of a proposal, if it is known in advance.
    pub fn end(&self, proposal: &Proposal) -> Option<DateTime<FixedOffset>> {
        let allowed = || Some(proposal.opened? + self.without_window?.delta());
        proposal.window.until().or_else(allowed)
    }

    /// Decides what is due for a proposal.
    pub fn due(&self, decision: &Decision, at: DateTime<FixedOffset>) -> Due {
        let (proposal, outcome) = (&decision.proposal, &decision.outcome);
        let is_closed = proposal.closing.is_some() && !is_close_contested(proposal);
        if is_closed || outcome.verdict == Verdict::Cancelled {
            return Due::Over;
        }
        let window = proposal.window.until();
        let Some(end) = self.end(&decision.proposal) else {
            return if outcome.verdict == Verdict::Open { Due::Nothing } else { Due::NoWindow };
        };
        // The bot may post a stable verdict. For any other verdict, it asks a person.
        let or_question = |kind| if outcome.stable { kind } else { PostKind::Question };
        let (from, kind) = match outcome.verdict {
            Verdict::Open => match self.reminder.filter(|_| is_short_of_votes(decision)) {
                Some(before) => (end - before.delta(), or_question(PostKind::Reminder)),
                None => return Due::Nothing,
            },
            // The class allows this verdict before the window ends.
            _ if window.is_some_and(|end| at < end) => (at, or_question(verdict_post(outcome.verdict))),
            verdict => (end + self.grace.delta(), or_question(verdict_post(verdict))),
        };
        match at {
            at if at < from => Due::Nothing,
            at if at > end + self.oldest.delta() => Due::TooOld(kind),
            _ => Due::Post(kind),
        }
    }
}

fn verdict_post(verdict: Verdict) -> PostKind {
    if verdict == Verdict::Undecided { PostKind::Question } else { PostKind::Result }
}

/// `true` if more votes could help the proposal: a requirement lacks votes.
fn is_short_of_votes(decision: &Decision) -> bool {
    let short = |have: i64, need: Option<i64>| need.is_none_or(|need| have < need);
    decision.outcome.requirements.iter().any(|asked| !asked.met && short(asked.have, asked.need))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::Mailbox;
    use crate::moment::CompleteUntil;
    use crate::pipeline::{Rules, Survey};
    use crate::policy;
    use crate::tally::Electorate;

    /// Decides what is due for a vote that Ana Lee calls on Monday, 4 May 2026, 08:00.
    fn due(call: &str, votes: &[&str], times: DueTimes, at: &str) -> Due {
        let mail = |id: usize, from: usize, subject: &str, body: &str| {
            let answers = if id == 0 { "" } else { "In-Reply-To: <0@example.org>\n" };
            format!(
                "From list@example.org Mon May  4 08:0{id}:00 2026\nFrom: v{from}@example.org\nSubject: {subject}\n\
                 Date: Mon, 4 May 2026 08:0{id}:00 +0000\nMessage-ID: <{id}@example.org>\n{answers}\n{body}\n\n"
            )
        };
        let mut mails = mail(0, 0, "[VOTE] Move it", call);
        for (at, vote) in votes.iter().enumerate() {
            mails += &match vote.strip_prefix("Result: ") {
                Some(result) => mail(at + 1, 0, "[RESULT] [VOTE] Move it", result),
                None => mail(at + 1, at + 1, "Re: [VOTE] Move it", vote),
            };
        }
        let policy = policy::preset("ovirt-infra").unwrap();
        let survey = Survey::new(Mailbox::from_bytes("x", mails.as_bytes()).unwrap(), &policy).unwrap();
        let at = format!("2026-{at}:00Z").parse().unwrap();
        let rules = Rules {
            policy: &policy,
            class: None,
            electorate: Electorate::EVERYONE,
            at,
            complete_until: Some(CompleteUntil::Now),
            rulings: None,
        };
        times.due(&survey.decide(&survey.outlines[0], rules).unwrap(), at)
    }

    const THREE_DAYS: &str = "The vote is open for 72 hours.";
    const FOR: [&str; 3] = ["+1", "+1", "+1"];

    #[test]
    fn a_result_is_due_from_the_end_of_its_window_until_it_is_old() {
        let due = |at| due(THREE_DAYS, &FOR, DueTimes::default(), at);
        assert_eq!(due("05-07T07:59"), Due::Nothing);
        assert_eq!(due("05-07T08:59"), Due::Nothing);
        assert_eq!(due("05-07T09:00"), Due::Post(PostKind::Result));
        assert_eq!(due("06-06T08:00"), Due::Post(PostKind::Result));
        assert_eq!(due("06-06T08:01"), Due::TooOld(PostKind::Result));
    }

    #[test]
    fn a_failed_vote_is_announced_and_an_announced_one_is_not() {
        let due = |votes: &[&str]| due(THREE_DAYS, votes, DueTimes::default(), "05-08T08:00");
        assert_eq!(due(&["+1"]), Due::Post(PostKind::Result));
        assert_eq!(due(&["+1", "+1", "+1", "Result: It passed."]), Due::Over);
    }

    #[test]
    fn an_undecided_vote_is_a_question() {
        let unclear = ["+1", "+1", "+1 if the wiki is saved first"];
        let due = |call: &str, votes: &[&str], at| due(call, votes, DueTimes::default(), at);
        assert_eq!(due(THREE_DAYS, &unclear, "05-07T08:59"), Due::Nothing);
        assert_eq!(due(THREE_DAYS, &unclear, "05-07T09:00"), Due::Post(PostKind::Question));
        let minor = "By lazy consensus. The vote is open for 72 hours.";
        assert_eq!(due(minor, &["-1"], "05-08T09:00"), Due::Post(PostKind::Question));
    }

    #[test]
    fn a_vote_without_a_window_is_for_people_unless_a_duration_is_set() {
        let week = DueTimes { without_window: Some(TimeSpan::hours(7 * 24)), ..DueTimes::default() };
        assert_eq!(due("Please vote.", &FOR, DueTimes::default(), "05-20T08:00"), Due::NoWindow);
        assert_eq!(due("Please vote.", &FOR[..1], DueTimes::default(), "05-20T08:00"), Due::Nothing);
        assert_eq!(due("Please vote.", &FOR, week, "05-11T08:59"), Due::Nothing);
        assert_eq!(due("Please vote.", &FOR, week, "05-11T09:00"), Due::Post(PostKind::Result));
        assert_eq!(due("Please vote.", &FOR[..1], week, "05-12T08:00"), Due::Nothing);
    }

    #[test]
    fn a_reminder_is_due_while_votes_are_missing() {
        let times = DueTimes { reminder: Some(TimeSpan::hours(24)), ..DueTimes::default() };
        let due = |votes: &[&str], at| due(THREE_DAYS, votes, times, at);
        assert_eq!(due(&["+1"], "05-06T07:59"), Due::Nothing);
        assert_eq!(due(&["+1"], "05-06T08:00"), Due::Post(PostKind::Reminder));
        assert_eq!(due(&FOR, "05-06T08:00"), Due::Nothing);
        assert_eq!(due(&["+1"], "05-07T08:00"), Due::Nothing);
        assert_eq!(due(&["+1"], "05-07T09:00"), Due::Post(PostKind::Result));
    }
}
