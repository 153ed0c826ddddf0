//! Defines the part of the grammar for one language: its words and rows.

use super::class::Class;
use super::count::Term;
use super::deadline::{Course, Extends, Lead, Restarts, Span};
use super::family::Family;
use super::list::List;
use super::meaning::{Meaning, Misgiving, NoVote, Phrase, Pointer};
use super::outcome::{Aside, Note, OutcomeWord, Supposed};
use super::row::Row;

/// The words and rows of the grammar for one language.
pub(super) struct Language {
    pub(super) name: &'static str,
    /// The words of each class.
    pub(super) words: &'static [(Class, &'static [&'static str])],
    /// Rows for a mark such as `+1` and the words around it.
    pub(super) marks: &'static [Row<Meaning>],
    /// Rows for a statement without a mark.
    pub(super) phrases: &'static [Row<Phrase>],
    /// More rows for a statement without a mark, for the side that a voter takes.
    pub(super) stances: &'static [Row<Phrase>],
    /// Rows for a statement in a mail without a vote, which matter if silence means consent.
    pub(super) misgivings: &'static [Row<Misgiving>],
    /// Rows for a heading that ends with a colon and describes the lines below it.
    pub(super) headings: &'static [Row<NoVote>],
    /// Rows for a sentence that points to an explanation elsewhere.
    pub(super) pointers: &'static [Row<Pointer>],
    /// The words of each family. Shared rows name the families.
    pub(super) families: &'static [(Family, &'static [&'static str])],
    /// The words of each list, for result mails and deadlines.
    pub(super) lists: &'static [&'static [(List, &'static [&'static str])]],
    /// The words of each role in a count.
    pub(super) terms: &'static [(Term, &'static [&'static str])],
    /// Numbers as words.
    pub(super) numerals: &'static [(u32, &'static [&'static str])],
    /// Rows for an outcome word and the words around it.
    pub(super) outcomes: &'static [Row<OutcomeWord>],
    /// Rows for the last word of a title.
    pub(super) titles: &'static [Row<OutcomeWord>],
    /// Rows for notes in a result mail.
    pub(super) notes: &'static [Row<Note>],
    /// Rows for hypothetical text.
    pub(super) suppositions: &'static [Row<Supposed>],
    /// Rows for headings of text that does not belong to the result.
    pub(super) asides: &'static [Row<Aside>],
    /// Rows for durations.
    pub(super) spans: &'static [Row<Span>],
    /// Rows for a word before a time, such as "until".
    pub(super) leads: &'static [Row<Lead>],
    /// Rows for extensions.
    pub(super) extensions: &'static [Row<Extends>],
    /// Rows for possible extensions.
    pub(super) hints: &'static [Row<Extends>],
    /// Rows for restarts of a vote.
    pub(super) restarts: &'static [Row<Restarts>],
    /// Rows for a proposer's words about the vote as a whole.
    pub(super) courses: &'static [Row<Course>],
}

/// A language without words and rows, used for default values.
pub(super) const NONE: Language = Language {
    name: "",
    words: &[],
    marks: &[],
    phrases: &[],
    stances: &[],
    misgivings: &[],
    headings: &[],
    pointers: &[],
    families: &[],
    lists: &[],
    terms: &[],
    numerals: &[],
    outcomes: &[],
    titles: &[],
    notes: &[],
    suppositions: &[],
    asides: &[],
    spans: &[],
    leads: &[],
    extensions: &[],
    hints: &[],
    restarts: &[],
    courses: &[],
};
