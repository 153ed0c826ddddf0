//! Determines the window of a vote from the policy, the call and extensions in later mails.

mod business;
mod calendar;
mod clock;
mod east;
mod extended;
mod extension;
mod fold;
mod foreign;
mod foreign_words;
mod hints;
mod later_mail;
mod length;
mod moment;
mod open_for;
mod special;
mod stated;
mod text;
mod until;
mod zone;

use chrono::{DateTime, Duration, FixedOffset, NaiveDate};

pub(super) use extended::{Extended, extended};
pub use extension::Extension;
pub(super) use extension::{may_extend, may_extend_beside_quotations};
pub(super) use later_mail::LaterMail;

use super::Proposal;
use super::uncertain::{Effect, UncertainFact};
pub(super) use hints::may_restart;

use crate::diagnostic::{Code, Diagnostic};
use crate::policy::{Length, OpenFor, WindowKind};
use until::{Bound, Until};

/// The window of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Neither the call nor the policy states a window.
    None,
    /// A minimum: nothing is decided before its end.
    ///
    /// Votes count until the result, unless the policy says otherwise.
    Minimum {
        /// The end of the minimum.
        until: DateTime<FixedOffset>,
        /// The source of the minimum.
        asked: AskedBy,
    },
    /// A fixed deadline. Later votes do not count.
    Deadline {
        /// The time of the deadline.
        until: DateTime<FixedOffset>,
    },
}

/// The source of a minimum window, with the stated duration. An extension moves the end and keeps the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// The call states a duration.
    Call(Length),
    /// The call states a time: "at least until Friday".
    CallUntil,
    /// The policy states a duration.
    Policy(Length),
    /// The proposer extended a vote that had no stated window.
    Extension,
}

impl Window {
    /// The end, if it is known.
    pub fn until(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::None => None,
            Self::Minimum { until, .. } | Self::Deadline { until } => Some(*until),
        }
    }

    /// The same window, with its end moved to the time `to`. With `fixed`, the end becomes a deadline.
    fn moved(self, to: DateTime<FixedOffset>, fixed: bool) -> Self {
        match self {
            _ if fixed => Self::Deadline { until: to },
            Self::None => Self::Minimum { until: to, asked: AskedBy::Extension },
            Self::Minimum { asked, .. } => Self::Minimum { until: to, asked },
            Self::Deadline { .. } => Self::Deadline { until: to },
        }
    }
}

/// The policy's rules for the window of a proposal.
#[derive(Debug, Clone, Copy)]
pub(super) struct WindowRule<'a> {
    /// The window of the proposal's class.
    pub(super) open_for: Option<OpenFor>,
    /// Days that are not business days.
    pub(super) holidays: &'a [NaiveDate],
}

/// The parts of a call that its window depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'a> {
    pub(super) text: &'a str,
    pub(super) subject: &'a str,
    /// The date of the call.
    ///
    /// Times such as "until Friday" are relative to it; if it is unknown, only absolute times count.
    pub(super) sent: Option<DateTime<FixedOffset>>,
    /// The start of the window.
    pub(super) opened: Option<DateTime<FixedOffset>>,
}

/// The window according to the policy and the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Called {
    /// The window in its latest reading.
    pub(super) window: Window,
    /// The window in its earliest reading.
    earliest: Window,
    /// A diagnostic about a stated end that cannot be read or has several readings.
    pub(super) unreadable: Option<Diagnostic>,
    /// `true` if a deadline is stated but cannot be read.
    pub(super) is_lost: bool,
}

/// Determines the window from the policy and the call.
///
/// If the window of the policy is a minimum, the later of the two ends applies; otherwise the end in the call.
pub(super) fn of_call(call: Call<'_>, rule: WindowRule<'_>) -> Called {
    let stated = stated::stated(call.text, call.subject, call.sent);
    // A stated end before the arrival of the call is a mistake, and is ignored.
    let was_over = |until: &Until| call.opened.is_some_and(|opened| until.latest <= opened);
    let (until, over) = match stated.until {
        Some(until) if was_over(&until) => (None, true),
        until => (until, false),
    };
    let end = |length: Length| call.opened.and_then(|opened| business::end(opened, length, rule.holidays));
    let minimum = |length: Length, asked: AskedBy| end(length).map(|until| Window::Minimum { until, asked });
    let for_length = stated.length.and_then(|length| minimum(length, AskedBy::Call(length)));
    let by_call = |bound: Bound| {
        let to_moment = until.map(|until| {
            let (at_least, until) = (until.at_least, until.at(bound));
            if at_least {
                Window::Minimum { until, asked: AskedBy::CallUntil }
            } else {
                Window::Deadline { until }
            }
        });
        // If the call states a duration and a time, the later end counts: "open for 72 hours, until Friday".
        later(to_moment, for_length)
    };
    let by_policy = rule.open_for.and_then(|open| minimum(open.length, AskedBy::Policy(open.length)));
    let is_minimum = rule.open_for.is_some_and(|open| open.kind == WindowKind::Minimum);
    let window = |bound: Bound| {
        let by_call = by_call(bound);
        let window = if is_minimum { later(by_call, by_policy) } else { by_call.or(by_policy) };
        window.unwrap_or(Window::None)
    };
    let is_lost = over || stated.unreadable.is_some() && until.is_none();
    let instead = if for_length.is_some() {
        "the duration that it states applies"
    } else {
        "the window of the policy applies"
    };
    let unreadable = match (until.and_then(Until::doubt), stated.unreadable) {
        (Some(doubt), _) => Some(Diagnostic::new(Code::UnreadableWindow, doubt).with_excerpt(stated.words)),
        (None, _) if over => {
            let text = format!("the deadline in the call was over when the call arrived; {instead}");
            Some(Diagnostic::new(Code::UnreadableWindow, text).with_excerpt(stated.words))
        }
        (None, Some(words)) if is_lost => {
            let what = if for_length.is_some() { "deadline" } else { "window" };
            let text = format!("the call states a {what} that cannot be read; {instead}");
            Some(Diagnostic::new(Code::UnreadableWindow, text).with_excerpt(words))
        }
        _ => None,
    };
    Called { window: window(Bound::Latest), earliest: window(Bound::Earliest), unreadable, is_lost }
}

/// Number of days after which a vote with an unknown end is considered over.
const LONGEST_UNKNOWN: i64 = 31;

/// The uncertain facts about a vote with an unknown end.
///
/// The vote may still be open, so that no vote is late. If it has no other window, it may also have ended on
/// the next day. In the first weeks, more votes may come.
pub(super) fn unknown_end(
    about: &Diagnostic,
    opened: Option<DateTime<FixedOffset>>,
    window: Window,
    at: DateTime<FixedOffset>,
) -> Vec<UncertainFact> {
    let has_none = window == Window::None;
    let is_recent = has_none && opened.is_some_and(|opened| at - opened < Duration::days(LONGEST_UNKNOWN));
    let latest = if is_recent { at + Duration::seconds(1) } else { at };
    let next_day = opened.filter(|_| has_none).map(|opened| opened + Duration::days(1));
    let fact = |until: DateTime<FixedOffset>| UncertainFact {
        about: about.clone(),
        effect: Effect::Extends(Window::Deadline { until }),
        shown: false,
        settled: false,
    };
    std::iter::once(latest).chain(next_day.filter(|day| *day < latest)).map(fact).collect()
}

impl Proposal {
    /// Sets the end that a mail states. The policy's minimum and extensions by other mails still apply.
    pub(crate) fn end_at(&mut self, until: DateTime<FixedOffset>, message_id: &str, holidays: &[NaiveDate]) {
        let of_policy = self.class.window.filter(|open| open.kind == WindowKind::Minimum);
        let minimum = of_policy.and_then(|OpenFor { length, .. }| {
            let until = business::end(self.opened?, length, holidays)?;
            Some(Window::Minimum { until, asked: AskedBy::Policy(length) })
        });
        let by_others = |extension: &&Extension| extension.message_id.as_deref() != Some(message_id);
        let extended = self.extensions.iter().filter(by_others).map(|extension| extension.until).max();
        let extended = extended.map(|until| Window::Deadline { until });
        let stated = later(Some(Window::Deadline { until }), extended);
        self.window = later(stated, minimum).unwrap_or(Window::None);
        self.earliest_end = None;
    }
}

/// The window that ends later; the first one if both end at the same time.
fn later(one: Option<Window>, other: Option<Window>) -> Option<Window> {
    match (one, other) {
        (Some(one), Some(other)) if other.until() > one.until() => Some(other),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;

    const MONDAY: &str = "Mon, 4 May 2026 10:00:00 +0000";

    fn on(text: &str) -> DateTime<FixedOffset> {
        date::read(text).unwrap()
    }

    fn window(text: &str, open_for: Option<OpenFor>) -> (Window, Option<Code>) {
        let monday = Some(on(MONDAY));
        let call = Call { text, subject: "[VOTE] x", sent: monday, opened: monday };
        let called = of_call(call, WindowRule { open_for, holidays: &[] });
        (called.window, called.unreadable.map(|odd| odd.code))
    }

    #[test]
    fn the_later_of_policy_and_call_applies() {
        let open = |length, kind| Some(OpenFor { length, kind });
        let (hours, days) = (Length::Hours(72), Length::BusinessDays(5));
        let thursday = on("7 May 2026 10:00 +0000");
        let next_monday = on("11 May 2026 10:00 +0000");
        let friday = on("8 May 2026 17:00 +0000");
        let by_call = Window::Minimum { until: thursday, asked: AskedBy::Call(hours) };
        let by_policy = Window::Minimum { until: next_monday, asked: AskedBy::Policy(days) };
        let deadline = Window::Deadline { until: friday };
        let text = "The vote is open for 72 hours.";
        assert_eq!(window(text, None).0, by_call);
        assert_eq!(window(text, open(days, WindowKind::Minimum)).0, by_policy);
        assert_eq!(window(text, open(days, WindowKind::Default)).0, by_call);
        let text = "The vote is open until Friday 17:00 UTC.";
        assert_eq!(window(text, open(days, WindowKind::Minimum)).0, by_policy);
        assert_eq!(window(text, open(hours, WindowKind::Minimum)).0, deadline);
        assert_eq!(window(text, open(days, WindowKind::Default)).0, deadline);
        assert_eq!(window("Please vote.", open(days, WindowKind::Default)).0, by_policy);
        assert_eq!(window("Please vote.", None), (Window::None, None));
        assert_eq!(window("Open for 72 hours, until Friday 17:00 UTC.", None).0, deadline);
        assert_eq!(window("Open for 72 hours, until Tuesday 17:00 UTC.", None).0, by_call);
        let unreadable = window("The vote closes on 31 June.", open(days, WindowKind::Default));
        assert_eq!(unreadable, (by_policy, Some(Code::UnreadableWindow)));
        let text = "The vote is open for 72 hours. The vote closes on 31 June.";
        assert_eq!(window(text, None), (by_call, Some(Code::UnreadableWindow)));
        let until = on("6 Jul 2026 23:59:59 +0000");
        let unclear = window("The vote closes 06/07/2026.", open(days, WindowKind::Default));
        assert_eq!(unclear, (Window::Deadline { until }, Some(Code::UnreadableWindow)));
    }
}
