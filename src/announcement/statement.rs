//! Splits the lines that the sender wrote into statements.
//!
//! A list item, a heading and a wrapped sentence are one statement each.

use super::supposed::{QuotedAbove, without_quotations};
use super::table;
use super::token::{AnnouncementToken, tokens};
use crate::language::list::{List, is_in};
use crate::message::reply::{Lines, Role};

/// A list item, a heading, or a sentence that may continue over several lines.
#[derive(Debug)]
pub(super) struct AnnouncedStatement<'a> {
    pub(super) tokens: Vec<AnnouncementToken<'a>>,
    /// For each token, the number of its line.
    lines: Vec<u32>,
    /// `true` if an empty line is above the statement.
    pub(super) parted: bool,
    /// `true` if it is the author's last statement, and is separate from the text above it.
    pub(super) closes: bool,
    /// The indent, if it is a list item.
    pub(super) item: Option<usize>,
    /// `true` if it replies to a hypothetical question.
    pub(super) supposed: bool,
}

/// A sentence of a statement, without the punctuation at its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct AnnouncedSentence<'s> {
    pub(super) tokens: &'s [AnnouncementToken<'s>],
    /// For each token, the number of its line; empty for a subject.
    pub(super) lines: &'s [u32],
    /// `true` if it is a question.
    pub(super) question: bool,
}

/// Minimum number of characters of a line that may have been wrapped.
const WRAPPED: usize = 45;
/// Maximum number of tokens in a statement; a longer statement is split.
const LONGEST: usize = 400;

/// The statements in the lines that the sender wrote, without the lines of tables.
pub(super) fn statements<'a>(lines: &'a Lines<'_>) -> Vec<AnnouncedStatement<'a>> {
    let quotations = without_quotations(lines);
    let mut done: Vec<AnnouncedStatement<'a>> = Vec::new();
    let mut quoted = QuotedAbove::default();
    let mut above: Option<&str> = None;
    // `blank`: the line above is empty. `apart`: the last statement is separate from other text.
    let (mut blank, mut apart) = (true, false);
    for line in lines.iter() {
        let text = line.text.trim();
        blank |= text.is_empty();
        if line.role == Role::Quoted {
            quoted.quote(line.text);
        }
        if line.role != Role::Authored || text.is_empty() || table::is_row(text) {
            above = None;
            continue;
        }
        let (bullet, text) = without_bullet(text);
        let found = match quotations.get(&line.number) {
            Some(text) => {
                tokens(without_bullet(text).1).into_iter().map(AnnouncementToken::into_owned).collect()
            }
            None => tokens(text),
        };
        let room = done.last().is_some_and(|open| open.tokens.len() < LONGEST);
        if let Some(open) = done.last_mut().filter(|open| {
            room && bullet == Bullet::None
                && above.is_some_and(|above| goes_on(above, &open.tokens, text, &found))
        }) {
            open.lines.extend(found.iter().map(|_| line.number));
            open.tokens.extend(found);
        } else if !found.is_empty() {
            apart = above.is_none();
            done.push(AnnouncedStatement {
                parted: blank,
                lines: vec![line.number; found.len()],
                tokens: found,
                closes: false,
                item: (bullet == Bullet::Item).then(|| indent(line.text)),
                supposed: quoted.asks_about_imagined(),
            });
        }
        blank = false;
        above = Some(text);
    }
    if let Some(last) = done.last_mut() {
        last.closes = apart;
    }
    done
}

impl AnnouncedStatement<'_> {
    /// The sentences of the statement.
    pub(super) fn sentences(&self) -> impl Iterator<Item = AnnouncedSentence<'_>> {
        let is_end = |token: &AnnouncementToken<'_>| matches!(token, AnnouncementToken::End(_));
        let mut start = 0;
        let all = self.tokens.split_inclusive(is_end).map(move |tokens| {
            let lines = &self.lines[start..];
            start += tokens.len();
            let (tokens, question) = match tokens {
                [tokens @ .., AnnouncementToken::End(mark)] => (tokens, *mark == '?'),
                _ => (tokens, false),
            };
            AnnouncedSentence { tokens, lines: &lines[..tokens.len()], question }
        });
        all.filter(|sentence| !sentence.tokens.is_empty())
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(AnnouncementToken::word)
    }

    /// The number of its first line.
    pub(super) fn line(&self) -> u32 {
        self.lines.first().copied().unwrap_or_default()
    }
}

impl<'s> AnnouncedSentence<'s> {
    /// A sentence in the subject.
    pub(super) fn of_subject(tokens: &'s [AnnouncementToken<'s>]) -> Self {
        Self { tokens, lines: &[], question: false }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &'s str> {
        self.tokens.iter().filter_map(AnnouncementToken::word)
    }
}

/// `true` if a sentence continues on the next line.
///
/// That is the case if a bracket is open or if the last word needs another word after it. It is also the case
/// if the line is long and the next line does not look like the start of a sentence.
fn goes_on(above: &str, open: &[AnnouncementToken<'_>], next: &str, found: &[AnnouncementToken<'_>]) -> bool {
    let depth = open.iter().fold(0_i32, |depth, token| match token {
        AnnouncementToken::Mark('(') => depth + 1,
        AnnouncementToken::Mark(')') => depth - 1,
        _ => depth,
    });
    let leads_on = open.last().is_some_and(|last| match last {
        // `Bo Ek: No` and `Bo Ek   No` are complete.
        AnnouncementToken::Word(word)
            if is_in(&word.lower, List::No)
                && (word.is_capital() || matches!(open, [.., AnnouncementToken::Mark(_), _])) =>
        {
            false
        }
        AnnouncementToken::Word(word) => is_in(&word.lower, List::GoesOn),
        AnnouncementToken::Number(_) | AnnouncementToken::Signed(..) => above.chars().count() >= WRAPPED,
        // After a comma, a list of names continues.
        AnnouncementToken::Mark(',') => {
            open.contains(&AnnouncementToken::Mark(':'))
                || open.iter().filter(|token| **token == AnnouncementToken::Mark(',')).count() > 1
        }
        AnnouncementToken::Mark('&' | '/') => true,
        _ => false,
    });
    let ended = matches!(open.last(), Some(AnnouncementToken::End(_) | AnnouncementToken::Mark(':')));
    let comma = open.last() == Some(&AnnouncementToken::Mark(','));
    let starts_item =
        matches!(found.first(), Some(AnnouncementToken::Signed(..) | AnnouncementToken::Number(_)));
    let lower = next.chars().next().is_some_and(char::is_lowercase);
    let length = above.chars().count();
    let prose = open.iter().filter(|token| token.word().is_some_and(|word| word.len() > 1)).count() > 5;
    depth > 0 && open.len() < 80
        || leads_on
        || !ended && !starts_item && length >= WRAPPED && lower
        || !ended && !comma && !starts_item && length >= WRAPPED + 15 && prose
}

/// The mark before the words of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bullet {
    None,
    /// A bullet, or the number of a list item.
    Item,
    /// The `#` marks of a heading in Markdown.
    Heading,
}

/// The mark before the words of a line, and the line without it.
fn without_bullet(text: &str) -> (Bullet, &str) {
    if let Some(rest) = text.trim_start_matches('#').strip_prefix(' ').filter(|_| text.starts_with('#')) {
        return (Bullet::Heading, rest.trim_start());
    }
    for bullet in ["* ", "- ", "• ", "– ", "· ", "o ", "◦ ", "▪ "] {
        if let Some(rest) = text.strip_prefix(bullet) {
            return (Bullet::Item, rest.trim_start());
        }
    }
    // `✅ Yes: 5` starts with a symbol, which this function removes. It keeps a thumb, which is a vote.
    if let Some((picture, rest)) = text.split_once(' ')
        && !picture.chars().any(|c| c.is_ascii() || c.is_alphanumeric() || matches!(c, '👍' | '👎' | '±'))
        && !picture.starts_with(['−', '–', '＋', '－'])
    {
        return (Bullet::Item, rest.trim_start());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(". ").or_else(|| text[digits..].strip_prefix(") "));
    match rest {
        Some(rest) if (1..=2).contains(&digits) => (Bullet::Item, rest.trim_start()),
        _ => (Bullet::None, text),
    }
}

/// Number of white space characters at the start of a line.
fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}
