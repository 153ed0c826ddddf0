//! Determines the object of a vote. In a reply to a mail other than the call, it may be an idea from that
//! mail.

use super::reader::VoteReader;
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::is_of;
use crate::language::list::List;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::word::Word;

/// Minimum number of letters in a word that names a thing.
const SHORTEST_NAME: usize = 3;

/// Number of first letters that two forms of one word have in common, with any endings.
const LONG_STEM: usize = 5;

/// Number of first letters that two forms of one word have in common if their endings are short: "move" and
/// "moving".
const SHORT_STEM: usize = 3;

/// Maximum length of an ending after a short stem.
const LONGEST_ENDING: usize = 3;

/// The thing that a value is for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Object {
    /// The proposal. This is the default, unless the words contradict it.
    Proposal,
    /// Something that the subject of the call does not mention.
    Other,
    /// Something that the mail quotes and the subject of the call does not mention.
    Quoted,
}

/// The object of the value at an index, according to the words after the value.
///
/// If none of its words is in the subject of the call or means the proposal, the object is something else:
/// `+1 to a longer window` below `[VOTE] Move the wiki`. `quoted` is the text that the mail quotes.
pub(super) fn object_of(
    tokens: &[Token<'_>],
    at: usize,
    subject: &str,
    quoted: impl Fn() -> String,
) -> Object {
    let Some((toward, behind)) = tokens.get(at + 1..).and_then(<[_]>::split_first) else {
        return Object::Proposal;
    };
    // "+1 dazu" and "+1 til det" are replies to the quote.
    if is_of(toward, Family::ToIt) {
        return Object::Other;
    }
    if subject.trim().is_empty() || !toward.is_in(List::Toward) {
        return Object::Proposal;
    }
    let object: Vec<_> = behind.iter().map_while(Token::as_word).collect();
    let clause = &behind[..object.len()];
    let stands_for_it =
        |word: &&Word<'_>| [List::Matter, List::Ballot, List::Act].iter().any(|list| word.is_in(*list));
    if !clause.is_empty() && clause.iter().all(|token| is_of(token, Family::ThatOne)) {
        return Object::Other;
    }
    // "-1 for the reasons below" says why, not what the value is about.
    if object.iter().find(|word| !word.is(Class::LeadsOn)).is_some_and(|head| head.is(Class::Empty)) {
        return Object::Proposal;
    }
    let is_own = |word: &&Word<'_>| !word.is(Class::Silent) && !word.is(Class::Filler);
    let words = object.iter().copied().filter(is_own).map(|word| word.text.as_ref());
    let names: Vec<&str> = words.filter(|word| is_name(word)).collect();
    let are_in = |names: &[&str], text: &str| {
        let text = text.to_lowercase();
        let mut named = text.split(|letter: char| !letter.is_alphanumeric()).filter(|other| is_name(other));
        named.any(|other| names.iter().any(|word| is_kin(word, other)))
    };
    let is_in = |text: &str| are_in(&names, text);
    let amends = |token: &Token<'_>| is_of(token, Family::Amendment);
    if clause.iter().any(amends) && !is_in(subject) {
        return Object::Other;
    }
    // "To the proposal to keep the posts" is a reply to the quote "we should keep the posts".
    let content: Vec<&str> = content_of(behind)
        .iter()
        .filter_map(Token::as_word)
        .filter(|word| is_own(word) && !stands_for_it(word))
        .map(|word| word.text.as_ref())
        .filter(|word| is_name(word))
        .collect();
    if !content.is_empty() && !are_in(&content, subject) && are_in(&content, &quoted()) {
        return Object::Other;
    }
    match names.is_empty() || is_in(subject) {
        true => Object::Proposal,
        // "For repairing it first" is a reply to the quote "I can repair it", not about the proposal.
        false if object.iter().any(stands_for_it) => {
            let is_first = object.first().is_some_and(|word| names.first() == Some(&word.text.as_ref()));
            if is_first && is_in(&quoted()) { Object::Other } else { Object::Proposal }
        }
        false if is_in(&quoted()) => Object::Quoted,
        false => Object::Other,
    }
}

/// The words that say what a proposal is about: "to keep the posts" in "the proposal to keep the posts".
///
/// After a comma, they are a clause with "that" or an infinitive with "zu".
fn content_of<'a, 't>(object: &'a [Token<'t>]) -> &'a [Token<'t>] {
    const NEAR: usize = 3;
    let is_noun = |token: &Token<'_>| token.is_in(List::Ballot) || is_of(token, Family::Topic);
    let Some(noun) = object.iter().take(NEAR).position(is_noun) else { return &[] };
    let behind = &object[noun + 1..];
    let clause = |tokens: &'a [Token<'t>]| {
        &tokens[..tokens.iter().take_while(|token| matches!(token, Token::Word(_))).count()]
    };
    let [Token::Soft(','), behind @ ..] = behind else { return clause(behind) };
    let clause = clause(behind);
    let is_infinitive = matches!(clause, [.., to, _] if is_of(to, Family::ToThat));
    let is_that = clause.first().is_some_and(|first| is_of(first, Family::ThatClause));
    if is_infinitive || is_that { clause } else { &[] }
}

impl VoteReader<'_> {
    /// `true` if the object of a statement is in the subject of the call: "I vote to move it" below
    /// `[VOTE] Move the wiki`.
    ///
    /// The first word of the object decides. If there is no object, the names in the statement decide.
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

    /// `true` if the object of a statement is the proposal: its first word is in the subject of the call or
    /// means the proposal.
    pub(super) fn is_for_the_proposal(&self, statement: &Statement<'_>) -> bool {
        let stands_for_it =
            |word: &Word<'_>| [List::Matter, List::Ballot, List::Act].iter().any(|list| word.is_in(*list));
        let named = |word: &Word<'_>| stands_for_it(word) || self.is_in_the_subject(word);
        object(statement).is_none_or(|mut object| object.next().is_none_or(named))
    }

    /// `true` if the subject of the call contains a form of a word.
    pub(super) fn is_in_the_subject(&self, word: &Word<'_>) -> bool {
        let subject = self.context.call_subject.to_lowercase();
        let mut named = subject.split(|letter: char| !letter.is_alphanumeric());
        is_name(&word.text) && named.any(|other| is_name(other) && is_kin(&word.text, other))
    }
}

/// The words of the object of a statement, without articles and similar words.
fn object<'t>(statement: &Statement<'t>) -> Option<impl Iterator<Item = &'t Word<'t>>> {
    let is_toward = |token: &Token<'_>| token.is_in(List::Toward) || token.is_in(List::Of);
    let tokens = statement.tokens;
    let of_vote = |at: &usize| is_toward(&tokens[*at]) && *at > 0 && tokens[*at - 1].is_in(List::Ballot);
    let at = (0..tokens.len()).find(of_vote).or_else(|| tokens.iter().position(is_toward))?;
    let object = tokens[at + 1..].iter().map_while(Token::as_word);
    Some(object.filter(|word| !word.is(Class::LeadsOn)))
}

/// `true` if a word is long enough to name a thing and has no digit.
fn is_name(word: &str) -> bool {
    word.chars().count() >= SHORTEST_NAME
        && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// `true` if two words are forms of the same word.
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

    /// `true` if the object of the last value on a line is not in the subject.
    fn is_other(line: &str, subject: &str) -> bool {
        let tokens = tokens(line);
        let at = tokens.iter().rposition(|token| matches!(token, Token::Mark(_))).unwrap();
        object_of(&tokens, at, subject, String::new) == Object::Other
    }

    #[test]
    fn words_of_a_quotation_are_its_object() {
        let tokens = tokens("+1 for recordings");
        assert_eq!(
            object_of(&tokens, 0, SUBJECT, || "> The talks should be recorded".into()),
            Object::Quoted
        );
    }

    #[test]
    fn words_after_a_proposal_say_what_it_is_about() {
        for (line, quoted, expected) in [
            ("+1 to the proposal to keep the posts", "> We should keep the posts", Object::Other),
            ("+1 to the proposal to move it", "> We could move the posts", Object::Proposal),
            (
                "+1 zu dem Vorschlag, die Beiträge zu behalten",
                "> Die Beiträge sollten bleiben",
                Object::Other,
            ),
            (
                "+1 zu dem Vorschlag, danke für die Beiträge",
                "> Die Beiträge sollten bleiben",
                Object::Proposal,
            ),
        ] {
            assert_eq!(object_of(&tokens(line), 0, SUBJECT, || quoted.into()), expected, "{line}");
        }
    }

    #[test]
    fn words_that_are_not_in_the_subject_are_another_matter() {
        for line in [
            "+1 to a longer window", "+1 for Tuesday", "-1 on renaming", "+1 für Dienstag",
            "After the +1 of Kim: +1 for Tuesday", "+1 for newsletters", "+1 dazu", "+1 til det",
            "+1 to this amendment",
        ] {
            assert!(is_other(line, SUBJECT), "{line}");
        }
    }

    #[test]
    fn words_of_the_subject_and_of_every_proposal_are_the_vote() {
        for line in [
            "+1 to moving it", "+1 for the new host", "+1 for me", "+1 on this proposal", "+1",
            "+1, thanks Ana", "+1 for 1.2.3", "+1 from me for the wiki",
            "+1 for Tuesday is what Kim says, I am +1", "-1 for the reasons that follow below",
        ] {
            assert!(!is_other(line, SUBJECT), "{line}");
        }
        assert!(!is_other("+1 for Tuesday", ""));
    }
}
