//! The thread of a proposal, line by line: the role of each line, its reading, and the reason.

use std::fmt::Write as _;

use super::clean;
use super::rulings::sentences;
use super::text::number;
use crate::message::reply::{Line, Role};
use crate::message::{AddressFrom, Authority};
use crate::pipeline::{Decision, ReadMessage, SkipReason, UsedRuling};
use crate::proposal::Proposal;
use crate::vote::{Explanation, MailVotes};

/// Maximum number of lines of a quote to show. A quote does not contain a vote.
const QUOTED_SHOWN: usize = 2;

/// The thread of a proposal in the order of the archive, each message with its reading.
///
/// With `whole`, quotes are not cut. With an authority, each message has the result for its sender.
pub fn thread(
    proposal: &Proposal,
    messages: &[ReadMessage],
    readings: &[Result<MailVotes, SkipReason>],
    decision: &Decision,
    authority: Option<&Authority>,
    whole: bool,
) -> String {
    let mut out = format!("{}\n", clean::line(&proposal.subject));
    for (message, reading) in messages.iter().zip(readings) {
        out.push('\n');
        head(&mut out, message, whole);
        if let Some(authority) = authority {
            let address = &message.message.header.author.address;
            let proof = message.message.trail.judge(authority, address).as_str();
            let _ = writeln!(out, "sender check by {}: {proof}", clean::line(&authority.authserv_id));
        }
        lines(&mut out, message, reading.as_ref().ok(), whole);
        if !message.belongs {
            out.push_str("  => not treated as part of the proposal\n");
            continue;
        }
        match reading {
            Ok(reading) => conclusion(&mut out, reading),
            Err(reason) => {
                let _ = writeln!(out, "  => not searched for votes: {}", reason.as_str());
            }
        }
        let header = &message.message.header;
        let is_about = |used: &UsedRuling| {
            header.message_id.as_deref().unwrap_or_default() == used.ruling.message_id
                && header.author == used.author
        };
        for (sentence, _) in sentences(decision).zip(&decision.rulings).filter(|(_, used)| is_about(used)) {
            let _ = writeln!(out, "  => ruling: {sentence}");
        }
    }
    out
}

fn head(out: &mut String, message: &ReadMessage, whole: bool) {
    let header = &message.message.header;
    let who = match header.author.address_from {
        AddressFrom::From => header.author.label().to_owned(),
        field => format!("{} <{}> ({field})", header.author.name, header.author.address),
    };
    let date = header.date.map_or_else(
        || "without a date".to_owned(),
        |date| date.to_utc().format("%-d %b %Y %H:%M UTC").to_string(),
    );
    let id = header.message_id.as_deref().unwrap_or("without Message-ID");
    let _ = writeln!(out, "{}, {date}, <{}>", clean::line(&who), clean::line(id));
    if let Some(link) = message.permalink.as_ref().filter(|_| whole) {
        let _ = writeln!(out, "{}", clean::line(link));
    }
}

fn lines(out: &mut String, message: &ReadMessage, reading: Option<&MailVotes>, whole: bool) {
    let mut run = 0;
    let mut cut = 0;
    let mut before = None;
    for line in message.lines.iter() {
        run = if before == Some(line.role) { run + 1 } else { 0 };
        before = Some(line.role);
        let own = matches!(line.role, Role::Authored | Role::Template);
        if !whole && !own && run >= QUOTED_SHOWN {
            cut += 1;
            continue;
        }
        more(out, &mut cut);
        if line.text.trim().is_empty() {
            continue;
        }
        let _ = writeln!(out, "  {:>4}  {:<11}  {}", line.number, line.role.as_str(), clean::line(line.text));
        findings(out, line, reading);
    }
    more(out, &mut cut);
}

fn more(out: &mut String, cut: &mut usize) {
    if *cut > 0 {
        let _ = writeln!(out, "                     … {}", number(*cut, "more line"));
        *cut = 0;
    }
}

/// Writes the reading of a line below that line.
fn findings(out: &mut String, line: Line<'_>, reading: Option<&MailVotes>) {
    let Some(reading) = reading else { return };
    let mut say = |text: &str, like: &str, form: Option<&str>| {
        let like = match form {
            Some(form) => format!(", by the form {} of the policy", clean::line(form)),
            None if like.is_empty() => String::new(),
            None => format!(", as in \"{like}\""),
        };
        let _ = writeln!(out, "        ^ {}{like}", clean::line(text));
    };
    for vote in reading.votes.iter().filter(|vote| vote.spot.line == line.number) {
        let claim = vote.claim.map(|claim| format!(", {}", claim.as_str())).unwrap_or_default();
        let item = vote.item.as_ref().map(|item| format!(" for {item}")).unwrap_or_default();
        let notes: Vec<&str> = vote.notes.iter().map(|note| note.as_str()).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" [{}]", notes.join(", ")) };
        say(&format!("a vote: {}{item}{claim}{notes}", vote.value), vote.like, vote.form.as_deref());
    }
    for doubt in reading.doubts.iter().filter(|doubt| doubt.spot.line == line.number) {
        let value = doubt.value.map(|value| format!("{value} ")).unwrap_or_default();
        say(&format!("unclear: {value}[{}]", doubt.reason), doubt.like, doubt.form.as_deref());
    }
    if reading.withdrawal.as_ref().is_some_and(|spot| spot.line == line.number) {
        say("withdraws an earlier vote", "", None);
    }
    for remark in reading.remarks.iter().filter(|remark| remark.spot.line == line.number) {
        say(&format!("no vote: {}", remark.why), remark.like, None);
    }
}

fn conclusion(out: &mut String, reading: &MailVotes) {
    for vote in reading.votes.iter().filter(|vote| vote.spot.line == 0) {
        let _ = writeln!(out, "  => a vote in the subject: {}", vote.value);
    }
    if reading.votes.iter().any(|vote| vote.value.hundredths() < 0) {
        let found = match &reading.explanation {
            Explanation::Given(text) => format!("explained: \"{}\"", clean::cut(text, 100)),
            Explanation::Weak(text) => format!("weakly explained: \"{}\"", clean::cut(text, 100)),
            Explanation::Missing => "no explanation".into(),
        };
        let _ = writeln!(out, "  => {found}");
    }
    if reading.votes.is_empty() && reading.doubts.is_empty() && reading.withdrawal.is_none() {
        out.push_str("  => no vote\n");
    }
}
