//! Applies a heading to the lines below it: their side, and whether their votes are binding.

use super::atom::{Atom, Piece, pieces};
use super::statement::AnnouncedStatement;
use super::token::{AnnouncementToken, spoken};
pub(super) use crate::language::outcome::Aside;
use crate::language::{ASIDES, Subject};
use crate::policy::Side;

/// The side and the binding claim that the current headings give to the lines below.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) side: Option<Side>,
    pub(super) binding: Option<bool>,
    outer: Outer,
}

/// The type of the outer heading, if headings are nested.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Outer {
    #[default]
    None,
    Side,
    Binding,
}

impl Section {
    /// The section below a heading with these values.
    ///
    /// A side below "Binding votes" keeps "binding", and "binding" below a side keeps the side. Another
    /// heading of the outer type starts a new section.
    pub(super) fn enter(self, side: Option<Side>, binding: Option<bool>) -> Self {
        match (side, binding) {
            (None, None) => self,
            (Some(_), Some(_)) => Self { side, binding, outer: Outer::None },
            (Some(_), None) if self.outer == Outer::Binding => Self { side, ..self },
            (Some(_), None) => Self { side, binding: None, outer: Outer::Side },
            (None, Some(_)) if self.outer == Outer::Side => Self { binding, ..self },
            (None, Some(_)) => Self { side: None, binding, outer: Outer::Binding },
        }
    }

    /// `true` if the lines are below a heading.
    pub(super) fn is_open(self) -> bool {
        self.side.is_some() || self.binding.is_some()
    }
}

/// The part outside the result that a statement starts; `None` if it does not start one.
pub(super) fn aside(statement: &AnnouncedStatement<'_>) -> Option<Aside> {
    let colon = statement.tokens.iter().position(|token| *token == AnnouncementToken::Mark(':'));
    let end =
        colon.or_else(|| statement.tokens.iter().position(|token| *token == AnnouncementToken::Mark('(')));
    let mut head = &statement.tokens[..end.unwrap_or(statement.tokens.len())];
    // `Not voted (2):`: the number is not part of the heading.
    if let [
        words @ ..,
        AnnouncementToken::Mark('('),
        AnnouncementToken::Number(_),
        AnnouncementToken::Mark(')'),
    ] = head
    {
        head = words;
    }
    if head.len() > 4 {
        return None;
    }
    let row = ASIDES.judge(Subject { tokens: &spoken(head), mark: None, question: false })?;
    (row.meaning == Aside::Absent || colon.is_some()).then_some(row.meaning)
}

/// `true` if a statement starts with a side or a binding claim: `Abstained: 2`.
pub(super) fn heads_side(statement: &AnnouncedStatement<'_>) -> bool {
    let tokens = &statement.tokens[..statement.tokens.len().min(4)];
    matches!(
        pieces(tokens).first(),
        Some(Piece { atom: Atom::Side(_) | Atom::Binding(_) | Atom::Signed(..), .. })
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_nested() {
        let binding = Section::default().enter(None, Some(true));
        let plus = binding.enter(Some(Side::Plus), None);
        assert_eq!((plus.side, plus.binding), (Some(Side::Plus), Some(true)));
        let minus = plus.enter(Some(Side::Minus), None);
        assert_eq!((minus.side, minus.binding), (Some(Side::Minus), Some(true)));
        let advisory = minus.enter(None, Some(false));
        assert_eq!((advisory.side, advisory.binding), (None, Some(false)));
        let both = advisory.enter(Some(Side::Plus), Some(true)).enter(None, Some(false));
        assert_eq!((both.side, both.binding), (None, Some(false)));
    }
}
