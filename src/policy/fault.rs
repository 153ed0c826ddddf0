//! A mistake in a policy file, and the places in the file at which mistakes are reported.

use std::ops::Range;

use crate::error::{Document, Error, ErrorKind, LineColumns};

/// A mistake in the meaning of a policy whose keys and values are valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PolicyFault {
    /// The range of the mistake in the text, in bytes.
    pub(super) place: Option<Range<usize>>,
    /// The mistake, and what to do.
    pub(super) message: String,
}

impl PolicyFault {
    pub(super) fn new(place: Option<Range<usize>>, message: impl Into<String>) -> Self {
        Self { place, message: message.into() }
    }

    /// The error for this mistake in a file.
    pub(super) fn error(&self, document: Document<'_>) -> Error {
        let place = self.place.clone().map(|bytes| LineColumns::of(document.text, bytes));
        Error::new(ErrorKind::Policy, self.message.clone()).at(document, place.unwrap_or_default())
    }
}

/// The positions of the keys that select a class.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    pub(super) subject_tags: Option<Range<usize>>,
    pub(super) title_words: Option<Range<usize>>,
    pub(super) words: Option<Range<usize>>,
    pub(super) requirements: Option<Range<usize>>,
}
