//! Compares the HTML of a mail with its text, to find out if the HTML contains another vote.
//!
//! Laying out HTML takes longer than all other work on a mail, and nearly all mail says the same in both versions. This
//! test needs no layout: it compares the marks and the words of voting in both versions, in order.

use std::ops::Range;

use memchr::{memchr, memmem};

use super::character::made_plain;

/// `true` if the HTML of a mail may contain a vote that differs from the vote in its text.
///
/// The HTML may do so if its marks or words of voting differ, or if it strikes words out. It may also do so
/// if the text has a negative mark and the HTML has more words.
pub(super) fn differ(text: &str, html: &str) -> bool {
    if strikes_out(html) {
        return true;
    }
    // Line ends become spaces here, because `made_plain` expects text without control characters.
    let plain = |text: &str| made_plain(&text.replace('\n', " ")).into_owned();
    let (text, html) = (plain(text), plain(&shown(html)));
    !marks(&text).eq(marks(&html))
        || says_more(&text, &html) && marks(&text).any(|mark| mark.starts_with('-'))
}

/// `true` if HTML has a tag or a style for struck-out words.
fn strikes_out(html: &str) -> bool {
    let has = |tag: &str| {
        memmem::find_iter(html.as_bytes(), tag)
            .any(|at| html.as_bytes().get(at + tag.len()).is_some_and(|b| matches!(b, b'>' | b' ')))
    };
    ["<s", "<del", "<strike", "<S", "<DEL", "<STRIKE"].into_iter().any(has)
        || memmem::find(html.as_bytes(), b"line-through").is_some()
}

/// `true` if the HTML has at least three words more than the text.
fn says_more(text: &str, html: &str) -> bool {
    const WORDS: usize = 3;
    // HTML writes the quote mark `>` as `&gt;`, which is not a word.
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic) && *word != "&gt;";
    let words = |text: &str| text.split_whitespace().filter(is_word).count();
    html.len() > text.len() && words(html) >= words(text) + WORDS
}

/// The marks and the words of voting in a text in plain form.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < bytes.len() {
            let at = from;
            let inside = at > 0 && is_of_word(bytes[at - 1]);
            let end = if inside { None } else { mark_at(bytes, at).or_else(|| word_at(bytes, at)) };
            from = end.unwrap_or(at + 1);
            if let Some(end) = end {
                return Some(text.get(at..end).unwrap_or_default());
            }
        }
        None
    })
}

/// End of the mark at an offset: `+1`, `-0.5`, `0`, a thumb.
fn mark_at(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..];
    let sign = usize::from(matches!(rest[0], b'+' | b'-'));
    let digits = rest[sign..].iter().take_while(|b| b.is_ascii_digit()).count();
    let end = sign + digits;
    let alone = !rest.get(end).copied().is_some_and(is_of_word);
    match sign {
        1 if digits > 0 => Some(at + end),
        0 if rest.starts_with("±".as_bytes()) => Some(at + 2),
        0 if rest[0] == b'0' && digits == 1 && alone => Some(at + 1),
        // 👍 and 👎 differ in their last byte.
        0 if rest.starts_with(b"\xf0\x9f\x91") && rest.len() > 3 => Some(at + 4),
        _ => None,
    }
}

/// Words of voting: words that may be part of a vote without a mark.
const WORDS: [&str; 13] = [
    "abstain", "against", "approve", "binding", "non-binding", "nonbinding", "object", "oppose", "reject",
    "retract", "veto", "vote", "withdraw",
];

fn word_at(bytes: &[u8], at: usize) -> Option<usize> {
    let first = bytes[at].to_ascii_lowercase();
    if !matches!(first, b'a' | b'b' | b'n' | b'o' | b'r' | b'v' | b'w') {
        return None;
    }
    let same = |word: &&&str| {
        bytes[at..].get(..word.len()).is_some_and(|is| is.eq_ignore_ascii_case(word.as_bytes()))
    };
    WORDS.iter().find(same).map(|word| at + word.len())
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The text of HTML without a layout.
///
/// Removes tags, comments, styles and the head. Decodes the usual entities.
fn shown(html: &str) -> String {
    let bytes = html.as_bytes();
    let mut text = String::with_capacity(html.len() / 4);
    let mut from = 0;
    while let Some(tag) = memchr(b'<', &bytes[from..]).map(|at| from + at) {
        push_decoded(&mut text, &html[from..tag]);
        let skipped = skipped(bytes, tag);
        if ends_line(&bytes[tag + 1..]) {
            text.push('\n');
        }
        from = skipped.end;
    }
    push_decoded(&mut text, &html[from..]);
    text
}

/// Range of a tag, with its content if a reader does not see the content.
fn skipped(bytes: &[u8], tag: usize) -> Range<usize> {
    let rest = &bytes[tag..];
    let behind = |end: &[u8]| memmem::find(rest, end).map_or(bytes.len(), |at| tag + at + end.len());
    if rest.starts_with(b"<!--") {
        return tag..behind(b"-->");
    }
    for (open, close) in
        [(&b"<style"[..], &b"</style"[..]), (b"<script", b"</script"), (b"<title", b"</title")]
    {
        if rest.get(..open.len()).is_some_and(|name| name.eq_ignore_ascii_case(open)) {
            let mut closes = rest.windows(close.len()).enumerate();
            let end = closes.find(|(_, name)| name.eq_ignore_ascii_case(close));
            return tag..end.map_or(bytes.len(), |(at, _)| tag + at + close.len());
        }
    }
    tag..memchr(b'>', rest).map_or(bytes.len(), |end| tag + end + 1)
}

/// `true` if a tag ends a line, so that the words before and after it are separate.
fn ends_line(tag: &[u8]) -> bool {
    let name = tag.strip_prefix(b"/").unwrap_or(tag);
    let name: &[u8] = &name[..name.iter().take_while(|b| b.is_ascii_alphanumeric()).count()];
    [&b"br"[..], b"p", b"div", b"li", b"tr", b"td", b"hr", b"blockquote", b"table"]
        .iter()
        .any(|block| name.eq_ignore_ascii_case(block))
}

/// HTML entities for the signs in marks, and for spaces before marks.
const ENTITIES: [(&str, &str); 11] = [
    ("&nbsp;", " "),
    ("&plus;", "+"),
    ("&#43;", "+"),
    ("&#x2b;", "+"),
    ("&minus;", "-"),
    ("&#8722;", "-"),
    ("&ndash;", "-"),
    ("&#8211;", "-"),
    ("&#45;", "-"),
    ("&plusmn;", "±"),
    ("&#177;", "±"),
];

fn push_decoded(text: &mut String, mut rest: &str) {
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_it = |(name, _): &&(&str, &str)| {
            rest.as_bytes().get(..name.len()).is_some_and(|is| is.eq_ignore_ascii_case(name.as_bytes()))
        };
        let (length, sign) = ENTITIES.iter().find(is_it).map_or((1, "&"), |(name, sign)| (name.len(), *sign));
        text.push_str(sign);
        rest = &rest[length..];
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_in_another_form_do_not_differ() {
        for (text, html) in [
            ("+1\n\nBo\n", "<p>+1</p><p>Bo</p>"),
            (
                "−1, it\nbreaks",
                "<html><head><style>p{margin:-1px 0}</style></head>&minus;1, it <b>breaks</b>",
            ),
            ("*+1* (binding)", "<div><b>&#43;1</b> (binding)<br></div><!-- -1 --><script>a=-1</script>"),
            ("0, I am away", "<div>0, I am away</div>"),
            (
                "+1\n\n> [ ] -1 no\n",
                "+1<blockquote type=\"cite\" style=\"margin:0 -1px\">[ ] -1 no</blockquote>",
            ),
            (
                "+1\n\n> so\n>\n> it is\n>\n> -1 no\n>\n> Ana\n",
                "+1<div>&gt; so</div><div>&gt;</div><div>&gt; it is</div><div>&gt;</div><div>&gt; -1 no</div>\
                 <div>&gt;</div><div>&gt; Ana</div>",
            ),
            ("see utf-8 and 2026-05-04", "<TITLE>-1</TITLE>see utf-8 and 2026-05-04"),
        ] {
            assert!(!differ(text, html), "{text}");
        }
    }

    #[test]
    fn different_marks_or_words_differ() {
        for (text, html) in [
            ("+1", "<p>+1 (non-binding)</p>"),
            ("+1", "<p><s>+1</s></p>"),
            ("-1", "<p>-1</p><p>It has no test of the backup.</p>"),
            ("+1", "<p>-1</p>"),
            ("+1", "<p>+1</p><p>-1</p>"),
            ("thanks", "<p>thanks</p>👎"),
            ("fine", "<p>I vote against it</p>"),
            ("fine", "fine&nbsp;0"),
        ] {
            assert!(differ(text, html), "{html}");
        }
    }
}
