//! Finds the explanation of a -1 in the author's words.
//!
//! The vote, its claim, greetings, names, thanks and apologies are not an explanation. This module never judges the
//! quality of the explanation.

use std::ops::Range;

use super::quote::Quoter;
use super::reader::ClausePlace;
use super::{VoteCast, claim, courtesy};
use crate::language::class::{Class, is_link};
use crate::language::letter;
use crate::language::list::List;
use crate::language::signature;
use crate::language::statement::Statement;
use crate::language::token::{Shape, Token};
use crate::language::word::Word;
use crate::language::{POINTERS, Pointer, Subject};
use crate::message::Author;
use crate::message::reply::{Lines, Role};

/// The explanation in a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Explanation {
    /// The author's own words, quoted here.
    Given(String),
    /// A link, a pointer to other mail, or words without content, quoted here.
    Weak(String),
    /// No explanation.
    #[default]
    Missing,
}

/// Maximum number of words in a sentence that only agrees with somebody.
///
/// A longer sentence says what it agrees with.
const LONGEST_SHORT_HINT: usize = 5;

/// Maximum number of words in a pointer to other mail. A longer sentence explains something itself.
const LONGEST_HINT: usize = 9;
/// Minimum number of words before a pointer that count as an explanation.
const FEWEST_OF_REASON: usize = 2;
/// Maximum number of sentences in a legal notice about a company.
const SENTENCES_OF_NOTICE: usize = 8;
/// Maximum length in bytes of a line that may be a greeting, a closing, a signature or a notice.
///
/// Without a limit, the reader would read very long lines again for each of their statements.
const LONGEST_LINE: usize = 1000;
/// Maximum number of quoted characters.
const LONGEST_QUOTE: usize = 160;

/// Finds the explanation in the statements of a mail. `opinion` is the vote, if it is in words for or against.
pub(super) fn explanation(
    statements: &[Statement<'_>],
    lines: &Lines<'_>,
    sender: &Author,
    votes: &[VoteCast],
    opinion: Option<&ClausePlace>,
) -> Explanation {
    let labels: Vec<String> = votes
        .iter()
        .filter_map(|vote| vote.item.as_ref())
        .flat_map(|item| item.split(' ').map(str::to_lowercase))
        .collect();
    let listener = Listener { name: sender.name.to_lowercase(), address: &sender.address, labels };
    let quoter = Quoter::new(lines);
    let mut weak = None;
    let mut card = None;
    let mut place = Place::Matter;
    let mut notice = None;
    let mut in_signature = false;
    let matter = without_sign_off(statements);
    for (number, statement) in matter.iter().enumerate() {
        let line = || lines.line(statement.line_of(0)).map_or("", |line| line.text);
        in_signature &= !statement.begins_line;
        if in_signature || notice == Some(statement.paragraph) {
            continue;
        }
        if number > 0 && listener.is_sign_off(statement) {
            card = Some(statement.paragraph);
            place = place.below_name();
        }
        if statement.begins_line && !statement.has_mark() && signature::is_postscript(line()) {
            place = Place::Postscript;
        }
        let below_name = card == Some(statement.paragraph);
        let may_be_quoted =
            || lines.line(statement.line_of(0)).is_some_and(|line| line.role == Role::MaybeQuoted);
        if courtesy::is_sentence(statement.tokens)
            || is_ballot(statement)
            || is_card(statement, below_name)
            || may_be_quoted()
        {
            continue;
        }
        let quote = || quoter.quote(statement, behind_vote(statement), LONGEST_QUOTE);
        let may_be_letter = line().len() <= LONGEST_LINE;
        let is_line = may_be_letter
            && statement.line_of(0) == statement.line_of(statement.tokens.len().saturating_sub(1));
        if is_line && (letter::is_closing(&quote()) || letter::is_greeting(line())) {
            continue;
        }
        in_signature = may_be_letter && place == Place::BelowName && is_of_signature(statement, quoter);
        let begins =
            number.checked_sub(1).is_none_or(|before| matter[before].paragraph != statement.paragraph);
        if may_be_letter && begins && is_company_notice(&matter[number..], quoter) {
            notice = Some(statement.paragraph);
        }
        if in_signature || notice == Some(statement.paragraph) {
            continue;
        }
        let opinion = opinion.filter(|(other, _)| *other == number).map(|(_, clause)| clause);
        match listener.hears(statement, opinion) {
            Heard::Reason if number <= 1 && courtesy::may_introduce(statement.tokens, &listener.name) => {
                weak = weak.or_else(|| Some(quote()));
            }
            Heard::Reason => {
                let is_better =
                    |later: &&Statement<'_>| says_why(later) && listener.hears(later, None) == Heard::Reason;
                let better = matter[number + 1..].iter().find(is_better).filter(|_| !statement.has_mark());
                return Explanation::Given(
                    better.map_or_else(quote, |later| quoter.quote(later, behind_vote(later), LONGEST_QUOTE)),
                );
            }
            // A name does not end with a full stop or an exclamation mark.
            Heard::Name => {
                let quoted = quote();
                if quoted.ends_with(['.', '!']) {
                    return Explanation::Given(quoted);
                }
            }
            Heard::Hint if weak.is_none() => weak = Some(quote()),
            Heard::Hint | Heard::Nothing => {}
        }
    }
    weak.map_or(Explanation::Missing, Explanation::Weak)
}

/// The part of a mail that a statement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Matter,
    /// Below the sender's own name.
    BelowName,
    /// In a postscript, which is read in the same way as the text above the name.
    Postscript,
}

impl Place {
    /// The part after the sender's name. After a postscript, another name has no effect.
    fn below_name(self) -> Self {
        if self == Self::Postscript { self } else { Self::BelowName }
    }
}

/// `true` if a statement below the sender's name is a line of the signature.
fn is_of_signature(statement: &Statement<'_>, quoter: Quoter<'_>) -> bool {
    !has_value(statement) && signature::is_line(&quoter.quote(statement, 0, LONGEST_QUOTE))
}

/// `true` if the first paragraph of these statements is a legal notice about a company.
fn is_company_notice(statements: &[Statement<'_>], quoter: Quoter<'_>) -> bool {
    let paragraph = statements.first().map(|first| first.paragraph);
    let of_paragraph = statements.iter().take_while(|other| Some(other.paragraph) == paragraph);
    if of_paragraph.clone().any(has_value) {
        return false;
    }
    let first = of_paragraph.take(SENTENCES_OF_NOTICE);
    let text: Vec<String> = first.map(|one| quoter.quote(one, 0, LONGEST_QUOTE)).collect();
    signature::is_company_notice(&text.join(" "))
}

/// `true` if a statement has a value other than a single 0, which may be a digit of a number.
fn has_value(statement: &Statement<'_>) -> bool {
    statement.tokens.iter().filter_map(Token::as_mark).any(|mark| mark.shape != Shape::Bare)
}

/// The result of searching a statement for an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heard {
    Reason,
    Hint,
    /// Only capitalised words: a name or a short sentence.
    Name,
    Nothing,
}

/// `true` if the vote in a statement is followed by a word such as "because".
fn says_why(statement: &Statement<'_>) -> bool {
    let mut behind = statement.tokens.iter().skip_while(|token| token.as_mark().is_none()).skip(1);
    behind.find(|token| token.as_word().is_some()).is_some_and(|word| word.is(Class::Empty))
}

/// Index of the first word after the vote and its claim at the start of a statement.
fn behind_vote(statement: &Statement<'_>) -> usize {
    let claim = claim::aside(statement.tokens).unwrap_or_default();
    let is_word = |at: &usize| matches!(statement.tokens[*at], Token::Word(_)) && !claim.contains(at);
    (0..statement.tokens.len()).find(is_word).unwrap_or(0)
}

/// `true` if a line is part of contact details: capitalised words, titles and numbers below the sender's
/// name, or a title among capitalised words anywhere.
fn is_card(statement: &Statement<'_>, below_name: bool) -> bool {
    let of_card = |word: &Word<'_>| {
        word.is_capital()
            || word.is(Class::Title)
            || word.is(Class::BesideTitle)
            || is_link(&word.text)
            || !word.text.chars().all(char::is_alphabetic)
    };
    statement.begins_line
        && !statement.has_mark()
        && (below_name || statement.words().any(|word| word.is(Class::Title)))
        && statement.words().all(of_card)
}

/// `true` if a statement is a ticked line of a ballot to which the voter added no reason.
fn is_ballot(statement: &Statement<'_>) -> bool {
    if !matches!(statement.tokens.first(), Some(Token::Tick)) {
        return false;
    }
    let mut rest = statement.words().skip_while(|word| !word.is_in(List::Because));
    let filled = rest.by_ref().skip(1).filter(|word| !word.is_in(List::Why)).count();
    let colon = statement.tokens.iter().position(|token| matches!(token, Token::Soft(':')));
    let after_colon =
        colon.is_some_and(|at| statement.tokens[at..].iter().filter_map(Token::as_word).any(is_telling));
    filled < 2 && !after_colon
}

/// Decides whether a statement explains something. A single name or the label of an item does not.
struct Listener<'a> {
    /// The name of the sender, in lower case.
    name: String,
    address: &'a str,
    /// The words in the labels of the items that the mail votes on.
    labels: Vec<String>,
}

impl Listener<'_> {
    /// The content of a statement. `opinion` is the clause that is the vote.
    fn hears(&self, statement: &Statement<'_>, opinion: Option<&Range<usize>>) -> Heard {
        let count = statement.words().count();
        let has_mark = statement.has_mark();
        let mut telling = self.telling(statement, opinion).peekable();
        if telling.peek().is_none() {
            let links = statement.words().any(|word| is_link(&word.text));
            return if links { Heard::Hint } else { Heard::Nothing };
        }
        let only_names = !has_mark
            && count <= 3
            && statement.words().all(|word| word.is_capital() || self.is_of_name(&word.text))
            && !statement.follows_vote;
        if only_names {
            Heard::Name
        } else if telling.all(|word| word.is(Class::Filler)) || points_elsewhere(statement, count) {
            Heard::Hint
        } else {
            Heard::Reason
        }
    }

    /// The words of a statement that may be part of an explanation.
    fn telling<'s>(
        &self,
        statement: &Statement<'s>,
        opinion: Option<&Range<usize>>,
    ) -> impl Iterator<Item = &'s Word<'s>> {
        let has_mark = statement.has_mark();
        let mut asides = self.asides(statement);
        asides.push(0..courtesy::lead(statement.tokens, &self.name));
        asides.extend(courtesy::clauses(statement.tokens));
        asides.extend(courtesy::concessions(statement.tokens));
        // A long opinion says why.
        asides.extend(opinion.filter(|clause| clause.len() <= LONGEST_HINT).cloned());
        let words = statement.tokens.iter().enumerate().filter_map(move |(at, token)| {
            let word = token.as_word()?;
            (!asides.iter().any(|aside| aside.contains(&at))).then_some(word)
        });
        words.filter(move |word| self.is_telling(word, has_mark))
    }

    /// The ranges of brackets that describe the voter: a role, or one word next to the voter's name.
    fn asides(&self, statement: &Statement<'_>) -> Vec<Range<usize>> {
        let tokens = statement.tokens;
        let opens = |at: &usize| matches!(tokens[*at], Token::Soft('(' | '['));
        let closes = |at: &usize| matches!(tokens[*at], Token::Soft(')' | ']'));
        let is_name = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).and_then(Token::word).is_some_and(|word| self.is_of_name(word))
        };
        let mut asides = Vec::new();
        let mut at = 0;
        while let Some(open) = (at..tokens.len()).find(opens) {
            let Some(close) = (open + 1..tokens.len()).find(closes) else { break };
            let inner = &tokens[open + 1..close];
            let mut words = inner.iter().filter_map(Token::as_word);
            let of_title =
                |word: &Word<'_>| word.is(Class::Title) || word.is(Class::BesideTitle) || word.is_capital();
            let role = words.clone().any(|word| word.is(Class::Title)) && words.all(of_title);
            let id = inner.len() == 1 && (is_name(open.checked_sub(1)) || is_name(Some(close + 1)));
            if role || id {
                asides.push(open..close + 1);
            }
            at = close + 1;
        }
        asides
    }

    fn is_telling(&self, word: &Word<'_>, beside_mark: bool) -> bool {
        is_telling(word)
            && !word.is(Class::Empty)
            && !word.text.contains('@')
            && !is_link(&word.text)
            && !self.is_of_name(&word.text)
            && (!beside_mark || self.labels.iter().all(|label| *label != word.text))
    }

    /// `true` for a part of the sender's name, as in the signature `/Bo`.
    fn is_of_name(&self, word: &str) -> bool {
        let word = word.strip_prefix('/').unwrap_or(word);
        self.name.split([' ', '-', '.']).any(|part| part == word) || self.address.starts_with(word)
    }

    /// `true` if a line contains only the sender's name.
    fn is_sign_off(&self, statement: &Statement<'_>) -> bool {
        statement.begins_line
            && !statement.has_mark()
            && statement.words().nth(4).is_none()
            && statement.words().all(|word| self.is_of_name(&word.text) || word.text.len() <= 2)
            && statement.words().any(|word| word.is_capital() && word.text.len() > 1)
    }
}

/// `true` if a statement only points to words elsewhere, according to the rows of the grammar.
///
/// `words` is the number of words in the statement.
fn points_elsewhere(statement: &Statement<'_>, words: usize) -> bool {
    let words = words - usize::from(statement.has_mark() && words > 0);
    if words > LONGEST_HINT {
        return false;
    }
    let judge = |tokens| POINTERS.judge(Subject { tokens, mark: None, question: false });
    // The whole text after a vote may be a promise or a pointer.
    let row = judge(statement.tokens).or_else(|| judge(&statement.tokens[behind_vote(statement)..]));
    match row.map(|row| row.meaning) {
        Some(Pointer::Whole) => {
            // Words before the last comma may be an explanation: "the backup is not tested, see the report".
            let comma = statement.tokens.iter().rposition(|token| matches!(token, Token::Soft(',' | ';')));
            let before = &statement.tokens[..comma.unwrap_or(0)];
            let telling = before
                .iter()
                .filter_map(Token::as_word)
                .filter(|word| is_telling(word) && !word.is_capital());
            telling.count() < FEWEST_OF_REASON || judge(before).is_some()
        }
        Some(Pointer::Short) => words <= LONGEST_SHORT_HINT,
        None => false,
    }
}

/// Removes a sign-off at the end, such as "Regards," with a name and an address.
pub(super) fn without_sign_off<'a, 't>(statements: &'a [Statement<'t>]) -> &'a [Statement<'t>] {
    /// Maximum number of statements at the end that may be a sign-off.
    const LAST: usize = 5;
    let closes = |statement: &Statement<'_>| {
        let mut words = statement.words().peekable();
        let closing =
            |word: &Word<'_>| word.is(Class::Closing) || !word.text.chars().any(char::is_alphabetic);
        !statement.has_mark() && words.peek().is_some() && words.all(closing)
    };
    let (above, last) = statements.split_at(statements.len().saturating_sub(LAST));
    match last.iter().rposition(closes) {
        Some(at) if last[at + 1..].iter().all(|after| after.words().count() <= 6) => {
            &statements[..above.len() + at]
        }
        _ => statements,
    }
}

/// `true` if a word may be part of an explanation.
pub(super) fn is_telling(word: &Word<'_>) -> bool {
    !word.is(Class::Silent) && word.text.chars().any(char::is_alphabetic)
}
