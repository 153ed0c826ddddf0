//! Finds the calls whose title a message has in another spelling: after a vote or other words, cut off, with a typo, or
//! with one more word.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::announced::alike;
use crate::proposal::subject::SubjectLine;

/// Maximum number of words of a title to compare.
const MOST_WORDS: usize = 24;
/// Maximum number of titles to compare one message with. These are the latest titles.
const MOST_TITLES: usize = 8;
/// Minimum number of whole words in a shortened title without `…` at its end.
const FEWEST_LEFT: usize = 3;
/// Minimum number of whole words before `…`.
const FEWEST_BEFORE_MARK: usize = 2;

/// An index of the titles of calls by parts of these titles.
///
/// A title is represented by the index of its list in `Titles`.
#[derive(Default)]
pub(super) struct Spellings {
    keys: HashMap<u32, String>,
    /// The titles by their first words.
    by_start: HashMap<u64, Vec<u32>>,
    /// The titles by all their words except one. The exception is never a number.
    by_rest: HashMap<u64, Vec<u32>>,
    /// The titles by all their words.
    by_whole: HashMap<u64, Vec<u32>>,
}

impl Spellings {
    /// Builds the index from normalised titles, each with the index of its list.
    pub(super) fn of<'a>(titles: impl Iterator<Item = (&'a String, &'a usize)>) -> Self {
        let mut found = Self::default();
        let mut titles: Vec<(u32, &String)> =
            titles.filter_map(|(key, list)| Some((u32::try_from(*list).ok()?, key))).collect();
        titles.sort_unstable();
        for (list, key) in titles {
            for start in starts(key) {
                found.by_start.entry(start).or_default().push(list);
            }
            for rest in rests(key) {
                found.by_rest.entry(rest).or_default().push(list);
            }
            found.by_whole.entry(hash(key.split(' '))).or_default().push(list);
            found.keys.insert(list, key.clone());
        }
        found
    }

    /// The titles that a subject may have in another spelling, in the order of their indexes.
    ///
    /// `is_before` is `true` for titles with a call before the message. These titles have the lower indexes.
    pub(super) fn titles(&self, subject: &SubjectLine, is_before: impl Fn(u32) -> bool) -> Vec<u32> {
        let key = subject.key();
        let mut found = BTreeSet::new();
        let latest = |lists: Option<&Vec<u32>>| {
            let lists = lists.map_or(&[][..], Vec::as_slice);
            let end = lists.partition_point(|list| is_before(*list));
            lists[..end].iter().rev().take(MOST_TITLES).copied().collect::<Vec<_>>()
        };
        let is_cut = subject.is_cut_off();
        let whole = if is_cut { key.rsplit_once(' ').map_or("", |(whole, _)| whole) } else { &key };
        let words = whole.split(' ').count();
        if words >= if is_cut { FEWEST_BEFORE_MARK } else { FEWEST_LEFT } && words <= MOST_WORDS {
            let is_start = |list: &u32| {
                let rest = self.keys[list].strip_prefix(&key);
                rest.is_some_and(|rest| is_cut || rest.is_empty() || rest.starts_with(' '))
            };
            found.extend(latest(self.by_start.get(&hash(whole.split(' ')))).into_iter().filter(is_start));
        }
        let near: BTreeSet<u32> =
            rests(&key).into_iter().flat_map(|rest| latest(self.by_rest.get(&rest))).collect();
        let near = near.into_iter().rev().take(MOST_TITLES);
        found.extend(near.filter(|list| alike(&self.keys[list], &key)));
        for fewer in with_one_word_less(&key) {
            let is_it = |list: &u32| self.keys[list].split(' ').eq(fewer.iter().copied());
            found.extend(latest(self.by_whole.get(&hash(fewer.iter().copied()))).into_iter().filter(is_it));
        }
        found.into_iter().collect()
    }
}

/// The hashes of all starts of a title that have at least two words.
fn starts(key: &str) -> Vec<u64> {
    let mut hasher = DefaultHasher::new();
    let mut found = Vec::new();
    for (place, word) in key.split(' ').take(MOST_WORDS).enumerate() {
        word.hash(&mut hasher);
        if place + 1 >= FEWEST_BEFORE_MARK {
            found.push(hasher.finish());
        }
    }
    found
}

/// For each word of a title, the hash of the title without this word. The list is empty for very short or long titles.
fn rests(key: &str) -> Vec<u64> {
    let words: Vec<&str> = key.split(' ').take(MOST_WORDS + 1).collect();
    if words.len() < FEWEST_LEFT || words.len() > MOST_WORDS {
        return Vec::new();
    }
    let may_differ = |place: &usize| !words[*place].bytes().any(|b| b.is_ascii_digit());
    let without = |place: usize| {
        let others = words.iter().enumerate().filter(move |(other, _)| *other != place);
        // The position is part of the hash, because a typo does not move words.
        let mut hasher = DefaultHasher::new();
        place.hash(&mut hasher);
        others.for_each(|(_, word)| word.hash(&mut hasher));
        hasher.finish()
    };
    (0..words.len()).filter(may_differ).map(without).collect()
}

/// For each word of a title, the other words, if there are enough of them.
///
/// Keeps a word with a digit, because it may name another version.
fn with_one_word_less(key: &str) -> Vec<Vec<&str>> {
    let words: Vec<&str> = key.split(' ').take(MOST_WORDS + 2).collect();
    if words.len() <= FEWEST_LEFT || words.len() > MOST_WORDS + 1 {
        return Vec::new();
    }
    let may_go = |place: &usize| !words[*place].bytes().any(|b| b.is_ascii_digit());
    let without = |place: usize| [&words[..place], &words[place + 1..]].concat();
    (0..words.len()).filter(may_go).map(without).collect()
}

fn hash<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_in_other_spellings() {
        let titles = ["move the mirror to oslo", "release otter 1 4 0", "buy a second server"];
        let titles: Vec<(String, usize)> = titles.into_iter().map(str::to_owned).zip(0..).collect();
        let spellings = Spellings::of(titles.iter().map(|(key, list)| (key, list)));
        for (subject, found) in [
            ("Re: [VOTE] Move the mirror", &[0][..]),
            ("Re: [VOTE] Move the mirr…", &[0]),
            ("Re: [VOTE] Move the mir...", &[0]),
            ("Re: [VOTE] Move the miror to Oslo", &[0]),
            ("Re: [VOTE] Buy a secnod server", &[2]),
            ("Re: [VOTE] Move the mirror to Oslo now", &[0]),
            ("Re: [VOTE] Please move the mirror to Oslo", &[0]),
            ("Re: [VOTE] Buy a second big server", &[2]),
            ("Re: [VOTE] Move the mirror to Oslo 2", &[]),
            ("Re: [VOTE] Release otter 1.4.0 rc2", &[]),
            ("Re: [VOTE] Move the mirror to Oslo and Bonn", &[]),
            ("Re: [VOTE] Move the", &[]),
            ("Re: [VOTE] Move the mirror to Bonn", &[]),
            ("Re: [VOTE] Release otter 1.4.1", &[]),
            ("Re: [VOTE] Move the mirrors", &[]),
        ] {
            let subject_line = SubjectLine::parse(subject, &[]);
            assert_eq!(spellings.titles(&subject_line, |_| true), found, "{subject}");
        }
    }
}
