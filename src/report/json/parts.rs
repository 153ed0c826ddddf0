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

/// A time: RFC 3339 with whole seconds and the offset that the mail has.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Moment(#[schemars(extend("format" = "date-time"))] String);

/// The archive and how much of it was read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Archive")]
pub(super) struct ArchiveFacts<'a> {
    /// Number of files with mail.
    files: usize,
    /// Their decompressed size.
    bytes: u64,
    /// Number of messages that were read, repeats included.
    messages: usize,
    /// Number of repeats, which count once.
    duplicates: usize,
    /// Number of files that could not be read completely.
    unreadable: usize,
    /// Number of threads, also those whose first message is missing.
    threads: usize,
    /// The date of the first message; null if no message has a date.
    from: Option<Moment>,
    /// The date of the last message; null if no message has a date.
    to: Option<Moment>,
    /// The archive as it was named; several are separated by commas.
    name: &'a str,
    /// The address of the list: that of the config, or else the one in List-Post or List-Id of most mail;
    /// null if there is none. In an address from List-Id, a dot replaces the `@`.
    address: Option<&'a str>,
    /// The list of the config; null if none was named.
    list: Option<ListFacts<'a>>,
}

/// A list of the config.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ConfiguredList")]
struct ListFacts<'a> {
    /// Its name; its address if it has none.
    name: &'a str,
    /// The file of the config.
    config: &'a str,
    /// The line of the config on which the list starts.
    line: usize,
    /// `true` if the config was found in the current folder.
    in_current_folder: bool,
}

/// The time until which the archive is known to be complete for a proposal. Only until then, no mail means no
/// vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ArchiveComplete")]
pub(super) struct CompletenessFacts {
    /// All mail up to this time is in the archive; null if that is unknown for every time.
    until: Option<Moment>,
    /// The source of that time; null if there is none.
    source: Option<CompletenessSource>,
}

/// A person who wrote a mail. A field is empty if the mail does not give it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Person<'a> {
    /// The name; with a roster or a mailmap, the name there. Null if the mail is not in the archive.
    name: Option<&'a str>,
    /// The address in lower case; null if the mail is not in the archive.
    address: Option<&'a str>,
    /// The field that the address was taken from; null if the mail is not in the archive.
    address_from: Option<AddressFrom>,
}

/// A person who voted.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Voter")]
pub(super) struct VoterJson<'a> {
    #[serde(flatten)]
    person: Person<'a>,
    /// The result of the named host in Authentication-Results for the sender; null if no host was named.
    authenticated: Option<Authenticated>,
}

/// The proposal that is voted on.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Proposal")]
pub(super) struct ProposalFacts<'a> {
    /// The Message-ID of the call, also if the call is missing; empty if the call has none.
    message_id: &'a str,
    /// The first digits of the fingerprint of the call, which name the proposal on the command line; the same
    /// for all copies of the call. Null if the call is missing.
    id: Option<String>,
    /// The subject of the call, as sent; if the call is missing, that of the first reply without its prefix.
    subject: &'a str,
    /// The subject without its tags.
    title: &'a str,
    /// The class of the policy.
    class: &'a str,
    /// The reason for this class, in words.
    class_reason: &'a str,
    /// The person who called the vote.
    proposer: Person<'a>,
    /// The later of the date of the call and its arrival; if the call is missing, the date of the first
    /// message.
    opened: Option<Moment>,
    /// The date of the call, if the call is in the archive.
    sent: Option<Moment>,
    /// The end of the window, extensions included; null if there is no window. If it can be read in several
    /// ways, the latest.
    closes: Option<Moment>,
    /// The earliest reading of the end of the window; null if there is only one.
    earliest_end: Option<Moment>,
    /// The Message-IDs of the proposer's mails that moved the end; null for one without an id.
    extended_by: Vec<Option<&'a str>>,
    /// The mail that closed the vote.
    closed_by: Option<ClosedBy<'a>>,
    /// URL of the call in its web archive.
    permalink: Option<&'a str>,
}

/// The mail that closed a proposal.
#[derive(Debug, Serialize, JsonSchema)]
struct ClosedBy<'a> {
    /// Its Message-ID.
    message_id: Option<&'a str>,
    /// The way in which the mail closed the proposal.
    kind: ClosingKind,
}

/// The rule, and whose votes are binding.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Policy")]
pub(super) struct PolicyFacts<'a> {
    /// The name of the policy.
    name: &'a str,
    /// The source of the written rule.
    source: &'a str,
    /// Whose votes are binding.
    binding: Binding,
    /// `true` if a roster was given.
    roster: bool,
    /// The title of the policy.
    title: &'a str,
    /// Origin of the policy: `default` if nobody chose one, an `option`, or the `config`.
    chosen_by: PolicyChoice,
    /// The preset for this list, if nobody chose a policy and the default is another one; else null.
    suggested: Option<String>,
}

/// The rule applied.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Outcome")]
pub(super) struct OutcomeFacts<'a> {
    /// The verdict by the counted votes.
    verdict: Verdict,
    /// `false` if another reading of the unclear votes gives another verdict.
    stable: bool,
    /// The verdict in one sentence, for people.
    summary: &'a str,
    /// The requirements of the rule.
    requirements: &'a [RequirementResult],
    /// With a roster, while the verdict is `open`: the names of the people who have not voted.
    waiting_for: &'a [String],
    /// The causes of an unstable verdict: each fact that changes it alone, or else the smallest group that
    /// does.
    uncertain: &'a [Uncertain],
    /// `true` if the proposer counts as a +1 without a vote.
    proposer_counts: bool,
}

/// A ruling of a chair that was used.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Ruling")]
pub(super) struct RulingFacts<'a> {
    /// The Message-ID of the mail; empty for a mail without one.
    message_id: &'a str,
    /// The fingerprint of the mail, in hexadecimal digits.
    fingerprint: String,
    /// Its meaning.
    reading: Answer,
    /// The reason, in the words of the person who ruled.
    reason: &'a str,
    /// The person who ruled.
    by: &'a str,
    /// The time of the ruling.
    at: Moment,
    /// The verdict without this ruling, but with all others.
    verdict_without: Verdict,
    /// `true` if that verdict would be stable.
    stable_without: bool,
}

/// A mail that announces a result or a cancellation but matches no proposal of the archive.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Unmatched")]
pub(super) struct UnmatchedFacts<'a> {
    /// Its Message-ID.
    message_id: Option<&'a str>,
    /// Its subject, decoded.
    subject: &'a str,
    /// The time at which the mail was sent.
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
