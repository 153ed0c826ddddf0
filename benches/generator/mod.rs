//! Generates archives of any size, the same in every run, for the measurements.
//!
//! In a [`Shape::List`], one message in seven belongs to a vote. A message has 5 KB on average, of which 2 KB are
//! header. Bodies are plain, quoted-printable, base64, with HTML next to the text, with attachments, and patches.
//! Charsets are UTF-8 and ISO 8859-1.

mod chance;
mod mail;
mod text;

use std::io::{self, Write};

use chance::Chance;
use mail::Mail;

/// The content of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Threads of discussion and of votes.
    List,
    /// Threads of discussion only.
    Talk,
    /// One vote, with all messages in its thread.
    Vote,
    /// Threads of votes only, a few at a time: 15,000 messages span ten years.
    Votes,
}

impl Shape {
    /// Number of threads that are active at the same time.
    fn open(self) -> usize {
        // Compares the shape instead of matching it, because a benchmark that includes this module may not
        // use every shape.
        if self == Self::Vote {
            1
        } else if self == Self::Votes {
            3
        } else {
            60
        }
    }

    /// Maximum time between two messages, in seconds, minus a minute.
    fn gap(self) -> usize {
        if self == Self::Votes { 42_000 } else { 3000 }
    }
}

/// Number of people on the list.
const PEOPLE: usize = 900;
/// The first second of 2016.
const BEGIN: u64 = 1_451_606_400;

/// A thread that will get more messages.
struct Thread {
    vote: bool,
    title: String,
    left: usize,
    proposer: usize,
    /// The mails written so far: author, id, the ids above the mail, the time, the text.
    written: Vec<Written>,
}

struct Written {
    author: usize,
    id: String,
    above: Vec<String>,
    sent: u64,
    text: String,
}

/// Writes an mbox of `messages` messages.
///
/// # Errors
/// If `to` cannot be written.
pub(crate) fn write(seed: u64, messages: usize, shape: Shape, to: &mut impl Write) -> io::Result<()> {
    let mut chance = Chance::new(seed);
    let open = shape.open();
    let mut threads: Vec<Thread> =
        (0..open).map(|number| Thread::begin(&mut chance, shape, number, messages)).collect();
    let (mut sent, mut begun) = (BEGIN, open);
    let mut buffer = Vec::new();
    for number in 0..messages {
        sent += 60 + chance.below(shape.gap()) as u64;
        let place = chance.below(open);
        if threads[place].left == 0 {
            threads[place] = Thread::begin(&mut chance, shape, begun, messages);
            begun += 1;
        }
        buffer.clear();
        threads[place].next(&mut chance, number, sent, &mut buffer);
        to.write_all(&buffer)?;
    }
    Ok(())
}

impl Thread {
    fn begin(chance: &mut Chance, shape: Shape, number: usize, messages: usize) -> Self {
        // A vote is twice as long as a discussion on average, so one thread in thirteen gives one message in
        // seven.
        let vote = match shape {
            Shape::List => chance.one_in(13),
            Shape::Talk => false,
            Shape::Vote | Shape::Votes => true,
        };
        let left = match (shape, vote) {
            (Shape::Vote, _) => messages,
            (_, true) => 6 + chance.below(13),
            (_, false) => 1 + chance.below(5) + if chance.one_in(4) { chance.below(25) } else { 0 },
        };
        let title = text::title(chance, number);
        Self { vote, title, left, proposer: chance.below(PEOPLE), written: Vec::new() }
    }

    fn next(&mut self, chance: &mut Chance, number: usize, sent: u64, out: &mut Vec<u8>) {
        let first = self.written.is_empty();
        let last = self.left == 1 && !first;
        self.left -= 1;
        let author = if first || (last && self.vote) { self.proposer } else { chance.below(PEOPLE) };
        let person = mail::person(author);
        // Most replies are to one of the last mails. Votes reply to the call.
        let newest = self.written.len().saturating_sub(1);
        let answered = if self.vote { 0 } else { newest - chance.below(2).min(newest) };
        let answered = self.written.get(answered);
        let above: Vec<String> =
            answered.iter().flat_map(|mail| mail.above.iter().chain([&mail.id])).cloned().collect();
        let tagged = if self.vote { format!("[VOTE] {}", self.title) } else { self.title.clone() };
        let subject = match (first, last && self.vote) {
            (true, _) => tagged,
            (_, true) => format!("[RESULT] {tagged}"),
            _ => format!("Re: {tagged}"),
        };
        let quote = answered.map(|mail| {
            let lines = 3 + chance.below(20);
            text::quoted(&mail::person(mail.author).name, &mail::date(mail.sent), &mail.text, lines)
        });
        let own = match (self.vote, first, last) {
            (true, true, _) => call(chance),
            (true, _, true) => result(&self.written),
            (true, ..) => vote(chance),
            _ => talk(chance),
        };
        let mut text = quote.filter(|_| !(self.vote && last)).unwrap_or_default();
        text.push_str(&own);
        text.push_str("-- \n");
        text.push_str(&person.name);
        text.push('\n');
        let id = format!("{number}.{:x}@mail.example.org", chance.next() >> 16);
        let mail = Mail { author: &person, subject: &subject, sent, id: &id, above: &above, text: &text };
        mail::write(&mail, chance, out);
        self.written.push(Written { author, id, above, sent, text });
    }
}

fn talk(chance: &mut Chance) -> String {
    let special = chance.one_in(4);
    match chance.below(12) {
        0 => {
            let length = 1500 + chance.below(4500);
            text::prose(chance, 300, special) + &text::patch(chance, length)
        }
        1..=3 => {
            let length = 1000 + chance.below(2200);
            text::prose(chance, length, special)
        }
        _ => {
            let length = 100 + chance.below(600);
            text::prose(chance, length, special)
        }
    }
}

fn call(chance: &mut Chance) -> String {
    let length = 400 + chance.below(2000);
    let special = chance.one_in(4);
    text::prose(chance, length, special)
        + "Please vote:\n\n[ ] +1 agree\n[ ] +0 no opinion\n[ ] -1 disagree, because ...\n\nThe vote is open for 72 hours.\n\n"
}

fn vote(chance: &mut Chance) -> String {
    let mark = match chance.below(20) {
        0..=9 => "+1\n\n".to_owned(),
        10..=13 => "+1 (binding)\n\n".to_owned(),
        14 => "+1 (non-binding)\n\n".to_owned(),
        15 => "+0\n\n".to_owned(),
        16 => "-1\n\n".to_owned(),
        17 => format!("-1, because {}\n\n", text::sentence(chance, false).to_lowercase()),
        _ => String::new(),
    };
    let remark = chance.below(3) > 0;
    let length = chance.below(900);
    mark + &if remark { text::prose(chance, length, false) } else { String::new() }
}

fn result(written: &[Written]) -> String {
    let mut names: Vec<String> = written.iter().map(|mail| mail::person(mail.author).name).collect();
    names.sort_unstable();
    names.dedup();
    format!("The vote passes with {} +1 votes:\n\n{}\n\nThank you all.\n\n", names.len(), names.join("\n"))
}
