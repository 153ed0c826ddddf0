//! Unusual input with its place: all codes, and the type of a diagnostic.
//!
//! Bad mail is never an error. Each stage returns what it could read and a list of [`Diagnostic`]s;
//! `docs/diagnostics.md` has a section for every [`Code`], which a test checks.

use schemars::JsonSchema;
use serde::Serialize;

/// A report of something unusual in the input, with its position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diagnostic {
    /// Code of the diagnostic, such as `missing-message-id`.
    pub(crate) code: Code,
    /// Message-ID of the message that the diagnostic is about, without brackets; `null` if there is none.
    pub(crate) message_id: Option<String>,
    /// Line of the decoded body, counted from 1; `null` if the diagnostic is not about a line.
    pub(crate) line: Option<u32>,
    /// Text in question, as it is in the mail; `null` if there is none.
    pub(crate) excerpt: Option<String>,
    /// Description in one sentence for people: the unusual input, and how it was handled.
    pub(crate) text: String,
}

impl Diagnostic {
    /// Creates a diagnostic without a message.
    pub fn new(code: Code, text: impl Into<String>) -> Self {
        Self { code, message_id: None, line: None, excerpt: None, text: text.into() }
    }

    /// The code.
    pub const fn code(&self) -> Code {
        self.code
    }

    /// One sentence for a person: what was found and what was done about it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The Message-ID of the message, without brackets; `None` without a message or a Message-ID.
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// The line of the decoded body, counted from 1; `None` if the diagnostic is not about a line.
    pub const fn line(&self) -> Option<u32> {
        self.line
    }

    /// The text in question, as it is in the mail.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_deref()
    }

    /// Adds the Message-ID of the message that the diagnostic is about.
    #[must_use]
    pub fn about(mut self, message_id: Option<&str>) -> Self {
        self.message_id = message_id.map(str::to_owned);
        self
    }

    /// Adds the text in question.
    #[must_use]
    pub fn with_excerpt(mut self, excerpt: impl Into<String>) -> Self {
        self.excerpt = Some(excerpt.into());
        self
    }
}

/// Declares an enum whose values have one name in reports, in the JSON and in its schema.
///
/// The doc comment of a value is also its meaning in reports.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::schemars::JsonSchema,
        )]
        #[non_exhaustive]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name as it is in reports and in the JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The meaning of the name, in a sentence or two for readers of a report.
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
        /// The bytes before the first separator are not mail.
        PreambleSetAside = "preamble-set-aside",
        /// A file that starts as one message has lines that look like mbox separators.
        SeparatorInMessage = "separator-in-message",
        /// A file without separators contains several mails, or may contain several.
        MailsWithoutSeparators = "mails-without-separators",
        /// A file of a folder has no mail.
        FileWithoutMail = "file-without-mail",
        /// A file could not be read.
        UnreadableFile = "unreadable-file",
        /// A part of the mail on a server could not be fetched.
        IncompleteFetch = "incomplete-fetch",
        /// A gzip stream is truncated or damaged.
        TruncatedGzip = "truncated-gzip",
        /// A bzip2, xz or zstd stream is truncated or damaged.
        TruncatedCompression = "truncated-compression",
        /// The unpacked bytes of a file exceed a limit.
        UnpackedTooLarge = "unpacked-too-large",
        /// Bytes after the end of a compressed stream are not part of it.
        BytesBehindStream = "bytes-behind-stream",
        /// A message came twice: same Message-ID, author, subject and body.
        DuplicateMessage = "duplicate-message",
        /// Different mails have the same Message-ID.
        SameIdDifferentMail = "same-id-different-mail",
        /// Copies of one message reply to different mails.
        CopiesDiffer = "copies-differ",
        /// A message has no Message-ID.
        MissingMessageId = "missing-message-id",
        /// No date could be read from the Date header.
        UnreadableDate = "unreadable-date",
        /// The mail cannot have been sent at the time in its Date header.
        ImpossibleDate = "impossible-date",
        /// The Date header is far from the arrival of the mail.
        DateFarFromArrival = "date-far-from-arrival",
        /// The header section is longer than the limit.
        HeaderTooLong = "header-too-long",
        /// The list rewrote From; the author was found in another field, or is unknown.
        RewrittenSender = "rewritten-sender",
        /// From does not show for certain who wrote the mail.
        UncertainAuthor = "uncertain-author",
        /// A mail is inside another one, so somebody else may have written it.
        MailWithinMail = "mail-within-mail",
        /// The quoted name of a sender contains another address.
        AddressInName = "address-in-name",
        /// Several people write from one address, and are distinguished by their names.
        SharedAddress = "shared-address",
        /// A name looks like the name of a person on the roster or of another voter, but has different characters.
        LookAlikeName = "look-alike-name",
        /// The body's MIME structure or transfer encoding is broken.
        UndecodableBody = "undecodable-body",
        /// The body names an unknown charset.
        UnknownCharset = "unknown-charset",
        /// The charset of a body was guessed from its bytes: its label is missing or wrong.
        GuessedCharset = "guessed-charset",
        /// Multiparts are nested deeper than the limit.
        NestedTooDeep = "nested-too-deep",
        /// A message has more parts than the limit.
        TooManyParts = "too-many-parts",
        /// A message, or its text, is longer than the limit.
        BodyTooLarge = "body-too-large",
        /// An HTML body is too large or too deep to be converted with its layout; its tags were removed.
        HtmlTooLarge = "html-too-large",
        /// An HTML body was not read: the library was built without the feature `html`.
        HtmlNotRead = "html-not-read",
        /// A message is encrypted, and was not read.
        EncryptedMail = "encrypted-mail",
        /// The text of a message is inside an S/MIME signature or a winmail.dat, and was not read.
        PackedMail = "packed-mail",
        /// A message has a picture, a document or another file but no text, or its text says that the vote is in
        /// a file.
        FileAlone = "file-alone",
        /// The text of a message is only the notice of a program, or is in another message or on a web page.
        TextElsewhere = "text-elsewhere",
        /// A message has no text part.
        NoText = "no-text",
        /// References form a cycle.
        ReferenceLoop = "reference-loop",
        /// A reply without references was joined to the only call with its subject.
        JoinedBySubject = "joined-by-subject",
        /// Messages with a similar subject are outside the proposal's thread.
        SameSubjectElsewhere = "same-subject-elsewhere",
        /// Mail with the subject of the call replies to mail that is not in the archive.
        ParentMissing = "parent-missing",
        /// A reply to a digest may be for any vote whose mail is in the digest, or that its text names.
        AnswersDigest = "answers-digest",
        /// The mails of a digest could not be separated, and one of them may contain a vote.
        DigestNotRead = "digest-not-read",
        /// Replies have the subject of one call and refer to another.
        SubjectOfAnotherCall = "subject-of-another-call",
        /// Replies without references have the subject of several calls.
        SeveralCalls = "several-calls",
        /// Several different mails have the Message-ID of the call, or of a message of its thread.
        ContestedId = "contested-id",
        /// The thread of the call also has the vote on another candidate.
        NextCandidate = "next-candidate",
        /// Another call has the same title.
        CalledAgain = "called-again",
        /// The first message of the thread is not in the archive.
        CallMissing = "call-missing",
        /// A proposal has more messages than the limit.
        ThreadTooLong = "thread-too-long",
        /// The call or an extension states a window that could not be read.
        UnreadableWindow = "unreadable-window",
        /// The proposer may have extended the vote, but the words are not certain.
        MayExtend = "may-extend",
        /// The proposer may have started the vote again, so that earlier votes do not count.
        MayRestart = "may-restart",
        /// The proposer extended a vote whose window was over, or that was closed.
        ExtendedAfterEnd = "extended-after-end",
        /// Somebody other than the proposer says that the vote is extended.
        ExtendedByAnother = "extended-by-another",
        /// Somebody other than the proposer announced the result, or tried to cancel the vote.
        ClosedByAnother = "closed-by-another",
        /// A vote is in the thread of its call, and dated before the call.
        VoteBeforeCall = "vote-before-call",
        /// A message of the thread has no date.
        UndatedMessage = "undated-message",
        /// The archive ends before the window does.
        ArchiveEndsBeforeWindow = "archive-ends-before-window",
        /// Votes with the same name come from several addresses.
        SameNameDifferentAddress = "same-name-different-address",
        /// Votes come from addresses with the same local part, and the names of the voters do not show that they are
        /// different people.
        SameLocalPart = "same-local-part",
        /// The class requires a role, but the roster gives nobody a role.
        RosterWithoutRoles = "roster-without-roles",
        /// The class requires a role that nobody on the roster has.
        RoleWithoutVoter = "role-without-voter",
        /// The policy does not state the weight of a value that could decide.
        WeightNotStated = "weight-not-stated",
        /// More facts about a vote are uncertain than can be judged in all combinations.
        TooManyReadings = "too-many-readings",
        /// The votes name more items than the maximum.
        TooManyItems = "too-many-items",
        /// The policy does not allow the proposer to call a vote.
        CallerNotAllowed = "caller-not-allowed",
        /// The policy requires proof of senders, and no mail of the vote has any.
        AuthenticationMissing = "authentication-missing",
        /// A program wrote the message; no vote is read from it.
        AutomaticMessage = "automatic-message",
        /// A ruling has the Message-ID of a mail and the fingerprint of another.
        RulingForOtherMail = "ruling-for-other-mail",
        /// The voter wrote again after the ruling.
        RulingEnded = "ruling-ended",
        /// A ruling is about a question that its mail does not leave open.
        RulingWithoutEffect = "ruling-without-effect",
    }
}

codes! {
    /// The effect of a diagnostic on a verdict.
    Bearing {
        /// The diagnostic never changes a verdict.
        Harmless = "harmless",
        /// The diagnostic may change a verdict. If its readings are known, each is judged; a verdict that differs
        /// between them is not stable.
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
            | Self::TextElsewhere
            | Self::NoText
            | Self::ReferenceLoop
            | Self::SameSubjectElsewhere
            | Self::ParentMissing
            | Self::AnswersDigest
            | Self::DigestNotRead
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
