//! Outcomes in set phrases: what has no subject that can be voted on, or no verb of its own.
//!
//! A pattern is a row of elements parted by blanks: `vote|motion` is one of these words, `..3` up to three words,
//! `#` a number, `VOTES` what is counted, `SCORE` numbers such as `5-2`, `^^` and `$` the start and the end of a sentence. A `~` behind an element makes it optional.

use std::ops::Range;
use std::sync::LazyLock;

use super::Said::{self, Failed, Passed};
use super::token::Token;
use super::words::{self, Term};

/// A phrase that states an outcome.
struct Row {
    pattern: &'static str,
    said: Said,
    /// Whether it speaks of a vote; else it needs a mail with the tag of a result.
    firm: bool,
    #[cfg_attr(not(test), expect(dead_code, reason = "shows its readers and the tests what the row is for"))]
    example: &'static str,
    /// Sentences that come near, and state nothing by this row.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "shows its readers and the tests what the row is not for")
    )]
    never: &'static [&'static str],
}

const fn row(
    pattern: &'static str,
    said: Said,
    firm: bool,
    example: &'static str,
    never: &'static [&'static str],
) -> Row {
    Row { pattern, said, firm, example, never }
}

const ROWS: &[Row] = &[
    row(
        "^^ approved|adopted|accepted|carried|passed|ratified|agreed by|with ..3 # ..2 VOTES",
        Passed,
        false,
        "Approved by 3 binding votes",
        &["Approved by the script of the release manager", "Approved by Bo within 2 days"],
    ),
    row(
        "^^ approved|adopted|accepted|carried|passed|ratified by|on|in ..2 roll-call|roll|voice|acclamation|consensus|majority|vote|ballot",
        Passed,
        false,
        "Approved by roll-call vote",
        &["Approved by Bo, who counts the votes"],
    ),
    row(
        "^^ approved|adopted|accepted|carried|passed|ratified unanimously|overwhelmingly",
        Passed,
        false,
        "Carried unanimously",
        &["Tests passed unanimously"],
    ),
    row(
        "^^ unanimously approved|adopted|accepted|carried|passed|ratified",
        Passed,
        false,
        "Unanimously adopted",
        &["Not unanimously adopted"],
    ),
    row(
        "^^ ..1 vote|motion|proposal|it~ has|is~ approved|adopted|accepted|carried|carries|passed|passes|ratified SCORE",
        Passed,
        false,
        "Approved 5-2",
        &["Approved in 5-2", "Approved 5 of 2"],
    ),
    row(
        "^^ ..5 is|are|has|have been~ approved|accepted|adopted|ratified $",
        Passed,
        false,
        "The RFC is accepted",
        &["The RFC is accepted upstream", "The RFC is not accepted"],
    ),
    row(
        "^^ ..5 is|are|has|have been~ rejected|declined $",
        Failed,
        false,
        "The RFC has been rejected",
        &["The RFC was rejected by the compiler"],
    ),
    row("^^ pass $", Passed, false, "PASS", &["Pass it on", "The tests pass"]),
    row("^^ fail $", Failed, false, "FAIL", &["The tests fail", "Fail early"]),
    row(
        "we have|hereby unanimously|formally~ approved|accepted|adopted|ratified this|the ..1 vote|proposal|motion|request|resolution|release|nomination|charter|rfc|amendment|application|document",
        Passed,
        false,
        "We have unanimously approved this release",
        &["We have approved the budget", "Have we approved the release"],
    ),
    row(
        "council|board|committee|psc|pmc|ppmc|ipmc|tsc|toc|tc|community|assembly hereby~ adopts|approves|accepts|ratifies|endorses this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment",
        Passed,
        true,
        "The technical committee adopts the resolution",
        &["The board approves the budget"],
    ),
    row(
        "^^ rejected|defeated|declined|lost by|with ..3 # ..2 VOTES",
        Failed,
        false,
        "Rejected by 5 votes to 2",
        &["Rejected by 2 spam filters", "Those rejected by 5 votes may come back"],
    ),
    row(
        "^^ rejected|defeated unanimously|overwhelmingly",
        Failed,
        false,
        "Defeated unanimously",
        &["Bo was defeated unanimously"],
    ),
    row(
        "^^ ..4 is|are accepted|admitted into",
        Passed,
        false,
        "The parser is accepted into the incubator",
        &["Two patches were accepted into main", "What is accepted as a vote"],
    ),
    row(
        "^^ ..4 is|are now|hereby|therefore accepted|admitted|adopted|approved",
        Passed,
        false,
        "The new charter is hereby adopted",
        &["What is adopted as a rule", "The rule that is now in force was adopted in May"],
    ),
    row(
        "^^ ..5 has|have been elected|appointed|confirmed with|by|as|to",
        Passed,
        false,
        "Bo Ek has been elected with 7 votes",
        &["Whoever was elected with 7 votes last year"],
    ),
    row(
        "council|board|committee|psc|pmc|ppmc|ipmc|tsc|toc|tc|community|members|assembly|maintainers has|have|hereby|unanimously~ has|have|hereby|unanimously~ approved|accepted|adopted|ratified|endorsed|passed this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment",
        Passed,
        true,
        "The steering council has approved this proposal",
        &["The board approved the budget", "The board approved the release of the annual report"],
    ),
    row(
        "council|board|committee|psc|pmc|ppmc|ipmc|tsc|toc|tc|community|members|assembly|maintainers has|have|hereby|unanimously~ has|have|hereby|unanimously~ rejected|declined|defeated this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment",
        Failed,
        true,
        "The board rejected the motion",
        &["The board rejected the budget"],
    ),
    row(
        "motion|proposal|amendment|resolution is|was|has been~ ..1 lost",
        Failed,
        true,
        "The motion is lost",
        &["The vote of Bo was lost", "A vote is lost in the archive"],
    ),
    row(
        "motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 declined|denied|refused",
        Failed,
        true,
        "The motion was declined",
        &["Bo has declined the nomination"],
    ),
    row(
        "motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 turned|voted down",
        Failed,
        true,
        "The proposal has been turned down",
        &["The request was turned into a bug report"],
    ),
    row(
        "motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 endorsed|granted|confirmed|agreed",
        Passed,
        true,
        "The request has been granted",
        &["The person that the motion names has not been confirmed"],
    ),
    row(
        "vote|motion|proposal|amendment|resolution|poll|it did|does not reach|achieve|get|obtain|receive|have|attain|meet ..3 majority|threshold|quorum|support|votes",
        Failed,
        true,
        "The vote did not reach the required majority",
        &["The vote did not get a reply", "It does not reach the mirror"],
    ),
    row(
        "vote|motion|proposal|amendment|resolution|poll|it didn't|doesn't reach|achieve|get|obtain|receive|have|attain|meet ..3 majority|threshold|quorum|support|votes",
        Failed,
        true,
        "The motion didn't get the necessary votes",
        &["The vote didn't get announced"],
    ),
    row("ayes|yeas|yays|yeses have it", Passed, true, "The ayes have it", &["Do the ayes have to say it"]),
    row("nays|noes have it", Failed, true, "The noes have it", &["Do the noes have to say it"]),
    row(
        "consensus is|was|has been~ reached|achieved",
        Passed,
        false,
        "Lazy consensus has been reached",
        &["No consensus has been found"],
    ),
    row(
        "no consensus is|was|has been~ reached|achieved|found",
        Failed,
        false,
        "No consensus has been reached",
        &["There is no consensus that the limit is reached"],
    ),
];

/// The longest sentence that is looked at, in tokens.
const LONGEST: usize = 60;

/// The outcome that a set phrase of a sentence states, whether it speaks of a vote, and the tokens of the phrase. Of
/// several the longest phrase holds.
pub(super) fn stated(words: &[&str], tokens: &[Token<'_>]) -> Option<(Said, bool, Range<usize>)> {
    static COMPILED: LazyLock<Vec<Vec<Element>>> =
        LazyLock::new(|| ROWS.iter().map(|row| compiled(row.pattern)).collect());
    let sentence = Sentence { words, tokens };
    let mut found: Option<(&Row, Range<usize>)> = None;
    for (row, pattern) in ROWS.iter().zip(COMPILED.iter()) {
        for start in 0..tokens.len().min(LONGEST) {
            if let Some(end) = sentence.end_of(pattern, start)
                && found.as_ref().is_none_or(|(_, longest)| end - start > longest.len())
            {
                found = Some((row, start..end));
            }
        }
    }
    found.map(|(row, phrase)| (row.said, row.firm, phrase))
}

#[derive(Debug)]
struct Element {
    kind: Kind,
    optional: bool,
}

#[derive(Debug)]
enum Kind {
    Words(Vec<&'static str>),
    Gap(usize),
    Number,
    Votes,
    Score,
    Start,
    End,
}

fn compiled(pattern: &'static str) -> Vec<Element> {
    let element = |text: &'static str| {
        let (text, optional) = text.strip_suffix('~').map_or((text, false), |text| (text, true));
        let kind = match text {
            "^^" => Kind::Start,
            "#" => Kind::Number,
            "VOTES" => Kind::Votes,
            "SCORE" => Kind::Score,
            "$" => Kind::End,
            _ => match text.strip_prefix("..") {
                Some(words) => Kind::Gap(words.parse().expect("a gap has a number")),
                None => Kind::Words(text.split('|').collect()),
            },
        };
        Element { kind, optional }
    };
    pattern.split(' ').map(element).collect()
}

struct Sentence<'a> {
    words: &'a [&'a str],
    tokens: &'a [Token<'a>],
}

impl Sentence<'_> {
    /// Where a pattern ends that begins at a token.
    fn end_of(&self, pattern: &[Element], at: usize) -> Option<usize> {
        let Some((first, rest)) = pattern.split_first() else { return Some(at) };
        let skipped = || first.optional.then(|| self.end_of(rest, at)).flatten();
        let one = |matches: bool| matches.then(|| self.end_of(rest, at + 1)).flatten();
        match &first.kind {
            Kind::Start => (at == 0).then(|| self.end_of(rest, at)).flatten(),
            Kind::End => (at == self.tokens.len()).then(|| self.end_of(rest, at)).flatten(),
            Kind::Score => one(self.tokens.get(at).is_some_and(|token| score(token).is_some())),
            Kind::Votes => one(self.tokens.get(at).is_some_and(is_vote)).or_else(skipped),
            Kind::Number => one(self.tokens.get(at).is_some_and(is_number)).or_else(skipped),
            Kind::Gap(most) => (0..=*most)
                .take_while(|words| *words == 0 || self.word(at + words - 1).is_some())
                .find_map(|words| self.end_of(rest, at + words)),
            Kind::Words(words) => {
                one(self.word(at).is_some_and(|word| words.contains(&word))).or_else(skipped)
            }
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.words.get(at).copied().filter(|word| !word.is_empty())
    }
}

fn is_number(token: &Token<'_>) -> bool {
    let in_words = |word: &str| words::NUMBERS.get(word).is_some() || words::NONE.has(word);
    matches!(token, Token::Number(_) | Token::Signed(..)) || token.word().is_some_and(in_words)
}

/// The numbers for, against and of abstentions of `5-2` or `5-2-1`.
pub(super) fn score(token: &Token<'_>) -> Option<(u32, u32, Option<u32>)> {
    let word = token.word()?;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    let mut parts = word.split('-').map(|part| Some(part).filter(|part| part.len() <= 3).and_then(number));
    let (plus, minus) = (parts.next()??, parts.next()??);
    let zero = parts.next();
    (parts.next().is_none() && zero != Some(None)).then(|| (plus, minus, zero.flatten()))
}

/// Whether a token is a value, or a word for votes or one of their sides.
fn is_vote(token: &Token<'_>) -> bool {
    let in_words = |word: &str| {
        let term = words::TERMS.get(word);
        matches!(term, Some(Term::Votes | Term::Side(_) | Term::Binding(_)))
    };
    matches!(token, Token::Signed(..)) || token.word().is_some_and(in_words)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn of(row: &Row, text: &str) -> bool {
        let tokens = tokens(text);
        let words: Vec<&str> = tokens.iter().map(|token| token.word().unwrap_or("")).collect();
        let pattern = compiled(row.pattern);
        let sentence = Sentence { words: &words, tokens: &tokens };
        (0..tokens.len()).any(|start| sentence.end_of(&pattern, start).is_some())
    }

    #[test]
    fn every_row_reads_its_example_and_no_counter_example() {
        for row in ROWS {
            assert!(of(row, row.example), "{}: {}", row.pattern, row.example);
            for never in row.never {
                assert!(!of(row, never), "{}: {never}", row.pattern);
            }
            assert!(!row.never.is_empty(), "{} has a counter-example", row.pattern);
        }
    }

    #[test]
    fn the_longest_phrase_holds() {
        let tokens = tokens("No consensus has been reached");
        let words: Vec<&str> = tokens.iter().map(|token| token.word().unwrap_or("")).collect();
        assert_eq!(stated(&words, &tokens), Some((Failed, false, 0..5)));
    }
}
