//! Groups mail that may reply to several mails, because its copies differ or because it replies to a digest.
//!
//! It may belong to the vote of any of these mails.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{Belonging, Listing, Outline};
use crate::diagnostic::{Code, Diagnostic};

/// Groups the messages that may reply to several mails.
///
/// Each group may belong to every proposal that contains one of these mails.
pub(super) fn assign(listing: Listing<'_>, outlines: &mut [Outline]) {
    let differing: Vec<usize> =
        (0..listing.headers.len()).filter(|at| !listing.headers[*at].other_parents.is_empty()).collect();
    let named: HashSet<&str> = differing
        .iter()
        .flat_map(|at| listing.headers[*at].other_parents.iter().map(String::as_str))
        .collect();
    if named.is_empty() {
        return;
    }
    let mut messages: HashMap<&str, usize> = HashMap::new();
    for (at, header) in listing.headers.iter().enumerate() {
        if let Some(id) = header.message_id.as_deref().filter(|id| named.contains(id)) {
            messages.entry(id).or_insert(at);
        }
    }
    let mut places: HashMap<usize, usize> = HashMap::new();
    for (place, outline) in outlines.iter().enumerate() {
        places.extend(outline.members.iter().map(|at| (*at, place)));
    }
    let mut groups: BTreeMap<(usize, bool), BTreeSet<usize>> = BTreeMap::new();
    for at in differing {
        let header = &listing.headers[at];
        let parents = header.other_parents.iter().filter_map(|id| messages.get(id.as_str()));
        for place in parents.chain([&at]).filter_map(|at| places.get(at)) {
            groups.entry((*place, header.answers_digest)).or_default().insert(at);
        }
    }
    for ((place, answers_digest), group) in groups {
        part(&mut outlines[place], group, listing, answers_digest);
    }
}

/// Adds the messages to the outline as one group, and removes them from its members.
///
/// Does not move the call, and does not move messages of other groups.
fn part(outline: &mut Outline, mut group: BTreeSet<usize>, listing: Listing<'_>, answers_digest: bool) {
    for at in outline.call.iter().chain(outline.belongings.iter().flat_map(|group| &group.members)) {
        group.remove(at);
    }
    let Some(first) = group.first() else { return };
    let (code, text) = if answers_digest {
        let text = "a message replies to a digest that contains mail of this proposal; the message is treated as part of the proposal";
        (Code::AnswersDigest, text)
    } else {
        let text =
            "copies of a message reply to different mails; the message is treated as part of this proposal";
        (Code::CopiesDiffer, text)
    };
    let about = Diagnostic::new(code, text).about(listing.headers[*first].message_id.as_deref());
    outline.members.retain(|member| !group.contains(member));
    outline.diagnostics.push(about.clone());
    outline.belongings.push(Belonging { members: group.into_iter().collect(), shown: true, about });
}
