//! The header section of a message, reduced to the fields that may affect a vote.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};

use super::address::{self, Author, Clues, Sources};
use super::arrival::{self, Arrival};
use super::field::{fields, lines, value};
use super::field_text::text_of;
use super::id::{self, Ids};
use super::lists::ListAddresses;
use super::mail_form::MailForm;
use super::{date, program};
use crate::archive::RawMessage;
use crate::archive_url::is_web_address;
use crate::diagnostic::{Code, Diagnostic};

/// The header section of a message, parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the mail")]
pub struct Header {
    /// The Message-ID without brackets.
    pub message_id: Option<String>,
    /// The ids of In-Reply-To, without brackets.
    pub in_reply_to: Ids,
    /// The ids of References, without brackets, oldest first.
    pub references: Ids,
    /// Ids of further mails that the mail may reply to: the parents of its other copies, or the mails of a
    /// digest.
    pub other_parents: Vec<String>,
    /// `true` if the mail replies to a digest.
    pub answers_digest: bool,
    /// `true` if the mail was inside another mail.
    ///
    /// The sender of the outer mail wrote this header section, and no server checked it.
    pub is_within: bool,
    /// The subject, decoded and unfolded.
    ///
    /// It may contain control characters, so clean it for display.
    pub subject: String,
    /// The author.
    pub author: Author,
    /// The time in the Date header.
    pub sent: Option<DateTime<FixedOffset>>,
    /// `true` if the Date header names no zone, or an unknown one, so that the time counts as UTC.
    pub lacks_zone: bool,
    /// The author of the mail that contains this mail as a part.
    pub passed_on_by: Option<Author>,
    /// The time at which the mail counts as sent: the Date header; if that is missing or impossible, the
    /// arrival; otherwise the separator line.
    pub date: Option<DateTime<FixedOffset>>,
    /// The time at which the message arrived: from the topmost Received header, or else from the separator
    /// line.
    pub arrived: Option<Arrival>,
    /// `true` if a program wrote the mail (RFC 3834, and the fields of bridges and trackers).
    pub automatic: bool,
    /// `true` if the mail counts as automatic only because of a field of notices.
    ///
    /// Trackers set that field, too, when they send the words of a person.
    pub notifies: bool,
    /// The form of the mail: an ordinary mail, a wrapped mail or a digest.
    pub form: MailForm,
    /// The lists that the message was sent through or to.
    pub lists: ListAddresses,
    /// Clues about the author in other fields, if From may not be what the author wrote.
    pub clues: Option<Box<Clues>>,
}

impl Header {
    /// The id of the message that this one replies to: the first in In-Reply-To, or else the last in
    /// References.
    pub fn answered(&self) -> Option<&str> {
        self.in_reply_to.first().or(self.references.last())
    }

    /// Reads a header section.
    ///
    /// Bad content gives a diagnostic, not an error.
    pub fn read(raw: RawMessage<'_>) -> (Self, Vec<Diagnostic>) {
        let mut header = Self::default();
        let mut sources = Sources::default();
        let mut diagnostics = Vec::new();
        let (mut written, mut received) = (None, None);
        let (mut list_post, mut list_id, mut to, mut bridge) = (None, None, None, Bridge::default());
        let mut kind: &[u8] = b"";
        for (name, value) in lines(raw.bytes).filter_map(FieldName::of) {
            let text = || text_of(value);
            match name {
                FieldName::MessageId if header.message_id.is_none() => {
                    let value = text();
                    let bare = || Some(value.split_whitespace().next()?.to_owned());
                    header.message_id = id::ids(&value).next().map(Cow::into_owned).or_else(bare);
                }
                FieldName::InReplyTo => header.in_reply_to.read(&ids_of(value)),
                FieldName::References => header.references.read(&ids_of(value)),
                FieldName::Subject if header.subject.is_empty() => header.subject = text().into_owned(),
                FieldName::Date if written.is_none() => written = Some(text()),
                FieldName::Received if received.is_none() => received = Some(Arrival::received(value)),
                FieldName::From => sources.from.push(value),
                FieldName::OriginalFrom => sources.original_from = Some(value),
                FieldName::OriginalSender => sources.original_sender = Some(value),
                FieldName::ReplyTo => sources.reply_to = Some(value),
                FieldName::To => to = Some(value),
                FieldName::Cc => sources.cc = Some(value),
                FieldName::ContentType => kind = value.trim_ascii_start(),
                FieldName::ListPost => list_post = Some(value),
                FieldName::ListId => list_id = Some(value),
                FieldName::BridgeSender => bridge.sender(&text()),
                FieldName::BridgePost => bridge.person = true,
                FieldName::AutoSubmitted if text().to_ascii_lowercase().starts_with("auto-generated") => {
                    header.notifies = true;
                }
                FieldName::AutoSubmitted => header.automatic |= !text().eq_ignore_ascii_case("no"),
                FieldName::NoReplies => header.notifies = true,
                FieldName::OfProgram => header.automatic = true,
                FieldName::Precedence => header.automatic |= text().eq_ignore_ascii_case("auto_reply"),
                // Only the first of these fields counts.
                FieldName::MessageId | FieldName::Subject | FieldName::Date | FieldName::Received => {}
            }
        }
        sources.separator = raw.separator;
        header.lists = ListAddresses::of(list_post, list_id, [to, sources.cc]);
        header.form = MailForm::of(kind, &header.subject);
        let (mut author, clues, odd) = address::author(&sources, |address| header.lists.have(address));
        let may_be_person = program::may_be_person(&author.name, &author.address);
        let address = if may_be_person { "" } else { &*author.address };
        let by_program = || program::wrote(kind, &header.subject, header.answered().is_some(), address);
        let by_robot = bridge.robot || author.name.ends_with("[bot]");
        let by_program = !bridge.person && (header.automatic || by_program());
        header.automatic = by_robot || by_program || header.notifies && !bridge.person;
        header.notifies = header.automatic && !by_robot && !by_program;
        let is_doubtful = may_be_person && !header.automatic && !bridge.person;
        let odd = if is_doubtful { Some(author.doubt_person()) } else { odd };
        (header.author, header.clues) = (author, clues);
        if header.author.name.is_empty() {
            header.author.name = bridge.login;
        }
        diagnostics.extend(odd);
        header.arrived = received.flatten().filter(|arrived| arrival::is_possible(&arrived.date));
        header.arrived = header.arrived.or_else(|| raw.separator.and_then(Arrival::separator));
        let sent = written.as_deref().and_then(date::read_with_zone);
        header.sent = sent.map(|sent| sent.date);
        header.lacks_zone = sent.is_some_and(|sent| !sent.has_zone);
        header.date = header.sent.filter(arrival::is_possible);
        if header.date.is_none() {
            let of_separator = raw.separator.and_then(arrival::separator_date);
            if header.sent.is_none() {
                diagnostics.push(unreadable_date(written.as_deref(), of_separator.is_some()));
            }
            header.date = of_separator.or(header.sent);
        }
        if header.message_id.is_none() {
            let text = "the message has no Message-ID; it is read, but no reply can refer to it";
            diagnostics.push(Diagnostic::new(Code::MissingMessageId, text));
        }
        if raw.cut {
            let text = "the header section is longer than the limit `header`; the rest was not read";
            diagnostics.push(Diagnostic::new(Code::HeaderTooLong, text));
        }
        let id = header.message_id.clone();
        (header, diagnostics.into_iter().map(|found| found.about(id.as_deref())).collect())
    }

    /// The time of arrival, if the Date field is far from it.
    pub fn far_arrival(&self) -> Option<Arrival> {
        self.arrived.filter(|arrived| self.sent.is_some_and(|sent| arrived.is_far_from(sent)))
    }

    /// Sets the date to the time of arrival if the mail has no Date, or an impossible one.
    ///
    /// Call it after the time of arrival is final.
    pub(crate) fn settle_date(&mut self) {
        let is_excluded =
            |sent: &DateTime<FixedOffset>| self.arrived.is_some_and(|arrived| arrived.excludes(*sent));
        let sent = self.sent.filter(|sent| arrival::is_possible(sent) && !is_excluded(sent));
        let arrived = self.arrived.map(|arrived| arrived.date);
        self.date = sent.or(arrived).or(self.date.filter(arrival::is_possible));
    }

    /// Earliest time at which others can have read the mail: the later of its date and its arrival, in the
    /// zone of the date.
    pub fn reached(&self) -> Option<DateTime<FixedOffset>> {
        let date = self.date?;
        let later = self.arrived.filter(|arrived| arrived.is_after(date));
        Some(later.map_or(date, |arrived| arrived.date.with_timezone(date.offset())))
    }
}

/// The facts about a mail that the bridge of a forge or a forum states in header fields.
#[derive(Debug, Default)]
struct Bridge {
    /// `true` if a person wrote the message.
    person: bool,
    /// `true` if a program wrote the message.
    robot: bool,
    /// The account of the person who acted.
    login: String,
}

impl Bridge {
    fn sender(&mut self, sender: &str) {
        let robot = sender.ends_with("[bot]");
        self.robot |= robot;
        self.person |= !robot;
        sender.clone_into(&mut self.login);
    }
}

/// A field that a [`Header`] is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FieldName {
    MessageId,
    InReplyTo,
    References,
    Subject,
    Date,
    Received,
    From,
    OriginalFrom,
    OriginalSender,
    ReplyTo,
    To,
    Cc,
    ContentType,
    ListPost,
    ListId,
    AutoSubmitted,
    /// The person who acted, in a field of a bridge such as GitHub.
    BridgeSender,
    /// A field that a bridge sets for posts of people.
    BridgePost,
    /// A field that asks programs not to reply; notices of trackers have it, too.
    NoReplies,
    /// A field that only programs set.
    OfProgram,
    Precedence,
}

impl FieldName {
    /// The field and the value of a line, if the line is one of these fields.
    ///
    /// The first letter excludes most lines before the look-up of the name.
    fn of(line: &[u8]) -> Option<(Self, &[u8])> {
        let names: &[(&str, Self)] = match line.first()?.to_ascii_lowercase() {
            b'a' => &[("auto-submitted", Self::AutoSubmitted)],
            b'c' => &[("cc", Self::Cc), ("content-type", Self::ContentType)],
            b'd' => &[("date", Self::Date)],
            b'f' => &[("from", Self::From)],
            b'i' => &[("in-reply-to", Self::InReplyTo)],
            b'l' => &[("list-id", Self::ListId), ("list-post", Self::ListPost)],
            b'm' => &[("message-id", Self::MessageId)],
            b'p' => &[("precedence", Self::Precedence)],
            b'r' => {
                &[("received", Self::Received), ("references", Self::References), ("reply-to", Self::ReplyTo)]
            }
            b's' => &[("subject", Self::Subject)],
            b't' => &[("to", Self::To)],
            b'x' => &[
                ("x-original-from", Self::OriginalFrom),
                ("x-original-sender", Self::OriginalSender),
                ("x-github-sender", Self::BridgeSender),
                ("x-discourse-post-id", Self::BridgePost),
                ("x-gitlab-discussion-id", Self::BridgePost),
                ("x-gitlab-note-id", Self::BridgePost),
                ("x-gitlab-notificationreason", Self::BridgePost),
                ("x-redmine-sender", Self::BridgeSender),
                ("x-bugzilla-who", Self::BridgePost),
                ("x-auto-response-suppress", Self::NoReplies),
                ("x-autoreply", Self::OfProgram),
                ("x-jira-fingerprint", Self::OfProgram),
            ],
            _ => &[],
        };
        names.iter().find_map(|(written, name)| {
            let (start, behind) = line.split_at_checked(written.len())?;
            let value = value(behind).filter(|_| start.eq_ignore_ascii_case(written.as_bytes()))?;
            Some((*name, value))
        })
    }
}

/// URL of a message in its web archive (RFC 5064), safe to show in any report.
///
/// The last field counts: a list adds its own field after the author's.
pub(crate) fn archived_at(message: &[u8]) -> Option<String> {
    let named = fields(message).filter(|field| field.name.eq_ignore_ascii_case(b"archived-at"));
    let links = named.map(|field| text_of(field.value).trim_matches(['<', '>', ' ']).to_owned());
    links.filter(|link| is_web_address(link)).last()
}

/// The text of a value that contains ids; a fold counts as a space.
fn ids_of(value: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(value) {
        Ok(text) if memchr::memchr(b'?', value).is_none() => Cow::Borrowed(text),
        _ => text_of(value),
    }
}

fn unreadable_date(sent: Option<&str>, has_separator: bool) -> Diagnostic {
    let instead =
        if has_separator { "the date of the `From ` line was used" } else { "the message has no date" };
    match sent {
        Some(value) => Diagnostic::new(Code::UnreadableDate, format!("invalid Date header; {instead}"))
            .with_excerpt(value.chars().take(80).collect::<String>()),
        None => Diagnostic::new(Code::UnreadableDate, format!("no Date header; {instead}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Trace;
    use super::*;

    fn read(bytes: &[u8], separator: Option<&[u8]>) -> (Header, Vec<Code>) {
        let (header, found) = Header::read(RawMessage { separator, bytes, cut: false });
        (header, found.into_iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn the_separator_gives_the_date_that_the_header_lacks() {
        let separator = b"From bo@example.org Mon May  4 10:00:00 2026\n";
        let (header, codes) =
            read(b"From: bo@example.org\nMessage-ID: <a@b>\nDate: soon\n\n", Some(separator));
        assert_eq!(header.date.unwrap().to_rfc3339(), "2026-05-04T10:00:00+00:00");
        assert_eq!(codes, [Code::UnreadableDate]);
    }

    #[test]
    fn lines_that_are_not_fields_are_skipped() {
        let (header, _) =
            read(b">From x\nnonsense line\nSubject : a\n b\nMessage-ID: <a@b>\n\nSubject: body\n", None);
        assert_eq!(header.subject, "a b");
        assert_eq!(header.message_id.as_deref(), Some("a@b"));
    }

    #[test]
    fn the_topmost_received_header_gives_the_arrival() {
        let separator = b"From bo@example.org Mon May  4 12:00:00 2026\n";
        let date = |bytes: &[u8]| {
            let arrived = read(bytes, Some(separator)).0.arrived;
            arrived.map(|arrived| (arrived.date.format("%d %H:%M").to_string(), arrived.by))
        };
        let received =
            b"Received: by b; Mon, 4 May 2026 11:00:00 +0000\nReceived: by a; 1 May 2026 10:00 +0000\n\n";
        assert_eq!(date(received), Some(("04 11:00".into(), Trace::Received)));
        assert_eq!(
            date(b"Received: by b\nReceived: by a; 1 May 2026 10:00 +0000\n\n"),
            Some(("04 12:00".into(), Trace::Separator))
        );
        assert_eq!(read(b"Date: 4 May 2026 10:00 +0000\n\n", None).0.arrived, None);
    }

    #[test]
    fn automatic_mail_is_recognised() {
        assert!(read(b"Auto-Submitted: auto-replied\n\n", None).0.automatic);
        assert!(!read(b"Auto-Submitted: no\n\n", None).0.automatic);
    }
}
