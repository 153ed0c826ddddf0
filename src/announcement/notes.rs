//! Finds notes in a result mail: a correction of an earlier result, private votes, or a longer window.
//!
//! The rows of the grammar recognise them (`language::NOTES`).

use super::statement::AnnouncedSentence;
use super::token::spoken;
use crate::language::list::List;
use crate::language::outcome::Note;
use crate::language::{NOTES, Subject};

/// The notes of a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct SentenceNotes {
    pub(super) corrects: bool,
    pub(super) private: bool,
    pub(super) extends: bool,
}

/// Maximum number of words of a sentence to check, and number of tokens to read around each word.
const MOST_JUDGED: usize = 8;
const NEAR: usize = 40;

/// Finds the notes of a sentence.
pub(super) fn notes(sentence: &AnnouncedSentence<'_>) -> SentenceNotes {
    let mut notes = SentenceNotes::default();
    if sentence.question {
        return notes;
    }
    let tokens = spoken(sentence.tokens);
    let judged = (0..tokens.len()).filter(|at| tokens[*at].is_in(List::Notes)).take(MOST_JUDGED);
    for at in judged {
        let start = at.saturating_sub(NEAR);
        let near = &tokens[start..tokens.len().min(at + NEAR)];
        let row = NOTES.judge(Subject { tokens: near, mark: Some(at - start), question: false });
        match row.map(|row| row.meaning) {
            Some(Note::Corrects) => notes.corrects = true,
            Some(Note::Private) => notes.private = true,
            Some(Note::Extends) => notes.extends = true,
            Some(Note::Nothing) | None => {}
        }
    }
    notes
}
