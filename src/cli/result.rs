//! `plusone result`: the mail that announces the result of a proposal.

use std::mem::ManuallyDrop;

use chrono::{DateTime, FixedOffset};

use super::args::ResultArguments;
use super::refused::refused;
use super::session::{RuleBook, say_notes_of_rule, say_odd_files, survey, text};
use super::tally::choose;
use super::{Exit, output};
use crate::Error;
use crate::diagnostic::Code;
use crate::outcome::Verdict;
use crate::pipeline::{Decision, ReadThread, Rules, Survey};
use crate::proposal::ClosingKind;
use crate::report::next;
use crate::report::result::{self, BUILT_IN_TEMPLATE, LetterChoices, Occasion, Template};

pub(super) fn run(arguments: &ResultArguments) -> Result<Exit, Error> {
    let output = arguments.mail.output();
    if arguments.print_template {
        output::write(&output, BUILT_IN_TEMPLATE)?;
        return Ok(Exit::Passed);
    }
    let book = RuleBook::open(&arguments.rules, &arguments.input, &output)?;
    // Never drops the survey, because dropping its many small parts takes time.
    let survey = ManuallyDrop::new(survey(
        &arguments.input,
        &book,
        arguments.proposal.thread.as_deref(),
        output.quiet,
    )?);
    say_odd_files(&survey, output.quiet);
    let rules = book.rules();
    let outline = choose(&survey, survey.thread.as_deref(), rules.at)?;
    let thread = survey.read_thread(&outline)?;
    let decision = thread.judge(rules);
    let announced = decision.proposal.announced().cloned();
    if arguments.correct && !arguments.force {
        if announced.as_ref().is_none_or(|announced| announced.message_id.is_none()) {
            return Err(refused("no result was announced, so there is nothing to correct"));
        }
        if thread.audit(rules).comparison.findings.is_empty() {
            return Err(refused("the announced result agrees with the mails: nothing to correct"));
        }
    }
    if let Some((exit, why)) = refusal(&survey, &decision, rules.at).filter(|_| !arguments.force) {
        output::say(&format!("plusone: {why}; no mail written (--force writes it anyway)"));
        return Ok(exit);
    }
    let provisional = arguments.provisional.map(|span| rules.at + span.delta());
    let occasion = Occasion {
        provisional_until: provisional,
        corrects: announced.as_ref().filter(|_| arguments.correct),
    };
    let written = compose(&thread, &decision, rules, occasion, arguments)?;
    output::write(&output, &written)?;
    if !output.quiet {
        say_notes_of_rule(&survey, rules, &arguments.input);
        if !arguments.correct {
            say_of_announcement(&decision);
        }
        say_of_archive(&decision);
    }
    Ok(Exit::Passed)
}

/// The reason why there is nothing to announce, and the exit code.
fn refusal(survey: &Survey, decision: &Decision, at: DateTime<FixedOffset>) -> Option<(Exit, String)> {
    let outcome = &decision.outcome;
    if survey.unreadable() > 0 || decision.is_cut_short() {
        return Some((
            Exit::Unusable,
            "a part of the archive could not be read and may contain votes".to_owned(),
        ));
    }
    if outcome.verdict == Verdict::Cancelled {
        let is_withdrawn =
            decision.proposal.closing.as_ref().is_some_and(|closing| closing.kind == ClosingKind::Withdrawn);
        let text = if is_withdrawn { "the proposer withdrew the proposal" } else { "the vote was cancelled" };
        return Some((Exit::Unusable, text.to_owned()));
    }
    match Exit::of(outcome) {
        Exit::Open => {
            let closes =
                next::closes(decision, at).map(|closes| format!("; it {closes}")).unwrap_or_default();
            Some((Exit::Open, format!("the vote is {}{closes}", outcome.summary)))
        }
        Exit::PersonNeeded if outcome.verdict == Verdict::Undecided => {
            Some((Exit::PersonNeeded, outcome.summary.clone()))
        }
        Exit::PersonNeeded => Some((Exit::PersonNeeded, what_is_uncertain(decision))),
        Exit::Passed | Exit::NotPassed | Exit::Unusable => None,
    }
}

/// The uncertain facts that could change the result.
fn what_is_uncertain(decision: &Decision) -> String {
    let uncertain = &decision.outcome.uncertain;
    let stale = Code::ArchiveEndsBeforeWindow.as_str();
    if let Some(of_archive) = uncertain.iter().find(|one| one.code == stale) {
        return of_archive.text.clone();
    }
    let what = if uncertain.iter().any(|one| one.is_vote) { "unclear votes" } else { "uncertain facts" };
    format!("{what} could change the result; `plusone tally` shows them")
}

/// Warns that mail may be missing, if that cannot change the result but may matter to a chair.
fn say_of_archive(decision: &Decision) {
    let mut diagnostics = decision.diagnostics.iter();
    if let Some(note) = diagnostics.find(|odd| odd.code == Code::ArchiveEndsBeforeWindow) {
        output::say(&format!("plusone: {}", note.text));
    }
}

fn say_of_announcement(decision: &Decision) {
    let closing = decision.proposal.closing.as_ref().filter(|closing| closing.kind == ClosingKind::Result);
    if let Some(closing) = closing {
        let id = closing.message_id.as_ref().map(|id| format!(", <{id}>")).unwrap_or_default();
        output::say(&format!(
            "plusone: the result of this vote was already announced{id}; the mail was written anyway"
        ));
    }
}

fn compose(
    thread: &ReadThread,
    decision: &Decision,
    rules: Rules<'_>,
    occasion: Occasion<'_>,
    arguments: &ResultArguments,
) -> Result<String, Error> {
    let own = match &arguments.template {
        Some(path) => Some((path.display().to_string(), text(path)?)),
        None => None,
    };
    let (from, to) = arguments.mail.correspondents()?;
    let choices = LetterChoices {
        from,
        to,
        template: own.as_ref().map_or(Template::BUILT_IN, |(name, text)| Template { name, text }),
        message_id: None,
        occasion,
    };
    result::letter(thread, decision, rules, choices)?.file()
}
