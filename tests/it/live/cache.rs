//! Tests of data on disk: the cache, and the files and folders of `plusone fetch`.

use std::fs;

use tempfile::TempDir;

use super::run_in;
use super::sites::{self, CALL, LIST, Mail, hash, mails};
use crate::common::server::{Server, chunked};

const AT: &str = "--at=2026-08-01T12:00:00Z";

#[test]
fn past_months_are_fetched_once() {
    for (kind, server, url) in sites::all() {
        let folder = TempDir::new().unwrap();
        let tally = || run_in(folder.path(), &["tally", &url, AT]);
        let first = tally();
        assert_eq!(first.code, 0, "{kind}: {}", first.err);
        let asked = server.targets().len();
        let second = tally();
        assert_eq!((second.code, second.out), (first.code, first.out.clone()), "{kind}");
        let again = server.targets();
        assert!(
            again.len() < asked && again.iter().all(|target| !target.contains("mbox")),
            "{kind}: {again:?}"
        );
        let offline = run_in(folder.path(), &["tally", &url, AT, "--offline"]);
        if kind == "pipermail" {
            // The page of a message does not contain mail and is not cached.
            assert!(
                offline.code == 2 && offline.err.contains("not fetched before"),
                "{kind}: {}",
                offline.err
            );
        } else {
            assert_eq!((offline.code, offline.out), (0, first.out), "{kind}: {}", offline.err);
        }
        let asked = server.targets();
        assert!(asked.is_empty(), "{kind}: {asked:?}");
        let shown = run_in(folder.path(), &["cache", "show"]);
        assert!(shown.out.contains(&format!("127.0.0.1:{}", server.port)), "{kind}: {}", shown.out);
        assert!(run_in(folder.path(), &["cache", "clear"]).out.starts_with("removed "));
        let offline = run_in(folder.path(), &["tally", &url, AT, "--offline"]);
        assert!(
            offline.code == 2 && offline.err.contains("not fetched before (--offline)"),
            "{}",
            offline.err
        );
    }
}

#[test]
fn the_current_month_is_not_cached() {
    let now = chrono::Utc::now();
    let day = |days: i64| (now - chrono::TimeDelta::days(days)).format("%Y-%m-%dT10:00:00Z").to_string();
    let mail = |id: &str, days: i64, from: &str, answers: Option<&str>| {
        Mail::new(
            id,
            &day(days),
            from,
            answers,
            "[VOTE] Sell the shelf",
            "+1\n\nThe vote is open for 24 hours.",
        )
    };
    let mut mails = vec![mail("shelf-call", 2, "Ana Lee <ana@example.org>", None)];
    let count = std::sync::Arc::new(std::sync::Mutex::new(mails.clone()));
    let shared = std::sync::Arc::clone(&count);
    let server = Server::start(move |asked| sites::hyperkitty(&shared.lock().unwrap(), asked));
    let url = server.url(&format!("/archives/list/{LIST}/thread/{}/", hash(CALL)));
    let folder = TempDir::new().unwrap();
    let votes = || {
        let json = run_in(folder.path(), &["tally", &url, "--format", "json"]).json();
        json["votes"].as_array().unwrap().len()
    };
    let before = votes();
    mails.push(mail("shelf-1", 1, "Bo Ek <bo@example.org>", Some("shelf-call")));
    *count.lock().unwrap() = mails;
    assert_eq!(votes(), before + 1);
}

#[test]
fn a_list_is_written_by_month_and_only_changes_are_fetched_again() {
    for (kind, site, path) in [
        ("hyperkitty", sites::hyperkitty as sites::Site, format!("/archives/list/{LIST}/")),
        ("ponymail", sites::ponymail, format!("/list.html?{LIST}")),
        ("public-inbox", sites::public_inbox, "/infra/all.mbox.gz".to_owned()),
        ("pipermail", sites::pipermail, "/pipermail/infra/".to_owned()),
    ] {
        let server = sites::serve(site);
        let folder = TempDir::new().unwrap();
        let mail = folder.path().join("mail");
        let name = format!("{}/", mail.display());
        // Each run has an empty cache, so only the folder keeps mail.
        let fetch = || super::run(&["fetch", &server.url(&path), "-o", &name]);
        let first = fetch();
        assert_eq!(first.code, 0, "{kind}: {}", first.err);
        let mut files: Vec<String> = fs::read_dir(&mail)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let months = ["2026-03", "2026-04", "2026-05", "2026-07"].map(|month| format!("{month}.mbox"));
        assert_eq!(files[1..], months, "{kind}");
        assert_eq!(files[0], ".plusone-fetch.json");
        assert!(first.err.contains("11 messages, complete until 20"), "{kind}: {}", first.err);
        server.targets();
        let second = fetch();
        assert_eq!(second.code, 0, "{kind}: {}", second.err);
        let again = server.targets();
        let of_old = |target: &String| {
            target.contains("2026-05") || target.contains("202605") || target.contains("2026-May")
        };
        assert!(!again.iter().any(of_old), "{kind}: {again:?}");
        // A file that was changed is written again.
        let may = mail.join("2026-05.mbox");
        let text = fs::read_to_string(&may).unwrap();
        fs::write(&may, &text[..text.len() / 2]).unwrap();
        let cut = super::run(&["tally", mail.to_str().unwrap(), "-t", CALL, AT, "--format", "json"]).json();
        assert_ne!(cut["archive_complete"]["source"], "fetch", "{kind}");
        assert_eq!(fetch().code, 0);
        assert_eq!(fs::read_to_string(&may).unwrap(), text, "{kind}");
        let tally = super::run(&["tally", mail.to_str().unwrap(), "-t", CALL, AT, "--format", "json"]);
        assert_eq!(
            (tally.code, &tally.json()["archive_complete"]["source"]),
            (0, &"fetch".into()),
            "{kind}: {}",
            tally.err
        );
    }
}

#[test]
fn a_stopped_run_is_continued() {
    let all = mails();
    let is_broken = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let broken = std::sync::Arc::clone(&is_broken);
    let server = Server::start(move |asked| {
        let is_bad =
            broken.load(std::sync::atomic::Ordering::SeqCst) && asked.target.contains("start=2026-05-01");
        if is_bad {
            chunked("application/gzip", b"\x1f\x8b\x08", true)
        } else {
            sites::hyperkitty(&all, asked)
        }
    });
    let folder = TempDir::new().unwrap();
    let mail = folder.path().join("mail");
    let url = server.url(&format!("/archives/list/{LIST}/"));
    let fetch = || super::run(&["fetch", &url, "-o", &format!("{}/", mail.display())]);
    let first = fetch();
    assert_eq!(first.code, 2);
    assert!(mail.join("2026-04.mbox").exists() && !mail.join("2026-05.mbox").exists());
    let record = fs::read_to_string(mail.join(".plusone-fetch.json")).unwrap();
    assert!(record.contains("\"complete_until\": \"2026-05-01T00:00:00Z\""), "{record}");
    is_broken.store(false, std::sync::atomic::Ordering::SeqCst);
    server.targets();
    assert_eq!(fetch().code, 0);
    let asked = server.targets().join("\n");
    assert!(!asked.contains("start=2026-04") && asked.contains("start=2026-05-01"), "{asked}");
}

#[test]
fn a_thread_is_written_to_one_file_with_a_record_of_completeness() {
    for (kind, _server, url) in sites::all() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("vote.mbox");
        let name = file.to_str().unwrap();
        assert_eq!(super::run(&["fetch", &url, "-o", name]).code, 0, "{kind}");
        let tally = super::run(&["tally", name, "-t", CALL, AT, "--format", "json"]);
        let json = tally.json();
        assert_eq!(
            (tally.code, &json["archive_complete"]["source"]),
            (0, &"fetch".into()),
            "{kind}: {}",
            tally.err
        );
        assert_eq!(json["votes"].as_array().unwrap().len(), 5, "{kind}");
        fs::write(&file, fs::read_to_string(&file).unwrap() + "\n").unwrap();
        let json = super::run(&["tally", name, "-t", CALL, AT, "--format", "json"]).json();
        assert_ne!(json["archive_complete"]["source"], "fetch", "{kind}");
    }
}

#[test]
fn a_folder_of_one_list_is_not_used_for_another() {
    let (_, server, _) = sites::all().remove(0);
    let folder = TempDir::new().unwrap();
    let name = format!("{}/", folder.path().display());
    let list = server.url(&format!("/archives/list/{LIST}/"));
    assert_eq!(super::run(&["fetch", &list, "-o", &name]).code, 0);
    let month = server.url(&format!("/archives/list/{LIST}/2026/5/"));
    let error = super::run(&["fetch", &month, "-o", &name]);
    assert!(error.code == 2 && error.err.contains("contains mail from another URL"), "{}", error.err);
}
