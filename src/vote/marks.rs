//! Reads the marks of a mail.
//!
//! It judges each mark in its statement, together with the lists, boxes and names around it.

use super::claim;
use super::headings::headings;
use super::judge::{boxed, is_choice, judge, legends};
use super::names::Whose;
use super::outright::stands_for_it;
use super::reader::{FoundMark, VoteReader};
use super::{Reason, UnclearVote, item};
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::is_of;
use crate::language::list::List;
use crate::language::statement::{Statement, is_digits};
use crate::language::token::{Mark, Shape, Token};
use crate::language::value::Value;
use crate::language::{Meaning, NoVote};

/// Maximum number of marks in a mail to judge. There is a limit, because judging a mark means reading its sentence.
pub(super) const MOST_MARKS: usize = 20_000;

impl VoteReader<'_> {
    pub(super) fn marks(&mut self) {
        // Most mails contain no mark.
        let is_box = |token: &Token<'_>| matches!(token, Token::Tick);
        let has_value =
            |statement: &Statement<'_>| statement.has_mark() || statement.tokens.iter().any(is_box);
        if !self.statements.iter().any(has_value) {
            return;
        }
        let ballot = legends(self.statements, self.context.is_call);
        let headings = headings(self.statements);
        let mut left = MOST_MARKS;
        for (number, statement) in self.statements.iter().enumerate() {
            if statement.has_mark() && left == 0 {
                return self.too_many_marks(number);
            }
            left = left.saturating_sub(statement.marks());
            let headed = || headings[number].map(|row| (row.meaning.as_str(), row.example));
            let surroundings =
                ballot[number].then_some(("lists the choices", "a printed ballot")).or_else(headed);
            for at in 0..statement.tokens.len() {
                // A ticked box casts its value even in a ballot or below a heading.
                let surroundings = surroundings.filter(|_| self.ticked(number, at).is_none());
                match (&statement.tokens[at], surroundings) {
                    (Token::Mark(mark), Some((why, like))) => self.remark(number, at, *mark, why, like),
                    (Token::Mark(mark), None) if self.in_number_list(number, *mark) => {
                        self.remark(number, at, *mark, "a list of numbers", "0 / 1 / 2");
                    }
                    (Token::Mark(mark), None) => self.mark(number, at, *mark),
                    (Token::Tick, _) => self.ticked_word(number, at),
                    _ => {}
                }
            }
        }
    }

    /// Adds an unclear vote, because the unread marks may be votes.
    pub(super) fn too_many_marks(&mut self, number: usize) {
        let spot = self.spot_at(number, 0);
        self.doubt(UnclearVote {
            reason: Reason::TooManyMarks,
            value: None,
            claim: None,
            spot,
            like: "",
            form: None,
        });
    }

    /// Drops values that count as votes only because of their position, if the mail also counts votes for
    /// several values.
    pub(super) fn leave_out_counts(&mut self) {
        if self.counted.len() < 2 {
            return;
        }
        let found = std::mem::take(&mut self.found);
        for one in found {
            if one.meaning == Meaning::Opens {
                self.remark(one.statement, one.at, one.mark, NoVote::Count.as_str(), one.like);
            } else {
                self.found.push(one);
            }
        }
    }

    fn mark(&mut self, number: usize, at: usize, mark: Mark) {
        let statement = &self.statements[number];
        let ticked = self.ticked(number, at);
        let (meaning, like) = match ticked {
            Some(true) => (Meaning::Cast, "[x] +1"),
            Some(false) => return self.remark(number, at, mark, "an empty box", "[ ] +1"),
            // `[0]` is usually the number of a footnote.
            None if mark.shape == Shape::Boxed
                && at == 0
                && !self.is_ballot(number)
                && is_choice(statement.tokens, mark) =>
            {
                (Meaning::Cast, "[+1] approve")
            }
            None if mark.shape == Shape::Boxed && mark.value == Value::Zero => {
                (Meaning::NoVote(NoVote::Technical), "[0] a link")
            }
            None if self.is_in_code(number, at) => (Meaning::NoVote(NoVote::Technical), "return a ? 1 : -1;"),
            None => judge(statement, at, mark),
        };
        let label = item::label(statement.tokens, at);
        let is_proposal = |token: &Token<'_>| {
            token.as_word().is_some_and(|word| {
                !word.is_in(List::Toward)
                    && (stands_for_it(word) || self.is_in_the_subject(word) && !word.is(Class::LeadsOn))
            }) || is_of(token, Family::MeWord)
                || is_of(token, Family::Topic)
        };
        let meaning = match meaning {
            // The topic before the value is the proposal or the sender: "Regarding the release: +1".
            Meaning::Unclear(Reason::ItemsUnclear)
                if matches!(
                    at.checked_sub(1).map(|before| &statement.tokens[before]),
                    Some(Token::Soft(_))
                ) && statement.tokens[..at].iter().any(is_proposal) =>
            {
                Meaning::Cast
            }
            meaning => meaning,
        };
        let numbered = || {
            (!statement.question && self.lists_items(number))
                .then(|| item::numbered_line(statement.tokens, at))
                .flatten()
        };
        let (meaning, like, label) = match (meaning, label) {
            (
                Meaning::NoVote(NoVote::Technical | NoVote::Count | NoVote::Mention)
                | Meaning::Unclear(Reason::UnclearMark),
                _,
            ) if let Some(label) = numbered() => (Meaning::Cast, "Item 1: +1", Some(label)),
            (Meaning::Cast | Meaning::Opens, _) if self.lists_items(number) => {
                (meaning, like, item::labelled(statement.tokens).0)
            }
            (meaning, label) => (meaning, like, label),
        };
        let (meaning, like) = match meaning {
            // A labelled value among settings is not a vote: `retry: +1`.
            Meaning::Cast | Meaning::Opens if label.is_some() && self.among_settings(number) => {
                (Meaning::NoVote(NoVote::Technical), "retries = -1")
            }
            // A single 0 at the end of a line is a vote if each line of the paragraph has a label and a value.
            Meaning::NoVote(NoVote::Technical) | Meaning::Unclear(Reason::UnclearMark)
                if mark.shape == Shape::Bare
                    && label.is_some()
                    && at + 1 == statement.tokens.len()
                    && self.lists_values(number) =>
            {
                (Meaning::Cast, "Item 1: +1")
            }
            // In `Item 1 = +1`, the label shows that the value is a vote. A condition or a negation still changes it.
            Meaning::NoVote(NoVote::Technical | NoVote::Count) | Meaning::Unclear(Reason::UnclearMark)
                if !statement.question
                    && !self.is_ballot(number)
                    && !statement.has("example")
                    && item::numbered_before(statement.tokens, at) =>
            {
                (Meaning::Cast, "Item 1: +1")
            }
            meaning => (meaning, like),
        };
        let meaning = match meaning {
            // `+1 for Nadia, she has earned it` is a vote if the call is about Nadia.
            Meaning::Unclear(Reason::Proxy)
                if statement.tokens.get(at + 1).is_some_and(|next| next.is_in(List::For))
                    && statement
                        .tokens
                        .get(at + 2)
                        .and_then(Token::as_word)
                        .is_some_and(|name| self.is_in_the_subject(name)) =>
            {
                Meaning::Cast
            }
            meaning => meaning,
        };
        let meaning = if ticked.is_some() { meaning } else { self.by_name(meaning, number, at) };
        let meaning = self.in_ballot(meaning, number);
        match meaning {
            Meaning::NoVote(why) => {
                if why == NoVote::Count && !self.counted.contains(&mark.value) {
                    self.counted.push(mark.value);
                }
                self.remark(number, at, mark, why.as_str(), like);
            }
            meaning => {
                if self.read.last() != Some(&number) {
                    self.read.push(number);
                }
                self.found.push(FoundMark { statement: number, at, mark, meaning, like, label });
            }
        }
    }

    /// `true` if the line of a mark is program code: it ends with a semicolon and has other signs of code.
    ///
    /// A line that starts with the mark is a sentence: "-1: it needs x=y first;".
    fn is_in_code(&self, number: usize, at: usize) -> bool {
        let (line, offset) = self.statements[number].place_of(at);
        let line = self.lines.line(line).map_or("", |line| line.text);
        offset > 0 && line.trim_end().ends_with(';') && line.contains(['=', '<', '>', '?', '{', '}'])
    }

    /// `true` if the box of a mark is ticked, `false` if it is empty; `None` if it has no box.
    ///
    /// In a call that prints several values, a ticked box counts only if another box is empty.
    fn ticked(&self, number: usize, at: usize) -> Option<bool> {
        let is_empty =
            |statement: &Statement<'_>| statement.tokens.iter().any(|t| matches!(t, Token::EmptyBox));
        let counts = |ticked: &bool| !(*ticked && self.prints_values) || self.statements.iter().any(is_empty);
        boxed(self.statements[number].tokens, at).filter(counts)
    }

    /// `true` for a value in a call that prints several values, unless a heading says that the votes are the
    /// proposer's.
    fn is_ballot(&self, number: usize) -> bool {
        self.prints_values && self.listed(number) != Some(true)
    }

    /// The meaning of a mark in a call that prints several values.
    ///
    /// A sentence about one of these values explains how to vote.
    fn in_ballot(&self, meaning: Meaning, number: usize) -> Meaning {
        match meaning {
            Meaning::Opens | Meaning::Unclear(Reason::UnclearMark | Reason::Conditional)
                if self.is_ballot(number) && !self.is_apart(number) =>
            {
                Meaning::NoVote(NoVote::Choice)
            }
            meaning => meaning,
        }
    }

    /// The meaning of a mark, corrected by the name next to it.
    fn by_name(&self, meaning: Meaning, number: usize, at: usize) -> Meaning {
        let whose = self.whose(&self.statements[number], at);
        let is_own = whose == Whose::Senders || self.context.names_asked;
        match meaning {
            Meaning::Unclear(Reason::OtherName) if is_own || whose == Whose::Nobodys => Meaning::Cast,
            Meaning::Cast | Meaning::Opens | Meaning::Noted(Reason::CarriedOver)
                if whose == Whose::Anothers =>
            {
                match self.listed(number) {
                    Some(true) => Meaning::Cast,
                    Some(false) => Meaning::NoVote(NoVote::SomebodyElses),
                    None if self.context.is_call => Meaning::NoVote(NoVote::SomebodyElses),
                    None if is_own => meaning,
                    None => Meaning::Unclear(Reason::OtherName),
                }
            }
            // A call contains ballots, samples and lists of voters. The position of a value is not enough to
            // make it the proposer's vote.
            Meaning::Opens if self.context.is_call && !self.stands_alone(number, whose) => {
                Meaning::Unclear(Reason::UnclearMark)
            }
            meaning => meaning,
        }
    }

    /// `true` if a value in a call is the only one and separate from other words, or if a heading says that
    /// the votes are the proposer's.
    fn stands_alone(&self, number: usize, whose: Whose) -> bool {
        let alone = whose == Whose::Senders || self.is_apart(number);
        alone && self.one_has_marks || self.listed(number) == Some(true)
    }

    /// `true` if a statement contains only a value, a claim and closing words.
    fn is_apart(&self, number: usize) -> bool {
        let tokens = self.statements[number].tokens;
        let claim = claim::aside(tokens).unwrap_or_default();
        let mut rest = (0..tokens.len()).filter(|at| !claim.contains(at)).map(|at| &tokens[at]);
        rest.all(|token| token.as_word().is_none_or(|word| word.is(Class::Closing)))
    }

    /// `true` if a single 0 is the first number in a list of numbers.
    fn in_number_list(&self, number: usize, mark: Mark) -> bool {
        let is_number = |statement: &Statement<'_>| matches!(statement.tokens, [only] if is_digits(only));
        mark.shape == Shape::Bare && self.statements.get(number + 1).is_some_and(is_number)
    }

    /// Reads a ticked box before a word for a value: `[x] Yes`.
    fn ticked_word(&mut self, number: usize, at: usize) {
        let tokens = &self.statements[number].tokens;
        // `Vote: ✅` is a +1.
        if matches!(tokens, [Token::Word(word), Token::Soft(':'), Token::Tick] if word.text == "vote") {
            return self.find_ticked(number, at, Value::PlusOne, "Vote: ✅");
        }
        let choices = [
            (List::ChoiceFor, Value::PlusOne),
            (List::ChoiceAgainst, Value::MinusOne),
            (List::ChoiceOfNone, Value::Zero),
        ];
        let behind = tokens.get(at + 1);
        let choice = choices.iter().find(|(list, _)| behind.is_some_and(|word| word.is_in(*list)));
        let Some((_, value)) = choice.copied() else { return };
        let whole = !matches!(tokens.get(at + 2), Some(Token::Word(_)));
        if whole && !tokens.iter().any(|token| matches!(token, Token::Mark(_))) {
            self.find_ticked(number, at, value, "[x] Yes");
        }
    }

    fn find_ticked(&mut self, statement: usize, at: usize, value: Value, like: &'static str) {
        let mark = Mark::new(value, Shape::Boxed);
        self.found.push(FoundMark { statement, at, mark, meaning: Meaning::Cast, like, label: None });
    }
}
