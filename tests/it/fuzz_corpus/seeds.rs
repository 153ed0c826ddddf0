//! The first inputs of the fuzzer: the fixtures, each in the form that its target reads.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A name and an input.
pub(crate) type Seed = (String, Vec<u8>);

/// Maximum size of a fixture, in bytes; a larger fixture does not help the fuzzer.
const LARGEST: usize = 16 * 1024;

#[derive(Deserialize)]
struct Topic {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    subject: Option<String>,
    text: String,
}

/// The seeds of a target.
pub(crate) fn of(target: &str) -> Vec<Seed> {
    let mut seeds = match target {
        "archive_to_json" => files(&["archives", "audits", "mbox", "messages"], &["mbox", "eml", "txt"]),
        "splitter" | "splitter_differential" => files(&["mbox", "archives"], &["mbox", "eml", "txt"]),
        "message" => files(&["messages"], &["eml"]),
        "vote_reader" => cases("votes", "Re: [VOTE] Move the wiki"),
        "announcement" => cases("announcements", "[RESULT] [VOTE] Move the wiki"),
        "policy_file" => presets(),
        "date" => dates(),
        "html" => after_the_head(files(&["messages"], &["eml"])),
        "roster" | "mailmap" | "growth" => Vec::new(),
        _ => panic!("there are no seeds for {target}"),
    };
    seeds.retain(|(_, input)| input.len() <= LARGEST);
    seeds
}

/// The files of a folder of fixtures.
fn fixtures(folder: &str) -> Vec<PathBuf> {
    paths(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder))
}

/// The files of fixture folders with one of these extensions.
fn files(folders: &[&str], endings: &[&str]) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for folder in folders {
        for path in fixtures(folder) {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if endings.contains(&ending) {
                seeds.push((format!("{folder}-{}", name_of(&path)), read(&path)));
            }
        }
    }
    seeds
}

/// The labelled mails of a folder: the subject, and the text below it.
fn cases(folder: &str, usual: &str) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for path in fixtures(folder) {
        let text = String::from_utf8(read(&path)).expect("a fixture is UTF-8");
        let topic: Topic =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (number, case) in topic.case.into_iter().enumerate() {
            let subject = case.subject.as_deref().unwrap_or(usual);
            seeds.push((
                format!("{}-{number}", name_of(&path)),
                format!("{subject}\n{}", case.text).into_bytes(),
            ));
        }
    }
    seeds
}

fn presets() -> Vec<Seed> {
    let text = |name| plusone::policy::preset_text(name).expect("the preset is there");
    plusone::policy::names().map(|name| (name.to_owned(), text(name).as_bytes().to_vec())).collect()
}

/// The Date headers of the messages.
fn dates() -> Vec<Seed> {
    let date = |(name, mail): Seed| {
        let mail = String::from_utf8_lossy(&mail).into_owned();
        let value = mail.lines().find_map(|line| line.strip_prefix("Date: "))?;
        Some((name, value.as_bytes().to_vec()))
    };
    files(&["messages"], &["eml"]).into_iter().filter_map(date).collect()
}

/// The bodies of the messages that have HTML.
fn after_the_head(mails: Vec<Seed>) -> Vec<Seed> {
    let document = |(name, mail): Seed| {
        let at = mail.windows(5).position(|window| window.eq_ignore_ascii_case(b"<html"))?;
        Some((name, mail[at..].to_vec()))
    };
    mails.into_iter().filter_map(document).collect()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be read").path()).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
