//! Generates the page of the grammar: every row with its meaning, its example and its counter-examples.

use std::fmt::Write as _;

use super::meaning::{Means, Named};
use super::row::Row;
use super::{LANGUAGES, Language};

/// All rows as Markdown, grouped by language.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    for language in LANGUAGES {
        let _ = write!(page, "\n## {}\n", language.name);
        section(&mut page, "What a value means", language.marks);
        section(&mut page, "What a sentence without a value means", language.phrases);
        section(&mut page, "What the stance of its author means", language.stances);
        section(
            &mut page,
            "What may be an objection if a proposal passes without votes",
            language.misgivings,
        );
        section(&mut page, "What a heading before a colon means", language.headings);
        section(&mut page, "Words that point to other text", language.pointers);
        section(&mut page, "What a word says about the outcome of a vote", language.outcomes);
        section(&mut page, "What the last word of a title says about the outcome", language.titles);
        section(&mut page, "What else a result mail says", language.notes);
        section(&mut page, "Hypothetical statements", language.suppositions);
        section(&mut page, "Text that is not part of a result", language.asides);
        section(&mut page, "What a duration means", language.spans);
        section(&mut page, "What a word before a time says about it", language.leads);
        section(&mut page, "Words that extend a vote", language.extensions);
        section(&mut page, "Words that may extend a vote", language.hints);
        section(&mut page, "Words that start a vote again", language.restarts);
        section(&mut page, "What a proposer says about the thread of a vote", language.courses);
        words(&mut page, language);
    }
    page
}

const INTRODUCTION: &str = "\
# The grammar

This page is printed by `plusone grammar`.

A value such as `+1` gets its meaning from the words around it, and so do a sentence without a value, the outcome in a
result mail and the end of a window.
Each row below is a reading: its pattern, what it means, an example, and sentences like it that it must not read.
If several rows match a sentence, the one whose pattern matches most of it decides.
Words of denial or doubt have a fixed extra weight.
The elements of a pattern are described in `src/language/pattern.rs`; a name such as `<ballot>` stands for the words of that
list, in all languages. In an example `DURATION` stands for a duration and `DATE` for a time.
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
    if language.words.is_empty() && language.lists.is_empty() && language.families.is_empty() {
        return;
    }
    let _ = write!(page, "\n### Words\n\n| class | words |\n|---|---|\n");
    let classes = language.words.iter().map(|(class, words)| (format!("{class:?}"), *words));
    let lists = language.lists.iter().copied().flatten().map(|(list, words)| (format!("{list:?}"), *words));
    let families = language.families.iter().map(|(family, words)| (format!("{family:?}"), *words));
    for (name, words) in classes.chain(families).chain(lists) {
        let words: Vec<String> = words.iter().map(|word| escaped(word)).collect();
        let _ = writeln!(page, "| {name} | {} |", words.join(" "));
    }
}

/// Escapes a text so that it is shown unchanged in a table cell.
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
