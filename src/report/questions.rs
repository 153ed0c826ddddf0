//! The open questions of a vote in sentences, for the chair and the list.

use std::fmt::Write as _;

use super::clean;
use super::text::{meaning, minute};
use crate::pipeline::{Cause, Decision, OpenQuestion};
use crate::ruling::{Answer, Question};
use crate::vote::Reason;

/// The open questions as a numbered list.
pub fn list(decision: &Decision, questions: &[OpenQuestion]) -> String {
    let mut out = format!("{}\n", clean::line(&decision.proposal.subject));
    for (place, question) in questions.iter().enumerate() {
        out.push('\n');
        out.push_str(&one(place + 1, question));
    }
    if questions.is_empty() {
        out.push_str("\nNo mail is unclear.\n");
    }
    let _ = writeln!(out, "\n{}", verdict(decision));
    out
}

/// One question with its number: the mail, its words, the unclear point, and the answers.
pub fn one(number: usize, question: &OpenQuestion) -> String {
    let id = question.message_id.as_deref().map_or_else(
        || format!("a mail without Message-ID, fingerprint {}", question.fingerprint),
        |id| format!("<{}>", clean::line(id)),
    );
    let date = question.date.map_or_else(|| "no date".to_owned(), |date| format!("{} UTC", minute(date)));
    let line = match question.line {
        Some(0) => ", subject".to_owned(),
        Some(line) => format!(", line {line}"),
        None => String::new(),
    };
    let mut out = format!("{number}. {id}\n   {}, {date}{line}\n", clean::line(question.author.label()));
    if !question.words.is_empty() {
        let _ = writeln!(out, "   \"{}\"", clean::cut(&question.words, 400));
    }
    let turns = if question.turns { "; this could change the result" } else { "" };
    let _ = writeln!(out, "   {}{turns}", meaning_of(question));
    let candidates: Vec<String> = question.author.possible().map(|one| clean::line(&one.address)).collect();
    if !candidates.is_empty() {
        let _ = writeln!(out, "   authors: {}", candidates.join(", "));
    }
    let _ = writeln!(out, "   readings: {}", answers(question));
    out
}

/// The usual answers to a question.
pub fn answers(question: &OpenQuestion) -> String {
    if question.question == Question::End {
        return "closes-at and a time, such as closes-at 2026-05-04T17:00:00Z".to_owned();
    }
    let answers = question.question.answers();
    answers.iter().map(Answer::to_string).collect::<Vec<_>>().join(", ")
}

/// The verdict in one line, with its open questions.
pub fn verdict(decision: &Decision) -> String {
    let outcome = &decision.outcome;
    let summary = clean::line(&outcome.summary);
    let rest = summary.strip_prefix(outcome.verdict.as_str()).unwrap_or(&summary);
    let certain = if outcome.stable { "" } else { " Unclear mail could change this." };
    format!("{}{rest}.{certain}", outcome.verdict.as_str().to_uppercase())
}

/// The unclear point of a question.
pub(super) fn meaning_of(question: &OpenQuestion) -> String {
    let words = match &question.cause {
        Cause::Reason(Reason::UnexplainedMinus) => "a -1 without an explanation",
        Cause::Reason(Reason::WeakExplanation) => "a -1 whose explanation is only a link or a pointer",
        Cause::Reason(Reason::ArrivedLate) => "the vote is in time by its Date, but arrived late",
        Cause::Reason(Reason::MayBeLate) => "it is unknown if the vote is in time",
        Cause::Reason(Reason::SameTime) => "another vote by the same voter has the same time or Message-ID",
        Cause::Reason(reason) => meaning(*reason),
        Cause::WeightNotStated => "the policy gives this value no weight",
        Cause::Fact(about) => return clean::line(&about.text),
    };
    words.to_owned()
}
