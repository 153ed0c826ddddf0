//! Proposals by headers alone: where a call is, which messages are below it, which mails close it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use chrono::TimeDelta;

use super::subject::{Kind, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;
use crate::thread::Threads;

/// A proposal as the headers of an archive show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The Message-ID of the call, without brackets, also where the call itself is missing; empty where a
    /// call has none.
    pub message_id: String,
    /// The index of the call; none where the archive does not hold it.
    pub call: Option<usize>,
    /// The indexes of all messages of the proposal, the call among them, in the order of the archive.
    pub members: Vec<usize>,
    /// The indexes of the mails that announce its result or its end, in the order of their dates; they are
    /// not among the members where they stand in a thread of their own.
    pub announcements: Vec<usize>,
    /// The indexes of the answers to those in threads of their own, in the order of the archive.
    pub answers: Vec<usize>,
    /// What was odd about its thread.
    pub diagnostics: Vec<Diagnostic>,
}

/// Titles this much alike may be those of one proposal (Damerau-Levenshtein, 0 to 1).
const ALIKE: f64 = 0.85;

/// A result in a thread of its own comes no later after the call: another vote of the same title may follow.
const LONGEST: TimeDelta = TimeDelta::days(365);

/// Finds every proposal that a call opens, in the order of the archive. `subjects` are those of `headers`.
pub fn outlines(headers: &[Header], subjects: &[Subject], threads: &Threads) -> Vec<Outline> {
    let calls = calls(headers, subjects, threads);
    let mut outlines: Vec<Outline> =
        calls.iter().map(|call| below(*call, Some(*call), &calls, headers, threads)).collect();
    let place: HashMap<usize, usize> = calls.iter().enumerate().map(|(place, call)| (*call, place)).collect();
    join_orphans(headers, subjects, threads, &calls, &mut outlines);
    join_extensions(headers, subjects, threads, &place, &mut outlines);
    let titles = Titles::of(&calls, subjects);
    for (at, subject) in subjects.iter().enumerate() {
        let announced = || announced_call(at, headers, subjects, threads, &titles);
        if let Some(call) = subject.announces().then(announced).flatten() {
            outlines[place[&call]].announcements.push(at);
        }
    }
    for outline in &mut outlines {
        outline.announcements.sort_by_key(|at| headers[*at].date);
        outline.answers = answers(outline, subjects, threads);
    }
    outlines
}

/// The thread of one node as a proposal, whatever its subject says.
pub fn outline_of(node: usize, headers: &[Header], subjects: &[Subject], threads: &Threads) -> Outline {
    let mut outline = below(node, threads.message(node), &[], headers, threads);
    let announces = |at: &usize| subjects[*at].announces();
    outline.announcements = outline.members.iter().copied().filter(announces).collect();
    if outline.call.is_none() {
        let text = "the first message of the thread is not in the archive; what it called for is unknown";
        outline.diagnostics.push(Diagnostic::new(Code::CallMissing, text).about(Some(&outline.message_id)));
    }
    outline
}

/// What answers the announcements of a proposal outside its own thread.
fn answers(outline: &Outline, subjects: &[Subject], threads: &Threads) -> Vec<usize> {
    let tagged = |at: usize| {
        let subject = &subjects[at];
        subject.announces() || subject.kind == Kind::Call && !subject.reply
    };
    let apart = outline.announcements.iter().filter(|at| outline.members.binary_search(at).is_err());
    let mut answers: Vec<usize> = apart
        .flat_map(|at| threads.below(*at, |node| node != *at && threads.message(node).is_some_and(tagged)))
        .filter(|at| !outline.announcements.contains(at))
        .collect();
    answers.sort_unstable();
    answers.dedup();
    answers
}

/// The messages that open a proposal: tagged as a call, no answer, and no repetition of the call that they
/// stand below.
fn calls(headers: &[Header], subjects: &[Subject], threads: &Threads) -> Vec<usize> {
    let is_call =
        |at: usize| subjects[at].kind == Kind::Call && !subjects[at].reply && !headers[at].automatic;
    let repeats = |at: usize| {
        let above = std::iter::successors(threads.parent(at), |node| threads.parent(*node))
            .filter_map(|node| threads.message(node));
        above.take(100).any(|above| is_call(above) && subjects[above].key() == subjects[at].key())
    };
    let extends = |at: usize| extended_call(at, headers, subjects, threads).is_some();
    (0..headers.len()).filter(|at| is_call(*at) && !repeats(*at) && !extends(*at)).collect()
}

/// The call whose vote a mail in a thread of its own keeps open: the latest earlier one of the same author with
/// the same title.
fn extended_call(at: usize, headers: &[Header], subjects: &[Subject], threads: &Threads) -> Option<usize> {
    if !subjects[at].extends || subjects[at].reply || threads.parent(at).is_some() {
        return None;
    }
    let (author, key) = (headers[at].author.key(), subjects[at].key());
    let is_extended = |call: &usize| {
        let (header, subject) = (&headers[*call], &subjects[*call]);
        let is_call = subject.kind == Kind::Call && !subject.reply && !subject.extends && !header.automatic;
        let earlier = header.date.zip(headers[at].date).is_some_and(|(call, at)| call <= at);
        is_call && earlier && header.author.key() == author && subject.key() == key
    };
    (0..headers.len()).filter(is_extended).max_by_key(|call| headers[*call].date)
}

fn below(
    node: usize,
    call: Option<usize>,
    calls: &[usize],
    headers: &[Header],
    threads: &Threads,
) -> Outline {
    let other_call = |child: usize| calls.binary_search(&child).is_ok() && child != node;
    let id = call.map(|call| headers[call].message_id.clone().unwrap_or_default());
    let message_id = id.or_else(|| threads.gap(node).map(str::to_owned)).unwrap_or_default();
    Outline {
        message_id,
        call,
        members: threads.below(node, other_call),
        announcements: Vec::new(),
        answers: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// So many mails with the subject of a call are told that are no part of its proposal.
const MOST: usize = 8;

/// What is told of those mails, and how many it are for each outline: the calls of one subject all have all of them.
struct Elsewhere<'o> {
    outlines: &'o mut [Outline],
    told: Vec<usize>,
}

impl Elsewhere<'_> {
    fn note(&mut self, place: usize, id: Option<&str>, text: impl FnOnce() -> String) {
        self.told[place] += 1;
        let note = |text: String| Diagnostic::new(Code::SameSubjectElsewhere, text);
        let diagnostics = &mut self.outlines[place].diagnostics;
        match self.told[place].cmp(&(MOST + 1)) {
            Ordering::Less => diagnostics.push(note(text()).about(id)),
            Ordering::Equal => {
                let text = "more mails have the subject of the call but are not part of this proposal; they are not listed";
                diagnostics.push(note(text.into()));
            }
            Ordering::Greater => {}
        }
    }
}

/// An answer without any reference joins the call with its subject, where there is exactly one.
fn join_orphans(
    headers: &[Header],
    subjects: &[Subject],
    threads: &Threads,
    calls: &[usize],
    outlines: &mut [Outline],
) {
    let mut elsewhere = Elsewhere { told: vec![0; outlines.len()], outlines };
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, call) in calls.iter().enumerate() {
        by_key.entry(subjects[*call].key()).or_default().push(place);
    }
    for at in threads.roots().filter_map(|root| threads.message(root)) {
        let referenceless = headers[at].references.is_empty() && headers[at].in_reply_to.is_empty();
        if !subjects[at].reply || calls.binary_search(&at).is_ok() {
            continue;
        }
        let id = headers[at].message_id.as_deref();
        let places = by_key.get(&subjects[at].key()).map_or(&[][..], Vec::as_slice);
        let [place] = places else {
            for place in places.iter().filter(|_| referenceless) {
                elsewhere.note(*place, id, || {
                    "a reply has no reference and several calls have its subject; it is part of none of them".into()
                });
            }
            continue;
        };
        let outline = &mut elsewhere.outlines[*place];
        if referenceless {
            outline.members.extend(threads.below(at, |_| false));
            outline.members.sort_unstable();
            outline.diagnostics.push(
                Diagnostic::new(
                    Code::JoinedBySubject,
                    "the reply has no reference; it was joined to the only call with its subject",
                )
                .about(id),
            );
        }
    }
    note_threads_elsewhere(headers, subjects, threads, calls, &by_key, &mut elsewhere);
}

/// A mail that keeps a vote open for longer, in a thread of its own, joins the call with all its answers.
fn join_extensions(
    headers: &[Header],
    subjects: &[Subject],
    threads: &Threads,
    places: &HashMap<usize, usize>,
    outlines: &mut [Outline],
) {
    for at in threads.roots().filter_map(|root| threads.message(root)) {
        let Some(place) = extended_call(at, headers, subjects, threads).and_then(|call| places.get(&call))
        else {
            continue;
        };
        let outline = &mut outlines[*place];
        outline.members.extend(threads.below(at, |child| places.contains_key(&child)));
        outline.members.sort_unstable();
        let text = "the mail extends the vote in a thread of its own; the thread was joined to the call with its title";
        let id = headers[at].message_id.as_deref();
        outline.diagnostics.push(Diagnostic::new(Code::JoinedBySubject, text).about(id));
    }
}

/// Answers with the subject of a call whose references lead elsewhere are not merged, but said.
fn note_threads_elsewhere(
    headers: &[Header],
    subjects: &[Subject],
    threads: &Threads,
    calls: &[usize],
    by_key: &HashMap<String, Vec<usize>>,
    elsewhere: &mut Elsewhere<'_>,
) {
    for root in threads.roots().filter(|root| threads.gap(*root).is_some()) {
        let members = threads.below(root, |_| false);
        let Some(first) = members.first().copied().filter(|first| subjects[*first].reply) else { continue };
        let holds_call = members.iter().any(|at| calls.binary_search(at).is_ok());
        for place in by_key.get(&subjects[first].key()).into_iter().flatten().filter(|_| !holds_call) {
            let count = members.len();
            elsewhere.note(*place, headers[first].message_id.as_deref(), || {
                format!(
                    "{count} message(s) with the subject of the call reply to a mail that is not in the archive; they are not part of this proposal"
                )
            });
        }
    }
}

/// The titles of the calls as keys.
struct Titles {
    /// In the order of the archive.
    of_calls: BTreeMap<usize, String>,
    calls: HashMap<String, Vec<usize>>,
}

impl Titles {
    fn of(calls: &[usize], subjects: &[Subject]) -> Self {
        let of_calls: BTreeMap<usize, String> =
            calls.iter().map(|call| (*call, subjects[*call].key())).collect();
        let mut calls: HashMap<String, Vec<usize>> = HashMap::new();
        for (call, key) in &of_calls {
            calls.entry(key.clone()).or_default().push(*call);
        }
        Self { of_calls, calls }
    }
}

/// The call that a result or cancellation belongs to: the one it stands below, where the titles do not
/// contradict; else the latest earlier one with its title; else the one with nearly its title; else the one that
/// it stands below in spite of its title.
fn announced_call(
    at: usize,
    headers: &[Header],
    subjects: &[Subject],
    threads: &Threads,
    titles: &Titles,
) -> Option<usize> {
    let (key, announced) = (subjects[at].key(), subjects[at].announced_key());
    let near = |title: &String| alike(title, &key) || alike(title, &announced);
    let above = std::iter::successors(threads.parent(at), |node| threads.parent(*node))
        .find_map(|node| titles.of_calls.get_key_value(&node));
    if let Some((call, _)) = above.filter(|(_, title)| **title == key || **title == announced || near(title))
    {
        return Some(*call);
    }
    let in_time = |call: &usize| match (headers[*call].date, headers[at].date) {
        (Some(call), Some(at)) => call <= at && at - call <= LONGEST,
        _ => true,
    };
    let named = [&key, &announced].into_iter().filter_map(|key| titles.calls.get(key)).flatten().copied();
    let of_title = named.filter(in_time).max_by_key(|call| (headers[*call].date, *call));
    let closeness = |title: &str| strsim::normalized_damerau_levenshtein(title, &announced);
    let of_near_title = || {
        let found = titles.of_calls.iter().filter(|(call, title)| in_time(call) && near(title));
        found.max_by(|(a, one), (b, other)| {
            closeness(one).total_cmp(&closeness(other)).then(headers[**a].date.cmp(&headers[**b].date))
        })
    };
    of_title.or_else(|| of_near_title().or(above).map(|(call, _)| *call))
}

/// Whether two titles may be of one proposal: nearly the same letters and the same numbers, or one the
/// beginning of the other.
fn alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let words = |key: &str| key.split(' ').count();
    let behind = long.strip_prefix(short).filter(|behind| behind.starts_with(' '));
    let cut = behind.is_some_and(|behind| {
        let few = words(short) >= 3 && words(long) - words(short) <= 3;
        few && !behind.contains("take") && !behind.contains("rc")
    });
    // Letters that only the longer one has are all unlike: most titles need no closer look.
    let letters = |key: &str| u32::try_from(key.chars().count()).map_or(f64::MAX, f64::from);
    cut || letters(short) >= letters(long) * ALIKE
        && numbers(one).eq(numbers(other))
        && strsim::normalized_damerau_levenshtein(one, other) >= ALIKE
}

/// The words of a key that have a digit.
fn numbers(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_alike_but_for_numbers() {
        assert!(alike("release it version 3 0 0", "release it version 3 0 0"));
        assert!(alike("move the mirror to oslo", "move the mirror to"));
        assert!(alike("move the mirror to oslo", "move the miror to oslo"));
        assert!(!alike("release it 3 0 0 rc1", "release it 3 0 0 rc2"));
        assert!(!alike("release it 3 0 0", "release it 3 0 0 take 2"));
        assert!(!alike("move the mirror", "buy a mirror"));
    }

    #[test]
    fn a_title_is_answered_for_a_year() {
        let mail = |subject: &str, date: &str| Header {
            subject: subject.into(),
            date: Some(date.parse().unwrap()),
            ..Header::default()
        };
        for (date, matched) in [("2026-05-04T10:00:00Z", true), ("2026-05-05T10:00:00Z", false)] {
            let headers =
                [mail("[VOTE] Move it", "2025-05-04T10:00:00Z"), mail("[RESULT] [VOTE] Move it", date)];
            let subjects = headers.each_ref().map(|header| Subject::parse(&header.subject, &[]));
            let found = outlines(&headers, &subjects, &Threads::build(&headers));
            assert_eq!(found[0].announcements == [1], matched, "{date}");
        }
    }
}
