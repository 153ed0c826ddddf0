//! Tests files and mail that are made to do harm: they cause no panic and use up neither memory nor time, and all other
//! mail is read.

#![cfg(unix)]

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::common::command::{AT, COMPLETE, ROOT, Run, codes, finished, limited, run};
use crate::common::mail::{BO, CARL, Folder, Mail, gzip, mbox, passed_vote, wiki_vote};
use proptest::prelude::*;

/// Limits of a run: address space in KiB, open files, and processor time in seconds.
const MEMORY: u64 = 1 << 20;
const OPEN_FILES: u64 = 32;
const PROCESSOR: u64 = 60;

/// Runs the command within these limits. The system kills the command when it exceeds the processor time.
fn run_capped(arguments: &[&str]) -> Run {
    let limits = format!("-v {MEMORY}, -n {OPEN_FILES}, -t {PROCESSOR}");
    let mut command = limited(assert_cmd::cargo::cargo_bin!("plusone"), &limits);
    command.args(arguments).arg(COMPLETE).current_dir(ROOT);
    // Every thread of a pool needs address space for its stack.
    command.env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "2");
    finished(assert_cmd::Command::from_std(command))
}

/// Tallies a vote that passes, with one more mail. Returns the number of binding +1 and the codes of the diagnostics.
fn tallied_with(folder: &Folder, mail: &[u8]) -> (u64, Vec<String>) {
    let mut bytes = mbox(&passed_vote()).into_bytes();
    bytes.extend_from_slice(b"From bo@example.org Mon May 11 12:00:00 2026\n");
    bytes.extend_from_slice(mail);
    let path = folder.save("list.mbox", &bytes);
    let tallied = run_capped(&["tally", &path, AT, "--format=json"]);
    let found = tallied.json();
    assert_eq!(found["archive"]["messages"], 5);
    let plus = found["counts"]["plus"]["binding"].as_u64().unwrap();
    (plus, codes(&found).into_iter().map(str::to_owned).collect())
}

/// The header section of a vote by a fifth person, without its end.
const FIFTH: &str = "From: Eve Orr <eve@example.org>\nSubject: Re: [VOTE] Move the wiki\nDate: Mon, 11 May 2026 12:00:00 +0000\n\
    Message-ID: <fifth@example.org>\nIn-Reply-To: <call@example.org>\n";

#[test]
fn multiparts_nested_fifty_thousand_deep_are_read_up_to_the_limit() {
    let mut mail = format!("{FIFTH}Content-Type: multipart/mixed; boundary=b0\n\n--b0\n\n+1\n");
    for depth in 1..50_000 {
        mail.extend([&format!("--b{}\n", depth - 1)[..], "Content-Type: multipart/mixed; "]);
        mail.extend([&format!("boundary=b{depth}\n\n")[..]]);
    }
    // Two megabytes of boundaries exceed the limit on text.
    let codes = ["nested-too-deep", "body-too-large"].map(str::to_owned).to_vec();
    assert_eq!(tallied_with(&Folder::new(), mail.as_bytes()), (4, codes));
}

#[test]
fn a_hundred_thousand_parts_are_read_up_to_the_limit() {
    let part = "--b\nContent-Type: text/x-none\n\nx\n".repeat(100_000);
    let mail = format!("{FIFTH}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n+1\n{part}--b--\n");
    assert_eq!(tallied_with(&Folder::new(), mail.as_bytes()), (4, vec!["too-many-parts".to_owned()]));
}

#[test]
fn a_header_of_five_megabytes_is_read_up_to_the_limit() {
    let trace = format!("X-Trace: {}\n", "x".repeat(990)).repeat(5_000);
    let mail = format!("{FIFTH}{trace}Content-Type: text/plain\n\n+1\n");
    // The body is found, although it is after the part of the header that is read.
    assert_eq!(tallied_with(&Folder::new(), mail.as_bytes()), (4, vec!["header-too-long".to_owned()]));
    // A single value of this length, made of encoded words or of spaces.
    for value in ["=?utf-8?q?a?= ", "<<<", " \t", "(((", "a,"] {
        let mail = format!("{FIFTH}Cc: {}\n\n+1\n", value.repeat(5_000_000 / value.len()));
        assert_eq!(
            tallied_with(&Folder::new(), mail.as_bytes()),
            (4, vec!["header-too-long".to_owned()]),
            "{value}"
        );
    }
}

#[test]
fn a_hundred_thousand_references_are_followed() {
    let ids: String = (0..100_000).map(|at| format!(" <{at:x}@x>\n")).collect();
    let mail = format!("{FIFTH}References:{ids}\n\n+1\n");
    assert_eq!(tallied_with(&Folder::new(), mail.as_bytes()).0, 4);
    // Each message replies to the message with the number before, so that all form one chain.
    let chain = |at: usize| {
        let answers = if at == 0 { String::new() } else { format!("In-Reply-To: <{}@x>\n", at - 1) };
        format!("From x Mon May 11 12:00:00 2026\nMessage-ID: <{at}@x>\nFrom: x@example.org\n{answers}\n\n")
    };
    let mut archive = mbox(&passed_vote());
    archive.extend((0..3_000).rev().map(chain));
    let folder = Folder::new();
    let listed = run_capped(&["list", &folder.save("chain.mbox", archive), AT, "--format=json"]);
    assert_eq!(listed.json()["archive"]["threads"], 2);
}

#[test]
fn more_files_than_may_be_open_are_read() {
    let (maildir, months) = (Folder::new(), Folder::new());
    for folder in ["cur", "new", "tmp"] {
        fs::create_dir(format!("{}/{folder}", maildir.path())).unwrap();
    }
    let mail = |at: usize| format!("From: bo@example.org\nSubject: x\nMessage-ID: <{at}@example.org>\n\n");
    for at in 0..300 {
        maildir.save(&format!("cur/{at}.mail:2,S"), mail(at));
        let month = format!("From bo@example.org Mon May 11 12:00:00 2026\n{}", mail(at));
        months.save(&format!("{at}.txt.gz"), gzip(month.as_bytes()));
    }
    for folder in [maildir, months] {
        let listed = run_capped(&["list", folder.path(), AT, "--format=json"]);
        assert_eq!((listed.code, listed.err.as_str()), (0, ""));
        assert_eq!(listed.json()["archive"]["messages"], 300);
    }
}

#[test]
fn many_mails_with_the_subject_of_many_calls_give_few_notes() {
    let call = |at: usize| Mail::call(&format!("call{at}@example.org"), "[VOTE] Move the wiki").to_string();
    let answer = |at: usize| {
        let header = "From: carl@example.org\nSubject: Re: [VOTE] Move the wiki\nDate: Mon, 11 May 2026 12:00:00 +0000";
        format!("{header}\nMessage-ID: <{at}@example.org>\nReferences: <missing{at}@example.org>\n\nyes\n")
    };
    let mails: Vec<String> = (0..100).map(call).chain((0..100).map(answer)).collect();
    let folder = Folder::new();
    let path = folder.save("list.mbox", mbox(&mails));
    for thread in ["call7@example.org", "call99@example.org"] {
        let tallied = run_capped(&["tally", &path, AT, "--format=json", "--thread", thread]).json();
        let told = |code: &str| codes(&tallied).into_iter().filter(|told| *told == code).count();
        assert!(told("parent-missing") <= 1 && (1..=2).contains(&told("called-again")), "{tallied}");
    }
}

#[test]
fn an_error_while_copying_is_not_reported_as_bad_mail() {
    let folder = Folder::new();
    let long = mbox(&passed_vote()) + &"a line\n".repeat(1 << 20);
    let path = folder.save("list.mbox.gz", gzip(long.as_bytes()));
    let mut command = assert_cmd::Command::cargo_bin("plusone").unwrap();
    command.env("TMPDIR", "/nonexistent").args(["list", &path, AT]);
    let listed = finished(command);
    let text = "list.mbox.gz: cannot write the copy in the temporary folder (set TMPDIR to use another): ";
    assert!(listed.code == 2 && listed.err.contains(text), "{} {}", listed.code, listed.err);
}

#[test]
fn a_long_stream_is_read_while_it_arrives() {
    let long = |at: usize| {
        let header = format!("From: carl@example.org\nSubject: x\nMessage-ID: <{at}@example.org>\n");
        format!("From carl@example.org Mon May 11 12:00:00 2026\n{header}\n{}", "a line\n".repeat(1 << 16))
    };
    let last = Mail::call("last@example.org", "[VOTE] Move the list").body("The vote is open for 72 hours.");
    let plain = mbox(&passed_vote()) + &(0..40).map(long).collect::<String>() + &mbox(&[last]);
    let folder = Folder::new();
    let listed =
        |name: &str, bytes: &[u8]| run_capped(&["list", &folder.save(name, bytes), AT, "--format=json"]);
    let expected = listed("list.mbox", plain.as_bytes());
    assert_eq!((&expected.json()["archive"]["messages"], expected.code), (&45.into(), 0));
    let packed = gzip(plain.as_bytes());
    // The documents differ only in the name of the archive.
    let mut unpacked = listed("list.mbox.gz", &packed).json();
    unpacked["archive"]["name"] = expected.json()["archive"]["name"].clone();
    assert_eq!(unpacked, expected.json());
    let cut = listed("cut.mbox.gz", &packed[..packed.len() - 20]);
    assert_eq!(cut.code, 2);
    assert!(cut.err.contains("cut.mbox.gz is a truncated gzip stream"), "{}", cut.err);
    assert_eq!(codes(&cut.json())[0], "truncated-gzip");
    let bytes = [&packed[..], b"and more"].concat();
    let more = listed("more.mbox.gz", &bytes);
    assert_eq!((more.code, codes(&more.json())[0]), (0, "bytes-behind-stream"));
}

#[test]
fn a_message_of_a_gigabyte_is_read_up_to_the_limit() {
    let folder = Folder::new();
    let path = folder.save("list.mbox", mbox(&passed_vote()));
    let mut file = File::options().append(true).open(&path).unwrap();
    write!(file, "From bo@example.org Mon May 11 12:00:00 2026\n{FIFTH}\n+1\n").unwrap();
    // A file with a hole takes no disk space, and reads as zeros.
    let end = file.seek(SeekFrom::End(0)).unwrap() + (1 << 30);
    file.set_len(end).unwrap();
    let tallied = run_capped(&["tally", &path, AT, "--format=json", "--limit", "body=8MiB"]);
    let found = tallied.json();
    assert_eq!(codes(&found), ["body-too-large", "body-too-large"]);
    assert_eq!((&found["archive"]["messages"], &found["counts"]["plus"]["binding"]), (&5.into(), &4.into()));
}

#[test]
fn a_long_text_is_read_to_the_limit() {
    for line in ["+1\n", "x ", "> -1\n", "-1 because\n", "+1 -1 0 "] {
        let mail = format!("{FIFTH}\n+1\n\n{}", line.repeat((4 << 20) / line.len()));
        let folder = Folder::new();
        let mut archive = mbox(&passed_vote());
        archive.push_str("From bo@example.org Mon May 11 12:00:00 2026\n");
        archive.push_str(&mail);
        let path = folder.save("list.mbox", archive);
        let tallied = run_capped(&["tally", &path, AT, "--format=json", "--limit", "text=64KiB"]);
        assert_eq!(codes(&tallied.json()), ["body-too-large"], "{line}");
    }
}

#[test]
fn a_decompression_bomb_is_stopped_by_the_ratio() {
    let folder = Folder::new();
    let vote = mbox(&passed_vote());
    let mut bomb = vote.clone().into_bytes();
    bomb.resize(vote.len() + (80 << 20), b'x');
    for (name, bytes) in [("one.gz", gzip(&bomb)), ("two.gz", gzip(&gzip(&bomb)))] {
        let path = folder.save(name, bytes);
        let tallied = run_capped(&["tally", &path, AT]);
        assert_eq!(tallied.code, 2);
        assert!(tallied.out.starts_with("PASSED with 3 +1"), "{}", tallied.out);
        let told = format!(
            "plusone: {path} unpacks to more than the limit ratio=250; the messages below the limit were read\n"
        );
        assert_eq!(tallied.err, told);
    }
    let endless = run(&["tally", "/dev/zero", AT, "--limit", "unpacked=20MiB"]);
    endless.refused(
        "no mail in /dev/zero; expected an mbox with `From ` lines, or a message that starts with a mail header",
    );
}

#[test]
fn traps_in_a_folder_are_skipped() {
    let folder = Folder::new();
    folder.save("vote.mbox", mbox(&passed_vote()));
    std::os::unix::fs::symlink(folder.path(), folder.file("again")).unwrap();
    std::os::unix::fs::symlink("round", folder.file("round")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.file("pipe")).status().unwrap().success());
    let tallied = run_capped(&["tally", folder.path(), AT]);
    assert!(tallied.out.starts_with("PASSED with 3 +1"), "{}", tallied.out);
    let start = format!("plusone: cannot read {}/round: ", folder.path());
    assert!(tallied.err.starts_with(&start) && tallied.err.lines().count() == 1, "{}", tallied.err);
    assert_eq!(tallied.code, 2);
}

#[test]
fn files_without_permission_are_reported() {
    let folder = Folder::new();
    folder.save("vote.mbox", mbox(&passed_vote()));
    let shut = folder.save("shut.mbox", "");
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
    // An administrator can read every file.
    let may_read = File::open(&shut).is_ok();
    let listed = run_capped(&["list", folder.path(), AT, "--format=json"]);
    let code = if may_read { "file-without-mail" } else { "unreadable-file" };
    assert_eq!((codes(&listed.json()), listed.code), (vec![code], if may_read { 0 } else { 2 }));
}

#[test]
fn many_calls_with_one_subject_take_linear_time() {
    let folder = Folder::new();
    let calls: Vec<String> = (0..300)
        .flat_map(|at| {
            let (call, vote) = (format!("{at}@example.org"), format!("v{at}@example.org"));
            [
                Mail::call(&call, "[VOTE] Move the wiki").to_string(),
                Mail::new(&vote).from(CARL).subject("Re: [VOTE] Move the wiki").body("+1").to_string(),
            ]
        })
        .collect();
    let listed = run_capped(&["list", &folder.save("calls.mbox", mbox(&calls)), AT, "--format=json"]);
    assert_eq!(listed.json()["proposals"].as_array().unwrap().len(), 300);
}

#[test]
fn many_lines_of_boilerplate_take_linear_time() {
    let folder = Folder::new();
    let long = "> We went through the list of open questions this morning, and for us it is a";
    for line in [
        "To: dev",
        "From: Bo",
        "This email is long.",
        "[image: a.png]",
        "Bo reacted via Gmail",
        "-------------- next part --------------",
        "Sent from my tablet",
        "Unsubscribe: https://lists.example.org/off",
        ": quoted",
        "Bo <bo@example.org>",
        "---",
        &format!("{long}\n+1"),
        &format!("{long}\n-1 too slow\n"),
    ] {
        let body = format!("-1\n\n{}", format!("{line}\n").repeat(20_000));
        let mails = wiki_vote(&[(BO, &body)]);
        run_capped(&["tally", &folder.save("lines.mbox", mbox(&mails)), AT, "--format=json"]).json();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Arbitrary bytes, and a vote with arbitrary damage, end with an exit code.
    #[test]
    fn any_bytes_end_with_a_code(
        noise in prop::collection::vec(any::<u8>(), 0..400),
        place in any::<prop::sample::Index>(),
        packed: bool,
    ) {
        let mut bytes = mbox(&wiki_vote(&[(BO, "+1")])).into_bytes();
        let place = place.index(bytes.len());
        bytes.splice(place..place, noise);
        let bytes = if packed { gzip(&bytes) } else { bytes };
        let folder = Folder::new();
        let listed = run(&["list", &folder.save("any", bytes), AT]);
        prop_assert!([0, 2].contains(&listed.code), "{}", listed.err);
        prop_assert!(!listed.err.contains("panicked"), "{}", listed.err);
    }
}
