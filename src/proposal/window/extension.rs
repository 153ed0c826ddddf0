//! Reads mails in which a proposer extends a vote.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::later_mail::LaterMail;
use super::stated::{self, Deadline, Leads};
use super::text::{Sentence, SentenceWord, SpokenSentence, sentences, spoken};
use super::until::{Bound, Until};
use super::{business, length};
use crate::language::EXTENSIONS;
use crate::language::deadline::{BEGINNINGS, Extends, LETTERS};
use crate::language::list::List;
use crate::policy::Length;

/// A mail that moved the end of a window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// The date of the mail.
    pub date: DateTime<FixedOffset>,
    /// The new end.
    pub until: DateTime<FixedOffset>,
}

/// A change of the end of a window, as a mail states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WindowStatement {
    /// The new end is this time.
    Until(Until),
    /// The new end is this duration after the old end: "extended by 48 hours".
    By(Length),
    /// The new end is this duration after the old end or the mail, whichever is later: "for another 48 hours".
    Another(Length),
    /// The end moves, but the new end cannot be read. The value is the text of the sentence.
    Unreadable(String),
}

static LOOKED_FOR: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let all = LETTERS.iter().flat_map(|letters| in_every_case(letters));
    let built = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(all);
    // The patterns are few and short, so the automaton is small and building it cannot fail.
    built.expect("an automaton of a few short patterns can be built")
});

fn in_every_case(letters: &str) -> impl Iterator<Item = String> {
    let is_capital = |set: usize, at: usize| set >> at & 1 == 1;
    (0..1 << letters.len()).map(move |set| {
        let cased = letters
            .char_indices()
            .map(|(at, c)| if is_capital(set, at) { c.to_ascii_uppercase() } else { c });
        cased.collect()
    })
}

/// `true` if the sender's own lines may extend a vote. This quick test precedes the full reading of a text.
pub(crate) fn may_extend_beside_quotations(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The text before this offset is quoted. The loop does not search it again, because a line may be long.
    let mut quoted = 0;
    beginnings_in(text).any(|at| {
        if at < quoted {
            return false;
        }
        let line = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
        quoted = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
        !bytes[line..].starts_with(b"> ")
    })
}

/// `true` if a text contains a word that is part of every extension.
///
/// This quick test precedes the full reading.
pub(crate) fn may_extend(text: &str) -> bool {
    beginnings_in(text).next().is_some()
}

fn beginnings_in(text: &str) -> impl Iterator<Item = usize> {
    let begins = |at: &usize, beginning: &str| {
        let letters = text.as_bytes()[*at..].get(..beginning.len());
        letters.is_some_and(|letters| letters.eq_ignore_ascii_case(beginning.as_bytes()))
    };
    let starts = LOOKED_FOR.find_iter(text).map(move |found| {
        let behind = found.start().checked_sub(2).filter(|at| begins(at, "re"));
        behind.unwrap_or(found.start())
    });
    starts.filter(move |at| {
        BEGINNINGS.iter().any(|beginning| begins(at, beginning))
            && !text[..*at].ends_with(char::is_alphabetic)
    })
}

/// The change of the end, as the sender's own lines of a mail state it.
///
/// `spoken` are the sentences of these lines.
///
/// If the subject calls the mail an extension, any window that the mail states is the new one.
pub(super) fn said(mail: &LaterMail<'_>, spoken: &[SpokenSentence<'_, '_>]) -> Option<WindowStatement> {
    let LaterMail { text, subject, titled, date, .. } = mail;
    let mut unreadable = None;
    for one in spoken.iter().filter(|one| may_extend(one.sentence.text)) {
        if !declares(one) {
            continue;
        }
        match of_sentence(one.sentence, one.words, *date) {
            WindowStatement::Unreadable(words) => {
                unreadable = unreadable.or(Some(WindowStatement::Unreadable(words)));
            }
            said => return Some(said),
        }
    }
    if *titled {
        let stated = stated::stated(text, subject, Some(*date));
        let until = stated.until.map(WindowStatement::Until);
        let of_subject = || {
            sentences(subject)
                .iter()
                .map(|subject| of_sentence(*subject, &subject.words(), *date))
                .find(is_readable)
        };
        let length = || stated.length.map(WindowStatement::Another);
        let nothing = || Some(WindowStatement::Unreadable((*subject).to_owned()));
        return until.or_else(of_subject).or_else(length).or(unreadable).or_else(nothing);
    }
    unreadable
}

fn is_readable(said: &WindowStatement) -> bool {
    !matches!(said, WindowStatement::Unreadable(_))
}

/// The new end that a mail states. `old` is the end before the mail.
pub(super) fn end(
    said: &WindowStatement,
    bound: Bound,
    date: DateTime<FixedOffset>,
    old: Option<DateTime<FixedOffset>>,
    holidays: &[NaiveDate],
) -> Option<DateTime<FixedOffset>> {
    match said {
        WindowStatement::Until(until) => Some(until.at(bound)),
        WindowStatement::By(length) => business::end(old.unwrap_or(date), *length, holidays),
        WindowStatement::Another(length) => {
            business::end(old.map_or(date, |old| old.max(date)), *length, holidays)
        }
        WindowStatement::Unreadable(_) => None,
    }
}

fn of_sentence(
    sentence: Sentence<'_>,
    words: &[SentenceWord<'_>],
    date: DateTime<FixedOffset>,
) -> WindowStatement {
    match stated::deadline(words, Leads::OfExtension, Some(date)) {
        Deadline::Until(until) => return WindowStatement::Until(until),
        Deadline::Unreadable => return WindowStatement::Unreadable(sentence.excerpt()),
        Deadline::None => {}
    }
    match length::find(words) {
        Some(length::FoundLength { length: Some(length), start, .. }) => {
            let tokens = spoken(words);
            let by = tokens[start.saturating_sub(3)..start].iter().any(|word| word.is_in(List::By));
            let longer = tokens.iter().any(|word| word.is_in(List::Longer));
            if by && !longer { WindowStatement::By(length) } else { WindowStatement::Another(length) }
        }
        _ => WindowStatement::Unreadable(sentence.excerpt()),
    }
}

/// Maximum number of words of a sentence to check, and number of tokens to read around each word.
const MOST_JUDGED: usize = 8;
const NEAR: usize = 60;

/// `true` if a sentence says that the vote is open for longer, by the rows of the grammar (`language::EXTENSIONS`).
fn declares(one: &SpokenSentence<'_, '_>) -> bool {
    let tokens = &one.tokens;
    let may_say = |at: &usize| tokens[*at].is_in(List::Extending) || tokens[*at].is_in(List::ExtendsBy);
    let says = |at: usize| EXTENSIONS.judge_near(tokens, at, NEAR, NEAR) == Some(Extends::Declared);
    !one.sentence.question && (0..tokens.len()).filter(may_say).take(MOST_JUDGED).any(says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;
    use crate::proposal::window::text::spoken_sentences;

    const OLD: &str = "Thu, 7 May 2026 10:00:00 +0000";

    /// The end after a mail that was sent on Wednesday, for a vote that was open until Thursday.
    fn end_after(text: &str, subject: &str, titled: bool) -> Result<Option<String>, String> {
        let sent = date::read("Wed, 6 May 2026 08:00:00 +0000").unwrap();
        let mail = LaterMail {
            message_id: None,
            by_proposer: Some(true),
            date: sent,
            text: text.to_owned(),
            subject,
            titled,
            is_renamed: false,
        };
        let sentences = sentences(text);
        let words: Vec<_> = sentences.iter().map(Sentence::words).collect();
        match said(&mail, &spoken_sentences(&sentences, &words)) {
            Some(WindowStatement::Unreadable(words)) => Err(words),
            said => Ok(said
                .and_then(|said| end(&said, Bound::Latest, sent, date::read(OLD), &[]))
                .map(|end| end.to_rfc3339())),
        }
    }

    #[test]
    fn the_quick_test_finds_the_same_extensions_as_a_full_read() {
        let word_by_word = |text: &str| {
            text.split(|c: char| !c.is_alphabetic()).any(|word| {
                let word = word.to_ascii_lowercase();
                BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
            })
        };
        for word in [
            "open", "oPeN", "Extended", "exte", "EXTENSION", "deadlines", "dead", "prolonged", "prolog",
            "reopened", "REOPEN", "re-open", "reextend", "rereopen", "unopened", "éopen", "1open", "xreopen",
        ] {
            for text in
                [word.to_owned(), format!("a \n{word}."), format!("{}({word})", "vote on it ".repeat(20))]
            {
                assert_eq!(may_extend(&text), word_by_word(&text), "{text}");
            }
        }
        assert!(may_extend_beside_quotations("> open\nIt is open"));
        assert!(!may_extend_beside_quotations("> open\n> > extended\nIt is so"));
    }

    #[test]
    fn extensions_move_the_end() {
        for (expected, texts) in [
            (
                "2026-05-08T23:59:59+00:00",
                &[
                    "I'm extending the vote until Friday.",
                    "The vote is extended until Friday",
                    "Extended until Friday.",
                    "I would like to extend the vote until Friday.",
                    "We have only two votes, so I extend the deadline to Friday.",
                    "The new deadline is Friday.",
                    "The deadline is moved to 8 May.",
                    "Let's keep the vote open until Friday",
                    "I am officially extending the vote until Friday.",
                    "Nobody has voted yet. The voting period is extended to 8 May 2026.",
                    "We do not have enough votes yet, and I am extending the vote until Friday.",
                ][..],
            ),
            (
                "2026-05-09T10:00:00+00:00",
                &[
                    "The vote is extended by 48 hours.", "Let's keep the vote open for another 48 hours.",
                    "I'm extending the voting window for another two days.",
                    "I will leave this open for 2 more days.",
                    "The vote stays open for an additional 48 hours",
                ],
            ),
            ("2026-05-14T10:00:00+00:00", &["I will extend the motion and leave this open for another week"]),
            ("2026-05-11T10:00:00+00:00", &["The vote is extended by 2 business days."]),
            ("2026-06-10T23:59:59+00:00", &["extending the deadline to 2026-06-10"]),
        ] {
            for text in texts {
                assert_eq!(end_after(text, "Re: [VOTE] x", false), Ok(Some(expected.into())), "{text}");
            }
        }
    }

    #[test]
    fn questions_conditions_and_denials_move_nothing() {
        for text in [
            "Shall we extend the vote until Friday?",
            "If nobody objects I will extend the vote until Friday.",
            "I will not extend the vote until Friday.", "I won't extend the vote by 48 hours.",
            "We could extend the vote until Friday.", "I suggest to extend the vote until Friday.",
            "There is no extension of the vote until Friday.", "Should the vote be extended by 48 hours",
            "This extends the support of the format by 48 months.", "+1", "The vote is open.",
            "The previous vote was extended until Friday.", "Thanks, the list is open for all.",
        ] {
            assert_eq!(end_after(text, "Re: [VOTE] x", false), Ok(None), "{text}");
        }
    }

    #[test]
    fn an_unreadable_end_is_reported() {
        for text in ["I'm extending the vote a bit.", "The vote is extended until 31/06/2026."] {
            assert_eq!(end_after(text, "Re: [VOTE] x", false), Err(text.into()), "{text}");
        }
    }

    #[test]
    fn a_subject_may_call_a_mail_an_extension() {
        let friday = Ok(Some("2026-05-08T23:59:59+00:00".to_owned()));
        assert_eq!(end_after("Please vote until Friday.", "[VOTE][EXTENDED] x", true), friday);
        assert_eq!(end_after("", "[VOTE] x (extended until Friday)", true), friday);
        assert_eq!(end_after("We need votes.", "[VOTE][EXTENDED] x", true), Err("[VOTE][EXTENDED] x".into()));
        let two_days = Ok(Some("2026-05-09T10:00:00+00:00".to_owned()));
        assert_eq!(end_after("The vote is open for 48 hours.", "[VOTE][EXTENDED] x", true), two_days);
    }
}
