//! Reads words that name a zone, in the languages in which windows are read.

use chrono::FixedOffset;

use super::super::calendar::{month, weekday};
use super::super::fold::folded;
use super::super::text::{JOINED_TIME, SentenceWord};
use super::offset::FoundZone;
use super::{Zone, ZoneReading, names, offset};

/// Maximum number of words in the name of a place.
const LONGEST_NAME: usize = 3;
/// Words before "time" that are not the name of a zone.
const NO_NAME: &[&str] = &[
    "the", "a", "an", "this", "that", "which", "what", "first", "last", "next", "at", "by", "on", "any",
    "same", "every", "each", "of", "some", "no", "more", "enough", "all", "closing", "start", "end",
    "deadline", "for", "and", "or", "vote", "voting", "second", "third", "one", "is", "it", "then", "until",
    "with", "to", "if", "every",
];
/// Words in the name of a zone that do not name a place.
const SEASONS: &[&str] = &["standard", "daylight", "summer", "winter", "local"];
/// Words for "time" before the place, in French, Spanish, Portuguese and Italian.
const TIME_OF: &[&str] = &["heure", "hora", "horario", "ora", "fuso", "time"];
/// Words that may be between "time" and the place.
const OF: &[&str] = &[
    "de", "du", "des", "d'ete", "d'hiver", "la", "le", "da", "do", "di", "del", "dell'", "en", "a", "in",
    "of", "normale", "avancee", "d'europe", "oficial", "legal", "estival", "dello", "della", "nella", "no",
    "na", "el", "il", "las", "los", "as", "os", "von", "at", "i", "to", "the",
];
/// Words for an area, before its name or without it.
const AREAS: &[&str] = &[
    "ciudad", "cidade", "ville", "citta", "city", "capital", "capitale", "hauptstadt", "sede", "pais",
    "pays", "paese",
];
const LOCAL: &[&str] = &["locale", "local"];
/// German words for "time" after the place.
const GERMAN_TIME: &[&str] = &["zeit", "sommerzeit", "winterzeit", "normalzeit"];
/// Words for "time" after the place in languages whose words for "time" have other meanings too.
const OTHER_TIME: &[&str] =
    &["tid", "tijd", "aikaa", "sommertid", "sommartid", "vintertid", "zomertijd", "wintertijd"];
/// Words before such a word that do not name a zone: "in good time".
const NO_PLACE: &[&str] = &[
    "god", "good", "nok", "nog", "nok", "samme", "samma", "same", "hele", "hela", "all", "ingen", "mer",
    "mere", "mycket", "lang", "lite", "genoeg", "meer", "dezelfde", "alle", "veel", "geen", "any", "deze",
    "die", "samaan", "paljon", "lisaa",
];
/// Words for "local" before such a word.
const OWN: &[&str] = &["lokal", "lokale", "plaatselijke", "paikallista"];

const RUSSIAN_TIME: &[&str] = &["время", "времени", "времия"];

/// Reads the zone at the start of some words after a time.
///
/// `own` is the zone of the mail. `is_next` is `true` if the words follow the time directly, so that a place
/// alone is its zone.
pub(in crate::proposal::window) fn read(
    words: &[SentenceWord<'_>],
    own: Option<FixedOffset>,
    is_next: bool,
) -> Option<FoundZone> {
    let first = words.first()?;
    offset::read(words)
        .or_else(|| anywhere_on_earth(words))
        .or_else(|| own_time(words, own))
        .or_else(|| path(words))
        .or_else(|| abbreviated(words))
        .or_else(|| time_of(words, own))
        .or_else(|| time_behind(words))
        .or_else(|| other_time_behind(words, own).filter(|_| is_next))
        .or_else(|| joined(words))
        .or_else(|| russian(words))
        .or_else(|| place_alone(words, is_next))
        .or_else(|| looks_like_zone(first.written).then_some(FoundZone { zone: Zone::Unknown, words: 1 }))
}

/// Reads an abbreviation such as `CEST`, `PT` or `EST/EDT`. Some are ordinary words in lower case.
fn abbreviated(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let first = words.first()?;
    let behind = usize::from(words.get(1).is_some_and(|word| word.plain() == "time"));
    let is_capital = !first.written.chars().any(char::is_lowercase);
    if let Some(readings) = names::abbreviation(&plain(first), is_capital) {
        return Some(FoundZone { zone: Zone::OneOf(readings), words: 1 + behind });
    }
    // `MSK+2` is relative to an uncertain zone.
    if let Some((base, hours)) = first.plain().split_once(['+', '-', '−']) {
        let is_offset = names::abbreviation(base, is_capital).is_some() && is_number(hours);
        return is_offset.then_some(FoundZone { zone: Zone::Unknown, words: 1 + behind });
    }
    let (one, other) = first.plain().split_once('/')?;
    let zone = match (names::abbreviation(one, is_capital), names::abbreviation(other, is_capital)) {
        (Some(one), Some(other)) => Zone::of_both(one, other),
        _ if first.written.split('/').all(looks_like_zone) => Zone::Unknown,
        _ => return None,
    };
    Some(FoundZone { zone, words: 1 + behind })
}

fn anywhere_on_earth(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    const AOE: Zone = Zone::OneOf(&[ZoneReading::Minutes(-720)]);
    let is = |at: usize, all: &[&str]| words.get(at).is_some_and(|word| all.contains(&word.plain()));
    if is(0, &["aoe"]) {
        return Some(FoundZone { zone: AOE, words: 1 });
    }
    if !(is(0, &["anywhere"]) && is(1, &["on", "in"])) {
        return None;
    }
    let earth = if is(2, &["the"]) { 3 } else { 2 };
    is(earth, &["earth", "world", "planet"]).then_some(FoundZone { zone: AOE, words: earth + 1 })
}

/// Reads the sender's own zone: `local time`, `my time`, `Ortszeit`; or that of a place: `local time in Berlin`.
fn own_time(words: &[SentenceWord<'_>], own: Option<FixedOffset>) -> Option<FoundZone> {
    let is = |at: usize, all: &[&str]| words.get(at).is_some_and(|word| all.contains(&word.plain()));
    if is(0, &["ortszeit", "lokalzeit"]) {
        return Some(local_time(words, 1, own));
    }
    let local = usize::from(is(1, &["local"]));
    let owned = is(0, &["my", "our", "local"]) && is(1 + local, &["time"]);
    owned.then(|| local_time(words, 2 + local, own))
}

/// The zone of a local time whose words end at `count`: the zone of the place after them, or the sender's.
fn local_time(words: &[SentenceWord<'_>], count: usize, own: Option<FixedOffset>) -> FoundZone {
    let rest = &words[count..];
    let between = rest.iter().take_while(|word| is_between(word)).count();
    let start = count + between;
    let name = words.get(start).filter(|word| is_name(word) && !names::is_also_a_word(word.plain()));
    if let Some((zone, more)) = name.and_then(|_| place(&words[start..])) {
        return FoundZone { zone, words: start + more };
    }
    if between > 0 && name.is_some() {
        return FoundZone { zone: Zone::Unknown, words: start + 1 };
    }
    FoundZone { zone: own.map_or(Zone::Unknown, Zone::Offset), words: count }
}

/// `true` for a word that may be between "time" and the name of a place.
fn is_between(word: &SentenceWord<'_>) -> bool {
    let plain = plain(word);
    OF.contains(&plain.as_str()) || AREAS.contains(&plain.as_str())
}

/// `true` for a word with a capital letter that names no day and no month.
fn is_name(word: &SentenceWord<'_>) -> bool {
    let plain = word.plain();
    word.written.chars().any(char::is_uppercase) && weekday(plain).is_none() && month(plain).is_none()
}

/// Reads a name of the database: `Europe/Berlin`, `America/New York`.
fn path(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let first = words.first()?.plain();
    let (region, _) = first.split_once('/')?;
    if !names::REGIONS.contains(&region) {
        return None;
    }
    let count = (1..=words.len().min(LONGEST_NAME)).rev().find_map(|count| {
        let joined = words[..count].iter().map(SentenceWord::plain).collect::<Vec<_>>().join("_");
        Some((names::zone(&joined)?, count))
    });
    let (zone, words) = count.map_or((Zone::Unknown, 1), |(place, count)| (Zone::Place(place), count));
    Some(FoundZone { zone, words })
}

/// Reads a zone after a word for "time": `heure de Paris`, `horário de Brasília`, `ora italiana`, `time in Berlin`.
fn time_of(words: &[SentenceWord<'_>], own: Option<FixedOffset>) -> Option<FoundZone> {
    let head = plain(words.first()?);
    if !TIME_OF.contains(&head.as_str()) {
        return None;
    }
    let between = words[1..].iter().take_while(|word| is_between(word)).count();
    if head == "time" && between == 0 {
        return None;
    }
    let start = 1 + between;
    let names_area = words[1..start].iter().any(|word| AREAS.contains(&plain(word).as_str()));
    let unknown = |words: usize| (head != "time").then_some(FoundZone { zone: Zone::Unknown, words });
    let Some(next) = words.get(start) else { return unknown(start).filter(|_| names_area) };
    if LOCAL.contains(&plain(next).as_str()) {
        return Some(local_time(words, start + 1, own));
    }
    if let Some((zone, count)) = place(&words[start..]) {
        return Some(FoundZone { zone, words: start + count });
    }
    // "The time of the release" does not name a place.
    if is_name(next) { unknown(start + 1) } else { unknown(start).filter(|_| names_area) }
}

/// Reads a zone before a word for "time": `Pacific time`, `Central European Summer Time`, `Berliner Zeit`.
fn time_behind(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let is_time = |word: &SentenceWord<'_>| word.plain() == "time" || GERMAN_TIME.contains(&word.plain());
    let end = words.iter().take(LONGEST_NAME + 3).position(is_time)?;
    let start = usize::from(matches!(words[0].plain(), "in" | "the") && end > 1);
    let name: Vec<String> = words[start..end].iter().map(plain).collect();
    if name.is_empty() || name.iter().any(|word| NO_NAME.contains(&word.as_str()) || is_number(word)) {
        return None;
    }
    let whole = name.join(" ");
    let found = |zone: Zone| Some(FoundZone { zone, words: end + 1 });
    if words[end].plain() != "time" {
        let summer = words[end].plain() == "sommerzeit";
        return found(names::german(&whole, summer).unwrap_or(Zone::Unknown));
    }
    if let Some(readings) = names::named(&whole) {
        return found(Zone::OneOf(readings));
    }
    let bare: Vec<&str> = name.iter().map(String::as_str).filter(|word| !SEASONS.contains(word)).collect();
    if let Some(place) = names::place(&bare.join(" ")) {
        return found(Zone::Place(place));
    }
    // "17:00 in the usual room at that time" does not name a zone, so this test excludes long names.
    (end - start <= 2).then_some(())?;
    found(Zone::Unknown)
}

/// Reads a zone before a word for "time" that has other meanings too: `norsk tid`, `Nederlandse tijd`.
fn other_time_behind(words: &[SentenceWord<'_>], own: Option<FixedOffset>) -> Option<FoundZone> {
    let [name, time, ..] = words else { return None };
    let name = plain(name);
    if !OTHER_TIME.contains(&plain(time).as_str()) || NO_PLACE.contains(&name.as_str()) || is_number(&name) {
        return None;
    }
    let place = || names::place(&name).map_or(Zone::Unknown, Zone::Place);
    let local = own.filter(|_| OWN.contains(&name.as_str())).map(Zone::Offset);
    Some(FoundZone { zone: local.unwrap_or_else(place), words: 2 })
}

/// Reads a place that is joined to a word for "time": `北京时间`, `한국 시간`.
fn joined(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let first = words.first()?.plain();
    let apart = words.get(1).is_some_and(|word| JOINED_TIME.contains(&word.plain()));
    let name = JOINED_TIME.iter().find_map(|time| first.strip_suffix(time)).or(apart.then_some(first))?;
    let zone = names::place(&folded(name)).map_or(Zone::Unknown, Zone::Place);
    Some(FoundZone { zone, words: 1 + usize::from(apart) })
}

/// Reads a Russian zone: `по Москве`, `по московскому времени`, `московское время`.
fn russian(words: &[SentenceWord<'_>]) -> Option<FoundZone> {
    let is_time = |at: usize| words.get(at).is_some_and(|word| RUSSIAN_TIME.contains(&plain(word).as_str()));
    let start = usize::from(words.first()?.plain() == "по");
    if start == 0 && !is_time(1) {
        return None;
    }
    let zone = names::place(&plain(words.get(start)?)).map_or(Zone::Unknown, Zone::Place);
    Some(FoundZone { zone, words: start + 1 + usize::from(is_time(start + 1)) })
}

/// Reads a place without a word for "time": `10:00 Pacific`, `17:00 (Berlin)`, `17:00 in London`.
fn place_alone(words: &[SentenceWord<'_>], is_next: bool) -> Option<FoundZone> {
    let start = usize::from(words[0].plain() == "in");
    let first = words.get(start).filter(|_| is_next)?;
    if !first.written.starts_with(char::is_uppercase) || names::is_also_a_word(first.plain()) {
        return None;
    }
    if let Some((zone, count)) = place(&words[start..]) {
        return Some(FoundZone { zone, words: start + count });
    }
    // Without the database, names of cities cannot be distinguished from other words.
    let is_name = first.plain().chars().all(char::is_alphabetic) && first.plain().chars().count() > 3;
    (cfg!(not(feature = "zones")) && is_name && start == 0)
        .then_some(FoundZone { zone: Zone::Unknown, words: 1 })
}

/// Reads the place at the start of some words. The longest name counts if several names fit.
fn place(words: &[SentenceWord<'_>]) -> Option<(Zone, usize)> {
    (1..=words.len().min(LONGEST_NAME)).rev().find_map(|count| {
        let name = words[..count].iter().map(plain).collect::<Vec<_>>().join(" ");
        let name = ["d'", "l'", "dell'"].iter().find_map(|of| name.strip_prefix(of)).unwrap_or(&name);
        Some((Zone::Place(names::place(name)?), count))
    })
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// `true` if an abbreviation can only be a zone.
fn looks_like_zone(written: &str) -> bool {
    let letters = written.trim_matches(['.', '!', ':']);
    (2..=5).contains(&letters.len())
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && !matches!(letters, "OR" | "AND" | "EOD" | "COB" | "ON" | "AT" | "BY" | "IN")
}

/// The word in lower case and without accents.
fn plain(word: &SentenceWord<'_>) -> String {
    folded(word.plain())
}
