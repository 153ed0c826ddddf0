//! Decides if a digest, or a reply to a digest, is about a proposal: its text names or quotes mail of the proposal.

use std::collections::{HashMap, HashSet};

use super::Survey;
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::message::character::single_spaced;
use crate::message::reply::{self, Role};
use crate::message::{Body, Flow, MailForm, Message};
use crate::proposal::{Belonging, Outline, SubjectLine};
use crate::vote::{self, Context};

/// Minimum number of words in a line that shows which mail a text quotes.
const FEWEST_WORDS: usize = 4;

/// The words by which a text may name a proposal: its title, and the lines of its mail.
struct KnownWords<'a> {
    subject: &'a SubjectLine,
    /// The lines of the mail of the proposal, each with its number of occurrences.
    lines: HashMap<String, usize>,
}

impl Survey {
    /// Reads the digests that may be about a proposal, and the replies to digests.
    ///
    /// Adds the replies whose text fits to `members`, as a group that may belong to the proposal. Returns each
    /// digest that may contain a vote, but whose mails could not be separated.
    pub(super) fn read_digests(
        &self,
        outline: &mut Outline,
        members: &mut Vec<(usize, Message)>,
        most: usize,
        odd: &mut Vec<Diagnostic>,
    ) -> Result<Vec<(usize, Diagnostic)>, Error> {
        let is_unread = |at: usize| self.headers[at].form == MailForm::UnreadDigest;
        let has_unread = members.iter().any(|(at, _)| is_unread(*at));
        let Some(call) = outline.call.filter(|_| has_unread || !outline.digests.is_empty()) else {
            return Ok(Vec::new());
        };
        let known = KnownWords::of(&self.subjects[call], members.iter().filter(|(at, _)| !is_unread(*at)));
        let in_thread = members.iter().filter(|(at, message)| is_unread(*at) && known.may_have_vote(message));
        let mut unread: Vec<(usize, Diagnostic)> =
            in_thread.map(|(at, message)| (*at, not_read(message))).collect();
        let (mut replies, mut shown) = (Vec::new(), Vec::new());
        for at in outline.digests.iter().copied().take(most) {
            let mut of_message = Vec::new();
            let (message, _) = self.message(at, false, &mut of_message)?;
            if is_unread(at) {
                unread.extend(known.may_have_vote(&message).then(|| (at, not_read(&message))));
            } else if self.may_be_about(at, &message, &known) {
                odd.extend(of_message);
                // The proposer may close, extend or withdraw the vote there.
                let is_shown = known.subject.is_named_in(&message.body.text)
                    && self.headers[call].author.key() == self.headers[at].author.key();
                if is_shown { &mut shown } else { &mut replies }.push(at);
                members.push((at, message));
            }
        }
        members.sort_by_key(|(at, _)| *at);
        for (group, shown) in [(replies, false), (shown, true)] {
            let Some(first) = group.first() else { continue };
            let text = if shown {
                "a message of the proposer replies to a digest and names this proposal; the message is treated as part \
                 of the proposal"
            } else {
                "a message replies to a digest, and its text may be about this proposal; the message is not treated as \
                 part of the proposal"
            };
            let id = self.headers[*first].message_id.as_deref();
            let about = Diagnostic::new(Code::AnswersDigest, text).about(id);
            outline.belongings.push(Belonging { members: group, shown, about });
        }
        Ok(unread)
    }

    /// `true` if a reply to a digest names or quotes the proposal, or nothing shows what it is about.
    fn may_be_about(&self, at: usize, message: &Message, known: &KnownWords<'_>) -> bool {
        let text = [Some(&message.body), message.other.as_ref()].into_iter().flatten();
        let text = text.map(|body| body.text.as_str()).collect::<Vec<_>>().join("\n");
        if known.subject.is_named_in(&text) {
            return true;
        }
        let places = self.of_digests.get(&at).into_iter().flatten();
        let mut others =
            places.filter_map(|place| self.outlines[*place].call).map(|call| &self.subjects[call]);
        if others.any(|other| other != known.subject && other.is_named_in(&text)) {
            return false;
        }
        let has_parents = !self.headers[at].other_parents.is_empty();
        known.are_in(&text) || !has_parents && !quotes(&message.body)
    }
}

impl<'a> KnownWords<'a> {
    fn of<'m>(subject: &'a SubjectLine, members: impl Iterator<Item = &'m (usize, Message)>) -> Self {
        let mut lines = HashMap::new();
        for line in members.flat_map(|(_, message)| message.body.text.lines()) {
            if !line.trim().is_empty() && !line.starts_with('>') {
                *lines.entry(bare(line)).or_default() += 1;
            }
        }
        Self { subject, lines }
    }

    /// `true` if a text has a line of a mail of the proposal.
    fn are_in(&self, text: &str) -> bool {
        let lines: HashSet<String> = text.lines().map(bare).collect();
        lines.iter().any(|line| line.split(' ').count() >= FEWEST_WORDS && self.lines.contains_key(line))
    }

    /// `true` if a digest may contain a vote for the proposal that the archive does not have by itself.
    fn may_have_vote(&self, digest: &Message) -> bool {
        let text = &digest.body.text;
        if digest.unread.is_some() {
            return true;
        }
        if !self.subject.is_named_in(text) {
            return false;
        }
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut is_new = |line: &&str| {
            let bare = bare(line);
            let Some(known) = self.lines.get(&bare) else { return !is_field(line) && !is_rule(line) };
            let count = seen.entry(bare).or_default();
            *count += 1;
            *count > *known
        };
        let lines: Vec<&str> = text.lines().map(|line| if is_new(&line) { line } else { "" }).collect();
        let has_vote = |text: String| {
            let body = Body { text, flow: Flow::Fixed };
            let (header, title) = (&digest.header, &self.subject.title);
            let context = Context::reply(&header.author, &header.subject, title);
            let reading = vote::read(&reply::lines(&body, None), context);
            !reading.votes.is_empty() || !reading.doubts.is_empty() || reading.withdrawal.is_some()
        };
        // Each paragraph may be a mail, and so may each line below the name of its author.
        let mut paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
        paragraphs.any(|lines| {
            let mut lines_alone = lines.iter().filter(|_| lines.len() > 1);
            has_vote(lines.join("\n")) || lines_alone.any(|line| has_vote((*line).to_owned()))
        })
    }
}

fn not_read(digest: &Message) -> Diagnostic {
    let text = "the digest has mail about this proposal, but its mails could not be separated, so votes may be missing: \
                open it in a mail program, or add an archive that has its mails";
    Diagnostic::new(Code::DigestNotRead, text).about(digest.header.message_id.as_deref())
}

/// `true` if a text has lines of somebody else.
fn quotes(body: &Body) -> bool {
    let is_own = |role| matches!(role, Role::Authored | Role::Signature | Role::Footer);
    reply::lines(body, None).iter().any(|line| !is_own(line.role))
}

/// A line without quote marks, with single spaces.
fn bare(line: &str) -> String {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '|'));
    single_spaced(line)
}

/// `true` for a header field of a mail in a digest.
fn is_field(line: &str) -> bool {
    const FIELDS: [&str; 8] = ["from", "date", "sent", "to", "cc", "subject", "message-id", "message"];
    let name = line.trim_start().split_once(':').map(|(name, _)| name.trim_end().to_ascii_lowercase());
    name.is_some_and(|name| FIELDS.contains(&name.as_str()))
}

/// `true` for a line between mails, and for the line above a signature.
fn is_rule(line: &str) -> bool {
    line.trim().bytes().all(|b| matches!(b, b'-' | b'_' | b'=' | b'*'))
}
