//! The end of a vote, which has several readings if its zone is uncertain.

use chrono::{DateTime, FixedOffset};

/// Selects the earliest or the latest reading of an uncertain end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Earliest,
    Latest,
}

/// The end of a vote in its earliest and its latest reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Until {
    /// The latest reading.
    pub(super) latest: DateTime<FixedOffset>,
    /// The earliest reading. It equals the latest if the time is certain.
    pub(super) earliest: DateTime<FixedOffset>,
    /// `true` if the vote is open at least until this time: "no earlier than Friday".
    pub(super) at_least: bool,
    /// `true` if the day is uncertain, not only the zone.
    pub(super) is_of_several: bool,
}

impl Until {
    /// The end in the given reading.
    pub(super) fn at(self, bound: Bound) -> DateTime<FixedOffset> {
        match bound {
            Bound::Earliest => self.earliest,
            Bound::Latest => self.latest,
        }
    }

    /// A sentence for people about the uncertain end; `None` if the end is certain.
    pub(super) fn doubt(self) -> Option<String> {
        let minute = |date: DateTime<FixedOffset>| date.to_utc().format("%Y-%m-%d %H:%M").to_string();
        (self.earliest < self.latest).then(|| {
            let (earliest, latest) = (minute(self.earliest), minute(self.latest));
            if self.is_of_several {
                return format!(
                    "the deadline has several readings: the vote ends between {earliest} and {latest} (UTC)"
                );
            }
            let feature = if cfg!(feature = "zones") {
                ""
            } else {
                "; this build does not know the names of zones: it was built without the feature `zones`"
            };
            format!(
                "the zone of the deadline is uncertain: the vote ends between {earliest} and {latest} (UTC){feature}"
            )
        })
    }
}
