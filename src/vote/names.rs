//! Determines who owns a value, by the name next to it: the sender, an organisation or somebody else.

use super::reader::VoteReader;
use super::{claim, justification};
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::is_of;
use crate::language::list::List;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::word::Word;
use crate::message::reply::Role;

/// The person or organisation that the name next to a value belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// No person's name is next to the value. If an organisation's name is next to it, the vote is the
    /// sender's own.
    Nobodys,
    /// Other words are in the place of a name: "from the future".
    Unknown,
    /// The sender.
    Senders,
    /// Another person: `+1 Frank`, `Frank: +1`, `Frank Ek +1`.
    Anothers,
}

impl VoteReader<'_> {
    /// The owner of the value at an index, by the name next to it.
    pub(super) fn whose(&self, statement: &Statement<'_>, at: usize) -> Whose {
        let tokens = statement.tokens;
        let aside = claim::aside(tokens).unwrap_or_default();
        let after: Vec<&Token<'_>> = (at + 1..tokens.len())
            .filter(|at| !aside.contains(at))
            .map(|at| &tokens[at])
            .skip_while(|token| matches!(token, Token::Soft('-' | ',' | ':')))
            .take_while(|token| !matches!(token, Token::Soft('(' | '[')))
            .filter(|token| !matches!(token, Token::Soft('-' | ',')))
            .collect();
        if let Some((_, rest)) = after
            .split_first()
            .filter(|(first, _)| first.word() == Some("from") || is_of(first, Family::FromThat))
        {
            let is_article = |token: &&Token<'_>| matches!(token.word(), Some("the" | "this" | "that"));
            if rest.first().is_some_and(is_article) {
                let is_organisation = rest.iter().any(|token| token.is(Class::Organisation));
                return if is_organisation { Whose::Nobodys } else { Whose::Unknown };
            }
            let name = rest.iter().take_while(|token| token.is(Class::Name)).count();
            return self.whose_name(&rest[..name]);
        }
        let before: Vec<&Token<'_>> =
            (0..at).filter(|at| !aside.contains(at)).map(|at| &tokens[at]).collect();
        match before.split_last() {
            // A single letter is the label of an item: `B: +1`.
            Some((Token::Soft(':'), [Token::Word(word)])) if word.text.len() == 1 => Whose::Nobodys,
            Some((Token::Soft(':'), label)) if let Some(name) = owner(label) => {
                if self.is_sender(label) {
                    Whose::Senders
                } else {
                    self.whose_name(&[&Token::Word(name)])
                }
            }
            Some((Token::Soft(':'), label)) if after.is_empty() => self.whose_name(label),
            // A single word before a value may be an ordinary word: `Tested +1`.
            Some((Token::Word(_), [_, ..])) if statement.begins_line => self.whose_name(&before),
            None => self.whose_name(&after),
            _ => Whose::Nobodys,
        }
    }

    fn whose_name(&self, label: &[&Token<'_>]) -> Whose {
        match is_name(label) {
            false => Whose::Nobodys,
            true if self.is_sender(label) || self.is_in_signature(label) => Whose::Senders,
            // A person whom the vote is about is not a voter.
            true if label
                .iter()
                .filter_map(|token| token.as_word())
                .any(|word| self.is_in_the_subject(word)) =>
            {
                Whose::Nobodys
            }
            true => Whose::Anothers,
        }
    }

    /// Tests whether a statement is in a list of names with values; `None` if it is not.
    ///
    /// The value is `true` if the heading of the list says that the votes are the sender's own.
    pub(super) fn listed(&self, number: usize) -> Option<bool> {
        let named = |statement: &Statement<'_>| {
            let colon = statement.tokens.iter().position(|token| matches!(token, Token::Soft(':')));
            let label = colon.map(|colon| &statement.tokens[..colon]).unwrap_or_default();
            let is_lower = |token: &Token<'_>| {
                token.as_word().is_some_and(|word| word.original().starts_with(char::is_lowercase))
            };
            (1..=3).contains(&label.len()) && !label.iter().any(is_lower) && statement.begins_line
        };
        let heads = |statement: &Statement<'_>| {
            statement.has("my") && (statement.has("votes") || statement.has("vote"))
        };
        let paragraph = self.statements[number].paragraph;
        self.paragraphs.listed.of(paragraph, || {
            let mut list = self.statements_from(paragraph).take(2);
            let is_list = list.len() == 2 && list.all(|other| other.paragraph == paragraph && named(other));
            let above = self.statements_from(paragraph.saturating_sub(1));
            is_list.then(|| above.take_while(|other| other.paragraph < paragraph).any(heads))
        })
    }

    /// `true` if the sender signs with the name of a label as the organisation: the line below the sender's
    /// own name starts with it.
    fn is_in_signature(&self, label: &[&Token<'_>]) -> bool {
        let own_name = self.context.sender.name.to_lowercase();
        let signs = |line: &str| {
            own_name.split_whitespace().any(|part| part == line.to_lowercase())
                || own_name == line.to_lowercase()
        };
        let lines = self.lines.having(|role| matches!(role, Role::Authored | Role::Signature));
        let lines: Vec<&str> = lines.map(|line| line.text.trim()).filter(|line| !line.is_empty()).collect();
        let names = label.iter().filter_map(|token| token.as_word()).map(Word::original);
        let name = names.collect::<Vec<_>>().join(" ");
        lines.windows(2).any(|pair| signs(pair[0]) && starts_with_words(pair[1], &name))
    }

    /// `true` if a word of a label is part of the sender's name or address.
    ///
    /// The domain of the address shows the organisation.
    fn is_sender(&self, label: &[&Token<'_>]) -> bool {
        let name = self.context.sender.name.to_lowercase();
        let (local, host) = self.context.sender.address.split_once('@').unwrap_or_default();
        label.iter().any(|token| {
            let Some(word) = token.word() else { return false };
            name.split([' ', '-', '.', ','])
                .any(|part| part == word || part.starts_with(word) && word.len() <= 2)
                || local.contains(word)
                || host.split('.').any(|part| part == word)
        })
    }
}

/// `true` if a line starts with whole words.
fn starts_with_words(line: &str, words: &str) -> bool {
    let rest = line.strip_prefix(words);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The name of the voter in `Kims Stimme`, `Kim'in oyu`, `Vote d'Otis`, `El voto de Kim` or `Kim stemmer`.
fn owner<'t>(label: &[&'t Token<'_>]) -> Option<Word<'t>> {
    let is_ballot = |token: &Token<'_>| is_of(token, Family::BallotWord);
    let name = match *label {
        [first, last] if is_of(last, Family::Votes) && first.as_word()?.known.is_none() => {
            first.as_word().map(Word::original)
        }
        [first, last] if is_ballot(last) => {
            let name = first.as_word()?.original();
            // `Klares Votum` has an adjective, which the grammar lists.
            name.split_once('\'').map(|(name, _)| name).or_else(|| name.strip_suffix('s')).filter(|name| {
                !name.ends_with('e') || first.as_word().is_some_and(|word| word.known.is_none())
            })
        }
        [first, last] if is_ballot(first) => {
            let parts = last.as_word()?.original().split_once('\'');
            let is_name =
                |(article, name): &(&str, &str)| article.len() == 1 && name.starts_with(char::is_uppercase);
            parts.filter(is_name).map(|(_, name)| name)
        }
        [.., ballot, of, last] if is_ballot(ballot) && is_of(of, Family::FromThat) => {
            last.as_word().map(Word::original)
        }
        _ => None,
    };
    name.map(Word::new)
}

/// `true` for one to three capitalised words that are neither common words nor part of the name of an organisation.
fn is_name(label: &[&Token<'_>]) -> bool {
    let uncommon = |word: &Word<'_>| {
        word.is(Class::Name)
            && !word.is(Class::Praise)
            && !word.is(Class::Mine)
            && !word.is(Class::Closing)
            && !word.is(Class::Organisation)
            && !word.is(Class::Filler)
            && ![List::ChoiceFor, List::ChoiceAgainst, List::ChoiceOfNone]
                .iter()
                .any(|list| word.is_in(*list))
            && justification::is_telling(word)
    };
    (1..=3).contains(&label.len()) && label.iter().all(|token| token.as_word().is_some_and(uncommon))
}
