//! Applies the later mails from the proposer to a window.

use chrono::{DateTime, FixedOffset};

use super::extension::{self, Extension, WindowStatement};
use super::later_mail::LaterMail;
use super::text::{Sentence, sentences, spoken_sentences};
use super::until::Bound;
use super::{Called, Window, WindowRule, hints};
use crate::diagnostic::{Code, Diagnostic};
use crate::proposal::uncertain::{Effect, UncertainFact};

/// A window with the changes by later mails.
pub(in crate::proposal) struct Extended {
    /// The window in its latest reading.
    pub(in crate::proposal) window: Window,
    /// The end in the earliest reading, if it differs from the latest.
    pub(in crate::proposal) earliest_end: Option<DateTime<FixedOffset>>,
    pub(in crate::proposal) extensions: Vec<Extension>,
    /// The mails that may extend or restart the vote.
    pub(in crate::proposal) uncertain: Vec<UncertainFact>,
    pub(in crate::proposal) diagnostics: Vec<Diagnostic>,
}

/// Applies the mails from the proposer to the window, in order of date.
///
/// Each mail may move the end later, but never earlier. `closed` is the time at which a result or a
/// cancellation closed the vote.
///
/// A mail that may extend the vote becomes an uncertain fact with the time of judgement as its end.
pub(in crate::proposal) fn extended(
    called: &Called,
    mails: &[LaterMail<'_>],
    closed: Option<DateTime<FixedOffset>>,
    rule: WindowRule<'_>,
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

/// The window after later mails, for the earliest or the latest reading of every end.
struct ByBound {
    extended: Extended,
    /// `true` if the end of an extension has several readings.
    is_doubtful: bool,
}

fn extended_by(
    mut window: Window,
    bound: Bound,
    mails: &[LaterMail<'_>],
    closed: Option<DateTime<FixedOffset>>,
    rule: WindowRule<'_>,
    at: DateTime<FixedOffset>,
) -> ByBound {
    let mut is_doubtful = false;
    let (mut extensions, mut diagnostics, mut uncertain) = (Vec::new(), Vec::new(), Vec::new());
    for mail in mails {
        let is_open =
            |window: &Window| window.until().is_some() && closed.is_none_or(|closed| mail.date < closed);
        let may_hint = |window: &Window| mail.by_proposer != Some(false) && is_open(window);
        let reads_hints = may_hint(&window);
        let sentences: Vec<Sentence<'_>> = sentences(&mail.text)
            .into_iter()
            .filter(|sentence| reads_hints || extension::may_extend(sentence.text))
            .collect();
        let words: Vec<_> = sentences.iter().map(Sentence::words).collect();
        let spoken = spoken_sentences(&sentences, &words);
        let by_tag = || {
            let is_tagged = mail.is_renamed && hints::restarts_in_tag(mail.subject);
            is_tagged.then(|| hints::Restart { words: mail.subject.to_owned(), outright: false })
        };
        let restart = reads_hints.then(|| hints::restart(&spoken).or_else(by_tag)).flatten();
        if let Some(restart) = restart {
            let text =
                "the proposer may have started the vote again, so it is uncertain if earlier votes count";
            uncertain.push(UncertainFact {
                about: Diagnostic::new(Code::MayRestart, text)
                    .about(mail.message_id)
                    .with_excerpt(restart.words),
                effect: Effect::Restarts(mail.date),
                shown: restart.outright && mail.by_proposer == Some(true),
                settled: false,
            });
        }
        let may_extend = |words: String| UncertainFact {
            about: Diagnostic::new(
                Code::MayExtend,
                "the proposer may have extended the vote, so it is uncertain if votes after its end are late",
            )
            .about(mail.message_id)
            .with_excerpt(words),
            effect: Effect::Extends(Window::Deadline { until: at }),
            shown: false,
            settled: false,
        };
        let Some(said) = extension::said(mail, &spoken) else {
            let extends = |fact: &UncertainFact| matches!(fact.effect, Effect::Extends(_));
            let is_extended = !extensions.is_empty() || uncertain.iter().any(extends);
            let known = hints::KnownWindow { date: mail.date, end: window.until(), is_extended };
            let hint = reads_hints.then(|| hints::more_time(&spoken, known)).flatten();
            uncertain.extend(hint.map(may_extend));
            continue;
        };
        let mut tell = |code: Code, text: &str| {
            let found = Diagnostic::new(code, text).about(mail.message_id);
            diagnostics.push(match &said {
                WindowStatement::Unreadable(words) => found.with_excerpt(words.clone()),
                _ => found,
            });
        };
        let old = window.until();
        let until = extension::end(&said, bound, mail.date, old, rule.holidays);
        let later = until.filter(|until| old.is_none_or(|old| *until > old));
        if mail.by_proposer.is_none() {
            if let Some(until) = later.filter(|_| is_open(&window)) {
                let fixed = matches!(said, WindowStatement::Until(until) if !until.at_least);
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
                    "somebody other than the proposer says that the vote is extended; its end is unchanged";
                tell(Code::ExtendedByAnother, text);
            }
            continue;
        }
        let Some(until) = until else {
            let text = "the proposer extends the vote, but the new end cannot be read; the end is unchanged";
            tell(Code::UnreadableWindow, text);
            if let (WindowStatement::Unreadable(words), true) = (&said, is_open(&window)) {
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
        if let WindowStatement::Until(said) = &said
            && let Some(doubt) = said.doubt()
        {
            is_doubtful = true;
            tell(Code::UnreadableWindow, &doubt);
        }
        let fixed = matches!(said, WindowStatement::Until(until) if !until.at_least);
        window = window.moved(until, fixed);
        extensions.push(Extension { message_id: mail.message_id.map(str::to_owned), date: mail.date, until });
    }
    let extended = Extended { window, earliest_end: None, extensions, uncertain, diagnostics };
    ByBound { extended, is_doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;
    use crate::policy::Length;
    use crate::proposal::AskedBy;

    fn on(text: &str) -> DateTime<FixedOffset> {
        date::read(text).unwrap()
    }

    #[test]
    fn extensions_move_the_end_later_and_never_earlier() {
        let (ana, bo) = (true, false);
        let rule = WindowRule { open_for: None, holidays: &[] };
        let start = Window::Deadline { until: on("Fri, 8 May 2026 17:00:00 +0000") };
        let check = |mails: &[(bool, &str, &str)], closed: Option<&str>| {
            let mails: Vec<LaterMail<'_>> = mails
                .iter()
                .map(|(by_proposer, date, text)| LaterMail {
                    message_id: None,
                    by_proposer: Some(*by_proposer),
                    date: on(date),
                    text: (*text).to_owned(),
                    subject: "Re: [VOTE] x",
                    titled: false,
                    is_renamed: false,
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
    fn an_extension_until_a_time_is_a_deadline() {
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
