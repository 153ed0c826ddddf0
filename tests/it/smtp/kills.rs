//! Tests two bots at the same time, and bots that are killed at any time: no post is lost or made twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::setup::{Bot, LATER, OVER, Random, Server, message_id, votes};
use crate::common::mail::mbox;

/// Number of times that each Message-ID was accepted for each list. All mails with one id must be equal.
fn counted(taken: &[String]) -> BTreeMap<&str, BTreeMap<&str, usize>> {
    let mut lists: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for mail in taken {
        let id = message_id(mail);
        assert_eq!(first.entry(id).or_insert(mail), mail, "two mails have one id");
        let envelope = mail.lines().next().unwrap();
        *lists.entry(envelope.split(' ').nth(1).unwrap()).or_default().entry(id).or_default() += 1;
    }
    lists
}

const DUE: usize = 5;
/// A minute after the first run. A mail that is written again then has another date.
const SOON: &str = "--at=2026-05-08T12:01:00Z";

#[test]
fn two_bots_at_once_post_each_result_once() {
    const ROUNDS: usize = 20;
    let server = Server::start(&[]);
    for round in 0..ROUNDS {
        let bot = Bot::of(DUE, &format!("dev-{round}@example.org"), &server, "security = \"none\"");
        bot.two_passes(OVER);
    }
    let taken = server.taken();
    let lists = counted(&taken);
    println!("two bots at the same time, {ROUNDS} times with {DUE} results due: {} posts", taken.len());
    assert_eq!((lists.len(), taken.len()), (ROUNDS, ROUNDS * DUE));
    assert!(lists.values().all(|ids| ids.len() == DUE && ids.values().all(|times| *times == 1)), "{lists:?}");
}

#[test]
fn killed_bots_lose_no_post_and_make_none_twice() {
    const KILLS: usize = 100;
    let is_shown = |round: usize| round % 2 == 1;
    let server = Server::start(&[]);
    let bot_of = |list: &str| Bot::of(DUE, &format!("{list}@example.org"), &server, "security = \"none\"");
    // This measures the duration of a run on this machine, so that the kills come before its end.
    let timed = |pass: usize| {
        let bot = bot_of(&format!("timed-{pass}"));
        let begun = Instant::now();
        assert!(bot.start(OVER).wait().unwrap().success());
        u64::try_from(begun.elapsed().as_micros()).unwrap()
    };
    let whole = (0..3).map(timed).min().unwrap();
    let mut random = Random(20_260_504);
    let (mut rounds, mut killed, mut in_doubt, mut unfinished) = (0, 0, 0, 0);
    // A kill after the end of a run does not count.
    while killed < KILLS {
        assert!(rounds < 3 * KILLS, "the kills met nothing");
        let bot = bot_of(&format!("dev-{rounds}"));
        let mut pass = bot.start(OVER);
        thread::sleep(Duration::from_micros(random.below(whole)));
        pass.kill().unwrap();
        killed += usize::from(pass.wait().unwrap().code().is_none());
        // The process for the list ends with the run; until then it holds the lock.
        bot.wait_for_the_lock();
        let state = bot.folder.file("state");
        let files = fs::read_dir(&state).into_iter().flatten().map(|entry| entry.unwrap().path());
        let intended = |path: &PathBuf| fs::read_to_string(path).unwrap().contains("\"state\": \"intended\"");
        in_doubt +=
            files.filter(|path| path.extension().is_some_and(|end| end == "json")).filter(intended).count();
        unfinished += usize::from(Path::new(&state).join("unfinished").exists());
        // Posts in doubt wait. The two current runs share the other posts, and two later runs finish the
        // posts in doubt. In every second round, the archive then shows the accepted mails.
        bot.two_passes(SOON);
        if is_shown(rounds) {
            let taken = server.taken();
            let own = taken.iter().filter_map(|mail| mail.split_once("\r\n"));
            let own = own.filter(|(envelope, _)| envelope.ends_with(&format!(" {}", bot.address)));
            let shown: Vec<String> = own.map(|(_, mail)| mail.replace("\r\n", "\n")).collect();
            bot.folder.save("dev.mbox", votes(DUE, &bot.address) + &mbox(&shown));
        }
        bot.two_passes(LATER);
        rounds += 1;
    }
    let taken = server.taken();
    let lists = counted(&taken);
    let (mut ids, mut repeats, mut repeats_of_shown) = (0, 0, 0);
    for round in 0..rounds {
        let of_list = &lists[format!("dev-{round}@example.org").as_str()];
        assert_eq!(of_list.len(), DUE, "{of_list:?}");
        ids += of_list.len();
        let repeated: usize = of_list.values().map(|times| times - 1).sum();
        *(if is_shown(round) { &mut repeats_of_shown } else { &mut repeats }) += repeated;
    }
    println!(
        "{killed} passes killed within {} ms, in {rounds} rounds with {} results due: {ids} Message-IDs at the server, \
         {in_doubt} posts in doubt, {unfinished} files unfinished; repeats with the same Message-ID: {repeats} where \
         the archive did not show the post in time, {repeats_of_shown} where it did",
        whole / 1000,
        rounds * DUE,
    );
    assert!(repeats <= in_doubt, "only what was in doubt is repeated");
    assert_eq!(repeats_of_shown, 0);
    assert!(in_doubt > 0, "no kill met a sending");
}
