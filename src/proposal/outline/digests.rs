//! Finds the proposals that a digest, or a reply to a digest, may be about.
//!
//! The subject of such a mail names no vote, and its references lead to no proposal. It may be about each vote that was
//! called before it.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::contested::SLACK;
use super::{Listing, Outline};
use crate::message::MailForm;
use crate::proposal::subject::SubjectKind;

/// Maximum number of proposals that one mail may be about. These are the latest proposals.
const MOST_CALLS: usize = 32;
/// Maximum time after a call in which a digest may be about it.
const LONGEST: TimeDelta = TimeDelta::days(90);

/// Adds to each outline the digests and the replies to digests that may be about it.
pub(super) fn assign(listing: Listing<'_>, outlines: &mut [Outline]) {
    let Listing { headers, subjects, .. } = listing;
    let is_digest = |at: &usize| match headers[*at].form {
        MailForm::UnreadDigest => true,
        MailForm::MayBeDigest => {
            let is_reply = subjects[*at].reply || headers[*at].answered().is_some();
            is_reply && subjects[*at].kind == SubjectKind::Talk && !headers[*at].automatic
        }
        MailForm::Own | MailForm::MayWrap => false,
    };
    let digests: Vec<usize> = (0..headers.len()).filter(is_digest).collect();
    if digests.is_empty() {
        return;
    }
    let called = |place: usize| headers[outlines[place].call?].date;
    let mut calls: Vec<(DateTime<FixedOffset>, usize)> =
        (0..outlines.len()).filter_map(|place| Some((called(place)?, place))).collect();
    calls.sort_unstable();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in digests {
        let end = match headers[at].date {
            Some(date) => calls.partition_point(|(called, _)| *called <= date + SLACK),
            None => calls.len(),
        };
        let is_near =
            |called: DateTime<FixedOffset>| headers[at].date.is_none_or(|date| date - called <= LONGEST);
        let near = calls[..end].iter().rev().take(MOST_CALLS).filter(|(called, _)| is_near(*called));
        found.extend(near.map(|(_, place)| (*place, at)));
    }
    found.sort_unstable();
    for group in found.chunk_by(|one, other| one.0 == other.0) {
        let outline = &mut outlines[group[0].0];
        let all = outline.all();
        outline.digests =
            group.iter().map(|(_, at)| *at).filter(|at| all.binary_search(at).is_err()).collect();
    }
}
