//! Combines all findings from a result mail.

use std::ops::Range;

use super::verdict::{OfSubject, VerdictFinding};
use super::{Announcement, Number, Said};
use crate::policy::Side;

/// Sets the verdict if all findings agree, and removes numbers and names that do not count.
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
    // The last word of the subject may belong to the title, so an outcome in the text takes precedence.
    said.extend(of_subject.end.filter(|_| said.is_empty()));
    said.dedup();
    found.verdict = match said[..] {
        _ if of_subject.apart == Some(Said::Cancelled) => of_subject.apart,
        [] => None,
        [first, ..] if said.iter().all(|other| *other == first) => Some(first),
        // If a mail says both that the vote failed and that it was cancelled, the verdict is cancelled.
        _ if !said.contains(&Said::Passed) => Some(Said::Cancelled),
        _ => None,
    };
    // `0`, `+0` and `-0` are one side. If the mail names a person on this side, this function drops a count
    // of 0 for one of these values.
    let side_named = |side: Side| found.names.iter().any(|named| named.side == Some(side));
    if side_named(Side::Zero) {
        found.counts.retain(|number| number.side != Side::Zero || number.count > 0);
    }
    // Counts and names in a reply that announces nothing are only discussion.
    let announces = !said.is_empty() || found.corrects || found.extends.is_some();
    if !tagged && !announces {
        found.counts.clear();
        found.names.clear();
    }
    found
}

/// `true` if two sentences with an outcome state different numbers for the same side.
///
/// They are then about several votes, and it is unclear which numbers belong to this vote.
pub(super) fn tells_several(counts: &[Number], results: &[Range<usize>]) -> bool {
    /// Maximum number of sentences with an outcome to compare; no real mail has more.
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
