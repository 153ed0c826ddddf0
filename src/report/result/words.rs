//! The words of a result mail: verdicts and statuses in sentences, and names that nobody can read as anything else.

use super::clean;
use crate::announcement;
use crate::outcome::Verdict;
use crate::tally::{Status, Vote};
use crate::vote::Reason;

/// Maximum length of a name, in characters; the report cuts a longer name.
const LONGEST_NAME: usize = 40;

/// The verdict in a sentence that `plusone` reads with the same meaning.
pub(super) const fn sentence(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "The vote has passed.",
        Verdict::Failed => "The vote has failed.",
        Verdict::Blocked => "The vote has failed: a standing objection blocks it.",
        Verdict::Cancelled => "The vote was cancelled.",
        Verdict::Open => "The vote is still open.",
        Verdict::Mixed => "The items of the vote have different results.",
        Verdict::Undecided => "The vote is undecided: a person must decide.",
    }
}

/// The reason why a vote does not count.
pub(super) const fn why(status: Status) -> &'static str {
    match status {
        Status::Counted => "counted",
        Status::Superseded => "a later vote by the same person replaced it",
        Status::Withdrawn => "the voter withdrew it",
        Status::Void => "the explanation that the rule asks for is missing",
        Status::Late => "it came after the vote was closed",
        Status::Early => "it came before the vote was open",
        Status::Ineligible => "the voter may not vote",
        Status::Unclear => "it is unclear",
    }
}

/// URL of the written rule, if its source names one: a page of a repository with its commit, or an address
/// without its scheme.
pub(super) fn rule_url(source: &str) -> Option<String> {
    let first = source.split([';', ' ']).next()?;
    if first.contains("://") {
        return Some(clean::line(first.trim_end_matches(',')));
    }
    let mut parts = source.split(", ");
    let (place, path, commit) = (parts.next()?, parts.next(), parts.next());
    let commit = commit.and_then(|commit| commit.strip_prefix("commit "));
    let is_hash = |text: &&str| text.len() >= 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_plain = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    match (path, commit.filter(is_hash)) {
        (Some(path), Some(commit)) if is_plain(path) && place.matches('/').count() == 1 => {
            Some(clean::line(&format!("https://github.com/{place}/blob/{commit}/{path}")))
        }
        (None, _) if is_plain(place) && place.split('/').next().is_some_and(|host| host.contains('.')) => {
            Some(clean::line(&format!("https://{place}")))
        }
        _ => None,
    }
}

/// The reason why a vote is unclear.
pub(super) const fn meaning(reason: Reason) -> &'static str {
    crate::report::text::meaning(reason)
}

/// The name of a voter, or the address if the mail has no name.
///
/// It is in quotation marks if it could be read as several names or as none.
pub(super) fn who(vote: &Vote) -> String {
    listed(if vote.voter.name.is_empty() { &vote.voter.address } else { &vote.voter.name })
}

/// A name or an address. It is in quotation marks if it could be read as several names or as none.
pub(in crate::report) fn listed(text: &str) -> String {
    let shown = name(text);
    let is_one = shown.starts_with('"') || shown.contains('@') || announcement::reads_as_name(&shown);
    if is_one { shown } else { format!("\"{shown}\"") }
}

/// A name from a mail, on one line.
///
/// It is in quotation marks if it has unusual characters, so that nobody reads it as a vote, a count or a heading.
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
    fn a_rule_has_the_address_of_its_page() {
        for (source, url) in [
            (
                "oVirt/ovirt-site, source/infra.md, commit 302d8a3",
                "https://github.com/oVirt/ovirt-site/blob/302d8a3/source/infra.md",
            ),
            (
                "a/b, c.md, commit 045d834, and d.md, commit 008d124",
                "https://github.com/a/b/blob/045d834/c.md",
            ),
            ("openjdk.org/poll/bylaws", "https://openjdk.org/poll/bylaws"),
            ("https://example.org/rules", "https://example.org/rules"),
        ] {
            assert_eq!(rule_url(source).as_deref(), Some(url));
        }
        for source in ["", "our own rules", "a/b, x.md and y.md, commit 045d834", "the wiki, page 3"] {
            assert_eq!(rule_url(source), None, "{source}");
        }
    }

    #[test]
    fn names_are_distinguished_from_votes_and_headings() {
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
