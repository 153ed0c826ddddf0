//! Rules as data: the requirements of a community for a vote, with their source.
//!
//! **Architecture Invariant:** a policy is data. This module never looks at a vote; `outcome` applies the
//! rule.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::{Document, Error, ErrorKind};
use crate::message::Authority;

mod check;
mod class;
mod fault;
mod file;
mod forms;
mod preset;
mod requirement;

pub use class::{
    BindingVoters, ClosesEarly, LateVotes, Length, OpenFor, ProposalClass, UnexplainedMinus, Weighing,
    Weight, WindowKind,
};
pub use forms::{CheckedForm, Example, Forms, SubjectForms, VoteForm};
pub use preset::{DEFAULT, names, preset, preset_of_list, preset_text};
pub use requirement::{Basis, Condition, Measure, Requirement, Rounding, Share, Side, Test, Unmet, Whole};

/// The rules of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The name of the policy on the command line.
    pub(crate) name: String,
    /// The name of the policy for people.
    pub(crate) title: String,
    /// The source of the rule.
    pub(crate) source: String,
    /// The class of a proposal that does not state its class.
    pub(crate) default_class: String,
    /// Days that are not business days, in addition to Saturdays and Sundays.
    pub(crate) holidays: Vec<NaiveDate>,
    /// People who may call a vote.
    pub(crate) callers: Callers,
    /// People who may close a vote. By default, these are the proposer and, if there is a roster, the people
    /// on it.
    pub(crate) closers: Option<Closers>,
    /// The server whose Authentication-Results `plusone` trusts; `None` if it trusts no server.
    pub(crate) authserv_id: Option<String>,
    /// The domains whose sealed results `plusone` trusts if the trusted server says that the seals are valid.
    pub(crate) arc_sealers: Vec<String>,
    /// Effect of a vote whose sender is not proven.
    pub(crate) authentication: Authentication,
    /// The lists to which the policy is known to apply: addresses of lists, and domains.
    ///
    /// A domain includes all lists in it and below it.
    pub(crate) lists: Vec<String>,
    /// Questions that the written rule leaves open, with their answers.
    pub(crate) settled: Vec<SettledQuestion>,
    /// The community's own words.
    pub(crate) forms: Forms,
    /// The classes, each with its rule.
    pub(crate) classes: Vec<ProposalClass>,
}

/// A question that the written rule leaves open, with the answer of this policy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SettledQuestion {
    /// The question.
    pub question: String,
    /// The answer of this policy.
    pub answer: String,
    /// The reason.
    pub why: String,
}

/// The rule for votes whose sender is not proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authentication {
    /// A vote counts for the sender in From.
    #[default]
    Optional,
    /// A vote whose sender is not proven is unclear.
    Required,
}

/// The people who may call a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Callers {
    /// Everyone.
    #[default]
    Everyone,
    /// The people on the roster.
    Roster,
}

/// The people who may close a vote, by announcing its result or cancelling it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closers {
    /// Everyone.
    Everyone,
    /// The people on the roster.
    Roster,
    /// The proposer.
    Proposer,
}

/// The class of a proposal, and the reason for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassChoice<'a> {
    /// The class.
    pub class: &'a ProposalClass,
    /// The reason for the class, for a report.
    pub reason: String,
}

impl Policy {
    /// The servers whose results about senders `plusone` trusts; `None` if it trusts no server.
    pub fn authority(&self) -> Option<Authority> {
        let authserv_id = self.authserv_id.clone()?;
        Some(Authority { authserv_id, sealers: self.arc_sealers.clone() })
    }

    /// Reads a policy from its TOML text. `file` is its name in errors.
    ///
    /// # Errors
    /// If the text is not a policy. The error names the place, what was expected, and the nearest valid name.
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        file::read(Document { name: file, text })
    }

    /// Reads a policy like [`Policy::parse`], but reports all errors.
    ///
    /// # Errors
    /// If the text is not a policy. The error has every mistake with its place.
    pub fn check(text: &str, file: &str) -> Result<Self, Vec<Error>> {
        let document = Document { name: file, text };
        let (policy, faults) = file::read_all(document)?;
        if faults.is_empty() {
            return Ok(policy);
        }
        Err(faults.iter().map(|fault| fault.error(document)).collect())
    }

    /// The class with this name.
    ///
    /// # Errors
    /// If the policy has no class with this name. The error lists its classes.
    pub fn class(&self, name: &str) -> Result<&ProposalClass, Error> {
        let found = self.classes.iter().find(|class| class.name.eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            let names = self.classes.iter().map(|class| class.name.as_str());
            Error::unknown(
                ErrorKind::Argument,
                "class",
                name,
                &format!("classes of the policy {}", self.name),
                names,
            )
        })
    }

    /// Length of the longest name in the policy that fits a list; 0 if no name fits.
    ///
    /// A longer name is more specific. `list` is in the form of List-Post or List-Id.
    fn fits_list(&self, list: &str) -> usize {
        let list = list.to_ascii_lowercase().replace('@', ".");
        let fits = |known: &&String| {
            let known = known.to_ascii_lowercase().replace('@', ".");
            list.strip_suffix(&known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.lists.iter().filter(fits).map(String::len).max().unwrap_or(0)
    }

    /// The subject tags of calls, in lower case.
    pub fn call_tags(&self) -> Vec<String> {
        self.classes.iter().flat_map(|class| class.subject_tags.iter().cloned()).collect()
    }

    /// The tags and forms of calls and results, in addition to the usual ones.
    pub fn subject_forms(&self) -> SubjectForms {
        let expressions = |forms: &[CheckedForm]| forms.iter().map(|form| form.expression.clone()).collect();
        SubjectForms {
            tags: self.call_tags(),
            calls: expressions(&self.forms.calls),
            results: expressions(&self.forms.results),
        }
    }

    /// The class of a call: by the tags of its subject, by its title or by its words; otherwise the default.
    ///
    /// `tags`, `title` and `text` are in lower case, and `text` includes the title.
    pub fn classify(&self, tags: &[String], title: &str, text: &str) -> ClassChoice<'_> {
        for class in &self.classes {
            if let Some(tag) = tags.iter().find(|tag| class.subject_tags.contains(tag)) {
                return ClassChoice {
                    class,
                    reason: format!("the subject has the tag [{}]", tag.to_uppercase()),
                };
            }
        }
        for class in &self.classes {
            if let Some(word) = class.title_words.iter().find(|word| has_phrase(title, word)) {
                return ClassChoice { class, reason: format!("the title says \"{word}\"") };
            }
        }
        for class in &self.classes {
            if let Some(word) = class.words.iter().find(|word| has_phrase(text, word)) {
                return ClassChoice { class, reason: format!("the call says \"{word}\"") };
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
            _ => format!("no tag or word in the call says {}", others.join(" or ")),
        };
        ClassChoice { class, reason }
    }
}

/// `true` if a text contains a phrase as whole words, and does not negate it.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let places = memchr::memmem::find_iter(text.as_bytes(), phrase);
    places.filter(|at| text.is_char_boundary(*at)).any(|at| {
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
    fn presets_are_valid() {
        for name in names() {
            assert_eq!(preset(name).unwrap().name, name);
        }
    }

    #[test]
    fn a_list_is_known_by_its_address_or_its_domain() {
        let of = |list: &str| preset_of_list(list).map(|policy| policy.name);
        assert_eq!(of("dev@maven.apache.org").as_deref(), Some("apache"));
        // The longest matching name decides; a List-Id has a dot instead of the `@`.
        assert_eq!(of("general.hadoop.apache.org").as_deref(), Some("hadoop"));
        assert_eq!(of("Infra@ovirt.org").as_deref(), Some("ovirt-infra"));
        assert_eq!(
            (of("dev@example.org"), of("dev@notapache.org"), of("users@ovirt.org")),
            (None, None, None)
        );
    }

    #[test]
    fn the_class_follows_tags_then_words_then_the_default() {
        let policy = preset("ovirt-infra").unwrap();
        let check = |tags: &[&str], text: &str, class: &str, reason: &str| {
            let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
            let choice = policy.classify(&tags, "", text);
            assert_eq!((choice.class.name.as_str(), choice.reason.as_str()), (class, reason));
        };
        check(&["vote", "minor"], "", "minor", "the subject has the tag [MINOR]");
        check(&["vote"], "by lazy consensus, please", "minor", "the call says \"lazy consensus\"");
        check(&["vote"], "an unminor thing", "substantial", "no tag or word in the call says minor");
    }

    #[test]
    fn errors_name_the_place_and_the_nearest_name() {
        let text = "name = \"x\"\ntitle = \"x\"\nsource = \"x\"\ndefault-clas = \"a\"\nclass = []\n";
        let error = Policy::parse(text, "x.toml").unwrap_err().to_string();
        assert_eq!(
            error,
            "x.toml:4:1: unknown key `default-clas`; did you mean `default-class`? known keys: extends, name, title, source, default-class, holidays, callers, closers, authserv-id, arc-sealers, authentication, lists, settled, forms, class"
        );
        let error = preset("ovirt-inra").unwrap_err().to_string();
        let known = names().collect::<Vec<_>>().join(", ");
        assert_eq!(
            error,
            format!("unknown policy `ovirt-inra`; did you mean `ovirt-infra`? known policies: {known}")
        );
        let error = preset("ovirt-infra").unwrap().class("mino").unwrap_err().to_string();
        assert_eq!(
            error,
            "unknown class `mino`; did you mean `minor`? known classes of the policy ovirt-infra: substantial, minor"
        );
    }
}
