//! Which voter a name in an announcement means: whole names, first names, abbreviations, nicknames.

use unicode_normalization::UnicodeNormalization;

use crate::message::Author;

/// How surely a name means a voter, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// The name is a beginning of the voter's, such as a first name, or `EvenR` for Even Rouault.
    Short,
    /// The name is what stands before the `@`.
    Nickname,
    /// The words are the same, perhaps in another order.
    Whole,
}

/// The people whom a name may mean, each with the words of the name, which are found once.
pub(super) struct Voters<'a>(Vec<Voter<'a>>);

struct Voter<'a> {
    name: Words,
    /// What stands before the `@`.
    nickname: Words,
    address: &'a str,
}

impl<'a> Voters<'a> {
    pub(super) fn of(authors: impl IntoIterator<Item = &'a Author>) -> Self {
        let voter = |author: &'a Author| Voter {
            name: Words::of(&author.name),
            nickname: Words::of(author.address.split('@').next().unwrap_or_default()),
            address: &author.address,
        };
        Self(authors.into_iter().map(voter).collect())
    }

    /// The places of the voters whom a name fits best; two addresses under one name are one voter here, the first.
    pub(super) fn candidates(&self, name: &str) -> Vec<usize> {
        let said = Words::of(name);
        let (mut best, mut found): (Option<Match>, Vec<usize>) = (None, Vec::new());
        for (at, voter) in self.0.iter().enumerate() {
            let Some(fit) = voter.fits(name, &said) else { continue };
            if best < Some(fit) {
                best = Some(fit);
                found.clear();
            }
            if best == Some(fit) && !found.iter().any(|known| self.0[*known].name == voter.name) {
                found.push(at);
            }
        }
        found
    }
}

impl Voter<'_> {
    /// How surely a name, of which these are the words, means the voter.
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
    /// One blank stands between two.
    text: String,
    /// A bit for the first letter of each: most names that have nothing in common are told by these.
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

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').filter(|word| !word.is_empty())
    }

    /// The letters and digits without the blanks.
    fn letters(&self) -> impl Iterator<Item = u8> {
        self.text.bytes().filter(|b| *b != b' ')
    }

    /// Whether they are the same words, perhaps in another order.
    fn are(&self, others: &Self) -> bool {
        let times = |words: &Self, word: &str| words.iter().filter(|other| *other == word).count();
        self == others
            || self.text.len() == others.text.len()
                && self.iter().all(|word| times(self, word) == times(others, word))
    }

    fn are_within(&self, many: &Self) -> bool {
        self.initials & !many.initials == 0 && self.iter().all(|word| many.iter().any(|other| other == word))
    }

    /// `EvenR`, `JavierJS`: the first of the other's words with the initials of its others.
    fn abbreviate(&self, own: &Self) -> bool {
        let Some((first, others)) = own.text.split_once(' ') else { return false };
        let initials = others.split(' ').filter_map(|word| word.chars().next());
        let mut letters = self.text.chars().filter(|c| *c != ' ');
        first.chars().all(|c| letters.next() == Some(c)) && letters.eq(initials)
    }

    /// `Bo E`, `B. Ek`: every word is a word of the name, or the first letter of one.
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
        let voters = Voters::of(&voters);
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
