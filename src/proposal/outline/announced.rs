//! The calls that results and cancellations belong to.

use std::collections::{BTreeMap, HashMap};

use super::{LONGEST, Listing};
use crate::language::list::{List, is_in};
use crate::proposal::subject::SubjectLine;

/// Titles this much alike may be those of one proposal (Damerau-Levenshtein, 0 to 1).
const ALIKE: f64 = 0.85;
/// Maximum number of letters of a title that is held against others letter by letter.
const LONGEST_TITLE: usize = 300;
/// Maximum number of calls with the same numbers in their titles that one announcement is held against, the last ones
/// before it.
const MOST_NEAR: usize = 64;
/// One title may be another one with at most this many words cut off its end.
const MOST_CUT: usize = 3;
/// What is left of a title must have this many words.
const FEWEST_LEFT: usize = 3;

/// The titles of the calls as keys.
pub(super) struct CallTitles {
    /// In the order of the archive.
    of_calls: BTreeMap<usize, String>,
    calls: HashMap<String, Vec<usize>>,
    /// By what they put to the vote, in other words.
    releases: HashMap<String, Vec<usize>>,
    /// The calls by their titles with words cut off.
    cut: HashMap<String, Vec<usize>>,
    /// The calls by the numbers in their titles, in the order of the archive.
    by_numbers: HashMap<String, Vec<usize>>,
}

impl CallTitles {
    pub(super) fn of(calls: &[usize], subjects: &[SubjectLine]) -> Self {
        let of_calls: BTreeMap<usize, String> =
            calls.iter().map(|call| (*call, subjects[*call].key())).collect();
        let mut titles = Self {
            of_calls,
            calls: HashMap::new(),
            releases: HashMap::new(),
            cut: HashMap::new(),
            by_numbers: HashMap::new(),
        };
        for (call, key) in &titles.of_calls {
            titles.calls.entry(key.clone()).or_default().push(*call);
            if let Some(release) = release(key) {
                titles.releases.entry(release).or_default().push(*call);
            }
            titles.by_numbers.entry(numbers_of(key)).or_default().push(*call);
            for cut in cuts(key) {
                titles.cut.entry(cut.to_owned()).or_default().push(*call);
            }
        }
        titles
    }

    /// The calls whose titles may be nearly a title, those of the same numbers before a message: words and numbers tell
    /// before letters do.
    fn near<'a>(&'a self, key: &'a str, before: usize) -> impl Iterator<Item = usize> + 'a {
        let of_numbers = self.by_numbers.get(&numbers_of(key)).map_or(&[][..], Vec::as_slice);
        let earlier = &of_numbers[..of_numbers.partition_point(|call| *call < before)];
        let last = |calls: &'a [usize]| calls.iter().rev().take(MOST_NEAR).copied();
        let longer = self.cut.get(key).map_or(&[][..], Vec::as_slice);
        let shorter = cuts(key).filter_map(|cut| self.calls.get(cut)).flat_map(move |calls| last(calls));
        last(earlier).chain(last(longer)).chain(shorter)
    }
}

/// A title with words cut off its end.
fn cuts(key: &str) -> impl Iterator<Item = &str> {
    let shorter =
        std::iter::successors(Some(key), |key| Some(key.rsplit_once(' ')?.0)).skip(1).take(MOST_CUT);
    shorter.filter(|left| left.split(' ').nth(FEWEST_LEFT - 1).is_some())
}

/// The words of a title that have a digit, as one text.
fn numbers_of(key: &str) -> String {
    numbers(key).collect::<Vec<_>>().join(" ")
}

/// The call that a result or cancellation belongs to: the one it stands below, where the titles do not
/// contradict; else the latest earlier one with its title, or of the same release in other words; else the one with
/// nearly its title; else the one that it stands below in spite of its title.
pub(super) fn announced_call(at: usize, listing: Listing<'_>, titles: &CallTitles) -> Option<usize> {
    let Listing { headers, subjects, threads } = listing;
    let (key, announced) = (subjects[at].key(), subjects[at].announced_key());
    let near = |title: &String| alike(title, &key) || alike(title, &announced);
    let above = std::iter::successors(threads.parent(at), |node| threads.parent(*node))
        .find_map(|node| titles.of_calls.get_key_value(&node));
    let released = release(&announced);
    let same = |title: &String| released.is_some() && release(title) == released;
    let fits = |title: &String| *title == key || *title == announced || near(title) || same(title);
    if let Some((call, _)) = above.filter(|(_, title)| fits(title)) {
        return Some(*call);
    }
    let in_time = |call: &usize| match (headers[*call].date, headers[at].date) {
        (Some(call), Some(at)) => call <= at && at - call <= LONGEST,
        _ => true,
    };
    let named = [&key, &announced].into_iter().filter_map(|key| titles.calls.get(key)).flatten().copied();
    let latest = |call: &usize| (headers[*call].date, *call);
    let of_title = named.filter(in_time).max_by_key(latest);
    let of_release = || {
        let calls = titles.releases.get(released.as_ref()?)?.iter().copied();
        calls.filter(in_time).max_by_key(latest)
    };
    let of_near_title = || {
        let calls = titles.near(&key, at).chain(titles.near(&announced, at));
        let found = calls.filter(in_time).map(|call| (call, &titles.of_calls[&call]));
        let found = found.filter(|(_, title)| near(title));
        found.max_by(|(a, one), (b, other)| {
            let by_title = closeness(one, &announced).total_cmp(&closeness(other, &announced));
            by_title.then_with(|| headers[*a].date.cmp(&headers[*b].date)).then_with(|| a.cmp(b))
        })
    };
    let of_near_title = || of_near_title().map(|(call, _)| call);
    of_title.or_else(of_release).or_else(|| of_near_title().or(above.map(|(call, _)| *call)))
}

/// How much two titles are alike; of very long ones only whether they are the same.
fn closeness(one: &str, other: &str) -> f64 {
    let is_long = |title: &str| title.chars().nth(LONGEST_TITLE).is_some();
    if is_long(one) || is_long(other) {
        return if one == other { 1.0 } else { 0.0 };
    }
    strsim::normalized_damerau_levenshtein(one, other)
}

/// Whether two titles may be of one proposal: nearly the same letters and the same numbers, or one the
/// beginning of the other.
fn alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let words = |key: &str| key.split(' ').count();
    let behind = long.strip_prefix(short).filter(|behind| behind.starts_with(' '));
    let cut = behind.is_some_and(|behind| {
        let few = words(short) >= FEWEST_LEFT && words(long) - words(short) <= MOST_CUT;
        few && !behind.contains("take") && !behind.contains("rc")
    });
    // Letters that only the longer one has are all unlike: most titles need no closer look.
    let letters = |key: &str| u32::try_from(key.chars().count()).map_or(f64::MAX, f64::from);
    cut || letters(short) >= letters(long) * ALIKE
        && numbers(one).eq(numbers(other))
        && closeness(one, other) >= ALIKE
}

/// A longer title names no release.
const LONGEST_RELEASE: usize = 24;

/// What is released by a title, whatever the words around it: its other words in the order of the alphabet, and its
/// numbers. None where it has no number or no word of its own.
fn release(key: &str) -> Option<String> {
    let has_digit = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
    if key.split(' ').nth(LONGEST_RELEASE).is_some() {
        return None;
    }
    let (numbers, words): (Vec<&str>, Vec<&str>) = key.split(' ').partition(has_digit);
    let mut words: Vec<&str> = words.into_iter().filter(|word| !is_in(word, List::ReleaseFiller)).collect();
    words.sort_unstable();
    let numbers: Vec<&str> = numbers.into_iter().map(without_v).collect();
    (!numbers.is_empty() && !words.is_empty()).then(|| format!("{} {}", words.join(" "), numbers.join(" ")))
}

/// `v6` is `6`.
fn without_v(word: &str) -> &str {
    word.strip_prefix('v').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(word)
}

/// The words of a key that have a digit.
fn numbers(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_known_by_its_words_and_numbers() {
        let call = release("release heron indexer 6 0 0");
        for title in [
            "release apache heron indexer version 6 0 0", "heron indexer 6 0 0", "indexer for heron v6 0 0",
            "apache heron indexer project 6 0 0 release",
        ] {
            assert_eq!(release(title), call, "{title}");
        }
        for title in [
            "release heron indexer 6 0 1", "release heron core 6 0 0", "release heron 6 0 0",
            "release heron indexer 6 0 0 rc2", "release heron indexer 6 0", "release heron indexer",
        ] {
            assert_ne!(release(title), call, "{title}");
        }
        assert_eq!(release("release 6 0 0"), None);
        assert_eq!(release("move the mirror"), None);
    }

    #[test]
    fn titles_are_alike_but_for_numbers() {
        assert!(alike("release it version 3 0 0", "release it version 3 0 0"));
        assert!(alike("move the mirror to oslo", "move the mirror to"));
        assert!(alike("move the mirror to oslo", "move the miror to oslo"));
        assert!(!alike("release it 3 0 0 rc1", "release it 3 0 0 rc2"));
        assert!(!alike("release it 3 0 0", "release it 3 0 0 take 2"));
        assert!(!alike("move the mirror", "buy a mirror"));
    }
}
