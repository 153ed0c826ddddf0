//! Pony Mail Foal as a server on loopback, with responses in the forms of a real server: uncompressed mboxes, JSON with
//! masked addresses, and a tree of a thread below its first mail.

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

use super::sites::{Mail, not_found, value};
use crate::common::server::{Acts, Asked, answer, chunked};

/// The responses of a server for one list, such as `infra@lists.example.org`.
pub(super) fn answers(list: &str, mails: &[Mail], asked: &Asked) -> Acts {
    let target = &asked.target;
    let (name, domain) = list.split_once('@').unwrap();
    let is_list = value(target, "list") == Some(name) && value(target, "domain") == Some(domain);
    let days = value(target, "d").and_then(|days| {
        let days = unescaped(days);
        let (from, to) = days.strip_prefix("dfr=")?.split_once("|dto=")?;
        Some((day(from), day(to) + TimeDelta::days(1)))
    });
    let is_chosen =
        |mail: &&Mail| is_list && days.is_none_or(|(from, to)| (from..to).contains(&mail.date.date_naive()));
    let chosen: Vec<&Mail> = mails.iter().filter(is_chosen).collect();
    if target.starts_with("/api/mbox.lua?") {
        return chunked("application/mbox", &super::sites::mbox(chosen), false);
    }
    if target.starts_with("/api/stats.lua?") {
        let all = || mails.iter().filter(|_| is_list);
        let months: serde_json::Map<String, Value> =
            all().map(|mail| (mail.date.format("%Y-%m").to_string(), json!(1))).collect();
        let first = all().map(|mail| mail.date).min();
        let number =
            |form: &str, none: i64| first.map_or(none, |date| date.format(form).to_string().parse().unwrap());
        let stats = json!({
            "hits": chosen.len(), "firstYear": number("%Y", 1970), "firstMonth": number("%m", 1), "active_months": months,
        });
        return answer(200, "application/json", stats.to_string().as_bytes());
    }
    if target.starts_with("/api/thread.lua?") {
        return thread(list, mails, target);
    }
    if target.starts_with("/api/source.lua?") {
        let id = value(target, "id").unwrap_or_default();
        let found = mails.iter().find(|mail| id == mid(mail));
        return found.map_or_else(not_found, |mail| chunked("text/plain", mail.text.as_bytes(), false));
    }
    not_found()
}

/// The tree below a mail, or with `find_parent` below the first mail of its thread. A Message-ID identifies a
/// mail only together with the list.
fn thread(list: &str, mails: &[Mail], target: &str) -> Acts {
    let id = unescaped(value(target, "id").unwrap_or_default());
    let of_list = value(target, "listid").map(unescaped) == Some(list_id(list));
    let is_named = |mail: &&Mail| id == mid(mail) || (of_list && id == format!("<{}>", mail.id));
    let Some(mut mail) = mails.iter().find(is_named) else { return answer(404, "application/json", b"null") };
    if value(target, "find_parent") == Some("true") {
        while let Some(parent) = parent(mails, mail) {
            mail = parent;
        }
    }
    let tree = node(list, mails, mail);
    let document = json!({ "thread": tree, "emails": [node(list, &[], mail)] });
    answer(200, "application/json", document.to_string().as_bytes())
}

fn parent<'a>(mails: &'a [Mail], mail: &Mail) -> Option<&'a Mail> {
    let answered = answered(mail)?;
    mails.iter().find(|other| other.id == answered)
}

fn answered(mail: &Mail) -> Option<&str> {
    mail.text.split_once("\nIn-Reply-To: <")?.1.split('>').next()
}

fn node(list: &str, mails: &[Mail], mail: &Mail) -> Value {
    let header = |name: &str| mail.text.split_once(name).unwrap().1.lines().next().unwrap();
    let answers = mails.iter().filter(|other| answered(other) == Some(&mail.id));
    json!({
        "id": mid(mail), "mid": mid(mail), "tid": mid(mail), "message-id": format!("<{}>", mail.id),
        "subject": header("\nSubject: "), "from": header("From: ").replace("@example", "...@example"),
        "epoch": mail.date.timestamp(), "list_raw": list_id(list), "private": false,
        "irt": answered(mail).map(|id| format!("<{id}>")).unwrap_or_default(),
        "children": answers.map(|answer| node(list, mails, answer)).collect::<Vec<_>>(),
    })
}

/// The server's id for a mail.
pub(super) fn mid(mail: &Mail) -> String {
    format!("foal{}", mail.hash().to_lowercase())
}

fn list_id(list: &str) -> String {
    format!("<{}>", list.replace('@', "."))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn unescaped(text: &str) -> String {
    [("%3C", "<"), ("%3E", ">"), ("%40", "@"), ("%3D", "="), ("%7C", "|")]
        .iter()
        .fold(text.to_owned(), |text, (code, plain)| text.replace(code, plain))
}
