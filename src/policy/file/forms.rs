//! The forms of a community in a policy file.

use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use crate::expression::Expression;
use crate::language::value::Value;
use crate::policy::fault::PolicyFault;
use crate::policy::forms::{CheckedForm, Example, Forms, VoteForm};

/// The tables `[[forms.call]]`, `[[forms.result]]`, `[[forms.footer]]` and `[[forms.vote]]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FormsText {
    call: Option<Vec<FormText>>,
    result: Option<Vec<FormText>>,
    footer: Option<Vec<FormText>>,
    vote: Option<Vec<VoteFormText>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct FormText {
    regex: Spanned<String>,
    #[serde(default)]
    examples: Vec<Spanned<String>>,
    #[serde(default)]
    never: Vec<Spanned<String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct VoteFormText {
    regex: Spanned<String>,
    value: FormValue,
    #[serde(default)]
    examples: Vec<Spanned<String>>,
    #[serde(default)]
    never: Vec<Spanned<String>>,
}

/// A value, or `unclear`.
#[derive(Debug, Clone, Copy)]
struct FormValue(Option<Value>);

impl<'de> Deserialize<'de> for FormValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "unclear" {
            return Ok(Self(None));
        }
        let error = || {
            de::Error::custom(format!(
                "invalid value `{text}`: expected one such as \"+1\", \"0\" or \"-1\", or \"unclear\""
            ))
        };
        text.parse().map(|value| Self(Some(value))).map_err(|_| error())
    }
}

/// Maximum number of forms of one kind: of calls, results, footers or votes.
const MOST: usize = 64;

impl FormsText {
    /// The forms, based on the forms of the extended policy.
    ///
    /// If the file has forms of a kind, they replace all extended forms of that kind.
    pub(super) fn forms(&self, base: Forms, faults: &mut Vec<PolicyFault>) -> Forms {
        let mut lower = |written: &Option<Vec<FormText>>, base: Vec<CheckedForm>| match written {
            Some(written) => limited(written, |one| one.regex.span(), faults)
                .iter()
                .filter_map(|one| form(&one.regex, &one.examples, &one.never, faults))
                .collect(),
            None => base,
        };
        let calls = lower(&self.call, base.calls);
        let results = lower(&self.result, base.results);
        let footers = lower(&self.footer, base.footers);
        let votes = match &self.vote {
            Some(written) => limited(written, |one| one.regex.span(), faults)
                .iter()
                .filter_map(|one| {
                    let form = form(&one.regex, &one.examples, &one.never, faults)?;
                    Some(VoteForm { form, value: one.value.0 })
                })
                .collect(),
            None => base.votes,
        };
        Forms { calls, results, footers, votes }
    }
}

/// The forms of each kind, up to the maximum number.
fn limited<'t, T>(
    written: &'t [T],
    place: impl Fn(&T) -> std::ops::Range<usize>,
    faults: &mut Vec<PolicyFault>,
) -> &'t [T] {
    if let Some(more) = written.get(MOST) {
        let text = format!("{} forms of one kind: at most {MOST} are allowed", written.len());
        faults.push(PolicyFault::new(Some(place(more)), text));
    }
    &written[..written.len().min(MOST)]
}

fn form(
    regex: &Spanned<String>,
    examples: &[Spanned<String>],
    never: &[Spanned<String>],
    faults: &mut Vec<PolicyFault>,
) -> Option<CheckedForm> {
    if examples.is_empty() {
        let text =
            "missing examples of the form: expected `examples = [\"…\"]`, which `plusone policy check` runs";
        faults.push(PolicyFault::new(Some(regex.span()), text));
    }
    let expression = Expression::of_words(regex.get_ref())
        .map_err(|reason| {
            let text = format!("invalid regular expression: {reason}");
            faults.push(PolicyFault::new(Some(regex.span()), text));
        })
        .ok()?;
    let lower = |texts: &[Spanned<String>]| {
        texts.iter().map(|text| Example { text: text.get_ref().clone(), place: text.span() }).collect()
    };
    Some(CheckedForm { expression, examples: lower(examples), never: lower(never) })
}
