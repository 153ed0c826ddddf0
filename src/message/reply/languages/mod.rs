//! The phrases that mail programs, lists and companies put around people's words: a row and a file for each language.
//!
//! A new phrase goes into the file of its language, with an example that a test reads. All phrases are in lower case.

use super::Role;

mod any;
mod ar;
mod bg;
mod ca;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod et;
mod fa;
mod fi;
mod fr;
mod he;
mod hr;
mod hu;
mod id;
mod it;
mod ja;
mod ko;
mod lt;
mod nb;
mod nl;
mod pl;
mod pt;
mod ro;
mod ru;
mod sk;
mod sv;
mod th;
mod tr;
mod uk;
mod vi;
mod zh;

/// The phrases of one language.
pub(super) struct PhraseLanguage {
    /// The BCP 47 tag of the language.
    #[cfg_attr(not(test), expect(dead_code, reason = "names the row for its readers and for the tests"))]
    pub(super) tag: &'static str,
    /// First words of an attribution: `On Mon, 4 May 2026, Bo Ek`.
    pub(super) on: &'static [&'static str],
    /// Words for "wrote" in an attribution.
    pub(super) wrote: &'static [&'static str],
    /// Names of the field with the author, in the header block above a quote.
    pub(super) from: &'static [&'static str],
    /// Names of the other fields of that block.
    pub(super) fields: &'static [&'static str],
    /// Texts between dashes above a quoted mail.
    pub(super) original: &'static [&'static str],
    /// Texts that announce a forwarded mail.
    pub(super) forwarded: &'static [&'static str],
    /// First words of the line of a mail client.
    ///
    /// The text after a `…` must be later in the line.
    pub(super) client: &'static [&'static str],
    /// First words of the line of a mail client, if the name of a program or device follows.
    pub(super) named: &'static [&'static str],
    /// Phrases of a list's footer below a rule.
    pub(super) footer: &'static [&'static str],
    /// First words of a list's or scanner's line if a link or an address follows.
    pub(super) linked: &'static [&'static str],
    /// First words of a notice about the mail that contains it.
    pub(super) mail: &'static [&'static str],
    /// Phrases of a notice: that the mail is confidential, was scanned, or came from outside.
    pub(super) notice: &'static [&'static str],
    /// Words for a reaction, in the line that a mail client adds to a reaction.
    pub(super) reacted: &'static [&'static str],
    /// Words that cannot end a sentence.
    pub(super) leads: &'static [&'static str],
    /// Notes of a list about a part that it removed.
    pub(super) scrubbed: &'static [&'static str],
    /// Example lines below an author's words, with their roles.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the tests"))]
    pub(super) examples: &'static [(Role, &'static str)],
    /// Lines that look like these phrases, but are the author's own words.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the tests"))]
    pub(super) never: &'static [&'static str],
}

impl PhraseLanguage {
    /// A row without phrases.
    const NONE: Self = Self {
        tag: "",
        on: &[],
        wrote: &[],
        from: &[],
        fields: &[],
        original: &[],
        forwarded: &[],
        client: &[],
        named: &[],
        footer: &[],
        linked: &[],
        mail: &[],
        notice: &[],
        reacted: &[],
        leads: &[],
        scrubbed: &[],
        examples: &[],
        never: &[],
    };
}

pub(super) static LANGUAGES: &[PhraseLanguage] = &[
    any::ROW,
    en::ROW,
    de::ROW,
    fr::ROW,
    es::ROW,
    it::ROW,
    pt::ROW,
    ca::ROW,
    ro::ROW,
    nl::ROW,
    da::ROW,
    sv::ROW,
    nb::ROW,
    fi::ROW,
    et::ROW,
    hu::ROW,
    pl::ROW,
    cs::ROW,
    sk::ROW,
    hr::ROW,
    lt::ROW,
    bg::ROW,
    ru::ROW,
    uk::ROW,
    el::ROW,
    tr::ROW,
    he::ROW,
    ar::ROW,
    fa::ROW,
    th::ROW,
    vi::ROW,
    id::ROW,
    zh::ROW,
    ja::ROW,
    ko::ROW,
];

/// A kind of phrase: a function that gives the phrases of a row.
pub(super) type PhraseKind = fn(&PhraseLanguage) -> &'static [&'static str];

/// Every phrase of one kind, in all languages.
pub(super) fn phrases(kind: PhraseKind) -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(move |language| kind(language).iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply::lines;
    use crate::message::{Body, Flow};

    const KINDS: [(&str, PhraseKind); 15] = [
        ("on", |l| l.on),
        ("wrote", |l| l.wrote),
        ("from", |l| l.from),
        ("fields", |l| l.fields),
        ("original", |l| l.original),
        ("forwarded", |l| l.forwarded),
        ("client", |l| l.client),
        ("named", |l| l.named),
        ("footer", |l| l.footer),
        ("linked", |l| l.linked),
        ("mail", |l| l.mail),
        ("notice", |l| l.notice),
        ("reacted", |l| l.reacted),
        ("leads", |l| l.leads),
        ("scrubbed", |l| l.scrubbed),
    ];

    /// The roles of the lines of `text` below two authored lines.
    fn roles_below(text: &str) -> Vec<(String, Role)> {
        let body = Body { text: format!("+1\n\nBo\n\n{text}\n"), flow: Flow::Fixed };
        let lines = lines(&body, None);
        let filled = lines.iter().skip(4).filter(|line| !line.text.trim().is_empty());
        filled.map(|line| (line.text.to_owned(), line.role)).collect()
    }

    #[test]
    fn rows_are_complete_and_lower_case() {
        let mut tags: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
        for language in LANGUAGES {
            for (name, kind) in KINDS {
                let own = ["named", "leads", "scrubbed"].contains(&name);
                let empty = kind(language).is_empty();
                assert!(!empty || own || language.tag == "und", "{}: {name}", language.tag);
                for phrase in kind(language) {
                    assert_eq!(phrase.to_lowercase(), *phrase, "{}: {name}", language.tag);
                    assert!(phrase.len() >= 2 || name != "client", "{}: {phrase}", language.tag);
                }
            }
        }
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), LANGUAGES.len());
    }

    #[test]
    fn every_row_is_reached_by_its_examples() {
        for language in LANGUAGES {
            assert!(!language.examples.is_empty() && !language.never.is_empty(), "{}", language.tag);
            for (role, example) in language.examples {
                let found = roles_below(example);
                assert_eq!(found[0].1, *role, "{}: {example}", language.tag);
                assert!(found.iter().all(|(_, role)| *role != Role::Authored), "{}: {found:?}", language.tag);
                if *role == Role::Attribution {
                    let quoted = roles_below(&format!("{example}\n\n-1, no\n"));
                    assert_eq!(quoted.last().map(|(_, role)| *role), Some(Role::Quoted), "{example}");
                }
            }
        }
    }

    #[test]
    fn counter_examples_stay_own_words() {
        for language in LANGUAGES {
            for text in language.never {
                let found = roles_below(text);
                let words = found.iter().filter(|(line, _)| line.chars().any(char::is_alphabetic));
                for (line, role) in words {
                    assert_eq!(*role, Role::Authored, "{}: {line}", language.tag);
                }
            }
        }
    }

    #[test]
    fn every_kind_of_phrases_of_a_row_has_an_example() {
        let shown = ["wrote", "from", "original", "client", "linked", "mail", "notice"];
        for language in LANGUAGES.iter().filter(|language| language.tag != "und") {
            let all: String = language.examples.iter().map(|(_, text)| text.to_lowercase() + "\n").collect();
            for (name, kind) in KINDS.iter().filter(|(name, _)| shown.contains(name)) {
                let mut first =
                    kind(language).iter().map(|phrase| phrase.split('…').next().unwrap_or(phrase));
                assert!(
                    first.any(|phrase| all.contains(phrase)) || ["ru", "ja"].contains(&language.tag),
                    "{}: no example of {name}",
                    language.tag
                );
            }
        }
    }
}
