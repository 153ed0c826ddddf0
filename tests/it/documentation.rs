//! Tests that the documentation of codes is complete: exactly one section for each code, in the order of the source.

use std::fs;
use std::path::Path;

use plusone::audit::FindingCode;
use plusone::diagnostic::Code;
use plusone::vote::Reason;

/// The sections of a page: the title after `## `, and the text below it.
fn sections(page: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(title), _) if !fenced => sections.push((title.to_owned(), String::new())),
            (_, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    sections
}

/// The errors of a page that must have a section for each of these codes.
fn faults(page: &str, codes: &[&str]) -> Vec<String> {
    let found = sections(page);
    let titles: Vec<&str> = found.iter().map(|(title, _)| title.as_str()).collect();
    let missing: Vec<&str> = codes.iter().copied().filter(|code| !titles.contains(code)).collect();
    let unknown: Vec<&str> = titles.iter().copied().filter(|title| !codes.contains(title)).collect();
    let again = |at: &usize| titles[..*at].contains(&titles[*at]);
    let repeated: Vec<&str> = (0..titles.len()).filter(again).map(|at| titles[at]).collect();
    let empty: Vec<&str> =
        found.iter().filter(|(_, text)| text.trim().is_empty()).map(|(title, _)| title.as_str()).collect();
    let mut faults = Vec::new();
    let mut tell = |what: &str, names: &[&str]| {
        if !names.is_empty() {
            faults.push(format!("{what}: {}", names.join(", ")));
        }
    };
    tell("codes without a section", &missing);
    tell("sections that are not a code", &unknown);
    tell("sections that occur twice", &repeated);
    tell("sections without text", &empty);
    let misplaced = titles.iter().zip(codes).find(|(title, code)| title != code).map(|(title, _)| *title);
    if let (true, Some(title)) = (faults.is_empty(), misplaced) {
        faults.push(format!("not in the order of the codes: {title}"));
    }
    faults
}

fn check(page: &str, codes: &[&str]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let faults = faults(&text, codes);
    assert!(faults.is_empty(), "docs/{page}\n{}", faults.join("\n"));
}

#[test]
fn every_diagnostic_has_its_section() {
    check("diagnostics.md", &Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
}

#[test]
fn every_diagnostic_says_what_it_means_for_a_verdict() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics.md")).unwrap();
    for (title, text) in sections(&page) {
        let code = Code::ALL.iter().find(|code| code.as_str() == title).unwrap();
        let mark = format!("Verdict: {}.\n", code.bearing());
        assert!(text.starts_with(&mark), "{title}: expected {mark}");
    }
}

#[test]
fn every_reason_has_its_section() {
    check("reasons.md", &Reason::ALL.iter().map(|reason| reason.as_str()).collect::<Vec<_>>());
}

#[test]
fn every_finding_has_its_section() {
    check("findings.md", &FindingCode::ALL.iter().map(|finding| finding.as_str()).collect::<Vec<_>>());
}

#[test]
fn errors_of_a_page_are_named() {
    let codes = ["one", "two"];
    let page = "# Page\nIt is.\n## one\nIt is. It was.\n## two\n- Is `a. b`: yes.\n- It was.\n";
    assert_eq!(faults(page, &codes), Vec::<String>::new());
    assert_eq!(faults("## one\nIt is. It was.\n", &codes), ["codes without a section: two"]);
    let more = format!("{page}## three\nIt is. It was.\n## one\nIt is. It was.\n");
    assert_eq!(
        faults(&more, &codes),
        ["sections that are not a code: three", "sections that occur twice: one"]
    );
    let empty = page.replace("It is. It was.", "");
    assert_eq!(faults(&empty, &codes), ["sections without text: one"]);
    let turned = "## two\nIt is. It was.\n## one\nIt is. It was.\n";
    assert_eq!(faults(turned, &codes), ["not in the order of the codes: two"]);
}
