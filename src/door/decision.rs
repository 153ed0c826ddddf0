//! Getters of a decision: its verdict, the causes if unclear votes could change the verdict, and the votes.

use chrono::{DateTime, FixedOffset};

use crate::diagnostic::Diagnostic;
use crate::message::Author;
use crate::outcome::{RequirementResult, Uncertain, Verdict};
use crate::pipeline::Decision;
use crate::tally::{Status, Vote};

impl Decision {
    /// The verdict, from the counted votes.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Rules, Verdict, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/cancelled.mbox", &policy)?;
    /// let proposal = archive.proposals().next().expect("a proposal");
    /// let decision = proposal.decide(Rules::new(&policy, parse_time("2027-01-01")?))?;
    /// match decision.verdict() {
    ///     Verdict::Passed | Verdict::Failed => println!("{}", decision.summary()),
    ///     Verdict::Open => println!("open until {:?}", decision.closes()),
    ///     other => println!("a person decides: {other}"),
    /// }
    /// # assert_eq!(decision.verdict(), Verdict::Cancelled);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn verdict(&self) -> Verdict {
        self.outcome.verdict
    }

    /// `true` if unclear votes and unread or missing mail cannot change the verdict.
    ///
    /// If it is `false`, a person must look at the mail first. [`Verdict::Undecided`] can be stable too; a person must
    /// then decide.
    pub fn is_stable(&self) -> bool {
        self.outcome.stable
    }

    /// Every verdict that is possible with other readings of unclear votes, or with unread or missing mail,
    /// in a fixed order.
    ///
    /// If the verdict is stable, this is only that verdict, or the verdicts between which a person must decide:
    ///
    /// ```
    /// use plusone::{Archive, CompleteUntil, Policy, Rules, Verdict, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/unexplained-minus.mbox", &policy)?;
    /// let rules = Rules::new(&policy, parse_time("2026-06-01")?).class(policy.class("minor")?);
    /// let decision = archive.proposal("ticket number")?.decide(rules.complete_until(CompleteUntil::Now))?;
    /// assert_eq!((decision.verdict(), decision.is_stable()), (Verdict::Undecided, true));
    /// assert_eq!(decision.possible_verdicts(), [Verdict::Passed, Verdict::Blocked]);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn possible_verdicts(&self) -> &[Verdict] {
        &self.outcome.possible
    }

    /// The causes of an unstable verdict; there are none if the verdict is stable.
    ///
    /// These are all causes that change the verdict alone, or else the smallest group of causes that changes it.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Rules, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/conditional-vote-decides.mbox", &policy)?;
    /// let proposal = archive.proposals().next().expect("a proposal");
    /// let decision = proposal.decide(Rules::new(&policy, parse_time("2026-06-01")?))?;
    /// assert!(!decision.is_stable());
    /// for cause in decision.uncertain() {
    ///     println!("{}: {}", cause.code(), cause.text());
    /// }
    /// # assert!(decision.uncertain().iter().any(|cause| cause.code() == "conditional"));
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn uncertain(&self) -> &[Uncertain] {
        &self.outcome.uncertain
    }

    /// One sentence that starts with the verdict: `failed: needs more +1 than -1 (has 0)`.
    ///
    /// Only the sentence for [`Verdict::Mixed`] starts differently: `the items have different results`.
    pub fn summary(&self) -> &str {
        &self.outcome.summary
    }

    /// The requirements of the rule, each with the number that it reaches and the number that it needs.
    pub fn requirements(&self) -> &[RequirementResult] {
        &self.outcome.requirements
    }

    /// Every vote that the library read, in the order of time, with the reasons for its status.
    ///
    /// The list includes votes that do not count.
    pub fn votes(&self) -> &[Vote] {
        &self.tally.votes
    }

    /// The votes that a person must look at.
    pub fn unclear_votes(&self) -> impl Iterator<Item = &Vote> {
        self.tally.votes.iter().filter(|vote| vote.status == Status::Unclear)
    }

    /// The subject of the call as it was sent.
    pub fn subject(&self) -> &str {
        &self.proposal.subject
    }

    /// The subject without its tags.
    pub fn title(&self) -> &str {
        &self.proposal.title
    }

    /// The Message-ID of the call without brackets; empty if the call has none.
    pub fn message_id(&self) -> &str {
        &self.proposal.message_id
    }

    /// The name of the class whose rule decides.
    pub fn class(&self) -> &str {
        &self.proposal.class.name
    }

    /// The author of the call; `None` if the archive does not have the call.
    pub fn proposer(&self) -> Option<&Author> {
        self.proposal.proposer.as_ref()
    }

    /// The time at which the vote was opened.
    pub fn opened(&self) -> Option<DateTime<FixedOffset>> {
        self.proposal.opened
    }

    /// The time at which the vote closes: its deadline, or the end of its minimum duration.
    ///
    /// `None` if no end is known.
    pub fn closes(&self) -> Option<DateTime<FixedOffset>> {
        self.proposal.window.until()
    }

    /// Diagnostics about unusual mail of the proposal.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl Uncertain {
    /// The code of a reason or of a diagnostic, such as `archive-ends-before-window`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The uncertain point in one sentence for people.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The Message-ID of the mail without brackets; `None` if the mail has none, or if no single mail is the cause.
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// The verdicts under the other readings, in a fixed order.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }
}
