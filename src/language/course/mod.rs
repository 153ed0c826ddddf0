//! Finds signs in a sentence that a vote stays open for longer, starts again or continues elsewhere.
//!
//! The rows of the grammar match exact wordings. These signs find all other wordings, in every language. A
//! sentence needs a word for the vote and, near it, a word for more time, a new start or another place.

mod sign;
mod words;

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

pub(crate) use sign::CourseSign;
use words::{WEEKDAYS, WORDS};

/// Maximum number of words between two signs that belong together.
const NEAR: usize = 3;
/// Maximum number of words between a sign and a negation: before the sign, and after it.
const DENIED: [usize; 2] = [6, 3];
/// Maximum number of words between "until" and a word for the vote: before "until", and after it.
const OF_UNTIL: [usize; 2] = [12, 4];
/// Maximum number of words between "nobody" and "vote again".
const OF_NOBODY: usize = 8;
/// Maximum number of bytes of a sentence that are read.
const LONGEST: usize = 2000;

/// A sentence with the signs found in it.
pub(crate) struct CourseSigns {
    /// The words in lower case, with a space before and after each word.
    text: String,
    /// The signs, each with its start and end in the text.
    found: Vec<(CourseSign, usize, usize)>,
}

struct SignFinder {
    automaton: AhoCorasick,
    signs: Vec<CourseSign>,
}

static FINDER: LazyLock<SignFinder> = LazyLock::new(|| {
    let days = WEEKDAYS.iter().flat_map(|week| (0..).zip(week).map(|(day, name)| (words::day(day), *name)));
    let others = WORDS.iter().flat_map(|(sign, languages)| languages.iter().map(|words| (*sign, *words)));
    let entries = days.chain(others).flat_map(|(sign, words)| words.split('|').map(move |word| (sign, word)));
    let (signs, patterns): (Vec<CourseSign>, Vec<String>) =
        entries.map(|(sign, word)| (sign, pattern(word))).unzip();
    let built = AhoCorasick::builder().match_kind(MatchKind::Standard).build(patterns);
    // The patterns are only a few thousand short words, so building the automaton cannot fail.
    SignFinder { automaton: built.expect("an automaton of words can be built"), signs }
});

/// The text to search for.
///
/// It starts with a space, so that only starts of words match, except in scripts without spaces.
fn pattern(word: &str) -> String {
    match word.strip_prefix('*') {
        Some(end) => end.to_owned(),
        None if word.starts_with(is_unspaced) => word.to_owned(),
        None => format!(" {word}"),
    }
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// The words of a text in lower case, separated by single spaces.
///
/// `17:00` becomes `17h00`. Other colons and semicolons become words, so that no phrase extends across them.
fn words_of(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for c in text.chars() {
        if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if c == ':' && plain.ends_with(|c: char| c.is_ascii_digit()) {
            plain.push('h');
        } else {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
            if matches!(c, ':' | ';' | '：' | '；') {
                plain.push_str(", ");
            }
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

impl CourseSigns {
    /// Finds the signs in a sentence.
    pub(crate) fn of(sentence: &str) -> Self {
        let end = (0..=sentence.len().min(LONGEST)).rev().find(|end| sentence.is_char_boundary(*end));
        let text = words_of(&sentence[..end.unwrap_or(0)]);
        let SignFinder { automaton, signs } = &*FINDER;
        let of_match =
            |found: aho_corasick::Match| (signs[found.pattern().as_usize()], found.start(), found.end());
        let found = automaton.find_overlapping_iter(&text).map(of_match).collect();
        Self { text, found }
    }

    /// `true` if the sentence has the given sign.
    pub(crate) fn has(&self, sign: CourseSign) -> bool {
        self.all(sign).next().is_some()
    }

    /// `true` if the sentence may keep the vote open for longer.
    ///
    /// `is_extended` is `true` if an earlier mail did so.
    pub(crate) fn give_more_time(&self, is_extended: bool) -> bool {
        if self.has(CourseSign::If) {
            return false;
        }
        let is_vote = || self.has(CourseSign::Vote);
        let of_time = self.has_time();
        let until =
            || self.all(CourseSign::Until).any(|until| self.is_about(until) && !self.is_denied(until));
        let said = |sign: CourseSign| self.all(sign).any(|said| !self.is_denied(said));
        let of_vote = || {
            let longer = || said(CourseSign::Longer) && (is_vote() || is_extended);
            until() || said(CourseSign::Count) || longer() || is_extended && said(CourseSign::Until)
        };
        let moves_deadline =
            || self.has(CourseSign::Deadline) && (said(CourseSign::Moves) || said(CourseSign::Extend));
        let ends_later =
            || of_vote() || moves_deadline() || self.extends_without_object() || self.closes_not_before();
        of_time && ends_later()
            || said(CourseSign::Extend) && is_vote()
            || said(CourseSign::Late)
            || said(CourseSign::Grace)
    }

    /// `true` if the sentence moves the end and does not only state it.
    pub(crate) fn say_longer(&self) -> bool {
        [CourseSign::Extend, CourseSign::Longer, CourseSign::Late, CourseSign::Grace]
            .into_iter()
            .any(|sign| self.has(sign))
    }

    /// `true` if the sentence may restart the vote.
    pub(crate) fn start_again(&self) -> bool {
        if [CourseSign::If, CourseSign::Thanks, CourseSign::Valid].into_iter().any(|sign| self.has(sign)) {
            return false;
        }
        let near_vote = |of: (usize, usize), most: usize| self.is_near(of, CourseSign::Vote, most);
        let again = || {
            self.all(CourseSign::Again).any(|again| {
                near_vote(again, NEAR) && !self.is_denied(again) && !self.is_of_something_else(again)
            })
        };
        let is_void = |void: &(usize, usize)| {
            let of_votes = || near_vote(*void, 2 * NEAR) || self.is_near(*void, CourseSign::Answers, NEAR);
            self.is_near(*void, CourseSign::SoFar, 2 * NEAR) && of_votes()
        };
        let only =
            || self.all(CourseSign::OnlyThese).any(|only| self.is_near(only, CourseSign::FromNow, 2 * NEAR));
        again() && !self.spare_voters()
            || self.ask_for_answers_again()
            || self.all(CourseSign::StartsOver).any(|over| !self.is_denied(over))
            || self.all(CourseSign::Void).any(|void| is_void(&void) && !self.is_denied(void))
            || self.has(CourseSign::LaterVotes)
            || only() && self.has(CourseSign::Vote)
    }

    /// `true` if the sentence says that nobody has to vote again.
    pub(crate) fn spare_voters(&self) -> bool {
        let spares = |again: (usize, usize)| {
            self.all(CourseSign::Nobody)
                .any(|nobody| self.words_between(nobody, again).is_some_and(|words| words <= OF_NOBODY))
        };
        !self.has(CourseSign::Please) && self.all(CourseSign::Again).any(spares)
    }

    /// `true` if the sentence says that votes in this place do not count.
    ///
    /// In "votes sent in private are not counted here", the place follows, and votes in this place count.
    pub(crate) fn count_nothing_here(&self) -> bool {
        let is_dropped = |here: (usize, usize)| {
            let mut voids = self.all(CourseSign::Void);
            voids.any(|void| self.words_between(here, void).is_some_and(|words| words <= NEAR + 1))
        };
        !self.has(CourseSign::If) && self.all(CourseSign::Here).any(is_dropped)
    }

    /// `true` if the text may send voters to another place.
    pub(crate) fn send_elsewhere(&self) -> bool {
        let is_vote =
            |of: (usize, usize)| self.is_near(of, CourseSign::Vote, NEAR + 2) && !self.has(CourseSign::If);
        self.all(CourseSign::There).any(is_vote) || self.all(CourseSign::Moves).any(is_vote)
    }

    /// `true` if the sentence asks for votes.
    pub(crate) fn ask_for_votes(&self) -> bool {
        self.has(CourseSign::Ask) && self.has(CourseSign::Please)
    }

    /// `true` if the sentence replaces one candidate with another.
    pub(crate) fn replace(&self) -> bool {
        let said = |sign: CourseSign| self.all(sign).any(|said| !self.is_denied(said));
        !self.has(CourseSign::If) && (said(CourseSign::Replaces) || said(CourseSign::Continues))
    }

    /// `true` if the sentence says that the candidate was built again.
    pub(crate) fn say_rebuilt(&self) -> bool {
        self.all(CourseSign::Rebuilt).any(|said| !self.is_denied(said)) && !self.has(CourseSign::If)
    }

    /// `true` if the sentence asks for votes on something new.
    pub(crate) fn ask_for_new_votes(&self) -> bool {
        self.has(CourseSign::LaterVotes) || self.has(CourseSign::NewOne) && self.has(CourseSign::Vote)
    }

    /// The days of the week in the sentence; 0 is Monday.
    pub(crate) fn weekdays(&self) -> impl Iterator<Item = u32> + '_ {
        self.found.iter().filter_map(|(sign, ..)| match sign {
            CourseSign::Day(day) => Some(u32::from(*day)),
            _ => None,
        })
    }

    /// The numbers with at most two digits, except the numbers of a time such as `17:00`.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        let is_digit = |c: char| c.is_ascii_digit();
        let runs = self.text.split(move |c: char| !(is_digit(c) || c == 'h'));
        runs.filter(|run| run.len() <= 2).filter_map(|run| run.parse().ok())
    }

    /// `true` for "I will not close the vote before Monday" and "I will not close it before Monday".
    fn closes_not_before(&self) -> bool {
        let is_later = |close: (usize, usize)| {
            self.all(CourseSign::Before)
                .any(|before| self.words_between(close, before).is_some_and(|words| words <= 2 * NEAR))
                || self.is_near(close, CourseSign::Before, NEAR)
        };
        let is_of_vote = |close| self.has(CourseSign::Vote) || self.is_near(close, CourseSign::This, NEAR);
        self.all(CourseSign::Close).any(|close| self.is_denied(close) && is_of_vote(close) && is_later(close))
            || self.all(CourseSign::KeepsOpen).any(is_later)
    }

    /// `true` for "please answer again" and "I need your answers once more".
    fn ask_for_answers_again(&self) -> bool {
        let is_asked = || self.has(CourseSign::Please) || self.has(CourseSign::Need);
        let of_answers = |again: (usize, usize)| {
            [CourseSign::Answers, CourseSign::Vote].into_iter().any(|sign| self.is_near(again, sign, NEAR))
        };
        let needs =
            || self.all(CourseSign::OnceMore).any(|again| of_answers(again) && !self.is_denied(again));
        self.all(CourseSign::AnswerAgain).any(|again| !self.is_denied(again)) && is_asked()
            || self.has(CourseSign::Need) && needs()
    }

    /// `true` for "We extend until Monday", which names nothing that is extended.
    ///
    /// In languages such as Turkish and Japanese, "until" and its day come first.
    fn extends_without_object(&self) -> bool {
        let words_before = |sign: (usize, usize)| self.text[..sign.0].split_whitespace().count();
        let has_subject = || self.all(CourseSign::We).any(|we| we.0 == 0);
        let extends = |extend: (usize, usize)| {
            let before = words_before(extend);
            let begins = before == 0 || before <= 2 && has_subject();
            self.all(CourseSign::Until).any(|until| {
                begins && self.is_joined(extend, until)
                    || words_before(until) <= 1 && self.words_between(until, extend) == Some(0)
            })
        };
        self.all(CourseSign::Extend).any(|extend| extends(extend) && !self.is_denied(extend))
    }

    /// `true` if at most a day is between two signs.
    fn is_joined(&self, first: (usize, usize), second: (usize, usize)) -> bool {
        let is_day = |(sign, start, _): &(CourseSign, usize, usize)| {
            matches!(sign, CourseSign::Day(_) | CourseSign::Tomorrow) && (first.1..second.0).contains(start)
        };
        match self.words_between(first, second) {
            Some(0) => true,
            Some(1) => self.found.iter().any(is_day),
            _ => false,
        }
    }

    /// `true` for "restarted the list server" and "the machine that counts votes was restarted".
    fn is_of_something_else(&self, again: (usize, usize)) -> bool {
        let end = self.text[again.1..].find(' ').map_or(self.text.len(), |end| again.1 + end);
        let is_restart = self.text[again.0..again.1].trim() == "restart";
        let article = ["the ", "our ", "my ", "a "]
            .iter()
            .find(|article| self.text[end..].trim_start().starts_with(**article));
        let names_other = |article: &&str| {
            let object = end + article.len();
            !self.all(CourseSign::Vote).chain(self.all(CourseSign::Answers)).any(|vote| vote.0 == object)
        };
        article.filter(|_| is_restart).is_some_and(names_other) || self.is_of_machine(again)
    }

    /// `true` if a machine is what starts again: "the machine that counts votes was restarted", "the vote
    /// server was restarted", "we restarted the vote server".
    fn is_of_machine(&self, again: (usize, usize)) -> bool {
        const LONGEST_CLAUSE: usize = 6;
        const LONGEST_VERB: usize = 3;
        let within = |first, next, most: usize| {
            self.words_between(first, next).is_some_and(|words: usize| words <= most)
        };
        self.all(CourseSign::Machine).any(|machine| {
            let of_vote = || self.all(CourseSign::Vote).any(|vote| within(vote, machine, 0));
            let has_clause = || self.all(CourseSign::Which).any(|which| within(machine, which, 0));
            within(machine, again, LONGEST_CLAUSE) && has_clause()
                || within(machine, again, LONGEST_VERB) && of_vote()
                || within(again, machine, 1)
                || within(again, machine, 2) && of_vote()
        })
    }

    fn all(&self, sign: CourseSign) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.found.iter().filter(move |(other, ..)| *other == sign).map(|(_, start, end)| (*start, *end))
    }

    fn has_time(&self) -> bool {
        let is_time = |sign: &CourseSign| {
            matches!(sign, CourseSign::Time | CourseSign::Today | CourseSign::Tomorrow | CourseSign::Day(_))
        };
        self.found.iter().any(|(sign, ..)| is_time(sign)) || self.text.contains(|c: char| c.is_ascii_digit())
    }

    /// `true` if an "until" is near a word for the vote.
    fn is_about(&self, until: (usize, usize)) -> bool {
        let [before, behind] = OF_UNTIL;
        let is_of = |sign: CourseSign| {
            self.all(sign).any(|vote| {
                self.words_between(vote, until).is_some_and(|words| words <= before)
                    || self.words_between(until, vote).is_some_and(|words| words <= behind)
            })
        };
        [CourseSign::Vote, CourseSign::Count, CourseSign::Give].into_iter().any(is_of)
    }

    fn is_near(&self, of: (usize, usize), sign: CourseSign, most: usize) -> bool {
        self.all(sign).any(|other| {
            let between = self.words_between(of, other).or_else(|| self.words_between(other, of));
            // Signs that overlap have no words between them.
            between.is_none_or(|words| words <= most)
        })
    }

    /// `true` if a negation is near a sign.
    ///
    /// A negation within the sign does not count, because it is part of the sign: "do not count".
    fn is_denied(&self, said: (usize, usize)) -> bool {
        let [before, behind] = DENIED;
        let is_part = |not: (usize, usize)| {
            let holds = |void: (usize, usize)| void.0 < not.1 && not.0 < void.1;
            self.all(CourseSign::Void).chain(self.all(CourseSign::There)).any(holds)
        };
        self.all(CourseSign::Not).filter(|not| !is_part(*not)).any(|not| {
            self.words_between(not, said).is_some_and(|words| words <= before)
                || self.words_between(said, not).is_some_and(|words| words <= behind)
        })
    }

    /// The number of words between two ranges of the text; `None` if the first one does not start before the
    /// second.
    fn words_between(&self, first: (usize, usize), second: (usize, usize)) -> Option<usize> {
        // Each of two neighbouring signs contains the space between them.
        let between = self.text.get(first.1.min(second.0)..second.0).filter(|_| first.0 < second.0)?;
        Some(between.chars().filter(|c| *c == ' ' || is_unspaced(*c)).count())
    }
}
