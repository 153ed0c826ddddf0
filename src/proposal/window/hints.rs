//! Sentences of a proposer that may extend a vote or start it again, but are not certain.
//!
//! The search accepts many sentences. A sentence only matters if a vote after the end, or before the restart,
//! could change the verdict; a person then has to read the sentence.

use super::text::{Sentence, SpokenSentence, sentences, spoken_sentences};
use crate::language::deadline::{Extends, Restarts};
use crate::language::list::List;
use crate::language::{HINTS, RESTARTS};

/// A sentence that may start a vote again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Restart {
    /// The sentence.
    pub(super) words: String,
    /// `true` if it says explicitly that the vote starts again; `false` if it only asks for votes again.
    pub(super) outright: bool,
}

/// Number of words before a phrase that are read for a denial, and number of words that belong to the phrase.
const SHORTLY: usize = 5;
const LONGEST: usize = 8;

/// The first sentence that may extend the vote, by the rows of the languages (`language::HINTS`).
pub(super) fn more_time(sentences: &[SpokenSentence<'_, '_>]) -> Option<String> {
    let hints = |one: &&SpokenSentence<'_, '_>| {
        let tokens = &one.tokens;
        let may_say = |at: &usize| tokens[*at].is_in(List::Hints) || tokens[*at].is_in(List::Extending);
        let says = |at: usize| HINTS.judge_near(tokens, at, SHORTLY, LONGEST) == Some(Extends::Hinted);
        let of_vote = tokens.iter().any(|word| word.is_in(List::HintsOf));
        !one.sentence.question && of_vote && (0..tokens.len()).filter(may_say).any(says)
    };
    Some(sentences.iter().find(hints)?.sentence.excerpt())
}

/// The first sentence that may start the vote again, by the rows of the languages (`language::RESTARTS`);
/// explicit ones come first.
pub(super) fn restart(sentences: &[SpokenSentence<'_, '_>]) -> Option<Restart> {
    let said: Vec<Option<Restarts>> = sentences.iter().map(restarts).collect();
    let find = |what: Restarts| {
        let at = said.iter().position(|said| *said == Some(what))?;
        Some(Restart { words: sentences[at].sentence.excerpt(), outright: what == Restarts::Outright })
    };
    find(Restarts::Outright).or_else(|| find(Restarts::AsksAgain))
}

/// Meaning of a sentence for the restart of a vote.
fn restarts(one: &SpokenSentence<'_, '_>) -> Option<Restarts> {
    let tokens = &one.tokens;
    // "I restarted the build machine" is not about a vote.
    if one.sentence.question || !tokens.iter().any(|word| word.is_in(List::RestartsOf)) {
        return None;
    }
    let judged = (0..tokens.len()).filter(|at| tokens[*at].is_in(List::Restarts));
    let said = judged.filter_map(|at| RESTARTS.judge_near(tokens, at, SHORTLY, LONGEST));
    let all: Vec<Restarts> = said.collect();
    [Restarts::Outright, Restarts::AsksAgain].into_iter().find(|what| all.contains(what))
}

/// `true` if a text may start the vote again.
pub(crate) fn may_restart(text: &str) -> bool {
    in_sentences(text, |sentences| restart(sentences).is_some())
}

/// The result of reading the sentences of a text.
fn in_sentences<T>(text: &str, read: impl Fn(&[SpokenSentence<'_, '_>]) -> T) -> T {
    let sentences = sentences(text);
    let words: Vec<_> = sentences.iter().map(Sentence::words).collect();
    read(&spoken_sentences(&sentences, &words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_wordings_may_extend_a_vote() {
        for text in [
            "Let's give it a few more days, we are short of votes.",
            "I'll leave this open over the weekend.", "We need one more vote. I will close this on Monday.",
            "I have changed the closing date to 9 March.", "The vote is extended.",
            "Ich verlängere die Abstimmung.", "Le vote est prolongé.",
        ] {
            assert!(in_sentences(text, more_time).is_some(), "{text}");
        }
        for text in [
            "Shall I extend the vote until Friday?", "I will not extend the vote.", "+1",
            "Thanks to all who voted.", "We have plenty of time left, so nothing changes.",
            "The meeting is on Monday.",
        ] {
            assert_eq!(in_sentences(text, more_time), None, "{text}");
        }
    }

    #[test]
    fn many_wordings_may_restart_a_vote() {
        for (text, outright) in [
            ("I am restarting the vote because the hash was wrong. Please vote again.", true),
            ("The proposal has changed, so all votes so far are void.", true),
            ("I have updated the text of the proposal, please re-vote.", false),
            ("Die Abstimmung beginnt hiermit neu, bisherige Stimmen zählen nicht.", true),
            ("I am calling another voting period of 7 days; the earlier votes do not count.", true),
        ] {
            assert_eq!(in_sentences(text, restart).map(|restart| restart.outright), Some(outright), "{text}");
        }
        for text in [
            "No, I am not restarting the vote. All votes so far stand.", "I restarted the build machine.",
            "The text is the same, so all votes stand and we go on.", "Shall we vote again?",
        ] {
            assert_eq!(in_sentences(text, restart), None, "{text}");
        }
    }
}
