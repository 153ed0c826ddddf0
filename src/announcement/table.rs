//! Reads tables in a result mail: numbers of votes by side, and people with their votes.

use hashbrown::HashSet;

use super::cell::{BARS, Cell, Head, cells, spaced};
use super::names::FoundName;
use super::{NamedVoter, Number, Passage};
use crate::message::Author;
use crate::message::reply::{Line, Lines, Role};
use crate::policy::Side;

/// The content of all tables of a mail, in order.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) counts: Vec<Number>,
    pub(super) names: Vec<NamedVoter>,
    /// The lines of tables without bars that gave a number or a name.
    pub(super) lines: HashSet<u32>,
}

/// Maximum number of rows and of columns in a table of votes.
const LARGEST: usize = 200;

/// `true` if a line is a row or a border of a table with bars.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(BARS) && line.matches(BARS).count() > 1 || is_border(line)
}

/// `true` for a border between rows: `|---|:--:|`, `+----+`, `├──┼──┤`.
fn is_border(line: &str) -> bool {
    let drawn = |c: char| matches!(c, '\u{2500}'..='\u{257f}');
    let mark = |c: char| matches!(c, '|' | '+' | '-' | '=' | ':' | ' ') || drawn(c);
    let edge = line.starts_with(['|', '+']) || line.starts_with(drawn);
    edge && line.len() > 4 && line.chars().all(mark) && line.contains(['-', '=', '\u{2500}', '\u{2550}'])
}

/// Reads the tables in the lines that the sender wrote.
pub(super) fn tables(lines: &Lines<'_>, sender: &Author) -> Tables {
    let mut found = Tables::default();
    found.read_spaced(lines, sender);
    if !lines.text().contains(BARS) {
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
    /// Reads tables with only spaces between their columns. Every heading of the table must be known.
    fn read_spaced(&mut self, lines: &Lines<'_>, sender: &Author) {
        let mut heads: Vec<Head> = Vec::new();
        let mut head = 0;
        for line in lines.iter() {
            let cells = spaced(line.text).filter(|_| line.role == Role::Authored);
            let Some(cells) = cells else {
                heads.clear();
                continue;
            };
            let known: Vec<Head> = cells.iter().map(Cell::head).collect();
            // The cell above the labels of the rows is empty.
            let worded = cells.iter().any(|cell| cell.number().is_none() && !cell.is_blank());
            let (first, others) = known.split_first().expect("a row has at least two cells");
            if heads.is_empty()
                && worded
                && others.iter().all(|head| *head != Head::Other)
                && (*first != Head::Other || cells[0].is_blank())
            {
                (heads, head) = (known, line.number);
            } else if heads.len() == cells.len() {
                let passage = Passage { line: 0, excerpt: String::new() };
                let before = self.counts.len() + self.names.len();
                TableReader { heads: &heads, sender, passage, found: self }.row(&cells, &line);
                if self.counts.len() + self.names.len() > before {
                    self.lines.extend([head, line.number]);
                }
            }
        }
    }

    fn read(&mut self, lines: &[Line<'_>], sender: &Author) {
        let rows: Vec<Line<'_>> = lines.iter().filter(|line| !is_border(line.text.trim())).copied().collect();
        if rows.len() > LARGEST {
            return;
        }
        let cells: Vec<Vec<Cell<'_>>> = rows.iter().map(|row| cells(row.text)).collect();
        let Some((head, body)) = cells.split_first().filter(|(head, _)| head.len() <= LARGEST) else {
            return;
        };
        let heads: Vec<Head> = head.iter().map(Cell::head).collect();
        let known = heads.iter().filter(|head| **head != Head::Other).count();
        let is_body = |cell: &Cell<'_>| cell.number().is_some();
        let mut reader = TableReader {
            heads: &heads,
            sender,
            passage: Passage { line: 0, excerpt: String::new() },
            found: self,
        };
        if let Some(heads) = heads_of_people(&cells, sender) {
            let mut reader = TableReader { heads: &heads, ..reader };
            return cells.iter().zip(&rows).for_each(|(row, line)| reader.row(row, line));
        }
        if known == 0 || head.iter().any(|cell| is_body(cell) && cell.side().is_none()) {
            // Without a heading, each row must be a side and its number.
            let plain = |row: &Vec<Cell<'_>>| {
                matches!(&row[..], [side, number]
                if side.side().is_some() && number.number().is_some())
            };
            if cells.iter().all(plain) {
                let heads = [Head::Vote, Head::Number];
                let mut reader = TableReader { heads: &heads, ..reader };
                cells.iter().zip(&rows).for_each(|(row, line)| reader.row(row, line));
            }
            return;
        }
        reader.passage_of(&rows[0]);
        for (side, count) in head.iter().filter_map(Cell::counted_head) {
            reader.count(side, None, Some(count));
        }
        body.iter().zip(&rows[1..]).for_each(|(row, line)| reader.row(row, line));
    }
}

/// Headings for a table without headings, if each row has a name in one column and a vote in another.
fn heads_of_people(rows: &[Vec<Cell<'_>>], sender: &Author) -> Option<Vec<Head>> {
    let [first, _, ..] = rows else { return None };
    let column = |is: &dyn Fn(&Cell<'_>) -> bool| {
        let mut found = (0..first.len()).filter(|at| rows.iter().all(|row| row.get(*at).is_some_and(is)));
        found.next().filter(|_| found.next().is_none())
    };
    // `| Linux | Yes |` may be about something other than votes.
    let vote = column(&|cell| cell.is_value())?;
    // A column with only plain zeros may have counts, not votes.
    rows.iter().any(|row| row[vote].number().is_none()).then_some(())?;
    let named = |name: &FoundName| name.written.contains(char::is_alphabetic);
    let name =
        column(&|cell| cell.names(sender).is_some_and(|names| matches!(&names[..], [name] if named(name))))?;
    let mut heads = vec![Head::Other; first.len()];
    heads[vote] = Head::Vote;
    heads[name] = Head::Name;
    Some(heads)
}

/// Reads the rows of one table.
struct TableReader<'a> {
    heads: &'a [Head],
    sender: &'a Author,
    passage: Passage,
    found: &'a mut Tables,
}

impl TableReader<'_> {
    fn row(&mut self, row: &[Cell<'_>], line: &Line<'_>) {
        self.passage_of(line);
        let sides = self.heads.iter().any(|head| matches!(head, Head::Side(_)));
        if sides {
            self.of_sides(row);
        } else if !self.person(row) {
            self.side(row);
        }
    }

    fn passage_of(&mut self, line: &Line<'_>) {
        self.passage = Passage { line: line.number, excerpt: line.text.trim().to_owned() };
    }

    /// The cells of a row, each with the heading of its column.
    fn columns<'c, 't>(&self, row: &'c [Cell<'t>]) -> Vec<(Head, &'c Cell<'t>)> {
        self.heads.iter().copied().zip(row).collect()
    }

    /// Reads a row below a heading that lists sides: `| binding | 4 | 0 | 1 |`, `| Ana Lee | x | | |`.
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

    /// Reads a row with a person and their vote: `| Ana Lee | +1 | yes |`.
    ///
    /// Returns `true` if the row is about a person.
    fn person(&mut self, row: &[Cell<'_>]) -> bool {
        let columns = self.columns(row);
        let of = |wanted: Head| columns.iter().find(|(head, _)| *head == wanted).map(|(_, cell)| *cell);
        let (Some(name), Some(vote)) = (of(Head::Name), of(Head::Vote)) else { return false };
        let place = |wanted: Head| self.heads.iter().position(|head| *head == wanted);
        if place(Head::Name) > place(Head::Vote) && of(Head::Number).is_some()
            || vote.number().is_some() && vote.side().is_none()
        {
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
        // The row is about a person without a vote.
        of(Head::Number).is_none()
    }

    /// Reads a row with a side, names and a number: `| +1 | Ana Lee, Bo Ek | 2 |`.
    fn side(&mut self, row: &[Cell<'_>]) {
        let columns = self.columns(row);
        let Some((at, side, label)) =
            columns.iter().enumerate().find_map(|(at, (_, cell))| Some((at, cell.side()?, *cell)))
        else {
            return;
        };
        if columns[..at].iter().any(|(_, cell)| !cell.is_empty())
            || !matches!(columns[at].0, Head::Vote | Head::Other)
        {
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

    fn name(&mut self, name: FoundName, side: Side, binding: Option<bool>) {
        let passage = self.passage.clone();
        let binding = name.binding.or(binding);
        self.found.names.push(NamedVoter { name: name.written, side: Some(side), binding, passage });
    }
}
