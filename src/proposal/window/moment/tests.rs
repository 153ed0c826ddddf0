//! Tests of dates and times in all their forms.

use super::super::text::sentences;
use super::*;

fn read_on(called: &str, text: &str) -> ReadTime {
    read(&sentences(text)[0].words(), date::read(called))
}

/// Checks how times are read, relative to a Monday.
fn check(rows: &[(&str, &[&str])]) {
    for (expected, texts) in rows {
        for text in *texts {
            let is_own = text.contains("local time") || text.contains("my time");
            let offset = if is_own { "+0200" } else { "+0000" };
            match read_on(&format!("Mon, 4 May 2026 10:00:00 {offset}"), text) {
                ReadTime::Between(earliest, latest) => {
                    assert_eq!((earliest, latest.to_rfc3339().as_str()), (latest, *expected), "{text}");
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }
}

#[test]
fn standard_forms_are_read() {
    check(&[
        (
            "2026-06-03T20:00:00+00:00",
            &[
                "2026-06-03 20:00 UTC",
                "2026-06-03T20:00Z",
                "2026-06-03T20:00:00Z",
                "2026-06-03T20:00",
                "2026-06-03 at 20:00",
                "2026-06-03, 20:00 (UTC)",
                "2026/06/03 20:00 GMT",
                "2026-06-03 8pm UTC",
                "2026-06-03 20:00 UTC (see https://example.org/time?iso=20260603T20)",
                "Wed, 3 Jun 2026 20:00:00 +0000",
                "3 Jun 2026 20:00 -0000",
                "2026-06-03 2000 UTC",
            ],
        ),
        (
            "2026-06-03T20:00:00+02:00",
            &[
                "2026-06-03T20:00+02:00", "2026-06-03T20:00:00+0200", "Wed, 3 Jun 2026 20:00:00 +0200",
                "2026-06-03 20:00 UTC+2", "2026-06-03 20:00 CEST",
            ],
        ),
    ]);
}

#[test]
fn english_forms_are_read() {
    check(&[
        (
            "2026-05-08T17:00:00+00:00",
            &[
                "Friday 17:00 UTC", "Friday, 17:00 UTC", "Fri 17:00 UTC", "friday at 5pm",
                "Friday at 5 p.m. UTC", "5pm UTC on Friday", "17:00 UTC this Friday",
                "Friday May 8th at 17:00 UTC", "8 May 2026, 17:00", "May 8, 2026 17:00 UTC",
                "Friday the 8th, 17:00", "8th of May 17:00Z", "Friday 1700 UTC", "Friday 17.00 UTC",
                "Friday 17 UTC", "Friday 17h UTC", "Friday, 5:00 PM (UTC)", "Friday 17:00 UTC / 19:00 CEST",
                "Friday (8 May) at 17:00UTC", "Friday 17:00 UTC [1]", "8-May-2026 17:00",
                "Friday 17:00 UTC (3 votes are needed)",
            ],
        ),
        (
            "2026-05-08T17:00:00+02:00",
            &[
                "Fri, May 8th at 5pm CEST", "Friday 17:00 local time", "Friday, 8. May 2026 17:00 +0200",
                "8.5.2026 17 Uhr CEST", "08.05.2026 17:00 CEST", "Friday 5pm my time",
            ],
        ),
        (
            "2026-05-08T23:59:59+00:00",
            &[
                "Friday", "the end of Friday", "end of day Friday", "EOD Friday", "Friday EOD",
                "COB on Friday", "Friday midnight", "midnight on Friday", "May 8", "8 May",
                "Friday 24:00 UTC", "2026-05-08",
            ],
        ),
        (
            "2026-05-08T12:00:00+00:00",
            &["Friday noon", "noon UTC on Friday", "Friday 12pm", "Friday at noon"],
        ),
        ("2026-05-05T23:59:59+00:00", &["tomorrow", "Tuesday", "Tues", "tomorrow EOD", "tomorrow night"]),
        ("2026-05-04T23:59:59+00:00", &["today", "EOD", "tonight", "the end of today"]),
        ("2026-05-12T23:59:59+00:00", &["next Tuesday", "Tuesday next", "Tuesday, 12 May"]),
        ("2026-05-11T23:59:59+00:00", &["Monday", "next Monday"]),
        (
            "2026-06-03T23:59:59+00:00",
            &["June 3", "3rd of June", "3 June", "the 3rd of June 2026", "Jun 3rd", "June 3."],
        ),
        ("2026-05-31T23:59:59+00:00", &["the end of May", "the end of the month", "end of month"]),
        ("2026-12-31T23:59:59+00:00", &["end of December"]),
        ("2027-01-03T23:59:59+00:00", &["3 January", "January 3rd"]),
        ("2026-05-13T23:59:59+00:00", &["13/05/2026", "05/13/2026", "13-05-2026"]),
        ("2026-05-05T00:00:00+00:00", &["tomorrow 00:00 UTC"]),
    ]);
}

#[test]
fn a_zone_follows_or_directly_precedes_its_time() {
    check(&[
        (
            "2026-05-08T17:00:00+02:00",
            &[
                "Friday 17:00 GMT +2", "Friday, 5 p.m. (UTC+02:00)", "Friday 17:00UTC+2",
                "Friday 17h00 CEST", "Friday 17:00 +0200", "17:00 UTC+2 on Friday", "Friday UTC+2 17:00",
                "Friday 1700 CEST",
            ],
        ),
        ("2026-05-08T12:00:00-07:00", &["Friday 12:00 noon PDT", "Friday 12 noon PDT", "Friday noon (PDT)"]),
        ("2026-05-08T17:00:00-07:00", &["Friday 17:00 UTC−7", "Friday 5pm PDT", "Friday 17:00 PT (UTC-7)"]),
        ("2026-05-08T17:00:00+08:00", &["Friday 17:00 CST (UTC+8)", "Friday 5 pm CST, UTC +8"]),
        ("2026-05-08T23:59:59-12:00", &["Friday 23:59:59 AoE", "Friday AoE", "the end of Friday AoE"]),
    ]);
}

#[cfg(feature = "zones")]
#[test]
fn a_place_gives_the_zone_of_a_time() {
    check(&[
        (
            "2026-05-08T17:00:00-07:00",
            &[
                "Friday 17:00 Pacific", "Friday, 5pm Pacific time", "Friday 5 PM PT", "Friday 5pm (Pacific)",
                "Friday 8 May at 17:00 in San Francisco", "Friday 17:00 America/Los_Angeles",
                "5 p.m. US Pacific time on Friday", "Pacific time 17:00 on Friday", "Friday 17 Pacific",
            ],
        ),
        (
            "2026-05-08T17:00:00+02:00",
            &[
                "Friday 17:00 (Europe/Berlin)", "Friday 17:00 Berlin time", "Friday 17 Uhr Berliner Zeit",
                "Friday 17h heure de Paris", "Friday 17h00, heure de Paris", "Friday 17:00 CET/CEST",
            ],
        ),
        (
            "2026-05-08T18:00:00+08:00",
            &[
                "Friday 18:00 北京时间", "Friday 18:00北京时间。", "Friday 北京时间18:00",
                "Friday 18:00（北京时间）",
            ],
        ),
        ("2026-05-08T23:59:59-07:00", &["Friday Pacific time", "end of day Friday, Pacific time"]),
    ]);
}

#[test]
fn a_zone_that_is_not_certain_gives_two_bounds() {
    for (text, expected) in [
        ("Friday 17:00 XYZ", ["08 03:00", "09 05:00"]),
        ("Friday 17:00 Gotham time", ["08 03:00", "09 05:00"]),
        ("Friday 17:00 XYZ/ABC", ["08 03:00", "09 05:00"]),
        ("Friday 17:00 (heure de Gotham)", ["08 03:00", "09 05:00"]),
        ("2026-05-08T17:00+25:00", ["08 03:00", "09 05:00"]),
        ("Friday 17:00 IST", ["08 11:30", "08 16:00"]),
        ("Friday 17:00 EST", ["08 21:00", "08 22:00"]),
    ] {
        let ReadTime::Between(earliest, latest) = read_on("Mon, 4 May 2026 10:00:00 +0200", text) else {
            panic!("{text}")
        };
        let utc = [earliest, latest].map(|moment| moment.to_utc().format("%d %H:%M").to_string());
        assert_eq!(utc, expected, "{text}");
    }
}

#[test]
fn uncertain_times_are_not_read() {
    for text in [
        "31/06/2026", "the 45th of May", "Friday 25:00 UTC", "May 8 at 13pm", "31 June", "17:00 UTC",
        "the end of the week", "next week", "the weekend", "2026-13-01", "2025-05-08", "June",
        "2026-06-03T27:00Z",
    ] {
        assert_eq!(read_on("Mon, 4 May 2026 10:00:00 +0200", text), ReadTime::Unreadable, "{text}");
    }
    let words = sentences("Friday");
    assert_eq!(read(&words[0].words(), None), ReadTime::Unreadable);
}

#[test]
fn a_date_with_two_readings_has_both() {
    for (text, expected) in [
        ("06/05/2026", ["05-06 23:59", "06-05 23:59"]),
        ("08-05-2026 17:00 UTC", ["05-08 17:00", "08-05 17:00"]),
        ("Friday 06/05/2026", ["06-05 23:59", "06-05 23:59"]),
        ("06/03/2026", ["06-03 23:59", "06-03 23:59"]),
        ("Thursday 8 May 2026 17:00 UTC", ["05-07 17:00", "05-08 17:00"]),
        ("Saturday, 8 May, 17:00 UTC", ["05-08 17:00", "05-09 17:00"]),
        ("Friday 17:00 UTC (09:00 PDT)", ["05-08 16:00", "05-08 17:00"]),
        ("Friday 17:00 UTC (10:00 PDT, 18:30 CEST)", ["05-08 16:30", "05-08 17:00"]),
    ] {
        let (ReadTime::Either(earliest, latest) | ReadTime::Between(earliest, latest)) =
            read_on("Mon, 4 May 2026 10:00:00 +0000", text)
        else {
            panic!("{text}")
        };
        let utc = [earliest, latest].map(|moment| moment.to_utc().format("%m-%d %H:%M").to_string());
        assert_eq!(utc, expected, "{text}");
    }
}

#[test]
fn a_time_in_several_zones_is_certain_if_they_agree() {
    check(&[
        (
            "2026-05-08T17:00:00+00:00",
            &["Friday 17:00 UTC (19:00 CEST, 13:00 EDT, 22:30 IST)", "Friday 17:00 UTC = 10:00 PDT"],
        ),
        ("2026-05-08T22:00:00+00:00", &["Friday 22:00 UTC (Saturday 8:00 AEST)", "Friday, 2200Z"]),
    ]);
}

#[test]
fn a_time_without_a_zone_is_utc_or_in_the_zone_of_the_mail() {
    for (text, expected) in [
        ("Friday 17:00", ["08 15:00", "08 17:00"]),
        ("8 May 2026 at 5pm", ["08 15:00", "08 17:00"]),
        ("Friday 17:00 UTC", ["08 17:00", "08 17:00"]),
        ("Friday", ["08 23:59", "08 23:59"]),
    ] {
        let ReadTime::Between(earliest, latest) = read_on("Mon, 4 May 2026 10:00:00 +0200", text) else {
            panic!("{text}")
        };
        let utc = [earliest, latest].map(|moment| moment.to_utc().format("%d %H:%M").to_string());
        assert_eq!(utc, expected, "{text}");
    }
}

#[test]
fn other_words_are_not_a_time() {
    for text in [
        "3 +1 votes are in", "we may decide", "3 decisions", "3 maintainers have voted", "2/3 of all",
        "it is done", "the requirements are met", "somebody sees it some way on Friday", "the vote is over",
        "72 hours", "week", "a month has passed", "soon",
    ] {
        assert_eq!(read_on("Mon, 4 May 2026 10:00:00 +0200", text), ReadTime::None, "{text}");
    }
}

#[test]
fn the_next_week_starts_on_monday() {
    for (called, expected) in [
        ("Thu, 7 May 2026 10:00:00 +0000", "2026-05-12T23:59:59+00:00"),
        ("Sun, 10 May 2026 10:00:00 +0000", "2026-05-12T23:59:59+00:00"),
        ("Tue, 5 May 2026 10:00:00 +0000", "2026-05-12T23:59:59+00:00"),
    ] {
        let expected = date::read(&expected.replace('T', " ").replace("+00:00", " +0000")).unwrap();
        let expected = ReadTime::Between(expected, expected);
        assert_eq!(read_on(called, "next Tuesday"), expected, "{called}");
    }
}
