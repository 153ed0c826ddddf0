//! Finds calls for the next candidate in the thread of the previous one: `Re: [VOTE] Release X RC2`.

use std::collections::{BTreeMap, HashSet};

use super::{Listing, Outline};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::list::{List, is_in};

/// Ordinal numbers in words, starting with 1.
const NUMBERS: &[&[&str]] = &[
    &["one", "first", "1st"],
    &["two", "second", "2nd", "ii"],
    &["three", "third", "3rd", "iii"],
    &["four", "fourth", "4th", "iv"],
    &["five", "fifth", "5th"],
];

/// A reply in which the proposer puts the next candidate to the vote.
pub(super) struct Respin {
    /// The reply, which is a call.
    pub(super) call: usize,
    /// The call that opened the thread.
    pub(super) of: usize,
}

impl Listing<'_> {
    /// The replies in which proposers put another candidate to the vote.
    ///
    /// Returns only the first reply for each candidate.
    pub(super) fn respins(self, calls: &[usize]) -> Vec<Respin> {
        let Self { headers, subjects, .. } = self;
        let titles: HashSet<String> = calls.iter().map(|call| subjects[*call].key()).collect();
        let mut found: BTreeMap<(usize, String), usize> = BTreeMap::new();
        for call in calls {
            let Outline { members, .. } = self.below(*call, Some(*call), calls);
            let (author, title) = (headers[*call].author.key(), subjects[*call].key());
            let may = |at: &usize| {
                subjects[*at].answers_call() && !headers[*at].automatic && headers[*at].author.key() == author
            };
            for at in members.into_iter().filter(may) {
                let key = subjects[at].key();
                if key == title || titles.contains(&key) || !names_another_candidate(&key, &title) {
                    continue;
                }
                let first = found.entry((*call, key)).or_insert(at);
                let order = |at: usize| (headers[at].date, at);
                if order(at) < order(*first) {
                    *first = at;
                }
            }
        }
        found.into_iter().map(|((of, _), call)| Respin { call, of }).collect()
    }
}

/// The diagnostic for a proposal whose thread contains a call for the next candidate.
pub(super) fn note(id: Option<&str>) -> Diagnostic {
    let text = "the proposer called a vote on another candidate in the thread; the mail and its replies are a proposal of their own";
    Diagnostic::new(Code::NextCandidate, text).about(id)
}

/// `true` if two normalised titles differ only in the candidate: in a number, or in `take 2`.
///
/// A title that only lacks numbers was cut off and does not name another candidate.
pub(in crate::proposal) fn names_another_candidate(title: &str, call: &str) -> bool {
    let (title, call) = (CandidateTitle::of(title), CandidateTitle::of(call));
    let is_cut = is_part(&title.numbers, &call.numbers) && is_part(&title.candidates, &call.candidates);
    title.rest == call.rest && (!is_cut || title.is_respin && !call.is_respin)
}

/// `true` if the items of `part` are in `whole`, in the same order.
fn is_part(part: &[String], whole: &[String]) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|number| whole.any(|other| other == number))
}

/// A title, split into the words that identify the candidate and the other words.
struct CandidateTitle<'a> {
    /// The other words, sorted.
    rest: Vec<&'a str>,
    /// The numbers next to a word such as `rc`.
    candidates: Vec<String>,
    /// The other numbers.
    numbers: Vec<String>,
    /// `true` if the title names another candidate without a number.
    is_respin: bool,
}

impl<'a> CandidateTitle<'a> {
    fn of(key: &'a str) -> Self {
        let words: Vec<&str> = key.split(' ').flat_map(parts).collect();
        let is_candidate = |at: Option<usize>| {
            at.and_then(|at| words.get(at)).is_some_and(|word| is_in(word, List::TitleCandidate))
        };
        let mut found =
            Self { rest: Vec::new(), candidates: Vec::new(), numbers: Vec::new(), is_respin: false };
        for (at, word) in words.iter().enumerate() {
            let is_after = is_candidate(at.checked_sub(1));
            let in_words = || {
                let number = NUMBERS.iter().position(|names| names.contains(word))?;
                (is_after || is_candidate(Some(at + 1))).then(|| (number + 1).to_string())
            };
            if word.bytes().all(|b| b.is_ascii_digit()) {
                let number = word.trim_start_matches('0').to_owned();
                if is_after { found.candidates.push(number) } else { found.numbers.push(number) }
            } else if let Some(number) = in_words() {
                found.candidates.push(number);
            } else if is_in(word, List::TitleCandidate) {
                found.is_respin |= *word == "respin";
            } else if !is_in(word, List::TitleFiller) {
                found.rest.push(word);
            }
        }
        found.rest.sort_unstable();
        found
    }
}

/// Splits `rc2` into `rc` and `2`; `2nd` stays whole.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let is_ordinal = NUMBERS.iter().any(|names| names.contains(&word));
    let digits = word.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0 && !is_ordinal);
    let (letters, rest) = word.split_at(digits.unwrap_or(word.len()));
    [letters, rest].into_iter().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_distinguished_by_numbers_and_takes() {
        let call = "release otter 1 4 0 rc1";
        for title in [
            "release otter 1 4 0 rc2", "release otter 1 4 0 rc 2", "release otter 1 4 1 rc1",
            "release otter 1 4 0 rc1 take 2", "release otter 1 4 0 rc1 take two",
            "release otter 1 4 0 rc1 second attempt", "release otter 1 4 0 respin",
            "release otter 1 4 0 release candidate 2", "release otter 1 4 0 rc1 2nd try",
            "rc2 of otter v1 4 0", "release otter 1 4 0 rc1 v2",
        ] {
            assert!(names_another_candidate(title, call), "{title}");
        }
        for title in [
            call, "rc1 release of otter v1 4 0", "release otter 1 4 0", "release otter 1 4",
            "release otter rc1", "release otter 1 4 0 rc1 3 binding votes", "release heron 1 4 0 rc2",
            "name of the next release",
        ] {
            assert!(!names_another_candidate(title, call), "{title}");
        }
    }
}
