//! Determines the zone of a deadline from its words, and converts local times.
//!
//! It never reads a time with an uncertain zone as UTC. It keeps all readings.

mod names;
mod offset;
mod words;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone};

pub(super) use offset::FoundZone;
pub(super) use offset::of_iso;
pub(super) use words::read;

/// The zone of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Exactly one offset.
    Offset(FixedOffset),
    /// One of several meanings of an abbreviation or a name.
    OneOf(&'static [ZoneReading]),
    /// One of the meanings of two abbreviations: `EST/EDT`.
    OneOfTwo(&'static [ZoneReading], &'static [ZoneReading]),
    /// A place, by its name in the time zone database.
    Place(&'static str),
    /// An unknown zone, which may be any zone in the world.
    Unknown,
}

/// One meaning of an abbreviation or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZoneReading {
    /// Minutes east of UTC.
    Minutes(i32),
    /// The time of a place, by its name in the time zone database, with its standard offset in minutes.
    ///
    /// It includes the summer time of the place, because people also write `EST` and `CET` in summer.
    Season(&'static str, i32),
    /// The time of a place.
    Place(&'static str),
}

/// Offsets of the first zone in which a day starts and the last zone in which it ends, in hours east of UTC.
const FIRST: i32 = 14;
const LAST: i32 = -12;

/// The earliest and the latest reading of a time.
pub(in crate::proposal::window) type Bounds = (DateTime<FixedOffset>, DateTime<FixedOffset>);

impl Zone {
    /// Coordinated universal time.
    pub(super) const UTC: Self = Self::OneOf(&[ZoneReading::Minutes(0)]);

    /// The zone of two abbreviations together. `CET/CEST` is the time of a place in all seasons.
    fn of_both(one: &'static [ZoneReading], other: &'static [ZoneReading]) -> Self {
        match (one, other) {
            ([ZoneReading::Season(_, standard), ..], [ZoneReading::Minutes(summer)])
                if *summer == standard + 60 =>
            {
                Self::OneOf(&one[..1])
            }
            _ => Self::OneOfTwo(one, other),
        }
    }

    /// `true` if the words mean exactly one offset.
    pub(super) const fn is_certain(self) -> bool {
        matches!(self, Self::Offset(_) | Self::OneOf([ZoneReading::Minutes(_)]))
    }

    /// The earliest and latest time at which a clock of this zone shows `local`.
    pub(super) fn bounds(self, local: NaiveDateTime) -> Option<Bounds> {
        match self {
            Self::Offset(offset) => at_offset(local, offset),
            Self::OneOf(readings) => widest(readings.iter().map(|reading| reading.bounds(local))),
            Self::OneOfTwo(one, other) => {
                widest(one.iter().chain(other).map(|reading| reading.bounds(local)))
            }
            Self::Place(place) => ZoneReading::Place(place).bounds(local),
            Self::Unknown => anywhere(local),
        }
    }
}

impl ZoneReading {
    fn bounds(self, local: NaiveDateTime) -> Option<Bounds> {
        match self {
            Self::Minutes(minutes) => at_offset(local, FixedOffset::east_opt(minutes * 60)?),
            Self::Season(place, standard) => at_place(place, local).or_else(|| {
                widest(
                    [standard, standard + 60]
                        .map(|minutes| at_offset(local, FixedOffset::east_opt(minutes * 60)?)),
                )
            }),
            Self::Place(place) => at_place(place, local).or_else(|| anywhere(local)),
        }
    }
}

fn widest(all: impl IntoIterator<Item = Option<Bounds>>) -> Option<Bounds> {
    let all = all.into_iter().collect::<Option<Vec<Bounds>>>()?;
    all.into_iter().reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

fn anywhere(local: NaiveDateTime) -> Option<Bounds> {
    let at = |hours: i32| at_offset(local, FixedOffset::east_opt(hours * 3600)?);
    widest([at(FIRST), at(LAST)])
}

fn at_offset(local: NaiveDateTime, offset: FixedOffset) -> Option<Bounds> {
    let moment = offset.from_local_datetime(&local).single()?;
    Some((moment, moment))
}

/// The times at which the clocks of a place show `local`.
///
/// If the clocks are set back, they may show `local` twice, and the result is both times. If they are set
/// forward, they may never show `local`, and the result is one hour later. It is `None` if this build does
/// not know the place.
#[cfg(feature = "zones")]
fn at_place(place: &str, local: NaiveDateTime) -> Option<Bounds> {
    use chrono::{Duration, MappedLocalTime};

    let zone: chrono_tz::Tz = place.parse().ok()?;
    let fixed = |moment: DateTime<chrono_tz::Tz>| moment.fixed_offset();
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(moment) => Some((fixed(moment), fixed(moment))),
        MappedLocalTime::Ambiguous(one, other) => Some((fixed(one.min(other)), fixed(one.max(other)))),
        MappedLocalTime::None => {
            let after = zone.from_local_datetime(&(local + Duration::hours(1))).earliest().map(fixed)?;
            Some((after, after))
        }
    }
}

#[cfg(not(feature = "zones"))]
fn at_place(_place: &str, _local: NaiveDateTime) -> Option<Bounds> {
    None
}

#[cfg(test)]
mod tests {
    use super::super::text::sentences;
    use super::*;

    /// The earliest and latest reading of 10:00 on a day in a zone, in UTC; `None` if the words do not
    /// name a zone.
    fn at_ten(day: &str, words: &str) -> Option<(String, String)> {
        let local = format!("{day}T10:00:00").parse().unwrap();
        let own = FixedOffset::east_opt(2 * 3600);
        let found = read(&sentences(words)[0].words(), own, true)?;
        let (earliest, latest) = found.zone.bounds(local)?;
        let hour = |moment: DateTime<FixedOffset>| moment.to_utc().format("%d %H:%M").to_string();
        Some((hour(earliest), hour(latest)))
    }

    fn check(day: &str, rows: &[(&str, &str, &[&str])]) {
        for (earliest, latest, all) in rows {
            for words in *all {
                let expected = Some(((*earliest).to_owned(), (*latest).to_owned()));
                assert_eq!(at_ten(day, words), expected, "{words}");
            }
        }
    }

    #[test]
    fn offsets_are_read_in_all_spellings() {
        check(
            "2026-05-14",
            &[
                ("14 10:00", "14 10:00", &["UTC", "utc", "GMT", "Z", "UTC time", "UTC+0", "UTC±0"]),
                (
                    "14 08:00",
                    "14 08:00",
                    &[
                        "GMT +2", "GMT+2", "UTC+2", "UTC +02:00", "UTC+02:00", "UTC+0200", "+0200", "+02:00",
                        "(UTC +2)", "UTC + 2", "UTC plus 2", "UTC/GMT+2", "GMT+02", "+02", "UTC＋2",
                    ],
                ),
                (
                    "14 17:00",
                    "14 17:00",
                    &["UTC-7", "UTC−7", "UTC–7", "UTC −7", "GMT‑07:00", "-0700", "−07:00", "UTC minus 7"],
                ),
                ("14 04:30", "14 04:30", &["+0530", "UTC+05:30", "UTC+5:30", "UTC+5.5", "GMT +5:30"]),
                ("13 20:00", "14 22:00", &["UTC+25", "+2500", "UTC+5:75"]),
                ("14 22:00", "14 22:00", &["AoE", "anywhere on earth", "Anywhere on Earth (AoE)"]),
                (
                    "14 08:00",
                    "14 08:00",
                    &["local time", "my time", "our local time", "heure locale", "Ortszeit"],
                ),
            ],
        );
        for words in [
            "+1", "-1", "+2", "votes", "on IRC", "sharp", "at which time", "for the first time", "ist",
            "hora de cierre", "heure de clôture", "god tid", "genoeg tijd", "time of the release",
        ] {
            assert_eq!(at_ten("2026-05-14", words), None, "{words}");
        }
    }

    #[test]
    fn unambiguous_abbreviations_have_one_reading() {
        check(
            "2026-05-14",
            &[
                ("14 08:00", "14 08:00", &["CEST", "MESZ", "cest"]),
                ("14 14:00", "14 14:00", &["EDT", "edt"]),
                ("14 17:00", "14 17:00", &["PDT", "PDT time"]),
                ("14 07:00", "14 07:00", &["MSK", "МСК", "мск", "EEST"]),
                ("14 01:00", "14 01:00", &["JST", "KST"]),
            ],
        );
    }

    #[cfg(feature = "zones")]
    #[test]
    fn winter_abbreviations_have_one_reading_in_winter() {
        check(
            "2026-01-14",
            &[
                ("14 15:00", "14 15:00", &["EST"]),
                ("14 09:00", "14 09:00", &["CET", "MEZ"]),
                ("14 18:00", "14 18:00", &["PST"]),
            ],
        );
    }

    #[test]
    fn abbreviations_of_several_zones_have_several_readings() {
        check(
            "2026-01-14",
            &[
                ("14 02:00", "14 16:00", &["CST"]),
                ("14 04:30", "14 09:00", &["IST"]),
                ("14 04:00", "14 09:00", &["BST"]),
            ],
        );
        // In summer, people also write the abbreviations of winter time.
        check(
            "2026-05-14",
            &[
                ("14 14:00", "14 15:00", &["EST", "Eastern Standard Time"]),
                ("14 08:00", "14 09:00", &["CET", "MEZ"]),
            ],
        );
        check(
            "2026-05-14",
            &[(
                "13 20:00",
                "14 22:00",
                &[
                    "XYZT", "XYZ/ABC", "MSK+2", "Gotham time", "heure de Gotham", "hora de Gotham",
                    "Europe/Gotham", "Gothamer Zeit", "your time", "hora de la Ciudad Gotham",
                    "hora the Ciudad Gotham", "hora de la capital", "ora di Gotham", "horário de Gotham",
                    "Ortszeit in Gotham", "local time in Gotham", "hora local de Gotham",
                    "heure locale de Gotham", "norsk tid", "Nederlandse tijd", "Gotham tid",
                ],
            )],
        );
    }

    #[cfg(feature = "zones")]
    #[test]
    fn places_follow_their_summer_time() {
        check(
            "2026-05-14",
            &[
                (
                    "14 17:00",
                    "14 17:00",
                    &[
                        "Pacific time", "Pacific", "PT", "US Pacific time", "America/Los_Angeles",
                        "US/Pacific", "San Francisco time", "Pacific Daylight Time", "heure du Pacifique",
                    ],
                ),
                (
                    "14 14:00",
                    "14 14:00",
                    &["Eastern Time", "ET", "New York time", "America/New York", "heure de l'Est", "EST/EDT"],
                ),
                (
                    "14 08:00",
                    "14 08:00",
                    &[
                        "Europe/Berlin", "europe/berlin", "Berlin time", "heure de Paris", "Berliner Zeit",
                        "in Munich", "Paris", "Central European Time", "Central European Summer Time",
                        "ora italiana", "hora de Madrid", "hora peninsular", "deutscher Zeit",
                        "mitteleuropäische Sommerzeit", "CET/CEST", "hora local de Madrid", "time in Berlin",
                    ],
                ),
                (
                    "14 16:00",
                    "14 16:00",
                    &["hora de la Ciudad de México", "hora the Ciudad México", "hora de Ciudad de México"],
                ),
                ("14 08:00", "14 08:00", &["Ortszeit in Berlin", "local time in Paris", "Ortszeit Berlin"]),
                ("14 09:00", "14 09:00", &["London time", "UK time", "British Summer Time"]),
                (
                    "14 02:00",
                    "14 02:00",
                    &["Beijing time", "北京时间", "Asia/Shanghai", "China Standard Time"],
                ),
                (
                    "14 13:00",
                    "14 13:00",
                    &["horário de Brasília", "Brasilia time", "America/Sao_Paulo", "hora de São Paulo"],
                ),
                (
                    "14 07:00",
                    "14 07:00",
                    &["по Москве", "московское время", "по московскому времени", "Moscow time"],
                ),
                ("14 01:00", "14 01:00", &["日本時間", "日本 時間", "Japan Standard Time", "Tokyo time"]),
            ],
        );
        check(
            "2026-01-14",
            &[
                ("14 18:00", "14 18:00", &["Pacific time", "PT", "America/Los_Angeles"]),
                ("14 09:00", "14 09:00", &["Europe/Berlin", "heure de Paris"]),
                ("14 10:00", "14 10:00", &["London time"]),
            ],
        );
    }

    #[cfg(feature = "zones")]
    #[test]
    fn clocks_that_are_set_back_show_a_time_twice() {
        let zone = Zone::Place("Europe/Berlin");
        let utc = |local: &str| {
            let (earliest, latest) = zone.bounds(local.parse().unwrap()).unwrap();
            [earliest, latest].map(|moment| moment.to_utc().format("%H:%M").to_string())
        };
        assert_eq!(utc("2026-10-25T02:30:00"), ["00:30", "01:30"]);
        assert_eq!(utc("2026-03-29T02:30:00"), ["01:30", "01:30"]);
    }

    #[cfg(feature = "zones")]
    #[test]
    fn every_place_of_the_tables_is_in_the_database() {
        for place in names::places() {
            assert!(place.parse::<chrono_tz::Tz>().is_ok(), "{place}");
        }
    }

    #[cfg(not(feature = "zones"))]
    #[test]
    fn without_the_database_a_place_is_anywhere() {
        check(
            "2026-05-14",
            &[(
                "13 20:00",
                "14 22:00",
                &["Pacific time", "Europe/Berlin", "heure de Paris", "北京时间", "Berlin", "Reykjavik time"],
            )],
        );
    }
}
