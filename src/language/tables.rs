//! The tables of the grammar. Each contains the rows of all languages.

use std::sync::LazyLock;

use super::LANGUAGES;
use super::deadline::{Course, Extends, Lead, Restarts, Span};
use super::meaning::{Meaning, Misgiving, NoVote, Phrase, Pointer};
use super::outcome::{Aside, Note, OutcomeWord, Supposed};
use super::table::Table;

/// The rows for a mark.
pub(crate) static MARKS: LazyLock<Table<Meaning>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.marks)));
/// The rows for a statement without a mark.
pub(crate) static PHRASES: LazyLock<Table<Phrase>> = LazyLock::new(|| {
    Table::new(LANGUAGES.iter().flat_map(|language| language.phrases.iter().chain(language.stances)))
});
/// The rows for a possible objection in a mail without a vote.
pub(crate) static MISGIVINGS: LazyLock<Table<Misgiving>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.misgivings)));
/// The rows for a heading that describes the values below it.
pub(crate) static HEADINGS: LazyLock<Table<NoVote>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.headings)));
/// The rows for a sentence that points to an explanation elsewhere.
pub(crate) static POINTERS: LazyLock<Table<Pointer>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.pointers)));
/// The rows for an outcome word.
pub(crate) static OUTCOMES: LazyLock<Table<OutcomeWord>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.outcomes)));
/// The rows for the last word of a title.
pub(crate) static TITLES: LazyLock<Table<OutcomeWord>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.titles)));
/// The rows for notes in a result mail.
pub(crate) static NOTES: LazyLock<Table<Note>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.notes)));
/// The rows for hypothetical text.
pub(crate) static SUPPOSITIONS: LazyLock<Table<Supposed>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.suppositions)));
/// The rows for headings of text that does not belong to the result.
pub(crate) static ASIDES: LazyLock<Table<Aside>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.asides)));
/// The rows for durations.
pub(crate) static SPANS: LazyLock<Table<Span>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.spans)));
/// The rows for a word before a time, such as "until".
pub(crate) static LEADS: LazyLock<Table<Lead>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.leads)));
/// The rows for extensions.
pub(crate) static EXTENSIONS: LazyLock<Table<Extends>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.extensions)));
/// The rows for possible extensions.
pub(crate) static HINTS: LazyLock<Table<Extends>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.hints)));
/// The rows for restarts of a vote.
pub(crate) static RESTARTS: LazyLock<Table<Restarts>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.restarts)));
/// The rows for a proposer's words about the vote as a whole.
pub(crate) static COURSES: LazyLock<Table<Course>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.courses)));
