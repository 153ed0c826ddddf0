//! Unusual input with its place: every code, and the value that carries it.
//!
//! Bad mail is never an error. Each stage returns what it could read and a list of [`Diagnostic`]s;
//! `docs/diagnostics.md` has a section for every [`Code`], held complete by a test.

use schemars::JsonSchema;
use serde::Serialize;

/// Something unusual in the input, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diagnostic {
    /// The kind.
    pub code: Code,
    /// The Message-ID (without brackets) of the message it was found in, if it has one.
    pub message_id: Option<String>,
    /// The line of the decoded body, counted from 1, if there is one.
    pub line: Option<u32>,
    /// The text in question, as it is in the mail.
    pub excerpt: Option<String>,
    /// One sentence for a person: what was found and what was done with it.
    pub text: String,
}

impl Diagnostic {
    /// A diagnostic that names no message yet.
    pub fn new(code: Code, text: impl Into<String>) -> Self {
        Self { code, message_id: None, line: None, excerpt: None, text: text.into() }
    }

    /// The same diagnostic, about the message with this id.
    #[must_use]
    pub fn about(mut self, message_id: Option<&str>) -> Self {
        self.message_id = message_id.map(str::to_owned);
        self
    }

    /// The same diagnostic, with the text in question.
    #[must_use]
    pub fn with_excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.excerpt = Some(excerpt.into());
        self
    }
}

/// Declares an enum whose values are written by name in reports, in the JSON and in its schema, so that the name
/// stands once. The doc comment of a value is also what reports print as its meaning.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::schemars::JsonSchema,
        )]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name as it is in reports and in the JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The meaning of the name, in a sentence or two for a reader of a report.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii_start()),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// A kind of diagnostic.
    Code {
        /// Bytes stand before the first separator that are not mail.
        PreambleSetAside = "preamble-set-aside",
        /// A file that starts as one message holds lines that look like separators of an mbox.
        SeparatorInMessage = "separator-in-message",
        /// A file without separators holds several mails, or may.
        MailsWithoutSeparators = "mails-without-separators",
        /// A file of a folder holds no mail.
        FileWithoutMail = "file-without-mail",
        /// A file could not be read.
        UnreadableFile = "unreadable-file",
        /// A part of what was fetched from a server did not come.
        IncompleteFetch = "incomplete-fetch",
        /// A gzip stream ends or breaks before its end.
        TruncatedGzip = "truncated-gzip",
        /// A bzip2, xz or zstd stream ends or breaks before its end.
        TruncatedCompression = "truncated-compression",
        /// A file becomes larger than the limits allow when it is unpacked.
        UnpackedTooLarge = "unpacked-too-large",
        /// Bytes that are not part of a compressed stream stand after its end.
        BytesBehindStream = "bytes-behind-stream",
        /// A message came twice: same Message-ID, author, subject and body.
        DuplicateMessage = "duplicate-message",
        /// One Message-ID stands on different mail.
        SameIdDifferentMail = "same-id-different-mail",
        /// Copies of one message answer different mail.
        CopiesDiffer = "copies-differ",
        /// A message has no Message-ID.
        MissingMessageId = "missing-message-id",
        /// No date could be read from the Date header.
        UnreadableDate = "unreadable-date",
        /// The Date header names a time at which the mail cannot have been sent.
        ImpossibleDate = "impossible-date",
        /// The Date header lies far from when the mail arrived.
        DateFarFromArrival = "date-far-from-arrival",
        /// The header section is longer than what is read of it.
        HeaderTooLong = "header-too-long",
        /// The author was recovered from a From that the list rewrote, or could not be.
        RewrittenSender = "rewritten-sender",
        /// From is not exactly one mailbox, so that the author is uncertain.
        UncertainAuthor = "uncertain-author",
        /// A mail is in another one, whose author may have written it.
        MailWithinMail = "mail-within-mail",
        /// The quoted name of a sender holds another address.
        AddressInName = "address-in-name",
        /// Several people write from one address, and are distinguished by their names.
        SharedAddress = "shared-address",
        /// A name looks like that of somebody on the roster, or of another voter, and is written with other characters.
        LookAlikeName = "look-alike-name",
        /// The body's MIME structure or transfer encoding is broken.
        UndecodableBody = "undecodable-body",
        /// The body names a charset that is not known.
        UnknownCharset = "unknown-charset",
        /// The charset of a body was guessed from its bytes: its label is missing or wrong.
        GuessedCharset = "guessed-charset",
        /// Multiparts are nested deeper than what is read.
        NestedTooDeep = "nested-too-deep",
        /// A message has more parts than are read.
        TooManyParts = "too-many-parts",
        /// A message, or its text, is longer than what is read of it.
        BodyTooLarge = "body-too-large",
        /// An HTML body is larger or deeper than what is laid out; its tags were dropped.
        HtmlTooLarge = "html-too-large",
        /// An HTML body was not read: the library was built without the feature `html`.
        HtmlNotRead = "html-not-read",
        /// A message is encrypted, and was not read.
        EncryptedMail = "encrypted-mail",
        /// The text of a message is packed into an S/MIME signature or a winmail.dat, and was not read.
        PackedMail = "packed-mail",
        /// A message holds a picture, a document or another file and no text.
        FileAlone = "file-alone",
        /// A message has no text part.
        NoText = "no-text",
        /// References that answer each other in a circle.
        ReferenceLoop = "reference-loop",
        /// A reply without references was joined to the one call with its subject.
        JoinedBySubject = "joined-by-subject",
        /// Messages of like subject stand outside the proposal's thread.
        SameSubjectElsewhere = "same-subject-elsewhere",
        /// Replies with the subject of the call answer mail that is not in the archive.
        ParentMissing = "parent-missing",
        /// A reply to a digest may be for any vote of which the digest holds mail.
        AnswersDigest = "answers-digest",
        /// Replies have the subject of one call and refer to another.
        SubjectOfAnotherCall = "subject-of-another-call",
        /// Replies without references have the subject of several calls.
        SeveralCalls = "several-calls",
        /// Different mail has the Message-ID of the call, or of a message of its thread.
        ContestedId = "contested-id",
        /// The next candidate is put to the vote in the thread of the call.
        NextCandidate = "next-candidate",
        /// Another call has the title of the call.
        CalledAgain = "called-again",
        /// The first message of the thread is not in the archive.
        CallMissing = "call-missing",
        /// A proposal has more messages than are read.
        ThreadTooLong = "thread-too-long",
        /// The call or an extension states a window that could not be read.
        UnreadableWindow = "unreadable-window",
        /// The proposer may have extended the vote, in words that are not certain.
        MayExtend = "may-extend",
        /// The proposer may have started the vote again, so that earlier votes do not count.
        MayRestart = "may-restart",
        /// The proposer extended a vote whose window was over, or that was closed.
        ExtendedAfterEnd = "extended-after-end",
        /// Somebody other than the proposer says that the vote is extended.
        ExtendedByAnother = "extended-by-another",
        /// Somebody other than the proposer announced the result, or tried to call the vote off.
        ClosedByAnother = "closed-by-another",
        /// A vote is dated before its call, in the call's own thread.
        VoteBeforeCall = "vote-before-call",
        /// A message of the thread has no date at all.
        UndatedMessage = "undated-message",
        /// The archive ends before the window does.
        ArchiveEndsBeforeWindow = "archive-ends-before-window",
        /// One name votes from several addresses.
        SameNameDifferentAddress = "same-name-different-address",
        /// Addresses of one local part vote, and the names do not speak against one person.
        SameLocalPart = "same-local-part",
        /// The class asks for a role, and the roster gives none to anybody.
        RosterWithoutRoles = "roster-without-roles",
        /// The class asks for a role that nobody on the roster has.
        RoleWithoutVoter = "role-without-voter",
        /// A value has no weight that the policy states, and could decide.
        WeightNotStated = "weight-not-stated",
        /// More facts about a vote are uncertain than can be judged in all their combinations.
        TooManyReadings = "too-many-readings",
        /// The votes name more items than are judged.
        TooManyItems = "too-many-items",
        /// Somebody called the vote who may not, by the policy.
        CallerNotAllowed = "caller-not-allowed",
        /// The policy asks for proof of senders, and no mail of the vote has any.
        AuthenticationMissing = "authentication-missing",
        /// A message was written by a program; no vote is read from it.
        AutomaticMessage = "automatic-message",
        /// A ruling names the Message-ID of a mail and the fingerprint of another.
        RulingForOtherMail = "ruling-for-other-mail",
        /// The voter wrote again after the ruling.
        RulingEnded = "ruling-ended",
        /// A ruling says something of a mail that is not unclear in it.
        RulingWithoutEffect = "ruling-without-effect",
    }
}

codes! {
    /// The effect of a diagnostic on a verdict.
    Bearing {
        /// No reading of it changes a verdict: it is a note.
        Harmless = "harmless",
        /// It may change a verdict. If its readings are known they are judged, and a verdict that they change is not
        /// stable.
        Uncertain = "uncertain",
    }
}

impl Code {
    /// The effect of the diagnostic on a verdict.
    pub const fn bearing(self) -> Bearing {
        match self {
            Self::FileWithoutMail
            | Self::DuplicateMessage
            | Self::MissingMessageId
            | Self::AddressInName
            | Self::JoinedBySubject
            | Self::ExtendedByAnother
            | Self::VoteBeforeCall
            | Self::AutomaticMessage => Bearing::Harmless,
            Self::PreambleSetAside
            | Self::SeparatorInMessage
            | Self::MailsWithoutSeparators
            | Self::UnreadableFile
            | Self::IncompleteFetch
            | Self::TruncatedGzip
            | Self::TruncatedCompression
            | Self::UnpackedTooLarge
            | Self::BytesBehindStream
            | Self::SameIdDifferentMail
            | Self::CopiesDiffer
            | Self::UnreadableDate
            | Self::ImpossibleDate
            | Self::DateFarFromArrival
            | Self::HeaderTooLong
            | Self::RewrittenSender
            | Self::UncertainAuthor
            | Self::MailWithinMail
            | Self::SharedAddress
            | Self::LookAlikeName
            | Self::UndecodableBody
            | Self::UnknownCharset
            | Self::GuessedCharset
            | Self::NestedTooDeep
            | Self::TooManyParts
            | Self::BodyTooLarge
            | Self::HtmlTooLarge
            | Self::HtmlNotRead
            | Self::EncryptedMail
            | Self::PackedMail
            | Self::FileAlone
            | Self::NoText
            | Self::ReferenceLoop
            | Self::SameSubjectElsewhere
            | Self::ParentMissing
            | Self::AnswersDigest
            | Self::SubjectOfAnotherCall
            | Self::SeveralCalls
            | Self::ContestedId
            | Self::NextCandidate
            | Self::CalledAgain
            | Self::CallMissing
            | Self::ThreadTooLong
            | Self::UnreadableWindow
            | Self::MayExtend
            | Self::MayRestart
            | Self::ExtendedAfterEnd
            | Self::ClosedByAnother
            | Self::UndatedMessage
            | Self::ArchiveEndsBeforeWindow
            | Self::SameNameDifferentAddress
            | Self::SameLocalPart
            | Self::RosterWithoutRoles
            | Self::RoleWithoutVoter
            | Self::WeightNotStated
            | Self::TooManyReadings
            | Self::AuthenticationMissing
            | Self::TooManyItems
            | Self::CallerNotAllowed
            | Self::RulingForOtherMail
            | Self::RulingEnded
            | Self::RulingWithoutEffect => Bearing::Uncertain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_kebab_case() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
