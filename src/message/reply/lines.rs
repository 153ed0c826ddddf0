//! The lines of a body before they get their roles: soft line breaks joined, and the lines of the call by which
//! its text is known again.

use std::collections::HashSet;

use super::{Line, Role};
use crate::message::body::{Body, Flow};

/// The lines of a call, by which its text is known again where a reply repeats it without quote marks.
#[derive(Debug, Clone, Default)]
pub struct CallText(HashSet<String>);

/// A line of the call shorter than this is too common to be known again.
const SHORTEST_KNOWN_LINE: usize = 12;

impl CallText {
    /// The lines of the body of a call.
    pub fn new(body: &Body) -> Self {
        let long_enough = |line: &String| line.chars().count() >= SHORTEST_KNOWN_LINE;
        Self(body.text.lines().map(squeezed).filter(long_enough).collect())
    }

    pub(super) fn has(&self, line: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&squeezed(line))
    }
}

/// The lines of a body, with the soft line breaks of flowed text joined (RFC 3676, section 4): only lines
/// of the same quote depth, never the signature delimiter.
pub(super) fn joined(body: &Body) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open_depth: Option<usize> = None;
    for (number, raw) in (1..).zip(body.text.lines()) {
        let raw = raw.trim_end_matches('\r');
        let depth = raw.bytes().take_while(|&b| b == b'>').count();
        let content = if depth > 0 || raw.starts_with(' ') {
            raw[depth..].strip_prefix(' ').unwrap_or(&raw[depth..])
        } else {
            raw
        };
        let soft = body.flow != Flow::Fixed && raw.ends_with(' ') && content != "-- ";
        match (open_depth, lines.last_mut()) {
            (Some(open), Some(last)) if open == depth && content != "-- " => last.text.push_str(content),
            _ if body.flow == Flow::Fixed || depth > 0 => {
                lines.push(Line { number, text: raw.to_owned(), role: Role::Authored });
            }
            // A blank at the start is stuffing (section 4.4).
            _ => lines.push(Line { number, text: content.to_owned(), role: Role::Authored }),
        }
        open_depth = soft.then_some(depth);
        if soft
            && body.flow == Flow::FlowedDelSp
            && let Some(last) = lines.last_mut()
        {
            last.text.pop();
        }
    }
    lines
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
