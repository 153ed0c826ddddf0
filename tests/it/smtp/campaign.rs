//! Tests a thousand runs against a server that misbehaves and an archive that strangers write into: no post
//! is wrong, repeated with another text, or lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::time::SystemTime;

use plusone::bot::post::{Id, PostKind};

use super::setup::{Bot, PASSWORD, Random, Server, message_id};
use crate::common::mail::{ANA, BO, CARL, DEE, Roster};

const ROUNDS: usize = 100;
/// The times of the runs, in hours after the calls. In the last three runs, server and archive work
/// correctly.
const RUNS: [u32; 10] = [4, 10, 28, 52, 70, 74, 82, 90, 98, 130];
const HONEST_RUNS: usize = 3;
const EVA: &str = "Eva Prinz <eva@example.org>";
const MALLORY: &str = "Mallory <mallory@evil.test>";

/// An attack by a stranger, or an accident, in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trouble {
    CopyOfCall,
    ContestedId,
    Flood,
    Backdated,
    Foreign,
    Squatted,
    StrangersResult,
    StaleArchive,
    ShrinkingArchive,
    OldJournal,
}

const TROUBLES: [Trouble; 10] = [
    Trouble::CopyOfCall,
    Trouble::ContestedId,
    Trouble::Flood,
    Trouble::Backdated,
    Trouble::Foreign,
    Trouble::Squatted,
    Trouble::StrangersResult,
    Trouble::StaleArchive,
    Trouble::ShrinkingArchive,
    Trouble::OldJournal,
];
const MOODS: [&str; 8] = ["plain", "plain", "plain", "busy", "refuse", "die", "echo", "trickle-at-end"];

/// A mail with the hour in which the archive receives it.
#[derive(Clone)]
struct Arrived {
    hour: u32,
    mail: String,
}

/// The time a number of hours after the calls.
fn date(hour: i64) -> chrono::DateTime<chrono::Utc> {
    let calls: chrono::DateTime<chrono::Utc> = "2026-05-04T08:00:00Z".parse().unwrap();
    calls + chrono::TimeDelta::hours(hour)
}

struct Letter<'a> {
    id: String,
    from: &'a str,
    to: &'a str,
    subject: &'a str,
    /// The hour of the Date.
    sent: i64,
    answers: Option<&'a str>,
    body: &'a str,
}

impl Letter<'_> {
    fn arrives(&self, hour: u32) -> Arrived {
        let Self { id, from, to, subject, sent, answers, body } = self;
        let date = date(*sent).to_rfc2822();
        let answers = answers.map(|id| format!("In-Reply-To: <{id}>\n")).unwrap_or_default();
        let mail = format!(
            "From: {from}\nTo: {to}\nSubject: {subject}\nDate: {date}\nMessage-ID: <{id}>\n{answers}\n{body}\n"
        );
        Arrived { hour, mail }
    }
}

/// A list with three honest votes and the troubles of its round.
struct Round {
    bot: Bot,
    mails: Vec<Arrived>,
    troubles: BTreeSet<Trouble>,
}

/// The calls of the honest votes, with the content of their results.
const HONEST: [(&str, &str); 3] = [
    ("passes@example.org", "The vote has passed with "),
    ("fails@example.org", "The vote has failed with "),
    ("lazy@example.org", "The vote has passed with "),
];

fn honest(list: &str) -> Vec<Arrived> {
    let call = |id: &str, subject, body| {
        Letter { id: id.into(), from: ANA, to: list, subject, sent: 0, answers: None, body }.arrives(0)
    };
    let mut mails = vec![
        call("passes@example.org", "[VOTE] Move the wiki", "The vote is open for 72 hours."),
        call("fails@example.org", "[VOTE] Close the forum", "The vote is open for 72 hours."),
        call(
            "lazy@example.org", "[VOTE] Rename the page", "By lazy consensus. The vote is open for 72 hours.",
        ),
    ];
    let mut answer = |to: &str, subject, from, hour: u32, body| {
        let id = format!("answer-{}", mails.len());
        let letter = Letter {
            id: format!("{id}@example.org"),
            from,
            to: list,
            subject,
            sent: i64::from(hour),
            answers: Some(to),
            body,
        };
        mails.push(letter.arrives(hour));
    };
    for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
        let hour = 2 + 20 * u32::try_from(at).unwrap();
        answer("passes@example.org", "Re: [VOTE] Move the wiki", from, hour, "+1");
        answer("fails@example.org", "Re: [VOTE] Close the forum", from, hour, "+1");
    }
    answer(
        "fails@example.org", "Re: [VOTE] Close the forum", EVA, 60,
        "-1, because people still use it every day.",
    );
    mails
}

/// The mail that belongs to the troubles of a round.
fn hostile(troubles: &BTreeSet<Trouble>, list: &str) -> Vec<Arrived> {
    let lazy = "By lazy consensus. The vote is open for 72 hours.";
    let outsider = |id: String, subject, sent, body| Letter {
        id,
        from: MALLORY,
        to: list,
        subject,
        sent,
        answers: None,
        body,
    };
    let mut mails = Vec::new();
    for trouble in troubles {
        match trouble {
            Trouble::CopyOfCall => {
                let body = "The vote is open for 72 hours.\n\n_______________________________________________\n\
                            Dev mailing list\nTo unsubscribe send an email to dev-leave@example.org";
                let call = Letter {
                    from: ANA,
                    ..outsider("passes@example.org".into(), "[dev] [VOTE] Move the wiki", 0, body)
                };
                mails.push(call.arrives(3));
            }
            Trouble::ContestedId => {
                mails
                    .push(outsider("lazy@example.org".into(), "[VOTE] Move the money", -2, lazy).arrives(50));
            }
            Trouble::Flood => mails.extend((0..12).map(|at| {
                outsider(format!("flood-{at}@evil.test"), "[VOTE] Pay Mallory", 1, lazy).arrives(1)
            })),
            Trouble::Backdated => {
                let call = outsider("backdated@evil.test".into(), "[VOTE] Sell the servers", -1, lazy);
                mails.push(Letter { from: BO, ..call }.arrives(72));
            }
            Trouble::Foreign => {
                let call = outsider("foreign@example.org".into(), "[VOTE] Of another list", 0, lazy);
                mails.push(Letter { from: ANA, to: "infra@lists.example.net", ..call }.arrives(0));
            }
            Trouble::Squatted => {
                mails.extend([PostKind::Result, PostKind::Question].into_iter().flat_map(|kind| {
                    HONEST.iter().map(move |(call, _)| {
                        let id = Id::new(kind, &list.parse().unwrap(), call);
                        outsider(id.as_str().to_owned(), "Hello", 5, "The vote has failed.").arrives(5)
                    })
                }));
            }
            Trouble::StrangersResult => {
                let result =
                    outsider("fake@evil.test".into(), "[RESULT] [VOTE] Rename the page", 73, "It failed.");
                mails.push(Letter { answers: Some("lazy@example.org"), ..result }.arrives(73));
            }
            Trouble::StaleArchive | Trouble::ShrinkingArchive | Trouble::OldJournal => {}
        }
    }
    mails
}

impl Round {
    fn new(number: usize, server: &Server, random: &mut Random) -> Self {
        let address = format!("dev-{number}@example.org");
        let smtp = "security = \"none\"\nuser = \"bot\"\npassword-env = \"PLUSONE_TEST_PASSWORD\"\n\
                    deadline = \"1 second\"";
        let bot = Bot::fresh("", &address, server, smtp);
        let everybody =
            Roster::default().voter("Ana Lee", &["ana@example.org"]).voter("Bo Ek", &["bo@example.org"]);
        let everybody =
            everybody.voter("Carl Dorn", &["carl@example.net"]).voter("Dee Moss", &["dee@example.com"]);
        bot.folder.save("roster.toml", everybody.voter("Eva Prinz", &["eva@example.org"]));
        // The time of the file shows how far the archive is complete.
        bot.change("complete-until = \"now\"\n", "");
        bot.change("archives =", "roster = \"roster.toml\"\narchives =");
        let troubles: BTreeSet<Trouble> = TROUBLES.into_iter().filter(|_| random.below(4) == 0).collect();
        let mut mails = honest(&address);
        mails.extend(hostile(&troubles, &address));
        Self { bot, mails, troubles }
    }

    /// Writes the archive that the bot reads: the mail until an hour, or less of it if a trouble of the round
    /// removes mail.
    fn fetch(&self, hour: u32, shown: &[Arrived], is_honest: bool, random: &mut Random) {
        let strikes = |trouble: Trouble, random: &mut Random| {
            self.troubles.contains(&trouble) && !is_honest && random.below(2) == 0
        };
        let until = if strikes(Trouble::StaleArchive, random) { hour.saturating_sub(30) } else { hour };
        let mut mails: Vec<&Arrived> =
            self.mails.iter().chain(shown).filter(|mail| mail.hour <= until).collect();
        if strikes(Trouble::ShrinkingArchive, random) {
            let left = mails.len().saturating_sub(usize::try_from(random.below(4)).unwrap());
            mails.truncate(left.max(1));
        }
        let mut mbox = String::new();
        for mail in mails {
            let _ = write!(
                mbox,
                "From list@example.org {}\n{}\n",
                date(0).format("%a %b %e %H:%M:%S %Y"),
                mail.mail
            );
        }
        self.bot.folder.save("dev.mbox", mbox);
        let changed = SystemTime::from(date(i64::from(until)));
        let archive = fs::File::options().write(true).open(self.bot.folder.file("dev.mbox")).unwrap();
        archive.set_modified(changed).unwrap();
    }

    /// Changes the journal to a journal of the previous version.
    fn age_journal(&self) {
        for entry in fs::read_dir(self.bot.folder.file("state")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if name.starts_with("sightings.") || name.starts_with("said-") {
                fs::remove_file(&path).unwrap();
            } else if path.extension().is_some_and(|end| end == "json") {
                let text = fs::read_to_string(&path).unwrap();
                if text.contains("\"sends\": 1,") {
                    let before =
                        text.replace("plusone.post/2", "plusone.post/1").replace("  \"sends\": 1,\n", "");
                    fs::write(&path, before).unwrap();
                }
            }
        }
    }
}

/// Counts of the whole campaign.
#[derive(Debug, Default)]
struct Counts {
    runs: usize,
    failed_runs: usize,
    results: usize,
    questions: usize,
    warnings: usize,
    repeats: usize,
    moods: BTreeMap<&'static str, usize>,
    troubles: BTreeMap<Trouble, usize>,
}

#[test]
fn a_thousand_runs_make_no_wrong_post_none_twice_with_another_text_and_lose_none() {
    let login = format!("bot:{PASSWORD}");
    let server = Server::start(&["--mode=moody", "--login", &login]);
    let mut random = Random(20_260_504);
    let mut counts = Counts::default();
    let mut read = 0;
    for number in 0..ROUNDS {
        let round = Round::new(number, &server, &mut random);
        for trouble in &round.troubles {
            *counts.troubles.entry(*trouble).or_default() += 1;
        }
        let mut shown: Vec<Arrived> = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for (at, hour) in RUNS.into_iter().enumerate() {
            let is_honest = at + HONEST_RUNS >= RUNS.len();
            round.fetch(hour, &shown, is_honest, &mut random);
            if round.troubles.contains(&Trouble::OldJournal) && at == 6 {
                round.age_journal();
            }
            let mood = if is_honest { "plain" } else { MOODS[usize::try_from(random.below(8)).unwrap()] };
            server.folder.save("mood.txt", mood);
            *counts.moods.entry(mood).or_default() += 1;
            let run = round.bot.run(&format!("--at={}", date(i64::from(hour)).to_rfc3339()));
            counts.runs += 1;
            counts.failed_runs += usize::from(run.code != 0);
            let context = || {
                format!("round {number} {:?}, hour {hour}, {mood}: {}{}", round.troubles, run.out, run.err)
            };
            assert!(run.code == 0 || run.code == 2 && mood != "plain", "{}", context());
            assert!(!run.err.contains("bWVsbG9u") && !run.err.contains("mellon"), "{}", context());
            let new = server.taken_after(&mut read);
            // The list shows the mail in the next fetch, or in the fetch after that.
            for mail in &new {
                let (envelope, mail) = mail.split_once("\r\n").unwrap();
                if envelope.ends_with(&format!(" {}", round.bot.address)) {
                    let delay = u32::try_from(random.below(2)).unwrap() * 8;
                    shown.push(Arrived { hour: hour + delay, mail: mail.replace("\r\n", "\n") });
                }
            }
            taken.extend(new);
        }
        check(number, &round, &taken, &mut counts);
    }
    println!("{counts:#?}");
    assert_eq!(counts.runs, ROUNDS * RUNS.len());
    assert!(counts.troubles.len() == TROUBLES.len() && counts.results > ROUNDS && counts.questions > ROUNDS);
}

/// Checks all mails that the server accepted in a round.
fn check(number: usize, round: &Round, taken: &[String], counts: &mut Counts) {
    let troubles = &round.troubles;
    let address = &round.bot.address;
    let mut by_id: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for mail in taken {
        by_id.entry(message_id(mail)).or_default().push(mail);
    }
    let list = address.parse().unwrap();
    let id = |kind, call: &str| Id::new(kind, &list, call).as_str().to_owned();
    let results: BTreeMap<String, &str> =
        HONEST.iter().map(|(call, told)| (id(PostKind::Result, call), *told)).collect();
    for (id, mails) in &by_id {
        assert!(
            mails.iter().all(|mail| *mail == mails[0]),
            "round {number} {troubles:?}: two texts under {id}"
        );
        assert!(mails.len() <= 3, "round {number} {troubles:?}: {id} was sent {} times", mails.len());
        let to_list = mails[0].lines().next().unwrap().ends_with(&format!(" {address}"));
        if to_list {
            let told = results
                .get(*id)
                .unwrap_or_else(|| panic!("round {number} {troubles:?}: wrong post {}", mails[0]));
            assert!(mails[0].contains(told), "round {number} {troubles:?}: wrong text {}", mails[0]);
            counts.results += 1;
        } else if id.starts_with("question.") {
            counts.questions += 1;
        } else {
            counts.warnings += 1;
        }
        counts.repeats += mails.len() - 1;
    }
    for (call, _) in HONEST {
        let is_told = [PostKind::Result, PostKind::Question]
            .into_iter()
            .any(|kind| by_id.contains_key(&*id(kind, call)));
        let is_ended = call == "lazy@example.org" && troubles.contains(&Trouble::StrangersResult);
        assert!(is_told || is_ended, "round {number} {troubles:?}: {call} was lost");
        // Attacks outside the votes and errors of servers do not make the bot ask.
        let harmless =
            [Trouble::CopyOfCall, Trouble::Flood, Trouble::Backdated, Trouble::Foreign, Trouble::Squatted];
        if troubles.iter().all(|trouble| harmless.contains(trouble)) {
            let result = id(PostKind::Result, call);
            assert!(by_id.contains_key(&*result), "round {number} {troubles:?}: no result of {call}");
        }
    }
}
