//! Finds the form of votes that a call asks for: the name of an organisation, or words such as "yes" and
//! "no".

use std::borrow::Cow;

use super::item;
use super::reader::VoteReader;
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::is_of;
use crate::language::list::List;
use crate::language::statement::{OwnText, Statement, own_lines};
use crate::language::token::{Token, tokens};
use crate::language::value::Value;
use crate::language::{PHRASES, Phrase, Subject, is_english};
use crate::message::character::made_plain;
use crate::message::reply::{Line, Lines, Role};

/// `true` if a call asks voters to name the organisation that they vote for: "+1 or -1 and the name of your
/// organisation".
pub fn asks_for_names(call: &Lines<'_>) -> bool {
    let own = own_lines(call);
    let text = OwnText::new(&own);
    text.statements().iter().any(|statement| {
        let subject = Subject { tokens: statement.tokens, mark: None, question: statement.question };
        PHRASES.judge(subject).is_some_and(|row| row.meaning == Phrase::AsksForNames)
    })
}

/// `true` if a call asks for votes in words: "yes, no or abstain", "+1 (for), -1 (against)".
pub fn asks_for_words(call: &Lines<'_>) -> bool {
    let is_own = |line: &Line<'_>| matches!(line.role, Role::Authored | Role::Template);
    let lines: Vec<Cow<'_, str>> = call.iter().filter(is_own).map(|line| made_plain(line.text)).collect();
    let tokens: Vec<Token<'_>> = lines.iter().flat_map(|line| tokens(line)).collect();
    let offers = |at: usize| {
        let between = tokens[at + 1..].iter().take_while(|token| is_between(token)).count();
        let parted = tokens[at + 1..].iter().take(between).any(|token| !token.is_in(List::ChoiceOfNone));
        parted && tokens.get(at + 1 + between).is_some_and(|token| token.is_in(List::ChoiceAgainst))
    };
    (0..tokens.len()).any(|at| tokens[at].is_in(List::ChoiceFor) && offers(at))
}

/// `true` if a token may be between the words for the two sides.
fn is_between(token: &Token<'_>) -> bool {
    match token {
        Token::Word(word) => word.is(Class::Or) || word.is_in(List::ChoiceOfNone),
        _ => true,
    }
}

impl VoteReader<'_> {
    /// `true` if a reply to the call has a word for a vote after each of several labels: "(a) yes (b) no".
    fn lists_words(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let lines = || self.statements_from(paragraph).take_while(|other| other.paragraph == paragraph);
        let is_word = |other: &Statement<'_>| {
            let (label, rest) = item::labelled(other.tokens);
            let lists = [List::ChoiceFor, List::ChoiceAgainst, List::ChoiceOfNone];
            label.is_some() && matches!(rest, [word] if lists.iter().any(|list| word.is_in(*list)))
        };
        let is_list = || lines().nth(1).is_some() && lines().all(is_word);
        self.context.answers_call && self.paragraphs.worded.of(paragraph, is_list)
    }

    /// The vote of a statement that starts with a word such as "yes", if the call asks for votes in words.
    ///
    /// The statement must start the reply or follow the label of an item. The rest of the sentence must agree
    /// with the word.
    pub(super) fn asked_word(&self, number: usize, labelled: bool, subject: Subject<'_>) -> Option<Value> {
        let asked = self.context.words_asked || labelled && self.lists_words(number);
        let may_vote = asked && !self.context.by_proposer && !self.context.is_call;
        if !may_vote || subject.question || !labelled && !self.opens_the_answer(number) {
            return None;
        }
        let strong = |token: &&Token<'_>| token.is(Class::Strength) || token.is(Class::Filler);
        let (first, rest) =
            subject.tokens[subject.tokens.iter().take_while(strong).count()..].split_first()?;
        let choices = [
            (List::ChoiceFor, Value::PlusOne),
            (List::ChoiceAgainst, Value::MinusOne),
            (List::ChoiceOfNone, Value::Zero),
        ];
        let (_, value) = choices.into_iter().find(|(list, _)| first.is_in(*list))?;
        // In many languages, the word for "no" also means "not", and the word for "in favour" also means
        // "for". A word with such a meaning may be part of a sentence.
        let is_apart = !is_of(first, Family::Not) && !is_of(first, Family::ForThat)
            || rest.first().is_some_and(|token| matches!(token, Token::Soft(_)))
            || is_english(subject.tokens);
        let agrees = |meaning: Phrase| match meaning {
            Phrase::Endorses | Phrase::EndorsesAlone | Phrase::EndorsesFirst => {
                is_apart && value == Value::PlusOne
            }
            Phrase::Objects | Phrase::Dissents => is_apart && value == Value::MinusOne,
            Phrase::Sides(side) | Phrase::Vote(side, _) => value == side,
            _ => false,
        };
        let is_whole = rest.iter().all(|token| matches!(token, Token::Soft(_)));
        (is_whole || PHRASES.judge(subject).is_some_and(|row| agrees(row.meaning))).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply;
    use crate::message::{Body, Flow};

    #[test]
    fn a_call_asks_for_words_where_it_offers_both_sides() {
        let asks = |text: &str| {
            let body = Body { text: format!("{text}\n"), flow: Flow::Fixed };
            asks_for_words(&reply::lines(&body, None))
        };
        for text in [
            "Please vote yes, no or abstain.", "Reply with +1 (for), 0 or -1 (against).", "[ ] yes\n[ ] no",
            "Approve or reject?", "Answer \"approve\", \"abstain\" or \"reject\".",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in ["Please vote +1 or -1.", "Yes, there is no hurry.", "I see no reason for no."] {
            assert!(!asks(text), "{text}");
        }
    }
}
