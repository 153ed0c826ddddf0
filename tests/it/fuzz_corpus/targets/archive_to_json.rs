//! A whole archive and all its reports. Input: the bytes of a file; its length selects the policy and the
//! people who may vote.

use plusone::archive::Mailbox;
use plusone::audit::Summary;
use plusone::message::reply::Role;
use plusone::moment::CompleteUntil;
use plusone::outcome::Verdict;
use plusone::pipeline::{Decision, ReadMessage, Rules, Survey};
use plusone::policy::{self, Policy};
use plusone::report::{AuditReport, ListReport, Origin, TallyReport, explain, json, result, text};
use plusone::roster::Roster;
use plusone::tally::{Binding, Electorate, Status, Vote};
use plusone::thread::Threads;
use serde_json::Value;

use super::controls_nothing;

/// Maximum number of proposals of an archive that are decided.
const MOST: usize = 4;

pub(super) fn check(input: &[u8]) {
    let archive = match Mailbox::from_bytes("fuzz.mbox", input) {
        Ok(archive) => archive,
        Err(error) => return assert!(error.to_string().starts_with("no mail in fuzz.mbox"), "{error}"),
    };
    let names: Vec<&str> = policy::names().collect();
    let policy = policy::preset(names[input.len() % names.len()]).expect("the preset is there");
    let roster = Roster::parse(
        "[[voter]]\nname = \"Ana Lee\"\naddresses = [\"ana@example.org\"]\nroles = [\"pmc\"]\n[[voter]]\nname = \
         \"Bo Ek\"\naddresses = [\"bo@example.org\", \"bo@example.net\"]\n",
        "roster.toml",
    )
    .expect("a roster");
    let (roster, binding) = match input.len() % 5 {
        0 => (Some(&roster), Binding::Policy),
        1 => (None, Binding::Claimed),
        _ => (None, Binding::Policy),
    };
    let electorate = Electorate { roster, mailmap: None, binding };
    reports(archive, &policy, electorate);
}

/// Every output of the command for an archive.
pub(super) fn reports(archive: Mailbox, policy: &Policy, electorate: Electorate<'_>) {
    let survey = Survey::new(archive, policy).expect("memory can be read");
    no_message_vanishes(&survey);
    let at = "2026-06-01T00:00:00Z".parse().expect("a moment");
    let rules = Rules::new(policy, at).electorate(electorate).complete_until(CompleteUntil::Now);
    let layout = text::TextLayout { width: 100, color: false };
    let mut decisions = Vec::new();
    let mut audited = Vec::new();
    for outline in survey.outlines.iter().take(MOST) {
        let thread = survey.read_thread(outline).expect("memory can be read");
        let decision = thread.judge(rules);
        let messages = thread.messages();
        let readings = thread.readings(decision.proposal(), electorate.identities());
        assert_eq!(messages.len(), outline.all().len(), "a message of the thread was not read");
        has_evidence(&decision, messages);
        let document = parsed(&json::TallyDocument::new(&TallyReport {
            survey: &survey,
            decision: &decision,
            rules,
            origin: &Origin::default(),
        }));
        assert_eq!(document["outcome"]["verdict"], decision.outcome().verdict.as_str());
        assert_eq!(document["votes"].as_array().map(Vec::len), Some(decision.tally().votes.len()));
        let again = survey.decide(outline, rules).expect("memory can be read");
        let again = parsed(&json::TallyDocument::new(&TallyReport {
            survey: &survey,
            decision: &again,
            rules,
            origin: &Origin::default(),
        }));
        assert_eq!(document, again, "two runs give two results");
        controls_nothing(&text::tally(&decision, rules, true, layout, true));
        controls_nothing(&explain::thread(decision.proposal(), messages, &readings, &decision, None, true));
        let letter = result::text(
            &decision,
            messages,
            rules,
            result::Template::default(),
            result::Occasion::default(),
        );
        controls_nothing(&letter.expect("the template has no error"));
        audited.push(survey.audit(outline, rules).expect("memory can be read"));
        decisions.push(decision);
    }
    let mut summary = Summary::default();
    for audited in &audited {
        summary.add(None, &audited.comparison);
    }
    let unmatched = survey.unmatched_by(at);
    let origin = Origin::default();
    let list = ListReport {
        survey: &survey,
        decisions: &decisions,
        left_out: 0,
        unmatched: &unmatched,
        matching: None,
        rules,
        origin: &origin,
    };
    let document = parsed(&json::ListDocument::new(&list));
    assert_eq!(document["proposals"].as_array().map(Vec::len), Some(decisions.len()));
    controls_nothing(&text::list(&list, layout));
    let (audited, unmatched, summary, origin) = (&audited[..], &unmatched[..], &summary, &origin);
    let audit = AuditReport { survey: &survey, audited, unmatched, summary, rules, origin };
    let document = parsed(&json::AuditDocument::new(&audit));
    assert_eq!(document["decisions"].as_array().map(Vec::len), Some(audited.len()));
    controls_nothing(&text::audit(&audit, layout));
}

fn parsed(document: &impl serde::Serialize) -> Value {
    let bytes = serde_json::to_vec(document).expect("a document has a form in JSON");
    serde_json::from_slice(&bytes).expect("a document parses")
}

fn no_message_vanishes(survey: &Survey) {
    assert_eq!(survey.messages, survey.headers.len() + survey.duplicates, "a message vanished");
    let threads = Threads::build(&survey.headers);
    let mut in_threads: Vec<usize> =
        threads.roots().flat_map(|root| threads.below(root, |_| false)).collect();
    in_threads.sort_unstable();
    assert!(in_threads.into_iter().eq(0..survey.headers.len()), "a message is in no thread, or in two");
    for outline in &survey.outlines {
        assert!(outline.all().is_sorted_by(|one, other| one < other), "a message occurs twice: {outline:?}");
        assert!(outline.call.is_none_or(|call| outline.members.binary_search(&call).is_ok()), "{outline:?}");
    }
}

/// Asserts that every counted vote is in a mail of the thread, in words of its author, and that the numbers
/// are correct.
fn has_evidence(decision: &Decision, messages: &[ReadMessage]) {
    for vote in &decision.tally().votes {
        let of_vote = |read: &&ReadMessage| {
            let header = read.message.header();
            header.message_id.as_deref() == vote.message_id()
                && header.author.address() == vote.voter().address()
                && is_in(vote, read)
        };
        assert!(messages.iter().any(|read| of_vote(&read)), "no message has the vote {vote:?}");
        let told = vote.status() == Status::Counted || !vote.reasons().is_empty();
        assert!(told, "a vote that does not count has no reason: {vote:?}");
        assert!(vote.status() != Status::Counted || vote.value().is_some(), "a counted vote without a value");
    }
    let counted = decision.tally().votes.iter().filter(|vote| vote.status() == Status::Counted);
    let counts = serde_json::to_value(decision.counts()).expect("JSON");
    assert_eq!(sum(&counts), counted.count() as u64, "the counts are not those of the votes");
    let verdict = decision.outcome().verdict;
    assert!(
        verdict != Verdict::Passed || !decision.outcome().summary.is_empty(),
        "a verdict without a sentence"
    );
}

/// `true` if a vote is in words of the author of a mail. If several mails have one id, the vote may be in any
/// of them.
fn is_in(vote: &Vote, read: &ReadMessage) -> bool {
    let spot = vote.evidence();
    let line = read.lines.iter().find(|line| Some(line.number) == spot.line());
    match spot.line() {
        // A mail that was not read has neither words nor a value.
        Some(line) if spot.excerpt().is_empty() => line == 1 && vote.value().is_none(),
        None => read.message.header().subject.contains(spot.excerpt()),
        Some(_) => line.is_some_and(|line| line.role == Role::Authored && line.text.contains(spot.excerpt())),
    }
}

/// The sum of all numbers of a document.
fn sum(value: &Value) -> u64 {
    match value {
        Value::Number(number) => number.as_u64().unwrap_or_default(),
        Value::Array(values) => values.iter().map(sum).sum(),
        Value::Object(fields) => fields.values().map(sum).sum(),
        _ => 0,
    }
}
