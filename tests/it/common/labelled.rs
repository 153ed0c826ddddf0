//! The labelled set: mails, each with the votes that a careful chair reads in the mail. `docs/labelled-set.md`
//! describes the format.

use std::fs;
use std::path::{Path, PathBuf};

use plusone::message::reply;
use plusone::message::{Author, Body, Flow};
use plusone::vote::{self, Context, MailVotes};
use serde::Deserialize;

/// The subject of every call of the set.
pub(crate) const CALL: &str = "[VOTE] Move the mirror";

/// The author of a case that does not name one.
const SENDER: &str = "Bo Ek";
/// The author of the call.
const PROPOSER: &str = "Ann Lee";

/// A file of the set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    /// The common subject of the cases.
    pub(crate) about: String,
    /// The cases.
    pub(crate) case: Vec<Case>,
}

/// A mail with the expected reading.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of the files")]
pub(crate) struct Case {
    /// The special feature of the mail in a few words, unique in its file.
    pub(crate) name: String,
    /// The decoded body.
    pub(crate) text: String,
    #[serde(default = "subject")]
    pub(crate) subject: String,
    /// The name of the author.
    #[serde(default = "sender")]
    pub(crate) from: String,
    /// `true` if the mail is the call itself.
    #[serde(default)]
    pub(crate) in_call: bool,
    /// `true` if the mail replies to another reply instead of the call.
    #[serde(default)]
    pub(crate) to_remark: bool,
    /// The votes that the mail casts.
    #[serde(default)]
    pub(crate) votes: Vec<Expected>,
    /// The reasons of the unclear votes, which a chair has to read.
    #[serde(default)]
    pub(crate) unclear: Vec<String>,
    /// `true` if the mail withdraws an earlier vote without a new one.
    #[serde(default)]
    pub(crate) withdraws: bool,
    /// `true` if the mail contains no vote, no unclear vote and no withdrawal.
    #[serde(default)]
    pub(crate) none: bool,
    /// The expected line, counted from 1; 0 for the subject.
    pub(crate) line: Option<u32>,
}

/// A vote of a case.
#[derive(Debug, Clone, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) value: String,
    pub(crate) claims: Option<String>,
    pub(crate) item: Option<String>,
    pub(crate) justification: Option<String>,
    #[serde(default)]
    pub(crate) notes: Vec<String>,
    /// The line of the vote, if the mail casts several votes.
    pub(crate) line: Option<u32>,
}

fn subject() -> String {
    format!("Re: {CALL}")
}

fn sender() -> String {
    SENDER.into()
}

/// The folder of the set.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/votes")
}

/// The topics of a folder with the names of their files, in the order of the names.
pub(crate) fn topics(folder: &Path) -> Result<Vec<(String, Topic)>, String> {
    let failed = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(|error| failed(folder, &error)))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).map_err(|error| failed(path, &error))?;
        let topic = toml::from_str(&text).map_err(|error| failed(path, &error))?;
        Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), topic))
    };
    paths.iter().map(read).collect()
}

impl Case {
    /// The author of the mail.
    pub(crate) fn author(&self) -> Author {
        person(if self.in_call && self.from == SENDER { PROPOSER } else { &self.from })
    }

    /// The author of the call that the mail replies to.
    pub(crate) fn proposer(&self) -> Author {
        match self.author() {
            author if self.in_call => author,
            author if author.name() == PROPOSER => person("Ada Holm"),
            _ => person(PROPOSER),
        }
    }

    /// Reads a text as the body of this mail.
    pub(crate) fn read(&self, text: &str) -> MailVotes {
        let author = self.author();
        let body = Body { text: text.to_owned(), flow: Flow::Fixed };
        let context = Context {
            is_call: self.in_call,
            answers_call: !self.to_remark && !self.in_call,
            by_proposer: self.in_call,
            ..Context::reply(&author, &self.subject, CALL)
        };
        vote::read(&reply::lines(&body, None), context)
    }
}

/// A person of the set, with the first name as the address.
pub(crate) fn person(name: &str) -> Author {
    let first = name.split(' ').next().unwrap_or(name).to_lowercase();
    let local: String = first.chars().filter(char::is_ascii_alphanumeric).collect();
    Author::new(name, format!("{local}@example.org"))
}
