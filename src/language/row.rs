//! The form of the rows in the files of the languages.

/// A row of the grammar: a pattern with its meaning and with examples that test it.
pub(crate) struct Row<M: 'static> {
    pub(crate) pattern: &'static str,
    pub(crate) meaning: M,
    /// A sentence that the row must decide.
    pub(crate) example: &'static str,
    /// Similar sentences that the row must not decide.
    pub(crate) never: &'static [&'static str],
}

/// Creates a row from its pattern, its meaning, its example and at least one counter-example.
///
/// Without a counter-example, the code does not compile.
pub(super) const fn row<M: Copy>(
    pattern: &'static str,
    meaning: M,
    example: &'static str,
    never: &'static [&'static str],
) -> Row<M> {
    assert!(!never.is_empty(), "a row needs a sentence like its example that it must not decide");
    Row { pattern, meaning, example, never }
}
