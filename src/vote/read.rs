//! One mail read: each mark judged in its statement, and the findings held together.

use super::grammar::{ANNOUNCEMENT_TABLE, MARK_TABLE, Meaning, NoVote, PHRASE_TABLE, Phrase};
use super::pattern::Subject;
use super::statement::{Statement, statements};
use super::token::{Mark, Shape, Token, tokens};
use super::value::Value;
use super::{Cast, Context, Doubt, Reading, Reason, Remark, Spot, claim, item, justification, words};
use crate::message::reply::{Line, Role};

/// Reads the author's own lines of one mail.
pub fn read(lines: &[Line], context: Context<'_>) -> Reading {
    let statements = statements(lines);
    let mut reader =
        Reader { lines, statements: &statements, context, found: Vec::new(), reading: Reading::default() };
    if let Some(why) = reader.not_a_voter() {
        reader.reading.remarks = why;
        return reader.reading;
    }
    reader.marks();
    reader.settle();
    reader.phrases();
    reader.subject();
    reader.reading.explanation =
        justification::explanation(&statements, context.sender, &reader.reading.votes);
    reader.reading
}

/// A mark with what it means.
struct Found {
    statement: usize,
    at: usize,
    mark: Mark,
    meaning: Meaning,
    like: &'static str,
    /// The label of the item it stands for.
    label: Option<String>,
}

struct Reader<'a> {
    lines: &'a [Line],
    statements: &'a [Statement],
    context: Context<'a>,
    found: Vec<Found>,
    reading: Reading,
}

impl Reader<'_> {
    /// Why no vote is looked for in the whole mail: a program wrote it, or it announces a result.
    fn not_a_voter(&self) -> Option<Vec<Remark>> {
        let by_program = |line: &&Line| line.role != Role::Quoted && words::is_automatic(&line.text);
        if let Some(line) = self.lines.iter().find(by_program) {
            let spot = Spot { line: line.number, excerpt: line.text.trim().to_owned() };
            return Some(vec![Remark { why: "a program wrote the mail", like: "Out of the office", spot }]);
        }
        let announces = |statement: &&Statement| {
            let subject = Subject { tokens: &statement.tokens, mark: None, question: statement.question };
            !statement.question && ANNOUNCEMENT_TABLE.judge(subject).is_some()
        };
        let statement = self.statements.iter().position(|statement| announces(&statement))?;
        let mine = self
            .statements
            .iter()
            .any(|statement| statement.has_mark() && statement.words().any(|word| word.text == "my"));
        (!mine).then(|| {
            vec![Remark {
                why: "announces a result",
                like: "The vote has passed",
                spot: self.spot_at(statement, 0),
            }]
        })
    }

    fn marks(&mut self) {
        let legends = legends(self.statements, self.context.is_call);
        for (number, statement) in self.statements.iter().enumerate() {
            for at in 0..statement.tokens.len() {
                match &statement.tokens[at] {
                    Token::Mark(mark)
                        if legends.contains(&number) && boxed(&statement.tokens, at).is_none() =>
                    {
                        self.remark(number, at, *mark, "lists the choices", "a printed ballot")
                    }
                    Token::Mark(mark) => self.mark(number, at, *mark),
                    Token::Tick => self.ticked_word(number, at),
                    _ => {}
                }
            }
        }
    }

    fn mark(&mut self, number: usize, at: usize, mark: Mark) {
        let statement = &self.statements[number];
        let (meaning, like) = match boxed(&statement.tokens, at) {
            Some(true) => (Meaning::Cast, "[x] +1"),
            Some(false) => return self.remark(number, at, mark, "an empty box", "[ ] +1"),
            None if mark.shape == Shape::Boxed && at == 0 => (Meaning::Cast, "[+1] approve"),
            None => judge(statement, at, mark),
        };
        let label = item::label(statement, at);
        let (meaning, like) = match meaning {
            // A line such as `retry: +1` among settings.
            Meaning::Cast if self.among_settings(number) && label.is_some() => {
                (Meaning::NoVote(NoVote::Technical), "retries = -1")
            }
            // `Item 1 = +1`: the label says what the value is.
            Meaning::NoVote(_) | Meaning::Unclear(_)
                if !statement.question
                    && !statement.words().any(|word| word.text == "example")
                    && item::numbered_before(&statement.tokens, at) =>
            {
                (Meaning::Cast, "Item 1: +1")
            }
            meaning => (meaning, like),
        };
        let meaning = match meaning {
            Meaning::Cast if boxed(&statement.tokens, at).is_none() && self.names_another(statement, at) => {
                match self.listed(number) {
                    Some(true) => Meaning::Cast,
                    Some(false) => Meaning::NoVote(NoVote::SomebodyElses),
                    None => Meaning::Unclear(Reason::OtherName),
                }
            }
            meaning => meaning,
        };
        match meaning {
            Meaning::NoVote(why) => self.remark(number, at, mark, why.as_str(), like),
            meaning => {
                self.found.push(Found { statement: number, at, mark, meaning, like, label });
            }
        }
    }

    /// `[x] Yes`: a ticked box before a word for a value.
    fn ticked_word(&mut self, number: usize, at: usize) {
        let tokens = &self.statements[number].tokens;
        let value = match tokens.get(at + 1).and_then(Token::word) {
            Some("yes" | "approve" | "approved" | "accept" | "agree" | "ja" | "oui" | "for") => {
                Value::PlusOne
            }
            Some("no" | "disapprove" | "reject" | "against" | "disagree" | "nein" | "non" | "veto") => {
                Value::MinusOne
            }
            Some("abstain" | "neutral" | "abstention") => Value::Zero,
            _ => return,
        };
        let whole = !matches!(tokens.get(at + 2), Some(Token::Word(_)));
        if whole && !tokens.iter().any(|token| matches!(token, Token::Mark(_))) {
            let mark = Mark { value, shape: Shape::Boxed };
            self.found.push(Found {
                statement: number,
                at,
                mark,
                meaning: Meaning::Cast,
                like: "[x] Yes",
                label: None,
            });
        }
    }

    /// Whether the mark stands with the name of somebody who did not send the mail: `+1 Frank`, `Frank: +1`.
    fn names_another(&self, statement: &Statement, at: usize) -> bool {
        let tokens = &statement.tokens;
        let after: Vec<&Token> = claim::without(tokens)
            .into_iter()
            .filter(|i| *i > at)
            .map(|i| &tokens[i])
            .filter(|token| !matches!(token, Token::Soft('-' | ',')))
            .collect();
        let before: Vec<&Token> = tokens[..at].iter().collect();
        let label = match before.split_last() {
            Some((Token::Soft(':'), label)) if after.is_empty() => Some(label.to_vec()),
            None if !after.is_empty() => Some(after),
            _ => None,
        };
        label.is_some_and(|label| is_name(&label) && !self.is_sender(&label))
    }

    /// Whether a statement of the paragraph is a setting: `ttl = -1`.
    fn among_settings(&self, number: usize) -> bool {
        let paragraph = self.statements[number].paragraph;
        let is_setting = |statement: &Statement| {
            statement.paragraph == paragraph
                && statement.words().any(|word| word.text.contains('='))
                && !statement.words().any(|word| word.text.len() == 1 && word.is_capital())
        };
        self.statements.iter().any(is_setting)
    }

    /// Whether a statement stands in a list of names with values, and whether the list is headed as the
    /// sender's own votes.
    fn listed(&self, number: usize) -> Option<bool> {
        let named = |statement: &Statement| {
            matches!(statement.tokens.iter().position(|token| matches!(token, Token::Soft(':'))), Some(1..=3))
                && statement.begins_line
        };
        let paragraph = self.statements[number].paragraph;
        let first = self.statements.iter().position(|statement| statement.paragraph == paragraph)?;
        let list = self.statements[first..]
            .iter()
            .take_while(|statement| statement.paragraph == paragraph && named(statement))
            .count();
        let heading = self.statements[..first]
            .iter()
            .rev()
            .take_while(|statement| statement.paragraph + 1 >= paragraph);
        (list >= 2).then(|| {
            heading.into_iter().any(|statement| {
                let has = |word: &str| statement.words().any(|other| other.text == word);
                has("my") && (has("votes") || has("vote"))
            })
        })
    }

    fn is_sender(&self, label: &[&Token]) -> bool {
        let name = self.context.sender.name.to_lowercase();
        let local = self.context.sender.address.split('@').next().unwrap_or_default();
        label.iter().filter_map(|token| token.word()).any(|word| {
            name.split([' ', '-', '.', ','])
                .any(|part| part == word || part.starts_with(word) && word.len() <= 2)
                || local.contains(word)
        })
    }

    /// Holds the findings of the mail together: changes, items, conditions, contradictions.
    fn settle(&mut self) {
        let found = std::mem::take(&mut self.found);
        let replaced = found.iter().any(|f| matches!(f.meaning, Meaning::Replaced | Meaning::Withdraws));
        let withdraws = found.iter().find(|f| f.meaning == Meaning::Withdraws).map(|f| self.spot(f));
        let mut votes: Vec<(Cast, Shape)> = Vec::new();
        for found in &found {
            let notes = match found.meaning {
                Meaning::Cast => Vec::new(),
                Meaning::Noted(note) => vec![note],
                Meaning::Unclear(reason) => {
                    let doubt = Doubt {
                        reason,
                        value: Some(found.mark.value),
                        claim: self.claim(found),
                        spot: self.spot(found),
                        like: found.like,
                    };
                    self.doubt(doubt);
                    continue;
                }
                _ => continue,
            };
            votes.push((self.cast(found, notes, replaced), found.mark.shape));
        }
        // A thumb beside a number says nothing more.
        if votes.iter().any(|(_, shape)| *shape != Shape::Emoji) {
            votes.retain(|(_, shape)| *shape != Shape::Emoji);
        }
        let votes: Vec<Cast> = votes.into_iter().map(|(vote, _)| vote).collect();
        if votes.is_empty() {
            self.reading.withdrawal = withdraws;
        }
        self.one_or_several(votes);
    }

    /// One value, several items, a change within the mail, or a contradiction.
    fn one_or_several(&mut self, mut votes: Vec<Cast>) {
        if votes.len() > 1 && votes.iter().all(|vote| vote.item.is_none()) {
            for vote in &mut votes {
                vote.item = self.quoted_label(vote.spot.line);
            }
        }
        let labels: Vec<&String> = votes.iter().filter_map(|vote| vote.item.as_ref()).collect();
        let distinct = labels.iter().enumerate().all(|(at, label)| !labels[..at].contains(label));
        let several = votes.len() > 1 && labels.len() == votes.len() && distinct;
        let is_label = |vote: &Cast| vote.item.as_deref().is_some_and(item::is_numbered);
        if several || votes.len() == 1 && is_label(&votes[0]) {
            self.reading.votes = votes;
            return;
        }
        for vote in &mut votes {
            vote.item = None;
        }
        if let Some(changed) = votes.iter().rposition(|vote| vote.notes.contains(&Reason::ChangedVote)) {
            votes = vec![votes.swap_remove(changed)];
        }
        let same = votes.iter().all(|vote| vote.value == votes[0].value);
        if same {
            let mut votes = votes.into_iter();
            if let Some(mut first) = votes.next() {
                for other in votes {
                    first.claim = first.claim.or(other.claim);
                    first.notes.extend(other.notes);
                }
                self.reading.votes = vec![first];
            }
        } else {
            let first = votes.swap_remove(0);
            self.doubt(Doubt {
                reason: Reason::TwoValues,
                value: None,
                claim: first.claim,
                spot: first.spot,
                like: first.like,
            });
        }
    }

    /// The label of the item that is quoted right above a line.
    fn quoted_label(&self, line: u32) -> Option<String> {
        let above = self.lines.iter().rev().skip_while(|other| other.number >= line);
        let quoted = above
            .skip_while(|other| other.text.trim().is_empty())
            .take_while(|other| other.role == Role::Quoted);
        quoted
            .filter_map(|line| item::labelled(&tokens(line.text.trim_start_matches(['>', ' ', '|']))).0)
            .last()
    }

    /// The statements without a mark.
    fn phrases(&mut self) {
        let in_words = self.statements.iter().filter(|statement| {
            let subject = Subject { tokens: &statement.tokens, mark: None, question: statement.question };
            !statement.has_mark()
                && matches!(PHRASE_TABLE.judge(subject).map(|row| row.meaning), Some(Phrase::Vote(..)))
        });
        // A call that prints several words to vote with casts none of them.
        if self.context.is_call && in_words.count() > 1 {
            return;
        }
        let mut endorsement = None;
        let mut objection = None;
        for (number, statement) in self.statements.iter().enumerate() {
            if statement.has_mark() {
                continue;
            }
            let (label, tokens) = item::labelled(&statement.tokens);
            let subject = Subject { tokens, mark: None, question: statement.question };
            let Some(row) = PHRASE_TABLE.judge(subject) else { continue };
            if let (Some(label), Phrase::Vote(value, _)) = (&label, row.meaning) {
                let vote = Cast {
                    value,
                    claim: None,
                    item: Some(label.clone()),
                    notes: Vec::new(),
                    spot: self.spot_at(number, 0),
                    like: row.example,
                };
                self.reading.votes.push(vote);
                continue;
            }
            match row.meaning {
                Phrase::Vote(value, note) => self.vote_in_words(number, value, note, row.example),
                Phrase::Withdraws if self.reading.votes.is_empty() => {
                    self.reading.withdrawal = Some(self.spot_at(number, 0))
                }
                Phrase::Withdraws => {
                    self.reading.votes.iter_mut().for_each(|vote| note(vote, Reason::ChangedVote))
                }
                Phrase::Unclear(reason) => self.all_unclear(reason),
                Phrase::Endorses if !statement.question => {
                    endorsement = endorsement.or(Some((number, row.example)))
                }
                Phrase::EndorsesAlone if self.is_all_that_is_said(number) => {
                    endorsement = endorsement.or(Some((number, row.example)))
                }
                Phrase::Objects if !statement.question => {
                    objection = objection.or(Some((number, row.example)))
                }
                _ => {}
            }
        }
        if self.reading.votes.is_empty()
            && self.reading.doubts.is_empty()
            && self.reading.withdrawal.is_none()
        {
            let implied = objection
                .map(|at| (at, Reason::ImpliedObjection))
                .or(endorsement.map(|at| (at, Reason::ImpliedEndorsement)));
            // A proposer is for the proposal, whatever else they say of it.
            if let Some(((number, like), reason)) = implied.filter(|_| !self.context.by_proposer) {
                let claim = claim::of(&self.statements[number].tokens);
                let spot = self.spot_at(number, 0);
                self.doubt(Doubt { reason, value: None, claim, spot, like });
            }
        }
    }

    fn vote_in_words(&mut self, number: usize, value: Value, noted: Option<Reason>, like: &'static str) {
        let spot = self.spot_at(number, 0);
        if let Some(vote) = self.reading.votes.iter_mut().find(|vote| vote.value == value) {
            return noted.into_iter().for_each(|reason| note(vote, reason));
        }
        let mut notes: Vec<Reason> = noted.into_iter().collect();
        if self.reading.withdrawal.take().is_some() {
            notes.push(Reason::ChangedVote);
        }
        let vote = Cast { value, claim: self.claim_near(number), item: None, notes, spot, like };
        if self.reading.votes.is_empty() {
            self.reading.votes.push(vote);
        } else {
            self.reading.votes.clear();
            self.doubt(Doubt {
                reason: Reason::TwoValues,
                value: None,
                claim: vote.claim,
                spot: vote.spot,
                like: vote.like,
            });
        }
    }

    /// A condition or a proxy that a sentence of its own states.
    fn all_unclear(&mut self, reason: Reason) {
        for vote in std::mem::take(&mut self.reading.votes) {
            self.doubt(Doubt {
                reason,
                value: Some(vote.value),
                claim: vote.claim,
                spot: vote.spot,
                like: vote.like,
            });
        }
    }

    /// Whether nothing but greetings and names stands beside the statement, in a direct answer to the call.
    fn is_all_that_is_said(&self, number: usize) -> bool {
        let others = self
            .statements
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != number)
            .map(|(_, statement)| statement);
        let courtesy = |statement: &Statement| {
            let name = statement.words().all(|word| word.is_capital()) && statement.words().count() <= 3;
            name || !statement.tokens.iter().any(justification::is_telling)
        };
        self.context.answers_call && others.into_iter().all(courtesy)
    }

    /// A vote in the subject counts where the subject is that of the call and the vote, and the body has none.
    fn subject(&mut self) {
        let reading = &self.reading;
        if self.context.is_call
            || !reading.votes.is_empty()
            || !reading.doubts.is_empty()
            || reading.withdrawal.is_some()
        {
            return;
        }
        let call = self.context.call_subject.trim();
        let Some(at) = self.context.subject.find(call).filter(|_| !call.is_empty()) else { return };
        let rest = self.context.subject[at + call.len()..].trim();
        let found = tokens(rest);
        let marks: Vec<Mark> = found
            .iter()
            .filter_map(|token| if let Token::Mark(mark) = token { Some(*mark) } else { None })
            .collect();
        let eom = |word: &str| matches!(word, "eom" | "nt" | "binding" | "non-binding");
        let only = found.iter().all(|token| token.word().is_none_or(eom));
        if let ([mark], true) = (&marks[..], only) {
            let spot = Spot { line: 0, excerpt: rest.to_owned() };
            let vote = Cast {
                value: mark.value,
                claim: claim::of(&found),
                item: None,
                notes: vec![Reason::InSubject],
                spot,
                like: "Re: [VOTE] Move it +1",
            };
            self.reading.votes.push(vote);
        }
    }

    fn cast(&self, found: &Found, mut notes: Vec<Reason>, replaces: bool) -> Cast {
        let statement = &self.statements[found.statement];
        let has = |word: &str| statement.words().any(|other| other.text == word);
        if found.mark.shape == Shape::Emoji {
            notes.push(Reason::Emoji);
        }
        if found.mark.value.hundredths() < 0 && has("veto") {
            notes.push(Reason::Veto);
        }
        if replaces && !notes.contains(&Reason::ChangedVote) {
            notes.push(Reason::ChangedVote);
        }
        Cast {
            value: found.mark.value,
            claim: self.claim(found),
            item: found.label.clone(),
            notes,
            spot: self.spot(found),
            like: found.like,
        }
    }

    fn claim(&self, found: &Found) -> Option<claim::Claim> {
        self.claim_near(found.statement)
    }

    /// The claim in a statement, or in the next one of the mail that is short and has no mark.
    fn claim_near(&self, number: usize) -> Option<claim::Claim> {
        claim::of(&self.statements[number].tokens).or_else(|| {
            let near = |statement: &&Statement| !statement.has_mark() && statement.tokens.len() <= 20;
            let next = self.statements.get(number + 1).filter(near).and_then(|next| claim::of(&next.tokens));
            next.or_else(|| {
                claim::of(&self.statements[number.checked_sub(1)?..number].iter().find(near)?.tokens)
            })
        })
    }

    fn remark(&mut self, number: usize, at: usize, mark: Mark, why: &'static str, like: &'static str) {
        if matches!(mark.shape, Shape::Plain | Shape::Boxed | Shape::Plural | Shape::Emoji) {
            let spot = self.spot_at(number, at);
            self.reading.remarks.push(Remark { why, like, spot });
        }
    }

    /// One reason is told once.
    fn doubt(&mut self, doubt: Doubt) {
        if !self.reading.doubts.iter().any(|known| known.reason == doubt.reason) {
            self.reading.doubts.push(doubt);
        }
    }

    fn spot(&self, found: &Found) -> Spot {
        self.spot_at(found.statement, found.at)
    }

    fn spot_at(&self, number: usize, at: usize) -> Spot {
        let statement = &self.statements[number];
        let line = statement.lines.get(at).copied().unwrap_or_default();
        let text = self.lines.iter().find(|other| other.number == line).map(|line| line.text.trim());
        Spot { line, excerpt: text.unwrap_or_default().to_owned() }
    }
}

fn note(vote: &mut Cast, reason: Reason) {
    if !vote.notes.contains(&reason) {
        vote.notes.push(reason);
    }
}

/// What a mark means, with the claim taken out of its sentence, and the example of the row that says so.
fn judge(statement: &Statement, at: usize, mark: Mark) -> (Meaning, &'static str) {
    if mark.shape == Shape::Plural {
        return (Meaning::NoVote(NoVote::Count), "+1s");
    }
    if statement.tokens.iter().any(|token| matches!(token, Token::Soft('{' | '}'))) {
        return (Meaning::NoVote(NoVote::Technical), "{\"weight\": -1}");
    }
    if mark.shape == Shape::Vague {
        return (Meaning::Unclear(Reason::UnclearMark), "-1ish");
    }
    let beside = |at: Option<usize>| match at.and_then(|at| statement.tokens.get(at)) {
        Some(Token::Mark(other)) => Some(other.value),
        _ => None,
    };
    match (beside(at.checked_sub(1)), beside(Some(at + 1))) {
        (Some(before), _) if before == mark.value => return (Meaning::NoVote(NoVote::Mention), "+1 +1"),
        (Some(other), _) | (None, Some(other)) if other != mark.value => {
            return (Meaning::NoVote(NoVote::Technical), "0 -1");
        }
        _ => {}
    }
    let kept = claim::without(&statement.tokens);
    let tokens: Vec<Token> = kept.iter().map(|at| statement.tokens[*at].clone()).collect();
    let Some(place) = kept.iter().position(|kept| *kept == at) else {
        return (Meaning::NoVote(NoVote::Technical), "");
    };
    let alone = tokens.iter().all(|token| token.word().is_none_or(words::is_closing));
    let alone = alone
        || mark.shape == Shape::Bare
            && tokens.iter().all(|token| token.word().is_none_or(|word| word.starts_with("abst")));
    let row = MARK_TABLE.judge(Subject { tokens: &tokens, mark: Some(place), question: statement.question });
    let (meaning, like) =
        row.map_or((Meaning::Unclear(Reason::UnclearMark), ""), |row| (row.meaning, row.example));
    // `+ 1`, a lone 0 and a thumb are votes where they stand alone, or where the sentence says so itself.
    let odd = !alone && matches!(mark.shape, Shape::Spaced | Shape::Bare | Shape::Emoji);
    let outright = row.is_some_and(|row| row.pattern != "^ VOTE" && !row.pattern.starts_with("<praise>"));
    let soft = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token, Token::Soft(_)))
    };
    let opens = (place == 0 && soft(Some(1))) || (place + 1 == tokens.len() && soft(place.checked_sub(1)));
    match meaning {
        Meaning::Unclear(_) if odd => (Meaning::NoVote(NoVote::Technical), like),
        Meaning::Cast | Meaning::Noted(_) if odd && mark.shape == Shape::Bare && (outright || opens) => {
            (meaning, like)
        }
        Meaning::Noted(_) | Meaning::Replaced if odd && mark.shape != Shape::Emoji => (meaning, like),
        Meaning::Cast | Meaning::Noted(_) | Meaning::Replaced if odd => {
            (Meaning::NoVote(NoVote::Technical), like)
        }
        _ => (meaning, like),
    }
}

/// Whether the box that belongs to a mark is ticked: the one before it, or the one behind it where the line
/// begins with the mark.
fn boxed(tokens: &[Token], at: usize) -> Option<bool> {
    let beside = |at: Option<usize>| match at.and_then(|at| tokens.get(at)) {
        Some(Token::Tick) => Some(true),
        Some(Token::EmptyBox) => Some(false),
        _ => None,
    };
    beside(at.checked_sub(1))
        .or_else(|| (at == 0 || boxed(tokens, at - 1).is_some()).then(|| beside(Some(at + 1)))?)
}

/// The statements that are a printed ballot: lines next to each other that each begin with a value, three or
/// more different ones, or two in the call itself.
fn legends(statements: &[Statement], is_call: bool) -> Vec<usize> {
    let opens = |statement: &Statement| match statement.tokens.first() {
        Some(Token::Mark(mark)) if statement.begins_line => Some(mark.value),
        _ => None,
    };
    // `[+1] Yes [0] Abstain [-1] No` is one in a line.
    let boxes = |statement: &Statement| {
        statement
            .tokens
            .iter()
            .filter(|token| matches!(token, Token::Mark(mark) if mark.shape == Shape::Boxed))
            .count()
    };
    let mut all: Vec<usize> =
        (0..statements.len()).filter(|number| boxes(&statements[*number]) >= 3).collect();
    let mut run: Vec<(usize, Value)> = Vec::new();
    let enough = if is_call { 2 } else { 3 };
    for number in 0..=statements.len() {
        match statements.get(number).map(|statement| (opens(statement), statement)) {
            Some((Some(value), statement))
                if run.last().is_none_or(|(last, _)| statements[*last].paragraph == statement.paragraph) =>
            {
                run.push((number, value));
            }
            // A second sentence of the same line goes with it.
            Some((None, statement)) if !statement.begins_line && !run.is_empty() => {}
            next => {
                let mut values: Vec<Value> = run.iter().map(|(_, value)| *value).collect();
                values.sort_unstable();
                values.dedup();
                if values.len() >= enough {
                    all.extend(run.iter().map(|(number, _)| *number));
                }
                run.clear();
                if let Some((Some(value), _)) = next {
                    run.push((number, value));
                }
            }
        }
    }
    all
}

/// One to three capitalised words that are no common words.
fn is_name(label: &[&Token]) -> bool {
    let common = |word: &str| {
        words::is_of_class("praise", word, true)
            || words::is_closing(word)
            || !justification::is_telling(&Token::Word(super::token::Word::new(word.to_owned())))
    };
    (1..=3).contains(&label.len())
        && label.iter().all(|token| matches!(token, Token::Word(word) if words::is_of_class("name", &word.text, word.is_capital()) && !common(&word.text)))
}
