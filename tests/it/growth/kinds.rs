//! Kinds of hostile mail that grow, each with a size that takes about a tenth of a second.

use std::fmt::Write as _;

use chrono::{DateTime, TimeDelta, Utc};

const SUBJECT: &str = "[VOTE] Paint the hall";

/// A kind of growth: its name, a size that takes about a tenth of a second, the command, and the function
/// that makes the input.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) size: usize,
    pub(super) command: &'static str,
    pub(super) make: fn(usize) -> Input,
}

/// An archive, with the files for its options.
#[derive(Default)]
pub(super) struct Input {
    pub(super) mbox: String,
    pub(super) roster: Option<String>,
    pub(super) mailmap: Option<String>,
}

impl Input {
    fn of(mbox: String) -> Self {
        Self { mbox, ..Self::default() }
    }
}

fn mail(second: usize, id: &str, from: &str, subject: &str, answers: Option<&str>, body: &str) -> String {
    let start: DateTime<Utc> = "2026-05-04T08:00:00Z".parse().unwrap();
    let date = start + TimeDelta::seconds(i64::try_from(second).unwrap());
    let mut text = format!(
        "From list@example.org {}\nFrom: {from}\nTo: hall@example.org\nSubject: {subject}\nDate: {}\nMessage-ID: <{id}>\n",
        date.format("%a %b %e %H:%M:%S %Y"),
        date.to_rfc2822(),
    );
    if let Some(answers) = answers {
        let _ = writeln!(text, "In-Reply-To: <{answers}>");
    }
    text + "\n" + body + "\n\n"
}

fn call() -> String {
    mail(
        0, "call@example.org", "Lena Roth <lena@example.org>", SUBJECT, None,
        "The vote is open for 72 hours.",
    )
}

/// A numbered reply to the call.
fn reply(number: usize, from: &str, body: &str) -> String {
    let (id, subject) = (format!("r{number}@example.org"), format!("Re: {SUBJECT}"));
    mail(1 + number, &id, from, &subject, Some("call@example.org"), body)
}

/// The call, and numbered replies.
fn thread(size: usize, of: impl Fn(usize) -> String) -> Input {
    Input::of(call() + &(0..size).map(of).collect::<String>())
}

/// One vote by each of `size` people.
fn votes(size: usize) -> Input {
    thread(size, |at| reply(at, &format!("P{at} Q <p{at}@example.org>"), "+1"))
}

fn result(body: &str) -> String {
    let subject = format!("[RESULT] {SUBJECT}");
    mail(
        300_000,
        "result@example.org",
        "Lena Roth <lena@example.org>",
        &subject,
        Some("call@example.org"),
        body,
    )
}

fn one_mail(body: &str) -> Input {
    Input::of(call() + &reply(1, "Uri Shaw <uri@example.org>", body))
}

/// Calls, and results with similar titles.
fn titles(size: usize, title: impl Fn(usize) -> String) -> Input {
    let one = |at: usize| {
        let title = title(at);
        let body = "The vote is open for 72 hours.";
        mail(
            at,
            &format!("c{at}@example.org"),
            "Lena <lena@example.org>",
            &format!("[VOTE] {title}"),
            None,
            body,
        ) + &mail(
            size + at,
            &format!("a{at}@example.org"),
            "Uri <uri@example.org>",
            &format!("[RESULT] {title}s"),
            None,
            "The vote passed.",
        )
    };
    Input::of((0..size).map(one).collect())
}

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "marks in a line",
        size: 15_000,
        command: "tally",
        make: |size| one_mail(&"+1 ".repeat(size)),
    },
    Kind {
        name: "marks in a mail",
        size: 16_000,
        command: "tally",
        make: |size| one_mail(&"+1\n".repeat(size)),
    },
    Kind {
        name: "marks with words",
        size: 2_500,
        command: "tally",
        make: |size| one_mail(&"-1 because it is wet\n".repeat(size)),
    },
    Kind {
        name: "headings of a mail",
        size: 8_000,
        command: "tally",
        make: |size| one_mail(&"Votes:\n".repeat(size)),
    },
    Kind {
        name: "marks of a call",
        size: 4_000,
        command: "tally",
        make: |size| {
            let body = "Let us paint it.\n".repeat(size) + &"\n+1\n".repeat(size);
            Input::of(mail(0, "call@example.org", "Ann Lee <ann@example.org>", SUBJECT, None, &body))
        },
    },
    Kind {
        name: "items of a mail",
        size: 1000,
        command: "tally",
        make: |size| one_mail(&(1..=size).map(|item| format!("Item {item}: +1\n")).collect::<String>()),
    },
    Kind {
        name: "items of many voters",
        size: 600,
        command: "tally",
        make: |size| {
            thread(size, |at| reply(at, &format!("P{at} <p{at}@example.org>"), &format!("Item {at}: +1")))
        },
    },
    Kind {
        name: "long titles",
        size: 12_000,
        command: "list",
        make: |size| titles(2, |at| format!("{at} {}", "ab c".repeat(size))),
    },
    Kind {
        name: "many titles",
        size: 250,
        command: "list",
        make: |size| titles(size, |at| format!("Paint the hall with colour {at}")),
    },
    Kind {
        name: "many titles of the same words",
        size: 100,
        command: "list",
        make: |size| {
            titles(size, |at| format!("Paint the {} hall", "abcdefgh".chars().cycle().nth(at).unwrap()))
        },
    },
    Kind {
        name: "calls of one id",
        size: 250,
        command: "list",
        make: |size| {
            let one = |at: usize| {
                let from = format!("P{at} <p{at}@example.org>");
                let subject = format!("[VOTE] Paint hall {at}");
                mail(at, "call@example.org", &from, &subject, None, "The vote is open for 72 hours.")
            };
            Input::of((0..size).map(one).collect())
        },
    },
    Kind {
        name: "votes of one id",
        size: 800,
        command: "tally",
        make: |size| {
            thread(size, |at| {
                let (from, subject) = (format!("P{at} <p{at}@example.org>"), format!("Re: {SUBJECT}"));
                let body = format!("+1 for the {at}th time");
                mail(1 + at, "one@example.org", &from, &subject, Some("call@example.org"), &body)
            })
        },
    },
    Kind { name: "votes", size: 1000, command: "tally", make: votes },
    Kind {
        name: "votes of one person",
        size: 1200,
        command: "tally",
        make: |size| thread(size, |at| reply(at, "Uri Shaw <uri@example.org>", "+1")),
    },
    Kind {
        name: "votes of one second",
        size: 1200,
        command: "tally",
        make: |size| {
            thread(size, |at| {
                let (id, subject) = (format!("t{at}@example.org"), format!("Re: {SUBJECT}"));
                let body = if at % 2 == 0 { "+1" } else { "-1 because it is wet" };
                mail(9, &id, "Uri Shaw <uri@example.org>", &subject, Some("call@example.org"), body)
            })
        },
    },
    Kind {
        name: "unclear votes",
        size: 1000,
        command: "tally",
        make: |size| {
            thread(size, |at| reply(at, &format!("P{at} <p{at}@example.org>"), "+1 if it is dry by then"))
        },
    },
    Kind {
        name: "unclear votes of one person",
        size: 1200,
        command: "tally",
        make: |size| thread(size, |at| reply(at, "Uri Shaw <uri@example.org>", "+1 if it is dry by then")),
    },
    Kind {
        name: "voters of one name",
        size: 400,
        command: "tally",
        make: |size| thread(size, |at| reply(at, &format!("Uri Shaw <u{at}@d{at}.example>"), "+1")),
    },
    Kind {
        name: "voters of one local part",
        size: 400,
        command: "tally",
        make: |size| thread(size, |at| reply(at, &format!("urishaw@d{at}.example"), "+1")),
    },
    Kind {
        name: "results of others",
        size: 700,
        command: "tally",
        make: |size| {
            thread(size, |at| {
                let (id, from) = (format!("x{at}@example.org"), format!("P{at} <p{at}@example.org>"));
                let subject = format!("[RESULT] {SUBJECT}");
                mail(1 + at, &id, &from, &subject, Some("call@example.org"), "The vote passed.")
            })
        },
    },
    Kind {
        name: "names in a result",
        size: 400,
        command: "audit",
        make: |size| {
            let names: String = (0..size).map(|at| format!("P{at} Q\n")).collect();
            Input::of(votes(size).mbox + &result(&format!("The vote passed.\n\n+1:\n{names}")))
        },
    },
    Kind {
        name: "names in a line of a result",
        size: 400,
        command: "audit",
        make: |size| {
            let names: Vec<String> = (0..size).map(|at| format!("P{at} Q")).collect();
            Input::of(votes(size).mbox + &result(&format!("The vote passed.\n\n+1: {}", names.join(", "))))
        },
    },
    Kind {
        name: "values in a line of a result",
        size: 10_000,
        command: "audit",
        make: |size| Input::of(call() + &result(&"3 +1 ".repeat(size))),
    },
    Kind {
        name: "rows of a table without bars",
        size: 4_000,
        command: "audit",
        make: |size| {
            Input::of(call() + &result(&format!("Name      Vote\n{}", "Ada Holm    +1\n".repeat(size))))
        },
    },
    Kind {
        name: "a roster",
        size: 700,
        command: "tally",
        make: |size| {
            let lines: String = (0..size).map(|at| format!("P{at} Q,p{at}@example.org\n")).collect();
            Input { roster: Some(format!("name,address\n{lines}")), ..votes(size) }
        },
    },
    Kind {
        name: "a roster of one name",
        size: 300,
        command: "tally",
        make: |size| {
            let lines: String = (0..size).map(|at| format!("Uri Shaw,u{at}@example.net\n")).collect();
            let votes = thread(size, |at| reply(at, &format!("Uri Shaw <u{at}@example.org>"), "+1"));
            Input { roster: Some(format!("name,address\n{lines}")), ..votes }
        },
    },
    Kind {
        name: "a mailmap",
        size: 800,
        command: "tally",
        make: |size| {
            let lines: String =
                (0..size).map(|at| format!("P{at} Q <q{at}@example.net> <p{at}@example.org>\n")).collect();
            Input { mailmap: Some(lines), ..votes(size) }
        },
    },
    Kind {
        name: "a chain of a mailmap",
        size: 800,
        command: "tally",
        make: |size| {
            let line = |at: usize| format!("<p{}@example.org> <p{at}@example.org>\n", at + 1);
            Input { mailmap: Some((0..size).map(line).collect()), ..votes(size) }
        },
    },
    Kind {
        name: "a chain of replies",
        size: 1000,
        command: "tally",
        make: |size| {
            thread(size, |at| {
                let answers = at
                    .checked_sub(1)
                    .map_or("call@example.org".to_owned(), |at| format!("r{at}@example.org"));
                let (id, from) = (format!("r{at}@example.org"), format!("P{at} <p{at}@example.org>"));
                mail(1 + at, &id, &from, &format!("Re: {SUBJECT}"), Some(&answers), "+1")
            })
        },
    },
    Kind {
        name: "votes with a typo in the title",
        size: 400,
        command: "list",
        make: |size| {
            let title = |at: usize| {
                format!("Paint the hall of house {at} in the green of the old {}", "hedge ".repeat(9))
            };
            let call = |at| {
                mail(
                    at,
                    &format!("c{at}@example.org"),
                    "Lena Roth <lena@example.org>",
                    &format!("[VOTE] {}", title(at)),
                    None,
                    "Vote.",
                )
            };
            let reply = |at| {
                let subject = format!("Re: [VOTE] {}", title(at).replace("hall", "hlal"));
                mail(
                    size + at,
                    &format!("r{at}@example.org"),
                    &format!("P{at} <p{at}@example.org>"),
                    &subject,
                    None,
                    "-1",
                )
            };
            Input::of((0..size).map(call).chain((0..size).map(reply)).collect())
        },
    },
];
