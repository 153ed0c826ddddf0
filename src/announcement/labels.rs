//! Reads the labels of a sentence of a result mail, with their numbers and names, and its headings.

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{FoundName, ListContext, NameReader};
use super::numbers::{Label, LabelReader};
use super::read::LabelsReader;
use super::sections::Section;
use super::shape::{ends_list, is_dash, is_prose, is_valued, is_zero_heading, quoted};
use super::statement::AnnouncedSentence;
use super::token::AnnouncementToken;
use crate::language::list::{List, is_in};
use crate::policy::Side;

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

impl LabelsReader<'_> {
    pub(super) fn counts_and_names(
        &mut self,
        sentence: &AnnouncedSentence<'_>,
        passed: bool,
        below_heading: bool,
    ) {
        if let Some(written) = quoted(self.line(sentence, 0).1).filter(|_| self.section.is_open()) {
            let Section { side, binding, .. } = self.section;
            let name = FoundName { written: written.to_owned(), side: None, binding: None, at: 0 };
            return self.name(sentence, name, side, binding);
        }
        let mut pieces = pieces(sentence.tokens);
        self.boxes.open(&mut pieces);
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
        // `Abstain (0)` is a side with its value, not a number of votes, if another heading is `In favour (+1)`.
        self.boxes.sides |= is_valued(&pieces, |atom| matches!(atom, Atom::Signed(_, 1)));
        let valued = self.boxes.sides && is_valued(&pieces, |atom| atom == Atom::Count(0, Written::Digits));
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
        self.heading(sentence, &pieces, &found);
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
            // It is unclear to which of several labels the names after them belong, so the reader skips the names.
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
    fn heading(&mut self, sentence: &AnnouncedSentence<'_>, pieces: &[Piece], found: &FoundLabels) {
        let last = pieces.last().map(|piece| piece.atom);
        // `+1s from`
        let leads_on = sentence.tokens.last().and_then(AnnouncementToken::word);
        let leads_on = leads_on.is_some_and(|word| is_in(word, List::From));
        let words = pieces.iter().filter(|piece| piece.atom == Atom::Word).count() - usize::from(leads_on);
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
}
