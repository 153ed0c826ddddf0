//! Computes the end of a duration: hours and days of 24 hours, and business days without weekends and holidays.

use chrono::{DateTime, Datelike, Days, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Weekday};

use crate::policy::Length;

/// The end of a duration that starts at the time `from`; `None` if it is outside the calendar.
///
/// A business day ends at the same clock time on the next business day, in the time zone of `from`. A start
/// on a weekend or a holiday moves to the first midnight of the next business day.
pub(super) fn end(
    from: DateTime<FixedOffset>,
    length: Length,
    holidays: &[NaiveDate],
) -> Option<DateTime<FixedOffset>> {
    match length {
        Length::Hours(hours) => from.checked_add_signed(Duration::hours(hours.into())),
        Length::Days(days) => from.checked_add_signed(Duration::days(days.into())),
        Length::BusinessDays(days) => {
            let is_business = |day: NaiveDate| {
                !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(&day)
            };
            let next = |day: NaiveDate| {
                let mut day = day.checked_add_days(Days::new(1))?;
                while !is_business(day) {
                    day = day.checked_add_days(Days::new(1))?;
                }
                Some(day)
            };
            let (mut day, mut time) = (from.date_naive(), from.time());
            if !is_business(day) {
                (day, time) = (next(day)?, NaiveTime::MIN);
            }
            for _ in 0..days {
                day = next(day)?;
            }
            from.timezone().from_local_datetime(&day.and_time(time)).single()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;

    #[test]
    fn business_days_skip_weekends_and_holidays() {
        let whit_monday = [NaiveDate::from_ymd_opt(2026, 5, 25).unwrap()];
        for (from, length, holidays, expected) in [
            ("Fri, 8 May 2026 10:00 +0200", Length::BusinessDays(2), &[][..], "2026-05-12T10:00:00+02:00"),
            ("Mon, 4 May 2026 10:00 +0200", Length::BusinessDays(3), &[], "2026-05-07T10:00:00+02:00"),
            ("Thu, 7 May 2026 10:00 +0200", Length::BusinessDays(7), &[], "2026-05-18T10:00:00+02:00"),
            (
                "Fri, 22 May 2026 10:00 +0200",
                Length::BusinessDays(1),
                &whit_monday,
                "2026-05-26T10:00:00+02:00",
            ),
            // The two days are Monday and Tuesday.
            ("Sat, 9 May 2026 10:00 +0200", Length::BusinessDays(2), &[], "2026-05-13T00:00:00+02:00"),
            (
                "Mon, 25 May 2026 10:00 +0200",
                Length::BusinessDays(1),
                &whit_monday,
                "2026-05-27T00:00:00+02:00",
            ),
            // Friday evening in Oslo is Saturday in Tokyo. The time zone of the call decides which day it is.
            ("Fri, 8 May 2026 20:00 +0200", Length::BusinessDays(1), &[], "2026-05-11T20:00:00+02:00"),
            ("Sat, 9 May 2026 03:00 +0900", Length::BusinessDays(1), &[], "2026-05-12T00:00:00+09:00"),
            ("Fri, 8 May 2026 10:00 +0200", Length::Days(3), &whit_monday, "2026-05-11T10:00:00+02:00"),
            ("Fri, 8 May 2026 10:00 +0200", Length::Hours(72), &[], "2026-05-11T10:00:00+02:00"),
        ] {
            let found = end(date::read(from).unwrap(), length, holidays).map(|end| end.to_rfc3339());
            assert_eq!(found.as_deref(), Some(expected), "{from}, {length:?}");
        }
        let latest = DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();
        assert_eq!(end(latest, Length::Hours(1), &[]), None);
        assert_eq!(end(latest, Length::BusinessDays(1), &[]), None);
    }
}
