//! Tests the names of types: each has one meaning in the whole crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::architecture::sources;

/// Types that have one meaning and several definitions, each with the reason.
const SAME_MEANING: [(&str, &str); 2] = [
    ("Spool", "one form for a build with files, and one without"),
    ("Spooling", "one form for a build with files, and one without"),
];

/// Every source file, by its path below `src`, with its text without tests.
pub(crate) fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths: Vec<PathBuf> = Vec::new();
    sources(&root, &mut paths);
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap().to_owned();
        (path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"), text)
    };
    let files: Vec<_> = paths.iter().map(read).collect();
    assert!(files.len() > 300, "only {} files were found", files.len());
    files
}

/// The types that a file defines at its top level, including those of the macro `codes!`.
fn types(text: &str) -> Vec<&str> {
    const KINDS: [&str; 5] = ["struct ", "enum ", "trait ", "type ", "union "];
    let mut found = Vec::new();
    let mut in_codes = false;
    for line in text.lines() {
        if line.starts_with("codes! {") || line == "}" {
            in_codes = line != "}";
        }
        let definition = line.strip_prefix("pub").map_or(line, |rest| {
            rest.strip_prefix('(')
                .and_then(|rest| rest.split_once(") "))
                .map_or(rest, |(_, rest)| rest)
                .trim_start()
        });
        let named = KINDS.iter().find_map(|kind| definition.strip_prefix(kind));
        let of_codes =
            line.strip_prefix("    ").filter(|_| in_codes).and_then(|line| line.strip_suffix(" {"));
        let name = named.or(of_codes).map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            &rest[..end]
        });
        found.extend(name.filter(|name| name.starts_with(char::is_uppercase)));
    }
    found
}

#[test]
fn every_type_name_has_one_meaning() {
    let files = files();
    let mut places: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, text) in &files {
        for name in types(text) {
            places.entry(name).or_default().insert(path);
        }
    }
    assert!(places.len() > 500, "only {} types were found", places.len());
    let several = places.iter().filter(|(_, places)| places.len() > 1);
    let several: Vec<&str> = several.map(|(name, _)| *name).collect();
    let allowed = SAME_MEANING.map(|(name, _)| name);
    let wrong: Vec<_> = several.iter().filter(|name| !allowed.contains(name)).collect();
    let text = wrong.iter().map(|name| format!("  {name}: {:?}", places[**name])).collect::<Vec<_>>();
    assert!(wrong.is_empty(), "names with several meanings; rename all but one:\n{}", text.join("\n"));
    assert_eq!(several, allowed, "the list of exceptions has names with one definition");
}

#[test]
fn types_are_found_in_source() {
    let text =
        "pub(super) struct Found<'a> {\n}\nenum Kind {\n    Inner {\n}\ncodes! {\n    /// x\n    Verdict {\n";
    assert_eq!(types(text), ["Found", "Kind", "Verdict"]);
}
