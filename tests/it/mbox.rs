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

/// Size in bytes of the windows in which the splitter reads an archive.
const WINDOW: usize = 512 << 10;

/// The messages of an archive: header section, whether the message may be text of another one, and size.
///
/// The first message only fills the archive up to the boundary of a window, so its size does not count.
fn split(text: &str) -> Vec<(String, bool, usize)> {
    let archive = Mailbox::from_bytes("list.mbox", text.as_bytes()).unwrap();
    let mut found = Vec::new();
    let head = |raw: RawMessage<'_>| String::from_utf8_lossy(raw.bytes).into_owned();
    archive.scan(head, |place, head| found.push((head, place))).unwrap();
    let size = |place| archive.read(place, |raw| raw.bytes.len()).unwrap();
    let sizes = found.iter().enumerate().map(|(at, (_, place))| if at == 0 { 0 } else { size(*place) });
    let sizes: Vec<usize> = sizes.collect();
    found.into_iter().zip(sizes).map(|((head, place), size)| (head, place.may_be_text(), size)).collect()
}

/// Moves the boundary of a window over every byte of `text`, which stands between two mails of an archive.
fn reads_the_same_at_every_boundary(first: &str, text: &str) {
    let archive = |fill: usize| format!("{first}{}\n\n{first}{text}", "x".repeat(fill));
    let expected = split(&archive(1));
    for at in 0..=text.len() {
        let found = split(&archive(WINDOW - 2 * first.len() - 2 - at));
        assert_eq!(found, expected, "boundary before {:?} in {text:?}", &text[at..]);
    }
}

#[test]
fn the_boundary_of_a_window_changes_no_message() {
    let mail = |id: &str| {
        format!(
            "Received: by x; Mon, 4 May 2026 10:00:00 +0000\nFrom: Bo <{id}@example.org>\n\
             To: dev@example.org\nMessage-ID: <{id}@example.org>\n\n-1\n\n"
        )
    };
    let (one, two) = (mail("one"), mail("two"));
    let empty = "From a@example.org Mon May  4 10:00:00 2026\nX-Kind: y\n\n";
    let dated = format!("From a@example.org Mon May  4 10:00:00 2026\n{one}");
    for text in [
        format!("\n{dated}{dated}"),
        format!("\nFrom a@example.org\n{two}From b\n{two}"),
        format!("\n{two}{two}"),
        format!("words\n{two}"),
        format!("\n{two}\n\n\n{}", two.replace("two", "three")),
        format!("\n----- Forwarded message -----\n\n\n{two}"),
        format!("\nThis is its header:\n\n{two}"),
        format!("\n--b\nContent-Type: message/rfc822\nX-Kind: y\n\n{two}"),
        format!("\nFrom here on\nthere are words.\n\nFrom: here\n\n{two}"),
        format!("\n{empty}words\n\n{two}"),
    ] {
        reads_the_same_at_every_boundary(&dated, &text);
    }
    for text in [format!("\n{dated}From b\n{two}"), format!("\n{two}{two}")] {
        reads_the_same_at_every_boundary(&format!("From a@example.org\n{one}"), &text);
        reads_the_same_at_every_boundary(&dated.replace('\n', "\r\n"), &text.replace('\n', "\r\n"));
    }
    for text in [format!("\n{two}{two}"), format!("words\n{two}"), format!("\nMessage: 1\n{two}")] {
        reads_the_same_at_every_boundary(&one, &text);
    }
}
