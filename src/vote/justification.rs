//! Whether a mail explains its -1: own words beyond the vote, its claim, greetings, names, thanks and
//! apologies. Whether the words are a good explanation is never judged.

use super::Cast;
use crate::language::class::{Class, is_link};
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::word::Word;
use crate::message::Author;

/// What was found of an explanation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Explanation {
    /// Own words, quoted here.
    Given(String),
    /// Only a link, or only a hint at an earlier mail, quoted here.
    Weak(String),
    /// Nothing.
    #[default]
    Missing,
}

/// Phrases that point to words said elsewhere: a first word, and what may follow it.
const HINTS: &[(&str, &[&[&str]])] = &[
    ("see", &[&[]]),
    (
        "as",
        &[
            &["above"],
            &["before"],
            &["said"],
            &["stated"],
            &["mentioned"],
            &["explained"],
            &["discussed"],
            &["i", "said"],
            &["i", "wrote"],
            &["in", "my"],
        ],
    ),
    ("per", &[&["my"]]),
    ("same", &[&["as"], &["reason"], &["reasons"]]),
    ("reasons", &[&["above"]]),
    ("for", &[&["the", "reasons"]]),
    ("already", &[&["said"]]),
    ("said", &[&["before"]]),
    ("told", &[&["you"]]),
    ("ditto", &[&[]]),
    ("idem", &[&[]]),
    ("siehe", &[&["oben"]]),
    ("voir", &[&[]]),
    ("wie", &[&["gesagt"]]),
];
/// A hint is no more than so many words; a longer sentence says something itself.
const LONGEST_HINT: usize = 9;
/// How much of the words is quoted in a report.
const LONGEST_QUOTE: usize = 160;

/// Looks for an explanation in the statements of a mail.
pub(super) fn explanation(statements: &[Statement<'_>], sender: &Author, votes: &[Cast]) -> Explanation {
    let labels: Vec<String> = votes
        .iter()
        .filter_map(|vote| vote.item.as_ref())
        .flat_map(|item| item.split(' ').map(str::to_lowercase))
        .collect();
    let listener = Listener { name: sender.name.to_lowercase(), address: &sender.address, labels };
    let mut weak = None;
    for statement in without_sign_off(statements) {
        if is_courtesy(statement) || is_ballot(statement) {
            continue;
        }
        match listener.hears(statement) {
            Explanation::Given(text) => return Explanation::Given(text),
            Explanation::Weak(text) => weak = weak.or(Some(text)),
            Explanation::Missing => {}
        }
    }
    weak.map_or(Explanation::Missing, Explanation::Weak)
}

/// "Thanks for all your work", "Sorry for the late reply": one short sentence that opens with a courtesy.
fn is_courtesy(statement: &Statement<'_>) -> bool {
    const OPEN: &[&str] = &[
        "thanks", "thank", "thx", "sorry", "apologies", "cheers", "have", "hope", "danke", "merci", "désolé",
        "enjoy",
    ];
    const TURNS: &[&str] = &["but", "because", "however", "although"];
    let opens = statement.tokens.first().and_then(Token::word).is_some_and(|first| OPEN.contains(&first));
    let colon = || statement.tokens.iter().any(|token| matches!(token, Token::Soft(':' | '-')));
    let turns = || statement.words().any(|word| TURNS.contains(&&*word.text));
    opens && !colon() && statement.words().count() <= 9 && !turns()
}

/// The printed words behind a ticked box are those of the call, up to a "because" that the voter goes on from.
fn is_ballot(statement: &Statement<'_>) -> bool {
    if !matches!(statement.tokens.first(), Some(Token::Tick)) {
        return false;
    }
    let mut rest = statement
        .words()
        .map(|word| &*word.text)
        .skip_while(|word| !matches!(*word, "because" | "since" | "as"));
    let filled = rest.by_ref().skip(1).filter(|word| !matches!(*word, "why" | "reason" | "the")).count();
    let colon = statement.tokens.iter().position(|token| matches!(token, Token::Soft(':')));
    let after_colon =
        colon.is_some_and(|at| statement.tokens[at..].iter().filter_map(Token::as_word).any(is_telling));
    filled < 2 && !after_colon
}

/// Hears whether a statement explains something: a lone name, and the label of an item, do not.
struct Listener<'a> {
    /// The name of the sender, in lower case.
    name: String,
    address: &'a str,
    /// The words of the items that are voted on.
    labels: Vec<String>,
}

impl Listener<'_> {
    fn hears(&self, statement: &Statement<'_>) -> Explanation {
        let count = statement.words().count();
        let has_mark = statement.has_mark();
        let telling = statement.words().any(|word| self.is_telling(word, has_mark));
        let text = || statement.text(LONGEST_QUOTE);
        if !telling {
            let links = statement.words().any(|word| is_link(&word.text));
            return if links { Explanation::Weak(text()) } else { Explanation::Missing };
        }
        let only_names = !has_mark
            && count <= 3
            && statement.words().all(|word| word.is_capital() || self.is_of_name(&word.text))
            && !statement.follows_vote;
        if only_names {
            Explanation::Missing
        } else if count <= LONGEST_HINT + usize::from(has_mark) && has_hint(statement) {
            Explanation::Weak(text())
        } else {
            Explanation::Given(text())
        }
    }

    fn is_telling(&self, word: &Word<'_>, beside_mark: bool) -> bool {
        is_telling(word)
            && !word.text.contains('@')
            && !is_link(&word.text)
            && !self.is_of_name(&word.text)
            && (!beside_mark || self.labels.iter().all(|label| *label != word.text))
    }

    fn is_of_name(&self, word: &str) -> bool {
        self.name.split([' ', '-', '.']).any(|part| part == word) || self.address.starts_with(word)
    }
}

/// Whether a phrase of a statement points to words said elsewhere.
fn has_hint(statement: &Statement<'_>) -> bool {
    let mut words = statement.words().map(|word| &*word.text);
    while let Some(first) = words.next() {
        let follows = |rest: &[&str]| rest.iter().copied().eq(words.clone().take(rest.len()));
        let hints = HINTS.iter().find(|(word, _)| *word == first);
        if hints.is_some_and(|(_, rests)| rests.iter().any(|rest| follows(rest))) {
            return true;
        }
    }
    false
}

/// The statements before the sign-off: what follows "Regards," is a name and an address.
fn without_sign_off<'a, 't>(statements: &'a [Statement<'t>]) -> &'a [Statement<'t>] {
    /// A sign-off is one of the last statements.
    const LAST: usize = 5;
    let closes = |statement: &Statement<'_>| {
        let mut words = statement.words().peekable();
        !statement.has_mark() && words.peek().is_some() && words.all(|word| word.is(Class::Closing))
    };
    let (above, last) = statements.split_at(statements.len().saturating_sub(LAST));
    match last.iter().rposition(closes) {
        Some(at) if last[at + 1..].iter().all(|after| after.words().count() <= 6) => {
            &statements[..above.len() + at]
        }
        _ => statements,
    }
}

/// Whether a word can be part of an explanation at all.
pub(super) fn is_telling(word: &Word<'_>) -> bool {
    !word.is(Class::Silent) && word.text.chars().any(char::is_alphabetic)
}
