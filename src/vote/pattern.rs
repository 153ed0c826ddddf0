//! A small language for phrases, in which the rows of the grammar are written.
//!
//! A pattern is a row of elements parted by blanks, and is looked for anywhere in a statement:
//!
//! | element | matches |
//! |---|---|
//! | `vote` or `cast\|give` | one of these words |
//! | `<negation>` | a word of that class (`words.rs`) |
//! | `VOTE` | the mark that is judged |
//! | `OTHER` | another mark of the statement |
//! | `..3` | up to three words, and no punctuation, mark or turn such as "but" |
//! | `...` | any tokens |
//! | `,` | punctuation within a sentence; `(`, `)` and `:` that one alone |
//! | `^` | the begin of a clause: of the statement, or behind punctuation or a turn |
//! | `^^` and `$` | the begin and the end of the statement |
//! | `?` | the end of a statement that is a question |
//!
//! A `~` behind an element makes it optional.

use super::token::Token;
use super::words;

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Element>);

#[derive(Debug)]
struct Element {
    kind: Kind,
    optional: bool,
}

#[derive(Debug)]
enum Kind {
    /// Words and `<classes>`, any of them.
    Words(Vec<&'static str>),
    Vote,
    Other,
    Gap(usize),
    Anything,
    Soft,
    ClauseStart,
    Start,
    End,
    Question,
}

/// The tokens of a statement, seen from one of its marks.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) tokens: &'a [Token],
    /// The index of the mark that is judged; none where the statement is judged for its words.
    pub(super) mark: Option<usize>,
    pub(super) question: bool,
}

/// Words that turn a sentence: what stands before them says nothing about what follows.
const TURNS: &[&str] = &[
    "but", "so", "hence", "thus", "therefore", "then", "because", "although", "though", "however", "anyway",
    "since",
];

impl Pattern {
    /// Compiles the text of a pattern.
    pub(super) fn new(text: &'static str) -> Self {
        Self(text.split(' ').filter(|part| !part.is_empty()).map(element).collect())
    }

    /// The words of which one has to stand in a statement for the pattern to match: those of the required
    /// element with the fewest; none where every element can be met without a certain word.
    pub(super) fn needs(&self) -> Option<&[&'static str]> {
        let literal = |word: &&&str| {
            class_name(word).is_none() && word.chars().any(char::is_alphanumeric) && **word != "OTHER"
        };
        let certain = |element: &&Element| match &element.kind {
            Kind::Words(words) => !element.optional && words.iter().filter(literal).count() == words.len(),
            _ => false,
        };
        let fewest = self.0.iter().filter(certain).min_by_key(|element| match &element.kind {
            Kind::Words(words) => words.len(),
            _ => usize::MAX,
        });
        match fewest.map(|element| &element.kind) {
            Some(Kind::Words(words)) => Some(words),
            _ => None,
        }
    }

    /// Whether the pattern stands somewhere in the statement, and at the mark where it names one.
    pub(super) fn matches(&self, subject: Subject<'_>) -> bool {
        match self.0.first().map(|first| (&first.kind, first.optional)) {
            Some((Kind::Start, false)) => at(&self.0, subject, 0),
            Some((Kind::Vote, false)) => subject.mark.is_some_and(|mark| at(&self.0, subject, mark)),
            _ => (0..=subject.tokens.len()).any(|start| at(&self.0, subject, start)),
        }
    }
}

fn element(text: &'static str) -> Element {
    let (text, optional) = match text.strip_suffix('~') {
        Some(text) => (text, true),
        None => (text, false),
    };
    let kind = match text {
        "VOTE" => Kind::Vote,
        "OTHER" => Kind::Other,
        "..." => Kind::Anything,
        "," => Kind::Soft,
        "^" => Kind::ClauseStart,
        "^^" => Kind::Start,
        "$" => Kind::End,
        "(" | ")" | ":" => Kind::Words(vec![text]),
        "?" => Kind::Question,
        _ => match text.strip_prefix("..") {
            Some(count) => Kind::Gap(count.parse().unwrap_or(0)),
            None => Kind::Words(text.split('|').collect()),
        },
    };
    Element { kind, optional }
}

/// Whether the elements match from the token at `place` on.
fn at(elements: &[Element], subject: Subject<'_>, place: usize) -> bool {
    let Some((element, rest)) = elements.split_first() else { return true };
    if element.optional && at(rest, subject, place) {
        return true;
    }
    let token = subject.tokens.get(place);
    let is_mark = subject.mark == Some(place);
    match &element.kind {
        Kind::Words(choices) => {
            let ended = choices.contains(&"$") && place >= subject.tokens.len() && rest.is_empty();
            ended || choices.iter().any(|choice| is_choice(choice, token)) && at(rest, subject, place + 1)
        }
        Kind::Vote => is_mark && at(rest, subject, place + 1),
        Kind::Other => !is_mark && matches!(token, Some(Token::Mark(_))) && at(rest, subject, place + 1),
        Kind::Soft => matches!(token, Some(Token::Soft(_) | Token::Hard(_))) && at(rest, subject, place + 1),
        Kind::Gap(most) => {
            let words = |token: &&Token| token.word().is_some_and(|word| !TURNS.contains(&word));
            let reach =
                subject.tokens[place.min(subject.tokens.len())..].iter().take_while(words).count().min(*most);
            (0..=reach).any(|skipped| at(rest, subject, place + skipped))
        }
        Kind::Anything => (place..=subject.tokens.len()).any(|place| at(rest, subject, place)),
        Kind::ClauseStart => begins_clause(subject.tokens, place) && at(rest, subject, place),
        Kind::Start => place == 0 && at(rest, subject, place),
        Kind::End => {
            let closing = |token: &Token| matches!(token, Token::Soft(_));
            subject.tokens[place.min(subject.tokens.len())..].iter().all(closing)
                && at(rest, subject, subject.tokens.len())
        }
        Kind::Question => subject.question && rest.is_empty(),
    }
}

/// Whether a token is one of the choices of an element: a word, `<class>`, or `,` for punctuation.
fn is_choice(choice: &str, token: Option<&Token>) -> bool {
    match (token, class_name(choice)) {
        (Some(Token::Word(word)), Some(class)) => words::is_of_class(class, &word.text, word.is_capital()),
        (Some(Token::Word(word)), None) => word.text == choice,
        (Some(Token::Soft(mark)), None) => choice == "," || choice.strip_prefix(*mark) == Some(""),
        (Some(Token::Mark(_)), None) => choice == "OTHER",
        _ => false,
    }
}

fn class_name(text: &str) -> Option<&str> {
    text.strip_prefix('<')?.strip_suffix('>')
}

/// Whether a pattern names only classes that exist, and has no element that is none.
#[cfg(test)]
pub(super) fn is_well_formed(text: &str) -> bool {
    text.split(' ').filter(|part| !part.is_empty()).all(|part| {
        let part = part.strip_suffix('~').unwrap_or(part);
        part.split('|').all(|choice| class_name(choice).is_none_or(|class| words::CLASSES.contains(&class)))
            && part.strip_prefix("..").is_none_or(|count| count == "." || count.parse::<usize>().is_ok())
            && part.chars().any(|c| c != '|')
    })
}

/// Whether a clause begins at `place`.
pub(super) fn begins_clause(tokens: &[Token], place: usize) -> bool {
    match place.checked_sub(1).map(|before| &tokens[before]) {
        None | Some(Token::Soft(_) | Token::Hard(_) | Token::Tick) => true,
        Some(Token::Word(word)) => TURNS.contains(&word.text.as_str()),
        Some(Token::Mark(_) | Token::EmptyBox) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vote::token::tokens;

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
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} in {text}");
        }
    }
}
