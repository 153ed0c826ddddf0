//! Tests lists by name: the order of the configs, and the configs in the docs, which must be valid.

use std::fs;
use std::path::Path;

use plusone::bot::config::{Config, ListEntries};

use crate::common::command::{AT, PASSES, ROOT, Run, command, finished};

/// The TOML examples with a list on a page.
fn configs(page: &str) -> Vec<String> {
    let blocks = page.split("```toml").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.filter(|block| block.contains("[[list]]")).map(ToOwned::to_owned).collect()
}

#[test]
fn every_config_of_the_docs_is_read() {
    let mut read = 0;
    let pages = fs::read_dir(format!("{ROOT}/docs")).unwrap().map(|page| page.unwrap().path());
    let pages = pages.filter(|page| page.extension().is_some_and(|ending| ending == "md"));
    for page in pages.chain([format!("{ROOT}/README.md").into()]) {
        for config in configs(&fs::read_to_string(&page).unwrap()) {
            let file = Path::new("plusone.toml");
            let told = |error| panic!("{}: {error}\n{config}", page.display());
            ListEntries::parse(&config, file).unwrap_or_else(told);
            if config.contains("state =") {
                Config::parse(&config, file).unwrap_or_else(|error| panic!("{error}\n{config}"));
            }
            read += 1;
        }
    }
    assert!(read >= 2, "{read} configs were found");
}

/// A config of one list, whose archive passes by its default rule.
fn config(name: &str, more: &str) -> String {
    format!(
        "[[list]]\nname = \"{name}\"\naddress = \"{name}@example.org\"\narchives = [\"{ROOT}/{PASSES}\"]\n{more}"
    )
}

/// Runs the command in a folder, with another folder for the user's config.
fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = command();
    command.current_dir(folder).env("XDG_CONFIG_HOME", folder.join("home")).args(arguments).arg(AT);
    finished(command)
}

#[test]
fn the_users_config_takes_precedence_over_the_current_folder() {
    let folder = tempfile::tempdir().unwrap();
    let of_user = folder.path().join("home/plusone");
    fs::create_dir_all(&of_user).unwrap();
    fs::write(of_user.join("config.toml"), config("infra", "")).unwrap();
    fs::write(
        folder.path().join("plusone.toml"),
        config("infra", "policy = \"apache\"\n") + &config("dev", ""),
    )
    .unwrap();
    let users = run_in(folder.path(), &["tally", "@infra", "--format", "json"]).json();
    assert_eq!(
        (&users["policy"]["name"], &users["archive"]["list"]["in_current_folder"]),
        (&"ovirt-infra".into(), &false.into())
    );
    assert_eq!(users["archive"]["address"], "infra@example.org");
    assert_eq!(users["archive"]["name"], "@infra");
    // Each report names the config of the current folder.
    for (command, format) in [
        ("tally", "text"),
        ("tally", "markdown"),
        ("list", "text"),
        ("list", "markdown"),
        ("audit", "text"),
        ("audit", "markdown"),
        ("audit", "html"),
    ] {
        let report = run_in(folder.path(), &[command, "@dev", "--format", format]).out;
        assert!(
            report.contains("plusone.toml:6, found in the current folder"),
            "{command} {format}: {report}"
        );
    }
    for command in ["result", "explain"] {
        let notes = run_in(folder.path(), &[command, "@dev"]).err;
        assert!(notes.contains("plusone.toml:6, found in the current folder"), "{command}: {notes}");
    }
}

#[test]
fn an_option_takes_precedence_over_the_config() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("c.toml"),
        config("infra", "policy = \"apache\"\nauthserv-id = \"mx.example.org\"\n"),
    )
    .unwrap();
    let policy = |arguments: &[&str]| {
        let with_config = [&["list", "@infra", "--config", "c.toml", "--format", "json"], arguments].concat();
        let document = run_in(folder.path(), &with_config).json();
        (
            document["policy"]["name"].as_str().unwrap().to_owned(),
            document["policy"]["chosen_by"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(policy(&[]), ("apache".into(), "config".into()));
    assert_eq!(policy(&["--policy", "hive"]), ("hive".into(), "option".into()));
}

#[test]
fn without_a_config_the_error_says_where_one_is_expected() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home").display().to_string();
    run_in(folder.path(), &["tally", "@infra"]).refused(&format!(
        "unknown list `infra`: no config found; expected {home}/plusone/config.toml, plusone.toml in the current folder, or --config FILE"
    ));
}
