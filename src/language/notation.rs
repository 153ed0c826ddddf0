//! Splits the text of a pattern into its elements and words.

#[cfg(test)]
use super::class::Class;
#[cfg(test)]
use super::family::Family;
#[cfg(test)]
use super::list::List;

/// The elements of a pattern, each with `true` if it is optional.
pub(super) fn parts(text: &'static str) -> impl Iterator<Item = (&'static str, bool)> {
    text.split(' ').filter(|part| !part.is_empty()).map(|part| match part.strip_suffix('~') {
        Some(part) => (part, true),
        None => (part, false),
    })
}

/// The words of a pattern, for the lexicon.
pub(crate) fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    let bare = |part: &'static str| part.strip_prefix(SAID).unwrap_or(part);
    let choices = parts(text).flat_map(move |(part, _)| bare(part).split('|'));
    choices.filter(|choice| {
        class_name(choice).is_none()
            && !choice.starts_with("..")
            && !matches!(*choice, "VOTE" | "VOTE.emoji" | "VOTE.bare" | "SAID" | "DURATION" | "OTHER" | "BOX")
    })
}

/// Prefix of the alternatives for the judged word.
pub(super) const SAID: &str = "SAID:";

/// The name of a class, a list or a family, which is between `<` and `>`.
pub(super) fn class_name(text: &str) -> Option<&str> {
    text.strip_prefix('<')?.strip_suffix('>')
}

/// `true` if a pattern has only valid elements, and only names that exist.
#[cfg(test)]
pub(crate) fn is_well_formed(text: &str) -> bool {
    text.split(' ').filter(|part| !part.is_empty()).all(|part| {
        let part = part.strip_suffix('~').unwrap_or(part);
        let run = part.strip_prefix("..").filter(|words| words.starts_with('<'));
        let bare = run.or_else(|| part.strip_prefix(SAID)).unwrap_or(part);
        let exists = |name: &str| {
            Class::named(name).is_some() || List::named(name).is_some() || Family::named(name).is_some()
        };
        bare.split('|').all(|choice| class_name(choice).is_none_or(exists))
            && bare.strip_prefix("..").is_none_or(|count| {
                matches!(count, "." | "*") || count.trim_end_matches('*').parse::<usize>().is_ok()
            })
            && part.chars().any(|c| c != '|')
    })
}
