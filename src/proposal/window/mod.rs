//! How long a vote is open: what the policy asks for, what the call says, and what later mails extend.

mod business;
mod calendar;
mod clock;
mod extension;
mod hints;
mod length;
mod moment;
mod open_for;
mod stated;
mod text;
mod zone;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use extension::Extension;
pub(super) use extension::{may_extend, may_extend_beside_quotations};

use super::uncertain::{Effect, UncertainFact};
pub(super) use hints::may_restart;

use crate::diagnostic::{Code, Diagnostic};
use crate::policy::{Length, OpenFor, WindowKind};
use extension::Said;
use stated::Until;

/// How long a vote is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Nothing is said of it.
    None,
    /// At least so long: before its end nothing is decided, and votes count until the result unless the policy
    /// says otherwise.
    Minimum {
        /// When it is over.
        until: DateTime<FixedOffset>,
        /// Who asks for it.
        asked: AskedBy,
    },
    /// To a fixed moment: votes after it are late.
    Deadline {
        /// The moment.
        until: DateTime<FixedOffset>,
    },
}

/// Who asks for a minimum, and in which words. An extension moves the end and leaves this as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// The call states a length.
    Call(Length),
    /// The call states a moment: "at least until Friday".
    CallUntil,
    /// The policy states a length.
    Policy(Length),
    /// The proposer keeps a vote open for which nobody stated a window.
    Extension,
}

impl Window {
    /// When it ends, if it is known.
    pub fn until(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::None => None,
            Self::Minimum { until, .. } | Self::Deadline { until } => Some(*until),
        }
    }

    /// The same window with a later end.
    fn moved(self, to: DateTime<FixedOffset>, fixed: bool) -> Self {
        match self {
            _ if fixed => Self::Deadline { until: to },
            Self::None => Self::Minimum { until: to, asked: AskedBy::Extension },
            Self::Minimum { asked, .. } => Self::Minimum { until: to, asked },
            Self::Deadline { .. } => Self::Deadline { until: to },
        }
    }
}

/// What the window of a proposal depends on beside its mails.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule<'a> {
    /// The window of its class.
    pub(super) open_for: Option<OpenFor>,
    /// Days that are no business days.
    pub(super) holidays: &'a [NaiveDate],
}

/// A call, as far as its window is read from it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'a> {
    pub(super) text: &'a str,
    pub(super) subject: &'a str,
    /// Its date, by which "until Friday" is understood; none where it is not known, and then only a fixed deadline can be
    /// read.
    pub(super) sent: Option<DateTime<FixedOffset>>,
    /// When its window begins.
    pub(super) opened: Option<DateTime<FixedOffset>>,
}

/// The window that policy and call give together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Called {
    /// The latest reading of it.
    pub(super) window: Window,
    /// The earliest reading of it.
    earliest: Window,
    /// The words of which the end cannot be read, or has several readings.
    pub(super) unreadable: Option<Diagnostic>,
    /// Whether a deadline is stated of which no reading is known.
    pub(super) is_lost: bool,
}

/// Which reading of an end that is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Earliest,
    Latest,
}

/// A later mail of the thread.
#[derive(Debug)]
pub(super) struct Later<'a> {
    pub(super) message_id: Option<&'a str>,
    /// Whether the proposer wrote it; none where its author is uncertain, and may be the proposer.
    pub(super) by_proposer: Option<bool>,
    pub(super) date: DateTime<FixedOffset>,
    /// The author's own lines.
    pub(super) text: String,
    pub(super) subject: &'a str,
    /// Whether its subject calls it an extension.
    pub(super) titled: bool,
}

/// The window that policy and call give together. The later of the two holds where the policy gives a minimum; otherwise
/// what the call states.
pub(super) fn of_call(call: Call<'_>, rule: Rule<'_>) -> Called {
    let stated = stated::stated(call.text, call.subject, call.sent);
    // A vote that was over when its call arrived was never open: another end must be meant.
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
        // Of a length and a moment, the later holds too: "open for 72 hours, until Friday".
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
        "the length that it states applies"
    } else {
        "the window of the policy applies"
    };
    let unreadable = match (until.and_then(Until::doubt), stated.unreadable) {
        (Some(doubt), _) => Some(Diagnostic::new(Code::UnreadableWindow, doubt).with_excerpt(stated.words)),
        (None, _) if over => {
            let text = format!("the deadline that the call states was over when the call arrived; {instead}");
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

/// The uncertain fact that a vote is open for longer than is known, so that no vote is late.
pub(super) fn unknown_end(about: Diagnostic, at: DateTime<FixedOffset>) -> UncertainFact {
    UncertainFact { about, effect: Effect::Extends(Window::Deadline { until: at }), shown: false }
}

/// A window with what later mails say of it.
pub(super) struct Extended {
    /// The latest reading of it.
    pub(super) window: Window,
    /// The earliest reading of its end, where that is another.
    pub(super) earliest_end: Option<DateTime<FixedOffset>>,
    pub(super) extensions: Vec<Extension>,
    /// What may extend the vote, or start it anew.
    pub(super) uncertain: Vec<UncertainFact>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The window with its extensions: mails of the proposer, in the order of their dates, each of which may move
/// the end further and never back. `closed` is when a result or a cancellation closed the vote.
///
/// What may extend the vote and cannot be read for certain comes as an uncertain fact, up to the moment of judgement.
pub(super) fn extended(
    called: &Called,
    mails: &[Later<'_>],
    closed: Option<DateTime<FixedOffset>>,
    rule: Rule<'_>,
    at: DateTime<FixedOffset>,
) -> Extended {
    let latest = extended_by(called.window, Bound::Latest, mails, closed, rule, at);
    if called.earliest == called.window && !latest.is_doubtful {
        return latest.extended;
    }
    let earliest =
        extended_by(called.earliest, Bound::Earliest, mails, closed, rule, at).extended.window.until();
    let earliest_end =
        earliest.filter(|end| latest.extended.window.until().is_some_and(|latest| *end < latest));
    Extended { earliest_end, ..latest.extended }
}

/// A window with what later mails say of it, by one reading of all ends.
struct ByBound {
    extended: Extended,
    /// Whether an extension has an end of several readings.
    is_doubtful: bool,
}

fn extended_by(
    mut window: Window,
    bound: Bound,
    mails: &[Later<'_>],
    closed: Option<DateTime<FixedOffset>>,
    rule: Rule<'_>,
    at: DateTime<FixedOffset>,
) -> ByBound {
    let mut is_doubtful = false;
    let (mut extensions, mut diagnostics, mut uncertain) = (Vec::new(), Vec::new(), Vec::new());
    for mail in mails {
        let is_open =
            |window: &Window| window.until().is_some() && closed.is_none_or(|closed| mail.date < closed);
        if let Some(restart) =
            hints::restart(&mail.text).filter(|_| mail.by_proposer != Some(false) && is_open(&window))
        {
            let text =
                "the proposer may have started the vote anew: whether earlier votes count is not certain";
            uncertain.push(UncertainFact {
                about: Diagnostic::new(Code::MayRestart, text)
                    .about(mail.message_id)
                    .with_excerpt(restart.words),
                effect: Effect::Restarts(mail.date),
                shown: restart.outright && mail.by_proposer == Some(true),
            });
        }
        let may_extend = |words: String| {
            UncertainFact {
            about: Diagnostic::new(
                Code::MayExtend,
                "the proposer may have kept the vote open for longer: whether votes after its end are late is not certain",
            )
            .about(mail.message_id)
            .with_excerpt(words),
            effect: Effect::Extends(Window::Deadline { until: at }),
            shown: false,
        }
        };
        let Some(said) = extension::said(&mail.text, mail.subject, mail.titled, mail.date) else {
            let hint =
                hints::more_time(&mail.text).filter(|_| mail.by_proposer != Some(false) && is_open(&window));
            uncertain.extend(hint.map(may_extend));
            continue;
        };
        let mut tell = |code: Code, text: &str| {
            let found = Diagnostic::new(code, text).about(mail.message_id);
            diagnostics.push(match &said {
                Said::Unreadable(words) => found.with_excerpt(words.clone()),
                _ => found,
            });
        };
        let old = window.until();
        let until = extension::end(&said, bound, mail.date, old, rule.holidays);
        let later = until.filter(|until| old.is_none_or(|old| *until > old));
        if mail.by_proposer.is_none() {
            if let Some(until) = later.filter(|_| is_open(&window)) {
                let fixed = matches!(said, Said::Until(until) if !until.at_least);
                let effect = Effect::Extends(window.moved(until, fixed));
                uncertain.push(UncertainFact {
                    effect,
                    ..may_extend(mail.text.trim().chars().take(160).collect())
                });
            }
            continue;
        }
        if mail.by_proposer == Some(false) {
            if later.is_some() {
                let text =
                    "somebody other than the proposer says that the vote is open for longer; its end stays";
                tell(Code::ExtendedByAnother, text);
            }
            continue;
        }
        let Some(until) = until else {
            let text =
                "the proposer extends the vote, and the new end cannot be read; the end before it stays";
            tell(Code::UnreadableWindow, text);
            if let (Said::Unreadable(words), true) = (&said, is_open(&window)) {
                uncertain.push(may_extend(words.clone()));
            }
            continue;
        };
        let Some(_) = later else { continue };
        if closed.is_some_and(|closed| mail.date >= closed) {
            tell(Code::ExtendedAfterEnd, "the vote was extended after it had been closed; it stays closed");
            continue;
        }
        if old.is_some_and(|old| mail.date > old) {
            tell(
                Code::ExtendedAfterEnd,
                "the vote was extended after its end; it is open again until the new end",
            );
        }
        if let Said::Until(said) = &said
            && let Some(doubt) = said.doubt()
        {
            is_doubtful = true;
            tell(Code::UnreadableWindow, &doubt);
        }
        let fixed = matches!(said, Said::Until(until) if !until.at_least);
        window = window.moved(until, fixed);
        extensions.push(Extension { message_id: mail.message_id.map(str::to_owned), date: mail.date, until });
    }
    let extended = Extended { window, earliest_end: None, extensions, uncertain, diagnostics };
    ByBound { extended, is_doubtful }
}

/// The one that ends later; of equal ends the first.
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
        let called = of_call(call, Rule { open_for, holidays: &[] });
        (called.window, called.unreadable.map(|odd| odd.code))
    }

    #[test]
    fn the_later_of_policy_and_call_holds() {
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
        let unreadable = window("The vote closes 06/07/2026.", open(days, WindowKind::Default));
        assert_eq!(unreadable, (by_policy, Some(Code::UnreadableWindow)));
        let text = "The vote is open for 72 hours. The vote closes 06/07/2026.";
        assert_eq!(window(text, None), (by_call, Some(Code::UnreadableWindow)));
    }

    #[test]
    fn extensions_move_the_end_further_and_never_back() {
        let (ana, bo) = (true, false);
        let rule = Rule { open_for: None, holidays: &[] };
        let start = Window::Deadline { until: on("Fri, 8 May 2026 17:00:00 +0000") };
        let check = |mails: &[(bool, &str, &str)], closed: Option<&str>| {
            let mails: Vec<Later<'_>> = mails
                .iter()
                .map(|(by_proposer, date, text)| Later {
                    message_id: None,
                    by_proposer: Some(*by_proposer),
                    date: on(date),
                    text: (*text).to_owned(),
                    subject: "Re: [VOTE] x",
                    titled: false,
                })
                .collect();
            let at = on("1 Jun 2026 10:00 +0000");
            let start = Called { window: start, earliest: start, unreadable: None, is_lost: false };
            let found = extended(&start, &mails, closed.map(on), rule, at);
            let end = found.window.until().unwrap().to_utc().format("%d %H:%M").to_string();
            (
                end,
                found.extensions.len(),
                found.diagnostics.into_iter().map(|odd| odd.code).collect::<Vec<_>>(),
            )
        };
        let thursday = "Thu, 7 May 2026 10:00:00 +0000";
        let saturday = "Sat, 9 May 2026 10:00:00 +0000";
        let two_days = "The vote is extended by 48 hours.";
        let another = "Let's keep the vote open for another 48 hours.";
        assert_eq!(check(&[(ana, thursday, two_days)], None), ("10 17:00".into(), 1, vec![]));
        assert_eq!(
            check(&[(bo, thursday, two_days)], None),
            ("08 17:00".into(), 0, vec![Code::ExtendedByAnother])
        );
        let twice = check(&[(ana, thursday, two_days), (ana, saturday, two_days)], None);
        assert_eq!(twice, ("12 17:00".into(), 2, vec![]));
        assert_eq!(
            check(&[(ana, saturday, another)], None),
            ("11 10:00".into(), 1, vec![Code::ExtendedAfterEnd])
        );
        let back = check(&[(ana, thursday, "I extend the vote until 8 May 12:00 UTC.")], None);
        assert_eq!(back, ("08 17:00".into(), 0, vec![]));
        let closed = check(&[(ana, saturday, another)], Some("Fri, 8 May 2026 18:00:00 +0000"));
        assert_eq!(closed, ("08 17:00".into(), 0, vec![Code::ExtendedAfterEnd]));
        let vague = check(&[(ana, thursday, "I'm extending the vote a little.")], None);
        assert_eq!(vague, ("08 17:00".into(), 0, vec![Code::UnreadableWindow]));
    }

    #[test]
    fn an_extension_until_a_moment_is_a_deadline() {
        let start =
            Window::Minimum { until: on("7 May 2026 10:00 +0000"), asked: AskedBy::Call(Length::Hours(72)) };
        let to = on("9 May 2026 10:00 +0000");
        assert_eq!(start.moved(to, true), Window::Deadline { until: to });
        assert_eq!(
            start.moved(to, false),
            Window::Minimum { until: to, asked: AskedBy::Call(Length::Hours(72)) }
        );
        assert_eq!(Window::None.moved(to, false), Window::Minimum { until: to, asked: AskedBy::Extension });
    }
}
