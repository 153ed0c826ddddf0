//! Shows errors on a terminal, each as one line.
//!
//! For an error in a file that a person writes, it shows the line of the file with a caret below it.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::output;
use crate::Error;
use crate::report::clean;

/// Shows an error on standard error.
///
/// `about` names the list or vote with the error, if a command has several.
pub(super) fn show(error: &Error, about: Option<&str>) {
    let about = about.map(|about| format!("{about}: ")).unwrap_or_default();
    match drawn(error, &about, &renderer()) {
        // The drawing may contain colours; its parts were cleaned already.
        Some(drawing) => {
            let _ = writeln!(io::stderr().lock(), "{drawing}");
        }
        None => output::say(&format!("plusone: {about}{error}")),
    }
}

/// The error with its line; `None` if the error is not about a line.
fn drawn(error: &Error, about: &str, renderer: &Renderer) -> Option<String> {
    let position = error.position()?;
    let line = position.line()?;
    let (source, span) = shown(position.source_line(), position.span());
    let title = format!("{about}{}", clean::line(error.message()));
    let path = clean::line(position.file());
    let snippet =
        Snippet::source(source).line_start(line).path(path).annotation(AnnotationKind::Primary.span(span));
    let mut report = Level::ERROR.with_name("plusone").primary_title(title).element(snippet);
    if let Some(help) = error.help() {
        report = report.element(Level::HELP.message(clean::line(help)));
    }
    Some(renderer.render(&[report]))
}

/// The line without characters that could control a terminal, and the marked bytes in it: at least one character.
fn shown(line: &str, span: Range<usize>) -> (String, Range<usize>) {
    let part = |range: Range<usize>| clean::kept(line.get(range).unwrap_or_default());
    let (before, meant, after) = (part(0..span.start), part(span.clone()), part(span.end..line.len()));
    let start = before.len();
    let width = match (meant.len(), after.chars().next()) {
        (0, Some(next)) => next.len_utf8(),
        // If a value is missing at the end of the line, a space is marked.
        (0, None) => return (before + " ", start..start + 1),
        (width, _) => width,
    };
    (before + &meant + &after, start..start + width)
}

fn renderer() -> Renderer {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let renderer = if io::stderr().is_terminal() && !plain { Renderer::styled() } else { Renderer::plain() };
    let width = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
    renderer.term_width(width.unwrap_or(annotate_snippets::renderer::DEFAULT_TERM_WIDTH))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    #[test]
    fn an_error_in_a_file_shows_its_line_with_a_caret() {
        let error = Policy::parse("name = \"x\"\ntitel = \"x\"\n", "rules.toml").unwrap_err();
        assert_eq!(
            drawn(&error, "", &Renderer::plain()).unwrap(),
            "\
plusone: unknown key `titel`
 --> rules.toml:2:1
  |
2 | titel = \"x\"
  | ^^^^^
  |
  = help: did you mean `title`? known keys: extends, name, title, source, default-class, holidays, callers, closers, authserv-id, arc-sealers, authentication, lists, settled, forms, class"
        );
    }

    #[test]
    fn a_line_cannot_control_the_terminal() {
        let (line, span) = shown("a = \"\u{1b}[2J\u{202e}\"", 4..13);
        assert_eq!((line.as_str(), &line[span]), ("a = \"\u{fffd}[2J\u{fffd}\"", "\"\u{fffd}[2J\u{fffd}\""));
        assert_eq!(shown("a =", 3..3), ("a = ".to_owned(), 3..4));
        assert_eq!(shown("ä = 1", 0..0), ("ä = 1".to_owned(), 0..2));
    }
}
