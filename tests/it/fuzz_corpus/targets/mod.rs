//! Properties that are true for any bytes: one for each target, the same for the fuzzer and for the corpus.
//!
//! A target panics if its property is false. The first lines of the file of a target describe its input.

mod announcement;
mod archive_to_json;
mod date;
mod evidence;
mod growth;
mod html;
mod mailmap;
mod message;
mod policy_file;
mod roster;
mod splitter;
mod splitter_differential;
mod vote_reader;

/// The name of a target, and its property.
type Target = (&'static str, fn(&[u8]));

/// Every target.
pub(crate) const TARGETS: [Target; 12] = [
    ("announcement", announcement::check),
    ("archive_to_json", archive_to_json::check),
    ("date", date::check),
    ("growth", growth::check),
    ("html", html::check),
    ("mailmap", mailmap::check),
    ("message", message::check),
    ("policy_file", policy_file::check),
    ("roster", roster::check),
    ("splitter", splitter::check),
    ("splitter_differential", splitter_differential::check),
    ("vote_reader", vote_reader::check),
];

/// Runs the target with a name. An unknown name is an error of the caller.
pub(crate) fn run(target: &str, input: &[u8]) {
    let known = TARGETS.iter().find(|(name, _)| *name == target);
    let (_, check) = known.unwrap_or_else(|| panic!("there is no target {target}"));
    check(input);
}

/// The first line of an input, and the rest below it.
fn first_line(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Asserts that nothing in a text could control a terminal.
fn controls_nothing(text: &str) {
    let steers = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let line = text.split('\n').find(|line| line.contains(steers));
    assert_eq!(line, None, "a line of a report could steer a terminal");
}
