//! Tokens, sentences, and the tables that give the author's own words a meaning.
//!
//! Each file uses only files of its own layer and of those above it in this list:
//!
//! 1. What words and rows can say: values (`value.rs`), the kinds of words (`class.rs`, `list/name.rs`,
//!    `family/name.rs`, `count/term.rs`), meanings (`meaning.rs`, `outcome.rs`, `deadline.rs`).
//! 2. How rows are written: a row (`row.rs`), the text of its pattern (`notation.rs`), and the part of the grammar
//!    for one language (`grammar.rs`).
//! 3. The words and rows of each language (`en/`, `de.rs`, …), and those for every language (`shared.rs`).
//!    `LANGUAGES` lists all of them. `letter.rs` has the greetings and closings of letters, `signature.rs` the lines below a name.
//! 4. Look-ups in all languages: the known words (`lexicon.rs`), their lists (`list/lookup.rs`), the phrases of
//!    counts (`count/lookup.rs`).
//! 5. Tokens (`token.rs`): words with what the lexicon knows about them (`word.rs`, `word_extent.rs`), and marks
//!    that may be votes (`mark.rs`, `number.rs`). Statements join tokens to sentences (`own_line.rs`,
//!    `statement.rs`).
//! 6. Patterns: the language of a sentence (`tongue.rs`, `family/members.rs`), the alternatives of an element
//!    (`choices.rs`), and the search for a pattern in a statement (`pattern.rs`).
//! 7. Tables: `table.rs` finds the row that matches most of a statement, `index.rs` the rows that can match;
//!    `tables.rs` has the tables of all languages.
//!
//! Apart from the tables, `course/` finds words by their starts, in all languages: signs that a proposer keeps a vote
//! open, starts it again or moves it. A sign makes a fact uncertain, so it may be wide; a row reads an exact wording.
//!
//! The page of the grammar (`page.rs`) and the tests of the rows (`coverage.rs`, `matrix.rs`) use all of these.
//!
//! Result mails and windows are read by rows of the same tables. Their modules split lines themselves, and query
//! the tables with tokens of this module (`announcement/token.rs`, `window/text.rs`).
//!
//! To add a wording, add a row to the file of its language: a pattern (`pattern.rs` describes its elements),
//! a meaning, an example, and counter-examples. A test reports a row that another one hides, and rows that
//! tie.

mod choices;
pub(crate) mod class;
pub(crate) mod count;
pub(crate) mod course;
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
mod zh;

use grammar::{Language, NONE};
#[cfg(test)]
use list::List;
pub(crate) use meaning::{Meaning, Misgiving, NoVote, Phrase, Pointer};
pub use page::page;
pub(crate) use pattern::Subject;
pub(crate) use row::Row;
pub(crate) use tables::{
    ASIDES, COURSES, EXTENSIONS, HEADINGS, HINTS, LEADS, MARKS, MISGIVINGS, NOTES, OUTCOMES, PHRASES,
    POINTERS, RESTARTS, SPANS, SUPPOSITIONS, TITLES,
};
pub(crate) use tongue::is_english;

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

/// The words of a list, in all languages.
#[cfg(test)]
pub(crate) fn words_of(list: List) -> impl Iterator<Item = &'static str> {
    let lists = LANGUAGES.iter().flat_map(|language| language.lists.iter().copied().flatten());
    lists.filter(move |(other, _)| *other == list).flat_map(|(_, words)| words.iter().copied())
}
