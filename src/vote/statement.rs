//! Authored lines to statements: sentences that were wrapped are joined, what stands in lines of its own
//! stays apart.

use std::borrow::Cow;

use super::token::{Shape, Token, add_tokens};
use super::word::Word;
use super::words::Class;
use crate::message::character::made_plain;
use crate::message::reply::{Line, Lines, Role};

/// A sentence of the author's own, or a line that stands for itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Statement<'t> {
    pub(super) tokens: Vec<Token<'t>>,
    /// The number of the line that it begins in.
    line: u32,
    /// Where it goes on in further lines: the first token of each, and its number.
    wraps: Vec<(usize, u32)>,
    /// Whether it ends with a question mark.
    pub(super) question: bool,
    /// The number of the paragraph it stands in.
    pub(super) paragraph: usize,
    /// Whether it begins a line.
    pub(super) begins_line: bool,
    /// Whether it stands right behind the mark of a vote, in the line or the paragraph.
    pub(super) follows_vote: bool,
}

impl<'t> Statement<'t> {
    pub(super) fn words(&self) -> impl Iterator<Item = &Word<'t>> + Clone {
        self.tokens.iter().filter_map(Token::as_word)
    }

    fn push(&mut self, token: Token<'t>, line: u32) {
        if self.tokens.is_empty() {
            self.line = line;
        } else if self.line_of(usize::MAX) != line {
            self.wraps.push((self.tokens.len(), line));
        }
        self.tokens.push(token);
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words().any(|other| other.text == word)
    }

    pub(super) fn has_mark(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token, Token::Mark(_)))
    }

    /// The number of the line that a token stands in.
    pub(super) fn line_of(&self, token: usize) -> u32 {
        self.wraps.iter().rfind(|(first, _)| *first <= token).map_or(self.line, |(_, line)| *line)
    }

    /// The words as they were written, at most so many characters of them.
    pub(super) fn text(&self, longest: usize) -> String {
        let mut text = String::with_capacity(longest);
        for word in self.words() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word.original());
            if text.len() > 4 * longest {
                break;
            }
        }
        if let Some((end, _)) = text.char_indices().nth(longest) {
            text.truncate(end);
        }
        text
    }
}

/// A line of the author's own, its characters made plain.
#[derive(Debug)]
pub(super) struct OwnLine<'a> {
    line: Line<'a>,
    /// The number of the paragraph it stands in.
    paragraph: usize,
    /// Its text without blanks around it, and without a bullet.
    text: Cow<'a, str>,
    bulleted: bool,
}

/// The author's own lines of a mail.
pub(super) fn own_lines<'a>(lines: &'a Lines<'_>) -> Vec<OwnLine<'a>> {
    let mut paragraph = 0;
    let mut own = Vec::new();
    for line in lines.iter() {
        let text = line.text.trim();
        if line.role == Role::Authored && !text.is_empty() {
            let (text, bulleted) = without_bullet(text);
            own.push(OwnLine { line, paragraph, text: made_plain(text), bulleted });
        } else {
            paragraph += 1;
        }
    }
    own
}

/// A line at least this long may have been wrapped where it ends.
const WRAPPED: usize = 45;

/// A sentence longer than so many tokens is none; the rest of its line is a statement of its own.
const LONGEST: usize = 300;

/// The statements of the author's own lines.
pub(super) fn statements<'t>(lines: &'t [OwnLine<'t>]) -> Vec<Statement<'t>> {
    let mut builder = Builder { tokens: Vec::with_capacity(32), ..Builder::default() };
    for line in lines {
        builder.line(line);
    }
    builder.end();
    builder.done
}

#[derive(Default)]
struct Builder<'t> {
    done: Vec<Statement<'t>>,
    open: Statement<'t>,
    paragraph: usize,
    /// Whether the sentence at hand may go on in the next line.
    goes_on: bool,
    /// The tokens of the line at hand.
    tokens: Vec<Token<'t>>,
}

impl<'t> Builder<'t> {
    fn line(&mut self, line: &'t OwnLine<'t>) {
        if line.paragraph != self.paragraph {
            self.end();
            self.paragraph = line.paragraph;
        }
        let mut tokens = std::mem::take(&mut self.tokens);
        add_tokens(&line.text, &mut tokens);
        if !self.goes_on || self.open.tokens.len() > LONGEST || line.bulleted || begins_label(&tokens) {
            self.end();
        }
        self.open.begins_line |= self.open.tokens.is_empty();
        let number = line.line.number;
        let label = self.label(&tokens, line.line.text);
        let digits = tokens.first().is_some_and(is_digits);
        let mut rest = tokens.drain(..).enumerate().peekable();
        while let Some((at, token)) = rest.next() {
            if self.open.tokens.len() > LONGEST {
                self.end();
            }
            if self.open.tokens.is_empty() {
                self.open.paragraph = self.paragraph;
                self.open.begins_line = at == 0;
                self.open.tokens.reserve(rest.len() + 1);
            }
            let Token::Hard(mark) = token else {
                self.open.push(token, number);
                continue;
            };
            self.open.question |= mark == '?';
            if matches!(rest.peek(), Some((_, Token::Hard(_)))) {
                continue;
            }
            // `1. +1` is a label, and `e.g. this` no end of a sentence.
            match &label {
                Some(label) if at == 1 => {
                    self.open.tokens.clear();
                    self.open.wraps.clear();
                    self.open.push(Token::Word(label.clone()), number);
                    self.open.push(Token::Soft(':'), number);
                }
                _ if at <= 1 && digits => self.open.push(Token::Soft(':'), number),
                _ => self.end(),
            }
        }
        drop(rest);
        self.tokens = tokens;
        self.goes_on = !self.open.tokens.is_empty() && may_go_on(line.line.text, &self.open.tokens);
    }

    /// The label that a mark with a dot behind it is: `0. …`, and `1. …`, `-1. …` in a list.
    fn label(&self, tokens: &[Token<'t>], line: &'t str) -> Option<Word<'t>> {
        let [Token::Mark(first), Token::Hard(_), _, ..] = tokens else { return None };
        if first.shape == Shape::Bare {
            return Some(Word::new("0"));
        }
        let numbered = |statement: &Statement<'_>| matches!(&statement.tokens[..], [first, Token::Soft(':'), ..] if is_digits(first));
        let in_list = self.done.last().is_some_and(|last| last.paragraph == self.paragraph && numbered(last));
        in_list.then(|| Word::new(line.split_whitespace().next().unwrap_or_default()))
    }

    fn end(&mut self) {
        let mut statement = std::mem::take(&mut self.open);
        if !statement.tokens.is_empty() {
            let before = self.done.last().filter(|before| before.paragraph == statement.paragraph);
            statement.follows_vote = before
                .is_some_and(|before| before.line_of(usize::MAX) == statement.line && before.has_mark());
            self.done.push(statement);
        }
        self.goes_on = false;
    }
}

/// Whether a sentence may go on behind the end of a line: the line is long, or ends with a word that
/// cannot end a sentence. A line that holds nothing but a vote ends there.
fn may_go_on(line: &str, tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|last| last.is(Class::LeadsOn)) {
        return true;
    }
    let line = line.trim_end();
    let only_marks = !tokens.iter().any(|token| matches!(token, Token::Word(_)));
    if only_marks { line.ends_with(',') } else { line.chars().count() >= WRAPPED && !line.ends_with(':') }
}

/// A list bullet, `- ` or `* `, is no part of the sentence. A `-` before a digit is a sign.
fn without_bullet(text: &str) -> (&str, bool) {
    for bullet in ["* ", "- ", "• ", "– ", "· ", "o "] {
        if let Some(rest) = text.strip_prefix(bullet) {
            let sign =
                bullet.starts_with(['-', '–']) && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
            if !sign {
                return (rest.trim_start(), true);
            }
        }
    }
    (text, false)
}

/// Whether a line begins with a label: a box, `1)`, `Item 1:`, `Vote:`.
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

/// Whether a token is a number without a sign.
pub(super) fn is_digits(token: &Token<'_>) -> bool {
    token.word().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
}
