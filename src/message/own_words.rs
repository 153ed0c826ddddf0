//! Decides if a text has words of its author, in addition to text that programs and lists added.

use super::reply::{self, Role};
use super::{Body, alternatives, is_invisible};

/// `true` if a text has lines other than a signature, a footer and quotes.
///
/// Most texts start with words of their author, so the roles of their lines are not needed.
pub(super) fn has_own_words(body: &Body) -> bool {
    let is_shown = |c: char| !c.is_whitespace() && !is_invisible(c);
    let Some(first) = body.text.lines().find(|line| line.chars().any(is_shown)) else { return false };
    let begins = first.trim_start().chars().find(|c| is_shown(*c));
    if begins.is_some_and(char::is_alphabetic) && !first.trim_end().ends_with(':') {
        return true;
    }
    let own = |line: reply::Line<'_>| line.role == Role::Authored && line.text.chars().any(is_shown);
    reply::lines(body, None).iter().any(own)
}

/// `true` if a text only says that the mail is HTML.
pub(super) fn is_stub(text: &str) -> bool {
    if text.len() > LONGEST_STUB {
        return false;
    }
    let lower = text.to_lowercase();
    let speaks =
        ["view", "client", "support", "reader", "display", "program", "requires", "ansehen", "anzeigen"];
    lower.contains("html")
        && speaks.iter().any(|word| lower.contains(word))
        && !alternatives::differ(&lower, "")
}

/// Maximum length of a stub, in bytes.
const LONGEST_STUB: usize = 400;
