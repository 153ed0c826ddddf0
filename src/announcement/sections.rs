//! What a heading says of the lines below it: their side, and whether they are binding.

use crate::policy::Side;

/// What holds for the lines below the headings so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) side: Option<Side>,
    pub(super) binding: Option<bool>,
    outer: Outer,
}

/// Which of the two the outer heading gives, where headings stand within each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Outer {
    #[default]
    None,
    Side,
    Binding,
}

impl Section {
    /// What holds below a heading that gives these. `+1` below "Binding votes" keeps what that one says, and so
    /// the other way round; a heading of the outer kind begins anew.
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

    /// Whether a heading stands above at all.
    pub(super) fn is_open(self) -> bool {
        self.side.is_some() || self.binding.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_stand_within_each_other() {
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
