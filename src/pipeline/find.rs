//! Finds the proposals that a text of the command line names: by Message-ID, by link or by subject.

use super::Survey;
use crate::archive_url;
use crate::message::character::single_spaced;
use crate::message::{self, Fingerprint};
use crate::parallel;
use crate::proposal::{self, Outline, SubjectLine, folded};

impl Survey {
    /// Finds the proposals that `wanted` names.
    ///
    /// `wanted` may be a Message-ID with or without brackets, a link to a message in a web archive, the first digits of
    /// the fingerprint of the call, or a part of the subject. If it is the whole subject or title of a proposal, finds
    /// only that proposal. Also finds a thread without a call.
    pub fn find(&self, wanted: &str) -> Vec<Outline> {
        let wanted = wanted.trim();
        let by_id = self.by_id(wanted);
        if !by_id.is_empty() {
            return by_id;
        }
        let by_link = if is_link(wanted) { self.by_archived_at(wanted) } else { Vec::new() };
        if !by_link.is_empty() {
            return by_link;
        }
        let by_fingerprint =
            if Fingerprint::may_start_with(wanted) { self.by_fingerprint(wanted) } else { Vec::new() };
        if !by_fingerprint.is_empty() {
            return by_fingerprint;
        }
        // A few digits may also be a word or a year, so this function tries a text as a fingerprint last.
        let by_subject = self.by_subject(wanted);
        let is_short = by_subject.is_empty() && Fingerprint::may_abbreviate(wanted);
        if is_short { self.by_fingerprint(wanted) } else { by_subject }
    }

    /// Finds proposals by the first digits of the fingerprint of the call, as lists show them.
    ///
    /// If no call fits, finds threads without a call by the fingerprint of their first message.
    fn by_fingerprint(&self, wanted: &str) -> Vec<Outline> {
        let wanted = wanted.to_ascii_lowercase();
        let is_it = |outline: &Outline| {
            // An unreadable file becomes an error when its mail is needed.
            let call = outline.call.and_then(|call| self.read_message(call).ok());
            call.is_some_and(|call| Fingerprint::of(&call).to_string().starts_with(&wanted))
        };
        let among = |outlines: &[Outline]| -> Vec<Outline> {
            let named = |at: usize| is_it(&outlines[at]).then(|| outlines[at].clone());
            parallel::map(outlines.len(), named).into_iter().flatten().collect()
        };
        let found = among(&self.outlines);
        if found.is_empty() { among(&self.untagged()) } else { found }
    }

    /// The threads without a proposal, for votes whose subject has no tag of a call.
    pub fn untagged(&self) -> Vec<Outline> {
        let mut known: Vec<usize> = self.outlines.iter().flat_map(Outline::all).collect();
        known.extend(self.outlines.iter().flat_map(|outline| outline.announcements.iter().copied()));
        known.sort_unstable();
        let is_of_none = |outline: &Outline| outline.all().iter().all(|at| known.binary_search(at).is_err());
        self.threads.roots().map(|root| self.whole(root)).filter(is_of_none).collect()
    }

    /// Finds proposals by the Message-ID in a text or a link. Calls come before other mail with the id.
    fn by_id(&self, wanted: &str) -> Vec<Outline> {
        let names = if is_link(wanted) {
            archive_url::names_in_link(wanted)
        } else {
            let prefix =
                ["mid:", "Message-ID:", "Message-Id:"].into_iter().find(|prefix| wanted.starts_with(prefix));
            let id = &wanted[prefix.map_or(0, str::len)..];
            vec![id.to_owned(), archive_url::unescaped(id)]
        };
        let names: Vec<&str> = names
            .iter()
            .map(|name| name.trim_matches(['<', '>', ' ']))
            .filter(|name| !name.is_empty())
            .collect();
        let hashes: Vec<&&str> = names.iter().filter(|name| archive_url::is_hash(name)).collect();
        let is_named = |id: &str| {
            names.contains(&id)
                || !hashes.is_empty() && hashes.iter().any(|hash| archive_url::hash(id) == ***hash)
        };
        let named = |at: usize| self.headers[at].message_id.as_deref().is_some_and(is_named).then_some(at);
        let messages: Vec<usize> = parallel::map(self.headers.len(), named).into_iter().flatten().collect();
        if messages.is_empty() {
            return self.threads.gap_where(is_named).map(|gap| self.of_node(gap)).into_iter().collect();
        }
        let calls: Vec<Outline> = self
            .outlines
            .iter()
            .filter(|outline| outline.call.is_some_and(|call| messages.contains(&call)))
            .cloned()
            .collect();
        if !calls.is_empty() {
            return calls;
        }
        let mut found: Vec<Outline> = Vec::new();
        for outline in messages.into_iter().map(|at| self.of_node(at)) {
            if !found.contains(&outline) {
                found.push(outline);
            }
        }
        found
    }

    /// Finds proposals by the link in the header of a message.
    fn by_archived_at(&self, wanted: &str) -> Vec<Outline> {
        let plain = |link: &str| {
            let link = link.split_once("://").map_or(link, |(_, rest)| rest);
            link.trim_end_matches('/').to_lowercase()
        };
        let wanted = plain(wanted);
        let is_shown_there = |at: &usize| {
            // An unreadable file becomes an error when its mail is needed.
            let link = self.archive.read(self.places[*at], |raw| message::archived_at(raw.bytes));
            link.ok().flatten().is_some_and(|link| plain(&link) == wanted)
        };
        let with_message = |place: usize| {
            let outline = &self.outlines[place];
            outline.all().iter().any(is_shown_there).then(|| outline.clone())
        };
        parallel::map(self.outlines.len(), with_message).into_iter().flatten().collect()
    }

    fn by_subject(&self, wanted: &str) -> Vec<Outline> {
        let text = plain(wanted);
        let key = SubjectLine::parse(wanted, &[]).key();
        let subject = |call: usize| plain(&self.headers[call].subject);
        let by = |matches: &dyn Fn(usize) -> bool| {
            let found = self.outlines.iter().filter(|outline| outline.call.is_some_and(matches));
            found.cloned().collect::<Vec<_>>()
        };
        let key_of = |call: usize| self.subjects[call].key();
        let found = [
            by(&|call| subject(call) == text || plain(&self.subjects[call].title) == text),
            by(&|call| !key.is_empty() && key_of(call) == key),
            by(&|call| subject(call).contains(&text)),
            by(&|call| !key.is_empty() && format!(" {} ", key_of(call)).contains(&format!(" {key} "))),
        ];
        if let Some(found) = found.into_iter().find(|found| !found.is_empty()) {
            return found;
        }
        let members = |root: usize| self.threads.below(root, |_| false);
        let first = |root: usize| members(root).first().map(|at| subject(*at));
        let roots: Vec<usize> = self
            .threads
            .roots()
            .filter(|root| first(*root).is_some_and(|subject| subject.contains(&text)))
            .collect();
        // Does not use a result mail without its call as a thread if there is another thread.
        let announces =
            |root: &usize| members(*root).first().is_some_and(|at| self.subjects[*at].announces());
        let voting: Vec<usize> = roots.iter().copied().filter(|root| !announces(root)).collect();
        let roots = if voting.is_empty() { roots } else { voting };
        roots.into_iter().map(|root| self.whole(root)).collect()
    }

    /// The proposal that a message belongs to, or the proposal whose result it announces; otherwise the thread of the
    /// message.
    fn of_node(&self, node: usize) -> Outline {
        let Some(at) = self.threads.message(node) else { return self.whole(self.threads.root(node)) };
        let of = |holds: &dyn Fn(&Outline) -> bool| self.outlines.iter().find(|outline| holds(outline));
        let found = of(&|outline| outline.members.binary_search(&at).is_ok())
            .or_else(|| of(&|outline| outline.shown().binary_search(&at).is_ok()))
            .or_else(|| of(&|outline| outline.all().binary_search(&at).is_ok()))
            .or_else(|| of(&|outline| outline.announcements.contains(&at)));
        found.cloned().unwrap_or_else(|| self.whole(self.threads.root(node)))
    }

    fn whole(&self, root: usize) -> Outline {
        proposal::outline_of(root, &self.headers, &self.subjects, &self.threads)
    }
}

fn is_link(text: &str) -> bool {
    text.contains("://")
}

/// A subject for searching: folded, with single spaces.
fn plain(text: &str) -> String {
    single_spaced(&folded(text))
}
