//! Tests mail whose words are not in its text: they are in HTML, in a file, in another mail, or in a form
//! that is not read.

mod digests;
mod missing;
mod passed_on;
mod repeated;
mod unread;
mod within;

use chrono::{DateTime, FixedOffset};
use plusone::archive::Mailbox;
use plusone::outcome::Outcome;
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy;
use plusone::tally::{Status, Vote};

/// The voter whose mail differs in form from the mail of the other voters.
const EVE: &str = "Eve Holm <eve@example.org>";
const CALL: &str = "call@example.org";

/// A mail with its header section; MIME fields are part of the body.
#[derive(Debug, Clone)]
struct Mail<'a> {
    id: &'a str,
    from: &'a str,
    subject: &'a str,
    date: &'a str,
    answers: &'a str,
    /// Further header fields, each with its line end; then an empty line and the body.
    rest: &'a str,
}

impl Mail<'_> {
    fn text(&self) -> String {
        let Self { id, from, subject, date, answers, rest } = self;
        let answers = if answers.is_empty() { String::new() } else { format!("In-Reply-To: <{answers}>\n") };
        format!(
            "From: {from}\nTo: dev@lists.example.org\nSubject: {subject}\nDate: {date}\nMessage-ID: <{id}>\n\
             {answers}MIME-Version: 1.0\n{rest}\n"
        )
    }
}

/// A reply by Eve to the call.
fn reply(rest: &str) -> Mail<'_> {
    Mail {
        id: "eve@example.org",
        from: EVE,
        subject: "Re: [VOTE] Move the wiki",
        date: "Tue, 5 May 2026 10:00:00 +0000",
        answers: CALL,
        rest,
    }
}

/// The mails of a vote with this many +1, and later mail from other people. The later mail shows that the
/// archive covers the whole window.
fn vote(plus: usize) -> Vec<String> {
    let call = Mail {
        id: CALL,
        from: "Ana Lee <ana@example.org>",
        subject: "[VOTE] Move the wiki",
        date: "Mon, 4 May 2026 08:00:00 +0000",
        answers: "",
        rest: "\nThe vote is open for 72 hours.\n",
    };
    let voters = ["Bo Ek <bo@example.org>", "Carl Dorn <carl@example.net>", "Dee Moss <dee@example.com>"];
    let votes = voters.iter().take(plus).map(|from| {
        Mail { id: &from[..2], from, date: "Mon, 4 May 2026 12:00:00 +0000", ..reply("\n+1\n") }.text()
    });
    let later = ["Flo Ray <flo@example.org>", "Gus Orr <gus@example.org>"].iter().map(|from| {
        let (date, subject) = ("Sun, 10 May 2026 12:00:00 +0000", "The bins");
        Mail { id: &from[..3], from, date, subject, answers: "", rest: "\nThey are full.\n" }.text()
    });
    std::iter::once(call.text()).chain(votes).chain(later).collect()
}

/// The mails of a vote with this many +1, on a list that rewrites every sender.
fn rewritten_vote(plus: usize) -> Vec<String> {
    let rewritten = |mail: String| {
        let (from, rest) = mail.split_once('\n').unwrap();
        let (name, _) = from.split_once(" <").unwrap();
        format!("{name} via dev <dev@lists.example.org>\n{}\n{rest}", from.replacen("From:", "Reply-To:", 1))
    };
    vote(plus).into_iter().map(rewritten).collect()
}

/// An mbox of mails.
fn mbox(mails: &[String]) -> String {
    let separated = |mail: &String| format!("From a@example.org Mon May  4 08:00:00 2026\n{mail}\n");
    mails.iter().map(separated).collect()
}

fn decided_of(bytes: &[u8]) -> Decision {
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(Mailbox::from_bytes("list.mbox", bytes).unwrap(), &policy).unwrap();
    let at: DateTime<FixedOffset> = "2026-05-20T12:00:00Z".parse().unwrap();
    let rules = Rules::new(&policy, at).complete_until(plusone::moment::CompleteUntil::Now);
    let outline = survey.outlines.iter().find(|outline| outline.message_id == CALL).unwrap();
    survey.decide(outline, rules).unwrap()
}

/// The vote with this many +1 and further mails.
fn decided(plus: usize, further: &[Mail<'_>]) -> Decision {
    let mut mails = vote(plus);
    mails.extend(further.iter().map(Mail::text));
    decided_of(mbox(&mails).as_bytes())
}

/// Eve's votes: value, status and first reason.
fn of_eve(decision: &Decision) -> Vec<String> {
    let is_hers = |vote: &&Vote| vote.voter().name() == "Eve Holm";
    let shown = |vote: &Vote| {
        let value = vote.value().map(|value| value.to_string()).unwrap_or_default();
        let reason = vote.reasons().first().map(|reason| reason.as_str()).unwrap_or_default();
        let status = match vote.status() {
            Status::Counted => "counted",
            Status::Unclear => "unclear",
            _ => "other",
        };
        format!("{value} {status} {reason}").trim().to_owned()
    };
    decision.tally().votes.iter().filter(is_hers).map(shown).collect()
}

fn says(outcome: &Outcome) -> (&'static str, bool) {
    (outcome.verdict.as_str(), outcome.stable)
}
