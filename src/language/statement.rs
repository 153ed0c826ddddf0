//! Splits the lines that the author wrote into statements: joins wrapped sentences, and keeps separate lines
//! separate.

use std::ops::Range;

use super::class::{Class, Classes};
use super::mark::Shape;
pub(crate) use super::own_line::{Drawn, OwnLine, own_lines, without_bullet};
use super::token::{Token, add_tokens};
use super::word::Word;
use super::word_extent::is_unspaced;

/// A sentence of the author, or a single line.
#[derive(Debug, Clone)]
pub(crate) struct Statement<'t> {
    pub(crate) tokens: &'t [Token<'t>],
    /// Index of the statement's first token in the mail.
    first: usize,
    /// The lines of the statement in the mail.
    lines: Range<usize>,
    text: &'t OwnText<'t>,
    /// Number of marks in the statement.
    marks: usize,
    /// The classes of all words in the statement.
    pub(crate) classes: Classes,
    /// `true` if the statement ends with a question mark.
    pub(crate) question: bool,
    /// The number of the statement's paragraph.
    pub(crate) paragraph: usize,
    /// `true` if the statement starts a line.
    pub(crate) begins_line: bool,
    /// `true` if the statement directly follows a vote's mark on the same line or in the same paragraph.
    pub(crate) follows_vote: bool,
}

/// The part of a line that belongs to a statement, in bytes of the line's text without bullet and surrounding spaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The number of the line.
    pub(crate) line: u32,
    /// The start of the part, if that is not the start of the line.
    pub(crate) begins: Option<usize>,
    /// The start of the next statement, if that is on the same line.
    pub(crate) ends: Option<usize>,
}

/// The first token of a line.
#[derive(Debug, Clone, Copy)]
struct Beginning {
    token: usize,
    /// The number of the line.
    line: u32,
}

impl<'t> Statement<'t> {
    pub(crate) fn words(&self) -> impl Iterator<Item = &'t Word<'t>> + Clone + use<'t> {
        self.tokens.iter().filter_map(Token::as_word)
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.words().any(|other| other.text == word)
    }

    pub(crate) fn has_mark(&self) -> bool {
        self.marks > 0
    }

    pub(crate) const fn marks(&self) -> usize {
        self.marks
    }

    /// The number of the line that contains a token.
    pub(crate) fn line_of(&self, token: usize) -> u32 {
        let token = self.first + token;
        let lines = &self.text.lines[self.lines.clone()];
        lines.iter().rfind(|line| line.token <= token).map_or(0, |line| line.line)
    }

    /// The number of a token's line, and the offset of the token in that line.
    pub(crate) fn place_of(&self, token: usize) -> (u32, usize) {
        (self.line_of(token), self.text.starts.get(self.first + token).map_or(0, |start| *start as usize))
    }

    fn last_line(&self) -> u32 {
        self.line_of(self.tokens.len().saturating_sub(1))
    }

    /// The lines of the statement starting with one of its tokens, with the part of each line that belongs to
    /// the statement.
    pub(crate) fn parts(&self, from: usize) -> impl Iterator<Item = Part> + use<'t> {
        let (text, start, end) = (self.text, self.first + from, self.first + self.tokens.len());
        let last = (text.next_line(self.lines.end), self.lines.end);
        let lines = self.lines.clone();
        lines.filter_map(move |number| {
            let line = text.lines[number];
            let until = if number + 1 == last.1 { last.0 } else { text.lines[number + 1].token };
            let own = start.max(line.token)..end.min(until);
            if own.is_empty() {
                return None;
            }
            // Punctuation at the end of a sentence belongs to the sentence.
            let next = (own.end..until).find(|at| !matches!(text.tokens[*at], Token::Hard(_)));
            let begins = (own.start > line.token).then(|| text.starts[own.start] as usize);
            Some(Part { line: line.line, begins, ends: next.map(|next| text.starts[next] as usize) })
        })
    }
}

/// Minimum number of characters in a line that may have been wrapped.
const WRAPPED: usize = 45;

/// Maximum number of tokens in a sentence. The rest of its line is a separate statement.
const LONGEST: usize = 300;

/// Estimated number of bytes for a token with its space. Most texts have more.
const BYTES_OF_A_TOKEN: usize = 4;

/// The tokens of all lines that the author wrote, and the positions of the statements among them.
#[derive(Debug, Default)]
pub(crate) struct OwnText<'t> {
    tokens: Vec<Token<'t>>,
    /// The offset of each token in its line.
    starts: Vec<u32>,
    lines: Vec<Beginning>,
    spans: Vec<StatementSpan>,
}

/// The position of a statement, with the classes of its words and other facts about it.
#[derive(Debug, Clone, Default)]
struct StatementSpan {
    tokens: Range<usize>,
    lines: Range<usize>,
    marks: usize,
    classes: Classes,
    question: bool,
    paragraph: usize,
    begins_line: bool,
}

impl<'t> OwnText<'t> {
    /// Splits lines into tokens and statements.
    pub(crate) fn new(lines: &'t [OwnLine<'t>]) -> Self {
        let mut builder = Builder::default();
        builder.text.lines.reserve(lines.len());
        let bytes: usize = lines.iter().map(|line| line.text.len()).sum();
        let tokens = bytes / BYTES_OF_A_TOKEN + lines.len();
        builder.text.tokens.reserve(tokens);
        builder.text.starts.reserve(tokens);
        builder.text.spans.reserve(lines.len() + 1);
        for line in lines {
            builder.line(line);
        }
        builder.end();
        builder.text
    }

    /// Index of the first token of a line; the number of all tokens after the last line.
    fn next_line(&self, number: usize) -> usize {
        self.lines.get(number).map_or(self.tokens.len(), |line| line.token)
    }

    /// The statements in the order of the mail.
    pub(crate) fn statements(&self) -> Vec<Statement<'_>> {
        let mut statements: Vec<Statement<'_>> = Vec::with_capacity(self.spans.len());
        for span in &self.spans {
            let StatementSpan { marks, classes, question, paragraph, begins_line, .. } = *span;
            let mut statement = Statement {
                tokens: &self.tokens[span.tokens.clone()],
                first: span.tokens.start,
                lines: span.lines.clone(),
                text: self,
                marks,
                classes,
                question,
                paragraph,
                begins_line,
                follows_vote: false,
            };
            statement.follows_vote = statements.last().is_some_and(|before| {
                before.has_mark()
                    && before.paragraph == paragraph
                    && before.last_line() == statement.line_of(0)
            });
            statements.push(statement);
        }
        statements
    }
}

#[derive(Default)]
struct Builder<'t> {
    text: OwnText<'t>,
    /// The current sentence. Its tokens are the last ones that were read.
    open: StatementSpan,
    paragraph: usize,
    /// `true` if the current sentence may continue on the next line.
    goes_on: bool,
}

impl<'t> Builder<'t> {
    fn line(&mut self, line: &'t OwnLine<'t>) {
        if line.paragraph != self.paragraph {
            self.end();
            self.paragraph = line.paragraph;
        }
        let first = self.text.tokens.len();
        let starts = &mut self.text.starts;
        // The limits exclude lines longer than 4 GiB.
        add_tokens(&line.text, &mut self.text.tokens, |place| {
            starts.push(u32::try_from(place).unwrap_or(u32::MAX));
        });
        if let Some(drawn) = &line.drawn {
            self.draw(first, drawn);
        }
        let tokens = &self.text.tokens[first..];
        // A sentence ends at a line without words, because a quote of the sentence would leave out that line.
        if tokens.is_empty() {
            return self.end();
        }
        // In a list of values, each value is on a separate line.
        let is_mark = |token: Option<&Token<'_>>| matches!(token, Some(Token::Mark(_)));
        let lists = is_mark(tokens.first()) && is_mark(self.text.tokens.get(self.open.tokens.start));
        if !self.goes_on || self.open.tokens.len() > LONGEST || line.bulleted || begins_label(tokens) || lists
        {
            self.end();
        }
        self.text.lines.push(Beginning { token: first, line: line.line.number });
        let mut label = self.label(first, line.line.text);
        let digits = self.text.tokens.get(first).is_some_and(is_digits);
        for at in first..self.text.tokens.len() {
            if self.open.tokens.len() > LONGEST {
                self.end();
            }
            let Token::Hard(mark) = self.text.tokens[at] else {
                self.take(at);
                continue;
            };
            self.open.question |= mark == '?';
            if matches!(self.text.tokens.get(at + 1), Some(Token::Hard(_))) {
                continue;
            }
            if mark == '.' && abbreviates(&self.text.tokens, at, at == first + 1) {
                self.text.tokens[at] = Token::Soft('.');
                self.take(at);
                continue;
            }
            // `1. +1` starts with a label. The full stops in `e.g. this` do not end a sentence.
            let opens = at == first + 1;
            if let Some(label) = label.take_if(|_| opens) {
                self.text.tokens[first] = Token::Word(label);
                self.text.tokens[at] = Token::Soft(':');
                self.open.tokens = first..first;
                self.open.marks = 0;
                self.take(first);
                self.take(at);
            } else if opens && digits {
                self.text.tokens[at] = Token::Soft(':');
                self.take(at);
            } else {
                self.end();
            }
        }
        let open = &self.text.tokens[self.open.tokens.clone()];
        self.goes_on = !open.is_empty() && may_go_on(line.line.text, open);
    }

    /// Replaces the tokens of the current line that count as a mark.
    fn draw(&mut self, first: usize, drawn: &Drawn) {
        let OwnText { tokens, starts, .. } = &mut self.text;
        let from = first + starts[first..].partition_point(|start| (*start as usize) < drawn.place.start);
        let to = first + starts[first..].partition_point(|start| (*start as usize) < drawn.place.end);
        tokens.splice(from..to, [Token::Mark(drawn.mark)]);
        starts.splice(from..to, [u32::try_from(drawn.place.start).unwrap_or(u32::MAX)]);
    }

    /// Adds the next token of the current line to the current sentence.
    fn take(&mut self, at: usize) {
        let lines = self.text.lines.len();
        if self.open.tokens.is_empty() {
            self.open.tokens.start = at;
            self.open.lines.start = lines - 1;
            self.open.paragraph = self.paragraph;
            self.open.begins_line = self.text.lines[lines - 1].token == at;
        }
        self.open.tokens.end = at + 1;
        self.open.lines.end = lines;
        match &self.text.tokens[at] {
            Token::Word(word) => self.open.classes = self.open.classes.or(word.classes),
            Token::Mark(_) => self.open.marks += 1,
            _ => {}
        }
    }

    /// Reads a mark followed by a dot as a label: `0. …`, and in a list also `1. …` and `-1. …`.
    fn label(&self, first: usize, line: &'t str) -> Option<Word<'t>> {
        let [Token::Mark(mark), Token::Hard(_), _, ..] = &self.text.tokens[first..] else { return None };
        if mark.shape == Shape::Bare {
            return Some(Word::new("0"));
        }
        let last = self.text.spans.last().filter(|last| last.paragraph == self.paragraph)?;
        let numbered = matches!(&self.text.tokens[last.tokens.clone()], [first, Token::Soft(':'), ..] if is_digits(first));
        numbered.then(|| Word::new(line.split_whitespace().next().unwrap_or_default()))
    }

    fn end(&mut self) {
        let statement = std::mem::take(&mut self.open);
        if !statement.tokens.is_empty() {
            self.text.spans.push(statement);
        }
        self.goes_on = false;
    }
}

/// `true` if a sentence may continue after the end of a line, because the line is long or ends with a word
/// that cannot end a sentence. A line that contains only a vote ends there.
fn may_go_on(line: &str, tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|last| last.is(Class::LeadsOn)) {
        return true;
    }
    let line = line.trim_end();
    let only_marks = !tokens.iter().any(|token| matches!(token, Token::Word(_)));
    if only_marks { line.ends_with(',') } else { line.chars().count() >= WRAPPED && !line.ends_with(':') }
}

/// `true` if the full stop at an index belongs to an abbreviation: `Northwind Inc. votes +1`, `e. V.`.
///
/// `opens` is `true` if only one word precedes it in the line, which may be the label of an item.
fn abbreviates(tokens: &[Token<'_>], at: usize, opens: bool) -> bool {
    let goes_on = |token: &Token<'_>| match token {
        Token::Word(word) => !word.is_capital(),
        Token::Soft(mark) => matches!(mark, ',' | ':' | ';' | ')' | '-'),
        _ => false,
    };
    let is_number = |token: &Token<'_>| matches!(token, Token::Mark(_)) || token.is(Class::Number);
    let Some((before, next)) = at.checked_sub(1).map(|before| &tokens[before]).zip(tokens.get(at + 1)) else {
        return false;
    };
    let is_initial =
        |token: &Token<'_>| token.word().is_some_and(|word| word.split('.').all(is_single_letter));
    let is_dotted = || is_initial(next) && matches!(tokens.get(at + 2), Some(Token::Hard('.')));
    let is_lower = || next.as_word().is_some_and(|word| !word.is_capital());
    if is_initial(before) && (is_dotted() || !opens && is_lower()) {
        return true;
    }
    before.is(Class::Organisation) && next.as_word().is_some_and(|word| !word.is_capital())
        || before.is(Class::Abbreviation) && (goes_on(next) || is_number(next))
        || before.is(Class::Abbreviation) && before.is(Class::Title)
}

/// `true` for a single letter of a script that writes words with spaces.
fn is_single_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() && !is_unspaced(c)) && letters.next().is_none()
}

/// `true` if a line starts with a label: a box, `1)`, `Item 1:`, `Vote:`.
fn begins_label(tokens: &[Token<'_>]) -> bool {
    match tokens {
        [Token::Tick | Token::EmptyBox, ..]
        | [Token::Word(_), Token::Word(_), Token::Soft(':'), Token::Mark(_), ..] => true,
        [first @ Token::Word(word), Token::Soft(')' | ':') | Token::Hard('.'), ..] => {
            matches!(tokens.get(2), Some(Token::Mark(_))) || word.text == "vote" || is_digits(first)
        }
        [Token::Soft('('), inner, Token::Soft(')'), ..] => is_digits(inner),
        _ => false,
    }
}

/// `true` if a token is a number without a sign.
pub(crate) fn is_digits(token: &Token<'_>) -> bool {
    token.word().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
}
