//! Who answers whom: messages to threads, by References and In-Reply-To alone.
//!
//! A message that is named but not in the archive is kept as a gap, so that its answers stay together. A
//! reference that would close a circle is refused. Threads are never merged by their subjects.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;

/// The threads of an archive. Messages are named by their index in the list that was given.
#[derive(Debug, Clone, Default)]
pub struct Threads {
    /// For every node the node that it answers: first the messages, then the gaps.
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
    /// The ids of the gaps.
    gaps: Vec<String>,
    messages: usize,
    by_id: HashMap<String, usize>,
    /// The references that were refused.
    pub diagnostics: Vec<Diagnostic>,
}

impl Threads {
    /// Builds the threads of messages, given by their headers.
    pub fn build(headers: &[Header]) -> Self {
        let mut threads =
            Self { messages: headers.len(), parents: vec![None; headers.len()], ..Self::default() };
        for (at, header) in headers.iter().enumerate() {
            if let Some(id) = &header.message_id {
                // Of several messages with one id the first is the one that is answered.
                threads.by_id.entry(id.clone()).or_insert(at);
            }
        }
        for (at, header) in headers.iter().enumerate() {
            threads.link(at, header, headers);
        }
        threads.children = vec![Vec::new(); threads.parents.len()];
        for node in 0..threads.parents.len() {
            if let Some(parent) = threads.parents[node] {
                threads.children[parent].push(node);
            }
        }
        threads
    }

    /// The node of a Message-ID, a message or a gap.
    pub fn node(&self, message_id: &str) -> Option<usize> {
        self.by_id.get(message_id).copied()
    }

    /// The index of the message that a node is; none for a gap.
    pub fn message(&self, node: usize) -> Option<usize> {
        (node < self.messages).then_some(node)
    }

    /// The Message-ID of a gap.
    pub fn gap(&self, node: usize) -> Option<&str> {
        self.gaps.get(node.checked_sub(self.messages)?).map(String::as_str)
    }

    /// The node that a node answers.
    pub fn parent(&self, node: usize) -> Option<usize> {
        self.parents[node]
    }

    /// The first node of the thread of a node.
    pub fn root(&self, node: usize) -> usize {
        std::iter::successors(Some(node), |node| self.parents[*node]).last().unwrap_or(node)
    }

    /// The first nodes of all threads, in the order of the archive.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        (0..self.parents.len()).filter(|node| self.parents[*node].is_none())
    }

    /// The messages at and below a node, except those at and below a node for which `stop` holds.
    pub fn below(&self, node: usize, stop: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open = vec![node];
        while let Some(next) = open.pop() {
            found.extend(self.message(next));
            open.extend(self.children[next].iter().copied().filter(|child| !stop(*child)));
        }
        found.sort_unstable();
        found
    }

    fn link(&mut self, at: usize, header: &Header, headers: &[Header]) {
        let mut chain: Vec<&String> = header.references.iter().collect();
        // The message that is answered comes last, whatever References say of it.
        if let [answered] = &header.in_reply_to[..] {
            chain.retain(|id| *id != answered);
            chain.push(answered);
        } else if chain.is_empty() {
            chain.extend(header.in_reply_to.last());
        }
        chain.retain(|id| Some(*id) != header.message_id.as_ref());
        let nodes: Vec<usize> = chain.into_iter().map(|id| self.node_or_gap(id)).collect();
        for pair in nodes.windows(2) {
            // Only a gap learns its place from others; a message says itself what it answers.
            if self.gap(pair[1]).is_some()
                && self.parents[pair[1]].is_none()
                && !self.is_above(pair[1], pair[0])
            {
                self.parents[pair[1]] = Some(pair[0]);
            }
        }
        let Some(&answered) = nodes.last() else { return };
        let mut refused = None;
        if self.is_above(at, answered) {
            // In a circle somebody answers a mail that was not yet written: the earliest message answers nothing.
            let circle =
                std::iter::successors(Some(answered), |node| self.parents[*node].filter(|_| *node != at));
            let earliest =
                circle.filter_map(|node| self.message(node)).min_by_key(|node| (headers[*node].date, *node));
            let first = earliest.unwrap_or(at);
            let text = "its references lead back to the message itself; it begins a thread of its own";
            self.diagnostics
                .push(Diagnostic::new(Code::ReferenceLoop, text).about(headers[first].message_id.as_deref()));
            self.parents[first] = None;
            refused = Some(first);
        }
        if refused != Some(at) {
            self.parents[at] = Some(answered);
        }
    }

    fn node_or_gap(&mut self, id: &str) -> usize {
        if let Some(node) = self.by_id.get(id) {
            return *node;
        }
        let node = self.parents.len();
        self.parents.push(None);
        self.gaps.push(id.to_owned());
        self.by_id.insert(id.to_owned(), node);
        node
    }

    /// Whether `upper` is `node` or stands above it.
    fn is_above(&self, upper: usize, node: usize) -> bool {
        std::iter::successors(Some(node), |node| self.parents[*node]).any(|above| above == upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(id: &str, in_reply_to: &[&str], references: &[&str]) -> Header {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Header {
            message_id: Some(id.into()),
            in_reply_to: owned(in_reply_to),
            references: owned(references),
            ..Header::default()
        }
    }

    /// Every thread as the list of its messages.
    fn check(headers: &[Header], expected: &[&[usize]]) -> Threads {
        let threads = Threads::build(headers);
        let found: Vec<Vec<usize>> = threads.roots().map(|root| threads.below(root, |_| false)).collect();
        assert_eq!(found, expected);
        assert_eq!(found.iter().map(Vec::len).sum::<usize>(), headers.len(), "no message vanishes");
        threads
    }

    #[test]
    fn answers_stand_below_what_they_answer() {
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

    #[test]
    fn a_like_subject_joins_nothing() {
        let mut one = header("a", &[], &[]);
        one.subject = "[VOTE] x".into();
        let mut two = header("b", &[], &[]);
        two.subject = "Re: [VOTE] x".into();
        check(&[one, two], &[&[0], &[1]]);
    }
}
