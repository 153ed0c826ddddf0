//! Tests docs, help, messages and comments for unclear forms of English that a pattern can find.
//!
//! `CONTRIBUTING.md` has the rules of style, and the glossary the words.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

use crate::common::command::ROOT;

/// A bad form, and its replacement.
const FORMS: [(&str, &str); 28] = [
    (r"\b(is|are) no\b", "is not a, invalid, unknown"),
    (r"\bmend(s|ed)?\b", "fix"),
    (r"\bbehind\b", "after"),
    (r"\btold\b", "reported, distinguished"),
    (r"\bbegin(s|ning)?\b", "start"),
    (r"\bletter by letter\b", "character by character"),
    (r"\blengths? of time\b", "duration"),
    (r"\bmoments?\b", "time"),
    (r"\badvisory\b", "non-binding"),
    (r"\bleft aside\b", "skipped"),
    (r"\bpass(ed|es)? over\b", "skip"),
    (r"\bfaults?\b", "error"),
    (r"\banew\b", "again"),
    (r"\b(a blank|blanks)\b", "a space"),
    (r"\btakes? the place of\b", "replace"),
    (r"\bheld against\b", "compared with"),
    (r"\bgo(es)? on\b", "continue"),
    (r"\btaken for\b", "read as, treated as"),
    (r"\bset aside\b", "skipped"),
    (r"\bin front([.,:;]|$)", "before, at the start"),
    (r"\bimagined (case|question)\b", "hypothetical"),
    (r"\b(takes?|took|taken)( it)? back\b", "withdraw"),
    (r"\bstands? (at|in|on)\b", "is"),
    (r"\bbeside\b", "next to, in addition to"),
    (r"[.] else\b", "otherwise"),
    (r"\b(empty|none|nothing) where\b|\bwhere (known|none)\b", "if"),
    (r"(^|[.:] )so (many|much|deep|long)\b", "maximum number, maximum depth"),
    (r"(^|[.:] )(who|whoever|whether) [^?]*\.( |$)", "the actor first: a person who …, if …"),
];

/// Exceptions: the end of a path, words of the line, and the reason.
const ALLOWED: &[(&str, &str, &str)] = &[];

/// The folders with plain comments. Add a folder here after its comments were rewritten.
const ROOMS: [&str; 31] = [
    "announcement", "archive", "archive_url.rs", "audit", "bot", "cli", "diagnostic.rs", "door", "error",
    "expression.rs", "fetch", "language", "layers.rs", "lib.rs", "limits.rs", "main.rs", "message",
    "moment.rs", "outcome", "parallel.rs", "pipeline", "policy", "proposal", "reason.rs", "report",
    "request", "roster", "ruling", "tally", "thread.rs", "vote",
];

/// A line to check, with its place.
struct Line {
    file: String,
    number: usize,
    text: String,
}

/// The files with an extension in a folder, or the file itself.
fn files(folder: &str, wanted: &str, found: &mut Vec<PathBuf>) {
    let folder = Path::new(ROOT).join(folder);
    if folder.is_file() {
        found.push(folder);
        return;
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(path.to_str().unwrap(), wanted, found);
        } else if path.extension().is_some_and(|ending| ending == wanted) {
            found.push(path);
        }
    }
}

/// The prose of a page without code, or the output of its commands.
fn lines(path: &Path, printed: bool) -> Vec<Line> {
    let quoted = Regex::new("`[^`]*`|\\]\\([^)]*\\)|\"[^\"]*\"").unwrap();
    let page = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = path.strip_prefix(ROOT).unwrap_or(path).display().to_string();
    let mut fenced = false;
    let mut lines = Vec::new();
    for (at, line) in page.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced == printed && (!printed || !line.starts_with("$ ")) {
            let text = if printed { line.to_owned() } else { quoted.replace_all(line, "~").into_owned() };
            lines.push(Line { file: file.clone(), number: at + 1, text });
        }
    }
    lines
}

/// The first bad form of a line, and its replacement. Does not check words with a hyphen, because they are codes.
fn bad_form<'a>(forms: &'a [(Regex, &str)], text: &'a str) -> Option<(&'a str, &'a str)> {
    let is_code = |start: usize, end: usize| {
        text[..start].ends_with(['-', '_', '/']) || text[end..].starts_with(['-', '_', '/'])
    };
    // "There is no limit" and "it is no longer open" are plain.
    let is_usual = |start: usize, end: usize| {
        let before = text[..start].trim_end().to_lowercase();
        let after = text[end..].trim_start();
        before.ends_with("here")
            || ["longer", "more", "less", "matter"].iter().any(|word| after.starts_with(word))
    };
    forms.iter().find_map(|(form, plain)| {
        let is_negation = form.as_str().contains(" no");
        let is_bad = |start: usize, end: usize| {
            let plain = is_negation && is_usual(start, end);
            !plain && !is_code(start, end)
        };
        let hit = form.find_iter(text).find(|hit| is_bad(hit.start(), hit.end()))?;
        Some((hit.as_str(), *plain))
    })
}

fn forms() -> Vec<(Regex, &'static str)> {
    FORMS.iter().map(|(form, plain)| (Regex::new(&format!("(?i){form}")).unwrap(), *plain)).collect()
}

#[track_caller]
fn check(lines: &[Line]) {
    let forms = forms();
    let allowed = |line: &Line| {
        ALLOWED.iter().any(|(file, words, _)| line.file.ends_with(file) && line.text.contains(words))
    };
    let bad: Vec<String> = lines
        .iter()
        .filter(|line| !allowed(line))
        .filter_map(|line| {
            let (found, plain) = bad_form(&forms, &line.text)?;
            let Line { file, number, text } = line;
            Some(format!("{file}:{number}: `{found}`: write {plain}\n    {text}"))
        })
        .collect();
    assert!(lines.len() > 500, "only {} lines were read", lines.len());
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn docs_have_no_form_that_stops_a_reader() {
    let mut pages = Vec::new();
    files("docs", "md", &mut pages);
    // The grammar quotes mail.
    pages.retain(|page| !page.ends_with("grammar.md"));
    for page in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "benches/README.md", "tests/README.md"] {
        pages.push(Path::new(ROOT).join(page));
    }
    let lines: Vec<Line> = pages.iter().flat_map(|page| lines(page, false)).collect();
    check(&lines);
}

#[test]
fn help_and_messages_have_no_form_that_stops_a_reader() {
    let mut pages = vec![Path::new(ROOT).join("docs/options.md")];
    files("tests/it/cmd", "md", &mut pages);
    let lines: Vec<Line> = pages.iter().flat_map(|page| lines(page, true)).collect();
    check(&lines);
}

/// The hand-written pages: all pages that no command prints.
fn written_pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    files("docs", "md", &mut pages);
    pages.retain(|page| !["grammar.md", "options.md", "policies.md"].iter().any(|name| page.ends_with(name)));
    for page in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"] {
        pages.push(Path::new(ROOT).join(page));
    }
    for folder in ["benches", "tests", "bindings/python"] {
        pages.push(Path::new(ROOT).join(folder).join("README.md"));
    }
    pages
}

/// Tests if a line of a page has the end of a sentence and the start of another one.
struct TwoSentences {
    /// The mark of a list item, or the number of a step in bold.
    mark: Regex,
    end: Regex,
}

impl TwoSentences {
    fn new() -> Self {
        let mark = Regex::new(r"^\s*([-*]|\d+[.])\s+|^[*]{2}\d+[.] ").unwrap();
        let end = Regex::new(r"[.?!][)*_]*\s+[\[(*_~]*[A-Z0-9~]").unwrap();
        Self { mark, end }
    }

    /// Does not check headings, rows of tables and block quotes.
    fn are_in(&self, line: &str) -> bool {
        !line.trim_start().starts_with(['#', '|', '>']) && self.end.is_match(&self.mark.replace(line, ""))
    }
}

#[test]
fn docs_have_one_sentence_on_each_line() {
    let two = TwoSentences::new();
    let lines: Vec<Line> = written_pages().iter().flat_map(|page| lines(page, false)).collect();
    let bad: Vec<String> = lines
        .iter()
        .filter(|line| two.are_in(&line.text))
        .map(|Line { file, number, text }| {
            format!("{file}:{number}: start a line for each sentence\n    {text}")
        })
        .collect();
    assert!(lines.len() > 3000, "only {} lines were read", lines.len());
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn two_sentences_are_found_in_prose_only() {
    let two = TwoSentences::new();
    for line in
        ["It is. It was.", "- Is it (see b.)? ~ was.", "1. (It is.) **It was.**", "**3. It is.** It was."]
    {
        assert!(two.are_in(line), "{line}");
    }
    for line in [
        "# It is. It was.", "| It is. It was. |", "> It is. It was.", "1. It is 1.2, see b.c",
        "**3. It is.**",
    ] {
        assert!(!two.are_in(line), "{line}");
    }
}

/// The comments of a file, without code.
fn comments(path: &Path) -> Vec<Line> {
    let quoted = Regex::new("`[^`]*`|\\]\\([^)]*\\)|\"[^\"]*\"").unwrap();
    let comment = Regex::new("^\\s*//[/!]? ?(.*)$").unwrap();
    let source = fs::read_to_string(path).unwrap();
    let file = path.strip_prefix(ROOT).unwrap().display().to_string();
    let mut fenced = false;
    let mut lines = Vec::new();
    for (at, line) in source.lines().enumerate() {
        let Some(found) = comment.captures(line) else { continue };
        if found[1].starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let text = quoted.replace_all(&found[1], "~").into_owned();
            lines.push(Line { file: file.clone(), number: at + 1, text });
        }
    }
    lines
}

#[test]
fn comments_of_the_rewritten_rooms_have_no_form_that_stops_a_reader() {
    let mut sources = Vec::new();
    for room in ROOMS {
        files(&format!("src/{room}"), "rs", &mut sources);
    }
    let lines: Vec<Line> = sources.iter().flat_map(|path| comments(path)).collect();
    check(&lines);
    let starts = Regex::new("^(What|Who|Where|Whether|So) ").unwrap();
    let bad: Vec<String> = lines
        .iter()
        .filter(|line| starts.is_match(&line.text))
        .map(|Line { file, number, text }| format!("{file}:{number}: start with the item: {text}"))
        .collect();
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let mut pages = vec![];
    files("docs", "md", &mut pages);
    files("tests/it/cmd", "md", &mut pages);
    for page in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "benches/README.md", "tests/README.md"] {
        pages.push(Path::new(ROOT).join(page));
    }
    let forms = forms();
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| lines(page, false).into_iter().chain(lines(page, true))).collect();
    for (file, words, reason) in ALLOWED {
        let used = lines.iter().any(|line| {
            line.file.ends_with(file) && line.text.contains(words) && bad_form(&forms, &line.text).is_some()
        });
        assert!(used && !reason.is_empty(), "{file}: no line with `{words}` needs an exception");
    }
}

#[test]
fn forms_are_found_in_words_and_not_in_codes() {
    let forms = forms();
    let found = |text: &str| bad_form(&forms, text).map(|(found, _)| found.to_owned());
    assert_eq!(found("`soon` is no time"), Some("is no".to_owned()));
    assert_eq!(found("Who reads need not wait. "), Some("Who reads need not wait. ".to_owned()));
    for text in ["there is no limit", "it is no longer open", "[bytes-behind-stream]", "Who may vote?"] {
        assert_eq!(found(text), None, "{text}");
    }
}
