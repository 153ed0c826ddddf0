//! The decisions over time: a bar for each year, or for each month if the period is short.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use crate::audit::Agreement;
use crate::pipeline::Audited;

/// The agreements, the most serious first.
pub(super) const WORST_FIRST: [Agreement; 5] =
    [Agreement::Differs, Agreement::Unread, Agreement::Unannounced, Agreement::Explained, Agreement::Agrees];

/// Maximum number of months for which each month has a bar.
const MOST_MONTHS: i32 = 18;
/// Width of the longest bar, in pixels.
const LONGEST: usize = 160;

/// The bars, and their unit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Periods {
    /// The period of a bar: `year` or `month`.
    pub(super) unit: &'static str,
    pub(super) bars: Vec<Period>,
}

/// A year or a month with decisions.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Period {
    label: String,
    total: usize,
    /// Width of its bar, in pixels.
    width: usize,
    parts: Vec<BarPart>,
    /// The numbers in words: `3 differ, 21 agree`.
    words: String,
}

/// A part of a bar: the decisions with the same agreement.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct BarPart {
    word: &'static str,
    x: usize,
    width: usize,
}

/// Number of decisions with each agreement.
type Agreements = BTreeMap<Agreement, usize>;

impl Periods {
    /// The bars for all decisions; `None` if all decisions are in one bar.
    pub(super) fn of<'a>(audited: impl Iterator<Item = &'a Audited>) -> Option<Self> {
        let called = audited.map(|one| {
            let opened = one.decision.proposal.opened.map(|opened| opened.to_utc());
            let month = opened.map(|opened| opened.year() * 12 + opened.month0().cast_signed());
            (month, one.comparison.agreement)
        });
        Self::of_months(&called.collect::<Vec<_>>())
    }

    /// The bars for decisions, each given by the month of its call. The number of a month counts from the
    /// start of year 0.
    fn of_months(called: &[(Option<i32>, Agreement)]) -> Option<Self> {
        let months = || called.iter().filter_map(|(month, _)| *month);
        let (first, last) = (months().min()?, months().max()?);
        let by_month = last - first < MOST_MONTHS;
        let mut counts: BTreeMap<Option<i32>, Agreements> = BTreeMap::new();
        for (month, agreement) in called {
            let period = month.map(|month| if by_month { month } else { month.div_euclid(12) });
            *counts.entry(period).or_default().entry(*agreement).or_default() += 1;
        }
        if counts.len() < 2 {
            return None;
        }
        let most = counts.values().map(|counts| counts.values().sum()).max().unwrap_or(1).max(1);
        let label = |period: Option<i32>| match period {
            None => "undated".to_owned(),
            Some(month) if by_month => format!("{}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1),
            Some(year) => year.to_string(),
        };
        let bars = counts.iter().map(|(period, counts)| Period::new(label(*period), counts, most));
        Some(Self { unit: if by_month { "month" } else { "year" }, bars: bars.collect() })
    }
}

impl Period {
    /// The bar for some decisions; `most` is the number of decisions in the longest bar.
    pub(super) fn of(label: String, decisions: &[(usize, &Audited)], most: usize) -> Self {
        let mut counts = Agreements::new();
        for (_, one) in decisions {
            *counts.entry(one.comparison.agreement).or_default() += 1;
        }
        Self::new(label, &counts, most)
    }

    fn new(label: String, counts: &Agreements, most: usize) -> Self {
        let mut before = 0;
        let mut parts = Vec::new();
        let mut words = Vec::new();
        for agreement in WORST_FIRST {
            let Some(count) = counts.get(&agreement).copied() else { continue };
            // Rounds the ends of the parts instead of their widths, so that the parts fill the whole bar.
            let (from, to) = (width(before, most), width(before + count, most));
            parts.push(BarPart { word: agreement.as_str(), x: from, width: to - from });
            words.push(format!("{count} {}", agreement.as_str()));
            before += count;
        }
        Self { label, total: before, width: width(before, most).max(1), parts, words: words.join(", ") }
    }
}

fn width(count: usize, most: usize) -> usize {
    (count * LONGEST + most / 2) / most
}

#[cfg(test)]
mod tests {
    use super::*;
    use Agreement::{Agrees, Differs};

    const MAY_2026: i32 = 2026 * 12 + 4;

    #[test]
    fn few_months_have_a_bar_each() {
        let called = [
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Differs),
            (Some(MAY_2026 + 2), Differs),
            (None, Agrees),
        ];
        let periods = Periods::of_months(&called).unwrap();
        assert_eq!(periods.unit, "month");
        let of = |bar: &Period| (bar.label.clone(), bar.total, bar.words.clone());
        let bars: Vec<_> = periods.bars.iter().map(of).collect();
        let expected =
            [("undated", 1, "1 agrees"), ("2026-05", 4, "1 differs, 3 agrees"), ("2026-07", 1, "1 differs")];
        assert_eq!(bars, expected.map(|(label, total, words)| (label.to_owned(), total, words.to_owned())));
        let part = |word, x, width| BarPart { word, x, width };
        assert_eq!(periods.bars[1].parts, [part("differs", 0, 40), part("agrees", 40, 120)]);
    }

    #[test]
    fn many_months_are_joined_into_years() {
        let periods = Periods::of_months(&[(Some(MAY_2026), Agrees), (Some(MAY_2026 - 18), Agrees)]).unwrap();
        assert_eq!(periods.unit, "year");
        assert_eq!(periods.bars.iter().map(|bar| bar.label.as_str()).collect::<Vec<_>>(), ["2024", "2026"]);
    }

    #[test]
    fn a_single_bar_is_left_out() {
        assert_eq!(Periods::of_months(&[(Some(MAY_2026), Agrees)]), None);
        assert_eq!(Periods::of_months(&[(None, Agrees)]), None);
    }
}
