//! Opinions that are a vote, because the words say so outright: "I approve", "Against: it breaks the build".

use std::ops::Range;

use super::origin::{answers_idea, answers_question};
use super::reader::VoteReader;
use crate::language::class::{Class, Classes};
use crate::language::family::Family;
use crate::language::list::List;
use crate::language::token::Token;
use crate::language::word::Word;
use crate::language::{
    Opinion, PHRASES, Phrase, Subject, Tongues, is_english, is_spoken, main_tongue, speaks,
};

/// Maximum length of the words of an opinion that is a vote, in characters.
const LONGEST: usize = 80;

/// First character of the scripts that write words without spaces, or with particles.
const FIRST_OF_EAST: char = '\u{3000}';

/// Maximum length of the words of an opinion that is a vote in these scripts, in characters.
const LONGEST_OF_EAST: usize = 16;

/// Words for a side. If an opinion has two of them, the second one says what the opinion is about.
const SIDES: [List; 3] = [List::Stance, List::ChoiceFor, List::ChoiceAgainst];

/// Maximum number of words of an opinion in another language that names nothing.
const MOST_WITHOUT_OBJECT: usize = 5;

/// Words that make an opinion a plan, a guess, a condition or another person's opinion.
const DOUBTFUL: Classes = Classes::of(&[
    Class::Hypothetical,
    Class::Future,
    Class::Condition,
    Class::Negation,
    Class::Possessive,
    Class::Handle,
]);

/// Families of words with the same effect in other languages.
const DOUBTFUL_FAMILIES: [Family; 8] = [
    Family::Would,
    Family::Shall,
    Family::Not,
    Family::IfWord,
    Family::Lean,
    Family::ThatClause,
    Family::Wait,
    Family::They,
];

impl VoteReader<'_> {
    /// The clause of a statement that votes for or against the proposal, as a range of its tokens.
    ///
    /// A clause is a vote if it is in a reply to the call, says nothing but the opinion, and is not about
    /// somebody's remark. An opinion in favour must have no condition and no "but".
    pub(super) fn outright_clause(
        &self,
        number: usize,
        subject: Subject<'_>,
        opinion: Opinion,
    ) -> Option<Range<usize>> {
        let in_place = match opinion {
            Opinion::ForAlone => self.is_all_that_is_said(number),
            Opinion::ForFirst => self.opens_the_answer(number),
            Opinion::For | Opinion::Against | Opinion::AgainstLightly => self.speaks_of_proposal(number),
        };
        if !in_place || subject.question || self.context.is_call || self.context.by_proposer {
            return None;
        }
        let in_favour = opinion.value().hundredths() > 0;
        let place = clause(subject, opinion)?;
        let (clause, behind) = (&subject.tokens[place.clone()], &subject.tokens[place.end..]);
        let tongue = main_tongue(clause);
        let is_taken_back = || {
            let first = behind.iter().find(|token| token.as_word().is_some());
            // "I am for it, that we wait" in other languages; "against, unless …"
            first.is_some_and(|first| speaks(first, Family::ThatClause, tongue) || is_if(first, tongue))
                || clause.iter().skip(1).chain(behind).any(|token| is_but(token, tongue))
                || in_favour
                    && subject.tokens.iter().any(|token| is_but(token, tongue) || is_if(token, tongue))
        };
        let spot = self.spot_at(number, 0);
        let is_vote = self.says_only_that(clause, in_favour, tongue)
            && !is_taken_back()
            && !answers_question(self.lines, &spot)
            && !answers_idea(self.lines, &spot);
        is_vote.then_some(place)
    }

    /// `true` if the words of an opinion name no person and no thing except the proposal, and express no
    /// doubt.
    fn says_only_that(&self, tokens: &[Token<'_>], in_favour: bool, tongue: Tongues) -> bool {
        let words = || tokens.iter().filter_map(Token::as_word);
        let length: usize = words().map(|word| word.text.chars().count()).sum();
        let doubtful = |token: &Token<'_>| {
            is_if(token, tongue)
                || token.as_word().is_some_and(|word| word.classes.meet(DOUBTFUL) || is_unsaid(word))
                || DOUBTFUL_FAMILIES.iter().any(|family| speaks(token, *family, tongue))
        };
        // "as long as"
        let compares = words().filter(|word| word.is_in(List::Because)).nth(1).is_some();
        let names =
            |word: &Word<'_>| word.is(Class::Name) && word.known.is_none() && !self.is_in_the_subject(word);
        if length > LONGEST || compares || tokens.iter().any(doubtful) || words().skip(1).any(names) {
            return false;
        }
        let is_own = |word: &Word<'_>| stands_for_it(word) || self.is_in_the_subject(word);
        let other_side = if in_favour { List::ChoiceAgainst } else { List::ChoiceFor };
        if words().any(|word| word.is_in(other_side) && is_spoken(word, tongue)) {
            return false;
        }
        if is_english(tokens) {
            let sides = words().filter(|word| SIDES.iter().any(|list| word.is_in(*list))).count();
            return sides <= 1 && words().find(|word| !is_of_opinion(word)).is_none_or(is_own);
        }
        if words().any(|word| word.text.starts_with(|letter| letter >= FIRST_OF_EAST)) {
            return length <= LONGEST_OF_EAST;
        }
        match words().find(|word| !is_spoken(word, tongue) || self.is_in_the_subject(word)) {
            Some(object) => is_own(object),
            None => words().nth(MOST_WITHOUT_OBJECT).is_none() || words().any(stands_for_it),
        }
    }
}

/// The clause of a statement that has an opinion.
///
/// If no single clause has it, the result is the start of the statement up to the clause that completes it.
fn clause(subject: Subject<'_>, opinion: Opinion) -> Option<Range<usize>> {
    let has_it = |tokens: &[Token<'_>]| {
        let row = PHRASES.judge(Subject { tokens, mark: None, question: false });
        row.is_some_and(|row| row.meaning == Phrase::Outright(opinion))
    };
    let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(_));
    let tokens = subject.tokens;
    let ends = || (0..=tokens.len()).filter(|at| tokens.get(*at).is_none_or(is_soft));
    let starts = std::iter::once(0).chain(ends().map(|end| (end + 1).min(tokens.len())));
    let alone = starts.zip(ends()).find(|(start, end)| has_it(&tokens[*start..*end]));
    let (start, end) =
        alone.or_else(|| ends().map(|end| (0, end)).find(|(_, end)| has_it(&tokens[..*end])))?;
    Some(start..end)
}

/// `true` for words such as "but", after which an opinion may not be a vote.
pub(super) fn is_but(token: &Token<'_>, tongue: Tongues) -> bool {
    let turns = |word: &Word<'_>| word.is_in(List::CourtesyTurn) && !word.is(Class::Empty);
    token.as_word().is_some_and(turns) || speaks(token, Family::ButWord, tongue)
}

/// `true` for words of a condition.
fn is_if(token: &Token<'_>, tongue: Tongues) -> bool {
    let is_english =
        |word: &Word<'_>| word.is_in(List::If) || word.is(Class::Condition) && is_spoken(word, tongue);
    token.as_word().is_some_and(is_english)
        || [Family::IfWord, Family::Reservation].iter().any(|family| speaks(token, *family, tongue))
}

/// `true` for words that make a statement a plan, a report or a guess.
fn is_unsaid(word: &Word<'_>) -> bool {
    word.is_in(List::Unsaid) && !word.is(Class::Empty) && !word.is(Class::Strength)
}

/// `true` for a word of an opinion that is not its object.
fn is_of_opinion(word: &Word<'_>) -> bool {
    let classes = Classes::of(&[
        Class::LeadsOn,
        Class::Silent,
        Class::Filler,
        Class::Strength,
        Class::Praise,
        Class::Closing,
    ]);
    let lists = [List::Stance, List::ChoiceFor, List::ChoiceAgainst, List::Speaker, List::Tells];
    word.classes.meet(classes) || lists.iter().any(|list| word.is_in(*list))
}

/// `true` for a word that stands for the proposal.
pub(super) fn stands_for_it(word: &Word<'_>) -> bool {
    [List::Matter, List::Ballot, List::Act, List::Plan].iter().any(|list| word.is_in(*list))
}
