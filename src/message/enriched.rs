//! Converts `text/enriched` (RFC 1896) to text, with excerpts as `> ` lines.

/// The text without commands such as `<bold>`.
///
/// `<<` stands for `<`. The text between `<param>` and `</param>` is not shown.
pub(super) fn to_text(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let (mut excerpts, mut params) = (0_usize, 0_usize);
    for line in text.split_inclusive('\n') {
        if excerpts > 0 {
            shown.push_str("> ");
        }
        let mut rest = line;
        while let Some(at) = rest.find('<') {
            if params == 0 {
                shown.push_str(&rest[..at]);
            }
            rest = &rest[at + 1..];
            let Some((name, after)) = command(rest) else {
                shown.push('<');
                rest = rest.strip_prefix('<').unwrap_or(rest);
                continue;
            };
            match name.to_ascii_lowercase().as_str() {
                "excerpt" => excerpts += 1,
                "/excerpt" => excerpts = excerpts.saturating_sub(1),
                "param" => params += 1,
                "/param" => params = params.saturating_sub(1),
                _ => {}
            }
            rest = after;
        }
        if params == 0 {
            shown.push_str(rest);
        }
    }
    shown
}

/// The name of the command at the start of a text, and the text after it.
///
/// The name has letters, digits and hyphens, after an optional slash.
fn command(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(LONGEST_COMMAND).position(|b| b == b'>')?;
    let name = &text[..end];
    let bare = name.strip_prefix('/').unwrap_or(name);
    let is_name = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_name.then_some((name, &text[end + 1..]))
}

/// Maximum length of a command in bytes (RFC 1896), with its slash and its `>`.
const LONGEST_COMMAND: usize = 62;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_removed_and_excerpts_are_quoted() {
        for (enriched, text) in [
            ("<bold>-1</bold>, no\n", "-1, no\n"),
            ("<Color><param>red</param>-1</Color>\n", "-1\n"),
            ("<excerpt>\n-1\n</excerpt>\n+1\n", "\n> -1\n> \n+1\n"),
            ("a << b, <bo@example.org>\n", "a < b, <bo@example.org>\n"),
            ("a <\n", "a <\n"),
        ] {
            assert_eq!(to_text(enriched), text, "{enriched}");
        }
    }
}
