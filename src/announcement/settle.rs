//! What holds of all that was read in a result mail.

use std::ops::Range;

use super::verdict::{OfSubject, VerdictFinding};
use super::{Announcement, Number, Said};
use crate::policy::Side;

/// One verdict of all that were read; none where they contradict.
pub(super) fn settle(
    mut found: Announcement,
    verdicts: &[VerdictFinding],
    of_subject: OfSubject,
    tagged: bool,
) -> Announcement {
    let firm = verdicts.iter().any(|finding| finding.firm);
    let mut said: Vec<Said> =
        verdicts.iter().filter(|finding| finding.firm || !firm).map(|finding| finding.said).collect();
    said.extend(of_subject.apart);
    // Its last word may belong to the title of what was voted on: the text comes first.
    said.extend(of_subject.end.filter(|_| said.is_empty()));
    said.dedup();
    found.verdict = match said[..] {
        _ if of_subject.apart == Some(Said::Cancelled) => of_subject.apart,
        [] => None,
        [first, ..] if said.iter().all(|other| *other == first) => Some(first),
        // What failed and is called off is called off.
        _ if !said.contains(&Said::Passed) => Some(Said::Cancelled),
        _ => None,
    };
    // `0`, `+0` and `-0` are one side: none of one kind says nothing of the others.
    let side_named = |side: Side| found.names.iter().any(|named| named.side == Some(side));
    if side_named(Side::Zero) {
        found.counts.retain(|number| number.side != Side::Zero || number.count > 0);
    }
    // What an answer in a thread counts or lists without announcing anything is talk.
    let announces = !said.is_empty() || found.corrects || found.extends.is_some();
    if !tagged && !announces {
        found.counts.clear();
        found.names.clear();
    }
    found
}

/// Whether two sentences with an outcome give different numbers for one thing: they tell of several votes, and which
/// numbers are those of this one is not known.
pub(super) fn tells_several(counts: &[Number], results: &[Range<usize>]) -> bool {
    /// Nobody tells of more in one mail.
    const MOST: usize = 20;
    let differs = |one: &Number, other: &Number| {
        (one.side, one.binding) == (other.side, other.binding) && one.count != other.count
    };
    let results = &results[..results.len().min(MOST)];
    results.iter().enumerate().any(|(at, result)| {
        let earlier = || results[..at].iter().flat_map(|range| &counts[range.clone()]);
        counts[result.clone()].iter().any(|number| earlier().any(|other| differs(number, other)))
    })
}
