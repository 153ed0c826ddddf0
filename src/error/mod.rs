//! The error of this crate: a kind for programs, a message for people, and the position of a mistake in a
//! file that a person writes.

mod names;
mod position;
mod toml_date;

use std::error::Error as StdError;
use std::fmt;
use std::io;

pub(crate) use names::nearest;
pub use position::Position;
pub(crate) use position::{Document, LineColumns};
pub(crate) use toml_date::date_text;

/// An error with a kind, a message and help.
///
/// The text of an error is one line: the position if it is known, then the mistake and what to do. It may change with
/// any release, so programs should use [`kind`](Self::kind).
///
/// The text includes the text of the [source](StdError::source), so it is enough to print the error alone.
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: ErrorKind,
    message: String,
    help: Option<String>,
    position: Option<Position>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kind of an error: the value, the file or the step that has the mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A file or stream cannot be read.
    Read,
    /// A file or stream cannot be written.
    Write,
    /// A server did not send the requested data.
    Fetch,
    /// An archive has no mail.
    NoMail,
    /// A name or value from the caller is invalid: a class, a limit, the URL of an archive.
    Argument,
    /// A policy is invalid, or no preset has the name.
    Policy,
    /// A roster is invalid.
    Roster,
    /// A mailmap is invalid, or contradicts the roster.
    Mailmap,
    /// A file of rulings is invalid.
    Rulings,
    /// The config of the bot is invalid.
    Config,
    /// A template is invalid, or uses an unknown value.
    Template,
    /// A mail cannot be written: an address, a date or a Message-ID is invalid or unknown.
    Mail,
    /// A report cannot be written in a format.
    Report,
    /// The bot's record of a post is damaged.
    Journal,
    /// The password or the certificates for a mail server are missing or cannot be used.
    Credentials,
    /// The bot did not send a post, or cannot know whether a server accepted it.
    Delivery,
}

impl Error {
    /// The kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The message, without the position and the help.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The help: what to do, or what was expected.
    pub fn help(&self) -> Option<&str> {
        self.0.help.as_deref()
    }

    /// The position of the mistake in a file that a person writes.
    pub fn position(&self) -> Option<&Position> {
        self.0.position.as_ref()
    }

    /// Creates an error with its message, which is in lower case and without a full stop at the end.
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into(), help: None, position: None, source: None }))
    }

    /// The error for a file or stream that cannot be read.
    pub(crate) fn read(name: impl fmt::Display, error: io::Error) -> Self {
        Self::new(ErrorKind::Read, format!("cannot read {name}: {error}")).with_source(error)
    }

    /// The error for a file or stream that cannot be written.
    #[cfg(any(feature = "bot", feature = "fetch"))]
    pub(crate) fn write(name: impl fmt::Display, error: io::Error) -> Self {
        Self::new(ErrorKind::Write, format!("cannot write {name}: {error}")).with_source(error)
    }

    /// The error for an unknown name, with the most similar known name and the list of all.
    ///
    /// `what` and `all` name what was looked up: `class` and `classes of the policy apache`.
    pub(crate) fn unknown<'a>(
        kind: ErrorKind,
        what: &str,
        name: &str,
        all: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        Self::new(kind, format!("unknown {what} `{name}`")).with_help(names::help(name, all, &known))
    }

    /// The error for invalid TOML in a file, with its position.
    pub(crate) fn toml(kind: ErrorKind, document: Document<'_>, error: &toml::de::Error) -> Self {
        let place = LineColumns::of(document.text, error.span().unwrap_or(0..0));
        let (message, help) = names::toml(error.message());
        let told = Self::new(kind, message).at(document, place);
        match help {
            Some(help) => told.with_help(help),
            None => told,
        }
    }

    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn at(mut self, document: Document<'_>, place: LineColumns) -> Self {
        self.0.position = Some(document.position(place));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = &self.0.position {
            write!(f, "{position}: ")?;
        }
        f.write_str(&self.0.message)?;
        self.0.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

/// Writes the text for people, because `main` prints a returned error with `Debug`; `{:#?}` shows the fields.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { fmt::Debug::fmt(&self.0, f) } else { fmt::Display::fmt(self, f) }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_shows_position_message_and_help_on_one_line() {
        let document = Document { name: "x.toml", text: "a = 1\nkind = \"tree\"\n" };
        let error = Error::unknown(ErrorKind::Policy, "kind", "tree", "kinds", ["three", "four"])
            .at(document, LineColumns::of(document.text, 13..19));
        assert_eq!(
            error.to_string(),
            "x.toml:2:8: unknown kind `tree`; did you mean `three`? known kinds: three, four"
        );
        assert_eq!((error.kind(), error.message()), (ErrorKind::Policy, "unknown kind `tree`"));
    }

    #[test]
    fn an_error_can_be_sent_to_another_thread() {
        fn crosses_threads<T: Send + Sync + 'static>(_: &T) {}
        let error = Error::new(ErrorKind::Argument, "invalid");
        crosses_threads(&error);
        assert!(error.position().is_none() && error.help().is_none() && error.source().is_none());
    }

    #[test]
    fn the_source_of_a_read_error_is_the_system_error() {
        let error = Error::read("no/such", io::Error::from(io::ErrorKind::NotFound));
        let source = error.source().and_then(|source| source.downcast_ref::<io::Error>());
        assert_eq!(source.map(io::Error::kind), Some(io::ErrorKind::NotFound));
        assert_eq!(error.to_string(), "cannot read no/such: entity not found");
    }
}
