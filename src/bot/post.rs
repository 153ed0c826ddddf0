//! A post: the kind of message about a proposal, its recipient, and the bytes of its mail.

use std::fmt;

use chrono::{DateTime, FixedOffset};
use lettre::Address;
use lettre::message::Mailbox;
use lettre::message::header::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};

use super::objection::{Objection, minute};
use super::seen::Seen;
use crate::diagnostic::Code;
use crate::error::Error;
use crate::pipeline::{Audited, Decision, ReadThread, Rules};
use crate::report::mail::{self, Letter};
use crate::report::result::{self, LetterChoices, Template};
use crate::report::text::{self, TextLayout};
use crate::report::{ask, clean};

/// Maximum number of times that the bot sends a post if no server confirms it and no archive shows it.
pub const MOST_SENDS: u32 = 3;

/// The kind of message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostKind {
    /// The result, to the list.
    Result,
    /// A reminder to the list that votes are missing.
    Reminder,
    /// A question to the chair: a person has to decide.
    Question,
    /// A note to the chair that a result may not have reached the list.
    Warning,
    /// A note to the chair that later mail changes a posted result.
    Change,
}

impl PostKind {
    /// The kind in a word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Reminder => "reminder",
            Self::Question => "question",
            Self::Warning => "warning",
            Self::Change => "change",
        }
    }

    /// `true` if a post of this kind goes to the list, so that the archive will show it.
    pub const fn is_for_list(self) -> bool {
        matches!(self, Self::Result | Self::Reminder)
    }
}

/// The Message-ID of a post, without brackets.
///
/// It depends only on the list, the proposal and the kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id of a kind of post about a proposal of a list.
    pub fn new(kind: PostKind, list: &Address, proposal: &str) -> Self {
        Self(mail::post_id(kind.as_str(), list, proposal))
    }

    /// The id of a kind of post about a proposal.
    ///
    /// If its call has no Message-ID, subject and date replace it.
    pub fn of(kind: PostKind, list: &Address, decision: &Decision) -> Self {
        let proposal = &decision.proposal;
        if proposal.message_id.is_empty() {
            let sent = proposal.sent.map(|sent| sent.to_rfc3339()).unwrap_or_default();
            return Self::new(kind, list, &format!("{}\n{sent}", proposal.subject));
        }
        Self::new(kind, list, &proposal.message_id)
    }

    /// A name for a vote that is valid as a file name: the stem of the id of its result.
    pub(super) fn key(list: &Address, decision: &Decision) -> String {
        Self::of(PostKind::Result, list, decision).stem().to_owned()
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`: letters, digits and one dot.
    pub(super) fn stem(&self) -> &str {
        stem(&self.0)
    }
}

/// The part of an id before the `@`.
pub(super) fn stem(id: &str) -> &str {
    id.split('@').next().unwrap_or_default()
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

/// A mail that is ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The Message-ID of the post.
    pub id: Id,
    /// The kind of the post.
    pub kind: PostKind,
    /// The Message-ID of the call.
    pub proposal: String,
    /// The subject of the call.
    pub subject: String,
    /// The sender, who gets a report if the mail cannot be delivered.
    pub from: Address,
    /// The recipient.
    pub to: Address,
    /// The mail: ASCII, with CRLF line ends.
    pub mail: String,
}

/// The sender and the recipients of a post.
#[derive(Debug, Clone, Copy)]
pub struct Correspondents<'a> {
    /// The sender.
    pub from: &'a Mailbox,
    /// The address of the list.
    pub list: &'a Address,
    /// The person whom the bot asks if a person must decide.
    pub chair: &'a Mailbox,
}

/// The kind of a post, and its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// The kind of the post.
    pub kind: PostKind,
    /// The reason to ask the chair about the call; `None` if only the verdict is a reason.
    pub objection: Option<Objection>,
}

impl Post {
    /// Writes a post.
    ///
    /// # Errors
    /// If the template has an error, or the parts do not form a valid mail.
    pub fn write(
        purpose: Purpose,
        thread: &ReadThread,
        decision: &Decision,
        rules: Rules<'_>,
        template: Template<'_>,
        correspondents: Correspondents<'_>,
    ) -> Result<Self, Error> {
        let Correspondents { from, list, chair } = correspondents;
        let Purpose { kind, objection } = purpose;
        let proposal = &decision.proposal;
        let id = Id::of(kind, list, decision);
        let letter = |to: &Address, subject: String, text: String| Letter {
            from: from.clone(),
            to: to.clone(),
            date: rules.at,
            subject,
            kind: kind.as_str(),
            proposal: proposal.message_id.clone(),
            references: thread.references(),
            message_id: Some(id.as_str().to_owned()),
            text,
        };
        let letter = match kind {
            PostKind::Result => {
                let choices = LetterChoices {
                    from: Some(from.clone()),
                    to: Some(list.clone()),
                    template,
                    message_id: Some(id.as_str().to_owned()),
                    ..LetterChoices::default()
                };
                result::letter(thread, decision, rules, choices)?
            }
            PostKind::Reminder => letter(list, format!("Re: {}", proposal.subject), reminder(decision)),
            PostKind::Question => letter(
                &chair.email,
                format!("Please decide: {}", proposal.subject),
                question(decision, objection, rules),
            ),
            PostKind::Warning => letter(
                &chair.email,
                format!("Not on the list: {}", proposal.subject),
                warning(decision, rules),
            ),
            PostKind::Change => letter(
                &chair.email,
                format!("Please check the result: {}", proposal.subject),
                change(&thread.audit(rules), rules),
            ),
        };
        Ok(Self {
            id,
            kind,
            proposal: proposal.message_id.clone(),
            subject: proposal.subject.clone(),
            from: from.email.clone(),
            to: letter.to.clone(),
            mail: form(&letter)?,
        })
    }
}

impl Post {
    /// Writes the question about a vote, if the archive no longer has its call.
    ///
    /// # Errors
    /// If the parts do not form a valid mail.
    pub(super) fn about_gone(
        seen: &Seen,
        correspondents: Correspondents<'_>,
        at: DateTime<FixedOffset>,
    ) -> Result<Self, Error> {
        let Correspondents { from, list, chair } = correspondents;
        let kind = PostKind::Question;
        let id = Id::new(kind, list, &seen.message_id);
        let text = format!(
            "The result of this vote was not posted because a person must decide:\n\
             the archive no longer contains the call, which the bot first saw at {}.\n\n\
             Check the archive and the program that fetches it. When the archive contains the call again, the next run \
             continues. You can also announce the result yourself.\nThe bot sends this mail only once.\n",
            minute(seen.first)
        );
        let letter = Letter {
            from: from.clone(),
            to: chair.email.clone(),
            date: at,
            subject: format!("Please decide: {}", seen.subject),
            kind: kind.as_str(),
            proposal: seen.message_id.clone(),
            references: Vec::new(),
            message_id: Some(id.as_str().to_owned()),
            text,
        };
        Ok(Self {
            id,
            kind,
            proposal: seen.message_id.clone(),
            subject: seen.subject.clone(),
            from: from.email.clone(),
            to: letter.to.clone(),
            mail: form(&letter)?,
        })
    }
}

/// The bytes of a mail that a program sends on its own (RFC 3834, section 5).
fn form(letter: &Letter) -> Result<String, Error> {
    let mut message = letter.message()?;
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".into()));
    let text = String::from_utf8_lossy(&message.formatted()).into_owned();
    Ok(text.trim_end_matches("\r\n").to_owned() + "\r\n")
}

/// The text of a reminder.
///
/// Its last paragraph says that it contains no vote, in words that the reader of votes recognises.
fn reminder(decision: &Decision) -> String {
    let end = decision.proposal.window.until().map(minute);
    let open = end.map(|end| format!("It is open until {end}.\n")).unwrap_or_default();
    let waiting = ask::not_voted(&decision.outcome).map(|names| format!("\n{names}\n")).unwrap_or_default();
    format!(
        "The vote on this proposal is {}.\n{open}{waiting}\nThis is an automated reminder, the only one for this proposal.\n",
        clean::line(&decision.outcome.summary)
    )
}

/// The text of a question to the chair: the reason, what to do, and the whole tally.
fn question(decision: &Decision, objection: Option<Objection>, rules: Rules<'_>) -> String {
    let tally = tally(decision, rules);
    let why = match objection {
        Some(objection) => objection.to_string(),
        None if decision.outcome.stable => decision.outcome.summary.clone(),
        None if may_lack_votes(decision) => "the archive may not contain all votes".to_owned(),
        None => "unclear messages could change the result".to_owned(),
    };
    let what = objection.map_or(
        "If something is unclear, ask on the list, and the next run reads the reply. You can also say what a mail means \
         with `plusone resolve`, or announce the result yourself.",
        Objection::advice,
    );
    format!(
        "The result of this vote was not posted because a person must decide:\n{why}.\n\n{what}\n\
         The bot sends this mail only once.\n\n{tally}"
    )
}

/// `true` if mail that the archive may lack could change the verdict.
fn may_lack_votes(decision: &Decision) -> bool {
    let code = Code::ArchiveEndsBeforeWindow.as_str();
    decision.outcome.uncertain.iter().any(|fact| fact.code == code)
}

/// The text of a warning to the chair: what happened to the result, what to do, and the whole tally.
fn warning(decision: &Decision, rules: Rules<'_>) -> String {
    format!(
        "The result of this vote may not have reached the list. It was sent {MOST_SENDS} times, the mail server never \
         confirmed it, and the archive of the list does not show it.\n\n\
         Check the mail server, and check if the list holds the result for moderation. The bot does not send it again: \
         announce the result yourself if it is missing.\nThe bot sends this mail only once.\n\n{}",
        tally(decision, rules)
    )
}

/// The text of a mail to the chair about a posted result that later mail changes: the differences, what to
/// do, and the whole tally.
fn change(audited: &Audited, rules: Rules<'_>) -> String {
    let findings = audited.comparison.findings.iter();
    let differences: String = findings.map(|finding| format!("- {}\n", clean::line(&finding.text))).collect();
    format!(
        "The posted result of this vote no longer agrees with the mail in the archive:\n{differences}\n\
         If the archive is right, `plusone result --correct` writes the correction.\nThe bot sends this mail only once.\n\n{}",
        tally(&audited.decision, rules)
    )
}

fn tally(decision: &Decision, rules: Rules<'_>) -> String {
    const WIDTH: u16 = 90;
    // The archive is whole: the bot sends nothing about a list with a file that could not be read.
    text::tally(decision, rules, true, TextLayout { width: WIDTH, color: false }, true)
}
