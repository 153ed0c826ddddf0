//! Why a vote counts or not: every code that stands beside a vote.

use crate::diagnostic::codes;
use crate::message::Unread;

codes! {
    /// Why a vote counts or does not, or what to know about it. `docs/reasons.md` has a section for each.
    Reason {
        /// The vote stands under a condition.
        Conditional = "conditional",
        /// One mail holds two different values and does not say which one holds.
        TwoValues = "two-values",
        /// One person speaks for another.
        Proxy = "proxy",
        /// Words in favour without a value.
        ImpliedEndorsement = "implied-endorsement",
        /// Words against without a value.
        ImpliedObjection = "implied-objection",
        /// Words of doubt in a reply without a vote, where the proposal passes if nobody objects.
        PossibleObjection = "possible-objection",
        /// A value for somebody's remark, not for the proposal.
        AgreesWithRemark = "agrees-with-remark",
        /// A value that is the end of a quoted line, or an answer to it.
        QuoteTail = "quote-tail",
        /// Several items are voted on and cannot be told apart.
        ItemsUnclear = "items-unclear",
        /// A value with the name of somebody other than the sender.
        OtherName = "other-name",
        /// The mail does not tell for certain who its author is.
        UncertainAuthor = "uncertain-author",
        /// No trusted host proves who sent the mail, and the policy asks for that.
        NotAuthenticated = "not-authenticated",
        /// A value in a sentence that is not understood.
        UnclearMark = "unclear-mark",
        /// Words that the policy says are unclear, or a form of it that denies or imagines something.
        UnclearForm = "unclear-form",
        /// The mail is HTML, which this build does not read.
        HtmlNotRead = "html-not-read",
        /// The text of the mail is in a charset that is not known.
        UnknownCharset = "unknown-charset",
        /// The mail is encrypted, and was not read.
        EncryptedMail = "encrypted-mail",
        /// The text of the mail is packed into an S/MIME signature or a winmail.dat, and was not read.
        PackedMail = "packed-mail",
        /// The mail holds a picture, a document or another file and no text.
        FileAlone = "file-alone",
        /// The text and the HTML of the mail say different votes.
        TextAndHtmlDiffer = "text-and-html-differ",
        /// The mail has more marks than are read.
        TooManyMarks = "too-many-marks",
        /// A -1 without an explanation.
        UnexplainedMinus = "unexplained-minus",
        /// The explanation of a -1 is only a link, points to other mail, or tells nothing.
        WeakExplanation = "weak-explanation",
        /// The explanation of a -1 came in a later mail of the same voter.
        ExplainedLater = "explained-later",
        /// A remark comes before the value: "otherwise, +1".
        AfterRemarks = "after-remarks",
        /// The value was given as an emoji.
        Emoji = "emoji",
        /// The mail says that it changes an earlier vote.
        ChangedVote = "changed-vote",
        /// The vote is carried over from an earlier round or another list.
        CarriedOver = "carried-over",
        /// The vote is called a veto.
        Veto = "veto",
        /// The vote stands in the subject of the mail.
        InSubject = "in-subject",
        /// A later vote of the same voter took its place.
        LaterVote = "later-vote",
        /// Whether another vote of the same voter is the later one is not known: both have the same date, or dates and
        /// arrivals disagree.
        SameTime = "same-time",
        /// The voter withdrew it.
        WithdrawnByVoter = "withdrawn-by-voter",
        /// It was cast before the proposer started the vote anew.
        BeforeRestart = "before-restart",
        /// It came after the window had closed.
        AfterWindow = "after-window",
        /// It is in time by its Date, and late by when its mail arrived.
        ArrivedLate = "arrived-late",
        /// Whether it is in time is not known: its mail has no date, or the deadline has several readings.
        MayBeLate = "may-be-late",
        /// It is dated before its call, in the call's own thread.
        BeforeCall = "before-call",
        /// The roster does not name the voter.
        NotOnRoster = "not-on-roster",
        /// The voter calls it non-binding.
        ClaimedNonBinding = "claimed-non-binding",
        /// A ruling gives its value.
        Ruled = "ruled",
        /// A ruling says whether it is explained.
        ExplanationRuled = "explanation-ruled",
        /// A ruling says whether it is in time.
        TimeRuled = "time-ruled",
        /// A ruling says that it is the last of two votes of its voter.
        OrderRuled = "order-ruled",
    }
}

impl Reason {
    /// Why the words of the mail were not read, where that is the reason: it may say anything.
    pub const fn unread(self) -> Option<&'static str> {
        match self {
            Self::HtmlNotRead => Some("its HTML was not read"),
            Self::UnknownCharset => Some("its charset is not known"),
            Self::EncryptedMail => Some("it is encrypted"),
            Self::PackedMail => Some("its text is packed into smime.p7m or winmail.dat"),
            Self::FileAlone => Some("it holds a file and no text"),
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
        }
    }
}
