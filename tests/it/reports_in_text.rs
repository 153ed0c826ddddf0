//! The report for a person.
//!
//! `tests/it/reports/*.txt` hold whole text reports, to be read beside the archives that they are about.

use std::fs;
use std::path::Path;

use plusone::archive::{Archive, Location};
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::report::text::{self, Layout};
use plusone::tally::Electorate;

use crate::common::command::{AT, PASSES, ROOT, TAKE_TWO, run, run_with_input, table_of};
use crate::common::mail::{BO, CARL, DEE, Folder, Mail, Roster, left_aside, mbox, mixed_folder, wiki_vote};

#[test]
fn quiet_says_nothing_and_verbose_says_more() {
    let folder = mixed_folder();
    let arguments = ["list", folder.path(), AT];
    let usual = run(&arguments);
    assert_eq!(usual.err, format!("plusone: {}\n", left_aside(&folder)));
    for quiet in ["--quiet", "-q"] {
        let quiet = run(&[&arguments[..], &[quiet]].concat());
        assert_eq!(
            (quiet.code, quiet.out.as_str(), quiet.err.as_str()),
            (usual.code, usual.out.as_str(), "")
        );
    }

    let archive = "fixtures/archives/unexplained-minus.mbox";
    let usual = run(&["tally", archive, AT]).out;
    assert!(
        !usual.contains("commit-call@example.org") && !usual.contains("messages in the thread"),
        "{usual}"
    );
    for verbose in ["--verbose", "-v"] {
        let out = run(&["tally", archive, AT, verbose]).out;
        assert!(out.contains(" [archive-ends-before-window] <commit-call@example.org>\n"), "{out}");
        assert!(out.ends_with("\n6 messages in the thread: 4 with votes, 2 without, 0 set aside\n"), "{out}");
        let places = "  -1 of Jan Kos: <commit-vote-jan@example.org>, line 1
  +1 of Dee Moss: <commit-vote-dee@example.org>, line 1
  +1 of Inés Sol: <commit-vote-ines@example.org>, line 5
  +1 of Ana Lee: <commit-vote-ana@example.org>, line 1
";
        assert!(out.contains(&format!("\"+1 from me.\" (line 1)\n{places}The -1 of ")), "{out}");
        // It says more, and nothing else.
        let more: Vec<&str> = usual.lines().filter(|line| !out.contains(line)).collect();
        assert_eq!(more, Vec::<&str>::new());
    }

    let both = run(&["tally", archive, AT, "-q", "-v"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    assert!(
        both.err.starts_with("error: the argument '--quiet' cannot be used with '--verbose'\n"),
        "{}",
        both.err
    );
}

#[test]
fn a_number_agrees_with_its_noun() {
    let out = run(&["tally", PASSES, AT, "--verbose"]).out;
    assert!(out.ends_with("\n6 messages in the thread: 4 with votes, 1 without, 1 set aside\n"), "{out}");
    let call = mbox(&[Mail::call("a@example.org", "[VOTE] Move the wiki")]);
    let out = run_with_input(&["tally", "-", AT, "--verbose"], call.as_str()).out;
    assert!(out.ends_with("\n1 message in the thread: 0 with votes, 1 without, 0 set aside\n"), "{out}");
    let talk = mbox(&[Mail::new("a@example.org")]);
    assert_eq!(
        run_with_input(&["list", "-", AT], talk.as_str()).out,
        "No proposal among 1 message in 1 thread\n"
    );
}

/// A report against the file that holds what is expected, line by line.
#[track_caller]
fn same_report(found: &str, file: &str) {
    let expected = fs::read_to_string(Path::new(ROOT).join("tests/it/reports").join(file)).unwrap();
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.lines().collect(), expected.lines().collect());
    let differs = |at: &usize| found.get(*at) != expected.get(*at);
    let told: Vec<String> = (0..found.len().max(expected.len()))
        .filter(differs)
        .map(|at| {
            format!("line {}\n  expected {:?}\n  found    {:?}", at + 1, expected.get(at), found.get(at))
        })
        .collect();
    assert!(told.is_empty(), "{file}\n{}", told.join("\n"));
}

#[test]
fn the_report_of_a_passed_proposal_is_as_it_stands_in_its_file() {
    let found = run(&["tally", PASSES, AT]);
    same_report(&found.out, "substantial-passes.txt");
    assert_eq!((found.code, found.err.as_str()), (0, ""));
}

#[test]
fn the_report_of_a_void_minus_is_as_it_stands_in_its_file() {
    let found = run(&["tally", "fixtures/archives/unexplained-minus.mbox", "--at=2026-05-25T08:00:00Z"]);
    same_report(&found.out, "unexplained-minus.txt");
    assert_eq!((found.code, found.err.as_str()), (0, ""));
}

#[test]
fn the_table_of_votes_fits_into_60_columns() {
    let archive = Archive::open(&[Location::Path(Path::new(ROOT).join(PASSES))]).unwrap();
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(archive, &policy).unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-05-20T12:00:00Z").unwrap();
    let rules = Rules { policy: &policy, class: None, electorate: Electorate::EVERYONE, at };
    let decision = survey.decide(&survey.outlines[0], rules).unwrap();
    let report = |width| text::tally(&decision, rules, Layout { width, color: false }, false);
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
fn the_list_shows_how_each_proposal_stands() {
    let expected = " opened      state      +1  0  -1  verdict    subject
 2026-05-04  cancelled  2   0  0   cancelled  [VOTE] Use the new logo
 2026-05-04  closed     3   0  0   passed     [VOTE] Use the new logo (take 2)
";
    let found = run(&["list", TAKE_TWO, AT]);
    assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (0, expected, ""));

    let expected = " opened      state      +1  0  -1  verdict  subject
 2026-05-04  announced  3   1  0   passed   [VOTE] Move the mirror
";
    assert_eq!(run(&["list", PASSES, AT]).out, expected);

    let expected = " opened      state   +1  0  -1  verdict   subject
 2026-05-11  closed  2   0  0   failed ?  [VOTE] Move the name service to the new provider
? unclear messages could change this result
";
    assert_eq!(run(&["list", "fixtures/archives/conditional-vote-decides.mbox", AT]).out, expected);
}

const TWO_PLUS: &str = r#"name = "house"
title = "House rules"
source = "the notice board"
default-class = "usual"

[[class]]
name = "usual"
about = "everything"
unexplained-minus = "void"
requirements = [{ kind = "at-least", value = "plus", count = 2, basis = "binding" }]
"#;

#[test]
fn the_list_shows_advisory_votes_in_brackets() {
    let folder = Folder::new();
    let bo_and_carl =
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Carl Dorn", &["carl@example.net"]);
    let path = folder.save("roster.toml", bo_and_carl);
    let expected = " opened      state      +1     0      -1  verdict  subject
 2026-05-04  announced  2 (1)  0 (1)  0   failed   [VOTE] Move the mirror
( ) non-binding votes
";
    assert_eq!(run(&["list", PASSES, AT, "--roster", &path]).out, expected);

    // A -1 of somebody else, and beside it a message that could turn the verdict: each note once.
    let carl = "-1, because the backups are lost there.";
    let mails = wiki_vote(&[(BO, "+1"), (CARL, carl), (DEE, "+1 if the backups are moved first.")]);
    let path = folder.save(
        "roster.toml",
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Dee Moss", &["dee@example.com"]),
    );
    let house = folder.save("house.toml", TWO_PLUS);
    let found = run_with_input(&["list", "-", AT, "--roster", &path, "--policy", &house], mbox(&mails));
    let expected = " opened      state   +1  0  -1     verdict   subject
 2026-05-04  closed  1   0  0 (1)  failed ?  [VOTE] Move the wiki
? unclear messages could change this result
( ) non-binding votes
";
    assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (0, expected, ""));
}

#[test]
fn a_rule_that_needs_a_roster_and_has_none_says_what_is_not_known() {
    let rules = ["--policy=apache", "--class=release", AT];
    let expected = " opened      state      +1     0      -1  verdict    subject
 2026-05-04  announced  0 (3)  0 (1)  0   undecided  [VOTE] Move the mirror
( ) non-binding votes, and votes that may not be binding (no roster)
";
    assert_eq!(run(&[&["list", PASSES][..], &rules].concat()).out, expected);
    let tallied = run(&[&["tally", PASSES][..], &rules].concat());
    let rule = "
  it is unknown whose votes are binding: give a roster with --roster
  ?      at least 3 +1: has 0 to 3
  ?      more +1 than -1: has 0 to 3
UNDECIDED: it is unknown whose votes are binding; a roster would say.
";
    assert!(tallied.code == 4 && tallied.out.ends_with(rule), "{}", tallied.out);
    // Where it is the same whoever may vote, the verdict is not held back.
    let code =
        run(&["tally", PASSES, "--policy=apache", "--class=code-change", AT, "--binding=everyone"]).code;
    assert_eq!(code, 0);
    let two = "fixtures/archives/proposer-does-not-count.mbox";
    let failed = run(&["tally", two, "--policy=apache", "--class=release", "--at=2026-06-30"]);
    assert!(failed.last_line().starts_with("FAILED: needs at least 3 +1 (has 0 to 2)"), "{}", failed.out);
}

#[test]
fn verbose_tells_the_message_of_an_unclear_vote_too() {
    let out = run(&["tally", "fixtures/archives/conditional-vote-decides.mbox", AT, "-v"]).out;
    assert!(out.contains("\n  +1 of Bo Ek: <provider-vote-bo@example.org>, line 5\n"), "{out}");
    // It is the message that somebody has to ask about.
    assert!(out.contains("<provider-vote-jan@example.org>"), "{out}");
}

#[test]
fn verbose_tells_a_vote_in_a_subject_and_one_without_a_message_id() {
    let answer = |id| Mail::new(id).subject("Re: [VOTE] Move the wiki").answers("call@example.org");
    let mails = [
        Mail::call("call@example.org", "[VOTE] Move the wiki").to_string(),
        answer("carl@example.org")
            .from(CARL)
            .body("+1")
            .to_string()
            .replace("Message-ID: <carl@example.org>\n", ""),
        answer("bo@example.org").subject("Re: [VOTE] Move the wiki +1").body("(no text)").to_string(),
    ];
    let out = run_with_input(&["tally", "-", AT, "-v"], mbox(&mails)).out;
    assert!(out.contains("\n  +1 of Carl Dorn: a message without Message-ID, line 1\n"), "{out}");
    assert!(out.contains("  \"+1\" (subject)\n"), "{out}");
    assert!(out.contains("\n  +1 of Bo Ek: <bo@example.org>, subject\n"), "{out}");
}
