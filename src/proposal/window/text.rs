//! The sentences of a text, their clauses and their words, as far as a window is read from them.

use chrono::Weekday;

use super::calendar::month;

/// A sentence: what ends with a full stop, a blank line or the next item of a list.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    words: Vec<Word>,
    /// Whether it ends with a question mark.
    pub(super) question: bool,
}

/// A word of a sentence.
#[derive(Debug)]
pub(super) struct Word {
    /// As it was written, without brackets and commas.
    pub(super) written: String,
    /// In lower case, without the punctuation around it.
    pub(super) plain: String,
    /// What stands behind it.
    pause: Pause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pause {
    None,
    /// A comma: it ends a clause where a conjunction follows.
    Comma,
    /// A semicolon, or a dash between blanks.
    Break,
}

/// Words that begin a clause behind a comma.
const CONJUNCTIONS: &[&str] = &[
    "so", "but", "and", "or", "then", "therefore", "hence", "while", "which", "because", "since", "as",
    "after", "though", "although", "please", "however",
];
/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] =
    &["p.m.", "a.m.", "approx.", "ca.", "e.g.", "i.e.", "min.", "hrs.", "o'clock."];

impl Sentence {
    /// All its words.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Its clauses.
    pub(super) fn clauses(&self) -> Vec<&[Word]> {
        let mut clauses = Vec::new();
        let mut from = 0;
        for (at, word) in self.words.iter().enumerate() {
            let next = self.words.get(at + 1).map_or("", |next| next.plain.as_str());
            let ends =
                word.pause == Pause::Break || (word.pause == Pause::Comma && CONJUNCTIONS.contains(&next));
            if ends {
                clauses.push(&self.words[from..=at]);
                from = at + 1;
            }
        }
        clauses.push(&self.words[from..]);
        clauses
    }

    /// The sentence as it was written, but for its blanks.
    pub(super) fn excerpt(&self) -> String {
        let written = self.words.iter().map(|word| word.written.as_str()).collect::<Vec<_>>().join(" ");
        written.chars().take(160).collect()
    }

    fn take(&mut self, token: &str) {
        if matches!(token, "-" | "--" | "–" | "—" | "|") {
            if let Some(last) = self.words.last_mut() {
                last.pause = Pause::Break;
            }
            return;
        }
        let is_link = token.contains("://");
        let is_edge = |c: char| {
            !is_link && matches!(c, '(' | ')' | ',' | ';' | '[' | ']' | '*' | '"' | '“' | '”' | '`')
        };
        let mut rest = token;
        while !rest.is_empty() {
            let end = rest.find(is_edge).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            let edge = after.chars().next();
            if !piece.is_empty() {
                self.words.push(Word::new(piece));
            }
            let pause = match edge {
                Some(';') => Pause::Break,
                Some(',') => Pause::Comma,
                _ => Pause::None,
            };
            if let Some(last) = self.words.last_mut() {
                last.pause = last.pause.max(pause);
            }
            rest = &after[edge.map_or(0, char::len_utf8)..];
        }
    }
}

impl Word {
    fn new(written: &str) -> Self {
        const AROUND: [char; 10] = ['.', '!', '?', ':', '\'', '~', '≥', '>', '_', '…'];
        let plain = if written.is_ascii() {
            written.trim_matches(AROUND).to_ascii_lowercase()
        } else {
            let plain = written.to_lowercase().replace('’', "'").replace('–', "-");
            plain.trim_matches(AROUND).to_owned()
        };
        Self { written: written.to_owned(), plain, pause: Pause::None }
    }
}

/// The sentences of a text. A line break ends one only where a blank line, an item of a list or a label
/// such as `Closes:` follows.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut now = Sentence::default();
    for line in text.lines() {
        if line.trim().is_empty() || begins_anew(line) {
            all.push(std::mem::take(&mut now));
        }
        let tokens: Vec<&str> = line.split_whitespace().collect();
        for (at, token) in tokens.iter().enumerate() {
            now.take(token);
            if ends_sentence(token, tokens.get(at + 1).copied()) {
                now.question = token.trim_end_matches([')', '"', '”']).ends_with('?');
                all.push(std::mem::take(&mut now));
            }
        }
    }
    all.push(now);
    all.retain(|sentence| !sentence.words.is_empty());
    all
}

/// Whether a line begins an item of a list, or with a label: `Vote closes: …`.
fn begins_anew(line: &str) -> bool {
    let line = line.trim_start();
    let item = ["- ", "* ", "+ ", "• ", "["].iter().any(|mark| line.starts_with(mark));
    item || line.split_whitespace().take(3).any(|word| word.ends_with(':'))
}

fn ends_sentence(token: &str, next: Option<&str>) -> bool {
    let bare = token.trim_end_matches([')', '"', '”', '*']);
    if bare.ends_with(['!', '?']) {
        return true;
    }
    let Some(word) = bare.strip_suffix('.') else { return false };
    let is_day = |word: &str| word.parse::<Weekday>().is_ok() || month(&word.to_lowercase()).is_some();
    let short = word.len() <= 4 && word.to_lowercase() != "may" && is_day(word);
    // `8. May` is a day of a month.
    let ordinal = word.chars().all(|c| c.is_ascii_digit())
        && next.is_some_and(|next| is_day(next.trim_end_matches('.')));
    !short && !ordinal && !ABBREVIATIONS.contains(&bare.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        sentences(text).iter().map(Sentence::excerpt).collect()
    }

    #[test]
    fn sentences_end_at_stops_blank_lines_and_items() {
        assert_eq!(
            split("It is open for\n72 hours. Please vote!"),
            ["It is open for 72 hours.", "Please vote!"]
        );
        assert_eq!(
            split("Until Fri. May 8 at 5 p.m. CEST. Thanks"),
            ["Until Fri. May 8 at 5 p.m. CEST.", "Thanks"]
        );
        assert_eq!(
            split("Until 8. May 2026\nVote closes: Friday\n- one\n- two"),
            ["Until 8. May 2026", "Vote closes: Friday", "one", "two"]
        );
    }

    #[test]
    fn clauses_end_where_a_conjunction_follows_a_comma() {
        let sentences = sentences("The last one was void, so this is open until Fri, May 8; please vote");
        let clauses: Vec<usize> = sentences[0].clauses().iter().map(|clause| clause.len()).collect();
        assert_eq!(clauses, [5, 8, 2]);
    }
}
