//! Templates for the text of a mail: the built-in template or the user's own.
//!
//! **Architecture Invariant:** text from mail is data of a template and never a template itself.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;

use super::super::wrap::{quoted, wrapped};
use crate::error::{Document, Error, ErrorKind, LineColumns};

/// The built-in template of a result mail.
pub const RESULT: &str = include_str!("../templates/result.txt");

/// A template: its text, and the name of its file for errors.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// The name of the template in errors.
    pub name: &'a str,
    /// The text of the template.
    pub text: &'a str,
}

impl Default for Template<'_> {
    fn default() -> Self {
        Self::BUILT_IN
    }
}

impl Template<'_> {
    /// The built-in template of a result mail.
    pub const BUILT_IN: Self = Self { name: "the built-in template", text: RESULT };

    /// Fills the template with values. The text has at most one empty line in a row, and none at the start and the end.
    ///
    /// # Errors
    /// If the template has an error, or uses an unknown value.
    pub(super) fn fill(self, values: &impl Serialize) -> Result<String, Error> {
        let mut environment = Environment::new();
        environment.set_debug(true);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.map_err(|error| self.error(error))?);
        environment.add_filter("wrap", |text: &str| wrapped(text, "", "  "));
        environment.add_filter("item", |text: &str| wrapped(text, "  ", "    "));
        environment.add_filter("quote", |text: &str| quoted(text));
        let template = environment.template_from_named_str(self.name, self.text);
        let filled = template.and_then(|template| template.render(Serde(values)));
        Ok(spaced(&filled.map_err(|error| self.error(error))?))
    }

    fn error(self, error: minijinja::Error) -> Error {
        let place = match (error.line(), error.range()) {
            (_, Some(range)) => LineColumns::of(self.text, range),
            (line, None) => LineColumns::line(line.unwrap_or_default()),
        };
        let what = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        let words = error.range().and_then(|range| self.text.get(range)).map(str::trim);
        let words = words.filter(|words| !words.is_empty() && words.len() <= 60 && !what.contains(words));
        let words = words.map(|words| format!(" at `{words}`")).unwrap_or_default();
        Error::new(ErrorKind::Template, format!("{what}{words}"))
            .at(Document { name: self.name, text: self.text }, place)
            .with_source(error)
    }
}

fn spaced(text: &str) -> String {
    let mut out = String::new();
    let mut blank = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            blank = !out.is_empty();
            continue;
        }
        if blank {
            out.push('\n');
        }
        blank = false;
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn fill(text: &str) -> Result<String, String> {
        let values = BTreeMap::from([("name", "{{ name }} {% if %} <b> & \"x\""), ("long", "a b")]);
        Template { name: "my.txt", text }.fill(&values).map_err(|error| error.to_string())
    }

    #[test]
    fn text_from_mail_is_never_a_template() {
        assert_eq!(
            fill("\n\n{{ name }}\n\n\n{% if long %}\nx\n{% endif %}\n\n").unwrap(),
            "{{ name }} {% if %} <b> & \"x\"\n\nx\n"
        );
    }

    #[test]
    fn errors_have_their_place() {
        for (text, error) in [
            ("a\n  {{ nam }}", "my.txt:2:6: `nam` is undefined"),
            ("a\n{% if long %}", "my.txt:2:12: unexpected end of input, expected end of block at `%}`"),
            ("{{ long | shout }}", "my.txt:1:11: filter shout is unknown"),
        ] {
            assert_eq!(fill(text).unwrap_err(), error, "{text}");
        }
    }
}
