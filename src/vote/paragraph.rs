//! Examines the paragraph around a value: settings, lists of items and lists of values.

use super::item;
use super::reader::VoteReader;
use crate::language::statement::Statement;
use crate::language::token::{Shape, Token};

impl VoteReader<'_> {
    /// `true` if the paragraph of a statement contains a setting: `ttl = -1`.
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

    /// `true` if each line in the paragraph of a statement has a label before its value, and at least one
    /// value has a sign.
    pub(super) fn lists_values(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let mark =
            |line: &Statement<'_>| line.tokens.iter().position(|token| matches!(token, Token::Mark(_)));
        let is_labelled =
            |line: &Statement<'_>| mark(line).is_some_and(|at| item::label(line.tokens, at).is_some());
        let is_signed = |line: &Statement<'_>| {
            line.tokens.iter().filter_map(Token::as_mark).any(|mark| mark.shape == Shape::Plain)
        };
        let is_list = || self.is_list_of(paragraph, is_labelled) && self.lines_of(paragraph).any(is_signed);
        self.context.answers_call && self.paragraphs.valued.of(paragraph, is_list)
    }

    /// `true` if each line in the paragraph of a statement is a numbered item with a value.
    pub(super) fn lists_items(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let is_item = |line: &Statement<'_>| line.has_mark() && item::labelled(line.tokens).0.is_some();
        !self.context.is_call
            && self.paragraphs.numbered.of(paragraph, || self.is_list_of(paragraph, is_item))
    }

    /// `true` if a paragraph has two or more lines and all of them meet a condition.
    fn is_list_of(&self, paragraph: usize, fits: impl Fn(&Statement<'_>) -> bool) -> bool {
        self.lines_of(paragraph).nth(1).is_some() && self.lines_of(paragraph).all(fits)
    }

    /// The statements that start the lines of a paragraph.
    fn lines_of(&self, paragraph: usize) -> impl Iterator<Item = &Statement<'_>> {
        let all = self.statements_from(paragraph).take_while(move |other| other.paragraph == paragraph);
        all.filter(|other| other.begins_line)
    }

    /// The statements of a paragraph and of all paragraphs after it.
    pub(super) fn statements_from(&self, paragraph: usize) -> std::slice::Iter<'_, Statement<'_>> {
        let first = self.statements.partition_point(|statement| statement.paragraph < paragraph);
        self.statements[first..].iter()
    }
}
