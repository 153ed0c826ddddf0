//! The moment to which a vote is open, which has several readings where its zone is not certain.

use chrono::{DateTime, FixedOffset};

/// Which reading of an end that is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Earliest,
    Latest,
}

/// The moment to which a vote is open, with all its readings between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Until {
    /// The latest reading.
    pub(super) latest: DateTime<FixedOffset>,
    /// The earliest reading: the same, where the moment is certain.
    pub(super) earliest: DateTime<FixedOffset>,
    /// Whether it is open to this moment at least: "no earlier than Friday".
    pub(super) at_least: bool,
}

impl Until {
    /// One of its readings.
    pub(super) fn at(self, bound: Bound) -> DateTime<FixedOffset> {
        match bound {
            Bound::Earliest => self.earliest,
            Bound::Latest => self.latest,
        }
    }

    /// What is not certain of it, for a person.
    pub(super) fn doubt(self) -> Option<String> {
        let minute = |date: DateTime<FixedOffset>| date.to_utc().format("%Y-%m-%d %H:%M").to_string();
        (self.earliest < self.latest).then(|| {
            let (earliest, latest) = (minute(self.earliest), minute(self.latest));
            let feature = if cfg!(feature = "zones") {
                ""
            } else {
                "; this build does not know the names of zones: it was built without the feature `zones`"
            };
            format!(
                "the zone of the deadline is not certain: it ends between {earliest} and {latest} (UTC){feature}"
            )
        })
    }
}
