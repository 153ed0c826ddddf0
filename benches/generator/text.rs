//! Generates text: sentences, quotes, patches, signatures.

use std::fmt::Write as _;

use super::chance::Chance;

const WORDS: &[&str] = &[
    "the", "the", "the", "the", "to", "to", "to", "a", "a", "of", "of", "is", "is", "in", "in", "and", "and",
    "that", "it", "this", "for", "we", "we", "on", "with", "not", "be", "are", "as", "have", "but", "if",
    "you", "I", "I", "can", "would", "should", "from", "by", "or", "an", "at", "so", "there", "which",
    "will", "what", "all", "when", "do", "has", "more", "some", "one", "only", "build", "server", "mirror",
    "branch", "patch", "review", "test", "tests", "release", "package", "repository", "storage", "network",
    "host", "cluster", "engine", "installer", "interface", "configuration", "documentation", "version",
    "change", "changes", "problem", "question", "answer", "maintainer", "deadline", "backup", "migration",
    "failure", "timeout", "certificate", "database", "schema", "query", "index", "driver", "kernel",
    "module", "library", "compiler", "warning", "error", "log", "message", "thread", "queue", "worker",
    "cache", "memory", "disk", "volume", "snapshot", "image", "template", "machine", "domain", "address",
    "gateway", "proxy", "session", "because", "however", "already", "probably", "usually", "currently",
    "before", "after", "between", "without", "still", "again", "never", "always", "perhaps", "rather",
    "better", "simpler", "slower", "works", "fails", "runs", "breaks", "needs", "keeps", "shows", "reads",
    "writes", "starts", "stops",
];
const SPECIAL: &[&str] =
    &["größer", "déjà", "naïve", "Zoë", "São Paulo", "Łódź", "façade", "Übergang", "smörgåsbord", "…"];

/// A sentence of 5 to 20 words. If `special` is set, it has some letters beyond ASCII.
pub(super) fn sentence(chance: &mut Chance, special: bool) -> String {
    let mut text = String::new();
    let words = 5 + chance.below(16);
    for at in 0..words {
        let word = if special && chance.one_in(15) { chance.of(SPECIAL) } else { chance.of(WORDS) };
        if at == 0 {
            let mut letters = word.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(letters.as_str());
        } else {
            text.push(' ');
            text.push_str(word);
        }
    }
    text.push(if chance.one_in(8) { '?' } else { '.' });
    text
}

/// Paragraphs of about `length` bytes, wrapped at 72 columns.
pub(super) fn prose(chance: &mut Chance, length: usize, special: bool) -> String {
    let mut text = String::with_capacity(length + 200);
    while text.len() < length {
        let mut column = 0;
        for _ in 0..=chance.below(6) {
            for word in sentence(chance, special).split(' ') {
                if column + word.len() > 72 {
                    text.push('\n');
                    column = 0;
                } else if column > 0 {
                    text.push(' ');
                    column += 1;
                }
                text.push_str(word);
                column += word.len();
            }
        }
        text.push_str("\n\n");
    }
    text
}

/// The start of another mail, quoted under its attribution.
pub(super) fn quoted(name: &str, date: &str, mail: &str, lines: usize) -> String {
    let mut text = format!("On {date}, {name} wrote:\n");
    for line in mail.lines().take(lines) {
        text.push_str(if line.starts_with('>') { ">" } else { "> " });
        text.push_str(line);
        text.push('\n');
    }
    text.push('\n');
    text
}

/// A patch of about `length` bytes.
pub(super) fn patch(chance: &mut Chance, length: usize) -> String {
    let mut text = String::with_capacity(length + 200);
    while text.len() < length {
        let (folder, file) = (chance.of(WORDS), chance.of(WORDS));
        let (from, lines) = (chance.below(900), 6 + chance.below(40));
        let _ = write!(
            text,
            "diff --git a/src/{folder}/{file}.c b/src/{folder}/{file}.c\n--- a/src/{folder}/{file}.c\n+++ b/src/{folder}/{file}.c\n@@ -{from},{lines} +{from},{lines} @@\n"
        );
        for _ in 0..lines {
            let mark = chance.of(&[" ", " ", " ", "+", "-"]);
            let (one, two, three) = (chance.of(WORDS), chance.of(WORDS), chance.below(4096));
            let _ = writeln!(text, "{mark}\tif ({one}->{two} > {three}) return {one}_{two}(ctx);");
        }
    }
    text
}

/// Words for a title.
pub(super) fn title(chance: &mut Chance, number: usize) -> String {
    let (one, two) = (chance.of(&WORDS[60..110]), chance.of(&WORDS[60..110]));
    match chance.below(3) {
        0 => format!("Release {one}-{two} {}.{}.{}", number % 9, number / 9 % 50, number / 450),
        1 => format!("Move the {one} to the {two} of team {number}"),
        _ => format!("{} {number}", sentence(chance, false).trim_end_matches(['.', '?'])),
    }
}

/// The letters of a name that are valid in an address.
pub(super) fn ascii(name: &str) -> String {
    name.chars().filter(char::is_ascii).collect()
}
