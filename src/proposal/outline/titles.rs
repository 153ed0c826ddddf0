//! Finds the proposals with the same title, and the messages that have it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::spellings::Spellings;
use super::{Listing, Outline};
use crate::diagnostic::{Code, Diagnostic};
use crate::parallel;
use crate::proposal::subject::{SubjectKind, SubjectLine};

/// Maximum time between two calls with the same title that get a note about each other.
const CALLED_AGAIN: TimeDelta = TimeDelta::days(90);

/// The proposals grouped by title.
pub(super) struct Titles {
    /// For each title, the indexes of its outlines, in order of the dates of their calls.
    pub(super) lists: Vec<Vec<usize>>,
    /// The index in `lists` for each normalised title.
    by_key: HashMap<String, usize>,
    /// The index in `lists` for each normalised title without the tag of a list.
    by_core: HashMap<String, usize>,
    /// For each outline, the time at which its proposer announced the end.
    pub(super) closed: Vec<Option<DateTime<FixedOffset>>>,
    /// The two indexes in `lists` of each outline: by title, and by title without the tag of a list.
    pub(super) of_outlines: Vec<[usize; 2]>,
    /// The index in `lists` for each message that has the title of a call.
    pub(super) of_messages: Vec<Option<u32>>,
    /// Index of the titles for finding other spellings.
    spellings: Spellings,
}

impl Titles {
    pub(super) fn of(listing: Listing<'_>, outlines: &[Outline]) -> Self {
        let mut titles = Self {
            lists: Vec::new(),
            by_key: HashMap::new(),
            by_core: HashMap::new(),
            of_outlines: vec![[usize::MAX; 2]; outlines.len()],
            of_messages: Vec::new(),
            spellings: Spellings::default(),
            closed: outlines.iter().map(|outline| listing.closed_by_caller(outline)).collect(),
        };
        let date = |place: &usize| outlines[*place].call.and_then(|call| listing.headers[call].date);
        let mut places: Vec<usize> = (0..outlines.len()).collect();
        places.sort_by_key(|place| (date(place), *place));
        for place in places {
            let Some(call) = outlines[place].call else { continue };
            let subject = &listing.subjects[call];
            let whole = insert(&mut titles.lists, titles.by_key.entry(subject.key()), place);
            let core = insert(&mut titles.lists, titles.by_core.entry(subject.core_key()), place);
            titles.of_outlines[place] = [whole, core];
        }
        titles.spellings = Spellings::of(titles.by_key.iter());
        titles.of_messages = parallel::map(listing.subjects.len(), |at| titles.list(&listing.subjects[at]));
        titles
    }

    /// The index in `lists` of the proposals with the title of a reply, with or without the tag of a list.
    fn list(&self, subject: &SubjectLine) -> Option<u32> {
        let names_call = subject.reply && (subject.kind == SubjectKind::Call || subject.tags.is_empty());
        if !names_call || self.lists.is_empty() {
            return None;
        }
        let list = self.by_key.get(&subject.key()).or_else(|| self.by_core.get(&subject.core_key()))?;
        u32::try_from(*list).ok()
    }

    /// The indexes in `lists` of the proposals whose title a subject may have in another spelling.
    ///
    /// `is_before` is `true` for outlines with a call before the message.
    pub(super) fn spelled(&self, subject: &SubjectLine, is_before: impl Fn(usize) -> bool) -> Vec<usize> {
        let list = |key: &String| self.by_key.get(key).or_else(|| self.by_core.get(key)).copied();
        if let Some(list) = subject.keys_without_vote().iter().find_map(list) {
            return vec![list];
        }
        if !subject.reply && !subject.is_cut_off() {
            return Vec::new();
        }
        let is_before = |list: u32| self.lists[list as usize].first().is_some_and(|place| is_before(*place));
        self.spellings.titles(subject, is_before).into_iter().map(|list| list as usize).collect()
    }

    /// Adds a note to each call about the previous and the next call with the same title, unless the vote was
    /// over by then.
    pub(super) fn note_calls(&self, listing: Listing<'_>, outlines: &mut [Outline]) {
        let call = |place: usize| outlines[place].call.map(|call| &listing.headers[call]);
        let mut lists: Vec<&usize> = self.by_key.values().collect();
        lists.sort_unstable();
        let mut notes = Vec::new();
        for pair in lists.into_iter().flat_map(|list| self.lists[*list].windows(2)) {
            let Some((earlier, later)) = call(pair[0]).zip(call(pair[1])) else { continue };
            let is_near = earlier.date.zip(later.date).is_none_or(|(a, b)| b - a <= CALLED_AGAIN);
            // After the end of a vote, a call with the same title starts another vote.
            let was_over = self.closed[pair[0]].zip(later.date).is_some_and(|(closed, later)| closed < later);
            if is_near && !was_over {
                notes.extend([(pair[0], later), (pair[1], earlier)]);
            }
        }
        for (place, other) in notes {
            let text = "another call has the same title; the votes in its thread are not counted here";
            let note = Diagnostic::new(Code::CalledAgain, text).about(other.message_id.as_deref());
            outlines[place].diagnostics.push(note);
        }
    }
}

fn insert(lists: &mut Vec<Vec<usize>>, entry: Entry<'_, String, usize>, place: usize) -> usize {
    let list = *entry.or_insert_with(|| {
        lists.push(Vec::new());
        lists.len() - 1
    });
    lists[list].push(place);
    list
}
