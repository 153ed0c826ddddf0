//! What is wrong with a policy, said with its place and the nearest valid name.

use std::fmt;

use super::check::Fault;

/// Why a policy cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyError(String);

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PolicyError {}

impl PolicyError {
    /// An error whose message says all.
    pub(crate) fn new(message: String) -> Self {
        Self(message)
    }

    /// The text is no valid TOML, or has keys or values that no policy has.
    pub(super) fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Self {
        Self(at_place(file, text, error))
    }

    /// The text is well-formed and makes no sense.
    pub(super) fn at(file: &str, text: &str, fault: &Fault) -> Self {
        match &fault.place {
            Some(place) => {
                let (line, column) = line_and_column(text, place.start);
                Self(format!("{file}:{line}:{column}: {}", fault.message))
            }
            None => Self(format!("{file}: {}", fault.message)),
        }
    }

    /// A name that nothing has.
    pub(super) fn unknown<'a>(
        what: &str,
        name: &str,
        place: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> Self {
        let known: Vec<&str> = known.collect();
        let place = if place.is_empty() { String::new() } else { format!(" in {place}") };
        let hint = nearest(name, &known).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        Self(format!("there is no {what} `{name}`{place}; {hint}the names are: {}", known.join(", ")))
    }
}

/// A TOML error as `file:line:column: message`, with a hint at the nearest name where one is unknown.
pub(crate) fn at_place(file: &str, text: &str, error: &toml::de::Error) -> String {
    let (line, column) = line_and_column(text, error.span().map_or(0, |span| span.start));
    let message = error.message();
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let hint = match quoted.split_first() {
        Some((unknown, known)) if message.starts_with("unknown") => nearest(unknown, known),
        _ => None,
    };
    let hint = hint.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    format!("{file}:{line}:{column}: {message}{hint}")
}

/// Line and column of a place in a text, both counted from 1.
pub(crate) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().map_or(1, |last| last.chars().count() + 1))
}

/// The known name that is nearest to an unknown one, if one is near.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let score = |other: &&str| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let best = known.iter().copied().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    (score(&best) > 0.8).then_some(best)
}
