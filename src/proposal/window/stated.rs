//! Reads the window that a call states: a duration, a deadline, or unreadable words about one.

use chrono::{DateTime, FixedOffset};

use super::foreign::{self, Translated};
use super::foreign_words::BEHIND;
use super::moment::{self, ReadTime};
use super::open_for;
use super::special;
use super::text::{Sentence, SentenceWord, clauses, sentences, spoken};
use super::until::Until;
use crate::language::LEADS;
use crate::language::deadline::Lead;
use crate::language::list::List;
use crate::language::token::Token;
use crate::policy::Length;

/// The window that a text states for a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// The duration of the vote.
    pub(super) length: Option<Length>,
    /// The deadline of the vote.
    pub(super) until: Option<Until>,
    /// The text of a sentence about the window that has no readable end.
    pub(super) unreadable: Option<String>,
    /// The text of the sentence that states the deadline.
    pub(super) words: String,
}

/// The group of words that may introduce a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
    /// Words that always introduce a deadline, and words of requests: "please vote by Friday".
    All,
    /// Words that always introduce a deadline, and words of extensions.
    OfExtension,
    /// Words that introduce a deadline in a title.
    OfTitle,
    /// Words that always introduce a deadline.
    Plain,
}

/// Number of words to read before and after a word that introduces a deadline.
const BEFORE: usize = 60;
const AFTER: usize = 6;

/// Reads the window from the text of a call and its subject.
///
/// `called` is the date of the call. Times such as "until Friday" are relative to it. Uses the first duration
/// and the first deadline of the text. If the subject has a deadline too, uses the later of the two.
pub(super) fn stated(text: &str, subject: &str, called: Option<DateTime<FixedOffset>>) -> Stated {
    let mut all = Stated::default();
    for sentence in sentences(text) {
        all = all.or(of_sentence(&sentence, called));
    }
    let title = in_subject(subject, called);
    let in_title = title.until.is_some_and(|title| all.until.is_none_or(|until| title.latest > until.latest));
    if in_title {
        Stated { until: title.until, words: title.words.clone(), ..all.or(title) }
    } else {
        all.or(title)
    }
}

/// Reads the window that one sentence states.
pub(super) fn of_sentence(sentence: &Sentence<'_>, called: Option<DateTime<FixedOffset>>) -> Stated {
    let words = sentence.words();
    let english = || of_words(&words, false, sentence, called);
    let Some(Translated { words: translated, is_foreign }) = foreign::translated(&words) else {
        return english();
    };
    let translated = || of_words(&translated, is_foreign, sentence, called);
    let says = |found: &Stated| found.length.is_some() || found.until.is_some();
    let (first, second) = if is_foreign { (translated(), english()) } else { (english(), translated()) };
    if says(&first) || !says(&second) { first.or(second) } else { second }
}

/// Reads the window from the words of one sentence. `foreign` is `true` if the words were translated.
fn of_words(
    words: &[SentenceWord<'_>],
    foreign: bool,
    sentence: &Sentence<'_>,
    called: Option<DateTime<FixedOffset>>,
) -> Stated {
    let mut found = Stated::default();
    if !is_of_votes(words) {
        return found;
    }
    for clause in clauses(words) {
        match deadline(clause, Leads::All, called) {
            Deadline::Until(until) => found.note(until, sentence),
            Deadline::Unreadable => found.unreadable = Some(sentence.excerpt()),
            Deadline::None => {}
        }
        let Some(span) = open_for::of_clause(clause, foreign) else { continue };
        match span.length.and_then(|length| special::counted(length, words)) {
            Some(length) => {
                found.length = found.length.or(Some(length));
                if let Some(until) = special::from_start(&clause[span.end..], length, called) {
                    found.note(until, sentence);
                }
            }
            None => found.unreadable = Some(sentence.excerpt()),
        }
    }
    found
}

/// The result of searching a clause for a deadline.
pub(super) enum Deadline {
    Until(Until),
    Unreadable,
    None,
}

/// Finds the deadline that a clause states after a word such as "until" (a row in `language::LEADS`).
pub(super) fn deadline(
    clause: &[SentenceWord<'_>],
    leads: Leads,
    called: Option<DateTime<FixedOffset>>,
) -> Deadline {
    let mut found = Deadline::None;
    let tokens = spoken(clause);
    for at in 0..tokens.len() {
        let (time, at_least) = if clause[at].plain() == BEHIND {
            (special::time_before(&clause[..at], called), false)
        } else {
            let Some(lead) = lead(&tokens, at, leads) else { continue };
            (moment::read(&clause[at + 1..], called), lead == Lead::AtLeast)
        };
        match time {
            ReadTime::Between(earliest, latest) | ReadTime::Either(earliest, latest) => {
                let is_of_several = matches!(time, ReadTime::Either(..));
                return Deadline::Until(Until { latest, earliest, at_least, is_of_several });
            }
            ReadTime::Unreadable => found = Deadline::Unreadable,
            ReadTime::None if special::names_a_day(&clause[at + 1..]) => found = Deadline::Unreadable,
            ReadTime::None => {}
        }
    }
    found
}

/// The meaning of a word that may introduce a deadline, in relation to the time after it.
fn lead(tokens: &[Token<'_>], at: usize, leads: Leads) -> Option<Lead> {
    let is_in = |list: List| tokens[at].is_in(list);
    let may_lead = match leads {
        Leads::All => is_in(List::Until) || is_in(List::UntilAsked),
        Leads::OfExtension => is_in(List::Until) || is_in(List::UntilExtended),
        Leads::OfTitle => is_in(List::UntilInTitle),
        Leads::Plain => is_in(List::Until),
    };
    let lead = may_lead.then(|| LEADS.judge_near(tokens, at, BEFORE, AFTER))??;
    (lead != Lead::Nothing).then_some(lead)
}

fn is_of_votes(words: &[SentenceWord<'_>]) -> bool {
    let tokens = spoken(words);
    let of_it = |at: usize| tokens[at.saturating_sub(2)..at].iter().any(|word| word.is_in(List::Pronoun));
    let of_many = |at: usize| tokens[at].is_in(List::OfMany) && of_it(at);
    tokens.iter().any(|word| word.is_in(List::OfVotes)) || (0..tokens.len()).any(of_many)
}

/// Reads a deadline in a subject, in brackets or after certain words. A duration there is part of the title.
fn in_subject(subject: &str, called: Option<DateTime<FixedOffset>>) -> Stated {
    let mut found = Stated::default();
    let mut note = |part: &str, leads: Leads| {
        for sentence in sentences(part) {
            match deadline(&sentence.words(), leads, called) {
                Deadline::Until(until) => found.note(until, &sentence),
                Deadline::Unreadable => found.unreadable = Some(sentence.excerpt()),
                Deadline::None => {}
            }
        }
    };
    for bracketed in subject.split(['(', '[']).skip(1) {
        let inner = bracketed.split([')', ']']).next().unwrap_or_default();
        note(inner, Leads::All);
    }
    let words = sentences(subject).iter().flat_map(Sentence::words).collect::<Vec<_>>();
    let tokens = spoken(&words);
    // In "Open until" and "votes until", the other words of the title also introduce a deadline.
    let opens =
        tokens.windows(2).any(|pair| pair[0].is_in(List::OpensTitle) && pair[1].is_in(List::UntilBehind));
    note(subject, if opens { Leads::Plain } else { Leads::OfTitle });
    found
}

impl Stated {
    /// Stores the first deadline with its sentence.
    fn note(&mut self, until: Until, sentence: &Sentence<'_>) {
        if self.until.is_none() {
            self.until = Some(until);
            self.words = sentence.excerpt();
        }
    }

    fn or(self, other: Self) -> Self {
        let words = if self.until.is_some() { self.words } else { other.words };
        Self {
            length: self.length.or(other.length),
            until: self.until.or(other.until),
            unreadable: self.unreadable.or(other.unreadable),
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;

    fn read(text: &str, subject: &str) -> Stated {
        // This day is a Monday.
        let found = stated(text, subject, date::read("Mon, 4 May 2026 10:00:00 +0000"));
        Stated { words: String::new(), ..found }
    }

    fn until(text: &str, at_least: bool) -> Stated {
        let moment = date::read(text).unwrap();
        let until = Until { latest: moment, earliest: moment, at_least, is_of_several: false };
        Stated { until: Some(until), ..Stated::default() }
    }

    #[test]
    fn durations_of_a_call_are_read() {
        for (length, texts) in [
            (
                Length::Hours(72),
                &[
                    "Vote open for at least 72 hours.",
                    "The vote will be open for 72h.",
                    "a 72-hour lazy consensus",
                    "Please vote. It will remain open for a\nminimum of 72 hours.",
                    "Voting period: 72 hours",
                    "The vote will be open for at least 72 hours or until necessary number of votes are reached.",
                    "It is open for at least 72 hours or until 3 +1 votes.",
                    "The vote closes in 72 hours.",
                    "If nobody objects within 72 hours, I will merge it.",
                    "I will close the vote after 72 hours.",
                    "The vote closes 72 hours after this mail.",
                    "No objections in 72 hours mean lazy consensus.",
                    "The previous vote was open for 48 hours, so this vote is open for 72 hours.",
                    "As was discussed the vote will be open for 72 hours.",
                    "The vote will last 72 hours.",
                    "The vote is open for the next 72 hours and passes if at least three +1 votes are cast.",
                    "The vote will be open for at least 72 hours unless there is an objection.",
                    "It will run for 72 hours.",
                    "We'll let this run for 72h.",
                    "This starts a 72 hour vote.",
                    "I give you 72 hours to vote.",
                    "After 72 hours the vote closes.",
                    "Votes will be accepted for 72 hours.",
                    "This will be open for the next 72 hours.",
                    "Die Abstimmung ist 72 Stunden offen.",
                    "Le vote est ouvert pendant 72 heures.",
                    "La votación está abierta durante 72 horas.",
                ][..],
            ),
            (
                Length::Days(3),
                &[
                    "This vote stays open for at least three days.", "The vote is open for 3-5 days.",
                    "The build was made 2 days ago. The vote runs for 3 days.",
                ],
            ),
            (
                Length::Days(7),
                &["Voting lasts one week", "The vote will run for a week", "The vote is open for 7 days"],
            ),
            (
                Length::BusinessDays(3),
                &[
                    "The vote is open for 3 business days.",
                    "I will close the vote after three working days",
                    "Voting ends in at least 3 business days.",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(read(text, ""), Stated { length: Some(length), ..Stated::default() }, "{text}");
            }
        }
    }

    #[test]
    fn deadlines_of_a_call_are_read() {
        for (moment, texts) in [
            ("15 May 2026 17:00 +0000", &["The vote is open until Friday 15 May 2026 17:00 UTC."][..]),
            (
                "8 May 2026 17:00 +0000",
                &[
                    "Open until Friday 17:00 UTC.",
                    "Please vote by Friday 17:00 UTC.",
                    "Vote closes: Friday, 17:00 UTC",
                    "I will close the vote on Friday at 17:00 UTC.",
                    "Deadline: Fri, May 8th, 5 p.m. UTC",
                    "Please vote no later than Friday 17:00 UTC, or before Friday 17:00 UTC.",
                    "Objections are heard until Friday 17:00 UTC",
                    "The vote ends Friday 17:00 UTC",
                    "Votes are due Friday, 17:00 UTC",
                    "Votes are due by 17:00 UTC, 8 May 2026.",
                    "The vote will stay open (until Friday, 17:00 UTC) [1].",
                    "The vote was opened today, and closes Friday 17:00 UTC",
                ],
            ),
            (
                "3 Jun 2026 20:00 +0000",
                &[
                    "The vote closes 2026-06-03 20:00 UTC",
                    "Voting is open through 2026-06-03 20:00 UTC (see https://example.org/t).",
                ],
            ),
            ("10 May 2026 17:00 +0200", &["Voting ends on May 10th, 2026 at 5pm CEST."]),
            (
                "10 May 2026 23:59:59 +0000",
                &["The vote closes on May 10", "The vote is open until the end of Sunday."],
            ),
        ] {
            for text in texts {
                assert_eq!(read(text, ""), until(moment, false), "{text}");
            }
        }
        for text in [
            "The vote is open at least until Friday 17:00 UTC.",
            "The vote will not close before Friday 17:00 UTC.",
            "The vote closes no earlier than Friday 17:00 UTC.", "Open until at least Friday 17:00 UTC.",
        ] {
            assert_eq!(read(text, ""), until("8 May 2026 17:00 +0000", true), "{text}");
        }
    }

    #[test]
    fn subjects_state_deadlines_but_no_durations() {
        let wednesday = until("3 Jun 2026 20:00 +0000", false);
        for subject in [
            "[runtime-spec VOTE]: Tag it (closes 2026-06-03 20:00 UTC)",
            "[VOTE] Move it [until June 3 20:00 UTC]", "[VOTE] Move it - closes June 3, 20:00 UTC",
            "[VOTE] Move it, open until 3 June 20:00 UTC",
        ] {
            assert_eq!(read("", subject), wednesday, "{subject}");
        }
        for subject in [
            "[VOTE] Keep the old name until 3 June", "[VOTE] Adopt a 3 day freeze",
            "[VOTE] Move it by June 3", "[VOTE] Close the list",
        ] {
            assert_eq!(read("", subject), Stated::default(), "{subject}");
        }
        // The later deadline of subject and text counts.
        let text = "The vote closes on 2 June 2026.";
        assert_eq!(read(text, "[VOTE] Move it (closes 2026-06-03 20:00 UTC)"), wednesday);
        assert!(read("", "[VOTE] Move it (closes 31 June)").unreadable.is_some());
    }

    #[test]
    fn other_times_are_not_a_window() {
        for text in [
            "The build takes 72 hours.", "Fixed 25 issues in 3 days of work", "+1",
            "Thanks, see you on Friday", "It was released 3 days ago, please vote.",
            "The previous vote was open for 72 hours.", "Votes of the last 72 hours are below.",
            "The discussion has been open for 2 weeks; please vote",
            "The previous vote was open until Friday.", "Please vote on a release every 3 days.",
            "The tests run for 3 days.", "The vote needs a 2/3 majority by then.",
            "The artifacts will be published 24 hours after the vote.", "In the past 72 hours no vote came.",
            "Please vote on moving to a 6 weeks cycle.", "I call a vote on a 2 week freeze of the release.",
            "The first 72 hours of the vote count.", "72 hours have passed since the vote began.",
            "The vote is open until 3 +1 votes are in.",
            "The vote closes the 2.x line that began on Friday.",
        ] {
            assert_eq!(read(text, ""), Stated::default(), "{text}");
        }
    }

    #[test]
    fn a_deadline_in_a_zone_that_is_not_certain_has_its_readings_and_its_words() {
        let text = "The vote closes on Friday at 17:00 Gotham time.";
        let found = stated(text, "", date::read("Mon, 4 May 2026 10:00:00 +0000"));
        assert_eq!(found.words, text);
        let doubt = found.until.and_then(Until::doubt).unwrap();
        let said = "the zone of the deadline is uncertain: the vote ends between 2026-05-08 03:00 and 2026-05-09 05:00 (UTC)";
        assert!(doubt.starts_with(said), "{doubt}");
        assert_eq!(doubt.contains("the feature `zones`"), cfg!(not(feature = "zones")), "{doubt}");
    }

    #[test]
    fn unreadable_words_are_kept() {
        for text in [
            "The vote closes on Someday the 45th of May", "The vote closes 31/06/2026.",
            "The vote is open for one month.", "The vote is open for several days.",
            "The vote ends whenever everybody agrees, Tuesday latest",
        ] {
            let unreadable = Some(text.replace(',', ""));
            assert_eq!(read(text, ""), Stated { unreadable, ..Stated::default() }, "{text}");
        }
    }
}
