//! Authored lines to statements: sentences that were wrapped are joined, what stands in lines of its own
//! stays apart.

use super::token::{Shape, Token, Word, tokens};
use super::words;
use crate::message::reply::{Line, Role};

/// A sentence of the author's own, or a line that stands for itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Statement {
    pub(super) tokens: Vec<Token>,
    /// The number of the line of each token.
    pub(super) lines: Vec<u32>,
    /// Whether it ends with a question mark.
    pub(super) question: bool,
    /// The number of the paragraph it stands in.
    pub(super) paragraph: usize,
    /// Whether it begins a line.
    pub(super) begins_line: bool,
    /// Whether it stands right behind the mark of a vote, in the line or the paragraph.
    pub(super) follows_vote: bool,
}

impl Statement {
    pub(super) fn words(&self) -> impl Iterator<Item = &Word> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Word(word) => Some(word),
            _ => None,
        })
    }

    pub(super) fn has_mark(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token, Token::Mark(_)))
    }

    /// The words as they were written, at most so many characters of them.
    pub(super) fn text(&self, longest: usize) -> String {
        let words: Vec<&str> = self.words().map(Word::original).collect();
        words.join(" ").chars().take(longest).collect()
    }
}

/// A line at least this long may have been wrapped where it ends.
const WRAPPED: usize = 45;

/// A sentence longer than so many tokens is none; the rest of its line is a statement of its own.
const LONGEST: usize = 300;

/// The statements of the author's own lines.
pub(super) fn statements(lines: &[Line]) -> Vec<Statement> {
    let mut builder = Builder::default();
    for line in lines {
        if line.role == Role::Authored && !line.text.trim().is_empty() {
            builder.line(line);
        } else {
            builder.end_paragraph();
        }
    }
    builder.end_paragraph();
    builder.done
}

#[derive(Default)]
struct Builder {
    done: Vec<Statement>,
    open: Statement,
    paragraph: usize,
    /// Whether the sentence at hand may go on in the next line.
    goes_on: bool,
}

impl Builder {
    fn line(&mut self, line: &Line) {
        let text = line.text.trim();
        let (text, bulleted) = without_bullet(text);
        let tokens = tokens(text);
        if !self.goes_on || self.open.tokens.len() > LONGEST || bulleted || begins_label(&tokens) {
            self.end();
        }
        self.open.begins_line |= self.open.tokens.is_empty();
        for at in 0..tokens.len() {
            let token = tokens[at].clone();
            if self.open.tokens.len() > LONGEST {
                self.end();
            }
            let ends = matches!(token, Token::Hard(_)) && !matches!(tokens.get(at + 1), Some(Token::Hard(_)));
            if self.open.tokens.is_empty() {
                self.open.paragraph = self.paragraph;
                self.open.begins_line = at == 0;
            }
            if let Token::Hard(mark) = token {
                self.open.question |= mark == '?';
            } else {
                self.open.tokens.push(token);
                self.open.lines.push(line.number);
            }
            // `1. +1` is a label, and `e.g. this` no end of a sentence.
            let zero = at == 1
                && tokens.len() > 2
                && matches!(tokens[0], Token::Mark(mark) if mark.shape == Shape::Bare);
            if ends && zero {
                self.open.tokens = vec![Token::Word(Word::new("0".into())), Token::Soft(':')];
                self.open.lines = vec![line.number; 2];
                continue;
            }
            let label = at <= 1
                && matches!(&tokens[0], Token::Word(word) if word.text.chars().all(|c| c.is_ascii_digit()));
            if ends && at == 1 && tokens.len() > 2 && self.after_numbered(&tokens[0]) {
                // `0. …`, `1. …`, `-1. …` is a list.
                let number = Word::new(line.text.trim().chars().take_while(|c| !c.is_whitespace()).collect());
                self.open.tokens = vec![Token::Word(number), Token::Soft(':')];
                self.open.lines = vec![line.number; 2];
            } else if ends && !label {
                self.end();
            } else if ends {
                self.open.tokens.push(Token::Soft(':'));
                self.open.lines.push(line.number);
            }
        }
        self.goes_on = !self.open.tokens.is_empty() && may_go_on(&line.text, &self.open.tokens);
    }

    /// Whether a mark stands where the number of a list would, below a numbered line.
    fn after_numbered(&self, first: &Token) -> bool {
        let numbered = |statement: &Statement| matches!(&statement.tokens[..], [Token::Word(word), Token::Soft(':'), ..] if word.text.chars().all(|c| c.is_ascii_digit()));
        matches!(first, Token::Mark(_))
            && self.done.last().is_some_and(|last| last.paragraph == self.paragraph && numbered(last))
    }

    fn end(&mut self) {
        let mut statement = std::mem::take(&mut self.open);
        if !statement.tokens.is_empty() {
            let before = self.done.last().filter(|before| before.paragraph == statement.paragraph);
            statement.follows_vote = before
                .is_some_and(|before| before.has_mark() && before.lines.last() == statement.lines.first());
            self.done.push(statement);
        }
        self.goes_on = false;
    }

    fn end_paragraph(&mut self) {
        self.end();
        self.paragraph += 1;
    }
}

/// Whether a sentence may go on behind the end of a line: the line is long, or ends with a word that
/// cannot end a sentence. A line that holds nothing but a vote ends there.
fn may_go_on(line: &str, tokens: &[Token]) -> bool {
    let last = tokens.last();
    if let Some(Token::Word(word)) = last
        && words::leads_on(&word.text)
    {
        return true;
    }
    let only_marks = !tokens.iter().any(|token| matches!(token, Token::Word(_)));
    line.trim_end().ends_with(',') && only_marks
        || line.trim_end().chars().count() >= WRAPPED && !only_marks && !line.trim_end().ends_with(':')
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
fn begins_label(tokens: &[Token]) -> bool {
    match tokens {
        [Token::Tick | Token::EmptyBox, ..]
        | [Token::Word(_), Token::Word(_), Token::Soft(':'), Token::Mark(_), ..] => true,
        [Token::Word(word), Token::Soft(')' | ':') | Token::Hard('.'), ..] => {
            let vote = matches!(tokens.get(2), Some(Token::Mark(_))) || word.text == "vote";
            vote || word.text.chars().all(|c| c.is_ascii_digit())
        }
        [Token::Soft('('), Token::Word(word), Token::Soft(')'), ..] => {
            word.text.chars().all(|c| c.is_ascii_digit())
        }
        _ => false,
    }
}
