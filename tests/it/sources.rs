//! Tests mail as each program keeps or exports it: each of `fixtures/sources/*` is compared with the list of messages
//! next to it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::command::{AT, ROOT, run};
use plusone::archive::{Location, Mailbox};
use plusone::pipeline::Survey;
use plusone::policy;
use serde::Deserialize;

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    about: String,
    messages: Vec<String>,
    addresses: Vec<String>,
    plus: u64,
    diagnostics: Vec<String>,
}

/// The files and folders of mail, each with the path from the folder of the package.
fn sources() -> Vec<PathBuf> {
    let folder = Path::new(ROOT).join("fixtures/sources");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_none_or(|e| e != "toml")).collect();
    paths.sort();
    paths
}

fn expected(path: &Path) -> Expected {
    let name = path.file_name().unwrap().to_str().unwrap();
    let stem = name.split('.').next().unwrap();
    toml::from_str(&fs::read_to_string(path.with_file_name(format!("{stem}.toml"))).unwrap()).unwrap()
}

#[test]
fn every_source_gives_its_messages_and_its_vote() {
    let policy = policy::preset("ovirt-infra").unwrap();
    let paths = sources();
    assert_eq!(paths.len(), 9, "{paths:?}");
    for path in paths {
        let expected = expected(&path);
        let survey = Survey::new(Mailbox::open(&[Location::Path(path.clone())]).unwrap(), &policy).unwrap();
        let ids = survey.headers.iter().map(|header| header.message_id.clone().unwrap()).collect();
        let addresses = survey.headers.iter().map(|header| header.author.address().to_owned()).collect();
        let codes = survey.all_diagnostics().iter().map(|odd| odd.code().to_string()).collect();
        let tallied = run(&["tally", path.to_str().unwrap(), AT, "--format=json"]);
        let plus = tallied.json()["counts"]["plus"]["binding"].as_u64().unwrap();
        let found =
            Expected { about: expected.about.clone(), messages: ids, addresses, plus, diagnostics: codes };
        assert_eq!(found, expected, "{}", path.display());
        assert_eq!((tallied.code, tallied.err.as_str()), (0, ""), "{}", path.display());
    }
}
