//! Tests the destination of reports: standard output, files and terminals, with and without colours.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{self, Stdio};

use crate::common::command::{AT, COMPLETE, PASSES, ROOT, Run, command, finished, fixture, run, table_of};
use crate::common::mail::Folder;

/// Runs the command with `NO_COLOR` set.
fn run_with_no_color(arguments: &[&str]) -> Run {
    let mut command = command();
    command.args(arguments).arg(COMPLETE).env("NO_COLOR", "1");
    finished(command)
}

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let folder = Folder::new();
    let nowhere = format!("{}/no/such/report.txt", folder.path());
    run(&["tally", PASSES, AT, "--output", &nowhere]).refused_because(&format!("cannot write {nowhere}: "));
    run(&["list", PASSES, AT, "--output", folder.path()])
        .refused_because(&format!("cannot write {}: ", folder.path()));
}

#[test]
fn a_report_in_a_file_is_the_one_that_is_printed() {
    let folder = Folder::new();
    let path = folder.save("report", "an older and much longer report, which is replaced\n".repeat(100));
    for arguments in [
        ["tally", PASSES, "--format=text"],
        ["tally", PASSES, "--format=json"],
        ["list", PASSES, "--format=text"],
    ] {
        let printed = run(&[&arguments[..], &[AT]].concat());
        let written = run(&[&arguments[..], &[AT, "--output", &path]].concat());
        assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (printed.code, "", ""));
        assert_eq!(fs::read_to_string(&path).unwrap(), printed.out);
    }
}

#[test]
fn an_output_of_a_dash_is_standard_output() {
    let folder = Folder::new();
    for name in ["tally", "list"] {
        for format in ["--format=text", "--format=json"] {
            let printed = run(&[name, PASSES, AT, format]);
            let mut dash = command();
            dash.current_dir(folder.path()).args([name, "-", AT, COMPLETE, format, "--output=-"]);
            dash.write_stdin(fixture(PASSES));
            let mut dash = finished(dash);
            dash.out = dash.out.replace("\"name\": \"-\"", &format!("\"name\": \"{PASSES}\""));
            assert_eq!((dash.code, dash.out, dash.err), (printed.code, printed.out, printed.err));
        }
    }
    assert!(!Path::new(&folder.file("-")).exists());
}

const NAMES_THE_ARCHIVE: &str = "refusing to overwrite the archive: --output is the archive or a file in it";

#[test]
fn a_report_never_overwrites_its_archive() {
    let folder = Folder::new();
    let archive = folder.save("may.mbox", fixture(PASSES));
    let around = format!("{}/./may.mbox", folder.path());
    for command in ["tally", "list"] {
        for output in [&archive, &around] {
            run(&[command, &archive, AT, "--output", output]).refused(NAMES_THE_ARCHIVE);
            run(&[command, PASSES, &archive, AT, "--output", output]).refused(NAMES_THE_ARCHIVE);
        }
    }
    assert_eq!(fs::read(&archive).unwrap(), fixture(PASSES));
    // A new file next to the archive is allowed.
    let beside = folder.file("may.txt");
    assert_eq!(run(&["tally", &archive, AT, "--output", &beside]).code, 0);
    assert_eq!(fs::read_to_string(beside).unwrap(), run(&["tally", PASSES, AT]).out);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_archive_is_the_archive() {
    let folder = Folder::new();
    let archive = folder.save("may.mbox", fixture(PASSES));
    std::os::unix::fs::symlink(&archive, folder.file("soft.mbox")).unwrap();
    run(&["tally", &archive, AT, "--output", &folder.file("soft.mbox")]).refused(NAMES_THE_ARCHIVE);
    run(&["tally", &folder.file("soft.mbox"), AT, "--output", &archive]).refused(NAMES_THE_ARCHIVE);
    assert_eq!(fs::read(&archive).unwrap(), fixture(PASSES));
}

#[test]
fn another_name_of_the_same_file_is_the_archive() {
    let folder = Folder::new();
    let archive = folder.save("may.mbox", fixture(PASSES));
    fs::hard_link(&archive, folder.file("hard.mbox")).unwrap();
    run(&["tally", &archive, AT, "--output", &folder.file("hard.mbox")]).refused(NAMES_THE_ARCHIVE);
    assert_eq!(fs::read(&archive).unwrap(), fixture(PASSES));
}

#[test]
fn a_report_never_overwrites_a_file_of_its_folder() {
    let folder = Folder::new();
    let archive = folder.save("2026/may.mbox", fixture(PASSES));
    run(&["tally", folder.path(), AT, "--output", &archive]).refused(NAMES_THE_ARCHIVE);
    run(&["list", PASSES, folder.path(), AT, "--output", &archive]).refused(NAMES_THE_ARCHIVE);
    assert_eq!(fs::read(&archive).unwrap(), fixture(PASSES));
}

#[test]
fn a_report_never_overwrites_its_rules() {
    let folder = Folder::new();
    let text = "[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\"]\n";
    let roster = folder.save("roster.toml", text);
    let refused = run(&["tally", PASSES, AT, "--roster", &roster, "--output", &roster]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert_eq!(fs::read_to_string(&roster).unwrap(), text);
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    for (arguments, code) in [
        (&["tally", "-", AT][..], 0),
        (&["list", "-", AT, "--format=json"], 0),
        (&["tally", "-", "--at=2026-05-05"], 3),
    ] {
        let mut child = process::Command::new(env!("CARGO_BIN_EXE_plusone"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The reader closes the pipe before anything is written.
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(&fixture(PASSES)).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!(
            (ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()),
            (Some(code), ""),
            "{arguments:?}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_standard_output_is_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = process::Command::new(env!("CARGO_BIN_EXE_plusone"))
        .args(["tally", PASSES, AT])
        .current_dir(ROOT)
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let err = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2));
    assert!(err.starts_with("plusone: cannot write standard output: ") && err.lines().count() == 1, "{err}");
}

#[test]
fn colours_are_used_if_requested() {
    let plain = run(&["tally", PASSES, AT]);
    assert!(!plain.out.contains('\u{1b}'));
    assert_eq!(run(&["tally", PASSES, AT, "--color=never"]).out, plain.out);
    assert_eq!(run_with_no_color(&["tally", PASSES, AT]).out, plain.out);
    // An option on the command line overrides the environment.
    for coloured in [
        run(&["tally", PASSES, AT, "--color=always"]),
        run_with_no_color(&["tally", PASSES, AT, "--color=always"]),
    ] {
        assert_eq!(coloured.out, plain.out.replace("PASSED", "\u{1b}[1;32mPASSED\u{1b}[0m"));
    }
    let json = run(&["tally", PASSES, AT, "--format=json", "--color=always"]);
    assert!(!json.out.contains('\u{1b}') && json.json()["outcome"]["verdict"] == "passed");
}

/// The output of the command in a terminal with this many columns. `environment` precedes the command.
#[cfg(target_os = "linux")]
fn in_terminal(columns: u16, environment: &str, arguments: &[&str]) -> String {
    let line = format!(
        "stty rows 24 cols {columns}; {environment} '{}' {}",
        env!("CARGO_BIN_EXE_plusone"),
        arguments.join(" ")
    );
    let output = process::Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .current_dir(ROOT)
        .env_remove("NO_COLOR")
        .stdin(Stdio::null())
        .output()
        .expect("script of util-linux is needed: it gives the command a terminal");
    String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n")
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_terminal_colours_follow_no_color_and_tables_the_width() {
    let plain = run(&["tally", PASSES, AT]).out;
    let coloured = plain.replace("PASSED", "\u{1b}[1;32mPASSED\u{1b}[0m");
    let arguments = ["tally", PASSES, AT, COMPLETE];
    assert_eq!(in_terminal(100, "", &arguments), coloured);
    assert_eq!(in_terminal(100, "NO_COLOR=1", &arguments), plain);
    // An empty NO_COLOR has no effect.
    assert_eq!(in_terminal(100, "NO_COLOR=", &arguments), coloured);
    assert_eq!(in_terminal(100, "", &["tally", PASSES, AT, COMPLETE, "--color=never"]), plain);

    let narrow = in_terminal(60, "NO_COLOR=1", &arguments);
    assert_ne!(narrow, plain);
    assert!(table_of(&narrow).iter().all(|line| line.chars().count() <= 60), "{narrow}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_of_a_dash_in_a_terminal_is_the_terminal() {
    let usual = in_terminal(60, "", &["tally", PASSES, AT]);
    assert_eq!(in_terminal(60, "", &["tally", PASSES, AT, "--output=-"]), usual);
}
