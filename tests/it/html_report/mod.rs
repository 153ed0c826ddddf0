//! The page of an audit in a real browser: it shows what the document says, it can be searched, sorted, opened,
//! printed and used by keyboard, and nothing that stands in mail does anything.
//!
//! Screenshots and the printed page are left in the folder `html-report` of the build, to be looked at.

mod browser;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use self::browser::{Browser, ENTER, ESCAPE, TAB};
use crate::common::command::{ROOT, run};
use crate::common::mail::{Folder, Mail, mbox};
use crate::common::seeded::Archive;
use crate::common::toml_of;
use chrono::{DateTime, TimeDelta};
use serde_json::{Value as Json, json};

const SUBJECT: &str =
    "[VOTE] <script>window.hacked=1</script><img src=x onerror=hacked()> {{ 7*7 }}{% raw %} </title></style>";

/// An audit: its page in a file, and its document.
struct Audit {
    page: PathBuf,
    document: Json,
    _folder: Folder,
}

impl Audit {
    fn new(archive: &str) -> Self {
        let folder = Folder::new();
        let (archive, page) = (folder.save("list.mbox", archive), folder.file("audit.html"));
        let arguments = ["audit", &archive, "--at=2026-12-31", "-q"];
        let written = run(&[&arguments[..], &["--format=html", "--output", &page]].concat());
        assert!(written.code < 2 && written.out.is_empty(), "{}", written.err);
        let document = run(&[&arguments[..], &["--format=json"]].concat()).json();
        Self { page: page.into(), document, _folder: folder }
    }

    fn decisions(&self) -> &[Json] {
        self.document["decisions"].as_array().unwrap()
    }
}

fn seeded() -> Archive {
    toml_of(&Path::new(ROOT).join("fixtures/audits/rule.toml"))
}

/// The seeded decisions about the rule, and one whose mails try everything.
fn hostile_audit() -> Audit {
    let call = Mail::call("call\"onmouseover=hacked()@example.org", SUBJECT)
        .from("=?utf-8?Q?=3Csvg_onload=3Dhacked()=3E?= <evil@example.org>")
        .to_string()
        .replace("MIME-Version", "Archived-At: <javascript:hacked()>\nMIME-Version");
    let answer = |id, from, time| {
        Mail::new(id)
            .from(from)
            .subject("Re: [VOTE]")
            .time(time)
            .answers("call\"onmouseover=hacked()@example.org")
    };
    let mails = [
        call,
        answer("1@example.org", "\"Bo <iframe src=https://example.org/> Ek\" <bo@example.org>", "09:00:00")
            .body("-1, because it is </td></table><style>@import url(https://example.org/i.css)</style> <a href=\"javascript:hacked()\">so</a> \u{1b}[2J\u{202e}slow")
            .to_string(),
        answer("2@example.org", "\"' onfocus='hacked()' autofocus='\" <carl@example.net>", "10:00:00")
            .body("+1 <img src=https://example.org/p.png> <link rel=stylesheet href=https://example.org/s.css>")
            .to_string()
            .replace("MIME-Version", "Archived-At: <https://example.org/m/2?a=1&b=2>\nMIME-Version"),
    ];
    Audit::new(&format!("{}{}", seeded().mbox(), mbox(&mails)))
}

/// The subjects that are shown, from top to bottom.
const SHOWN: &str = "return [...document.querySelectorAll('tbody:not([hidden]) > .row > .subject')].map(cell => cell.textContent)";

/// Asserts that nobody noticed the page: it wrote nothing to the console, and asked for nothing but itself.
#[track_caller]
fn is_quiet(browser: &Browser, audit: &Audit) {
    assert_eq!(browser.console(), Vec::<String>::new());
    assert_eq!(browser.requests(), [format!("file://{}", audit.page.display())]);
}

fn texts(value: &Json) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn it_shows_what_the_document_says_and_nothing_of_mail_acts() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let shown = browser.run(
        "return [...document.querySelectorAll('table.decisions > tbody')].map(body => ({
            subject: body.querySelector('.subject').textContent,
            agreement: body.querySelector('.tag').lastChild.textContent.trim(),
            announced: body.querySelector('[data-label=Announced]').textContent,
            votes: body.querySelectorAll('.cast tbody tr').length,
            findings: [...body.querySelectorAll('.findings code')].map(code => code.textContent),
        }))",
    );
    let expected = audit.decisions().iter().map(|decision| {
        let of_thread = format!("--thread={}", decision["proposal"]["message_id"].as_str().unwrap());
        let archive = audit.page.with_file_name("list.mbox");
        let tally =
            run(&["tally", archive.to_str().unwrap(), "--at=2026-12-31", "--format=json", &of_thread]).json();
        let codes = decision["findings"].as_array().unwrap().iter().map(|finding| finding["code"].clone());
        json!({
            "subject": decision["proposal"]["subject"],
            "agreement": decision["agreement"],
            "announced": decision["announced"]["verdict"].as_str().unwrap_or("–"),
            "votes": tally["votes"].as_array().unwrap().len(),
            "findings": codes.collect::<Vec<_>>(),
        })
    });
    assert_eq!(shown, Json::Array(expected.collect()));
    assert_eq!(audit.decisions().len(), seeded().decision.len() + 1);
    assert_eq!(audit.decisions().last().unwrap()["proposal"]["subject"], SUBJECT);

    let elements = browser.run(
        "return {
            hacked: typeof window.hacked,
            scripts: document.scripts.length,
            loaded: document.querySelectorAll('img, iframe, object, embed, link, base, form, [style]').length,
            handlers: [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(name => name.startsWith('on')),
            links: [...document.querySelectorAll('main a')].map(a => a.getAttribute('href')),
            entries: performance.getEntriesByType('resource').length,
        }",
    );
    let expected = json!({
        "hacked": "undefined", "scripts": 1, "loaded": 0, "handlers": [], "links": ["https://example.org/m/2?a=1&b=2"], "entries": 0,
    });
    assert_eq!(elements, expected);
    // What was written is shown as it was written, but for what could steer a reader.
    let text = browser.run("return document.querySelector('main').textContent");
    let text = text.as_str().unwrap();
    for words in [
        "<svg onload=hacked()>",
        "Bo <iframe src=https://example.org/> Ek",
        "onfocus='hacked()' autofocus=",
        "</td></table><style>@import url(https://example.org/i.css)</style> <a href=\"javascript:hacked()\">so</a> \u{fffd}[2J\u{fffd}slow",
        "<call\"onmouseover=hacked()@example.org>",
    ] {
        assert!(text.contains(words), "{words}");
    }
    is_quiet(&browser, &audit);
}

#[test]
fn it_is_searched_filtered_and_sorted() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let all = browser.run(SHOWN);
    let status = || browser.run("return document.getElementById('shown').textContent");
    let fill = |id: &str, value: &str| {
        browser.run(&format!(
            "const field = document.getElementById('{id}'); field.value = {}; field.dispatchEvent(new Event('{}', {{ bubbles: true }}))",
            json!(value),
            if id == "search" { "input" } else { "change" }
        ));
    };
    assert_eq!(status(), "11 decisions");

    // Words of a subject, of a voter and of a mail, in any order, without accents and in any case.
    fill("search", "MIRROR signed sol");
    let found = browser.run(SHOWN);
    let names = [
        "an explained -1 blocks, and is announced so", "a standing veto is ignored",
        "a standing veto is ignored and not counted", "a veto that was withdrawn is ignored with right",
    ];
    assert_eq!(texts(&found), names.map(|name| format!("[VOTE] Move the mirror ({name})")));
    assert_eq!(status(), "4 of 11 decisions");
    fill("search", "<script>");
    assert_eq!(browser.run(SHOWN), json!([SUBJECT]));
    fill("search", "no such words");
    assert!(browser.shows("#none"));
    browser.click("#reset-none");
    assert_eq!(browser.run(SHOWN), all);

    let of = |fits: &dyn Fn(&Json) -> bool| -> Vec<Json> {
        let fitting = audit.decisions().iter().filter(|decision| fits(decision));
        fitting.map(|decision| decision["proposal"]["subject"].clone()).collect()
    };
    fill("by-agreement", "differs");
    let differs = of(&|decision| decision["agreement"] == "differs");
    assert_eq!(browser.run(SHOWN), Json::Array(differs.clone()));
    fill("by-finding", "verdict-against-rule");
    let both = of(&|decision| decision["findings"].to_string().contains("verdict-against-rule"));
    assert_eq!(browser.run(SHOWN), Json::Array(both));
    fill("by-finding", "changes-outcome");
    assert_eq!(browser.run(SHOWN), Json::Array(of(&|decision| decision["changes_outcome"] == true)));
    fill("by-year", "2026");
    assert_eq!(browser.run(SHOWN), Json::Array(of(&|decision| decision["changes_outcome"] == true)));
    browser.click("#reset");
    assert_eq!(browser.run(SHOWN), all);

    let sorts = || {
        browser.run("return [...document.querySelectorAll('.decisions > thead th')].map(th => th.ariaSort)")
    };
    browser.click("[data-key=votes]");
    let votes = browser.run(
        "return [...document.querySelectorAll('.decisions > tbody')].map(body => Number(body.dataset.votes))",
    );
    let votes: Vec<u64> = votes.as_array().unwrap().iter().map(|votes| votes.as_u64().unwrap()).collect();
    assert!(votes.is_sorted() && votes.first() != votes.last(), "{votes:?}");
    assert_eq!(sorts(), json!(["none", "none", "none", "none", "none", "ascending"]));
    browser.click("[data-key=opened]");
    assert_eq!(browser.run(SHOWN), all);
    browser.click("[data-key=opened]");
    let turned: Vec<&str> = texts(&all).into_iter().rev().collect();
    assert_eq!(texts(&browser.run(SHOWN)), turned);
    assert_eq!(sorts(), json!(["descending", "none", "none", "none", "none", "none"]));
    // A filter keeps the order.
    fill("by-agreement", "differs");
    let turned: Vec<Json> = differs.into_iter().rev().collect();
    assert_eq!(browser.run(SHOWN), Json::Array(turned));
    is_quiet(&browser, &audit);
}

#[test]
fn it_is_used_by_keyboard() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let focus = || {
        browser.run("const at = document.activeElement; return at.id || at.dataset.key || at.className || at.tagName.toLowerCase()")
    };
    browser.press([TAB]);
    assert_eq!(focus(), "skip");
    browser.press([ENTER]);
    assert_eq!(browser.run("return location.hash"), "#decisions");
    browser.press([TAB]);
    assert_eq!(focus(), "search");
    // What has the focus can be seen to have it.
    assert_eq!(browser.run("return getComputedStyle(document.activeElement).outlineStyle"), "solid");
    for stop in [
        "by-agreement", "by-year", "by-finding", "reset", "open-all", "opened", "subject", "announced",
        "verdict", "agreement", "votes", "summary",
    ] {
        browser.press([TAB]);
        assert_eq!(focus(), stop);
    }
    let open = || {
        browser.run("return [...document.querySelectorAll('.more details')].map(details => details.open).indexOf(true)")
    };
    assert_eq!(open(), -1);
    browser.press([ENTER]);
    assert_eq!(open(), 0);
    assert!(browser.shows("#d1 .cast"));
    browser.press([' ']);
    assert_eq!(open(), -1);

    browser.press("/veto".chars());
    assert_eq!(focus(), "search");
    assert_eq!(texts(&browser.run(SHOWN)).len(), 4);
    browser.press([ESCAPE]);
    assert_eq!(texts(&browser.run(SHOWN)).len(), 11);
    browser.press([TAB, TAB, TAB, TAB, TAB, ENTER]);
    assert_eq!(
        browser.run("return [...document.querySelectorAll('.more details')].every(details => details.open)"),
        true
    );
    is_quiet(&browser, &audit);
}

#[test]
fn its_policy_lets_nothing_else_in() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    is_quiet(&browser, &audit);
    browser.run(
        "window.refused = [];
        document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
        const add = (name, fill) => { const element = document.createElement(name); fill(element); document.body.append(element); };
        add('style', style => style.textContent = 'body { color: red }');
        add('img', img => img.src = 'https://example.org/p.png');
        add('iframe', frame => frame.src = 'https://example.org/');
        add('p', p => p.setAttribute('style', 'color: red'));
        try { add('p', p => p.setAttribute('onclick', 'window.hacked = 1')); } catch { refused.push('handler'); }
        try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); } catch { refused.push('markup'); }
        try { add('script', script => script.text = 'window.hacked = 1'); } catch { refused.push('script'); }
        fetch('https://example.org/').catch(() => refused.push('fetch'));",
    );
    let begun = Instant::now();
    let expected = [
        "connect-src", "fetch", "frame-src", "handler", "img-src", "markup", "script", "style-src-attr",
        "style-src-elem",
    ];
    loop {
        let refused =
            browser.run("return [...new Set(refused)].filter(what => !what.startsWith('require-')).sort()");
        if refused == json!(expected) {
            break;
        }
        // The browser reports what it refuses when it gets to it.
        assert!(begun.elapsed() < Duration::from_secs(120), "{refused}");
    }
    assert_eq!(browser.run("return typeof window.hacked"), "undefined");
    // What was tried never left the browser.
    let events = browser.network();
    let of = |method: &'static str| events.iter().filter(move |event| event["method"] == method);
    let from_web = |event: &&Json| event["params"]["response"]["url"].as_str().unwrap().starts_with("http");
    assert_eq!(of("Network.responseReceived").filter(from_web).count(), 0);
    let by_policy = |event: &&Json| {
        let failure = &event["params"];
        failure["blockedReason"] == "csp" || failure["errorText"] == "net::ERR_BLOCKED_BY_CSP"
    };
    let failed = of("Network.loadingFailed").count();
    assert!(failed > 0 && failed == of("Network.loadingFailed").filter(by_policy).count(), "{events:#?}");
}

#[test]
fn it_is_read_without_scripts_and_on_paper() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.without_scripts();
    browser.open(&audit.page);
    assert!(!browser.shows("#controls"));
    assert!(browser.shows("#d1 .row") && !browser.shows("#d1 .cast"));
    browser.click("#d1 summary");
    assert!(browser.shows("#d1 .cast"));
    // On paper nothing is folded.
    let unfolded = || browser.run("return document.querySelector('#d2 .cast').checkVisibility()");
    assert_eq!(unfolded(), false);
    browser.medium("print", "light");
    assert_eq!(unfolded(), true);
}

/// The words whose colour is too near to that of their ground, by the contrast that WCAG asks for (AA).
const FAINT: &str = "
    const parts = color => color.match(/[\\d.]+/g).map(Number);
    const light = color => {
        const [r, g, b] = parts(color).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = element => {
        for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if ((parts(color)[3] ?? 1) > 0) return color;
        }
        return 'rgb(255, 255, 255)';
    };
    document.querySelectorAll('details').forEach(details => details.open = true);
    const faint = new Set();
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const element = words.currentNode.parentElement;
        if (!words.currentNode.data.trim() || element.closest('svg, script') || !element.checkVisibility()) continue;
        const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
        if ((one + 0.05) / (other + 0.05) < 4.5) faint.add(`${element.className || element.tagName}: ${words.currentNode.data.trim()}`);
    }
    return [...faint]";

#[test]
fn it_looks_well_on_every_screen_and_on_paper() {
    let audit = hostile_audit();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../html-report");
    fs::create_dir_all(&folder).unwrap();
    let browser = Browser::start(1280, 1600);
    browser.open(&audit.page);
    browser.print(&folder.join("print.pdf"));
    // What was opened to be printed is closed again.
    assert_eq!(browser.run("return document.querySelectorAll('.more details[open]').length"), 0);
    browser.run("document.querySelectorAll('.more details')[2].open = true");
    let ground = || browser.run("return getComputedStyle(document.body).backgroundColor");
    let wide = || browser.run("return document.documentElement.scrollWidth");
    let mut grounds = Vec::new();
    for colors in ["light", "dark"] {
        browser.medium("screen", colors);
        for (name, width, height) in [("desk", 1280, 1600), ("phone", 390, 3000)] {
            browser.metrics(width, height, width < 400);
            assert_eq!(wide(), width, "{colors} {name}");
            browser.screenshot(&folder.join(format!("{name}-{colors}.png")));
        }
        grounds.push(ground());
    }
    assert_ne!(grounds[0], grounds[1]);
    for colors in ["light", "dark"] {
        browser.medium("screen", colors);
        assert_eq!(browser.run(FAINT), json!([]), "{colors}");
        // With everything open, nothing is wider than a phone.
        assert_eq!(wide(), 390);
    }
    is_quiet(&browser, &audit);
}

#[test]
fn a_long_report_opens_and_answers_at_once() {
    const DECISIONS: usize = 2000;
    let first = DateTime::parse_from_rfc3339("2010-01-05T12:00:00Z").unwrap();
    let seeded = seeded().decision;
    let threads = seeded.iter().cycle().take(DECISIONS).enumerate().map(|(at, seeded)| {
        let opened = first + TimeDelta::days(3 * i64::try_from(at).unwrap());
        let name = format!("{} {at}", seeded.name);
        let mut seeded = seeded.clone();
        seeded.opened = Some(opened);
        seeded.name = name;
        seeded.mbox(at)
    });
    let audit = Audit::new(&threads.collect::<String>());
    assert_eq!(audit.decisions().len(), DECISIONS);
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let took = |what: &str, script: &str, most: f64| {
        // A frame that is drawn ends the measurement.
        let script = format!(
            "const begun = performance.now(); {script}; document.body.getBoundingClientRect(); return performance.now() - begun"
        );
        let took = browser.run(&script).as_f64().unwrap();
        println!("{what}: {took:.0} ms");
        assert!(took < most, "{what} took {took} ms");
    };
    let loaded =
        browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd").as_f64().unwrap();
    println!("a page of {} KB opens: {loaded:.0} ms", fs::metadata(&audit.page).unwrap().len() / 1024);
    assert!(loaded < 10_000.0, "{loaded}");
    let search = "const search = document.getElementById('search'); search.value = 'veto signed'; search.dispatchEvent(new Event('input'))";
    took("the first search", search, 3000.0);
    took("a search", search, 1000.0);
    took("all shown again", "document.getElementById('reset').click()", 3000.0);
    took("a sort", "document.querySelector('[data-key=subject]').click()", 3000.0);
    assert_eq!(browser.run("return document.querySelectorAll('.bar, .chart > g').length"), 17);
    is_quiet(&browser, &audit);
}
