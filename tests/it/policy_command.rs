//! Tests `plusone policy`, which lists and shows the presets. `cmd/errors-in-policies.md` has invalid policy files.

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
fn every_preset_is_listed_and_valid() {
    let listed = run(&["policy", "list"]).out;
    for name in policy::names() {
        assert!(listed.lines().any(|line| line.starts_with(&format!(" {name} "))), "{listed}");
        let text = policy::preset_text(name).unwrap();
        assert_eq!(run(&["policy", "show", name]).out, text);
        assert_eq!(policy::Policy::check(text, name).unwrap(), policy::preset(name).unwrap());
    }
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
fn an_extended_policy_differs_only_in_its_own_keys() {
    let text = "extends = \"ovirt-infra\"\nname = \"house\"\n[[class]]\nname = \"minor\"\nwindow = { business-days = 2 }\nwords = [\"small\"]\n";
    let house = policy::Policy::parse(text, "house.toml").unwrap();
    let base = policy::preset("ovirt-infra").unwrap();
    assert_eq!((&house.title(), &house.classes()[0]), (&base.title(), &base.classes()[0]));
    let (minor, of_base) = (&house.classes()[1], &base.classes()[1]);
    assert_eq!(minor.window().unwrap().length, policy::Length::BusinessDays(2));
    assert_eq!((minor.words(), minor.subject_tags()), (&["small".to_owned()][..], of_base.subject_tags()));
    assert_eq!(minor.requirements(), of_base.requirements());
}
