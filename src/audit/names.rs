//! Finds the voter whom a name in an announcement means: full names, first names, abbreviations, nicknames.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use crate::message::Author;

/// The way in which a name matches a voter; the most certain match is last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// The name is the start of the voter's name, such as a first name, or `EvenR` for Even Rouault.
    Short,
    /// The name is the text before the `@`.
    Nickname,
    /// The words are the same, perhaps in another order.
    Whole,
}

/// The people whom a name may mean, each with the words of the name.
pub(super) struct PossibleVoters<'a> {
    all: Vec<AuditedVoter<'a>>,
    /// The indexes of the voters by the words of their names, in alphabetical order.
    by_name: HashMap<Vec<String>, Vec<usize>>,
    /// Number of names that the search may still compare with every voter.
    left: Cell<usize>,
}

/// Maximum number of names to compare with every voter: names that nobody has as a full name.
const MOST_SHORT: usize = 100;

struct AuditedVoter<'a> {
    name: Words,
    /// The text before the `@`.
    nickname: Words,
    address: &'a str,
}

impl<'a> PossibleVoters<'a> {
    pub(super) fn of(authors: impl IntoIterator<Item = &'a Author>) -> Self {
        let voter = |author: &'a Author| AuditedVoter {
            name: Words::of(&author.name),
            nickname: Words::of(author.address.split('@').next().unwrap_or_default()),
            address: &author.address,
        };
        let all: Vec<AuditedVoter<'a>> = authors.into_iter().map(voter).collect();
        let mut by_name: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
        for (at, voter) in all.iter().enumerate() {
            by_name.entry(voter.name.sorted()).or_default().push(at);
        }
        Self { all, by_name, left: Cell::new(MOST_SHORT) }
    }

    /// The indexes of the voters that a name fits best; for two addresses with one name, only the first.
    pub(super) fn candidates(&self, name: &str) -> Vec<usize> {
        let said = Words::of(name);
        if let Some(whole) = self.by_name.get(&said.sorted()).filter(|_| !said.is_empty()) {
            return self.of_distinct_names(whole);
        }
        let Some(left) = self.left.get().checked_sub(1) else { return Vec::new() };
        self.left.set(left);
        let (mut best, mut found): (Option<Match>, Vec<usize>) = (None, Vec::new());
        for (at, voter) in self.all.iter().enumerate() {
            let Some(fit) = voter.fits(name, &said) else { continue };
            if best < Some(fit) {
                best = Some(fit);
                found.clear();
            }
            if best == Some(fit) {
                found.push(at);
            }
        }
        self.of_distinct_names(&found)
    }

    /// The first voter of each name.
    fn of_distinct_names(&self, places: &[usize]) -> Vec<usize> {
        let mut known = HashSet::new();
        places.iter().copied().filter(|at| known.insert(&*self.all[*at].name.text)).collect()
    }
}

impl AuditedVoter<'_> {
    /// The certainty with which a name with these words means the voter.
    fn fits(&self, name: &str, said: &Words) -> Option<Match> {
        let own = &self.name;
        if said.is_empty() {
            return None;
        }
        if said.are(own) || name.trim().eq_ignore_ascii_case(self.address) {
            return Some(Match::Whole);
        }
        if said.letters().eq(self.nickname.letters()) {
            return Some(Match::Nickname);
        }
        if said.initials & own.initials == 0 {
            return None;
        }
        let shares_names = said.are_within(own) || own.iter().nth(1).is_some() && own.are_within(said);
        (shares_names || said.abbreviate(own) || said.have_initials_of(own)).then_some(Match::Short)
    }
}

/// The words of a name in lower case and without accents.
#[derive(Debug, PartialEq, Eq)]
struct Words {
    /// The words, with single spaces between them.
    text: String,
    /// A bit for the first letter of each word: a quick test that excludes most names.
    initials: u32,
}

impl Words {
    fn of(name: &str) -> Self {
        if name.is_ascii() {
            return Self::parted(name);
        }
        let plain = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
        Self::parted(&plain.collect::<String>().to_lowercase())
    }

    fn parted(text: &str) -> Self {
        let mut words = String::with_capacity(text.len());
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        words.make_ascii_lowercase();
        let initials = words.split(' ').filter_map(|word| word.bytes().next());
        Self { initials: initials.fold(0, |initials, first| initials | 1 << (first & 0x1f)), text: words }
    }

    fn sorted(&self) -> Vec<String> {
        let mut words: Vec<String> = self.iter().map(str::to_owned).collect();
        words.sort_unstable();
        words
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').filter(|word| !word.is_empty())
    }

    /// The letters and digits without the spaces.
    fn letters(&self) -> impl Iterator<Item = u8> {
        self.text.bytes().filter(|b| *b != b' ')
    }

    /// `true` if both have the same words, in any order.
    fn are(&self, others: &Self) -> bool {
        let times = |words: &Self, word: &str| words.iter().filter(|other| *other == word).count();
        self == others
            || self.text.len() == others.text.len()
                && self.iter().all(|word| times(self, word) == times(others, word))
    }

    fn are_within(&self, many: &Self) -> bool {
        self.initials & !many.initials == 0 && self.iter().all(|word| many.iter().any(|other| other == word))
    }

    /// `true` if the text is one word of a name with the initials of the others: `EvenR`, `JavierJS`.
    fn abbreviate(&self, own: &Self) -> bool {
        let Some((first, others)) = own.text.split_once(' ') else { return false };
        let initials = others.split(' ').filter_map(|word| word.chars().next());
        let mut letters = self.text.chars().filter(|c| *c != ' ');
        first.chars().all(|c| letters.next() == Some(c)) && letters.eq(initials)
    }

    /// `true` if every word is a word of the name, or the first letter of one: `Bo E`, `B. Ek`.
    fn have_initials_of(&self, own: &Self) -> bool {
        let is_letter = |word: &str| word.chars().nth(1).is_none();
        let fits = |(said, own): (&str, &str)| said == own || is_letter(said) && own.starts_with(said);
        let count = self.iter().count();
        count >= 2
            && count == own.iter().count()
            && self.iter().zip(own.iter()).all(fits)
            && !self.iter().all(is_letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_find_their_voters() {
        let voters = [
            Author::new("Hervé Dorn", "herve.dorn@example.org"),
            Author::new("Even Roth", "even@example.org"),
            Author::new("Javier Juan Sol", "jj@example.net"),
            Author::new("Oliver Vale", "olvale@example.com"),
            Author::new("Oliver Moss", "moss@example.com"),
        ];
        let voters = PossibleVoters::of(&voters);
        for (name, found) in [
            ("Herve DORN", &[0][..]),
            ("Dorn, Hervé", &[0]),
            ("herve", &[0]),
            ("EvenR", &[1]),
            ("JavierJS", &[2]),
            ("olvale", &[3]),
            ("Oliver", &[3, 4]),
            ("Oliver V", &[3]),
            ("O. Vale", &[3]),
            ("O V", &[]),
            ("Juan Sol Javier", &[2]),
            ("Javier Javier Sol", &[2]),
            ("MOSS@example.com", &[4]),
            ("Carl", &[]),
            ("", &[]),
        ] {
            assert_eq!(voters.candidates(name), found, "{name}");
        }
    }
}
