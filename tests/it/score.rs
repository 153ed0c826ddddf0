//! Tests `examples/score.rs`: the labelled set as whole mails, and the answers of other tools.

use std::fs;

use clap::Parser as _;

use example::{Arguments, run};

#[allow(dead_code, reason = "main is not called")]
#[path = "../../examples/score.rs"]
pub(crate) mod example;

/// `true` if all cases are right, and the printed report.
fn score(arguments: &[&str]) -> (bool, String) {
    let arguments = Arguments::parse_from([&["score"], arguments].concat());
    let mut out = Vec::new();
    let right = run(&arguments, &mut out).unwrap();
    (right, String::from_utf8(out).unwrap())
}

#[test]
fn plusone_reads_every_whole_mail_of_the_set() {
    let (right, printed) = score(&["--show"]);
    assert!(right, "{printed}");
}

#[test]
fn answers_and_cases_can_be_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str, option: &str| {
        let path = folder.path().join(name);
        fs::write(&path, score(&["--only", "plain/", option]).1).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (cases, answers) = (written("cases.jsonl", "--cases"), written("answers.jsonl", "--print-answers"));
    let (right, printed) = score(&["--set", &cases, "--answers", &answers]);
    assert!(right && printed.contains("total"), "{printed}");
}

#[test]
fn answers_of_another_tool_are_graded() {
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str, lines: &[(&str, &str)], key: &str| {
        let text: String = lines
            .iter()
            .map(|(id, votes)| format!("{{\"id\":\"{id}\",{key}\"votes\":[{votes}]}}\n"))
            .collect();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let plus = r#"{"vote":"+1","voter":"bo@example.org","line":1}"#;
    let unclear = r#"{"vote":"unclear"}"#;
    let cases = written(
        "cases.jsonl",
        &[
            ("a", plus),
            ("b", plus),
            ("c", ""),
            ("d", plus),
            ("e", plus),
            ("f", ""),
            ("g", unclear),
            ("h", plus),
        ],
        r#""kind":"k","mail":"From: bo@example.org\n\n+1\n","#,
    );
    let answers = written(
        "answers.jsonl",
        &[
            ("a", r#"{"vote":"+1"}"#),
            ("b", ""),
            ("c", plus),
            ("d", r#"{"vote":"-1","voter":"bo@example.org"}"#),
            ("e", unclear),
            ("f", unclear),
            ("g", plus),
        ],
        "",
    );
    let (right, printed) = score(&["--set", &cases, "--answers", &answers]);
    assert!(!right);
    insta::assert_snapshot!(printed, @r"
    kind   cases    right   missed invented    wrong called-unclear  flagged
    k          8        1        2        2        1              1        1
    total      8        1        2        2        1              1        1
    1 cases have no answer and count as answered with no vote
    ");
}

#[test]
fn an_answer_to_an_unknown_case_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.jsonl");
    fs::write(&path, "{\"id\":\"nowhere\",\"votes\":[]}\n").unwrap();
    let arguments = Arguments::parse_from(["score", "--answers", path.to_str().unwrap()]);
    let error = run(&arguments, &mut Vec::new()).unwrap_err();
    assert!(error.to_string().ends_with("unknown case `nowhere`"), "{error}");
}
