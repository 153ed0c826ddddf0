//! Index from Message-IDs to messages: a table of numbers, because the headers already contain the ids.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::Header;
use crate::parallel;

/// Index of messages by Message-ID, built from their headers.
///
/// If several messages have the same id, a look-up finds the first.
#[derive(Debug)]
pub struct IdIndex {
    hasher: DefaultHashBuilder,
    /// Hash of the id of each message.
    hashes: Vec<u64>,
    messages: HashTable<u32>,
}

/// A message with the Message-ID of an earlier message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sharing {
    /// The first message with the id.
    pub first: usize,
    /// The later message.
    pub later: usize,
}

impl IdIndex {
    /// Makes the index.
    ///
    /// Also returns the messages that have the id of an earlier message, in order.
    pub fn new(headers: &[Header]) -> (Self, Vec<Sharing>) {
        let hasher = DefaultHashBuilder::default();
        // Reading the ids takes most of the time, because they are scattered in memory.
        let hash = |at: usize| headers[at].message_id.as_deref().map_or(0, |id| hasher.hash_one(id));
        let hashes = parallel::map(headers.len(), hash);
        let mut index = Self { hasher, hashes, messages: HashTable::with_capacity(headers.len()) };
        let mut shared = Vec::new();
        // The index fits into 32 bits, because each message has its header in memory.
        for (at, later) in (0_u32..).zip(0..headers.len()) {
            let Some(id) = headers[later].message_id.as_deref() else { continue };
            let hash = index.hashes[later];
            if let Some(first) = index.find(hash, id, headers) {
                shared.push(Sharing { first, later });
            } else {
                let hashes = &index.hashes;
                index.messages.insert_unique(hash, at, |other| hashes[*other as usize]);
            }
        }
        (index, shared)
    }

    /// The message with an id, among the headers that the index was made of.
    pub fn get(&self, id: &str, headers: &[Header]) -> Option<usize> {
        self.find(self.hasher.hash_one(id), id, headers)
    }

    fn find(&self, hash: u64, id: &str, headers: &[Header]) -> Option<usize> {
        let is_it = |at: &u32| {
            let at = *at as usize;
            self.hashes[at] == hash && headers[at].message_id.as_deref() == Some(id)
        };
        self.messages.find(hash, is_it).map(|at| *at as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_message_of_an_id_is_found_and_the_others_are_reported() {
        let header = |id: Option<&str>| Header { message_id: id.map(str::to_owned), ..Header::default() };
        let headers = [Some("a@b"), None, Some("c@d"), Some("a@b"), None, Some("a@b")].map(header);
        let (index, shared) = IdIndex::new(&headers);
        assert_eq!((index.get("a@b", &headers), index.get("c@d", &headers)), (Some(0), Some(2)));
        assert_eq!(index.get("", &headers), None);
        assert_eq!(shared, [Sharing { first: 0, later: 3 }, Sharing { first: 0, later: 5 }]);
    }
}
