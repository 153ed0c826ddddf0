//! Tests Markdown, CSV and lines of JSON: their content, and that text from mail is always shown as text.

use std::fs;
use std::path::Path;

use crate::common::command::{AT, ROOT, run, run_with_input};
use crate::common::mail::{Folder, Mail, mbox};
use crate::common::seeded::Archive;
use crate::common::toml_of;
use serde_json::Value as Json;

const UNEXPLAINED: &str = "fixtures/archives/unexplained-minus.mbox";
const SUBJECT: &str = "[VOTE] =1+1 | @org/team #12 <img src=x onerror=hacked()> [x](javascript:hacked())";

/// Mails of a vote with text that a format could read as markup.
fn hostile() -> String {
    let answer = |id, from, time| {
        Mail::new(id).from(from).subject("Re: [VOTE] =1+1").time(time).answers("=call|x@example.org")
    };
    mbox(&[
        Mail::call("=call|x@example.org", SUBJECT).from("@SUM(A1) <ana@example.org>"),
        answer("1@example.org", "=cmd <bo@example.org>", "09:00:00")
            .body("+1 `code` | https://example.org/ and @ana, see #12 \u{1b}[31m\u{9b}2J\u{202e}"),
        answer("2@example.org", "<script>hacked()</script> <carl@example.net>", "10:00:00")
            .body("-1, because @ana said **so** in GH-12 <details>"),
        answer("-3+1@example.org", "+1 Dee <dee@example.com>", "11:00:00").body("+1"),
    ])
}

fn of_hostile(command: &str, format: &str) -> String {
    let found = run_with_input(&[command, "-", AT, "--format", format], hostile());
    assert_eq!(found.err, "");
    assert!(!found.out.contains(is_unsafe), "{command} {format}: {}", found.out);
    found.out
}

/// `true` if a character could control a terminal.
fn is_unsafe(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The rows of a table, starting with the header row.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| cells(row.unwrap())).collect()
}

/// The cells of one column.
fn column<'a>(rows: &'a [Vec<String>], name: &str) -> Vec<&'a str> {
    let at = rows[0].iter().position(|head| head == name).unwrap();
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

fn lines(text: &str) -> Vec<Json> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn nothing_from_mail_is_markup_in_markdown() {
    let subject = "\\[VOTE\\] \\=1+1 &#124; @&#8203;org/team \\#&#8203;12 &lt;img src\\=x onerror\\=hacked()&gt; \\[x\\](javascript:hacked())";
    for command in ["tally", "list", "audit"] {
        let text = of_hostile(command, "markdown");
        assert!(text.contains(subject), "{text}");
        // There is no unescaped sign that GitHub would turn into a mention, a link or code.
        for line in text.lines() {
            let outside: String = line.split('`').step_by(2).collect();
            let outside = outside.replace("&#124;", "|");
            for sign in ["@o", "@a", "#1", "<", "://e", "GH-1", "**so"] {
                assert!(!outside.contains(sign), "{sign} in {line}");
            }
        }
        // Every row of a table has as many cells as the header row.
        let cells = |line: &str| line.matches('|').count();
        let tables: Vec<Vec<&str>> = text
            .split("\n\n")
            .map(|block| block.lines().filter(|line| line.starts_with('|')).collect())
            .collect();
        for table in tables.iter().filter(|table| !table.is_empty()) {
            assert!(table.iter().all(|line| cells(line) == cells(table[0])), "{table:#?}");
        }
    }
    let text = of_hostile("tally", "markdown");
    assert!(text.contains("| &lt;script&gt;hacked()&lt;/script&gt; |"), "{text}");
    // Text that a code span cannot contain is ordinary text.
    assert!(text.contains("| +1 \\`code\\` &#124; https:&#8203;//example.org/ and @&#8203;ana, see \\#&#8203;12 \u{fffd}\\[31m\u{fffd}2J\u{fffd} |"), "{text}");
    assert!(text.contains("- Call: \\=call&#124;x@&#8203;example.org\n"), "{text}");
}

#[test]
fn a_table_has_a_row_for_each_and_no_formula() {
    let table = rows(&of_hostile("tally", "csv"));
    assert_eq!(table.len(), 4);
    assert_eq!(column(&table, "proposal"), ["'=call|x@example.org"; 3]);
    assert_eq!(column(&table, "voter"), ["'=cmd", "<script>hacked()</script>", "'+1 Dee"]);
    // Numbers are not formulas.
    assert_eq!(column(&table, "value"), ["+1", "-1", "+1"]);
    let excerpts = column(&table, "excerpt");
    assert_eq!(
        excerpts[0],
        "'+1 `code` | https://example.org/ and @ana, see #12 \u{fffd}[31m\u{fffd}2J\u{fffd}"
    );
    assert_eq!(excerpts[2], "+1");
    assert_eq!(column(&table, "message_id"), ["1@example.org", "2@example.org", "'-3+1@example.org"]);
    for command in ["list", "audit"] {
        let table = rows(&of_hostile(command, "csv"));
        assert_eq!(table.len(), 2);
        assert_eq!(column(&table, "subject"), [SUBJECT]);
        assert_eq!(column(&table, "proposer"), ["'@SUM(A1)"]);
        assert_eq!(column(&table, "plus_binding"), ["2"]);
    }
}

#[test]
fn every_column_is_documented() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/formats.md")).unwrap();
    for command in ["tally", "list", "audit"] {
        let section = page.split(&format!("### {command}\n")).nth(1).unwrap().split("\n#").next().unwrap();
        let documented = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" |"));
        let names = documented.flat_map(|(names, _)| {
            names.split(['`', ',', ' ']).filter(|name| !name.is_empty()).collect::<Vec<_>>()
        });
        let table = rows(&run(&[command, UNEXPLAINED, AT, "--format=csv"]).out);
        assert_eq!(names.collect::<Vec<_>>(), table[0], "{command}");
    }
}

#[test]
fn each_line_of_json_is_an_entry_of_the_document() {
    for (command, list, schema) in [
        ("tally", "votes", "plusone.tally.vote/1"),
        ("list", "proposals", "plusone.list.proposal/1"),
        ("audit", "decisions", "plusone.audit.decision/1"),
    ] {
        let document: Json = serde_json::from_str(&of_hostile(command, "json")).unwrap();
        let mut lines = lines(&of_hostile(command, "ndjson"));
        for line in &mut lines {
            let line = line.as_object_mut().unwrap();
            assert_eq!(line.remove("schema").unwrap(), schema);
            for field in ["row", "archive", "list", "address", "policy", "as_of"] {
                assert!(line.remove(field).is_some(), "{field} of {command}");
            }
            if command == "tally" {
                assert_eq!(line.remove("proposal").unwrap(), "=call|x@example.org");
            }
        }
        assert_eq!(Json::Array(lines), document[list], "{command}");
    }
    // Characters that could control a terminal are escaped and not lost.
    let votes = lines(&of_hostile("tally", "ndjson"));
    assert!(votes[0]["evidence"]["excerpt"].as_str().unwrap().ends_with("#12 \u{1b}[31m\u{9b}2J\u{202e}"));
}

#[test]
fn an_audit_has_one_row_a_decision_in_every_form() {
    let archive: Archive = toml_of(&Path::new(ROOT).join("fixtures/audits/rule.toml"));
    let folder = Folder::new();
    let mail = folder.save("list.mbox", archive.mbox());
    let audit = |format: &str| run(&["audit", &mail, "--at=2026-12-31", "--format", format]).out;
    let document: Json = serde_json::from_str(&audit("json")).unwrap();
    let decisions = document["decisions"].as_array().unwrap();
    let texts = |pointer: &str| -> Vec<&str> {
        decisions.iter().map(|decision| decision.pointer(pointer).unwrap().as_str().unwrap()).collect()
    };
    let table = rows(&audit("csv"));
    assert_eq!(column(&table, "agreement"), texts("/agreement"));
    assert_eq!(column(&table, "announced"), texts("/announced/verdict"));
    assert_eq!(column(&table, "announced_in"), texts("/announced/message_id"));
    assert_eq!(column(&table, "verdict"), texts("/outcome/verdict"));
    let codes = |decision: &Json| {
        let findings = decision["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["code"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(column(&table, "findings"), decisions.iter().map(codes).collect::<Vec<_>>());

    let markdown = audit("markdown");
    let listed = markdown.lines().filter(|line| line.starts_with("| 2026-"));
    let agreements: Vec<&str> = listed.map(|line| line.split(" | ").nth(1).unwrap()).collect();
    assert_eq!(agreements, texts("/agreement"));
    assert!(markdown.starts_with("# Audit of decisions\n\n10 decisions: agrees 4, differs 6\n\n**5 announced outcomes differ from the rule.**\n"), "{markdown}");
    let vetoes = markdown
        .matches(
            "\n- `standing-veto-ignored`: the vote was announced as passed, but under the rule it is blocked",
        )
        .count();
    assert_eq!(vetoes, 2);
}

#[test]
fn a_page_is_one_file_whose_policy_has_the_hashes_of_its_parts() {
    let page = of_hostile("audit", "html");
    assert_eq!((page.matches("<script").count(), page.matches("<style").count()), (1, 1));
    assert!(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#x27;none&#x27;; script-src &#x27;sha256-"));
    for nothing in ["<img", "<link", "<iframe", " src=", " style=", " onclick=", "url(http"] {
        let outside_mail = page.replace("&lt;img src=x", "");
        assert!(!outside_mail.contains(nothing), "{nothing}");
    }
    assert!(page.contains("&lt;img src=x onerror=hacked()&gt;"), "{page}");
}

#[test]
fn a_report_that_cannot_be_written_leaves_no_file() {
    let folder = Folder::new();
    for format in ["markdown", "csv", "ndjson", "html"] {
        let target = folder.file(&format!("no-such-folder/report.{format}"));
        let found = run(&["audit", UNEXPLAINED, AT, "--format", format, "--output", &target]);
        found.refused_because(&format!("cannot write {target}: "));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
