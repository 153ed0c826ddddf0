//! The rulings of a chair in words, the same in every report for people.

use super::clean;
use super::text::day;
use crate::pipeline::{Decision, UsedRuling};

/// One sentence for each ruling: the mail, its meaning, the reason, the person, and the verdict without the ruling.
pub(super) fn sentences(decision: &Decision) -> impl Iterator<Item = String> {
    decision.rulings.iter().map(sentence)
}

fn sentence(used: &UsedRuling) -> String {
    let UsedRuling { ruling, author, verdict_without, stable_without } = used;
    let certain = if *stable_without { "" } else { ", not stable" };
    format!(
        "the mail from {} {}: \"{}\" ({}, {}); without this ruling: {verdict_without}{certain}",
        clean::cut(author.label(), 60),
        ruling.answer.in_words(),
        clean::cut(&ruling.reason, 400),
        clean::cut(&ruling.by, 60),
        day(Some(ruling.at)),
    )
}
