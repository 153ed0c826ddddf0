//! A result mail read from its subject to its last line.

use std::borrow::Cow;

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{Name, Names, Place};
use super::notes::notes;
use super::numbers::{Counter, Label};
use super::sections::{Section, heads_aside};
use super::statement::{Sentence, Statement, statements};
use super::token::{Token, tokens};
use super::verdict::{self, Finding, OfSubject};
use super::{Announcement, Named, Number, Passage, Said};
use crate::message::reply::{self, Lines};
use crate::message::{Author, Message};
use crate::policy::Side;

/// Tags of results and cancellations: in a mail with one, what is said of "it" is said of the vote.
const TAGS: &[&str] = &[
    "result", "results", "tally", "decision", "adopted", "rejected", "passed", "failed", "accepted",
    "approved", "cancel", "cancelled", "canceled", "cancelling", "canceling", "withdrawn", "withdraw",
    "aborted", "abandoned", "void", "closed", "correction", "corrected", "extended",
];

/// Reads what a mail says of the outcome of a vote: its subject and its author's own lines. The title of what was
/// voted on, empty where it is not known, is no part of what the subject says.
pub fn read(message: &Message, title: &str) -> Announcement {
    let header = &message.header;
    let lines = reply::lines(&message.body, None);
    let statements = statements(&lines);
    let mut reader = Reader {
        message,
        lines: &lines,
        tagged: false,
        section: Section::default(),
        aside: false,
        below_heading: false,
        verdicts: Vec::new(),
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
    reader.settle(of_subject)
}

/// The labels of one sentence.
struct Found {
    labels: Vec<Label>,
    /// Whether a list of names behind the last of them ends it.
    named: bool,
    /// What holds below it.
    below: Section,
}

/// A heading that ends with a comma has no more words than this.
const LONGEST_HEADING: usize = 8;

/// Maximum number of names that are read; each is held against every voter.
const MOST_NAMES: usize = 1000;

struct Reader<'a> {
    message: &'a Message,
    lines: &'a Lines<'a>,
    /// Whether the subject has a tag of a result.
    tagged: bool,
    section: Section,
    /// Whether the paragraph is no part of the result.
    aside: bool,
    /// Whether the statement before was a heading.
    below_heading: bool,
    verdicts: Vec<Finding>,
    found: Announcement,
}

impl<'a> Reader<'a> {
    /// The subject: its tags, its last words, and numbers in brackets at its end.
    fn subject(&mut self, title: &str) -> OfSubject {
        let subject = without_title(&self.message.header.subject, title);
        let (tags, title, reply) = tags(&subject);
        self.tagged = !reply
            && tags.iter().flat_map(|tag| tag.split([' ', '/', '-', ':'])).any(|word| TAGS.contains(&word));
        self.found.corrects |= tags.iter().any(|tag| tag == "correction" || tag == "corrected");
        if !self.tagged {
            return OfSubject::default();
        }
        let tokens = tokens(title);
        if let Some(open) = tokens.iter().rposition(|token| *token == Token::Mark('(')) {
            let close = tokens[open..]
                .iter()
                .position(|token| *token == Token::Mark(')'))
                .map_or(tokens.len(), |at| open + at);
            let inner = Sentence::of_subject(&tokens[open + 1..close]);
            self.counts_and_names(&inner, false, false);
            // The words in brackets may be those of the title: no name is read from them.
            self.found.names.clear();
        }
        verdict::of_subject(&tags, &Sentence::of_subject(&tokens))
    }

    fn statement(&mut self, statement: &Statement<'_>) {
        if statement.parted {
            self.aside = heads_aside(statement);
        }
        if self.aside || self.is_sign_off(statement) {
            self.section = Section::default();
            return;
        }
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
            let passed = self.verdict(&sentence);
            let hypothetical = sentence.question
                || sentence.words().any(|word| matches!(word, "if" | "unless" | "would" | "should"));
            if !said.private && !hypothetical {
                self.counts_and_names(&sentence, passed == Some(Said::Passed), below_heading);
            }
        }
    }

    fn verdict(&mut self, sentence: &Sentence<'_>) -> Option<Said> {
        let mut finding = verdict::verdict(sentence)?;
        // "It has passed with 4 +1 votes" is said of a vote.
        let counted = matches!(sentence.tokens.get(finding.at + 1), Some(Token::Word(word)) if word.lower == "with")
            && sentence.words().any(|word| matches!(word, "votes" | "vote" | "binding"));
        finding.firm |= counted;
        let holds = self.tagged || finding.firm;
        if holds {
            self.verdicts.push(finding);
        }
        holds.then_some(finding.said)
    }

    fn counts_and_names(&mut self, sentence: &Sentence<'_>, passed: bool, below_heading: bool) {
        if let Some(written) = quoted(self.line(sentence, 0).1).filter(|_| self.section.is_open()) {
            let Section { side, binding, .. } = self.section;
            let name = Name { written: written.to_owned(), side: None, binding: None, at: 0 };
            return self.name(sentence, name, side, binding);
        }
        let pieces = pieces(sentence.tokens);
        let reader = Names { pieces: &pieces, tokens: sentence.tokens, sender: &self.message.header.author };
        let beside = reader.before_votes();
        if !beside.is_empty() {
            return beside
                .into_iter()
                .for_each(|name| self.name(sentence, name, self.section.side, self.section.binding));
        }
        if self.lone_number(sentence, &pieces, below_heading) {
            return;
        }
        if self.section.is_open()
            && let Some((names, end)) = reader.list(0, Place::List)
            && ends_list(&pieces, end)
        {
            let Section { side, binding, .. } = self.section;
            return names.into_iter().for_each(|name| self.name(sentence, name, side, binding));
        }
        let found = self.labels(sentence, &pieces, reader, passed);
        self.heading(&pieces, &found);
    }

    /// A number below a heading that stands alone: `+1 (binding)`, and in the next line `3`.
    fn lone_number(&mut self, sentence: &Sentence<'_>, pieces: &[Piece], below_heading: bool) -> bool {
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

    /// The labels of a sentence, their numbers and names kept.
    fn labels(&mut self, sentence: &Sentence<'_>, pieces: &[Piece], names: Names<'_>, passed: bool) -> Found {
        let section = if is_prose(sentence) { Section::default() } else { self.section };
        let mut counter = Counter::new(pieces, sentence.tokens, section, passed);
        let mut all = Vec::new();
        let (mut at, mut named) = (0, false);
        while at < pieces.len() {
            let Some((labels, mut end)) = counter.label(at) else {
                at += 1;
                continue;
            };
            for label in labels.iter().filter(|label| label.count.is_some()) {
                self.count(sentence, pieces[at].tokens.start, *label);
            }
            named = false;
            let opens = at == 0 && labels.iter().all(|label| label.count.is_none());
            // Several labels have no names in common.
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
        Found { labels: all, named, below: counter.below }
    }

    /// A statement with one label opens a section where it ends with a colon or holds nothing else; every other
    /// one that says something ends the section.
    fn heading(&mut self, pieces: &[Piece], found: &Found) {
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
        self.below_heading = ends && one && !none && !found.labels.is_empty();
        if self.below_heading {
            self.section = found.below;
        } else if is_zero_heading(pieces) {
            self.section = self.section.enter(Some(Side::Zero), None);
            self.below_heading = true;
        } else if words > 0 || none {
            self.section = Section::default();
        }
    }

    /// Whether a statement is the sender's name below the mail.
    fn is_sign_off(&self, statement: &Statement<'_>) -> bool {
        if !statement.closes || self.below_heading {
            return false;
        }
        let name = self.message.header.author.name.to_lowercase();
        let own = |word: &str| name.split([' ', '-', '.', ',']).any(|part| part == word);
        let words: Vec<&str> = statement.words().collect();
        !words.is_empty()
            && words.len()
                == statement.tokens.iter().filter(|token| !matches!(token, Token::Mark('-'))).count()
            && words.iter().all(|word| own(word.trim_start_matches('-')))
    }

    fn count(&mut self, sentence: &Sentence<'_>, token: usize, label: Label) {
        let (Some(side), Some(count)) = (label.side, label.count) else { return };
        let number = Number { side, binding: label.binding, count, passage: self.passage(sentence, token) };
        let same = |known: &Number| (known.side, known.binding, known.count) == (side, number.binding, count);
        if !self.found.counts.iter().any(same) {
            self.found.counts.push(number);
        }
    }

    fn name(&mut self, sentence: &Sentence<'_>, name: Name, side: Option<Side>, binding: Option<bool>) {
        if self.found.names.len() == MOST_NAMES {
            return;
        }
        let named = Named {
            side: name.side.or(side),
            binding: name.binding.or(binding),
            passage: self.passage(sentence, name.at),
            name: name.written,
        };
        let same = |known: &Named| {
            (&known.name, known.side, known.binding) == (&named.name, named.side, named.binding)
        };
        if !self.found.names.iter().any(same) {
            self.found.names.push(named);
        }
    }

    fn passage(&self, sentence: &Sentence<'_>, token: usize) -> Passage {
        let (line, text) = self.line(sentence, token);
        Passage::new(line, text)
    }

    /// The number and the text of the line of a token.
    fn line(&self, sentence: &Sentence<'_>, token: usize) -> (u32, &'a str) {
        let line = sentence.lines.get(token).copied().unwrap_or_default();
        let text = match line {
            0 => Some(self.message.header.subject.trim()),
            line => self.lines.line(line).map(|line| line.text.trim()),
        };
        (line, text.unwrap_or_default())
    }

    /// One verdict of all that were read; none where they contradict.
    fn settle(mut self, of_subject: OfSubject) -> Announcement {
        let firm = self.verdicts.iter().any(|finding| finding.firm);
        let mut said: Vec<Said> = self
            .verdicts
            .iter()
            .filter(|finding| finding.firm || !firm)
            .map(|finding| finding.said)
            .collect();
        said.extend(of_subject.apart);
        // Its last word may belong to the title of what was voted on: the text comes first.
        said.extend(of_subject.end.filter(|_| said.is_empty()));
        said.dedup();
        self.found.verdict = match said[..] {
            _ if of_subject.apart == Some(Said::Cancelled) => of_subject.apart,
            [] => None,
            [first, ..] if said.iter().all(|other| *other == first) => Some(first),
            // What failed and is called off is called off.
            _ if !said.contains(&Said::Passed) => Some(Said::Cancelled),
            _ => None,
        };
        // `0`, `+0` and `-0` are one side: none of one kind says nothing of the others.
        let side_named = |side: Side| self.found.names.iter().any(|named| named.side == Some(side));
        if side_named(Side::Zero) {
            self.found.counts.retain(|number| number.side != Side::Zero || number.count > 0);
        }
        // What an answer in a thread counts or lists without announcing anything is talk.
        let announces = !said.is_empty() || self.found.corrects || self.found.extends.is_some();
        if !self.tagged && !announces {
            self.found.counts.clear();
            self.found.names.clear();
        }
        self.found
    }
}

/// Whether a line of a list with this text is read as this name.
pub fn reads_as_name(text: &str) -> bool {
    let (tokens, nobody) = (tokens(text), Author::new("", ""));
    let pieces = pieces(&tokens);
    let reader = Names { pieces: &pieces, tokens: &tokens, sender: &nobody };
    let whole = reader.list(0, Place::List).filter(|(_, end)| *end == pieces.len());
    reader.before_votes().is_empty()
        && whole.is_some_and(|(names, _)| matches!(&names[..], [name] if name.written == text))
}

/// A line that is nothing but a text in quotation marks.
fn quoted(line: &str) -> Option<&str> {
    line.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.is_empty() && !inner.contains('"'))
}

/// Whether a list of names ends the statement, or is followed by a remark.
fn ends_list(pieces: &[Piece], end: usize) -> bool {
    matches!(pieces.get(end).map(|piece| piece.atom), None | Some(Atom::Mark('-' | ',' | '|' | ':')))
}

/// Whether a statement is a sentence of prose, for which no heading holds.
fn is_prose(sentence: &Sentence<'_>) -> bool {
    let small = |token: &&Token<'_>| matches!(token, Token::Word(word) if !word.is_capital());
    sentence.tokens.iter().filter(small).count() > 4
}

/// A lone `0` that heads the names below it.
fn is_zero_heading(pieces: &[Piece]) -> bool {
    let mut pieces = pieces.iter();
    matches!(pieces.next(), Some(Piece { atom: Atom::Count(0, Written::Digits), .. }))
        && pieces.all(|piece| matches!(piece.atom, Atom::Mark(':')))
}

/// A subject without the title of what was voted on.
fn without_title<'s>(subject: &'s str, title: &str) -> Cow<'s, str> {
    match subject.find(title).filter(|_| !title.is_empty()) {
        Some(at) => Cow::Owned(format!("{} {}", &subject[..at], &subject[at + title.len()..])),
        None => Cow::Borrowed(subject),
    }
}

/// The tags at the start of a subject, lower-case; what is left; and whether it begins as an answer.
fn tags(subject: &str) -> (Vec<String>, &str, bool) {
    let mut tags = Vec::new();
    let (mut rest, mut reply) = (subject.trim(), false);
    loop {
        if let Some((tag, after)) =
            rest.strip_prefix(['[', '<']).and_then(|inner| inner.split_once([']', '>']))
        {
            tags.push(tag.trim().to_lowercase());
            rest = after.trim_start_matches([' ', ':']);
        } else if let Some((prefix, after)) = rest.split_once(':').filter(|(prefix, _)| prefix.len() <= 12) {
            let prefix = prefix.trim().to_lowercase();
            let known = TAGS.contains(&prefix.as_str());
            if !known && (prefix.contains(' ') || prefix.len() > 6) {
                return (tags, rest, reply);
            }
            reply |= !known;
            tags.extend(known.then_some(prefix));
            rest = after.trim_start();
        } else {
            return (tags, rest, reply);
        }
    }
}
