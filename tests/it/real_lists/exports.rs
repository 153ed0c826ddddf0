//! What the archives of real lists give back is tallied as the mail that was sent to them.

use serde_json::{Value as Json, json};

use crate::common::command::run;
use crate::common::mail::Folder;
use crate::servers::{Accept, Dates, MailmanServer, PublicInboxServer};

const SUBSCRIBERS: [&str; 8] = [
    "Ana Lee <ana@example.org>", "Bo Ek <bo@example.org>", "Carl Dorn <carl@example.net>",
    "Dee Moss <dee@example.com>", "Eva Prinz <eva@example.org>", "Fritz Öl <fritz@example.de>",
    "Gil Roy <gil@example.fr>", "Hana Kim <hana@example.kr>",
];

/// A mail of May 2026, with the fields of its content and its body.
fn mail(id: &str, from: &str, day: &str, answers: Option<&str>, content: &str) -> String {
    let subject = if answers.is_some() { "Re: [VOTE] Close the forum" } else { "[VOTE] Close the forum" };
    let answers = answers.map(|id| format!("In-Reply-To: <{id}>\nReferences: <{id}>\n")).unwrap_or_default();
    format!(
        "From: {from}\nTo: dev@lists.example.org\nSubject: {subject}\nDate: {day} May 2026 09:00:00 +0000\n\
         Message-ID: <{id}>\n{answers}MIME-Version: 1.0\n{content}\n"
    )
}

/// A vote with mail of all kinds that programs write.
fn vote() -> Vec<String> {
    const PLAIN: &str = "Content-Type: text/plain; charset=utf-8\n\n";
    let answer = |id, from, day, content: &str| mail(id, from, day, Some("forum@example.org"), content);
    let call = "I propose to close the forum, which nobody reads.\n\n[ ] +1 close it\n[ ] -1 keep it, because...\n\n\
                The vote is open for 72 hours.\n\n-- \nAna Lee";
    vec![
        mail("forum@example.org", SUBSCRIBERS[0], "Mon, 4", None, &format!("{PLAIN}{call}")),
        answer(
            "quoting@example.org",
            SUBSCRIBERS[1],
            "Mon, 4",
            &format!(
                "{PLAIN}On Mon, May 4, 2026 at 9:00 AM Ana Lee <ana@example.org> wrote:\n> The vote is open for 72 \
                 hours.\n\n+1\n\nBo"
            ),
        ),
        answer(
            "quoted-printable@example.net",
            SUBSCRIBERS[2],
            "Mon, 4",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n-1, because the =\
             forum has answers that are nowhere else =E2=80=93 and nobody has s=\naved them.\n",
        ),
        answer(
            "html@example.com",
            SUBSCRIBERS[3],
            "Tue, 5",
            "Content-Type: text/html; charset=utf-8\n\n<html><body><p>+1 from me</p><blockquote>-1</blockquote></body></html>\n",
        ),
        answer(
            "alternative@example.org",
            SUBSCRIBERS[4],
            "Tue, 5",
            "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n+1\n\n--b\n\
             Content-Type: text/html\n\n<p>+1</p>\n--b--\n",
        ),
        answer(
            "base64@example.de",
            "=?utf-8?Q?Fritz_=C3=96l?= <fritz@example.de>",
            "Tue, 5",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
             KzEsIGVzIGlzdCBsZWVyCgpGcml0eiDDlmwK\n",
        ),
        answer(
            "flowed@example.fr",
            SUBSCRIBERS[6],
            "Wed, 6",
            "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n> -1 keep it, because...\n\n+1  \nfrom me",
        ),
        answer(
            "picture@example.kr",
            SUBSCRIBERS[7],
            "Wed, 6",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n±0\n\n--b\n\
             Content-Type: image/png\nContent-Transfer-Encoding: base64\n\
             Content-Disposition: attachment; filename=\"forum.png\"\n\niVBORw0KGgo=\n--b--\n",
        ),
        answer(
            "changed@example.net",
            SUBSCRIBERS[2],
            "Wed, 6",
            &format!("{PLAIN}They are saved now: +1\n\nCarl"),
        ),
    ]
}

/// What a tally says of the vote in an mbox, whatever its archive is.
fn tallied(mbox: impl AsRef<[u8]>) -> Json {
    let folder = Folder::new();
    folder.save("archive.mbox", mbox);
    tallied_in(&folder)
}

/// What a tally says of the vote as it was sent.
fn originals(vote: &[String]) -> Json {
    let folder = Folder::new();
    for (at, mail) in vote.iter().enumerate() {
        folder.save(&format!("{at}.eml"), mail);
    }
    tallied_in(&folder)
}

fn tallied_in(folder: &Folder) -> Json {
    let found = run(&["tally", folder.path(), "--format=json", "--at=2026-05-08T12:00:00Z"]);
    let document = found.json();
    let votes = document["votes"].as_array().unwrap().iter();
    let votes: Vec<Json> = votes
        .map(|vote| {
            json!([
                vote["voter"], vote["value"], vote["status"], vote["reasons"], vote["evidence"]["message_id"]
            ])
        })
        .collect();
    json!({
        "code": found.code,
        "outcome": document["outcome"],
        "counts": document["counts"],
        "votes": votes,
        "opened": document["proposal"]["opened"],
        "closes": document["proposal"]["closes"],
    })
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
fn an_inbox_that_takes_plain_text_alone_refuses_other_votes() {
    let (inbox, vote) = (PublicInboxServer::start(Accept::Plain), vote());
    let refused: Vec<_> = vote.iter().filter_map(|mail| inbox.feed(mail).err()).collect();
    let reason = |what| format!("*** We only accept plain-text mail, No {what} ***");
    assert_eq!(refused, ["HTML", "HTML", "images"].map(reason));
    let left = tallied(inbox.export());
    assert_eq!((&left["code"], left["votes"].as_array().unwrap().len()), (&json!(0), 5), "{left:#}");
}

#[test]
fn mailman_holds_what_is_not_meant_for_the_list_and_corrects_dates() {
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
