//! A vote and its status.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::diagnostic::codes;
use crate::message::{Arrival, Authenticated, Author, Header};
use crate::policy::{Side, Weight};
use crate::roster::Likeness;
use crate::vote::{Claim, Evidence, Explanation, Reason, Value};

/// A vote and its status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The voter.
    pub(crate) voter: Author,
    /// Key that identifies the person: the same for all addresses that roster and mailmap give them.
    pub(crate) person: String,
    /// People on the roster, or with an earlier vote, who may be this voter under another address.
    ///
    /// They do not affect the count.
    pub(crate) maybe: Vec<Maybe>,
    /// The possible authors of a mail with an uncertain author, if they voted or are on the roster.
    pub(crate) candidates: Vec<Candidate>,
    /// The value; `None` if the value is unclear.
    pub(crate) value: Option<Value>,
    /// The weight in the class.
    pub(crate) weight: Weight,
    /// `true` if the vote is binding; `None` if that is unknown.
    pub(crate) binding: Option<bool>,
    /// The roles that the roster gives the voter; `None` if binding votes do not depend on the roster.
    pub(crate) roles: Option<Vec<String>>,
    /// The voter's own claim that the vote is binding or non-binding.
    pub(crate) claim: Option<Claim>,
    /// The item that the vote is for.
    pub(crate) item: Option<String>,
    /// The status.
    pub(crate) status: Status,
    /// The reasons for the status, and remarks.
    pub(crate) reasons: Vec<Reason>,
    /// The explanation.
    pub(crate) justification: Justification,
    /// The Message-ID of the mail, without brackets.
    pub(crate) message_id: Option<String>,
    /// The date of the vote; for mail without a date, the date of the message before it.
    pub(crate) date: Option<DateTime<FixedOffset>>,
    /// The times of the mail.
    pub(crate) times: Times,
    /// The URL of the mail in the web archive.
    pub(crate) permalink: Option<String>,
    /// The result of the check of the sender by a trusted server; `None` if no server is named.
    pub(crate) authenticated: Option<Authenticated>,
    /// The place of the vote in the mail.
    pub(crate) spot: Evidence,
    /// The regular expression of the policy that read the vote; `None` if the grammar alone did.
    pub(crate) form: Option<Arc<str>>,
}

/// The times of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Times {
    /// The Date header.
    pub sent: Option<DateTime<FixedOffset>>,
    /// The arrival of the mail, if it is known and trusted.
    pub arrived: Option<Arrival>,
    /// The date that counts; `None` without a date.
    pub used: Option<DateTime<FixedOffset>>,
    /// The first and the last date of the author's mails with this Message-ID, if there are several.
    ///
    /// The author sent only one of these mails, and it is unknown which one.
    pub(super) shared: Option<(DateTime<FixedOffset>, DateTime<FixedOffset>)>,
    /// `true` if the zone of `used` is unknown, so that it may be wrong by [`FARTHEST_ZONE`].
    lacks_zone: bool,
}

/// The largest difference of a zone from UTC.
const FARTHEST_ZONE: TimeDelta = TimeDelta::hours(14);

impl Times {
    /// The times of a mail.
    pub(super) fn of(header: &Header) -> Self {
        let lacks_zone = header.lacks_zone && header.date == header.sent;
        Self { sent: header.sent, arrived: header.arrived, used: header.date, shared: None, lacks_zone }
    }

    /// Sort key of the mail: its arrival, or else its date; mail with neither comes last.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let reached = self.arrived.map(|arrived| arrived.date).or(self.used);
        (reached.is_none(), reached, self.used)
    }

    /// `true` if the mail was certainly sent before another one: neither dates nor arrivals contradict that.
    pub fn is_before(&self, other: &Self) -> bool {
        let (Some(used), Some(other_used)) = (self.used, other.used) else { return false };
        if self.shared.is_some() || other.shared.is_some() {
            let latest = self.shared.map_or(used, |(_, latest)| latest);
            let earliest = other.shared.map_or(other_used, |(earliest, _)| earliest);
            if latest >= earliest {
                return false;
            }
        }
        let arrived = self.arrived.zip(other.arrived);
        let arrived = arrived.map(|(one, other)| one.date.cmp(&other.date));
        // Two dates without a zone come from one program, which wrote both in the same zone.
        if self.lacks_zone != other.lacks_zone && (used - other_used).abs() <= FARTHEST_ZONE {
            return arrived == Some(Ordering::Less);
        }
        match used.cmp(&other_used) {
            Ordering::Less => self.order() < other.order(),
            Ordering::Equal => arrived == Some(Ordering::Less),
            Ordering::Greater => false,
        }
    }
}

impl Vote {
    /// `true` if it is unknown which of two votes by one voter is later.
    pub(crate) fn is_tied_with(&self, other: &Self) -> bool {
        !self.times.is_before(&other.times) && !other.times.is_before(&self.times)
    }

    /// `true` if the other vote is in another mail from the voter, and has another value.
    ///
    /// If the two mails have the same Message-ID, another claim is sufficient, or that only one is explained.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        let is_shared = self.message_id == other.message_id && self.times.shared.is_some();
        let differs = self.claim != other.claim || self.is_explained() != other.is_explained();
        if self.message_id == other.message_id && !is_shared {
            return false;
        }
        self.value != other.value || is_shared && differs
    }

    /// `true` if the vote may not count, because it may be late.
    pub(crate) fn may_be_late(&self) -> bool {
        self.reasons.iter().any(|reason| matches!(reason, Reason::ArrivedLate | Reason::MayBeLate))
    }

    /// The side of the vote; `None` if it is unknown, or if the policy gives the value no weight.
    ///
    /// A late or void vote has the side on which it would count.
    pub fn side(&self) -> Option<Side> {
        match self.weight {
            Weight::Known(1..) => Some(Side::Plus),
            Weight::Known(0) => Some(Side::Zero),
            Weight::Known(_) => Some(Side::Minus),
            Weight::None | Weight::Ask(_) => None,
        }
    }

    /// `true` if an unclear vote could be on a side.
    pub fn could_be(&self, side: Side) -> bool {
        let sign = self.value.map(|value| value.hundredths().signum());
        match (sign, self.reasons.first()) {
            (Some(sign), _) => {
                (side, sign) == (Side::Plus, 1)
                    || (side, sign) == (Side::Zero, 0)
                    || (side, sign) == (Side::Minus, -1)
            }
            (None, Some(Reason::ImpliedEndorsement)) => side == Side::Plus,
            (None, Some(Reason::ImpliedObjection | Reason::PossibleObjection)) => side == Side::Minus,
            (None, _) => true,
        }
    }

    /// `true` if an explanation was found for the vote.
    pub fn is_explained(&self) -> bool {
        matches!(&self.justification, Justification::Of(Explanation::Given(_) | Explanation::Weak(_)))
    }
}

/// A person who may be the same as a voter, because their names or addresses are similar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maybe {
    /// Key that identifies the person, as in [`Vote::person`].
    pub person: String,
    /// The similarity of the two.
    pub by: Likeness,
    /// `true` if the roster lets that person vote on the day of this vote.
    pub on_roster: bool,
}

/// A possible author of a mail with an uncertain author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Key of the person, as in [`Vote::person`].
    pub person: String,
    /// `true` if the person's vote is binding; `None` if that is unknown.
    pub binding: Option<bool>,
    /// The roles that the roster gives the person.
    pub roles: Option<Vec<String>>,
}

codes! {
    /// The status of a vote.
    Status {
        /// The vote counts.
        Counted = "counted",
        /// A later vote by the voter replaced this vote.
        Superseded = "superseded",
        /// The voter withdrew the vote.
        Withdrawn = "withdrawn",
        /// A -1 without the explanation that the policy requires.
        Void = "void",
        /// The vote came after the window had closed.
        Late = "late",
        /// The vote came before the window had opened.
        Early = "early",
        /// The voter may not vote.
        Ineligible = "ineligible",
        /// A chair has to read the vote.
        Unclear = "unclear",
    }
}

/// The explanation of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Justification {
    /// The vote needs no explanation, because it is not a -1.
    NotNeeded,
    /// The explanation that was found for a -1.
    Of(Explanation),
}

codes! {
    /// The state of the explanation of a vote.
    Explained {
        /// The -1 has an explanation.
        Given = "given",
        /// The explanation of the -1 is only a link, a pointer to other mail, or words without content.
        Weak = "weak",
        /// The -1 has no explanation.
        Missing = "missing",
        /// The vote needs no explanation, because it is not a -1 or is unclear.
        NotNeeded = "not-needed",
    }
}

impl Justification {
    /// The state of the explanation.
    pub const fn state(&self) -> Explained {
        match self {
            Self::NotNeeded => Explained::NotNeeded,
            Self::Of(Explanation::Missing) => Explained::Missing,
            Self::Of(Explanation::Given(_)) => Explained::Given,
            Self::Of(Explanation::Weak(_)) => Explained::Weak,
        }
    }

    /// The words of the explanation.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Of(Explanation::Given(text) | Explanation::Weak(text)) => Some(text),
            _ => None,
        }
    }
}
