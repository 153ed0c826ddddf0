//! Compares dates with the arrival of the mail: decides which arrivals to trust, and which dates are impossible.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, FixedOffset};

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Arrival, Header, IdIndex, Trace};

/// Minimum number of mails with a Date and an arrival.
///
/// Fewer mails cannot show that a program wrote the arrivals.
const ENOUGH: usize = 3;
/// Maximum difference between a Received header and the Date.
///
/// A larger difference shows that an import wrote the header, because moderators hold mail only for days.
const IMPORTED: Duration = Duration::days(30);
/// Minimum time between a lone date at the end of an archive and all other dates.
const ALONE: Duration = Duration::days(366);
/// Minimum number of mails for each lone date. An archive with fewer mails may have one lone date.
const FEW: usize = 20;

/// Determines the date of every mail.
///
/// Returns a diagnostic, with the index of the message, for each date that differs from the Date header or is far from
/// the arrival. `index` has the ids of the mails; `file` returns the file that contains a message.
///
/// In a file or an archive, most arrivals may be far from the Dates. A program then wrote the arrivals when it saved or
/// imported the mail, and this function drops them from the headers.
pub(super) fn settle(
    headers: &mut [Header],
    index: &IdIndex,
    file: impl Fn(usize) -> u32,
) -> Vec<(usize, Diagnostic)> {
    for by in [Trace::Received, Trace::Separator] {
        drop_written_later(headers, by, &file);
    }
    headers.iter_mut().for_each(Header::settle_date);
    drop_lone_dates(headers);
    drop_dates_before_answered(headers, index);
    headers.iter().enumerate().filter_map(|(at, header)| Some((at, odd_date(header)?))).collect()
}

/// Drops arrivals that a program wrote later, and the dates that were taken from them.
fn drop_written_later(headers: &mut [Header], by: Trace, file: impl Fn(usize) -> u32) {
    let dated = dated_arrivals(headers, by);
    let at_once = match by {
        Trace::Received => HashSet::new(),
        Trace::Separator => written_at_once(&dated, &file),
    };
    let mut all = FarArrivals::default();
    let mut files: HashMap<u32, FarArrivals> = HashMap::new();
    for (at, sent, arrived) in dated {
        let at_once = at_once.contains(&at);
        let far = match by {
            Trace::Received => (arrived.date - sent).abs() > IMPORTED,
            Trace::Separator => arrived.is_far_from(sent) || at_once,
        };
        all.add(far, at_once);
        files.entry(file(at)).or_default().add(far, at_once);
    }
    for (at, header) in headers.iter_mut().enumerate() {
        let most_are_far = || all.is_most() || files.get(&file(at)).is_some_and(FarArrivals::is_most);
        if header.arrived.is_some_and(|arrived| arrived.by == by) && most_are_far() {
            header.arrived = None;
            header.date = header.sent;
        }
    }
}

/// The mails with a Date and an arrival from one kind of source: index, Date, arrival.
fn dated_arrivals(headers: &[Header], by: Trace) -> Vec<(usize, DateTime<FixedOffset>, Arrival)> {
    let dated = headers.iter().enumerate().filter_map(|(at, header)| {
        Some((at, header.sent?, header.arrived.filter(|arrived| arrived.by == by)?))
    });
    dated.collect()
}

/// The mails of a file that arrived within a minute of another mail but were sent at very different times.
///
/// A program wrote all these arrivals.
fn written_at_once(
    dated: &[(usize, DateTime<FixedOffset>, Arrival)],
    file: impl Fn(usize) -> u32,
) -> HashSet<usize> {
    let mut by_arrival: Vec<_> =
        dated.iter().map(|(at, sent, arrived)| (file(*at), arrived.date, *sent, *at)).collect();
    by_arrival.sort_unstable();
    let at_once = |pair: &[(u32, DateTime<FixedOffset>, DateTime<FixedOffset>, usize)]| {
        let (one, other) = (pair[0], pair[1]);
        let is_so = one.0 == other.0
            && other.1 - one.1 < Duration::minutes(1)
            && (other.2 - one.2).abs() > Duration::minutes(30);
        is_so.then_some([one.3, other.3])
    };
    by_arrival.windows(2).filter_map(at_once).flatten().collect()
}

/// Number of mails, and number of those that arrived far from their Dates or all at the same time.
#[derive(Debug, Default)]
struct FarArrivals {
    mails: usize,
    far: usize,
    at_once: usize,
}

impl FarArrivals {
    fn add(&mut self, far: bool, at_once: bool) {
        self.mails += 1;
        self.far += usize::from(far);
        self.at_once += usize::from(at_once);
    }

    fn is_most(&self) -> bool {
        let enough = self.mails >= ENOUGH || self.mails > 0 && self.at_once == self.mails;
        enough && self.far * 2 > self.mails
    }
}

/// Drops each unconfirmed date that is more than a year after all other mail, if the mail is a reply to
/// earlier mail or has an earlier reply.
///
/// It reads no clock, so only other dates show that a date is in the far future.
fn drop_lone_dates(headers: &mut [Header]) {
    let mut dates: Vec<DateTime<FixedOffset>> = headers.iter().filter_map(|header| header.date).collect();
    dates.sort_unstable();
    let few = (dates.len() / FEW).max(1);
    let begins_alone = |at: &usize| dates[*at] - dates[*at - 1] > ALONE;
    let last = dates.len().saturating_sub(few).max(1)..dates.len();
    let Some(first) = last.into_iter().find(begins_alone).map(|at| dates[at]) else { return };
    let is_lone = |header: &&mut Header| header.date.is_some_and(|date| date >= first);
    let answered: HashSet<String> = headers
        .iter()
        .filter(|header| header.date.is_some_and(|date| date < first))
        .filter_map(|header| header.answered().map(str::to_owned))
        .collect();
    for header in headers.iter_mut().filter(is_lone).filter(|header| header.arrived.is_none()) {
        let was_answered = header.message_id.as_ref().is_some_and(|id| answered.contains(id));
        if header.answered().is_some() || was_answered {
            header.date = None;
        }
    }
}

/// Drops the unconfirmed date of a reply if it is more than a year before the mail that it replies to.
fn drop_dates_before_answered(headers: &mut [Header], index: &IdIndex) {
    let is_before = |header: &Header| {
        let answered = header.answered().and_then(|id| index.get(id, headers)).map(|at| &headers[at]);
        let dates = header.date.zip(answered.and_then(|answered| answered.date));
        header.arrived.is_none() && dates.is_some_and(|(date, answered)| answered - date > ALONE)
    };
    let found: Vec<usize> = (0..headers.len()).filter(|at| is_before(&headers[*at])).collect();
    for at in found {
        headers[at].date = None;
    }
}

/// The diagnostic about the date of a mail.
fn odd_date(header: &Header) -> Option<Diagnostic> {
    let sent = header.sent?;
    let minute = |date: DateTime<FixedOffset>| date.to_utc().format("%Y-%m-%d %H:%M").to_string();
    let by = |arrived: Arrival| match arrived.by {
        Trace::Received => "Received header",
        Trace::Separator => "separator line",
    };
    let (code, text) = match (header.date, header.far_arrival()) {
        (Some(date), Some(arrived)) if date == sent => (
            Code::DateFarFromArrival,
            format!(
                "the mail is dated {}, but its {2} says that it arrived on {1} (UTC): it was delayed, or a clock was wrong",
                minute(sent),
                minute(arrived.date),
                by(arrived)
            ),
        ),
        (Some(date), None) if date == sent => return None,
        (Some(date), _) => {
            let source = header.arrived.map_or("separator line", by);
            (
                Code::ImpossibleDate,
                format!(
                    "the mail is dated {}, which is impossible; the time in its {source}, {} (UTC), is used",
                    minute(sent),
                    minute(date)
                ),
            )
        }
        (None, _) => (
            Code::ImpossibleDate,
            format!(
                "the mail is dated {} (UTC), which is impossible, and its arrival is unknown",
                minute(sent)
            ),
        ),
    };
    Some(Diagnostic::new(code, text).about(header.message_id.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::RawMessage;

    fn header(separator: &str, fields: &str) -> Header {
        let bytes = format!("{fields}\nMessage-ID: <{}@b>\n\n", fields.len());
        Header::read(RawMessage {
            separator: Some(separator.as_bytes()),
            bytes: bytes.as_bytes(),
            cut: false,
        })
        .0
    }

    fn headers(days: &[&str]) -> Vec<Header> {
        let read = |day: &&str| {
            header(
                &format!("From bo@example.org Mon May {day} 10:00:00 2026\n"),
                "Date: Mon, 4 May 2026 10:00:00 +0000",
            )
        };
        days.iter().map(read).collect()
    }

    fn settled(headers: &mut [Header]) -> Vec<(usize, Diagnostic)> {
        let index = IdIndex::new(headers).0;
        settle(headers, &index, |_| 0)
    }

    #[test]
    fn one_far_date_is_reported_and_many_are_those_of_a_program() {
        let mut mixed = headers(&["4", "4", "20"]);
        let found = settled(&mut mixed);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, 2);
        assert_eq!(
            found[0].1.text,
            "the mail is dated 2026-05-04 10:00, but its separator line says that it arrived on 2026-05-20 10:00 (UTC): it was delayed, or a clock was wrong"
        );
        let mut exported = headers(&["20", "20", "4"]);
        assert!(settled(&mut exported).is_empty());
        assert!(exported.iter().all(|header| header.arrived.is_none()));
        assert_eq!(settled(&mut headers(&["20"])).len(), 1);
    }

    #[test]
    fn an_imported_file_is_recognised_among_others() {
        let mut mixed = headers(&["4", "4", "4", "4", "4", "20", "20", "20"]);
        let index = IdIndex::new(&mixed).0;
        let found = settle(&mut mixed, &index, |at| u32::from(at > 4));
        assert_eq!(found, []);
        let believed: Vec<bool> = mixed.iter().map(|header| header.arrived.is_some()).collect();
        assert_eq!(believed, [true, true, true, true, true, false, false, false]);
    }

    #[test]
    fn separators_that_were_written_at_once_are_not_believed() {
        let sent = |hour: u32| {
            header(
                "From bo@example.org Mon May  4 18:00:00 2026",
                &format!("Date: 4 May 2026 {hour}:00 +0000"),
            )
        };
        let mut saved = [sent(10), sent(11), sent(12), sent(13)];
        assert_eq!(settled(&mut saved), []);
        assert!(saved.iter().all(|header| header.arrived.is_none() && header.date == header.sent));
        let mut two = [sent(10), sent(11)];
        settled(&mut two);
        assert!(two.iter().all(|header| header.arrived.is_none()));
        // A moderator approved several mails at the same time, among other mail.
        let mut held = headers(&["3", "4", "5", "6"]);
        held.extend([sent(10), sent(12)]);
        settled(&mut held);
        assert!(held.iter().all(|header| header.arrived.is_some()));
    }

    #[test]
    fn received_headers_of_an_import_are_not_believed_and_those_of_a_moderator_are() {
        let received = |day: &str| {
            header("From -", &format!("Received: by b; {day} 10:00 +0000\nDate: 4 May 2026 10:00 +0000"))
        };
        let mut imported = [received("1 Aug 2026"), received("1 Aug 2026"), received("1 Aug 2026")];
        assert_eq!(settled(&mut imported), []);
        assert!(imported.iter().all(|header| header.arrived.is_none()));
        let mut held = [received("8 May 2026"), received("8 May 2026"), received("8 May 2026")];
        assert_eq!(settled(&mut held).len(), 3);
        assert!(held.iter().all(|header| header.reached() > header.date));
    }

    #[test]
    fn the_arrival_replaces_impossible_dates() {
        let received = "Received: by b; 4 May 2026 12:00 +0000";
        let arrived = Some("2026-05-04T12:00:00+00:00");
        for (separator, date, expected, odd) in [
            ("From -", "4 May 2026 11:00 +0000", Some("2026-05-04T11:00:00+00:00"), None),
            ("From -", "4 May 2026 12:05 +0000", Some("2026-05-04T12:05:00+00:00"), None),
            ("From -", "4 May 2026 15:00 +0000", arrived, Some(Code::ImpossibleDate)),
            ("From -", "19 Jan 2038 03:14 +0000", arrived, Some(Code::ImpossibleDate)),
            ("From -", "1 Jan 1970 00:00 +0000", arrived, Some(Code::ImpossibleDate)),
            ("From -", "1 Jan 2000 00:00 +0000", arrived, Some(Code::ImpossibleDate)),
            ("From -", "soon", arrived, None),
            ("From mboxrd@z Thu Jan  1 00:00:00 1970", "soon", arrived, None),
        ] {
            let mut one = [header(separator, &format!("{received}\nDate: {date}"))];
            let found = settled(&mut one);
            let used = one[0].date.map(|date| date.to_rfc3339());
            assert_eq!(used.as_deref(), expected, "{separator} {date}");
            assert_eq!(found.first().map(|(_, found)| found.code), odd, "{date}");
        }
        for (separator, date, expected) in [
            ("From mboxrd@z Thu Jan  1 00:00:00 1970", "Date: 1 Jan 1970 00:00 +0000", None),
            ("From mboxrd@z Thu Jan  1 00:00:00 1970", "Subject: x", None),
            ("From - Mon May  4 12:00:00 2026", "Date: 1 Jan 1970 00:00 +0000", arrived),
            ("From bo@example.org Mon May  4 12:00:00 2026", "Date: 1 Jan 2099 00:00 +0000", arrived),
        ] {
            let mut one = [header(separator, date)];
            settled(&mut one);
            assert_eq!(one[0].date.map(|date| date.to_rfc3339()).as_deref(), expected, "{separator} {date}");
        }
    }

    #[test]
    fn a_date_that_its_thread_contradicts_is_dropped() {
        let call = "Date: 4 May 2026 10:00 +0000";
        let answer = "In-Reply-To: <call@b>\nDate: 5 May 2026 10:00 +0000";
        let far = |fields: &str| {
            let mut all = [header("From -", call), header("From -", answer), header("From -", fields)];
            all[2].message_id = Some("call@b".into());
            let found = settled(&mut all);
            (all[2].date.is_some(), found.len())
        };
        assert_eq!(far("In-Reply-To: <call@b>\nDate: 5 May 2099 10:00 +0000"), (false, 1));
        // Earlier replies show that the call has a wrong date.
        assert_eq!(far("Date: 5 May 2099 10:00 +0000"), (false, 1));
        assert_eq!(far("In-Reply-To: <call@b>\nDate: 4 May 2027 10:00 +0000"), (true, 0));
        let call = header("From -", "Date: 4 May 2026 10:00 +0000");
        let id = call.message_id.clone().unwrap();
        let answer = |date: &str| header("From -", &format!("In-Reply-To: <{id}>\nDate: {date}"));
        let mut all = [call, answer("1 Jan 2000 00:00 +0000"), answer("3 May 2026 00:00 +0000 ")];
        assert_eq!(settled(&mut all).len(), 1);
        assert_eq!(all.each_ref().map(|header| header.date.is_some()), [true, false, true]);
        // The archive of a list that was quiet for years.
        let call = header("From -", "Date: 4 May 2026 10:00 +0000");
        let mut all = [call, header("From -", "Date: 5 May 2029 10:00 +0000")];
        assert_eq!(settled(&mut all), []);
    }
}
