//! Finds mail that extends a vote in a separate thread.

use std::collections::{BTreeSet, HashMap};

use super::{Listing, Outline};
use crate::diagnostic::{Code, Diagnostic};
use crate::proposal::subject::SubjectKind;

impl Listing<'_> {
    /// The mails that extend a vote in separate threads, each with its call.
    ///
    /// The call is the latest earlier one with the same author and title.
    pub(super) fn extensions(self) -> HashMap<usize, usize> {
        let Self { headers, subjects, threads } = self;
        let extends =
            |at: &usize| subjects[*at].extends && !subjects[*at].reply && threads.parent(*at).is_none();
        let extending: Vec<usize> = (0..headers.len()).filter(extends).collect();
        if extending.is_empty() {
            return HashMap::new();
        }
        let name = |at: usize| (headers[at].author.key(), subjects[at].key());
        let is_call = |at: &usize| {
            let subject = &subjects[*at];
            subject.kind == SubjectKind::Call && !subject.reply && !subject.extends && !headers[*at].automatic
        };
        let mut calls: HashMap<_, Vec<usize>> = HashMap::new();
        for call in (0..headers.len()).filter(is_call) {
            calls.entry(name(call)).or_default().push(call);
        }
        for of_name in calls.values_mut() {
            of_name.sort_by_key(|call| headers[*call].date);
        }
        let found = extending.into_iter().filter_map(|at| {
            let date = headers[at].date?;
            let of_name = calls.get(&name(at))?;
            let later = of_name.partition_point(|call| headers[*call].date.is_none_or(|call| call <= date));
            let call = of_name[..later].last().filter(|call| headers[**call].date.is_some())?;
            Some((at, *call))
        });
        found.collect()
    }

    /// Joins each extension and all replies to it to the proposal of its call.
    pub(super) fn join_extensions(
        self,
        extensions: &HashMap<usize, usize>,
        places: &HashMap<usize, usize>,
        outlines: &mut [Outline],
    ) {
        let mut extensions: Vec<(&usize, &usize)> = extensions.iter().collect();
        extensions.sort_unstable();
        let mut extended = BTreeSet::new();
        for (at, call) in extensions {
            let Some(place) = places.get(call) else { continue };
            let outline = &mut outlines[*place];
            outline.members.extend(self.threads.below(*at, |child| places.contains_key(&child)));
            extended.insert(*place);
            let text = "the mail extends the vote in a thread of its own; the thread was joined to the call with the same title";
            let id = self.headers[*at].message_id.as_deref();
            outline.diagnostics.push(Diagnostic::new(Code::JoinedBySubject, text).about(id));
        }
        for place in extended {
            outlines[place].members.sort_unstable();
        }
    }
}
