//! Tests links to the pages of real archives: their tallies, and the targets of links in reports.

use serde_json::Value as Json;

use super::*;
use crate::common::command::run;
use crate::common::vote::{JUDGED, SUBSCRIBERS, decided, id_of, vote};
use crate::live;
use crate::servers::{Accept, Dates, PublicInboxServer};

/// The tally of mail as it was sent.
fn original(mails: &[String], call: &str) -> Json {
    let folder = Folder::new();
    for (at, mail) in mails.iter().enumerate() {
        folder.save(&format!("{at}.eml"), mail);
    }
    decided(&run(&["tally", folder.path(), "-t", call, "--format=json", "--complete-until=now", JUDGED]))
}

/// The tally of a link.
fn linked(url: &str) -> Json {
    decided(&live::run(&["tally", url, "--format=json", JUDGED]))
}

/// The page of a mail in HyperKitty.
fn page(list: &MailingList<'_>, kind: &str, id: &str) -> String {
    format!("{}{kind}/{}/", list.archive_url(), live::hash(id))
}

/// The response of a server to a request for a link.
#[track_caller]
fn fetched(url: &str) -> String {
    let answer = minreq::get(url).with_timeout(60).send().unwrap();
    assert_eq!(answer.status_code, 200, "{url}");
    String::from_utf8_lossy(answer.as_bytes()).into_owned()
}

#[test]
fn links_of_hyperkitty_are_tallied_as_the_originals_and_reports_link_back() {
    let (server, vote) = (MailmanServer::start(Dates::Kept), vote());
    let list = server.list("dev", &SUBSCRIBERS);
    list.feed_all(&vote);
    assert!(list.held().is_empty() && server.failed() == 0, "{:?}", list.held());
    let (call, reply) = (id_of(&vote[0]), id_of(&vote[3]));
    let original = original(&vote, call);
    assert_eq!(original["votes"].as_array().unwrap().len(), 8, "{original:#}");
    let thread = page(&list, "thread", call);
    for url in [
        &thread,
        &format!("{thread}?sort=date#{}", live::hash(reply)),
        thread.trim_end_matches('/'),
        &page(&list, "message", call),
        &page(&list, "message", reply),
    ] {
        assert_eq!(linked(url), original, "{url}");
    }

    for (link, id) in live::links_of_reports(&thread, &list.archive_url(), JUDGED) {
        let api = link.replace("/archives/list/", "/archives/api/list/").replace("/message/", "/email/");
        let mail: Json = serde_json::from_str(&fetched(&format!("{api}?format=json"))).unwrap();
        assert_eq!(mail["message_id"], id, "{link}");
        // The page for readers shows the same mail.
        let sender = mail["sender_name"].as_str().unwrap();
        assert!(fetched(&link).contains(sender), "{link}: {sender}");
    }
}

/// The call of a thread and its clear votes.
fn thread_of(call: &str, votes: usize, to: &str) -> Vec<String> {
    let subject = format!("[VOTE] Move the {}", call.split('@').next().unwrap());
    let body = "I propose to move it.\n\nThe vote is open for 72 hours.";
    let (id, from, date) = (call, SUBSCRIBERS[0], "4 08:00");
    let mut mails = vec![Letter { id, from, subject: &subject, date, answers: None, body }.to(to)];
    for (at, from) in SUBSCRIBERS[1..=votes].iter().enumerate() {
        let (id, date, subject) = (format!("{at}.{call}"), format!("4 09:0{at}"), format!("Re: {subject}"));
        let answers = Some(call);
        mails.push(Letter { id: &id, from, subject: &subject, date: &date, answers, body: "+1" }.to(to));
    }
    mails
}

#[test]
fn mail_that_hyperkitty_loses_makes_a_verdict_unstable_only_if_it_matters() {
    let server = MailmanServer::start(Dates::Kept);
    let list = server.list("dev", &SUBSCRIBERS);
    let plain = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n+1";
    let elsewhere = "In-Reply-To: <private@example.org>\nReferences: <CALL> <private@example.org>\n";
    let attached = "In-Reply-To: <CALL>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\
                    Content-Type: text/plain; charset=utf-8\n\n+1, see the log.\n--b\n\
                    Content-Type: text/plain; charset=utf-8; name=\"log.txt\"\n\
                    Content-Disposition: inline; filename=\"log.txt\"\n\n-1\n--b--";
    // Each thread has one vote in addition to the clear votes; the rule needs three.
    let threads = [
        ("desk@example.org", 2, format!("In-Reply-To: <CALL>\nReferences: <CALL>\n{plain}"), true),
        ("sofa@example.org", 2, format!("References: <CALL>\n{plain}"), true),
        ("lamp@example.org", 2, format!("{elsewhere}{plain}"), false),
        ("lift@example.org", 3, format!("{elsewhere}{plain}"), true),
        ("door@example.org", 2, attached.to_owned(), false),
    ];
    let mut all = Vec::new();
    for (call, votes, last, _) in &threads {
        all.extend(thread_of(call, *votes, list.address()));
        all.push(format!(
            "From: {}\nTo: {}\nSubject: Re: [VOTE] Move the {}\nDate: 4 May 2026 10:00:00 +0000\n\
             Message-ID: <last.{call}>\n{}\n",
            SUBSCRIBERS[4],
            list.address(),
            call.split('@').next().unwrap(),
            last.replace("CALL", call)
        ));
    }
    list.feed_all(&all);
    assert!(list.held().is_empty() && server.failed() == 0, "{:?}", list.held());
    for (call, _, _, is_stable) in &threads {
        let (original, linked) = (original(&all, call), linked(&page(&list, "thread", call)));
        assert_eq!(original["outcome"]["verdict"], "passed", "{call}: {original:#}");
        assert_eq!(original["outcome"]["stable"], true, "{call}: {original:#}");
        assert_eq!(linked["outcome"]["stable"], *is_stable, "{call}: {linked:#}");
        if *is_stable {
            assert_eq!(linked["outcome"]["verdict"], "passed", "{call}: {linked:#}");
            assert_eq!(
                (&linked["votes"], &linked["counts"]),
                (&original["votes"], &original["counts"]),
                "{call}"
            );
        } else {
            // A person has to decide.
            assert_eq!(linked["code"], 4, "{call}: {linked:#}");
        }
    }
}

#[test]
fn links_of_public_inbox_are_tallied_as_the_originals_and_reports_link_back() {
    let (inbox, vote) = (PublicInboxServer::start(Accept::All), vote());
    for mail in &vote {
        inbox.feed(mail).unwrap();
    }
    let (call, reply) = (id_of(&vote[0]), id_of(&vote[3]));
    let original = original(&vote, call);
    let link = |id: &str, view: &str| format!("{}{id}/{view}", inbox.url());
    for url in [
        link(call, ""),
        link(call, "T/#u"),
        link(call, "t/"),
        link(call, "t.mbox.gz"),
        link(call, "").trim_end_matches('/').to_owned(),
        link(reply, ""),
        link(reply, "raw"),
    ] {
        assert_eq!(linked(&url), original, "{url}");
    }
    let all = format!("{}all.mbox.gz", inbox.url());
    let json = live::run(&["list", &all, "--format=json", JUDGED]).json();
    assert_eq!(json["proposals"].as_array().unwrap().len(), 1, "{json:#}");

    for (link, id) in live::links_of_reports(&link(call, ""), &inbox.url(), JUDGED) {
        let raw = fetched(&format!("{link}raw"));
        assert!(raw.contains(&format!("\nMessage-ID: <{id}>\n")), "{link}: {raw}");
        assert!(fetched(&link).contains(&format!("Message-ID: &lt;{id}&gt;")), "{link}");
    }
}

#[test]
fn a_bot_that_reads_its_list_by_url_posts_into_the_thread_once() {
    let server = MailmanServer::start(Dates::Kept);
    let list = server.list("dev", &super::SUBSCRIBERS);
    let bot = ListBot::of_url(&server, &list);
    server.set_clock("2026-05-04T08:00:00Z");
    let call = Letter {
        id: "desk@example.org",
        from: ANA,
        subject: "[VOTE] Move the desk",
        date: "4 08:00",
        answers: None,
        body: "I propose to move it.\n\nThe vote is open for 72 hours.",
    };
    list.feed(&call.to(list.address()));
    let silent = bot.run("04 09:00");
    assert_eq!((silent.code, silent.out.as_str(), silent.err.as_str()), (0, "", ""));
    for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
        let (id, date) = (format!("{at}.desk@example.org"), format!("4 13:0{at}"));
        let vote = Letter {
            id: &id,
            from,
            subject: "Re: [VOTE] Move the desk",
            date: &date,
            answers: Some(call.id),
            body: "+1",
        };
        list.feed(&vote.to(list.address()));
    }
    let due = bot.run("07 13:00");
    assert!(due.out.starts_with("posted: result of "), "{}{}{:?}", due.out, due.err, bot.questions());
    let id = due.out.trim().rsplit_once('<').unwrap().1.trim_end_matches('>').to_owned();
    let silent = bot.run("07 13:30");
    assert_eq!((silent.code, silent.out.as_str(), silent.err.as_str()), (0, "", ""));
    // The archive has the result in the thread of the call.
    let api = page(&list, "email", &id).replace("/archives/list/", "/archives/api/list/");
    let mail: Json = serde_json::from_str(&fetched(&format!("{api}?format=json"))).unwrap();
    assert!(mail["thread"].as_str().unwrap().contains(&live::hash(call.id)), "{mail:#}");
}
