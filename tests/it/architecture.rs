//! The invariants of `docs/architecture.md`, held on the source itself and on every fixture archive.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::fixtures;
use plusone::archive::{Archive, Location};
use plusone::pipeline::Survey;
use plusone::policy;
use plusone::proposal::outline_of;
use plusone::thread::Threads;

/// The stages in the order in which data goes down.
const ORDER: [&str; 19] = [
    "error", "diagnostic", "limits", "archive_url", "archive", "message", "thread", "policy", "announcement",
    "roster", "proposal", "vote", "tally", "outcome", "audit", "pipeline", "report", "bot", "cli",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with its stage and its text without tests and comments.
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

#[test]
fn the_core_reads_no_clock_no_file_and_no_environment() {
    let core = [
        "archive_url", "message", "thread", "policy", "announcement", "proposal", "vote", "roster", "tally",
        "outcome",
    ];
    for (path, _, code) in stages().into_iter().filter(|(_, stage, _)| core.contains(stage)) {
        for forbidden in
            ["std::fs", "std::env", "std::io", "std::net", "Utc::now", "Local::now", "SystemTime", "Instant"]
        {
            assert!(!code.contains(forbidden), "{} uses {forbidden}", path.display());
        }
    }
}

#[test]
fn files_stay_short() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    sources(&root.join("src"), &mut paths);
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} does not say what its room is for", path.display());
        let lines = text.lines().count();
        assert!(lines <= 420, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_message_vanishes() {
    let policy = policy::preset("ovirt-infra").unwrap();
    for path in fixtures("archives", &["mbox"]) {
        let archive = Archive::open(&[Location::Path(path.clone())]).unwrap();
        let survey = Survey::new(archive, &policy).unwrap();
        assert_eq!(survey.messages, survey.headers.len() + survey.duplicates, "{}", path.display());
        let threads = Threads::build(&survey.headers);
        let in_threads: usize = threads.roots().map(|root| threads.below(root, |_| false).len()).sum();
        assert_eq!(in_threads, survey.headers.len(), "{}", path.display());
        let subjects: Vec<_> = survey
            .headers
            .iter()
            .map(|header| plusone::proposal::Subject::parse(&header.subject, &[]))
            .collect();
        for root in threads.roots() {
            let outline = outline_of(root, &survey.headers, &subjects, &threads);
            assert_eq!(outline.members, threads.below(root, |_| false), "{}", path.display());
        }
    }
}
