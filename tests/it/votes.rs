//! Tests the labelled set: `fixtures/votes/*.toml` has what a careful chair reads from each mail.
//!
//! `PLUSONE_TOPIC=changes cargo test --test it votes:: -- --nocapture` shows the errors of one topic.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use plusone::vote::{self, Explanation, MailVotes, Value};

use crate::score::example::labelled::{self, Case, Expected};

fn shown(reading: &MailVotes) -> (Vec<Expected>, Vec<String>, bool) {
    let justification = match reading.explanation_found() {
        Explanation::Given(_) => "given",
        Explanation::Weak(_) => "weak",
        Explanation::Missing => "missing",
    };
    let votes = reading
        .clear()
        .iter()
        .map(|vote| Expected {
            value: vote.value().to_string(),
            claims: vote.claim().map(|claim| claim.as_str().into()),
            item: vote.item().map(str::to_owned),
            justification: (vote.value() == Value::MinusOne).then(|| justification.into()),
            notes: sorted(vote.notes().iter().map(|note| note.as_str().into()).collect()),
            line: None,
        })
        .collect();
    let unclear = reading.unclear().iter().map(|doubt| doubt.reason().as_str().into()).collect();
    (votes, sorted(unclear), reading.withdrawal().is_some())
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

/// An error in reading a case, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Invented,
    Wrong,
    Missed,
    CalledUnclear,
    Other,
}

/// The text of a case in several positions: alone, above a quote, below a quote, and between two quotes.
///
/// The test reads a text with a quote or with similar marks only alone.
fn positions(case: &Case) -> Vec<String> {
    const QUOTATION: &str = "On Mon, 4 May 2026 at 10:00, Ann Lee <ann@example.org> wrote:\n> Please vote on the mirror.\n> +1 or -1, with a reason.\n";
    let text = &case.text;
    let marks = ["\n>", "\n|", "wrote", "-----", "_____", "\n--", "From:", "```", "@@", "Sent from", "    "];
    let plain =
        !case.in_call && !text.starts_with(['>', '|']) && !marks.iter().any(|mark| text.contains(mark));
    let mut all = vec![text.clone()];
    if plain {
        all.push(format!("{text}\n{QUOTATION}"));
        all.push(format!("{QUOTATION}\n{text}"));
        all.push(format!("{QUOTATION}\n{text}\n> Anything else?\n> -1\n"));
    }
    all
}

fn judge(case: &Case, text: &str) -> Option<(Fault, String)> {
    let reading = case.read(text);
    let (votes, unclear, withdraws) = shown(&reading);
    let expected: Vec<Expected> = case
        .votes
        .iter()
        .map(|vote| Expected {
            value: vote.value.clone(),
            claims: vote.claims.clone(),
            item: vote.item.clone(),
            justification: vote.justification.clone(),
            notes: sorted(vote.notes.clone()),
            line: None,
        })
        .collect();
    let wanted = sorted(case.unclear.clone());
    if (&votes, &unclear, withdraws) == (&expected, &wanted, case.withdraws) {
        return None;
    }
    let values = |list: &[Expected]| list.iter().map(|vote| vote.value.clone()).collect::<Vec<_>>();
    let fault = match (votes.is_empty(), expected.is_empty()) {
        (false, true) => Fault::Invented,
        (false, false) if values(&votes) != values(&expected) => Fault::Wrong,
        (true, false) if unclear.is_empty() => Fault::Missed,
        (true, false) => Fault::CalledUnclear,
        _ => Fault::Other,
    };
    let mut told = String::new();
    for vote in &votes {
        let _ = write!(
            told,
            "{} {:?} {:?} {:?} {:?}; ",
            vote.value, vote.claims, vote.item, vote.justification, vote.notes
        );
    }
    for like in reading
        .clear()
        .iter()
        .map(plusone::VoteCast::like)
        .chain(reading.unclear().iter().map(plusone::UnclearVote::like))
    {
        let _ = write!(told, "like {like:?}; ");
    }
    let _ = write!(
        told,
        "unclear {unclear:?} withdraws {withdraws}; remarks {:?}",
        reading.remarks().iter().map(|r| (r.why, r.like)).collect::<Vec<_>>()
    );
    Some((fault, told))
}

#[test]
fn the_labelled_set_is_read_correctly() {
    let only = std::env::var("PLUSONE_TOPIC").ok();
    let mut table = String::from(
        "topic                     cases   right  invented  wrong  missed  called-unclear  other\n",
    );
    let (mut cases, mut mails, mut faults) = (0, 0, Vec::new());
    for (name, topic) in labelled::topics(&labelled::folder()).unwrap() {
        assert!(!topic.about.is_empty(), "{name} does not say what it is about");
        let mut count = BTreeMap::new();
        for case in &topic.case {
            assert!(
                !case.votes.is_empty() || !case.unclear.is_empty() || case.withdraws || case.none,
                "{name}: {} expects nothing",
                case.name
            );
            let has_line = case.line.is_some() || case.votes.iter().any(|vote| vote.line.is_some());
            assert!(case.none != has_line, "{name}: {} lacks its line, or has none to name", case.name);
            let texts = positions(case);
            mails += texts.len();
            if let Some((fault, told)) = texts.iter().find_map(|text| judge(case, text)) {
                *count.entry(fault).or_insert(0) += 1;
                if only.as_ref().is_none_or(|only| *only == name) {
                    faults.push(format!(
                        "{name}: {} [{fault:?}]\n{}\n  read: {told}\n  want: {:?} {:?} withdraws {}\n",
                        case.name,
                        indented(&case.text),
                        case.votes,
                        case.unclear,
                        case.withdraws
                    ));
                }
            }
        }
        let n = |fault| count.get(&fault).copied().unwrap_or(0);
        let right = topic.case.len() - count.values().sum::<usize>();
        let _ = writeln!(
            table,
            "{name:<25}{:>6}{right:>8}{:>10}{:>7}{:>8}{:>16}{:>7}",
            topic.case.len(),
            n(Fault::Invented),
            n(Fault::Wrong),
            n(Fault::Missed),
            n(Fault::CalledUnclear),
            n(Fault::Other)
        );
        cases += topic.case.len();
    }
    println!("{table}{cases} cases in {mails} mails");
    assert!(cases >= 1600, "only {cases} labelled cases were found");
    assert!(faults.is_empty(), "{} errors\n\n{}", faults.len(), faults.join("\n"));
}

fn indented(text: &str) -> String {
    text.trim_end().lines().map(|line| format!("    | {line}\n")).collect::<String>().trim_end().to_owned()
}

#[test]
fn the_page_of_the_grammar_is_current() {
    let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/grammar.md")).unwrap();
    assert!(vote::grammar_page() == kept, "run: plusone grammar > docs/grammar.md");
}
