//! A condition as arithmetic: a sum over the ballots that must be at least 0, with its bounds.

use super::RequirementResult;
use super::ballot::{Assumption, Ballot, Choice};
use crate::policy::{Condition, Measure, Requirement, Rounding, Side, Test, Whole};
use crate::tally::Electors;

/// The state of a condition: met, unmet, or dependent on unclear votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    Unmet,
    Unsure,
    Met,
}

/// The amounts that votes add to a sum.
///
/// Every measure is a sum like this. So its minimum is the sum of the voters' minimums, and its maximum the sum of
/// their maximums.
#[derive(Debug, Clone, Copy)]
struct Linear {
    /// The amounts for a vote in favour, an abstention and a vote against.
    sides: [i64; 3],
    /// The amount for each hundredth of the weight.
    weight: i64,
    /// The amount for an objection: a vote against whose weight is at most the weight in `objects`.
    objection: i64,
    /// The weight of an objection, and `true` if an objection must be explained.
    objects: (i32, bool),
    /// Minimum and maximum of the sum before any vote is added; they differ if the electorate is unknown.
    start: (i64, i64),
}

const NOTHING: Linear = Linear { sides: [0; 3], weight: 0, objection: 0, objects: (0, false), start: (0, 0) };

/// The conditions of a rule as sums, computed once for all voters. Later steps add only the changes of single
/// voters.
pub(super) struct Sums<'a>(Vec<(&'a Condition, Vec<Linear>)>);

/// Minimum and maximum of each sum of a rule.
#[derive(Debug, Clone)]
pub(super) struct Totals(Vec<(i128, i128)>);

impl<'a> Sums<'a> {
    pub(super) fn of(requirements: &'a [Requirement], electors: Option<&Electors>) -> Self {
        let conditions = requirements.iter().flat_map(|requirement| requirement.test.conditions());
        let with_sums = |condition: &'a Condition| {
            let voters = electors.map(|electors| electors.count(&condition.basis));
            (condition, sums(condition.measure, voters))
        };
        Self(conditions.map(with_sums).collect())
    }

    /// The totals under an assumption.
    pub(super) fn total(&self, choices: &[Choice<'_>], reading: Assumption<'_>) -> Totals {
        let start = |sum: &Linear| (i128::from(sum.start.0), i128::from(sum.start.1));
        let mut totals = Totals(self.each().map(|(_, sum)| start(sum)).collect());
        for choice in choices {
            self.add(&mut totals, choice, reading, 1);
        }
        totals
    }

    /// Changes the totals from one reading of a voter to another.
    pub(super) fn change(
        &self,
        totals: &mut Totals,
        choice: &Choice<'_>,
        from: Assumption<'_>,
        to: Assumption<'_>,
    ) {
        self.add(totals, choice, from, -1);
        self.add(totals, choice, to, 1);
    }

    fn add(&self, totals: &mut Totals, choice: &Choice<'_>, reading: Assumption<'_>, sign: i128) {
        for ((condition, sum), (least, most)) in self.each().zip(&mut totals.0) {
            let (low, high) = bounds(condition, sum, choice, reading);
            *least += sign * low;
            *most += sign * high;
        }
    }

    fn each(&self) -> impl Iterator<Item = (&'a Condition, &Linear)> {
        self.0.iter().flat_map(|(condition, sums)| sums.iter().map(|sum| (*condition, sum)))
    }

    /// The state of each requirement, in order.
    pub(super) fn states(&self, requirements: &[Requirement], totals: &Totals) -> Vec<Certainty> {
        let mut totals = totals.0.iter();
        let mut conditions = self.0.iter().map(|(_, sums)| {
            let states = totals.by_ref().take(sums.len()).map(|total| Certainty::of(*total));
            states.min().unwrap_or(Certainty::Met)
        });
        let of_test = |requirement: &Requirement| match &requirement.test {
            Test::One(_) => conditions.next().unwrap_or(Certainty::Met),
            Test::AnyOf(sets) => {
                let mut of_set = |set: &Vec<Condition>| conditions.by_ref().take(set.len()).min();
                sets.iter().map(|set| of_set(set).unwrap_or(Certainty::Met)).max().unwrap_or(Certainty::Unmet)
            }
        };
        requirements.iter().map(of_test).collect()
    }
}

impl Certainty {
    /// The state of a sum that must be at least 0.
    const fn of((least, most): (i128, i128)) -> Self {
        match (least >= 0, most >= 0) {
            (true, _) => Self::Met,
            (false, true) => Self::Unsure,
            (false, false) => Self::Unmet,
        }
    }
}

fn condition_state(
    condition: &Condition,
    choices: &[Choice<'_>],
    electors: Option<&Electors>,
    reading: Assumption<'_>,
) -> Certainty {
    let voters = electors.map(|electors| electors.count(&condition.basis));
    let of_sum = |sum: &Linear| {
        let (mut least, mut most) = (i128::from(sum.start.0), i128::from(sum.start.1));
        for choice in choices {
            let (low, high) = bounds(condition, sum, choice, reading);
            (least, most) = (least + low, most + high);
        }
        Certainty::of((least, most))
    };
    sums(condition.measure, voters).iter().map(of_sum).min().unwrap_or(Certainty::Met)
}

/// Minimum and maximum that a voter adds to a sum.
fn bounds(condition: &Condition, sum: &Linear, choice: &Choice<'_>, reading: Assumption<'_>) -> (i128, i128) {
    let adds = |ballot: &Ballot<'_>| if ballot.counts_for(&condition.basis) { sum.of(ballot) } else { 0 };
    let (low, high) = (choice.options(reading).map(adds).min(), choice.options(reading).map(adds).max());
    let all = |of_one: Option<i64>| i128::from(of_one.unwrap_or(0)) * i128::from(choice.people);
    (all(low), all(high))
}

impl Linear {
    fn of(&self, ballot: &Ballot<'_>) -> i64 {
        let Some(weight) = ballot.weight else { return 0 };
        let side = match weight {
            1.. => 0,
            0 => 1,
            _ => 2,
        };
        let (limit, explained) = self.objects;
        let objects = weight <= limit && (ballot.explained || !explained);
        self.sides[side] + self.weight * i64::from(weight) + if objects { self.objection } else { 0 }
    }
}

/// The sums of a measure, all of which must be at least 0.
fn sums(measure: Measure, voters: Option<u32>) -> Vec<Linear> {
    // An unknown electorate has at least one person.
    let electorate = |factor: i64| match voters {
        Some(voters) => (factor * i64::from(voters), factor * i64::from(voters)),
        None if factor < 0 => (i64::MIN / 2, factor),
        None => (factor, i64::MAX / 2),
    };
    let votes = |side: Side, start: i64| Linear { sides: ones(side), start: (start, start), ..NOTHING };
    let minus = |one: [i64; 3], factor: i64, other: [i64; 3]| {
        [one[0] - factor * other[0], one[1] - factor * other[1], one[2] - factor * other[2]]
    };
    match measure {
        Measure::AtLeast { side, count } => vec![votes(side, -i64::from(count))],
        Measure::AtMost { side, count } => {
            let start = i64::from(count);
            vec![Linear { sides: ones(side).map(|one| -one), start: (start, start), ..NOTHING }]
        }
        Measure::MoreThan { side, than } => {
            vec![Linear { sides: minus(ones(side), 1, ones(than)), start: (-1, -1), ..NOTHING }]
        }
        Measure::Times { side, times, than } => {
            vec![Linear { sides: minus(ones(side), i64::from(times), ones(than)), ..NOTHING }]
        }
        Measure::Share { side, share, of, rounding } => {
            // have >= round(parts * base / whole), with both sides multiplied by twice the denominator.
            let (parts, whole) = (2 * i64::from(share.parts.get()), 2 * i64::from(share.whole.get()));
            let lenient = match rounding {
                Rounding::Up => 0,
                Rounding::Down => whole - 2,
                Rounding::Nearest => whole / 2 - 1,
                Rounding::MoreThan => -1,
            };
            let have = ones(side).map(|one| one * whole);
            match of {
                Whole::Votes(base) => {
                    vec![Linear {
                        sides: minus(have, parts, ones(base)),
                        start: (lenient, lenient),
                        ..NOTHING
                    }]
                }
                Whole::Eligible => {
                    let (least, most) = electorate(-parts);
                    vec![Linear { sides: have, start: (least + lenient, most + lenient), ..NOTHING }]
                }
            }
        }
        Measure::Sum { at_least, at_most } => {
            let least = at_least.map(|least| Linear {
                weight: 1,
                start: (-i64::from(least), -i64::from(least)),
                ..NOTHING
            });
            let most = at_most.map(|most| Linear {
                weight: -1,
                start: (i64::from(most), i64::from(most)),
                ..NOTHING
            });
            least.into_iter().chain(most).collect()
        }
        Measure::NoObjection { weight } => {
            vec![Linear { objection: -1, objects: (weight, false), ..NOTHING }]
        }
        Measure::NoVeto { weight } => vec![Linear { objection: -1, objects: (weight, true), ..NOTHING }],
        Measure::AllVoted => vec![Linear { start: electorate(-1), ..votes(Side::Cast, 0) }],
        Measure::Electorate { at_most } => {
            let (least, most) = electorate(-1);
            let at_most = i64::from(at_most);
            vec![Linear { start: (least + at_most, most + at_most), ..NOTHING }]
        }
    }
}

/// The factors that count each vote of a side once.
fn ones(side: Side) -> [i64; 3] {
    match side {
        Side::Plus => [1, 0, 0],
        Side::Zero => [0, 1, 0],
        Side::Minus => [0, 0, 1],
        Side::Cast => [1, 1, 1],
        Side::Decisive => [1, 0, 1],
    }
}

/// The result of a requirement from the counted votes: the number that the votes reach, and the number that it needs.
pub(super) fn met(
    test: &Test,
    state: Certainty,
    choices: &[Choice<'_>],
    electors: Option<&Electors>,
) -> RequirementResult {
    let (have, most, need) = match test {
        Test::One(condition) => have_and_need(condition, choices, electors),
        Test::AnyOf(sets) => {
            let holds = |condition: &Condition| {
                condition_state(condition, choices, electors, Assumption::Shown) == Certainty::Met
            };
            let of_set = |set: &&Vec<Condition>| set.iter().all(holds);
            let have = i64::try_from(sets.iter().filter(of_set).count()).unwrap_or_default();
            (have, have, Some(1))
        }
    };
    RequirementResult {
        text: test.to_string(),
        have,
        have_at_most: most,
        need,
        met: state == Certainty::Met,
        certain: state != Certainty::Unsure,
    }
}

/// Minimum and maximum of the number that the votes reach, and the needed number; `None` if that is unknown.
fn have_and_need(
    condition: &Condition,
    choices: &[Choice<'_>],
    electors: Option<&Electors>,
) -> (i64, i64, Option<i64>) {
    let voters = electors.map(|electors| electors.count(&condition.basis));
    let count = |side: Side, shown: bool| {
        let sum = Linear { sides: ones(side), ..NOTHING };
        total(condition, &sum, choices, shown)
    };
    let both = |side: Side| (count(side, true), count(side, false));
    let number = |count: i64| u32::try_from(count).unwrap_or_default();
    match condition.measure {
        Measure::AtLeast { side, count } | Measure::AtMost { side, count } => {
            let (have, most) = both(side);
            (have, most, Some(i64::from(count)))
        }
        Measure::MoreThan { side, than } => {
            let (have, most) = both(side);
            (have, most, Some(count(than, true) + 1))
        }
        Measure::Times { side, times, than } => {
            let (have, most) = both(side);
            (have, most, Some(i64::from(times) * count(than, true)))
        }
        Measure::Share { side, share, of, rounding } => {
            let (have, most) = both(side);
            let base = match of {
                Whole::Votes(base) => Some(number(count(base, true))),
                Whole::Eligible => voters,
            };
            (have, most, base.map(|base| i64::from(share.of(base, rounding))))
        }
        Measure::Sum { at_least, at_most } => {
            let sum = Linear { weight: 1, ..NOTHING };
            let (have, most) =
                (total(condition, &sum, choices, true), total(condition, &sum, choices, false));
            let need = at_least.or(at_most).unwrap_or_default();
            (have.div_euclid(100), most.div_euclid(100), Some(i64::from(need.div_euclid(100))))
        }
        Measure::NoObjection { weight } | Measure::NoVeto { weight } => {
            let explained = matches!(condition.measure, Measure::NoVeto { .. });
            let sum = Linear { objection: 1, objects: (weight, explained), ..NOTHING };
            (total(condition, &sum, choices, true), total(condition, &sum, choices, false), Some(0))
        }
        Measure::AllVoted => {
            let (have, most) = both(Side::Cast);
            (have, most, voters.map(i64::from))
        }
        Measure::Electorate { at_most } => {
            let have = i64::from(voters.unwrap_or_default());
            (have, have, Some(i64::from(at_most)))
        }
    }
}

/// The maximum of a sum: of the ballots in reports if `shown`, otherwise of all counted ballots.
fn total(condition: &Condition, sum: &Linear, choices: &[Choice<'_>], shown: bool) -> i64 {
    let reading = if shown { Assumption::Shown } else { Assumption::Counted };
    let total: i128 = choices.iter().map(|choice| bounds(condition, sum, choice, reading).1).sum();
    i64::try_from(total).unwrap_or(i64::MAX)
}
