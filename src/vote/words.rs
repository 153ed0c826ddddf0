//! The word lists of the grammar: classes that its patterns name, and words that lie around a vote.

use std::sync::LazyLock;

use crate::message::phrases::Phrases;

/// Units that make a number a measurement.
pub(super) const UNITS: &[&str] = &[
    "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hr", "hrs",
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "px", "pt", "em",
    "db", "dbm", "c", "f", "k", "v", "mv", "kb", "mb", "gb", "kib", "mib", "gib", "byte", "bytes", "bit",
    "bits", "line", "lines", "degree", "degrees", "celsius", "fahrenheit", "percent", "utc", "gmt", "am",
    "pm", "commits", "file", "files", "eur", "usd", "tage", "tag", "grad", "stunde", "stunden", "jour",
    "jours", "heure", "heures",
];

/// Numbers in words, and words for an unnamed number.
const NUMBERS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "several", "few", "many", "most", "enough", "some", "all", "fewer", "more", "multiple", "both",
    "lots", "couple", "drei", "zwei", "trois", "deux",
];

/// Words that make a sentence a negation.
const NEGATIONS: &[&str] = &[
    "not", "never", "cannot", "neither", "nor", "without", "hardly", "rather", "nobody", "none", "hesitant",
    "unable", "reluctant", "kein", "keine", "nicht", "pas", "refuse", "avoid", "instead",
];

/// Words that say that something might be, but is not.
const HYPOTHETICALS: &[&str] = &[
    "would", "could", "might", "may", "should", "would've", "could've", "wouldve", "were", "tempted",
    "imagine", "suppose", "würde", "hätte", "if",
];

/// Words that say that something will be.
const FUTURE: &[&str] = &[
    "will", "going", "gonna", "shall", "intend", "plan", "planning", "want", "wanted", "like", "hope",
    "hoping", "able", "ready", "expect", "expecting", "tomorrow", "soon", "later", "later,", "werde",
];

/// Conjunctions of a condition.
const CONDITIONS: &[&str] = &[
    "if", "once", "assuming", "provided", "providing", "unless", "subject", "contingent", "conditional",
    "conditionally", "conditioned", "pending", "iff", "modulo", "falls", "sofern", "sobald", "si", "wenn",
    "supposing", "presuming", "presumably",
];

/// Words by which one person speaks of their own vote.
const MINE: &[&str] = &["my", "mine", "mein", "meine", "mon", "mi", "il mio", "moje", "min"];

/// Words that belong to somebody else.
const THEIRS: &[&str] = &[
    "your", "his", "her", "their", "its", "whose", "yours", "theirs", "dein", "seine", "ihre", "votre",
    "ton", "son",
];

/// Not possessive, though they end with `'s`.
const CONTRACTIONS: &[&str] = &[
    "it's", "that's", "here's", "there's", "let's", "what's", "who's", "he's", "she's", "this's", "how's",
    "where's", "c's",
];

/// Words that say how strongly a vote is meant.
const STRENGTHS: &[&str] = &[
    "big", "huge", "strong", "definite", "enthusiastic", "late", "hearty", "warm", "clear", "solid", "firm",
    "resounding", "soft", "weak", "very", "definitely", "still", "small", "cautious", "reluctant",
];

/// Words in favour that often stand right before a value.
const PRAISE: &[&str] = &[
    "thanks", "thank you", "great", "good", "nice", "fine", "awesome", "cool", "excellent", "perfect",
    "lgtm", "works", "work", "tested", "agreed", "agree", "ok", "okay", "yes", "yep", "yeah", "sure", "well",
    "me", "done", "job", "idea", "wonderful", "super", "happy", "ship", "it", "green", "passed", "pass",
    "pass,", "clean", "verified", "checked", "ahead", "hi", "hello", "all", "hey", "dear", "folks",
    "everyone", "team", "welcome", "congrats", "congratulations", "yay", "absolutely", "definitely",
    "certainly", "sorry", "cheers", "morning", "problem", "problems", "issues", "issue", "trouble",
];

/// Whether a word is of the class that a pattern names.
pub(super) fn is_of_class(class: &str, word: &str, capital: bool) -> bool {
    match class {
        "number" => NUMBERS.contains(&word) || word.trim_end_matches('x').bytes().all(|b| b.is_ascii_digit()),
        "decimal" => {
            word.contains([':', '.']) && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
        }
        "strength" => STRENGTHS.contains(&word),
        "negation" => {
            NEGATIONS.contains(&word) || word.ends_with("n't") || word.ends_with("nt") && NT.contains(&word)
        }
        "hypothetical" => HYPOTHETICALS.contains(&word) || word.ends_with("'d"),
        "future" => FUTURE.contains(&word) || word.ends_with("'ll"),
        "condition" => CONDITIONS.contains(&word),
        "mine" => MINE.contains(&word),
        "possessive" => {
            THEIRS.contains(&word)
                || (word.ends_with("'s") || word.ends_with("s'")) && !CONTRACTIONS.contains(&word)
        }
        "praise" => PRAISE.contains(&word),
        "name" => capital && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\''),
        "word" => true,
        _ => false,
    }
}

const NT: &[&str] = &[
    "dont", "cant", "wont", "isnt", "wouldnt", "shouldnt", "couldnt", "arent", "didnt", "doesnt", "havent",
    "wasnt",
];

/// The names of the classes, so that a typing error in a pattern is found by a test.
#[cfg(test)]
pub(super) const CLASSES: &[&str] = &[
    "number", "decimal", "strength", "negation", "hypothetical", "future", "condition", "mine", "possessive",
    "praise", "name", "word",
];

/// Whether a word is a link.
pub(super) fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("http:")
}

/// Words that end a line only where the sentence goes on in the next one.
pub(super) fn leads_on(word: &str) -> bool {
    const LEADING: &[&str] = &[
        "a", "an", "the", "my", "your", "his", "her", "their", "our", "not", "to", "of", "is", "was", "are",
        "be", "been", "for", "with", "and", "or", "give", "it", "this", "that", "by", "from", "say", "vote",
        "voted", "got", "i", "i'm", "am", "would", "will", "we", "you", "as", "at", "in", "on", "if", "than",
        "but", "so", "which", "can", "could", "should", "has", "have", "had", "no", "only", "one", "two",
        "three", "least", "another", "also", "more", "because", "when", "casting", "cast", "another's",
        "into", "about", "big", "strong", "huge", "returns", "return", "returned", "code", "status", "error",
        "prints", "shows", "says", "value", "der", "die", "das", "ein", "eine", "und", "le", "la", "les",
        "un", "une", "et", "de", "el", "y", "e", "i'd", "don't", "wouldn't", "won't", "can't",
    ];
    LEADING.contains(&word) || is_of_class("possessive", word, false)
}

/// Whether a word is of those that close a mail.
pub(super) fn is_closing(word: &str) -> bool {
    const CLOSING: &[&str] = &[
        "regards", "best", "kind", "kindest", "warm", "warmest", "cheers", "thanks", "thank", "you", "many",
        "greetings", "sincerely", "yours", "wishes", "all", "the", "and", "with", "bye", "ciao", "br",
        "rgds", "hth", "truly", "faithfully", "respectfully", "in", "advance", "again", "a", "lot", "very",
        "much", "mit", "freundlichen", "grüßen", "viele", "grüße", "liebe", "schöne", "beste", "gruß",
        "herzliche", "mfg", "lg", "vg", "danke", "cordialement", "bien", "à", "vous", "amicalement", "merci",
        "salutations", "saludos", "un", "saludo", "gracias", "saluti", "cordiali", "grazie",
        "atenciosamente", "abraço", "abraços", "obrigado", "groeten", "groet", "vriendelijke", "met",
        "pozdrawiam", "hälsningar", "med", "vänliga", "vänlig", "venlig", "vennlig", "hilsen", "mvh",
        "terveisin", "tack", "takk", "tak",
    ];
    CLOSING.contains(&word)
}

/// What only a program writes to a list: a vacation reply, a tracker, a bounce.
const AUTOMATIC: &[&str] = &[
    "this message was sent by", "this mail was sent by the", "this is an automated",
    "this is an automatically generated", "auto-generated by", "automatically generated by",
    "out of the office", "out of office", "reply to this email directly or view",
    "you are receiving this because", "you're receiving this email because", "this is the mail system at",
    "is being held until the list moderator", "has posted comments on this change", "left a comment (",
    "to respond to the message, please log on", "to view, visit", "your message was:",
];

/// Whether a line is one that only a program writes.
pub(super) fn is_automatic(line: &str) -> bool {
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(AUTOMATIC.iter().copied()));
    PHRASES.are_in(line)
}
