//! What holds of all that was read in a result mail.

use super::verdict::{Finding, OfSubject};
use super::{Announcement, Number, Said};
use crate::policy::Side;

/// One verdict of all that were read; none where they contradict.
pub(super) fn settle(
    mut found: Announcement,
    verdicts: &[Finding],
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
    // Results of several votes, of which it is not known which numbers are those of this one.
    let contradicts = found.verdict.is_none() && said.contains(&Said::Passed);
    let again = |(at, number): (usize, &Number)| {
        found.counts[..at].iter().any(|other| {
            (other.side, other.binding) == (number.side, number.binding) && other.count != number.count
        })
    };
    if contradicts && found.counts.iter().enumerate().any(again) {
        found.counts.clear();
        found.names.clear();
    }
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
