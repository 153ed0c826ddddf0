//! Tests that the exports of real archives are tallied like the mail that was sent.

use serde_json::{Value as Json, json};

use crate::common::command::run;
use crate::common::mail::Folder;
use crate::common::vote::{JUDGED, SUBSCRIBERS, decided, vote};
use crate::servers::{Accept, Dates, MailmanServer, PublicInboxServer};

/// The tally of the vote in an mbox, without the facts about its archive.
fn tallied(mbox: impl AsRef<[u8]>) -> Json {
    let folder = Folder::new();
    folder.save("archive.mbox", mbox);
    tallied_in(&folder)
}

/// The tally of the vote as it was sent.
fn originals(vote: &[String]) -> Json {
    let folder = Folder::new();
    for (at, mail) in vote.iter().enumerate() {
        folder.save(&format!("{at}.eml"), mail);
    }
    tallied_in(&folder)
}

fn tallied_in(folder: &Folder) -> Json {
    decided(&run(&["tally", folder.path(), "--format=json", JUDGED]))
}

#[test]
fn the_export_of_hyperkitty_is_tallied_as_the_originals() {
    let (server, vote) = (MailmanServer::start(Dates::Kept), vote());
    let list = server.list("dev", &SUBSCRIBERS);
    for mail in &vote {
        list.feed(mail);
    }
    assert!(list.held().is_empty() && server.failed() == 0, "{:?}", list.held());
    let originals = originals(&vote);
    assert_eq!(originals["votes"].as_array().unwrap().len(), 8, "{originals:#}");
    assert_eq!(tallied(list.export()), originals);
    // The copies of the subscribers have all fields, a footer and the prefix of the list.
    assert_eq!(tallied(list.copies()), originals);
}

#[test]
fn the_mbox_of_public_inbox_is_tallied_as_the_originals() {
    let (inbox, vote) = (PublicInboxServer::start(Accept::All), vote());
    for mail in &vote {
        inbox.feed(mail).unwrap();
    }
    let originals = originals(&vote);
    assert_eq!(tallied(inbox.export()), originals);
    assert_eq!(tallied(inbox.search("s:\"Close the forum\"")), originals);
}

#[test]
fn an_inbox_for_plain_text_refuses_other_votes() {
    let (inbox, vote) = (PublicInboxServer::start(Accept::Plain), vote());
    let refused: Vec<_> = vote.iter().filter_map(|mail| inbox.feed(mail).err()).collect();
    let reason = |what| format!("*** We only accept plain-text mail, No {what} ***");
    assert_eq!(refused, ["HTML", "HTML", "images"].map(reason));
    let left = tallied(inbox.export());
    assert_eq!((&left["code"], left["votes"].as_array().unwrap().len()), (&json!(0), 5), "{left:#}");
}

#[test]
fn mailman_holds_mail_for_other_addresses_and_corrects_dates() {
    let server = MailmanServer::start(Dates::Corrected);
    server.set_clock("2026-05-06T12:00:00Z");
    let list = server.list("dev", &SUBSCRIBERS);
    list.set("default_nonmember_action", "hold");
    let outside = vote().remove(0).replace("ana@example.org", "zoe@example.org");
    list.feed(&outside);
    list.feed(&vote()[1].replace(list.address(), "other@lists.example.org"));
    let held = list.held();
    let [stranger, elsewhere] = &held[..] else { panic!("{held:?}") };
    assert_eq!(stranger.message_id, "<forum@example.org>", "{held:?}");
    assert_eq!(stranger.reason, "The message is not from a list member");
    assert_eq!(elsewhere.reason, "Message has implicit destination");
    assert!(list.export().is_empty());
    list.accept(stranger);
    let export = String::from_utf8(list.export()).unwrap();
    assert!(export.contains("\nFrom: Ana Lee <zoe@example.org>\n"), "{export}");
    assert!(export.starts_with("From zoe@example.org Wed May  6 12:"), "{export}");
    assert!(export.contains("\nDate: Wed, 06 May 2026 12:"), "{export}");
    let copies = server.sent().into_iter().filter(|sent| sent.mail.contains("\nList-Post: "));
    assert_eq!(copies.map(|copy| copy.to.len()).sum::<usize>(), SUBSCRIBERS.len());
}
