//! Rules as data: what a community asks of a vote, with its source.
//!
//! **Architecture Invariant:** a policy is data. Nothing here looks at a vote; `outcome.rs` applies the rule.

use serde::{Deserialize, Serialize};

mod error;
mod preset;
mod requirement;

pub use error::PolicyError;
pub(crate) use error::at_place;
pub use preset::{names, preset};
use requirement::RequirementText;

/// The rules of a community.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// What it is called on the command line.
    pub name: String,
    /// What a person calls it.
    pub title: String,
    /// Where the rule is written down.
    pub source: String,
    /// The class of a proposal that says nothing of its class.
    pub default_class: String,
    /// The kinds of proposals, each with its rule.
    #[serde(rename = "class")]
    pub classes: Vec<Class>,
}

/// The rule for one kind of proposals.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Class {
    /// What it is called on the command line.
    pub name: String,
    /// What it is for, in words.
    pub about: String,
    /// The subject tags that choose it, lower-case, without brackets.
    #[serde(default)]
    pub subject_tags: Vec<String>,
    /// The words of a call that choose it, lower-case.
    #[serde(default)]
    pub words: Vec<String>,
    /// What becomes of a -1 without an explanation.
    pub unexplained_minus: UnexplainedMinus,
    /// How long a vote is open where its call says nothing, in hours.
    #[serde(default)]
    pub window_hours: Option<u32>,
    /// All of these have to be met.
    pub requirements: Vec<Requirement>,
}

/// What a -1 without an explanation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnexplainedMinus {
    /// No vote; it is listed, and the chair told.
    Void,
    /// A vote that may be an objection: the chair has to ask.
    Ask,
    /// A vote as any other.
    Counts,
}

/// One requirement of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "RequirementText", into = "RequirementText")]
pub enum Requirement {
    /// At least so many votes of a value.
    AtLeast {
        /// Which votes.
        value: Side,
        /// How many.
        count: u32,
        /// Whose votes.
        basis: Basis,
    },
    /// No -1 that stands.
    NoObjection {
        /// Whose votes.
        basis: Basis,
    },
}

/// The votes that are for, and those that are against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// `+1`.
    Plus,
    /// `-1`.
    Minus,
}

/// Whose votes a requirement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Binding votes.
    Binding,
    /// All votes, advisory ones too.
    Everyone,
}

/// How the class of a proposal was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The class.
    pub class: &'a Class,
    /// Why this one, for a report.
    pub reason: String,
}

impl Policy {
    /// Reads a policy from its TOML text. `file` is what the error names.
    ///
    /// # Errors
    /// When the text is no policy: with the place, what was expected, and the nearest valid name.
    pub fn parse(text: &str, file: &str) -> Result<Self, PolicyError> {
        let policy: Self = toml::from_str(text).map_err(|error| PolicyError::syntax(file, text, &error))?;
        policy.check().map_err(|message| PolicyError::meaning(file, message))?;
        Ok(policy)
    }

    /// The class of this name.
    ///
    /// # Errors
    /// When there is none; the error lists those that there are.
    pub fn class(&self, name: &str) -> Result<&Class, PolicyError> {
        let found = self.classes.iter().find(|class| class.name.eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            let names = self.classes.iter().map(|class| class.name.as_str());
            PolicyError::unknown("class", name, &format!("the policy {}", self.name), names)
        })
    }

    /// The subject tags, lower-case, by which the policy knows a call.
    pub fn call_tags(&self) -> Vec<String> {
        self.classes.iter().flat_map(|class| class.subject_tags.iter().cloned()).collect()
    }

    /// The class that a call asks for by the tags of its subject or by its words, else the default.
    /// `tags` and `text` are lower-case.
    pub fn classify(&self, tags: &[String], text: &str) -> Choice<'_> {
        for class in &self.classes {
            if let Some(tag) = tags.iter().find(|tag| class.subject_tags.contains(tag)) {
                return Choice { class, reason: format!("the subject has the tag [{}]", tag.to_uppercase()) };
            }
        }
        for class in &self.classes {
            if let Some(word) = class.words.iter().find(|word| has_phrase(text, word)) {
                return Choice { class, reason: format!("the call says \"{word}\"") };
            }
        }
        let class =
            self.classes.iter().find(|class| class.name == self.default_class).unwrap_or(&self.classes[0]);
        let others: Vec<&str> = self
            .classes
            .iter()
            .filter(|other| other.name != class.name)
            .map(|other| other.name.as_str())
            .collect();
        let reason = match others[..] {
            [] => "the only class of the policy".to_owned(),
            _ => format!("no tag or word of the call says {}", others.join(" or ")),
        };
        Choice { class, reason }
    }

    fn check(&self) -> Result<(), String> {
        if self.classes.is_empty() {
            return Err("a policy needs at least one [[class]]".into());
        }
        if !self.classes.iter().any(|class| class.name == self.default_class) {
            return Err(format!(
                "default-class names `{}`, which is no class of the policy",
                self.default_class
            ));
        }
        for (at, class) in self.classes.iter().enumerate() {
            if self.classes[..at].iter().any(|other| other.name == class.name) {
                return Err(format!("there are two classes with the name `{}`", class.name));
            }
            if class.requirements.is_empty() {
                return Err(format!("the class `{}` has no requirements: every vote would pass", class.name));
            }
            for requirement in &class.requirements {
                if let Requirement::AtLeast { count: 0, .. } = requirement {
                    return Err(format!(
                        "the class `{}` asks for at least 0 votes, which is no requirement",
                        class.name
                    ));
                }
            }
        }
        Ok(())
    }
}

impl Class {
    /// Whether a proposal of this class passes where nobody says anything.
    pub fn silence_passes(&self) -> bool {
        !self.requirements.iter().any(|requirement| matches!(requirement, Requirement::AtLeast { .. }))
    }
}

impl Requirement {
    /// The requirement in words.
    pub fn text(&self) -> String {
        match self {
            Self::AtLeast { value, count, basis } => {
                let value = match value {
                    Side::Plus => "+1",
                    Side::Minus => "-1",
                };
                format!("at least {count} {value}{}", basis.suffix())
            }
            Self::NoObjection { basis } => format!("no standing objection{}", basis.suffix()),
        }
    }
}

impl Basis {
    fn suffix(self) -> &'static str {
        match self {
            Self::Binding => "",
            Self::Everyone => " of anyone",
        }
    }
}

/// Whether a phrase stands in a text between characters that are no letters, and is not denied.
fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = &text[..at];
        let bounded = !before.chars().next_back().is_some_and(char::is_alphanumeric)
            && !text[at + phrase.len()..].chars().next().is_some_and(char::is_alphanumeric);
        let denied = before
            .rsplit(' ')
            .take(6)
            .any(|word| matches!(word, "not" | "no" | "never") || word.ends_with("n't"));
        bounded && !denied
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_are_valid_and_keep_their_text() {
        for name in names() {
            let policy = preset(name).unwrap();
            assert_eq!(policy.name, name);
            let text = toml::to_string(&policy).unwrap();
            assert_eq!(Policy::parse(&text, "again").unwrap(), policy);
        }
    }

    #[test]
    fn the_class_follows_tags_then_words_then_the_default() {
        let policy = preset("ovirt-infra").unwrap();
        let check = |tags: &[&str], text: &str, class: &str, reason: &str| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            let choice = policy.classify(&tags, text);
            assert_eq!((choice.class.name.as_str(), choice.reason.as_str()), (class, reason));
        };
        check(&["vote", "minor"], "", "minor", "the subject has the tag [MINOR]");
        check(&["vote"], "by lazy consensus, please", "minor", "the call says \"lazy consensus\"");
        check(&["vote"], "an unminor thing", "substantial", "no tag or word of the call says minor");
    }

    #[test]
    fn errors_name_the_place_and_the_nearest_name() {
        let text = "name = \"x\"\ntitle = \"x\"\nsource = \"x\"\ndefault-clas = \"a\"\nclass = []\n";
        let error = Policy::parse(text, "x.toml").unwrap_err().to_string();
        assert_eq!(
            error,
            "x.toml:4:1: unknown field `default-clas`, expected one of `name`, `title`, `source`, `default-class`, `class`; did you mean `default-class`?"
        );
        let error = preset("ovirt-inra").unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no policy `ovirt-inra`; did you mean `ovirt-infra`? the names are: ovirt-infra"
        );
        let error = preset("ovirt-infra").unwrap().class("mino").unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no class `mino` in the policy ovirt-infra; did you mean `minor`? the names are: substantial, minor"
        );
    }
}
