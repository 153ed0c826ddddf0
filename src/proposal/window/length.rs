//! Reads durations as people write them: `72 hours`, `a week`, `3 business days`, `72-hour`.

use super::foreign_words::FEW;
use super::text::SentenceWord;
use crate::language::list::Lists;
use crate::language::word::Word as Spoken;
use crate::policy::Length;

/// A duration found in some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoundLength {
    /// The duration; `None` if it is not exact, such as a month.
    pub(super) length: Option<Length>,
    /// The index of its first word, without modifiers (`at least`, `about`, `the`).
    pub(super) start: usize,
    /// The index after its last word.
    pub(super) end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hour,
    Day,
    BusinessDay,
    Week,
    Fortnight,
    Month,
}

/// Units of a duration, with their words in several languages.
const UNITS: &[(&[&str], Unit)] = &[
    (&["h", "hr", "hrs", "hour", "hours"], Unit::Hour),
    (&["d", "day", "days"], Unit::Day),
    (&["workday", "workdays", "weekday", "weekdays"], Unit::BusinessDay),
    (&["week", "weeks", "wk", "wks"], Unit::Week),
    (&["fortnight", "fortnights"], Unit::Fortnight),
    (&["month", "months"], Unit::Month),
    // German
    (&["std", "stunde", "stunden"], Unit::Hour),
    (&["tag", "tage", "tagen"], Unit::Day),
    (&["werktag", "werktage", "werktagen", "arbeitstag", "arbeitstage", "arbeitstagen"], Unit::BusinessDay),
    (&["woche", "wochen"], Unit::Week),
    // French
    (&["heure", "heures"], Unit::Hour),
    (&["jour", "jours"], Unit::Day),
    (&["semaine", "semaines"], Unit::Week),
    // Spanish and Portuguese
    (&["hora", "horas"], Unit::Hour),
    (&["día", "días", "dia", "dias"], Unit::Day),
    (&["semana", "semanas"], Unit::Week),
    // Italian
    (&["ora", "ore"], Unit::Hour),
    (&["giorno", "giorni"], Unit::Day),
    (&["settimana", "settimane"], Unit::Week),
];
/// Words that turn days into business days.
///
/// They precede the unit in English and follow it in other languages.
const BUSINESS: &[&str] = &["business", "working", "work"];
const BUSINESS_BEHIND: &[&str] = &["ouvrés", "ouvrables", "hábiles", "laborables", "úteis", "lavorativi"];
/// Words between a number and its unit that do not change the meaning.
const BETWEEN: &[&str] =
    &["full", "whole", "calendar", "consecutive", "more", "additional", "extra", "further", "clear", "long"];
/// Numbers in words.
const NUMBERS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("another", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
];
/// Maximum duration of a window, in days.
const LONGEST: u32 = 366;
/// Words for tens, which a word for a unit may follow: `ninety-six`, `ninety six`.
const TENS: &[(&str, u32)] = &[
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];
/// Words for an inexact number: `several days`.
const INEXACT: &[&str] = &[FEW, "few", "couple", "some", "dozen", "hundred"];

/// Finds the first duration in some words.
pub(super) fn find(words: &[SentenceWord<'_>]) -> Option<FoundLength> {
    (0..words.len()).find_map(|at| starting(words, at))
}

/// Finds the first unit with a number that cannot be read: `several days`.
///
/// In a `foreign` sentence, an unlisted word may be a number.
pub(super) fn find_inexact(words: &[SentenceWord<'_>], foreign: bool) -> Option<FoundLength> {
    (1..words.len()).find_map(|at| {
        let is_unit =
            matches!(unit(words[at].plain())?, Unit::Hour | Unit::Day | Unit::BusinessDay | Unit::Week);
        let before = |back: usize| at.checked_sub(back).map_or("", |at| words[at].plain());
        let of = usize::from(before(1) == "of");
        let number = before(1 + of);
        let may_be_number = INEXACT.contains(&number)
            || foreign && number.chars().count() > 3 && Spoken::new(number).lists() == Lists::default();
        let start = at.checked_sub(1 + of)?;
        (is_unit && may_be_number).then_some(FoundLength { length: None, start, end: at + 1 })
    })
}

fn starting(words: &[SentenceWord<'_>], start: usize) -> Option<FoundLength> {
    let word = |at: usize| words.get(at).map_or("", |word| word.plain());
    let (mut number, glued) = number(word(start))?;
    let mut at = start + 1;
    // `ninety six`: the number consists of two words.
    if number.is_multiple_of(10)
        && number >= 20
        && TENS.iter().any(|(name, _)| *name == word(start))
        && let Some((ones @ 1..10, None)) = self::number(word(at))
    {
        number += ones;
        at += 1;
    }
    // In "another 48 hours", the number is the second word.
    if word(start) == "another" && self::number(word(at)).is_some() {
        return None;
    }
    let mut business = false;
    let unit = if let Some(glued) = glued {
        // `72-hour`, `72h`, `3-business-day`: the unit is part of the same word.
        let bare = BUSINESS.iter().find_map(|name| glued.strip_prefix(name)?.strip_prefix('-'));
        business = bare.is_some();
        unit(bare.unwrap_or(glued))?
    } else {
        // The second number of a range, or the number repeated in words: `3 to 5 days`, `72 (seventy-two) hours`.
        if matches!(word(at), "to" | "or" | "-")
            && self::number(word(at + 1)).is_some_and(|(_, glued)| glued.is_none())
        {
            at += 2;
        } else if self::number(word(at)).is_some_and(|(_, glued)| glued.is_none()) {
            at += 1;
        }
        while BETWEEN.contains(&word(at)) || BUSINESS.contains(&word(at)) {
            business |= BUSINESS.contains(&word(at));
            at += 1;
        }
        let name = word(at);
        at += 1;
        let bare = BUSINESS.iter().find_map(|business| name.strip_prefix(business)?.strip_prefix('-'));
        business |= bare.is_some();
        unit(bare.unwrap_or(name))?
    };
    if BUSINESS_BEHIND.contains(&word(at)) || word(at) == "business" {
        business = true;
        at += 1;
    }
    // `a day` may be part of a vague duration: "a day or two".
    if matches!(word(start), "a" | "an") && matches!(unit, Unit::Hour | Unit::Day) && !business {
        return None;
    }
    let length = length(number, unit, business);
    (number > 0 && (length.is_some() || unit == Unit::Month)).then_some(FoundLength {
        length,
        start,
        end: at,
    })
}

/// Reads the number of a word, or the first number of a range, and the unit if the same word contains it.
fn number(word: &str) -> Option<(u32, Option<&str>)> {
    if let Some((_, number)) = NUMBERS.iter().find(|(name, _)| *name == word) {
        return Some((*number, None));
    }
    if let Some((_, tens)) = TENS.iter().find(|(name, _)| *name == word) {
        return Some((*tens, None));
    }
    if let Some((tens, ones)) = word.split_once('-')
        && let Some((_, tens)) = TENS.iter().find(|(name, _)| *name == tens)
        && let Some((_, ones @ 1..10)) = NUMBERS.iter().find(|(name, _)| *name == ones)
    {
        return Some((tens + ones, None));
    }
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = word.split_at(digits);
    let number = digits.parse().ok()?;
    // `3-5 days` means at least 3; `72+ hours` and `+72` mean 72.
    let second = |rest: &&str| {
        rest.strip_prefix('-').is_some_and(|second| second.starts_with(|c: char| c.is_ascii_digit()))
    };
    let rest = if second(&rest) { rest[1..].trim_start_matches(|c: char| c.is_ascii_digit()) } else { rest };
    let rest = rest.trim_start_matches(['+', '-']);
    Some((number, (!rest.is_empty()).then_some(rest)))
}

fn unit(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(names, _)| names.contains(&word)).map(|(_, unit)| *unit)
}

fn length(number: u32, unit: Unit, business: bool) -> Option<Length> {
    let days = |days: u32| number.checked_mul(days).filter(|days| *days <= LONGEST);
    match (unit, business) {
        (Unit::Hour, _) => Some(number).filter(|hours| *hours <= 24 * LONGEST).map(Length::Hours),
        (Unit::Day, false) => days(1).map(Length::Days),
        (Unit::Day, true) | (Unit::BusinessDay, _) => days(1).map(Length::BusinessDays),
        (Unit::Week, false) => days(7).map(Length::Days),
        // A working week has five days.
        (Unit::Week, true) => days(5).map(Length::BusinessDays),
        (Unit::Fortnight, _) => days(14).map(Length::Days),
        (Unit::Month, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::sentences;
    use super::*;

    fn read(text: &str) -> Option<FoundLength> {
        find(&sentences(text)[0].words())
    }

    #[test]
    fn durations_are_read_in_every_form() {
        for (length, texts) in [
            (
                Length::Hours(72),
                &["72 hours", "72h", "72hrs", "72-hour", "72 hrs", "72+ hours", "seventy-two hours"][..],
            ),
            (
                Length::Hours(72),
                &["72 (seventy-two) hours", "72 full hours", "72 Stunden", "72 heures", "72 horas", "72 ore"],
            ),
            (
                Length::Hours(72),
                &["~72 hours", "72-96 hours", "72–96 hours", "72 to 96 hours", "72 more hours"],
            ),
            (
                Length::Days(3),
                &["3 days", "three days", "3-day", "3-5 days", "3 or 4 days", "3 calendar days", "3 Tage"],
            ),
            (
                Length::Days(7),
                &["a week", "one week", "7 days", "a full week", "another week", "1 week", "1-week"],
            ),
            (Length::Days(14), &["two weeks", "a fortnight", "14 days", "fourteen days", "2 semaines"]),
            (
                Length::BusinessDays(3),
                &["3 business days", "three working days", "3 workdays", "3 full business days"],
            ),
            (
                Length::BusinessDays(3),
                &["3-business-day", "3 business-days", "3 Werktage", "3 jours ouvrés", "3 días hábiles"],
            ),
            (
                Length::BusinessDays(2),
                &["2 dias úteis", "2 giorni lavorativi", "two work days", "2 weekdays"],
            ),
        ] {
            for text in texts {
                assert_eq!(read(text).unwrap().length, Some(length), "{text}");
            }
        }
        assert_eq!(read("one month"), Some(FoundLength { length: None, start: 0, end: 2 }));
    }

    #[test]
    fn other_numbers_are_not_durations() {
        for text in [
            "a day", "3 votes", "0 days", "72", "24/7", "4000 days", "3.5 days", "hours",
            "99999999999 hours", "in a day or two",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
