//! One message: its author, its date, the message that it replies to, and its text.
//!
//! **Architecture Invariant:** bad mail is not an error. Reading a header or a body always gives a value,
//! with [`Diagnostic`]s. Nothing here reads a file, a clock or the environment.
//!
//! Each file uses only files of its own layer and of the layers above it in this list:
//!
//! 1. Characters and encodings: charsets (`charset.rs`), encoded words (`encoded_word.rs`), transfer
//!    encodings (`transfer.rs`), characters in plain form (`character.rs`), and sets of phrases
//!    (`prefixes.rs`, `phrases.rs`).
//! 2. Fields: their place in a header section (`field.rs`), their text (`field_text.rs`), and their words
//!    (`field_parts.rs`).
//! 3. The meaning of single fields: dates (`date.rs`, `arrival.rs`), ids (`id.rs`), mailboxes
//!    (`address_text.rs`, `mask.rs`, `address_list.rs`, `mailbox.rs`, `recipients.rs`), lists (`lists.rs`),
//! the form of the mail (`mail_form.rs`), programs that write mail (`program.rs`), and the results of one
//! server (`authentication_results.rs`). The author (`address.rs`) comes from several fields.
//! 4. The header section (`header.rs`), the trusted servers on the way of a mail (`authentication.rs`), and
//! the
//!    index of ids (`id_index.rs`).
//! 5. Parts: their tree (`part.rs`), and the decoded text of one part (`decoded_part.rs`).
//! 6. The author's words: the body (`body.rs`), the roles of its lines (`reply/`), own words (`own_words.rs`,
//!    `scrubbed.rs`, `notice.rs`, `enclosed.rs`), words that were not read (`unread.rs`), and the choice
//!    between versions (`html/`, `alternatives.rs`, `content.rs`).
//! 7. Mails inside a mail (`inner.rs`, `digest_topics.rs`, `own_mail.rs`, `mail_parts.rs`), and the fingerprint of a
//!    mail (`fingerprint.rs`).

mod address;
mod address_list;
mod address_text;
mod alternatives;
mod arrival;
mod authentication;
mod authentication_results;
mod body;
pub(crate) mod character;
mod charset;
mod content;
pub(crate) mod date;
mod decoded_part;
mod digest_topics;
mod enclosed;
mod encoded_word;
mod enriched;
mod field;
mod field_parts;
mod field_text;
mod fingerprint;
mod header;
#[cfg(feature = "html")]
mod html;
mod id;
mod id_index;
mod inner;
mod lists;
mod mail_form;
mod mail_parts;
mod mailbox;
mod mask;
mod notice;
mod own_mail;
mod own_words;
mod part;
pub(crate) mod phrases;
pub(crate) mod prefixes;
mod program;
mod recipients;
pub mod reply;
mod scrubbed;
mod transfer;
mod unread;

use crate::archive::RawMessage;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{Limits, Size};
pub use address::{AddressFrom, Author, Clues, KnownBy};
pub(crate) use address::{encoded, folded_name, without_via};
pub(crate) use address_text::is_invisible;
pub use arrival::{Arrival, Trace};
pub use authentication::{Authority, Trail, is_host_name};
pub use authentication_results::Authenticated;
pub use body::{Body, Flow};
use content::Content;
pub use field::{Field, fields};
pub use fingerprint::{Fingerprint, ParseFingerprintError};
pub use header::Header;
pub(crate) use header::archived_at;
pub use id::Ids;
pub(crate) use id::respelled;
pub use id_index::{IdIndex, Sharing};
pub use inner::Digest;
pub use lists::ListAddresses;
pub(crate) use lists::is_list;
pub use mail_form::{MailForm, is_subject_of_digest};
pub use mail_parts::MailPart;
pub use mailbox::NameAddress;
use own_words::has_own_words;
pub use recipients::Recipients;
pub use unread::Unread;

/// Maximum number of wrappings of lists to remove from one mail.
const MOST_WRAPPED: usize = 4;

/// A message, read completely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The header section.
    pub(crate) header: Header,
    /// URL of the message in its web archive (RFC 5064), safe to show in any report.
    pub(crate) archived_at: Option<String>,
    /// The header fields that servers added on its way, including their checks of its sender.
    pub(crate) trail: Trail,
    /// The text.
    pub(crate) body: Body,
    /// The HTML version, if its marks or words of voting differ from the text.
    pub(crate) other: Option<Body>,
    /// Reason why words of the author were not read.
    pub(crate) unread: Option<Unread>,
}

impl Message {
    /// Reads the parts of a message that the scan of an archive skips.
    ///
    /// Bad content gives a diagnostic, not an error.
    pub fn read(header: Header, raw: RawMessage<'_>, limits: &Limits) -> (Self, Vec<Diagnostic>) {
        let mut content = Content::read(raw.bytes, limits);
        let mut within = content.passed_on.take();
        // A list may wrap a mail that another list already wrapped.
        for depth in 0..MOST_WRAPPED {
            let is_wrapped = |mail: &mut Vec<u8>| {
                (depth == 0 || !has_own_words(&content.body)) && inner::wrapped(&header, mail).is_some()
            };
            let Some(passed_on) = within.take_if(is_wrapped) else { break };
            content = Content::read(&passed_on, limits);
            within = content.passed_on.take();
        }
        if content.unread.is_none() && own_mail::is_sent_again(&header, &content, within.as_deref()) {
            content.unread = Some(Unread::Elsewhere);
        }
        let Content { body, other, unread, diagnostics: mut odd, .. } = content;
        if raw.cut {
            let limit = Size(limits.body);
            let text = format!("the message is longer than the limit body={limit}; the rest was not read");
            odd.push(Diagnostic::new(Code::BodyTooLarge, text));
        }
        // The author's words may be in the parts that were cut off.
        let unread = unread.or_else(|| (raw.cut && !has_own_words(&body)).then_some(Unread::Rest));
        let odd: Vec<Diagnostic> =
            odd.into_iter().map(|odd| odd.about(header.message_id.as_deref())).collect();
        let (archived_at, trail) = (header::archived_at(raw.bytes), Trail::of(&header, raw.bytes));
        (Self { header, archived_at, trail, body, other, unread }, odd)
    }
}
