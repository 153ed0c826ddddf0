//! Reads offsets from UTC in all their spellings: `UTC+2`, `GMT +02:00`, `UTC−7`, `+0530`, `UTC plus 2`.

use chrono::FixedOffset;

use super::super::text::SentenceWord;
use super::Zone;

/// A zone, and the number of words that name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proposal::window) struct FoundZone {
    pub(in crate::proposal::window) zone: Zone,
    pub(in crate::proposal::window) words: usize,
}

/// Names of UTC that an offset may follow; longer ones come first.
const BASES: &[&str] = &["utc/gmt", "gmt/utc", "utc", "gmt", "ut"];
/// Maximum offset from UTC, in minutes.
const FURTHEST: i32 = 14 * 60;

/// Reads the offset at the start of some words.
pub(super) fn read(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let first = with_plain_signs(words.first()?.plain());
    let Some(rest) = BASES.iter().find_map(|base| first.strip_prefix(base)) else {
        if first == "z" {
            return Some(FoundZone { zone: Zone::UTC, words: 1 });
        }
        // `+1` is a vote; `+02` and `+0200` are not.
        let is_vote = first.len() < 3;
        let zone = signed(&first).filter(|_| !is_vote)?;
        return Some(FoundZone { zone, words: 1 });
    };
    if !rest.is_empty() {
        return Some(FoundZone { zone: signed(rest)?, words: 1 });
    }
    let word = |at: usize| words.get(at).map(|word| with_plain_signs(word.plain())).unwrap_or_default();
    let sign = match word(1).as_str() {
        "plus" | "+" => "+",
        "minus" => "-",
        "time" => return Some(FoundZone { zone: Zone::UTC, words: 2 }),
        next => {
            let zone = signed(next);
            let words = 1 + usize::from(zone.is_some());
            return Some(FoundZone { zone: zone.unwrap_or(Zone::UTC), words });
        }
    };
    let zone = signed(&format!("{sign}{}", word(2)));
    Some(zone.map_or(FoundZone { zone: Zone::UTC, words: 1 }, |zone| FoundZone { zone, words: 3 }))
}

/// Reads the zone at the end of a time in ISO 8601: `Z`, `+02:00`.
pub(in crate::proposal::window) fn of_iso(offset: &str) -> Zone {
    if offset == "z" { Zone::UTC } else { signed(offset).unwrap_or(Zone::Unknown) }
}

/// Replaces all signs that look like `+` or `-` with these two.
fn with_plain_signs(word: &str) -> String {
    let plain = |c: char| match c {
        '−' | '–' | '—' | '‐' | '‑' | '‒' | '﹣' | '－' => '-',
        '＋' | '±' => '+',
        other => other,
    };
    word.chars().map(plain).collect()
}

/// Reads a zone from a sign and a number of hours: `+2`, `-07:00`, `+0530`, `+5.5`, `+2h`.
///
/// The zone is unknown if it is too far from UTC.
fn signed(word: &str) -> Option<Zone> {
    let sign = match word.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let number = word[1..].trim_end_matches('h');
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (hours, minutes) = match number.split_once([':', '.', 'h']) {
        Some((hours, "5")) if number.contains('.') => (hours, "30"),
        Some((hours, "75")) if number.contains('.') => (hours, "45"),
        Some(parts) => parts,
        None if number.len() == 4 || number.len() == 3 => number.split_at_checked(number.len() - 2)?,
        None => (number, "0"),
    };
    if !all_digits(hours) || !all_digits(minutes) || hours.len() > 2 || minutes.len() > 2 {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let east = hours * 60 + minutes;
    if minutes > 59 || east > FURTHEST {
        return Some(Zone::Unknown);
    }
    FixedOffset::east_opt(sign * east * 60).map(Zone::Offset)
}
