//! Recognises the lines of a signature without a delimiter.
//!
//! They are below the sender's name and contain contact details, or are about the sender's time or company or about the
//! mail.

/// The first words of a line with a colon that contains contact details or information about the company.
const LABELS: &[&str] = &[
    "irc", "matrix", "xmpp", "jabber", "skype", "signal", "telegram", "whatsapp", "wechat", "zoom", "slack",
    "mastodon", "fediverse", "twitter", "bluesky", "linkedin", "facebook", "instagram", "youtube", "github",
    "gitlab", "codeberg", "orcid", "blog", "web", "website", "www", "homepage", "home page", "pgp", "gpg",
    "openpgp", "pgp key", "gpg key", "openpgp key", "public key", "key id", "pgp fingerprint",
    "gpg fingerprint", "fingerprint", "tel", "tél", "phone", "telephone", "telefon", "teléfono", "telefono",
    "telefone", "téléphone", "fon", "fax", "mobile", "mobil", "mob", "cell", "móvil", "portable", "office",
    "email", "e-mail", "mail", "courriel", "address", "adresse", "timezone", "time zone", "pronouns",
    "office hours", "working hours", "commercial register", "handelsregister", "registergericht",
    "registered office", "company number", "vat", "vat no", "vat id", "ust-id", "ust-idnr",
    "geschäftsführer", "geschäftsführerin", "geschäftsführung", "vorstand", "aufsichtsrat", "sitz",
    "sitz der gesellschaft", "siège social", "siret", "siren", "kvk", "p.iva", "partita iva", "телефон",
    "тел", "сайт", "почта", "моб", "電話", "电话", "手机", "携帯", "邮箱", "メール", "전화", "휴대폰",
    "이메일",
];

/// Words for company registers and legal forms of companies.
const COMPANY: &[&str] = &[
    "registered in england", "registered in scotland", "registered in wales", "registered in ireland",
    "registered office", "company number", "company registration", "registration number", "company no",
    "registered no", "vat number", "commercial register", "amtsgericht", "handelsregister", " hrb ",
    "geschäftsführer", "aufsichtsrat", "sitz der gesellschaft", "ust-id", "au capital de", " rcs ", "siret",
    "siège social", "capital social", "registro mercantil", "partita iva", "p.iva", "reg. imprese",
    "kvk-nummer", "chamber of commerce",
];

/// The first words of a short sentence about the sender's time or about the mail.
///
/// The sentence must have only one clause.
const NOTES: &[&str] = &[
    "we are hiring", "we're hiring", "we are looking for people", "join our team", "join us",
    "wir stellen ein", "nous recrutons", "my working hours", "my work hours", "my working days",
    "my hours may", "our working hours", "i work flexibly", "i work part", "i work mon", "available mon",
    "available tue", "available wed", "available thu", "available fri", "i am available mon",
    "i'm available mon", "not available on", "i am on leave", "i'm on leave", "i will be on leave",
    "i'll be on leave", "on leave from", "on leave until", "on vacation from", "on vacation until",
    "i am on vacation", "i'm on vacation", "i am on holiday", "i am out of office", "i'm out of office",
    "i am out of the office", "out of office", "away until", "think before you print",
    "think before printing", "please think before", "think of the environment", "save a tree", "save trees",
    "save paper", "do not print this", "don't print this", "please do not print", "please don't print",
    "please consider the environment", "consider the environment", "opinions are my own",
    "opinions are mine", "all opinions are my own", "all opinions are mine", "my opinions are my own",
    "the opinions are my own", "opinions my own", "views are my own", "all views are my own",
    "my views are my own", "views are mine", "opinions expressed", "any opinions expressed",
    "the opinions expressed", "the views expressed", "any views expressed", "views expressed",
    "disclaimer: any", "disclaimer: the views", "disclaimer: the opinions", "disclaimer: opinions",
    "disclaimer: views", "legal disclaimer", "speaking only for myself", "speaking for myself",
    "i speak only for myself", "not speaking for my employer", "click here to report",
    "report this email as", "report this mail as", "report as spam", "sent from", "die meinung ist meine",
    "diese meinung ist meine",
];

/// First words of a line that ends with a link.
const LINKED: &[&str] = &[
    "book time", "book a", "book some time", "schedule a", "schedule time", "meet with me", "meet me",
    "my calendar", "follow us", "follow me", "find us", "find me", "visit us", "connect with", "like us",
    "read our", "read my", "read more about us", "subscribe to our", "our newsletter", "support us",
    "support my", "donate", "sponsor", "privacy", "our privacy", "please see our privacy", "please note our",
    "bitte beachten sie unsere", "hinweise zum datenschutz", "datenschutz", "unsere datenschutz",
    "informationen zum datenschutz", "impressum", "termin buchen", "folgen sie uns", "suivez-nous",
    "síguenos", "seguici", "siga-nos", "volg ons",
];

/// Maximum number of words in a sentence about the sender's time or about the mail.
const LONGEST_NOTE: usize = 16;

/// `true` if a line below the sender's name belongs to the signature.
pub(crate) fn is_line(line: &str) -> bool {
    let lower = lowered(line);
    let starts = |phrase: &&str| {
        lower.strip_prefix(*phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let begins = |phrase: &&str| lower.starts_with(*phrase);
    let label = lower
        .split_once([':', '：'])
        .is_some_and(|(label, rest)| LABELS.contains(&label.trim()) && is_contact(rest.trim()));
    let has_link = lower.contains("://") || lower.contains("www.");
    let is_clause = !lower.contains([',', ';'])
        && !["because", "so", "since"].iter().any(|cause| lower.split(' ').any(|word| word == *cause))
        && lower.split_whitespace().count() <= LONGEST_NOTE;
    label
        || COMPANY.iter().any(begins) && has_digit(&lower)
        || is_company_notice(line)
        || has_link && LINKED.iter().any(starts)
        || is_clause && NOTES.iter().any(begins)
}

/// `true` if a paragraph is a legal notice about a company, because it contains at least two of the words.
///
/// A name above it is not necessary.
pub(crate) fn is_company_notice(paragraph: &str) -> bool {
    let lower = lowered(paragraph);
    has_digit(&lower) && COMPANY.iter().filter(|phrase| lower.contains(**phrase)).nth(1).is_some()
}

/// `true` if a line starts a postscript.
pub(crate) fn is_postscript(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !words.starts_with(['p', 'P']) {
        return false;
    }
    let lower = lowered(words);
    let rest = ["p.s", "p. s", "ps"].iter().find_map(|mark| lower.strip_prefix(mark));
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// `true` if the words after a label are contact details: an address, a number, or a few words without a full stop.
fn is_contact(rest: &str) -> bool {
    let words = rest.split_whitespace().count();
    let has_address = rest.contains("://") || rest.contains("www.") || rest.contains('@') || has_digit(rest);
    words > 0 && (has_address || words <= 5) && !rest.ends_with(['.', '!', '?'])
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

fn lowered(line: &str) -> String {
    line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_lines_company_entries_and_notes_belong_to_a_signature() {
        for line in [
            "IRC: bo on Libera", "Matrix: @bo:example.org", "PGP key: https://keys.example.org/bo.asc",
            "Tel: +49 30 555 | Fax: +49 30 556", "Book time with me: https://cal.example.org/bo",
            "Registered in Scotland no. 98765", "Registered office: 2 Low Street, Perth",
            "LEGAL DISCLAIMER: any views are those of the sender.",
            "Commercial register: Amtsgericht Kiel, HRB 99",
            "Muster SAS au capital de 500 euros - RCS Lyon 987", "We are hiring!",
            "My working hours may not be your working hours.", "Save a tree.",
            "Available Monday to Wednesday.", "I am on leave from 3 to 9 May.", "Opinions are my own.",
        ] {
            assert!(is_line(line), "{line}");
        }
    }

    #[test]
    fn reasons_below_a_name_are_no_signature() {
        for line in [
            "The tests fail on the old machine.",
            "Reason: the tests fail",
            "Blocker: https://bugs.example.org/7",
            "I am on leave in May, and nobody else can run the migration.",
            "We are losing the history.",
            "I am on leave so nobody would test it.",
            "The registered office moves too.",
            "Mobile users cannot log in.",
            "Mail: ",
            "The registered office has 7 machines too few.",
            "Mail: the server sends none of it.",
            "Our hiring page would break.",
            "Read the log, it fails: https://ci.example.org/7",
        ] {
            assert!(!is_line(line), "{line}");
        }
    }

    #[test]
    fn an_entry_in_a_register_needs_two_words_of_it() {
        assert!(is_company_notice("Muster Ltd. Registered in England, company number 77."));
        assert!(!is_company_notice("The registered office has 7 machines too few."));
    }

    #[test]
    fn postscripts_are_recognised() {
        assert!(is_postscript("PS: the tests fail") && is_postscript("P.S. The tests fail"));
        assert!(!is_postscript("PSU failures are frequent"));
    }
}
