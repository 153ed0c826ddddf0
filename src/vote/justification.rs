//! Whether a mail explains its -1: own words beyond the vote, its claim, greetings, names, thanks and
//! apologies. Whether the words are a good explanation is never judged.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::Cast;
use super::statement::Statement;
use super::token::Token;
use super::words::{self, is_link};
use crate::message::Author;

/// What was found of an explanation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Explanation {
    /// Own words, quoted here.
    Given(String),
    /// Only a link, or only a hint at an earlier mail, quoted here.
    Weak(String),
    /// Nothing.
    #[default]
    Missing,
}

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

/// Phrases that point to words said elsewhere.
const HINTS: &[&[&str]] = &[
    &["see", "above"],
    &["see", "below"],
    &["as", "above"],
    &["as", "i", "said"],
    &["as", "said"],
    &["as", "i", "wrote"],
    &["as", "discussed"],
    &["as", "before"],
    &["per", "my"],
    &["see", "my"],
    &["see", "the"],
    &["as", "stated"],
    &["as", "mentioned"],
    &["as", "explained"],
    &["same", "as"],
    &["same", "reason"],
    &["same", "reasons"],
    &["reasons", "above"],
    &["already", "said"],
    &["see", "other"],
    &["as", "in", "my"],
    &["for", "the", "reasons"],
    &["told", "you"],
    &["said", "before"],
    &["see", "discussion"],
    &["see"],
    &["ditto"],
    &["idem"],
    &["siehe", "oben"],
    &["voir"],
    &["wie", "gesagt"],
];
/// A hint is no more than so many words; a longer sentence says something itself.
const LONGEST_HINT: usize = 9;
/// How much of the words is quoted in a report.
const LONGEST_QUOTE: usize = 160;

fn is_silent(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| SILENT.iter().copied().collect());
    WORDS.contains(word)
}

/// Looks for an explanation in the statements of a mail.
pub(super) fn explanation(statements: &[Statement], sender: &Author, votes: &[Cast]) -> Explanation {
    let labels: Vec<String> = votes
        .iter()
        .filter_map(|vote| vote.item.as_ref())
        .flat_map(|item| item.split(' ').map(str::to_lowercase))
        .collect();
    let own = without_sign_off(statements);
    let mut weak = None;
    for statement in own.iter().filter(|statement| !is_courtesy(statement) && !is_ballot(statement)) {
        match speaks(statement, sender, &labels) {
            Explanation::Given(text) => return Explanation::Given(text),
            Explanation::Weak(text) => weak = weak.or(Some(text)),
            Explanation::Missing => {}
        }
    }
    weak.map_or(Explanation::Missing, Explanation::Weak)
}

/// "Thanks for all your work", "Sorry for the late reply": one short sentence that opens with a courtesy.
fn is_courtesy(statement: &Statement) -> bool {
    const OPEN: &[&str] = &[
        "thanks", "thank", "thx", "sorry", "apologies", "cheers", "have", "hope", "danke", "merci", "désolé",
        "enjoy",
    ];
    const TURNS: &[&str] = &["but", "because", "however", "although"];
    let mut words = statement.words().map(|word| word.text.as_str());
    let opens = statement.tokens.first().and_then(Token::word).is_some_and(|first| OPEN.contains(&first));
    let colon = statement.tokens.iter().any(|token| matches!(token, Token::Soft(':' | '-')));
    opens && !colon && statement.words().count() <= 9 && !words.any(|word| TURNS.contains(&word))
}

/// The printed words behind a ticked box are those of the call, up to a "because" that the voter goes on from.
fn is_ballot(statement: &Statement) -> bool {
    if !matches!(statement.tokens.first(), Some(Token::Tick)) {
        return false;
    }
    let mut rest = statement
        .words()
        .map(|word| word.text.as_str())
        .skip_while(|word| !matches!(*word, "because" | "since" | "as"));
    let filled = rest.by_ref().skip(1).filter(|word| !matches!(*word, "why" | "reason" | "the")).count();
    let colon = statement.tokens.iter().position(|token| matches!(token, Token::Soft(':')));
    let after_colon = colon.is_some_and(|at| statement.tokens[at..].iter().any(is_telling));
    filled < 2 && !after_colon
}

fn speaks(statement: &Statement, sender: &Author, labels: &[String]) -> Explanation {
    // A lone name, and the label of an item, explain nothing.
    let all = statement.words().collect::<Vec<_>>();
    let name = sender.name.to_lowercase();
    let of_name =
        |word: &str| name.split([' ', '-', '.']).any(|part| part == word) || sender.address.starts_with(word);
    let silent = |word: &str| {
        is_silent(word)
            || of_name(word)
            || word.chars().all(|c| !c.is_alphabetic())
            || is_address(word)
            || statement.has_mark() && labels.iter().any(|label| label == word)
    };
    let links = all.iter().any(|word| is_link(&word.text));
    let telling: Vec<&str> =
        all.iter().map(|word| word.text.as_str()).filter(|word| !silent(word) && !is_link(word)).collect();
    let text = || statement.text(LONGEST_QUOTE);
    let hint = all.len() <= LONGEST_HINT + usize::from(statement.has_mark())
        && has_hint(&all.iter().map(|word| word.text.as_str()).collect::<Vec<_>>());
    let only_names = !statement.has_mark()
        && all.len() <= 3
        && all.iter().all(|word| word.is_capital() || of_name(&word.text))
        && !statement.follows_vote;
    match telling.len() {
        0 if links => Explanation::Weak(text()),
        0 => Explanation::Missing,
        _ if only_names => Explanation::Missing,
        _ if hint => Explanation::Weak(text()),
        _ => Explanation::Given(text()),
    }
}

fn has_hint(words: &[&str]) -> bool {
    HINTS.iter().any(|hint| words.windows(hint.len()).any(|window| window == *hint))
}

fn is_address(word: &str) -> bool {
    word.contains('@')
}

/// The statements before the sign-off: what follows "Regards," is a name and an address.
fn without_sign_off(statements: &[Statement]) -> &[Statement] {
    let closes = |statement: &Statement| {
        let mut words = statement.words().peekable();
        !statement.has_mark() && words.peek().is_some() && words.all(|word| words::is_closing(&word.text))
    };
    match statements.iter().rposition(closes) {
        Some(at)
            if statements.len() - at <= 5
                && statements[at + 1..].iter().all(|after| after.words().count() <= 6) =>
        {
            &statements[..at]
        }
        _ => statements,
    }
}

/// Whether a token can be part of an explanation at all.
pub(super) fn is_telling(token: &Token) -> bool {
    token.word().is_some_and(|word| word.chars().any(char::is_alphabetic) && !is_silent(word))
}
