//! The causes of an unstable verdict: each unclear vote and each uncertain fact that changes it, alone or together.
//!
//! Each combination of the uncertain facts of a proposal is a scenario. The pipeline tallies and judges each
//! scenario separately. The displayed verdict is stable if all scenarios give it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Outcome, Verdict};
use crate::diagnostic::{Code, Diagnostic};
use crate::policy::Weight;
use crate::proposal::{Scenario, UncertainFact};
use crate::roster::Likeness;
use crate::tally::{Status, Vote};
use crate::vote::Reason;

/// Maximum number of uncertain facts whose combinations this module judges. With more, the verdict is
/// unstable.
const MOST_FACTS: usize = 6;

/// Maximum number of facts to judge one by one if there are too many for all combinations. Each fact needs a tally.
const MOST_FLIPPED: usize = 16;

/// A cause of an unstable verdict: an unclear vote or an uncertain fact. It changes the verdict alone or
/// together with the other listed causes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Uncertain {
    /// Code of a reason or of a diagnostic.
    pub(crate) code: &'static str,
    /// Message-ID of the mail with several readings, without brackets; `null` if there is none.
    pub(crate) message_id: Option<String>,
    /// Description of the cause in one sentence, for people.
    pub(crate) text: String,
    /// Verdicts that the other readings give.
    pub(crate) verdicts: Vec<Verdict>,
    /// `true` if the cause is a vote, `false` if it is a fact about the vote as a whole.
    #[serde(skip)]
    pub(crate) is_vote: bool,
}

impl Outcome {
    /// Makes the outcome unstable because of a cause that gives no other verdict.
    #[must_use]
    pub(crate) fn doubted(mut self, about: &Diagnostic) -> Self {
        self.uncertain.push(Uncertain::about(about, Vec::new()));
        self.stable = false;
        self
    }
}

impl Uncertain {
    /// The cause for a vote with several readings.
    pub(super) fn of_vote(vote: &Vote, verdicts: Vec<Verdict>) -> Self {
        let code = why(vote);
        let who = if vote.voter.name.is_empty() { &vote.voter.address } else { &vote.voter.name };
        let unread = vote.reasons.first().and_then(|reason| reason.unread());
        let text = match unread {
            Some(why) => format!("the mail from {who} may contain a vote, but was not read: {why}"),
            None => format!("the vote by {who} has several readings: \"{}\"", vote.spot.words()),
        };
        Self { code, message_id: vote.message_id.clone(), text, verdicts, is_vote: true }
    }

    pub(super) fn about(diagnostic: &Diagnostic, verdicts: Vec<Verdict>) -> Self {
        let Diagnostic { code, message_id, text, .. } = diagnostic.clone();
        Self { code: code.as_str(), message_id, text, verdicts, is_vote: false }
    }

    fn of_fact(fact: &UncertainFact, verdicts: Vec<Verdict>) -> Self {
        Self::about(&fact.about, verdicts)
    }
}

/// The code of the reason why a vote is unclear.
fn why(vote: &Vote) -> &'static str {
    if vote.status == Status::Unclear {
        return vote.reasons.first().map_or("unclear-mark", |reason| reason.as_str());
    }
    for reason in [Reason::ArrivedLate, Reason::MayBeLate, Reason::SameTime, Reason::WeakExplanation] {
        if vote.reasons.contains(&reason) {
            return reason.as_str();
        }
    }
    if let Weight::Ask(_) = vote.weight {
        return Code::WeightNotStated.as_str();
    }
    match vote.maybe.first().map(|maybe| maybe.by) {
        Some(Likeness::LocalPart) => Code::SameLocalPart.as_str(),
        _ => Code::SameNameDifferentAddress.as_str(),
    }
}

/// Adds the verdicts of the other scenarios of the uncertain facts to the displayed outcome. `judge` returns the
/// outcome of a scenario.
pub fn across(facts: &[UncertainFact], shown: Outcome, judge: impl Fn(&Scenario) -> Outcome) -> Outcome {
    let open: Vec<usize> = (0..facts.len()).filter(|fact| !facts[*fact].settled).collect();
    if open.is_empty() {
        return shown;
    }
    let scenario = Scenario::shown(facts);
    if open.len() > MOST_FACTS {
        return too_many(facts, &open, shown, |fact| judge(&scenario.flipped(&[fact])));
    }
    // The sets with the fewest changed facts come first, so the search first finds the smallest group that
    // changes the verdict.
    let mut sets: Vec<Vec<usize>> = (1..1_usize << open.len())
        .map(|set| (0..open.len()).filter(|place| set >> place & 1 == 1).map(|place| open[place]).collect())
        .collect();
    sets.sort_by_key(Vec::len);
    let others: Vec<(Vec<usize>, Outcome)> = sets
        .into_iter()
        .map(|set| {
            let outcome = judge(&scenario.flipped(&set));
            (set, outcome)
        })
        .collect();
    let mut outcome = shown;
    let now = outcome.now.clone();
    let alone = others.iter().filter(|(set, other)| set.len() == 1 && other.now != now);
    let mut uncertain: Vec<Uncertain> =
        alone.map(|(set, other)| Uncertain::of_fact(&facts[set[0]], other.now.clone())).collect();
    // A fact that changes the verdict alone takes precedence over votes that change it only together.
    if uncertain.is_empty() && outcome.possible == now {
        let group = others.iter().find(|(_, other)| other.possible != now);
        uncertain = group.map_or_else(Vec::new, |(set, other)| together(facts, set, &now, other));
    }
    for (_, other) in &others {
        outcome.possible.extend(&other.possible);
    }
    outcome.possible.sort_unstable();
    outcome.possible.dedup();
    outcome.stable &= outcome.possible == outcome.now;
    outcome.uncertain.extend(uncertain);
    outcome
}

/// The smallest group of facts that change the verdict together, with votes if they are needed too.
fn together(facts: &[UncertainFact], set: &[usize], now: &[Verdict], other: &Outcome) -> Vec<Uncertain> {
    let of_facts = set.iter().map(|fact| Uncertain::of_fact(&facts[*fact], other.possible.clone()));
    let of_votes = other.uncertain.iter().filter(|_| other.now == now).cloned();
    of_facts.chain(of_votes).collect()
}

/// The outcome if there are too many facts for all combinations: unstable, with the facts that change it alone.
fn too_many(
    facts: &[UncertainFact],
    open: &[usize],
    shown: Outcome,
    flipped: impl Fn(usize) -> Outcome,
) -> Outcome {
    let mut outcome = shown;
    for fact in open.iter().copied().take(MOST_FLIPPED) {
        let other = flipped(fact);
        if other.now != outcome.now {
            outcome.uncertain.push(Uncertain::of_fact(&facts[fact], other.now.clone()));
        }
        outcome.possible.extend(other.possible);
    }
    outcome.possible.sort_unstable();
    outcome.possible.dedup();
    outcome.stable = false;
    let text = format!(
        "{} facts about the vote are uncertain; plusone judges all combinations of at most {MOST_FACTS} facts",
        open.len()
    );
    let verdicts = outcome.possible.clone();
    outcome.uncertain.push(Uncertain {
        code: Code::TooManyReadings.as_str(),
        message_id: None,
        text,
        verdicts,
        is_vote: false,
    });
    outcome
}
