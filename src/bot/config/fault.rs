//! An error in a config, with its place.

use std::ops::Range;

/// An error in a config, with its place.
pub(super) struct ConfigFault(pub(super) Range<usize>, pub(super) String);
