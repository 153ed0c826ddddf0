//! Compiles and matches patterns: the small language in which rows of the grammar describe phrases.
//!
//! A pattern is a sequence of elements separated by spaces. It matches anywhere in a statement:
//!
//! | element | matches |
//! |---|---|
//! | `vote` or `cast\|give` | one of these words |
//! | `<negation>` | a word of that class (`class.rs`), list (`list/name.rs`) or family (`family/name.rs`) |
//! | `VOTE` | the judged mark; `VOTE.emoji` or `VOTE.bare` (a single 0) only in that form |
//! | `SAID` | the judged word, if it may state an outcome; `SAID:lost\|denied` only if it is one of these |
//! | `OTHER` | another mark of the statement |
//! | `DURATION` | the judged duration |
//! | `BOX` | an empty box |
//! | `..3` | up to three words, but no "but", "not", "would", "will", "his", punctuation or mark |
//! | `..3*` | up to three tokens of any kind |
//! | `..<helper>` | any number of words of that list |
//! | `...` | any tokens |
//! | `..*` | any tokens except marks |
//! | `,` | punctuation within a sentence; `(`, `)` and `:` match only themselves |
//! | `^` | the start of a clause: the start of the statement, or after punctuation or a word such as "but" |
//! | `^^` and `$` | the start and the end of the statement |
//! | `?` | the end of a statement that is a question |
//!
//! A `~` after an element makes it optional.

use super::choices::Choices;
use super::class::{Class, Classes};
use super::mark::Shape;
use super::notation::{SAID, parts};
use super::token::Token;
use super::tongue::{self, Tongues};

/// The weight of a word in a pattern. Positions and punctuation have a lower weight.
const WORD: u32 = 4;

/// Words that a gap cannot contain, because they reverse the meaning of the words after them.
const TURNING: Classes =
    Classes::of(&[Class::Turn, Class::Negation, Class::Hypothetical, Class::Future, Class::Possessive]);

/// A pattern in compiled form.
#[derive(Debug)]
pub(crate) struct Pattern {
    elements: Vec<Element>,
    /// Minimum number of tokens that the pattern can match.
    shortest: usize,
    /// `true` if it matches only questions.
    asks: bool,
    /// Minimum and maximum number of tokens before the judged mark.
    ///
    /// `None` if there is no maximum, or if the pattern names no mark.
    before_mark: Option<(usize, usize)>,
}

#[derive(Debug)]
struct Element {
    kind: Kind,
    optional: bool,
}

#[derive(Debug)]
enum Kind {
    /// One token that is one of the choices.
    One(Choices),
    Vote,
    /// The judged mark, if it has this form.
    VoteDrawn(Shape),
    /// The judged word, if it is one of the choices.
    Said(Choices),
    Other,
    EmptyBox,
    Gap(usize),
    /// Up to the given number of tokens.
    Reach(usize),
    /// Any number of tokens that are all one of the choices.
    Run(Choices),
    Anything,
    /// Any tokens except marks.
    Unmarked,
    Soft,
    ClauseStart,
    Start,
    End,
    Question,
}

/// The tokens of a statement, with the mark that is judged.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) tokens: &'a [Token<'a>],
    /// The index of the judged mark; `None` if the statement as a whole is judged.
    pub(crate) mark: Option<usize>,
    pub(crate) question: bool,
}

impl Pattern {
    /// Compiles the text of a pattern.
    pub(crate) fn new(text: &'static str) -> Self {
        let elements: Vec<Element> = parts(text).map(element).collect();
        let required = || elements.iter().filter(|element| !element.optional);
        let takes_one = |element: &&Element| match &element.kind {
            Kind::One(choices) => !choices.end,
            Kind::Vote | Kind::VoteDrawn(_) | Kind::Said(_) | Kind::Other | Kind::EmptyBox | Kind::Soft => {
                true
            }
            _ => false,
        };
        let shortest = required().filter(takes_one).count();
        let asks = required().any(|element| matches!(element.kind, Kind::Question));
        let before_mark = before_mark(&elements);
        Self { elements, shortest, asks, before_mark }
    }

    /// The elements that must match a word.
    pub(crate) fn choices(&self) -> impl Iterator<Item = &Choices> {
        let required = self.elements.iter().filter(|element| !element.optional);
        required.filter_map(|element| match &element.kind {
            Kind::One(choices) | Kind::Said(choices) => Some(choices),
            _ => None,
        })
    }

    /// The sum of the weights of the elements.
    pub(super) fn weight(&self) -> u32 {
        let weight = |element: &Element| match element.kind {
            _ if element.optional => 0,
            Kind::One(_) | Kind::Question => WORD,
            Kind::VoteDrawn(_) => 3,
            Kind::Vote | Kind::Said(_) | Kind::Other | Kind::EmptyBox | Kind::Start => 2,
            Kind::ClauseStart | Kind::End | Kind::Soft => 1,
            Kind::Gap(_) | Kind::Reach(_) | Kind::Run(_) | Kind::Anything | Kind::Unmarked => 0,
        };
        self.elements.iter().map(weight).sum()
    }

    /// `true` if the pattern matches somewhere in the statement.
    ///
    /// An element for the judged mark must match that mark.
    pub(crate) fn matches(&self, subject: Subject<'_>) -> bool {
        let tokens = subject.tokens;
        if self.shortest > tokens.len() || self.asks && !subject.question {
            return false;
        }
        if let Some((fewest, most)) = self.before_mark {
            let Some(mark) = subject.mark else { return false };
            let Some(last) = mark.checked_sub(fewest) else { return false };
            return (mark.saturating_sub(most)..=last).any(|start| at(&self.elements, subject, start));
        }
        // If a pattern starts with a word, searches for this word first, which excludes most positions.
        match self.elements.split_first() {
            Some((Element { kind: Kind::Start, optional: false }, rest)) => at(rest, subject, 0),
            Some((Element { kind: Kind::One(choices), optional: false }, rest)) if !choices.end => (0..)
                .zip(tokens)
                .any(|(start, token)| choices.allow(Some(token)) && at(rest, subject, start + 1)),
            Some((Element { kind: Kind::ClauseStart, optional: false }, rest)) => {
                (0..=tokens.len()).any(|start| begins_clause(tokens, start) && at(rest, subject, start))
            }
            _ => (0..=tokens.len()).any(|start| at(&self.elements, subject, start)),
        }
    }
}

impl Pattern {
    /// `true` if the family words that the pattern matches in a statement belong to one language other than English.
    pub(crate) fn is_of_one_language(&self, tokens: &[Token<'_>]) -> bool {
        let mut families = self.choices().filter(|choices| !choices.spoken.is_empty()).peekable();
        if families.peek().is_none() {
            return true;
        }
        let spoken = families.map(|choices| choices.spoken_in(tokens)).fold(Tongues::ALL, Tongues::and);
        spoken != Tongues::NONE && !tongue::is_english(tokens)
    }
}

fn element((text, optional): (&'static str, bool)) -> Element {
    let kind = match text {
        "VOTE" | "DURATION" => Kind::Vote,
        "VOTE.emoji" => Kind::VoteDrawn(Shape::Emoji),
        "VOTE.bare" => Kind::VoteDrawn(Shape::Bare),
        "SAID" => Kind::Said(Choices::new("<passes>|<fails>|<calls-off>")),
        "OTHER" => Kind::Other,
        "BOX" => Kind::EmptyBox,
        "..." => Kind::Anything,
        "..*" => Kind::Unmarked,
        "," => Kind::Soft,
        "^" => Kind::ClauseStart,
        "^^" => Kind::Start,
        "$" => Kind::End,
        "?" => Kind::Question,
        _ => match (text.strip_prefix(".."), text.strip_prefix(SAID)) {
            (Some(words), _) if words.starts_with('<') => Kind::Run(Choices::new(words)),
            (Some(count), _) => match count.strip_suffix('*') {
                Some(count) => Kind::Reach(count.parse().unwrap_or(0)),
                None => Kind::Gap(count.parse().unwrap_or(0)),
            },
            (None, Some(words)) => Kind::Said(Choices::new(words)),
            (None, None) => Kind::One(Choices::new(text)),
        },
    };
    Element { kind, optional }
}

/// Minimum and maximum number of tokens that match the elements before the judged mark.
///
/// `None` if there is no maximum, or no element for the mark.
fn before_mark(elements: &[Element]) -> Option<(usize, usize)> {
    let (mut fewest, mut most) = (0, 0);
    for element in elements {
        let (least, greatest) = match &element.kind {
            Kind::Vote | Kind::VoteDrawn(_) | Kind::Said(_) if !element.optional => {
                return Some((fewest, most));
            }
            Kind::Gap(count) | Kind::Reach(count) => (0, *count),
            Kind::One(_)
            | Kind::Vote
            | Kind::VoteDrawn(_)
            | Kind::Said(_)
            | Kind::Other
            | Kind::EmptyBox
            | Kind::Soft => (1, 1),
            Kind::ClauseStart | Kind::Start => (0, 0),
            Kind::Run(_) | Kind::Anything | Kind::Unmarked | Kind::End | Kind::Question => return None,
        };
        fewest += if element.optional { 0 } else { least };
        most += greatest;
    }
    None
}

/// `true` if the elements match the tokens starting at the index `place`.
fn at(elements: &[Element], subject: Subject<'_>, place: usize) -> bool {
    let Some((element, rest)) = elements.split_first() else { return true };
    if element.optional && at(rest, subject, place) {
        return true;
    }
    let token = subject.tokens.get(place);
    let is_mark = subject.mark == Some(place);
    match &element.kind {
        Kind::One(choices) => {
            let ended = choices.end && place >= subject.tokens.len() && rest.is_empty();
            ended || choices.allow(token) && at(rest, subject, place + 1)
        }
        Kind::Vote => is_mark && at(rest, subject, place + 1),
        Kind::VoteDrawn(shape) => {
            is_mark
                && token.and_then(Token::as_mark).is_some_and(|mark| mark.shape == *shape)
                && at(rest, subject, place + 1)
        }
        Kind::Said(choices) => is_mark && choices.allow(token) && at(rest, subject, place + 1),
        Kind::Other => !is_mark && matches!(token, Some(Token::Mark(_))) && at(rest, subject, place + 1),
        Kind::EmptyBox => matches!(token, Some(Token::EmptyBox)) && at(rest, subject, place + 1),
        Kind::Soft => matches!(token, Some(Token::Soft(_) | Token::Hard(_))) && at(rest, subject, place + 1),
        Kind::Gap(most) => {
            let words = |token: &&Token<'_>| token.as_word().is_some_and(|word| !word.classes.meet(TURNING));
            let reach =
                subject.tokens[place.min(subject.tokens.len())..].iter().take_while(words).count().min(*most);
            (0..=reach).any(|skipped| at(rest, subject, place + skipped))
        }
        Kind::Reach(most) => {
            let last = subject.tokens.len().min(place + most);
            (place..=last).any(|place| at(rest, subject, place))
        }
        Kind::Run(choices) => {
            let tokens = &subject.tokens[place.min(subject.tokens.len())..];
            let reach = tokens.iter().take_while(|token| choices.allow(Some(token))).count();
            (0..=reach).any(|skipped| at(rest, subject, place + skipped))
        }
        Kind::Anything => (place..=subject.tokens.len()).any(|place| at(rest, subject, place)),
        Kind::Unmarked => {
            let tokens = &subject.tokens[place.min(subject.tokens.len())..];
            let reach = tokens.iter().take_while(|token| !matches!(token, Token::Mark(_))).count();
            (0..=reach).any(|skipped| at(rest, subject, place + skipped))
        }
        Kind::ClauseStart => begins_clause(subject.tokens, place) && at(rest, subject, place),
        Kind::Start => place == 0 && at(rest, subject, place),
        Kind::End => {
            let closing = |token: &Token<'_>| matches!(token, Token::Soft(_));
            subject.tokens[place.min(subject.tokens.len())..].iter().all(closing)
                && at(rest, subject, subject.tokens.len())
        }
        Kind::Question => subject.question && rest.is_empty(),
    }
}

/// `true` if a clause starts at the index `place`.
pub(crate) fn begins_clause(tokens: &[Token<'_>], place: usize) -> bool {
    match place.checked_sub(1).map(|before| &tokens[before]) {
        None | Some(Token::Soft(_) | Token::Hard(_) | Token::Tick) => true,
        Some(Token::Word(word)) => word.is(Class::Turn),
        Some(Token::Mark(_) | Token::EmptyBox) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn matches(pattern: &'static str, text: &str) -> bool {
        let tokens = tokens(text);
        let mark = tokens.iter().position(|token| matches!(token, Token::Mark(_)));
        Pattern::new(pattern).matches(Subject { tokens: &tokens, mark, question: text.ends_with('?') })
    }

    #[test]
    fn elements_match_as_documented() {
        for (pattern, text, expected) in [
            ("thanks ..3 VOTE", "thanks for the +1", true),
            ("thanks ..1 VOTE", "thanks for the +1", false),
            ("thanks ..3 VOTE", "thanks, and +1", false),
            ("thanks ..3 VOTE", "thanks so +1", false),
            ("thanks ... VOTE", "thanks, and +1", true),
            ("^ VOTE", "thanks, +1", true),
            ("^^ VOTE", "thanks, +1", false),
            ("VOTE $", "ok +1)", true),
            ("VOTE $", "+1 ok", false),
            ("VOTE ,~ but", "+1, but", true),
            ("<negation> ..4 VOTE", "I wouldn't give it a +1", true),
            ("why|what VOTE ?", "why -1?", true),
            ("OTHER or VOTE", "+1 or -1", false),
            ("VOTE or OTHER", "+1 or -1", true),
            ("VOTE thanks~ ?", "+1?", true),
            ("VOTE thanks~ ?", "+1", false),
            ("VOTE ,|$", "+1", true),
            ("VOTE but", "+1", false),
            ("thanks", "no, thanks +1", true),
            ("thanks~ VOTE", "no +1", true),
            ("^ but ..2 VOTE", "no, but +1", true),
            ("^ but ..2 VOTE", "no but +1", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} in {text}");
        }
    }
}
