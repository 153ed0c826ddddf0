//! Replies to a Message-ID that several messages have.

use chrono::TimeDelta;

use crate::message::Header;
use crate::proposal::subject::{SubjectKind, SubjectLine};

/// Maximum time by which a message may be dated after its reply.
pub(super) const SLACK: TimeDelta = TimeDelta::days(1);

/// The message that a reply answers, among those with one Message-ID: the only one with the subject of the
/// reply, or else the only call with that subject.
pub fn answered_of(
    reply: usize,
    sharing: &[usize],
    headers: &[Header],
    subjects: &[SubjectLine],
) -> Option<usize> {
    let named = with_subject(reply, sharing, headers, subjects);
    let is_call = |at: &usize| subjects[*at].kind == SubjectKind::Call && !subjects[*at].reply;
    only(named.iter().copied()).or_else(|| only(named.into_iter().filter(is_call)))
}

/// `true` if the subject shows which of the messages with one Message-ID a reply answers.
pub(super) fn subject_tells(
    reply: usize,
    sharing: &[usize],
    headers: &[Header],
    subjects: &[SubjectLine],
) -> bool {
    with_subject(reply, sharing, headers, subjects).len() == 1
}

/// The messages with the subject of a reply that are not dated after the reply.
fn with_subject(reply: usize, sharing: &[usize], headers: &[Header], subjects: &[SubjectLine]) -> Vec<usize> {
    let key = subjects[reply].key();
    let is_earlier =
        |at: usize| headers[at].date.zip(headers[reply].date).is_none_or(|(at, reply)| at <= reply + SLACK);
    sharing
        .iter()
        .copied()
        .filter(|at| *at != reply && is_earlier(*at) && subjects[*at].key() == key)
        .collect()
}

fn only(mut found: impl Iterator<Item = usize>) -> Option<usize> {
    found.next().filter(|_| found.next().is_none())
}
