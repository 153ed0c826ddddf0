//! Tests the invariants of `docs/architecture.md` on the source itself and on every fixture archive.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::fixtures;
use plusone::archive::{Location, Mailbox};
use plusone::pipeline::Survey;
use plusone::policy;
use plusone::proposal::outline_of;
use plusone::thread::Threads;

/// The stages, in the order in which data passes through them.
const ORDER: [&str; 25] = [
    "error", "expression", "diagnostic", "limits", "moment", "archive_url", "archive", "message", "thread",
    "policy", "announcement", "roster", "proposal", "vote", "ruling", "tally", "outcome", "audit",
    "pipeline", "report", "request", "door", "fetch", "bot", "cli",
];

pub(crate) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with its stage, and its text without tests and comments.
fn stages() -> Vec<(PathBuf, &'static str, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let mut stages = Vec::new();
    for path in paths {
        let first =
            path.strip_prefix(&root).unwrap().iter().next().unwrap().to_string_lossy().replace(".rs", "");
        let Some(stage) = ORDER.iter().find(|stage| **stage == first) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        stages.push((path, *stage, code.join("\n")));
    }
    assert!(stages.len() > 40, "only {} files were found", stages.len());
    stages
}

#[test]
fn data_goes_down_the_list() {
    let place = |stage: &str| ORDER.iter().position(|known| *known == stage);
    for (path, stage, code) in stages() {
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(above) = place(&used) else { continue };
            assert!(
                Some(above) <= place(stage),
                "{} uses {used}, which stands below {stage}",
                path.display()
            );
        }
    }
}

/// Only these modules may use files, clocks, threads, the environment and the network. clippy forbids that in all other
/// modules (`clippy.toml`).
#[test]
fn only_the_outer_rooms_may_open_files_and_read_clocks() {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let mut rooms = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let allowing = lines.windows(2).filter(|pair| pair[0].contains("clippy::disallowed"));
        rooms.extend(allowing.map(|pair| pair[1].to_owned()));
    }
    rooms.sort();
    // The empty lines follow the attributes of `src/layers.rs` and `src/language/coverage.rs`, which are
    // tests.
    assert_eq!(
        rooms,
        [
            "", "", "mod content;", "mod files;", "mod files;", "mod recorded;", "pub mod bot;",
            "pub mod cli;", "pub mod fetch;"
        ]
    );
}

/// The library without features has exactly the crates of the list. A commit that adds or removes a crate changes the
/// list too.
#[test]
fn the_bare_library_has_the_crates_of_the_list() {
    let arguments = "tree --no-default-features -e normal --prefix none --format {p} --locked --offline";
    let tree = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments.split(' '))
        .args(["--target", "x86_64-unknown-linux-gnu"])
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let kept = include_str!("../../.ci/bare-crates.txt").lines().collect();
    let more: Vec<_> = crates.difference(&kept).collect();
    let fewer: Vec<_> = kept.difference(&crates).collect();
    assert!(
        more.is_empty() && fewer.is_empty(),
        "not in .ci/bare-crates.txt: {more:?}; no longer needed: {fewer:?}. Change the list if this is meant"
    );
    assert!(crates.len() <= 55, "{} crates, at most 55", crates.len());
}

#[test]
fn no_message_vanishes() {
    let policy = policy::preset("ovirt-infra").unwrap();
    for path in fixtures("archives", &["mbox"]) {
        let archive = Mailbox::open(&[Location::Path(path.clone())]).unwrap();
        let survey = Survey::new(archive, &policy).unwrap();
        assert_eq!(survey.messages, survey.headers.len() + survey.duplicates, "{}", path.display());
        let threads = Threads::build(&survey.headers);
        let in_threads: usize = threads.roots().map(|root| threads.below(root, |_| false).len()).sum();
        assert_eq!(in_threads, survey.headers.len(), "{}", path.display());
        let subjects: Vec<_> = survey
            .headers
            .iter()
            .map(|header| plusone::proposal::SubjectLine::parse(&header.subject, &[]))
            .collect();
        for root in threads.roots() {
            let outline = outline_of(root, &survey.headers, &subjects, &threads);
            assert_eq!(outline.members, threads.below(root, |_| false), "{}", path.display());
        }
    }
}

/// Modules that read text only with the rows and lists of `src/language/`.
const READERS: [&str; 3] = ["vote", "announcement", "proposal"];

/// Parsers that contain the words of their subject. Their text is a single element of a row, or is not a sentence.
const PARSERS: [(&str, &str); 4] = [
    ("proposal/window/zone/", "the names of zones and places"),
    ("proposal/window/", "units of time, months, times of the day: `DURATION` and `DATE` of the rows"),
    ("proposal/subject/", "tags of lists and prefixes of mail programs in subjects"),
    ("proposal/result_subject.rs", "tags of lists in subjects"),
];

/// Number of words that are still in code. It may only decrease.
const LEFT: [(&str, usize, &str); 16] = [
    ("announcement/atom.rs", 2, "endings"),
    ("announcement/mod.rs", 2, "names of reports"),
    ("announcement/names.rs", 4, "endings of verbs, and a claim of two letters"),
    ("announcement/statement.rs", 1, "a bullet"),
    ("announcement/token.rs", 6, "links, abbreviations, an ending"),
    ("announcement/tally.rs", 3, "looked for in bytes before a line is read"),
    ("proposal/closed.rs", 3, "names of reports"),
    ("proposal/closing.rs", 1, "a name of a report"),
    ("proposal/outline/announced.rs", 2, "words of titles"),
    ("proposal/outline/respin.rs", 14, "ordinals of titles"),
    ("vote/automatic.rs", 7, "phrases of programs"),
    ("vote/claim.rs", 9, "claims, and names of reports"),
    ("vote/judge.rs", 7, "words of a box"),
    ("vote/marks.rs", 5, "explanations for people, a label"),
    ("vote/names.rs", 7, "names behind a value"),
    ("vote/settle.rs", 5, "words of a subject"),
];

/// Number of words of a language in the strings of some code: strings of up to three words in lower case.
fn words_of_a_language(code: &str) -> usize {
    let is_word = |text: &str| {
        let letter = |c: char| c.is_lowercase() || matches!(c, ' ' | '-' | '\'');
        text.len() > 1
            && text.chars().all(letter)
            && text.chars().any(char::is_lowercase)
            && text.split_whitespace().count() <= 3
    };
    strings(code).into_iter().filter(|text| is_word(text)).count()
}

/// Text between quotation marks.
fn strings(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    // A quotation mark as a character literal does not start a string.
    let code = code.replace("'\"'", "' '");
    let mut chars = code.chars();
    while chars.by_ref().any(|c| c == '"') {
        let mut text = String::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            text.push(c);
            if c == '\\' {
                text.extend(chars.next());
            }
        }
        found.push(text);
    }
    found
}

#[test]
fn readings_are_rows_and_words_are_in_the_file_of_their_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    let mut looked_at = 0;
    for (path, stage, code) in stages() {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        let is_parser = PARSERS.iter().any(|(place, _)| name.starts_with(place));
        if !READERS.contains(&stage) || is_parser || name.ends_with("tests.rs") {
            continue;
        }
        looked_at += 1;
        let left = LEFT.iter().find(|(file, ..)| *file == name).map_or(0, |(_, left, _)| *left);
        let found = words_of_a_language(&code);
        if found != left {
            faults.push(format!("{name}: {found} words of a language in code, {left} in the list"));
        }
    }
    assert!(faults.is_empty(), "words belong into `src/language/`:\n{}", faults.join("\n"));
    assert!(looked_at > 40, "only {looked_at} files were looked at");
}

#[test]
fn words_of_a_language_are_distinguished_from_other_strings() {
    for (code, words) in [
        (r#"matches!(word, "vote" | "don't" | "in favour of")"#, 3),
        (r#""Vote", "x", "+1", "%Y-%m-%d", "the vote is open for longer", "\"quoted\"""#, 0),
    ] {
        assert_eq!(words_of_a_language(code), words, "{code}");
    }
}
