//! The lines that mail programs put above a quote: an attribution, the header of the quoted mail, or a
//! separator.

use std::borrow::Cow;
use std::sync::LazyLock;

use hashbrown::HashMap;
use memchr::{memchr, memchr2};

use super::languages::{PhraseKind, phrases};
use super::marks::is_rule;
use crate::message::phrases::Phrases;
use crate::message::prefixes::{Beginnings, Prefixes, folded};

/// Maximum length of an attribution, in bytes.
const LONGEST: usize = 400;

/// `true` if a line names the author of a quote.
///
/// The caller joins a line that was wrapped.
///
/// If no quote follows, the line must have a date with a time, or an address, because people write "Bo
/// wrote:" in their own text.
pub(super) fn is_attribution(line: &str, quotation_follows: bool) -> bool {
    let Some((head, closed)) = head(line).filter(|(head, _)| head.len() <= LONGEST) else { return false };
    let dated = is_dated(head);
    if !closed && !dated {
        return false;
    }
    let lower = head.to_lowercase();
    let addressed = memchr(b'@', lower.as_bytes()).is_some() || lower.contains("mailto");
    // Tests the words for "wrote" last, because this test searches the whole line.
    if !closed {
        // Some programs omit the colon, and some of these omit the verb too:
        // `2026/5/4 Bo Ek <bo@example.org>`.
        return dated
            && addressed
            && begins_on(&lower)
            && (quotation_follows && lower.ends_with('>') || ends_with_wrote(&lower) && says_wrote(&lower));
    }
    if quotation_follows {
        return (dated || addressed) && has_name_shape(&lower) || says_wrote(&lower);
    }
    if !dated && !addressed {
        return false;
    }
    let clock = dated && has_clock(&lower);
    // Some programs omit the verb: `04.05.2026, 10:00, "Bo Ek" <bo@example.org>:`.
    addressed && clock && lower.ends_with('>')
        || (addressed && dated || clock || addressed && begins_on(&lower)) && says_wrote(&lower)
        || addressed && shows_address(&lower) && ends_with_wrote(&lower)
}

/// `true` if a line has as many digits as a date.
fn is_dated(line: &str) -> bool {
    const DIGITS: usize = 4;
    line.bytes().filter(u8::is_ascii_digit).count() >= DIGITS
        || !line.is_ascii() && line.chars().filter(|c| c.is_numeric()).take(DIGITS).count() == DIGITS
}

/// An attribution without the colon or dashes around it, and `true` if it had them.
fn head(line: &str) -> Option<(&str, bool)> {
    let line = undirected(line);
    if let Some(head) = line.strip_suffix([':', '：']) {
        return Some((undirected(head), true));
    }
    // `---- On Mon, 4 May 2026 10:00:12 +0200 Bo Ek <bo@example.org> wrote ----`
    let inner = line.trim_matches(['-', ' ']);
    let dashes = line.starts_with("--") && line.ends_with("--");
    (!inner.is_empty()).then_some((inner, dashes))
}

/// A line without the spaces around it, and without the marks of direction that programs put around Hebrew
/// and Arabic.
fn undirected(line: &str) -> &str {
    if let (Some(b'!'..=b'~'), Some(b'!'..=b'~')) = (line.as_bytes().first(), line.as_bytes().last()) {
        return line;
    }
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    line.trim_matches(|c: char| c.is_whitespace() || is_mark(c))
}

/// `true` for a name and a word for "wrote", without a date or an address: `Ann Lee wrote:`.
pub(super) fn is_bare_attribution(line: &str) -> bool {
    let Some(head) = line.strip_suffix([':', '：']) else { return false };
    let words: Vec<&str> = head.split_whitespace().collect();
    let named = words.first().is_some_and(|first| {
        first.starts_with(char::is_uppercase) && !matches!(*first, "I" | "As" | "He" | "She" | "We" | "They")
    });
    named && (2..=4).contains(&words.len()) && ends_with_wrote(&head.to_lowercase())
}

fn ends_with_wrote(lower: &str) -> bool {
    phrases(|language| language.wrote).any(|word| lower.ends_with(word))
}

/// `true` if a line (without spaces around it) may be the first of an attribution.
pub(super) fn may_begin_attribution(line: &str) -> bool {
    let line = undirected(line);
    line.ends_with(':') || line.ends_with('：') || goes_on(line)
}

/// `true` if the first line of an attribution may continue in the next line.
pub(super) fn may_go_on(line: &str) -> bool {
    goes_on(undirected(line))
}

fn goes_on(line: &str) -> bool {
    // A line that was wrapped before the month ends with a full stop: `schrieb am So., 3.`
    let ends_sentence = match *line.as_bytes() {
        [] | [.., b'0'..=b'9', b'.'] => false,
        [.., last] => matches!(last, b'.' | b'!' | b'?'),
    };
    if line.len() >= 240 || ends_sentence {
        return false;
    }
    // The tests of all bytes come first, because they are quick and exclude most lines.
    let digits = line.bytes().map(|b| u8::from(b.is_ascii_digit())).sum::<u8>();
    let may_be_dated = digits >= 3 || !line.is_ascii();
    may_be_dated && begins_on_in_any_case(line.trim_start_matches(['-', ' '])) || shows_address(line)
}

/// `true` for `Bo Ek <bo@example.org> …`, the form of languages that put the name first.
fn shows_address(line: &str) -> bool {
    let Some(at) = memchr(b'@', line.as_bytes()) else { return false };
    let opens = |open: char, close: char| line[..at].contains(open) && line[at..].contains(close);
    opens('<', '>')
}

/// `true` if a line starts like an attribution: with its first words in some language, or with the digits of
/// a date.
fn begins_on(lower: &str) -> bool {
    lower.starts_with(|c: char| c.is_ascii_digit()) || ON.begin(lower)
}

fn begins_on_in_any_case(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) || ON.begin_in_any_case(line)
}

static ON: LazyLock<Prefixes> = LazyLock::new(|| Prefixes::new(first_words()));

/// The first words of attributions, in all languages.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    phrases(|language| language.on)
}

fn has_clock(lower: &str) -> bool {
    let (mut first, mut second) = (' ', ' ');
    lower.chars().any(|third| {
        let found = first.is_numeric() && matches!(second, ':' | '.' | 'h') && third.is_numeric();
        (first, second) = (second, third);
        found
    })
}

/// `true` for `Bo Ek <bo@example.org>` or `Bo Ek (2026-05-04)`, which are not sentences of the author.
fn has_name_shape(lower: &str) -> bool {
    begins_on(lower) || lower.ends_with(['>', ')', ']', '"']) && lower.split_whitespace().count() <= 8
}

/// `true` if a line contains a word for "wrote" that is not part of a longer word.
///
/// In languages that are written without spaces, the word may be anywhere.
fn says_wrote(lower: &str) -> bool {
    static WROTE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(phrases(|language| language.wrote)));
    WROTE.all_in(lower).any(|range| {
        let before = lower[..range.start].chars().next_back();
        let after = lower[range.end..].chars().next();
        let word = &lower[range];
        let bounded = word.is_ascii() || word.chars().all(|c| c.is_alphabetic() && c < '\u{2000}');
        !bounded || !(before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic))
    })
}

/// `true` for `-----Original Message-----`.
pub(super) fn announces_original(line: &str) -> bool {
    dashed(line).is_some_and(|inner| {
        phrases(|language| language.original).any(|phrase| inner.eq_ignore_ascii_case(phrase))
    })
}

/// `true` for `---------- Forwarded message ---------`, or for the words with a colon and without dashes.
pub(super) fn announces_forwarded(line: &str) -> bool {
    static FORWARDED: LazyLock<Prefixes> =
        LazyLock::new(|| Prefixes::new(phrases(|language| language.forwarded)));
    match dashed(line) {
        Some(inner) => FORWARDED.begin(&inner),
        None => line.strip_suffix(':').is_some_and(|line| FORWARDED.begin_in_any_case(line)),
    }
}

/// The text between two runs of dashes; `None` for a line of dashes only.
pub(super) fn dashed(line: &str) -> Option<Cow<'_, str>> {
    if !line.starts_with(['-', '*']) || is_rule(line) {
        return None;
    }
    let line = line.trim_matches('*');
    let inner = line.strip_prefix("--")?.trim_start_matches('-').trim_end_matches('-').trim();
    (!inner.is_empty()).then(|| folded(inner))
}

/// `true` if a line says that the replies are among the quoted lines below.
pub(super) fn points_below(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["inline", "in-line", "see below", "below.", "comments below", "answers below"]
        .iter()
        .any(|phrase| lower.contains(phrase))
}

/// A field of the header block above a quote, according to its name.
///
/// Both flags may be set, because a name may mean the author in one language and another field in another
/// language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct HeaderField {
    /// The field of the author: `From: …`.
    pub(super) author: bool,
    /// Another field: `Sent: …`, `To: …`.
    pub(super) other: bool,
}

/// The field in a line of a header block, with or without emphasis.
pub(super) fn header_field(line: &str) -> Option<HeaderField> {
    static NAMES: LazyLock<FieldNames> = LazyLock::new(FieldNames::new);
    // This quick test excludes most lines. A field may start with emphasis or a bar.
    match line.as_bytes().first()? {
        first if first.is_ascii_alphabetic() => {
            if !NAMES.beginnings.may_begin_in_any_case(line) {
                return None;
            }
        }
        b'*' | b'_' | b'|' | b' ' | 0x80.. => {}
        _ => return None,
    }
    NAMES.get(field_name(line)?)
}

/// Names of fields, in all languages.
struct FieldNames {
    kinds: HashMap<&'static str, HeaderField>,
    longest: usize,
    /// A bit for each length of a name, in bytes.
    lengths: u64,
    beginnings: Beginnings,
}

impl FieldNames {
    fn new() -> Self {
        const AUTHOR: PhraseKind = |language| language.from;
        const OTHER: PhraseKind = |language| language.fields;
        let mut names: HashMap<&'static str, HeaderField> = HashMap::new();
        phrases(AUTHOR).for_each(|name| names.entry(name).or_default().author = true);
        phrases(OTHER).for_each(|name| names.entry(name).or_default().other = true);
        let longest = names.keys().map(|name| name.len()).max().unwrap_or_default();
        let lengths = names.keys().fold(0, |all, name| all | length_bit(name));
        let beginnings = Beginnings::of(written_fields().iter());
        Self { kinds: names, longest, lengths, beginnings }
    }

    fn get(&self, name: &str) -> Option<HeaderField> {
        // In UTF-8, an upper-case letter may be longer than the lower-case one, but at most twice as long.
        let may_be = if name.is_ascii() {
            self.lengths & length_bit(name) != 0
        } else {
            name.len() <= 2 * self.longest
        };
        let name = may_be.then(|| name.to_lowercase())?;
        self.kinds.get(name.as_str()).copied()
    }
}

/// The names of fields, each with every character that may follow it.
///
/// This character distinguishes short names from other words.
pub(super) fn written_fields() -> Vec<String> {
    let names = phrases(|language| language.from).chain(phrases(|language| language.fields));
    names.flat_map(|name| [":", "：", " ", "\u{a0}", "*", "_"].map(|end| format!("{name}{end}"))).collect()
}

/// A bit for the length of a name; all lengths from 63 share one bit.
fn length_bit(name: &str) -> u64 {
    1 << name.len().min(63)
}

/// The text before the first colon near the start of a line, which is where the names of fields are.
fn field_name(line: &str) -> Option<&str> {
    const MOST_CHARACTERS: usize = 40;
    // In UTF-8 the full-width colon starts with 0xef.
    let first = memchr2(b':', 0xef, line.as_bytes())?;
    let end = if first < MOST_CHARACTERS && line.as_bytes()[first] == b':' {
        first
    } else {
        let mut characters = line.char_indices().take(MOST_CHARACTERS);
        characters.find(|(_, c)| matches!(c, ':' | '：')).map(|(at, _)| at)?
    };
    let name = line[..end].trim_start_matches(['*', '_', ' ', '|']);
    Some(name.trim_end_matches(['*', '_', ' ', '\u{a0}']))
}

/// `true` for `>>> Bo Ek <bo@example.org> 5/4/2026 10:00 AM >>>`, which `GroupWise` writes above text without
/// quote marks.
pub(super) fn is_arrowed_attribution(line: &str) -> bool {
    line.len() > 12 && line.starts_with(">>> ") && line.ends_with(" >>>")
}

/// `true` for `> Message du 04/05/26 10:00`.
///
/// Orange writes this line above a header block with quote marks, followed by text without quote marks.
pub(super) fn is_marked_header(line: &str) -> bool {
    const OPENS: &str = "> message du ";
    let bytes = line.as_bytes();
    bytes.get(..OPENS.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(OPENS.as_bytes()))
        && bytes.get(OPENS.len()).is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributions_are_recognised_in_many_languages() {
        for line in [
            "On Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:",
            "Am 04.05.26 um 10:00 schrieb Bo Ek:",
            "Le 4 mai 2026 à 10:00, Bo Ek <bo@example.org> a écrit :",
            "El lun, 4 may 2026 a las 10:00, Bo Ek (<bo@example.org>) escribió:",
            "Il giorno lun 4 mag 2026 alle ore 10:00 Bo Ek <bo@example.org> ha scritto:",
            "pon., 4 maj 2026 o 10:00 Bo Ek <bo@example.org> napisał(a):",
            "пн, 4 мая 2026 г. в 10:00, Bo Ek <bo@example.org>:",
            "Bo Ek <bo@example.org> 于2026年5月4日周一 10:00写道：",
            "2026年5月4日(月) 10:00 Bo Ek <bo@example.org>:",
            "2026년 5월 4일 (월) 오전 10:00, Bo Ek <bo@example.org>님이 작성:",
            "Bo Ek <bo@example.org>, 4 May 2026 Pzt, 10:00 tarihinde şunu yazdı:",
            "Bo Ek (12026-05-04):",
        ] {
            assert!(is_attribution(line, true), "{line}");
        }
        for line in [
            "---- On Mon, 04 May 2026 10:00:12 +0200 Bo Ek <bo@example.org> wrote ----",
            "On Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote",
            "Bo Ek <bo@example.org> wrote:",
            "Bo Ek <bo@example.org> schrieb am So., 3. Mai 2026, 10:00:",
            "Wednesday, 6 May 2026, 3:32 PM +0300 from bo@example.org <bo@example.org>:",
            "\u{202b}בתאריך יום ב׳, 4 במאי 2026 ב-10:00 מאת \u{202a}Bo Ek\u{202c} <bo@example.org>:\u{202c}",
        ] {
            assert!(is_attribution(line, false), "{line}");
        }
        assert!(is_attribution("2026/5/4 Bo Ek via Forum <bo@example.org>", true));
        assert!(!is_attribution("2026/5/4 Bo Ek via Forum <bo@example.org>", false));
        assert!(may_begin_attribution("Bo Ek <bo@example.org> schrieb am So., 3."));
        for line in ["Questions:", "I see two problems in 2026:", "See also the notes (2025):x"] {
            assert!(!is_attribution(line, false), "{line}");
        }
    }

    #[test]
    fn fields_are_recognised_with_emphasis_and_in_any_case() {
        let author = |line: &str| header_field(line).is_some_and(|field| field.author);
        let other = |line: &str| header_field(line).is_some_and(|field| field.other);
        for line in ["From: Bo Ek", "*From:* Bo Ek", "FROM : Bo Ek", "De : Bo Ek", "ОТ: Bo", "Lähettäjä: Bo"]
        {
            assert!(author(line), "{line}");
        }
        for line in
            ["To: list", "*To*: list", "A : list", "À\u{a0}: list", "Cc：list", "| Sent: Monday", "MÅL: x"]
        {
            assert_eq!(other(line), !line.starts_with("MÅL"), "{line}");
        }
        for line in ["To unsubscribe, e-mail: x", "Top: x", "Fromage: x", "A", "Ab: x", "From Bo Ek", ""] {
            assert_eq!(header_field(line), None, "{line}");
        }
    }
}
