//! The words by which result mails count and list, as tables; a new language is a few new rows.

use crate::message::word_list::{WordList, WordTable};
use crate::policy::Side;

/// What a word or a phrase of a count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Side(Side),
    Binding(bool),
    /// "votes".
    Votes,
    /// A word that may stand between a number and what it counts.
    Filler,
    And,
}

/// Phrases with what they are; longer ones stand before those that they begin with.
pub(super) static TERMS: WordTable<Term> = WordTable::of(&[
    ("not in favour", Term::Side(Side::Minus)),
    ("not in favor", Term::Side(Side::Minus)),
    ("in favour", Term::Side(Side::Plus)),
    ("in favor", Term::Side(Side::Plus)),
    ("yes", Term::Side(Side::Plus)),
    ("yea", Term::Side(Side::Plus)),
    ("yeas", Term::Side(Side::Plus)),
    ("aye", Term::Side(Side::Plus)),
    ("ayes", Term::Side(Side::Plus)),
    ("approve", Term::Side(Side::Plus)),
    ("approves", Term::Side(Side::Plus)),
    ("approval", Term::Side(Side::Plus)),
    ("approvals", Term::Side(Side::Plus)),
    ("dafür", Term::Side(Side::Plus)),
    ("pour", Term::Side(Side::Plus)),
    ("favorevoli", Term::Side(Side::Plus)),
    ("against", Term::Side(Side::Minus)),
    ("nay", Term::Side(Side::Minus)),
    ("nays", Term::Side(Side::Minus)),
    ("noes", Term::Side(Side::Minus)),
    ("opposed", Term::Side(Side::Minus)),
    ("disapprove", Term::Side(Side::Minus)),
    ("disapproval", Term::Side(Side::Minus)),
    ("disapprovals", Term::Side(Side::Minus)),
    ("veto", Term::Side(Side::Minus)),
    ("vetos", Term::Side(Side::Minus)),
    ("vetoes", Term::Side(Side::Minus)),
    ("contrary", Term::Side(Side::Minus)),
    ("objection", Term::Side(Side::Minus)),
    ("objections", Term::Side(Side::Minus)),
    ("dagegen", Term::Side(Side::Minus)),
    ("contre", Term::Side(Side::Minus)),
    ("contrari", Term::Side(Side::Minus)),
    ("abstain", Term::Side(Side::Zero)),
    ("abstains", Term::Side(Side::Zero)),
    ("abstained", Term::Side(Side::Zero)),
    ("abstaining", Term::Side(Side::Zero)),
    ("abstention", Term::Side(Side::Zero)),
    ("abstentions", Term::Side(Side::Zero)),
    ("neutral", Term::Side(Side::Zero)),
    ("enthaltung", Term::Side(Side::Zero)),
    ("enthaltungen", Term::Side(Side::Zero)),
    ("astenuti", Term::Side(Side::Zero)),
    ("non - binding", Term::Binding(false)),
    ("non binding", Term::Binding(false)),
    ("not binding", Term::Binding(false)),
    ("non-binding", Term::Binding(false)),
    ("nonbinding", Term::Binding(false)),
    ("un-binding", Term::Binding(false)),
    ("unbinding", Term::Binding(false)),
    ("advisory", Term::Binding(false)),
    ("binding", Term::Binding(true)),
    ("binding's", Term::Binding(true)),
    ("verbindlich", Term::Binding(true)),
    ("unverbindlich", Term::Binding(false)),
    ("vote", Term::Votes),
    ("votes", Term::Votes),
    ("voters", Term::Votes),
    ("ballots", Term::Votes),
    ("stimme", Term::Votes),
    ("stimmen", Term::Votes),
    ("voix", Term::Votes),
    ("of them", Term::Filler),
    ("of which", Term::Filler),
    ("of those", Term::Filler),
    ("of these", Term::Filler),
    ("were", Term::Filler),
    ("was", Term::Filler),
    ("are", Term::Filler),
    ("is", Term::Filler),
    ("voted", Term::Filler),
    ("voting", Term::Filler),
    ("cast", Term::Filler),
    ("further", Term::Filler),
    ("other", Term::Filler),
    ("more", Term::Filler),
    ("explicit", Term::Filler),
    ("x", Term::Filler),
    ("and", Term::And),
    ("or", Term::And),
    ("nor", Term::And),
    ("&", Term::And),
    ("und", Term::And),
    ("et", Term::And),
]);

/// Number words.
pub(super) static NUMBERS: WordTable<u32> = WordTable::of(&[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("single", 1),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
]);

/// Words that say that there are none.
pub(super) static NONE: WordList = WordList::of(&[
    "no", "none", "nobody", "nil", "without", "keine", "keiner", "aucune", "aucun", "nessuno",
]);

/// A number beside one of these is asked for, or compared with, and was not counted.
pub(super) static ASKED: WordList = WordList::of(&[
    "needed", "need", "needs", "required", "requires", "require", "requiring", "minimum", "least", "quorum",
    "threshold", "than", "necessary", "would", "should", "missing", "expected",
]);

/// A sentence does not end behind these.
pub(super) static LEADS_ON: WordList = WordList::of(&[
    "and", "or", "nor", "the", "a", "an", "of", "with", "from", "by", "no", "to", "for", "in", "on", "that",
    "following", "has", "have", "is", "was", "were", "are", "this", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten",
]);

/// Words between "from" and the names of voters.
pub(super) static BEFORE_NAMES: WordList = WordList::of(&[
    "the", "following", "our", "pmc", "ppmc", "ipmc", "psc", "tsc", "tc", "committers", "committer",
    "members", "member", "people", "project", "community", "board", "council", "maintainers", "contributors",
    "users", "developers", "these", "voters", "project's", "steering", "committee", "namely", "all",
]);

/// Words that are no names, though they stand where names do.
pub(super) static NO_NAMES: WordList = WordList::of(&[
    "a", "all", "also", "an", "and", "any", "anyone", "apache", "archive", "as", "at", "best", "both", "but",
    "by", "cheers", "closed", "community", "congratulations", "congrats", "counts", "dear", "details",
    "done", "everybody", "everyone", "everything", "final", "for", "from", "good", "great", "greetings",
    "hello", "here", "hi", "however", "i", "if", "in", "it", "kind", "link", "looks", "many", "me", "member",
    "members", "motion", "n", "na", "n/a", "names", "need", "next", "nice", "no", "nobody", "none", "note",
    "nothing", "of", "on", "only", "or", "our", "passed", "pending", "please", "pmc", "ppmc", "ipmc", "psc",
    "quorum", "reached", "received", "regards", "release", "result", "results", "see", "sincerely", "so",
    "some", "sorry", "steps", "still", "sum", "tba", "tbd", "thank", "thanks", "that", "the", "their",
    "there", "therefore", "these", "they", "thread", "this", "those", "thus", "to", "together", "total",
    "unanimous", "unanimously", "updated", "us", "was", "we", "welcome", "with", "yours", "you", "committer",
    "committers", "tally", "count", "failed", "rejected", "approved", "accepted", "status", "decision",
    "outcome", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "july", "september", "october", "november", "december", "utc", "vote-result",
    "proposal", "summary", "conclusion", "verdict", "reminder", "role", "name", "voter", "who", "value",
    "version", "subject", "date", "changes", "pmc-member", "mentors", "mentor", "chair", "other", "others",
    "happy", "time", "what", "when", "which", "while", "bye", "ciao", "br", "rgds", "gruß", "grüße", "viele",
    "cordialement", "merci", "danke",
]);

/// Small words within names.
pub(super) static PARTICLES: WordList = WordList::of(&[
    "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "la", "le", "bin", "ibn",
    "al", "el", "ten", "ter", "zu", "zum", "y", "e", "jr", "sr",
]);
