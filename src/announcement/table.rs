//! Tables of a result mail: numbers of sides, and people with their votes, drawn with bars.

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{Name, Names, Place};
use super::token::{Token, tokens};
use super::{Named, Number, Passage};
use crate::message::Author;
use crate::message::reply::{Line, Lines, Role};
use crate::message::word_list::WordTable;
use crate::policy::Side;

/// What the tables of a mail say, in their order.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) counts: Vec<Number>,
    pub(super) names: Vec<Named>,
}

/// What a column holds, by its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    /// Votes of one side.
    Side(Side),
    /// Binding votes, or whether a vote is binding.
    Binding(bool),
    /// Whose vote it is.
    Name,
    /// The side, or a number of votes.
    Vote,
    /// A number of votes.
    Number,
    Other,
}

/// Headings of columns in one word.
static HEADS: WordTable<Head> = WordTable::of(&[
    ("name", Head::Name),
    ("names", Head::Name),
    ("who", Head::Name),
    ("voter", Head::Name),
    ("voters", Head::Name),
    ("voted", Head::Name),
    ("member", Head::Name),
    ("members", Head::Name),
    ("person", Head::Name),
    ("people", Head::Name),
    ("by", Head::Name),
    ("maintainer", Head::Name),
    ("committer", Head::Name),
    ("organisation", Head::Name),
    ("organization", Head::Name),
    ("wer", Head::Name),
    ("nom", Head::Name),
    ("nombre", Head::Name),
    ("nome", Head::Name),
    ("vote", Head::Vote),
    ("votes", Head::Vote),
    ("value", Head::Vote),
    ("choice", Head::Vote),
    ("position", Head::Vote),
    ("side", Head::Vote),
    ("answer", Head::Vote),
    ("ballot", Head::Vote),
    ("response", Head::Vote),
    ("stimme", Head::Vote),
    ("stimmen", Head::Vote),
    ("voto", Head::Vote),
    ("votos", Head::Vote),
    ("voti", Head::Vote),
    ("voix", Head::Vote),
    ("count", Head::Number),
    ("counts", Head::Number),
    ("number", Head::Number),
    ("total", Head::Number),
    ("totals", Head::Number),
    ("sum", Head::Number),
    ("tally", Head::Number),
    ("anzahl", Head::Number),
    ("numero", Head::Number),
    ("número", Head::Number),
]);

/// A table with more rows or columns is no table of votes.
const LARGEST: usize = 200;

/// Whether a line is a row or a border of a table.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    let bars = line.matches(['|', '│']).count();
    line.starts_with(['|', '│']) && bars > 1 || is_border(line)
}

/// A line that parts rows: `|---|:--:|`, `+----+`, `├──┼──┤`.
fn is_border(line: &str) -> bool {
    let drawn = |c: char| matches!(c, '\u{2500}'..='\u{257f}');
    let mark = |c: char| matches!(c, '|' | '+' | '-' | '=' | ':' | ' ') || drawn(c);
    let edge = line.starts_with(['|', '+']) || line.starts_with(drawn);
    edge && line.len() > 4 && line.chars().all(mark) && line.contains(['-', '=', '\u{2500}', '\u{2550}'])
}

/// What the tables of the author's own lines say.
pub(super) fn tables(lines: &Lines<'_>, sender: &Author) -> Tables {
    let mut found = Tables::default();
    if !lines.text().contains(['|', '│']) {
        return found;
    }
    let mut rows: Vec<Line<'_>> = Vec::new();
    for line in lines.iter() {
        if matches!(line.role, Role::Authored | Role::Code) && is_row(line.text) {
            rows.push(line);
        } else {
            found.read(&std::mem::take(&mut rows), sender);
        }
    }
    found.read(&rows, sender);
    found
}

impl Tables {
    fn read(&mut self, lines: &[Line<'_>], sender: &Author) {
        let rows: Vec<Line<'_>> = lines.iter().filter(|line| !is_border(line.text.trim())).copied().collect();
        if rows.len() > LARGEST {
            return;
        }
        let cells: Vec<Vec<Cell<'_>>> = rows.iter().map(|row| cells(row.text)).collect();
        let Some((head, body)) = cells.split_first().filter(|(head, _)| head.len() <= LARGEST) else { return };
        let heads: Vec<Head> = head.iter().map(Cell::head).collect();
        let known = heads.iter().filter(|head| **head != Head::Other).count();
        let is_body = |cell: &Cell<'_>| cell.number().is_some();
        let mut reader = Reader { heads: &heads, sender, passage: Passage { line: 0, excerpt: String::new() }, found: self };
        if known == 0 || head.iter().any(|cell| is_body(cell) && cell.side().is_none()) {
            // Without a heading a row is a side and its number.
            let plain = |row: &Vec<Cell<'_>>| matches!(&row[..], [side, number]
                if side.side().is_some() && number.number().is_some());
            if cells.iter().all(plain) {
                let heads = [Head::Vote, Head::Number];
                let mut reader = Reader { heads: &heads, ..reader };
                cells.iter().zip(&rows).for_each(|(row, line)| reader.row(row, line));
            }
            return;
        }
        body.iter().zip(&rows[1..]).for_each(|(row, line)| reader.row(row, line));
    }
}

/// A reader of the rows of one table.
struct Reader<'a> {
    heads: &'a [Head],
    sender: &'a Author,
    passage: Passage,
    found: &'a mut Tables,
}

impl Reader<'_> {
    fn row(&mut self, row: &[Cell<'_>], line: &Line<'_>) {
        self.passage = Passage { line: line.number, excerpt: line.text.trim().to_owned() };
        let sides = self.heads.iter().any(|head| matches!(head, Head::Side(_)));
        if sides { self.of_sides(row) } else if !self.person(row) { self.side(row) }
    }

    /// The columns that have a heading, with their cells.
    fn columns<'c, 't>(&self, row: &'c [Cell<'t>]) -> Vec<(Head, &'c Cell<'t>)> {
        self.heads.iter().copied().zip(row).collect()
    }

    /// `| binding | 4 | 0 | 1 |` or `| Ana Lee | x | | |` below the sides.
    fn of_sides(&mut self, row: &[Cell<'_>]) {
        let columns = self.columns(row);
        let label = columns.first().filter(|(head, _)| !matches!(head, Head::Side(_))).map(|(_, cell)| *cell);
        let name = label.and_then(|label| label.names(self.sender)).filter(|names| names.len() == 1);
        let votes = || {
            columns.iter().filter_map(|(head, cell)| match head {
                Head::Side(side) => Some((*side, *cell)),
                _ => None,
            })
        };
        if let Some(name) = name.and_then(|mut names| names.pop()) {
            let mut ticked = votes().filter(|(_, cell)| !cell.is_empty());
            if let (Some((side, cell)), None) = (ticked.next(), ticked.next())
                && cell.is_ticked()
            {
                self.name(name, side, None);
            }
            return;
        }
        let binding = label.and_then(Cell::binding);
        let whole = label.is_none_or(|label| label.is_empty() || label.is_sum());
        if binding.is_none() && !whole {
            return;
        }
        let (counts, names): (Vec<_>, Vec<_>) = votes().partition(|(_, cell)| cell.number().is_some());
        for (side, cell) in counts {
            self.count(side, binding, cell.number());
        }
        for (side, cell) in names.into_iter().filter(|_| label.is_none()) {
            cell.names(self.sender).into_iter().flatten().for_each(|name| self.name(name, side, binding));
        }
    }

    /// `| Ana Lee | +1 | yes |`; whether a row is one of a person.
    fn person(&mut self, row: &[Cell<'_>]) -> bool {
        let columns = self.columns(row);
        let of = |wanted: Head| columns.iter().find(|(head, _)| *head == wanted).map(|(_, cell)| *cell);
        let (Some(name), Some(vote)) = (of(Head::Name), of(Head::Vote)) else { return false };
        let place = |wanted: Head| self.heads.iter().position(|head| *head == wanted);
        if place(Head::Name) > place(Head::Vote) && of(Head::Number).is_some() || vote.number().is_some() && vote.side().is_none() {
            return false;
        }
        let names = name.names(self.sender).filter(|names| names.len() == 1);
        if let (Some(side), Some(mut names)) = (vote.side(), names)
            && let Some(name) = names.pop()
        {
            let binding = of(Head::Binding(true)).and_then(Cell::answer).or(vote.binding());
            self.name(name, side, binding);
            return true;
        }
        // A row of a person without a vote.
        of(Head::Number).is_none()
    }

    /// `| +1 | Ana Lee, Bo Ek | 2 |`
    fn side(&mut self, row: &[Cell<'_>]) {
        let columns = self.columns(row);
        let Some((at, side, label)) =
            columns.iter().enumerate().find_map(|(at, (_, cell))| Some((at, cell.side()?, *cell)))
        else {
            return;
        };
        if columns[..at].iter().any(|(_, cell)| !cell.is_empty()) || !matches!(columns[at].0, Head::Vote | Head::Other) {
            return;
        }
        let number = |head: &Head| matches!(head, Head::Number | Head::Vote);
        let mut counted = false;
        for (head, cell) in &columns[at + 1..] {
            match head {
                Head::Binding(binding) => self.count(side, Some(*binding), cell.number()),
                head if number(head) && !counted => {
                    counted = cell.number().is_some();
                    self.count(side, label.binding(), cell.number());
                }
                Head::Name => {
                    let names = cell.names(self.sender).into_iter().flatten();
                    names.for_each(|name| self.name(name, side, label.binding()));
                }
                _ => {}
            }
        }
    }

    fn count(&mut self, side: Side, binding: Option<bool>, count: Option<u32>) {
        let passage = self.passage.clone();
        self.found.counts.extend(count.map(|count| Number { side, binding, count, passage }));
    }

    fn name(&mut self, name: Name, side: Side, binding: Option<bool>) {
        let passage = self.passage.clone();
        let binding = name.binding.or(binding);
        self.found.names.push(Named { name: name.written, side: Some(side), binding, passage });
    }
}

/// A cell of a row.
struct Cell<'a> {
    tokens: Vec<Token<'a>>,
    pieces: Vec<Piece>,
}

/// The cells of a row.
fn cells(row: &str) -> Vec<Cell<'_>> {
    let row = row.trim();
    // `||Name||Vote||` heads a table of a wiki.
    let doubled = row.starts_with("||");
    let row = row.trim_start_matches(['|', '│']);
    let row = row.strip_suffix(['|', '│']).unwrap_or(row);
    if doubled {
        return row.trim_end_matches('|').split("||").map(|cell| Cell::of(cell.trim())).collect();
    }
    row.split(['|', '│']).map(|cell| Cell::of(cell.trim())).collect()
}

impl<'a> Cell<'a> {
    fn of(text: &'a str) -> Self {
        let mut tokens = tokens(text);
        // A cell is a label: "No" is a side.
        tokens.push(Token::Mark(':'));
        let mut pieces = pieces(&tokens);
        pieces.pop();
        Self { tokens, pieces }
    }

    fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece.atom, Atom::Mark(_)))
    }

    fn head(&self) -> Head {
        let word = self.tokens.first().and_then(Token::word);
        let single = self.pieces.len() == 1;
        match self.pieces.first().map(|piece| piece.atom) {
            Some(Atom::Binding(binding)) if self.pieces.iter().all(is_claim) => Head::Binding(binding),
            _ if self.side().is_some() => Head::Side(self.side().unwrap_or(Side::Cast)),
            _ if single => word.and_then(|word| HEADS.get(word)).unwrap_or(Head::Other),
            _ => Head::Other,
        }
    }

    /// The side that the cell names, and nothing else.
    fn side(&self) -> Option<Side> {
        let mut found = None;
        for piece in &self.pieces {
            let side = match piece.atom {
                Atom::Signed(_, 0) | Atom::Count(0, Written::Digits) => Side::Zero,
                Atom::Signed(side, 1) | Atom::Side(side) => side,
                Atom::Mark(_) | Atom::Binding(_) | Atom::Votes | Atom::Filler => continue,
                _ => return None,
            };
            if found.is_some_and(|found| found != side) {
                return None;
            }
            found = Some(side);
        }
        found
    }

    fn binding(&self) -> Option<bool> {
        self.pieces.iter().find_map(|piece| match piece.atom {
            Atom::Binding(binding) => Some(binding),
            _ => None,
        })
    }

    /// The number of the cell, perhaps with a share: `3 (60%)`.
    fn number(&self) -> Option<u32> {
        let mut pieces = self.pieces.iter().filter(|piece| piece.atom != Atom::Mark(':'));
        let count = match pieces.next()?.atom {
            Atom::Count(count, Written::Digits | Written::None) => count,
            _ => return None,
        };
        let share = |piece: &Piece| match piece.atom {
            Atom::Mark(_) | Atom::And | Atom::Votes => true,
            _ => self.tokens[piece.tokens.start].word().is_some_and(|word| word.ends_with('%')),
        };
        pieces.all(share).then_some(count)
    }

    /// `yes` or `no`, of whether a vote is binding.
    fn answer(&self) -> Option<bool> {
        match self.tokens.first()? {
            Token::Word(word) if matches!(&*word.lower, "yes" | "y" | "x" | "✓" | "✔" | "✅" | "ja" | "oui" | "sí") => {
                Some(true)
            }
            Token::Word(word) if matches!(&*word.lower, "no" | "n" | "nein" | "non") => Some(false),
            _ => self.binding(),
        }
    }

    fn is_ticked(&self) -> bool {
        matches!(&self.tokens[..], [Token::Word(word), Token::Mark(':')]
            if matches!(&*word.lower, "x" | "✓" | "✔" | "✅" | "☑" | "yes"))
            || matches!(self.tokens[..], [Token::Number(1) | Token::Signed(_, 1), Token::Mark(':')])
    }

    /// Whether the cell heads the sum of all votes.
    fn is_sum(&self) -> bool {
        matches!(&self.tokens[..], [Token::Word(word), ..]
            if matches!(&*word.lower, "total" | "totals" | "sum" | "all" | "votes" | "count" | "result"))
    }

    fn names(&self, sender: &Author) -> Option<Vec<Name>> {
        let names = Names { pieces: &self.pieces, tokens: &self.tokens, sender };
        let (names, end) = names.list(0, Place::List)?;
        (end == self.pieces.len()).then_some(names)
    }
}

fn is_claim(piece: &Piece) -> bool {
    matches!(piece.atom, Atom::Binding(_) | Atom::Votes | Atom::Mark(_))
}
