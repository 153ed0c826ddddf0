//! Recognises mail that counts or lists the votes of others.
//!
//! Its lines are rows with the numbers of several sides, or a heading with a number of votes and the voters
//! below it. These lines are not votes by their author.

use std::sync::LazyLock;

use memchr::memchr3;
use memchr::memmem::Finder;

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{ListContext, NameReader};
use super::numbers::LabelReader;
use super::sections::Section;
use super::statement::{AnnouncedSentence, AnnouncedStatement, statements};
use super::table;
use super::token::AnnouncementToken;
use crate::language::count::{self, Term};
use crate::language::list::{List, is_in};
use crate::message::Author;
use crate::message::phrases::Phrases;
use crate::message::reply::{Line, Lines, Role};
use crate::policy::Side;

/// Maximum number of rows of a tally to read. More rows would not change the result.
const MOST: usize = 200;

/// The numbers of the lines in which a mail counts the votes of others, in order; empty if the mail is not a tally.
///
/// Reads only lines that the sender wrote.
pub(super) fn tally(lines: &Lines<'_>) -> Vec<u32> {
    if !may_count(lines) {
        return Vec::new();
    }
    let nobody = Author::new("", "");
    let table = table::tables(lines, &nobody);
    let statements = statements(lines);
    let mut rows = CountingRows::default();
    for number in &table.counts {
        rows.side(number.side, number.passage.line, Some(number.count));
    }
    for statement in &statements {
        rows.statement(statement);
        if rows.lines.len() > MOST {
            break;
        }
    }
    rows.settle()
}

/// A quick test for tallies by characters.
///
/// Almost no reply has a line with a word for a side and a single number or a number of votes.
fn may_count(lines: &Lines<'_>) -> bool {
    static SIDES: LazyLock<Phrases> = LazyLock::new(|| {
        let sides = count::terms().filter(|(_, term)| matches!(term, Term::Side(_)));
        Phrases::new(sides.map(|(phrase, _)| phrase).chain(["+1", "-1", "−1"]))
    });
    static VOTES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("otes"));
    let own = || lines.having(|role| matches!(role, Role::Authored | Role::Code));
    // Most mails do not contain the word "votes".
    let speaks_of_votes = VOTES.find(lines.text().as_bytes()).is_some();
    let several = |text: &str| speaks_of_votes && (text.contains("votes") || text.contains("Votes"));
    let counted = |text: &str| numbers(text) > usize::from(!looks_like_row(text));
    let counts = |text: &str| (counted(text) || several(text)) && SIDES.are_in(text);
    // The shortest row is `no 0`.
    let Some(row) = own().find(|line| line.text.len() >= 4 && counts(line.text)) else { return false };
    // One line of a tally is enough if it counts several sides or is a heading for voters.
    if numbers(row.text) > 1 || row.text.trim_end().ends_with(':') || several(row.text) {
        return true;
    }
    let another =
        |line: &Line<'_>| looks_like_row(line.text) && (numbers(line.text) > 0 || SIDES.are_in(line.text));
    own().any(|line| line.number != row.number && another(&line))
}

/// `true` if a line may be a row of a tally: it is short, or has a separator between a label and a number.
fn looks_like_row(line: &str) -> bool {
    const LONGEST: usize = 40;
    line.len() <= LONGEST || memchr3(b':', b'|', b'=', line.as_bytes()).is_some()
}

/// Counts the numbers in a line that are not votes such as `+1` and not parts of words.
fn numbers(line: &str) -> usize {
    let bytes = line.as_bytes();
    // Checks all bytes without a branch, because most lines are without a digit.
    if !bytes.iter().fold(false, |any, b| any | b.is_ascii_digit()) {
        return 0;
    }
    let (mut at, mut found) = (0, 0);
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|found| at + found) {
        let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
        at = start + digits;
        let before = start.checked_sub(1).map(|at| bytes[at]);
        let behind = bytes.get(at);
        let opens = before.is_none_or(|b| matches!(b, b' ' | b'(' | b'|' | b'\t' | b':' | b'*' | b'['));
        let signed = before == Some(b' ') && start >= 2 && matches!(bytes[start - 2], b'+' | b'-');
        let closes = behind.is_none_or(|b| {
            matches!(b, b' ' | b')' | b'|' | b'\t' | b',' | b'/' | b'*' | b'%' | b']' | b'.' | b'\r' | b';')
        });
        found += usize::from(digits <= 4 && opens && !signed && closes);
    }
    found
}

/// The rows of a mail that count votes or are headings above voters.
#[derive(Debug, Default)]
struct CountingRows {
    lines: Vec<u32>,
    sides: Vec<Side>,
    counted: bool,
    /// The line of the last heading above voters, and the number of voters that are still needed below it.
    heading: Option<(u32, usize)>,
    /// The lines of headings above voters, of the numbers below them, and of rows that do not count votes.
    headings: Vec<u32>,
    /// `true` if enough names of voters were found below a heading.
    headed: bool,
}

impl CountingRows {
    fn statement(&mut self, statement: &AnnouncedStatement<'_>) {
        let Some(sentence) = statement.sentences().next() else { return };
        let Some(line) = sentence.lines.first().copied() else { return };
        if sentence.question || statement.supposed {
            return;
        }
        let pieces = pieces(sentence.tokens);
        // `- 0` or `None` below a heading: there are no voters.
        if self.heading.is_some() && matches!(pieces[..], [Piece { atom: Atom::Count(..), .. }]) {
            self.headings.push(line);
            return;
        }
        if let Some((heading, missing)) = self.heading.take()
            && is_name(&pieces, &sentence)
        {
            self.lines.extend([heading, line]);
            self.headed |= missing <= 1;
            self.heading = Some((heading, missing.saturating_sub(1)));
            return;
        }
        if let Some((side, count)) = row(&pieces) {
            self.side(side, line, count);
        } else if is_numbered_row(&pieces) {
            self.headings.push(line);
        }
        let counts = inline(&pieces, &sentence);
        if counts.iter().any(|(side, _)| *side != counts[0].0) {
            for (side, count) in counts {
                self.side(side, line, Some(count));
            }
        } else {
            self.heading = voters_needed(&pieces, &sentence).map(|missing| (line, missing));
            self.headings.extend(self.heading.map(|_| line));
        }
    }

    fn side(&mut self, side: Side, line: u32, count: Option<u32>) {
        if !self.sides.contains(&side) {
            self.sides.push(side);
        }
        self.counted |= count.is_some();
        self.lines.push(line);
    }

    fn settle(mut self) -> Vec<u32> {
        let several = self.sides.len() > 1 && self.counted;
        if !several && !self.headed {
            return Vec::new();
        }
        self.lines.append(&mut self.headings);
        self.lines.sort_unstable();
        self.lines.dedup();
        self.lines
    }
}

/// Reads a row such as `Yes: 4 (Ana, Bo)` or `Abstain:`, with or without a number.
fn row(pieces: &[Piece]) -> Option<(Side, Option<u32>)> {
    let atom = |at: usize| pieces.get(at).map(|piece| piece.atom);
    let mut at = 0;
    let mut side = None;
    while let Some(piece) = pieces.get(at) {
        match piece.atom {
            Atom::Side(found) | Atom::Signed(found, 0..=1) if side.is_none() => {
                side = Some(if matches!(piece.atom, Atom::Signed(_, 0)) { Side::Zero } else { found });
            }
            Atom::Count(0, Written::Digits) if at == 0 => side = Some(Side::Zero),
            Atom::Binding(_) | Atom::Votes | Atom::Body if side.is_some() => {}
            // `+1 (binding): 3`: the brackets belong to the label.
            Atom::Mark('(') if matches!(atom(at + 1), Some(Atom::Binding(_))) => {}
            Atom::Mark(')') if at > 0 && matches!(atom(at - 1), Some(Atom::Binding(_))) => {}
            _ => break,
        }
        at += 1;
    }
    let side = side?;
    let labelled = matches!(pieces.get(at)?.atom, Atom::Mark(':' | '=' | '|' | '-'));
    if !labelled {
        return None;
    }
    match pieces.get(at + 1).map(|piece| piece.atom) {
        None => Some((side, None)),
        Some(Atom::Count(count, _)) => {
            let ends = pieces.get(at + 2).is_none_or(|piece| {
                matches!(piece.atom, Atom::Mark(_) | Atom::Votes | Atom::And | Atom::Binding(_))
            });
            ends.then_some((side, Some(count)))
        }
        _ => None,
    }
}

/// `true` for a row such as `Not yet voted: 2 (Eva)`, which counts something other than a side.
fn is_numbered_row(pieces: &[Piece]) -> bool {
    let count = |piece: &Piece| matches!(piece.atom, Atom::Count(_, Written::Digits));
    let colon = pieces.iter().position(|piece| piece.atom == Atom::Mark(':'));
    colon.is_some_and(|colon| {
        let behind = &pieces[colon + 1..];
        behind.first().is_some_and(count)
            && behind.get(1).is_none_or(|piece| matches!(piece.atom, Atom::Mark('(')))
            && !pieces[..colon].iter().any(|piece| matches!(piece.atom, Atom::Signed(..)))
    })
}

/// Reads the numbers of a sentence that counts several sides: `yes 3, no 0`, `the tally is 5 in favour and 1 against`.
fn inline(pieces: &[Piece], sentence: &AnnouncedSentence<'_>) -> Vec<(Side, u32)> {
    let says = |list: List| sentence.words().any(|word| is_in(word, list));
    if pieces.len() > 60 || !says(List::Tallies) || says(List::NoTally) {
        return Vec::new();
    }
    let mut counter = LabelReader::new(pieces, sentence.tokens, Section::default(), false);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < pieces.len() {
        let Some((labels, end)) = counter.label(at) else {
            at += 1;
            continue;
        };
        let counted = labels.iter().filter_map(|label| Some((label.side?, label.count?)));
        found.extend(counted.filter(|(side, _)| matches!(side, Side::Plus | Side::Zero | Side::Minus)));
        at = end.max(at + 1);
    }
    // `1 yes, 2 no` may be answers to two numbered questions.
    let numbered = found.iter().zip(1..).all(|((_, count), number)| *count == number);
    if numbered { Vec::new() } else { found }
}

/// Minimum number of names that must follow a heading; `None` if the sentence is not a heading.
///
/// `+1 binding TOC votes (3/9):` counts its voters, so one name is enough. `+1 votes` needs two names,
/// because one name below a single vote may be the sender's.
fn voters_needed(pieces: &[Piece], sentence: &AnnouncedSentence<'_>) -> Option<usize> {
    let votes = pieces.iter().any(|piece| piece.atom == Atom::Votes);
    let side = pieces.iter().any(|piece| matches!(piece.atom, Atom::Signed(..) | Atom::Side(_)));
    let words = pieces.iter().filter(|piece| piece.atom == Atom::Word).count();
    if !votes || !side || words > 2 {
        return None;
    }
    let counts =
        pieces.iter().any(|piece| matches!(piece.atom, Atom::Count(1.., Written::Digits | Written::Word)));
    let heads = pieces.last().is_some_and(|piece| piece.atom == Atom::Mark(':'));
    let several = sentence.words().any(|word| word == "votes");
    match (counts && heads, several && words == 0) {
        (true, _) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    }
}

/// `true` if a line starts with the name of a voter and is not prose.
fn is_name(pieces: &[Piece], sentence: &AnnouncedSentence<'_>) -> bool {
    let nobody = Author::new("", "");
    let names = NameReader { pieces, tokens: sentence.tokens, sender: &nobody };
    let small =
        |token: &&AnnouncementToken<'_>| matches!(token, AnnouncementToken::Word(word) if !word.is_capital());
    let prose = sentence.tokens.iter().filter(small).count() > 3;
    !prose && (names.list(0, ListContext::List).is_some() || !names.before_votes().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Body, Flow, reply};

    fn rows(text: &str) -> Vec<u32> {
        let body = Body { text: text.into(), flow: Flow::Fixed };
        tally(&reply::lines(&body, None))
    }

    #[test]
    fn rows_for_several_sides_and_headings_with_voters_are_tallies() {
        for (text, lines) in [
            ("As I see it:\n\n- Yes: 7\n- No: 0\n- Abstain: 2\n", &[3, 4, 5][..]),
            ("Yes: 4  (Ana, Bo)\nNo:\nAbstain:\nNot yet voted: 2 (Eva, Kim)\n", &[1, 2, 3, 4]),
            ("+1: 3\n0: 0\n-1: 1\n", &[1, 2, 3]),
            ("+1 (binding): 3\n+1 (non-binding): 2\n-1: none, 0 so far\n", &[1, 2, 3]),
            (
                "Thanks!\n\n+1 binding TOC votes (3/9):\nAna: https://example.org/1\nBo Ek: https://example.org/2\n",
                &[3, 4, 5],
            ),
            ("+1 votes\n- Ana Lee\n- Bo Ek\n\n-1 votes\n- 0\n", &[1, 2, 3, 5, 6]),
            ("Where we are: yes 3, no: 0\n", &[1]),
            ("The tally so far is 5 in favour and 1 against.\n", &[1]),
            ("| Vote | Count |\n|---|---|\n| +1 | 3 |\n| -1 | 0 |\n", &[3, 4]),
            ("Ja: 3\nNein: 1\nEnthaltung: 0\n", &[1, 2, 3]),
            ("Pour : 3\nContre : 1\n", &[1, 2]),
            ("In favour = 4\nAgainst = 1\n", &[1, 2]),
        ] {
            assert_eq!(rows(text), lines, "{text}");
        }
    }

    #[test]
    fn votes_and_discussion_are_not_tallies() {
        for text in [
            "+1 (binding)\n\nTested on 3 platforms.\n",
            "+1\n\nBo Ek\n",
            "+1 (binding)\nBo Ek\nNorthwind Traders\n",
            "Two +1 votes\nBo Ek\n",
            "Item 1: +1\nItem 2: -1\nItem 3: 0\n",
            "1: yes\n2: no\n3: yes\n",
            "Votes: 1 yes, 2 no, 3 yes\n",
            "[ ] +1 approve\n[ ] 0 no opinion\n[x] -1 because of 2 bugs\n",
            "+1: release it\n 0: wait for 2 days\n-1: never\n",
            "At least 3 +1 and no -1 are required, so we need 2 more votes.\n",
            "If we have 3 +1 and 1 -1 votes, what then?\n",
            "> Yes: 4\n> No: 0\n\nThanks for counting, 4 is a lot.\n",
            "-1: 2 tests fail\n",
            "My votes: 5 for the first, 3 against the second\n",
            "+1 for 2.0, -1 for 3.0\n",
            "3 reasons against: cost 2, time 1\n",
        ] {
            assert_eq!(rows(text), [0; 0], "{text}");
        }
    }
}
