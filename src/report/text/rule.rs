//! The rule in words: whose votes are binding, each requirement with its votes, and the verdict.

use std::fmt::Write as _;

use super::{TextLayout, clean, minute};
use crate::outcome::{Completeness, CompletenessSource, RequirementResult, Verdict};
use crate::pipeline::{Decision, Rules};
use crate::tally::{Binding, Electorate, Status};
use crate::vote::Reason;

pub(super) fn verdict(out: &mut String, decision: &Decision, layout: TextLayout) {
    let outcome = &decision.outcome;
    let word = outcome.verdict.as_str().to_uppercase();
    let code = match outcome.verdict {
        Verdict::Passed => "1;32",
        Verdict::Failed | Verdict::Blocked | Verdict::Cancelled => "1;31",
        Verdict::Open | Verdict::Mixed | Verdict::Undecided => "1;33",
    };
    let word = if layout.color { format!("\u{1b}[{code}m{word}\u{1b}[0m") } else { word };
    let detail = outcome.summary.strip_prefix(outcome.verdict.as_str()).unwrap_or(&outcome.summary);
    let unclear = decision.tally.votes.iter().filter(|vote| vote.status == Status::Unclear).count();
    let by_votes = outcome.uncertain.iter().any(|uncertain| uncertain.is_vote);
    let late = |at: &usize| decision.tally.votes[*at].reasons.contains(&Reason::ArrivedLate);
    let stable = match (unclear, outcome.stable, outcome.turned_by.len()) {
        (0, false, _) if outcome.turned_by.iter().any(late) => {
            " If a mail that arrived late does not count, the verdict changes: ask when it was sent."
        }
        (1.., false, _) if !by_votes => " Uncertain facts could change this.",
        (0, false, 1..) => {
            " If votes with the same name are from one person, the verdict changes: ask the voters."
        }
        (0, false, 0) => " Uncertain facts could change this.",
        (0, ..) => "",
        (1, true, _) => " The unclear message could not change this.",
        (_, true, _) => " The unclear messages could not change this.",
        (1, false, _) => " The unclear message could change this: ask what it means.",
        (_, false, 0) => " The unclear messages together could change this: ask what they mean.",
        (..) => " An unclear message could change this: ask what it means.",
    };
    let _ = writeln!(out, "{word}{}.{stable}", after_word(detail));
}

/// The time until which the archive is known to be complete, and the option that can set a later time.
pub(in crate::report) fn completeness(decision: &Decision) -> String {
    let Some(Completeness { until, source }) = decision.complete else {
        return "not known to be complete (see --complete-until)".into();
    };
    let until = minute(until);
    match source {
        CompletenessSource::Option => format!("complete until {until} UTC (--complete-until)"),
        CompletenessSource::Fetch => format!("complete until {until} UTC (fetched from the list)"),
        CompletenessSource::Mail => {
            format!("complete until {until} UTC, because other people sent later mail (see --complete-until)")
        }
    }
}

/// Writes whose votes are binding, if that is unknown or differs from the policy.
pub(super) fn electorate(out: &mut String, decision: &Decision, rules: Rules<'_>) {
    let Electorate { roster, binding, .. } = rules.electorate;
    let needed = decision.proposal.class.voters.need_roster() && roster.is_none();
    let text = match binding {
        Binding::Claimed => "  only votes that say \"binding\" are binding (--binding claimed)",
        Binding::Everyone if needed || roster.is_some() => {
            "  all votes are binding except those that say non-binding (--binding everyone)"
        }
        Binding::Policy if needed => "  it is unknown whose votes are binding: give a roster with --roster",
        _ => "",
    };
    if !text.is_empty() {
        let _ = writeln!(out, "{text}");
    }
    if decision.outcome.proposer_counts {
        out.push_str("  the proposer did not vote and counts as +1\n");
    }
}

/// A requirement with the number of votes that it has, and the number that it still needs.
pub(super) fn requirement(met: &RequirementResult) -> String {
    let state = match (met.met, met.certain) {
        (true, _) => "met  ",
        (false, true) => "unmet",
        (false, false) => "?    ",
    };
    let have = if met.have == met.have_at_most {
        format!("has {}", met.have)
    } else {
        format!("has {} to {}", met.have, met.have_at_most)
    };
    let missing = match met.need {
        Some(need) if !met.met && need > met.have_at_most => {
            format!(", {} more needed", need - met.have_at_most)
        }
        Some(_) => String::new(),
        None => "; the number of eligible voters is unknown".into(),
    };
    format!("{state}  {}: {have}{missing}", clean::line(&met.text))
}

/// Separates a detail from the verdict: with a colon or a space.
fn after_word(detail: &str) -> String {
    let blank = if detail.starts_with(' ') { " " } else { "" };
    format!("{blank}{}", clean::line(detail))
}
