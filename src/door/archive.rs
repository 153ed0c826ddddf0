//! The mail of a list, with its proposals.

use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::ProposalRef;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::pipeline::{Decision, Rules, Survey};
use crate::report::json::TallyDocument;
use crate::report::{Origin, TallyReport};
use crate::request;

/// The mail of a list: its messages, sorted into threads, and its proposals.
///
/// Opening an archive reads the header of every message once. [`proposals`](Self::proposals) and
/// [`proposal`](Self::proposal) return handles; reading a proposal reads its bodies.
///
/// Opening needs the policy. The policy says which subjects are calls and results, and which lines are footers or votes
/// in the community's own words. [`Rules`] may name another policy. Its classes, windows and requirements then apply to
/// the same calls and lines.
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
    /// The proposals that a tagged subject such as `[VOTE]` opens, by date.
    pub fn proposals(&self) -> impl ExactSizeIterator<Item = ProposalRef<'_>> {
        self.survey.outlines.iter().map(|outline| ProposalRef::new(&self.survey, outline.clone()))
    }

    /// The one proposal that a text names: part of its subject, a Message-ID, a link to a message in a web archive, or
    /// the id that `plusone list` shows. It also finds a thread without a tag.
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
    /// If no proposal fits, or several do. The message lists them.
    pub fn proposal(&self, wanted: &str) -> Result<ProposalRef<'_>, Error> {
        let outline = request::named(&self.survey, wanted)?;
        Ok(ProposalRef::new(&self.survey, outline))
    }

    /// The JSON document of `plusone tally`, as a value that can be serialized. Reads no file.
    ///
    /// The decision may come from [`ReadProposal::judge`](crate::ReadProposal::judge), with the same rules.
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

    /// The address of the list, as most of the mail states it.
    pub fn list(&self) -> Option<&str> {
        self.survey.list()
    }

    /// Number of messages; copies of one message count once.
    pub fn message_count(&self) -> usize {
        self.survey.headers.len()
    }

    /// The dates of the first and the last message.
    pub fn dates(&self) -> Option<RangeInclusive<DateTime<FixedOffset>>> {
        self.survey.span()
    }

    /// Diagnostics about the files and headers of the archive: a truncated file, a message without a date.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.survey.all_diagnostics().into_iter()
    }
}
