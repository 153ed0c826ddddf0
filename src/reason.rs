//! The codes of reasons why a vote counts or does not count.

use crate::diagnostic::codes;
use crate::message::Unread;

codes! {
    /// Code of a reason why a vote counts, does not count or is unclear, or of a note on a vote.
    ///
    /// `docs/reasons.md` has a section for each.
    Reason {
        /// The vote depends on a condition.
        Conditional = "conditional",
        /// One mail has two different values and does not say which one counts.
        TwoValues = "two-values",
        /// The sender votes for another person.
        Proxy = "proxy",
        /// Words in favour without a value.
        ImpliedEndorsement = "implied-endorsement",
        /// Words against without a value.
        ImpliedObjection = "implied-objection",
        /// A reply without a vote has words of doubt, and the proposal passes unless somebody objects.
        PossibleObjection = "possible-objection",
        /// A value for somebody's remark, not for the proposal.
        AgreesWithRemark = "agrees-with-remark",
        /// It is unclear if a value ends a quoted line or replies to it.
        QuoteTail = "quote-tail",
        /// The call asks about several items, and the mail does not say which of them the vote is for.
        ItemsUnclear = "items-unclear",
        /// A value with the name of somebody other than the sender.
        OtherName = "other-name",
        /// The author of the mail is uncertain.
        UncertainAuthor = "uncertain-author",
        /// The policy requires proof of the sender, and no trusted server gives it.
        NotAuthenticated = "not-authenticated",
        /// A value in a sentence that is not understood.
        UnclearMark = "unclear-mark",
        /// The text has words that the policy calls unclear, or a form of the policy after a negation or in a
        /// hypothetical sentence.
        UnclearForm = "unclear-form",
        /// The mail is HTML, which this build does not read.
        HtmlNotRead = "html-not-read",
        /// The text of the mail is in an unknown charset.
        UnknownCharset = "unknown-charset",
        /// The mail is encrypted, and was not read.
        EncryptedMail = "encrypted-mail",
        /// The text of the mail is inside an S/MIME signature or a winmail.dat, and was not read.
        PackedMail = "packed-mail",
        /// The mail has a picture, a document or another file but no text, or its text says that the vote is in a
        /// file.
        FileAlone = "file-alone",
        /// The text of the mail is only the notice of a program, or is in another mail or on a web page.
        TextElsewhere = "text-elsewhere",
        /// The text of the mail is damaged or in an unknown transfer encoding.
        UndecodableBody = "undecodable-body",
        /// The text of the mail, or the mail itself, is longer than the limit, and the rest was not read.
        BodyTooLarge = "body-too-large",
        /// The text and the HTML of the mail have different votes.
        TextAndHtmlDiffer = "text-and-html-differ",
        /// The mail has more marks than the maximum, and the rest were not read.
        TooManyMarks = "too-many-marks",
        /// A -1 without an explanation.
        UnexplainedMinus = "unexplained-minus",
        /// The explanation of a -1 is only a link, points to other mail, or has no content.
        WeakExplanation = "weak-explanation",
        /// The explanation of a -1 came in a later mail from the same voter.
        ExplainedLater = "explained-later",
        /// A remark precedes the value: "otherwise, +1".
        AfterRemarks = "after-remarks",
        /// The value is an emoji.
        Emoji = "emoji",
        /// The mail says that it changes an earlier vote.
        ChangedVote = "changed-vote",
        /// The vote is carried over from an earlier round or another list.
        CarriedOver = "carried-over",
        /// The voter calls the vote a veto.
        Veto = "veto",
        /// The vote is in the subject of the mail.
        InSubject = "in-subject",
        /// A later vote by the same voter replaced this vote.
        LaterVote = "later-vote",
        /// It is unclear which of two votes by the voter is the later one: both have the same date, or dates and
        /// arrivals disagree.
        SameTime = "same-time",
        /// The voter withdrew the vote.
        WithdrawnByVoter = "withdrawn-by-voter",
        /// The vote was cast before the proposer started the vote again.
        BeforeRestart = "before-restart",
        /// The vote came after the window had closed.
        AfterWindow = "after-window",
        /// The vote is in time by its Date, but late by the arrival of its mail.
        ArrivedLate = "arrived-late",
        /// The vote may be late: its mail has no date, or the deadline has several readings.
        MayBeLate = "may-be-late",
        /// The vote is in the thread of its call, and dated before the call.
        BeforeCall = "before-call",
        /// The roster does not name the voter.
        NotOnRoster = "not-on-roster",
        /// The voter calls the vote non-binding.
        ClaimedNonBinding = "claimed-non-binding",
        /// A ruling gives the vote its value.
        Ruled = "ruled",
        /// A ruling decides if the -1 is explained.
        ExplanationRuled = "explanation-ruled",
        /// A ruling decides if the vote is in time.
        TimeRuled = "time-ruled",
        /// A ruling says that the vote is the later of two votes by its voter.
        OrderRuled = "order-ruled",
    }
}

impl Reason {
    /// The reason why the words of the mail were not read; `None` if this code does not say so.
    ///
    /// A mail that was not read may contain any vote.
    pub const fn unread(self) -> Option<&'static str> {
        match self {
            Self::HtmlNotRead => Some("its HTML was not read"),
            Self::UnknownCharset => Some("its charset is unknown"),
            Self::EncryptedMail => Some("it is encrypted"),
            Self::PackedMail => Some("its text is packed into smime.p7m or winmail.dat"),
            Self::FileAlone => Some("its words are in a file"),
            Self::TextElsewhere => Some("its text was removed or is elsewhere"),
            Self::UndecodableBody => Some("its text could not be decoded"),
            Self::BodyTooLarge => Some("the rest of its text was not read"),
            _ => None,
        }
    }
}

impl From<Unread> for Reason {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Html => Self::HtmlNotRead,
            Unread::Charset => Self::UnknownCharset,
            Unread::Encrypted => Self::EncryptedMail,
            Unread::Signature | Unread::Winmail => Self::PackedMail,
            Unread::File => Self::FileAlone,
            Unread::Elsewhere | Unread::Cut => Self::TextElsewhere,
            Unread::Encoding => Self::UndecodableBody,
            Unread::Rest | Unread::RestWithValue => Self::BodyTooLarge,
        }
    }
}
