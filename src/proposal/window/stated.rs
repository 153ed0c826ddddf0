//! What a call says of its window: a length, a deadline, or words of one that cannot be read.

use chrono::{DateTime, FixedOffset};

use super::moment::{self, Moment};
use super::open_for;
use super::text::{Sentence, Word, clauses, sentences};
use super::until::Until;
use crate::message::word_list::WordList;
use crate::policy::Length;

/// What a text says of the window of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// For how long it is open.
    pub(super) length: Option<Length>,
    /// To which moment.
    pub(super) until: Option<Until>,
    /// Words of a window whose end cannot be read.
    pub(super) unreadable: Option<String>,
    /// The sentence that states the moment.
    pub(super) words: String,
}

/// Words by which a sentence speaks of a vote and its window.
static OF_VOTES: WordList = WordList::of(&[
    "open", "opens", "vote", "votes", "voting", "window", "close", "closes", "closing", "objection",
    "objections", "object", "objects", "deadline", "lazy", "consensus", "period", "ballot", "poll", "cfv",
    "hear", "expires", "abstimmung", "offen", "votation", "ouvert", "ouverte", "votación", "abierta",
    "abierto", "votação", "aberta", "aberto", "votazione", "aperta", "aperto",
]);
/// Words of a window that many other things have too: they count behind "it" or "this".
static OF_MANY: WordList =
    WordList::of(&["run", "runs", "last", "lasts", "remain", "remains", "stay", "stays", "ends", "end"]);
/// Words before a deadline: those that stand for themselves, and whether those count by which somebody is asked
/// for something: "please vote by Friday".
#[derive(Debug, Clone, Copy)]
pub(super) struct Leads<'a> {
    pub(super) words: &'a [&'a WordList],
    pub(super) asked: bool,
}

/// The words before a deadline in a sentence.
pub(super) static UNTIL: WordList = WordList::of(&[
    "until", "till", "'til", "til", "through", "thru", "closes", "close", "closing", "ends", "end", "ending",
    "deadline", "expires", "expire", "concludes", "finishes", "due",
]);
/// Words before a deadline behind one of [`ASKED`].
static UNTIL_ASKED: WordList = WordList::of(&["by", "before", "than"]);
static ASKED: WordList = WordList::of(&[
    "vote", "votes", "voting", "object", "objection", "objections", "respond", "reply", "answer", "feedback",
    "close", "closes", "speak", "hear",
]);
/// Words that put what follows into the past: it is of another vote or another thing.
static PAST: WordList = WordList::of(&[
    "was", "were", "had", "been", "ran", "lasted", "took", "ended", "closed", "stayed", "remained", "waited",
    "gave", "passed", "released", "opened", "started", "spent",
]);
/// Words that put what follows into the present or the future.
static PRESENT: WordList = WordList::of(&[
    "is", "are", "be", "will", "shall", "must", "should", "runs", "run", "lasts", "stays", "stay", "remains",
    "remain", "closes", "close", "ends", "end", "vote", "i'll", "we'll", "it's", "object", "please",
]);
/// Deadlines in a title need words that leave no doubt.
static CLOSES: WordList = WordList::of(&["closes", "closing", "ends", "ending", "deadline", "expires"]);

/// Reads what the lines of a call, and its subject, say of the window. `called` is the date of the call, by
/// which "until Friday" is understood. The first length and the first deadline of the text hold; of a
/// deadline in the subject and one in the text, the later.
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

/// What one sentence says.
pub(super) fn of_sentence(sentence: &Sentence<'_>, called: Option<DateTime<FixedOffset>>) -> Stated {
    let mut found = Stated::default();
    let words = sentence.words();
    if !is_of_votes(&words) {
        return found;
    }
    for clause in clauses(&words) {
        match deadline(clause, Leads { words: &[&UNTIL], asked: true }, called) {
            Deadline::Until(until) => found.note(until, sentence),
            Deadline::Unreadable => found.unreadable = Some(sentence.excerpt()),
            Deadline::None => {}
        }
        match open_for::of_clause(clause).map(|found| found.length) {
            Some(Some(length)) => found.length = found.length.or(Some(length)),
            Some(None) => found.unreadable = Some(sentence.excerpt()),
            None => {}
        }
    }
    found
}

/// What is said of a deadline.
pub(super) enum Deadline {
    Until(Until),
    Unreadable,
    None,
}

/// The deadline that a clause names behind one of the words that lead to one.
pub(super) fn deadline(
    clause: &[Word<'_>],
    leads: Leads<'_>,
    called: Option<DateTime<FixedOffset>>,
) -> Deadline {
    let mut found = Deadline::None;
    for (at, word) in clause.iter().enumerate() {
        let (before, behind) = (&clause[..at], &clause[at + 1..]);
        let asked = || leads.asked && before.iter().any(|word| ASKED.has(word.plain()));
        let plain = word.plain();
        let leads_on = leads.words.iter().any(|words| words.has(plain));
        if !(leads_on || UNTIL_ASKED.has(plain) && asked()) {
            continue;
        }
        if is_past(before) {
            continue;
        }
        match moment::read(behind, called) {
            Moment::Between(earliest, latest) => {
                let near = before[at.saturating_sub(4)..].iter().chain(behind.iter().take(4));
                let near: Vec<&str> = near.map(Word::plain).collect();
                let says = |words: &[&str]| near.iter().any(|word| words.contains(word));
                // "Not later than Friday" is a deadline, "not before Friday" is none.
                let denied = before.iter().rev().take(4).any(|word| matches!(word.plain(), "not" | "won't"));
                let not_before = denied && (plain == "before" || says(&["before"]));
                let at_least = says(&["least", "earlier", "earliest", "sooner"]) || not_before;
                let at_least = at_least && !says(&["later", "latest"]);
                return Deadline::Until(Until { latest, earliest, at_least });
            }
            Moment::Unreadable => found = Deadline::Unreadable,
            Moment::None => {}
        }
    }
    found
}

fn is_of_votes(words: &[Word<'_>]) -> bool {
    let of_it = |at: usize| {
        let before = words[at.saturating_sub(2)..at].iter();
        before.map(Word::plain).any(|word| matches!(word, "it" | "this"))
    };
    let of_many = |at: usize| OF_MANY.has(words[at].plain());
    words.iter().any(|word| OF_VOTES.has(word.plain())) || (0..words.len()).any(|at| of_many(at) && of_it(at))
}

/// Whether the nearest word of tense is one of the past.
pub(super) fn is_past(before: &[Word<'_>]) -> bool {
    let tense = before.iter().rev().find_map(|word| {
        let word = word.plain();
        if PAST.has(word) { Some(true) } else { PRESENT.has(word).then_some(false) }
    });
    tense == Some(true)
}

/// A subject may state a deadline, in brackets or with words that leave no doubt; a length in it is part of the
/// title.
fn in_subject(subject: &str, called: Option<DateTime<FixedOffset>>) -> Stated {
    let mut found = Stated::default();
    let mut note = |part: &str, leads: Leads<'_>| {
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
        note(inner, Leads { words: &[&UNTIL], asked: true });
    }
    let lower = subject.to_lowercase();
    let until = ["open until ", "vote until ", "voting until ", "votes until "];
    let words = if until.iter().any(|words| lower.contains(words)) { &UNTIL } else { &CLOSES };
    note(subject, Leads { words: &[words], asked: false });
    found
}

impl Stated {
    /// Keeps the first moment, with its sentence.
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
        // A Monday.
        let found = stated(text, subject, date::read("Mon, 4 May 2026 10:00:00 +0000"));
        Stated { words: String::new(), ..found }
    }

    fn until(text: &str, at_least: bool) -> Stated {
        let moment = date::read(text).unwrap();
        let until = Until { latest: moment, earliest: moment, at_least };
        Stated { until: Some(until), ..Stated::default() }
    }

    #[test]
    fn lengths_of_a_call() {
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
    fn deadlines_of_a_call() {
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
    fn subjects_state_deadlines_and_no_lengths() {
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
        // The later of subject and text.
        let text = "The vote closes on 2 June 2026.";
        assert_eq!(read(text, "[VOTE] Move it (closes 2026-06-03 20:00 UTC)"), wednesday);
        assert!(read("", "[VOTE] Move it (closes 06/03/2026)").unreadable.is_some());
    }

    #[test]
    fn other_times_are_no_window() {
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
        let said = "the zone of the deadline is not certain: it ends between 2026-05-08 03:00 and 2026-05-09 05:00 (UTC)";
        assert!(doubt.starts_with(said), "{doubt}");
        assert_eq!(doubt.contains("the feature `zones`"), cfg!(not(feature = "zones")), "{doubt}");
    }

    #[test]
    fn what_cannot_be_read_is_kept() {
        for text in [
            "The vote closes on Someday the 45th of May", "The vote closes 06/03/2026.",
            "The vote is open for one month.", "The vote closes Thursday, 8 May 2026",
        ] {
            let unreadable = Some(text.replace(',', ""));
            assert_eq!(read(text, ""), Stated { unreadable, ..Stated::default() }, "{text}");
        }
    }
}
