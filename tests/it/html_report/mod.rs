//! Tests the pages of an audit and of a tally in a real browser. They show the content of the documents. They
//! can be searched, sorted, opened, printed and used by keyboard. Text from mail has no effect.
//!
//! Screenshots and the printed page are kept in the folder `html-report` of the build, for people to check.

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

/// The seeded decisions about the rule, and one decision whose mails try every attack.
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

/// The decisions in the order of the page: the most serious first, and equally serious ones with the newest
/// first.
fn worst_first(audit: &Audit) -> Vec<&Json> {
    const ORDER: [&str; 5] = ["differs", "unread", "unannounced", "explained", "agrees"];
    let mut decisions: Vec<(usize, &Json)> = audit.decisions().iter().enumerate().collect();
    decisions.sort_by_key(|(at, decision)| {
        let agreement = ORDER.iter().position(|word| decision["agreement"] == *word);
        (decision["changes_outcome"] != true, agreement, std::cmp::Reverse(*at))
    });
    decisions.into_iter().map(|(_, decision)| decision).collect()
}

/// The visible subjects, from top to bottom.
const SHOWN: &str =
    "return [...document.querySelectorAll('.decision:not([hidden]) .subject')].map(cell => cell.textContent)";

/// Asserts that the page wrote nothing to the console and requested only itself.
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
        "return [...document.querySelectorAll('.decision')].map(body => ({
            subject: body.querySelector('.subject').textContent,
            agreement: body.querySelector('.badge').lastChild.textContent.trim(),
            verdict: body.querySelector('.sides section:nth-child(2) strong').textContent,
            votes: body.querySelectorAll('.votes > li').length,
            findings: [...body.querySelectorAll('.findings code')].map(code => code.textContent),
        }))",
    );
    let facts = |decision: &Json| {
        let of_thread = format!("--thread={}", decision["proposal"]["message_id"].as_str().unwrap());
        let archive = audit.page.with_file_name("list.mbox");
        let tally =
            run(&["tally", archive.to_str().unwrap(), "--at=2026-12-31", "--format=json", &of_thread]).json();
        let codes = decision["findings"].as_array().unwrap().iter().map(|finding| finding["code"].clone());
        json!({
            "subject": decision["proposal"]["subject"],
            "agreement": decision["agreement"],
            "verdict": decision["outcome"]["summary"],
            "votes": tally["votes"].as_array().unwrap().len(),
            "findings": codes.collect::<Vec<_>>(),
        })
    };
    let expected: Vec<Json> = worst_first(&audit).into_iter().map(facts).collect();
    assert_eq!(shown, Json::Array(expected));
    assert_eq!(audit.decisions().len(), seeded().decision.len() + 1);
    assert_eq!(audit.decisions().last().unwrap()["proposal"]["subject"], SUBJECT);

    let elements = browser.run(
        "return {
            hacked: typeof window.hacked,
            scripts: document.scripts.length,
            loaded: document.querySelectorAll('img, iframe, object, embed, link, base, [action], [style]').length,
            handlers: [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(name => name.startsWith('on')),
            links: [...document.querySelectorAll('main a')].map(a => a.getAttribute('href')),
            entries: performance.getEntriesByType('resource').length,
        }",
    );
    let expected = json!({
        "hacked": "undefined", "scripts": 1, "loaded": 0, "handlers": [], "links": ["https://example.org/m/2?a=1&b=2"], "entries": 0,
    });
    assert_eq!(elements, expected);
    // Text is shown as it was written, except for characters that could mislead a reader.
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
    let hash = || browser.run("return location.hash");
    let fill = |id: &str, value: &str| {
        browser.run(&format!(
            "const field = document.getElementById('{id}'); field.value = {}; field.dispatchEvent(new Event('{}', {{ bubbles: true }}))",
            json!(value),
            if id == "search" { "input" } else { "change" }
        ));
    };
    assert_eq!(status(), "11 decisions");
    assert_eq!(hash(), "");

    // The search finds words of a subject, of a voter and of a mail, in any order, without accents and in any
    // case.
    fill("search", "MIRROR signed sol");
    let mut found: Vec<String> = texts(&browser.run(SHOWN)).into_iter().map(str::to_owned).collect();
    found.sort();
    let names = [
        "a standing veto is ignored and not counted", "a standing veto is ignored",
        "a veto that was withdrawn is ignored with right", "an explained -1 blocks, and is announced so",
    ];
    assert_eq!(found, names.map(|name| format!("[VOTE] Move the mirror ({name})")));
    assert_eq!(status(), "4 of 11 decisions");
    fill("search", "<script>");
    assert_eq!(browser.run(SHOWN), json!([SUBJECT]));
    fill("search", "no such words");
    assert!(browser.shows("#none"));
    browser.click("#reset-none");
    assert_eq!(browser.run(SHOWN), all);

    let of = |fits: &dyn Fn(&Json) -> bool| -> Vec<Json> {
        let fitting = worst_first(&audit).into_iter().filter(|decision| fits(decision));
        fitting.map(|decision| decision["proposal"]["subject"].clone()).collect()
    };
    // The legend works as a filter.
    browser.click(".chip.differs");
    let differs = of(&|decision| decision["agreement"] == "differs");
    assert_eq!(browser.run(SHOWN), Json::Array(differs));
    assert_eq!(hash(), "#show=differs");
    browser.click(".filters summary");
    fill("by-finding", "verdict-against-rule");
    let both = of(&|decision| decision["findings"].to_string().contains("verdict-against-rule"));
    assert_eq!(browser.run(SHOWN), Json::Array(both));
    fill("by-finding", "changes-outcome");
    let changed = of(&|decision| decision["changes_outcome"] == true);
    assert_eq!(browser.run(SHOWN), Json::Array(changed.clone()));
    fill("by-year", "2026");
    assert_eq!(browser.run(SHOWN), Json::Array(changed.clone()));
    fill("sort", "oldest");
    let oldest: Vec<Json> = changed.into_iter().rev().collect();
    assert_eq!(browser.run(SHOWN), Json::Array(oldest.clone()));

    // The recipient of a link sees the same page as its sender, and a link to a decision opens the decision.
    let shared = hash().as_str().unwrap().to_owned();
    assert_eq!(shared, "#year=2026&finding=changes-outcome&sort=oldest&show=differs");
    browser.open_at(&audit.page, "#d3");
    assert!(browser.shows("#d3 .votes") && !browser.shows("#d4 .votes"));
    browser.open_at(&audit.page, &shared);
    assert_eq!(browser.run(SHOWN), Json::Array(oldest));
    // A value that the page does not offer is not selected.
    browser.open_at(&audit.page, "#year=1970&sort=never&show=nothing");
    assert_eq!(browser.run(SHOWN), all);

    browser.open(&audit.page);
    fill("sort", "votes");
    let votes = browser
        .run("return [...document.querySelectorAll('.decision')].map(body => -Number(body.dataset.votes))");
    let votes: Vec<i64> = votes.as_array().unwrap().iter().map(|votes| votes.as_i64().unwrap()).collect();
    assert!(votes.is_sorted() && votes.first() != votes.last(), "{votes:?}");
    fill("sort", "oldest");
    let in_order: Vec<&str> =
        audit.decisions().iter().map(|decision| decision["proposal"]["subject"].as_str().unwrap()).collect();
    assert_eq!(texts(&browser.run(SHOWN)), in_order);
    // A filter keeps the order.
    browser.click(".chip.differs");
    let fitting = audit.decisions().iter().filter(|decision| decision["agreement"] == "differs");
    let differs = fitting.map(|decision| decision["proposal"]["subject"].clone()).collect();
    assert_eq!(browser.run(SHOWN), Json::Array(differs));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn it_is_used_by_keyboard() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let focus = || {
        browser.run("const at = document.activeElement; return at.id || at.dataset.show || at.className || at.tagName.toLowerCase()")
    };
    browser.press([TAB]);
    assert_eq!(focus(), "skip");
    browser.press([ENTER]);
    assert_eq!(browser.run("return location.hash"), "#decisions");
    for stop in ["differs", "unread", "unannounced", "explained", "agrees", "search", "summary"] {
        browser.press([TAB]);
        assert_eq!(focus(), stop);
        // The element with the focus is visibly marked.
        assert_eq!(browser.run("return getComputedStyle(document.activeElement).outlineStyle"), "solid");
    }
    // This opens the filters.
    browser.press([ENTER]);
    for stop in ["by-year", "by-finding", "sort", "open-all", "summary"] {
        browser.press([TAB]);
        assert_eq!(focus(), stop);
    }
    let open = || {
        browser.run("return [...document.querySelectorAll('.decision > details')].map(details => details.open).indexOf(true)")
    };
    assert_eq!(open(), -1);
    browser.press([ENTER]);
    assert_eq!(open(), 0);
    assert!(browser.shows(".decision .votes"));
    browser.press([' ']);
    assert_eq!(open(), -1);

    browser.press("/veto".chars());
    assert_eq!(focus(), "search");
    assert_eq!(texts(&browser.run(SHOWN)).len(), 4);
    browser.press([ESCAPE]);
    assert_eq!(texts(&browser.run(SHOWN)).len(), 11);
    browser.press([TAB, TAB, TAB, TAB, TAB, ENTER]);
    assert_eq!(
        browser.run(
            "return [...document.querySelectorAll('.decision > details')].every(details => details.open)"
        ),
        true
    );
    is_quiet(&browser, &audit);
}

/// The page has names and roles for a screen reader, and landmarks for orientation.
#[test]
fn it_has_names_and_roles_for_a_screen_reader() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    for page in [&audit.page, &tally_page(&audit)] {
        browser.open(page);
        let unnamed = browser.run(
            "return [...document.querySelectorAll('a, button, input, select, summary')]
                .filter(element => element.checkVisibility())
                .filter(element => !(element.textContent.trim() || element.ariaLabel || element.labels?.length))
                .map(element => element.outerHTML)",
        );
        assert_eq!(unnamed, json!([]));
        let structure = browser.run(
            "return {
                language: document.documentElement.lang,
                headings: document.querySelectorAll('h1').length,
                landmarks: ['header', 'main', 'footer'].every(name => document.querySelector(`body > ${name}`)),
                titled: document.title === document.querySelector('h1').textContent,
                jumps: [...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]))
                    .filter((level, at, levels) => at > 0 && level > levels[at - 1] + 1),
                ids: document.querySelectorAll('[id]').length
                    - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size,
            }",
        );
        let expected = json!({ "language": "en", "headings": 1, "landmarks": true, "titled": true, "jumps": [], "ids": 0 });
        assert_eq!(structure, expected);
    }
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
        // The browser reports refused requests after a delay.
        assert!(begun.elapsed() < Duration::from_secs(120), "{refused}");
    }
    assert_eq!(browser.run("return typeof window.hacked"), "undefined");
    // No attack left the browser.
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
fn it_is_readable_without_scripts_and_on_paper() {
    let audit = hostile_audit();
    let browser = Browser::start(1280, 900);
    browser.without_scripts();
    browser.open(&audit.page);
    assert!(!browser.shows("#controls"));
    assert!(browser.shows(".decision .subject") && !browser.shows(".decision .votes"));
    browser.click(".decision summary");
    assert!(browser.shows(".decision .votes"));
    // The printout shows in full the decisions that need a check, and the decisions that the reader opened.
    browser.open(&audit.page);
    let unfolded = |of: &str| {
        let script = format!("return document.querySelector('.decision{of} .votes').checkVisibility()");
        browser.run(&script)
    };
    assert_eq!(unfolded(".differs"), false);
    browser.medium("print", "light");
    assert_eq!((unfolded(".differs"), unfolded(".unannounced")), (json!(true), json!(false)));
    browser.medium("screen", "light");
    browser.click(".decision.unannounced summary");
    browser.medium("print", "light");
    assert_eq!(unfolded(".unannounced"), true);
}

/// The page of the tally of the proposal whose mails try every attack.
fn tally_page(audit: &Audit) -> PathBuf {
    let page = audit.page.with_file_name("tally.html");
    let archive = audit.page.with_file_name("list.mbox");
    let id = audit.decisions().last().unwrap()["proposal"]["message_id"].as_str().unwrap().to_owned();
    let of_thread = format!("--thread={id}");
    let arguments = [
        "tally",
        archive.to_str().unwrap(),
        "--at=2026-12-31",
        "--format=html",
        "-q",
        &of_thread,
        "--output",
    ];
    let written = run(&[&arguments[..], &[page.to_str().unwrap()]].concat());
    assert!(written.code != 2 && written.out.is_empty(), "{}", written.err);
    page
}

/// The pairs of words that overlap.
const OVERLAPS: &str = "
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (words.nextNode()) {
        const element = words.currentNode.parentElement;
        if (!words.currentNode.data.trim() || element.closest('svg, script, option, .unseen, .skip') || !element.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        for (const { left, right, top, bottom } of range.getClientRects())
            if (right - left > 1) boxes.push({ left, right, top, bottom, text: words.currentNode.data.trim() });
    }
    boxes.sort((one, other) => one.top - other.top);
    const overlaps = [];
    boxes.forEach((one, at) => {
        for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next++) {
            const other = boxes[next];
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            // Line boxes of neighbouring lines may touch by the height of an accent.
            if (across > 1 && down > 4) overlaps.push(`${one.text} / ${other.text}`);
        }
    });
    return overlaps";

#[test]
fn nothing_overlaps_at_any_width() {
    let audit = hostile_audit();
    let tally = tally_page(&audit);
    let browser = Browser::start(1280, 1600);
    for page in [&audit.page, &tally] {
        browser.open(page);
        // Content outside the screen is laid out only when it is shown, so all of it is shown here.
        browser.run(
            "document.querySelectorAll('.decision').forEach(decision => decision.style.contentVisibility = 'visible')",
        );
        for folded in [true, false] {
            browser.run(&format!(
                "document.querySelectorAll('details').forEach(details => details.open = {})",
                !folded
            ));
            for width in [
                320, 344, 360, 375, 390, 412, 480, 540, 600, 680, 768, 820, 900, 1024, 1152, 1280, 1366,
                1440, 1600, 1920,
            ] {
                browser.metrics(width, 1600, width < 600);
                assert_eq!(browser.run(OVERLAPS), json!([]), "{width} pixels");
                assert_eq!(
                    browser.run("return document.documentElement.scrollWidth"),
                    width,
                    "{width} pixels"
                );
            }
        }
    }
}

#[test]
fn a_phone_shows_the_first_decision_on_its_first_screen() {
    let audit = hostile_audit();
    let browser = Browser::start(390, 844);
    browser.metrics(390, 844, true);
    browser.open(&audit.page);
    let bottom =
        browser.run("return document.querySelector('.decision .subject').getBoundingClientRect().bottom");
    assert!(bottom.as_f64().unwrap() < 844.0, "{bottom}");
}

/// The words whose contrast with their background is lower than WCAG (AA) requires.
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
fn it_fits_every_screen_and_paper() {
    let audit = hostile_audit();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../html-report");
    fs::create_dir_all(&folder).unwrap();
    let browser = Browser::start(1280, 1600);
    browser.open(&audit.page);
    browser.print(&folder.join("print.pdf"));
    // A decision that was opened for printing is closed again.
    assert_eq!(browser.run("return document.querySelectorAll('.decision > details[open]').length"), 0);
    browser.run("document.querySelectorAll('.decision > details')[2].open = true");
    let ground = || browser.run("return getComputedStyle(document.body).backgroundColor");
    let wide = || browser.run("return document.documentElement.scrollWidth");
    let mut grounds = Vec::new();
    for colors in ["light", "dark"] {
        browser.medium("screen", colors);
        for (name, width, height) in [("desk", 1280, 1600), ("tablet", 1024, 1600), ("phone", 390, 3000)] {
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
        // With everything open, nothing is wider than the screen of a phone.
        assert_eq!(wide(), 390);
    }
    is_quiet(&browser, &audit);
    browser.open(&tally_page(&audit));
    for colors in ["light", "dark"] {
        browser.medium("screen", colors);
        assert_eq!(browser.run(FAINT), json!([]), "{colors}");
        for (name, width, height) in [("desk", 1280, 1600), ("phone", 390, 2000)] {
            browser.metrics(width, height, width < 400);
            browser.screenshot(&folder.join(format!("tally-{name}-{colors}.png")));
        }
    }
    browser.medium("screen", "light");
    browser.print(&folder.join("tally-print.pdf"));
    assert_eq!(browser.console(), Vec::<String>::new());
}

/// An archive of many decisions, three days apart.
fn many(decisions: usize) -> String {
    let first = DateTime::parse_from_rfc3339("2010-01-05T12:00:00Z").unwrap();
    let seeded = seeded().decision;
    let threads = seeded.iter().cycle().take(decisions).enumerate().map(|(at, seeded)| {
        let opened = first + TimeDelta::days(3 * i64::try_from(at).unwrap());
        let name = format!("{} {at}", seeded.name);
        let mut seeded = seeded.clone();
        seeded.opened = Some(opened);
        seeded.name = name;
        seeded.mbox(at)
    });
    threads.collect()
}

#[test]
fn a_long_report_opens_and_answers_at_once() {
    const DECISIONS: usize = 1000;
    let audit = Audit::new(&many(DECISIONS));
    assert_eq!(audit.decisions().len(), DECISIONS);
    let bytes = fs::metadata(&audit.page).unwrap().len();
    assert!(bytes < 5_000 * DECISIONS as u64, "{bytes}");
    let browser = Browser::start(1280, 900);
    browser.open(&audit.page);
    let took = |what: &str, script: &str, most: f64| {
        // The measurement ends after a frame was drawn.
        let script = format!(
            "const begun = performance.now(); {script}; document.body.getBoundingClientRect(); return performance.now() - begun"
        );
        let took = browser.run(&script).as_f64().unwrap();
        println!("{what}: {took:.0} ms");
        assert!(took < most, "{what} took {took} ms");
    };
    let paint = browser
        .run("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        .as_f64();
    println!("a page of {} KB is painted after {:.0} ms", bytes / 1024, paint.unwrap());
    let search = "const search = document.getElementById('search'); search.value = 'veto signed'; search.dispatchEvent(new Event('input'))";
    took("the first search", search, 3000.0);
    took("a search", search, 1000.0);
    took("all shown again", "document.getElementById('reset').click()", 3000.0);
    let sort = "const sort = document.getElementById('sort'); sort.value = 'subject'; sort.dispatchEvent(new Event('change'))";
    took("a sort", sort, 3000.0);
    assert_eq!(browser.run("return document.querySelectorAll('.periods tbody tr').length"), 9);
}

#[test]
fn more_decisions_than_fit_on_a_page_become_a_folder() {
    const DECISIONS: usize = 1100;
    let folder = Folder::new();
    let (archive, pages) = (folder.save("list.mbox", many(DECISIONS)), folder.file("audit"));
    let arguments = ["audit", &archive, "--at=2026-12-31", "-q", "--format=html"];
    let refused = run(&arguments);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("1100 decisions do not fit on one page"), "{}", refused.err);
    let written = run(&[&arguments[..], &["--output", &pages]].concat());
    assert!(written.code < 2 && written.out.is_empty(), "{}", written.err);
    let browser = Browser::start(1280, 1600);
    let index = Path::new(&pages).join("index.html");
    browser.open(&index);
    browser.screenshot(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("../html-report/index.png"));
    let links =
        browser.run("return [...document.querySelectorAll('main a')].map(link => link.getAttribute('href'))");
    let years: Vec<String> = (2010..=2019).rev().map(|year| format!("{year}.html")).collect();
    let links = texts(&links);
    assert!(years.iter().all(|year| links.contains(&year.as_str())), "{links:?}");
    // A link to a decision opens the decision on the page of its year.
    let first = links.iter().find(|link| link.contains("#d")).unwrap();
    let (file, anchor) = first.split_once('#').unwrap();
    browser.open_at(&Path::new(&pages).join(file), &format!("#{anchor}"));
    assert!(browser.shows(&format!("#{anchor} .votes")));
    let mut decisions = 0;
    for year in &years {
        browser.open(&Path::new(&pages).join(year));
        decisions += browser.run("return document.querySelectorAll('.decision').length").as_u64().unwrap();
    }
    assert_eq!(decisions, DECISIONS as u64);
    assert_eq!(browser.console(), Vec::<String>::new());
}
