//! Dates held against the arrival of the mail.

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Header, Trace};

/// So many dated separators are needed to tell whether a program wrote them all.
const ENOUGH: usize = 3;

/// Tells every Date that lies far from the arrival of its mail, with the index of its message.
///
/// Where most separators of an archive are far from the Dates, a program wrote them when it saved or exported
/// the mail: they tell nothing of its arrival and are dropped from the headers.
pub(super) fn check(headers: &mut [Header]) -> Vec<(usize, Diagnostic)> {
    let by_separator = |header: &&mut Header| {
        header.date.is_some() && header.arrived.is_some_and(|arrived| arrived.by == Trace::Separator)
    };
    let (mut separators, mut far) = (0, 0);
    for header in headers.iter_mut().filter(by_separator) {
        separators += 1;
        far += usize::from(header.far_arrival().is_some());
    }
    if separators >= ENOUGH && far * 2 > separators {
        headers.iter_mut().filter(by_separator).for_each(|header| header.arrived = None);
    }
    headers.iter().enumerate().filter_map(|(at, header)| Some((at, far_from_arrival(header)?))).collect()
}

fn far_from_arrival(header: &Header) -> Option<Diagnostic> {
    let (date, arrived) = (header.date?, header.far_arrival()?);
    let minute = "%Y-%m-%d %H:%M";
    let text = format!(
        "the mail is dated {} and arrived on {} (UTC), as its {} says: it was delayed or a clock was wrong",
        date.to_utc().format(minute),
        arrived.date.to_utc().format(minute),
        match arrived.by {
            Trace::Received => "Received header",
            Trace::Separator => "separator line",
        }
    );
    Some(Diagnostic::new(Code::DateFarFromArrival, text).about(header.message_id.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::RawMessage;

    fn headers(days: &[&str]) -> Vec<Header> {
        let read = |day: &&str| {
            let separator = format!("From bo@example.org {day} May {day} 10:00:00 2026\n");
            let separator = separator.replacen(*day, "Mon", 1);
            let bytes = b"Date: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <a@b>\n\n";
            Header::read(RawMessage { separator: Some(separator.as_bytes()), bytes, cut: false }).0
        };
        days.iter().map(read).collect()
    }

    #[test]
    fn one_far_date_is_told_and_many_are_those_of_a_program() {
        let mut mixed = headers(&["4", "4", "20"]);
        let found = check(&mut mixed);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, 2);
        assert_eq!(
            found[0].1.text,
            "the mail is dated 2026-05-04 10:00 and arrived on 2026-05-20 10:00 (UTC), as its separator line says: it was delayed or a clock was wrong"
        );
        let mut exported = headers(&["20", "20", "4"]);
        assert!(check(&mut exported).is_empty());
        assert!(exported.iter().all(|header| header.arrived.is_none()));
        assert_eq!(check(&mut headers(&["20"])).len(), 1);
    }
}
