//! Splits the subject of a result mail into its tags and the rest without the title of the call.

use std::borrow::Cow;

use crate::language::list::{List, is_in};

/// `true` if a tag of the subject announces a result or a cancellation.
pub(super) fn announces(tags: &[String]) -> bool {
    tags.iter().flat_map(|tag| tag.split([' ', '/', '-', ':'])).any(|word| is_in(word, List::ResultTag))
}

/// The subject without the title of the proposal.
pub(super) fn without_title<'s>(subject: &'s str, title: &str) -> Cow<'s, str> {
    match subject.find(title).filter(|_| !title.is_empty()) {
        Some(at) => Cow::Owned(format!("{} {}", &subject[..at], &subject[at + title.len()..])),
        None => Cow::Borrowed(subject),
    }
}

/// The tags at the start of a subject in lower case, the rest of the subject, and `true` if it starts with a
/// reply prefix.
pub(super) fn tags(subject: &str) -> (Vec<String>, &str, bool) {
    let mut tags = Vec::new();
    let (mut rest, mut reply) = (subject.trim(), false);
    loop {
        if let Some((tag, after)) =
            rest.strip_prefix(['[', '<']).and_then(|inner| inner.split_once([']', '>']))
        {
            tags.push(tag.trim().to_lowercase());
            rest = after.trim_start_matches([' ', ':']);
        } else if let Some((prefix, after)) = rest.split_once(':').filter(|(prefix, _)| prefix.len() <= 12) {
            let prefix = prefix.trim().to_lowercase();
            let known = is_in(&prefix, List::ResultTag);
            if !known && (prefix.contains(' ') || prefix.len() > 6) {
                return (tags, rest, reply);
            }
            reply |= !known;
            tags.extend(known.then_some(prefix));
            rest = after.trim_start();
        } else {
            return (tags, rest, reply);
        }
    }
}
