//! Finnish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;

pub(super) const LANGUAGE: Language = Language {
    name: "Finnish",
    words: &[
        (Class::Greeting, &["hei", "moi", "terve"]),
        (Class::Title, &["kehittäjä"]),
        (Class::Closing, &["terveisin"]),
        (Class::Silent, &["terveisin"]),
    ],
    marks: &[],
    phrases: &[
        row("^ vastustan", Phrase::Objects, "Vastustan tätä"),
        row("^ kannatan", Phrase::Endorses, "Kannatan tätä"),
        row("^^ samaa mieltä", Phrase::EndorsesAlone, "Samaa mieltä"),
        row("en kannata", Phrase::Objects, "En kannata tätä"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
