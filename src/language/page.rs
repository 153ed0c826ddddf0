//! The grammar as a page: every row with its meaning, its example and its counter-examples.

use std::fmt::Write as _;

use super::meaning::{Means, Named};
use super::table::Row;
use super::{LANGUAGES, Language};

/// All rows in Markdown, language by language.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    for language in LANGUAGES {
        let _ = write!(page, "\n## {}\n", language.name);
        section(&mut page, "What a value means", language.marks);
        section(&mut page, "What a sentence without a value means", language.phrases);
        section(&mut page, "What may be an objection where silence passes", language.misgivings);
        section(&mut page, "What makes a mail the announcement of a result", language.announcements);
        section(&mut page, "What stands below a line that ends with a colon", language.headings);
        words(&mut page, language);
    }
    page
}

const INTRODUCTION: &str = "\
# The grammar of votes

This page is printed by `plusone grammar`.

A value such as `+1` gets its meaning from the words around it, and so does a sentence without a value.
Each row below is a reading: its pattern, what it means, an example, and sentences that it must not read.
Of the rows that match a sentence, the one whose pattern accounts for most of it decides.
Words that deny or doubt a vote are ahead by a fixed weight.
The elements of a pattern are described in `src/language/pattern.rs`.
";

fn section<M: Means + Named>(page: &mut String, title: &str, rows: &[Row<M>]) {
    if rows.is_empty() {
        return;
    }
    let _ = write!(page, "\n### {title}\n\n| example | meaning | pattern | not |\n|---|---|---|---|\n");
    for row in rows {
        let never: Vec<String> = row.never.iter().map(|never| escaped(never)).collect();
        let (example, meaning) = (escaped(row.example), row.meaning.name());
        let pattern = row.pattern.replace('|', "\\|");
        let _ = writeln!(page, "| {example} | {meaning} | `{pattern}` | {} |", never.join("<br>"));
    }
}

fn words(page: &mut String, language: &Language) {
    if language.words.is_empty() {
        return;
    }
    let _ = write!(page, "\n### Words\n\n| class | words |\n|---|---|\n");
    for (class, words) in language.words {
        let words: Vec<String> = words.iter().map(|word| escaped(word)).collect();
        let _ = writeln!(page, "| {class:?} | {} |", words.join(" "));
    }
}

/// A text that stands as it is in a cell of a table.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
