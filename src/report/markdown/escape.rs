//! Escapes text from mail for Markdown: it is shown as written, without markup, links, or mentions that
//! notify people.

use crate::archive_url::is_web_address;
use crate::report::clean;

/// An invisible character that separates letters, so that they are not read as one name, number or address.
const BREAK: &str = "&#8203;";

/// Escapes text within a line. The report itself writes the first character of every line.
pub(super) fn text(text: &str) -> String {
    let text = clean::line(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        match c {
            // Entities are text everywhere, even in tables.
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '|' => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '#' | '$' | '!' | '^' | '=' => out.extend(['\\', c]),
            _ => out.push(c),
        }
        if is_broken_after(c, after, &out) {
            out.push_str(BREAK);
        }
        rest = after;
    }
    out
}

/// `true` if the text after a character would make the character start a mention, a reference to an issue, an
/// emoji or a link. `before` is the text up to and including the character.
fn is_broken_after(c: char, after: &str, before: &str) -> bool {
    let ends_with = |word: &str| {
        let end = before.len().checked_sub(word.len()).and_then(|at| before.get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let begins_with_digit = || after.starts_with(|next: char| next.is_ascii_digit());
    match c {
        '@' => after.starts_with(|next: char| next.is_alphanumeric() || next == '_'),
        '#' => begins_with_digit(),
        '-' => ends_with("GH-") && begins_with_digit(),
        'w' | 'W' => ends_with("www") && after.starts_with('.'),
        ':' if after.starts_with("//") => true,
        ':' => {
            let emoji =
                after.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '+'));
            emoji.len() < after.len() && emoji.starts_with(':')
        }
        _ => false,
    }
}

/// Text in a code span, where nothing is markup: an excerpt, a Message-ID, a code.
pub(super) fn code(text: &str) -> String {
    let line = clean::line(text);
    // These characters end a code span or a cell in some Markdown readers, but not in others.
    if line.is_empty() || line.contains(['`', '|', '\\']) { self::text(&line) } else { format!("`{line}`") }
}

/// A link if the address is a web address; otherwise only the words.
pub(super) fn link(words: &str, address: Option<&str>) -> String {
    match address.filter(|address| is_web_address(address)) {
        Some(address) => format!("[{words}](<{}>)", destination(address)),
        None => words.to_owned(),
    }
}

/// A web address for use in angle brackets: characters that could end the cell are percent-encoded.
fn destination(address: &str) -> String {
    let address = address.replace('&', "&amp;");
    address.replace('|', "%7C").replace('[', "%5B").replace(']', "%5D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        for (written, safe) in [
            ("<img src=x onerror=alert(1)>", "&lt;img src\\=x onerror\\=alert(1)&gt;"),
            ("a | b", "a &#124; b"),
            ("**b** _i_ `c` ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~"),
            ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
            ("![x](https://example.org/p.png)", "\\!\\[x\\](https:&#8203;//example.org/p.png)"),
            ("a\\|b &lt; &amp;", "a\\\\&#124;b &amp;lt; &amp;amp;"),
            ("a\n\n# b\n- c", "a \\# b - c"),
            ("$x$ ==m==", "\\$x\\$ \\=\\=m\\=\\="),
        ] {
            assert_eq!(text(written), safe);
        }
    }

    #[test]
    fn text_mentions_nobody_and_refers_to_nothing() {
        for (written, safe) in [
            ("thanks @ana and @org/team", "thanks @&#8203;ana and @&#8203;org/team"),
            ("ana@example.org", "ana@&#8203;example.org"),
            ("fixes #12, org/wiki#12", "fixes \\#&#8203;12, org/wiki\\#&#8203;12"),
            ("gh-12 and GH-12", "gh-&#8203;12 and GH-&#8203;12"),
            ("www.example.org", "www&#8203;.example.org"),
            ("http://example.org", "http:&#8203;//example.org"),
            (":+1: so: yes", ":&#8203;+1: so: yes"),
            ("at 10:30 @ home", "at 10:30 @ home"),
        ] {
            assert_eq!(text(written), safe);
        }
    }

    #[test]
    fn text_that_would_end_a_code_span_is_not_code() {
        assert_eq!(code("+1 @ana #12 <b>"), "`+1 @ana #12 <b>`");
        assert_eq!(code("a`b"), "a\\`b");
        assert_eq!(code("a|b"), "a&#124;b");
        assert_eq!(code("\u{1b}[2J"), "`\u{fffd}[2J`");
        assert_eq!(code(" \n "), "");
    }

    #[test]
    fn a_link_ends_where_its_address_does() {
        assert_eq!(link("x", Some("https://example.org/a&b|c")), "[x](<https://example.org/a&amp;b%7Cc>)");
        assert_eq!(link("x", Some("javascript:alert(1)")), "x");
        assert_eq!(link("x", Some("https://example.org/a>b")), "x");
        assert_eq!(link("x", None), "x");
    }
}
