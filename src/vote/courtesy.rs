//! Finds the words of a sentence that say nothing about the proposal: a greeting, thanks, a wish, an apology, the
//! writer's name.
//!
//! [`courtesies`] contains the phrases of all languages.

use std::ops::Range;

use super::outright::is_but;
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::list::List;
use crate::language::token::Token;
use crate::language::word::Word;
use crate::language::{MISGIVINGS, Subject, Tongues, courtesies, is_of, letter, main_tongue, speaks};
use crate::message::character::is_eastern;

/// Maximum number of words in a greeting.
const LONGEST_GREETING: usize = 5;
/// Maximum number of words in thanks, including what they are for.
const LONGEST_THANKS: usize = 16;
/// Maximum number of words in thanks that don't say what they are for.
const LONGEST_BARE_THANKS: usize = 4;
/// Maximum number of words before the word of thanks.
const BEFORE_THANKS: usize = 2;
/// Maximum number of words between the word of thanks and "for".
const BEFORE_FOR: usize = 4;
/// Maximum number of words in a regret, which leads to a vote with "but".
const LONGEST_REGRET: usize = 9;
/// Maximum number of words in an apology.
const LONGEST_APOLOGY: usize = 9;
/// Maximum number of words in the name of a person who is greeted.
const LONGEST_NAME: usize = 3;
/// Maximum number of tokens in a greeting or closing of a letter.
const LONGEST_OF_LETTER: usize = 20;
/// Maximum number of words in a sentence that is a courtesy because of its first word.
const LONGEST_SENTENCE: usize = 9;
/// Minimum number of words of an explanation after a courtesy.
const FEWEST_OF_REASON: usize = 2;

/// `true` if a sentence is short and starts with a courtesy: "Thanks for all your work", "Sorry for the late reply".
pub(super) fn is_sentence(tokens: &[Token<'_>]) -> bool {
    let Some(first) = tokens.first().filter(|first| first.is_in(List::Courtesy)) else { return false };
    let colon = || tokens.iter().any(|token| matches!(token, Token::Soft(':' | '-')));
    let turns = || {
        let tongue = main_tongue(tokens);
        tokens.iter().any(|token| is_but(token, tongue) || token.is_in(List::CourtesyTurn))
    };
    // "Thanks Cora, one test fails here" and "Sorry, I cannot build it" continue with a reason; "Sorry, I was
    // late" does not.
    let continues = || {
        let rest = &tokens[lead(tokens, "")..];
        let is_about_sender = is_of(first, Family::Regret)
            && words(rest).next().is_some_and(|word| word.is_in(List::Speaker))
            && !may_object(rest);
        rest.len() < tokens.len()
            && words(rest).nth(FEWEST_OF_REASON).is_some()
            && !is_about_sender
            && !words(rest).any(|word| word.is(Class::Praise))
    };
    !colon() && words(tokens).count() <= LONGEST_SENTENCE && !turns() && !continues()
}

/// `true` if a clause has a negation or words of doubt.
fn may_object(clause: &[Token<'_>]) -> bool {
    let subject = Subject { tokens: clause, mark: None, question: false };
    clause.iter().any(|token| token.is(Class::Negation)) || MISGIVINGS.judge(subject).is_some()
}

/// The ranges of all clauses that are courtesies: "-1 from my side, thanks for the work".
pub(super) fn clauses(tokens: &[Token<'_>]) -> impl Iterator<Item = Range<usize>> {
    let ends = |token: &Token<'_>| ends_clause(token) || matches!(token, Token::Soft(':' | '(' | ')'));
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = tokens.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + rest.iter().position(ends).unwrap_or(rest.len());
        at = end + 1;
        Some(start..end)
    })
    .filter(|range| {
        let clause = &tokens[range.clone()];
        is_courtesy(clause) || is_thanks(clause)
    })
}

/// `true` for a clause that consists of the words of courtesies in one language.
fn is_courtesy(clause: &[Token<'_>]) -> bool {
    let is_short = (1..=LONGEST_OF_LETTER).contains(&clause.len());
    is_short && courtesies::is_courtesy(words(clause).map(|word| &*word.text))
}

/// Number of tokens at the start of a statement that are only courtesies.
///
/// These are whole clauses, except that a regret ends with "but".
///
/// `name` is the name of the sender, in lower case.
pub(super) fn lead(tokens: &[Token<'_>], name: &str) -> usize {
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        if let Some(but) = behind_regret(rest) {
            return at + but;
        }
        let end = rest.iter().position(ends_clause).unwrap_or(rest.len());
        let clause = &rest[..end];
        let behind = rest.get(end + 1..).unwrap_or_default();
        let behind = &behind[..behind.iter().position(ends_clause).unwrap_or(behind.len())];
        let is_courtesy = clause.iter().any(|token| token.as_word().is_some())
            && (is_greeting(clause)
                || is_thanks(clause)
                || is_apology(clause)
                || is_name(clause) && (at > 0 || is_thanks(behind))
                || is_courtesy(clause)
                || is_of_letter(clause)
                || introduced(clause).is_some_and(|other| is_part(name, &other)));
        if !is_courtesy {
            break;
        }
        // A mark is not part of the courtesy.
        at += if matches!(rest.get(end), Some(Token::Soft(_))) { end + 1 } else { end };
        if matches!(tokens.get(at), Some(Token::Mark(_))) {
            break;
        }
    }
    at
}

/// The ranges of clauses that speak for the other side of a value: "I like the idea, but -1", "although I like
/// the idea".
pub(super) fn concessions(tokens: &[Token<'_>]) -> impl Iterator<Item = Range<usize>> {
    let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(_) | Token::Mark(_));
    let is_mark = |at: usize| matches!(tokens.get(at), Some(Token::Mark(_)));
    let but = tokens.iter().position(|token| matches!(token, Token::Mark(_))).and_then(|mark| {
        let but = mark.checked_sub(1)?;
        is_but(&tokens[but], Tongues::ALL).then_some(but)
    });
    let before = but.map(|but| {
        let end = but.checked_sub(1).filter(|at| is_soft(&tokens[*at]) && !is_mark(*at)).unwrap_or(but);
        tokens[..end].iter().rposition(is_soft).map_or(0, |soft| soft + 1)..but + 1
    });
    let though = tokens.iter().position(|token| is_of(token, Family::Though));
    let behind = though.map(|start| {
        let end = tokens[start..].iter().position(is_soft);
        start..end.map_or(tokens.len(), |end| start + end)
    });
    before.into_iter().chain(behind)
}

fn ends_clause(token: &Token<'_>) -> bool {
    matches!(token, Token::Soft(',' | ';' | '-') | Token::Mark(_))
}

fn words<'a>(clause: &'a [Token<'a>]) -> impl Iterator<Item = &'a Word<'a>> + Clone {
    clause.iter().filter_map(Token::as_word)
}

/// `true` for "Hello Ann".
fn is_greeting(clause: &[Token<'_>]) -> bool {
    let is = |at: usize, class: Class| clause.get(at).is_some_and(|token| token.is(class));
    (is(0, Class::Greeting) || is(0, Class::Praise) && is(1, Class::Greeting))
        && clause.len() <= LONGEST_GREETING
        && words(clause).skip(1).all(|word| word.is_capital() || word.classes.has(Class::Silent))
}

/// `true` for the greetings and closings of letters in all languages.
fn is_of_letter(clause: &[Token<'_>]) -> bool {
    if clause.len() > LONGEST_OF_LETTER {
        return false;
    }
    let is = |text: &str| letter::is_greeting(text) || letter::is_closing(text);
    let texts: Vec<&str> = words(clause).map(Word::original).collect();
    is(&texts.join(" ")) || eastern(clause).is_some_and(|text| is(&text))
}

/// `true` for "Ann" and "Ann Ode".
fn is_name(clause: &[Token<'_>]) -> bool {
    clause.len() <= LONGEST_NAME && clause.iter().all(|token| token.is(Class::Name))
}

/// `true` for "thanks for the work".
///
/// "Thanks to the new cache" states a cause, but "thanks to everybody" does not.
fn is_thanks(clause: &[Token<'_>]) -> bool {
    let clause = match clause {
        [first, rest @ ..] if is_but(first, Tongues::ALL) => rest,
        _ => clause,
    };
    let count = words(clause).count();
    if count > LONGEST_THANKS || clause.iter().any(|token| matches!(token, Token::Soft(':'))) {
        return false;
    }
    let tongue = main_tongue(clause);
    let thanks = |token: &Token<'_>| {
        token.is(Class::Closing) && token.is_in(List::Courtesy) || speaks(token, Family::Gratitude, tongue)
    };
    let is_for = |token: &Token<'_>| is_about(token) || speaks(token, Family::ForThat, tongue);
    let Some(at) = clause.iter().position(thanks) else { return false };
    let behind = &clause[at + 1..];
    let is_to = behind.first().is_some_and(|next| next.is_in(List::To) && next.is_in(List::ItemBehind));
    let to_people = is_to && behind.get(1).and_then(Token::word).is_some_and(courtesies::is_everybody);
    if at > BEFORE_THANKS && !behind.is_empty()
        || is_to && !to_people
        || clause.iter().any(|token| is_but(token, tongue))
    {
        return false;
    }
    count <= LONGEST_BARE_THANKS || to_people || behind.iter().take(BEFORE_FOR + 1).any(is_for)
}

/// `true` for "sorry for the delay". "Sorry the tests fail" gives a reason.
fn is_apology(clause: &[Token<'_>]) -> bool {
    let [first, rest @ ..] = clause else { return false };
    let about = rest.first().is_none_or(|second| is_about(second));
    first.is_in(List::Courtesy) && about && words(clause).count() <= LONGEST_APOLOGY
}

/// `true` for "for" and "about".
fn is_about(token: &Token<'_>) -> bool {
    token.is_in(List::ItemBehind) && !token.is_in(List::To)
}

/// Index of the first token after a regret and "but": "I hate to say it, but".
fn behind_regret(tokens: &[Token<'_>]) -> Option<usize> {
    let first = &tokens[..tokens.len().min(LONGEST_REGRET + 2)];
    let until = first.iter().position(|token| matches!(token, Token::Mark(_))).unwrap_or(first.len());
    let tongue = main_tongue(&first[..until]);
    let but = first[..until].iter().position(|token| is_but(token, tongue))?;
    let regret = match first[..but].split_last() {
        Some((Token::Soft(',' | '-'), before)) => before,
        _ => &first[..but],
    };
    let is_clause = !regret.iter().any(|token| matches!(token, Token::Soft(_)));
    let regrets = |token: &Token<'_>| speaks(token, Family::Regret, tongue);
    (is_clause && regret.iter().any(regrets)).then_some(but + 1)
}

/// `true` if a statement only says a name that may be the sender's name in another script.
pub(super) fn may_introduce(tokens: &[Token<'_>], name: &str) -> bool {
    !name.chars().any(is_eastern) && introduced(tokens).is_some_and(|other| letter::is_surname(&other))
}

/// The name in an introduction such as `島村です`.
fn introduced(clause: &[Token<'_>]) -> Option<String> {
    letter::introduced(&eastern(clause)?).map(str::to_owned)
}

/// The text of a clause in a script that may write words without spaces.
fn eastern(clause: &[Token<'_>]) -> Option<String> {
    let is_short = (1..=LONGEST_OF_LETTER).contains(&clause.len());
    let in_script = is_short && words(clause).all(|word| word.text.starts_with(is_eastern));
    in_script.then(|| words(clause).map(Word::original).collect())
}

/// `true` if the words of a name contain another name.
fn is_part(name: &str, other: &str) -> bool {
    let name: String = name.split_whitespace().collect();
    name.contains(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn greetings_thanks_and_regrets_lead_to_the_rest() {
        for (text, rest) in [
            ("Hi Ann, thanks for the work", 0),
            ("Hi Ann, the disk is full", 4),
            ("Hi Ann, thanks to the patch the disk is full", 8),
            ("Hi Ann, sorry the disk is full", 5),
            ("Hallo Ann, danke für die Arbeit, die Platte ist voll", 4),
            ("I hate to say it, but the disk is full", 4),
            ("But thanks to everybody who did the work", 0),
            ("Thanks to the patch the disk is full", 8),
            ("Sorry, but the disk is full", 4),
            ("Hi Ann, how are you", 0),
            ("Tut mir leid, die Platte ist voll", 4),
            ("Ann, thanks for the work", 0),
            ("Ann, Bo, Cem", 5),
        ] {
            let tokens = tokens(text);
            assert_eq!(tokens.len() - lead(&tokens, "bo ek"), rest, "{text}");
        }
    }
}
