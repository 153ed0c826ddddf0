//! The decisions over time as bars: one a year, or one a month where they lie within few months.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use crate::audit::Agreement;
use crate::pipeline::Audited;

/// Where the calls lie within so many months, a bar stands for a month.
const MOST_MONTHS: i32 = 18;
/// A chart of more bars has no room for them; it shows the last.
const MOST_BARS: i32 = 60;
/// The height of the tallest bar, in pixels.
const TALLEST: usize = 140;
/// Room above the bars for their totals, and below for their labels.
const ABOVE: usize = 24;
const BELOW: usize = 26;
/// Room at the left for the labels of the lines.
const LEFT: usize = 34;

/// The chart, laid out in pixels. A place is that of an upper left corner.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Chart {
    /// What a bar stands for: `year` or `month`.
    unit: &'static str,
    width: usize,
    height: usize,
    left: usize,
    /// Where the bars stand.
    floor: usize,
    bar_width: usize,
    lines: Vec<Line>,
    bars: Vec<Bar>,
    /// Decisions whose call has no date, which stand in no bar.
    undated: usize,
    /// Decisions before the first bar.
    earlier: usize,
}

/// A line across the chart, for a number of decisions.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    y: usize,
    count: usize,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Bar {
    label: String,
    total: usize,
    x: usize,
    /// The middle of the bar.
    middle: usize,
    /// Its upper end.
    y: usize,
    parts: Vec<Part>,
}

/// A part of a bar: the decisions of one agreement.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Part {
    agreement: &'static str,
    count: usize,
    y: usize,
    height: usize,
}

/// How many decisions have which agreement.
type Agreements = BTreeMap<Agreement, usize>;

impl Chart {
    /// The chart of all decisions whose call has a date; none where there is no such decision.
    pub(super) fn of(audited: &[Audited]) -> Option<Self> {
        let called = audited.iter().map(|one| {
            let opened = one.decision.proposal.opened.map(|opened| opened.to_utc());
            let month = opened.map(|opened| opened.year() * 12 + opened.month0().cast_signed());
            (month, one.comparison.agreement)
        });
        Self::of_months(&called.collect::<Vec<_>>())
    }

    /// Months are counted from the begin of year 0.
    fn of_months(called: &[(Option<i32>, Agreement)]) -> Option<Self> {
        let months = || called.iter().filter_map(|(month, _)| *month);
        let (first, last) = (months().min()?, months().max()?);
        let months_of_bar = if last - first < MOST_MONTHS { 1 } else { 12 };
        let end = last.div_euclid(months_of_bar);
        let begin = first.div_euclid(months_of_bar).max(end - MOST_BARS + 1);
        let mut counts: BTreeMap<i32, Agreements> =
            (begin..=end).map(|bar| (bar, Agreements::new())).collect();
        let (mut undated, mut earlier) = (0, 0);
        for (month, agreement) in called {
            match month.map(|month| counts.get_mut(&month.div_euclid(months_of_bar))) {
                Some(Some(bar)) => *bar.entry(*agreement).or_default() += 1,
                Some(None) => earlier += 1,
                None => undated += 1,
            }
        }
        let most = counts.values().map(|bar| bar.values().sum()).max().unwrap_or(1).max(1);
        let (unit, step) = match (months_of_bar, counts.len()) {
            (1, _) => ("month", 58),
            (_, 0..=12) => ("year", 52),
            _ => ("year", 40),
        };
        let bars: Vec<Bar> = counts
            .iter()
            .enumerate()
            .map(|(at, (bar, agreements))| {
                let label = if months_of_bar == 1 {
                    format!("{}-{:02}", bar.div_euclid(12), bar.rem_euclid(12) + 1)
                } else {
                    bar.to_string()
                };
                Bar::new(label, LEFT + at * step, step, agreements, most)
            })
            .collect();
        Some(Self {
            unit,
            width: LEFT + bars.len() * step + 6,
            height: ABOVE + TALLEST + BELOW,
            left: LEFT,
            floor: ABOVE + TALLEST,
            bar_width: width_of(step),
            lines: lines(most),
            bars,
            undated,
            earlier,
        })
    }
}

impl Bar {
    fn new(label: String, left: usize, step: usize, agreements: &Agreements, most: usize) -> Self {
        let x = left + (step - width_of(step)) / 2;
        let mut below = 0;
        let parts = agreements.iter().map(|(agreement, count)| {
            // Ends are rounded and not heights, so that the parts make up the whole.
            let (from, to) = (height(below, most), height(below + count, most));
            below += count;
            Part { agreement: agreement.as_str(), count: *count, y: ABOVE + TALLEST - to, height: to - from }
        });
        let parts: Vec<Part> = parts.collect();
        Self {
            label,
            total: below,
            x,
            middle: left + step / 2,
            y: ABOVE + TALLEST - height(below, most),
            parts,
        }
    }
}

fn width_of(step: usize) -> usize {
    step * 5 / 8
}

fn height(count: usize, most: usize) -> usize {
    (count * TALLEST + most / 2) / most
}

/// The lines at round numbers, at most five of them.
fn lines(most: usize) -> Vec<Line> {
    let rounds = (0..).flat_map(|power| [1, 2, 5].map(|digit: usize| digit * 10_usize.pow(power)));
    let step = rounds.take(50).find(|step| most / step <= 4).unwrap_or(most);
    let counts = (1..=most / step).map(|times| times * step);
    counts.map(|count| Line { y: ABOVE + TALLEST - height(count, most), count }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAY_2026: i32 = 2026 * 12 + 4;

    #[test]
    fn few_months_are_shown_each_and_the_empty_ones_between() {
        use Agreement::{Agrees, Differs};
        let called = [
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Agrees),
            (Some(MAY_2026), Differs),
            (Some(MAY_2026 + 2), Differs),
            (None, Agrees),
        ];
        let chart = Chart::of_months(&called).unwrap();
        assert_eq!((chart.unit, chart.undated, chart.earlier), ("month", 1, 0));
        let totals: Vec<_> = chart.bars.iter().map(|bar| (bar.label.as_str(), bar.total)).collect();
        assert_eq!(totals, [("2026-05", 4), ("2026-06", 0), ("2026-07", 1)]);
        let part = |agreement, count, y, height| Part { agreement, count, y, height };
        assert_eq!(chart.bars[0].parts, [part("agrees", 3, 59, 105), part("differs", 1, 24, 35)]);
        assert_eq!(chart.bars[2].parts, [part("differs", 1, 129, 35)]);
        assert_eq!(chart.lines.iter().map(|line| line.count).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn many_months_are_shown_by_year_and_too_many_years_cut() {
        let called = |months: &[i32]| {
            let called: Vec<_> = months.iter().map(|month| (Some(*month), Agreement::Agrees)).collect();
            Chart::of_months(&called).unwrap()
        };
        let labels = |chart: &Chart| chart.bars.iter().map(|bar| bar.label.clone()).collect::<Vec<_>>();
        let years = called(&[MAY_2026, MAY_2026 - 18]);
        assert_eq!(
            (years.unit, labels(&years)),
            ("year", vec!["2024".to_owned(), "2025".into(), "2026".into()])
        );
        // A date of 1970 among those of today is a fault of its mail, and one of year 0 makes no chart of 2,000 bars.
        let far = called(&[MAY_2026, 0]);
        assert_eq!((far.bars.len(), far.earlier, far.bars[59].label.as_str()), (60, 1, "2026"));
        assert_eq!(Chart::of_months(&[(None, Agreement::Agrees)]), None);
    }

    #[test]
    fn lines_stand_at_round_numbers() {
        let counts = |most| lines(most).iter().map(|line| line.count).collect::<Vec<_>>();
        assert_eq!(counts(1), [1]);
        assert_eq!(counts(7), [2, 4, 6]);
        assert_eq!(counts(230), [50, 100, 150, 200]);
        assert_eq!(counts(2000), [500, 1000, 1500, 2000]);
    }
}
