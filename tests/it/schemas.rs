//! Tests the schemas of the JSON: the files in `docs/schema/` are current, real documents are valid, and documents that
//! violate the contract are invalid.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::common::command::{AT, ROOT, Run, run};
use crate::common::mail::{BO, CARL, DEE, Folder, Roster, mbox, wiki_vote};
use crate::common::{fixtures, toml_of};
use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value as Json, json};

/// The documents that have a schema.
const DOCUMENTS: [&str; 3] = ["tally", "list", "audit"];

/// The commands whose lines have a schema, each with the name of the schema and the value of the field `schema`.
const LINES: [(&str, &str, &str); 3] = [
    ("tally", "tally-line", "plusone.tally.vote/1"),
    ("list", "list-line", "plusone.list.proposal/1"),
    ("audit", "audit-line", "plusone.audit.decision/1"),
];

/// The rows of an audit that have a schema, each with its option and the value of the field `schema`.
const ROWS: [(&str, &str, &str); 4] = [
    ("decision-row", "decisions", "plusone.row.decision/1"),
    ("vote-row", "votes", "plusone.row.vote/1"),
    ("finding-row", "findings", "plusone.row.finding/1"),
    ("list-row", "lists", "plusone.row.list/1"),
];

/// The arguments for tallying a fixture.
#[derive(Deserialize)]
struct Asked {
    at: String,
    thread: Option<String>,
    policy: Option<String>,
    class: Option<String>,
}

/// The schema of a document, as the command prints it.
fn schema(document: &str) -> Json {
    run(&["schema", document]).json()
}

fn validator(schema: &Json) -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).unwrap()
}

/// Closes a schema, so that it allows only the fields that it names.
fn closed(mut schema: Json) -> Json {
    fn close(part: &mut Json) {
        if let Json::Object(fields) = part {
            if fields.contains_key("properties") {
                fields.insert("additionalProperties".into(), false.into());
            }
            fields.values_mut().for_each(close);
        } else if let Json::Array(parts) = part {
            parts.iter_mut().for_each(close);
        }
    }
    close(&mut schema);
    schema
}

/// The places where a document violates the schema, with the errors.
fn faults(validator: &Validator, document: &Json) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The documents of a command over all fixture archives, and over votes with items and a roster.
fn documents(command: &str) -> Vec<Json> {
    outputs(command, "json").iter().map(Run::json).collect()
}

/// The outputs of a command in a format, over all fixture archives, and over votes with items and a roster.
fn outputs(command: &str, form: &str) -> Vec<Run> {
    let format = format!("--format={form}");
    let mut outputs = Vec::new();
    for path in fixtures("archives", &["mbox"]) {
        let Asked { at, thread, policy, class } = toml_of(&path);
        let mut arguments = vec![command, path.to_str().unwrap(), &format, "--at", &at];
        let thread = thread.as_deref().filter(|_| command == "tally");
        for (option, value) in
            [("--thread", thread), ("--policy", policy.as_deref()), ("--class", class.as_deref())]
        {
            arguments.extend(value.into_iter().flat_map(|value| [option, value]));
        }
        outputs.push(run(&arguments));
    }
    let folder = Folder::new();
    let roster =
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Eva Lind", &["eva@example.org"]);
    let roster = folder.save("roster.toml", roster);
    for (name, answers) in [
        ("items", &[(BO, "Item 1: +1\nItem 2: -1, it is slow"), (CARL, "Item 1: +0.5\nItem 2: +1")][..]),
        ("roster", &[(BO, "+1 (binding)"), (CARL, "+1 (non-binding)"), (DEE, "-0")]),
        ("silence", &[]),
    ] {
        let archive = folder.save(&format!("{name}.mbox"), mbox(&wiki_vote(answers)));
        let url = "--archive-url=https://lists.example.org/archives/list/dev@example.org/";
        for at in ["--at=2026-05-05T12:00:00Z", AT] {
            outputs.push(run(&[command, &archive, &format, at, url, "--roster", &roster]));
        }
    }
    outputs
}

#[test]
fn the_kept_schemas_are_current() {
    let lines = LINES.map(|(_, line, _)| line).into_iter().chain(ROWS.map(|(row, _, _)| row));
    for document in DOCUMENTS.into_iter().chain(lines) {
        let printed = run(&["schema", document]);
        assert_eq!((printed.code, printed.err.as_str()), (0, ""));
        let kept = Path::new(ROOT).join(format!("docs/schema/{document}.schema.json"));
        let kept = fs::read_to_string(kept).unwrap_or_default();
        assert!(
            printed.out == kept,
            "run: plusone schema {document} > docs/schema/{document}.schema.json, and describe what is new in docs/json.md"
        );
    }
}

#[test]
fn schemas_are_valid_and_name_their_documents() {
    for document in DOCUMENTS {
        let schema = schema(document);
        jsonschema::meta::validate(&schema).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:plusone:{document}:1"));
        assert_eq!(schema["title"], format!("plusone {document}"));
        assert_eq!(schema["properties"]["schema"]["const"], format!("plusone.{document}/1"));
    }
}

#[test]
fn every_document_matches_its_schema() {
    for command in DOCUMENTS {
        let schema = schema(command);
        let (open, closed) = (validator(&schema), validator(&closed(schema)));
        let documents = documents(command);
        for document in &documents {
            assert_eq!(faults(&open, document), Vec::<String>::new(), "{document:#}");
            assert_eq!(
                faults(&closed, document),
                Vec::<String>::new(),
                "the schema does not know all of {document:#}"
            );
        }
        assert_eq!(documents.len(), fixtures("archives", &["mbox"]).len() + 6);
        assert!(documents.len() > 55, "only {} documents of {command}", documents.len());
    }
}

#[test]
fn every_line_matches_its_schema() {
    for (command, line, form) in LINES {
        let schema = schema(line);
        jsonschema::meta::validate(&schema).unwrap();
        assert_eq!(schema["properties"]["schema"]["const"], form);
        let validator = validator(&schema);
        let outputs = outputs(command, "ndjson");
        let lines: Vec<Json> = outputs
            .iter()
            .flat_map(|output| output.out.lines())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        for line in &lines {
            assert_eq!(faults(&validator, line), Vec::<String>::new(), "{line:#}");
        }
        assert!(lines.len() > 55, "only {} lines of {command}", lines.len());
        let mut other = lines[0].clone();
        other["schema"] = "plusone.tally/1".into();
        assert_eq!(faults(&validator, &other).len(), 1);
    }
}

#[test]
fn every_row_matches_its_schema_and_has_all_columns() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/json.md")).unwrap();
    let spans: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let mut archives: Vec<String> =
        fixtures("archives", &["mbox"]).iter().map(|path| path.display().to_string()).collect();
    archives.push("no-such.mbox".to_owned());
    let archives: Vec<&str> = archives.iter().map(String::as_str).collect();
    for (row, option, form) in ROWS {
        let schema = schema(row);
        jsonschema::meta::validate(&schema).unwrap();
        assert_eq!(schema["properties"]["schema"]["const"], form);
        let columns: BTreeSet<&String> = schema["properties"].as_object().unwrap().keys().collect();
        for (column, about) in schema["properties"].as_object().unwrap() {
            assert!(about["description"].is_string(), "{column} of {row} is not described");
            assert!(spans.contains(column.as_str()), "docs/json.md does not name {column} of {row}");
        }
        let validator = validator(&schema);
        let output =
            run(&[&["audit", "--each", "--format=ndjson", AT, "--rows", option], &archives[..]].concat());
        let (mut rows, mut others) = (0, 0);
        for line in output.out.lines() {
            let line: Json = serde_json::from_str(line).unwrap();
            if line["schema"] != form {
                others += 1;
                continue;
            }
            assert_eq!(faults(&validator, &line), Vec::<String>::new(), "{line:#}");
            assert_eq!(line.as_object().unwrap().keys().collect::<BTreeSet<_>>(), columns);
            rows += 1;
        }
        // The list that failed has a row too.
        assert_eq!(others, usize::from(option != "lists"));
        assert!(rows > 3, "only {rows} rows of {option}");
    }
}

/// Every object of a schema that has fields: its name and its schema.
fn objects(schema: &Json) -> Vec<(&str, &Json)> {
    let inner = schema["$defs"].as_object().unwrap().iter().map(|(name, part)| (name.as_str(), part));
    std::iter::once(("the document", schema))
        .chain(inner)
        .filter(|(_, part)| part.get("properties").is_some())
        .collect()
}

#[test]
fn every_field_is_required_described_and_on_the_page() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/json.md")).unwrap();
    let spans: BTreeSet<&str> = page.split('`').skip(1).step_by(2).flat_map(|span| span.split('.')).collect();
    for document in DOCUMENTS {
        let schema = schema(document);
        let mut fields = 0;
        for (name, object) in objects(&schema) {
            let required: Vec<&Json> = object["required"].as_array().unwrap().iter().collect();
            for (field, about) in object["properties"].as_object().unwrap() {
                assert!(required.iter().any(|known| *known == field), "{field} of {name} is not required");
                assert!(about["description"].is_string(), "{field} of {name} is not described");
                assert!(spans.contains(field.as_str()), "docs/json.md does not name {field} of {name}");
                fields += 1;
            }
        }
        assert!(fields > 35, "{document} has only {fields} fields");
    }
}

/// The words that a part of a schema lists.
fn words<'a>(schema: &'a Json, name: &str) -> Vec<&'a str> {
    schema["$defs"][name]["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word["const"].as_str().unwrap())
        .collect()
}

#[test]
fn words_are_listed_with_all_their_values() {
    let schema = schema("tally");
    assert_eq!(
        words(&schema, "Verdict"),
        ["passed", "failed", "blocked", "cancelled", "open", "mixed", "undecided"]
    );
    assert_eq!(
        words(&schema, "Status"),
        ["counted", "superseded", "withdrawn", "void", "late", "early", "ineligible", "unclear"]
    );
    assert_eq!(words(&schema, "Explained"), ["given", "weak", "missing", "not-needed"]);
    assert_eq!(words(&schema, "Claim"), ["binding", "non-binding"]);
    assert_eq!(words(&schema, "ClosingKind"), ["result", "cancelled", "withdrawn"]);
    assert_eq!(words(&schema, "Binding"), ["policy", "claimed", "everyone"]);
    let reasons: Vec<_> = plusone::vote::Reason::ALL.iter().map(|reason| reason.as_str()).collect();
    assert_eq!(words(&schema, "Reason"), reasons);
    let codes: Vec<_> = plusone::diagnostic::Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(words(&schema, "Code"), codes);
    assert_eq!(words(&self::schema("list"), "State"), ["open", "closed", "announced", "cancelled"]);
    let audit = self::schema("audit");
    assert_eq!(words(&audit, "Agreement"), ["agrees", "explained", "differs", "unannounced", "unread"]);
    assert_eq!(words(&audit, "Said"), ["passed", "failed", "cancelled"]);
    let findings: Vec<_> = plusone::audit::FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(words(&audit, "FindingCode"), findings);
}

#[test]
fn documents_that_break_the_contract_are_invalid() {
    let validator = validator(&schema("tally"));
    let archive = "fixtures/archives/minor-bare-minus.mbox";
    let good = run(&["tally", archive, AT, "--format=json"]).json();
    assert_eq!(faults(&validator, &good), Vec::<String>::new());
    for (place, wrong) in [
        ("/schema", json!("plusone.tally/2")),
        ("/as_of", json!("yesterday")),
        ("/outcome/verdict", json!("accepted")),
        ("/outcome/stable", json!("yes")),
        ("/outcome/requirements/0/need", json!("3")),
        ("/counts/plus/binding", json!(-1)),
        ("/votes/0/status", json!(null)),
        ("/votes/0/value", json!("1")),
        ("/votes/0/reasons", json!(["unheard-of"])),
        ("/votes/0/evidence/line", json!(1.5)),
        ("/votes/0/justification/state", json!("good")),
        ("/proposal/closed_by", json!({ "message_id": null, "kind": "forgotten" })),
        ("/diagnostics", json!({})),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = wrong;
        let faults = faults(&validator, &bad);
        assert!(!faults.is_empty(), "{place} was not refused");
        assert!(faults.iter().all(|fault| fault.starts_with(place)), "{place}: {faults:?}");
    }
}

#[test]
fn a_missing_field_is_invalid_and_a_new_one_is_not() {
    let validator = validator(&schema("list"));
    let good = run(&["list", "fixtures/archives/cancelled.mbox", AT, "--format=json"]).json();
    for (place, field) in
        [("", "archive"), ("/archive", "from"), ("/proposals/0", "result"), ("/proposals/0", "state")]
    {
        let mut bad = good.clone();
        bad.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(field).unwrap();
        assert_eq!(faults(&validator, &bad), [format!("{place}: \"{field}\" is a required property")]);
    }
    let mut newer = good;
    newer["proposals"][0]["colour"] = json!("green");
    assert_eq!(faults(&validator, &newer), Vec::<String>::new());
}

#[test]
fn an_audit_counts_existing_words() {
    let validator = validator(&schema("audit"));
    let good = run(&["audit", "fixtures/archives/result-mail-counts.mbox", AT, "--format=json"]).json();
    assert_eq!(faults(&validator, &good), Vec::<String>::new());
    assert_eq!(good["decisions"].as_array().unwrap().len(), 1, "{good:#}");
    assert!(good["decisions"][0]["announced"]["counts"][0]["side"].is_string(), "{good:#}");
    for (place, wrong) in [
        ("/summary/agreements", json!({ "perhaps": 1 })),
        ("/summary/findings", json!({ "count-differs": -1 })),
        ("/summary/years/0/year", json!("2026")),
        ("/decisions/0/agreement", json!(null)),
        ("/decisions/0/announced", json!({})),
        ("/decisions/0/announced/counts/0/side", json!("for")),
        ("/decisions/0/outcome", json!(null)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = wrong;
        assert!(!faults(&validator, &bad).is_empty(), "{place} was not refused");
    }
}

#[test]
fn the_examples_of_the_page_match_the_output() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/json.md")).unwrap();
    let mut compared = 0;
    for example in page.split("\n## Example of ").skip(1) {
        let command = example.split('`').nth(1).unwrap().strip_prefix("plusone ").unwrap();
        let shown = example.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
        assert_eq!(run(&command.split(' ').collect::<Vec<_>>()).out, shown, "{command}");
        compared += 1;
    }
    assert_eq!(compared, 2);
}
