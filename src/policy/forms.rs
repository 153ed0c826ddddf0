//! A community's own words for a call, a result and a vote, and the footers of its list.

use std::ops::Range;

use crate::expression::Expression;
use crate::language::value::Value;

/// The forms of a policy, in addition to the usual ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forms {
    /// Subjects that call a vote.
    pub calls: Vec<CheckedForm>,
    /// Subjects that announce a result.
    pub results: Vec<CheckedForm>,
    /// Lines that the author did not write: the text that a list or an organisation puts below mail.
    pub footers: Vec<CheckedForm>,
    /// Words that cast a vote, or that a chair has to read.
    pub votes: Vec<VoteForm>,
}

/// A form, with the examples that test it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedForm {
    /// The expression of the form.
    pub expression: Expression,
    /// Texts that the form must read.
    pub examples: Vec<Example>,
    /// Texts that the form must not read.
    pub never: Vec<Example>,
}

/// A form of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteForm {
    /// The expression and the examples of the form.
    pub form: CheckedForm,
    /// The value that the form casts at the start of a line; `None` if the form makes a mail unclear, anywhere in its
    /// text.
    pub value: Option<Value>,
}

/// A text that a form must read or must not read.
#[derive(Debug, Clone)]
pub struct Example {
    /// The text.
    pub text: String,
    /// The position of the example in the policy file, in bytes.
    pub(crate) place: Range<usize>,
}

impl PartialEq for Example {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Example {}

impl Forms {
    /// All forms.
    pub fn all(&self) -> impl Iterator<Item = &CheckedForm> {
        let votes = self.votes.iter().map(|vote| &vote.form);
        self.calls.iter().chain(&self.results).chain(&self.footers).chain(votes)
    }

    /// `true` if a line is a footer.
    pub fn is_footer(&self, line: &str) -> bool {
        self.footers.iter().any(|form| form.expression.matches(line))
    }
}

/// The tags and forms of subjects that call a vote or announce a result, in addition to the common ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubjectForms {
    /// The tags of calls, in lower case.
    pub tags: Vec<String>,
    /// Forms that call a vote.
    pub calls: Vec<Expression>,
    /// Forms that announce a result.
    pub results: Vec<Expression>,
}

impl SubjectForms {
    /// Creates forms with tags of calls only.
    pub fn of_tags(tags: &[String]) -> Self {
        Self { tags: tags.to_vec(), ..Self::default() }
    }
}
