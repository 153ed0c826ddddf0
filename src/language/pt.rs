//! Portuguese: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Portuguese",
    words: &[
        (Class::Closing, &["atenciosamente", "abraço", "abraços", "obrigado"]),
        (Class::Silent, &["olá", "obrigado", "obrigada", "abraço"]),
    ],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
