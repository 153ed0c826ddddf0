//! The text that announces a result: the votes, the votes that do not count and why, the rule, the links.

#[cfg(feature = "bot")]
mod letter;
mod quote;
mod template;
mod words;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

#[cfg(feature = "bot")]
pub(super) use letter::correspondents;
#[cfg(feature = "bot")]
pub use letter::{LetterChoices, letter};
pub use template::{RESULT as BUILT_IN_TEMPLATE, Template};

use super::clean;
use super::text::{day, length_in_words, minute};
use crate::announcement::Announcement;
use crate::error::Error;
use crate::outcome::{Counts, Item, Outcome, RequirementResult, Split, Verdict};
use crate::pipeline::{Decision, ReadMessage, Rules, UsedRuling};
use crate::policy::Weight;
use crate::proposal::{AskedBy, Proposal, Window};
use crate::tally::{Explained, Justification, Status, Vote};
use quote::explanation;
pub(super) use words::listed;
use words::{meaning, name, rule_url, sentence, who, why};

/// The values of a template. `docs/result-mail.md` describes them.
#[derive(Debug, Serialize)]
struct Values {
    verdict: &'static str,
    stable: bool,
    sentence: String,
    provisional: Option<String>,
    corrects: Option<String>,
    summary: String,
    title: String,
    subject: String,
    called: String,
    window: String,
    parts: Vec<LetterPart>,
    notes: Vec<String>,
    objections: Vec<LetterObjection>,
    not_counted: Vec<UncountedVote>,
    unclear: Vec<UncountedVote>,
    rulings: Vec<LetterRuling>,
    rule: LetterRule,
    links: Vec<ResultLink>,
}

/// The whole proposal, or one of its items.
#[derive(Debug, Serialize)]
struct LetterPart {
    item: Option<String>,
    verdict: &'static str,
    sentence: String,
    plus: Split,
    zero: Split,
    minus: Split,
    other: Split,
    groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
struct Group {
    heading: &'static str,
    voters: Vec<String>,
}

#[derive(Debug, Serialize)]
struct LetterObjection {
    voter: String,
    value: String,
    weak: bool,
    words: Option<String>,
    link: Option<String>,
}

/// A vote that does not count.
#[derive(Debug, Serialize)]
struct UncountedVote {
    voter: String,
    value: String,
    why: &'static str,
    words: String,
    explanation: Option<String>,
    link: Option<String>,
}

/// A ruling on an unclear mail.
#[derive(Debug, Serialize)]
struct LetterRuling {
    voter: String,
    meaning: String,
    by: String,
    date: String,
    reason: String,
    verdict_without: &'static str,
    stable_without: bool,
}

#[derive(Debug, Serialize)]
struct LetterRule {
    name: String,
    source: String,
    url: Option<String>,
    class: String,
    class_reason: String,
    requirements: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ResultLink {
    what: String,
    url: String,
}

/// The text of a result mail.
///
/// `messages` are the messages of the proposal; the text quotes the objections in them.
///
/// # Errors
/// If the template has an error.
pub fn text(
    decision: &Decision,
    messages: &[ReadMessage],
    rules: Rules<'_>,
    template: Template<'_>,
    occasion: Occasion<'_>,
) -> Result<String, Error> {
    template.fill(&Values::new(decision, messages, rules, occasion))
}

/// Other purposes of a result mail.
#[derive(Debug, Clone, Copy, Default)]
pub struct Occasion<'a> {
    /// The time until which people may object to the result.
    pub provisional_until: Option<DateTime<FixedOffset>>,
    /// The earlier result that the mail corrects.
    pub corrects: Option<&'a Announcement>,
}

/// The verdict with its numbers, in one sentence that `plusone` reads with the same meaning.
///
/// For items, the numbers are written with each item.
fn headline(decision: &Decision) -> String {
    let verdict = decision.outcome.verdict;
    let words = sentence(verdict);
    let counts = decision.counts;
    if !decision.items.is_empty() || verdict == Verdict::Cancelled {
        return words.to_owned();
    }
    let number = |split: Split, value: &str| match (split.binding + split.advisory, split.advisory) {
        (0, _) => format!("no {value}"),
        (all, 0) => format!("{all} {value}"),
        (all, _) => format!("{all} {value} ({} binding)", split.binding),
    };
    let sides = (number(counts.plus, "+1"), number(counts.zero, "0"), number(counts.minus, "-1"));
    let numbers = format!(" with {}, {} and {}", sides.0, sides.1, sides.2);
    let end = words.find([':', '.']).unwrap_or(words.len());
    format!("{}{numbers}{}", &words[..end], &words[end..])
}

fn provisional(until: DateTime<FixedOffset>) -> String {
    format!(
        "This result is provisional: it becomes final at {} UTC unless somebody objects before then.",
        minute(until)
    )
}

fn correction(earlier: &Announcement) -> String {
    let id = earlier.message_id.as_ref().map(|id| format!(", <{}>", clean::line(id))).unwrap_or_default();
    format!("This is a correction to the result of {}{id}.", day(earlier.date))
}

impl Values {
    fn new(decision: &Decision, messages: &[ReadMessage], rules: Rules<'_>, occasion: Occasion<'_>) -> Self {
        let Decision { proposal, outcome, .. } = decision;
        let votes = &decision.tally.votes;
        let counted = || votes.iter().filter(|vote| vote.status == Status::Counted);
        let against = |vote: &&Vote| vote.justification != Justification::NotNeeded;
        let aside = |unclear: bool| {
            let is_aside = move |vote: &&Vote| match vote.status {
                Status::Counted => false,
                status => (status == Status::Unclear) == unclear,
            };
            votes.iter().filter(is_aside).map(|vote| UncountedVote::new(vote, messages)).collect()
        };
        Self {
            verdict: outcome.verdict.as_str(),
            stable: outcome.stable,
            sentence: headline(decision),
            provisional: occasion.provisional_until.map(provisional),
            corrects: occasion.corrects.map(correction),
            summary: clean::line(&outcome.summary),
            title: clean::cut(&proposal.title, 400),
            subject: clean::cut(&proposal.subject, 400),
            called: called(proposal),
            window: window(proposal),
            parts: parts(decision),
            notes: notes(decision),
            objections: counted().filter(against).map(|vote| LetterObjection::new(vote, messages)).collect(),
            not_counted: aside(false),
            unclear: aside(true),
            rulings: decision.rulings.iter().map(LetterRuling::new).collect(),
            rule: LetterRule::new(decision, rules),
            links: links(decision),
        }
    }
}

impl LetterPart {
    fn new(item: Option<&str>, counts: Counts, outcome: &Outcome, votes: &[&Vote]) -> Self {
        type Belongs = fn(&Vote) -> bool;
        let plus: Belongs = |vote| matches!(vote.weight, Weight::Known(1..));
        let zero: Belongs = |vote| matches!(vote.weight, Weight::Known(0));
        let minus: Belongs = |vote| matches!(vote.weight, Weight::Known(..0));
        let other: Belongs = |vote| !matches!(vote.weight, Weight::Known(_));
        let sides: [(_, _, _, Belongs); 4] = [
            ("+1 binding", "+1 non-binding", "+1", plus),
            ("0 binding", "0 non-binding", "0", zero),
            ("-1 binding", "-1 non-binding", "-1", minus),
            ("Other values, binding", "Other values, non-binding", "", other),
        ];
        let mut groups = Vec::new();
        for (binding, advisory, usual, belongs) in sides {
            for (heading, is_binding) in [(binding, true), (advisory, false)] {
                let of_group = votes.iter().filter(|vote| {
                    vote.status == Status::Counted
                        && belongs(vote)
                        && (vote.binding == Some(true)) == is_binding
                });
                let voters: Vec<String> = of_group.map(|vote| voter(vote, usual)).collect();
                if !voters.is_empty() {
                    groups.push(Group { heading, voters });
                }
            }
        }
        let Counts { plus, zero, minus, other } = counts;
        let (verdict, sentence) = (outcome.verdict.as_str(), sentence(outcome.verdict).to_owned());
        Self { item: item.map(name), verdict, sentence, plus, zero, minus, other, groups }
    }
}

/// The items of a proposal, or the whole proposal if it has no items. A vote that names no item counts for each item.
fn parts(decision: &Decision) -> Vec<LetterPart> {
    let votes = || decision.tally.votes.iter();
    if decision.items.is_empty() {
        let votes: Vec<&Vote> = votes().collect();
        return vec![LetterPart::new(None, decision.counts, &decision.outcome, &votes)];
    }
    let of_item = |item: &Item| {
        let belongs =
            |vote: &&Vote| vote.item.as_ref().is_none_or(|label| label.eq_ignore_ascii_case(&item.name));
        let votes: Vec<&Vote> = votes().filter(belongs).collect();
        LetterPart::new(Some(&item.name), item.counts, &item.outcome, &votes)
    };
    decision.items.iter().map(of_item).collect()
}

/// A voter of a group, with the value if it differs from the usual value.
fn voter(vote: &Vote, usual: &str) -> String {
    match vote.value.map(|value| value.to_string()).filter(|value| value != usual) {
        Some(value) => format!("{} ({value})", who(vote)),
        None => who(vote),
    }
}

impl LetterObjection {
    fn new(vote: &Vote, messages: &[ReadMessage]) -> Self {
        Self {
            voter: who(vote),
            value: value(vote),
            weak: vote.justification.state() == Explained::Weak,
            words: explanation(vote, messages),
            link: vote.permalink.clone(),
        }
    }
}

impl UncountedVote {
    fn new(vote: &Vote, messages: &[ReadMessage]) -> Self {
        let why = match vote.status {
            Status::Unclear => vote.reasons.first().map_or("unclear", |reason| meaning(*reason)),
            status => why(status),
        };
        Self {
            voter: who(vote),
            value: value(vote),
            why,
            words: clean::cut(&vote.spot.excerpt, 400),
            explanation: explanation(vote, messages),
            link: vote.permalink.clone(),
        }
    }
}

impl LetterRuling {
    fn new(used: &UsedRuling) -> Self {
        let UsedRuling { ruling, author, verdict_without, stable_without } = used;
        Self {
            voter: listed(author.label()),
            meaning: ruling.answer.in_words(),
            by: name(&ruling.by),
            date: day(Some(ruling.at)),
            reason: clean::cut(&ruling.reason, 1000),
            verdict_without: verdict_without.as_str(),
            stable_without: *stable_without,
        }
    }
}

fn value(vote: &Vote) -> String {
    let value = vote.value.map_or_else(|| "no value".to_owned(), |value| value.to_string());
    vote.item.as_ref().map_or(value.clone(), |item| format!("{value} for {}", name(item)))
}

fn called(proposal: &Proposal) -> String {
    match &proposal.proposer {
        Some(proposer) => {
            let who = if proposer.name.is_empty() { &proposer.address } else { &proposer.name };
            format!("Called by {} on {}.", name(who), day(proposal.opened))
        }
        None => format!("First message on {}; the call is not in the archive.", day(proposal.opened)),
    }
}

fn window(proposal: &Proposal) -> String {
    let extended = if proposal.extensions.is_empty() { "" } else { ", as it was extended" };
    match proposal.window {
        Window::Minimum { until, asked: AskedBy::Call(length) | AskedBy::Policy(length) } => {
            format!("Open for at least {}, until {} UTC{extended}.", length_in_words(length), minute(until))
        }
        Window::Minimum { until, asked: AskedBy::CallUntil | AskedBy::Extension } => {
            format!("Open at least until {} UTC{extended}.", minute(until))
        }
        Window::Deadline { until } => format!("Open until {} UTC{extended}.", minute(until)),
        Window::None => "The call does not say when the vote closes.".to_owned(),
    }
}

/// Further facts that a reader needs.
fn notes(decision: &Decision) -> Vec<String> {
    let Decision { outcome, tally, .. } = decision;
    let mut notes = Vec::new();
    if tally.votes.iter().any(|vote| vote.status == Status::Counted && vote.binding.is_none()) {
        notes.push("It is unknown whose votes are binding, so all are listed as non-binding.".to_owned());
    }
    if outcome.proposer_counts {
        notes.push("The proposer did not vote and counts as in favour.".to_owned());
    }
    if !outcome.stable && outcome.verdict != Verdict::Cancelled {
        notes.push("Unclear messages could change this result.".to_owned());
    }
    notes
}

impl LetterRule {
    fn new(decision: &Decision, rules: Rules<'_>) -> Self {
        let class = &decision.proposal.class;
        let requirements = &decision.outcome.requirements;
        let told = |met: &RequirementResult| {
            let have = match (met.have, met.have_at_most) {
                (have, most) if have == most => have.to_string(),
                (have, most) => format!("{have} to {most}"),
            };
            format!("{}: {}, has {have}", clean::line(&met.text), if met.met { "met" } else { "not met" })
        };
        Self {
            name: clean::line(&rules.policy.title),
            url: rule_url(class.source.as_ref().unwrap_or(&rules.policy.source)),
            source: clean::line(class.source.as_ref().unwrap_or(&rules.policy.source)),
            class: clean::line(&class.name),
            class_reason: clean::line(&decision.proposal.class_reason),
            requirements: requirements.iter().map(told).collect(),
        }
    }
}

/// URLs of the call and the votes in their web archive, without repetitions.
fn links(decision: &Decision) -> Vec<ResultLink> {
    let call = decision.proposal.permalink.iter().map(|url| ("the call".to_owned(), url));
    let linked = |vote: &'_ Vote| Some(who(vote)).zip(vote.permalink.clone());
    let votes: Vec<(String, String)> = decision.tally.votes.iter().filter_map(linked).collect();
    let months = decision.months.iter().map(|url| ("the month".to_owned(), url));
    let mut links: Vec<ResultLink> = Vec::new();
    let all = call.chain(votes.iter().map(|(what, url)| (what.clone(), url))).chain(months);
    for (what, url) in all {
        if !links.iter().any(|link| link.url == *url) {
            links.push(ResultLink { what, url: clean::line(url) });
        }
    }
    links
}
