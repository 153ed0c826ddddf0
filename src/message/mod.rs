//! One message: its author, its date, the message that it replies to, and its text.
//!
//! **Architecture Invariant:** bad mail is a value. Reading a header or a body always gives one, with
//! [`Diagnostic`]s; nothing here reads a file, a clock or the environment.

mod address;
mod address_list;
mod address_text;
mod alternatives;
mod arrival;
mod authentication;
mod body;
pub(crate) mod character;
mod charset;
mod content;
pub(crate) mod date;
mod encoded_word;
mod field_parts;
mod fingerprint;
mod header;
#[cfg(feature = "html")]
mod html;
mod id;
mod id_index;
mod inner;
mod lists;
mod mailbox;
mod mask;
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
pub use authentication::{Authenticated, Authority, Trail, is_host_name};
pub use body::{Body, Flow};
use content::Content;
pub use fingerprint::{Fingerprint, ParseFingerprintError};
pub(crate) use header::archived_at;
pub use header::{Field, Header, fields};
pub use id::Ids;
pub use id_index::{IdIndex, Sharing};
pub use inner::{Digest, MailForm};
pub use lists::ListAddresses;
pub(crate) use lists::is_list;
pub use mailbox::NameAddress;
pub use recipients::Recipients;
pub use unread::Unread;

/// A message that was read completely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Its header section.
    pub(crate) header: Header,
    /// URL of the message in its web archive (RFC 5064), safe to show in any report.
    pub(crate) archived_at: Option<String>,
    /// The fields that show its way and who checked its sender.
    pub(crate) trail: Trail,
    /// Its text.
    pub(crate) body: Body,
    /// The HTML version, if its marks or words of voting differ from those of the text.
    pub(crate) other: Option<Body>,
    /// Why words of its author were not read.
    pub(crate) unread: Option<Unread>,
}

impl Message {
    /// Reads the parts of a message that the scan of an archive skips. Bad content is not an error but a
    /// diagnostic.
    pub fn read(header: Header, raw: RawMessage<'_>, limits: &Limits) -> (Self, Vec<Diagnostic>) {
        let mut content = Content::read(raw.bytes, limits);
        if let Some(passed_on) =
            content.passed_on.take().filter(|mail| inner::wrapped(&header, mail).is_some())
        {
            content = Content::read(&passed_on, limits);
        }
        let Content { body, other, unread, diagnostics: mut odd, .. } = content;
        if raw.cut {
            let limit = Size(limits.body);
            let text = format!("the message is longer than the limit body={limit}; the rest was not read");
            odd.push(Diagnostic::new(Code::BodyTooLarge, text));
        }
        let odd: Vec<Diagnostic> =
            odd.into_iter().map(|odd| odd.about(header.message_id.as_deref())).collect();
        let (archived_at, trail) = (header::archived_at(raw.bytes), Trail::of(&header, raw.bytes));
        (Self { header, archived_at, trail, body, other, unread }, odd)
    }
}
