//! Finnish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Finnish",
    words: &[(Class::Closing, &["terveisin"]), (Class::Silent, &["terveisin"])],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
