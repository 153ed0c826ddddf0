//! Finds mails in which the proposer changes the vote: a call for the next candidate ("here is RC2, please
//! vote on it"), or a move to another thread or list.

use super::subject::folded;
use crate::language::COURSES;
use crate::language::course::{CourseSign, CourseSigns};
use crate::language::deadline::Course;
use crate::language::list::List;
use crate::language::token::{Token, tokens};
use crate::language::word::Word;
use crate::message::character::made_plain;
use crate::message::reply::{Lines, Role};

/// Number of tokens to read on each side of a word.
const NEAR: usize = 8;

/// The changes of the vote that a text states, by the rows of the grammar (`language::COURSES`).
pub(super) fn courses<'t>(tokens: &'t [Token<'_>]) -> impl Iterator<Item = Course> + 't {
    let judged = (0..tokens.len()).filter(|at| tokens[*at].is_in(List::Courses));
    judged.filter_map(|at| COURSES.judge_near(tokens, at, NEAR, NEAR))
}

/// `true` if the sender's own lines move the vote to another thread or list.
pub fn moves_vote(lines: &Lines<'_>) -> bool {
    let text = own_text(lines);
    let text = made_plain(&text);
    let tokens = tokens(&text);
    let of_vote = tokens.iter().any(|token| token.is_in(List::OfVotes) || token.is_in(List::RestartsOf));
    of_vote && courses(&tokens).any(|course| course == Course::Elsewhere)
        || sentences(&text).any(|sentence| CourseSigns::of(sentence).send_elsewhere())
}

/// `true` if the sender's own lines say that votes in this place do not count.
pub fn counts_nothing_here(lines: &Lines<'_>) -> bool {
    let text = own_text(lines);
    let drops = |sentence: &str| {
        !sentence.trim_end().ends_with('?') && CourseSigns::of(sentence).count_nothing_here()
    };
    CourseSigns::of(&text).has(CourseSign::Vote) && sentences(&text).any(drops)
}

/// `true` if the sender's own lines call a vote on the next candidate.
///
/// That is a candidate later than the call's, or the same one built again. `title` is the normalised title of
/// the call.
pub fn puts_next_candidate(lines: &Lines<'_>, title: &str) -> bool {
    let text = own_text(lines);
    let of_title = last_candidate(title).unwrap_or(1);
    let mut is_named = false;
    let mut is_asked = false;
    let mut replaces = false;
    let mut is_rebuilt = false;
    let mut asks_for_new = false;
    let mut is_elsewhere = false;
    for sentence in sentences(&text) {
        let plain = made_plain(sentence);
        let tokens = tokens(&plain);
        let courses: Vec<Course> = courses(&tokens).collect();
        is_elsewhere |= courses.contains(&Course::Nothing);
        if courses.contains(&Course::Nothing) || tokens.iter().any(|token| token.is_in(List::NotHere)) {
            continue;
        }
        let names_next = last_candidate(&folded(sentence)).is_some_and(|candidate| candidate > of_title);
        let signs = CourseSigns::of(sentence);
        is_named |= names_next;
        replaces |= names_next && signs.replace();
        is_asked |= courses.contains(&Course::AsksForVotes) || courses.contains(&Course::Elsewhere);
        is_asked |= signs.ask_for_votes();
        is_rebuilt |= signs.say_rebuilt();
        asks_for_new |= signs.ask_for_new_votes();
    }
    is_named && is_asked || replaces && !is_elsewhere || is_rebuilt && asks_for_new
}

fn own_text(lines: &Lines<'_>) -> String {
    let own = lines.iter().filter(|line| line.role == Role::Authored).map(|line| line.text);
    own.collect::<Vec<_>>().join(" ")
}

/// The approximate sentences of a text. A full stop within a version or an address does not end a sentence.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, c): &(usize, char)| match c {
            ';' | '。' => true,
            '.' | '!' | '?' => rest[at + 1..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        let end = rest.char_indices().find(ends).map_or(rest.len(), |(at, c)| at + c.len_utf8());
        let (sentence, behind) = rest.split_at(end);
        rest = behind;
        Some(sentence)
    })
}

/// The highest candidate number in a text.
fn last_candidate(text: &str) -> Option<u32> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_candidate = |word: &str| Word::new(word).is_in(List::Candidate);
    let mut is_after = false;
    let mut last = None;
    for word in words {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_number = letters.is_empty() && is_after || is_candidate(letters);
        let number = word[letters.len()..].parse().ok().filter(|number| is_number && *number < 100);
        last = last.max(number);
        is_after = is_candidate(word);
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply;
    use crate::message::{Body, Flow};

    const TITLE: &str = "release otter 1 4 rc1";

    fn lines(text: &str) -> Lines<'static> {
        let body = Body { text: text.into(), flow: Flow::Fixed };
        reply::lines(&body, None).into_owned()
    }

    fn puts(text: &str) -> bool {
        puts_next_candidate(&lines(text), TITLE)
    }

    #[test]
    fn words_that_move_the_vote_are_recognised() {
        for text in [
            "I should have sent this to private@. Please vote there.", "Wrong list, the vote is on dev@ now.",
        ] {
            assert!(moves_vote(&lines(text)), "{text}");
        }
        for text in ["> Please vote there.\n\n+1", "I moved the mirror. Please vote.", "+1"] {
            assert!(!moves_vote(&lines(text)), "{text}");
        }
    }

    #[test]
    fn words_that_drop_the_votes_here_are_recognised() {
        for text in [
            "Please send your votes to private@example.org. What is said here will not be counted.",
            "Votes on this list will not be counted.",
            "Votes here are not counted, please vote on the other list.",
            "Stimmen an dieser Stelle zählen nicht.",
            "Les votes ici ne seront pas comptés.",
            "Los votos en esta lista no se contarán.",
            "I voti su questa lista non saranno contati.",
            "Głosy na tej liście nie będą liczone.",
            "Голоса в этом списке не учитываются.",
        ] {
            assert!(counts_nothing_here(&lines(text)), "{text}");
        }
        for text in [
            "Votes sent in private are not counted here.", "Please vote here, all votes are counted.",
            "Are votes here not counted?", "Her vote is not counted.", "If you vote here it is not counted.",
            "+1", "The bug is not fixed here, do not count on it.",
        ] {
            assert!(!counts_nothing_here(&lines(text)), "{text}");
        }
    }

    #[test]
    fn calls_for_a_later_candidate_are_recognised() {
        for text in [
            "RC2 is uploaded and replaces RC1. Please vote on RC2 in this thread.",
            "Fixed. Here is RC2, the vote is open for 72 hours.",
            "I have staged rc 2 at the usual place; please vote on it.",
            "Take 2 is ready!\nVotes for it, please vote.",
        ] {
            assert!(puts(text), "{text}");
        }
    }

    #[test]
    fn words_about_a_future_candidate_or_another_place_call_nothing() {
        for text in [
            "I will build RC2 tomorrow. Please vote on this one anyway.",
            "RC2 has a thread of its own; please vote in the new thread.",
            "Please vote on RC1.",
            "Thanks. RC2 is at the usual place.",
            "If there is an RC2, please vote on it again.",
            "> RC2 is uploaded. Please vote on RC2.\n\nNo.",
        ] {
            assert!(!puts(text), "{text}");
        }
    }
}
