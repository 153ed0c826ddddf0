//! Tests of single lines: quote marks, delimiters, rules, boxes, parts of a patch.

/// `true` if a line is quoted: `> `, `>`, `| `, `» `, or the initials of the quoted person before a `>`.
///
/// `indent` is the number of spaces before the text, in bytes.
pub(super) fn is_quoted(line: &str, indent: usize) -> bool {
    let text = &line[indent..];
    match text.as_bytes().first() {
        // An attribution that ends with `<bo@example.org>:` may be wrapped before its last two characters.
        Some(b'>') => indent <= 3 && !text.starts_with(">>>>>>> ") && text != ">:",
        Some(b'|') => indent <= 1 && (text.starts_with("| ") || text == "|") && !text[1..].contains('|'),
        // A quote mark that a program escaped for HTML once too often.
        Some(b'&') => indent <= 3 && text.starts_with("&gt;"),
        Some(b'A'..=b'Z') => {
            let initials = text.bytes().take(5).take_while(u8::is_ascii_uppercase).count();
            initials <= 4 && matches!(text.as_bytes()[initials..], [b'>'] | [b'>', b' ', ..])
        }
        Some(0x80..) => indent <= 3 && begins_with_foreign_mark(text),
        _ => false,
    }
}

/// `true` if a text starts with a quote mark that few programs use.
///
/// A `»` with its `«` is a quotation mark in a sentence.
fn begins_with_foreign_mark(text: &str) -> bool {
    let mut rest = text.chars();
    match rest.next() {
        Some(mark @ ('»' | '›')) => {
            let close = if mark == '»' { '«' } else { '‹' };
            !rest.as_str().contains(close)
                && rest.next().is_none_or(|next| next.is_whitespace() || next == mark)
        }
        Some('＞') => true,
        Some(mark @ ('│' | '┃' | '┊')) => !rest.as_str().contains(mark),
        _ => false,
    }
}

/// `true` if a line starts with a character that is a quote mark only if an adjacent line starts with the
/// same character: `: `.
pub(super) fn may_be_quoted(line: &str) -> bool {
    let bytes = line.as_bytes();
    matches!(bytes.first(), Some(b':' | b'}')) && matches!(bytes.get(1), None | Some(b' '))
}

/// Starts of the tags that end a quote.
pub(super) const CLOSING_TAGS: [&str; 2] = ["</", "[/quote"];

/// The index in [`CLOSING_TAGS`] of the tag that ends a quote, if a line starts the quote: `<quote>`,
/// `[quote]`.
pub(super) fn closing_tag(line: &str) -> Option<usize> {
    const TAGS: [(&str, usize); 3] = [("<quote", 0), ("<blockquote", 0), ("[quote", 1)];
    if !line.starts_with(['<', '[']) {
        return None;
    }
    let opens = |tag: &str| {
        line.as_bytes().get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag.as_bytes()))
    };
    TAGS.iter().find(|(open, _)| opens(open)).map(|(_, close)| *close)
}

/// `true` for `-- ` (RFC 3676, section 4.3), and for `--`, which people write instead.
pub(super) fn is_signature_delimiter(line: &str) -> bool {
    matches!(line, "-- " | "--" | "- -- " | "- --" | "—" | "-- \u{a0}" | "--\u{a0}")
}

/// `true` for a line of dashes, underscores or similar signs.
pub(super) fn is_rule(line: &str) -> bool {
    let is_drawn = |b: u8| matches!(b, b'-' | b'_' | b'=' | b'*' | b'~' | b'#');
    // Checks all bytes without a branch, because nearly every line that starts like a rule is a rule.
    line.len() >= 5 && is_drawn(line.as_bytes()[0]) && line.bytes().fold(true, |all, b| all & is_drawn(b))
}

/// `true` for a short rule, which can only start a footer.
pub(super) fn is_short_rule(line: &str) -> bool {
    matches!(line, "---" | "----" | "__" | "___" | "____" | "***" | "===" | "~~~")
}

/// `true` for a long line of underscores.
///
/// Text that mail programs and lists add follows it.
pub(super) fn is_underline(line: &str) -> bool {
    line.len() >= 20 && line.starts_with('_') && line.bytes().all(|b| b == b'_')
}

/// `true` for a line of a drawn box or table: `+-----+`, `| Bo Ek |`.
pub(super) fn is_drawn(line: &str) -> bool {
    let framed = |edge: char| line.len() >= 8 && line.starts_with(edge) && line.ends_with(edge);
    framed('|') || framed('+') && line.chars().all(|c| "+-=".contains(c))
}

/// `true` if a line looks like program code.
pub(super) fn is_program_text(line: &str) -> bool {
    line.ends_with([';', '{', '}']) || line.contains("==") || line.contains(" = ") || line.contains("();")
}

/// `true` for an unticked box before a choice: `[ ] +1 approve`, `( ) yes`, `☐ +1`.
pub(super) fn is_empty_box(line: &str) -> bool {
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
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

/// The counts of old and new lines in the header of a hunk of a patch: `@@ -1,3 +1,4 @@`.
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

/// `true` for a line above the hunks of a patch.
pub(super) fn is_patch_header(line: &str) -> bool {
    ["diff --git ", "+++ ", "--- a/", "--- /dev/null", "Index: "].iter().any(|start| line.starts_with(start))
}

/// `true` for `---snip---`, `[snip]`, `-- 8< --`.
pub(super) fn is_snip(line: &str) -> bool {
    const WORDS: [&str; 6] = ["snip", "snipp", "snap", "cut", "cuthere", "8"];
    // A quick test that excludes most lines.
    let first = || line.bytes().find(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    if line.len() < 6 || is_rule(line) || !first().is_some_and(|b| matches!(b | 0x20, b's' | b'c' | b'8')) {
        return false;
    }
    if line.is_ascii() {
        let letters = line.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase());
        return WORDS.iter().any(|word| letters.clone().eq(word.bytes()));
    }
    let letters = line.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric());
    WORDS.iter().any(|word| letters.clone().eq(word.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indent(line: &str) -> usize {
        line.len() - line.trim_start().len()
    }

    #[test]
    fn quote_marks_are_recognised() {
        for line in
            ["> a", ">a", " > a", ">> a", "| a", "AB> a", "AB>", "» a", "»» a", "»", "&gt; a", "＞ a", "│ a"]
        {
            assert!(is_quoted(line, indent(line)), "{line}");
        }
        for line in [
            "a > b", "ABCDE> a", "|a|b|", "| a | b |", "       > a", "»a« b", "» a « b", "»a", "│ a │", "é",
            "&amp; a",
        ] {
            assert!(!is_quoted(line, indent(line)), "{line}");
        }
    }

    #[test]
    fn rules_and_cut_marks_are_recognised() {
        for line in ["-----", "__________", "=====*=====", "~~~~~##"] {
            assert!(is_rule(line) && !is_snip(line), "{line}");
        }
        for line in ["----", "-----x", "- - - -", "", "—————"] {
            assert!(!is_rule(line), "{line}");
        }
        for line in ["---snip---", "[Snipp]", "<snap>", "-- cut here --", "-- 8< --", "snip ✂✂"] {
            assert!(is_snip(line), "{line}");
        }
        for line in ["snip", "Cheers,", "snip it", "---snips---", "8 of 9", "✂ snip ✂", "schnipp ✂"] {
            assert!(!is_snip(line), "{line}");
        }
    }
}
