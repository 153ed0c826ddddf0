//! What a result mail says beside its numbers: that it corrects another, that votes were cast in private, that
//! the vote stays open longer.

use std::sync::LazyLock;

use super::statement::Sentence;
use super::token::Token;
use crate::message::phrases::Phrases;
use crate::message::word_list::WordList;

/// By these words a mail corrects an earlier result.
const CORRECTS: &[&str] = &[
    "correct the result", "correct the results", "correct my result", "correct the tally",
    "correct the count", "correct the numbers", "corrected result", "corrected results", "corrected tally",
    "corrected count", "correction to the result", "correction of the result", "correction to the tally",
    "i miscounted", "i counted wrong", "i forgot to count", "i overlooked the vote", "i missed the vote",
    "i missed a vote", "amended result", "amended results", "updated result", "updated results",
    "the result was wrong", "supersedes my result", "supersedes the result", "supersedes my earlier",
    "supersedes the earlier",
];
/// By these words a mail says where votes were cast that the list did not see.
const PRIVATE: &[&str] = &[
    "privately", "in private", "private list", "private mailing list", "private mail", "off-list", "offlist",
    "off list", "sent to me directly", "sent directly to me", "secret ballot", "by direct mail",
    "in a direct mail",
];
/// A sentence about votes has one of these words.
const VOTES: &[&str] = &["vote", "votes", "voted", "voting", "voter", "voters", "ballot", "ballots", "+1"];
/// By these words a mail keeps a vote open.
const EXTENDS: &[&str] = &[
    "extending the vote", "extending this vote", "extending the voting", "extend the vote",
    "extend this vote", "extend the motion", "extend the voting", "extending the motion", "vote is extended",
    "vote has been extended", "voting is extended", "vote is hereby extended", "vote was extended",
    "voting period is extended", "keep the vote open", "keep this vote open", "leave the vote open",
    "leave this vote open", "leave this open for another", "vote remains open until",
    "vote stays open until",
];
/// A sentence with one of these states a condition.
static CONDITIONS: WordList = WordList::of(&["if", "unless", "whether", "should", "would"]);
/// What is said behind one of these is no fact.
const UNSAID: &[&str] = &["could", "no", "not", "don't", "may", "might", "nobody", "can", "please"];

static ANY: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new([CORRECTS, PRIVATE, EXTENDS].concat().into_iter()));

/// What a sentence says beside numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Notes {
    pub(super) corrects: bool,
    pub(super) private: bool,
    pub(super) extends: bool,
}

/// What a sentence says.
pub(super) fn notes(sentence: &Sentence<'_>) -> Notes {
    if sentence.question || sentence.words().any(|word| CONDITIONS.has(word)) {
        return Notes::default();
    }
    let mut text = String::with_capacity(sentence.tokens.len() * 8);
    for word in sentence.words() {
        text.extend([" ", word]);
    }
    text.push(' ');
    // Hardly any sentence has one of the phrases: all are looked for at once.
    let any = ANY.are_in(&text);
    let stated = |phrase: &&str| {
        let at = text.find(&format!(" {phrase} "));
        at.is_some_and(|at| !text[..at].split(' ').any(|word| UNSAID.contains(&word)))
    };
    let says = |phrases: &[&str]| any && phrases.iter().any(stated);
    let labelled = matches!(sentence.tokens[..], [Token::Word(ref word), Token::Mark(':' | '-'), ..]
        if matches!(&*word.lower, "correction" | "corrected" | "erratum" | "corrigendum"));
    Notes {
        corrects: labelled || says(CORRECTS),
        private: says(PRIVATE) && sentence.words().any(|word| VOTES.contains(&word)),
        extends: says(EXTENDS),
    }
}
