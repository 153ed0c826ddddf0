//! Tests many web archives in one run: each gives the same result as alone, and an error in one does not stop the
//! others.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use serde_json::Value as Json;
use tempfile::TempDir;

use super::sites::{self, LIST, Mail, mails, mbox};
use super::{run, run_in};
use crate::common::command::Run;
use crate::common::server::{Server, answer};

const AT: &str = "--at=2026-08-01T12:00:00Z";
const ROWS: &str = "--rows=decisions,votes,findings,lists";

/// A server of each kind, with the URL of its list.
fn lists() -> Vec<(Server, String)> {
    [
        (sites::hyperkitty as sites::Site, format!("/archives/list/{LIST}/")),
        (sites::ponymail, format!("/list.html?{LIST}")),
        (sites::public_inbox, "/infra/all.mbox.gz".to_owned()),
        (sites::pipermail, "/pipermail/infra/".to_owned()),
    ]
    .into_iter()
    .map(|(site, path)| {
        let server = sites::serve(site);
        let url = server.url(&path);
        (server, url)
    })
    .collect()
}

fn audit_each(cache: &Path, archives: &[&str], more: &[&str]) -> Run {
    run_in(cache, &[&["audit", "--each", "--format=ndjson"], archives, more].concat())
}

fn rows(run: &Run) -> Vec<Json> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The state of each list.
fn states(run: &Run) -> Vec<String> {
    let lists = rows(run).into_iter().filter(|row| row["row"] == "list");
    lists.map(|row| row["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_url_is_audited_as_if_it_were_alone() {
    let lists = lists();
    let urls: Vec<&str> = lists.iter().map(|(_, url)| url.as_str()).collect();
    let folder = TempDir::new().unwrap();
    let together = audit_each(folder.path(), &urls, &[AT, ROWS]);
    let alone: Vec<Run> = urls.iter().map(|url| run(&["audit", "--format=ndjson", url, AT, ROWS])).collect();
    let of_all: String = alone.iter().map(|run| run.out.as_str()).collect();
    assert_eq!((together.code, together.out.as_str()), (0, of_all.as_str()), "{}", together.err);
    let decisions = rows(&together).into_iter().filter(|row| row["row"] == "decision");
    let archives: Vec<String> = decisions.map(|row| row["archive"].as_str().unwrap().to_owned()).collect();
    assert_eq!(archives, urls);
}

#[test]
fn a_url_that_fails_is_a_row_and_stops_no_other() {
    let bad = Server::start(|_| answer(500, "text/html", b"broken"));
    let (good, url) = lists().remove(0);
    let folder = TempDir::new().unwrap();
    let bad_url = bad.url(&format!("/archives/list/{LIST}/"));
    let state = format!("--state={}", folder.path().join("state").display());
    for more in [&[AT, ROWS][..], &[AT, ROWS, &state]] {
        let found = audit_each(folder.path(), &["https://example.org/", &bad_url, &url], more);
        assert_eq!((found.code, states(&found)), (2, ["failed", "failed", "read"].map(str::to_owned).into()));
        let rows = rows(&found);
        assert!(rows[1]["error"].as_str().unwrap().contains("500"), "{}", rows[1]);
        assert_eq!(rows[1]["archive"], bad_url);
    }
    drop(good);
}

#[test]
fn a_list_of_the_config_may_be_a_url() {
    let (_server, url) = lists().remove(0);
    let folder = TempDir::new().unwrap();
    let config = folder.path().join("plusone.toml");
    let text = format!(
        "[[list]]\nname = \"infra\"\naddress = \"{LIST}\"\narchives = [\"{url}\"]\npolicy = \"apache\"\n"
    );
    fs::write(&config, text).unwrap();
    let config = format!("--config={}", config.display());
    let file = folder.path().join("all.mbox");
    fs::write(&file, mbox(&mails())).unwrap();
    let found = audit_each(folder.path(), &["@infra", file.to_str().unwrap()], &[&config, AT, ROWS]);
    assert_eq!(states(&found), ["read", "read"], "{}", found.err);
    let lists: Vec<Json> = rows(&found).into_iter().filter(|row| row["row"] == "list").collect();
    assert_eq!((&lists[0]["list"], &lists[0]["policy"]), (&"infra".into(), &"apache".into()));
    assert_eq!((&lists[1]["list"], &lists[1]["policy"]), (&Json::Null, &"ovirt-infra".into()));
}

#[test]
fn a_list_is_skipped_while_its_server_has_the_same_mail() {
    for (kind, site, path) in [
        ("hyperkitty", sites::hyperkitty as sites::Site, format!("/archives/list/{LIST}/")),
        ("ponymail", sites::ponymail, format!("/list.html?{LIST}")),
        ("public-inbox", sites::public_inbox, "/infra/all.mbox.gz".to_owned()),
        ("pipermail", sites::pipermail, "/pipermail/infra/".to_owned()),
    ] {
        let mail = Arc::new(Mutex::new(mails()));
        let shared = Arc::clone(&mail);
        let server = Server::start(move |asked| site(&shared.lock().unwrap(), asked));
        let url = server.url(&path);
        let folder = TempDir::new().unwrap();
        let state = format!("--state={}", folder.path().join("state").display());
        let audit = |more: &[&str]| audit_each(folder.path(), &[&url], &[&[ROWS, &*state], more].concat());
        let first = audit(&[]);
        assert_eq!((first.code, states(&first)), (0, vec!["read".to_owned()]), "{kind}: {}", first.err);
        let asked = server.targets().len();
        let second = audit(&[]);
        assert_eq!(
            (second.code, states(&second)),
            (0, vec!["unchanged".to_owned()]),
            "{kind}: {}",
            second.err
        );
        // Past months come from the cache.
        assert!(server.targets().len() < asked, "{kind}");
        assert_eq!(rows(&second).len(), 1, "{kind}: {}", second.out);
        let now = chrono::Utc::now().format("%Y-%m-%dT00:00:00Z").to_string();
        mail.lock()
            .unwrap()
            .push(Mail::new("new", &now, "Ana Lee <ana@example.org>", None, "News", "Hello."));
        assert_eq!(states(&audit(&[])), ["read"], "{kind}");
        assert_eq!(states(&audit(&[AT])), ["read"], "{kind}");
        assert_eq!(states(&audit(&[AT])), ["unchanged"], "{kind}");
    }
}

#[test]
fn a_vote_that_is_open_is_fetched_again() {
    let now = chrono::Utc::now();
    let date = (now - chrono::TimeDelta::hours(3)).format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut all = mails();
    let call = "The vote is open for 72 hours.";
    all.push(Mail::new("lamp", &date, "Ana Lee <ana@example.org>", None, "[VOTE] Buy a lamp", call));
    let server = Server::start(move |asked| sites::hyperkitty(&all, asked));
    let url = server.url(&format!("/archives/list/{LIST}/"));
    let folder = TempDir::new().unwrap();
    let state = format!("--state={}", folder.path().join("state").display());
    for _ in 0..2 {
        assert_eq!(states(&audit_each(folder.path(), &[&url], &[ROWS, &state])), ["read"]);
    }
}

#[test]
fn a_token_is_sent_only_to_the_server_of_the_first_url() {
    let folder = TempDir::new().unwrap();
    let token = folder.path().join("token");
    fs::write(&token, "secret\n").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&token, fs::Permissions::from_mode(0o600)).unwrap();
    }
    let seen = Arc::new(Mutex::new(Vec::new()));
    let servers: Vec<Server> = (0..2)
        .map(|number| {
            let (all, seen) = (mails(), Arc::clone(&seen));
            Server::start(move |asked| {
                seen.lock().unwrap().push((number, asked.has("Authorization: Bearer secret")));
                sites::hyperkitty(&all, asked)
            })
        })
        .collect();
    let urls: Vec<String> =
        servers.iter().map(|server| server.url(&format!("/archives/list/{LIST}/"))).collect();
    let token = format!("--token-file={}", token.display());
    let found = audit_each(folder.path(), &[&urls[0], &urls[1]], &[AT, ROWS, &token]);
    assert_eq!(states(&found), ["read", "read"], "{}", found.err);
    let seen = seen.lock().unwrap();
    assert!(seen.iter().all(|(number, has_token)| *has_token == (*number == 0)), "{seen:?}");
    assert!(seen.contains(&(0, true)) && seen.contains(&(1, false)));
}
