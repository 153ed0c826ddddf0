//! Writes mails for sending: plain text, and header fields that no text from a mail can break.

use chrono::{DateTime, Datelike, FixedOffset};
use data_encoding::BASE32_NOPAD;
use lettre::message::header::{ContentTransferEncoding, ContentType, Date};
use lettre::message::{Body, Mailbox, SinglePart};
use lettre::{Address, Message};
use sha1::{Digest, Sha1};

use super::clean;
use crate::error::{Error, ErrorKind};

/// The content of a mail to send.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The sender.
    pub from: Mailbox,
    /// The recipient.
    pub to: Address,
    /// The date.
    pub date: DateTime<FixedOffset>,
    /// The subject.
    pub subject: String,
    /// The kind of post, as one word of letters: `result`.
    pub kind: &'static str,
    /// The Message-ID of the proposal, without brackets.
    pub proposal: String,
    /// The References of the call. The mail replies to the call.
    pub references: Vec<String>,
    /// The Message-ID of this mail, without brackets; `None` to derive it from the post.
    pub message_id: Option<String>,
    /// The text. Lines end with a line feed.
    pub text: String,
}

fn invalid(message: String) -> Error {
    Error::new(ErrorKind::Mail, message)
}

/// Parses a mail address: `dev@example.org`.
///
/// # Errors
/// If the text is not an address, or has characters that some mail servers reject.
pub fn address(text: &str) -> Result<Address, Error> {
    let text = text.trim();
    let found = text.parse().ok().filter(|_| text.is_ascii());
    found.ok_or_else(|| {
        invalid(format!("invalid mail address `{}`: expected one such as dev@example.org", clean::line(text)))
    })
}

/// A mailbox from a name, which may be empty, and an address.
///
/// # Errors
/// If the address is invalid.
pub fn mailbox(name: &str, text: &str) -> Result<Mailbox, Error> {
    let name = header_text(name);
    Ok(Mailbox::new(Some(name).filter(|name| !name.is_empty()), address(text)?))
}

/// Parses a mailbox as people write it: `Ana Lee <ana@example.org>`, or the address alone.
///
/// # Errors
/// If the text has no address.
pub fn mailbox_of(text: &str) -> Result<Mailbox, Error> {
    match text.trim().strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        Some((name, address)) => {
            let name = name.trim();
            let bare = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
            mailbox(bare, address)
        }
        None => mailbox("", text),
    }
}

/// The Message-ID of a post, without brackets.
///
/// It depends only on the list, the proposal and the kind of post, not on the sender.
pub fn post_id(kind: &str, list: &Address, proposal: &str) -> String {
    let about = format!("{kind}\0{}\0{proposal}", list.to_string().to_lowercase());
    let hash = BASE32_NOPAD.encode(&Sha1::digest(about.as_bytes())).to_lowercase();
    format!("{kind}.{hash}@{}", list.domain().to_lowercase())
}

impl Letter {
    /// The mail for sending, in characters that every server accepts.
    ///
    /// It replies to the call if the id of the call is valid in a header.
    ///
    /// # Errors
    /// If the date or the Message-ID is invalid in a mail.
    pub fn message(&self) -> Result<Message, Error> {
        self.around(Body::new(guarded(&self.text)))
    }

    /// The mail as a file: in UTF-8, with a line feed at the end of each line.
    ///
    /// Programs that send mail from a file expect this form too.
    ///
    /// # Errors
    /// As for [`message`](Self::message).
    pub fn file(&self) -> Result<String, Error> {
        /// Maximum length of an unencoded line (RFC 5322, section 2.1.1).
        const LONGEST_LINE: usize = 998;
        let text = guarded(&self.text);
        let is_plain = text.lines().all(|line| line.len() < LONGEST_LINE && !line.contains(['\0', '\r']));
        let body = if is_plain {
            let encoding = if text.is_ascii() {
                ContentTransferEncoding::SevenBit
            } else {
                ContentTransferEncoding::EightBit
            };
            Body::dangerous_pre_encoded(text.replace('\n', "\r\n").into_bytes(), encoding)
        } else {
            Body::new(text)
        };
        let message = self.around(body)?.formatted();
        let text = String::from_utf8_lossy(&message).replace("\r\n", "\n");
        Ok(text.trim_end_matches('\n').to_owned() + "\n")
    }

    fn around(&self, body: Body) -> Result<Message, Error> {
        let utc = self.date.to_utc();
        if !(1970..=9999).contains(&utc.year()) {
            return Err(invalid(format!(
                "invalid date {} of a mail: expected a year from 1970 to 9999",
                self.date
            )));
        }
        let id = self.message_id();
        if !is_id(&id) {
            return Err(invalid(format!(
                "invalid Message-ID `{id}`: expected visible ASCII without brackets"
            )));
        }
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(self.to.clone().into())
            .header(Date::new(utc.into()))
            .subject(header_text(&self.subject))
            .message_id(Some(format!("<{id}>")));
        if is_id(&self.proposal) {
            let ids: Vec<String> = self.thread().iter().map(|id| format!("<{id}>")).collect();
            builder = builder.in_reply_to(format!("<{}>", self.proposal)).references(ids.join(" "));
        }
        let part = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body);
        builder
            .singlepart(part)
            .map_err(|error| invalid(format!("cannot write the mail: {error}")).with_source(error))
    }

    /// The Message-ID, without brackets.
    ///
    /// By default it depends on the list, the proposal and the kind of post, so that the same post has the same id. If
    /// the proposal has no id, its subject replaces the id.
    pub fn message_id(&self) -> String {
        if let Some(id) = &self.message_id {
            return id.clone();
        }
        let proposal = if self.proposal.is_empty() { &self.subject } else { &self.proposal };
        post_id(self.kind, &self.to, proposal)
    }

    /// The ids of the thread down to the call.
    ///
    /// If the thread is long, these are only the first and the last ids (RFC 5537, section 3.4.4).
    fn thread(&self) -> Vec<&str> {
        const LAST: usize = 19;
        let above = self.references.iter().map(String::as_str).filter(|id| is_id(id) && *id != self.proposal);
        let mut ids: Vec<&str> = above.chain([self.proposal.as_str()]).collect();
        if ids.len() > LAST + 1 {
            ids.drain(1..ids.len() - LAST);
        }
        ids
    }
}

/// `true` if an id can be in a header unencoded.
fn is_id(id: &str) -> bool {
    const LONGEST: usize = 250;
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>');
    !id.is_empty() && id.len() <= LONGEST && id.chars().all(is_plain)
}

/// Makes text from mail fit for a header: on one line, and without encoded words that a reader would decode a second
/// time.
fn header_text(text: &str) -> String {
    clean::line(text).replace("=?", "= ?")
}

/// Escapes lines that would end the mail in an mbox or in a mail program: lines that start with `From `, and single
/// dots.
fn guarded(text: &str) -> String {
    let guard = |line: &str| match line {
        "." => " .".to_owned(),
        _ if line.starts_with("From ") => format!(" {line}"),
        _ => line.to_owned(),
    };
    text.lines().map(|line| guard(line) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str, proposal: &str, references: &[String], text: &str) -> Letter {
        Letter {
            from: mailbox("Ana Lee", "ana@example.org").unwrap(),
            to: address("dev@example.org").unwrap(),
            date: "2026-05-20T14:00:00+02:00".parse().unwrap(),
            subject: subject.to_owned(),
            kind: "result",
            proposal: proposal.to_owned(),
            references: references.to_owned(),
            message_id: None,
            text: text.to_owned(),
        }
    }

    fn written(letter: &Letter) -> String {
        letter.file().unwrap()
    }

    #[test]
    fn a_mail_has_its_headers_and_no_others() {
        let references = ["first@example.org".to_owned(), "call@example.org".to_owned()];
        assert_eq!(
            written(&letter("[RESULT] [VOTE] Move it", "call@example.org", &references, "It passed.\n")),
            "From: \"Ana Lee\" <ana@example.org>\n\
             To: dev@example.org\n\
             Date: Wed, 20 May 2026 12:00:00 +0000\n\
             Subject: [RESULT] [VOTE] Move it\n\
             Message-ID: <result.r6mw46jbs6qkmpqmxkhmy4dy6gf54sqm@example.org>\n\
             In-Reply-To: <call@example.org>\n\
             References: <first@example.org> <call@example.org>\n\
             MIME-Version: 1.0\n\
             Content-Type: text/plain; charset=utf-8\n\
             Content-Transfer-Encoding: 7bit\n\
             \n\
             It passed.\n"
        );
    }

    #[test]
    fn only_the_same_post_has_the_same_id() {
        let id = |kind, proposal, to: &str| {
            let to = address(to).unwrap();
            Letter { to, kind, ..letter("x", proposal, &[], "y") }.message_id()
        };
        let one = id("result", "call@example.org", "dev@example.org");
        assert_eq!(one, id("result", "call@example.org", "Dev@example.org"));
        for other in [
            id("reminder", "call@example.org", "dev@example.org"),
            id("result", "call2@example.org", "dev@example.org"),
            id("result", "call@example.org", "users@example.org"),
            id("result", "", "dev@example.org"),
        ] {
            assert_ne!(one, other);
        }
        assert_ne!(letter("x", "", &[], "y").message_id(), letter("z", "", &[], "y").message_id());
    }

    #[test]
    fn a_given_id_replaces_the_default_id() {
        let with = |id: &str| Letter { message_id: Some(id.to_owned()), ..letter("x", "a@b", &[], "y") };
        assert!(written(&with("bot.7@example.org")).contains("\nMessage-ID: <bot.7@example.org>\n"));
        for id in ["", "a b@example.org", "a@b\r\nBcc: all@example.org", "<a@b>"] {
            let error = with(id).file().unwrap_err().to_string();
            assert!(error.starts_with(&format!("invalid Message-ID `{id}`: ")), "{error}");
        }
    }

    #[test]
    fn text_cannot_start_another_header() {
        let hostile =
            "Move it\r\nBcc: all@example.org\n\r\nbody\0\u{1b}[2J =?utf-8?Q?=0D=0ABcc:_x@example.org?=";
        let id = "call\r\nBcc:x@example.org";
        let references = ["a b@example.org".to_owned(), "a@b\n".to_owned(), "\u{e9}@example.org".to_owned()];
        let text = written(&letter(hostile, id, &references, "x"));
        let (head, _) = text.split_once("\n\n").unwrap();
        let names: Vec<&str> = head
            .lines()
            .filter(|line| !line.starts_with(' '))
            .map(|line| line.split_once(':').unwrap().0)
            .collect();
        let expected = [
            "From", "To", "Date", "Subject", "Message-ID", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding",
        ];
        assert_eq!(names, expected);
        let name = mailbox("x>\r\nBcc: <all@example.org", "ana@example.org").unwrap();
        let text = written(&Letter { from: name, ..letter("x", "a@b", &[], "y") });
        let from =
            "From: =?utf-8?b?eD4gQmNjOiA8YWxsQGV4YW1wbGUub3Jn?= <ana@example.org>\nTo: dev@example.org\n";
        assert!(text.starts_with(from), "{text}");
    }

    #[test]
    fn a_long_thread_keeps_its_first_and_last_ids() {
        let references: Vec<String> = (0..100).map(|at| format!("{at}@example.org")).collect();
        let letter = letter("x", "call@example.org", &references, "y");
        let thread = letter.thread();
        assert_eq!((thread.len(), thread[0], thread[1]), (20, "0@example.org", "82@example.org"));
        assert_eq!(thread.last(), Some(&"call@example.org"));
        assert!(written(&letter).lines().all(|line| line.len() < 998));
    }

    #[test]
    fn no_line_of_the_text_ends_the_mail() {
        let text = written(&letter("x", "a@b", &[], "From me\n.\n..\n-- \nFrom: x\n"));
        assert!(text.ends_with("\n\n From me\n .\n..\n-- \nFrom: x\n"), "{text}");
    }

    #[test]
    fn mailboxes_are_read_as_people_write_them() {
        for (text, written) in [
            ("ana@example.org", "ana@example.org"),
            ("Ana Lee <ana@example.org>", "Ana Lee <ana@example.org>"),
            ("\"Lee, Ana\" <ana@example.org>", "\"Lee, Ana\" <ana@example.org>"),
        ] {
            assert_eq!(mailbox_of(text).unwrap().to_string(), written, "{text}");
        }
        for text in
            ["", "Ana", "Ana <ana>", "ana@example.org, bo@example.org", "ana@ex\nample.org", "ä@example.org"]
        {
            assert!(mailbox_of(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_file_is_utf8_and_a_sent_mail_is_ascii() {
        let letter = letter("x", "a@b", &[], "Inés has voted for it.\n");
        assert!(written(&letter).ends_with("Content-Transfer-Encoding: 8bit\n\nInés has voted for it.\n"));
        let sent = String::from_utf8(letter.message().unwrap().formatted()).unwrap();
        assert!(
            sent.ends_with(
                "Content-Transfer-Encoding: quoted-printable\r\n\r\nIn=C3=A9s has voted for it.\r\n\r\n"
            ),
            "{sent}"
        );
        let long = Letter { text: "é".repeat(2000), ..letter };
        assert!(written(&long).lines().all(|line| line.len() < 998 && line.is_ascii()));
    }

    #[test]
    fn an_impossible_date_is_an_error() {
        let date = "1969-12-31T23:59:59Z".parse().unwrap();
        let error = Letter { date, ..letter("x", "a@b", &[], "y") }.message().unwrap_err();
        assert_eq!(
            error.to_string(),
            "invalid date 1969-12-31 23:59:59 +00:00 of a mail: expected a year from 1970 to 9999"
        );
    }
}
