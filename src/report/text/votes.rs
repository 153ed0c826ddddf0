//! The votes in words: the table, the unclear votes, and the explanations.

use std::fmt::Write as _;

use super::{NARROW, TextLayout, clean, minute, plain_table, trimmed};
use crate::message::Authenticated;
use crate::pipeline::Decision;
use crate::policy::Weight;
use crate::tally::{Explained, Justification, Status, Vote};
use crate::vote::{Claim, Reason};

/// The table of votes.
pub(super) fn table_of(votes: &[&Vote], layout: TextLayout) -> String {
    if layout.width < NARROW {
        return records(votes, layout.width.into());
    }
    let shows_proof = has_proof(votes.iter().copied());
    let head = ["vote", "voter"]
        .into_iter()
        .chain(shows_proof.then_some("proof"))
        .chain(["counts", "cast (UTC)", "said"]);
    let mut table = plain_table(&head.collect::<Vec<_>>(), layout);
    for vote in votes {
        let proof = proof(vote).to_owned();
        let after = [counts(vote), vote.date.map(minute).unwrap_or_default(), said(vote)];
        table.add_row([value(vote), who(vote)].into_iter().chain(shows_proof.then_some(proof)).chain(after));
    }
    trimmed(&table)
}

/// `true` if `plusone` trusts a server to check senders, so that each vote has a result to show.
pub(in crate::report) fn has_proof<'a>(mut votes: impl Iterator<Item = &'a Vote>) -> bool {
    votes.any(|vote| vote.authenticated.is_some())
}

/// The result of the sender check by the trusted server, in one word.
pub(in crate::report) fn proof(vote: &Vote) -> &'static str {
    vote.authenticated.map_or("", Authenticated::as_str)
}

/// The votes with two lines each, for a terminal that is too narrow for a table.
fn records(votes: &[&Vote], width: usize) -> String {
    // The remaining width is for the indent, the quotation marks and the place of the words.
    let room = width.saturating_sub(20).clamp(20, 60);
    let record = |vote: &&Vote| {
        let date = vote.date.map(minute).unwrap_or_default();
        let words = clean::cut(vote.spot.words(), room);
        let (value, who, place) = (value(vote), who(vote), place(vote));
        let counts = match proof(vote) {
            "" => counts(vote),
            proof => format!("{}, proof: {proof}", counts(vote)),
        };
        format!(" {value}  {who}: {counts}, {date}\n     \"{words}\" ({place})")
    };
    votes.iter().map(record).collect::<Vec<_>>().join("\n")
}

/// The value, with its item.
fn value(vote: &Vote) -> String {
    let value = vote.value.map(|value| value.to_string()).unwrap_or_default();
    vote.item.as_ref().map_or(value.clone(), |item| format!("{value} {}", clean::cut(item, 24)))
}

/// The Message-ID and line of every vote, for people who look them up or have to ask.
pub(super) fn places<'a>(out: &mut String, votes: impl Iterator<Item = &'a Vote>) {
    for vote in votes {
        let what = vote.value.map_or_else(|| "unclear".to_owned(), |value| value.to_string());
        let no_id = || "a message without Message-ID".to_owned();
        let id = vote.message_id.as_deref().map_or_else(no_id, |id| format!("<{}>", clean::line(id)));
        let link = vote.permalink.as_ref().map(|link| format!(", {}", clean::line(link))).unwrap_or_default();
        let _ = writeln!(out, "  {what} of {}: {id}, {}{link}", who(vote), place(vote));
    }
}

/// The place of a vote in its mail.
fn place(vote: &Vote) -> String {
    let form =
        vote.form.as_deref().map(|form| format!(", form {}", clean::cut(form, 40))).unwrap_or_default();
    if vote.spot.line == 0 { "subject".to_owned() } else { format!("line {}{form}", vote.spot.line) }
}

/// The status of a vote, in words.
pub(in crate::report) fn counts(vote: &Vote) -> String {
    let has = |reason: Reason| vote.reasons.contains(&reason);
    match vote.status {
        Status::Counted if has(Reason::UnexplainedMinus) => "yes, unexplained".into(),
        Status::Counted if has(Reason::ExplainedLater) => "yes, explained later".into(),
        Status::Counted if !matches!(vote.weight, Weight::Known(_)) => "no weight".into(),
        Status::Counted if vote.binding == Some(true) && has(Reason::Ruled) => "yes, by ruling".into(),
        Status::Counted if vote.binding == Some(true) && has(Reason::ArrivedLate) => {
            "yes, arrived late".into()
        }
        Status::Counted if vote.binding == Some(true) => "yes".into(),
        Status::Counted if vote.binding == Some(false) => "non-binding".into(),
        Status::Counted if vote.claim == Some(Claim::Binding) => "claims binding".into(),
        Status::Counted => "unknown".into(),
        Status::Void => "void: unexplained".into(),
        status => status.as_str().into(),
    }
}

fn said(vote: &Vote) -> String {
    format!("\"{}\" ({})", clean::cut(vote.spot.words(), 60), place(vote))
}

pub(super) fn unclear(out: &mut String, decision: &Decision) {
    for vote in decision.tally.votes.iter().filter(|vote| vote.status == Status::Unclear) {
        let meaning = vote.reasons.first().map_or("unclear", |reason| meaning(*reason));
        let date = vote.date.map(minute).unwrap_or_default();
        let proof =
            if vote.authenticated.is_some() { format!(", proof: {}", proof(vote)) } else { String::new() };
        let _ = writeln!(out, "Unclear: {}{proof}, {date} UTC: {meaning}: {}", who(vote), said(vote));
    }
}

/// The reason why a vote is unclear, in words.
pub(in crate::report) const fn meaning(reason: Reason) -> &'static str {
    match reason {
        Reason::Conditional => "conditional vote",
        Reason::TwoValues => "two values in one mail",
        Reason::Proxy => "speaks for somebody else",
        Reason::ImpliedEndorsement => "endorses without a vote",
        Reason::ImpliedObjection => "objects without a vote",
        Reason::PossibleObjection => "may be an objection",
        Reason::AgreesWithRemark => "agrees with a remark",
        Reason::QuoteTail => "a reply, or the end of a quoted line",
        Reason::ItemsUnclear => "unclear which item",
        Reason::OtherName => "a vote next to somebody else's name",
        Reason::UncertainAuthor => "an uncertain author",
        Reason::NotAuthenticated => "its sender is not proven",
        Reason::UnclearForm => "words that the policy calls unclear",
        Reason::TextAndHtmlDiffer => "text and HTML have different votes",
        Reason::HtmlNotRead => "its HTML was not read",
        Reason::UnknownCharset => "in an unknown charset",
        Reason::EncryptedMail => "encrypted, and not read",
        Reason::PackedMail => "text in smime.p7m or winmail.dat, not read",
        Reason::FileAlone => "its words are in a file",
        Reason::TextElsewhere => "its text was removed or is elsewhere",
        Reason::UndecodableBody => "its text could not be decoded",
        Reason::BodyTooLarge => "the rest of its text was not read",
        Reason::TooManyMarks => "too many marks, not all were read",
        _ => "a value in a sentence that is not understood",
    }
}

/// The explanation of every -1 that has one, because a chair has to judge it.
pub(super) fn explanations(out: &mut String, votes: &[&Vote]) {
    for vote in votes
        .iter()
        .filter(|vote| vote.justification != Justification::NotNeeded && vote.status == Status::Counted)
    {
        if let Some(text) = vote.justification.text() {
            let weak = if vote.justification.state() == Explained::Weak { " (weak)" } else { "" };
            let _ = writeln!(out, "Explanation of {}{weak}: \"{}\"", who(vote), clean::cut(text, 160));
        }
    }
}

pub(in crate::report) fn who(vote: &Vote) -> String {
    clean::line(if vote.voter.name.is_empty() { &vote.voter.address } else { &vote.voter.name })
}
