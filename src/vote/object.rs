//! What a value is for: in a mail that answers another mail than the call, it may be for an idea of that mail.

use super::read::VoteReader;
use crate::language::class::Class;
use crate::language::list::List;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::word::Word;

/// Length of a word from which it can name a thing.
const SHORTEST_NAME: usize = 3;

/// Length of the part in which two words of one stem agree, whatever their endings.
const LONG_STEM: usize = 5;

/// Length of the part in which they agree where both end as forms of one word do: "move" and "moving".
const SHORT_STEM: usize = 3;

/// Length of the longest ending of a form behind a short stem.
const LONGEST_ENDING: usize = 3;

/// What a value is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Object {
    /// The proposal, for all that is said.
    Proposal,
    /// Something that the subject of the call does not have.
    Other,
    /// Something that the mail quotes, and the subject of the call does not have.
    Quoted,
}

/// What the words after the value at `at` say that it is for: none of them is in the subject of the call or stands for a
/// proposal in `+1 to a longer window`, below `[VOTE] Move the wiki`. `quoted` is what the mail quotes.
pub(super) fn object_of(
    tokens: &[Token<'_>],
    at: usize,
    subject: &str,
    quoted: impl FnOnce() -> String,
) -> Object {
    let mut behind = tokens.get(at + 1..).unwrap_or_default().iter();
    if subject.trim().is_empty() || !behind.next().is_some_and(|token| token.is_in(List::Toward)) {
        return Object::Proposal;
    }
    let object: Vec<_> = behind.map_while(Token::as_word).collect();
    if object.iter().any(|word| [List::Matter, List::Ballot, List::Act].iter().any(|list| word.is_in(*list)))
    {
        return Object::Proposal;
    }
    let is_own = |word: &&&Word<'_>| !word.is(Class::Silent) && !word.is(Class::Filler);
    let words = object.iter().filter(is_own).map(|word| word.text.as_ref());
    let names: Vec<&str> = words.filter(|word| is_name(word)).collect();
    let is_in = |text: &str| {
        let text = text.to_lowercase();
        let mut named = text.split(|letter: char| !letter.is_alphanumeric()).filter(|other| is_name(other));
        named.any(|other| names.iter().any(|word| is_kin(word, other)))
    };
    match names.is_empty() || is_in(subject) {
        true => Object::Proposal,
        false if is_in(&quoted()) => Object::Quoted,
        false => Object::Other,
    }
}

impl VoteReader<'_> {
    /// Whether what a statement is for is in the subject of the call: "I vote to move it" below `[VOTE] Move the wiki`.
    /// The first word that it is for decides; a statement that is for nothing named is for the names in it.
    pub(super) fn is_for_the_subject(&self, statement: &Statement<'_>) -> bool {
        let turns = |word: &Word<'_>| {
            [Class::Negation, Class::Hypothetical, Class::Condition].iter().any(|class| word.is(*class))
        };
        if statement.question || statement.words().any(turns) {
            return false;
        }
        match object(statement) {
            Some(mut object) => object.next().is_some_and(|word| self.is_in_the_subject(word)),
            None => {
                statement.words().filter(|word| word.is(Class::Name)).any(|word| self.is_in_the_subject(word))
            }
        }
    }

    /// Whether what a statement is in favour of is the proposal: a word of the subject, or one that stands for it.
    pub(super) fn is_for_the_proposal(&self, statement: &Statement<'_>) -> bool {
        let stands_for_it =
            |word: &Word<'_>| [List::Matter, List::Ballot, List::Act].iter().any(|list| word.is_in(*list));
        let named = |word: &Word<'_>| stands_for_it(word) || self.is_in_the_subject(word);
        object(statement).is_none_or(|mut object| object.next().is_none_or(named))
    }

    /// Whether a form of a word is in the subject of the call.
    pub(super) fn is_in_the_subject(&self, word: &Word<'_>) -> bool {
        let subject = self.context.call_subject.to_lowercase();
        let mut named = subject.split(|letter: char| !letter.is_alphanumeric());
        is_name(&word.text) && named.any(|other| is_name(other) && is_kin(&word.text, other))
    }
}

/// The words that a statement is for, but articles and the like.
fn object<'t>(statement: &Statement<'t>) -> Option<impl Iterator<Item = &'t Word<'t>>> {
    let is_toward = |token: &Token<'_>| token.is_in(List::Toward) || token.is_in(List::Of);
    let tokens = statement.tokens;
    let of_vote = |at: &usize| is_toward(&tokens[*at]) && *at > 0 && tokens[*at - 1].is_in(List::Ballot);
    let at = (0..tokens.len()).find(of_vote).or_else(|| tokens.iter().position(is_toward))?;
    let object = tokens[at + 1..].iter().map_while(Token::as_word);
    Some(object.filter(|word| !word.is(Class::LeadsOn)))
}

/// Whether a word is long enough to name a thing, and no number.
fn is_name(word: &str) -> bool {
    word.chars().count() >= SHORTEST_NAME
        && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// Whether two words are forms of one.
fn is_kin(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let ends_so = |word: &str| word.chars().count() <= alike + LONGEST_ENDING;
    alike >= LONG_STEM || alike >= SHORT_STEM && ends_so(one) && ends_so(other)
}

#[cfg(test)]
mod tests {
    use super::{Object, object_of};
    use crate::language::token::{Token, tokens};

    const SUBJECT: &str = "Re: [VOTE] Move the wiki to the new host";

    /// Whether the last value of a line is for another matter than the subject says.
    fn is_other(line: &str, subject: &str) -> bool {
        let tokens = tokens(line);
        let at = tokens.iter().rposition(|token| matches!(token, Token::Mark(_))).unwrap();
        object_of(&tokens, at, subject, String::new) == Object::Other
    }

    #[test]
    fn words_of_a_quotation_are_what_it_says() {
        let tokens = tokens("+1 for recordings");
        assert_eq!(
            object_of(&tokens, 0, SUBJECT, || "> The talks should be recorded".into()),
            Object::Quoted
        );
    }

    #[test]
    fn words_that_the_subject_does_not_have_are_another_matter() {
        for line in [
            "+1 to a longer window", "+1 for Tuesday", "-1 on renaming", "+1 für Dienstag",
            "After the +1 of Kim: +1 for Tuesday", "+1 for newsletters",
        ] {
            assert!(is_other(line, SUBJECT), "{line}");
        }
    }

    #[test]
    fn words_of_the_subject_and_of_every_proposal_are_the_vote() {
        for line in [
            "+1 to moving it", "+1 for the new host", "+1 for me", "+1 on this proposal", "+1",
            "+1, thanks Ana", "+1 for 1.2.3", "+1 from me for the wiki",
            "+1 for Tuesday is what Kim says, I am +1",
        ] {
            assert!(!is_other(line, SUBJECT), "{line}");
        }
        assert!(!is_other("+1 for Tuesday", ""));
    }
}
