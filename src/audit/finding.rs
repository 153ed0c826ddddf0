//! Differences between an announcement and the mails: all codes, and the type of a finding.

use schemars::JsonSchema;
use serde::Serialize;

use crate::announcement::Announcement;
use crate::diagnostic::codes;

codes! {
    /// Code of a difference between an announced result and the votes.
    ///
    /// `docs/findings.md` has a section for each, with an example.
    FindingCode {
        /// The announcement states a number of votes that differs from the count.
        CountDiffers = "count-differs",
        /// The announcement names a person who has not voted.
        NameWithoutVote = "name-without-vote",
        /// The announcement lists a voter under a value, but the voter chose another value.
        NameOnOtherSide = "name-on-other-side",
        /// The announcement lists names, but leaves out a person whose vote counts.
        VoteLeftOut = "vote-left-out",
        /// A vote that came after the window was counted.
        LateVoteCounted = "late-vote-counted",
        /// The result was announced before the window was over.
        ClosedEarly = "closed-early",
        /// A -1 without an explanation was counted, although it is void under the rule.
        UnexplainedMinusCounted = "unexplained-minus-counted",
        /// A veto or an objection stands, but the proposal was announced as passed.
        StandingVetoIgnored = "standing-veto-ignored",
        /// The announcement counts a vote as binding, but according to the roster it is not.
        ClaimDenied = "claim-denied",
        /// The announced verdict differs from the verdict under the rule.
        VerdictAgainstRule = "verdict-against-rule",
        /// The numbers in the announcement contradict each other, or do not match its names.
        ContradictsItself = "contradicts-itself",
        /// The vote is over, and no result was announced.
        NeverAnnounced = "never-announced",
        /// Two announcements give different numbers or verdicts.
        AnnouncedTwice = "announced-twice",
        /// The announcement mentions votes that are not in the archive.
        PrivateVotes = "private-votes",
        /// The announcement counts words without a value, or an unclear vote, as a vote.
        UnclearVoteCounted = "unclear-vote-counted",
        /// The announced verdict depends on the meaning of unclear votes.
        VerdictHangsOnUnclear = "verdict-hangs-on-unclear",
        /// The proposal has several items, whose numbers and names are not compared.
        ItemsNotCompared = "items-not-compared",
        /// Neither an outcome nor a number could be read from the announcement.
        UnreadAnnouncement = "unread-announcement",
    }
}

impl FindingCode {
    /// `true` if the finding explains a difference instead of reporting one.
    pub const fn explains(self) -> bool {
        matches!(
            self,
            Self::PrivateVotes
                | Self::UnclearVoteCounted
                | Self::VerdictHangsOnUnclear
                | Self::ItemsNotCompared
        )
    }
}

/// A difference between an announced result and the recomputed result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// Code of the difference, such as `count-differs`.
    pub code: FindingCode,
    /// Description of the difference in one sentence, for people.
    pub text: String,
    /// Message-ID of the mail that the finding is about: the vote, the announcement or the call. `null` if
    /// the mail has none.
    pub message_id: Option<String>,
}

impl Finding {
    /// Creates a finding about a message.
    pub fn new(code: FindingCode, text: impl Into<String>, message_id: Option<&str>) -> Self {
        Self { code, text: text.into(), message_id: message_id.map(str::to_owned) }
    }

    /// Creates a finding about an announcement.
    pub fn of(announcement: &Announcement, code: FindingCode, text: impl Into<String>) -> Self {
        Self::new(code, text, announcement.message_id.as_deref())
    }
}
