//! Matches results and cancellations with their calls.

use std::collections::{BTreeMap, HashMap};

use super::{LONGEST, Listing};
use crate::language::list::{List, is_in};
use crate::proposal::subject::SubjectLine;

/// Minimum similarity of two titles of one proposal (Damerau-Levenshtein, 0 to 1).
const ALIKE: f64 = 0.85;
/// Maximum length in characters of a title to compare character by character.
const LONGEST_TITLE: usize = 300;
/// Maximum number of calls to compare one announcement with: the latest earlier calls with the same numbers
/// in their titles.
const MOST_NEAR: usize = 64;
/// Maximum number of words that may be cut off the end of a title.
const MOST_CUT: usize = 3;
/// Minimum number of words that must remain of a title that was cut off.
const FEWEST_LEFT: usize = 3;

/// Indexes of the calls by their normalised titles ("keys").
pub(super) struct CallTitles {
    /// The key of each call, by the call's index in the archive.
    of_calls: BTreeMap<usize, String>,
    calls: HashMap<String, Vec<usize>>,
    /// The calls by the release that they propose, regardless of the other words of the title.
    releases: HashMap<String, Vec<usize>>,
    /// The calls by their titles without the last words.
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

    /// The calls whose titles may be similar: their numbers are equal, or one of the titles is cut off.
    ///
    /// Compares words and numbers first, because comparing characters is slower.
    fn near<'a>(&'a self, key: &'a str, before: usize) -> impl Iterator<Item = usize> + 'a {
        let of_numbers = self.by_numbers.get(&numbers_of(key)).map_or(&[][..], Vec::as_slice);
        let earlier = &of_numbers[..of_numbers.partition_point(|call| *call < before)];
        let last = |calls: &'a [usize]| calls.iter().rev().take(MOST_NEAR).copied();
        let longer = self.cut.get(key).map_or(&[][..], Vec::as_slice);
        let shorter = cuts(key).filter_map(|cut| self.calls.get(cut)).flat_map(move |calls| last(calls));
        last(earlier).chain(last(longer)).chain(shorter)
    }
}

/// The title with one, two or three words cut off its end.
fn cuts(key: &str) -> impl Iterator<Item = &str> {
    let shorter =
        std::iter::successors(Some(key), |key| Some(key.rsplit_once(' ')?.0)).skip(1).take(MOST_CUT);
    shorter.filter(|left| left.split(' ').nth(FEWEST_LEFT - 1).is_some())
}

/// The words of a title that contain a digit, joined with spaces.
fn numbers_of(key: &str) -> String {
    numbers(key).collect::<Vec<_>>().join(" ")
}

/// Finds the call that a result or cancellation belongs to.
///
/// Chooses the first of these that exists:
/// - the call above it in its thread, if the titles fit
/// - the latest earlier call with the same title
/// - the latest earlier call for the same release, with a differently worded title
/// - the call with the most similar title
/// - the call above it in its thread, with any title
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

/// Similarity of two titles from 0 to 1. Very long titles are equal (1) or different (0).
fn closeness(one: &str, other: &str) -> f64 {
    let is_long = |title: &str| title.chars().nth(LONGEST_TITLE).is_some();
    if is_long(one) || is_long(other) {
        return if one == other { 1.0 } else { 0.0 };
    }
    strsim::normalized_damerau_levenshtein(one, other)
}

/// `true` if two titles may belong to one proposal: their characters are similar and their numbers are equal,
/// or one title is the start of the other.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let words = |key: &str| key.split(' ').count();
    let behind = long.strip_prefix(short).filter(|behind| behind.starts_with(' '));
    let cut = behind.is_some_and(|behind| {
        let few = words(short) >= FEWEST_LEFT && words(long) - words(short) <= MOST_CUT;
        few && !behind.contains("take") && !behind.contains("rc")
    });
    // Each extra character of the longer title is a difference. This quick test excludes most titles.
    let letters = |key: &str| u32::try_from(key.chars().count()).map_or(f64::MAX, f64::from);
    cut || letters(short) >= letters(long) * ALIKE
        && numbers(one).eq(numbers(other))
        && closeness(one, other) >= ALIKE
}

/// Maximum number of words in a title that names a release.
const LONGEST_RELEASE: usize = 24;

/// The release in a title, regardless of other words: its specific words in alphabetical order, and its numbers.
///
/// `None` if the title has no number or no specific word.
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

/// Removes the `v` from a word such as `v6`.
fn without_v(word: &str) -> &str {
    word.strip_prefix('v').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(word)
}

/// The words of a normalised title that contain a digit.
fn numbers(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|word| word.bytes().any(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_recognised_by_its_words_and_numbers() {
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
    fn titles_may_be_similar_but_not_their_numbers() {
        assert!(alike("release it version 3 0 0", "release it version 3 0 0"));
        assert!(alike("move the mirror to oslo", "move the mirror to"));
        assert!(alike("move the mirror to oslo", "move the miror to oslo"));
        assert!(!alike("release it 3 0 0 rc1", "release it 3 0 0 rc2"));
        assert!(!alike("release it 3 0 0", "release it 3 0 0 take 2"));
        assert!(!alike("move the mirror", "buy a mirror"));
    }
}
