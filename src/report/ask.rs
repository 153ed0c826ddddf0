//! The reply that asks the list for missing facts: explanations, meanings of unclear mails, votes.
//!
//! Outside quotes, the reply contains no mark, so that nobody reads it as a vote.

use std::fmt::Write as _;

use lettre::Address;
use lettre::message::Mailbox;

use super::clean;
use super::mail::{self, Letter};
use super::questions::meaning_of;
use super::result::{LetterChoices, correspondents, listed};
use super::text::{day, minute};
use super::wrap::{quoted, wrapped};
use crate::error::Error;
use crate::outcome::{Outcome, Verdict};
use crate::pipeline::{Cause, Decision, OpenQuestion, ReadThread, Rules};
use crate::policy::UnexplainedMinus;
use crate::ruling::Question;
use crate::vote::Reason;

/// The text of the reply; `None` if there is nothing to ask.
pub fn text(decision: &Decision, questions: &[OpenQuestion]) -> Option<String> {
    let outcome = &decision.outcome;
    let mut out = String::new();
    for question in questions {
        let _ = writeln!(out, "{}", wrapped(&opening(heading(question), &question.words), "", ""));
        if !question.words.is_empty() {
            let _ = writeln!(out, "{}", quoted(&clean::cut(&question.words, 400)));
        }
        let _ = writeln!(out, "{}\n", wrapped(&request(question, decision), "", ""));
    }
    if let Some(waiting) = not_voted(outcome) {
        let _ = writeln!(out, "{waiting}\n");
    }
    if out.is_empty() {
        return None;
    }
    let until = decision.proposal.window.until().filter(|_| outcome.verdict == Verdict::Open);
    let open = until.map(|until| format!("It is open until {} UTC.\n", minute(until))).unwrap_or_default();
    let title = clean::cut(&decision.proposal.title, 400);
    Some(format!("About the vote on this proposal:\n{}\n{open}\n{}\n", quoted(&title), out.trim_end()))
}

/// A paragraph with the people on the roster who have not voted; `None` without a roster, or if all have voted.
pub(crate) fn not_voted(outcome: &Outcome) -> Option<String> {
    /// Maximum number of names, because a large roster would fill the mail.
    const MOST: usize = 40;
    let all = &outcome.waiting_for;
    if all.is_empty() {
        return None;
    }
    let mut names: Vec<String> = all.iter().take(MOST).map(|name| listed(name)).collect();
    if all.len() > MOST {
        names.push(format!("and {} more", all.len() - MOST));
    }
    Some(wrapped(&format!("Not voted yet: {}.", names.join(", ")), "", "  "))
}

/// The mail to the list that replies to the call; `None` if there is nothing to ask.
///
/// The Message-ID depends on the text, so that different questions have different ids.
///
/// # Errors
/// If the sender or the list is neither given nor in the archive.
pub fn letter(
    thread: &ReadThread,
    decision: &Decision,
    rules: Rules<'_>,
    from: Option<Mailbox>,
    to: Option<Address>,
) -> Result<Option<Letter>, Error> {
    let Some(text) = text(decision, &thread.questions(decision)) else { return Ok(None) };
    let proposal = &decision.proposal;
    let (from, to) =
        correspondents(thread, proposal, LetterChoices { from, to, ..LetterChoices::default() })?;
    let subject = proposal.subject.trim();
    Ok(Some(Letter {
        message_id: Some(mail::post_id("ask", &to, &format!("{}\n{text}", proposal.message_id))),
        from,
        to,
        date: rules.at,
        subject: format!("Re: {subject}"),
        kind: "ask",
        proposal: proposal.message_id.clone(),
        references: thread.references(),
        text,
    }))
}

/// A heading at the start of a paragraph, with a full stop if no quoted words follow.
fn opening(heading: String, words: &str) -> String {
    match heading.strip_suffix(':') {
        Some(sentence) if words.is_empty() => format!("{sentence}."),
        _ => heading,
    }
}

/// A heading with the person and the mail that the question is about.
fn heading(question: &OpenQuestion) -> String {
    let who = listed(question.author.label());
    let date = day(question.date);
    match &question.cause {
        Cause::Reason(Reason::UnexplainedMinus) => {
            format!("{who}, your objection of {date} has no explanation:")
        }
        Cause::Reason(Reason::WeakExplanation) => {
            format!("{who}, the explanation of your objection of {date} does not state a reason:")
        }
        Cause::Fact(_) => format!("{who}, it is not clear what your mail of {date} means for the vote:"),
        Cause::Reason(_) | Cause::WeightNotStated => {
            format!("{who}, your mail of {date} is not clear ({}):", meaning_of(question))
        }
    }
}

/// The request to the person who must answer.
fn request(question: &OpenQuestion, decision: &Decision) -> String {
    let is_bare = question.cause == Cause::Reason(Reason::UnexplainedMinus);
    let is_void = decision.proposal.class.unexplained_minus == UnexplainedMinus::Void;
    let words = match question.question {
        Question::Explanation if is_bare && is_void => {
            "Under the rule, it does not count until you explain it. Please reply with your reasons."
        }
        Question::Explanation => "The rule asks for an explanation. Please reply with your reasons.",
        Question::Vote => {
            "Please reply with the vote that you mean, alone on a line, or say that you do not vote."
        }
        Question::Time => "Please reply and say when you sent it.",
        Question::Order => "Please reply and say which of your two mails is the later one.",
        Question::Closing => "Please reply and say whether it ends the vote.",
        Question::Extension => "Please reply and say whether the vote stays open for longer, and until when.",
        Question::Restart => "Please reply and say whether earlier votes still count.",
        Question::Belonging => "Please reply and say whether it is about this vote.",
        Question::End => "Please reply and say when the vote closes, with the day, the time and the zone.",
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_heading_without_quoted_words_ends_with_a_full_stop() {
        let heading = || "Bo, your mail is not clear:".to_owned();
        assert_eq!(opening(heading(), ""), "Bo, your mail is not clear.");
        assert_eq!(opening(heading(), "+1 or -1"), "Bo, your mail is not clear:");
    }
}
