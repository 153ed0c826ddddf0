//! What the author of a mail says in their own words: tokens, sentences, and the tables that give them a meaning.
//!
//! Lines become statements (`statement.rs`) of tokens (`token.rs`, `number.rs`, `word.rs`). A word carries what
//! the lexicon knows of it (`lexicon.rs`, `class.rs`). The rows of the languages (`en/`, `de.rs`, …) say what a
//! mark or a sentence means (`meaning.rs`); `table.rs` finds the row that accounts for most of a statement.
//!
//! To add a wording, add a row to the file of its language: a pattern (`pattern.rs` describes its elements), a
//! meaning, an example, and counter-examples. A test reports a row that another one hides, and rows that tie.

pub(crate) mod class;
#[cfg(test)]
mod coverage;
mod cs;
mod da;
mod de;
mod en;
mod es;
mod fi;
mod fr;
mod hu;
mod index;
mod it;
mod ja;
mod ko;
mod lexicon;
mod meaning;
mod nl;
mod no;
mod number;
mod page;
mod pattern;
mod pl;
mod pt;
mod ro;
mod ru;
pub(crate) mod statement;
mod sv;
mod table;
pub(crate) mod token;
mod tr;
mod uk;
pub(crate) mod value;
pub(crate) mod word;
mod zh;

use std::sync::LazyLock;

use class::Class;
pub(crate) use meaning::{Meaning, Misgiving, NoVote, Phrase};
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
    /// A statement of such a form makes its mail the announcement of a result: the values in it are counts.
    announcements: &'static [Row<()>],
    /// A statement of such a form, with a colon at its end, says what the lines below it are.
    headings: &'static [Row<NoVote>],
}

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
/// The rows by which a mail is the announcement of a result.
pub(crate) static ANNOUNCEMENTS: LazyLock<Table<()>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().flat_map(|language| language.announcements)));
