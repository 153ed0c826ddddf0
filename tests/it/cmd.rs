//! Runs the cases of the command line: `cmd/*.md`, the README and pages of the docs contain commands with their output
//! and exit codes.
//!
//! `tests/bless` rewrites the output and the exit codes.

#![cfg(unix)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use assert_cmd::cargo::cargo_bin;

use crate::common::command::ROOT;

/// The words of each command, and the expected exit code.
fn commands(text: &str) -> Vec<(Vec<String>, i32)> {
    let lines: Vec<&str> = text.lines().collect();
    let command = |(at, line): (usize, &&str)| {
        let words = shlex::split(line.strip_prefix("$ ")?)?;
        let code = lines.get(at + 1).and_then(|next| next.strip_prefix("? "));
        Some((words, code.map_or(0, |code| code.parse().unwrap())))
    };
    lines.iter().enumerate().filter_map(command).collect()
}

/// The files of cases by name, and the page of the options.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("{ROOT}/tests/it/cmd")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths.push(PathBuf::from(format!("{ROOT}/docs/options.md")));
    paths
}

#[test]
fn commands_print_what_their_cases_show() {
    let cases = trycmd::TestCases::new();
    cases.register_bin("plusone", cargo_bin!("plusone").to_owned());
    // The README runs the command with cargo, which has already built it.
    cases.register_bin("cargo", PathBuf::from(ROOT).join("tests/it/cmd/cargo"));
    cases.env("PLUSONE", cargo_bin!("plusone").to_str().unwrap());
    // The help is wrapped at this width in every terminal.
    cases.env("COLUMNS", "100");
    // The config of the person who runs the tests has no effect here.
    cases.env("XDG_CONFIG_HOME", "/nonexistent");
    cases.case("tests/it/cmd/*.md").case("README.md");
    cases.case("docs/options.md").case("docs/result-mail.md");
    cases.run();
}

/// trycmd would skip a case with another command.
#[test]
fn every_case_runs_the_command() {
    for path in files() {
        let commands = commands(&fs::read_to_string(&path).unwrap());
        assert!(!commands.is_empty(), "{}", path.display());
        for (words, _) in commands {
            assert_eq!(words[0], "plusone", "{}: {words:?}", path.display());
        }
    }
}

/// Checks both streams separately, because the cases show them as one.
#[test]
fn reports_go_to_standard_output_and_errors_to_standard_error() {
    let mut refused = 0;
    for path in files() {
        let name = path.file_name().unwrap().to_str().unwrap();
        for (words, code) in commands(&fs::read_to_string(&path).unwrap()) {
            let output =
                Command::new(cargo_bin!("plusone")).args(&words[1..]).current_dir(ROOT).output().unwrap();
            assert_eq!(output.status.code(), Some(code), "{words:?}");
            let report = String::from_utf8(output.stdout).unwrap();
            assert!(!report.lines().any(|line| line.starts_with("plusone: ")), "{words:?}");
            if name == "errors-in-results.md" || name.starts_with("errors-") && code == 2 {
                assert!(report.is_empty() && !output.stderr.is_empty(), "{words:?}");
                refused += 1;
            } else if ["options.md", "reports.md", "tally.md"].contains(&name) {
                assert!(output.stderr.is_empty(), "{words:?}");
            }
        }
    }
    assert!(refused > 100, "only {refused} commands were refused");
}
