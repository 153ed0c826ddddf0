//! Threads of messages, by References and In-Reply-To only.
//!
//! A message that is referenced but not in the archive is a gap, so that its replies stay together. This
//! module ignores a reference that would create a cycle, and never merges threads by their subjects.

use hashbrown::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Header, IdIndex, Sharing, respelled};
use crate::parallel;

/// Maximum number of messages with one Message-ID that may be the parent of a reply. The search ignores later
/// messages, to limit the work for a reply.
const MOST_SHARING: usize = 8;

/// The threads of an archive. The number of a message is its index in the list of headers.
#[derive(Debug, Clone, Default)]
pub struct Threads {
    /// The parent of every node: first the messages, then the gaps.
    parents: Vec<Option<u32>>,
    /// A known ancestor of every node; for the first node of a thread, the node itself.
    ///
    /// These links lead to the first node in few steps, even in a deep thread.
    above: Vec<usize>,
    /// The children of all nodes. The children of a node start at its entry in `first_child` and end before the entry
    /// of the next node.
    children: Vec<u32>,
    first_child: Vec<u32>,
    /// The ids of the gaps.
    gaps: Vec<String>,
    messages: usize,
    /// For each Message-ID that several messages have, these messages in order.
    contested: Vec<Vec<usize>>,
    /// The index in `contested` of each message that shares its Message-ID.
    contested_of: HashMap<usize, usize>,
    /// Diagnostics about references that were ignored.
    pub diagnostics: Vec<Diagnostic>,
}

/// The nodes of all ids: the messages, and the gaps that were found so far.
struct Nodes<'a> {
    headers: &'a [Header],
    index: &'a IdIndex,
    gaps: HashMap<&'a str, usize>,
}

impl Threads {
    /// Builds the threads of the messages with these headers. If several messages have the same Message-ID, replies
    /// belong to the first.
    pub fn build(headers: &[Header]) -> Self {
        let (index, sharing) = IdIndex::new(headers);
        Self::build_with(headers, &index, &sharing, |_, _| None)
    }

    /// Like [`build`](Self::build), with an existing index of the ids. If several messages have the same Message-ID,
    /// `choose` returns the message that a reply belongs to, if that is known.
    pub fn build_with(
        headers: &[Header],
        index: &IdIndex,
        sharing: &[Sharing],
        choose: impl Fn(usize, &[usize]) -> Option<usize>,
    ) -> Self {
        let mut threads = Self {
            messages: headers.len(),
            parents: vec![None; headers.len()],
            above: (0..headers.len()).collect(),
            ..Self::default()
        };
        threads.contest(sharing);
        let mut nodes = Nodes { headers, index, gaps: HashMap::new() };
        let chained = parallel::map(headers.len(), |at| repeated_chain(at, headers, index));
        for (at, repeated) in chained.into_iter().enumerate() {
            let Some(answered) = repeated.or_else(|| threads.answered(at, &mut nodes)) else { continue };
            let answered = threads.chosen(at, answered, &choose);
            threads.link(at, answered, &mut nodes);
        }
        threads.above = Vec::new();
        threads.sort_children();
        threads
    }

    /// The messages that share the Message-ID of a message; empty if the Message-ID is unique.
    ///
    /// If there are very many, these are only the first of them.
    pub fn contested(&self, message: usize) -> &[usize] {
        let sharing = self.contested_of.get(&message).map_or(&[][..], |place| &self.contested[*place]);
        &sharing[..sharing.len().min(MOST_SHARING)]
    }

    /// The first gap whose Message-ID fits.
    ///
    /// The search looks at every gap. A command searches only once, so an index would cost more than it saves.
    pub fn gap_where(&self, fits: impl Fn(&str) -> bool) -> Option<usize> {
        Some(self.messages + self.gaps.iter().position(|gap| fits(gap))?)
    }

    /// The index of the message of a node; `None` for a gap.
    pub fn message(&self, node: usize) -> Option<usize> {
        (node < self.messages).then_some(node)
    }

    /// The Message-ID of a gap.
    pub fn gap(&self, node: usize) -> Option<&str> {
        self.gaps.get(node.checked_sub(self.messages)?).map(String::as_str)
    }

    /// The parent of a node.
    pub fn parent(&self, node: usize) -> Option<usize> {
        self.parents[node].map(|parent| parent as usize)
    }

    /// The first node of the thread of a node.
    pub fn root(&self, node: usize) -> usize {
        std::iter::successors(Some(node), |node| self.parent(*node)).last().unwrap_or(node)
    }

    /// The first nodes of all threads, in the order of the archive.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        (0..self.parents.len()).filter(|node| self.parents[*node].is_none())
    }

    /// The messages of a node and of all nodes below it. Skips each node for which `stop` returns `true`, and
    /// everything below that node.
    pub fn below(&self, node: usize, stop: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open = vec![node];
        while let Some(next) = open.pop() {
            found.extend(self.message(next));
            open.extend(self.children(next).filter(|child| !stop(*child)));
        }
        found.sort_unstable();
        found
    }

    /// The children of a node.
    pub fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        let range = self.first_child[node] as usize..self.first_child[node + 1] as usize;
        self.children[range].iter().map(|child| *child as usize)
    }

    fn sort_children(&mut self) {
        let mut starts = vec![0_u32; self.parents.len() + 1];
        for parent in self.parents.iter().flatten() {
            starts[*parent as usize + 1] += 1;
        }
        for node in 1..starts.len() {
            starts[node] += starts[node - 1];
        }
        let mut next = starts.clone();
        self.children = vec![0; starts.last().copied().unwrap_or(0) as usize];
        for (node, parent) in (0..).zip(&self.parents) {
            if let Some(parent) = parent {
                let place = &mut next[*parent as usize];
                self.children[*place as usize] = node;
                *place += 1;
            }
        }
        self.first_child = starts;
    }

    /// Records the messages that share a Message-ID.
    fn contest(&mut self, sharing: &[Sharing]) {
        for Sharing { first, later } in sharing {
            let next = self.contested.len();
            let place = *self.contested_of.entry(*first).or_insert(next);
            if place == next {
                self.contested.push(vec![*first]);
            }
            self.contested[place].push(*later);
            self.contested_of.insert(*later, place);
        }
    }

    /// The node that a message replies to. `choose` may select a later message with the same Message-ID.
    fn chosen(&self, at: usize, answered: usize, choose: impl Fn(usize, &[usize]) -> Option<usize>) -> usize {
        let sharing = self.contested(answered);
        if sharing.is_empty() {
            return answered;
        }
        choose(at, sharing).filter(|chosen| *chosen != at).unwrap_or(answered)
    }

    /// Makes a message a child of the node that it replies to.
    fn link(&mut self, at: usize, answered: usize, known: &mut Nodes<'_>) {
        if self.top(answered) != at {
            self.answer(at, answered);
            self.above[at] = answered;
            return;
        }
        // The cycle contains a reply to a later mail, so the earliest message of the cycle gets another parent.
        let headers = known.headers;
        let circle = std::iter::successors(Some(answered), |node| self.parent(*node).filter(|_| *node != at));
        let earliest =
            circle.filter_map(|node| self.message(node)).min_by_key(|node| (headers[*node].date, *node));
        let first = earliest.unwrap_or(at);
        self.parents[first] = None;
        self.above[first] = first;
        if first != at {
            self.answer(at, answered);
            self.above[at] = first;
        }
        let named: Vec<&str> = headers[first].references.iter().collect();
        let mut nodes = named.into_iter().rev().filter_map(|id| known.index.get(id, headers));
        let outside = nodes.find(|node| self.top(*node) != first);
        let mut text = "the references of the message form a cycle; it starts a thread";
        if let Some(outside) = outside {
            self.answer(first, outside);
            self.above[first] = outside;
            text = "the references of the message form a cycle; it is treated as a reply to another mail that it refers to";
        }
        let id = headers[first].message_id.as_deref();
        self.diagnostics.push(Diagnostic::new(Code::ReferenceLoop, text).about(id));
    }

    /// Finds the parent of a message, and links the gaps in its references.
    fn answered(&mut self, at: usize, known: &mut Nodes<'_>) -> Option<usize> {
        let header = &known.headers[at];
        let mut chain: Vec<&str> = header.references.iter().collect();
        // Adds In-Reply-To last, because it takes precedence over References.
        if let Some(answered) = header.in_reply_to.only() {
            chain.retain(|id| *id != answered);
            chain.push(answered);
        } else if chain.is_empty() {
            chain.extend(header.in_reply_to.last());
        }
        chain.retain(|id| Some(*id) != header.message_id.as_deref());
        let nodes: Vec<usize> = chain.into_iter().map(|id| self.node_or_gap(id, known)).collect();
        for pair in nodes.windows(2) {
            // References may give a parent to a gap. The parent of a message comes only from its own references.
            if self.gap(pair[1]).is_some() && self.parents[pair[1]].is_none() && self.top(pair[0]) != pair[1]
            {
                self.answer(pair[1], pair[0]);
                self.above[pair[1]] = pair[0];
            }
        }
        nodes.last().copied()
    }

    fn answer(&mut self, node: usize, answered: usize) {
        // The index fits into 32 bits, because each message has its header in memory.
        self.parents[node] = u32::try_from(answered).ok();
    }

    fn node_or_gap<'a>(&mut self, id: &'a str, known: &mut Nodes<'a>) -> usize {
        let respelled = || known.index.get(&respelled(id)?, known.headers);
        if let Some(message) = known.index.get(id, known.headers).or_else(respelled) {
            return message;
        }
        *known.gaps.entry(id).or_insert_with(|| {
            self.above.push(self.parents.len());
            self.parents.push(None);
            self.gaps.push(id.to_owned());
            self.parents.len() - 1
        })
    }

    /// The first known node of the thread of a node. Shortens the path for the next look-up.
    fn top(&mut self, node: usize) -> usize {
        let mut node = node;
        while self.above[node] != node {
            let next = self.above[node];
            self.above[node] = self.above[next];
            node = next;
        }
        node
    }
}

/// The parent of a message, if it is earlier in the archive and the reply repeats its references (RFC 5322, section
/// 3.6.4).
///
/// Nearly all replies do so. The other references of such a reply are already linked.
fn repeated_chain(at: usize, headers: &[Header], index: &IdIndex) -> Option<usize> {
    let last = |header: &Header| {
        header.in_reply_to.is_empty() || {
            header.in_reply_to.only().is_some_and(|id| header.references.last() == Some(id))
        }
    };
    let header = &headers[at];
    let answered = index.get(header.references.last()?, headers)?;
    let above = Some(&headers[answered]).filter(|above| answered < at && last(above) && last(header))?;
    let id = above.message_id.as_deref()?;
    let own = header.message_id.as_deref();
    let repeats = header.references.follow(&above.references, id);
    (repeats && header.references.iter().all(|id| Some(id) != own)).then_some(answered)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn header(id: &str, in_reply_to: &[&str], references: &[&str]) -> Header {
        Header {
            message_id: Some(id.into()),
            in_reply_to: in_reply_to.iter().copied().collect(),
            references: references.iter().copied().collect(),
            ..Header::default()
        }
    }

    /// Builds the threads, and compares the messages of each thread with the expected ones.
    fn check(headers: &[Header], expected: &[&[usize]]) -> Threads {
        let threads = Threads::build(headers);
        let found: Vec<Vec<usize>> = threads.roots().map(|root| threads.below(root, |_| false)).collect();
        assert_eq!(found, expected);
        assert_eq!(found.iter().map(Vec::len).sum::<usize>(), headers.len(), "no message vanishes");
        threads
    }

    #[test]
    fn replies_are_below_their_parents() {
        check(
            &[
                header("a", &[], &[]),
                header("b", &["a"], &["a"]),
                header("c", &[], &["a", "b"]),
                header("d", &[], &[]),
            ],
            &[&[0, 1, 2], &[3]],
        );
    }

    #[test]
    fn a_missing_message_is_kept_as_a_gap() {
        let threads = check(&[header("b", &["a"], &[]), header("c", &["a"], &[])], &[&[0, 1]]);
        let root = threads.root(0);
        assert_eq!(threads.gap(root), Some("a"));
        check(&[header("c", &[], &["a", "b"]), header("d", &[], &["a"])], &[&[0, 1]]);
    }

    #[test]
    fn loops_are_refused() {
        let threads = check(
            &[header("a", &["b"], &[]), header("b", &["a"], &[]), header("c", &["c"], &[])],
            &[&[0, 1], &[2]],
        );
        assert_eq!(threads.diagnostics.len(), 1);
        assert_eq!(threads.diagnostics[0].code, Code::ReferenceLoop);
    }

    proptest! {
        /// For any references, including cycles, each message is in exactly one thread. Its parent is the last message
        /// that it references. If that would create a cycle, its parent is an earlier reference.
        #[test]
        fn no_message_is_lost_or_above_itself(
            references in prop::collection::vec(prop::collection::vec(0..30_usize, 0..4), 1..30)
        ) {
            let ids: Vec<String> = (0..30).map(|id| format!("{id}@example.org")).collect();
            let named = |references: &Vec<usize>| references.iter().map(|id| ids[*id].as_str()).collect();
            let headers: Vec<Header> = references
                .iter()
                .zip(&ids)
                .map(|(references, id)| Header {
                    message_id: Some(id.clone()),
                    references: named(references),
                    ..Header::default()
                })
                .collect();
            let threads = Threads::build(&headers);
            let mut found: Vec<usize> =
                threads.roots().flat_map(|root| threads.below(root, |_| false)).collect();
            found.sort_unstable();
            prop_assert_eq!(found, (0..headers.len()).collect::<Vec<_>>());
            for (at, header) in headers.iter().enumerate() {
                let last = header.references.iter().filter(|id| *id != ids[at]).last();
                let parent = threads.parent(at).map(|node| threads.gap(node).unwrap_or_else(|| ids[node].as_str()));
                let is_named = parent.is_none_or(|parent| header.references.iter().any(|id| id == parent));
                let has_loop = !threads.diagnostics.is_empty();
                prop_assert!(parent.is_none() || parent == last || has_loop && is_named, "{:?} {:?}", parent, last);
            }
        }
    }

    #[test]
    fn a_reply_to_a_contested_id_belongs_to_the_chosen_message() {
        let headers = [
            header("a", &[], &[]),
            header("a", &[], &[]),
            header("b", &["a"], &["a"]),
            header("c", &["b"], &["a", "b"]),
            header("d", &["a"], &["a"]),
        ];
        let (index, sharing) = IdIndex::new(&headers);
        let choose = |reply: usize, sharing: &[usize]| (reply == 2).then(|| sharing[1]);
        let threads = Threads::build_with(&headers, &index, &sharing, choose);
        let parents: Vec<_> = (0..headers.len()).map(|at| threads.parent(at)).collect();
        assert_eq!(parents, [None, None, Some(1), Some(2), Some(0)]);
        assert_eq!(
            (threads.contested(0), threads.contested(1), threads.contested(2)),
            (&[0, 1][..], &[0, 1][..], &[][..])
        );
    }

    #[test]
    fn a_similar_subject_joins_nothing() {
        let mut one = header("a", &[], &[]);
        one.subject = "[VOTE] x".into();
        let mut two = header("b", &[], &[]);
        two.subject = "Re: [VOTE] x".into();
        check(&[one, two], &[&[0], &[1]]);
    }
}
