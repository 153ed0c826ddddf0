//! Reads a result mail from the subject to the last line.

use std::ops::Range;

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{FoundName, ListContext, NameReader};
use super::notes::notes;
use super::numbers::{Label, LabelReader};
use super::sections::{self, Aside, Section};
use super::settle::{settle, tells_several};
use super::shape::{ends_list, is_dash, is_prose, is_valued, is_zero_heading, quoted};
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
/// `title` is the title of the proposal, or empty if it is unknown. Its words in the subject are ignored.
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
        valued: false,
        list: None,
        verdicts: Vec::new(),
        results: Vec::new(),
        found: Announcement {
            message_id: header.message_id.clone(),
            date: header.date,
            author: header.author.clone(),
            verdict: None,
            counts: Vec::new(),
            names: Vec::new(),
            corrects: false,
            private: None,
            extends: None,
        },
    };
    let of_subject = reader.subject(title);
    for statement in &statements {
        reader.statement(statement);
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

/// The labels found in one sentence.
struct FoundLabels {
    labels: Vec<Label>,
    /// `true` if a list of names follows the last label and ends the sentence.
    named: bool,
    /// The side and the binding claim for the following lines.
    below: Section,
}

/// Maximum number of words of a heading that ends with a comma.
const LONGEST_HEADING: usize = 8;

/// Maximum number of names that are read. The limit exists because each name is compared with every voter.
const MOST_NAMES: usize = 1000;

struct LabelsReader<'a> {
    message: &'a Message,
    lines: &'a Lines<'a>,
    /// `true` if the subject has a tag of a result.
    tagged: bool,
    section: Section,
    /// The current part of the mail that does not belong to the result.
    aside: Option<Aside>,
    /// `true` if the previous statement is a heading.
    below_heading: bool,
    /// `true` if headings have values in brackets: `In favour (+1)`.
    valued: bool,
    /// The indent of the current list, if the previous statement was an item that contained a name.
    list: Option<usize>,
    verdicts: Vec<VerdictFinding>,
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
            // The words in brackets may belong to the title, so names in them are dropped.
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
        let mut finding = verdict::verdict(sentence)?;
        // "It has passed with 4 +1 votes" is certainly about a vote.
        let counted = matches!(sentence.tokens.get(finding.at + 1), Some(AnnouncementToken::Word(word)) if is_in(&word.lower, List::With))
            && sentence.words().any(|word| is_in(word, List::CountedVotes));
        finding.firm |= counted;
        let holds = self.tagged || finding.firm;
        if holds {
            self.verdicts.push(finding);
            self.score(sentence, finding);
        }
        holds.then_some(finding.said)
    }

    /// Reads a score such as `passed 5-2`: the votes in favour, the votes against and, if given, the
    /// abstentions.
    ///
    /// A score counts only if its numbers match the outcome.
    fn score(&mut self, sentence: &AnnouncedSentence<'_>, finding: VerdictFinding) {
        let mut behind = sentence.tokens.iter().enumerate().skip(finding.at + 1).take(3);
        let Some((at, (plus, minus, zero))) =
            behind.find_map(|(at, token)| Some((at, score(token.word()?)?)))
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

    fn counts_and_names(&mut self, sentence: &AnnouncedSentence<'_>, passed: bool, below_heading: bool) {
        if let Some(written) = quoted(self.line(sentence, 0).1).filter(|_| self.section.is_open()) {
            let Section { side, binding, .. } = self.section;
            let name = FoundName { written: written.to_owned(), side: None, binding: None, at: 0 };
            return self.name(sentence, name, side, binding);
        }
        let pieces = pieces(sentence.tokens);
        let reader =
            NameReader { pieces: &pieces, tokens: sentence.tokens, sender: &self.message.header.author };
        let beside = reader.before_votes();
        if !beside.is_empty() {
            return beside
                .into_iter()
                .for_each(|name| self.name(sentence, name, self.section.side, self.section.binding));
        }
        if self.lone_number(sentence, &pieces, below_heading) {
            return;
        }
        // `Abstain (0)` is a side with its value, not a number of votes, if another heading is
        // `In favour (+1)`.
        self.valued |= is_valued(&pieces, |atom| matches!(atom, Atom::Signed(_, 1)));
        let valued = self.valued && is_valued(&pieces, |atom| atom == Atom::Count(0, Written::Digits));
        // `0 votes` below the names of another side is a heading.
        let below_another = !below_heading && self.section.side.is_some() && is_zero_heading(&pieces);
        if valued || below_another {
            self.section = self.section.enter(Some(Side::Zero), None);
            self.below_heading = true;
            return;
        }
        if self.section.is_open()
            && let Some((names, end)) = reader.list(0, ListContext::List)
            && ends_list(&pieces, end)
        {
            // `Artifacts:` starts a section that is not about votes.
            if end + 1 == pieces.len() && pieces[end].atom == Atom::Mark(':') {
                self.section = Section::default();
                return;
            }
            let Section { side, binding, .. } = self.section;
            return names.into_iter().for_each(|name| self.name(sentence, name, side, binding));
        }
        let found = self.labels(sentence, &pieces, reader, passed);
        self.heading(&pieces, &found);
    }

    /// Reads a number that is alone on the line below a heading, such as `3` below `+1 (binding)`.
    fn lone_number(
        &mut self,
        sentence: &AnnouncedSentence<'_>,
        pieces: &[Piece],
        below_heading: bool,
    ) -> bool {
        // The number may be in brackets, as in `(none)`.
        let pieces = match pieces {
            [Piece { atom: Atom::Mark('('), .. }, inner @ .., Piece { atom: Atom::Mark(')'), .. }] => inner,
            whole => whole,
        };
        let [Piece { atom: Atom::Count(count, written), .. }, rest @ ..] = pieces else { return false };
        let votes = rest.iter().all(|piece| piece.atom == Atom::Votes);
        let Some(side) = self.section.side.filter(|_| votes && below_heading && *written != Written::Word)
        else {
            return false;
        };
        self.count(
            sentence,
            0,
            Label { side: Some(side), binding: self.section.binding, count: Some(*count) },
        );
        true
    }

    /// Reads the labels of a sentence and stores their numbers and names.
    fn labels(
        &mut self,
        sentence: &AnnouncedSentence<'_>,
        pieces: &[Piece],
        names: NameReader<'_>,
        passed: bool,
    ) -> FoundLabels {
        let section = if is_prose(sentence) { Section::default() } else { self.section };
        let mut counter = LabelReader::new(pieces, sentence.tokens, section, passed);
        let mut all = Vec::new();
        let (mut at, mut named) = (0, false);
        while at < pieces.len() {
            let Some((labels, mut end)) = counter.label(at) else {
                at += 1;
                continue;
            };
            let nobody = is_dash(&pieces[end..]);
            for label in &labels {
                let count = label.count.or(nobody.then_some(0));
                self.count(sentence, pieces[at].tokens.start, Label { count, ..*label });
            }
            named = false;
            let opens = at == 0 && labels.iter().all(|label| label.count.is_none());
            // Names after several labels are ambiguous, so they are not read.
            if let ([label], Some((found, after))) = (&labels[..], names.behind(end, opens)) {
                let side = label.side.filter(|side| *side != Side::Cast);
                for name in found {
                    self.name(sentence, name, side, label.binding);
                }
                (end, named) = (after, ends_list(pieces, after));
            }
            all.extend(labels);
            at = end.max(at + 1);
        }
        FoundLabels { labels: all, named, below: counter.below }
    }

    /// Opens or ends a section.
    ///
    /// A statement with one label opens a section if it ends with a colon or contains nothing else. Any other
    /// statement with content ends the section.
    fn heading(&mut self, pieces: &[Piece], found: &FoundLabels) {
        let last = pieces.last().map(|piece| piece.atom);
        let words = pieces.iter().filter(|piece| piece.atom == Atom::Word).count();
        let bare = words == 0 && !pieces.iter().any(|piece| matches!(piece.atom, Atom::Signed(_, 2..)));
        let ends = match last {
            Some(Atom::Mark(':')) => true,
            Some(Atom::Mark(',')) => words <= LONGEST_HEADING,
            _ => bare || found.named,
        };
        let one = found.labels.iter().filter(|label| label.count.is_some()).count() <= 1;
        let none = found.labels.iter().any(|label| label.count == Some(0));
        // `3 +1 votes, 2 of them binding:` is a heading, because all its numbers have one side.
        let side = found.labels.first().and_then(|label| label.side);
        let alike = side.is_some() && found.labels.iter().all(|label| label.side == side);
        self.below_heading = ends && (one || alike) && !none && !found.labels.is_empty();
        if self.below_heading {
            self.section = if one { found.below } else { Section::default().enter(side, None) };
        } else if is_zero_heading(pieces) {
            self.section = self.section.enter(Some(Side::Zero), None);
            self.below_heading = true;
        } else if words > 0 || none {
            self.section = Section::default();
        }
    }

    /// `true` if a statement is the sender's name at the end of the mail.
    fn is_sign_off(&self, statement: &AnnouncedStatement<'_>) -> bool {
        if !statement.closes || self.below_heading {
            return false;
        }
        let name = self.message.header.author.name.to_lowercase();
        let own = |word: &str| name.split([' ', '-', '.', ',']).any(|part| part == word);
        let words: Vec<&str> = statement.words().collect();
        !words.is_empty()
            && words.len()
                == statement
                    .tokens
                    .iter()
                    .filter(|token| !matches!(token, AnnouncementToken::Mark('-')))
                    .count()
            && words.iter().all(|word| own(word.trim_start_matches('-')))
    }

    fn count(&mut self, sentence: &AnnouncedSentence<'_>, token: usize, label: Label) {
        let (Some(side), Some(count)) = (label.side, label.count) else { return };
        let number = Number { side, binding: label.binding, count, passage: self.passage(sentence, token) };
        self.found.add_count(number);
    }

    fn name(
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
    fn line(&self, sentence: &AnnouncedSentence<'_>, token: usize) -> (u32, &'a str) {
        let line = sentence.lines.get(token).copied().unwrap_or_default();
        let text = match line {
            0 => Some(self.message.header.subject.trim()),
            line => self.lines.line(line).map(|line| line.text.trim()),
        };
        (line, text.unwrap_or_default())
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
