//! `plusone resolve`: the unclear mails of a proposal, and the rulings of a chair on them.

mod dialogue;
mod file;

use std::io::{self, IsTerminal};
use std::path::Path;

use super::args::{Color, OutputArguments, ResolveArguments, RuleArguments};
use super::refused::refused;
use super::session::{RuleBook, say_odd_files, survey};
use super::tally::choose;
use super::{Exit, output};
use crate::Error;
use crate::outcome::Verdict;
use crate::pipeline::{Decision, OpenQuestion, ReadThread, Rules};
use crate::report::{clean, questions};
use crate::ruling::{Answer, Question, Ruling};

pub(super) fn run(arguments: &ResolveArguments) -> Result<Exit, Error> {
    let output =
        OutputArguments { output: None, color: Color::Never, quiet: arguments.quiet, verbose: false };
    let path = arguments.rules.rulings.as_deref();
    // The first ruling creates the file.
    let rules = RuleArguments { rulings_may_be_missing: true, ..arguments.rules.clone() };
    let mut book = RuleBook::open(&rules, &arguments.input, &output)?;
    let survey = survey(&arguments.input, &book, arguments.proposal.thread.as_deref(), arguments.quiet)?;
    say_odd_files(&survey, arguments.quiet);
    let outline = choose(&survey, survey.thread.as_deref(), book.rules().at)?;
    let thread = survey.read_thread(&outline)?;
    let answer = arguments.reading.or_else(|| arguments.closes.map(Answer::ClosesAt));
    if let (Some(message), Some(answer)) = (&arguments.message, answer) {
        let Some(path) = path else {
            return Err(refused("no file for the ruling").with_help("give one with --rulings FILE"));
        };
        let ruling = named(&thread, book.rules(), message, answer, arguments)?;
        book.rule(file::add(path, &ruling)?);
        let decision = thread.judge(book.rules());
        let left = thread.questions(&decision).len();
        let mails = questions::verdict(&decision);
        output::write(&output, &format!("{mails}\n{}\n", open(left)))?;
        say_where(path, arguments.quiet);
        return Ok(exit(&decision));
    }
    let decision = thread.judge(book.rules());
    let open = thread.questions(&decision);
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    if let Some(path) = path.filter(|_| is_terminal && !open.is_empty()) {
        ask(path, &thread, &mut book, &open, arguments)?;
    } else {
        output::write(&output, &questions::list(&decision, &open))?;
        say_how(path, &open, arguments.quiet);
    }
    Ok(exit(&thread.judge(book.rules())))
}

/// Asks for a ruling on each open question, and saves each ruling immediately.
fn ask(
    path: &Path,
    thread: &ReadThread,
    book: &mut RuleBook,
    open: &[OpenQuestion],
    arguments: &ResolveArguments,
) -> Result<(), Error> {
    let (mut stdin, mut stderr) = (io::stdin().lock(), io::stderr().lock());
    let mut dialogue = dialogue::Dialogue::new(&mut stdin, &mut stderr, arguments.by.clone());
    let mut has_ruled = false;
    for (place, question) in open.iter().enumerate() {
        let rules = book.rules();
        let decision = thread.judge(rules);
        let fits = |answer: Answer| question.fits(answer, &decision);
        match dialogue.ask(place + 1, question, rules.at, fits)? {
            dialogue::PersonAnswer::Ruling(ruling) => {
                book.rule(file::add(path, &ruling)?);
                has_ruled = true;
            }
            dialogue::PersonAnswer::Skip => {}
            dialogue::PersonAnswer::End => break,
        }
    }
    let decision = thread.judge(book.rules());
    output::say(&format!(
        "{}\n{}",
        questions::verdict(&decision),
        self::open(thread.questions(&decision).len())
    ));
    if has_ruled {
        say_where(path, arguments.quiet);
    }
    Ok(())
}

/// The ruling from the arguments.
///
/// A mail with a ruling may get another ruling.
fn named(
    thread: &ReadThread,
    rules: Rules<'_>,
    message: &str,
    answer: Answer,
    arguments: &ResolveArguments,
) -> Result<Ruling, Error> {
    /// Minimum number of digits of a fingerprint; fewer digits could match several mails.
    const FEWEST_DIGITS: usize = 8;
    let wanted = message.trim().trim_start_matches('<').trim_end_matches('>');
    let is_meant = |question: &&OpenQuestion| {
        let by_digits = wanted.len() >= FEWEST_DIGITS && question.fingerprint.to_string().starts_with(wanted);
        question.message_id.as_deref() == Some(wanted) || by_digits
    };
    let without = thread.judge(Rules { rulings: None, ..rules });
    let now = thread.judge(rules);
    let mut open = thread.questions(&now);
    open.extend(thread.questions(&without));
    let of_mail: Vec<&OpenQuestion> = open.iter().filter(is_meant).collect();
    let Some(question) = of_mail.iter().find(|question| question.fits(answer, &without)) else {
        return Err(no_question(&of_mail, wanted, answer, &open));
    };
    if of_mail.iter().any(|other| other.fingerprint != question.fingerprint) {
        let all: Vec<String> = of_mail.iter().map(|one| one.fingerprint.to_string()).collect();
        let text = format!("several mails have the Message-ID <{}>", clean::line(wanted));
        return Err(refused(text).with_help(format!("give one of their fingerprints: {}", all.join(", "))));
    }
    let mut candidates = question.author.possible().map(|one| one.address).peekable();
    let author = arguments.author.as_ref().map(|author| author.trim().to_lowercase());
    let is_needed = candidates.peek().is_some() && answer != Answer::NoVote;
    let known: Vec<String> = candidates.collect();
    match &author {
        None if is_needed => {
            let text = "the author of the mail is uncertain";
            return Err(refused(text).with_help(format!("give --author: {}", known.join(" or "))));
        }
        Some(author) if !known.contains(author) => {
            let text = format!("`{}` is not one of the possible authors of the mail", clean::line(author));
            let all = if known.is_empty() { "its author is certain".to_owned() } else { known.join(", ") };
            return Err(refused(text).with_help(all));
        }
        _ => {}
    }
    let said = |text: &Option<String>| clean::line(text.as_deref().unwrap_or_default()).trim().to_owned();
    let (reason, by) = (said(&arguments.reason), said(&arguments.by));
    if let Some(option) = [("--reason", &reason), ("--by", &by)].iter().find(|(_, text)| text.is_empty()) {
        return Err(refused(format!("{} is empty", option.0)));
    }
    Ok(Ruling {
        message_id: question.message_id.clone().unwrap_or_default(),
        fingerprint: question.fingerprint,
        answer,
        author,
        reason,
        by,
        at: rules.at,
    })
}

/// The error for a ruling on a mail that is clear or has other questions.
fn no_question(of_mail: &[&OpenQuestion], wanted: &str, answer: Answer, open: &[OpenQuestion]) -> Error {
    if of_mail.is_empty() {
        let mut ids: Vec<String> = open
            .iter()
            .map(|one| one.message_id.clone().unwrap_or_else(|| one.fingerprint.to_string()))
            .map(|id| clean::line(&id))
            .collect();
        ids.dedup();
        let text = format!("no unclear mail of this proposal has the Message-ID `{}`", clean::line(wanted));
        let help = if ids.is_empty() {
            "no mail is unclear".to_owned()
        } else {
            format!("unclear: {}", ids.join(", "))
        };
        return refused(text).with_help(help);
    }
    let mut fitting: Vec<String> = of_mail.iter().map(|question| questions::answers(question)).collect();
    fitting.dedup();
    refused(format!("the reading `{answer}` does not fit this mail"))
        .with_help(format!("expected {}", fitting.join(", or ")))
}

fn exit(decision: &Decision) -> Exit {
    let outcome = &decision.outcome;
    let is_decided = outcome.stable && outcome.verdict != Verdict::Undecided;
    if is_decided { Exit::Passed } else { Exit::PersonNeeded }
}

fn open(count: usize) -> String {
    match count {
        0 => "No mail is unclear.".to_owned(),
        1 => "1 question is open.".to_owned(),
        several => format!("{several} questions are open."),
    }
}

/// Reports how to give a ruling, if a question is open.
fn say_how(path: Option<&Path>, open: &[OpenQuestion], quiet: bool) {
    if quiet || open.is_empty() {
        return;
    }
    let file = path.map_or_else(|| "FILE".to_owned(), |path| path.display().to_string());
    let id = open[0].message_id.clone().unwrap_or_else(|| open[0].fingerprint.to_string());
    let meaning = if open[0].question == Question::End { "--closes TIME" } else { "--reading READING" };
    output::say(&format!(
        "plusone: to rule on number 1, add: --rulings {file} --message {} {meaning} --reason TEXT --by NAME",
        clean::line(&id)
    ));
}

/// Reports where the rulings are, and that other commands also need the option.
fn say_where(path: &Path, quiet: bool) {
    if !quiet {
        let file = path.display();
        output::say(&format!(
            "plusone: written to {file}; give --rulings {file} to tally, result, list and audit too"
        ));
    }
}
