//! English words and rows of the grammar.
//!
//! Rows of signs that are the same in every language (`( ... VOTE / OTHER`) are also here.

mod counts;
mod deadlines;
mod headings;
mod marks;
mod misgivings;
mod opinions;
mod outcomes;
mod phrases;
mod pointers;
mod stances;
mod words;

use super::Language;
use super::family::Family;

pub(super) const LANGUAGE: Language = Language {
    name: "English",
    words: words::WORDS,
    marks: marks::MARKS,
    phrases: phrases::PHRASES,
    stances: stances::STANCES,
    misgivings: misgivings::MISGIVINGS,
    headings: headings::HEADINGS,
    pointers: pointers::POINTERS,
    families: &[
        (Family::Regret, &["sorry", "apologies", "hate", "afraid", "regret", "loath"]),
        (Family::Topic, &["call", "whole"]),
        (Family::Though, &["although", "though"]),
        (
            Family::Amendment,
            &["amendment", "amendments", "counter-proposal", "counterproposal", "alternative"],
        ),
        (Family::Example, &["example", "instance"]),
        (Family::Need, &["need", "require", "lack", "missing"]),
    ],
    lists: &[outcomes::LISTS, deadlines::LISTS, counts::LISTS, opinions::LISTS],
    terms: counts::TERMS,
    numerals: counts::NUMERALS,
    outcomes: outcomes::OUTCOMES,
    titles: outcomes::TITLES,
    notes: outcomes::NOTES,
    suppositions: outcomes::SUPPOSITIONS,
    asides: outcomes::ASIDES,
    spans: deadlines::SPANS,
    leads: deadlines::LEADS,
    extensions: deadlines::EXTENSIONS,
    hints: deadlines::HINTS,
    restarts: deadlines::RESTARTS,
    courses: deadlines::COURSES,
};
