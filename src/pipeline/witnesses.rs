//! How far the mail of others shows that an archive is complete.
//!
//! A Date is a claim of one sender, and one clock may be wrong: so it takes mail of two senders. They are neither the
//! proposer nor in the thread of the vote, which any selection of mail would hold.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::message::{Author, Header};
use crate::outcome::{Completeness, CompletenessSource};

/// Mail may be on its way for some days (RFC 5321, section 4.5.4.1). An archive that took in a mail this long after a
/// moment, by the clock of its server, has what was sent before.
const LONGEST_ON_THE_WAY: TimeDelta = TimeDelta::days(7);
/// Maximum number of mails beside those of the vote that are looked at.
const MOST_PASSED: usize = 1000;

/// All dated mail of an archive, by date.
#[derive(Debug, Default)]
pub(super) struct Witnesses(Vec<Witness>);

#[derive(Debug)]
struct Witness {
    /// The earlier one of Date and arrival.
    moment: DateTime<FixedOffset>,
    /// The index of the mail.
    at: usize,
    sender: Sender,
    has_arrival: bool,
}

/// Who sent a mail. Two senders that are taken for one by chance only make an archive less certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sender(u64);

impl Sender {
    fn of(author: &Author) -> Self {
        let mut hasher = DefaultHasher::new();
        author.key().hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl Witnesses {
    pub(super) fn of(headers: &[Header]) -> Self {
        let witness = |(at, header): (usize, &Header)| {
            let (date, arrived) = (header.date, header.arrived.map(|arrived| arrived.date));
            let moment = date.into_iter().chain(arrived).min()?;
            Some(Witness { moment, at, sender: Sender::of(&header.author), has_arrival: arrived.is_some() })
        };
        let mut all: Vec<Witness> = headers.iter().enumerate().filter_map(witness).collect();
        all.sort_by_key(|witness| witness.moment);
        Self(all)
    }

    /// How far mail up to a moment shows that the archive is complete, for a vote with these mails (sorted) that
    /// somebody called. Mail with a later date proves nothing: nobody can have sent it.
    pub(super) fn complete(
        &self,
        mails: &[usize],
        proposer: Option<&Author>,
        up_to: DateTime<FixedOffset>,
    ) -> Option<Completeness> {
        let proposer = proposer.map(Sender::of);
        let past = &self.0[..self.0.partition_point(|witness| witness.moment <= up_to)];
        let is_other = |witness: &&Witness| {
            Some(witness.sender) != proposer && mails.binary_search(&witness.at).is_err()
        };
        let others = || past.iter().rev().take(MOST_PASSED + mails.len()).filter(is_other);
        let last = others().next()?;
        let of_second = others().find(|witness| witness.sender != last.sender).map(|witness| witness.moment);
        let of_one = others().find(|witness| witness.has_arrival);
        let of_one = of_one.map(|witness| witness.moment - LONGEST_ON_THE_WAY);
        let until = of_second.into_iter().chain(of_one).max()?;
        Some(Completeness { until, source: CompletenessSource::Mail })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::RawMessage;

    /// The header of a mail: its sender, the day of May of its Date, and that of its arrival.
    fn header((from, day, arrived): (&str, u32, Option<u32>)) -> Header {
        let received = arrived.map(|day| format!("Received: by a; {day} May 2026 10:00:00 +0000\n"));
        let received = received.unwrap_or_default();
        let text = format!("{received}From: {from}@example.org\nDate: {day} May 2026 10:00:00 +0000\n\n");
        Header::read(RawMessage { separator: None, bytes: text.as_bytes(), cut: false }).0
    }

    /// The day until which these mails show that the archive is complete, for a vote of Ana with the first of them,
    /// as of 20 May.
    fn until(mails: &[(&str, u32, Option<u32>)]) -> Option<String> {
        let headers: Vec<Header> = mails.iter().copied().map(header).collect();
        let at = "2026-05-20T12:00:00Z".parse().unwrap();
        let found = Witnesses::of(&headers).complete(&[0], Some(&Author::new("Ana", "ana@example.org")), at);
        found.map(|complete| complete.until.format("%-d %b").to_string())
    }

    const VOTE: (&str, u32, Option<u32>) = ("ana", 4, None);

    #[test]
    fn it_takes_mail_of_two_other_senders() {
        assert_eq!(until(&[VOTE]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("bo", 9, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("ana", 9, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("carl", 9, None)]).as_deref(), Some("8 May"));
    }

    #[test]
    fn mail_of_the_vote_and_of_the_future_proves_nothing() {
        assert_eq!(until(&[("dee", 9, None), ("bo", 8, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("carl", 21, None)]), None);
    }

    #[test]
    fn one_sender_is_enough_where_a_server_took_the_mail_in_a_week_later() {
        assert_eq!(until(&[VOTE, ("bo", 18, Some(18))]).as_deref(), Some("11 May"));
        assert_eq!(until(&[VOTE, ("bo", 18, Some(5))]).as_deref(), Some("28 Apr"));
        assert_eq!(until(&[VOTE, ("bo", 18, Some(18)), ("carl", 19, None)]).as_deref(), Some("18 May"));
    }

    #[test]
    fn a_crowd_of_one_sender_is_looked_at_within_bounds() {
        let crowd = std::iter::repeat_n(("ana", 9, None), MOST_PASSED + 1);
        let mails: Vec<_> = [VOTE, ("bo", 8, None), ("carl", 8, None)].into_iter().chain(crowd).collect();
        assert_eq!(until(&mails), None);
    }
}
