//! Tests `plusone ask`: its reply asks for missing facts, and is not read as a vote itself.

use crate::common::command::run;
use crate::common::mail::{BO, CARL, DEE, Folder, Roster, mbox, wiki_vote};

#[test]
fn a_question_names_what_is_missing_and_changes_no_verdict() {
    let mails = wiki_vote(&[(BO, "+1"), (CARL, "+1 if the old host stays"), (DEE, "-1")]);
    let folder = Folder::new();
    let archive = folder.save("dev.mbox", mbox(&mails));
    let roster =
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Kim Vale", &["kim@example.org"]);
    let roster = format!("--roster={}", folder.save("roster.toml", roster));
    let at = "--at=2026-05-06T12:00:00Z";
    let asked = run(&["ask", &archive, at, "--complete-until=now", "--to=dev@example.org", &roster]);
    assert_eq!((asked.code, asked.err.as_str()), (0, ""));
    let mail = &asked.out;
    assert!(mail.contains("\nIn-Reply-To: <call@example.org>\n"), "{mail}");
    for words in [
        "\nCarl Dorn, your mail of 4 May 2026 is not clear (conditional vote):\n> +1 if the old host stays\n",
        "\nDee Moss, your objection of 4 May 2026 has no explanation:\n> -1\n",
        "\nNot voted yet: Kim Vale.\n",
        "\nIt is open until 7 May 2026 08:00 UTC.\n",
    ] {
        assert!(mail.contains(words), "{words}\n{mail}");
    }
    assert!(mail.lines().skip_while(|line| !line.is_empty()).all(|line| line.len() <= 72), "{mail}");
    let tally = |archive: &str| {
        let found = run(&["tally", archive, "--at=2026-05-08T12:00:00Z", "--format=json"]).json();
        (
            found["votes"].as_array().unwrap().len(),
            found["outcome"].to_string(),
            found["proposal"]["closes"].to_string(),
        )
    };
    let before = tally(&archive);
    let with = folder.save("with.mbox", mbox(&[mails, vec![mail.clone()]].concat()));
    assert_eq!(tally(&with), before);
}

#[test]
fn nothing_is_written_if_nothing_is_missing() {
    let folder = Folder::new();
    let archive = folder.save("dev.mbox", mbox(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")])));
    let asked = run(&["ask", &archive, "--at=2026-05-08T12:00:00Z", "--complete-until=now"]);
    assert_eq!((asked.code, asked.out.as_str()), (1, ""));
    assert_eq!(asked.err, "plusone: nothing is missing in this vote; no mail written\n");
}
