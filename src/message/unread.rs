//! Reasons why the words of a mail were not read, and parts that contain these words.

use memchr::memmem;

use super::Body;
use super::part::MimePart;
use super::reply::{self, Role};
use crate::diagnostic::{Code, Diagnostic};

/// Reason why words of a mail were not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// The words are HTML, and the library was built without the feature `html`.
    Html,
    /// The words are in an unknown charset.
    Charset,
    /// The words are encrypted.
    Encrypted,
    /// The words are packed into an S/MIME signature.
    Signature,
    /// The words are in a winmail.dat of Outlook.
    Winmail,
    /// The mail has a file and no text, or its text says that the vote is in a file.
    File,
    /// A notice of a program replaces the words, or the words are in another mail or on a web page.
    Elsewhere,
    /// The transfer encoding of the words is unknown or damaged.
    Encoding,
    /// The text ends with the notice of a program that cut it.
    Cut,
    /// A limit cut the mail, and the rest may contain words of the author.
    Rest,
    /// A limit cut the text, and a line of the rest starts with a value such as `-1`.
    RestWithValue,
}

impl Unread {
    /// The diagnostic for this reason, with what a person can do.
    pub(super) fn diagnostic(self) -> Diagnostic {
        let (code, text) = match self {
            Self::Html => {
                (Code::HtmlNotRead, "this build cannot read HTML: it was built without the feature `html`")
            }
            Self::Charset => (Code::UnknownCharset, "the charset of the text is unknown"),
            Self::Encrypted => (
                Code::EncryptedMail,
                "the mail is encrypted and was not read: ask its author to send the vote in plain text",
            ),
            Self::Signature => (
                Code::PackedMail,
                "the text is inside an S/MIME signature (smime.p7m) and was not read: open it in a mail program \
                 that shows S/MIME",
            ),
            Self::Winmail => (
                Code::PackedMail,
                "the text is in a winmail.dat of Outlook and was not read: ask its author to send plain text",
            ),
            Self::File => (
                Code::FileAlone,
                "the mail contains a file and no text of its author: open the file, or ask for a vote in plain text",
            ),
            Self::Elsewhere => (
                Code::TextElsewhere,
                "the text is only a notice, or is elsewhere: open the mail in the archive of the list or on the page \
                 that it names, or ask its author to send the vote again in plain text",
            ),
            Self::Cut => (
                Code::TextElsewhere,
                "a program cut the text, and the rest is elsewhere: open the mail in the archive of the list, or ask \
                 its author to send the vote again",
            ),
            Self::Encoding => (
                Code::UndecodableBody,
                "the text could not be decoded: ask its author to send the vote again in plain text",
            ),
            Self::Rest | Self::RestWithValue => {
                (Code::BodyTooLarge, "the rest of the text was not read: read the mail, or raise the limit")
            }
        };
        Diagnostic::new(code, text)
    }
}

/// Content of a part that is not shown as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hidden {
    /// Nothing: a signature, a key, a business card (vCard).
    Nothing,
    /// The part contains the words of the author in a form that is not read.
    Words(Unread),
    /// The part is a picture, a document or another file.
    File,
}

/// Finds the content of a part that is not shown as text.
pub(super) fn hidden_in(part: &MimePart<'_>) -> Hidden {
    let name = part.file_name.as_deref().unwrap_or_default().to_ascii_lowercase();
    let ends = |ending: &str| name.ends_with(ending);
    match part.kind.as_str() {
        "application/pgp-encrypted" | "multipart/encrypted" | "application/x-microsoft-rpmsg-message" => {
            Hidden::Words(Unread::Encrypted)
        }
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => {
            let kind =
                part.params.get("smime-type").map(|kind| kind.to_ascii_lowercase()).unwrap_or_default();
            match kind.as_str() {
                "certs-only" => Hidden::Nothing,
                "enveloped-data" | "authenveloped-data" => Hidden::Words(Unread::Encrypted),
                _ => Hidden::Words(Unread::Signature),
            }
        }
        "message/external-body" | "message/partial" => Hidden::Words(Unread::Elsewhere),
        "application/ms-tnef" | "application/vnd.ms-tnef" => Hidden::Words(Unread::Winmail),
        _ if name == "winmail.dat" => Hidden::Words(Unread::Winmail),
        _ if ends(".p7m") => Hidden::Words(Unread::Signature),
        _ if ends(".rpmsg") || is_armored(part.body) => Hidden::Words(Unread::Encrypted),
        kind if kind.ends_with("-signature") || kind.ends_with("-keys") => Hidden::Nothing,
        kind if kind.ends_with("vcard") || kind == "text/directory" => Hidden::Nothing,
        "message/delivery-status"
        | "message/disposition-notification"
        | "message/rfc822"
        | "message/global"
        | "message/feedback-report" => Hidden::Nothing,
        _ if ends(".vcf") || ends(".p7s") || ends(".sig") || ends(".asc") => Hidden::Nothing,
        _ => Hidden::File,
    }
}

/// The reason for the rest of a text that a limit cut. `None` if all lines of the rest are quoted or empty.
pub(super) fn hidden_below(rest: &str) -> Option<Unread> {
    let own = || rest.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with('>'));
    let has_value = own().any(starts_with_value);
    own().next().map(|_| if has_value { Unread::RestWithValue } else { Unread::Rest })
}

/// `true` for `-1`, `**+1**` and `👍`: a line that starts with a value.
fn starts_with_value(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '_', '`', '[', '(', '"', ' ']);
    let rest =
        line.strip_prefix(['+', '-', '−', '–', '±']).map(|rest| rest.trim_start_matches([' ', '/', '-']));
    let is_value = rest.and_then(|rest| rest.strip_prefix(['0', '1']));
    is_value.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) || line.starts_with(['👍', '👎'])
}

/// `true` if the author's own text contains an encrypted message.
///
/// A quoted message does not count.
pub(super) fn has_armor(body: &Body) -> bool {
    if memmem::find(body.text.as_bytes(), ARMOR).is_none() {
        return false;
    }
    let is_quoted = |role| matches!(role, Role::Quoted | Role::Forwarded | Role::Code);
    let begins = |line: reply::Line<'_>| line.text.trim().as_bytes() == ARMOR && !is_quoted(line.role);
    reply::lines(body, None).iter().any(begins)
}

/// `true` if a text starts with a message that `OpenPGP` encrypted.
fn is_armored(text: &[u8]) -> bool {
    text.trim_ascii_start().starts_with(ARMOR)
}

/// The first line of a message that `OpenPGP` encrypted.
const ARMOR: &[u8] = b"-----BEGIN PGP MESSAGE-----";
