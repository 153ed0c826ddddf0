//! Compares the cost of reading votes with the cost of parsing the mail, over all fixture archives in one run.
//!
//! `cargo bench --bench reading` prints the medians, and the median ratio of the turns.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark opens files and reads the clock"
)]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::cmp::Ordering;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use plusone::archive::{Location, Mailbox};
use plusone::limits::Limits;
use plusone::message::{Author, Body, reply};
use plusone::vote::{self, Context};

/// Number of rounds over all mails in a turn. The median round counts.
const ROUNDS: usize = 41;

/// Number of turns. The printed figures are medians of the turns.
const TURNS: usize = 9;

/// Every whole mail of the fixture archives.
fn mails() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/archives");
    let mut paths: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "mbox"));
    paths.sort();
    let locations: Vec<Location> = paths.into_iter().map(Location::Path).collect();
    let Ok(archive) = Mailbox::open(&locations) else { return Vec::new() };
    let mut places = Vec::new();
    let Ok(()) = archive.scan(|_| (), |place, ()| places.push(place)) else { return Vec::new() };
    places.into_iter().filter_map(|place| archive.read(place, |raw| raw.bytes.to_vec()).ok()).collect()
}

/// Parses a mail with `mailparse` and decodes its text parts.
fn parse(mail: &[u8]) -> usize {
    fn text(part: &mailparse::ParsedMail<'_>) -> usize {
        let own = if part.ctype.mimetype.starts_with("text/") {
            part.get_body().map_or(0, |body| body.len())
        } else {
            0
        };
        own + part.subparts.iter().map(text).sum::<usize>()
    }
    mailparse::parse_mail(mail).map_or(0, |mail| text(&mail))
}

fn read(body: &Body, sender: &Author) -> usize {
    let context =
        Context { may_explain: false, ..Context::reply(sender, "Re: [VOTE] Move it", "[VOTE] Move it") };
    vote::read(&reply::lines(body, None), context).clear().len()
}

/// Median time of a round.
fn median_round(mut round: impl FnMut()) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        round();
        start.elapsed()
    });
    median(times.collect()).unwrap_or_default()
}

fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable_by(|one, other| one.partial_cmp(other).unwrap_or(Ordering::Equal));
    values.get(values.len() / 2).copied()
}

fn main() {
    let mails = mails();
    let bodies: Vec<Body> = mails.iter().map(|mail| Body::read(mail, &Limits::default()).0).collect();
    let sender = Author::new("Bo Ek", "bo@example.org");
    let (mut parsing, mut lines, mut reading, mut ratios) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // The works take turns, so that a slow phase of the machine affects all of them.
    for _ in 0..TURNS {
        let parsed = median_round(|| mails.iter().for_each(|mail| _ = black_box(parse(mail))));
        let read = median_round(|| bodies.iter().for_each(|body| _ = black_box(read(body, &sender))));
        let roles = || bodies.iter().map(|body| reply::lines(body, None).len()).sum::<usize>();
        lines.push(median_round(|| _ = black_box(roles())));
        ratios.push(read.as_secs_f64() / parsed.as_secs_f64());
        parsing.push(parsed);
        reading.push(read);
    }
    let figures = (median(parsing), median(lines), median(reading), median(ratios));
    let (Some(parsing), Some(lines), Some(reading), Some(ratio)) = figures else { return };
    println!("of it, the roles of lines    {lines:>10.2?}");
    println!("{} mails, median of {TURNS} turns of {ROUNDS} rounds", mails.len());
    println!("mailparse, parse and decode  {parsing:>10.2?}");
    println!("reading the votes            {reading:>10.2?}");
    println!("ratio                        {ratio:>10.2}");
}
