//! Compares the cost of reading votes with the cost of parsing the mail, over all fixture archives in one run.
//!
//! `cargo bench --bench reading` prints the medians and their ratio.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark opens files and reads the clock"
)]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use plusone::archive::{Location, Mailbox};
use plusone::limits::Limits;
use plusone::message::{Author, Body, reply};
use plusone::vote::{self, Context};

/// Number of rounds over all mails; the median round counts.
const ROUNDS: usize = 41;

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

fn median(mut round: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            round();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

fn main() {
    let mails = mails();
    let bodies: Vec<Body> = mails.iter().map(|mail| Body::read(mail, &Limits::default()).0).collect();
    let sender = Author::new("Bo Ek", "bo@example.org");
    let parsing = median(|| mails.iter().for_each(|mail| _ = black_box(parse(mail))));
    let reading = median(|| bodies.iter().for_each(|body| _ = black_box(read(body, &sender))));
    let lines = median(|| bodies.iter().for_each(|body| _ = black_box(reply::lines(body, None).len())));
    println!("of it, the roles of lines    {lines:>10.2?}");
    let ratio = reading.as_secs_f64() / parsing.as_secs_f64();
    println!("{} mails, median of {ROUNDS} rounds", mails.len());
    println!("mailparse, parse and decode  {parsing:>10.2?}");
    println!("reading the votes            {reading:>10.2?}");
    println!("ratio                        {ratio:>10.2}");
}
