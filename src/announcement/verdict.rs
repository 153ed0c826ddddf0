//! What a sentence says of the outcome: its verb, what that is said of, and what makes it no statement of fact.

use super::statement::Sentence;
use super::token::Token;
use super::verdict_words::{
    ANOTHER, CONDITIONS, FIRM, HELPERS, LABELS, NOT, OTHER_SUBJECTS, OTHER_THINGS, PASSED_WHAT, SOMEBODYS,
    TURNS, UNSAID, UNSAID_ANYWHERE, VERBS, WEAK,
};
use super::{Said, outcomes};
use crate::message::word_list::WordList;

/// A verdict in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) said: Said,
    /// Whether it is said of a vote, and not of a release or of "it".
    pub(super) firm: bool,
    /// The token of its verb.
    pub(super) at: usize,
}

use Said::{Cancelled, Failed, Passed};

/// The verdict that a sentence states; none where it states none, or what only sounds like one.
pub(super) fn verdict(sentence: &Sentence<'_>) -> Option<Finding> {
    if sentence.question {
        return None;
    }
    let words: Vec<&str> = (0..sentence.tokens.len()).map(|at| word_at(sentence.tokens, at)).collect();
    if !is_conditional(&words)
        && let Some(finding) = calls_off(&words)
    {
        return Some(finding);
    }
    let mut start = 0;
    for _ in 0..MOST_CLAUSES {
        let end = end_of_clause(sentence, &words, start);
        if start == end || is_conditional(&words[..end]) {
            return None;
        }
        let clause = Sentence { tokens: &sentence.tokens[start..end], lines: &[], question: false };
        let words = &words[start..end];
        let found = labelled(&clause, words)
            .or_else(|| said(&clause, words))
            .or_else(|| enough(words))
            .or_else(|| in_a_phrase(words, clause.tokens));
        if let Some(found) = found {
            return Some(Finding { at: found.at + start, ..found });
        }
        start = end;
    }
    None
}

/// So many clauses of a sentence are looked at.
const MOST_CLAUSES: usize = 6;

/// Whether a clause states a condition.
fn is_conditional(words: &[&str]) -> bool {
    let opens = words.first().is_some_and(|word| ["si", "se"].contains(word));
    opens || words.iter().any(|word| CONDITIONS.contains(word))
}

/// Where the clause of the next verb ends: what a turn begins behind it is said of something else.
fn end_of_clause(sentence: &Sentence<'_>, words: &[&str], start: usize) -> usize {
    let verb = words[start..].iter().position(|word| verb(word).is_some());
    let Some(first) = verb.map(|verb| verb + start) else { return words.len() };
    let turns = |at: &usize| {
        sentence.tokens[*at] == Token::Mark(':')
            || matches!(sentence.tokens[*at], Token::Mark(',' | '-'))
                && words.get(at + 1).is_some_and(|word| TURNS.contains(word))
    };
    (first + 1..words.len()).find(turns).unwrap_or(words.len())
}

/// Whether words up to a verb are said of another vote, or those behind it of one of long ago. "No other votes" behind
/// it are votes of this one, and an old rule behind the subject is what the vote was on.
fn of_another(words: &[&str], verb: usize, subject: usize) -> bool {
    let ago = |word: &&str| ["ago", "last", "earlier", "previously"].contains(word);
    words[..subject.min(verb)].iter().any(|word| ANOTHER.contains(word) || OTHER_THINGS.contains(word))
        || words[..verb].iter().any(|word| ANOTHER.contains(word))
        || words[verb..].iter().take(5).any(ago)
}

/// `Approved by 3 binding votes`, `The council has approved this proposal`.
fn in_a_phrase(words: &[&str], tokens: &[Token<'_>]) -> Option<Finding> {
    let (said, firm, phrase) = outcomes::stated(words, tokens)?;
    let at = phrase.start;
    let unsaid = words[..at].iter().any(|word| UNSAID.contains(word) || NOT.contains(word))
        || words.iter().any(|word| UNSAID_ANYWHERE.contains(word));
    (!unsaid && !of_another(words, phrase.end, phrase.end)).then_some(Finding { said, firm, at })
}

/// The word at a place; nothing for the month of May, which is no "may".
fn word_at<'a>(tokens: &'a [Token<'a>], at: usize) -> &'a str {
    let number = |at: Option<usize>| matches!(at.and_then(|at| tokens.get(at)), Some(Token::Number(_)));
    match &tokens[at] {
        Token::Word(word) if word.written == "May" && (number(at.checked_sub(1)) || number(Some(at + 1))) => {
            ""
        }
        token => token.word().unwrap_or(""),
    }
}

/// What a subject says of the outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct OfSubject {
    /// By a tag, or by a word that a mark parts from the title.
    pub(super) apart: Option<Said>,
    /// By the last word, which may be one of the title.
    pub(super) end: Option<Said>,
}

/// The verdict in a subject.
pub(super) fn of_subject(tags: &[String], title: &Sentence<'_>) -> OfSubject {
    let tagged = tags.iter().find_map(|tag| verb(tag.split([' ', ':']).next_back()?)).map(|(said, _)| said);
    let cancelled = tags.iter().any(|tag| {
        [
            "cancel", "cancelled", "canceled", "cancelling", "canceling", "withdrawn", "withdraw", "aborted",
            "abandoned", "void",
        ]
        .contains(&tag.as_str())
    });
    if cancelled {
        return OfSubject { apart: Some(Cancelled), end: None };
    }
    let words: Vec<&str> = title.tokens.iter().map(|token| token.word().unwrap_or("")).collect();
    // Numbers in brackets may stand behind the word.
    let end = title.tokens.iter().position(|token| *token == Token::Mark('(')).filter(|at| *at > 0);
    let last = |end: usize| {
        let at = words[..end].iter().rposition(|word| !word.is_empty())?;
        let apart = !at.checked_sub(1).is_some_and(|before| {
            ["that", "which", "what", "were", "are", "of", "the", "previously", "as", "be", "when", "if"]
                .contains(&words[before])
        });
        let negated = at.checked_sub(1).is_some_and(|before| NOT.contains(&words[before]));
        let (said, _) = verb(words[at]).filter(|(_, finite)| *finite && apart)?;
        let parted = at.checked_sub(1).is_some_and(|before| words[before].is_empty());
        turned(said, negated).map(|said| (said, parted))
    };
    let end = last(end.unwrap_or(words.len())).or_else(|| last(words.len()));
    let apart = end.filter(|(_, parted)| *parted).map(|(said, _)| said);
    OfSubject { apart: tagged.or(apart), end: end.map(|(said, _)| said) }
}

/// What a verb says, and whether it can stand without a helper.
fn verb(word: &str) -> Option<(Said, bool)> {
    let said = VERBS.get(word)?;
    Some((said, !matches!(word, "pass" | "carry")))
}

fn turned(said: Said, negated: bool) -> Option<Said> {
    match (said, negated) {
        (said, false) => Some(said),
        (Passed, true) => Some(Failed),
        // "not rejected" says little.
        (_, true) => None,
    }
}

/// `Result: passed`, `Decision: the proposal was rejected`.
fn labelled(sentence: &Sentence<'_>, words: &[&str]) -> Option<Finding> {
    let parts = |at: &usize| matches!(sentence.tokens[*at], Token::Mark('/' | '|' | ','));
    let labels = |colon: &usize| {
        let start = (0..*colon).rev().find(parts).map_or(0, |at| at + 1);
        *colon - start < 4 && words[start..*colon].iter().any(|word| LABELS.contains(word))
    };
    let mut colons = (0..words.len()).filter(|at| sentence.tokens[*at] == Token::Mark(':'));
    let colon = colons.find(labels)?;
    let behind = words.iter().enumerate().skip(colon + 1).filter(|(_, word)| !word.is_empty());
    let mut behind = behind.skip_while(|(_, word)| HELPERS.contains(word) && !NOT.contains(word)).peekable();
    let negated = behind.next_if(|(_, word)| NOT.contains(word)).is_some();
    let (at, word) = behind.next()?;
    let (said, finite) = verb(word)?;
    let alone = behind.next().is_none_or(|(_, next)| verb(next).is_none() && *next != "or");
    let said = turned(said, negated).filter(|_| alone && (finite || negated) && !is_choice(sentence, at))?;
    Some(Finding { said, firm: true, at })
}

/// `passed/failed`, `PASSED | FAILED`: a template.
fn is_choice(sentence: &Sentence<'_>, at: usize) -> bool {
    let bar = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).is_some_and(|token| matches!(token, Token::Mark('|' | '/')))
    };
    // `[ ] passed [x] failed`
    let boxed = sentence.tokens.windows(2).any(|pair| pair == [Token::Mark('('), Token::Mark(')')]);
    boxed
        || bar(at.checked_sub(1))
        || bar(Some(at + 1))
        || sentence.words().any(|word| {
            word.split('/').count() > 1 && word.split('/').all(|part| verb(part).is_some() || part == "not")
        })
}

/// `I am cancelling this vote`, `I hereby cancel`.
fn calls_off(words: &[&str]) -> Option<Finding> {
    static CALLS_OFF: WordList = WordList::of(&[
        "cancel", "cancelling", "canceling", "cancelled", "canceled", "abort", "aborting", "withdraw",
        "withdrawing", "close",
    ]);
    let at = words.iter().position(|word| CALLS_OFF.has(word))?;
    let said_by = words[..at]
        .iter()
        .any(|word| matches!(*word, "i" | "i'm" | "we" | "we're" | "i've" | "hereby" | "let's"));
    let unsaid = words[..at].iter().any(|word| {
        [
            "should", "would", "could", "not", "don't", "may", "might", "must", "can", "want", "suggest",
            "propose", "you", "to",
        ]
        .contains(word)
    });
    let going = words[..at]
        .windows(2)
        .any(|pair| pair == ["going", "to"] || pair == ["have", "to"] || pair == ["had", "to"]);
    let object = &words[at + 1..words.len().min(at + 4)];
    let candidate =
        |word: &str| word.strip_prefix("rc").is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()));
    let vote = object.iter().any(|word| {
        matches!(*word, "vote" | "call" | "voting" | "motion" | "proposal" | "poll") || candidate(word)
    });
    let mine = object.iter().any(|word| SOMEBODYS.contains(word));
    let hereby = at > 0 && words[at - 1] == "hereby";
    let names = words[at] != "close" && vote && !mine && said_by && (!unsaid || going);
    (names || hereby && !mine && words[at].starts_with("cancel")).then_some(Finding {
        said: Cancelled,
        firm: true,
        at,
    })
}

/// `The vote has passed`, `It is therefore approved`, `No -1 was cast, so it is accepted`.
fn said(sentence: &Sentence<'_>, words: &[&str]) -> Option<Finding> {
    let verbs = words.iter().enumerate().filter(|(_, word)| verb(word).is_some()).take(MOST_CLAUSES);
    verbs.map(|(at, _)| at).find_map(|at| said_by(sentence, words, at))
}

/// What a verb says of the subject before it, as far as its clause goes.
fn said_by(sentence: &Sentence<'_>, words: &[&str], at: usize) -> Option<Finding> {
    // "Since two are missing, the vote fails"
    let reasons = ["since", "as", "because", "with", "after", "given", "da", "weil"].contains(&words[0]);
    let concludes = |at: &usize| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        matches!(sentence.tokens[*at], Token::Mark(',' | '-'))
            && (["so", "thus", "therefore", "hence"].contains(&next)
                || reasons && ["the", "this", "it", "our"].contains(&next))
    };
    let start = (0..at).rev().find(concludes).map_or(0, |at| at + 1);
    let clause = Sentence { tokens: &sentence.tokens[start..], lines: &[], question: false };
    let found = said_of(&clause, &words[start..], at - start)?;
    Some(Finding { at: found.at + start, ..found })
}

/// What the verb of a clause says of its subject.
fn said_of(sentence: &Sentence<'_>, words: &[&str], at: usize) -> Option<Finding> {
    let (found, finite) = verb(words[at])?;
    let mut before = at;
    while before > 0 && HELPERS.contains(&words[before - 1]) {
        before -= 1;
    }
    let helpers = &words[before..at];
    let negated = helpers.iter().any(|word| NOT.contains(word));
    let helped = helpers.iter().any(|word| matches!(*word, "did" | "does" | "didn't" | "doesn't"));
    let ahead = &words[..before];
    let subject = ahead.iter().rposition(|word| is_firm(word) || WEAK.contains(word));
    if subject.is_none() {
        // `Passed.`, `Motion carried`: nothing but the verb.
        let alone = words.iter().filter(|word| !word.is_empty()).count() == 1 && finite && found != Cancelled;
        let listed = sentence
            .tokens
            .get(at + 1)
            .is_none_or(|token| *token == Token::Mark(':') || *token == Token::Mark('-'));
        return (alone && listed).then_some(Finding { said: found, firm: false, at });
    }
    // "With 3 +1 votes, the vote passes": a value beside a subject makes it one of single votes.
    let marked = |subject: usize| {
        let beside = &sentence.tokens[subject.saturating_sub(1)..at];
        beside.iter().any(|token| matches!(token, Token::Signed(..)))
    };
    let firm = |at: &usize| is_firm(ahead[*at]);
    let subject = (0..ahead.len()).filter(firm).find(|at| !marked(*at)).or(subject)?;
    let firm = is_firm(words[subject]);
    let marked = marked(subject);
    let own_verb =
        subject > 0 && matches!(words[subject - 1], "i" | "we" | "to" | "please" | "you" | "they" | "not");
    let somebodys =
        subject > 0 && (SOMEBODYS.contains(&words[subject - 1]) || words[subject - 1].ends_with("'s"));
    let of_person = found == Cancelled && matches!(words.get(subject + 1), Some(&"of" | &"from" | &"by"));
    // Tests pass and fail; nobody adopts them.
    let happens = ["pass", "fail", "succe"].iter().any(|verb| words[at].starts_with(verb));
    let foreign = happens && ahead.last().is_some_and(|word| OTHER_SUBJECTS.contains(word));
    let unsaid = ahead.iter().chain(helpers).any(|word| UNSAID.contains(word));
    let another = of_another(words, at, subject);
    let elsewhere = found == Passed && passes_something(sentence, words, at);
    let stated =
        (finite || helped) && !unsaid && !another && !own_verb && !marked && !somebodys && !of_person;
    let said =
        turned(found, negated).filter(|_| stated && !foreign && !elsewhere && !is_choice(sentence, at))?;
    Some(Finding { said, firm, at })
}

/// `passed the 72 hours`, `passes all tests`, `passed on to the board`.
fn passes_something(sentence: &Sentence<'_>, words: &[&str], at: usize) -> bool {
    let next = words.get(at + 1).copied().unwrap_or_default();
    let number = matches!(sentence.tokens.get(at + 1), Some(Token::Number(_)));
    let named = number || ["the", "its", "all", "our", "my", "every", "both", "each"].contains(&next);
    let mut what = words.iter().skip(at + 1).take(if named { 4 } else { 1 });
    let onward = ["on", "onto", "through", "over", "along", "around"].contains(&next)
        && matches!(words.get(at + 2), Some(&"to" | &"the" | &"me"));
    onward || what.any(|word| PASSED_WHAT.contains(word))
}

fn is_firm(word: &str) -> bool {
    let named = word.split_once('-').is_some_and(|(name, number)| {
        (2..=6).contains(&name.len())
            && name != "rc"
            && name.bytes().all(|b| b.is_ascii_lowercase())
            && !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
    });
    FIRM.contains(&word) || named
}

/// `this is enough to approve the nomination`, `the board has voted to approve`.
fn enough(words: &[&str]) -> Option<Finding> {
    static TO: WordList = WordList::of(&["approve", "accept", "adopt", "pass", "ratify", "elect", "carry"]);
    const BODIES: &[&str] =
        &["board", "committee", "council", "pmc", "psc", "tsc", "members", "community", "assembly"];
    let to = words.windows(2).position(|pair| pair[0] == "to" && (TO.has(pair[1]) || pair[1] == "reject"))?;
    let at = to + 1;
    let before = words[..to].iter().rposition(|word| !HELPERS.contains(word))?;
    let negated = to > 0 && words[..to].contains(&"not");
    let unsaid = words[..to].iter().any(|word| UNSAID.contains(word) && *word != "can");
    let said = match words[before] {
        "enough" | "sufficient" => turned(Passed, negated)?,
        "insufficient" => Failed,
        "voted" if words[..before].iter().any(|word| BODIES.contains(word)) => {
            turned(if words[at] == "reject" { Failed } else { Passed }, negated)?
        }
        _ => return None,
    };
    (!unsaid && (words[at] != "reject" || words[before] == "voted")).then_some(Finding {
        said,
        firm: true,
        at,
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn of(text: &str) -> Option<Said> {
        let tokens = tokens(text);
        verdict(&Sentence::of_subject(&tokens)).map(|finding| finding.said)
    }

    #[test]
    fn every_verb_is_said_of_a_vote_and_of_nothing_that_is_only_planned() {
        for (word, said) in VERBS.rows() {
            let helper = if matches!(*word, "pass" | "carry") { "did" } else { "is" };
            assert_eq!(of(&format!("The motion {helper} {word}")), Some(*said), "{word}");
            assert_eq!(of(&format!("If the motion {helper} {word}")), None, "{word}");
            assert_eq!(of(&format!("The motion would be {word}")), None, "{word}");
            assert_eq!(of(&format!("The previous motion {helper} {word}")), None, "{word}");
        }
    }

    #[test]
    fn every_label_tells_the_outcome_behind_it() {
        for label in LABELS {
            assert_eq!(of(&format!("{label}: passed")), Some(Passed), "{label}");
            assert_eq!(of(&format!("{label}: passed/failed")), None, "{label}");
        }
    }
}
