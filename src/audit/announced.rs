//! Compares announcements with each other and with their own parts.

use super::{Finding, FindingCode};
use crate::announcement::{Announcement, label};
use crate::policy::Side;

/// The sides that an announcement counts.
pub(super) const SIDES: [Side; 3] = [Side::Plus, Side::Zero, Side::Minus];

/// The announced number of votes on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AnnouncedCount {
    /// The number of binding votes.
    pub(super) binding: Option<u32>,
    /// The number of non-binding votes.
    pub(super) advisory: Option<u32>,
    /// The number of votes for which the announcement does not say if they are binding.
    pub(super) whole: Option<u32>,
}

impl AnnouncedCount {
    /// Finds the last number of each kind, because a summary follows the lists.
    pub(super) fn of(announcement: &Announcement, side: Side) -> Self {
        let last = |binding: Option<bool>| {
            let mut numbers = announcement.counts.iter().rev();
            numbers.find(|number| number.side == side && number.binding == binding).map(|number| number.count)
        };
        Self { binding: last(Some(true)), advisory: last(Some(false)), whole: last(None) }
    }

    /// All votes of the side; `None` if the announcement has only a part of them.
    pub(super) fn all(self) -> Option<u32> {
        match (self.binding, self.advisory) {
            (Some(binding), Some(advisory)) => Some(binding + advisory),
            _ => self.whole,
        }
    }
}

/// The finding for two announcements with different outcomes or numbers, if neither is a correction.
pub(super) fn twice(announcements: &[Announcement]) -> Option<Finding> {
    let mut results = announcements.iter().filter(|announcement| !announcement.is_interim());
    let first = results.next()?;
    let differs = |other: &&Announcement| {
        let verdicts = other.verdict.zip(first.verdict).is_some_and(|(one, other)| one != other);
        let numbers = SIDES.iter().any(|side| {
            let (one, other) = (AnnouncedCount::of(first, *side), AnnouncedCount::of(other, *side));
            let pairs =
                [(one.binding, other.binding), (one.advisory, other.advisory), (one.all(), other.all())];
            pairs.into_iter().any(|(one, other)| one.zip(other).is_some_and(|(one, other)| one != other))
        });
        !other.corrects && (verdicts || numbers)
    };
    let other = results.find(differs)?;
    let id = |one: &Announcement| match &one.message_id {
        Some(id) => format!("<{id}>"),
        None => "a mail without a Message-ID".to_owned(),
    };
    let text = format!("two mails announce different results: {} and {}", id(first), id(other));
    Some(Finding::of(other, FindingCode::AnnouncedTwice, text))
}

/// The finding for votes that were cast outside the archive.
pub(super) fn private(announcement: &Announcement) -> Option<Finding> {
    let passage = announcement.private.as_ref()?;
    let text = format!("the announcement mentions votes that are not in the archive: {:?}", passage.excerpt);
    Some(Finding::of(announcement, FindingCode::PrivateVotes, text))
}

/// The findings for numbers that contradict each other, or that contradict the number of names.
pub(super) fn contradictions(announcement: &Announcement) -> Vec<Finding> {
    let mut found = Vec::new();
    for side in SIDES {
        found.extend([None, Some(true), Some(false)].into_iter().filter_map(|binding| {
            let numbers = numbers(announcement, side, binding);
            let names = names(announcement, side, binding);
            let what = label(side, binding);
            match numbers[..] {
                [one, other, ..] => Some(format!("the announcement says {one} and {other} {what}")),
                [one] if names > 0 && u32::try_from(names) != Ok(one) => {
                    Some(format!("the announcement says {one} {what} and names {names}"))
                }
                _ => None,
            }
        }));
        let said = AnnouncedCount::of(announcement, side);
        if let (Some(binding), Some(advisory), Some(whole)) = (said.binding, said.advisory, said.whole)
            && binding + advisory != whole
            && binding != whole
        {
            let what = label(side, None);
            found.push(format!(
                "the announcement says {whole} {what}, but {binding} binding and {advisory} non-binding"
            ));
        }
    }
    let finding = |text| Finding::of(announcement, FindingCode::ContradictsItself, text);
    found.into_iter().map(finding).collect()
}

/// The different numbers that an announcement gives for one count, the smallest first.
fn numbers(announcement: &Announcement, side: Side, binding: Option<bool>) -> Vec<u32> {
    let of_it = announcement.counts.iter().filter(|number| number.side == side && number.binding == binding);
    let mut numbers: Vec<u32> = of_it.map(|number| number.count).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Number of people whom an announcement names on a side.
///
/// If only binding votes are named, the names do not contradict a number of all votes.
fn names(announcement: &Announcement, side: Side, binding: Option<bool>) -> usize {
    let of_side = || announcement.names.iter().filter(|named| named.side == Some(side));
    if binding.is_none() && of_side().all(|named| named.binding == Some(true)) {
        return 0;
    }
    of_side().filter(|named| binding.is_none() || named.binding == binding).count()
}
