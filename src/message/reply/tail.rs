//! Tails of wrapped quotes: a program wrapped a quoted line, and its last words are alone in the next
//! line, without a quote mark.
//!
//! ```text
//! > I went through the list with Ann this morning, and from our side it is a
//! +1
//! > with one wish.
//! ```
//!
//! A reply is often in the same place. Only the wrap distinguishes a tail from a reply: the quoted line above
//! is long, and its sentence continues below.

use super::Role;
use super::languages::phrases;

/// Length of a line that a program may have wrapped, in characters.
const WRAPPED: std::ops::RangeInclusive<usize> = 60..=100;

/// A line without a quote mark below a quoted line, and the lines around it.
pub(super) struct Below<'a> {
    /// The quoted lines above the line, from top to bottom.
    pub(super) above: &'a [&'a str],
    pub(super) line: &'a str,
    /// The quoted lines below the line, from top to bottom.
    pub(super) beneath: &'a [&'a str],
    /// `true` if the author's own words are right below the line.
    pub(super) goes_on: bool,
}

impl Below<'_> {
    /// The role of the line: quoted if it can only be a tail, possibly quoted if it may be a tail.
    pub(super) fn role(&self) -> Role {
        let Some(quoted) = self.above.last().filter(|_| !self.goes_on && self.is_wrapped()) else {
            return Role::Authored;
        };
        let quoted = without_marks(quoted);
        let leads_on = last_word(quoted)
            .is_some_and(|word| phrases(|language| language.leads).any(|leads| leads == word));
        match (self.beneath.first().map(|below| without_marks(below)), leads_on) {
            // The reply to an item is below the item: `> libfoo: update`.
            (Some(next), false) if is_label(next) => Role::MaybeQuoted,
            (Some(next), _) if continues(next) => Role::Quoted,
            (Some(_), true) => Role::Quoted,
            (None, true) => Role::MaybeQuoted,
            (Some(_), false) if ends_sentence(self.line) => Role::MaybeQuoted,
            _ => Role::Authored,
        }
    }

    /// `true` if a program would have wrapped the quoted line above at this place.
    ///
    /// The line is long and does not end a sentence. With the next word, it would be wider than the lines
    /// around it.
    fn is_wrapped(&self) -> bool {
        let length = |line: &&str| line.trim_end().chars().count();
        let around =
            self.above.iter().chain(self.beneath).map(length).filter(|length| WRAPPED.contains(length));
        let width = around.max().unwrap_or_default();
        let first_word = self.line.split_whitespace().next().unwrap_or_default().chars().count();
        self.above.last().is_some_and(|above| {
            let above_length = length(above);
            WRAPPED.contains(&above_length)
                && above_length + 1 + first_word > width
                && self.line.chars().count() < above_length
                && !ends_sentence(above)
                && !above.trim_end().ends_with([':', ';'])
        }) && self.line.chars().next().is_some_and(|first| !first.is_uppercase())
    }
}

/// A quoted line without its marks.
fn without_marks(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '|' | '»')).trim_end()
}

fn last_word(text: &str) -> Option<String> {
    text.split_whitespace().next_back().map(str::to_lowercase)
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .trim_end_matches(['"', '”', ')', '*', '_'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// `true` if a text continues a sentence.
fn continues(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_uppercase())
}

/// `true` if a text starts with the name of an item and a colon.
fn is_label(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| word.ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "> We went through the list of open questions this morning, and for us it is a";

    fn role(above: &[&str], line: &str, beneath: &[&str]) -> Role {
        Below { above, line, beneath, goes_on: false }.role()
    }

    #[test]
    fn a_sentence_that_goes_on_below_is_all_quoted() {
        assert_eq!(role(&[LONG], "+1", &["> with one wish."]), Role::Quoted);
        assert_eq!(role(&[LONG], "+1", &["> Ann"]), Role::Quoted);
        assert_eq!(role(&[LONG], "-1 because of the disk, and", &["> nobody had another."]), Role::Quoted);
    }

    #[test]
    fn what_may_be_a_tail_or_an_answer_is_neither() {
        assert_eq!(role(&[LONG], "+1", &[]), Role::MaybeQuoted);
        let whole = "> That is the state of the second release candidate of the reading library";
        assert_eq!(role(&[whole], "+1.", &["> Then there is the rest."]), Role::MaybeQuoted);
        assert_eq!(role(&[whole], "+1", &["> libfoo: take the new one"]), Role::MaybeQuoted);
    }

    #[test]
    fn an_answer_below_a_quoted_line_stays_an_answer() {
        let question = "> Shall we move the list and all of its archives to the new machine by Friday?";
        assert_eq!(role(&[question], "+1", &["> and the wiki too?"]), Role::Authored);
        assert_eq!(role(&["> shall we, or is it a"], "+1", &["> bad plan?"]), Role::Authored);
        let item = "> Release the second candidate of the reading library as version 2.4.0 today";
        assert_eq!(role(&[item], "+1", &["> The vote is open for three days."]), Role::Authored);
        assert_eq!(role(&[item], "+1", &[]), Role::Authored);
        // The line above had space for more words.
        let wide =
            "> and a line of the same mail that is a good deal wider than the one that stands above it";
        assert_eq!(role(&[LONG], "+1", &[wide]), Role::Authored);
        assert_eq!(Below { above: &[LONG], line: "+1", beneath: &[], goes_on: true }.role(), Role::Authored);
    }
}
