//! Finds the announcements of a result and the mail that closed the vote.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};

use super::closed::{Closing, ClosingKind};
use super::respin::courses;
use super::uncertain::{Effect, UncertainFact};
use super::{SubjectKind, Window, own_text, window};
use crate::announcement::{self, Announcement, Said};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::deadline::{self, Course};
use crate::language::list::List;
use crate::language::token::tokens;
use crate::message::character::{made_plain, single_spaced};
use crate::message::phrases::RarePhrases;
use crate::message::{Author, Flow, Message, Unread};
use crate::policy::Closers;
use crate::roster::Identities;

/// Mails that may end the vote, sent up to the time at which the vote is judged.
pub(super) struct LaterMails<'a> {
    /// Mails with a subject that announces a result or a cancellation, with the kind of each subject.
    pub(super) tagged: Vec<(&'a Message, SubjectKind)>,
    /// Replies in the thread of the call and below the mails in `tagged`.
    pub(super) answers: Vec<&'a Message>,
}

impl LaterMails<'_> {
    /// `true` if a mail that may end or extend the vote was not read completely.
    pub(super) fn is_unread(&self, proposer: Option<&Author>, identities: Identities<'_>) -> bool {
        let tagged = || self.tagged.iter().map(|(message, _)| *message);
        let governs = |author: &Author| {
            let mut speakers = proposer.into_iter().chain(tagged().map(|message| &message.header.author));
            speakers.any(|speaker| identities.same(speaker, author))
        };
        let answers = self.answers.iter().filter(|message| message.unread == Some(Unread::Html));
        tagged().any(|message| message.unread.is_some())
            || answers.map(|message| &message.header.author).any(governs)
    }
}

/// The announced end of a vote.
pub(super) struct End {
    /// The announcements in order of date.
    pub(super) announcements: Vec<Announcement>,
    /// The earliest mail that certainly closed the vote. Its sender may close votes.
    pub(super) closing: Option<Closing>,
    /// Mails that may have closed the vote. The list is empty if a mail certainly closed it.
    pub(super) contested: Vec<Contested>,
    /// Diagnostics about these mails.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A mail that may have closed the vote.
pub(super) struct Contested {
    closing: Closing,
    about: Diagnostic,
}

impl Contested {
    /// The uncertain fact that the mail closed the vote.
    ///
    /// By default, reports show the vote as closed if its window was over when the mail came, and as open otherwise.
    pub(super) fn fact(self, window: &Window) -> UncertainFact {
        let in_window = self.closing.date.zip(window.until()).is_some_and(|(closed, until)| closed < until);
        let shown = self.closing.kind == ClosingKind::Result && !in_window;
        UncertainFact { about: self.about, effect: Effect::Closes(self.closing), shown, settled: false }
    }
}

/// The proposer of a vote, and the people who may close it.
#[derive(Debug, Clone, Copy)]
pub(super) struct People<'a> {
    pub(super) proposer: Option<&'a Author>,
    pub(super) identities: Identities<'a>,
    pub(super) closers: Option<Closers>,
}

/// The effect of a mail that announces the end of a vote. It depends on the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Right {
    /// The mail closes the vote.
    Certain,
    /// The mail may close the vote.
    Contested,
    /// The mail does not close the vote, because its sender may not close votes.
    None,
}

impl People<'_> {
    fn is_proposer(&self, author: &Author) -> bool {
        self.proposer.is_some_and(|proposer| self.identities.same(proposer, author))
    }

    /// The effect of a tagged result or cancellation by its sender.
    ///
    /// Excludes a sender only if the sender is certain and a roster does not list the sender.
    fn right(&self, author: &Author) -> Right {
        let may_close = |author: &Author| {
            let on_roster = || self.identities.person(author).voter.is_some();
            match self.closers {
                None => self.is_proposer(author) || on_roster(),
                Some(Closers::Everyone) => true,
                Some(Closers::Roster) => on_roster(),
                Some(Closers::Proposer) => self.is_proposer(author),
            }
        };
        let may_be_closer = || author.possible().any(|one| may_close(&one));
        match self.identities.roster {
            _ if may_close(author) => Right::Certain,
            Some(_) if author.is_certain() || !may_be_closer() => Right::None,
            _ => Right::Contested,
        }
    }

    /// The effect of a reply without a tag that ends the vote, which only the proposer may do.
    fn right_of_proposer(&self, author: &Author) -> Right {
        match self.proposer {
            Some(_) if self.is_proposer(author) => Right::Certain,
            Some(proposer) if self.identities.may_be(author, proposer) => Right::Contested,
            _ => Right::None,
        }
    }
}

/// Reads the end of a vote.
///
/// A result or cancellation with a tag in its subject closes the vote if its sender may close votes. If that
/// is unknown, the close is uncertain.
///
/// A reply without a tag is an announcement if the proposer cancels the vote in it, or states an outcome with
/// numbers or names. After the window of the call, an outcome in a short sentence is enough. The author of a
/// result may also correct it.
///
/// If a result is dated before its call, the sender's clock is wrong, so this function ignores the date.
pub(super) fn end(
    later: &LaterMails<'_>,
    title: &str,
    opened: Option<DateTime<FixedOffset>>,
    window: &Window,
    people: People<'_>,
) -> End {
    let announced = |author: &Author| {
        later.tagged.iter().any(|(message, _)| people.identities.same(&message.header.author, author))
    };
    let mut announcements = Vec::new();
    let mut closings = Vec::new();
    let mut contested = Vec::new();
    let mut diagnostics = Vec::new();
    for (message, kind) in &later.tagged {
        let read = announcement::read(message, title);
        let kind = match kind {
            SubjectKind::Cancellation => Some(ClosingKind::Cancelled),
            // An interim count does not close the vote if the mail says that it is interim.
            _ => (!read.is_interim()).then_some(ClosingKind::Result),
        };
        let right = people.right(&message.header.author);
        if people.proposer.is_some() && !people.is_proposer(&message.header.author) {
            diagnostics.push(closed_by_another(message, kind, right));
        }
        match (kind, right) {
            (Some(kind), Right::Certain) => closings.push(closing(message, kind)),
            (Some(kind), Right::Contested) => contested.push(Contested {
                closing: closing(message, kind),
                about: closed_by_another(message, Some(kind), right),
            }),
            _ => {}
        }
        announcements.push(read);
    }
    for message in &later.answers {
        let author = &message.header.author;
        let right = people.right_of_proposer(author);
        if right == Right::None && !announced(author) {
            continue;
        }
        let mut closes = |kind: ClosingKind| match right {
            Right::Certain => closings.push(closing(message, kind)),
            Right::Contested => contested.push(Contested {
                closing: closing(message, kind),
                about: closed_by_another(message, Some(kind), right),
            }),
            Right::None => {}
        };
        if right != Right::None && withdraws(message) {
            closes(ClosingKind::Withdrawn);
        }
        let read = announcement::read(message, title);
        let kind = match read.verdict {
            _ if right == Right::None => None,
            // "All votes so far are void, please vote again" does not end the vote.
            Some(Said::Cancelled) if !window::may_restart(&own_text(message)) => Some(ClosingKind::Cancelled),
            Some(Said::Passed | Said::Failed)
                if counts(&read) || read.plain && is_over(window, message.header.reached()) =>
            {
                Some(ClosingKind::Result)
            }
            _ => None,
        };
        kind.into_iter().for_each(&mut closes);
        if kind.is_some() || read.corrects && !read.is_unread() {
            announcements.push(read);
        }
    }
    let is_later = |date: &DateTime<FixedOffset>| opened.is_none_or(|opened| *date >= opened);
    for read in &mut announcements {
        read.date = read.date.filter(is_later);
    }
    for closing in closings.iter_mut().chain(contested.iter_mut().map(|contested| &mut contested.closing)) {
        closing.date = closing.date.filter(is_later);
    }
    announcements.sort_by_key(|read| (read.date.is_none(), read.date));
    keep_outcome(&mut announcements);
    // Only the first mail counts: a withdrawal is not also a cancellation.
    let closing = closings.into_iter().min_by_key(|closing| closing.date);
    contested.retain(|_| closing.is_none());
    End { announcements, closing, contested, diagnostics }
}

fn closed_by_another(message: &Message, kind: Option<ClosingKind>, right: Right) -> Diagnostic {
    let what = match kind {
        Some(ClosingKind::Cancelled | ClosingKind::Withdrawn) => "wants to cancel the vote",
        _ => "announces the result",
    };
    let so = match right {
        Right::Certain => "the vote is closed",
        Right::Contested => "it is uncertain if that closes the vote",
        Right::None => "the vote stays open",
    };
    let text = format!("somebody other than the proposer {what}; {so}");
    Diagnostic::new(Code::ClosedByAnother, text).about(message.header.message_id.as_deref())
}

/// Copies the earlier outcome into a correction that only changes numbers.
fn keep_outcome(announcements: &mut [Announcement]) {
    let mut said = None;
    for announcement in announcements {
        if announcement.corrects {
            announcement.verdict = announcement.verdict.or(said);
        }
        said = announcement.verdict.or(said);
    }
}

/// The announcement that counts: the last correction, or otherwise the first announcement that was read.
///
/// Interim announcements do not count.
pub(super) fn holding(announcements: &[Announcement]) -> Option<&Announcement> {
    let all = || announcements.iter().filter(|announcement| !announcement.is_interim());
    let read = || all().filter(|announcement| !announcement.is_unread());
    read().rfind(|announcement| announcement.corrects).or_else(|| read().next()).or_else(|| all().next())
}

fn closing(message: &Message, kind: ClosingKind) -> Closing {
    Closing { message_id: message.header.message_id.clone(), kind, date: message.header.reached() }
}

/// `true` if a mail was sent after the end of a window.
fn is_over(window: &Window, sent: Option<DateTime<FixedOffset>>) -> bool {
    window.until().zip(sent).is_some_and(|(until, sent)| sent >= until)
}

fn counts(read: &Announcement) -> bool {
    !read.counts.is_empty() || !read.names.is_empty()
}

/// `true` if a proposer withdraws the proposal in a reply to the call.
fn withdraws(message: &Message) -> bool {
    static WITHDRAW: LazyLock<RarePhrases> = LazyLock::new(|| RarePhrases::new(&[deadline::WITHDRAWN]));
    // This quick test excludes most replies before the roles of their lines are determined. It does not apply
    // to flowed text, because a word may continue on the next line.
    if message.body.flow != Flow::FlowedDelSp && !WITHDRAW.are_in(&message.body.text) {
        return false;
    }
    let text = single_spaced(&own_text(message));
    let text = made_plain(&text);
    let tokens = tokens(&text);
    let courses = courses(&tokens).any(|course| course == Course::TakesBack);
    courses && !tokens.iter().any(|token| token.is_in(List::If))
}
