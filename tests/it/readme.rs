//! Runs the commands of the README that need a program other than `plusone`; `cmd.rs` runs the others.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process;

use crate::common::mail::{BO, CARL, DEE, mbox, wiki_vote};

/// The fenced blocks of the README in a language.
fn blocks(language: &str) -> Vec<String> {
    let text = include_str!("../../README.md");
    let parts = text.split("```").skip(1).step_by(2);
    parts.filter_map(|part| part.strip_prefix(&format!("{language}\n"))).map(str::to_owned).collect()
}

#[test]
fn one_command_writes_and_posts_a_result() {
    let block = blocks("console,ignore").into_iter().find(|block| block.contains("sendmail")).unwrap();
    let command = block.trim().strip_prefix("$ ").unwrap();
    // `real_lists::newcomer` tests this command with the link of a real archive.
    let link = command.split(' ').find(|word| word.starts_with("https://")).unwrap();
    let command = command.replace(link, "2026-05.mbox --complete-until now");
    let folder = tempfile::tempdir().unwrap();
    let call = "Subject: [VOTE] Move the wiki\n";
    let votes = mbox(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]));
    let to_list = votes.replace(call, &format!("{call}List-Post: <mailto:dev@example.org>\n"));
    fs::write(folder.path().join("2026-05.mbox"), to_list).unwrap();
    // A replacement for sendmail: it stores its arguments and its mail.
    let sendmail = folder.path().join("sendmail");
    fs::write(&sendmail, "#!/bin/sh\necho \"$@\" > arguments\ncat > posted.eml\n").unwrap();
    fs::set_permissions(&sendmail, fs::Permissions::from_mode(0o755)).unwrap();
    let built = Path::new(env!("CARGO_BIN_EXE_plusone")).parent().unwrap().to_owned();
    let path = [folder.path().to_owned(), built, "/usr/bin".into(), "/bin".into()];
    let mut shell = process::Command::new("/bin/sh");
    let shell = shell.args(["-c", &command]).current_dir(folder.path());
    let done = shell.env("PATH", env::join_paths(&path).unwrap()).output().unwrap();
    assert!(done.status.success(), "{command}: {}", String::from_utf8_lossy(&done.stderr));
    let posted = fs::read_to_string(folder.path().join("posted.eml")).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("arguments")).unwrap(), "-ti\n");
    for line in
        ["To: dev@example.org", "Subject: [RESULT] [VOTE] Move the wiki", "The vote has passed with 3 +1"]
    {
        assert!(posted.lines().any(|found| found.starts_with(line)), "{line}\n{posted}");
    }
}
