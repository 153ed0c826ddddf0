//! The dates of a Date header, of a separator, and of a window in a call. Input: the words, on one or more lines.

use chrono::{DateTime, Datelike, FixedOffset};
use plusone::archive::{Mailbox, RawMessage};
use plusone::message::Header;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;

pub(super) fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let words = text.replace(['\r', '\n'], " ");
    let separator = format!("From bo@example.org {words}\n");
    let (dated, _) = read(&format!("Date: {words}\nReceived: by mx.example.org; {words}\n\n"), None);
    let (separated, _) = read("\n", Some(separator.as_bytes()));
    for date in [dated.date, dated.arrived.map(|arrived| arrived.date), separated.date].into_iter().flatten()
    {
        is_plain(date);
    }
    if let Some(date) = dated.date {
        let again = read(&format!("Date: {}\n\n", date.to_rfc2822()), None).0.date;
        assert!(!(0..=9999).contains(&date.year()) || again == Some(date), "{date} is read as {again:?}");
    }
    window(&text);
}

fn read(header: &str, separator: Option<&[u8]>) -> (Header, usize) {
    let (header, odd) = Header::read(RawMessage { separator, bytes: header.as_bytes(), cut: false });
    (header, odd.len())
}

/// Asserts that every zone and every report can show a time.
fn is_plain(date: DateTime<FixedOffset>) {
    assert!((0..=9999).contains(&date.to_utc().year()), "{date} is in no year that a report can show");
}

/// Reads the same words as the window of a call.
fn window(text: &str) {
    let mail = format!(
        "From ana@example.org Mon May  4 10:00:00 2026\nFrom: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 \
         10:00:00 +0000\nMessage-ID: <call@example.org>\nSubject: [VOTE] Move the wiki\nContent-Type: text/plain; \
         charset=utf-8\n\nThe vote is open {text}\n\n"
    );
    let policy = policy::preset("ovirt-infra").expect("the preset is there");
    let archive = Mailbox::from_bytes("fuzz.mbox", mail.as_bytes()).expect("the mail is an archive");
    let survey = Survey::new(archive, &policy).expect("memory can be read");
    let at = "2026-06-01T00:00:00Z".parse().expect("a moment");
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    let Some(outline) = survey.outlines.first() else { panic!("the call was not found in {mail}") };
    let decision = survey.decide(outline, rules).expect("memory can be read");
    if let Some(until) = decision.proposal().window.until() {
        is_plain(until);
        assert!(Some(until) >= decision.proposal().opened, "the window ends before it starts: {until}");
    }
}
