//! Tests the presets on worked examples: every `[[example]]` of `fixtures/policies/` becomes a mailing list
//! and a roster, and the verdict is compared.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::mail::{Mail, Roster, mbox};
use crate::common::{fixtures, toml_of};
use plusone::archive::Mailbox;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy::{self, BindingVoters, Policy, ProposalClass, Unmet};
use plusone::roster;
use plusone::tally::{Binding, Electorate};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    example: Vec<Example>,
}

/// One vote in numbers.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Example {
    class: String,
    /// The rule that the example shows.
    about: String,
    /// The page on which a community published the example; `None` for the project's own examples.
    source: Option<String>,
    /// Number of people on the roster, with the proposer if the proposer is a member. Without a number, there
    /// is no roster.
    eligible: Option<usize>,
    /// Number of +1 by people on the roster, or by anyone if there is no roster. All numbers down to `zero`
    /// exclude the proposer's vote.
    #[serde(default)]
    plus: usize,
    /// Number of -1 with an explanation.
    #[serde(default)]
    minus: usize,
    /// Number of -1 without an explanation.
    #[serde(default)]
    unexplained: usize,
    #[serde(default)]
    zero: usize,
    /// Other values by people on the roster. Values against have an explanation.
    #[serde(default)]
    other: Vec<String>,
    /// Other values by people on the roster, without an explanation.
    #[serde(default)]
    other_unexplained: Vec<String>,
    /// Number of +1 by people who are not on the roster.
    #[serde(default)]
    advisory_plus: usize,
    #[serde(default)]
    advisory_minus: usize,
    #[serde(default)]
    proposer: Proposer,
    verdict: String,
    #[serde(default = "yes")]
    stable: bool,
}

/// The person who calls the vote.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Proposer {
    /// Somebody who does not mention their own vote. This is a member if the class counts a silent proposer,
    /// otherwise not a member.
    #[default]
    Silent,
    /// A member who does not mention their own vote.
    Member,
    /// Somebody who is not a member.
    Outside,
    /// A member who votes in the call.
    Plus,
    Zero,
    Minus,
}

fn yes() -> bool {
    true
}

const REASON: &str = "because the build breaks on every second machine.";

impl Proposer {
    /// The line of the call with the proposer's own vote.
    fn vote(self) -> Option<String> {
        match self {
            Self::Silent | Self::Member | Self::Outside => None,
            Self::Plus => Some("My vote: +1".into()),
            Self::Zero => Some("My vote: 0".into()),
            Self::Minus => Some(format!("My vote: -1, {REASON}")),
        }
    }

    fn is_member(self, class: &ProposalClass) -> bool {
        match self {
            Self::Silent => class.proposer_counts(),
            Self::Outside => false,
            Self::Member | Self::Plus | Self::Zero | Self::Minus => true,
        }
    }
}

impl Example {
    /// The mails from the people on the roster, without the proposer's.
    fn votes(&self) -> Vec<String> {
        let explained = |value: &String| {
            let against = value.starts_with('-') && value != "-0";
            if against { format!("{value}, {REASON}") } else { value.clone() }
        };
        let times = |count: usize, value: &str| vec![value.to_owned(); count];
        let against = format!("-1, {REASON}");
        let others = self.other.iter().map(explained).chain(self.other_unexplained.iter().cloned()).collect();
        [
            times(self.plus, "+1"),
            times(self.minus, &against),
            times(self.unexplained, "-1"),
            times(self.zero, "0"),
            others,
        ]
        .concat()
    }

    fn advisory(&self) -> Vec<String> {
        let against = format!("-1, {REASON}");
        [vec!["+1".to_owned(); self.advisory_plus], vec![against; self.advisory_minus]].concat()
    }
}

/// The name and the address of a person: first the proposer, then people on the roster, then others.
fn person(at: usize) -> (String, String) {
    const GIVEN: [&str; 10] = ["Ada", "Bela", "Cora", "Dana", "Edda", "Finn", "Gero", "Hedy", "Ivo", "Jana"];
    const FAMILY: [&str; 10] =
        ["Arnt", "Bruun", "Czech", "Dahl", "Ebert", "Falk", "Gruber", "Holm", "Imhof", "Juhl"];
    let (given, family) = (GIVEN[at % 10], FAMILY[at / 10]);
    (format!("{given} {family}"), format!("{given}.{family}@example.org").to_lowercase())
}

/// The list: a call, and a mail for each voter.
fn list(example: &Example) -> String {
    const SUBJECT: &str = "[VOTE] Move the wiki";
    let sender = |at: usize| {
        let (name, address) = person(at);
        format!("{name} <{address}>")
    };
    let own = example.proposer.vote().map(|vote| format!("\n\n{vote}")).unwrap_or_default();
    let call = format!("I propose to move the wiki to the new host.\n\nThe vote is open for 72 hours.{own}");
    let (proposer, reply) = (sender(0), format!("Re: {SUBJECT}"));
    let call = Mail::call("call@example.org", SUBJECT).from(&proposer).body(&call).to_string();
    let votes = example.votes().into_iter().chain(example.advisory()).enumerate().map(|(at, vote)| {
        let (id, sender) = (format!("vote-{at}@example.org"), sender(at + 1));
        let time = format!("{:02}:{:02}:00", 9 + at / 60, at % 60);
        let mail = Mail::new(&id).from(&sender).subject(&reply).time(&time);
        mail.answers("call@example.org").body(&vote).to_string()
    });
    let mails: Vec<String> = std::iter::once(call).chain(votes).collect();
    mbox(&mails)
}

/// The roster, with the role that the class requires for each person.
fn roster_of(example: &Example, class: &ProposalClass) -> Option<roster::Roster> {
    let eligible = example.eligible?;
    let first = usize::from(!example.proposer.is_member(class));
    let voted = example.votes().len() + 1 - first;
    assert!(voted <= eligible, "{voted} of {eligible} have voted: {}", example.about);
    let role = match &class.voters() {
        BindingVoters::Roles(roles) => format!("roles = [{:?}]", roles[0]),
        BindingVoters::Everyone | BindingVoters::Roster => String::new(),
    };
    // People without a vote come after all people who have written.
    let silent = example.votes().len() + example.advisory().len() + 1;
    let voters = (first..=example.votes().len()).chain(silent..silent + eligible - voted);
    let text = voters.fold(Roster::default(), |roster, at| {
        let (name, address) = person(at);
        roster.voter(&name, &[&address]).with(&role)
    });
    Some(roster::Roster::parse(std::str::from_utf8(text.as_ref()).unwrap(), "roster.toml").unwrap())
}

/// The verdict for an example, and `true` if it is stable, long after the window.
fn judged(policy: &Policy, class: &ProposalClass, example: &Example) -> (String, bool) {
    let survey = Survey::new(Mailbox::from_bytes("list.mbox", list(example).as_bytes()).unwrap(), policy);
    let survey = survey.unwrap();
    let roster = roster_of(example, class);
    let electorate = Electorate { roster: roster.as_ref(), mailmap: None, binding: Binding::Policy };
    let at = "2026-08-01T12:00:00Z".parse().unwrap();
    let rules = Rules::new(policy, at).electorate(electorate).class(class).complete_until(CompleteUntil::Now);
    let outcome = survey.decide(&survey.outlines[0], rules).unwrap().outcome().clone();
    (outcome.verdict.as_str().to_owned(), outcome.stable)
}

/// All examples by the name of the preset.
fn examples() -> BTreeMap<String, Vec<Example>> {
    let of_preset = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, toml_of::<Examples>(&path).example)
    };
    fixtures("policies", &["toml"]).into_iter().map(of_preset).collect()
}

/// The examples of one preset. Fails if there are none.
fn of_preset<'a>(examples: &'a BTreeMap<String, Vec<Example>>, preset: &str) -> &'a [Example] {
    examples.get(preset).unwrap_or_else(|| panic!("preset {preset} has no fixtures/policies/{preset}.toml"))
}

#[test]
fn every_example_has_its_verdict() {
    let mut classes = BTreeSet::new();
    let examples = examples();
    let mut wrong = Vec::new();
    for (preset, examples) in &examples {
        let policy = policy::preset(preset).unwrap();
        for example in examples {
            let class = policy.class(&example.class).unwrap();
            classes.insert((preset, class.name().to_owned()));
            let (verdict, stable) = judged(&policy, class, example);
            if (&verdict, stable) != (&example.verdict, example.stable) {
                let (about, expected) = (&example.about, &example.verdict);
                wrong.push(format!("{preset} {}, {about}: {verdict}, not {expected}", class.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let all = examples.values().flatten();
    let printed = all.clone().filter(|example| example.source.is_some()).count();
    println!(
        "{} examples of {} classes in {} presets, {printed} of them printed by the communities",
        all.count(),
        classes.len(),
        examples.len()
    );
}

#[test]
fn every_class_has_an_example_of_each_verdict_that_it_knows() {
    let examples = examples();
    for preset in policy::names() {
        for class in policy::preset(preset).unwrap().classes() {
            let has = |verdict: &str| {
                let of_class = |example: &&Example| example.class == class.name();
                of_preset(&examples, preset).iter().filter(of_class).any(|example| example.verdict == verdict)
            };
            let mut known = vec!["passed"];
            known.extend(class.requirements().iter().map(|requirement| match requirement.unmet {
                Unmet::Open => "open",
                Unmet::Blocked => "blocked",
                Unmet::Undecided => "undecided",
                Unmet::Failed => "failed",
            }));
            for verdict in known {
                assert!(has(verdict), "{preset} {} has no example that is {verdict}", class.name());
            }
        }
    }
}

#[test]
fn every_requirement_decides_an_example() {
    let examples = examples();
    let mut idle = Vec::new();
    for preset in policy::names() {
        let policy = policy::preset(preset).unwrap();
        for class in policy.classes() {
            for at in 0..class.requirements().len() {
                let (without, dropped) = class.without_requirement(at);
                let of_class = |example: &&Example| example.class == class.name();
                let mut of_class = of_preset(&examples, preset).iter().filter(of_class);
                if of_class.all(|example| judged(&policy, &without, example).0 == example.verdict) {
                    idle.push(format!("{preset} {}: no example hangs on \"{}\"", class.name(), dropped.test));
                }
            }
        }
    }
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

#[test]
fn calls_choose_their_class() {
    let check = |preset: &str, subject: &str, text: &str, class: &str| {
        let mail = Mail::call("call@example.org", subject).body(text).to_string();
        let policy = policy::preset(preset).unwrap();
        let survey =
            Survey::new(Mailbox::from_bytes("list.mbox", mbox(&[mail]).as_bytes()).unwrap(), &policy);
        let survey = survey.unwrap();
        let at = "2026-08-01T12:00:00Z".parse().unwrap();
        let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
        let proposal = survey.decide(&survey.outlines[0], rules).unwrap().proposal().clone();
        assert_eq!(proposal.class.name(), class, "{preset}: {subject}: {text}");
    };
    check("apache", "[VOTE] Release Apache Foo 1.2.0 (RC1)", "Please vote.", "release");
    check("apache", "[VOTE] [RELEASE] Foo 1.2.0", "Please vote.", "release");
    check("apache", "[VOTE] Ada Arnt as committer", "Please vote.", "new-committer");
    check("apache", "[VOTE] Move the wiki", "This is by lazy consensus.", "lazy-consensus");
    check("apache", "[VOTE] New parser", "This takes consensus approval.", "code-change");
    check("apache", "[VOTE] Move the wiki", "Please vote.", "procedural");
    check("apache-incubator", "[VOTE] Release Apache Foo (incubating) 0.1", "Please vote.", "incubator");
    check("couchdb", "[VOTE] Release 3.4.0", "Please vote.", "lazy-majority");
    check("couchdb", "[VOTE] [REVISED] Official bylaws", "Please vote.", "lazy-two-thirds");
    check("couchdb", "[PROPOSAL] Move the wiki", "What do you think?", "lazy-consensus");
    check("couchdb", "[VOTE] RFC on replication", "Please vote.", "general");
    check("couchdb", "[VOTE] Move the wiki", "Please vote.", "general");
    check("grass", "[MOTION] Move the wiki", "I move to adopt it.", "proposal");
    check("hadoop", "[VOTE] Release 3.4.0 (RC1)", "Please vote.", "lazy-majority");
    check("hadoop", "[VOTE] New branch committer: Ada Arnt", "Please vote.", "lazy-consensus");
    check("hadoop", "[VOTE] New committer: Ada Arnt", "Please vote.", "consensus");
    check("hadoop", "[VOTE] Move the wiki", "Please vote.", "consensus");
    check("hive", "[VOTE] Release plan for 4.1", "Please vote.", "release-plan");
    check("hive", "[VOTE] Release 4.1", "Please vote.", "lazy-majority");
    check("hive", "[VOTE] Modify the bylaws", "Please vote.", "two-thirds-majority");
    check("hive", "[VOTE] Move the wiki", "Please vote by lazy approval.", "lazy-approval");
    check("httpd", "[VOTE] Release httpd 2.4.70", "Please vote.", "majority");
    check("openjdk", "[VOTE] New committer", "Lazy consensus holds.", "lazy-consensus");
    check("openjdk", "[VOTE] New reviewer", "Three-Vote Consensus holds.", "three-vote-consensus");
    check("openstack-tc", "[VOTE] Amend the charter", "Please vote.", "charter");
    check("osgeo-psc", "[MOTION] Adopt RFC 7", "I move to adopt it.", "proposal");
    check("osgeo-psc", "[VOTE] Override of the veto on RFC 7", "Please vote.", "override");
    check("php-fig", "[VOTE] Membership vote: Foo", "Please vote.", "membership");
    check("tikv", "[VOTE] Ada Arnt as a reviewer", "Please vote.", "lazy-majority");
    check("xen", "[VOTE] Move the wiki", "I am going to assume lazy consensus.", "lazy-consensus");
    check("xen", "[VOTE] Move the wiki", "Please vote.", "leadership");
}

#[test]
fn a_quorum_of_a_third_is_rounded_as_php_fig_prints_it() {
    let text = r#"
extends = "php-fig"
[[class]]
name = "approval"
requirements = [{ kind = "quorum", share = "1/3", rounding = "nearest", basis = "binding" }]
"#;
    let policy = Policy::parse(text, "third.toml").unwrap();
    let class = policy.class("approval").unwrap();
    for (eligible, quorum) in [(20, 7), (21, 7), (22, 7), (23, 8), (24, 8), (25, 8)] {
        for (plus, verdict) in [(quorum, "passed"), (quorum - 1, "failed")] {
            let text = format!(
                "class = \"approval\"\nabout = \"a third\"\neligible = {eligible}\nplus = {plus}\nverdict = \"\""
            );
            let judged = judged(&policy, class, &toml::from_str(&text).unwrap());
            assert_eq!(judged, (verdict.to_owned(), true), "{plus} of {eligible}");
        }
    }
}
