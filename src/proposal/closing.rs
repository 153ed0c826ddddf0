//! The end of a vote: what the list announced of it, and the mail that closed it.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};

use super::subject::squeezed;
use super::{Kind, own_text};
use crate::announcement::{self, Announcement, Said};
use crate::diagnostic::codes;
use crate::message::phrases::RarePhrases;
use crate::message::{Author, Flow, Message};
use crate::roster::Identities;

/// The mail that closed a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Its Message-ID, without brackets.
    pub message_id: Option<String>,
    /// How it closed it.
    pub kind: ClosingKind,
    /// When.
    pub date: Option<DateTime<FixedOffset>>,
}

codes! {
    /// How a proposal was closed.
    ClosingKind {
        /// A result was announced.
        Result = "result",
        /// It was called off.
        Cancelled = "cancelled",
        /// Its proposer took it back.
        Withdrawn = "withdrawn",
    }
}

/// By these words a proposer takes a proposal back in an answer to the call.
const WITHDRAWS: &[&str] = &[
    "hereby withdraw this", "hereby withdraw the", "hereby withdraw my", "hereby withdraw cfv",
    "i withdraw this call", "i withdraw this proposal", "i withdraw the proposal", "i withdraw my proposal",
    "i withdraw this motion", "i withdraw the motion", "i withdraw my motion", "i withdraw this cfv",
    "i withdraw the call", "i withdraw this nomination", "i withdraw my nomination", "i am withdrawing this",
    "i'm withdrawing this", "i am withdrawing the proposal", "i'm withdrawing the proposal",
    "i am withdrawing my proposal", "i'm withdrawing my proposal", "this proposal is withdrawn",
    "the proposal is withdrawn", "this vote is withdrawn", "this motion is withdrawn",
];

/// What all of them have in common.
static WITHDRAW: LazyLock<RarePhrases> = LazyLock::new(|| RarePhrases::new(&["withdraw"]));

/// The mails that may tell the end of a vote, sent by the moment of judgement.
pub(super) struct Later<'a> {
    /// Those whose subject announces a result or a cancellation, with which of the two it is.
    pub(super) tagged: Vec<(&'a Message, Kind)>,
    /// The answers in the thread of the call and below the tagged ones.
    pub(super) answers: Vec<&'a Message>,
}

impl Later<'_> {
    /// Whether a message that may end or extend the vote was not read in full.
    pub(super) fn is_unread(&self, proposer: Option<&Author>, identities: Identities<'_>) -> bool {
        let tagged = || self.tagged.iter().map(|(message, _)| *message);
        let governs = |author: &Author| {
            let mut speakers = proposer.into_iter().chain(tagged().map(|message| &message.header.author));
            speakers.any(|speaker| identities.same(speaker, author))
        };
        let answers = self.answers.iter().filter(|message| message.unread);
        tagged().any(|message| message.unread) || answers.map(|message| &message.header.author).any(governs)
    }
}

/// What a list said of the end of a vote.
pub(super) struct End {
    /// In the order of their dates.
    pub(super) announcements: Vec<Announcement>,
    /// The earliest mail that closed the vote.
    pub(super) closing: Option<Closing>,
}

/// Reads the end of a vote that `proposer` called.
///
/// A tagged result closes it whoever sends it, a tagged cancellation from the proposer alone, or where the call
/// is missing. An untagged answer announces something where the proposer states an outcome with its numbers or
/// names, or calls the vote off; or where the proposer or who announced the result corrects it.
///
/// A result that is dated before its call has a wrong clock: its date is taken as unknown.
pub(super) fn end(
    later: &Later<'_>,
    title: &str,
    opened: Option<DateTime<FixedOffset>>,
    proposer: Option<&Author>,
    identities: Identities<'_>,
) -> End {
    let is_proposer = |author: &Author| proposer.is_some_and(|proposer| identities.same(proposer, author));
    let announced = |author: &Author| {
        later.tagged.iter().any(|(message, _)| identities.same(&message.header.author, author))
    };
    let mut announcements = Vec::new();
    let mut closings = Vec::new();
    for (message, kind) in &later.tagged {
        let read = announcement::read(message, title);
        let kind = match kind {
            Kind::Cancellation => {
                (proposer.is_none() || is_proposer(&read.author)).then_some(ClosingKind::Cancelled)
            }
            // A count on the way leaves the vote open where the mail says so.
            _ => (!read.is_interim()).then_some(ClosingKind::Result),
        };
        closings.extend(kind.map(|kind| closing(message, kind)));
        announcements.push(read);
    }
    for message in &later.answers {
        let author = &message.header.author;
        let by_proposer = is_proposer(author);
        if by_proposer && withdraws(message) {
            closings.push(closing(message, ClosingKind::Withdrawn));
        }
        if !by_proposer && !announced(author) {
            continue;
        }
        let read = announcement::read(message, title);
        let kind = match read.verdict {
            Some(Said::Cancelled) if by_proposer => Some(ClosingKind::Cancelled),
            Some(Said::Passed | Said::Failed) if by_proposer && counts(&read) => Some(ClosingKind::Result),
            _ => None,
        };
        closings.extend(kind.map(|kind| closing(message, kind)));
        if kind.is_some() || read.corrects && !read.is_unread() {
            announcements.push(read);
        }
    }
    let is_later = |date: &DateTime<FixedOffset>| opened.is_none_or(|opened| *date >= opened);
    for read in &mut announcements {
        read.date = read.date.filter(is_later);
    }
    for closing in &mut closings {
        closing.date = closing.date.filter(is_later);
    }
    announcements.sort_by_key(|read| (read.date.is_none(), read.date));
    keep_outcome(&mut announcements);
    // Of one mail, what was found first holds: a proposal that is taken back is not called off.
    End { announcements, closing: closings.into_iter().min_by_key(|closing| closing.date) }
}

/// A correction of numbers alone leaves the outcome as it was announced before.
fn keep_outcome(announcements: &mut [Announcement]) {
    let mut said = None;
    for announcement in announcements {
        if announcement.corrects {
            announcement.verdict = announcement.verdict.or(said);
        }
        said = announcement.verdict.or(said);
    }
}

/// The announcement that holds: the last correction, else the first of which something was read. One that
/// leaves the vote open holds nothing.
pub(super) fn holding(announcements: &[Announcement]) -> Option<&Announcement> {
    let all = || announcements.iter().filter(|announcement| !announcement.is_interim());
    let read = || all().filter(|announcement| !announcement.is_unread());
    read().rfind(|announcement| announcement.corrects).or_else(|| read().next()).or_else(|| all().next())
}

fn closing(message: &Message, kind: ClosingKind) -> Closing {
    Closing { message_id: message.header.message_id.clone(), kind, date: message.header.date }
}

fn counts(read: &Announcement) -> bool {
    !read.counts.is_empty() || !read.names.is_empty()
}

fn withdraws(message: &Message) -> bool {
    // Most answers do not: the roles of their lines need not be found. With this flow a word may go on in the
    // next line.
    if message.body.flow != Flow::FlowedDelSp && !WITHDRAW.are_in(&message.body.text) {
        return false;
    }
    let text = squeezed(&own_text(message).to_lowercase().replace('’', "'"));
    WITHDRAWS.iter().any(|phrase| text.contains(phrase)) && !text.contains("if ")
}
