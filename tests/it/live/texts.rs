//! Tests rosters and mailmaps by URL, and a bot that fetches.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tempfile::TempDir;

use super::run_in;
use super::sites::{self, CALL, LIST, mails, mbox};
use crate::common::server::{Server, answer, with_header};

const AT: &str = "--at=2026-08-01T12:00:00Z";
const APACHE: &str = r#"{"committees": {"otter": {"display_name": "Otter", "roster": {"bo": {"name": "Bo Ek"}, "dee": {"name": "Dee Moss"}}}}}"#;

fn roster(
    server: &Server,
    file: &str,
    name: &str,
    cache: &TempDir,
    more: &[&str],
) -> crate::common::command::Run {
    let url = server.url(name);
    run_in(
        cache.path(),
        &[&["tally", file, "-t", CALL, AT, "--complete-until=now", "-r", &url][..], more].concat(),
    )
}

#[test]
fn rosters_and_mailmaps_are_fetched_by_url() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("all.mbox");
    fs::write(&file, mbox(&mails())).unwrap();
    let file = file.to_str().unwrap();
    let is_down = Arc::new(AtomicBool::new(false));
    let down = Arc::clone(&is_down);
    let server = Server::start(move |asked| match asked.target.as_str() {
        _ if down.load(Ordering::SeqCst) => answer(500, "text/plain", b"down"),
        "/roster.csv" if asked.has("If-None-Match: \"1\"") => answer(304, "text/plain", b""),
        "/roster.csv" => with_header(
            200,
            "text/csv",
            "ETag: \"1\"\r\n",
            b"name,address\nBo Ek,bo@example.org\nDee Moss,dee@example.org\n",
        ),
        "/MAINTAINERS" => answer(
            200,
            "text/plain",
            b"OTTER\nM: Bo Ek <bo@example.org>\nF: x\n\nSEAL\nM: Dee Moss <dee@example.org>\nF: y\n",
        ),
        "/mailmap" => answer(200, "text/plain", b"Bo Ek <bo@example.org> <bo@old.example.org>\n"),
        "/page.csv" => answer(200, "text/html", b"<html>"),
        "/claims.csv" => answer(200, "text/csv", b"<html>"),
        "/empty.csv" => answer(200, "text/csv", b"\n"),
        "/far.csv" => with_header(302, "text/plain", "Location: https://other.example.org/x.csv\r\n", b""),
        "/apache.json" => answer(200, "application/json", APACHE.as_bytes()),
        _ => answer(404, "text/plain", b""),
    });
    let cache = TempDir::new().unwrap();
    for _ in 0..2 {
        let run = roster(&server, file, "/roster.csv", &cache, &["--format", "json"]);
        assert_eq!(run.json()["counts"]["plus"]["binding"], 2, "{}", run.err);
    }
    assert!(server.asked().last().unwrap().has("If-None-Match: \"1\""));
    let part = roster(&server, file, "/MAINTAINERS#SEAL", &cache, &["--format", "json"]);
    assert_eq!(part.json()["counts"]["plus"]["binding"], 1, "{}", part.err);
    assert!(roster(&server, file, "/apache.json#otter", &cache, &[]).code < 5);
    assert!(
        roster(&server, file, "/roster.csv", &cache, &["--mailmap", &server.url("/mailmap")]).err.is_empty()
    );
    for (name, what) in [
        ("/none.csv", "not found (404)"),
        ("/page.csv", "a web page"),
        ("/claims.csv", "a web page"),
        ("/empty.csv", "an empty text"),
        ("/far.csv", "another server"),
    ] {
        let error = roster(&server, file, name, &cache, &[]);
        assert_eq!((error.code, error.out.as_str()), (2, ""), "{name}");
        assert!(error.err.contains(what) && error.err.contains(name), "{name}: {}", error.err);
    }
    is_down.store(true, Ordering::SeqCst);
    let error = roster(&server, file, "/roster.csv", &cache, &[]);
    assert!(error.code == 2 && error.err.contains("status 500"), "{}", error.err);
    let offline = roster(&server, file, "/roster.csv", &cache, &["--offline"]);
    assert!(offline.code < 2 && offline.err.contains("as fetched on 20"), "{} {}", offline.code, offline.err);
    let error = roster(&server, file, "/other.csv", &cache, &["--offline"]);
    assert!(error.err.contains("not fetched before (--offline)"), "{}", error.err);
}

#[test]
fn a_bot_fetches_its_archive_and_knows_how_recent_it_is() {
    let server = sites::serve(sites::hyperkitty);
    let folder = TempDir::new().unwrap();
    let config = folder.path().join("plusone.toml");
    let text = format!(
        "state = \"state\"\n[smtp]\nhost = \"127.0.0.1\"\nsecurity = \"none\"\n[[list]]\naddress = \"{LIST}\"\n\
         archives = [\"{}\"]\nfrom = \"Votes <votes@example.org>\"\nchair = \"ana@example.org\"\n",
        server.url(&format!("/archives/list/{LIST}/"))
    );
    fs::write(&config, text).unwrap();
    let run =
        |at: &str| run_in(folder.path(), &["bot", "--config", config.to_str().unwrap(), "--dry-run", at]);
    // The bot first sees the vote too late to watch it. It asks the chair for that reason, not because mail
    // is missing.
    let run = run("--at=2026-05-08T12:00:00Z");
    assert_eq!(run.code, 0, "{} {}", run.out, run.err);
    let all = run.out + &run.err;
    assert!(all.contains("Buy a shelf for the tapes"), "{all}");
    assert!(!all.contains("it is unknown if the archive is complete until the deadline"), "{all}");
    assert!(server.targets().iter().any(|target| target.contains("start=2026-05-01")));
}
