//! Records which rows decide a statement, for tests.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::row::Row;

/// The pattern and the example of a row, which identify it.
pub(super) type Name = (&'static str, &'static str);

thread_local! {
    static DECIDED: RefCell<BTreeSet<Name>> = const { RefCell::new(BTreeSet::new()) };
}

/// Records that a row decided a statement.
pub(super) fn note<M>(row: &Row<M>) {
    DECIDED.with_borrow_mut(|decided| decided.insert((row.pattern, row.example)));
}

/// The rows that decided statements in this thread since the last call of this function.
pub(super) fn take() -> BTreeSet<Name> {
    DECIDED.take()
}
