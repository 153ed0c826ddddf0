//! One mark judged in its statement, and the surroundings that decide before the sentence does: boxes,
//! printed ballots, lists of names.

use std::borrow::Cow;
use std::cell::Cell;

use super::grammar::{MARK_TABLE, Meaning, NoVote};
use super::pattern::Subject;
use super::read::Reader;
use super::statement::Statement;
use super::token::{Mark, Shape, Token};
use super::value::Value;
use super::word::Word;
use super::words::Class;
use super::{Reason, claim, justification};

/// What is asked of a paragraph again for each mark in it.
#[derive(Default)]
pub(super) struct Paragraphs {
    settings: Latest<bool>,
    listed: Latest<Option<bool>>,
}

/// An answer about one paragraph, kept until another paragraph is asked about.
#[derive(Default)]
struct Latest<T>(Cell<Option<(usize, T)>>);

impl<T: Copy> Latest<T> {
    fn of(&self, paragraph: usize, find: impl FnOnce() -> T) -> T {
        if let Some((_, known)) = self.0.get().filter(|(of, _)| *of == paragraph) {
            return known;
        }
        let found = find();
        self.0.set(Some((paragraph, found)));
        found
    }
}

impl Reader<'_> {
    /// Whether the mark stands with the name of somebody who did not send the mail: `+1 Frank`, `Frank: +1`.
    pub(super) fn names_another(&self, statement: &Statement<'_>, at: usize) -> bool {
        let tokens = &statement.tokens;
        let claim = claim::aside(tokens).unwrap_or_default();
        let mut after = (at + 1..tokens.len())
            .filter(|at| !claim.contains(at))
            .map(|at| &tokens[at])
            .filter(|token| !matches!(token, Token::Soft('-' | ',')))
            .peekable();
        match tokens[..at].split_last() {
            // One letter is an item: `B: +1`.
            Some((Token::Soft(':'), [Token::Word(word)])) if word.text.len() == 1 => false,
            Some((Token::Soft(':'), label)) => after.peek().is_none() && self.is_another(label.iter()),
            None => self.is_another(after),
            _ => false,
        }
    }

    /// Whether a label is a name, and not the sender's.
    fn is_another<'t>(&self, label: impl Iterator<Item = &'t Token<'t>> + Clone) -> bool {
        is_name(label.clone()) && !self.is_sender(label)
    }

    /// Whether a statement of the paragraph is a setting: `ttl = -1`.
    pub(super) fn among_settings(&self, number: usize) -> bool {
        let is_setting = |statement: &Statement<'_>| {
            statement.words().any(|word| word.text.contains('='))
                && !statement.words().any(|word| word.text.len() == 1 && word.is_capital())
        };
        let paragraph = self.statements[number].paragraph;
        let in_paragraph =
            || self.statements_from(paragraph).take_while(|other| other.paragraph == paragraph);
        self.paragraphs.settings.of(paragraph, || in_paragraph().any(is_setting))
    }

    /// Whether a statement stands in a list of names with values, and whether the list is headed as the
    /// sender's own votes.
    pub(super) fn listed(&self, number: usize) -> Option<bool> {
        let named = |statement: &Statement<'_>| {
            matches!(statement.tokens.iter().position(|token| matches!(token, Token::Soft(':'))), Some(1..=3))
                && statement.begins_line
        };
        let heads = |statement: &Statement<'_>| {
            statement.has("my") && (statement.has("votes") || statement.has("vote"))
        };
        let paragraph = self.statements[number].paragraph;
        self.paragraphs.listed.of(paragraph, || {
            let mut list = self.statements_from(paragraph).take(2);
            let is_list = list.len() == 2 && list.all(|other| other.paragraph == paragraph && named(other));
            let above = self.statements_from(paragraph.saturating_sub(1));
            is_list.then(|| above.take_while(|other| other.paragraph < paragraph).any(heads))
        })
    }

    /// The statements of a paragraph and those below it.
    fn statements_from(&self, paragraph: usize) -> std::slice::Iter<'_, Statement<'_>> {
        let first = self.statements.partition_point(|statement| statement.paragraph < paragraph);
        self.statements[first..].iter()
    }

    fn is_sender<'t>(&self, mut label: impl Iterator<Item = &'t Token<'t>>) -> bool {
        let name = self.context.sender.name.to_lowercase();
        let local = self.context.sender.address.split('@').next().unwrap_or_default();
        label.any(|token| {
            let Some(word) = token.word() else { return false };
            name.split([' ', '-', '.', ','])
                .any(|part| part == word || part.starts_with(word) && word.len() <= 2)
                || local.contains(word)
        })
    }

    /// Whether nothing but greetings and names stands beside the statement, in a direct answer to the call.
    pub(super) fn is_all_that_is_said(&self, number: usize) -> bool {
        let others = self
            .statements
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != number)
            .map(|(_, statement)| statement);
        let courtesy = |statement: &Statement<'_>| {
            let name = statement.words().all(Word::is_capital) && statement.words().count() <= 3;
            name || !statement.words().any(justification::is_telling)
        };
        self.context.answers_call && others.into_iter().all(courtesy)
    }
}

/// What a mark means, with the claim taken out of its sentence, and the example of the row that says so.
pub(super) fn judge(statement: &Statement<'_>, at: usize, mark: Mark) -> (Meaning, &'static str) {
    if mark.shape == Shape::Plural {
        return (Meaning::NoVote(NoVote::Count), "+1s");
    }
    // A brace before the mark makes it a value of program text; one behind it may stand in an explanation.
    if statement.tokens[..at].iter().any(|token| matches!(token, Token::Soft('{' | '}'))) {
        return (Meaning::NoVote(NoVote::Technical), "{\"weight\": -1}");
    }
    if mark.shape == Shape::Vague {
        return (Meaning::Unclear(Reason::UnclearMark), "-1ish");
    }
    let beside = |at: Option<usize>| match at.and_then(|at| statement.tokens.get(at)) {
        Some(Token::Mark(other)) => Some(other.value),
        _ => None,
    };
    match (beside(at.checked_sub(1)), beside(Some(at + 1))) {
        (Some(before), _) if before == mark.value => return (Meaning::NoVote(NoVote::Mention), "+1 +1"),
        (Some(other), _) | (None, Some(other)) if other != mark.value => {
            return (Meaning::NoVote(NoVote::Technical), "0 -1");
        }
        _ => {}
    }
    let (tokens, place): (Cow<'_, [Token<'_>]>, usize) = match claim::aside(statement.tokens) {
        None => (Cow::Borrowed(statement.tokens), at),
        Some(claim) if claim.contains(&at) => return (Meaning::NoVote(NoVote::Technical), ""),
        Some(claim) => {
            let place = if at < claim.start { at } else { at - claim.len() };
            let kept = [&statement.tokens[..claim.start], &statement.tokens[claim.end..]].concat();
            (Cow::Owned(kept), place)
        }
    };
    let all_words = |fits: &dyn Fn(&Word<'_>) -> bool| tokens.iter().filter_map(Token::as_word).all(fits);
    let alone = all_words(&|word| word.is(Class::Closing))
        || mark.shape == Shape::Bare && all_words(&|word| word.text.starts_with("abst"));
    let row = MARK_TABLE.judge(Subject { tokens: &tokens, mark: Some(place), question: statement.question });
    let (meaning, like) =
        row.map_or((Meaning::Unclear(Reason::UnclearMark), ""), |row| (row.meaning, row.example));
    match (meaning, mark.shape) {
        (_, Shape::Plain | Shape::Boxed | Shape::Plural | Shape::Vague) => (meaning, like),
        _ if alone && !tokens.iter().any(|token| matches!(token, Token::Soft('-'))) => (meaning, like),
        (Meaning::Cast | Meaning::Opens | Meaning::Noted(_), Shape::Bare)
            if is_zero_vote(&tokens, place, row.map(|row| row.pattern)) =>
        {
            (meaning, like)
        }
        (Meaning::Noted(_) | Meaning::Replaced, Shape::Bare | Shape::Spaced) => (meaning, like),
        (Meaning::Cast | Meaning::Opens | Meaning::Noted(_) | Meaning::Replaced | Meaning::Unclear(_), _) => {
            (Meaning::NoVote(NoVote::Technical), like)
        }
        _ => (meaning, like),
    }
}

/// Whether a lone 0 among other words is a vote: the sentence speaks of the voter's vote, or the 0 opens it
/// with a reason behind it, or it ends a sentence that has no other number.
fn is_zero_vote(tokens: &[Token<'_>], place: usize, pattern: Option<&str>) -> bool {
    let said = pattern
        .is_some_and(|pattern| ["<mine>", "vote", "i'm", "me|us"].iter().any(|word| pattern.contains(word)));
    let opens = place == 0 && matches!(tokens.get(1), Some(Token::Soft(',' | '-' | '(')));
    let number =
        |token: &Token<'_>| token.word().is_some_and(|word| word.bytes().any(|b| b.is_ascii_digit()));
    let words = tokens[..place].iter().filter(|token| matches!(token, Token::Word(_))).count();
    let closes = place + 1 == tokens.len()
        && words >= 2
        && matches!(tokens[place - 1], Token::Soft(':'))
        && !tokens.iter().any(number);
    said || opens || closes
}

/// Whether a box filled with a value is a choice: one with a sign always is, a `[0]` alone or with its word.
pub(super) fn is_choice(tokens: &[Token<'_>], mark: Mark) -> bool {
    let word = |word: &str| {
        word.starts_with("abst") || matches!(word, "neutral" | "no" | "don't" | "indifferent" | "undecided")
    };
    mark.value != Value::Zero || tokens.get(1).is_none_or(|next| next.word().is_some_and(word))
}

/// Whether the box that belongs to a mark is ticked: the one before it, or the one behind it where the line
/// begins with a mark and its box.
pub(super) fn boxed(tokens: &[Token<'_>], at: usize) -> Option<bool> {
    let boxes_follow = matches!(tokens, [Token::Mark(_), Token::Tick | Token::EmptyBox, ..]);
    let place = if boxes_follow { Some(at + 1) } else { at.checked_sub(1) };
    match place.and_then(|place| tokens.get(place)) {
        Some(Token::Tick) => Some(true),
        Some(Token::EmptyBox) => Some(false),
        _ => None,
    }
}

/// The statements, in their order, that are a printed ballot: lines next to each other that each begin with a value, three or
/// more different ones, or two in the call itself.
pub(super) fn legends(statements: &[Statement<'_>], is_call: bool) -> Vec<usize> {
    let opens = |statement: &Statement<'_>| match statement.tokens.first() {
        Some(Token::Mark(mark)) if statement.begins_line => Some(mark.value),
        _ => None,
    };
    // `[+1] Yes [0] Abstain [-1] No` is one in a line.
    let boxes = |statement: &Statement<'_>| {
        statement
            .tokens
            .iter()
            .filter(|token| matches!(token, Token::Mark(mark) if mark.shape == Shape::Boxed))
            .count()
    };
    let mut all: Vec<usize> =
        (0..statements.len()).filter(|number| boxes(&statements[*number]) >= 3).collect();
    let mut run: Vec<(usize, Value)> = Vec::new();
    let enough = if is_call { 2 } else { 3 };
    for number in 0..=statements.len() {
        match statements.get(number).map(|statement| (opens(statement), statement)) {
            Some((Some(value), statement))
                if run.last().is_none_or(|(last, _)| statements[*last].paragraph == statement.paragraph) =>
            {
                run.push((number, value));
            }
            // A second sentence of the same line goes with it.
            Some((None, statement)) if !statement.begins_line && !run.is_empty() => {}
            next => {
                let mut values: Vec<Value> = run.iter().map(|(_, value)| *value).collect();
                values.sort_unstable();
                values.dedup();
                if values.len() >= enough {
                    all.extend(run.iter().map(|(number, _)| *number));
                }
                run.clear();
                if let Some((Some(value), _)) = next {
                    run.push((number, value));
                }
            }
        }
    }
    all.sort_unstable();
    all
}

/// One to three capitalised words that are no common words.
fn is_name<'t>(label: impl Iterator<Item = &'t Token<'t>> + Clone) -> bool {
    let uncommon = |word: &Word<'_>| {
        word.is(Class::Name)
            && !word.is(Class::Praise)
            && !word.is(Class::Closing)
            && justification::is_telling(word)
    };
    (1..=3).contains(&label.clone().take(4).count())
        && label.into_iter().all(|token| token.as_word().is_some_and(uncommon))
}
