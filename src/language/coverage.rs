//! Tests that the labelled cases use every row, by recording which rows decide which cases.

#![allow(clippy::disallowed_methods, reason = "a test reads its fixtures")]

use std::collections::BTreeMap;

use super::LANGUAGES;
use super::decided::{self, Name};
use super::row::Row;

#[allow(dead_code, reason = "shared with the integration tests, which use the rest")]
#[path = "../../tests/it/common/labelled.rs"]
mod labelled;

/// Minimum number of cases that each row must decide.
const CASES: usize = 2;

fn names<M>(rows: &'static [Row<M>]) -> impl Iterator<Item = Name> {
    rows.iter().map(|row| (row.pattern, row.example))
}

/// `true` if a sentence of a text is identical to the example of a row.
///
/// Such a case was copied from the row and does not test it.
fn copies(text: &str, example: &str) -> bool {
    let bare = |text: &str| {
        let words = text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        words.trim_matches(|c: char| c.is_ascii_punctuation() && !matches!(c, '+' | '-')).to_owned()
    };
    let example = bare(example);
    example.contains(' ')
        && text.split(['.', '!', '?']).any(|sentence| {
            bare(sentence) == example || sentence.split("\n\n").any(|part| bare(part) == example)
        })
}

/// For each row, the cases that it decides. A case that copies the row's example does not count.
fn cases_by_row() -> BTreeMap<Name, Vec<String>> {
    let mut cases: BTreeMap<Name, Vec<String>> = BTreeMap::new();
    for (topic, cases_of) in labelled::topics(&labelled::folder()).unwrap() {
        for case in &cases_of.case {
            decided::take();
            case.read(&case.text);
            let decided = decided::take().into_iter().filter(|(_, example)| !copies(&case.text, example));
            for name in decided {
                cases.entry(name).or_default().push(format!("{topic}/{}", case.name));
            }
        }
    }
    cases
}

#[test]
fn every_row_decides_labelled_cases() {
    let cases = cases_by_row();
    let mut lacking = Vec::new();
    for language in LANGUAGES {
        let phrases = names(language.phrases).chain(names(language.stances));
        let rows = names(language.marks).chain(phrases).chain(names(language.headings));
        for name in rows {
            let decided = cases.get(&name).map_or(&[][..], Vec::as_slice);
            if decided.len() < CASES {
                lacking.push(format!(
                    "{}: {:?} (`{}`) decides {} cases: {}",
                    language.name,
                    name.1,
                    name.0,
                    decided.len(),
                    decided.join(", ")
                ));
            }
        }
    }
    assert!(
        lacking.is_empty(),
        "{} rows lack cases of fixtures/votes:\n{}",
        lacking.len(),
        lacking.join("\n")
    );
}
