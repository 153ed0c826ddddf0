//! Tests archive files of every form: each of `fixtures/mbox/*` is compared with the list of messages next to it.

use crate::common::{fixtures, toml_of};
use plusone::ErrorKind;
use plusone::archive::{Location, Mailbox, RawMessage};
use plusone::pipeline::Survey;
use plusone::policy;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[allow(dead_code, reason = "for the reader of the file")]
    about: String,
    format: String,
    #[serde(default)]
    gzip: bool,
    messages: Vec<String>,
    #[serde(default)]
    duplicates: usize,
    #[serde(default)]
    diagnostics: Vec<String>,
}

fn check(path: &std::path::Path, expected: &Expected) -> Result<(), String> {
    let archive = match Mailbox::open(&[Location::Path(path.to_owned())]) {
        Err(error) if error.kind() == ErrorKind::NoMail && expected.format == "none" => return Ok(()),
        Err(error) => return Err(error.to_string()),
        Ok(_) if expected.format == "none" => return Err("was read as mail".into()),
        Ok(archive) => archive,
    };
    if expected.gzip != std::fs::read(path).unwrap().starts_with(&[0x1f, 0x8b]) {
        return Err("the fixture is not what it says of gzip".into());
    }
    let mut ids = Vec::new();
    let read = |raw: RawMessage<'_>| plusone::message::Header::read(raw).0.message_id.unwrap_or_default();
    archive.scan(read, |_, id| ids.push(id)).unwrap();
    let survey = Survey::new(archive, &policy::preset("ovirt-infra").unwrap()).unwrap();
    let mut codes: Vec<&str> = survey.all_diagnostics().iter().map(|odd| odd.code().as_str()).collect();
    codes.sort_unstable();
    let mut wanted: Vec<&str> = expected.diagnostics.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    if (&ids, survey.duplicates, &codes) != (&expected.messages, expected.duplicates, &wanted) {
        return Err(format!(
            "found {ids:?}, {} duplicates, {codes:?}; wanted {:?}, {}, {wanted:?}",
            survey.duplicates, expected.messages, expected.duplicates
        ));
    }
    Ok(())
}

#[test]
fn every_shape_gives_its_messages() {
    let paths = fixtures("mbox", &["mbox", "eml", "txt"]);
    assert!(paths.len() >= 25, "only {} files were found", paths.len());
    let faults: Vec<String> = paths
        .iter()
        .filter_map(|path| {
            check(path, &toml_of(path)).err().map(|fault| format!("{}: {fault}", path.display()))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The reason for the project's own splitter: mbox-reader loses the last message of every file.
#[test]
fn mbox_reader_loses_the_last_message_and_this_project_does_not() {
    let path = fixtures("mbox", &["mbox"]).into_iter().find(|path| path.ends_with("crlf.mbox")).unwrap();
    let expected: Expected = toml_of(&path);
    let theirs = mbox_reader::MboxFile::from_file(&path).unwrap().iter().count();
    assert_eq!(theirs + 1, expected.messages.len());
    assert_eq!(check(&path, &expected), Ok(()));
}
