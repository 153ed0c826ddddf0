//! Tests of the parser of pasted URLs.

use super::*;

const HASH: &str = "RSZCG7IGPHFIRW3EMTVMMDNJMNCVCOLE";

/// The site and the target of a URL, in short.
fn read(url: &str) -> String {
    let link = match Link::parse(&url.replace("HASH", HASH)) {
        Ok(link) => link,
        Err(error) => return format!("error: {}", error.message().rsplit(": ").next().unwrap()),
    };
    let site = match link.site {
        Site::HyperKitty { base, list } => format!("hyperkitty {base} {list}"),
        Site::PonyMail { base, list: None } => format!("ponymail {base} ?"),
        Site::PonyMail { base, list: Some((name, domain)) } => format!("ponymail {base} {name}@{domain}"),
        Site::PublicInbox { base } => format!("public-inbox {base}"),
        Site::Pipermail { base } => format!("pipermail {base}"),
        Site::Plain => format!("file {}", link.url),
    };
    let target = match link.target {
        Target::Whole => "whole".to_owned(),
        Target::Month(month) => month.number(),
        Target::Thread(name) => format!("thread {name}"),
        Target::Message(name) => format!("message {name}"),
        Target::Page(month, page) => format!("{} page {page}", month.number()),
    };
    format!("{site}: {target}").replace(HASH, "HASH")
}

#[test]
fn pasted_links_are_read() {
    for (url, expected) in [
        (
            "https://l.example.org/archives/list/dev@example.org/thread/HASH/",
            "hyperkitty https://l.example.org/archives dev@example.org: thread HASH",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/thread/HASH/#HASH",
            "hyperkitty https://l.example.org/archives dev@example.org: thread HASH",
        ),
        (
            "https://l.example.org/hyperkitty/list/dev@example.org/message/HASH/",
            "hyperkitty https://l.example.org/hyperkitty dev@example.org: message HASH",
        ),
        (
            "https://l.example.org/mailman3/hyperkitty/list/dev%40example.org/thread/HASH/?sort=date",
            "hyperkitty https://l.example.org/mailman3/hyperkitty dev@example.org: thread HASH",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/2026/5/",
            "hyperkitty https://l.example.org/archives dev@example.org: 2026-05",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/latest",
            "hyperkitty https://l.example.org/archives dev@example.org: whole",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org",
            "hyperkitty https://l.example.org/archives dev@example.org: whole",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/2026/13/",
            "error: not a link of a known archive",
        ),
        // The "Download" buttons of a thread, of a month, and of a list.
        (
            "https://l.example.org/archives/list/dev@example.org/export/x.mbox.gz?thread=HASH",
            "hyperkitty https://l.example.org/archives dev@example.org: thread HASH",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/export/x.mbox.gz?start=2026-05-01&end=2026-06-01",
            "hyperkitty https://l.example.org/archives dev@example.org: 2026-05",
        ),
        (
            "https://l.example.org/archives/list/dev@example.org/export/x.mbox.gz?start=2026-05-03&end=2026-06-01",
            "hyperkitty https://l.example.org/archives dev@example.org: whole",
        ),
        (
            "https://l.example.org/mailman3/lists/dev.example.org/",
            "error: the page of a list, not of its archive",
        ),
        ("https://l.example.org/mailman/listinfo/dev", "error: the page of a list, not of its archive"),
        (
            "https://l.example.org/archives/list/dev@example.org/message/short/",
            "error: a truncated HyperKitty link",
        ),
        (
            "https://l.example.org/thread/abc123?%3Cdev.example.org%3E",
            "ponymail https://l.example.org dev@example.org: thread abc123",
        ),
        ("https://l.example.org/thread/abc123", "ponymail https://l.example.org ?: thread abc123"),
        (
            "https://l.example.org/thread.html/r12ab%40%3Cdev.example.org%3E",
            "ponymail https://l.example.org ?: thread r12ab@<dev.example.org>",
        ),
        (
            "https://l.example.org/thread/%3Ccall@example.org%3E?%3Cdev.example.org%3E",
            "ponymail https://l.example.org dev@example.org: thread <call@example.org>",
        ),
        (
            "https://l.example.org/list.html?dev@example.org:2026-5",
            "ponymail https://l.example.org dev@example.org: 2026-05",
        ),
        (
            "https://l.example.org/list?dev@example.org:lte=1M:vote",
            "ponymail https://l.example.org dev@example.org: whole",
        ),
        (
            "https://l.example.org/list.html?dev@example.org",
            "ponymail https://l.example.org dev@example.org: whole",
        ),
        (
            "https://lore.kernel.org/dev/call.7@example.org/",
            "public-inbox https://lore.kernel.org/dev: message call.7@example.org",
        ),
        (
            "https://lore.kernel.org/dev/a%2Fb@example.org/T/#u",
            "public-inbox https://lore.kernel.org/dev: message a/b@example.org",
        ),
        (
            "https://i.example.org/dev/call@example.org/t.mbox.gz",
            "public-inbox https://i.example.org/dev: message call@example.org",
        ),
        (
            "https://i.example.org/dev/call@example.org/raw",
            "public-inbox https://i.example.org/dev: message call@example.org",
        ),
        ("https://lore.kernel.org/dev/", "public-inbox https://lore.kernel.org/dev: whole"),
        ("https://i.example.org/dev/all.mbox.gz", "public-inbox https://i.example.org/dev: whole"),
        (
            "https://l.example.org/pipermail/dev/2026-May/000123.html",
            "pipermail https://l.example.org/pipermail/dev: 2026-05 page 000123.html",
        ),
        (
            "https://l.example.org/pipermail/dev/2026-May/thread.html",
            "pipermail https://l.example.org/pipermail/dev: 2026-05",
        ),
        (
            "https://l.example.org/pipermail/dev/2026-May.txt.gz",
            "pipermail https://l.example.org/pipermail/dev: 2026-05",
        ),
        ("https://l.example.org/pipermail/dev/", "pipermail https://l.example.org/pipermail/dev: whole"),
        (
            "https://l.example.org/mail/2026-05.mbox.gz",
            "file https://l.example.org/mail/2026-05.mbox.gz: whole",
        ),
        ("https://l.example.org/vote.eml?x=1", "file https://l.example.org/vote.eml?x=1: whole"),
        ("http://127.0.0.1:8000/vote.mbox", "file http://127.0.0.1:8000/vote.mbox: whole"),
        ("http://localhost:8000/vote.mbox", "file http://localhost:8000/vote.mbox: whole"),
        ("http://l.example.org/vote.mbox", "error: plusone fetches mail over https only"),
        (
            "https://me:secret@l.example.org/vote.mbox",
            "error: a URL must not contain a user name or password",
        ),
        ("https://groups.google.com/g/dev/c/abc", "error: programs cannot fetch a thread from Google Groups"),
        (
            "https://mail.example.org/mod_mbox/wiki-dev/202605.mbox/%3Ca@b%3E",
            "error: plusone cannot fetch mod_mbox archives",
        ),
        ("imaps://me@example.org/INBOX", "error: plusone does not read mail over IMAP"),
        ("nntp://news.example.org/dev", "error: plusone does not read mail over NNTP"),
        ("ftp://example.org/vote.mbox", "error: not a URL that can be fetched"),
        ("https://example.org/", "error: not a link of a known archive"),
        ("https://example.org/a b.mbox", "error: not a URL that can be fetched"),
    ] {
        assert_eq!(read(url), expected, "{url}");
    }
}

#[test]
fn every_refusal_says_what_to_do() {
    let help = |url: &str| Link::parse(url).unwrap_err().help().unwrap().to_owned();
    assert_eq!(help("http://l.example.org/vote.mbox"), "try: https://l.example.org/vote.mbox");
    let mod_mbox = help("https://mail.example.org/mod_mbox/wiki-dev/202605.mbox/%3Ca@b%3E");
    assert!(
        mod_mbox.ends_with("curl -O https://mail.example.org/mod_mbox/wiki-dev/202605.mbox"),
        "{mod_mbox}"
    );
    for url in
        ["imaps://me@example.org/INBOX", "nntp://n.example.org/dev", "https://groups.google.com/g/d/c/a"]
    {
        assert!(help(url).contains("plusone tally "), "{url}");
    }
}

#[test]
fn paths_are_not_urls() {
    assert!(is_url("https://example.org/") && is_url("imap://x"));
    assert!(!is_url("2026-05.mbox") && !is_url("C:\\mail://x") && !is_url("://x") && !is_url("-"));
}

#[test]
fn a_pasted_url_may_have_spaces_and_angle_brackets_around_it() {
    for text in ["https://example.org/x", " https://example.org/x\n", "<https://example.org/x>"] {
        assert_eq!(pasted(text), Some("https://example.org/x"), "{text:?}");
    }
    assert_eq!(pasted("<mail>"), None);
}

#[test]
fn links_without_a_scheme_are_recognised() {
    assert!(lacks_scheme("l.example.org/archives/list/dev@example.org/"));
    for text in ["mail/2026-05.mbox", "./pipermail/dev/", "../lists.d/list/a@b.c", "l.example.org/2026.mbox"]
    {
        assert!(!lacks_scheme(text), "{text}");
    }
}

#[test]
fn months_follow_each_other() {
    let month = Month::of_name("2026-December").unwrap();
    assert_eq!((month.next().number(), month.previous().name()), ("2027-01".into(), "2026-November".into()));
    assert_eq!(Month::of_number("2026-13"), None);
    assert_eq!(Month::of_number("2026-1").unwrap().previous().name(), "2025-December");
}
