//! The state of reading one mail: its statements, facts about them, and the results so far.

use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

use super::{Context, Evidence, MailVotes, NotAVote, UnclearVote};
use crate::language::Meaning;
use crate::language::statement::Statement;
use crate::language::token::{Mark, Shape, Token};
use crate::language::value::Value;
use crate::message::reply::Lines;

/// A statement, and the indexes of the tokens of a clause in it.
pub(super) type ClausePlace = (usize, Range<usize>);

pub(super) struct VoteReader<'a> {
    pub(super) lines: &'a Lines<'a>,
    pub(super) statements: &'a [Statement<'a>],
    pub(super) context: Context<'a>,
    pub(super) paragraphs: Paragraphs,
    pub(super) found: Vec<FoundMark>,
    /// The numbers of the statements with a mark that may be a vote.
    pub(super) read: Vec<usize>,
    /// `true` if only one statement has marks.
    pub(super) one_has_marks: bool,
    /// `true` if the mail is a call with several values, which prints a ballot or explains how to vote.
    pub(super) prints_values: bool,
    /// The values for which the mail counts votes: `+1: 3`.
    pub(super) counted: Vec<Value>,
    /// The clause with the opinion that counts as the vote of the mail.
    pub(super) opinion: Option<ClausePlace>,
    pub(super) reading: MailVotes,
}

/// A mark with its meaning.
pub(super) struct FoundMark {
    pub(super) statement: usize,
    pub(super) at: usize,
    pub(super) mark: Mark,
    pub(super) meaning: Meaning,
    pub(super) like: &'static str,
    /// The label of the item that the mark votes on.
    pub(super) label: Option<String>,
}

/// Facts about the current paragraph. The reader caches them, because each mark in the paragraph needs them.
#[derive(Default)]
pub(super) struct Paragraphs {
    pub(super) settings: Latest<bool>,
    pub(super) listed: Latest<Option<bool>>,
    /// `true` if each line of the paragraph is a numbered item with a value.
    pub(super) numbered: Latest<bool>,
    /// `true` if each line of the paragraph has a label and a value.
    pub(super) valued: Latest<bool>,
    /// `true` if each line of the paragraph is a numbered item with a word for a vote.
    pub(super) worded: Latest<bool>,
}

/// A cached fact about one paragraph. The fact about another paragraph replaces it.
#[derive(Default)]
pub(super) struct Latest<T>(Cell<Option<(usize, T)>>);

impl<T: Copy> Latest<T> {
    pub(super) fn of(&self, paragraph: usize, find: impl FnOnce() -> T) -> T {
        if let Some((_, known)) = self.0.get().filter(|(of, _)| *of == paragraph) {
            return known;
        }
        let found = find();
        self.0.set(Some((paragraph, found)));
        found
    }
}

impl<'a> VoteReader<'a> {
    pub(super) fn new(lines: &'a Lines<'a>, statements: &'a [Statement<'a>], context: Context<'a>) -> Self {
        Self {
            lines,
            statements,
            context,
            paragraphs: Paragraphs::default(),
            found: Vec::new(),
            read: Vec::new(),
            one_has_marks: statements.iter().filter(|statement| statement.has_mark()).take(2).count() == 1,
            prints_values: context.is_call && has_several_values(statements),
            counted: Vec::new(),
            opinion: None,
            reading: MailVotes::default(),
        }
    }

    pub(super) fn remark(
        &mut self,
        number: usize,
        at: usize,
        mark: Mark,
        why: &'static str,
        like: &'static str,
    ) {
        if matches!(mark.shape, Shape::Plain | Shape::Boxed | Shape::Plural | Shape::Emoji) {
            let spot = self.spot_at(number, at);
            self.reading.remarks.push(NotAVote { why, like, spot });
        }
    }

    /// Adds an unclear vote, unless there is one with the same reason.
    pub(super) fn doubt(&mut self, doubt: UnclearVote) {
        if !self.reading.doubts.iter().any(|known| known.reason == doubt.reason) {
            self.reading.doubts.push(doubt);
        }
    }

    /// The regular expression of the policy that created a mark.
    pub(super) fn form_of(&self, mark: Mark) -> Option<Arc<str>> {
        let form = self.context.forms.get(mark.form?.number)?;
        Some(form.form.expression.as_str().into())
    }

    pub(super) fn spot(&self, found: &FoundMark) -> Evidence {
        self.spot_at(found.statement, found.at)
    }

    pub(super) fn spot_at(&self, number: usize, at: usize) -> Evidence {
        let statement = &self.statements[number];
        let line = statement.line_of(at);
        let text = self.lines.line(line).map_or("", |line| line.text);
        Evidence { place: Some((number, at)), ..Evidence::new(line, text) }
    }
}

/// `true` if the statements have marks with at least two different values.
fn has_several_values(statements: &[Statement<'_>]) -> bool {
    let tokens = statements.iter().flat_map(|statement| statement.tokens);
    let mut values = tokens.filter_map(Token::as_mark).map(|mark| mark.value);
    values.next().is_some_and(|first| values.any(|value| value != first))
}
