//! Tests the imports between source files: there are no cycles.
//!
//! The `mod.rs` of a folder and the files of the folder may use each other, because `mod.rs` only names their
//! items.

use std::collections::{BTreeMap, BTreeSet};

use crate::names::files;

/// A path of the source: the names of its modules and of an item.
type Names = Vec<String>;

/// The items that a file defines, and the items that it uses.
#[derive(Default)]
struct Contents {
    /// The items at the top level of the file.
    items: BTreeSet<String>,
    /// The imports, by the name that they have in this file.
    imports: BTreeMap<String, Names>,
    /// All paths into the crate, except the paths of re-exports.
    uses: Vec<Names>,
}

struct Source {
    modules: BTreeMap<Names, Contents>,
}

impl Source {
    fn read(texts: &[(String, String)]) -> Self {
        let module = |path: &str| -> Names {
            let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
            path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
        };
        let texts: BTreeMap<Names, &str> = texts
            .iter()
            .filter(|(path, _)| !matches!(&**path, "main.rs" | "layers.rs") && !path.ends_with("tests.rs"))
            .map(|(path, text)| (module(path), text.as_str()))
            .collect();
        let known: BTreeSet<&Names> = texts.keys().collect();
        let modules =
            texts.iter().map(|(module, text)| (module.clone(), Contents::of(module, text, &known))).collect();
        Self { modules }
    }

    /// The module that defines what a path names.
    fn defining(&self, path: &[String], steps: usize) -> Option<&Names> {
        let length = (0..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]))?;
        let (module, contents) = self.modules.get_key_value(&path[..length])?;
        let Some(name) = path.get(length) else { return Some(module) };
        match contents.imports.get(name).filter(|_| !contents.items.contains(name) && steps > 0) {
            Some(import) => {
                let whole: Names = import.iter().chain(&path[length + 1..]).cloned().collect();
                self.defining(&whole, steps - 1)
            }
            None => Some(module),
        }
    }

    /// The files that each file uses, without `mod.rs` files.
    fn imports(&self) -> BTreeMap<&Names, BTreeSet<&Names>> {
        let is_room = |module: &Names| {
            self.modules.keys().any(|other| other.len() > module.len() && other.starts_with(module))
        };
        let files: Vec<&Names> = self.modules.keys().filter(|module| !is_room(module)).collect();
        let used = |file: &Names| {
            let used = self.modules[file].uses.iter().filter_map(|path| self.defining(path, 8));
            used.filter(|used| *used != file && files.contains(used)).collect()
        };
        files.iter().map(|file| (*file, used(file))).collect()
    }
}

impl Contents {
    fn of(module: &Names, text: &str, known: &BTreeSet<&Names>) -> Self {
        let mut found = Self::default();
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let text = lines.join("\n");
        let mut code = String::new();
        let mut rest = text.as_str();
        while let Some((start, public)) = next_use(rest) {
            code.push_str(&rest[..start]);
            let behind = &rest[start..];
            let end = behind.find(';').unwrap_or(behind.len());
            let tree = &behind[behind.find("use ").map_or(0, |at| at + 4)..end];
            for (path, name) in expanded(tree, &[]) {
                let Some(path) = absolute(&path, module, known) else { continue };
                if !public {
                    found.uses.push(path.clone());
                }
                found.imports.insert(name, path);
            }
            rest = &behind[(end + 1).min(behind.len())..];
        }
        code.push_str(rest);
        found.items = items(&code);
        for path in paths(&code) {
            let path = match found.imports.get(&path[0]) {
                Some(import) => Some(import.iter().chain(&path[1..]).cloned().collect()),
                None => absolute(&path, module, known),
            };
            found.uses.extend(path);
        }
        found
    }
}

/// The start of the next `use`, and `true` if it is public.
fn next_use(text: &str) -> Option<(usize, bool)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let code = line.trim_start();
        let public = code.starts_with("pub");
        let code = if public { code.split_once(' ').map_or("", |(_, rest)| rest) } else { code };
        let code = code.strip_prefix("super) ").unwrap_or(code);
        if code.starts_with("use ") || public && code.contains(" use ") {
            return Some((at, public));
        }
        at += line.len();
    }
    None
}

/// The paths of a `use`, each with the name that it defines.
fn expanded(tree: &str, above: &[String]) -> Vec<(Names, String)> {
    let (mut depth, mut start, mut branches) = (0, 0, Vec::new());
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                branches.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    branches.push(&tree[start..]);
    let mut found = Vec::new();
    for branch in branches.into_iter().map(str::trim).filter(|branch| !branch.is_empty()) {
        let join = |path: &str| -> Names {
            let own = path.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
            above.iter().cloned().chain(own).collect()
        };
        if let Some((path, inner)) = branch.split_once('{') {
            found.extend(expanded(inner.strip_suffix('}').unwrap_or(inner), &join(path)));
            continue;
        }
        let (path, alias) =
            branch.split_once(" as ").map_or((branch, None), |(path, name)| (path, Some(name)));
        let mut path = join(path);
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let name = alias.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_owned);
        found.push((path, name));
    }
    found
}

/// A path from the root of the crate; `None` if it leads to another crate.
fn absolute(path: &[String], module: &Names, known: &BTreeSet<&Names>) -> Option<Names> {
    let (first, rest) = path.split_first()?;
    let from = |above: &[String], rest: &[String]| above.iter().chain(rest).cloned().collect();
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some(from(module, rest)),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            Some(from(module.get(..module.len().checked_sub(ups)?)?, &path[ups..]))
        }
        _ => {
            let child: Names = from(module, &path[..1]);
            known.contains(&child).then(|| from(module, path))
        }
    }
}

/// The names of the items at the top level of some code.
fn items(code: &str) -> BTreeSet<String> {
    const KINDS: [&str; 9] =
        ["struct", "enum", "trait", "type", "union", "fn", "const", "static", "macro_rules!"];
    let mut found = BTreeSet::new();
    let mut in_codes = false;
    for line in code.lines() {
        if line.starts_with("codes! {") || line == "}" {
            in_codes = line != "}";
        }
        let own = line.strip_prefix("    ").filter(|_| in_codes).and_then(|line| line.strip_suffix(" {"));
        found.extend(own.map(str::to_owned));
        if !line.starts_with(char::is_alphabetic) {
            continue;
        }
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '!');
        if words.by_ref().any(|word| KINDS.contains(&word)) {
            found.extend(words.find(|word| !word.is_empty() && !KINDS.contains(word)).map(str::to_owned));
        }
    }
    found
}

/// The paths with at least two names, the first of which is in lower case.
fn paths(code: &str) -> Vec<Names> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    let words = code.split(|c: char| !is_part(c)).filter(|word| word.contains("::"));
    let named = words.map(|word| -> Names {
        word.split("::")
            .take_while(|part| !part.is_empty() && !part.contains(':'))
            .map(str::to_owned)
            .collect()
    });
    named.filter(|path| path.len() > 1 && path[0].starts_with(|c: char| c.is_lowercase())).collect()
}

/// The files that use each other in cycles: each of them can reach itself.
fn in_circles<'a>(imports: &BTreeMap<&'a Names, BTreeSet<&'a Names>>) -> BTreeSet<&'a Names> {
    let reaches_itself = |file: &&Names| {
        let mut left: Vec<&Names> = imports[file].iter().copied().collect();
        let mut seen: BTreeSet<&Names> = BTreeSet::new();
        while let Some(next) = left.pop() {
            if next == *file {
                return true;
            }
            if seen.insert(next) {
                left.extend(&imports[next]);
            }
        }
        false
    };
    imports.keys().copied().filter(|file| reaches_itself(file)).collect()
}

#[test]
fn no_file_uses_itself_through_others() {
    let source = Source::read(&files());
    let imports = source.imports();
    let count: usize = imports.values().map(BTreeSet::len).sum();
    assert!(count > 1000, "only {count} imports were found");
    let found: Vec<String> = in_circles(&imports).into_iter().map(|file| file.join("/")).collect();
    assert!(found.is_empty(), "these files use each other in circles: {found:?}");
}

#[test]
fn circles_are_found_through_what_a_room_passes_on() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let source = Source::read(&[
        file(
            "room/mod.rs",
            "mod one;\nmod two;\npub use one::One;\npub(super) use two::{Two, two as again};\n",
        ),
        file("room/one.rs", "use super::Two;\npub struct One(Two);\n"),
        file("room/two.rs", "pub struct Two;\npub fn two() { crate::room::One(Two); }\n"),
        file("other.rs", "use crate::room::{self, One};\nfn other(_: One) { room::again(); }\n"),
    ]);
    let imports = source.imports();
    let names = |files: &BTreeSet<&Names>| files.iter().map(|file| file.join("/")).collect::<Vec<_>>();
    assert_eq!(names(&in_circles(&imports)), ["room/one", "room/two"]);
    assert_eq!(names(&imports[&vec!["other".to_owned()]]), ["room/one", "room/two"]);
}
