//! Tests the book of the docs: its summary is complete, its links have targets, and its index of decisions is current.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::common::command::{ROOT, run};

/// Files with links that are not pages of the book.
const OUTSIDE: [&str; 6] =
    ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "benches/README.md", "tests/README.md"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The pages below a folder, as paths from the root.
fn pages(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(Path::new(ROOT).join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            found.extend(pages(&path));
        } else if entry.path().extension().is_some_and(|ending| ending == "md") && path != "docs/SUMMARY.md" {
            found.insert(path);
        }
    }
    found
}

/// The lines of a page outside of fenced blocks.
fn prose(page: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    page.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// A line without its code spans.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect()
}

/// The targets of the links of a page.
fn links(page: &str) -> Vec<String> {
    let targets = |line: &str| {
        let line = without_code(line);
        let ends = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        ends.map(|(target, _)| target.to_owned()).collect::<Vec<_>>()
    };
    prose(page).flat_map(targets).collect()
}

/// The anchors of the headings of a page, as the book and code hosts make them.
fn anchors(page: &str) -> Vec<String> {
    let headings = prose(page).filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let text = line.trim_start_matches('#').trim().to_lowercase();
        let kept = text.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
        kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
    };
    headings.map(anchor).collect()
}

/// The path in the tree that a link of a page leads to.
fn resolved(page: &str, target: &str) -> String {
    let mut path = PathBuf::from(page);
    path.pop();
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{page}: {target}"),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path.to_str().unwrap().to_owned()
}

#[test]
fn every_page_is_in_the_summary() {
    let listed: Vec<String> =
        links(&read("docs/SUMMARY.md")).iter().map(|link| format!("docs/{link}")).collect();
    let unique: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(unique.len(), listed.len(), "docs/SUMMARY.md names a page twice");
    assert_eq!(unique, pages("docs"), "docs/SUMMARY.md (left) names every page of docs/ (right)");
}

#[test]
fn links_lead_to_files_and_headings() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for page in pages("docs").into_iter().chain(OUTSIDE.map(String::from)) {
        for link in links(&read(&page)) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            checked += 1;
            let (file, anchor) =
                link.split_once('#').map_or((link.as_str(), None), |(file, anchor)| (file, Some(anchor)));
            let target = if file.is_empty() { page.clone() } else { resolved(&page, file) };
            if !Path::new(ROOT).join(&target).exists() {
                wrong.push(format!("{page}: no file {link}"));
            } else if anchor
                .is_some_and(|anchor| !anchors(&read(&target)).iter().any(|known| known == anchor))
            {
                wrong.push(format!("{page}: no heading {link}"));
            } else if page.starts_with("docs/") && !target.starts_with("docs/") {
                wrong.push(format!("{page}: {link} leaves the book; name the file as `{target}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 100, "only {checked} links were found");
}

#[test]
fn links_and_anchors_are_found_in_a_page() {
    let page = "# One `--at`, two\nSee [a](b.md#c) and [d](e).\n```\n[no](code)\n```\n`[no](span)`\n## Not_a-word!\n";
    assert_eq!(links(page), ["b.md#c", "e"]);
    assert_eq!(anchors(page), ["one---at-two", "not_a-word"]);
    assert_eq!(resolved("docs/decisions/a.md", "../b.md"), "docs/b.md");
}

#[test]
fn the_index_of_decisions_is_complete() {
    let rows: Vec<String> = pages("docs/decisions")
        .iter()
        .map(|path| {
            let page = read(path);
            let title = page.lines().next().unwrap().strip_prefix("# ").unwrap();
            let link = path.strip_prefix("docs/").unwrap();
            let date = &link["decisions/".len()..][.."2026-11-21".len()];
            assert_eq!(page.lines().nth(2), Some(format!("Decided on {date}.").as_str()), "{path}");
            format!("| {date} | [{title}]({link}) |")
        })
        .collect();
    let design = read("docs/design.md");
    let index: Vec<&str> = design.lines().filter(|line| line.contains("](decisions/")).collect();
    assert_eq!(index, rows, "docs/design.md (left) lists the files of docs/decisions/ (right)");
}

/// Collects the commands that start with these words, as the help lists them.
fn commands(words: &[&str], found: &mut Vec<String>) {
    found.push([&["plusone"], words].concat().join(" "));
    let help = run(&[words, &["--help"]].concat()).out;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    for line in listed.take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   ")) {
        let name = line.split_whitespace().next().unwrap();
        if name != "help" {
            commands(&[words, &[name]].concat(), found);
        }
    }
}

/// The page of options has the help of every command. `cmd.rs` compares the output of each command.
#[test]
fn the_page_of_options_has_the_help_of_every_command() {
    let mut expected = Vec::new();
    commands(&[], &mut expected);
    let page = read("docs/options.md");
    let titles: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let shown: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("$ ").and_then(|command| command.strip_suffix(" --help")))
        .collect();
    assert_eq!(titles, expected);
    assert_eq!(shown, expected);
}
