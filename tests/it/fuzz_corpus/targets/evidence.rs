//! Asserts that every excerpt of a reading is in the mail.

use plusone::message::reply::{Lines, Role};
use plusone::message::{Body, Flow};

/// Asserts that every line of a body occurs once, in order, with its number and its text.
pub(super) fn lines_are_those_of(lines: &Lines<'_>, body: &Body) {
    let numbers: Vec<u32> = lines.iter().map(|line| line.number).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "numbers out of order: {numbers:?}");
    assert!(numbers.first().is_none_or(|first| *first == 1), "the first line is {:?}", numbers.first());
    let last = body.text.split('\n').count();
    assert!(numbers.last().is_none_or(|number| *number as usize <= last), "a line below the last");
    if body.flow == Flow::Fixed {
        let expected: Vec<&str> =
            body.text.split_terminator('\n').map(|l| l.trim_end_matches('\r')).collect();
        let found: Vec<&str> = lines.iter().map(|line| line.text).collect();
        assert_eq!(found, expected, "a line was lost or changed");
    }
}

/// Asserts that an excerpt is in its line, and that the author wrote it there.
pub(super) fn is_authored(line: u32, excerpt: &str, lines: &Lines<'_>, subject: &str) {
    let role = role_of(line, excerpt, lines, subject);
    assert!(role.is_none_or(|role| role == Role::Authored), "{excerpt:?} is not of the author: {role:?}");
}

/// Asserts that a sentence is quoted exactly from the lines, except for an ellipsis at its end and the line
/// breaks.
pub(super) fn is_verbatim(sentence: &str, lines: &Lines<'_>) {
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let text = squeezed(lines.text());
    let whole = text.contains(&squeezed(sentence));
    assert!(
        whole || text.contains(&squeezed(sentence.trim_end_matches('…'))),
        "{sentence:?} is not in the lines"
    );
}

/// Asserts that an excerpt is in its line. Returns the role of the line; `None` for the subject.
pub(super) fn role_of(line: u32, excerpt: &str, lines: &Lines<'_>, subject: &str) -> Option<Role> {
    if line == 0 {
        assert!(has_excerpt(subject, excerpt), "the subject {subject:?} has no {excerpt:?}");
        return None;
    }
    let found = lines.iter().find(|other| other.number == line);
    let found = found.unwrap_or_else(|| panic!("there is no line {line}"));
    assert!(!excerpt.is_empty() && has_excerpt(found.text, excerpt), "{:?} has no {excerpt:?}", found.text);
    Some(found.role)
}

/// `true` if a line contains an excerpt, or starts with the excerpt if the line is too long to be quoted in
/// full.
fn has_excerpt(line: &str, excerpt: &str) -> bool {
    const LONGEST: usize = 500;
    let is_start = |start: &str| start.chars().count() == LONGEST && line.trim_start().starts_with(start);
    line.contains(excerpt) || excerpt.strip_suffix('…').is_some_and(is_start)
}
