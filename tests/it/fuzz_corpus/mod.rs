//! Runs the corpus of the fuzzer as a test: every seed and every stored input has the property of its target.
//!
//! `PLUSONE_TARGET=date cargo test --test it fuzz_corpus::` runs a single target. `PLUSONE_SEEDS=folder` writes the
//! seeds of all targets into that folder. `docs/fuzzing.md` describes the rest.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod seeds;
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use self::targets::TARGETS;

/// The inputs of a target that are not fixtures: findings of the fuzzer, and examples of the form.
fn kept(target: &str) -> Vec<seeds::Seed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/fuzzing").join(target);
    // A target that only has seeds has no folder.
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read(&path).unwrap())).collect()
}

#[test]
fn every_input_of_the_corpus_has_the_property_of_its_target() {
    let wanted = std::env::var("PLUSONE_TARGET").ok();
    for (target, _) in TARGETS.into_iter().filter(|(name, _)| wanted.as_deref().is_none_or(|it| it == *name))
    {
        let inputs: Vec<_> = seeds::of(target).into_iter().chain(kept(target)).collect();
        assert!(inputs.len() >= 5, "{target} has {} inputs", inputs.len());
        for (name, input) in inputs {
            assert!(catch_unwind(|| targets::run(target, &input)).is_ok(), "{target} fails on {name}");
        }
    }
}

#[test]
fn seeds_are_different_inputs() {
    let folder = std::env::var_os("PLUSONE_SEEDS").map(PathBuf::from);
    for (target, _) in TARGETS {
        let seeds = seeds::of(target);
        let names: BTreeSet<&String> = seeds.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), seeds.len(), "two seeds of {target} have one name");
        if let Some(folder) = &folder {
            let folder = folder.join(target);
            fs::create_dir_all(&folder).unwrap();
            for (name, input) in &seeds {
                fs::write(folder.join(name), input).unwrap();
            }
        }
    }
}

#[test]
fn every_target_can_be_fuzzed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(root.join("fuzz/Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let bins = manifest["bin"].as_array().unwrap();
    let bins: BTreeSet<&str> = bins.iter().map(|bin| bin["name"].as_str().unwrap()).collect();
    assert_eq!(bins, TARGETS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>());
    for target in bins {
        let file = fs::read_to_string(root.join(format!("fuzz/fuzz_targets/{target}.rs"))).unwrap();
        assert!(file.contains(&format!("plusone_fuzz::run(\"{target}\", input)")), "{target}");
    }
}
