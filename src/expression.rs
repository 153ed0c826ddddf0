//! Regular expressions that people write: the forms of a policy file, and the subjects of `list --match`.
//!
//! They have the syntax of the crate `regex`, ignore case, and take time linear in the length of the text. Without the
//! feature `expressions`, every expression is an error that names the feature.

use std::ops::Range;

/// A regular expression.
#[derive(Debug, Clone)]
pub struct Expression {
    text: String,
    compiled: Compiled,
}

#[cfg(feature = "expressions")]
type Compiled = regex::Regex;
#[cfg(not(feature = "expressions"))]
type Compiled = std::convert::Infallible;

/// Maximum number of characters of an expression.
const LONGEST: usize = 500;

impl Expression {
    /// An expression that matches anywhere in a text.
    ///
    /// # Errors
    /// If the expression is invalid, too long, or too large when compiled. The error is the reason in one line.
    pub fn anywhere(text: &str) -> Result<Self, String> {
        Ok(Self { compiled: compiled(text, text)?, text: text.to_owned() })
    }

    /// An expression that matches only whole words: no ASCII letter, digit or underscore is next to the match.
    ///
    /// # Errors
    /// As for [`Expression::anywhere`], and if the expression matches an empty text.
    pub fn of_words(text: &str) -> Result<Self, String> {
        let alone = Self::anywhere(text)?;
        if alone.find("").is_some() {
            return Err("it matches an empty text, so it matches every line".to_owned());
        }
        let whole = format!(r"(?-u:\b{{start-half}})(?:{text})(?-u:\b{{end-half}})");
        Ok(Self { compiled: compiled(&whole, text)?, text: text.to_owned() })
    }

    /// The expression as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The place of the first match in a text, in bytes.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        found(&self.compiled, text)
    }

    /// `true` if the expression matches somewhere in a text.
    pub fn matches(&self, text: &str) -> bool {
        self.find(text).is_some()
    }
}

impl PartialEq for Expression {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Expression {}

/// Compiles an expression; `written` is its text in errors.
#[cfg(feature = "expressions")]
fn compiled(text: &str, written: &str) -> Result<Compiled, String> {
    /// Maximum size of a compiled expression, in bytes.
    const LARGEST: usize = 1 << 20;
    let length = written.chars().count();
    if length > LONGEST {
        return Err(format!("it has {length} characters, but at most {LONGEST} are allowed"));
    }
    let builder = regex::RegexBuilder::new(text).case_insensitive(true).size_limit(LARGEST).build();
    builder.map_err(|error| match error {
        regex::Error::CompiledTooBig(limit) => {
            format!("it is larger than {limit} bytes when compiled: use fewer repetitions")
        }
        // The crate's message starts with the expression; the reason follows.
        error => {
            let text = error.to_string();
            text.rsplit_once("error: ")
                .map_or(&*text, |(_, reason)| reason)
                .replace('\n', " ")
                .trim()
                .to_owned()
        }
    })
}

#[cfg(not(feature = "expressions"))]
fn compiled(_: &str, written: &str) -> Result<Compiled, String> {
    let _ = (written, LONGEST);
    Err("this build cannot read regular expressions: it was built without the feature `expressions`"
        .to_owned())
}

#[cfg(feature = "expressions")]
fn found(compiled: &Compiled, text: &str) -> Option<Range<usize>> {
    compiled.find(text).map(|found| found.range())
}

#[cfg(not(feature = "expressions"))]
#[expect(clippy::trivially_copy_pass_by_ref, reason = "it stands for an expression, which is large")]
fn found(compiled: &Compiled, _: &str) -> Option<Range<usize>> {
    match *compiled {}
}

#[cfg(all(test, feature = "expressions"))]
mod tests {
    use super::*;

    #[test]
    fn words_have_edges_of_ascii() {
        for (expression, text, expected) in [
            ("lgtm", "LGTM, thanks", Some(0..4)),
            ("lgtm", "xLGTM", None),
            ("lgtm|lgtm2", "lgtm2", Some(0..5)),
            (r"\+1", "a+1", None),
            (r"\+1", "ok +1", Some(3..5)),
            (r"\+1", "+10", None),
            ("同意", "我同意这个", Some(3..9)),
            ("é", "é", Some(0..2)),
            ("^ack$", "ack", Some(0..3)),
            ("ä|o", "Ä", Some(0..2)),
        ] {
            assert_eq!(
                Expression::of_words(expression).unwrap().find(text),
                expected,
                "{expression} in {text}"
            );
        }
        assert_eq!(Expression::anywhere("gtm").unwrap().find("LGTM"), Some(1..4));
        assert!(!Expression::anywhere("(?-i)gtm").unwrap().matches("LGTM"));
    }

    #[test]
    fn an_error_is_one_line_with_the_reason_of_the_crate() {
        for (expression, expected) in [
            ("(ack", "unclosed group"),
            ("ack)", "unopened group"),
            ("a**)(", "unopened group"),
            ("[a", "unclosed character class"),
            (r"(?=a)", "look-around, including look-ahead and look-behind, is not supported"),
            ("(?:a{999}){999}", "it is larger than 1048576 bytes when compiled: use fewer repetitions"),
            ("x*", "it matches an empty text, so it matches every line"),
        ] {
            assert_eq!(Expression::of_words(expression).unwrap_err(), expected, "{expression}");
        }
        let long = Expression::of_words(&"é".repeat(501)).unwrap_err();
        assert_eq!(long, "it has 501 characters, but at most 500 are allowed");
    }
}
