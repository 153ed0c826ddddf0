//! A row of the grammar, as the files of the languages write it.

/// A row of the grammar: a pattern and its meaning, with examples that prove it.
pub(crate) struct Row<M: 'static> {
    pub(crate) pattern: &'static str,
    pub(crate) meaning: M,
    /// A sentence that the row decides.
    pub(crate) example: &'static str,
    /// Similar sentences that the row must not decide.
    pub(crate) never: &'static [&'static str],
}

/// A row with its pattern, its meaning, its example, and at least one counter-example; without one it does
/// not compile.
pub(super) const fn row<M: Copy>(
    pattern: &'static str,
    meaning: M,
    example: &'static str,
    never: &'static [&'static str],
) -> Row<M> {
    assert!(!never.is_empty(), "a row needs a sentence like its example that it must not decide");
    Row { pattern, meaning, example, never }
}
