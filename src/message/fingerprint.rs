//! Identifies a mail: all copies of one mail have the same fingerprint, in every archive and mailbox.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER_PERMISSIVE;
use sha2::{Digest, Sha256};

use super::Message;
use super::reply::{self, Role};

/// Identifies a mail by its Message-ID, its author, its date and its words.
///
/// Lists and archives change the copies of a mail. The fingerprint ignores these changes:
///
/// - trace fields, and a prefix of the subject
/// - a footer, even below a signature delimiter
/// - another transfer encoding, and `>From ` for `From `
/// - spaces at the ends of lines
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a message.
    ///
    /// ```
    /// # use plusone::archive::RawMessage;
    /// # use plusone::limits::Limits;
    /// # use plusone::message::{Fingerprint, Header, Message};
    /// let read = |mail: &str| {
    ///     let raw = RawMessage { separator: None, bytes: mail.as_bytes(), cut: false };
    ///     Fingerprint::of(&Message::read(Header::read(raw).0, raw, &Limits::default()).0)
    /// };
    /// let head = "From: bo@example.org\nDate: 4 May 2026 10:00 +0000\nMessage-ID: <1@example.org>\n";
    /// let own = format!("{head}Subject: Re: Move it\n\n+1 \n");
    /// let of_list = format!("{head}Subject: [dev] Re: Move it\nReceived: by x\n\n+1\n");
    /// assert_eq!(read(&own), read(&of_list));
    /// assert_ne!(read(&own), read(&own.replace("+1", "-1")));
    /// ```
    pub fn of(message: &Message) -> Self {
        let header = &message.header;
        let mut parts = FingerprintParts::default();
        parts.add(header.message_id.as_deref().unwrap_or_default().as_bytes());
        parts.add(header.author.key().as_bytes());
        // Ignores the arrival, because it differs between copies.
        let date = header.sent.or(header.date);
        parts.add(&date.map_or(0, |date| date.timestamp()).to_le_bytes());
        parts.add_text(message);
        parts.fingerprint()
    }

    /// Fingerprint of the text alone, independent of sender and header.
    pub fn of_text(message: &Message) -> Self {
        let mut parts = FingerprintParts::default();
        parts.add_text(message);
        parts.fingerprint()
    }
}

/// Number of digits shown for a proposal in a list.
const SHORT: usize = 8;

/// Minimum number of digits that a user may type.
const SHORTEST: usize = 4;

impl Fingerprint {
    /// The first eight hexadecimal digits: short enough to type, and stable across copies of the mail.
    pub fn short(&self) -> String {
        self.to_string()[..SHORT].to_owned()
    }

    /// `true` if a text may be the start of a fingerprint: at least eight hexadecimal digits, and nothing
    /// else.
    pub fn may_start_with(text: &str) -> bool {
        text.len() >= SHORT && Self::may_abbreviate(text)
    }

    /// `true` if a text has at least four hexadecimal digits, so that it may be the start of a fingerprint.
    /// Such a text may also be a word or a year, so a caller first tries all its other meanings.
    pub fn may_abbreviate(text: &str) -> bool {
        (SHORTEST..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
    }
}

/// Hash of the parts that all copies of a mail have in common.
#[derive(Default)]
struct FingerprintParts(Sha256);

impl FingerprintParts {
    /// Adds a part with its length, so that different parts never give the same bytes.
    fn add(&mut self, text: &[u8]) {
        self.0.update(text.len().to_le_bytes());
        self.0.update(text);
    }

    /// Adds the lines of the text, except signatures and footers.
    fn add_text(&mut self, message: &Message) {
        for line in reply::lines(&message.body, None).iter() {
            let text = line.text.trim_end();
            if !matches!(line.role, Role::Footer | Role::Signature) && !text.is_empty() {
                self.add(unescaped(text).as_bytes());
            }
        }
    }

    fn fingerprint(self) -> Fingerprint {
        Fingerprint(self.0.finalize().into())
    }
}

/// A line without the `>` that an mbox puts before `From ` at its start.
fn unescaped(line: &str) -> &str {
    let bare = line.trim_start_matches('>');
    if bare.starts_with("From ") { bare } else { line }
}

/// Error for a text that is not a fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFingerprintError {
    text: String,
}

impl fmt::Display for ParseFingerprintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid fingerprint `{}`: expected 64 hexadecimal digits", self.text)
    }
}

impl std::error::Error for ParseFingerprintError {}

/// Parses hexadecimal digits.
impl FromStr for Fingerprint {
    type Err = ParseFingerprintError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digest =
            HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok().and_then(|digest| digest.try_into().ok());
        digest.map(Self).ok_or_else(|| ParseFingerprintError { text: text.to_owned() })
    }
}

/// Writes hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
