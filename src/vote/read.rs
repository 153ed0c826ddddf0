//! Reads one mail: its marks, then its statements without a mark, then its subject.

use std::sync::Arc;

use super::headings::headings;
use super::judge::{Paragraphs, boxed, is_choice, judge, legends};
use super::names::Whose;
use super::quote::Quoter;
use super::settle::note;
use super::{
    Context, Evidence, MailVotes, NotAVote, Reason, UnclearVote, VoteCast, claim, forms, item, justification,
    opening, origin,
};
use crate::announcement;
use crate::language::Subject;
use crate::language::class::Class;
use crate::language::list::List;
use crate::language::statement::{OwnText, Statement, is_digits, own_lines};
use crate::language::token::{Mark, Shape, Token};
use crate::language::value::Value;
use crate::language::{Meaning, NoVote, PHRASES, Phrase, Row};
use crate::message::reply::Lines;

/// Maximum number of marks of a mail that are judged, each in its sentence.
const MOST_MARKS: usize = 20_000;

/// Number of statements that count as the opening of a reply.
const OPENING: usize = 4;

/// Maximum number of items with a vote in a mail; a vote in words is compared with each of them.
const MOST_IN_WORDS: usize = 1000;

/// Reads the author's own lines of one mail.
pub fn read(lines: &Lines<'_>, context: Context<'_>) -> MailVotes {
    let mut own = own_lines(lines);
    forms::draw(&mut own, context);
    let text = OwnText::new(&own);
    let mut statements = text.statements();
    let signs = announcement::signs(lines, &mut statements);
    let mut reader = VoteReader {
        lines,
        statements: &statements,
        context,
        paragraphs: Paragraphs::default(),
        found: Vec::new(),
        read: Vec::new(),
        one_has_marks: statements.iter().filter(|statement| statement.has_mark()).take(2).count() == 1,
        counted: Vec::new(),
        reading: MailVotes::default(),
    };
    let not_a_voter = reader.not_a_voter(&signs);
    if not_a_voter.is_some() && !reader.opens_with_vote() {
        reader.reading.remarks.extend(not_a_voter);
        return reader.reading;
    }
    reader.marks();
    reader.leave_out_counts();
    if !reader.found.is_empty() {
        reader.settle();
    }
    let against = reader.phrases();
    reader.subject();
    origin::doubt(&mut reader.reading, lines, &statements, context);
    reader.reading.misgiving = reader.misgiving(against);
    if reader.needs_explanation() {
        reader.reading.explanation =
            justification::explanation(&statements, lines, context.sender, &reader.reading.votes);
    }
    reader.quote_sentences();
    let is_reply = !context.is_call && !context.by_proposer && not_a_voter.is_none();
    // Only replies without a vote are listed with their first sentence. A chair can rule that an unclear vote, or one of
    // an uncertain sender, is not a vote.
    let has_clear_votes = !reader.reading.votes.is_empty() && reader.reading.doubts.is_empty();
    if is_reply && !(has_clear_votes && context.sender.is_certain()) {
        reader.reading.opening = Some(opening::of(&statements, lines));
    }
    if let Some(why) = not_a_voter {
        reader.reading.remarks.push(why);
        let votes = std::mem::take(&mut reader.reading.votes);
        reader.reading.doubts.extend(votes.into_iter().map(|vote| vote.unclear(Reason::UnclearMark)));
    }
    reader.reading
}

/// A mark with its meaning.
pub(super) struct FoundMark {
    pub(super) statement: usize,
    pub(super) at: usize,
    pub(super) mark: Mark,
    pub(super) meaning: Meaning,
    pub(super) like: &'static str,
    /// The label of its item.
    pub(super) label: Option<String>,
}

pub(super) struct VoteReader<'a> {
    pub(super) lines: &'a Lines<'a>,
    pub(super) statements: &'a [Statement<'a>],
    pub(super) context: Context<'a>,
    pub(super) paragraphs: Paragraphs,
    pub(super) found: Vec<FoundMark>,
    /// The statements that have a mark other than a remark.
    read: Vec<usize>,
    /// `true` if only one statement has marks.
    one_has_marks: bool,
    /// The values that the mail counts: `+1: 3`.
    counted: Vec<Value>,
    pub(super) reading: MailVotes,
}

impl VoteReader<'_> {
    fn marks(&mut self) {
        // Most mails of a list have no mark at all.
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
                // A ticked box is enough to cast its value.
                let surroundings = surroundings.filter(|_| boxed(statement.tokens, at).is_none());
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

    /// Marks beyond the maximum may be votes, but are not read.
    fn too_many_marks(&mut self, number: usize) {
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

    /// `true` if a lone 0 is the first of a list of numbers.
    fn in_number_list(&self, number: usize, mark: Mark) -> bool {
        let is_number = |statement: &Statement<'_>| matches!(statement.tokens, [only] if is_digits(only));
        mark.shape == Shape::Bare && self.statements.get(number + 1).is_some_and(is_number)
    }

    fn mark(&mut self, number: usize, at: usize, mark: Mark) {
        let statement = &self.statements[number];
        let ticked = boxed(statement.tokens, at);
        let (meaning, like) = match ticked {
            Some(true) => (Meaning::Cast, "[x] +1"),
            Some(false) => return self.remark(number, at, mark, "an empty box", "[ ] +1"),
            // `[0]` is usually the number of a footnote.
            None if mark.shape == Shape::Boxed && at == 0 && is_choice(statement.tokens, mark) => {
                (Meaning::Cast, "[+1] approve")
            }
            None if mark.shape == Shape::Boxed && mark.value == Value::Zero => {
                (Meaning::NoVote(NoVote::Technical), "[0] a link")
            }
            None => judge(statement, at, mark),
        };
        let label = item::label(statement.tokens, at);
        let numbered = || {
            (!statement.question && self.lists_items(number))
                .then(|| item::numbered_line(statement.tokens, at))
                .flatten()
        };
        let (meaning, like, label) = match (meaning, label) {
            (
                Meaning::NoVote(NoVote::Technical | NoVote::Count | NoVote::Mention)
                | Meaning::Unclear(Reason::UnclearMark),
                None,
            ) if let Some(label) = numbered() => (Meaning::Cast, "Item 1: +1", Some(label)),
            (Meaning::Cast | Meaning::Opens, None) if self.lists_items(number) => {
                (meaning, like, item::labelled(statement.tokens).0)
            }
            (meaning, label) => (meaning, like, label),
        };
        let (meaning, like) = match meaning {
            // A line such as `retry: +1` among settings.
            Meaning::Cast | Meaning::Opens if label.is_some() && self.among_settings(number) => {
                (Meaning::NoVote(NoVote::Technical), "retries = -1")
            }
            // A lone 0 at the end of a line, in a list of things with values.
            Meaning::NoVote(NoVote::Technical) | Meaning::Unclear(Reason::UnclearMark)
                if mark.shape == Shape::Bare
                    && label.is_some()
                    && at + 1 == statement.tokens.len()
                    && self.lists_values(number) =>
            {
                (Meaning::Cast, "Item 1: +1")
            }
            // `Item 1 = +1`: the label explains the value, but does not remove a condition or a denial.
            Meaning::NoVote(NoVote::Technical | NoVote::Count) | Meaning::Unclear(Reason::UnclearMark)
                if !statement.question
                    && !statement.has("example")
                    && item::numbered_before(statement.tokens, at) =>
            {
                (Meaning::Cast, "Item 1: +1")
            }
            meaning => (meaning, like),
        };
        let meaning = if ticked.is_some() { meaning } else { self.by_name(meaning, number, at) };
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

    /// `true` if each line of the paragraph of a statement has a label before its value, and one of the values a sign.
    fn lists_values(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let lines = || {
            let all = self.statements_from(paragraph).take_while(|other| other.paragraph == paragraph);
            all.filter(|other| other.begins_line)
        };
        let mark =
            |other: &Statement<'_>| other.tokens.iter().position(|token| matches!(token, Token::Mark(_)));
        let is_labelled =
            |other: &Statement<'_>| mark(other).is_some_and(|at| item::label(other.tokens, at).is_some());
        let is_signed = |other: &Statement<'_>| {
            other.tokens.iter().filter_map(Token::as_mark).any(|mark| mark.shape == Shape::Plain)
        };
        let is_list = || lines().nth(1).is_some() && lines().all(is_labelled) && lines().any(is_signed);
        self.context.answers_call && self.paragraphs.valued.of(paragraph, is_list)
    }

    /// `true` if each line of the paragraph of a statement is a numbered item with a value.
    fn lists_items(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let lines = || {
            let all = self.statements_from(paragraph).take_while(|other| other.paragraph == paragraph);
            all.filter(|other| other.begins_line)
        };
        let is_item = |other: &Statement<'_>| other.has_mark() && item::labelled(other.tokens).0.is_some();
        let is_list = || lines().nth(1).is_some() && lines().all(is_item);
        !self.context.is_call && self.paragraphs.numbered.of(paragraph, is_list)
    }

    /// `true` if a value of a call is the only one in it, and is separate from other words; or if its list
    /// has a heading that says that the votes are the caller's own.
    fn stands_alone(&self, number: usize, whose: Whose) -> bool {
        let statement = &self.statements[number];
        let apart = claim::aside(statement.tokens).unwrap_or_default();
        let mut rest =
            (0..statement.tokens.len()).filter(|at| !apart.contains(at)).map(|at| &statement.tokens[at]);
        let alone = whose == Whose::Senders
            || rest.all(|token| token.as_word().is_none_or(|word| word.is(Class::Closing)));
        alone && self.one_has_marks || self.listed(number) == Some(true)
    }

    /// The meaning of a mark with the name next to it.
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
            // A call contains legends, samples and lists of voters: the place of a value alone does not make
            // it the caller's.
            Meaning::Opens if self.context.is_call && !self.stands_alone(number, whose) => {
                Meaning::Unclear(Reason::UnclearMark)
            }
            meaning => meaning,
        }
    }

    /// Reads `[x] Yes`: a ticked box before a word for a value.
    fn ticked_word(&mut self, number: usize, at: usize) {
        let tokens = &self.statements[number].tokens;
        // `Vote: ✅`
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

    fn votes_in_words(&self) -> usize {
        let votes = |statement: &&Statement<'_>| {
            let subject = Subject { tokens: statement.tokens, mark: None, question: statement.question };
            !statement.has_mark()
                && matches!(PHRASES.judge(subject).map(|row| row.meaning), Some(Phrase::Vote(..)))
        };
        self.statements.iter().filter(votes).count()
    }

    /// `true` if words without a value can be about the proposal: they open a reply to the call. Later in a
    /// mail, and in replies to others, people agree and disagree with all kinds of things.
    fn speaks_of_proposal(&self, number: usize) -> bool {
        const SHORT: usize = 12;
        self.context.answers_call && number < OPENING && self.statements.len() <= SHORT
    }

    /// Reads the statements without a mark. Returns the first one that is against something in a reply to the
    /// call, with the example of its row, wherever it is.
    fn phrases(&mut self) -> Option<(usize, &'static str)> {
        // A call that prints several words for voting casts none of them.
        if self.context.is_call && self.votes_in_words() > 1 {
            return None;
        }
        let mut endorsement = None;
        let mut objection = None;
        let mut wavering = None;
        let mut against = None;
        for (number, statement) in self.statements.iter().enumerate() {
            if statement.has_mark() {
                self.vote_beside_marks(number);
                continue;
            }
            let (label, tokens) = item::labelled(statement.tokens);
            let subject = Subject { tokens, mark: None, question: statement.question };
            if let Some(value) = self.asked_word(number, label.is_some(), subject) {
                self.vote_in_words(number, label, value, None, "Yes, as the call asks");
                continue;
            }
            let Some(row) = PHRASES.judge(subject) else { continue };
            let row = outright(subject, row.meaning).unwrap_or(row);
            match row.meaning {
                Phrase::Vote(..) if self.reading.votes.len() >= MOST_IN_WORDS => {
                    self.too_many_marks(number);
                    return None;
                }
                Phrase::Vote(..) | Phrase::Sides(_)
                    if statement.question && !answers_itself(subject, row.meaning) =>
                {
                    self.doubt_in_words(number, tokens, Reason::UnclearMark, row.example);
                }
                Phrase::Vote(value, note) => self.vote_in_words(number, label, value, note, row.example),
                Phrase::Withdraws if self.reading.votes.is_empty() => {
                    self.reading.withdrawal = Some(self.spot_at(number, 0));
                }
                Phrase::Withdraws => {
                    self.reading.votes.iter_mut().for_each(|vote| note(vote, Reason::ChangedVote));
                }
                Phrase::Unclear(reason) => self.all_unclear(reason),
                Phrase::VotesLater => self.leave_out_places(),
                Phrase::VotesToward if self.is_for_the_subject(statement) => {
                    self.vote_in_words(number, label, Value::PlusOne, None, row.example);
                }
                Phrase::Sides(value) if !self.context.by_proposer && self.speaks_of_proposal(number) => {
                    self.vote_in_words(number, label, value, None, row.example);
                }
                Phrase::Doubtful(reason) if !statement.question => {
                    self.doubt_in_words(number, tokens, reason, row.example);
                }
                Phrase::Endorses | Phrase::VotesToward
                    if !statement.question && self.speaks_of_proposal(number) =>
                {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesToward
                    if !statement.question
                        && self.speaks_of_proposal(number)
                        && self.is_for_the_proposal(statement) =>
                {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesAlone if self.is_all_that_is_said(number) => {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesFirst if self.opens_the_answer(number) && !statement.question => {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::Wavers if !statement.question && self.speaks_of_proposal(number) => {
                    wavering = wavering.or(Some((number, row.example)));
                }
                Phrase::Objects | Phrase::ObjectsAsking | Phrase::Halts
                    if self.context.answers_call
                        && (row.meaning == Phrase::Halts
                            || statement.question == (row.meaning == Phrase::ObjectsAsking)) =>
                {
                    against = against.or(Some((number, row.example)));
                    if self.speaks_of_proposal(number) {
                        objection = objection.or(Some((number, row.example)));
                    }
                }
                _ => {}
            }
        }
        if self.reading.votes.is_empty()
            && self.reading.doubts.is_empty()
            && self.reading.withdrawal.is_none()
        {
            let endorsing = endorsement.map(|(number, _)| number);
            let speaks = wavering.is_none() && self.speaks_of_proposal(0);
            let objection =
                objection.or_else(|| speaks.then(|| self.objection_among(OPENING, endorsing)).flatten());
            let implied = objection
                .map(|at| (at, Reason::ImpliedObjection))
                .or(endorsement.map(|at| (at, Reason::ImpliedEndorsement)))
                .or(wavering.map(|at| (at, Reason::UnclearMark)));
            // A proposer is for the proposal, whatever else they write about it.
            if let Some(((number, like), reason)) = implied.filter(|_| !self.context.by_proposer) {
                let claim = claim::of(self.statements[number].tokens);
                let spot = self.spot_at(number, 0);
                self.doubt(UnclearVote { reason, value: None, claim, spot, like, form: None });
            }
        }
        against
    }

    /// Reads a vote in words before or after marks that are not votes: "Kim says +1, I vote no".
    fn vote_beside_marks(&mut self, number: usize) {
        let statement = &self.statements[number];
        let is_mark = |token: &Token<'_>| matches!(token, Token::Mark(_));
        let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(',' | ';' | ':' | '-'));
        let (Some(first), Some(last)) =
            (statement.tokens.iter().position(is_mark), statement.tokens.iter().rposition(is_mark))
        else {
            return;
        };
        if self.read.binary_search(&number).is_ok() || statement.question || self.context.is_call {
            return;
        }
        let behind = &statement.tokens[last + 1..];
        let behind = behind.iter().position(is_soft).map_or(&[][..], |at| &behind[at + 1..]);
        let before = &statement.tokens[..first];
        let before = before.iter().rposition(is_soft).map_or(&[][..], |at| &before[..at]);
        for tokens in [before, behind] {
            let row = PHRASES.judge(Subject { tokens, mark: None, question: false });
            if let Some(Row { meaning: Phrase::Vote(value, note), example, .. }) = row {
                self.vote_in_words(number, None, *value, *note, example);
            }
        }
    }

    /// Adds a doubt for words that may be a vote. A call prints such words.
    fn doubt_in_words(&mut self, number: usize, tokens: &[Token<'_>], reason: Reason, like: &'static str) {
        if !self.context.is_call {
            let (claim, spot) = (claim::of(tokens), self.spot_at(number, 0));
            self.doubt(UnclearVote { reason, value: None, claim, spot, like, form: None });
        }
    }

    /// Drops values that count only by their place, if the author says that they will vote later.
    fn leave_out_places(&mut self) {
        let (outright, placed): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.reading.votes).into_iter().partition(|vote| vote.outright);
        let remark =
            |vote: VoteCast| NotAVote { why: NoVote::Future.as_str(), like: vote.like, spot: vote.spot };
        self.reading.remarks.extend(placed.into_iter().map(remark));
        self.reading.votes = outright;
        self.all_unclear(Reason::UnclearMark);
    }

    /// Drops values that count only by their place, if the mail counts the votes of several values.
    fn leave_out_counts(&mut self) {
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

    /// `true` if an explanation is needed: for a vote below 0, or for an earlier one if a reply casts none.
    fn needs_explanation(&self) -> bool {
        let MailVotes { votes, doubts, misgiving, .. } = &self.reading;
        if !votes.is_empty() {
            return votes.iter().any(|vote| vote.value.hundredths() < 0);
        }
        !self.context.is_call && (self.context.may_explain || !doubts.is_empty() || misgiving.is_some())
    }

    /// Adds the sentences to votes and doubts.
    fn quote_sentences(&mut self) {
        /// Maximum length of a quoted sentence, in characters.
        const LONGEST: usize = 1000;
        let quoter = Quoter::new(self.lines);
        let votes = self.reading.votes.iter_mut().map(|vote| &mut vote.spot);
        let doubts =
            self.reading.doubts.iter_mut().chain(&mut self.reading.misgiving).map(|doubt| &mut doubt.spot);
        for spot in votes.chain(doubts) {
            if let Some((statement, _)) = spot.place {
                spot.sentence = quoter.quote(&self.statements[statement], 0, LONGEST);
            }
        }
    }

    pub(super) fn remark(
        &mut self,
        number: usize,
        at: usize,
        mark: Mark,
        why: &'static str,
        like: &'static str,
    ) {
        if matches!(mark.shape, Shape::Plain | Shape::Boxed | Shape::Plural | Shape::Emoji) {
            let spot = self.spot_at(number, at);
            self.reading.remarks.push(NotAVote { why, like, spot });
        }
    }

    /// Adds a doubt; each reason is added once.
    pub(super) fn doubt(&mut self, doubt: UnclearVote) {
        if !self.reading.doubts.iter().any(|known| known.reason == doubt.reason) {
            self.reading.doubts.push(doubt);
        }
    }

    /// The form of the policy that made a mark.
    pub(super) fn form_of(&self, mark: Mark) -> Option<Arc<str>> {
        let form = self.context.forms.get(mark.form?.number)?;
        Some(form.form.expression.as_str().into())
    }

    pub(super) fn spot(&self, found: &FoundMark) -> Evidence {
        self.spot_at(found.statement, found.at)
    }

    pub(super) fn spot_at(&self, number: usize, at: usize) -> Evidence {
        let statement = &self.statements[number];
        let line = statement.line_of(at);
        let text = self.lines.line(line).map_or("", |line| line.text);
        Evidence { place: Some((number, at)), ..Evidence::new(line, text) }
    }
}

/// `true` if a question casts the same vote before its last clause: "I vote yes, can we go on?".
fn answers_itself(subject: Subject<'_>, meaning: Phrase) -> bool {
    const SHORTEST: usize = 3;
    let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(',' | ';' | ':' | '-'));
    subject.tokens.iter().rposition(is_soft).is_some_and(|at| {
        let head = Subject { tokens: &subject.tokens[..at], question: false, ..subject };
        subject.tokens.len() - at > SHORTEST && PHRASES.judge(head).is_some_and(|row| row.meaning == meaning)
    })
}

/// The row by which a statement for or against the proposal says explicitly that its author votes so.
fn outright(subject: Subject<'_>, implied: Phrase) -> Option<&'static Row<Phrase>> {
    let is_for = match implied {
        Phrase::Endorses | Phrase::EndorsesAlone | Phrase::EndorsesFirst | Phrase::EndorsesToward => true,
        Phrase::Objects => false,
        _ => return None,
    };
    PHRASES.judge_among(subject, |meaning| {
        matches!(meaning, Phrase::Vote(value, _) if value.hundredths() > 0 && is_for || value.hundredths() < 0 && !is_for)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply;
    use crate::message::{Author, Body, Flow};

    fn read_text(text: String) -> MailVotes {
        let sender = Author::new("Bo Ek", "bo@example.org");
        let context = Context::reply(&sender, "", "");
        read(&reply::lines(&Body { text, flow: Flow::Fixed }, None), context)
    }

    #[test]
    fn a_line_without_end_is_read_in_pieces() {
        let reading = read_text(format!("{}\n+1\n", "On ".repeat(300_000)));
        assert_eq!(reading.votes.len() + reading.doubts.len() + reading.remarks.len(), 1);
    }

    #[test]
    fn marks_beyond_the_maximum_are_unclear() {
        let is_cut =
            |reading: &MailVotes| reading.doubts.iter().any(|one| one.reason == Reason::TooManyMarks);
        let reading = read_text("+1\n".repeat(MOST_MARKS));
        assert!(!is_cut(&reading) && reading.votes.len() == 1);
        let reading = read_text("+1\n".repeat(MOST_MARKS) + "\nBut no: -1, because it is wet.\n");
        assert!(is_cut(&reading));
        assert_eq!(reading.doubts.iter().find(|one| one.reason == Reason::TooManyMarks).unwrap().value, None);
    }

    #[test]
    fn the_excerpt_of_a_long_line_is_its_start() {
        let reading = read_text(format!("+1 {}\n", "and so on ".repeat(100)));
        let excerpt = &reading.votes[0].spot.excerpt;
        assert!(
            excerpt.starts_with("+1 and so on") && excerpt.ends_with('…') && excerpt.chars().count() == 501
        );
    }
}
