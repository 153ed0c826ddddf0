//! Removes marks that gateways and filters add to a subject: `[External]`, `{EXT}`, `***SPAM***`, `CAUTION:`.

use super::fold::folded;

/// Words in these marks, folded.
const MARKS: &[&str] = &[
    "ext", "external", "external email", "external mail", "external e mail", "external sender", "extern",
    "externe", "externes", "externo", "externa", "esterno", "внешний", "caution", "unverified sender",
    "unverified", "spam", "possible spam", "probable spam", "probably spam", "suspected spam", "likely spam",
    "junk", "bulk", "bulk mail", "spam suspect", "disarmed", "dangerous content", "virus", "filename",
];

/// Maximum length of a mark, in bytes.
const LONGEST: usize = 48;

const BRACKETS: [(char, char); 6] =
    [('[', ']'), ('{', '}'), ('(', ')'), ('<', '>'), ('［', '］'), ('【', '】')];
/// Characters that are repeated before and after a mark.
const RULES: &[char] = &['*', '#', '!', '-', '=', '_', '~', '+'];

/// The text after a mark at its start; `None` if the text does not start with a mark.
pub(super) fn without_mark(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    if let Some((open, close)) = BRACKETS.iter().find(|(open, _)| *open == first) {
        let (inner, after) = text[open.len_utf8()..].split_once(*close)?;
        return is_mark(inner).then(|| after.trim_start_matches([':', ' ', '-']));
    }
    if RULES.contains(&first) {
        let (inner, after) = text.trim_start_matches(first).split_once(first)?;
        return is_mark(inner).then(|| after.trim_start_matches([first, ':', ' ']));
    }
    let (inner, after) = text.split_once(':')?;
    is_mark(inner).then_some(after)
}

/// The text without the mark at its end; `None` if the text does not end with a mark.
pub(super) fn without_end_mark(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let last = text.chars().next_back()?;
    let (before, inner) = if let Some((open, close)) = BRACKETS.iter().find(|(_, close)| *close == last) {
        text[..text.len() - close.len_utf8()].rsplit_once(*open)?
    } else if RULES.contains(&last) {
        text.trim_end_matches(last).rsplit_once(last)?
    } else {
        return None;
    };
    let rule = if RULES.contains(&last) { last } else { ' ' };
    is_mark(inner).then(|| before.trim_end_matches([rule, ' ']))
}

/// `true` if a text is a mark, with or without a number from the filter.
fn is_mark(inner: &str) -> bool {
    if inner.len() > LONGEST {
        return false;
    }
    let inner = folded(inner);
    let words = inner.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    MARKS.contains(&words.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_at_both_ends_are_removed() {
        for mark in [
            "[External]", "[EXT]", "{External}", "(External)", "<External>", "***SPAM***", "*EXT*",
            "[SPAM 5.2]", "[EXTERNAL EMAIL]:", "###Spam###", "-EXT-", "**** SPAM ****", "【External】",
            "[extern]", "[SPAM?]",
        ] {
            let text = format!("{mark} [VOTE] x");
            assert_eq!(without_mark(&text).map(str::trim), Some("[VOTE] x"), "{mark}");
            if !mark.ends_with(':') {
                let text = format!("[VOTE] x {mark}");
                assert_eq!(without_end_mark(&text), Some("[VOTE] x"), "{mark}");
            }
        }
        assert_eq!(without_mark("EXTERNAL: [VOTE] x").map(str::trim), Some("[VOTE] x"));
    }

    #[test]
    fn words_of_a_title_are_not_marks() {
        for text in [
            "[VOTE] x", "Spam filter: x", "(external links) x", "x [external links]", "x (RC1)", "***", "-",
            "[", "",
        ] {
            assert_eq!((without_mark(text), without_end_mark(text)), (None, None), "{text}");
        }
    }
}
