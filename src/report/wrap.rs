//! Wraps text to a width in terminal columns: a wide character takes two.

use textwrap::{Options, WordSeparator, WordSplitter};

use crate::message::character::single_spaced;

/// Number of columns of a line of mail, which leaves space for quote marks.
const WIDTH: usize = 72;

/// Wraps words to at most 72 columns; the first line and the others have different indents.
///
/// A longer word, such as a link, has a line of its own.
pub(super) fn wrapped(text: &str, first: &str, others: &str) -> String {
    let text = single_spaced(text);
    // Scripts with wide characters have no spaces between words.
    let is_wide = text.chars().any(|c| textwrap::core::display_width(c.encode_utf8(&mut [0; 4])) > 1);
    let separator = if is_wide { WordSeparator::UnicodeBreakProperties } else { WordSeparator::AsciiSpace };
    let options = Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(others)
        .break_words(false)
        .word_separator(separator)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::fill(&text, options)
}

/// Quotes text: every line gets a quote mark, so that it does not look like a line of this mail.
///
/// A paragraph that fits is unchanged; longer prose is wrapped.
pub(super) fn quoted(text: &str) -> String {
    let mark = "> ";
    let fits = |line: &&str| textwrap::core::display_width(line) + mark.len() <= WIDTH;
    let is_prose = |line: &&str| line.starts_with(char::is_alphabetic);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut out = Vec::new();
    for paragraph in lines.split_inclusive(|line| line.is_empty()) {
        let (words, blank) = match paragraph.split_last() {
            Some((&"", words)) => (words, true),
            _ => (paragraph, false),
        };
        if words.iter().all(&fits) {
            out.extend(words.iter().map(|line| format!("{mark}{line}")));
        } else if words.iter().skip(1).all(&is_prose) {
            out.push(wrapped(&words.join(" "), mark, mark));
        } else {
            out.extend(words.iter().map(|line| wrapped(line, mark, mark)));
        }
        if blank {
            out.push(mark.trim_end().to_owned());
        }
    }
    out.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(text: &str) -> Vec<usize> {
        text.lines().map(textwrap::core::display_width).collect()
    }

    #[test]
    fn lines_are_wrapped_by_their_columns() {
        assert_eq!(widths(&wrapped(&"word ".repeat(20), "  ", "    ")), [71, 33]);
        assert!(widths(&wrapped(&"会議の結果".repeat(30), "  ", "    ")).iter().all(|width| *width <= WIDTH));
        let link = format!("https://example.org/{}", "a-b/".repeat(30));
        assert_eq!(wrapped(&format!("see {link} there"), "", "  "), format!("see\n  {link}\n  there"));
        assert_eq!(wrapped("", "  ", ""), "");
    }

    #[test]
    fn quotations_are_marked_and_prose_is_filled() {
        assert_eq!(quoted("+1 a\n\n-- \nFrom: x"), "> +1 a\n>\n> --\n> From: x");
        let prose = format!("{}\nand so on.", "word ".repeat(16).trim_end());
        let filled = quoted(&prose);
        assert_eq!(widths(&filled), [71, 22], "{filled}");
        assert_eq!(filled.replace("> ", "").split_whitespace().count(), 19);
        let list = quoted(&format!("- {}\n- b", "word ".repeat(16)));
        assert_eq!(list.lines().last(), Some("> - b"));
    }
}
