//! A list's mail, opened and ready to be asked for its proposals.

use std::ops::RangeInclusive;
#[cfg(feature = "files")]
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::{ArchiveBuilder, Decisions, ProposalRef};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::pipeline::{Decision, Rules, Survey};
use crate::policy::Policy;
use crate::report::json::TallyDocument;
use crate::report::{Origin, TallyReport};
use crate::request::{self, Wanted};

/// The mail of a list: its messages in threads, its proposals found.
///
/// Opening reads the header of every message once; [`proposals`](Self::proposals) and [`proposal`](Self::proposal) then
/// give handles, and a body is read when its proposal is. The policy is needed at this point because it says which
/// subjects are calls and which lines are the community's footers.
///
/// ```
/// use plusone::{Archive, Policy};
///
/// let mail = "From: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 10:00:00 +0000\n\
///             Message-ID: <1@example.org>\nSubject: [VOTE] Rename the wiki\n\nPlease vote.\n";
/// let archive = Archive::from_bytes("may.mbox", mail, &Policy::preset("apache")?)?;
/// let subjects: Vec<&str> = archive.proposals().map(|proposal| proposal.subject()).collect();
/// assert_eq!(subjects, ["[VOTE] Rename the wiki"]);
/// # Ok::<(), plusone::Error>(())
/// ```
#[derive(Debug)]
pub struct Archive {
    pub(super) survey: Survey,
    pub(super) origin: Origin,
}

impl Archive {
    /// Opens a file or a folder: mbox, MMDF, single messages or a maildir, compressed or not.
    ///
    /// Use [`builder`](Self::builder) for several files, or for limits.
    ///
    /// ```
    /// use plusone::{Archive, Policy};
    ///
    /// let policy = Policy::preset("apache")?;
    /// let archive = Archive::open("fixtures/archives/blocked-by-explained-minus.mbox", &policy)?;
    /// assert_eq!(archive.proposals().count(), 1);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be read, or has no mail.
    #[cfg(feature = "files")]
    pub fn open(path: impl AsRef<Path>, policy: &Policy) -> Result<Self, Error> {
        Self::builder(policy).path(path).open()
    }

    /// Opens bytes that are in memory, under the name that errors and reports use for them.
    ///
    /// A `Vec<u8>` or a `String` is kept as it is; a slice is copied.
    ///
    /// # Errors
    /// When there is no mail in the bytes.
    pub fn from_bytes(
        name: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
        policy: &Policy,
    ) -> Result<Self, Error> {
        Self::builder(policy).bytes(name, bytes).open()
    }

    /// An archive of several files, or with options.
    pub fn builder(policy: &Policy) -> ArchiveBuilder<'_> {
        ArchiveBuilder::new(policy)
    }

    /// The proposals that a tagged subject such as `[VOTE]` opens, in the order of their dates.
    pub fn proposals(&self) -> impl ExactSizeIterator<Item = ProposalRef<'_>> {
        self.survey.outlines.iter().map(|outline| ProposalRef::new(&self.survey, outline.clone()))
    }

    /// The one proposal that a text names: part of its subject, a Message-ID, a link to a message in a web archive, or
    /// the id that `plusone list` shows. A thread without a tag is found too.
    ///
    /// ```
    /// use plusone::{Archive, ErrorKind, Policy};
    ///
    /// let mail = "From: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 10:00:00 +0000\n\
    ///             Message-ID: <1@example.org>\nSubject: [VOTE] Rename the wiki\n\nPlease vote.\n";
    /// let archive = Archive::from_bytes("may.mbox", mail, &Policy::preset("apache")?)?;
    /// assert_eq!(archive.proposal("rename the wiki")?.message_id(), "1@example.org");
    /// assert_eq!(archive.proposal("1@example.org")?.subject(), "[VOTE] Rename the wiki");
    /// assert_eq!(archive.proposal("paint it").unwrap_err().kind(), ErrorKind::Argument);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// When nothing fits, or several proposals do: the message lists them.
    pub fn proposal(&self, wanted: &str) -> Result<ProposalRef<'_>, Error> {
        let outline = request::named(&self.survey, wanted)?;
        Ok(ProposalRef::new(&self.survey, outline))
    }

    /// Decides every proposal that had been called at the time of judgement, in the order of their dates.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Rules, Verdict, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/cancelled.mbox", &policy)?;
    /// let decisions = archive.decide_all(Rules::new(&policy, parse_time("2027-01-01")?))?;
    /// assert!(decisions.iter().all(|decision| decision.verdict() == Verdict::Cancelled));
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn decide_all<'a>(&'a self, rules: Rules<'a>) -> Result<Decisions<'a>, Error> {
        let wanted = Wanted { since: None, untagged: false, fits: &|_| true };
        let decided = request::decisions(&self.survey, wanted, rules)?;
        Ok(Decisions { archive: self, decided, unmatched: self.survey.unmatched_by(rules.at), rules })
    }

    /// The JSON document of `plusone tally` as a value that serializes.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Rules, parse_time};
    ///
    /// let mail = "From: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 10:00:00 +0000\n\
    ///             Message-ID: <1@example.org>\nSubject: [VOTE] Rename the wiki\n\nPlease vote.\n";
    /// let policy = Policy::preset("apache")?;
    /// let archive = Archive::from_bytes("may.mbox", mail, &policy)?;
    /// let rules = Rules::new(&policy, parse_time("2026-05-08")?);
    /// let decision = archive.proposal("wiki")?.decide(rules)?;
    /// let document = serde_json::to_value(archive.document(&decision, rules)).unwrap();
    /// assert_eq!(document["schema"], "plusone.tally/1");
    /// assert_eq!(document["proposal"]["title"], "Rename the wiki");
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn document<'a>(&'a self, decision: &'a Decision, rules: Rules<'a>) -> impl Serialize + 'a {
        TallyDocument::new(&TallyReport { survey: &self.survey, decision, rules, origin: &self.origin })
    }

    /// The address of the list that most of its mail names.
    pub fn list(&self) -> Option<&str> {
        self.survey.list()
    }

    /// Number of messages, without copies of one message.
    pub fn message_count(&self) -> usize {
        self.survey.headers.len()
    }

    /// The dates of the first and the last message.
    pub fn dates(&self) -> Option<RangeInclusive<DateTime<FixedOffset>>> {
        self.survey.span()
    }

    /// What was unusual in its files and headers: a truncated file, a message without a date.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.survey.all_diagnostics().into_iter()
    }
}
