//! Gives meanings to the words of a mail's author: tokens, statements, and tables of patterns.
//!
//! The files are in layers. Each file uses only files of its own layer and of the layers above it:
//!
//! 1. The meanings of words and rows: values (`value.rs`), classes, lists and families of words (`class.rs`,
//!    `list/name.rs`, `family/name.rs`, `count/term.rs`), meanings (`meaning.rs`, `outcome.rs`,
//!    `deadline.rs`).
//! 2. The form of rows: a row (`row.rs`), the text of its pattern (`notation.rs`), and the part of the
//!    grammar for one language (`grammar.rs`).
//! 3. The words and rows of each language (`en/`, `de.rs`, …) and of all languages (`shared.rs`). `LANGUAGES`
//!    lists them. `letter.rs` contains greetings and closings of letters, `signature.rs` lines below a name.
//! 4. Look-ups in all languages: the known words (`lexicon.rs`, `word_start.rs`), their lists
//!    (`list/lookup.rs`), and phrases of counts (`count/lookup.rs`).
//! 5. Tokens (`token.rs`): words with their entries in the lexicon (`word.rs`, `word_extent.rs`), and marks
//!    (`mark.rs`, `number.rs`). Tokens are combined into statements (`own_line.rs`, `statement.rs`).
//! 6. Patterns: the language of a sentence (`tongue.rs`, `family/members.rs`), the alternatives of an element
//!    (`choices.rs`), and the search for a pattern in a statement (`pattern.rs`).
//! 7. Tables: the row that decides a statement (`table.rs`), the rows that can match (`index.rs`), and the
//!    tables of all languages (`tables.rs`).
//!
//! `course/` is separate from the tables. It finds words by their starts, in all languages, as signs that a
//! proposer keeps a vote open, restarts it or moves it. A sign only makes a fact uncertain, so it may match
//! many wordings. A row matches an exact wording.
//!
//! The page of the grammar (`page.rs`) and the tests of the rows (`coverage.rs`, `matrix.rs`) use all layers.
//!
//! The same tables read result mails and windows. The modules for these split lines themselves, and query the
//! tables with tokens of this module (`announcement/token.rs`, `window/text.rs`).
//!
//! To add a wording, add a row to the file of its language: a pattern (see `pattern.rs` for its elements), a
//! meaning, an example, and counter-examples. A test reports rows that hide each other, and rows with equal
//! weight and different meanings.

mod bloom;
mod choices;
pub(crate) mod class;
pub(crate) mod count;
pub(crate) mod course;
pub(crate) mod courtesies;
#[cfg(test)]
mod coverage;
mod cs;
mod da;
mod de;
pub(crate) mod deadline;
#[cfg(test)]
mod decided;
mod el;
mod en;
mod es;
pub(crate) mod family;
mod fi;
mod fr;
mod grammar;
mod hu;
mod index;
mod it;
mod ja;
mod ko;
pub(crate) mod letter;
mod lexicon;
pub(crate) mod list;
mod mark;
#[cfg(test)]
mod matrix;
mod meaning;
mod nl;
mod no;
mod notation;
mod number;
pub(crate) mod outcome;
mod own_line;
mod page;
mod pattern;
mod pl;
mod pt;
mod ro;
mod row;
mod ru;
mod shared;
pub(crate) mod signature;
pub(crate) mod statement;
mod sv;
mod table;
mod tables;
pub(crate) mod token;
mod tongue;
mod tr;
mod uk;
pub(crate) mod value;
pub(crate) mod window_words;
pub(crate) mod word;
mod word_extent;
mod word_start;
mod zh;

use grammar::{Language, NONE};
#[cfg(test)]
use list::List;
pub(crate) use meaning::{Meaning, Misgiving, NoVote, Opinion, Phrase, Pointer};
pub use page::page;
pub(crate) use pattern::Subject;
pub(crate) use row::Row;
pub(crate) use tables::{
    ASIDES, COURSES, EXTENSIONS, HEADINGS, HINTS, LEADS, MARKS, MISGIVINGS, NOTES, OUTCOMES, PHRASES,
    POINTERS, RESTARTS, SPANS, SUPPOSITIONS, TITLES,
};
pub(crate) use tongue::{Tongues, is_english, is_of, is_spoken, main_tongue, speaks};

/// All languages that the grammar covers.
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

/// The words of a list in all languages.
#[cfg(test)]
pub(crate) fn words_of(list: List) -> impl Iterator<Item = &'static str> {
    let lists = LANGUAGES.iter().flat_map(|language| language.lists.iter().copied().flatten());
    lists.filter(move |(other, _)| *other == list).flat_map(|(_, words)| words.iter().copied())
}
