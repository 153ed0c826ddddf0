//! Single lines: is this a quote mark, an attribution, a delimiter, a footer?

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use memchr::{memchr_iter, memchr2};

use super::languages::{Language, phrases};
use crate::message::phrases::Phrases;

/// Whether a line is quoted: `> `, `>`, `| `, or the initials of the quoted person before the mark.
pub(super) fn is_quoted(line: &str) -> bool {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    if indent <= 3 && text.starts_with('>') && !text.starts_with(">>>>>>> ") {
        return true;
    }
    if indent <= 1 && (text.starts_with("| ") || text == "|") && !text[1..].contains('|') {
        return true;
    }
    let initials = text.bytes().take_while(u8::is_ascii_uppercase).count();
    (1..=4).contains(&initials) && (text[initials..].starts_with("> ") || &text[initials..] == ">")
}

/// Whether a line, joined of up to three, says whom a quotation is from. Without a quotation below it must
/// show a date with a time, or an address, for people write "Bo wrote:" themselves.
pub(super) fn is_attribution(line: &str, quotation_follows: bool) -> bool {
    let Some(head) = line.strip_suffix([':', '：']) else { return false };
    if head.len() > 400 {
        return false;
    }
    let lower = head.trim_end().to_lowercase();
    let says = says_wrote(&lower);
    let dated = lower.bytes().filter(u8::is_ascii_digit).count() >= 4;
    let addressed = lower.contains('@') || lower.contains("mailto");
    if quotation_follows {
        return says || ((dated || addressed) && has_name_shape(&lower));
    }
    // Some programs leave the verb out: `04.05.2026, 10:00, "Bo Ek" <bo@example.org>:`.
    dated && addressed && has_clock(&lower) && lower.ends_with('>')
        || says && addressed && dated
        || says && dated && has_clock(&lower)
        || says && addressed && begins_on(&lower)
}

/// A name and that they wrote, without a date or an address: `Ann Lee wrote:`.
pub(super) fn is_bare_attribution(line: &str) -> bool {
    let Some(head) = line.strip_suffix([':', '：']) else { return false };
    let words: Vec<&str> = head.split_whitespace().collect();
    let named = words.first().is_some_and(|first| {
        first.starts_with(char::is_uppercase) && !matches!(*first, "I" | "As" | "He" | "She" | "We" | "They")
    });
    let lower = head.to_lowercase();
    named
        && (2..=4).contains(&words.len())
        && phrases(|language: &Language| language.wrote).any(|word| lower.ends_with(word))
}

/// Whether a line without blanks around it may be the first of an attribution that goes on in the next line.
pub(super) fn may_begin_attribution(line: &str) -> bool {
    line.len() < 240
        && !line.ends_with(['.', '!', '?'])
        && line.bytes().map(|b| u8::from(b.is_ascii_digit())).sum::<u8>() >= 3
        && begins_on(&folded(line))
}

/// Whether a line begins as an attribution does; where a language begins with the date itself, with a digit.
fn begins_on(lower: &str) -> bool {
    static ON: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(phrases(|language: &Language| language.on).filter(|on| !on.is_empty()))
    });
    lower.starts_with(|c: char| c.is_ascii_digit()) || ON.begin(lower)
}

fn has_clock(lower: &str) -> bool {
    let bytes = lower.as_bytes();
    (1..bytes.len().saturating_sub(1)).any(|at| {
        matches!(bytes[at], b':' | b'.' | b'h')
            && bytes[at - 1].is_ascii_digit()
            && bytes[at + 1].is_ascii_digit()
    })
}

/// `Bo Ek <bo@example.org>` or `Bo Ek (2026-05-04)`: no sentence of the author's own.
fn has_name_shape(lower: &str) -> bool {
    lower.split_whitespace().count() <= 8 && lower.ends_with(['>', ')', ']', '"']) || begins_on(lower)
}

/// Whether a line says that somebody wrote: one of the words for it, between characters that are no letters.
/// Languages written without blanks need no such bound.
fn says_wrote(lower: &str) -> bool {
    static WROTE: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(phrases(|language: &Language| language.wrote)));
    WROTE.all_in(lower).any(|range| {
        let before = lower[..range.start].chars().next_back();
        let after = lower[range.end..].chars().next();
        let word = &lower[range];
        let bounded = word.is_ascii() || word.chars().all(|c| c.is_alphabetic() && c < '\u{2000}');
        !bounded || !(before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic))
    })
}

/// `-----Original Message-----`.
pub(super) fn announces_original(line: &str) -> bool {
    dashed(line).is_some_and(|inner| {
        phrases(|language: &Language| language.original).any(|phrase| inner.eq_ignore_ascii_case(phrase))
    })
}

/// `---------- Forwarded message ---------`, or the words alone with a colon.
pub(super) fn announces_forwarded(line: &str) -> bool {
    static FORWARDED: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(phrases(|language: &Language| language.forwarded)));
    let inner = dashed(line).or_else(|| line.strip_suffix(':').map(folded));
    inner.is_some_and(|inner| FORWARDED.begin(&inner))
}

/// The text between two runs of dashes.
fn dashed(line: &str) -> Option<Cow<'_, str>> {
    let inner = line.strip_prefix("--")?.trim_start_matches('-').trim_end_matches('-').trim();
    (!inner.is_empty()).then(|| folded(inner))
}

/// A text in lower case but for ASCII letters, whose case comparisons see to themselves.
fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// Whether a line says that the answers stand among the quoted lines below.
pub(super) fn points_below(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["inline", "in-line", "see below", "below.", "comments below", "answers below"]
        .iter()
        .any(|phrase| lower.contains(phrase))
}

/// Whether a line begins the header block of a quoted mail: `From: …`, also with emphasis.
pub(super) fn begins_header_block(line: &str) -> bool {
    static FROM: LazyLock<Names> = LazyLock::new(|| Names::new(|language: &Language| language.from));
    field_name(line).is_some_and(|name| FROM.has(name))
}

/// Whether a line is a later field of such a block.
pub(super) fn header_block_field(line: &str) -> bool {
    static FIELDS: LazyLock<Names> = LazyLock::new(|| Names::new(|language: &Language| language.fields));
    field_name(line).is_some_and(|name| FIELDS.has(name))
}

/// Names of fields, over all languages.
struct Names {
    names: HashSet<&'static str>,
    longest: usize,
}

impl Names {
    fn new(kind: fn(&Language) -> &'static [&'static str]) -> Self {
        let longest = phrases(kind).map(str::len).max().unwrap_or_default();
        Self { names: phrases(kind).collect(), longest }
    }

    fn has(&self, name: &str) -> bool {
        // A capital letter may be longer than its small one, but never twice as long.
        name.len() <= 2 * self.longest && self.names.contains(name.to_lowercase().as_str())
    }
}

/// What stands before the first colon of a line, which the names of fields are not far from.
fn field_name(line: &str) -> Option<&str> {
    const MOST_CHARACTERS: usize = 40;
    // In UTF-8 the full-width colon begins with 0xef.
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

/// How quotations between tags end.
pub(super) const CLOSING_TAGS: [&str; 2] = ["</", "[/quote"];

/// Which of [`CLOSING_TAGS`] ends the quotation that a line begins, if it does: `<quote>`, `[quote]`.
pub(super) fn closing_tag(line: &str) -> Option<usize> {
    const TAGS: [(&str, usize); 3] = [("<quote", 0), ("<blockquote", 0), ("[quote", 1)];
    let opens = |tag: &str| {
        line.as_bytes().get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag.as_bytes()))
    };
    TAGS.iter().find(|(open, _)| opens(open)).map(|(_, close)| *close)
}

/// `-- ` (RFC 3676, section 4.3), and the `--` that people make of it.
pub(super) fn is_signature_delimiter(line: &str) -> bool {
    matches!(line, "-- " | "--" | "- -- " | "- --" | "—" | "-- \u{a0}" | "--\u{a0}")
}

/// The line that a mobile client adds.
pub(super) fn is_mobile_signature(line: &str) -> bool {
    static MOBILE: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(phrases(|language: &Language| language.mobile)));
    let line = line.trim_start_matches(['-', '*', '_', ' ']);
    MOBILE.begin(line) && line.chars().count() <= 80 && !line.ends_with(':')
}

/// A line of dashes, underscores or the like.
pub(super) fn is_rule(line: &str) -> bool {
    line.len() >= 5 && line.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | '~' | '#'))
}

/// A long line of underscores, below which mail programs and lists put what is not the author's.
pub(super) fn is_underline(line: &str) -> bool {
    line.len() >= 20 && line.chars().all(|c| c == '_')
}

/// `GroupWise` writes `>>> Bo Ek <bo@example.org> 5/4/2026 10:00 AM >>>` above text without quote marks.
pub(super) fn is_arrowed_attribution(line: &str) -> bool {
    line.len() > 12 && line.starts_with(">>> ") && line.ends_with(" >>>")
}

/// A line of a drawn box or table: `+-----+`, `| Bo Ek |`.
pub(super) fn is_drawn(line: &str) -> bool {
    let framed = |edge: char| line.len() >= 8 && line.starts_with(edge) && line.ends_with(edge);
    framed('|') || framed('+') && line.chars().all(|c| "+-=".contains(c))
}

/// Whether a line looks like program text.
pub(super) fn is_program_text(line: &str) -> bool {
    line.ends_with([';', '{', '}']) || line.contains("==") || line.contains(" = ") || line.contains("();")
}

/// How a footer begins, or the notice that a company adds, lower-case.
const FOOTERS: [&str; 16] = [
    "confidentiality notice", "this message may contain confidential", "this e-mail and any attachments",
    "this email and any attachments", "this message and any attachments", "disclaimer:", "to unsubscribe, ",
    "to unsubscribe from this group", "you received this message because you are subscribed",
    "to unsubscribe send", "reply to this email directly", "you are receiving this because",
    "you're receiving this email because", "[visit topic]", "visit topic or reply to this email",
    "this is an automatically sent email for",
];

/// Whether a line can only be the beginning of a list's footer.
pub(super) fn begins_footer(line: &str) -> bool {
    static BEGINNINGS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(FOOTERS.iter().copied()));
    BEGINNINGS.begin(line)
}

/// The line that a forge or a forum writes above what a person wrote: `bo left a comment (acme/wiki#1)`.
pub(super) fn is_bridge_head(line: &str) -> bool {
    const HEADS: [&str; 5] = [
        " left a comment (", " commented on this pull request", " commented on this issue",
        " added a comment to the discussion:", " replied in discussion:",
    ];
    // The name in front of it has at most four words.
    let spaces = memchr_iter(b' ', line.as_bytes()).take(4);
    spaces.into_iter().any(|space| {
        let rest = &line[space..];
        matches!(rest.as_bytes().get(1), Some(b'l' | b'c' | b'a' | b'r'))
            && HEADS.iter().any(|head| rest.starts_with(head))
    })
}

/// Whether a line says what footers say.
pub(super) fn has_footer_phrase(line: &str) -> bool {
    static SAID: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(phrases(|language: &Language| language.footer)));
    SAID.are_in(line)
}

/// An unticked box before a choice: `[ ] +1 approve`, `( ) yes`, `☐ +1`.
pub(super) fn is_empty_box(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '-', '•', ' ']);
    let boxed = |open: char, close: char| {
        line.strip_prefix(open)
            .and_then(|rest| rest.split_once(close))
            .is_some_and(|(inner, _)| inner.chars().all(|c| matches!(c, ' ' | '_' | '\u{a0}' | '.')))
    };
    let empty = boxed('[', ']') || boxed('(', ')') || line.starts_with(['☐', '⬜', '□', '◻']);
    if !empty {
        return false;
    }
    let choice = line.trim_start_matches(|c: char| "[]()_. \u{a0}☐⬜□◻*`".contains(c)).to_lowercase();
    let words = [
        "yes", "no", "abstain", "approve", "disapprove", "reject", "agree", "disagree", "accept", "veto",
        "ja", "nein", "oui", "non",
    ];
    choice.starts_with(['+', '-', '0', '±', '−', '–', '👍', '👎', ':'])
        || words.iter().any(|word| choice.starts_with(word))
        || choice.is_empty()
}

/// The counts of old and new lines in the header of a hunk: `@@ -1,3 +1,4 @@`.
pub(super) fn hunk(line: &str) -> Option<(u32, u32)> {
    let mut words = line.strip_prefix("@@ ")?.split(' ');
    let count = |word: &str, sign: char| -> Option<u32> {
        match word.strip_prefix(sign)?.split_once(',') {
            Some((_, count)) => count.parse().ok(),
            None => Some(1),
        }
    };
    let old = count(words.next()?, '-')?;
    let new = count(words.next()?, '+')?;
    Some((old, new))
}

/// A line that stands above the hunks of a patch.
pub(super) fn is_patch_header(line: &str) -> bool {
    ["diff --git ", "+++ ", "--- a/", "--- /dev/null", "Index: "].iter().any(|start| line.starts_with(start))
}

/// `---snip---`, `[snip]`, `-- 8< --`.
pub(super) fn is_snip(line: &str) -> bool {
    // Most lines are too short, or their first letter is another one.
    let first = line.bytes().find(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    if line.len() < 6 || !first.is_some_and(|first| matches!(first | 0x20, b's' | b'c' | b'8')) {
        return false;
    }
    let mut letters = line.chars().filter(|c| c.is_alphanumeric());
    // Hardly any line has these letters first.
    let rest: &[&str] = match letters.next() {
        Some('s' | 'S') => &["nip", "nipp", "nap"],
        Some('c' | 'C') => &["ut", "uthere"],
        Some('8') => &[""],
        _ => return false,
    };
    let rest_is = |word: &&str| {
        letters.clone().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).eq(word.chars())
    };
    rest.iter().any(rest_is)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quote_marks() {
        for line in ["> a", ">a", " > a", ">> a", "| a", "AB> a", "AB>"] {
            assert!(is_quoted(line), "{line}");
        }
        for line in ["a > b", "ABCDE> a", "|a|b|", "| a | b |", "       > a"] {
            assert!(!is_quoted(line), "{line}");
        }
    }

    #[test]
    fn attributions_in_many_languages() {
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
        for line in ["Questions:", "I see two problems in 2026:", "See also the notes (2025):x"] {
            assert!(!is_attribution(line, false), "{line}");
        }
    }
}
