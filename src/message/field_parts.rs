//! Splits a structured header field into parts between semicolons, words, comments and quoted text (RFC 8601,
//! section 2.2).

/// The parts of a value between its semicolons, each split into words.
///
/// Drops comments. Quoted text is part of its word, even if it has semicolons or spaces. An equals sign joins
/// the words around it.
pub(super) fn parts(value: &str) -> Vec<Vec<String>> {
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    let (mut word, mut depth, mut is_quoted, mut is_joined) = (String::new(), 0_usize, false, false);
    let mut rest = value.chars();
    let end_word = |word: &mut String, parts: &mut Vec<Vec<String>>| {
        if !word.is_empty() {
            parts.last_mut().into_iter().for_each(|part| part.push(std::mem::take(word)));
        }
    };
    while let Some(c) = rest.next() {
        match c {
            '\\' if is_quoted || depth > 0 => {
                let escaped = rest.next();
                word.extend(escaped.filter(|_| is_quoted));
            }
            '"' if depth == 0 => {
                is_quoted = !is_quoted;
                is_joined = false;
            }
            _ if is_quoted => word.push(c),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ';' => {
                end_word(&mut word, &mut parts);
                parts.push(Vec::new());
                is_joined = false;
            }
            '=' => {
                if word.is_empty() {
                    word = parts.last_mut().and_then(Vec::pop).unwrap_or_default();
                }
                word.push('=');
                is_joined = true;
            }
            _ if c.is_whitespace() => {
                if !is_joined {
                    end_word(&mut word, &mut parts);
                }
            }
            _ => {
                word.push(c);
                is_joined = false;
            }
        }
    }
    end_word(&mut word, &mut parts);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_left_out_and_quoted_text_stays_in_its_word() {
        for (value, expected) in [
            ("mx.example.net 1; spf=pass a=b", vec![vec!["mx.example.net", "1"], vec!["spf=pass", "a=b"]]),
            ("a (b; c (d)) e;\r\n\tf", vec![vec!["a", "e"], vec!["f"]]),
            ("x = \"a; b\" c", vec![vec!["x=a; b", "c"]]),
            ("a \"b \\\" c\"@d", vec![vec!["a", "b \" c@d"]]),
            ("a (b \\) c) d", vec![vec!["a", "d"]]),
            ("a (never closed; b", vec![vec!["a"]]),
            ("", vec![vec![]]),
        ] {
            assert_eq!(parts(value), expected, "{value}");
        }
    }
}
