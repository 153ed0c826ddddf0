//! Splits a text into sentences, clauses and words, so that a window can be read from them.

use std::borrow::Cow;

use chrono::Weekday;

use super::calendar::month;
use super::foreign_words;
use crate::language::list::List;
use crate::language::token::Token;
use crate::language::word::Word as Spoken;

/// Words for "time" that are joined to the name of a place.
pub(super) const JOINED_TIME: &[&str] = &["时间", "時間", "時刻", "시간"];

/// A sentence. It ends at a full stop, an empty line or the next item of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'a> {
    /// The text as written.
    pub(super) text: &'a str,
    /// `true` if the sentence ends with a question mark.
    pub(super) question: bool,
}

/// A word of a sentence.
#[derive(Debug)]
pub(super) struct SentenceWord<'a> {
    /// The word as written, without brackets and commas.
    pub(super) written: &'a str,
    /// The word in lower case, without the punctuation around it.
    plain: Cow<'a, str>,
    /// The punctuation after it.
    pause: Pause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Pause {
    None,
    /// A comma. It ends a clause if a conjunction follows.
    Comma,
    /// A semicolon, or a dash between spaces.
    Break,
}

/// Abbreviations whose full stop does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "p.m.", "a.m.", "approx.", "ca.", "e.g.", "i.e.", "min.", "hrs.", "o'clock.", "kl.", "godz.", "hod.",
    "std.", "r.", "г.", "р.",
];
/// Characters that may follow the end of a sentence before the space.
const CLOSING: [char; 4] = [')', '"', '”', '*'];

impl<'a> Sentence<'a> {
    /// All words of the sentence.
    pub(super) fn words(&self) -> Vec<SentenceWord<'a>> {
        let mut words = Vec::with_capacity(self.text.len() / 5 + 1);
        self.text.split_whitespace().for_each(|token| add_words(token, &mut words));
        words
    }

    /// The start of the sentence as written, with single spaces, at most 160 characters.
    pub(super) fn excerpt(&self) -> String {
        let words = self.words();
        let written = words.iter().map(|word| word.written).collect::<Vec<_>>().join(" ");
        written.chars().take(160).collect()
    }
}

/// Converts words to tokens for the rows, one token for each word.
pub(super) fn spoken<'w>(words: &'w [SentenceWord<'_>]) -> Vec<Token<'w>> {
    // The month "May" must not match the verb "may" of a row.
    let one = |word: &'w SentenceWord<'_>| match word.written {
        "May" => Spoken::unlisted("May"),
        _ => Spoken::new(word.plain()),
    };
    words.iter().map(one).map(Token::Word).collect()
}

/// A sentence with its words, as the rows of several tables need it.
pub(super) struct SpokenSentence<'w, 'a> {
    pub(super) sentence: Sentence<'a>,
    pub(super) words: &'w [SentenceWord<'a>],
    /// One token for each word.
    pub(super) tokens: Vec<Token<'w>>,
}

/// Combines sentences with their words, which the caller owns.
pub(super) fn spoken_sentences<'w, 'a>(
    sentences: &[Sentence<'a>],
    words: &'w [Vec<SentenceWord<'a>>],
) -> Vec<SpokenSentence<'w, 'a>> {
    let spoken = |(sentence, words): (&Sentence<'a>, &'w Vec<SentenceWord<'a>>)| SpokenSentence {
        sentence: *sentence,
        words,
        tokens: spoken(words),
    };
    sentences.iter().zip(words).map(spoken).collect()
}

/// The clauses of a sentence.
pub(super) fn clauses<'w, 'a>(words: &'w [SentenceWord<'a>]) -> impl Iterator<Item = &'w [SentenceWord<'a>]> {
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let words = rest?;
        let ends = |at: &usize| match words[*at].pause {
            Pause::None => false,
            Pause::Comma => {
                words.get(at + 1).is_some_and(|next| Spoken::new(next.plain()).is_in(List::Conjunction))
            }
            Pause::Break => true,
        };
        let end = (0..words.len()).find(ends);
        rest = end.map(|end| &words[end + 1..]);
        Some(end.map_or(words, |end| &words[..=end]))
    })
}

/// Adds the words of a text without spaces.
fn add_words<'a>(token: &'a str, words: &mut Vec<SentenceWord<'a>>) {
    let is_edge = |c: char| {
        matches!(
            c,
            '(' | ')'
                | ','
                | ';'
                | '['
                | ']'
                | '*'
                | '"'
                | '“'
                | '”'
                | '`'
                | '（'
                | '）'
                | '，'
                | '、'
                | '：'
                | '。'
        )
    };
    if matches!(token, "-" | "--" | "–" | "—" | "|") {
        if let Some(last) = words.last_mut() {
            last.pause = Pause::Break;
        }
        return;
    }
    if !token.contains(is_edge) || token.contains("://") {
        return add_word(token, words);
    }
    let mut rest = token;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.find(is_edge).unwrap_or(rest.len()));
        let edge = after.chars().next();
        if !piece.is_empty() {
            add_word(piece, words);
        }
        let pause = match edge {
            Some(';' | '。') => Pause::Break,
            Some(',') => Pause::Comma,
            _ => Pause::None,
        };
        if let Some(last) = words.last_mut() {
            last.pause = last.pause.max(pause);
        }
        rest = &after[edge.map_or(0, char::len_utf8)..];
    }
}

/// Adds a word. A time and a zone that are written together become two words: `17:00UTC`, `北京时间18:00`.
fn add_word<'a>(written: &'a str, words: &mut Vec<SentenceWord<'a>>) {
    let joined = || JOINED_TIME.iter().find_map(|time| Some(written.find(time)? + time.len()));
    let behind = if written.is_ascii() { None } else { joined() };
    if let Some((zone, time)) = behind
        .map(|at| written.split_at(at))
        .filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()))
    {
        words.push(SentenceWord::new(zone));
        return add_word(time, words);
    }
    let zone = written.find(|c: char| !c.is_ascii_digit() && c != ':').filter(|at| *at > 0);
    let is_zone = |zone: &str| match zone.to_ascii_lowercase().trim_end_matches(['.', '!', ':']) {
        "am" | "pm" | "h" | "a.m" | "p.m" | "uhr" | "hrs" | "t" => false,
        offset if offset.starts_with(['+', '-', '−']) => offset.len() > 2,
        zone => zone.starts_with(char::is_alphabetic) && !zone.starts_with('h'),
    };
    // `1700Z`, a time in military form.
    let is_military = |time: &str, zone: &str| {
        time.len() == 4 && matches!(zone.trim_end_matches(['.', '!', ':']), "Z" | "UTC" | "GMT")
    };
    match zone.map(|at| written.split_at(at)) {
        Some((time, zone)) if time.contains(':') && is_zone(zone) || is_military(time, zone) => {
            words.extend([SentenceWord::new(time), SentenceWord::new(zone)]);
        }
        _ => words.push(SentenceWord::new(written)),
    }
}

impl<'a> SentenceWord<'a> {
    /// The word in lower case, without the punctuation around it.
    pub(super) fn plain(&self) -> &str {
        &self.plain
    }

    /// A copy of the word with another plain text.
    pub(super) fn meaning(&self, plain: String) -> Self {
        Self { written: self.written, plain: Cow::Owned(plain), pause: self.pause }
    }

    /// A copy of the word with another plain text and without the pause after it.
    pub(super) fn inner(&self, plain: String) -> Self {
        Self { pause: Pause::None, ..self.meaning(plain) }
    }

    /// Replaces the pause after the word with the pause after another word, if that is stronger.
    pub(super) fn pause_as(&mut self, other: &Self) {
        self.pause = self.pause.max(other.pause);
    }

    fn new(written: &'a str) -> Self {
        let around = |c: char| matches!(c, '.' | '!' | '?' | ':' | '\'' | '~' | '≥' | '>' | '_' | '…' | '。');
        let plain = if written.is_ascii() {
            let bare = written.trim_matches(around);
            let is_lower = !bare.bytes().any(|b| b.is_ascii_uppercase());
            if is_lower { Cow::Borrowed(bare) } else { Cow::Owned(bare.to_ascii_lowercase()) }
        } else {
            let plain = written.to_lowercase().replace('’', "'").replace('–', "-");
            Cow::Owned(plain.trim_matches(around).to_owned())
        };
        Self { written, plain, pause: Pause::None }
    }
}

/// Splits a text into sentences.
///
/// A line break ends a sentence only before an empty line, an item of a list or a label such as `Closes:`.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut end_at = |end: usize, question: bool| {
        let sentence = text[start..end].trim();
        start = end;
        if !sentence.is_empty() {
            all.push(Sentence { text: sentence, question });
        }
    };
    let mut line_start = 0;
    for line in text.split('\n') {
        if line.trim().is_empty() || begins_anew(line) {
            end_at(line_start, false);
        }
        for (end, question) in ends(line) {
            end_at(line_start + end, question);
        }
        line_start += line.len() + 1;
    }
    end_at(text.len(), false);
    all
}

/// `true` if a line starts with the mark of a list item or with a label: `Vote closes: …`.
fn begins_anew(line: &str) -> bool {
    let line = line.trim_start();
    let item = ["- ", "* ", "+ ", "• ", "["].iter().any(|mark| line.starts_with(mark));
    let labelled = || line.split_whitespace().take(3).any(|word| word.ends_with(':'));
    item || memchr::memchr(b':', line.as_bytes()).is_some() && labelled()
}

/// The offsets at which sentences end in a line, each with `true` for a question mark.
fn ends(line: &str) -> impl Iterator<Item = (usize, bool)> {
    memchr::memchr3_iter(b'.', b'!', b'?', line.as_bytes()).filter_map(|at| {
        let behind = line[at + 1..].trim_start_matches(CLOSING);
        if !(behind.is_empty() || behind.starts_with(char::is_whitespace)) {
            return None;
        }
        let token = &line[..line.len() - behind.len()];
        let token = token.rsplit(char::is_whitespace).next().unwrap_or_default();
        let question = token.trim_end_matches([')', '"', '”']).ends_with('?');
        ends_sentence(token, behind.split_whitespace().next())
            .then_some((line.len() - behind.len(), question))
    })
}

/// `true` if a word is the last of its sentence. `next` is the next word of the line.
fn ends_sentence(token: &str, next: Option<&str>) -> bool {
    let bare = token.trim_end_matches(CLOSING);
    if bare.ends_with(['!', '?']) {
        return true;
    }
    let Some(word) = bare.strip_suffix('.') else { return false };
    let is_day = |word: &str| word.parse::<Weekday>().is_ok() || month(&word.to_lowercase()).is_some();
    let short = word.len() <= 4 && word.to_lowercase() != "may" && is_day(word);
    // `8. May` is a day of a month, and in `12. 18:00` a time follows the day.
    let is_clock = |next: &str| next.starts_with(|c: char| c.is_ascii_digit()) && next.contains(':');
    let ordinal = word.chars().all(|c| c.is_ascii_digit())
        && next.is_some_and(|next| {
            is_day(next.trim_end_matches('.'))
                || foreign_words::is_month(&next.to_lowercase())
                || is_clock(next)
        });
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

    /// The expected sentences of a text, split word by word for comparison.
    fn word_by_word(text: &str) -> Vec<(Vec<&str>, bool)> {
        let mut all = vec![(Vec::new(), false)];
        for line in text.lines() {
            if line.trim().is_empty() || begins_anew(line) {
                all.push((Vec::new(), false));
            }
            let words: Vec<&str> = line.split_whitespace().collect();
            for (at, word) in words.iter().enumerate() {
                let open = all.last_mut().unwrap();
                open.0.push(*word);
                if ends_sentence(word, words.get(at + 1).copied()) {
                    open.1 = word.trim_end_matches([')', '"', '”']).ends_with('?');
                    all.push((Vec::new(), false));
                }
            }
        }
        all.retain(|(words, _)| !words.is_empty());
        all
    }

    proptest::proptest! {
        #[test]
        fn the_fast_search_finds_the_same_sentences_as_a_full_read(
            text in "([a-z]{0,3}|[.!?:,)*\"”]{1,2}|[ \n\r\t\u{a0}é]|May|p\\.m\\.|Fri\\.|8\\.|- |\\[){0,60}"
        ) {
            let found: Vec<(Vec<&str>, bool)> = sentences(&text)
                .iter()
                .map(|sentence| (sentence.text.split_whitespace().collect(), sentence.question))
                .collect();
            proptest::prop_assert_eq!(found, word_by_word(&text));
        }
    }

    #[test]
    fn clauses_end_where_a_conjunction_follows_a_comma() {
        let words =
            sentences("The last one was void, so this is open until Fri, May 8; please vote")[0].words();
        let clauses: Vec<usize> = clauses(&words).map(<[_]>::len).collect();
        assert_eq!(clauses, [5, 8, 2]);
    }
}
