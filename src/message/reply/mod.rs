//! Which lines of a body are the author's own words, and what the others are.
//!
//! The body is read from top to bottom. Every line gets exactly one [`Role`]; what a mail program puts
//! around a quotation is known from the rows of `languages.rs`.

use std::ops::Range;

use super::body::Body;

mod kept;
mod languages;
mod lines;
mod marks;

use kept::Kept;
use lines::Place;
pub use lines::{CallText, Line, Lines};

/// A forge writes its line about the author into the first lines of a mail.
const BRIDGE_HEAD_LINES: usize = 3;

/// What a line of a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The author's own words. Blank lines count as authored.
    Authored,
    /// Words of somebody else, quoted.
    Quoted,
    /// A line that says whom a quotation is from.
    Attribution,
    /// Behind the signature delimiter, or the line of a mobile client.
    Signature,
    /// What the list or a company added.
    Footer,
    /// The ballot of the call, left standing.
    Template,
    /// A code block or a patch.
    Code,
    /// A mail that was passed on.
    Forwarded,
}

impl Role {
    /// The role in one word, for reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authored => "authored",
            Self::Quoted => "quoted",
            Self::Attribution => "attribution",
            Self::Signature => "signature",
            Self::Footer => "footer",
            Self::Template => "template",
            Self::Code => "code",
            Self::Forwarded => "forwarded",
        }
    }
}

/// Gives every line of a body its role. `call` is the text of the call that the message answers.
pub fn lines<'a>(body: &'a Body, call: Option<&CallText>) -> Lines<'a> {
    let mut lines = Lines::of(body);
    let (text, places) = lines.parts();
    let mut reader = Reader { text, places, call, at: 0, kept: Kept::default() };
    while reader.at < reader.places.len() {
        reader.step();
    }
    lines
}

struct Reader<'a> {
    text: &'a str,
    places: &'a mut [Place],
    call: Option<&'a CallText>,
    at: usize,
    kept: Kept,
}

impl<'a> Reader<'a> {
    /// The line at a place, whole.
    fn whole(&self, at: usize) -> &'a str {
        &self.text[self.places[at].line.clone()]
    }

    /// The line at a place without blanks around it.
    fn line(&self, at: usize) -> &'a str {
        &self.text[self.places[at].inner.clone()]
    }

    fn is_blank(&self, at: usize) -> bool {
        self.places[at].inner.is_empty()
    }

    fn is_quoted(&self, at: usize) -> bool {
        marks::is_quoted(self.whole(at))
    }

    /// Gives roles to the line at hand and to those that go with it.
    fn step(&mut self) {
        let at = self.at;
        let end = self.places.len();
        let (text, line) = (self.whole(at), self.line(at));
        if line.is_empty() {
            self.at += 1;
        } else if marks::is_arrowed_attribution(line) {
            self.give(at..at + 1, Role::Attribution);
            self.give(at + 1..end, Role::Quoted);
        } else if marks::is_quoted(text) {
            self.give(at..at + 1, Role::Quoted);
        } else if marks::announces_forwarded(line) {
            self.give(at..end, Role::Forwarded);
        } else if let Some(length) = self.header_block(at) {
            // Below own words the whole mail is kept, with the marks that it has inside.
            if self.has_own_words_above(at) {
                self.give(at..at + length, Role::Attribution);
                self.give(at + length..end, Role::Quoted);
            } else {
                self.quotation(at..at + length);
            }
        } else if let Some(length) = self.attribution(at) {
            self.quotation(at..at + length);
        } else if marks::is_bare_attribution(line) && self.text_follows(at) {
            // `Ann wrote:` with text right below it: that paragraph is hers.
            let until = self.next_blank(at + 1, end);
            self.give(at..at + 1, Role::Attribution);
            self.give(at + 1..until, Role::Quoted);
        } else if let Some(length) = self.tagged_quote(at).or_else(|| self.snipped(at)) {
            self.give(at..at + length, Role::Quoted);
        } else if marks::is_signature_delimiter(text) {
            let until = self.end_of_signature(at + 1);
            self.give(at..until, Role::Signature);
        } else if let Some(until) = self.end_of_footer(at) {
            self.give(at..until, Role::Footer);
        } else if marks::is_mobile_signature(line) {
            let bound = self.next_quotation(at + 1);
            let until = self.next_blank(at + 1, bound);
            self.give(at..until, Role::Signature);
        } else if let Some(length) = self.armor(at).or_else(|| self.code(at)) {
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

    /// Whether unquoted text stands right below a line.
    fn text_follows(&self, at: usize) -> bool {
        at + 1 < self.places.len() && !self.is_blank(at + 1) && !self.is_quoted(at + 1)
    }

    /// How many lines from `at` on stand between `<quote>` and `</quote>`, or `[quote]` and `[/quote]`.
    fn tagged_quote(&self, at: usize) -> Option<usize> {
        let close = marks::closing_tag(self.line(at))?;
        let closes = |&at: &usize| self.line(at).to_ascii_lowercase().contains(marks::CLOSING_TAGS[close]);
        let end = self.places.len();
        let next = self.kept.closing[close].first(at..end, closes);
        (next < end).then_some(next + 1 - at)
    }

    /// Whether own words stand above a line, and none that say that the answers stand below.
    fn has_own_words_above(&self, at: usize) -> bool {
        self.kept.own_words.among(at, |at| {
            self.places[at].role == Role::Authored
                && !self.is_blank(at)
                && !marks::points_below(self.line(at))
        })
    }

    fn give(&mut self, range: Range<usize>, role: Role) {
        self.at = range.end;
        self.places[range].iter_mut().for_each(|place| place.role = role);
    }

    /// The lines that introduce a quotation, and the quotation itself where it has no quote marks: then it
    /// goes to the end of the mail.
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

    /// The first blank line between two places, or the end of them.
    fn next_blank(&self, from: usize, end: usize) -> usize {
        (from..end).find(|&at| self.is_blank(at)).unwrap_or(end)
    }

    /// How many lines from `at` on are the header block of a quoted mail, with the dashed line above it.
    fn header_block(&self, at: usize) -> Option<usize> {
        let first = self.line(at);
        let dashed = marks::announces_original(first);
        let start = if dashed || marks::is_rule(first) { self.next_text(at + 1)? } else { at };
        let is_block = start - at <= 2 && marks::begins_header_block(self.line(start));
        if !is_block {
            // `-----Original Message-----` says by itself that a quotation follows.
            return dashed.then_some(1);
        }
        let mut length = 1;
        let mut fields = 0;
        while start + length < self.places.len() && !self.is_blank(start + length) {
            match marks::header_block_field(self.line(start + length)) {
                true => fields += 1,
                // The names of the field above may go on in a second line.
                false if fields >= 2 || length > 8 => break,
                false => {}
            }
            length += 1;
        }
        if fields >= 2 { Some(start - at + length) } else { dashed.then_some(start - at + 1) }
    }

    /// How many lines from `at` on are an attribution, over one to three lines.
    fn attribution(&self, at: usize) -> Option<usize> {
        let first = self.line(at);
        if !first.ends_with([':', '：']) && !marks::may_begin_attribution(first) {
            return None;
        }
        let mut joined = String::new();
        for length in 1..=3 {
            let line = (at + length <= self.places.len()).then(|| self.line(at + length - 1))?;
            if line.is_empty() || marks::is_quoted(line) {
                return None;
            }
            joined.push_str(line);
            joined.push(' ');
            let followed = self.next_text(at + length).is_some_and(|next| self.is_quoted(next));
            if marks::is_attribution(joined.trim_end(), followed) {
                return Some(length);
            }
            if !marks::may_begin_attribution(joined.trim_end()) {
                return None;
            }
        }
        None
    }

    /// A signature goes on to the next quotation or to the footer.
    fn end_of_signature(&self, from: usize) -> usize {
        let quotation = self.next_quotation(from);
        (from..quotation).find(|&at| self.end_of_footer(at).is_some()).unwrap_or(quotation)
    }

    fn next_quotation(&self, from: usize) -> usize {
        let begins = |&at: &usize| {
            !self.is_blank(at)
                && (self.is_quoted(at) || self.attribution(at).is_some() || self.header_block(at).is_some())
        };
        self.kept.quotation.first(from..self.places.len(), begins)
    }

    /// Where a footer that begins at `at` ends: at the next quotation. A footer says that it is one, or stands
    /// below a rule and says so in its first lines.
    fn end_of_footer(&self, at: usize) -> Option<usize> {
        let line = self.line(at);
        if !marks::is_rule(line) {
            if at < BRIDGE_HEAD_LINES && marks::is_bridge_head(line) {
                return Some(at + 1);
            }
            return marks::begins_footer(line).then(|| self.next_quotation(at + 1));
        }
        let end = self.next_quotation(at + 1);
        let below = (at + 1..self.places.len()).filter(|&at| !self.is_blank(at));
        let last = end == self.places.len() && (1..=6).contains(&below.clone().take(7).count());
        (marks::is_underline(line) && last || below.take(3).any(|at| marks::has_footer_phrase(self.line(at))))
            .then_some(end)
    }

    /// How many lines from `at` on are the armor of a signature or the header of a signed text.
    fn armor(&self, at: usize) -> Option<usize> {
        let first = self.line(at);
        if first == "-----BEGIN PGP SIGNED MESSAGE-----" {
            let blank = (at..self.places.len()).find(|&at| self.is_blank(at));
            return Some(blank.unwrap_or(at + 1) - at);
        }
        let name = first.strip_prefix("-----BEGIN ")?;
        let end = format!("-----END {name}");
        let last = (at..self.places.len()).find(|&at| self.line(at) == end);
        Some(last.map_or(self.places.len(), |last| last + 1) - at)
    }

    /// How many lines from `at` on are a fenced code block or a patch.
    fn code(&self, at: usize) -> Option<usize> {
        let text = |at: usize| self.whole(at);
        if text(at).trim_start().starts_with("```") {
            let end = (at + 1..self.places.len()).find(|&at| text(at).trim_start().starts_with("```"))?;
            return Some(end + 1 - at);
        }
        if let Some((old, new)) = marks::hunk(text(at)) {
            return Some(self.end_of_hunk(at + 1, old, new) - at);
        }
        let indented = |at: usize| text(at).starts_with("    ") || text(at).starts_with('\t');
        let block = (at..self.places.len()).take_while(|&at| indented(at) && !self.is_blank(at)).count();
        if block >= 2 && (at..at + block).any(|at| marks::is_program_text(self.line(at))) {
            return Some(block);
        }
        (marks::is_patch_header(text(at)) || marks::is_drawn(self.line(at))).then_some(1)
    }

    /// The lines of a hunk, by the counts in its header.
    fn end_of_hunk(&self, from: usize, mut old: u32, mut new: u32) -> usize {
        let mut at = from;
        while at < self.places.len() && (old > 0 || new > 0) {
            match self.whole(at).bytes().next() {
                Some(b'+') => new = new.saturating_sub(1),
                Some(b'-') => old = old.saturating_sub(1),
                Some(b' ') | None => (old, new) = (old.saturating_sub(1), new.saturating_sub(1)),
                Some(b'\\') => {}
                Some(_) => break,
            }
            at += 1;
        }
        at
    }

    /// How many lines from `at` on stand between two `---snip---`.
    fn snipped(&self, at: usize) -> Option<usize> {
        let is_snip = |at: usize| marks::is_snip(self.line(at));
        let end = is_snip(at).then(|| (at + 1..self.places.len()).find(|&at| is_snip(at)))??;
        Some(end + 1 - at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Flow;

    fn roles(text: &str) -> String {
        let body = Body { text: text.into(), flow: Flow::Fixed };
        lines(&body, None)
            .iter()
            .map(|line| if line.text.trim().is_empty() { '.' } else { initial(line.role) })
            .collect()
    }

    fn initial(role: Role) -> char {
        match role {
            Role::Authored => 'a',
            Role::Quoted => 'q',
            Role::Attribution => 'w',
            Role::Signature => 's',
            Role::Footer => 'f',
            Role::Template => 't',
            Role::Code => 'c',
            Role::Forwarded => 'F',
        }
    }

    #[test]
    fn attribution_over_one_and_two_lines() {
        assert_eq!(
            roles("+1\n\nOn Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:\n\n> -1\nno\n"),
            "a.w.qa"
        );
        assert_eq!(roles("+1\nOn Mon, 4 May 2026 at 10:00, Bo Ek\n<bo@example.org> wrote:\n> -1\n"), "awwq");
        assert_eq!(roles("+1\n\nAm 04.05.2026 um 10:00 schrieb Bo Ek:\n> -1\n"), "a.wq");
        assert_eq!(roles("+1\n\nLe lundi 4 mai 2026, 10:00:00 CEST Bo Ek a écrit :\n> -1\n"), "a.wq");
        assert_eq!(roles("Bo Ek wrote on 2026-05-04 10:00:\n\n> -1\n\n+1\n"), "w.q.a");
    }

    #[test]
    fn own_words_that_look_like_an_attribution_stay_own_words() {
        assert_eq!(roles("As Bo wrote:\n\nthis is fine. +1\n"), "a.a");
        assert_eq!(roles("I tested these on 4 May:\n\n+1\n"), "a.a");
    }

    #[test]
    fn a_header_block_quotes_the_rest() {
        let block = "From: Bo Ek\nSent: Monday\nTo: list\nSubject: x\n\n-1\n";
        assert_eq!(roles(&format!("+1\n\n-----Original Message-----\n{block}")), "a.wwwww.q");
        assert_eq!(roles(&format!("+1\n\n________________________________\n{block}")), "a.wwwww.q");
        assert_eq!(roles(&format!("+1\n\n{block}")), "a.wwww.q");
        let german =
            "-----Ursprüngliche Nachricht-----\nVon: Bo\nGesendet: Montag\nAn: liste\nBetreff: x\n\n-1\n";
        assert_eq!(roles(&format!("+1\n\n{german}")), "a.wwwww.q");
    }

    #[test]
    fn signatures_footers_and_forwarded_mail() {
        assert_eq!(roles("+1\n-- \nBo, +1 555 0100\n\n> -1\n"), "ass.q");
        assert_eq!(roles("+1\n\n-----\nTo unsubscribe, e-mail: x\n"), "a.ff");
        assert_eq!(roles("+1\n\nSent from my phone\n"), "a.s");
        assert_eq!(roles("see\n\n---------- Forwarded message ---------\nFrom: x\n\n+1\n"), "a.FF.F");
        assert_eq!(roles("---snip---\n+1\n---snip---\n-1 no\n"), "qqqa");
    }

    #[test]
    fn ballots_and_code_are_not_own_words() {
        assert_eq!(roles("[ ] +1 yes\n[ ] -1 no\n[x] +1 yes\n"), "tta");
        assert_eq!(roles("```\n+1\n```\n+1\n"), "ccca");
        assert_eq!(roles("@@ -1,2 +1,1 @@\n one\n-1 two\n+1\n"), "ccca");
    }

    #[test]
    fn flowed_lines_are_joined_before_they_are_read() {
        let body = Body {
            text: "On Mon, 4 May 2026, Bo Ek <bo@example.org>  \nwrote:\n> a \n> b\n>> c\n".into(),
            flow: Flow::Flowed,
        };
        let lines = lines(&body, None);
        let texts: Vec<_> = lines.iter().map(|line| (line.number, line.text)).collect();
        assert_eq!(texts[0], (1, "On Mon, 4 May 2026, Bo Ek <bo@example.org>  wrote:"));
        assert_eq!(texts[1], (3, "> a b"));
        assert_eq!(texts[2], (5, ">> c"));
    }

    #[test]
    fn the_call_is_known_again_without_quote_marks() {
        let call =
            CallText::new(&Body { text: "Please vote on the new mirror.\n+1\n".into(), flow: Flow::Fixed });
        let body = Body { text: "+1\n\nPlease  vote on the new mirror.\n".into(), flow: Flow::Fixed };
        let roles: Vec<_> = lines(&body, Some(&call)).iter().map(|line| line.role).collect();
        assert_eq!(roles, [Role::Authored, Role::Authored, Role::Quoted]);
    }
}
