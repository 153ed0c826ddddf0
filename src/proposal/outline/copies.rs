//! Mail whose copies answer different mail: it may belong to the vote that any of them names.

use std::collections::{HashMap, HashSet};

use super::{Belonging, Listing, Outline};
use crate::diagnostic::{Code, Diagnostic};

/// Makes a group of each message whose copies differ in what they answer, in every proposal that one of them names.
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
    for at in differing {
        let header = &listing.headers[at];
        let parents = header.other_parents.iter().filter_map(|id| messages.get(id.as_str()));
        let mut of: Vec<usize> = parents.chain([&at]).filter_map(|at| places.get(at)).copied().collect();
        of.sort_unstable();
        of.dedup();
        for place in of {
            join(&mut outlines[place], at, header.message_id.as_deref());
        }
    }
}

/// Makes a message that is a member, or none, a group of its own.
fn join(outline: &mut Outline, at: usize, id: Option<&str>) {
    if outline.call == Some(at) || outline.belongings.iter().any(|group| group.members.contains(&at)) {
        return;
    }
    let text = "copies of the message answer different mail; it is taken for part of this proposal";
    let about = Diagnostic::new(Code::CopiesDiffer, text).about(id);
    outline.members.retain(|member| *member != at);
    outline.diagnostics.push(about.clone());
    outline.belongings.push(Belonging { members: vec![at], shown: true, about });
}
