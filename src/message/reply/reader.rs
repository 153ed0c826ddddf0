//! Reads the lines of a body from top to bottom and gives each its role.

use std::borrow::Cow;
use std::ops::Range;

use super::boilerplate::{self, Boilerplate};
use super::call_text::CallText;
use super::kept::LineMemo;
use super::lines::{LineExtent, View};
use super::tail::Below;
use super::{Role, attribution, code, marks, prose};

/// Number of lines at the start of a mail in which a forge writes its line about the author.
const BRIDGE_HEAD_LINES: usize = 3;

/// Maximum number of lines of a header block.
const LINES_OF_HEADER: usize = 40;

pub(super) struct RoleReader<'a> {
    text: &'a str,
    places: &'a mut [LineExtent],
    call: Option<&'a CallText>,
    at: usize,
    kept: LineMemo,
    /// `true` if a line may say that the mail is a reaction.
    reaction: bool,
}

impl<'a> RoleReader<'a> {
    pub(super) fn new(text: &'a str, places: &'a mut [LineExtent], call: Option<&'a CallText>) -> Self {
        let reaction = boilerplate::may_hold_reaction(text);
        Self { text, places, call, at: 0, kept: LineMemo::default(), reaction }
    }

    /// Gives every line its role.
    pub(super) fn read(mut self) {
        while self.at < self.places.len() {
            self.step();
        }
        self.tails();
    }

    fn view(&self) -> View<'_> {
        View { text: self.text, places: self.places }
    }

    fn whole(&self, at: usize) -> &'a str {
        &self.text[self.places[at].line.clone()]
    }

    fn line(&self, at: usize) -> &'a str {
        &self.text[self.places[at].inner.clone()]
    }

    fn is_blank(&self, at: usize) -> bool {
        self.places[at].inner.is_empty()
    }

    fn is_quoted(&self, at: usize) -> bool {
        let whole = self.whole(at);
        // A line that starts with a lower-case letter is never quoted.
        if whole.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
            return false;
        }
        marks::is_quoted(whole, self.places[at].indent())
            || marks::may_be_quoted(whole) && self.has_like_beside(at)
    }

    /// `true` if an adjacent line starts with the same character, which may be a quote mark.
    fn has_like_beside(&self, at: usize) -> bool {
        let like = |other: usize| {
            other < self.places.len()
                && marks::may_be_quoted(self.whole(other))
                && self.whole(other).as_bytes()[0] == self.whole(at).as_bytes()[0]
        };
        like(at + 1) || at.checked_sub(1).is_some_and(like)
    }

    /// Gives roles to the current line and to the lines that belong to it.
    fn step(&mut self) {
        let at = self.at;
        let end = self.places.len();
        let (text, line) = (self.whole(at), self.line(at));
        // An earlier search found no quote that starts at this line.
        let passed = self.kept.quotation.is_passed(at);
        if line.is_empty() {
            self.at += 1;
        } else if self.is_prose(at) {
            if self.call.is_some_and(|call| call.has(line)) {
                self.give(at..at + 1, Role::Quoted);
            } else {
                self.at += 1;
            }
        } else if attribution::is_arrowed_attribution(line) {
            self.give(at..at + 1, Role::Attribution);
            self.give(at + 1..end, Role::Quoted);
        } else if !passed && self.is_quoted(at) {
            let whole = attribution::is_marked_header(line) && self.has_own_words_above(at);
            self.give(at..if whole { end } else { at + 1 }, Role::Quoted);
        } else if attribution::announces_forwarded(line) {
            self.give(at..end, Role::Forwarded);
        } else if let Some(length) = (!passed).then(|| self.header_block(at)).flatten() {
            // Below the author's own words, a header block starts a whole earlier mail, with or without quote
            // marks.
            if self.has_own_words_above(at) {
                self.give(at..at + length, Role::Attribution);
                self.give(at + length..end, Role::Quoted);
            } else {
                self.quotation(at..at + length);
            }
        } else if let Some(length) = (!passed).then(|| self.attribution(at)).flatten() {
            self.quotation(at..at + length);
        } else if attribution::is_bare_attribution(line) && self.text_follows(at) {
            // If text is right below `Ann wrote:`, that paragraph is Ann's.
            let until = self.next_blank(at + 1, end);
            self.give(at..at + 1, Role::Attribution);
            self.give(at + 1..until, Role::Quoted);
        } else if let Some(length) = self.tagged_quote(at).or_else(|| code::snipped(self.view(), at)) {
            self.give(at..at + length, Role::Quoted);
        } else if marks::is_signature_delimiter(text) {
            let until = self.end_of_signature(at + 1);
            self.give(at..until, Role::Signature);
        } else if let Some((until, role)) = self.boilerplate(at).or_else(|| self.footer_below_rule(at)) {
            self.give(at..until, role);
        } else if let Some(length) = code::armor(self.view(), at).or_else(|| code::code(self.view(), at)) {
            let role = if line.starts_with("-----BEGIN") { Role::Signature } else { Role::Code };
            self.give(at..at + length, role);
        } else if marks::is_empty_box(line) {
            self.give(at..at + 1, Role::Template);
        } else if self.call.is_some_and(|call| call.has(line)) {
            self.give(at..at + 1, Role::Quoted);
        } else {
            self.at += 1;
        }
    }

    /// `true` if a line is either the author's own or text of the call.
    ///
    /// No line with another role starts like this.
    fn is_prose(&self, at: usize) -> bool {
        let line = self.line(at);
        self.places[at].indent() == 0
            && prose::is_prose(line)
            && !self.reaction
            && !(at < BRIDGE_HEAD_LINES && boilerplate::is_bridge_head(line))
    }

    /// `true` if unquoted text is right below a line.
    fn text_follows(&self, at: usize) -> bool {
        at + 1 < self.places.len() && !self.is_blank(at + 1) && !self.is_quoted(at + 1)
    }

    /// Number of lines from `at` on that are between `<quote>` and `</quote>`, or `[quote]` and `[/quote]`.
    fn tagged_quote(&self, at: usize) -> Option<usize> {
        let close = marks::closing_tag(self.line(at))?;
        let closes = |&at: &usize| self.line(at).to_ascii_lowercase().contains(marks::CLOSING_TAGS[close]);
        let end = self.places.len();
        let next = self.kept.closing[close].first(at..end, closes);
        (next < end).then_some(next + 1 - at)
    }

    /// `true` if the author's own words are above a line. Words that only say that the replies are below do
    /// not count.
    fn has_own_words_above(&self, at: usize) -> bool {
        self.kept.own_words.among(at, |at| {
            self.places[at].role == Role::Authored
                && !self.is_blank(at)
                && !attribution::points_below(self.line(at))
        })
    }

    fn give(&mut self, range: Range<usize>, role: Role) {
        self.at = range.end;
        self.places[range].iter_mut().for_each(|place| place.role = role);
    }

    /// Gives roles to the lines that introduce a quote.
    ///
    /// If the quote has no quote marks, it ends with the mail.
    fn quotation(&mut self, head: Range<usize>) {
        let marked = self.next_text(head.end).is_some_and(|at| self.is_quoted(at));
        let end = self.places.len();
        self.give(head.clone(), Role::Attribution);
        if !marked {
            self.give(head.end..end, Role::Quoted);
        }
    }

    fn next_text(&self, from: usize) -> Option<usize> {
        (from..self.places.len()).find(|&at| !self.is_blank(at))
    }

    /// The first empty line in a range, or the end of the range.
    fn next_blank(&self, from: usize, end: usize) -> usize {
        (from..end).find(|&at| self.is_blank(at)).unwrap_or(end)
    }

    /// Number of lines from `at` on that are the header block of a quoted mail, including a dashed line above
    /// the block.
    fn header_block(&self, at: usize) -> Option<usize> {
        let first = self.line(at);
        let dashed = attribution::announces_original(first);
        let start = if dashed || marks::is_rule(first) { self.next_text(at + 1) } else { Some(at) };
        let Some(start) = start else { return dashed.then_some(1) };
        let opening = attribution::header_field(self.line(start)).filter(|_| start - at <= 2);
        let Some(opening) = opening else {
            // `-----Original Message-----` is enough to start a quote.
            return dashed.then_some(1);
        };
        let mut length = 1;
        let mut fields = usize::from(!opening.author);
        let mut has_author = opening.author;
        let end = self.places.len().min(start + LINES_OF_HEADER);
        while start + length < end && !self.is_blank(start + length) {
            match attribution::header_field(self.line(start + length)) {
                Some(field) => {
                    has_author |= field.author;
                    fields += usize::from(field.other);
                }
                // The names in the field above may continue in a second line.
                None if fields >= 2 || length > 8 => break,
                None => {}
            }
            length += 1;
        }
        if fields >= 2 && has_author { Some(start - at + length) } else { dashed.then_some(start - at + 1) }
    }

    /// Number of lines from `at` on that are an attribution: one to three.
    fn attribution(&self, at: usize) -> Option<usize> {
        if !attribution::may_begin_attribution(self.line(at)) {
            return None;
        }
        let mut joined = Cow::Borrowed("");
        for length in 1..=3 {
            let line = (at + length <= self.places.len()).then(|| self.line(at + length - 1))?;
            if line.is_empty() || marks::is_quoted(line, 0) {
                return None;
            }
            if length == 1 {
                joined = Cow::Borrowed(line);
            } else {
                let joined = joined.to_mut();
                joined.push(' ');
                joined.push_str(line);
            }
            let followed = self.next_text(at + length).is_some_and(|next| self.is_quoted(next));
            if attribution::is_attribution(&joined, followed) {
                return Some(length);
            }
            if !attribution::may_go_on(&joined) {
                return None;
            }
        }
        None
    }

    /// End of a signature: the next quote or the footer.
    fn end_of_signature(&self, from: usize) -> usize {
        let quotation = self.next_quotation(from);
        let is_footer = |&at: &usize| {
            matches!(self.begins_boilerplate(at), Some(Boilerplate::ListFooter | Boilerplate::Notice))
                || self.footer_below_rule(at).is_some()
        };
        (from..quotation).find(is_footer).unwrap_or(quotation)
    }

    fn next_quotation(&self, from: usize) -> usize {
        let begins = |&at: &usize| {
            !self.is_blank(at)
                && !self.is_prose(at)
                && (self.is_quoted(at) || self.attribution(at).is_some() || self.header_block(at).is_some())
        };
        self.kept.quotation.first(from..self.places.len(), begins)
    }

    fn begins_boilerplate(&self, at: usize) -> Option<Boilerplate> {
        let paragraph = (at..self.places.len()).take_while(|&at| !self.is_blank(at)).map(|at| self.line(at));
        boilerplate::begins(paragraph)
    }

    /// End and role of the boilerplate that starts at a line.
    fn boilerplate(&self, at: usize) -> Option<(usize, Role)> {
        let line = self.line(at);
        let is_alone = at < BRIDGE_HEAD_LINES && boilerplate::is_bridge_head(line)
            || self.reaction && boilerplate::is_reaction(line);
        if is_alone {
            return Some((at + 1, Role::Footer));
        }
        let kind = self.begins_boilerplate(at)?;
        let quotation = self.next_quotation(at + 1);
        let paragraph = || self.next_blank(at + 1, quotation);
        Some(match kind {
            Boilerplate::Client => (paragraph(), Role::Signature),
            Boilerplate::Line => (at + 1, Role::Footer),
            Boilerplate::ListFooter => (quotation, Role::Footer),
            Boilerplate::Scrubbed => (self.end_of_scrubbed(at, quotation), Role::Footer),
            Boilerplate::Notice if self.is_last(at, quotation) => (quotation, Role::Footer),
            // A vote may be right below the banner of a company.
            Boilerplate::Notice => (self.next_vote(at + 1, paragraph()), Role::Footer),
        })
    }

    /// The first line in a range that starts with a value such as `-1`, or the end of the range.
    fn next_vote(&self, from: usize, end: usize) -> usize {
        let is_vote = |&at: &usize| matches!(self.line(at).as_bytes(), [b'+' | b'-', b'0' | b'1', ..]);
        (from..end).find(is_vote).unwrap_or(end)
    }

    /// `true` if all lines from a notice up to `end` belong to the notice: the author's own words are above
    /// it, and no vote is below it.
    fn is_last(&self, at: usize, end: usize) -> bool {
        let is_vote = |&at: &usize| self.line(at).starts_with(['+', '-', '−', '±', '0', '👍', '👎']);
        let vote = self.kept.vote.first(self.next_blank(at, end)..self.places.len(), is_vote);
        vote >= end && self.has_own_words_above(at)
    }

    /// End of the note about a removed part.
    ///
    /// Text may follow the separator line without an empty line.
    fn end_of_scrubbed(&self, at: usize, end: usize) -> usize {
        let parts_only = self.line(at).starts_with("--")
            && (at + 1 < end)
            && !self.is_blank(at + 1)
            && self.begins_boilerplate(at + 1) != Some(Boilerplate::Scrubbed);
        if parts_only { at + 1 } else { self.next_blank(at + 1, end) }
    }

    /// The end and the role of a footer that starts with a line of dashes or similar signs.
    ///
    /// The footer ends at the next quote. Its first lines have a phrase of a footer, or the line is a long
    /// line of underscores and only a few lines follow it.
    fn footer_below_rule(&self, at: usize) -> Option<(usize, Role)> {
        let line = self.line(at);
        if !marks::is_rule(line) && !marks::is_short_rule(line) {
            return None;
        }
        let end = self.next_quotation(at + 1);
        let below = (at + 1..self.places.len()).filter(|&at| !self.is_blank(at));
        let last = end == self.places.len() && (1..=6).contains(&below.clone().take(7).count());
        let says = |at: usize| boilerplate::has_footer_phrase(self.line(at));
        (marks::is_underline(line) && last || below.take(3).any(says)).then_some((end, Role::Footer))
    }

    /// Finds the tails of quoted lines that a program wrapped.
    fn tails(&mut self) {
        for at in 1..self.places.len() {
            let below_quoted = self.places[at].role == Role::Authored
                && self.places[at - 1].role == Role::Quoted
                && !self.is_blank(at)
                && !self.is_blank(at - 1);
            if below_quoted {
                self.places[at].role = self.tail(at);
            }
        }
    }

    fn tail(&self, at: usize) -> Role {
        /// Number of quoted lines to examine on each side.
        const AROUND: usize = 3;
        let is_quoted = |&at: &usize| self.places[at].role == Role::Quoted && self.is_quoted(at);
        let mut above: Vec<&str> =
            (0..at).rev().take(AROUND).take_while(is_quoted).map(|at| self.whole(at)).collect();
        above.reverse();
        let below: Vec<&str> =
            (at + 1..self.places.len()).take(AROUND).take_while(is_quoted).map(|at| self.whole(at)).collect();
        let goes_on = below.is_empty() && at + 1 < self.places.len() && !self.is_blank(at + 1);
        Below { above: &above, line: self.line(at), beneath: &below, goes_on }.role()
    }
}
