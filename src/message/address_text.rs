//! Addresses in text.

use unicode_normalization::UnicodeNormalization;

/// The characters that end a word of an address.
const SPECIAL: [char; 11] = ['<', '>', '(', ')', '[', ']', ':', ';', ',', '"', '\\'];

/// The address in a text: in lower case, without comments, spaces and an obsolete route.
pub(super) fn address(text: &str) -> Option<String> {
    let text = without_comments(text);
    let text = text.trim();
    let scheme = text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    let text = if scheme { &text[7..] } else { text };
    let text = match text.split_once(':') {
        Some((route, rest)) if route.starts_with('@') => rest.trim(),
        _ => text,
    };
    let (local, domain) = if let Some(rest) = text.strip_prefix('"') {
        let mut escaped = false;
        let end = rest.char_indices().find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        let (content, after) = (&rest[..end?.0], &rest[end?.0 + 1..]);
        let local = if is_dot_atom(content) { content.to_owned() } else { format!("\"{content}\"") };
        (local, dotted(after.trim_start().strip_prefix('@')?)?)
    } else {
        let (local, domain) = text.split_once('@')?;
        let local = dotted(local).filter(|local| is_dot_atom(local))?;
        (local, dotted(domain)?)
    };
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let valid =
        literal.is_some_and(|inner| !inner.contains(SPECIAL) || inner.contains(':')) || is_dot_atom(&domain);
    (valid && !local.is_empty()).then(|| format!("{local}@{domain}").to_lowercase())
}

pub(super) fn is_dot_atom(text: &str) -> bool {
    let odd = |c: char| SPECIAL.contains(&c) || c == '@' || c.is_whitespace() || c.is_control();
    !text.is_empty() && !text.contains(odd)
}

/// A text without the spaces around its dots; `None` if it has other spaces.
fn dotted(text: &str) -> Option<String> {
    let text = text.split('.').map(str::trim).collect::<Vec<_>>().join(".");
    (!text.contains(char::is_whitespace)).then_some(text)
}

fn without_comments(text: &str) -> String {
    let (mut kept, mut depth, mut quoted) = (String::with_capacity(text.len()), 0_usize, false);
    for c in text.chars() {
        match c {
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => {
                depth -= 1;
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            kept.push(c);
        }
    }
    kept
}

/// The text in lower case and in compatibility form (NFKC), without invisible characters.
pub(super) fn folded(text: &str) -> String {
    text.nfkc().filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase).collect()
}

/// `true` if a character is invisible.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// All texts within a text that have the form of an address with a dotted domain.
pub(super) fn addresses_in(text: &str) -> Vec<String> {
    if text.is_ascii() && !text.contains('@') {
        return Vec::new();
    }
    let text = folded(text);
    let ends = |c: char| SPECIAL.contains(&c) || c == '@' || c.is_whitespace();
    let of_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let before = text[..at].trim_end();
        let local = before.rsplit(ends).next().unwrap_or_default();
        let after = text[at + 1..].trim_start();
        let domain = &after[..after.find(|c| !of_domain(c)).unwrap_or(after.len())];
        let (local, domain) = (local.trim_matches('\''), domain.trim_matches('.'));
        let valid = !local.is_empty() && domain.contains('.');
        valid.then(|| format!("{local}@{domain}"))
    });
    found.collect()
}
