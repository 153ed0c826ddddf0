//! Reads a result mail from the subject to the last line.

use std::ops::Range;

use super::atom::pieces;
use super::boxes::Boxes;
use super::names::{FoundName, ListContext, NameReader};
use super::notes::notes;
use super::numbers::Label;
use super::sections::{self, Aside, Section};
use super::settle::{settle, tells_several};
use super::statement::{AnnouncedSentence, AnnouncedStatement, statements};
use super::subject::{announces, tags, without_title};
use super::supposed::gives_example;
use super::table::{self, Tables};
use super::token::{AnnouncementToken, tokens};
use super::verdict::{self, OfSubject, VerdictFinding};
use super::{Announcement, NamedVoter, Number, Passage, Said};
use crate::language::class::score;
use crate::language::list::{List, is_in};
use crate::message::reply::{self, Lines};
use crate::message::{Author, Message};
use crate::policy::Side;

/// Reads the announced outcome of a vote from the subject of a mail and the lines that its author wrote.
///
/// `title` is the title of the proposal, or empty if it is unknown. Ignores its words in the subject.
pub fn read(message: &Message, title: &str) -> Announcement {
    let header = &message.header;
    let lines = reply::lines(&message.body, None);
    let statements = statements(&lines);
    let tables = table::tables(&lines, &header.author);
    let mut reader = LabelsReader {
        message,
        lines: &lines,
        tagged: false,
        section: Section::default(),
        aside: None,
        below_heading: false,
        boxes: Boxes::of(&statements),
        list: None,
        verdicts: Vec::new(),
        ended: false,
        results: Vec::new(),
        found: Announcement {
            message_id: header.message_id.clone(),
            date: header.date,
            author: header.author.clone(),
            verdict: None,
            plain: false,
            counts: Vec::new(),
            names: Vec::new(),
            corrects: false,
            private: None,
            extends: None,
        },
    };
    let of_subject = reader.subject(title);
    for statement in &statements {
        if tables.lines.contains(&statement.line()) {
            reader.section = Section::default();
        } else {
            reader.statement(statement);
        }
    }
    let several = tells_several(&reader.found.counts, &reader.results);
    reader.add(tables);
    let LabelsReader { mut found, verdicts, tagged, .. } = reader;
    if several {
        found.counts.clear();
        found.names.clear();
    }
    settle(found, &verdicts, of_subject, tagged)
}

/// Maximum number of names to read. The limit exists because an audit compares each name with every voter.
const MOST_NAMES: usize = 1000;

/// Reads the statements of one mail from top to bottom.
pub(super) struct LabelsReader<'a> {
    pub(super) message: &'a Message,
    lines: &'a Lines<'a>,
    /// `true` if the subject has a tag of a result.
    tagged: bool,
    pub(super) section: Section,
    /// The current part of the mail that does not belong to the result.
    aside: Option<Aside>,
    /// `true` if the previous statement is a heading.
    pub(super) below_heading: bool,
    pub(super) boxes: Boxes,
    /// The indent of the current list, if the previous statement was an item that contained a name.
    list: Option<usize>,
    verdicts: Vec<VerdictFinding>,
    /// `true` if an earlier sentence says that the vote is closed.
    ended: bool,
    /// For each sentence with an outcome, the range of the numbers in the same sentence.
    results: Vec<Range<usize>>,
    found: Announcement,
}

impl<'a> LabelsReader<'a> {
    /// Reads the tags of the subject, its last words, and numbers in brackets at its end.
    fn subject(&mut self, title: &str) -> OfSubject {
        let subject = without_title(&self.message.header.subject, title);
        let (tags, title, reply) = tags(&subject);
        self.tagged = !reply && announces(&tags);
        self.found.corrects |= tags.iter().any(|tag| is_in(tag, List::CorrectionTag));
        if !self.tagged {
            return OfSubject::default();
        }
        let tokens = tokens(title);
        if let Some(open) = tokens.iter().rposition(|token| *token == AnnouncementToken::Mark('(')) {
            let close = tokens[open..]
                .iter()
                .position(|token| *token == AnnouncementToken::Mark(')'))
                .map_or(tokens.len(), |at| open + at);
            let inner = AnnouncedSentence::of_subject(&tokens[open + 1..close]);
            self.counts_and_names(&inner, false, false);
            // The words in brackets may belong to the title, so the reader drops names in them.
            self.found.names.clear();
        }
        verdict::of_subject(&tags, &AnnouncedSentence::of_subject(&tokens))
    }

    fn statement(&mut self, statement: &AnnouncedStatement<'_>) {
        if statement.parted || self.aside == Some(Aside::Absent) && sections::heads_side(statement) {
            self.aside = None;
        }
        self.aside = sections::aside(statement).or(self.aside);
        if self.aside.is_some() || statement.supposed && !self.tagged || self.is_sign_off(statement) {
            self.section = Section::default();
            return;
        }
        if statement.sentences().next().is_some_and(|sentence| gives_example(sentence.tokens)) {
            self.aside = Some(Aside::Paragraph);
            return;
        }
        let named = self.found.names.len();
        let list = statement.item.filter(|indent| self.list == Some(*indent));
        let below_heading = std::mem::take(&mut self.below_heading);
        for sentence in statement.sentences() {
            let said = notes(&sentence);
            self.found.corrects |= said.corrects;
            if said.private && self.found.private.is_none() {
                self.found.private = Some(self.passage(&sentence, 0));
            }
            if said.extends && self.found.extends.is_none() {
                self.found.extends = Some(self.passage(&sentence, 0));
            }
            let counted = self.found.counts.len();
            let passed = self.verdict(&sentence);
            let hypothetical = sentence.question || sentence.words().any(|word| is_in(word, List::Supposed));
            if list.is_some() && self.small_name(&sentence) {
                continue;
            }
            if !said.private && !hypothetical {
                self.counts_and_names(&sentence, passed == Some(Said::Passed), below_heading);
            }
            if passed.is_some() {
                self.results.push(counted..self.found.counts.len());
            }
        }
        self.list = statement.item.filter(|_| self.found.names.len() > named);
    }

    /// Reads a name in lower case after other names. Returns `true` if the sentence is a name.
    fn small_name(&mut self, sentence: &AnnouncedSentence<'_>) -> bool {
        let Section { side, binding, .. } = self.section;
        let pieces = pieces(sentence.tokens);
        let names =
            NameReader { pieces: &pieces, tokens: sentence.tokens, sender: &self.message.header.author };
        let name = names.in_small_letters().filter(|_| self.section.is_open());
        let is_name = name.is_some();
        if let Some(name) = name {
            self.name(sentence, name, side, binding);
        }
        is_name
    }

    /// Adds the numbers and names from tables, in the order of their lines.
    fn add(&mut self, tables: Tables) {
        tables.counts.into_iter().for_each(|number| self.found.add_count(number));
        tables.names.into_iter().for_each(|named| self.found.add_name(named));
        self.found.counts.sort_by_key(|number| number.passage.line);
        self.found.names.sort_by_key(|named| named.passage.line);
    }

    fn verdict(&mut self, sentence: &AnnouncedSentence<'_>) -> Option<Said> {
        let Some(mut finding) = verdict::verdict(sentence) else {
            self.ended |= verdict::tells_of_result(sentence);
            return None;
        };
        // "It has passed with 4 +1 votes" is certainly about a vote.
        let counted = matches!(sentence.tokens.get(finding.at + 1), Some(AnnouncementToken::Word(word)) if is_in(&word.lower, List::With))
            && sentence.words().any(|word| is_in(word, List::CountedVotes));
        // `Vote closed. Passed 3:0.`
        finding.firm |= counted || self.ended;
        let holds = self.tagged || finding.firm;
        if holds {
            self.verdicts.push(finding);
            self.found.plain |= finding.plain;
            self.score(sentence, finding);
        }
        holds.then_some(finding.said)
    }

    /// Reads a score such as `passed 5-2` or `passed 5 to 2`: the votes in favour, the votes against and, if
    /// given, the abstentions.
    ///
    /// A score counts only if its numbers match the outcome.
    fn score(&mut self, sentence: &AnnouncedSentence<'_>, finding: VerdictFinding) {
        let mut behind = (finding.at + 1..sentence.tokens.len()).take(3);
        let Some((at, (plus, minus, zero))) =
            behind.find_map(|at| Some((at, score_of(&sentence.tokens[at..])?)))
        else {
            return;
        };
        let fits = match finding.said {
            Said::Passed => plus > minus,
            Said::Failed => plus <= minus,
            Said::Cancelled => false,
        };
        let numbers = [(Side::Plus, Some(plus)), (Side::Minus, Some(minus)), (Side::Zero, zero)];
        for (side, count) in numbers.into_iter().filter(|_| fits) {
            self.count(sentence, at, Label { side: Some(side), binding: None, count });
        }
    }

    /// `true` if a statement is the sender's name at the end of the mail.
    fn is_sign_off(&self, statement: &AnnouncedStatement<'_>) -> bool {
        if !statement.closes || self.below_heading {
            return false;
        }
        let name = self.message.header.author.name.to_lowercase();
        let own = |word: &str| name.split([' ', '-', '.', ',']).any(|part| part == word);
        // `Ana Lee (+1)` is a sign-off if the mail names nobody else.
        let alone = self.found.names.is_empty();
        let beside = |token: &AnnouncementToken<'_>| match token {
            AnnouncementToken::Mark('-') => true,
            AnnouncementToken::Mark('(' | ')') | AnnouncementToken::Signed(..) => alone,
            _ => false,
        };
        let words: Vec<&str> = statement.words().collect();
        !words.is_empty()
            && words.len() == statement.tokens.iter().filter(|token| !beside(token)).count()
            && words.iter().all(|word| own(word.trim_start_matches('-')))
    }

    pub(super) fn count(&mut self, sentence: &AnnouncedSentence<'_>, token: usize, label: Label) {
        let (Some(side), Some(count)) = (label.side, label.count) else { return };
        let number = Number { side, binding: label.binding, count, passage: self.passage(sentence, token) };
        self.found.add_count(number);
    }

    pub(super) fn name(
        &mut self,
        sentence: &AnnouncedSentence<'_>,
        name: FoundName,
        side: Option<Side>,
        binding: Option<bool>,
    ) {
        if self.found.names.len() == MOST_NAMES {
            return;
        }
        let named = NamedVoter {
            side: name.side.or(side),
            binding: name.binding.or(binding),
            passage: self.passage(sentence, name.at),
            name: name.written,
        };
        self.found.add_name(named);
    }

    fn passage(&self, sentence: &AnnouncedSentence<'_>, token: usize) -> Passage {
        let (line, text) = self.line(sentence, token);
        Passage::new(line, text)
    }

    /// The number and the text of the line that contains a token.
    pub(super) fn line(&self, sentence: &AnnouncedSentence<'_>, token: usize) -> (u32, &'a str) {
        let line = sentence.lines.get(token).copied().unwrap_or_default();
        let text = match line {
            0 => Some(self.message.header.subject.trim()),
            line => self.lines.line(line).map(|line| line.text.trim()),
        };
        (line, text.unwrap_or_default())
    }
}

/// The score at the start of some tokens: `5-2`, `3:0`, `5 to 2`.
fn score_of(tokens: &[AnnouncementToken<'_>]) -> Option<(u32, u32, Option<u32>)> {
    match tokens {
        [AnnouncementToken::Number(plus), to, AnnouncementToken::Number(minus), ..]
            if to.word().is_some_and(|word| is_in(word, List::To)) =>
        {
            Some((*plus, *minus, None))
        }
        [first, ..] => score(first.word()?),
        [] => None,
    }
}

/// `true` if a list item with this text is read as the name `text`.
pub fn reads_as_name(text: &str) -> bool {
    let (tokens, nobody) = (tokens(text), Author::new("", ""));
    let pieces = pieces(&tokens);
    let reader = NameReader { pieces: &pieces, tokens: &tokens, sender: &nobody };
    let whole = reader.list(0, ListContext::List).filter(|(_, end)| *end == pieces.len());
    reader.before_votes().is_empty()
        && whole.is_some_and(|(names, _)| matches!(&names[..], [name] if name.written == text))
}
