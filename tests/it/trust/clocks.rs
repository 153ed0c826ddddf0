//! Tests dates, arrivals and zones that are wrong, missing or uncertain.

use super::*;

/// A mail of the thread: its text, and its header fields except the sender and the ids.
struct Timed {
    separator: &'static str,
    from: &'static str,
    /// The fields `Date: …` and `Received: …`, each with its line end.
    times: String,
    body: &'static str,
}

/// The separator of programs that do not know the date.
const NO_DATE: &str = "From mboxrd@z Thu Jan  1 00:00:00 1970";

/// A time of May 2026, in hours after the call.
fn rfc(hour: u32) -> String {
    on(hour).to_rfc2822()
}

fn date(hour: u32) -> String {
    format!("Date: {}\n", rfc(hour))
}

fn dated_and_arrived(date: &str, hour: u32) -> String {
    format!("Received: from mx.example.net by lists.example.org; {}\nDate: {date}\n", rfc(hour))
}

fn said(from: &'static str, times: String, body: &'static str) -> Timed {
    Timed { separator: NO_DATE, from, times, body }
}

/// Judges a call and the reply to it, as of an hour after the call.
fn judged(subject: &str, call: &Timed, answers: &[Timed], hour: u32) -> Decision {
    let mut mbox = String::new();
    for (at, mail) in std::iter::once(call).chain(answers).enumerate() {
        let (id, head) = match at {
            0 => (CALL.to_owned(), format!("Subject: {subject}\n")),
            at => (format!("r{at}@example.org"), format!("Subject: Re: {subject}\nIn-Reply-To: <{CALL}>\n")),
        };
        let Timed { separator, from, times, body } = mail;
        let _ = write!(mbox, "{separator}\nFrom: {from}\n{head}{times}Message-ID: <{id}>\n\n{body}\n\n");
    }
    // Discussion by others shows that the archive continues.
    for (at, from) in PEOPLE[3..].iter().enumerate() {
        let date = date(hour - 1);
        let _ = write!(
            mbox,
            "{NO_DATE}\nFrom: {from}\nSubject: Hello\n{date}Message-ID: <t{at}@example.org>\n\nHello.\n\n"
        );
    }
    let policy = ovirt();
    let survey = Survey::new(Mailbox::from_bytes("list.mbox", mbox.as_bytes()).unwrap(), &policy).unwrap();
    let rules = Rules::new(&policy, on(hour)).complete_until(plusone::moment::CompleteUntil::Now);
    survey.decide(&survey.find(CALL)[0], rules).unwrap()
}

const LAZY: &str = "[VOTE] [MINOR] Rename the folder";
const VOTE: &str = "[VOTE] Move the wiki";

fn call(times: String, body: &'static str) -> Timed {
    said(PEOPLE[0], times, body)
}

/// A vote that closes at 10:00 on the third day in a given zone: 10:00 UTC is 74 hours after the call.
fn closing(words: &str) -> Timed {
    let body = format!("Please vote. The vote closes on 7 May 2026 at 10:00 {words}.");
    call(date(0), body.leak())
}

/// Three votes in favour. The last one is at the given hour after the call.
fn three(last: u32) -> Vec<Timed> {
    let hours = [4, 6, last];
    hours.iter().zip(&PEOPLE[1..]).map(|(hour, from)| said(from, date(*hour), "+1")).collect()
}

fn settled(decision: &Decision) -> (Verdict, bool) {
    (decision.outcome().verdict, decision.outcome().stable)
}

fn has_both(outcome: &Outcome) -> bool {
    [Verdict::Passed, Verdict::Blocked].iter().all(|verdict| outcome.possible.contains(verdict))
}

fn codes(decision: &Decision) -> Vec<&str> {
    decision.diagnostics().iter().map(|odd| odd.code().as_str()).collect()
}

#[test]
fn a_window_starts_when_its_call_arrived() {
    // The mail is backdated, or a moderator held it.
    let late = || call(dated_and_arrived(&rfc(0), 96), "Lazy consensus, 72 hours.");
    assert_eq!(judged(LAZY, &late(), &[], 97).outcome().verdict, Verdict::Open);
    assert_eq!(judged(LAZY, &late(), &[], 167).outcome().verdict, Verdict::Open);
    assert_eq!(settled(&judged(LAZY, &late(), &[], 169)), (Verdict::Passed, true));
    let separator = "From ana@example.org Fri May  8 08:00:00 2026";
    let late = Timed { separator, ..call(date(0), "Lazy consensus, 72 hours.") };
    assert_eq!(judged(LAZY, &late, &[], 97).outcome().verdict, Verdict::Open);
    // Within the usual error of clocks, the Date counts.
    let prompt = call(
        format!("Received: by b; {}\n{}", (on(0) + chrono::TimeDelta::minutes(9)).to_rfc2822(), date(0)),
        "72 hours.",
    );
    assert_eq!(judged(LAZY, &prompt, &[], 1).proposal().opened, Some(on(0)));
}

#[test]
fn a_deadline_that_was_over_when_its_call_arrived_is_ignored() {
    let held = call(dated_and_arrived(&rfc(0), 96), "The vote closes on 7 May 2026 at 10:00 UTC.");
    let decision = judged(LAZY, &held, &[], 97);
    assert_eq!(decision.outcome().verdict, Verdict::Open);
    assert!(codes(&decision).contains(&"unreadable-window"), "{:?}", codes(&decision));
}

#[test]
fn a_result_closes_a_vote_when_it_arrives() {
    let result = "The vote is over, and it failed: +1: 1, -1: 0.";
    let call = || call(date(0), "Please vote, for 72 hours.");
    let with_result = |times: String| {
        let mut all = three(90);
        all.push(said(PEOPLE[0], times, result));
        judged(VOTE, &call(), &all, 200)
    };
    assert_eq!(settled(&with_result(dated_and_arrived(&rfc(80), 100))), (Verdict::Passed, true));
    assert_eq!(settled(&with_result(date(80))), (Verdict::Failed, true));
}

#[test]
fn votes_are_ordered_by_arrival() {
    let changed = |minus: String| {
        let mut all = three(10);
        all[2].times = dated_and_arrived(&rfc(20), 20);
        all.push(said(PEOPLE[3], minus, "-1, the disk is broken"));
        judged(VOTE, &call(date(0), "Please vote, for 72 hours."), &all, 200)
    };
    // Either the clock of the -1 is three hours slow, or the +1 was in a queue.
    let slow = changed(dated_and_arrived(&rfc(18), 21));
    assert_eq!(settled(&slow), (Verdict::Blocked, false));
    assert_eq!(slow.outcome().uncertain[0].code(), "same-time");
    assert!(has_both(slow.outcome()), "{:?}", slow.outcome().possible);
    // Dates and arrivals agree.
    assert_eq!(settled(&changed(dated_and_arrived(&rfc(21), 25))), (Verdict::Blocked, true));
    let before = changed(dated_and_arrived(&rfc(18), 18));
    assert_eq!(settled(&before), (Verdict::Passed, true));
}

#[test]
fn a_separator_of_1970_is_not_a_date() {
    // The -1 is the later vote, but nothing shows that without a date.
    let mut all = three(10);
    all.push(said(PEOPLE[3], String::new(), "-1, the disk is broken"));
    let decision = judged(VOTE, &call(date(0), "Please vote, for 72 hours."), &all, 200);
    assert!(!decision.outcome().stable);
    assert!(has_both(decision.outcome()), "{:?}", decision.outcome().possible);
    assert!(codes(&decision).contains(&"undated-message"));
    // With a Date, a separator without the date is not unusual.
    let decision = judged(VOTE, &call(date(0), "Please vote, for 72 hours."), &three(10), 200);
    assert_eq!(
        (settled(&decision), codes(&decision).len()),
        ((Verdict::Passed, true), 0),
        "{:?}",
        codes(&decision)
    );
}

#[test]
fn a_vote_without_a_date_may_be_late() {
    let mut all = three(10);
    all[2].times.clear();
    let decision = judged(VOTE, &closing("UTC"), &all, 200);
    assert_eq!(settled(&decision), (Verdict::Passed, false));
    assert_eq!(decision.outcome().uncertain[0].code(), "may-be-late");
    // If no vote can be late, the times of votes change nothing.
    let decision = judged(VOTE, &call(date(0), "Please vote, for 72 hours."), &all, 200);
    assert_eq!(settled(&decision), (Verdict::Passed, true));
}

#[test]
fn the_arrival_replaces_dates_far_in_the_future_or_the_past() {
    let open = || call(date(0), "Please vote, for 72 hours.");
    for wrong in [
        "Tue, 19 Jan 2038 03:14:07 +0000", "Tue, 12 May 2099 10:00:00 +0000",
        "Thu, 1 Jan 1970 00:00:00 +0000", "Sat, 1 Jan 2000 00:00:00 +0000",
    ] {
        let mut all = three(10);
        all[2].times = dated_and_arrived(wrong, 10);
        let decision = judged(VOTE, &open(), &all, 200);
        assert_eq!(
            (settled(&decision), codes(&decision)),
            ((Verdict::Passed, true), vec!["impossible-date"]),
            "{wrong}"
        );
        // The window of the call starts when the call arrived.
        let far = || call(dated_and_arrived(wrong, 0), "Please vote, for 72 hours.");
        assert_eq!(judged(VOTE, &far(), &three(10), 60).outcome().verdict, Verdict::Open, "{wrong}");
        assert_eq!(settled(&judged(VOTE, &far(), &three(10), 200)), (Verdict::Passed, true), "{wrong}");
        // If nothing shows when the call arrived, its date is unknown.
        let mut all = three(10);
        all.push(said(PEOPLE[4], format!("Date: {wrong}\n"), "-1, the disk is broken"));
        assert_eq!(judged(VOTE, &open(), &all, 200).outcome().verdict, Verdict::Blocked, "{wrong}");
        let mut all = three(10);
        all.push(said(PEOPLE[3], format!("Date: {wrong}\n"), "-1, the disk is broken"));
        assert!(!judged(VOTE, &open(), &all, 200).outcome().stable, "{wrong}");
    }
}

#[test]
fn a_call_without_a_date_was_sent_before_its_replies() {
    let undated = || call(String::new(), "Lazy consensus, 72 hours.");
    let thanks = |hour| [said(PEOPLE[1], date(hour), "Thanks for asking.")];
    let decision = judged(LAZY, &undated(), &thanks(5), 60);
    assert_eq!((decision.outcome().verdict, decision.proposal().opened), (Verdict::Open, Some(on(5))));
    assert_eq!(judged(LAZY, &undated(), &thanks(5), 80).outcome().verdict, Verdict::Passed);
}

#[test]
fn the_arrivals_of_an_imported_archive_are_not_believed() {
    let imported =
        |mail: Timed| Timed { separator: "From importer@example.org Mon Aug  3 10:00:00 2026", ..mail };
    let votes: Vec<Timed> = three(10).into_iter().map(imported).collect();
    let decision = judged(VOTE, &imported(closing("UTC")), &votes, 3000);
    assert_eq!((settled(&decision), decision.proposal().opened), ((Verdict::Passed, true), Some(on(0))));
}

#[test]
fn deadlines_in_named_zones_are_not_in_utc() {
    for (words, end) in [
        ("GMT +2", "08:00"),
        ("UTC−7", "17:00"),
        ("UTC+02:00", "08:00"),
        ("+0530", "04:30"),
        ("anywhere on earth", "22:00"),
        ("Pacific time", "17:00"),
        ("Europe/Berlin", "08:00"),
        ("heure de Paris", "08:00"),
        ("北京时间", "02:00"),
    ] {
        let decision = judged(VOTE, &closing(words), &three(10), 200);
        let until = decision.proposal().window.until().unwrap().to_utc();
        assert_eq!(settled(&decision), (Verdict::Passed, true), "{words}");
        assert_eq!(until.format("%F %H:%M").to_string(), format!("2026-05-07 {end}"), "{words}");
    }
}

#[test]
fn a_zone_that_is_not_certain_makes_votes_between_its_readings_uncertain() {
    for (words, before, between, after) in
        [("Gotham time", 59, [61, 85], 87), ("CST", 65, [67, 79], 81), ("EST", 77, [79, 79], 80)]
    {
        let judged = |hour| judged(VOTE, &closing(words), &three(hour), 200);
        let decision = judged(before);
        assert_eq!(settled(&decision), (Verdict::Passed, true), "{words}");
        assert!(codes(&decision).contains(&"unreadable-window"), "{words}: {:?}", codes(&decision));
        for hour in between {
            let found = judged(hour).outcome().clone();
            assert_eq!((found.verdict, found.stable), (Verdict::Passed, false), "{words} {hour}");
            assert_eq!(found.uncertain[0].code(), "may-be-late", "{words} {hour}");
        }
        assert_eq!(settled(&judged(after)), (Verdict::Failed, true), "{words}");
    }
    // The vote is open until the last reading of its deadline.
    assert_eq!(judged(VOTE, &closing("Gotham time"), &three(4), 80).outcome().verdict, Verdict::Open);
}

#[test]
fn a_vote_that_may_be_late_may_leave_the_earlier_vote_in_force() {
    let mut all = three(10);
    all.push(said(PEOPLE[3], date(61), "-1, the disk is broken"));
    let found = judged(VOTE, &closing("Gotham time"), &all, 200).outcome().clone();
    assert_eq!((found.verdict, found.stable), (Verdict::Blocked, false));
    assert!(has_both(&found), "{:?}", found.possible);
}

#[test]
fn ordinary_delays_change_nothing() {
    // A difference of minutes, or of hours within the window, is harmless; an hour after the deadline is
    // reported.
    for (sent, arrived, stable) in
        [(10, 10, true), (10, 15, true), (10, 60, true), (73, 73, true), (73, 90, false)]
    {
        let mut all = three(10);
        all[2].times = dated_and_arrived(&rfc(sent), arrived);
        let decision = judged(VOTE, &closing("UTC"), &all, 200);
        assert_eq!(settled(&decision), (Verdict::Passed, stable), "{sent} {arrived}");
    }
}

#[test]
fn a_date_without_a_zone_leaves_the_order_of_two_votes_open() {
    let with_dates = |minus: &str, plus: &str| {
        let mut all = three(10);
        let date = |date: &str| format!("Date: {date}\n");
        all.push(said(PEOPLE[4], date(minus), "-1, the mirror breaks"));
        all.push(said(PEOPLE[4], date(plus), "+1"));
        judged(VOTE, &closing("UTC"), &all, 200)
    };
    let first = "Tue, 5 May 2026 08:00:00 +0000";
    for later in ["Tue, 5 May 2026 12:00:00", "Tue, 5 May 2026 21:00:00 LOCAL"] {
        let decision = with_dates(first, later);
        assert!(has_both(decision.outcome()), "{later}");
        assert_eq!(decision.outcome().uncertain[0].code(), "same-time", "{later}");
    }
    for (minus, plus) in [
        (first, "Tue, 5 May 2026 12:00:00 -0000"),
        (first, "Tue, 5 May 2026 12:00:00 GMT"),
        (first, "Tue, 5 May 2026 23:00:00"),
        ("Tue, 5 May 2026 08:00:00", "Tue, 5 May 2026 12:00:00"),
    ] {
        assert_eq!(settled(&with_dates(minus, plus)), (Verdict::Passed, true), "{minus} {plus}");
    }
}

#[test]
fn a_named_place_that_is_unknown_is_never_utc() {
    for words in [
        "La votación cierra el jueves 7 de mayo de 2026 a las 10:00, hora de la Isla Gotham.",
        "La votación cierra el jueves 7 de mayo de 2026 a las 10:00, hora de la capital.",
        "La votazione chiude giovedì 7 maggio 2026 alle 10:00, ora di Gotham.",
        "A votação encerra na quinta-feira, 7 de maio de 2026, às 10:00, horário de Gotham.",
        "Le vote se termine le jeudi 7 mai 2026 à 10:00, heure de Gotham.",
        "Die Abstimmung endet am Donnerstag, 7. Mai 2026, 10:00 Uhr Ortszeit in Gotham.",
        "Afstemningen slutter torsdag den 7. maj 2026 kl. 10:00 Gotham tid.",
        "De stemming sluit op donderdag 7 mei 2026 om 10:00 uur Gothamse tijd.",
    ] {
        let decision = judged(VOTE, &call(date(0), words), &three(80), 200);
        assert_eq!(settled(&decision), (Verdict::Passed, false), "{words}");
        assert!(codes(&decision).contains(&"unreadable-window"), "{words} {:?}", codes(&decision));
    }
    for words in [
        "La votación cierra el jueves 7 de mayo de 2026 a las 10:00, hora de cierre.",
        "Afstemningen slutter torsdag den 7. maj 2026 kl. 10:00 UTC.",
    ] {
        let decision = judged(VOTE, &call(date(0), words), &three(80), 200);
        assert_eq!(settled(&decision), (Verdict::Failed, true), "{words}");
    }
}
