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
            let command = rest.split_once('>').filter(|(command, _)| is_command(command));
            match command {
                Some((command, after)) => {
                    match command.to_ascii_lowercase().as_str() {
                        "excerpt" => excerpts += 1,
                        "/excerpt" => excerpts = excerpts.saturating_sub(1),
                        "param" => params += 1,
                        "/param" => params = params.saturating_sub(1),
                        _ => {}
                    }
                    rest = after;
                }
                None => {
                    shown.push('<');
                    rest = rest.strip_prefix('<').unwrap_or(rest);
                }
            }
        }
        if params == 0 {
            shown.push_str(rest);
        }
    }
    shown
}

/// `true` for the name of a command: at most 60 letters, digits and hyphens, after an optional slash.
fn is_command(name: &str) -> bool {
    let bare = name.strip_prefix('/').unwrap_or(name);
    (1..=60).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

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
