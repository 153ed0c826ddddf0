//! `plusone policy`: the presets listed and shown, and policy files checked.

use std::fs;
use std::path::Path;

use crate::common::command::{AT, ROOT, run};
use crate::common::fixtures;
use crate::common::mail::Folder;
use plusone::policy;

#[test]
fn the_page_of_the_presets_is_current() {
    let page = run(&["policy", "list", "--format=markdown"]);
    let kept = fs::read_to_string(Path::new(ROOT).join("docs/policies.md")).unwrap();
    assert!(page.out == kept, "run: plusone policy list --format markdown > docs/policies.md");
}

#[test]
fn every_preset_is_listed_and_without_fault() {
    let listed = run(&["policy", "list"]).out;
    for name in policy::names() {
        assert!(listed.lines().any(|line| line.starts_with(&format!(" {name} "))), "{listed}");
        let text = policy::preset_text(name).unwrap();
        assert_eq!(run(&["policy", "show", name]).out, text);
        assert_eq!(policy::Policy::check(text, name).unwrap(), policy::preset(name).unwrap());
    }
    run(&["policy", "show", "ovirt"]).refused_because("unknown policy `ovirt`; ");
}

#[test]
fn a_saved_preset_gives_the_same_verdicts() {
    let folder = Folder::new();
    let mut compared = 0;
    for name in policy::names() {
        let path = folder.save("saved.toml", run(&["policy", "show", name]).out);
        for archive in fixtures("archives", &["mbox"]).into_iter().step_by(6) {
            let list = |policy: &str| {
                let found =
                    run(&["list", archive.to_str().unwrap(), AT, "--format=json", "--policy", policy]);
                (found.code, found.json()["proposals"].clone())
            };
            assert_eq!(list(name), list(&path), "{name}: {}", archive.display());
            compared += 1;
        }
    }
    assert!(compared >= 8, "only {compared} lists were compared");
}

#[test]
fn an_extended_policy_differs_in_what_it_says() {
    let folder = Folder::new();
    let text = "extends = \"ovirt-infra\"\nname = \"house\"\n[[class]]\nname = \"minor\"\nwindow = { business-days = 2 }\nwords = [\"small\"]\n";
    let path = folder.save("house.toml", text);
    let told = run(&["policy", "check", &path]);
    assert_eq!((told.code, told.out), (0, format!("{path}: valid; classes: substantial, minor\n")));
    let house = policy::Policy::parse(text, "house.toml").unwrap();
    let base = policy::preset("ovirt-infra").unwrap();
    assert_eq!((&house.title, &house.classes[0]), (&base.title, &base.classes[0]));
    let (minor, of_base) = (&house.classes[1], &base.classes[1]);
    assert_eq!(minor.window.unwrap().length, policy::Length::BusinessDays(2));
    assert_eq!((&minor.words, &minor.subject_tags), (&vec!["small".to_owned()], &of_base.subject_tags));
    assert_eq!(minor.requirements, of_base.requirements);
}

/// A policy of one class with these lines in it.
fn policy_with(lines: &str) -> String {
    format!(
        "name = \"x\"\ntitle = \"X\"\nsource = \"s\"\ndefault-class = \"a\"\n[[class]]\nname = \"a\"\nabout = \"all\"\nunexplained-minus = \"void\"\n{lines}"
    )
}

#[test]
fn every_fault_of_a_file_is_told_with_its_place() {
    let folder = Folder::new();
    let one = |requirement: &str| policy_with(&format!("requirements = [\n  {{ {requirement} }},\n]\n"));
    let three = "kind = \"at-least\", value = \"plus\", count = 3, basis = \"binding\"";
    for (text, expected) in [
        (
            one("kind = \"at-least\", value = \"plus\", count = 0, basis = \"all\""),
            "10:3: invalid `count`: expected 1 or more",
        ),
        (one("kind = \"at-least\", value = \"plus\", count = 3"), "10:3: kind `at-least` needs `basis`"),
        (
            one("kind = \"share\", value = \"plus\", share = \"4/3\", of = \"cast\", basis = \"all\""),
            "10:45: invalid share `4/3`: more than all",
        ),
        (
            one("kind = \"share\", value = \"plus\", share = \"most\", of = \"cast\", basis = \"all\""),
            "10:45: invalid share `most`: expected one such as 2/3 or 51%",
        ),
        (
            one("kind = \"quorum\", share = \"1/1\", rounding = \"more-than\", basis = \"all\""),
            "10:3: a share cannot be more than all",
        ),
        (
            one("kind = \"more-than\", value = \"plus\", than = \"plus\", basis = \"all\""),
            "10:3: `value` and `than` must differ",
        ),
        (
            one("kind = \"no-veto\", weight = 2, basis = \"all\""),
            "10:3: invalid weight 2: expected -1 or less",
        ),
        (one("kind = \"no-veto\", basis = []"), "10:3: `basis` is empty: expected at least one role"),
        (
            one("kind = \"any-of\", sets = [[]]"),
            "10:3: kind `any-of` needs at least two sets, none of them empty",
        ),
        (
            one("kind = \"sum\", at-least = 3, at-most = 2, basis = \"all\""),
            "10:3: `at-least` is greater than `at-most`",
        ),
        (
            one(&format!(
                "{three} }},\n  {{ kind = \"at-most\", value = \"plus\", count = 2, basis = \"binding\""
            )),
            "9:16: the class `a` asks for at least 3 and at most 2 votes of one side: nothing could pass",
        ),
        (
            policy_with("requirements = []\n"),
            "9:16: the class `a` has no requirements: every vote would pass",
        ),
        (policy_with(""), "5:1: the class `a` has no `requirements`"),
        (
            one(three) + "window = { days = 0 }\n",
            "12:10: invalid duration: expected more than 0 and at most 366 days",
        ),
        (
            one(three) + "window = { days = 2, hours = 3 }\n",
            "12:10: expected exactly one of `hours`, `days` and `business-days`",
        ),
        (one(three) + "voters = []\n", "12:10: the class `a` has no role in `voters`: nobody could vote"),
        (
            one(three) + "voters = \"some\"\n",
            "12:10: expected `everyone`, `roster`, or a list of roles such as [\"pmc\"]",
        ),
        (
            format!("extends = \"ovirt-inra\"\n{}", one(three)),
            "1:11: unknown policy `ovirt-inra`; did you mean `ovirt-infra`?",
        ),
        (
            one(three).replace("default-class = \"a\"", "default-class = \"b\""),
            "4:17: unknown class `b`; known classes: a",
        ),
    ] {
        let path = folder.save("house.toml", &text);
        let told = run(&["policy", "check", &path]);
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{text}");
        let errors = told.errors();
        let first = errors.lines().next().unwrap();
        assert!(first.starts_with(&format!("plusone: {path}:{expected}")), "{text}\n{first}");
    }
}

#[test]
fn classes_that_cannot_be_told_apart_are_told_with_all_other_faults() {
    let folder = Folder::new();
    let class = |name: &str| {
        format!(
            "[[class]]\nname = \"{name}\"\nabout = \"all\"\nsubject-tags = [\"PLAN\"]\nunexplained-minus = \"void\"\nrequirements = [{{ kind = \"no-veto\", weight = 0, basis = \"all\" }}]\n"
        )
    };
    let text = format!(
        "name = \"x\"\ntitle = \"X\"\nsource = \"s\"\ndefault-class = \"a\"\n{}{}",
        class("a"),
        class("b")
    );
    let path = folder.save("house.toml", text);
    let told = run(&["policy", "check", &path]);
    let expected = [
        format!("plusone: {path}:10:17: invalid weight 0: expected -1 or less"),
        format!("plusone: {path}:16:17: invalid weight 0: expected -1 or less"),
        format!("plusone: {path}:10:16: the class `a` has no requirements: every vote would pass"),
        format!("plusone: {path}:14:16: the subject tag `plan` belongs to two classes, `a` and `b`"),
        format!("plusone: {path}:16:16: the class `b` has no requirements: every vote would pass"),
    ];
    assert_eq!(told.errors().lines().collect::<Vec<_>>(), expected);
}
