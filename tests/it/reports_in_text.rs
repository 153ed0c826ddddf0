//! Tests the report for people, beyond the cases in `cmd/tally.md` and `cmd/reports.md`.

use std::path::Path;

use plusone::archive::{Location, Mailbox};
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::report::text::{self, TextLayout};

use crate::common::command::{AT, PASSES, ROOT, run, table_of};

#[test]
fn votes_take_two_lines_in_a_narrow_terminal() {
    let archive = Mailbox::open(&[Location::Path(Path::new(ROOT).join(PASSES))]).unwrap();
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(archive, &policy).unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-05-20T12:00:00Z").unwrap();
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    let decision = survey.decide(&survey.outlines[0], rules).unwrap();
    let report = |width| text::tally(&decision, rules, true, TextLayout { width, color: false }, false);
    let narrow = report(60);
    let records: Vec<&str> = narrow.lines().skip_while(|line| !line.starts_with(" +1  ")).take(8).collect();
    let expected = [
        " +1  Bo Ek: yes, 4 May 2026 10:31", "     \"+1\" (line 6)", " +1  Carl Dorn: yes, 5 May 2026 07:15",
        "     \"+1, and thanks for the careful plan.\" (line 1)", " +0  Gita Rao: yes, 5 May 2026 11:48",
        "     \"+0 from me, I do not use the mirror.\" (line 1)", " +1  Dee Moss: yes, 6 May 2026 15:20",
        "     \"+1\" (line 1)",
    ];
    assert_eq!(records, expected);
    assert!(records.iter().all(|line| line.chars().count() <= 60), "{narrow}");
    // A table has no broken date at any width.
    for width in [80, 90, 100, 200] {
        let wide = report(width);
        let table = table_of(&wide);
        assert!(table.iter().filter(|line| line.contains(" May 2026 ")).count() == 4, "{wide}");
    }
    // The rest of the report does not depend on the width.
    let rest = |report: &str, skip: &[&str]| {
        report.lines().filter(|line| !skip.contains(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    let wide = report(100);
    assert_eq!(rest(&narrow, &records), rest(&wide, &table_of(&wide)));
}

#[test]
fn verbose_adds_lines_and_changes_none() {
    let archive = "fixtures/archives/unexplained-minus.mbox";
    let usual = run(&["tally", archive, AT]).out;
    assert!(
        !usual.contains("commit-call@example.org") && !usual.contains("messages in the thread"),
        "{usual}"
    );
    for verbose in ["--verbose", "-v"] {
        let out = run(&["tally", archive, AT, verbose]).out;
        let missing: Vec<&str> = usual.lines().filter(|line| !out.contains(line)).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}
