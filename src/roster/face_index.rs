//! An index of the features that two people may share, so that a search compares each person with few others.
//!
//! A [`Face`] has the features of one person.

use std::collections::HashMap;

use super::likeness::Face;

/// Maximum number of people to check for each common feature.
const MOST: usize = 64;
/// Maximum number of words of a name to compare.
const MOST_WORDS: usize = 16;

/// People by their features. Each person has a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FaceIndex(HashMap<Trait, Faces>);

/// The people with a feature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Faces {
    /// The numbers of the first people.
    first: Vec<usize>,
    /// Number of all people with the feature.
    count: usize,
}

/// A feature that two people may share.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Trait {
    Name(String),
    Shared(String),
    /// The skeleton of a name, and `true` if it is ASCII.
    Looks(String, bool),
    Local(String),
    LocalWithoutName(String),
    LocalAndWord(String, String),
}

impl FaceIndex {
    /// Adds a person. The person's number must be higher than all earlier numbers.
    pub(crate) fn add(&mut self, number: usize, face: &Face) {
        let mut add = |of: Trait| {
            let faces = self.0.entry(of).or_default();
            faces.count += 1;
            // Keeps only as many people as a search may return.
            if faces.first.len() < MOST && faces.first.last() != Some(&number) {
                faces.first.push(number);
            }
        };
        if !face.name.is_empty() {
            add(Trait::Name(face.name.clone()));
        }
        if let Some(shared) = &face.shared {
            add(Trait::Shared(shared.clone()));
        }
        if !face.looks.is_empty() {
            add(Trait::Looks(face.looks.clone(), face.name.is_ascii()));
        }
        for local in &face.locals {
            add(Trait::Local(local.clone()));
            if face.name.is_empty() {
                add(Trait::LocalWithoutName(local.clone()));
            }
            for word in words(face) {
                add(Trait::LocalAndWord(local.clone(), word.to_owned()));
            }
        }
    }

    /// Number of people with the same name; `None` if all of them are checked.
    pub(crate) fn crowd_of_name(&self, face: &Face) -> Option<usize> {
        self.0.get(&Trait::Name(face.name.clone())).map(|faces| faces.count).filter(|count| *count > MOST)
    }

    /// The numbers of the people who may be the same person, in order.
    ///
    /// If many people share a feature, includes only the first of them.
    pub(crate) fn near(&self, face: &Face) -> Vec<usize> {
        let mut traits: Vec<Trait> = Vec::new();
        if !face.name.is_empty() {
            traits.push(Trait::Name(face.name.clone()));
        }
        traits.extend(face.shared.clone().map(Trait::Shared));
        if !face.looks.is_empty() {
            traits.push(Trait::Looks(face.looks.clone(), false));
            if !face.name.is_ascii() {
                traits.push(Trait::Looks(face.looks.clone(), true));
            }
        }
        for local in &face.locals {
            if face.name.is_empty() {
                traits.push(Trait::Local(local.clone()));
                continue;
            }
            traits.push(Trait::LocalWithoutName(local.clone()));
            traits.extend(words(face).map(|word| Trait::LocalAndWord(local.clone(), word.to_owned())));
        }
        let mut near: Vec<usize> =
            traits.iter().filter_map(|one| self.0.get(one)).flat_map(|faces| &faces.first).copied().collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

fn words(face: &Face) -> impl Iterator<Item = &str> {
    face.name.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Author;

    fn face((name, address): (&str, &str)) -> Face {
        Face::of(&Author::new(name, address))
    }

    #[test]
    fn similar_faces_are_near() {
        let people = [
            ("Tom Vik", "tom.vik@example.org"),
            ("", "tom.vik@example.net"),
            ("Vik, Tom", "x1@example.org"),
            ("\u{422}om Vik", "x2@example.org"),
            ("Uri Shaw", "tom.vik@example.com"),
            ("Tom Berg", "tom.vik@example.fr"),
            ("Yann Petit", "yann@example.fr"),
        ];
        let mut index = FaceIndex::default();
        people.iter().enumerate().for_each(|(at, person)| index.add(at, &face(*person)));
        for one in people {
            let one = face(one);
            let near = index.near(&one);
            for (at, other) in people.iter().enumerate() {
                let alike = face(*other).likeness(&one).is_some();
                assert!(!alike || near.contains(&at), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn only_the_first_of_many_are_near() {
        let mut index = FaceIndex::default();
        (0..1000).for_each(|at| index.add(at, &face(("Tom Vik", &*format!("t{at}@example.org")))));
        assert_eq!(index.near(&face(("Tom Vik", "x@example.org"))), (0..MOST).collect::<Vec<_>>());
    }
}
