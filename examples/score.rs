//! Scores a reader of votes over the labelled set: `plusone`, or the answers of any other tool.
//!
//! `docs/labelled-set.md` describes the set, the cases and the answers.

#![allow(clippy::disallowed_methods, reason = "a tool opens files")]
#![allow(clippy::print_stderr, reason = "a tool reports its errors")]

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use plusone::archive::RawMessage;
use plusone::limits::Limits;
use plusone::message::{Author, Header, Message, reply};
use plusone::vote::{self, Context};
use serde::{Deserialize, Serialize};

#[allow(dead_code, reason = "shared with the tests, which use the rest")]
#[path = "../tests/it/common/labelled.rs"]
pub(crate) mod labelled;

/// Scores a reader of votes over a set of mails whose votes are known.
///
/// The exit code is 0 if every case is right, 1 if not, and 2 on an error.
#[derive(Parser)]
pub(crate) struct Arguments {
    /// A folder of topics in TOML, or a file of cases as JSON lines; the labelled set of the project by default
    #[arg(long, value_name = "FOLDER|FILE")]
    set: Option<PathBuf>,
    /// Score these answers, as JSON lines, instead of those of plusone; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Print the cases as JSON lines, for another tool to answer
    #[arg(long, conflicts_with = "answers")]
    cases: bool,
    /// Print the answers of plusone as JSON lines
    #[arg(long, conflicts_with_all = ["answers", "cases"])]
    print_answers: bool,
    /// Score only the cases whose id contains this text
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Show each case that is not right, with its mail
    #[arg(long)]
    show: bool,
}

/// A mail with the votes that a careful reader finds in it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    kind: String,
    /// The whole mails before the mail to read, the oldest first: the call, and the mail that it replies to.
    #[serde(default)]
    thread: Vec<String>,
    /// The whole mail to read.
    mail: String,
    votes: Vec<Vote>,
}

/// A tool's answer for a case.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    id: String,
    votes: Vec<Vote>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Vote {
    /// A value, `unclear` or `withdrawn`.
    #[serde(rename = "vote")]
    said: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    voter: Option<String>,
    /// The line of the decoded body, counted from 1; 0 if it is the subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
}

/// The grade of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    Right,
    /// The tool missed a vote or an unclear vote.
    Missed,
    /// The tool read a vote, but the mail has none, or only an unclear one.
    Invented,
    /// A vote with another value, voter or line.
    Wrong,
    /// The tool called a clear vote unclear.
    CalledUnclear,
    /// The tool called a mail without a vote unclear.
    Flagged,
}

impl Grade {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Right, "right"),
        (Self::Missed, "missed"),
        (Self::Invented, "invented"),
        (Self::Wrong, "wrong"),
        (Self::CalledUnclear, "called-unclear"),
        (Self::Flagged, "flagged"),
    ];
}

fn main() -> ExitCode {
    match run(&Arguments::parse(), &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Prints what the arguments ask for, and returns `true` if every case is right.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let mut cases = cases(arguments.set.as_deref().unwrap_or(&labelled::folder()))?;
    cases.retain(|case| arguments.only.as_ref().is_none_or(|only| case.id.contains(only)));
    if arguments.cases {
        for case in &cases {
            writeln!(out, "{}", serde_json::to_string(case)?)?;
        }
        return Ok(true);
    }
    if arguments.print_answers {
        for case in &cases {
            let answer = Answer { id: case.id.clone(), votes: plusone(case) };
            writeln!(out, "{}", serde_json::to_string(&answer)?)?;
        }
        return Ok(true);
    }
    let answers = match &arguments.answers {
        Some(path) => Some(answers(path, &cases)?),
        None => None,
    };
    let mut table: BTreeMap<&str, BTreeMap<Grade, usize>> = BTreeMap::new();
    let mut unanswered = 0;
    for case in &cases {
        let found = match &answers {
            Some(answers) => answers.get(&case.id).cloned().unwrap_or_else(|| {
                unanswered += 1;
                Vec::new()
            }),
            None => plusone(case),
        };
        let grade = grade(&case.votes, &found);
        *table.entry(&case.kind).or_default().entry(grade).or_default() += 1;
        if arguments.show && grade != Grade::Right {
            writeln!(out, "{}", shown(case, grade, &found)?)?;
        }
    }
    write!(out, "{}", summary(&table))?;
    if unanswered > 0 {
        writeln!(out, "{unanswered} cases have no answer and count as answered with no vote")?;
    }
    Ok(table.values().all(|grades| grades.keys().all(|grade| *grade == Grade::Right)))
}

/// The cases of a folder of topics, or of a file of JSON lines.
fn cases(set: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    if set.is_dir() {
        let topics = labelled::topics(set)?;
        return Ok(topics
            .iter()
            .flat_map(|(kind, topic)| topic.case.iter().map(|case| whole(kind, case)))
            .collect());
    }
    json_lines(set)
}

fn answers(path: &Path, cases: &[Case]) -> Result<HashMap<String, Vec<Vote>>, Box<dyn Error>> {
    let mut answers = HashMap::new();
    for Answer { id, votes } in json_lines(path)? {
        if !cases.iter().any(|case| case.id == id) {
            return Err(format!("{}: unknown case `{id}`", path.display()).into());
        }
        if answers.insert(id.clone(), votes).is_some() {
            return Err(format!("{}: two answers to case `{id}`", path.display()).into());
        }
    }
    Ok(answers)
}

fn json_lines<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let name = path.display();
    let mut text = String::new();
    if path == Path::new("-") {
        io::stdin().read_to_string(&mut text)?;
    } else {
        text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parse = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| format!("{name}, line {}: {error}", number + 1).into())
    };
    lines.map(parse).collect()
}

/// A labelled case as whole mails, with its call.
fn whole(kind: &str, case: &labelled::Case) -> Case {
    const TIMES: [&str; 3] = ["10:00:00", "11:00:00", "12:00:00"];
    let author = case.author();
    let voter = Some(author.address().to_owned());
    let reply = format!("Re: {}", labelled::CALL);
    let call = Letter { id: "call", answers: None, time: TIMES[0], subject: labelled::CALL };
    let mail = |letter: Letter<'_>, author: &Author, text: &str| letter.whole(author, text);
    let mut thread = Vec::new();
    if !case.in_call {
        thread.push(mail(call, &case.proposer(), "Please vote on the mirror.\n"));
    }
    if case.withdraws {
        let vote = Letter { id: "earlier", answers: Some("call"), time: TIMES[1], subject: &reply };
        thread.push(mail(vote, &author, "-1, the disk of the new host is too small.\n"));
    } else if case.to_remark {
        let remark = Letter { id: "remark", answers: Some("call"), time: TIMES[1], subject: &reply };
        thread.push(mail(remark, &labelled::person("Kim Park"), "The plan names no date.\n"));
    }
    let answers = if case.to_remark { "remark" } else { "call" };
    let subject = if case.in_call && case.subject == reply { labelled::CALL } else { &case.subject };
    let last = Letter { id: "case", answers: (!case.in_call).then_some(answers), time: TIMES[2], subject };
    let vote = |vote: &str, line| Vote { said: vote.into(), voter: voter.clone(), line };
    let mut votes: Vec<Vote> =
        case.votes.iter().map(|one| vote(&one.value, one.line.or(case.line))).collect();
    // Several reasons make one unclear vote.
    votes.extend(case.unclear.first().map(|_| vote("unclear", case.line)));
    votes.extend(case.withdraws.then(|| vote("withdrawn", case.line)));
    let mail = mail(last, &author, &case.text);
    Case { id: format!("{kind}/{}", case.name), kind: kind.into(), thread, mail, votes }
}

/// The fields in which a mail differs from the other mails of its case.
#[derive(Clone, Copy)]
struct Letter<'a> {
    id: &'a str,
    answers: Option<&'a str>,
    time: &'a str,
    subject: &'a str,
}

impl Letter<'_> {
    fn whole(self, author: &Author, text: &str) -> String {
        let Self { id, answers, time, subject } = self;
        let mut mail = format!(
            "From: \"{}\" <{}>\nTo: dev@example.org\nDate: Mon, 4 May 2026 {time} +0000\nMessage-ID: <{id}@example.org>\n",
            author.name(),
            author.address()
        );
        if let Some(answered) = answers {
            let _ = writeln!(mail, "In-Reply-To: <{answered}@example.org>");
        }
        let _ =
            write!(mail, "Subject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n");
        let _ = write!(mail, "Content-Transfer-Encoding: 8bit\n\n{text}");
        mail
    }
}

/// The votes that plusone reads from the mail of a case.
fn plusone(case: &Case) -> Vec<Vote> {
    let (call, mail) = (case.thread.first().map(|call| header(call)), header(&case.mail));
    let read = |text| Message::read(header(text), raw(text), &Limits::default()).0;
    let message = read(&case.mail);
    let words_asked =
        case.thread.first().is_some_and(|call| vote::asks_for_words(&reply::lines(read(call).body(), None)));
    let id = |header: &Header| header.message_id.clone().unwrap_or_default();
    let context = Context {
        is_call: call.is_none(),
        answers_call: call.as_ref().is_some_and(|call| mail.answered() == Some(&id(call))),
        by_proposer: call.as_ref().is_none_or(|call| call.author == mail.author),
        words_asked,
        ..Context::reply(
            &mail.author,
            &mail.subject,
            call.as_ref().map_or(&mail.subject, |call| &call.subject),
        )
    };
    let reading = vote::read(&reply::lines(message.body(), None), context);
    let voter = mail.author.address();
    let vote = |said: String, line: Option<u32>| {
        let line = line.unwrap_or_default();
        Vote { said, voter: Some(voter.to_owned()), line: Some(line) }
    };
    let mut votes: Vec<Vote> =
        reading.clear().iter().map(|one| vote(one.value().to_string(), one.evidence().line())).collect();
    votes.extend(reading.unclear().first().map(|one| vote("unclear".into(), one.evidence().line())));
    votes.extend(reading.withdrawal().iter().map(|spot| vote("withdrawn".into(), spot.line())));
    votes
}

fn header(mail: &str) -> Header {
    Header::read(raw(mail)).0
}

fn raw(mail: &str) -> RawMessage<'_> {
    RawMessage { separator: None, bytes: mail.as_bytes(), cut: false }
}

/// Compares an answer with the right answer. Compares the voter and the line only if both answers name them.
fn grade(right: &[Vote], found: &[Vote]) -> Grade {
    fn same<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one == other)
    }
    let matches = |one: &Vote, other: &Vote| {
        one.said == other.said
            && same(one.voter.as_ref(), other.voter.as_ref())
            && same(one.line.as_ref(), other.line.as_ref())
    };
    let mut left: Vec<&Vote> = found.iter().collect();
    let all_found = right.iter().all(|wanted| {
        let place = left.iter().position(|found| matches(wanted, found));
        place.map(|place| left.swap_remove(place)).is_some()
    });
    let is_clear = |vote: &&Vote| vote.said != "unclear";
    let (wanted, clear) = (right.iter().filter(is_clear).count(), found.iter().filter(is_clear).count());
    match () {
        () if all_found && left.is_empty() => Grade::Right,
        () if clear > wanted => Grade::Invented,
        () if found.is_empty() => Grade::Missed,
        () if right.is_empty() => Grade::Flagged,
        () if clear < wanted && found.len() > clear => Grade::CalledUnclear,
        () if clear < wanted => Grade::Missed,
        () => Grade::Wrong,
    }
}

fn shown(case: &Case, grade: Grade, found: &[Vote]) -> Result<String, Box<dyn Error>> {
    let name = Grade::ALL.iter().find(|(known, _)| *known == grade).map_or("", |(_, name)| name);
    let body = case.mail.split_once("\n\n").map_or("", |(_, body)| body);
    let body: String = body.trim_end().lines().map(|line| format!("    | {line}\n")).collect();
    let (right, found) = (serde_json::to_string(&case.votes)?, serde_json::to_string(found)?);
    Ok(format!("{}: {name}\n{body}  right: {right}\n  found: {found}\n", case.id))
}

fn summary(table: &BTreeMap<&str, BTreeMap<Grade, usize>>) -> String {
    let wide = table.keys().map(|kind| kind.len()).max().unwrap_or(0).max("total".len());
    let mut text = format!("{:<wide$} {:>6}", "kind", "cases");
    for (_, name) in Grade::ALL {
        let _ = write!(text, " {name:>8}");
    }
    text.push('\n');
    let mut total: BTreeMap<Grade, usize> = BTreeMap::new();
    let line = |kind: &str, grades: &BTreeMap<Grade, usize>| {
        let mut line = format!("{kind:<wide$} {:>6}", grades.values().sum::<usize>());
        for (grade, name) in Grade::ALL {
            let width = name.len().max(8);
            let _ = write!(line, " {:>width$}", grades.get(&grade).copied().unwrap_or(0));
        }
        line
    };
    for (kind, grades) in table {
        let _ = writeln!(text, "{}", line(kind, grades));
        for (grade, count) in grades {
            *total.entry(*grade).or_default() += count;
        }
    }
    let _ = writeln!(text, "{}", line("total", &total));
    text
}
