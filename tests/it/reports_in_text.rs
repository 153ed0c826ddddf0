//! The report for a person, beyond the cases in `cmd/tally.md` and `cmd/reports.md`.

use std::path::Path;

use plusone::archive::{Archive, Location};
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::report::text::{self, Layout};
use plusone::tally::Electorate;

use crate::common::command::{AT, PASSES, ROOT, run, table_of};

#[test]
fn the_table_of_votes_fits_into_60_columns() {
    let archive = Archive::open(&[Location::Path(Path::new(ROOT).join(PASSES))]).unwrap();
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(archive, &policy).unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-05-20T12:00:00Z").unwrap();
    let rules = Rules {
        policy: &policy,
        class: None,
        electorate: Electorate::EVERYONE,
        at,
        complete_until: Some(CompleteUntil::Now),
        rulings: None,
    };
    let decision = survey.decide(&survey.outlines[0], rules).unwrap();
    let report = |width| text::tally(&decision, rules, true, Layout { width, color: false }, false);
    let narrow = report(60);
    let table = table_of(&narrow);
    assert!(table.len() > 5 && table.iter().all(|line| line.chars().count() <= 60), "{narrow}");

    // What is cut into lines is all there: the words of the columns, each from above to below.
    let column = |from: usize, to: usize| {
        let cells = table[1..].iter().map(|line| line.chars().skip(from).take(to - from).collect::<String>());
        cells.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let starts: Vec<usize> = ["vote", "voter", "counts", "cast", "said"]
        .iter()
        .map(|head| table[0].find(&format!(" {head}")).unwrap())
        .collect();
    assert_eq!(column(starts[0], starts[1]), "+1 +1 +0 +1");
    assert_eq!(column(starts[1], starts[2]), "Bo Ek Carl Dorn Gita Rao Dee Moss");
    assert_eq!(
        column(starts[3], starts[4]),
        "4 May 2026 10:31 5 May 2026 07:15 5 May 2026 11:48 6 May 2026 15:20"
    );
    assert_eq!(
        column(starts[4], 60),
        "\"+1\" (line 6) \"+1, and thanks for the careful plan.\" (line 1) \"+0 from me, I do not use the mirror.\" (line 1) \"+1\" (line 1)"
    );
    // The rest of the report does not depend on the width.
    let rest = |report: &str| {
        report.lines().filter(|line| !table_of(report).contains(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rest(&narrow), rest(&report(100)));
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
