//! Polish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Polish",
    words: &[
        (Class::Greeting, &["cześć", "witam", "witajcie"]),
        (Class::Or, &["lub", "albo", "i"]),
        (Class::Mine, &["moje"]),
        (Class::Closing, &["pozdrawiam"]),
        (Class::Silent, &["pozdrawiam", "dzięki"]),
    ],
    marks: &[
        row("mój głos ..1 to|, ..2 VOTE", Cast, "Mój głos to +1"),
        row("głosuję ..2 VOTE", Cast, "Głosuję +1"),
    ],
    phrases: &[
        row("jestem ..1 przeciw|przeciwny|przeciwna|przeciwko", Phrase::Objects, "Jestem przeciw"),
        row("^^ przeciw|sprzeciw ,|$", Phrase::Objects, "Przeciw"),
        row("głosuję przeciw", Phrase::Vote(Value::MinusOne, None), "Głosuję przeciw"),
        row("głosuję za", Phrase::Vote(Value::PlusOne, None), "Głosuję za"),
        row("jestem ..1 za", Phrase::Endorses, "Jestem za"),
        row("^^ popieram|zgadzam ..1 się~ ,|$", Phrase::EndorsesAlone, "Zgadzam się"),
        row("nie zgadzam się", Phrase::Objects, "Nie zgadzam się"),
        row("wstrzymuję się", Phrase::Vote(Value::Zero, None), "Wstrzymuję się"),
    ],
    misgivings: &[
        row("mam ..2 wątpliwości|zastrzeżenia|obawy", Misgiving::Objects, "Mam pewne wątpliwości"),
        row("nie|bez mam~ ..1 wątpliwości|zastrzeżeń|obaw", Misgiving::Nothing, "Nie mam zastrzeżeń"),
        row("nie jestem ..1 pewien|pewna|przekonany|przekonana", Misgiving::Doubts, "Nie jestem przekonany"),
        row("nie sądzę|uważam", Misgiving::Doubts, "Nie sądzę, że to gotowe"),
    ],
    announcements: &[],
    headings: &[],
};
