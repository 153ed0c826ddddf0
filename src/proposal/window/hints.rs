//! Sentences of a proposer that may keep a vote open for longer, or start it anew, without saying it in a form that is
//! certain.
//!
//! They are looked for with a wide net: such a sentence matters only where a vote that came after the end, or before
//! the restart, turns the verdict, and then a person has to look at it.

use super::text::{Sentence, sentences};

/// A sentence that may start a vote anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Restart {
    /// The sentence.
    pub(super) words: String,
    /// Whether it says so outright, and not only asks for votes again.
    pub(super) outright: bool,
}

/// Phrases of more time, by language; one that ends with `*` is the beginning of a word.
const MORE_TIME: &[&str] = &[
    // English
    "extend*", "extension", "prolong*", "longer", "more days", "more day", "more time", "more hours",
    "more week*", "few days", "another day", "another few days", "another week", "extra day*", "extra time",
    "over the weekend", "after the weekend", "keep * open", "leave * open", "keeping * open",
    "leaving * open", "stays open", "stay open", "remain* open", "still open", "reopen*", "deadline",
    "closing date", "closing time", "end date", "cut-off", "cutoff", "will close", "closes on",
    "close this on", "close the vote on", "close it on", "ends on", "end on", "postpone*",
    // German
    "verlänger*", "länger offen", "bleibt offen", "noch offen", "frist", "mehr zeit", "weitere tage",
    // French
    "prolong*", "délai", "date limite", "reste ouvert*", "repouss*",
    // Spanish, Portuguese, Italian
    "prorrog*", "plazo", "ampli* el", "prazo", "prorog*", "scadenza", "estend*", "extiend*",
];
/// What such a sentence is about: the vote, or what stands for it.
const OF_VOTE: &[&str] = &[
    "vote", "votes", "voting", "ballot", "poll", "motion", "cfv", "call", "it", "this", "deadline",
    "closing", "open", "abstimmung", "wahl", "frist", "votum", "scrutin", "votación", "plazo", "votação",
    "prazo", "votazione", "scadenza", "quorum", "window", "period",
];
/// What starts a vote anew, said outright.
const RESTARTS: &[&str] = &[
    // English
    "restart* the vote", "restart* this vote", "restart* voting", "restart* the voting", "vote is restarted",
    "vote has been restarted", "vote restarted", "vote restarts", "start* the vote again",
    "start* the vote over", "start* the vote anew", "start over", "starting over", "begin* the vote anew",
    "another voting period", "new voting period", "new vote", "fresh vote", "votes so far are void",
    "votes are void", "votes so far do not count", "votes do not count", "votes don't count",
    "votes will not count", "votes no longer count", "votes are discarded", "discard* all votes",
    "votes are invalid", "previous votes are", "earlier votes are", "reset* the vote", "resetting the vote",
    "vote is reset", "disregard the earlier votes", "disregard previous votes",
    // German
    "abstimmung beginnt * neu", "abstimmung beginnt neu", "abstimmung startet neu", "abstimmung neu",
    "stimmen zählen nicht", "stimmen sind ungültig", "neue abstimmung", "stimmen verfallen",
    // French
    "recommenc* le vote", "vote recommence", "nouveau vote", "votes précédents ne comptent",
    // Spanish, Portuguese, Italian
    "votación comienza de nuevo", "nueva votación", "votos anteriores no", "nova votação",
    "reinici* la votación", "nuova votazione", "voti precedenti non",
];
/// What asks for votes again, and may start a vote anew.
const AGAIN: &[&str] = &[
    "vote again", "re-vote", "revote", "please re-cast", "recast your vote*", "cast your vote* again",
    "vote once more", "voting again", "restart*", "stimmt noch einmal", "noch einmal ab", "erneut ab",
    "votez à nouveau", "voten de nuevo", "votad de nuevo", "votem novamente", "votate di nuovo",
];
/// With one of these shortly before it, or anywhere in its clause, a phrase is denied, asked or only thought of.
const UNSAID: &[&str] = &[
    "not", "no", "never", "without", "if", "unless", "whether", "should", "shall", "could", "might", "would",
    "may", "nicht", "kein", "keine", "pas", "sans", "non", "nothing",
];
/// Number of words before a phrase that may deny it.
const SHORTLY: usize = 5;

/// The first sentence of a text that may keep the vote open for longer.
pub(super) fn more_time(text: &str) -> Option<String> {
    let found = sentences(text).into_iter().find(|sentence| {
        let words = plain_words(sentence);
        let of_vote = words.iter().any(|word| OF_VOTE.contains(&word.as_str()));
        of_vote && !sentence.question && said(&words, MORE_TIME)
    })?;
    Some(found.excerpt())
}

/// The first sentence of a text that may start the vote anew; one that says so outright comes first.
pub(super) fn restart(text: &str) -> Option<Restart> {
    let all = sentences(text);
    let find = |phrases: &[&str], outright: bool| {
        let says = |sentence: &&Sentence<'_>| !sentence.question && said(&plain_words(sentence), phrases);
        Some(Restart { words: all.iter().find(says)?.excerpt(), outright })
    };
    // "I restarted the build machine" is about no vote.
    let of_vote = |restart: &Restart| {
        ["vote", "voting", "stimm", "vota", "voto", "ballot", "cast", "poll"]
            .iter()
            .any(|word| restart.words.to_lowercase().contains(word))
    };
    find(RESTARTS, true).or_else(|| find(AGAIN, false)).filter(of_vote)
}

/// Whether a text may start the vote anew.
pub(crate) fn may_restart(text: &str) -> bool {
    restart(text).is_some()
}

fn plain_words(sentence: &Sentence<'_>) -> Vec<String> {
    sentence.words().iter().map(|word| word.plain().to_owned()).collect()
}

/// Whether one of the phrases is said of a sentence, and not denied.
fn said(words: &[String], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        (0..words.len())
            .any(|at| matches(&words[at..], &parts) && !is_unsaid(&words[at.saturating_sub(SHORTLY)..at]))
    })
}

fn is_unsaid(before: &[String]) -> bool {
    before.iter().any(|word| UNSAID.contains(&word.as_str()) || word.ends_with("n't"))
}

/// Whether words begin with the parts of a phrase. `*` alone stands for up to two words.
fn matches(words: &[String], parts: &[&str]) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    match part.strip_suffix('*') {
        Some("") => (0..=2).any(|skipped| words.len() >= skipped && matches(&words[skipped..], rest)),
        Some(stem) => words.first().is_some_and(|word| word.starts_with(stem)) && matches(&words[1..], rest),
        None => words.first().is_some_and(|word| word == part) && matches(&words[1..], rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_time_is_seen_in_many_words() {
        for text in [
            "Let's give it a few more days, we are short of votes.",
            "I'll leave this open over the weekend.", "We need one more vote. I will close this on Monday.",
            "I have changed the closing date to 9 March.", "The vote is extended.",
            "Ich verlängere die Abstimmung.", "Le vote est prolongé.",
        ] {
            assert!(more_time(text).is_some(), "{text}");
        }
        for text in [
            "Shall I extend the vote until Friday?", "I will not extend the vote.", "+1",
            "Thanks to all who voted.", "We have plenty of time left, so nothing changes.",
            "The meeting is on Monday.",
        ] {
            assert_eq!(more_time(text), None, "{text}");
        }
    }

    #[test]
    fn a_restart_is_seen_in_many_words() {
        for (text, outright) in [
            ("I am restarting the vote because the hash was wrong. Please vote again.", true),
            ("The proposal has changed, so all votes so far are void.", true),
            ("I have updated the text of the proposal, please re-vote.", false),
            ("Die Abstimmung beginnt hiermit neu, bisherige Stimmen zählen nicht.", true),
            ("I am calling another voting period of 7 days; the earlier votes do not count.", true),
        ] {
            assert_eq!(restart(text).map(|restart| restart.outright), Some(outright), "{text}");
        }
        for text in [
            "No, I am not restarting the vote. All votes so far stand.", "I restarted the build machine.",
            "The text is the same, so all votes stand and we go on.", "Shall we vote again?",
        ] {
            assert_eq!(restart(text), None, "{text}");
        }
    }
}
