//! One proposal of an archive: a handle, and the proposal with its mail.

use chrono::{DateTime, FixedOffset};

use crate::error::Error;
use crate::pipeline::{Decision, ReadThread, Rules, Survey};
use crate::proposal::Outline;

/// A proposal of an [`Archive`](crate::Archive), without its mail.
///
/// [`decide`](Self::decide) reads and judges the proposal in one step. To judge it more than once, such as today and after
/// its deadline, call [`read`](Self::read) and keep the value.
#[derive(Debug, Clone)]
pub struct ProposalRef<'a> {
    survey: &'a Survey,
    outline: Outline,
}

impl<'a> ProposalRef<'a> {
    pub(super) fn new(survey: &'a Survey, outline: Outline) -> Self {
        Self { survey, outline }
    }

    /// The subject of the call as it was sent; if the archive does not have the call, the subject of the first reply.
    pub fn subject(&self) -> &'a str {
        let first = self.outline.call.or_else(|| self.outline.members.first().copied());
        first.map_or("", |at| self.survey.headers[at].subject.as_str())
    }

    /// The Message-ID of the call without brackets; empty if the call has none.
    pub fn message_id(&self) -> &str {
        &self.outline.message_id
    }

    /// The date of the call; `None` if the call is missing or has no date.
    pub fn called(&self) -> Option<DateTime<FixedOffset>> {
        self.survey.called(&self.outline)
    }

    /// Number of messages, including the call.
    pub fn message_count(&self) -> usize {
        self.outline.shown().len()
    }

    /// Reads the messages of the proposal. You do not need the archive after this.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn read(&self) -> Result<ReadProposal, Error> {
        Ok(ReadProposal {
            subject: self.subject().to_owned(),
            thread: self.survey.read_thread(&self.outline)?,
        })
    }

    /// Reads and judges the proposal.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn decide(&self, rules: Rules<'_>) -> Result<Decision, Error> {
        self.survey.decide(&self.outline, rules)
    }
}

/// A proposal with its mail in memory.
///
/// It owns all data for a judgement, so you may drop the archive.
///
/// Keep the archive for JSON: [`Archive::document`](crate::Archive::document) needs it but reads no file. The
/// value is `Send` and `Sync`, so that threads can share it.
///
/// ```
/// use plusone::{Archive, Policy, ReadProposal, Rules, Verdict, parse_time};
///
/// let mail = "From: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 10:00:00 +0000\n\
///             Message-ID: <1@example.org>\nSubject: [VOTE] [MINOR] Rename the wiki\n\nOpen for 72 hours.\n";
/// let policy = Policy::preset("ovirt-infra")?;
/// let read: ReadProposal = Archive::from_bytes("may.mbox", mail, &policy)?.proposal("wiki")?.read()?;
/// let verdict = |at| Ok::<_, plusone::Error>(read.judge(Rules::new(&policy, parse_time(at)?)).verdict());
/// assert_eq!(verdict("2026-05-05 12:00 UTC")?, Verdict::Open);
/// assert_eq!(verdict("2026-05-01")?, Verdict::Open); // before the call
/// # fn can_be_shared(_: &(impl Send + Sync)) {}
/// # can_be_shared(&read);
/// # Ok::<(), plusone::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ReadProposal {
    subject: String,
    thread: ReadThread,
}

impl ReadProposal {
    /// The subject of the call as it was sent.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Tallies and judges the proposal.
    ///
    /// Reads no file and no clock: the same value and rules always give the same decision.
    ///
    /// If the time is before the call, the verdict is [`Open`](crate::Verdict::Open).
    pub fn judge(&self, rules: Rules<'_>) -> Decision {
        self.thread.judge(rules)
    }
}
