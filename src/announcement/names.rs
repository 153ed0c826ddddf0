//! Finds the people whom a result mail names: in lists after a label, in brackets, in prose and next to their votes.

use super::atom::{Atom, Piece, Written};
use super::token::{AnnouncementToken, AnnouncementWord};
use crate::language::list::{List, is_in};
use crate::message::Author;
use crate::policy::Side;

/// A name with its side and its binding claim, which is `true` if the mail calls the vote binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundName {
    /// The name as written; the sender's name for "me".
    pub(super) written: String,
    pub(super) side: Option<Side>,
    pub(super) binding: Option<bool>,
    /// Index of the first token of the name.
    pub(super) at: usize,
}

/// The place of a list of names. It decides which words can be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListContext {
    /// After a colon, or on a line below a heading.
    List,
    /// Directly after a mark, or on a separate line.
    Line,
    /// In brackets.
    Brackets,
    /// In a sentence.
    Prose,
}

/// Reads the names in one sentence.
#[derive(Clone, Copy)]
pub(super) struct NameReader<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) tokens: &'a [AnnouncementToken<'a>],
    pub(super) sender: &'a Author,
}

/// Maximum number of pieces in a remark after names in brackets.
const REMARK: usize = 6;
/// Maximum number of words in a name.
const LONGEST: usize = 5;

impl NameReader<'_> {
    fn atom(&self, at: usize) -> Option<Atom> {
        self.pieces.get(at).map(|piece| piece.atom)
    }

    fn word(&self, at: usize) -> Option<&AnnouncementWord<'_>> {
        match self.tokens.get(self.pieces.get(at)?.tokens.start)? {
            AnnouncementToken::Word(word) => Some(word),
            _ => None,
        }
    }

    /// `true` if a word list contains the token at an index.
    fn is_in(&self, at: usize, list: List) -> bool {
        self.word(at).is_some_and(|word| is_in(&word.lower, list))
    }

    /// The names after a label and the index after them. `at` is the index after the label.
    pub(super) fn behind(&self, at: usize, opens: bool) -> Option<(Vec<FoundName>, usize)> {
        match self.atom(at)? {
            Atom::Mark(':' | '-' | '|') => {
                let (names, end) = self.list(at + 1, ListContext::List)?;
                let whole =
                    matches!(self.atom(end), None | Some(Atom::Mark(_) | Atom::And)) || !self.is_plain(end);
                whole.then_some((names, end))
            }
            Atom::Mark('(') => {
                let (mut names, end) = self.list(at + 1, ListContext::Brackets)?;
                // The list may end with a remark: `(Ana Lee, Bo Ek - all binding)`.
                let remark = self.atom(end) == Some(Atom::Mark('-')) && end + 1 < self.pieces.len();
                let close = if remark { end + REMARK } else { end };
                let close = (end..=close).find(|at| self.atom(*at) == Some(Atom::Mark(')')))?;
                if self.is_in(end + 1, List::All) {
                    let claim = self.claim(end..close);
                    for name in &mut names {
                        name.binding = name.binding.or(claim);
                    }
                }
                Some((names, close + 1))
            }
            // `Binding +1s (3): Ana Lee`: a number in brackets precedes the names.
            Atom::Mark(')') if matches!(self.atom(at + 1), Some(Atom::Mark(':' | '-'))) => {
                self.behind(at + 1, false)
            }
            Atom::Word if self.is_in(at, List::From) => {
                self.list(self.behind_roles(at + 1), ListContext::Prose)
            }
            // `+1 [3] Ana Lee, Bo Ek`: a number in brackets precedes the names.
            Atom::Mark(')')
                if at >= 2
                    && self.atom(at - 2) == Some(Atom::Mark('('))
                    && matches!(self.atom(at - 1), Some(Atom::Count(..))) =>
            {
                self.list(at + 1, ListContext::Line)
            }
            // `+1 votes came from Ana Lee`: a verb precedes the names.
            Atom::Word if self.is_given_by(at) => self.behind(at + 1, false),
            // `(3 of 5 maintainers): Ana Lee`, `(3/9): Ana Lee`: a share in brackets precedes the names.
            Atom::Word | Atom::And | Atom::Body if self.share(at).is_some() => {
                self.behind(self.share(at)?, false)
            }
            // `+1 (IPMC) clr`, `+1 Ana Lee`: the names follow without punctuation.
            Atom::Word if opens => self.list(at, ListContext::Line),
            _ => None,
        }
    }

    fn is_handle(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.handle)
    }

    fn is_plain(&self, at: usize) -> bool {
        self.atom(at) == Some(Atom::Word)
    }

    /// Skips words before names, such as `from the following PMC members: `.
    fn behind_roles(&self, mut at: usize) -> usize {
        loop {
            let role = self.word(at).is_some_and(|word| is_in(&word.lower, List::BeforeNames));
            match self.atom(at) {
                Some(Atom::Mark(':' | '-' | ',') | Atom::Binding(_) | Atom::Votes | Atom::Filler) => at += 1,
                Some(_) if role => at += 1,
                // A role, as in `from PSC members`.
                Some(Atom::Word) if self.is_role(at) => at += 1,
                _ => return at,
            }
        }
    }

    /// Index of the bracket that closes a share such as `(3 of 5 maintainers)`.
    ///
    /// `at` is the index after the first number.
    fn share(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let of = self.atom(at) == Some(Atom::And) || self.is_in(at, List::Of);
        let opens = at >= 2 && self.atom(at - 2) == Some(Atom::Mark('('));
        (of && opens).then(|| (at..at + LONGEST).find(|at| self.atom(*at) == Some(Atom::Mark(')'))))?
    }

    /// `true` for `came from`, `received from` and `given by`.
    fn is_given_by(&self, at: usize) -> bool {
        self.is_in(at, List::Came) && self.is_in(at + 1, List::From)
    }

    fn is_role(&self, at: usize) -> bool {
        self.is_in(at + 1, List::RoleNoun)
    }

    /// Reads a list of names up to the first word that is not a name.
    ///
    /// Returns the names and the index after them.
    pub(super) fn list(&self, from: usize, place: ListContext) -> Option<(Vec<FoundName>, usize)> {
        let mut names: Vec<FoundName> = Vec::new();
        let (mut at, mut end) = (from, from);
        while let Some((name, after)) = self.element(at, place) {
            names.push(name);
            end = after;
            let mut next = after;
            while matches!(self.atom(next), Some(Atom::Mark(',' | '|') | Atom::And)) {
                next += 1;
            }
            // `@ada @bo` are two names.
            if next == after && !(self.is_handle(after - 1) && self.is_handle(after)) {
                break;
            }
            at = next;
        }
        // A single word in lower case in brackets is a remark, not a name.
        let lone = matches!(&names[..], [name] if name.written.chars().all(|c| !c.is_uppercase()) && name.written.is_ascii());
        let remark = place == ListContext::Brackets && lone && !self.is_handle(from);
        (!names.is_empty() && !remark).then_some((names, end))
    }

    /// Reads one name and the brackets after it. Returns the name and the index after them.
    fn element(&self, at: usize, place: ListContext) -> Option<(FoundName, usize)> {
        let (name, mut end) = self.name(at, place)?;
        let mut found =
            FoundName { written: name, side: None, binding: None, at: self.pieces[at].tokens.start };
        loop {
            match self.atom(end) {
                Some(Atom::Mark('(')) => {
                    let close = (end..self.pieces.len()).find(|at| self.atom(*at) == Some(Atom::Mark(')')));
                    let close = close.unwrap_or(self.pieces.len() - 1);
                    found.binding = self.claim(end..close).or(found.binding);
                    let side = self.vote(end + 1..close);
                    // `Open (0)` may count something.
                    let counts = side == Some(Side::Zero) && !found.written.contains(' ');
                    found.side = side.filter(|_| !counts).or(found.side);
                    end = close + 1;
                }
                // `Ana Lee - binding`
                Some(Atom::Mark('-' | ':' | ',')) if self.atom(end + 2).is_none() => {
                    let Some(Atom::Binding(binding)) = self.atom(end + 1) else { break };
                    found.binding = Some(binding);
                    end += 2;
                }
                Some(Atom::Binding(binding)) => {
                    found.binding = Some(binding);
                    end += 1;
                }
                Some(Atom::Mark('*')) => end += 1,
                _ => break,
            }
        }
        Some((found, end))
    }

    /// The side of the only vote within brackets after a name: `Ana Lee (+1)`, `Bo Ek (binding, -1)`.
    fn vote(&self, within: std::ops::Range<usize>) -> Option<Side> {
        let mut found = None;
        for at in within {
            let atom = self.atom(at)?;
            if matches!(atom, Atom::Binding(_) | Atom::Votes | Atom::Body | Atom::Filler | Atom::Mark(',')) {
                continue;
            }
            if found.replace(atom.side()?).is_some() {
                return None;
            }
        }
        found
    }

    fn claim(&self, mut within: std::ops::Range<usize>) -> Option<bool> {
        within.find_map(|at| match self.atom(at) {
            Some(Atom::Binding(binding)) => Some(binding),
            // `nb` in `Bo Ek (nb)` means non-binding.
            Some(Atom::Word) => match &*self.word(at)?.lower {
                "b" => Some(true),
                "nb" => Some(false),
                _ => None,
            },
            _ => None,
        })
    }

    /// Reads the name at an index. Returns the name and the index after it.
    fn name(&self, at: usize, place: ListContext) -> Option<(String, usize)> {
        let first = self.word(at)?;
        if is_in(&first.lower, List::Me) || first.written == "I" {
            let name = if self.sender.name.is_empty() { &self.sender.address } else { &self.sender.name };
            return Some((name.clone(), at + 1));
        }
        let plain = |at: usize| self.word(at).filter(|_| self.is_plain(at));
        let capital = |word: &AnnouncementWord<'_>| {
            word.written.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
        };
        let first = plain(at).filter(|word| !is_in(&word.lower, List::NoNames))?;
        let placeholder = first.lower.chars().all(|c| c == 'x') || first.written.starts_with('<');
        let handle = first.written.len() > 1
            && first.written.starts_with(|c: char| c.is_alphanumeric())
            && first.written.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let particle = |word: &AnnouncementWord<'_>| is_in(word.lower.trim_end_matches('.'), List::Particles);
        if placeholder || !handle && !capital(first) {
            return None;
        }
        let mut end = at + 1;
        while end - at < LONGEST
            && !self.is_handle(end - 1)
            && !self.is_handle(end)
            && let Some(word) = plain(end)
            && (capital(word) && !is_in(&word.lower, List::BeforeNames)
                || particle(word) && plain(end + 1).is_some_and(|next| capital(next) || particle(next)))
        {
            end += 1;
        }
        let begins = capital(first) || particle(first) && end > at + 1;
        let past = self.past_capacity(end);
        let ends = !self.is_plain(past) || self.is_handle(at) && self.is_handle(past);
        let allowed = match place {
            ListContext::Prose => begins,
            // In prose, a sentence may continue after words that look like a name, so this test does not
            // check the end there.
            ListContext::Line | ListContext::Brackets | ListContext::List => {
                ends && (begins || end == at + 1)
            }
        };
        let words: Vec<&str> = (at..end).filter_map(|at| Some(&*self.word(at)?.written)).collect();
        // A single letter is a placeholder, not a name.
        (allowed && words.concat().chars().count() > 1).then(|| (words.join(" "), past))
    }

    /// A lower-case name that is alone on its line, apart from brackets: `lars van ek (binding)`.
    ///
    /// The caller uses it only if other names are near it.
    pub(super) fn in_small_letters(&self) -> Option<FoundName> {
        let words = (0..self.pieces.len()).take_while(|at| self.is_plain(*at)).count();
        let is_part = |at: usize| {
            self.word(at).is_some_and(|word| {
                let letters = word.written.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '\''));
                let inflected = word.lower.len() > 4
                    && ["ed", "ing", "ly"].iter().any(|ending| word.lower.ends_with(ending));
                letters
                    && !inflected
                    && !is_in(&word.lower, List::NoNames)
                    && !is_in(&word.lower, List::GoesOn)
            })
        };
        if !(2..=3).contains(&words) || !(0..words).all(is_part) {
            return None;
        }
        let (mut end, mut binding) = (words, None);
        while self.atom(end) == Some(Atom::Mark('(')) {
            let close = (end..self.pieces.len()).find(|at| self.atom(*at) == Some(Atom::Mark(')')))?;
            binding = self.claim(end..close).or(binding);
            end = close + 1;
        }
        let written: Vec<&str> = (0..words).filter_map(|at| Some(&*self.word(at)?.written)).collect();
        (end == self.pieces.len()).then(|| FoundName {
            written: written.join(" "),
            side: None,
            binding,
            at: 0,
        })
    }

    /// The index after words such as `as the proposer` or `as release manager`, or `at` if there are none.
    fn past_capacity(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        let end = (at..=at + LONGEST).find(|at| !self.is_plain(*at)).unwrap_or(at);
        if self.is_in(at, List::As) && end > at + 1 { end } else { at }
    }

    /// The names before votes: `Ana Lee +1 (binding)`, `Bo Ek abstained`, `Carl Dorn (+1)`; one line may have several.
    pub(super) fn before_votes(&self) -> Vec<FoundName> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((mut name, mut next)) = self.element(at, ListContext::Line) {
            let in_brackets = name.side.is_some();
            if !in_brackets {
                let Some((side, end)) = self.vote_behind(next) else { break };
                name.side = Some(side);
                next = end;
            }
            let behind = next;
            // `Ana Lee +1 (Northwind, binding)`
            if self.atom(next) == Some(Atom::Mark('('))
                && let Some(close) =
                    (next..self.pieces.len()).find(|at| self.atom(*at) == Some(Atom::Mark(')')))
                && let Some(claim) = self.claim(next..close)
            {
                name.binding = Some(claim);
                next = close + 1;
            }
            while let Some(atom @ (Atom::Mark(_) | Atom::Binding(_) | Atom::Votes | Atom::Body | Atom::And)) =
                self.atom(next)
            {
                if let Atom::Binding(binding) = atom {
                    name.binding = Some(binding);
                }
                next += 1;
            }
            // `Ana Lee (+1) asked for more` is not a row, but `Ana Lee (+1) - tested` is.
            let remark = matches!(self.atom(behind), Some(Atom::Mark('-' | ':')));
            let goes_on =
                self.atom(next).is_some() && !remark && self.element(next, ListContext::Line).is_none();
            if in_brackets && goes_on {
                break;
            }
            found.push(name);
            at = next;
        }
        found
    }

    /// The side of the vote after a name, and the index after it.
    fn vote_behind(&self, mut at: usize) -> Option<(Side, usize)> {
        while matches!(self.atom(at), Some(Atom::Mark(':' | '-' | '|' | ',') | Atom::Filler)) {
            at += 1;
        }
        if let Some(Atom::Mark('(')) = self.atom(at) {
            at += 1;
        }
        let side = match self.atom(at)? {
            // `Bo Ek: No`
            Atom::Count(0, Written::None) if at + 1 == self.pieces.len() && self.is_in(at, List::SideNo) => {
                Side::Minus
            }
            atom => atom.side()?,
        };
        Some((side, at + 1))
    }
}
