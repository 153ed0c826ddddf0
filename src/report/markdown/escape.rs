//! Text from mail made safe for Markdown: it is shown as it was written, and is no markup, no link, and no
//! mention that notifies somebody.

use crate::archive_url::is_web_address;
use crate::report::clean;

/// Breaks what is not to be read as one: invisible, and no letter of a name, a number or an address.
const BREAK: &str = "&#8203;";

/// Text within a line. It never begins one: the first character of a line is the report's own.
pub(super) fn text(text: &str) -> String {
    let text = clean::line(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        match c {
            // As references these are text and nothing else, in a table too.
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

/// Whether what follows a character would make a mention, a reference to an issue, an emoji or a link of it.
/// `before` is what was written up to the character and with it.
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
    // These end a span of code or a cell in ways that differ from one reader of Markdown to the next.
    if line.is_empty() || line.contains(['`', '|', '\\']) { self::text(&line) } else { format!("`{line}`") }
}

/// A link, where the address is one of the web; else the words alone.
pub(super) fn link(words: &str, address: Option<&str>) -> String {
    match address.filter(|address| is_web_address(address)) {
        Some(address) => format!("[{words}](<{}>)", destination(address)),
        None => words.to_owned(),
    }
}

/// An address of the web within angle brackets: what could end its cell is percent-encoded.
fn destination(address: &str) -> String {
    let address = address.replace('&', "&amp;");
    address.replace('|', "%7C").replace('[', "%5B").replace(']', "%5D")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
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
    fn nobody_is_mentioned_and_nothing_referred_to() {
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
    fn code_holds_what_it_can_and_the_rest_is_text() {
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
