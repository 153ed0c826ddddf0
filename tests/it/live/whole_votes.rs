//! Tests a vote with mail in every form, read through links of Pony Mail and pipermail. `real_lists` does the same with
//! programs that a test can run.

use std::fs;

use serde_json::{Value as Json, json};
use tempfile::TempDir;

use super::reports::links_of_reports;
use super::sites::{Mail, not_found};
use super::{foal, mailman2, run};
use crate::common::mail::Folder;
use crate::common::server::{Server, answer};
use crate::common::vote::{JUDGED, decided, id_of, vote};

const LIST: &str = "dev@lists.example.org";

/// The tally of the mail as it was sent.
fn original() -> Json {
    let folder = Folder::new();
    for (at, mail) in vote().iter().enumerate() {
        folder.save(&format!("{at}.eml"), mail);
    }
    decided(&run(&["tally", folder.path(), "--format=json", "--complete-until=now", JUDGED]))
}

fn linked(url: &str) -> Json {
    decided(&run(&["tally", url, "--format=json", JUDGED]))
}

/// A server of Pony Mail with the vote.
fn pony_mail() -> (Server, Vec<Mail>) {
    let mail = |text: &String| Mail {
        id: id_of(text).to_owned(),
        date: mailparse::dateparse(text.split_once("\nDate: ").unwrap().1.lines().next().unwrap())
            .map(|date| chrono::DateTime::from_timestamp(date, 0).unwrap())
            .unwrap(),
        text: text.clone(),
    };
    let mails: Vec<Mail> = vote().iter().map(mail).collect();
    let held = mails.clone();
    (Server::start(move |asked| foal::answers(LIST, &held, asked)), mails)
}

#[test]
fn links_of_pony_mail_are_tallied_as_the_originals() {
    let (server, mails) = pony_mail();
    let original = original();
    assert_eq!(original["votes"].as_array().unwrap().len(), 8, "{original:#}");
    let (call, reply) = (&mails[0], &mails[3]);
    for path in [
        format!("/thread/{}", foal::mid(call)),
        format!("/thread/{}?%3Cdev.lists.example.org%3E", foal::mid(reply)),
        format!("/thread/%3C{}%3E?%3Cdev.lists.example.org%3E", reply.id),
        format!("/thread.html/{}", foal::mid(call)),
    ] {
        assert_eq!(linked(&server.url(&path)), original, "{path}");
    }
}

#[test]
fn every_link_of_reports_on_pony_mail_opens_its_mail() {
    let (server, mails) = pony_mail();
    let links =
        links_of_reports(&server.url(&format!("/thread/{}", foal::mid(&mails[0]))), &server.url("/"), JUDGED);
    assert!(links.len() >= 9, "{links:#?}");
    for (link, id) in links {
        // The page requests the thread, by the id and the list in its path, and then the mail.
        let (page, list) = link.split_once('?').unwrap();
        let name = page.rsplit_once("/thread/").unwrap().1;
        let ask = |path: String| minreq::get(server.url(&path)).with_timeout(30).send().unwrap();
        let thread = ask(format!("/api/thread.lua?id={name}&listid={list}"));
        let thread: Json = serde_json::from_slice(thread.as_bytes()).unwrap();
        assert_eq!(thread["thread"]["message-id"], format!("<{id}>"), "{link}");
        let mail = ask(format!("/api/source.lua?id={}", thread["thread"]["mid"].as_str().unwrap()));
        assert!(mail.as_str().unwrap().contains(&format!("\nMessage-ID: <{id}>\n")), "{link}");
        // Without the list, the page does not work.
        assert_eq!(ask(format!("/api/thread.lua?id={name}")).status_code, 404);
    }
}

#[test]
fn links_of_pipermail_are_tallied_as_the_originals_except_for_removed_html() {
    let original = original();
    for is_compressed in [true, false] {
        let folder = TempDir::new().unwrap();
        mailman2::write(folder.path(), &vote(), is_compressed);
        let path = folder.path().to_owned();
        let server = Server::start(move |asked| {
            let file = asked.target.strip_prefix("/pipermail/dev/").map(|name| path.join(name));
            let bytes = file.filter(|file| file.is_file()).map(|file| fs::read(file).unwrap());
            let kind = if asked.target.contains(".html") { "text/html" } else { "application/octet-stream" };
            bytes.map_or_else(not_found, |bytes| answer(200, kind, &bytes))
        });
        let linked = linked(&server.url("/pipermail/dev/2026-May/000000.html"));
        // Addresses are read from `bo at example.org`; the JSON shows this for each voter.
        let without_html = |tally: &Json| {
            let votes = tally["votes"].as_array().unwrap().iter();
            let kept = votes.filter(|vote| vote[4] != json!("html@example.com"));
            kept.map(|vote| json!([vote[0]["name"], vote[0]["address"], vote[1], vote[2], vote[3], vote[4]]))
                .collect::<Vec<_>>()
        };
        assert_eq!(without_html(&linked), without_html(&original));
        assert_eq!(linked["outcome"]["verdict"], original["outcome"]["verdict"]);
        assert_eq!(linked["counts"]["plus"]["binding"], 5, "{linked:#}");
        // The words of that mail are lost and may have been an objection.
        assert_eq!((&linked["code"], &linked["outcome"]["stable"]), (&json!(4), &json!(false)), "{linked:#}");
    }
}
