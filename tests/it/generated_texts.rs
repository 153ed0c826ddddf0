//! Tests completions and manual pages: they contain every command and option, because they are generated from the
//! arguments.

use std::fs;

use crate::common::command::{Run, run};
use crate::common::mail::Folder;

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = run(&["--help"]).out;
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // The description of a command may continue in the next line, which is indented further.
    let listed = listed.filter(|line| !line.starts_with("   "));
    let names = listed.map(|line| line.split_whitespace().next().unwrap().to_owned());
    let names: Vec<_> = names.filter(|name| name != "help").collect();
    assert_eq!(
        names
            .iter()
            .filter(|name| ["tally", "list", "schema", "completions", "man"].contains(&name.as_str()))
            .count(),
        5,
        "{help}"
    );
    names
}

#[track_caller]
fn printed(run: Run) -> String {
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run.out
}

#[test]
fn completions_contain_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(run(&["completions", shell]));
        for command in commands() {
            assert!(script.contains(&command), "{shell} has no {command}");
        }
        assert!(script.contains("archive-url"), "{shell} does not know the options");
    }
    let bash = printed(run(&["completions", "bash"]));
    let first = bash.lines().find_map(|line| line.trim().strip_prefix("opts=\"-")).unwrap();
    let offered: Vec<&str> = first.trim_matches('"').split(' ').collect();
    for command in commands() {
        assert!(offered.contains(&command.as_str()), "{first}");
    }
    let refused = run(&["completions", "tcsh"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
}

/// The lines of a section of a page.
fn section<'a>(page: &'a str, title: &str) -> Vec<&'a str> {
    let heading = format!(".SH {title}");
    let within = page.lines().skip_while(|line| *line != heading).skip(1);
    let lines = within.take_while(|line| !line.starts_with(".SH "));
    // Every section starts with lines that define the apostrophe.
    lines.filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el ")).collect()
}

#[test]
fn the_main_page_names_every_command_and_exit_code() {
    let page = printed(run(&["man"]));
    assert!(page.lines().any(|line| line.starts_with(".TH plusone 1 ")), "{page}");
    let listed = section(&page, "SUBCOMMANDS");
    for command in commands() {
        assert!(listed.contains(&format!("plusone\\-{command}(1)").as_str()), "{listed:?}");
    }
    let status = section(&page, "\"EXIT STATUS\"");
    let tally = status.iter().skip_while(|line| **line != ".SS \"plusone tally\"").skip(1);
    let tally: Vec<&str> = tally.copied().take_while(|line| !line.starts_with(".SS ")).collect();
    let codes: Vec<&str> = tally.iter().copied().filter(|line| line.starts_with("\\fB")).collect();
    assert_eq!(codes, ["\\fB0\\fR", "\\fB1\\fR", "\\fB2\\fR", "\\fB3\\fR", "\\fB4\\fR"]);
    assert_eq!(&tally[..3], [".TP", "\\fB0\\fR", "passed, and stable"]);
    assert_eq!(
        &status[status.len() - 7..],
        [
            ".SS \"other commands\"", ".TP", "\\fB0\\fR", "done", ".TP", "\\fB2\\fR",
            "bad arguments or unreadable input",
        ]
    );
}

#[test]
fn every_command_has_a_page_of_its_own() {
    let folder = Folder::new();
    let pages = folder.file("share/man1");
    assert_eq!(printed(run(&["man", "--output", &pages])), "");
    let mut expected: Vec<String> = commands().iter().map(|command| format!("plusone-{command}.1")).collect();
    expected.extend(
        [
            "plusone.1", "plusone-bot-status.1", "plusone-cache-clear.1", "plusone-cache-show.1",
            "plusone-config-check.1", "plusone-config-show.1", "plusone-policy-check.1",
            "plusone-policy-list.1", "plusone-policy-show.1",
        ]
        .map(String::from),
    );
    expected.sort();
    let mut names: Vec<String> = fs::read_dir(&pages)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, expected);
    for name in &names {
        let page = fs::read_to_string(format!("{pages}/{name}")).unwrap();
        let title = name.strip_suffix(".1").unwrap();
        assert!(page.lines().any(|line| line.starts_with(&format!(".TH {title} 1 "))), "{page}");
        for part in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "\"EXIT STATUS\""] {
            let lines = section(&page, part);
            assert!(lines.iter().any(|line| !line.starts_with('.')), "{name} has nothing in {part}");
        }
    }
    let tally = fs::read_to_string(format!("{pages}/plusone-tally.1")).unwrap();
    assert!(
        section(&tally, "\"EXIT STATUS\"")
            .contains(&"a person must decide: undecided, or unclear votes could change the result")
    );
    assert!(section(&tally, "RULES").iter().any(|line| line.contains("\\-\\-binding")), "{tally}");
    assert_eq!(fs::read_to_string(format!("{pages}/plusone.1")).unwrap(), printed(run(&["man"])));
}
