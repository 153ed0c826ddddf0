//! Tokens, sentences, and the tables that give the author's own words a meaning.
//!
//! Lines become statements (`statement.rs`) of tokens (`token.rs`, `number.rs`, `word.rs`). A word carries
//! what the lexicon knows about it (`lexicon.rs`, `class.rs`). The rows of the languages (`en/`, `de.rs`, …)
//! give a mark or a sentence its meaning (`meaning.rs`); `table.rs` finds the row that accounts for most of a
//! statement.
//!
//! Result mails (`outcome.rs`, `count.rs`) and windows (`deadline.rs`) are read by rows of the same tables.
//! Their modules split lines themselves, and query the tables with tokens of this module
//! (`announcement/token.rs`, `window/text.rs`).
//!
//! To add a wording, add a row to the file of its language: a pattern (`pattern.rs` describes its elements),
//! a meaning, an example, and counter-examples. A test reports a row that another one hides, and rows that
//! tie.

pub(crate) mod class;
pub(crate) mod count;
#[cfg(test)]
mod coverage;
mod cs;
mod da;
mod de;
pub(crate) mod deadline;
mod el;
mod en;
mod es;
pub(crate) mod family;
mod fi;
mod fr;
mod hu;
mod index;
mod it;
mod ja;
mod ko;
mod lexicon;
pub(crate) mod list;
#[cfg(test)]
mod matrix;
mod meaning;
mod nl;
mod no;
mod number;
pub(crate) mod outcome;
mod page;
mod pattern;
mod pl;
mod pt;
mod ro;
mod ru;
mod shared;
pub(crate) mod statement;
mod sv;
mod table;
pub(crate) mod token;
mod tongue;
mod tr;
mod uk;
pub(crate) mod value;
pub(crate) mod word;
mod zh;

use std::sync::LazyLock;

use class::Class;
use count::Term;
use deadline::{Course, Extends, Lead, Restarts, Span};
use family::Family;
use list::List;
pub(crate) use meaning::{Meaning, Misgiving, NoVote, Phrase, Pointer};
use outcome::{Aside, Note, OutcomeWord, Supposed};
pub use page::page;
pub(crate) use pattern::Subject;
pub(crate) use table::Row;
use table::Table;

/// The part of the grammar for one language.
struct Language {
    name: &'static str,
    /// The words of its classes.
    words: &'static [(Class, &'static [&'static str])],
    /// Rows for a mark such as `+1` and the words around it.
    marks: &'static [Row<Meaning>],
    /// Rows for a statement without a mark.
    phrases: &'static [Row<Phrase>],
    /// Rows for a statement in a mail without a vote, if silence passes.
    misgivings: &'static [Row<Misgiving>],
    /// Rows for a line with a colon at its end that describes the lines below it.
    headings: &'static [Row<NoVote>],
    /// Rows for a sentence that points to words elsewhere.
    pointers: &'static [Row<Pointer>],
    /// The words of the families, which the shared rows name.
    families: &'static [(Family, &'static [&'static str])],
    /// Words of result mails and deadlines.
    lists: &'static [&'static [(List, &'static [&'static str])]],
    /// The words of counts.
    terms: &'static [(Term, &'static [&'static str])],
    /// Numbers in words.
    numerals: &'static [(u32, &'static [&'static str])],
    /// Rows for an outcome word and the words around it.
    outcomes: &'static [Row<OutcomeWord>],
    /// Rows for the last word of a title.
    titles: &'static [Row<OutcomeWord>],
    /// Rows for notes in a result mail.
    notes: &'static [Row<Note>],
    /// Rows for suppositions.
    suppositions: &'static [Row<Supposed>],
    /// Rows for headings of text outside the result.
    asides: &'static [Row<Aside>],
    /// Rows for durations.
    spans: &'static [Row<Span>],
    /// Rows for a word before a time.
    leads: &'static [Row<Lead>],
    /// Rows for extensions.
    extensions: &'static [Row<Extends>],
    /// Rows for possible extensions.
    hints: &'static [Row<Extends>],
    /// Rows for restarts of a vote.
    restarts: &'static [Row<Restarts>],
    /// Rows for a proposer's words about the thread of a vote.
    courses: &'static [Row<Course>],
}

/// A language without words and rows.
const NONE: Language = Language {
    name: "",
    words: &[],
    marks: &[],
    phrases: &[],
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

/// All languages that are read.
const LANGUAGES: &[Language] = &[
    en::LANGUAGE,
    da::LANGUAGE,
    de::LANGUAGE,
    es::LANGUAGE,
    fi::LANGUAGE,
    fr::LANGUAGE,
    it::LANGUAGE,
    nl::LANGUAGE,
    no::LANGUAGE,
    pl::LANGUAGE,
    pt::LANGUAGE,
    sv::LANGUAGE,
    zh::LANGUAGE,
    ja::LANGUAGE,
    ko::LANGUAGE,
    tr::LANGUAGE,
    ro::LANGUAGE,
    hu::LANGUAGE,
    uk::LANGUAGE,
    ru::LANGUAGE,
    cs::LANGUAGE,
    el::LANGUAGE,
    shared::LANGUAGE,
];

/// The rows for a mark.
pub(crate) static MARKS: LazyLock<Table<Meaning>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.marks)));
/// The rows for a statement without a mark.
pub(crate) static PHRASES: LazyLock<Table<Phrase>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.phrases)));
/// The rows for a possible objection in a mail without a vote.
pub(crate) static MISGIVINGS: LazyLock<Table<Misgiving>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.misgivings)));
/// The rows for a line that describes the values below it.
pub(crate) static HEADINGS: LazyLock<Table<NoVote>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.headings)));
/// The rows for a sentence that points to words elsewhere.
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
/// The rows for suppositions.
pub(crate) static SUPPOSITIONS: LazyLock<Table<Supposed>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.suppositions)));
/// The rows for headings of text outside the result.
pub(crate) static ASIDES: LazyLock<Table<Aside>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.asides)));
/// The rows for durations.
pub(crate) static SPANS: LazyLock<Table<Span>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.spans)));
/// The rows for a word before a time.
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
/// The rows for a proposer's words about the thread of a vote.
pub(crate) static COURSES: LazyLock<Table<Course>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.courses)));

/// The words of a list, in all languages.
#[cfg(test)]
pub(crate) fn words_of(list: List) -> impl Iterator<Item = &'static str> {
    let lists = LANGUAGES.iter().flat_map(|language| language.lists.iter().copied().flatten());
    lists.filter(move |(other, _)| *other == list).flat_map(|(_, words)| words.iter().copied())
}
