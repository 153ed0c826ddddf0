//! What the author of a mail says in their own words: tokens, sentences, and the tables that give them a meaning.
//!
//! Lines become statements (`statement.rs`) of tokens (`token.rs`, `number.rs`, `word.rs`). A word carries what
//! the lexicon knows of it (`lexicon.rs`, `class.rs`). The rows of the languages (`en/`, `de.rs`, …) say what a
//! mark or a sentence means (`meaning.rs`); `table.rs` finds the row that accounts for most of a statement.
//!
//! Result mails (`outcome.rs`, `count.rs`) and windows (`deadline.rs`) are read by rows of the same tables. Their rooms
//! take lines apart on their own, and ask with the tokens of this one (`announcement/token.rs`, `window/text.rs`).
//!
//! To add a wording, add a row to the file of its language: a pattern (`pattern.rs` describes its elements), a
//! meaning, an example, and counter-examples. A test reports a row that another one hides, and rows that tie.

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

/// What the grammar knows of one language.
struct Language {
    name: &'static str,
    /// The words of its classes.
    words: &'static [(Class, &'static [&'static str])],
    /// What a mark such as `+1` means by the words around it.
    marks: &'static [Row<Meaning>],
    /// What a statement without a mark means.
    phrases: &'static [Row<Phrase>],
    /// What a statement of a mail without a vote means where silence passes.
    misgivings: &'static [Row<Misgiving>],
    /// A statement of such a form, with a colon at its end, says what the lines below it are.
    headings: &'static [Row<NoVote>],
    /// By what a sentence points to words said elsewhere.
    pointers: &'static [Row<Pointer>],
    /// The words of its families, which the shared rows name.
    families: &'static [(Family, &'static [&'static str])],
    /// Words of result mails and deadlines.
    lists: &'static [&'static [(List, &'static [&'static str])]],
    /// The words of counts.
    terms: &'static [(Term, &'static [&'static str])],
    /// Numbers in words.
    numerals: &'static [(u32, &'static [&'static str])],
    /// What a word says of the outcome of a vote, by the words around it.
    outcomes: &'static [Row<OutcomeWord>],
    /// What the last word of a title says of it.
    titles: &'static [Row<OutcomeWord>],
    /// What a sentence of a result mail says beside it.
    notes: &'static [Row<Note>],
    /// What is only supposed.
    suppositions: &'static [Row<Supposed>],
    /// Headings of what is no part of a result.
    asides: &'static [Row<Aside>],
    /// What a length of time is.
    spans: &'static [Row<Span>],
    /// What a word before a moment says of it.
    leads: &'static [Row<Lead>],
    /// By what a vote is open for longer.
    extensions: &'static [Row<Extends>],
    /// By what it may be.
    hints: &'static [Row<Extends>],
    /// By what a vote begins anew.
    restarts: &'static [Row<Restarts>],
    /// What a proposer says of the thread of a vote.
    courses: &'static [Row<Course>],
}

/// A language of which nothing is known.
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

/// The rows by which a mark is judged.
pub(crate) static MARKS: LazyLock<Table<Meaning>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.marks)));
/// The rows by which a statement without a mark is judged.
pub(crate) static PHRASES: LazyLock<Table<Phrase>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.phrases)));
/// The rows by which a statement of a mail without a vote may be an objection.
pub(crate) static MISGIVINGS: LazyLock<Table<Misgiving>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.misgivings)));
/// The rows by which a line says what the values below it are.
pub(crate) static HEADINGS: LazyLock<Table<NoVote>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.headings)));
/// The rows by which a sentence points to words said elsewhere.
pub(crate) static POINTERS: LazyLock<Table<Pointer>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.pointers)));
/// The rows by which a word says the outcome of a vote.
pub(crate) static OUTCOMES: LazyLock<Table<OutcomeWord>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.outcomes)));
/// The rows by which the last word of a title says it.
pub(crate) static TITLES: LazyLock<Table<OutcomeWord>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.titles)));
/// The rows by which a result mail says something beside it.
pub(crate) static NOTES: LazyLock<Table<Note>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.notes)));
/// The rows by which something is only supposed.
pub(crate) static SUPPOSITIONS: LazyLock<Table<Supposed>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.suppositions)));
/// The rows by which a heading begins what is no part of a result.
pub(crate) static ASIDES: LazyLock<Table<Aside>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.asides)));
/// What a length of time is.
pub(crate) static SPANS: LazyLock<Table<Span>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.spans)));
/// What a word before a moment says of it.
pub(crate) static LEADS: LazyLock<Table<Lead>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.leads)));
/// By what a vote is open for longer.
pub(crate) static EXTENSIONS: LazyLock<Table<Extends>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.extensions)));
/// By what it may be.
pub(crate) static HINTS: LazyLock<Table<Extends>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.hints)));
/// By what a vote begins anew.
pub(crate) static RESTARTS: LazyLock<Table<Restarts>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.restarts)));
/// What a proposer says of the thread of a vote.
pub(crate) static COURSES: LazyLock<Table<Course>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.courses)));

/// The words of a list, in all languages.
#[cfg(test)]
pub(crate) fn words_of(list: List) -> impl Iterator<Item = &'static str> {
    let lists = LANGUAGES.iter().flat_map(|language| language.lists.iter().copied().flatten());
    lists.filter(move |(other, _)| *other == list).flat_map(|(_, words)| words.iter().copied())
}
