//! The common parts of several documents: the archive, a proposal, the policy, an outcome.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use schemars::JsonSchema;
use serde::Serialize;

use crate::message::{AddressFrom, Authenticated, Author, Header};
use crate::outcome::{Completeness, CompletenessSource, Outcome, RequirementResult, Uncertain, Verdict};
use crate::pipeline::{Decision, Rules, Survey, UsedRuling};
use crate::policy::Policy;
use crate::proposal::ClosingKind;
use crate::report::origin::ReportBasis;
use crate::report::{ConfiguredList, PolicyChoice};
use crate::ruling::Answer;
use crate::tally::{Binding, Electorate, Vote};

/// A time in RFC 3339, with whole seconds and the UTC offset that the mail states.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Moment(#[schemars(extend("format" = "date-time"))] String);

/// The archive that was read: its name, its mailing list and its size.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Archive")]
pub(super) struct ArchiveFacts<'a> {
    /// Number of files that contain mail.
    files: usize,
    /// Total size of the files in bytes, after decompression.
    bytes: u64,
    /// Number of messages that were read, including repeats.
    messages: usize,
    /// Number of second copies of messages, which do not count again.
    duplicates: usize,
    /// Number of files that could not be read completely.
    unreadable: usize,
    /// Number of threads, including threads whose first message is missing.
    threads: usize,
    /// Date of the first message; `null` if no message has a date.
    from: Option<Moment>,
    /// Date of the last message; `null` if no message has a date.
    to: Option<Moment>,
    /// Name of the archive, as the caller gave it. Several archives are separated by commas.
    name: &'a str,
    /// Address of the mailing list: from the config, or else from the header field List-Post or List-Id of
    /// most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    address: Option<&'a str>,
    /// Entry of the config that the caller named; `null` if the caller named none.
    list: Option<ListFacts<'a>>,
}

/// The entry of a mailing list in a configuration file (config).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ConfiguredList")]
struct ListFacts<'a> {
    /// Name of the list; the address of the list if it has no name.
    name: &'a str,
    /// Path of the config.
    config: &'a str,
    /// Line of the config on which the entry of the list starts.
    line: usize,
    /// `true` if the config was found in the current folder.
    in_current_folder: bool,
}

/// The time until which the archive is known to contain all mail.
///
/// Until this time, a person without a vote in the archive has not voted. After it, mail may be missing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ArchiveComplete")]
pub(super) struct CompletenessFacts {
    /// Time until which the archive is known to contain all mail; `null` if no such time is known.
    until: Option<Moment>,
    /// Evidence for the time in `until`; `null` if `until` is `null`.
    source: Option<CompletenessSource>,
}

/// A person who wrote a mail.
///
/// The name or the address is an empty string if the mail does not state it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Person<'a> {
    /// Name of the person in the roster or the mailmap, or else in the mail. `null` if the mail is not in the
    /// archive.
    name: Option<&'a str>,
    /// Address of the person, in lower case; `null` if the mail is not in the archive.
    address: Option<&'a str>,
    /// Header field that contains the address; `null` if the mail is not in the archive.
    address_from: Option<AddressFrom>,
}

/// A person who voted.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Voter")]
pub(super) struct VoterJson<'a> {
    #[serde(flatten)]
    person: Person<'a>,
    /// Result of the sender check by the trusted mail server, from Authentication-Results; `null` if no server is
    /// trusted.
    authenticated: Option<Authenticated>,
}

/// A proposal: its call, class and window.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Proposal")]
pub(super) struct ProposalFacts<'a> {
    /// Message-ID of the call, even if the call is not in the archive; empty if the call has none.
    message_id: &'a str,
    /// Short name of the proposal for the command line: the first eight digits of the fingerprint of the
    /// call. All copies of the call have the same `id`. `null` if the call is missing.
    id: Option<String>,
    /// Subject of the call, as sent. If the call is missing, the subject of the first reply without its
    /// prefix.
    subject: &'a str,
    /// Subject without tags such as `[VOTE]`.
    title: &'a str,
    /// Class of the proposal in the policy, such as `substantial`.
    class: &'a str,
    /// Reason why the proposal has this class, in words.
    class_reason: &'a str,
    /// Person who called the vote.
    proposer: Person<'a>,
    /// Time at which the vote opened: the date of the call or its arrival, whichever is later. If the call is
    /// missing, the date of the first message.
    opened: Option<Moment>,
    /// Date of the call; `null` if the call is missing or has no date.
    sent: Option<Moment>,
    /// End of the window, with all extensions; `null` if there is no window. If the end has several readings,
    /// the latest one.
    closes: Option<Moment>,
    /// Earliest reading of the end of the window; `null` if the end has only one reading.
    earliest_end: Option<Moment>,
    /// Message-IDs of the proposer's mails that moved the end of the window, in order of date; `null` for a
    /// mail without a Message-ID.
    extended_by: Vec<Option<&'a str>>,
    /// Mail that closed the vote; `null` if no mail closed it.
    closed_by: Option<ClosedBy<'a>>,
    /// URL of the call in its web archive; `null` if it is unknown.
    permalink: Option<&'a str>,
}

/// The mail that closed a vote.
#[derive(Debug, Serialize, JsonSchema)]
struct ClosedBy<'a> {
    /// Message-ID of the mail; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Effect of the mail: a result, a cancellation or a withdrawal.
    kind: ClosingKind,
}

/// The policy that decides the vote, and the rule for binding votes.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Policy")]
pub(super) struct PolicyFacts<'a> {
    /// Name of the policy.
    name: &'a str,
    /// Document that states the rule of the community.
    source: &'a str,
    /// Rule that decides which votes are binding.
    binding: Binding,
    /// `true` if the caller gave a roster.
    roster: bool,
    /// Title of the policy.
    title: &'a str,
    /// Origin of the policy: `default` if nobody chose one, `option` if the caller chose it, or `config` if
    /// the config names it.
    chosen_by: PolicyChoice,
    /// Name of the preset that is known to apply to this list, if nobody chose a policy and the default is
    /// another preset. Otherwise `null`.
    suggested: Option<String>,
}

/// The outcome under the policy: the verdict, its requirements, and the facts that could change it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Outcome")]
pub(super) struct OutcomeFacts<'a> {
    /// Verdict that follows from the counted votes.
    verdict: Verdict,
    /// `false` if another reading of an unclear vote or an uncertain fact gives another verdict.
    stable: bool,
    /// Verdict in one sentence, for people.
    summary: &'a str,
    /// Requirements of the proposal's class.
    requirements: &'a [RequirementResult],
    /// Names of the people on the roster whose binding votes are missing; empty unless the verdict is `open`.
    waiting_for: &'a [String],
    /// Causes of an unstable verdict: each cause that changes the verdict alone, or else the smallest group
    /// of causes that changes it together.
    uncertain: &'a [Uncertain],
    /// `true` if the proposer has not voted, and the class counts the proposer as a +1.
    proposer_counts: bool,
}

/// A ruling that was applied: the chair's decision about the meaning of a mail.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Ruling")]
pub(super) struct RulingFacts<'a> {
    /// Message-ID of the mail that the ruling is about; empty if the mail has none.
    message_id: &'a str,
    /// Fingerprint of the mail that the ruling is about, in hexadecimal digits.
    fingerprint: String,
    /// Meaning of the mail, as the chair decided.
    reading: Answer,
    /// Reason for the ruling, in the chair's words.
    reason: &'a str,
    /// Person who made the ruling.
    by: &'a str,
    /// Time of the ruling.
    at: Moment,
    /// Verdict without this ruling, but with all other rulings.
    verdict_without: Verdict,
    /// `true` if the verdict without this ruling is stable.
    stable_without: bool,
}

/// A mail that announces a result or a cancellation but matches no proposal in the archive.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Unmatched")]
pub(super) struct UnmatchedFacts<'a> {
    /// Message-ID of the mail; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Subject of the mail, decoded.
    subject: &'a str,
    /// Time at which the mail was sent; `null` if it is unknown.
    date: Option<Moment>,
}

impl Moment {
    pub(super) fn new(date: DateTime<FixedOffset>) -> Self {
        Self(moment(date))
    }
}

/// A time as the documents write it (RFC 3339).
pub(in crate::report) fn moment(date: DateTime<FixedOffset>) -> String {
    date.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl<'a> ArchiveFacts<'a> {
    pub(super) fn new(survey: &Survey, basis: &ReportBasis<'a>) -> Self {
        let (files, bytes) = survey.size();
        let span = survey.span();
        Self {
            files,
            bytes,
            messages: survey.messages,
            duplicates: survey.duplicates,
            unreadable: survey.unreadable(),
            threads: survey.threads(),
            from: span.as_ref().map(|span| Moment::new(*span.start())),
            to: span.as_ref().map(|span| Moment::new(*span.end())),
            name: &basis.origin.archive,
            address: basis.address,
            list: basis.origin.list.as_ref().map(ListFacts::new),
        }
    }
}

impl<'a> ListFacts<'a> {
    fn new(list: &'a ConfiguredList) -> Self {
        let ConfiguredList { name, config, line, in_current_folder, .. } = list;
        Self { name, config, line: *line, in_current_folder: *in_current_folder }
    }
}

impl CompletenessFacts {
    pub(super) fn new(complete: Option<Completeness>) -> Self {
        Self {
            until: complete.map(|complete| Moment::new(complete.until)),
            source: complete.map(|complete| complete.source),
        }
    }
}

impl<'a> Person<'a> {
    pub(super) fn new(author: Option<&'a Author>) -> Self {
        Self {
            name: author.map(|author| author.name.as_str()),
            address: author.map(|author| author.address.as_str()),
            address_from: author.map(|author| author.address_from),
        }
    }
}

impl<'a> VoterJson<'a> {
    pub(super) fn new(vote: &'a Vote) -> Self {
        Self { person: Person::new(Some(&vote.voter)), authenticated: vote.authenticated }
    }
}

impl<'a> ProposalFacts<'a> {
    pub(super) fn new(decision: &'a Decision) -> Self {
        let proposal = &decision.proposal;
        let closed_by = proposal.closing.as_ref();
        Self {
            message_id: &proposal.message_id,
            id: decision.fingerprint.map(|call| call.short()),
            subject: &proposal.subject,
            title: &proposal.title,
            class: &proposal.class.name,
            class_reason: &proposal.class_reason,
            proposer: Person::new(proposal.proposer.as_ref()),
            opened: proposal.opened.map(Moment::new),
            sent: proposal.proposer.as_ref().and(proposal.sent).map(Moment::new),
            closes: proposal.window.until().map(Moment::new),
            earliest_end: proposal.earliest_end.map(Moment::new),
            extended_by: proposal
                .extensions
                .iter()
                .map(|extension| extension.message_id.as_deref())
                .collect(),
            closed_by: closed_by
                .map(|closing| ClosedBy { message_id: closing.message_id.as_deref(), kind: closing.kind }),
            permalink: proposal.permalink.as_deref(),
        }
    }
}

impl<'a> PolicyFacts<'a> {
    pub(super) fn new(rules: Rules<'a>, basis: &ReportBasis<'_>) -> Self {
        let Policy { name, title, source, .. } = rules.policy;
        let Electorate { roster, binding, .. } = rules.electorate;
        let suggested = basis.suggested.as_ref().map(|preset| preset.name.clone());
        let (roster, chosen_by) = (roster.is_some(), basis.origin.policy);
        Self { name, source, binding, roster, title, chosen_by, suggested }
    }
}

impl<'a> OutcomeFacts<'a> {
    pub(super) fn new(outcome: &'a Outcome) -> Self {
        Self {
            verdict: outcome.verdict,
            stable: outcome.stable,
            summary: &outcome.summary,
            requirements: &outcome.requirements,
            waiting_for: &outcome.waiting_for,
            uncertain: &outcome.uncertain,
            proposer_counts: outcome.proposer_counts,
        }
    }
}

impl<'a> RulingFacts<'a> {
    pub(super) fn of(decision: &'a Decision) -> Vec<Self> {
        decision.rulings.iter().map(Self::new).collect()
    }

    fn new(used: &'a UsedRuling) -> Self {
        let UsedRuling { ruling, verdict_without, stable_without, .. } = used;
        Self {
            message_id: &ruling.message_id,
            fingerprint: ruling.fingerprint.to_string(),
            reading: ruling.answer,
            reason: &ruling.reason,
            by: &ruling.by,
            at: Moment::new(ruling.at),
            verdict_without: *verdict_without,
            stable_without: *stable_without,
        }
    }
}

impl<'a> UnmatchedFacts<'a> {
    pub(super) fn new(header: &'a Header) -> Self {
        Self {
            message_id: header.message_id.as_deref(),
            subject: &header.subject,
            date: header.date.map(Moment::new),
        }
    }
}
