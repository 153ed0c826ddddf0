//! Replaces the links of Markdown with their text.

use std::borrow::Cow;

/// A line without the targets of Markdown links: `[Ana Lee](https://example.org)` is a name.
pub(super) fn without_targets(line: Cow<'_, str>) -> Cow<'_, str> {
    if !line.contains("](") {
        return line;
    }
    let mut left = String::with_capacity(line.len());
    let mut rest = &*line;
    while let Some((text, behind)) = rest.split_once("](")
        && let Some((target, after)) = behind.split_once(')')
    {
        let open = text.rfind('[').filter(|_| target.contains("://"));
        match open {
            Some(open) => left.extend([&text[..open], &text[open + 1..]]),
            None => left.extend([text, "](", target, ")"]),
        }
        rest = after;
    }
    left.push_str(rest);
    Cow::Owned(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_lose_their_target() {
        for (line, left) in [
            ("- [Bo Ek](https://example.org/b) and [Ana](https://example.org/a)", "- Bo Ek and Ana"),
            ("Bo Ek [x](binding)", "Bo Ek [x](binding)"),
            ("[Bo Ek](https://example.org", "[Bo Ek](https://example.org"),
            ("Bo](https://example.org)", "Bo](https://example.org)"),
        ] {
            assert_eq!(without_targets(line.into()), left, "{line}");
        }
    }
}
