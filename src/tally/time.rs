//! Decides if a vote is in time, and how certain that is.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};

use super::{TallyBuilder, Times, VotingMail};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;
use crate::policy::LateVotes;
use crate::proposal::Window;
use crate::roster::Identities;
use crate::vote::Reason;

/// The time at which a mail was sent.
#[derive(Debug, Clone, Copy)]
pub(super) struct When {
    pub(super) times: Times,
    /// The displayed date; for mail without a date, the date of the message before it.
    pub(super) shown: Option<DateTime<FixedOffset>>,
}

/// Gives each mail the first and the last date of its author's mails with its Message-ID, if there are
/// several.
pub(super) fn note_shared_ids(dated: &mut [(When, VotingMail<'_>)], identities: Identities<'_>) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (_, mail)) in dated.iter().enumerate() {
        if let Some(id) = mail.header.message_id.as_deref() {
            by_id.entry(id).or_default().push(place);
        }
    }
    for places in by_id.into_values().filter(|places| places.len() > 1) {
        let mut by_person: HashMap<String, Vec<usize>> = HashMap::new();
        for place in places {
            let person = identities.person(&dated[place].1.header.author).key;
            by_person.entry(person).or_default().push(place);
        }
        for places in by_person.into_values().filter(|places| places.len() > 1) {
            let dates = places.iter().filter_map(|place| dated[*place].0.times.used);
            let shared = dates.clone().min().zip(dates.max());
            for place in places {
                dated[place].0.times.shared = shared;
            }
        }
    }
}

impl TallyBuilder<'_> {
    /// `true` if a time is after the close: a fixed deadline, the end of a minimum if the class says so, or
    /// the mail that closed the proposal.
    pub(super) fn is_late(&self, date: Option<DateTime<FixedOffset>>) -> bool {
        let is_after =
            |end: Option<DateTime<FixedOffset>>| end.zip(date).is_some_and(|(end, date)| date > end);
        is_after(self.closed()) || is_after(self.deadline())
    }

    /// `true` if a mail in time may be late under another reading: its time is unknown, or after the earliest
    /// reading of the deadline.
    pub(super) fn may_be_late(&self, date: Option<DateTime<FixedOffset>>) -> bool {
        match date {
            None => self.deadline().or(self.closed()).or(self.proposal.restarted).is_some(),
            Some(date) => self.deadline().and(self.proposal.earliest_end).is_some_and(|end| date > end),
        }
    }

    /// `true` if a clear vote is late, with the reasons. A ruling may decide if the mail leaves that open.
    pub(super) fn is_late_by_ruling(
        &mut self,
        mail: VotingMail<'_>,
        date: Option<DateTime<FixedOffset>>,
        reasons: &mut Vec<Reason>,
    ) -> bool {
        let late = self.is_late(date);
        if let Some(in_time) = mail.ruled.in_time
            && (self.may_be_late(date) || self.arrival_tells_otherwise(mail.header, late))
        {
            reasons.push(Reason::TimeRuled);
            return !in_time;
        }
        self.note_arrival(mail.header, late, reasons);
        if !late && self.may_be_late(date) {
            reasons.push(Reason::MayBeLate);
        }
        late
    }

    /// `true` if a vote is late by its Date and in time by its arrival, or the reverse.
    fn arrival_tells_otherwise(&self, header: &Header, late: bool) -> bool {
        let Some((date, arrived)) = header.date.zip(header.arrived) else { return false };
        let is_other = self.is_late(Some(arrived.date)) != late;
        is_other && (late || arrived.is_delayed(date))
    }

    /// The end of the window, if later votes are late.
    pub(super) fn deadline(&self) -> Option<DateTime<FixedOffset>> {
        match self.proposal.window {
            Window::Deadline { until } => Some(until),
            Window::Minimum { until, .. } if self.proposal.class.late_votes == LateVotes::Late => Some(until),
            Window::Minimum { .. } | Window::None => None,
        }
    }

    pub(super) fn closed(&self) -> Option<DateTime<FixedOffset>> {
        self.proposal.closing.as_ref().and_then(|closing| closing.date)
    }

    /// Adds a note if the arrival and the Date give different results.
    ///
    /// The Date decides about the vote, although it is only the sender's claim.
    pub(super) fn note_arrival(&mut self, header: &Header, late: bool, reasons: &mut Vec<Reason>) {
        if !self.arrival_tells_otherwise(header, late) {
            return;
        }
        let who = header.author.label();
        let text = if late {
            format!(
                "the vote by {who} is late by its Date, but its mail arrived in time: ask when it was sent"
            )
        } else {
            reasons.push(Reason::ArrivedLate);
            format!(
                "the vote by {who} is in time by its Date, but its mail arrived late: ask when it was sent"
            )
        };
        let found = Diagnostic::new(Code::DateFarFromArrival, text).about(header.message_id.as_deref());
        self.tally.diagnostics.push(found);
    }
}
