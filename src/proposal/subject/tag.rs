//! Reads the tags of a subject, such as `[VOTE]` and `Motion:`, and the kind of the mail.

use std::fmt;

use super::fold::folded;

/// The kind of a mail, determined by the tags of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectKind {
    /// The mail calls a vote.
    Call,
    /// The mail announces the result of a vote.
    Result,
    /// The mail ends a vote without a result.
    Cancellation,
    /// The mail discusses something.
    Talk,
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Call => "call",
            Self::Result => "result",
            Self::Cancellation => "cancelled",
            Self::Talk => "talk",
        })
    }
}

const CALL_TAGS: &[&str] =
    &["vote", "#vote", "votes", "motion", "cfv", "call for votes", "call for vote", "ballot"];
const RESULT_TAGS: &[&str] = &[
    "result", "results", "tally", "decision", "adopted", "rejected", "passed", "vote result", "vote results",
];
const CANCEL_TAGS: &[&str] = &[
    "cancel", "cancelled", "canceled", "cancelling", "canceling", "closed", "withdrawn", "withdraw",
    "abandoned", "void", "aborted",
];
pub(super) const TALK_TAGS: &[&str] = &[
    "discuss", "discussion", "draft", "announce", "announcement", "ann", "notice", "request", "help", "jira",
    "github", "poll", "kip-discussion", "question", "reminder",
];
pub(super) const EXTENSION_TAGS: &[&str] = &["extended", "extension"];
/// Tags without brackets, before a colon.
const COLON_TAGS: &[&str] = &[
    "vote", "motion", "cfv", "cfc", "call for votes", "call for vote", "call for consensus", "result",
    "results", "cancelled", "canceled",
];

/// `true` if a tag in lower case belongs to a vote.
pub(in crate::proposal) fn is_known(tag: &str, call_tags: &[String]) -> bool {
    const BESIDE: &[&str] =
        &["cfc", "call for consensus", "revised", "restart", "lazy", "lazy consensus", "minor"];
    [CALL_TAGS, RESULT_TAGS, CANCEL_TAGS, TALK_TAGS, EXTENSION_TAGS, BESIDE]
        .iter()
        .any(|list| list.contains(&tag))
        || call_tags.iter().any(|known| known == tag)
}

/// The kind of a mail by its tags.
///
/// A tag for discussion takes precedence over all others, and a tag for a result over the repeated tag of the call.
pub(super) fn kind(tags: &[String], title: &str, call_tags: &[String]) -> SubjectKind {
    if tags.is_empty() {
        return SubjectKind::Talk;
    }
    let has = |list: &[&str]| tags.iter().any(|tag| list.contains(&tag.as_str()));
    let call = has(CALL_TAGS)
        || has(&["cfc", "call for consensus"])
        || tags.iter().any(|tag| call_tags.contains(tag));
    let title = title.to_lowercase();
    let says_result = call
        && ["result of ", "results of ", "result:", "results:"].iter().any(|start| title.starts_with(start));
    if has(TALK_TAGS) {
        SubjectKind::Talk
    } else if has(CANCEL_TAGS) {
        SubjectKind::Cancellation
    } else if has(RESULT_TAGS) || says_result {
        SubjectKind::Result
    } else if call {
        SubjectKind::Call
    } else {
        SubjectKind::Talk
    }
}

/// The text in brackets at the start, and the text after the brackets.
pub(in crate::proposal) fn bracketed(text: &str) -> Option<(String, &str)> {
    let open = text.chars().next()?;
    let close = match open {
        '[' => ']',
        '<' => '>',
        '［' => '］',
        '【' => '】',
        _ => return None,
    };
    let inner = &text[open.len_utf8()..];
    let end = inner.find(close).filter(|end| *end <= 60)?;
    Some((folded(&inner[..end]).trim().to_owned(), &inner[end + close.len_utf8()..]))
}

/// The tags in a bracket: the whole text if it is known, or its words if one word is known (`runtime-spec VOTE`).
pub(in crate::proposal) fn tag_words(tag: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    if is_known(tag) {
        return vec![tag.to_owned()];
    }
    let known = tag.split([' ', '/', ',', ':', '-']).filter(|word| is_known(word));
    known.map(str::to_owned).collect()
}

/// The tag before a colon and the text after it: `CFV: `, `Motion: `.
pub(in crate::proposal) fn before_colon(text: &str) -> Option<(String, &str)> {
    let end = text.bytes().take(21).position(|b| b == b':')?;
    let tag = text[..end].trim().to_lowercase();
    COLON_TAGS.contains(&tag.as_str()).then(|| (tag, &text[end + 1..]))
}
