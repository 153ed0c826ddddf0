//! Spanish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::table::row;

pub(super) const LANGUAGE: Language = Language {
    name: "Spanish",
    words: &[
        (Class::Mine, &["mi"]),
        (Class::LeadsOn, &["un", "el", "y"]),
        (Class::Closing, &["saludos", "un", "saludo", "gracias"]),
        (Class::Silent, &["hola", "gracias", "saludos", "un", "saludo", "lo", "siento", "perdón"]),
        (Class::Denial, &["un"]),
    ],
    marks: &[row("de mi ..3 VOTE", Cast, "De mi parte un +1")],
    phrases: &[],
    announcements: &[],
};
