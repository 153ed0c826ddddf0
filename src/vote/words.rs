//! The word lists of the grammar: the classes that its patterns name, and words that lie around a vote.
//!
//! A word is looked up once, when its token is made (`lexicon.rs`); from then on it carries its classes.

use super::justification;

/// What a word can be to the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    // Those that patterns name.
    Number,
    Decimal,
    Strength,
    Negation,
    Hypothetical,
    Future,
    Condition,
    Mine,
    Possessive,
    Praise,
    Name,
    /// Every word.
    Word,
    // Those that the code asks for.
    Unit,
    Turn,
    LeadsOn,
    Closing,
    Silent,
    Binding,
    NonBinding,
    Denial,
    BesideClaim,
    Empty,
    Filler,
    Title,
    BesideTitle,
}

impl Class {
    /// The class that a pattern names.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "number" => Self::Number,
            "decimal" => Self::Decimal,
            "strength" => Self::Strength,
            "negation" => Self::Negation,
            "hypothetical" => Self::Hypothetical,
            "future" => Self::Future,
            "condition" => Self::Condition,
            "mine" => Self::Mine,
            "possessive" => Self::Possessive,
            "praise" => Self::Praise,
            "name" => Self::Name,
            "word" => Self::Word,
            _ => return None,
        })
    }
}

/// The classes of a word, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    #[must_use]
    pub(super) const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }

    pub(super) const fn has(self, class: Class) -> bool {
        self.0 & 1 << class as u32 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a class is in both.
    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn are_none(self) -> bool {
        self.0 == 0
    }
}

/// The words of the classes that have a list.
pub(super) const LISTS: &[(Class, &[&str])] = &[
    (Class::Number, NUMBERS),
    (Class::Strength, STRENGTHS),
    (Class::Negation, NEGATIONS),
    (Class::Hypothetical, HYPOTHETICALS),
    (Class::Future, FUTURE),
    (Class::Condition, CONDITIONS),
    (Class::Mine, MINE),
    (Class::Possessive, THEIRS),
    // Whose a thing is goes before the thing.
    (Class::LeadsOn, THEIRS),
    (Class::Praise, PRAISE),
    (Class::Unit, UNITS),
    (Class::Turn, TURNS),
    (Class::LeadsOn, LEADING),
    (Class::Closing, CLOSING),
    (Class::Silent, SILENT),
    (Class::Binding, BINDING),
    (Class::NonBinding, NON_BINDING),
    (Class::Denial, DENIALS),
    (Class::BesideClaim, BESIDE_CLAIM),
    (Class::Empty, justification::EMPTY),
    (Class::Filler, justification::FILLERS),
    (Class::Title, justification::TITLES),
    (Class::BesideTitle, justification::WITHIN_TITLES),
];

/// The classes that a word has by its form, but for a [`Class::Name`], which needs a capital.
pub(super) fn by_form(word: &str) -> Classes {
    let mut classes = Classes::default().with(Class::Word);
    // Most words begin with a letter that no number begins with.
    if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'x' | ':' | '.')) {
        if word.trim_end_matches('x').bytes().all(|b| b.is_ascii_digit()) {
            classes = classes.with(Class::Number);
        }
        if word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) && word.contains([':', '.']) {
            classes = classes.with(Class::Decimal);
        }
    }
    if word.contains('\'') {
        for (ending, class) in [("n't", Class::Negation), ("'d", Class::Hypothetical), ("'ll", Class::Future)]
        {
            if word.ends_with(ending) {
                classes = classes.with(class);
            }
        }
        if (word.ends_with("'s") || word.ends_with("s'")) && !CONTRACTIONS.contains(&word) {
            classes = classes.with(Class::Possessive).with(Class::LeadsOn);
        }
    }
    classes
}

/// Whether a word is made of letters, as a name is.
pub(super) fn is_letters(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

/// Whether a word is a link.
pub(super) fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("http:")
}

/// Units that make a number a measurement.
const UNITS: &[&str] = &[
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
    "unable", "reluctant", "kein", "keine", "nicht", "pas", "refuse", "avoid", "instead", "dont", "cant",
    "wont", "isnt", "wouldnt", "shouldnt", "couldnt", "arent", "didnt", "doesnt", "havent", "wasnt",
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

/// Words that turn a sentence: what stands before them says nothing about what follows.
const TURNS: &[&str] = &[
    "but", "so", "hence", "thus", "therefore", "then", "because", "although", "though", "however", "anyway",
    "since",
];

/// Words that end a line only where the sentence goes on in the next one.
const LEADING: &[&str] = &[
    "a", "an", "the", "my", "your", "his", "her", "their", "our", "not", "to", "of", "is", "was", "are",
    "be", "been", "for", "with", "and", "or", "give", "it", "this", "that", "by", "from", "say", "vote",
    "voted", "got", "i", "i'm", "am", "would", "will", "we", "you", "as", "at", "in", "on", "if", "than",
    "but", "so", "which", "can", "could", "should", "has", "have", "had", "no", "only", "one", "two",
    "three", "least", "another", "also", "more", "because", "when", "casting", "cast", "another's", "into",
    "about", "big", "strong", "huge", "returns", "return", "returned", "code", "status", "error", "prints",
    "shows", "says", "value", "der", "die", "das", "ein", "eine", "und", "le", "la", "les", "un", "une",
    "et", "de", "el", "y", "e", "i'd", "don't", "wouldn't", "won't", "can't",
];

/// Words that close a mail.
const CLOSING: &[&str] = &[
    "regards", "best", "kind", "kindest", "warm", "warmest", "cheers", "thanks", "thank", "you", "many",
    "greetings", "sincerely", "yours", "wishes", "all", "the", "and", "with", "bye", "ciao", "br", "rgds",
    "hth", "truly", "faithfully", "respectfully", "in", "advance", "again", "a", "lot", "very", "much",
    "mit", "freundlichen", "grüßen", "viele", "grüße", "liebe", "schöne", "beste", "gruß", "herzliche",
    "mfg", "lg", "vg", "danke", "cordialement", "bien", "à", "vous", "amicalement", "merci", "salutations",
    "saludos", "un", "saludo", "gracias", "saluti", "cordiali", "grazie", "atenciosamente", "abraço",
    "abraços", "obrigado", "groeten", "groet", "vriendelijke", "met", "pozdrawiam", "hälsningar", "med",
    "vänliga", "vänlig", "venlig", "vennlig", "hilsen", "mvh", "terveisin", "tack", "takk", "tak",
];

/// Words that stand around a vote and explain nothing, whatever the sentence.
const SILENT: &[&str] = &[
    // the vote itself
    "vote", "votes", "voting", "voted", "position", "veto", "vetoed", "vetoing", "change", "changing",
    "changed", "binding", "non-binding", "non", "strong", "strongly", "weak", "soft", "big", "huge",
    "definite", "firm", "clear", "disapprove", "disagree", "stands", "stand", "keep", "keeping", "remains",
    "reject", "against", "object", "mine", "cast", "casting", "hereby", "count", "item", "otherwise",
    "withdraw", "switching", "switch", "committer", "pmc", "ipmc", "ppmc", "psc", "member",
    "role", // function words
    "i", "i'm", "im", "am", "my", "me", "we", "is", "a", "an", "the", "this", "that", "it", "it's", "to",
    "for", "from", "on", "of", "and", "so", "but", "be", "as", "at", "with", "at", "in", "here", "here's",
    "now", "too", "also", "still", "well", "then", "than", "or", "not", "have", "has", "had", "do", "will",
    "would", "say", "put", "down", "go", "back", "give", "giving", "unfortunately", "afraid", "regretfully",
    "very", "really", "just", "all", "side", "part", "team", "release", "proposal", "motion", "one", "once",
    "again", "yet", "sadly", "no", // courtesy
    "hi", "hello", "hey", "dear", "all", "everyone", "everybody", "folks", "team", "list", "thanks", "thank",
    "you", "thx", "cheers", "regards", "best", "kind", "greetings", "sincerely", "yours", "sorry",
    "apologies", "apology", "please", "wishes", "warm", "bye", "ciao", "good", "morning", "evening",
    "afternoon", "day", "nice", "great", "work", "late", "hallo", "zusammen", "moin", "guten", "tag",
    "liebe", "grüße", "gruß", "viele", "schöne", "freundlichen", "freundliche", "mit", "danke", "vielen",
    "dank", "leider", "entschuldigung", "mfg", "lg", "vg", "bonjour", "salut", "merci", "cordialement",
    "bien", "désolé", "désolée", "amicalement", "à", "tous", "et", "bonne", "journée", "hola", "gracias",
    "saludos", "un", "saludo", "lo", "siento", "perdón", "grazie", "saluti", "scusate", "olá", "obrigado",
    "obrigada", "abraço", "groeten", "groetjes", "bedankt", "pozdrawiam", "dzięki", "hej", "hälsningar",
    "mvh", "hilsen", "tack", "takk", "tak", "terveisin",
];

/// The claim that a vote is binding.
const BINDING: &[&str] = &["binding", "bindend", "verbindlich"];

/// The claim that it is not.
const NON_BINDING: &[&str] = &[
    "non-binding", "nonbinding", "unbinding", "non-bindng", "not-binding", "advisory", "nb", "unverbindlich",
    "noncommittal",
];

/// Words that turn the claim round where they stand before it.
const DENIALS: &[&str] = &["non", "not", "no", "isn't", "un"];

/// Words that may stand beside a claim in its brackets.
const BESIDE_CLAIM: &[&str] = &[
    "vote", "pmc", "ipmc", "ppmc", "member", "committer", "for", "me", "from", "of", "course", "as", "a",
    "the", "i", "am", "still", "this", "is", "my", "it's", "it", "note", "that", "veto",
];
