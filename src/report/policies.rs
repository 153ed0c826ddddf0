//! The presets for people: a list for the terminal, and the page `docs/policies.md`.

use std::fmt::Write as _;

use comfy_table::Table;

use super::clean;
use super::text::{TextLayout, length_in_words, table, trimmed};
use crate::outcome::silence_passes;
use crate::policy::{
    BindingVoters, ClosesEarly, LateVotes, OpenFor, Policy, ProposalClass, Requirement, UnexplainedMinus,
    Unmet, Weighing, WindowKind,
};

/// The presets, one line each.
pub fn list(policies: &[Policy], layout: TextLayout) -> String {
    let mut list: Table = table(&["policy", "community", "classes"], layout);
    for policy in policies {
        let classes: Vec<&str> = policy.classes.iter().map(|class| class.name.as_str()).collect();
        list.add_row([&policy.name, &policy.title, &classes.join(", ")].map(|text| clean::line(text)));
    }
    trimmed(&list) + "\n"
}

/// The page of all presets, in Markdown.
pub fn page(policies: &[Policy]) -> String {
    let mut page = String::from(HEAD);
    page.push_str("\n| policy | community | classes | a roster |\n|---|---|---|---|\n");
    for policy in policies {
        let classes: Vec<String> = policy.classes.iter().map(|class| format!("`{}`", class.name)).collect();
        let needs = policy.classes.iter().filter(|class| class.voters.need_roster()).count();
        let roster = match needs {
            0 => "limits whose votes are binding".to_owned(),
            all if all == policy.classes.len() => "is required".to_owned(),
            _ => "is required by some classes".to_owned(),
        };
        let _ = writeln!(
            page,
            "| [`{0}`](#{0}) | {1} | {2} | {roster} |",
            policy.name,
            policy.title,
            classes.join(", ")
        );
    }
    for policy in policies {
        section(&mut page, policy);
    }
    page
}

const HEAD: &str = "# Policies
A policy is the rule of a community as a file. `--policy NAME` applies a preset of this page, and `--policy FILE` your own
file. Your file may start with `extends = \"NAME\"` and contain only the differences. `plusone policy show NAME` prints a
preset with its comments, and `plusone policy check FILE` reports every mistake in a file. [The form of a policy
file](policy-files.md) describes every key.

Look for your community first. If it is not here, look for a similar rule, copy it and change it. Each
preset lists the questions that its written rule leaves open, with answers. Change the file if your answers differ.

`plusone policy list --format markdown` writes this page from the presets.
";

fn section(page: &mut String, policy: &Policy) {
    let _ = write!(page, "\n## {}\n{}. Source: {}.\n", policy.name, policy.title, policy.source);
    if !policy.lists.is_empty() {
        let lists: Vec<String> = policy.lists.iter().map(|list| format!("`{list}`")).collect();
        let _ = writeln!(page, "Lists that are known to use it: {}.", lists.join(", "));
    }
    for class in &policy.classes {
        let default = if class.name == policy.default_class && policy.classes.len() > 1 {
            " This is the default class."
        } else {
            ""
        };
        let _ = write!(page, "\n### {}: {}\nFor {}.{default}", policy.name, class.name, class.about);
        if let Some(source) = &class.source {
            let _ = write!(page, " Source: {source}.");
        }
        page.push_str("\n\n");
        for (what, text) in facts(class) {
            let _ = writeln!(page, "- **{what}:** {text}");
        }
    }
    if !policy.settled.is_empty() {
        page.push_str("\nQuestions that the written rule leaves open:\n\n| question | answer | reason |\n|---|---|---|\n");
        for settled in &policy.settled {
            let _ = writeln!(
                page,
                "| {} | {} | {} |",
                cell(&settled.question),
                cell(&settled.answer),
                cell(&settled.why)
            );
        }
    }
}

/// The properties of a class, each with its name.
fn facts(class: &ProposalClass) -> Vec<(&'static str, String)> {
    let passes: Vec<String> = class.requirements.iter().map(requirement).collect();
    let mut facts = vec![("Passes with", passes.join("; ")), ("Binding voters", voters(&class.voters))];
    facts.push((
        "Without votes",
        if silence_passes(class) { "passes".into() } else { "does not pass".to_owned() },
    ));
    facts.push(("A -1 without an explanation", unexplained(class.unexplained_minus).into()));
    facts.push(("Fractions, and values beyond 1", values(class)));
    if class.proposer_counts {
        facts.push(("The proposer", "counts as +1, even without a vote".into()));
    }
    facts.push((
        "Open",
        class.window.map_or_else(
            || "as long as the call says; otherwise until it passes or a result is announced".into(),
            window,
        ),
    ));
    if class.late_votes == LateVotes::Late {
        facts.push(("Votes after the window", "are late".into()));
    }
    if !class.closes_early.is_empty() {
        let when = |early: &ClosesEarly| match early {
            ClosesEarly::AllVoted => "all have voted",
            ClosesEarly::Decided => "no further vote could change the verdict",
        };
        let when: Vec<&str> = class.closes_early.iter().map(when).collect();
        facts.push(("Ends early", format!("when {}", when.join(", or "))));
    }
    let quoted = |list: &[String], open: &str, close: &str| {
        list.iter().map(|word| format!("{open}{word}{close}")).collect::<Vec<_>>()
    };
    let chosen = [
        quoted(&class.subject_tags, "`[", "]`"),
        quoted(&class.title_words, "\"", "\" in the title"),
        quoted(&class.words, "\"", "\""),
    ];
    if chosen.iter().any(|words| !words.is_empty()) {
        facts.push(("Chosen by", chosen.concat().join(", ")));
    }
    facts
}

fn requirement(requirement: &Requirement) -> String {
    let unmet = match requirement.unmet {
        Unmet::Failed => return requirement.test.to_string(),
        Unmet::Blocked => "else blocked",
        Unmet::Undecided => "else a person decides",
        Unmet::Open => "else open",
    };
    format!("{} ({unmet})", requirement.test)
}

fn voters(voters: &BindingVoters) -> String {
    match voters {
        BindingVoters::Everyone => "everyone; with a roster, the people on it".into(),
        BindingVoters::Roster => "the people on the roster".into(),
        BindingVoters::Roles(roles) => {
            format!("the people on the roster with the role {}", roles.join(" or "))
        }
    }
}

fn unexplained(unexplained: UnexplainedMinus) -> &'static str {
    match unexplained {
        UnexplainedMinus::Void => "is void",
        UnexplainedMinus::Ask => "makes the verdict undecided if it could block: the chair must ask",
        UnexplainedMinus::Counts => "counts like any other",
    }
}

fn values(class: &ProposalClass) -> String {
    let one = |weighing: Weighing| match weighing {
        Weighing::None => "no weight",
        Weighing::Ask => "no weight (the chair must ask if they could change the verdict)",
        Weighing::Sign => "count as +1 or -1",
        Weighing::AsWritten => "count as written",
    };
    let most = match class.largest_weight {
        Some(most) if class.large_values == Weighing::AsWritten => format!(", up to {}", most / 100),
        _ => String::new(),
    };
    if class.fractions == class.large_values {
        return format!("{}{most}", one(class.fractions));
    }
    format!("fractions: {}; larger: {}{most}", one(class.fractions), one(class.large_values))
}

fn window(window: OpenFor) -> String {
    let length = length_in_words(window.length);
    match window.kind {
        WindowKind::Minimum => format!("at least {length}, or longer if the call says so"),
        WindowKind::Default => format!("{length}, unless the call says otherwise"),
    }
}

/// Escapes text, so that it cannot end a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
