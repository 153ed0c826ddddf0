//! The alternatives of one element of a pattern, and the tokens that match them.

use super::bloom::WordFilter;
use super::class::{Class, Classes};
use super::family::Family;
use super::lexicon::{Known, LEXICON};
use super::list::List;
use super::notation::class_name;
use super::token::Token;
use super::tongue::{self, Tongues};

/// The alternatives of a pattern element such as `cast|give|<negation>|,`.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    pub(crate) words: Vec<Known>,
    /// The words of families, each with its languages.
    pub(super) spoken: Vec<(Known, Tongues)>,
    pub(crate) classes: Classes,
    /// The filter of `words` and `classes`.
    pub(super) filter: WordFilter,
    /// The punctuation characters that match. If `,` is one of them, any punctuation matches.
    soft: Vec<char>,
    /// `true` if the alternative `OTHER` exists, which matches any mark.
    mark: bool,
    /// `true` if the alternative `$` exists, which matches the end of the statement.
    pub(super) end: bool,
}

impl Choices {
    pub(super) fn new(text: &'static str) -> Self {
        let mut choices = Self::default();
        for choice in text.split('|') {
            match (class_name(choice), choice) {
                (Some(name), _) => choices.add_named(name),
                (None, "OTHER") => choices.mark = true,
                (None, "$") => {
                    choices.end = true;
                    choices.words.push(LEXICON.known(choice));
                }
                (None, "," | "(" | ")" | ":") => choices.soft.extend(choice.chars()),
                (None, word) => choices.words.push(LEXICON.known(word)),
            }
        }
        choices.filter = WordFilter::of_choices(&choices.words, choices.classes);
        choices
    }

    /// Adds the words of the class, list or family with a name.
    fn add_named(&mut self, name: &str) {
        match (Class::named(name), List::named(name), Family::named(name)) {
            (Some(class), ..) => self.classes = self.classes.with(class),
            (_, Some(list), _) => self.words.extend(LEXICON.words_of(list)),
            (.., Some(family)) => {
                self.spoken.extend(tongue::of_family(family));
                self.words.extend(tongue::of_family(family).iter().map(|(known, _)| *known));
            }
            _ => panic!("no class, list or family is named {name}"),
        }
    }

    /// The languages of the family words in a statement; all languages if another alternative matched.
    pub(super) fn spoken_in(&self, tokens: &[Token<'_>]) -> Tongues {
        let known = tokens.iter().filter_map(Token::as_word).filter_map(|word| word.known);
        let spoken = known.flat_map(|known| self.spoken.iter().filter(move |(other, _)| *other == known));
        match spoken.map(|(_, tongues)| *tongues).fold(Tongues::NONE, Tongues::or) {
            Tongues::NONE => Tongues::ALL,
            tongues => tongues,
        }
    }

    pub(super) fn allow(&self, token: Option<&Token<'_>>) -> bool {
        match token {
            Some(Token::Word(word)) => {
                word.classes.meet(self.classes)
                    || word
                        .known
                        .is_some_and(|known| self.filter.may_have(known) && self.words.contains(&known))
            }
            Some(Token::Soft(mark)) => self.soft.iter().any(|soft| *soft == ',' || soft == mark),
            Some(Token::Mark(_)) => self.mark,
            _ => false,
        }
    }

    /// `true` if the element matches only specific words.
    pub(super) fn is_selective(&self) -> bool {
        self.soft.is_empty() && !self.mark && !self.end && !self.classes.has(Class::Word)
    }

    /// A rough estimate of how often the element matches. `commonness` returns how common a word is.
    pub(super) fn breadth(&self, commonness: impl Fn(Known) -> usize) -> usize {
        const OF_CLASSES: usize = 60;
        const OF_COMMON_CLASSES: usize = 300;
        const COMMON: Classes = Classes::of(&[Class::Name, Class::Possessive, Class::Number]);
        let of_words: usize = self.words.iter().map(|word| commonness(*word)).sum();
        let of_classes = match self.classes {
            classes if classes.are_none() => 0,
            classes if classes.meet(COMMON) => OF_COMMON_CLASSES,
            _ => OF_CLASSES,
        };
        of_words + of_classes
    }
}
