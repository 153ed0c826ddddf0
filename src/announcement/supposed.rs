//! Finds hypothetical text: words between quotation marks, examples, and replies to a hypothetical question.
//!
//! This text announces nothing.

use std::collections::BTreeMap;

use super::token::{AnnouncementToken, TAKEN_OUT, spoken};
use crate::language::outcome::Supposed;
use crate::language::token::Token as Spoken;
use crate::language::{SUPPOSITIONS, Subject};
use crate::message::character::made_plain;
use crate::message::reply::{Line, Lines, Role};

/// Minimum number of words in a quotation. Fewer words name a side or a title: `6 "yes" and 1 "no"`.
const SHORTEST_QUOTATION: usize = 4;
/// Maximum number of words in a quotation.
///
/// Quotation marks with more words between them do not belong together.
const LONGEST_QUOTATION: usize = 80;

/// `true` if a sentence with these tokens introduces an example.
pub(super) fn gives_example(tokens: &[AnnouncementToken<'_>]) -> bool {
    /// Number of words in the longest row.
    const LONGEST: usize = 4;
    supposes(&spoken(&tokens[..tokens.len().min(LONGEST)]), false) == Some(Supposed::Example)
}

fn supposes(tokens: &[Spoken<'_>], question: bool) -> Option<Supposed> {
    SUPPOSITIONS.judge(Subject { tokens, mark: None, question }).map(|row| row.meaning)
}

/// The quoted text directly above the sender's words.
#[derive(Debug, Default)]
pub(super) struct QuotedAbove<'a> {
    lines: Vec<&'a str>,
    /// `true` if the quote ends with a hypothetical question; `None` before the check.
    imagined: Option<bool>,
}

impl<'a> QuotedAbove<'a> {
    /// Maximum number of lines to read at the end of a quote.
    const LONGEST: usize = 12;
    const WIDEST: usize = 1000;
    /// Maximum number of tokens to read in these lines.
    const MOST_TOKENS: usize = 300;

    /// Adds a line of a quote.
    pub(super) fn quote(&mut self, line: &'a str) {
        if self.imagined.take().is_some() || self.lines.len() == Self::LONGEST {
            self.lines.clear();
        }
        if line.len() <= Self::WIDEST {
            self.lines.push(line.trim_start_matches(['>', ' ', '|']));
        }
    }

    /// `true` if the words below the quote reply to a hypothetical question.
    pub(super) fn asks_about_imagined(&mut self) -> bool {
        let lines = &self.lines;
        *self.imagined.get_or_insert_with(|| {
            let last = lines.iter().rev().find(|line| !line.trim().is_empty());
            if !last.is_some_and(|line| line.trim_end().ends_with('?')) {
                return false;
            }
            let text = lines.join(" ");
            let text = made_plain(&text);
            let tokens = crate::language::token::tokens(&text);
            supposes(&tokens[tokens.len().saturating_sub(Self::MOST_TOKENS)..], true).is_some()
        })
    }
}

/// The lines with quotation marks, by number, each with a placeholder instead of the quoted words.
pub(super) fn without_quotations(lines: &Lines<'_>) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    if !lines.text().contains(['"', '“', '”', '„', '«', '»']) {
        return found;
    }
    let mut paragraph: Vec<Line<'_>> = Vec::new();
    for line in lines.iter() {
        if line.role == Role::Authored && !line.text.trim().is_empty() {
            paragraph.push(line);
        } else {
            take_out(&std::mem::take(&mut paragraph), &mut found);
        }
    }
    take_out(&paragraph, &mut found);
    found
}

fn take_out(paragraph: &[Line<'_>], found: &mut BTreeMap<u32, String>) {
    let text = paragraph.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("\n");
    if !text.contains(is_quote) {
        return;
    }
    let mut left = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((open, end)) = next_quotation(rest) {
        left.push_str(&rest[..open]);
        left.push(TAKEN_OUT);
        // Keeps line ends, so that the lines keep their numbers.
        left.extend(rest[open..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    if left.is_empty() && rest.len() == text.len() {
        return;
    }
    left.push_str(rest);
    let changed = paragraph.iter().zip(left.split('\n')).filter(|(line, left)| line.text.trim() != *left);
    found.extend(changed.map(|(line, left)| (line.number, left.to_owned())));
}

/// The start and the end of the next long quotation.
fn next_quotation(text: &str) -> Option<(usize, usize)> {
    let mut open: Option<usize> = None;
    for (at, mark) in text.match_indices(is_quote) {
        let end = at + mark.len();
        let before = text[..at].chars().next_back();
        let behind = text[end..].chars().next();
        let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ':' | '['))
            && behind.is_some_and(|c| !c.is_whitespace());
        let closes = before.is_some_and(|c| !c.is_whitespace())
            && behind.is_none_or(|c| c.is_whitespace() || !c.is_alphanumeric());
        match open {
            Some(start) if closes => {
                let words = text[start..at].split_whitespace().count();
                if (SHORTEST_QUOTATION..=LONGEST_QUOTATION).contains(&words) {
                    return Some((start, end));
                }
                open = None;
            }
            None if opens => open = Some(at),
            _ => {}
        }
    }
    None
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_quotations_are_found_and_short_ones_stay() {
        for (text, quotation) in [
            ("I read \"The vote has passed\" there.", Some("\"The vote has passed\"")),
            ("„Der Antrag ist angenommen“, stand dort.", Some("„Der Antrag ist angenommen“")),
            ("it said\n\"the vote\nhas passed\"", Some("\"the vote\nhas passed\"")),
            ("6 \"yes\" and 1 \"no\", and so it ends", None),
            ("a 5\" disk and a 3\" disk are both here", None),
            ("an \"open quotation that nobody ends", None),
        ] {
            assert_eq!(next_quotation(text).map(|(open, end)| &text[open..end]), quotation, "{text}");
        }
    }

    #[test]
    fn questions_about_imagined_cases_are_distinguished_from_plain_ones() {
        let asks = |lines: &[&'static str]| {
            let mut above = QuotedAbove::default();
            for line in lines {
                above.quote(line);
            }
            above.asks_about_imagined()
        };
        assert!(asks(&["> Suppose three vote +1,", "> is that enough?"]));
        assert!(asks(&["> Say A votes +1 and B -1,", "> is that a pass?"]));
        for plain in ["> How does the vote stand?", "> Did you say it is over?", "> Suppose we wait.", ""] {
            assert!(!asks(&[plain]), "{plain}");
        }
    }
}
