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

/// The voters whom a name fits best; two addresses under one name are one voter here, the first.
pub(super) fn candidates(name: &str, voters: &[&Author]) -> Vec<usize> {
    let fit: Vec<Option<Match>> = voters.iter().map(|voter| fits(name, voter)).collect();
    let best = fit.iter().copied().max().flatten();
    let mut found: Vec<usize> = Vec::new();
    for at in (0..voters.len()).filter(|at| best.is_some() && fit[*at] == best) {
        if !found.iter().any(|known| words(&voters[*known].name) == words(&voters[at].name)) {
            found.push(at);
        }
    }
    found
}

fn fits(name: &str, voter: &Author) -> Option<Match> {
    let (said, own) = (words(name), words(&voter.name));
    if said.is_empty() {
        return None;
    }
    let local = voter.address.split('@').next().unwrap_or_default();
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    if sorted(&said) == sorted(&own) || name.trim().eq_ignore_ascii_case(&voter.address) {
        return Some(Match::Whole);
    }
    if squeezed(&said) == squeezed(&words(local)) {
        return Some(Match::Nickname);
    }
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    let shares_names = within(&said, &own) || (own.len() >= 2 && within(&own, &said));
    (shares_names || is_abbreviated(name, &own) || has_initials(&said, &own)).then_some(Match::Short)
}

/// `EvenR`, `JavierJS`: the first name with the initials of the others.
fn is_abbreviated(name: &str, own: &[String]) -> bool {
    let Some((first, others)) = own.split_first().filter(|(_, others)| !others.is_empty()) else {
        return false;
    };
    let initials: String = others.iter().filter_map(|word| word.chars().next()).collect();
    squeezed(&words(name)) == format!("{first}{initials}")
}

/// `Bo E`, `B. Ek`: every word is a word of the name, or the first letter of one.
fn has_initials(said: &[String], own: &[String]) -> bool {
    let fits = |(said, own): (&String, &String)| {
        said == own || (said.chars().count() == 1 && own.starts_with(said.as_str()))
    };
    said.len() >= 2
        && said.len() == own.len()
        && said.iter().zip(own).all(fits)
        && said.iter().any(|word| word.chars().count() > 1)
}

/// The words of a name, in lower case and without accents.
fn words(name: &str) -> Vec<String> {
    let plain: String = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    let lower = plain.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn squeezed(words: &[String]) -> String {
    words.concat()
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
        let voters: Vec<&Author> = voters.iter().collect();
        for (name, found) in [
            ("Herve DORN", &[0][..]),
            ("Dorn, Hervé", &[0]),
            ("herve", &[0]),
            ("EvenR", &[1]),
            ("JavierJS", &[2]),
            ("olvale", &[3]),
            ("Oliver", &[3, 4]),
            ("Oliver V", &[3]),
            ("Carl", &[]),
            ("", &[]),
        ] {
            assert_eq!(candidates(name, &voters), found, "{name}");
        }
    }
}
