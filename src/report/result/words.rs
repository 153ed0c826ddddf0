//! The words of a result mail: verdicts and statuses in sentences, and names that cannot be taken for anything
//! else.

use super::clean;
use crate::announcement;
use crate::outcome::Verdict;
use crate::tally::{Status, Vote};
use crate::vote::Reason;

/// A longer name is cut.
const LONGEST_NAME: usize = 40;

/// The verdict in a sentence that is read back as what it says.
pub(super) const fn sentence(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "The vote has passed.",
        Verdict::Failed => "The vote has failed.",
        Verdict::Blocked => "The vote has failed: a standing objection blocks it.",
        Verdict::Cancelled => "The vote was cancelled.",
        Verdict::Open => "The vote is still open.",
        Verdict::Mixed => "The items of the vote have different results.",
        Verdict::Undecided => "The vote is undecided: a person has to decide.",
    }
}

/// Why a vote does not count.
pub(super) const fn why(status: Status) -> &'static str {
    match status {
        Status::Counted => "counted",
        Status::Superseded => "a later vote of the same person took its place",
        Status::Withdrawn => "the voter took it back",
        Status::Void => "the explanation that the rule asks for is missing",
        Status::Late => "it came after the vote was closed",
        Status::Early => "it came before the vote was open",
        Status::Ineligible => "the voter may not vote",
        Status::Unclear => "it is unclear",
    }
}

/// What makes a vote unclear.
pub(super) const fn meaning(reason: Reason) -> &'static str {
    crate::report::text::meaning(reason)
}

/// The name of a voter, or the address where the mail has none; in quotation marks also where a list of names
/// would read it as several, or as none.
pub(super) fn who(vote: &Vote) -> String {
    listed(if vote.voter.name.is_empty() { &vote.voter.address } else { &vote.voter.name })
}

/// A name, or an address; in quotation marks where a reader would take it for several names, or for none.
pub(super) fn listed(text: &str) -> String {
    let shown = name(text);
    let is_one = shown.starts_with('"') || shown.contains('@') || announcement::reads_as_name(&shown);
    if is_one { shown } else { format!("\"{shown}\"") }
}

/// A name that others chose: on one line, and in quotation marks where it has more than names have, so that
/// none is taken for a vote, a count or a heading.
pub(super) fn name(text: &str) -> String {
    let text = clean::cut(text, LONGEST_NAME);
    let of_names = |c: char| c.is_alphanumeric() || " .,'’-()@_&".contains(c);
    let is_plain = text.starts_with(char::is_alphabetic) && text.chars().all(of_names);
    if is_plain { text } else { format!("\"{}\"", text.replace('"', "'")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_all_else() {
        for (text, shown) in [
            ("Ana Lee", "Ana Lee"),
            ("Inés O’Sol-Díaz, Jr. (wiki)", "Inés O’Sol-Díaz, Jr. (wiki)"),
            ("李 明", "李 明"),
            ("bo@example.org", "bo@example.org"),
            ("+1 99 binding", "\"+1 99 binding\""),
            ("3 binding", "\"3 binding\""),
            ("-1 binding:\n  Bo Ek", "\"-1 binding: Bo Ek\""),
            ("> quoted \"x\"", "\"> quoted 'x'\""),
            ("", "\"\""),
        ] {
            assert_eq!(name(text), shown, "{text}");
        }
        for (text, shown) in [
            ("Ana Lee", "Ana Lee"),
            ("bo@example.org", "bo@example.org"),
            ("Sol, Inés", "\"Sol, Inés\""),
            ("Ana & Bo", "\"Ana & Bo\""),
            ("Me Too", "\"Me Too\""),
            ("No Name", "\"No Name\""),
        ] {
            assert_eq!(listed(text), shown, "{text}");
        }
        assert_eq!(name(&"a".repeat(100)).chars().count(), LONGEST_NAME + 2);
    }
}
