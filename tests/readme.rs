//! What the README shows is what the command prints.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use assert_cmd::Command;

/// The fenced blocks of the README of one language.
fn blocks(language: &str) -> Vec<String> {
    let text = include_str!("../README.md");
    let parts = text.split("```").skip(1).step_by(2);
    parts.filter_map(|part| part.strip_prefix(&format!("{language}\n"))).map(str::to_owned).collect()
}

#[test]
fn the_example_prints_what_the_readme_shows() {
    let command = blocks("sh")
        .into_iter()
        .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .next()
        .unwrap();
    let arguments = command.strip_prefix("cargo run --release --quiet -- ").unwrap().split(' ');
    let output = Command::cargo_bin("plusone").unwrap().args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), blocks("text")[0]);
}
