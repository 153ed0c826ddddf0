//! Tests tallies of links: each kind of archive gives the votes and the verdict of its mail.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::sites::{self, CALL, LIST, hash, mails, mbox};
use super::{run, run_in};
use crate::common::server::{Server, answer};

const AT: &str = "--at=2026-08-01T12:00:00Z";

/// The relevant parts of a document: the votes and the outcome.
fn decided(json: &Value) -> Value {
    let votes: Vec<Value> = json["votes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|vote| {
            json!([vote["voter"]["address"], vote["value"], vote["status"], vote["evidence"]["message_id"]])
        })
        .collect();
    json!([
        votes, json["outcome"]["verdict"], json["outcome"]["stable"], json["counts"],
        json["proposal"]["closed_by"]
    ])
}

#[test]
fn a_link_gives_the_tally_of_its_mail() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("all.mbox");
    fs::write(&file, mbox(&mails())).unwrap();
    let local = run(&["tally", file.to_str().unwrap(), "-t", CALL, AT, "--format", "json"]);
    assert_eq!(local.json()["votes"].as_array().unwrap().len(), 5, "{}", local.out);
    for (kind, server, url) in sites::all() {
        let live = run(&["tally", &url, AT, "--format", "json"]);
        assert_eq!((live.code, live.err.as_str()), (0, ""), "{kind}");
        let (live, local) = (live.json(), local.json());
        assert_eq!(decided(&live), decided(&local), "{kind}");
        assert_eq!(live["archive"]["duplicates"], 0, "{kind}");
        assert_eq!(live["archive_complete"]["source"], "fetch", "{kind}");
        // The requested days end some time after the result, and the rest of the list was not requested.
        let asked = server.targets().join("\n");
        assert!(!asked.contains("all.mbox") && !live.to_string().contains("talk-2"), "{kind}: {asked}");
        assert_eq!(live["archive"]["from"].as_str().unwrap() < "2026-05", kind == "pipermail", "{kind}");
    }
}

#[test]
fn reports_link_to_the_named_archive() {
    let dot = |text: &str| text.replace('@', ".");
    for (kind, server, url) in sites::all() {
        let vote = &run(&["tally", &url, AT, "--format", "json"]).json()["votes"][0];
        let expected = match kind {
            "hyperkitty" => {
                json!(server.url(&format!("/archives/list/{LIST}/message/{}/", hash("shelf-1@example.org"))))
            }
            "ponymail" => {
                json!(server.url(&format!("/thread/%3Cshelf-1@example.org%3E?%3C{}%3E", dot(LIST))))
            }
            "public-inbox" => json!(server.url("/infra/shelf-1@example.org/")),
            _ => Value::Null,
        };
        assert_eq!(vote["evidence"]["permalink"], expected, "{kind}");
    }
}

#[test]
fn a_link_to_any_message_of_the_thread_is_enough() {
    let reply = hash("shelf-3@example.org");
    let servers = sites::all();
    let url = |kind: &str, path: String| {
        servers.iter().find(|(name, ..)| *name == kind).map(|(_, server, _)| server.url(&path)).unwrap()
    };
    for url in [
        url("hyperkitty", format!("/archives/list/{LIST}/message/{reply}/")),
        url("ponymail", format!("/thread/foal{}?%3Cinfra.lists.example.org%3E", reply.to_lowercase())),
        url("ponymail", "/thread/%3Cshelf-3@example.org%3E?%3Cinfra.lists.example.org%3E".to_owned()),
        url("public-inbox", "/infra/shelf-3@example.org/raw".to_owned()),
    ] {
        let json = run(&["tally", &url, AT, "--format", "json"]).json();
        assert_eq!(json["proposal"]["message_id"], CALL, "{url}");
        assert_eq!(json["outcome"]["verdict"], "passed", "{url}");
    }
}

#[test]
fn a_link_to_a_list_or_a_month_gives_its_proposals() {
    for (kind, server, _) in sites::all() {
        let paths = match kind {
            "hyperkitty" => [format!("/archives/list/{LIST}/"), format!("/archives/list/{LIST}/2026/5/")],
            "ponymail" => [format!("/list.html?{LIST}"), format!("/list.html?{LIST}:2026-5")],
            "public-inbox" => ["/infra/all.mbox.gz".to_owned(), "/infra/all.mbox.gz".to_owned()],
            _ => ["/pipermail/infra/".to_owned(), "/pipermail/infra/2026-May/thread.html".to_owned()],
        };
        for (path, is_whole) in paths.iter().zip([true, kind == "public-inbox"]) {
            let listed = run(&["list", &server.url(path), AT, "--format", "json"]);
            let json = listed.json();
            assert_eq!((listed.code, json["proposals"].as_array().unwrap().len()), (0, 1), "{kind} {path}");
            assert_eq!(
                json["archive"]["messages"] == mails().len(),
                is_whole,
                "{kind} {path} {}",
                json["archive"]
            );
            assert_eq!(json["archive"]["duplicates"], 0, "{kind} {path}");
        }
    }
}

#[test]
fn a_vote_with_a_wrong_clock_is_found_in_its_thread() {
    for (kind, site) in [
        ("hyperkitty", sites::hyperkitty as sites::Site),
        ("ponymail", sites::ponymail),
        ("public-inbox", sites::public_inbox),
    ] {
        let mut all = mails();
        all.push(sites::Mail::new(
            "shelf-9",
            "2019-01-01T00:00:00Z",
            "Fay Gil <fay@example.org>",
            Some("shelf-call"),
            "Re: [VOTE] Buy a shelf for the tapes",
            "+1",
        ));
        let server = Server::start(move |asked| site(&all, asked));
        let path = match kind {
            "hyperkitty" => format!("/archives/list/{LIST}/thread/{}/", hash(CALL)),
            "ponymail" => format!("/thread/foal{}", hash(CALL).to_lowercase()),
            _ => format!("/infra/{CALL}/"),
        };
        let json = run(&["tally", &server.url(&path), AT, "--format", "json"]).json();
        assert_eq!(json["counts"]["plus"]["binding"], 5, "{kind}: {json}");
        assert_eq!(json["archive"]["duplicates"], 0, "{kind}");
    }
}

#[test]
fn an_open_vote_is_fetched_up_to_the_time_of_judgement() {
    for (kind, _, url) in sites::all() {
        let open = run(&["tally", &url, "--at=2026-05-05T10:30:00Z", "--format", "json"]);
        let json = open.json();
        assert_eq!((open.code, &json["outcome"]["verdict"]), (3, &json!("open")), "{kind}");
        assert_eq!(json["votes"].as_array().unwrap().len(), 2, "{kind}");
        // The window has ended, but nobody has closed the vote yet.
        let ended = run(&["tally", &url, "--at=2026-05-20T12:00:00Z", "--format", "json"]);
        assert_eq!(
            (ended.code, &ended.json()["outcome"]["stable"]),
            (0, &json!(true)),
            "{kind}: {}",
            ended.out
        );
    }
}

#[test]
fn a_file_on_a_server_is_an_archive() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/mail/2026.mbox.gz" => {
            answer(200, "application/gzip", &crate::common::server::gzip(&mbox(&mails())))
        }
        _ => answer(200, "text/plain", &mbox(&mails())),
    });
    for path in ["/mail/2026.mbox.gz", "/mail/2026.mbox"] {
        let tally = run(&["tally", &server.url(path), "-t", "shelf", AT, "--format", "json"]);
        let json = tally.json();
        assert_eq!((tally.code, &json["outcome"]["verdict"]), (0, &json!("passed")), "{path}");
        // A file does not show how recent it is.
        assert_ne!(json["archive_complete"]["source"], "fetch", "{path}");
    }
}

#[test]
fn a_url_is_accepted_wherever_an_archive_is() {
    let folder = TempDir::new().unwrap();
    let cache = folder.path();
    let (_, _server, url) = sites::all().remove(0);
    let explain = run_in(cache, &["explain", &url, AT]);
    assert!(explain.code == 0 && explain.out.contains("the room is wet"), "{}", explain.err);
    let result = run_in(cache, &["result", &url, "--at=2026-05-20T12:00:00Z"]);
    assert!(result.code == 0 && result.out.contains("Bo Ek"), "{} {}", result.out, result.err);
    assert_eq!(run_in(cache, &["audit", &url, AT]).code, 0);
    let mut with_stdin = crate::common::command::command();
    with_stdin.env("XDG_CACHE_HOME", cache).args(["tally", "-", &url, AT]).write_stdin(mbox(&mails()[..2]));
    assert_eq!(crate::common::command::finished(with_stdin).code, 0);
}
