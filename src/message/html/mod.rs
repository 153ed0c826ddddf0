//! Converts an HTML body to text, with quotes kept as `> ` lines.

mod hidden;
mod sheet;
mod style;

use html2text::config;

use crate::limits::{Limits, bytes};

/// A width at which no line is wrapped: wrapping would change the line numbers of votes.
const WIDTH: usize = 10_000;

/// The text of an HTML document, and `true` if it was laid out.
///
/// Only removes the tags of a document that is too large or too deep, because the time for a layout grows
/// with the square of the depth.
pub(super) fn to_text(html: &str, limits: &Limits) -> (String, bool) {
    let fits = html.len() <= bytes(limits.html) && depth(html) <= bytes(limits.nesting);
    match fits.then(|| laid_out(html)).flatten() {
        Some(text) => {
            (text.lines().map(str::trim_end).fold(String::new(), |all, line| all + line + "\n"), true)
        }
        _ => (without_tags(html), false),
    }
}

/// The text of a document as a reader sees it; `None` if it cannot be laid out.
fn laid_out(html: &str) -> Option<String> {
    let config = config::plain_no_decorate().no_table_borders();
    let dom = config.parse_html(html.as_bytes()).ok()?;
    hidden::tidy(&dom, || {
        let quotation = config.parse_html(&b"<blockquote></blockquote>"[..]).ok()?;
        // The document contains `html` with `head` and `body`; the quote is in `body`.
        quotation.get_node_by_path(&[1, 2, 1])
    });
    config.render_to_string(config.dom_to_render_tree(&dom).ok()?, WIDTH).ok()
}

/// The largest depth of nested elements. Tags may be closed in any order.
fn depth(html: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        let rest = &html.as_bytes()[at + 1..];
        match rest.first() {
            Some(b'/') => open = open.saturating_sub(1),
            Some(first) if first.is_ascii_alphabetic() && !is_void(rest) => open += 1,
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}

/// `true` for elements without an end tag (HTML, section 13.1.2), and for elements that people leave open.
fn is_void(tag: &[u8]) -> bool {
    let name: Vec<u8> =
        tag.iter().take_while(|b| b.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect();
    matches!(
        name.as_slice(),
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"p"
            | b"li"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        if rest[start..].starts_with("<br")
            || rest[start..].starts_with("<p")
            || rest[start..].starts_with("<div")
        {
            text.push('\n');
        }
        rest = &rest[end..];
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_stay_quotations() {
        let (text, whole) = to_text("<p>+1</p><blockquote><p>-1</p></blockquote>", &Limits::default());
        assert!(whole);
        assert_eq!(text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), ["+1", "> -1"]);
    }

    #[test]
    fn deep_documents_lose_their_tags_only() {
        let (text, whole) =
            to_text(&format!("{}+1{}", "<div>".repeat(5000), "</div>".repeat(5000)), &Limits::default());
        assert!(!whole);
        assert_eq!(text.trim(), "+1");
    }
}
