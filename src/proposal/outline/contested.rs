//! Finds the mail that a reply belongs to if several mails have the Message-ID that it replies to.

use chrono::TimeDelta;

use crate::message::Header;
use crate::proposal::subject::{SubjectKind, SubjectLine};

/// Maximum time by which the date of a message may be later than the date of its reply.
pub(super) const SLACK: TimeDelta = TimeDelta::days(1);

/// The message that a reply belongs to, among messages with the same Message-ID.
///
/// This is the only one with the subject of the reply, or otherwise the only call with that subject.
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

/// `true` if the subject of a reply shows which of the messages with the same Message-ID it replies to.
///
/// A reply with the tag and the title of the only call among them is for that call: other messages with this title belong
/// to it, too.
pub(super) fn subject_tells(
    reply: usize,
    sharing: &[usize],
    headers: &[Header],
    subjects: &[SubjectLine],
) -> bool {
    with_subject(reply, sharing, headers, subjects).len() == 1
        || subjects[reply].answers_call() && answered_of(reply, sharing, headers, subjects).is_some()
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
