//! The words by which an outcome is said, and those that make of it no statement of fact.

use super::Said::{self, Cancelled, Failed, Passed};
use crate::message::word_list::WordTable;

/// Verbs and adjectives of an outcome.
pub(super) static VERBS: WordTable<Said> = WordTable::of(&[
    ("passed", Passed),
    ("passes", Passed),
    ("pass", Passed),
    ("carried", Passed),
    ("carries", Passed),
    ("carry", Passed),
    ("accepted", Passed),
    ("approved", Passed),
    ("adopted", Passed),
    ("ratified", Passed),
    ("successful", Passed),
    ("succeeded", Passed),
    ("succeeds", Passed),
    ("angenommen", Passed),
    ("adopté", Passed),
    ("adoptée", Passed),
    ("approuvé", Passed),
    ("approuvée", Passed),
    ("acceptée", Passed),
    ("aprobado", Passed),
    ("aprobada", Passed),
    ("aceptado", Passed),
    ("aceptada", Passed),
    ("approvato", Passed),
    ("approvata", Passed),
    ("accettata", Passed),
    ("aprovado", Passed),
    ("aprovada", Passed),
    ("aceita", Passed),
    ("failed", Failed),
    ("fails", Failed),
    ("rejected", Failed),
    ("unsuccessful", Failed),
    ("non-successful", Failed),
    ("defeated", Failed),
    ("abgelehnt", Failed),
    ("rejeté", Failed),
    ("rejetée", Failed),
    ("gescheitert", Failed),
    ("rechazado", Failed),
    ("rechazada", Failed),
    ("respinto", Failed),
    ("respinta", Failed),
    ("bocciata", Failed),
    ("rejeitado", Failed),
    ("rejeitada", Failed),
    ("reprovada", Failed),
    ("cancelled", Cancelled),
    ("canceled", Cancelled),
    ("withdrawn", Cancelled),
    ("aborted", Cancelled),
    ("abandoned", Cancelled),
    ("void", Cancelled),
    ("moot", Cancelled),
    ("zurückgezogen", Cancelled),
    ("abgebrochen", Cancelled),
    ("retirée", Cancelled),
    ("annulé", Cancelled),
    ("annulée", Cancelled),
    ("retirada", Cancelled),
    ("cancelada", Cancelled),
    ("anulada", Cancelled),
    ("ritirata", Cancelled),
    ("annullata", Cancelled),
]);

/// What a verdict is said of: these are votes themselves.
pub(super) const FIRM: &[&str] = &[
    "vote", "votes", "voting", "motion", "proposal", "election", "resolution", "poll", "ballot",
    "referendum", "nomination", "amendment", "kip", "abstimmung", "antrag", "proposition", "vorschlag",
    "résolution", "scrutin", "propuesta", "moción", "votación", "proposta", "mozione", "votazione", "moção",
    "votação",
];
/// And these are what was voted on.
pub(super) const WEAK: &[&str] = &[
    "it", "this", "release", "candidate", "result", "change", "request", "plan", "tag", "bylaws", "policy",
    "rc", "rule", "document", "charter", "specification", "code", "donation", "draft", "rfc", "pep", "jep",
    "cep", "spec", "standard", "design", "licence", "license", "guideline", "guidelines", "nominee",
    "application", "submission", "measure", "item",
];
/// What passes or fails without a vote.
pub(super) const OTHER_SUBJECTS: &[&str] = &[
    "test", "tests", "hour", "hours", "hrs", "72h", "72hr", "72hrs", "48h", "24h", "day", "days", "time",
    "deadline", "build", "builds", "check", "checks", "ci", "job", "jobs", "suite", "date", "week", "weeks",
    "month", "months", "period", "window", "everything", "all", "they", "which", "who", "what", "i", "we",
    "jenkins", "pipeline", "you", "he", "she", "nobody", "signatures", "validation", "verification", "patch",
    "commit", "mvn", "maven", "deploy", "upload", "compilation", "minimum",
];
/// Words between the subject and the verb that belong to the verb.
pub(super) const HELPERS: &[&str] = &[
    "has", "have", "had", "is", "was", "were", "been", "be", "being", "now", "therefore", "thus", "also",
    "so", "officially", "hereby", "unanimously", "successfully", "just", "considered", "declared", "called",
    "to", "formally", "then", "clearly", "not", "did", "does", "didn't", "doesn't", "hasn't", "wasn't",
    "isn't", "non", "never", "narrowly", "as", "finally", "herewith", "indeed", "duly", "easily", "wurde",
    "ist", "damit", "nicht", "a", "été", "est", "n'est", "n'a", "pas", "donc", "ha", "sido", "fue", "queda",
    "no", "è", "stato", "stata", "foi", "fica", "não", "conditionally", "provisionally",
];
pub(super) const NOT: &[&str] = &[
    "not", "didn't", "doesn't", "hasn't", "wasn't", "isn't", "non", "never", "nicht", "pas", "hasnt",
    "didnt", "no", "não",
];
/// What makes of a statement a condition, a plan, a report or a guess.
pub(super) const UNSAID: &[&str] = &[
    "if", "unless", "once", "when", "whenever", "whether", "until", "should", "would", "could", "may",
    "might", "will", "shall", "can", "must", "hope", "hopefully", "expect", "assuming", "provided", "think",
    "believe", "sure", "clear", "claims", "claim", "wonder", "assume", "guess", "thought", "looks", "seems",
    "nearly", "almost", "won't", "cannot", "can't", "said", "wrote", "says", "i'd", "we'd", "it'd", "needs",
    "how", "why", "unclear", "understanding", "impression", "opinion", "hoped", "hoping", "expected",
    "because", "since",
];
/// What makes of a clause a condition.
pub(super) const CONDITIONS: &[&str] = &["if", "unless", "wenn", "falls", "sofern"];
/// Behind a comma these begin a clause of its own.
pub(super) const TURNS: &[&str] = &[
    "and", "but", "so", "however", "yet", "we", "i", "please", "und", "aber", "mais", "et", "pero", "ma",
    "mas",
];
/// A phrase with one of these states no fact.
pub(super) const UNSAID_ANYWHERE: &[&str] =
    &["if", "unless", "would", "should", "could", "might", "will", "must", "may", "can", "until", "when"];
/// Words that say that another vote is meant, or one of long ago.
pub(super) const ANOTHER: &[&str] = &[
    "previous", "earlier", "last", "another", "former", "prior", "ago", "yesterday's", "separate", "similar",
    "parallel",
];
/// Words that say so before the vote that they are said of, and not before what it was on.
pub(super) const OTHER_THINGS: &[&str] = &["other", "first", "old", "original", "next"];
/// Whose vote a person withdraws.
pub(super) const SOMEBODYS: &[&str] = &["my", "your", "his", "her", "their", "whose", "own", "bo's"];
/// "passed the 72 hours", "passes all tests": what is passed is no vote.
pub(super) const PASSED_WHAT: &[&str] = &[
    "test", "tests", "check", "checks", "hour", "hours", "days", "day", "mark", "minimum", "deadline",
    "window", "ci", "build", "builds", "suite", "review", "verification", "period", "validation",
    "threshold", "locally", "time",
];
/// Words before the colon of `Result: passed`.
pub(super) const LABELS: &[&str] = &[
    "result", "results", "decision", "outcome", "verdict", "conclusion", "status", "vote", "resolution",
    "ergebnis", "résultat", "resultado", "esito", "risultato", "entscheidung", "beschluss", "décision",
    "decisión", "decisione", "decisão",
];
