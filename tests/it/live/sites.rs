//! Mail that was written for these tests, and servers with this mail. Each server responds like its program.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use data_encoding::BASE32;
use serde_json::json;
use sha1::{Digest, Sha1};

use crate::common::server::{Acts, Asked, Server, answer, chunked, gzip};

pub(super) const LIST: &str = "infra@lists.example.org";
pub(super) const CALL: &str = "shelf-call@example.org";

/// A mail of the list.
#[derive(Debug, Clone)]
pub(super) struct Mail {
    pub(super) id: String,
    pub(super) date: DateTime<Utc>,
    pub(super) text: String,
}

impl Mail {
    pub(super) fn new(
        id: &str,
        date: &str,
        from: &str,
        answers: Option<&str>,
        subject: &str,
        body: &str,
    ) -> Self {
        let date: DateTime<Utc> = date.parse().unwrap();
        let answers = answers.map(|id| format!("In-Reply-To: <{id}@example.org>\n")).unwrap_or_default();
        let text = format!(
            "From: {from}\nTo: {LIST}\nSubject: {subject}\nDate: {}\nMessage-ID: <{id}@example.org>\n{answers}\n{body}\n",
            date.to_rfc2822()
        );
        Self { id: format!("{id}@example.org"), date, text }
    }

    pub(crate) fn hash(&self) -> String {
        hash(&self.id)
    }
}

pub(crate) fn hash(id: &str) -> String {
    BASE32.encode(&Sha1::digest(id.as_bytes()))
}

/// A vote in the middle of other mail, with its result three weeks later.
pub(super) fn mails() -> Vec<Mail> {
    let mail = Mail::new;
    let vote = "[VOTE] Buy a shelf for the tapes";
    let re = "Re: [VOTE] Buy a shelf for the tapes";
    vec![
        mail("old-1", "2026-03-02T09:00:00Z", "Old Uhl <old@example.org>", None, "Spring", "Hello spring."),
        mail("old-2", "2026-04-02T09:00:00Z", "Olga Ruf <olga@example.org>", None, "April", "Hello April."),
        mail(
            "shelf-call",
            "2026-05-04T09:00:00Z",
            "Ana Lee <ana@example.org>",
            None,
            vote,
            "I propose to buy a shelf for the tapes.\n\nThe vote is open for 72 hours.",
        ),
        mail("shelf-1", "2026-05-04T10:00:00Z", "Bo Ek <bo@example.org>", Some("shelf-call"), re, "+1"),
        mail(
            "shelf-2",
            "2026-05-05T10:00:00Z",
            "Carl Dorn <carl@example.org>",
            Some("shelf-call"),
            re,
            "-1, because the room is wet.",
        ),
        mail(
            "shelf-3",
            "2026-05-05T11:00:00Z",
            "Dee Moss <dee@example.org>",
            Some("shelf-1"),
            re,
            "+1 from me",
        ),
        // The parent of this mail was never archived.
        mail("shelf-4", "2026-05-06T11:00:00Z", "Eva Prinz <eva@example.org>", Some("lost"), re, "+1"),
        mail("talk-1", "2026-05-12T11:00:00Z", "Old Uhl <old@example.org>", None, "Weather", "It rains."),
        mail(
            "shelf-5",
            "2026-05-13T11:00:00Z",
            "Carl Dorn <carl@example.org>",
            Some("shelf-2"),
            re,
            "It was dried. I change my vote to +1.",
        ),
        mail(
            "shelf-result",
            "2026-05-26T09:00:00Z",
            "Ana Lee <ana@example.org>",
            None,
            &format!("[RESULT] {vote}"),
            "The vote passes with 4 +1 and no -1:\n\nBo Ek\nCarl Dorn\nDee Moss\nEva Prinz",
        ),
        mail("talk-2", "2026-07-12T11:00:00Z", "Olga Ruf <olga@example.org>", None, "Holidays", "I am away."),
    ]
}

/// Mail as an mbox.
pub(super) fn mbox<'a>(mails: impl IntoIterator<Item = &'a Mail>) -> Vec<u8> {
    mails
        .into_iter()
        .map(|mail| format!("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n{}\n", mail.text))
        .collect::<String>()
        .into_bytes()
}

/// The value of a key of a query, unescaped.
pub(super) fn value<'a>(target: &'a str, key: &str) -> Option<&'a str> {
    let (_, query) = target.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn is_in_thread(mail: &Mail) -> bool {
    // The reply to a lost mail belongs to no thread.
    mail.id.starts_with("shelf-") && !mail.id.starts_with("shelf-4") && !mail.id.starts_with("shelf-result")
}

fn between(mails: &[Mail], from: NaiveDate, to: NaiveDate) -> Vec<u8> {
    mbox(mails.iter().filter(|mail| mail.date.date_naive() >= from && mail.date.date_naive() < to))
}

pub(super) fn not_found() -> Acts {
    answer(404, "text/html", b"<html>no such page</html>")
}

/// `HyperKitty`: gzip exports in chunks.
pub(super) fn hyperkitty(mails: &[Mail], asked: &Asked) -> Acts {
    let target = &asked.target;
    let api = format!("/archives/api/list/{LIST}/");
    let export = format!("/archives/list/{LIST}/export/infra.mbox.gz?");
    let thread = hash(CALL);
    let pack = |mbox: &[u8]| chunked("application/gzip", &gzip(mbox), false);
    if target.starts_with(&export) {
        return match (value(target, "thread"), value(target, "start"), value(target, "end")) {
            (Some(name), ..) if name == thread => pack(&mbox(mails.iter().filter(|mail| is_in_thread(mail)))),
            // The export of an unknown thread is empty.
            (Some(_), ..) => pack(b""),
            (None, Some(start), Some(end)) => pack(&between(mails, day(start), day(end))),
            _ => pack(&mbox(mails)),
        };
    }
    let Some(rest) = target.strip_prefix(&api) else { return not_found() };
    let about = |mail: &Mail| {
        let thread = if is_in_thread(mail) { thread.clone() } else { mail.hash() };
        json!({
            "message_id": mail.id, "message_id_hash": mail.hash(), "date": mail.date.to_rfc3339(),
            "thread": format!("https://lists.example.org/archives/api/list/{LIST}/thread/{thread}/?format=json"),
        })
    };
    if let Some(rest) = rest.strip_prefix("email/") {
        let found = mails.iter().find(|mail| rest.starts_with(&mail.hash()));
        return found.map_or_else(not_found, |mail| {
            answer(200, "application/json", about(mail).to_string().as_bytes())
        });
    }
    if rest.starts_with("emails/") {
        let offset: usize = value(target, "offset").unwrap_or("0").parse().unwrap();
        let results: Vec<_> = mails.iter().rev().skip(offset).take(1).map(about).collect();
        let page = json!({ "count": mails.len(), "next": null, "previous": null, "results": results });
        return answer(200, "application/json", page.to_string().as_bytes());
    }
    not_found()
}

/// Pony Mail Foal.
pub(super) fn ponymail(mails: &[Mail], asked: &Asked) -> Acts {
    super::foal::answers(LIST, mails, asked)
}

/// public-inbox: gzip mboxes of a thread and of a search.
pub(super) fn public_inbox(mails: &[Mail], asked: &Asked) -> Acts {
    let target = &asked.target;
    let pack = |mbox: &[u8]| chunked("application/gzip", &gzip(mbox), false);
    if target == "/manifest.js.gz" {
        let manifest = json!({ "/infra/git/0.git": { "fingerprint": format!("print{}", mails.len()) } });
        return answer(200, "application/gzip", &gzip(manifest.to_string().as_bytes()));
    }
    if let Some(id) = target.strip_prefix("/infra/").and_then(|rest| rest.strip_suffix("/t.mbox.gz")) {
        let is_known = mails.iter().any(|mail| mail.id == id && is_in_thread(mail));
        return if is_known {
            pack(&mbox(mails.iter().filter(|mail| is_in_thread(mail))))
        } else {
            not_found()
        };
    }
    let Some(query) = value(target, "q").and_then(|q| q.strip_prefix("d:")) else { return not_found() };
    let (from, to) = query.split_once("..").unwrap();
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y%m%d").unwrap();
    let found = between(mails, day(from), day(to) + TimeDelta::days(1));
    match (asked.method.as_str(), value(target, "x")) {
        _ if found.is_empty() => not_found(),
        ("POST", Some("m")) => pack(&found),
        ("GET", Some("A")) => answer(200, "application/atom+xml", b"<feed/>"),
        _ => answer(405, "text/plain", b"method"),
    }
}

/// Pipermail: text files by month, and pages.
pub(super) fn pipermail(mails: &[Mail], asked: &Asked) -> Acts {
    let Some(rest) = asked.target.strip_prefix("/pipermail/infra/") else { return not_found() };
    let month_of = |mail: &Mail| mail.date.format("%Y-%B").to_string();
    if rest.is_empty() {
        let links: String =
            mails.iter().map(|mail| format!("<A href=\"{}/thread.html\">x</A>\n", month_of(mail))).collect();
        return answer(200, "text/html", format!("<html>{links}</html>").as_bytes());
    }
    if let Some(month) = rest.strip_suffix(".txt.gz") {
        let found = mbox(mails.iter().filter(|mail| month_of(mail) == month));
        let found =
            String::from_utf8(found).unwrap().replace("From MAILER-DAEMON ", "From infra at example.org ");
        return if found.is_empty() {
            not_found()
        } else {
            answer(200, "application/x-gzip", &gzip(found.as_bytes()))
        };
    }
    if rest.ends_with("/000003.html") {
        let page = "<HTML><TITLE> [Infra] [VOTE] Buy a shelf </TITLE><A HREF=\"mailto:infra%40lists.example.org?\
                    Subject=Re%3A%20x&In-Reply-To=%3Cshelf-call%40example.org%3E\">ana at example.org</A></HTML>";
        return answer(200, "text/html", page.as_bytes());
    }
    not_found()
}

/// A function that responds like a program, with the given mail.
pub(super) type Site = fn(&[Mail], &Asked) -> Acts;

/// A server of one kind.
pub(super) fn serve(site: Site) -> Server {
    let mails = mails();
    Server::start(move |asked| site(&mails, asked))
}

/// A link to the vote for each kind, with its server.
pub(super) fn all() -> Vec<(&'static str, Server, String)> {
    let thread = hash(CALL);
    let path = |server: Server, path: String| {
        let url = server.url(&path);
        (server, url)
    };
    let sites: [(&'static str, Site, String); 4] = [
        ("hyperkitty", hyperkitty, format!("/archives/list/{LIST}/thread/{thread}/")),
        ("ponymail", ponymail, format!("/thread/foal{}", thread.to_lowercase())),
        ("public-inbox", public_inbox, format!("/infra/{CALL}/T/#u")),
        ("pipermail", pipermail, "/pipermail/infra/2026-May/000003.html".to_owned()),
    ];
    sites
        .into_iter()
        .map(|(name, site, link)| {
            let (server, url) = path(serve(site), link);
            (name, server, url)
        })
        .collect()
}
