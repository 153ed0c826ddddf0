//! Where the mail and the rule of a report come from, as its reader knows them.

use schemars::JsonSchema;
use serde::Serialize;

use super::clean;
use crate::pipeline::{Rules, Survey};
use crate::policy::{Policy, preset_of_list};

/// How the archive of a report was named, and who chose its policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The archive as it was named; several are separated by commas.
    pub archive: String,
    /// The list of a config, where one was named.
    pub list: Option<ConfiguredList>,
    /// Who chose the policy.
    pub policy: PolicyChoice,
}

/// A list that was named by its entry in a config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfiguredList {
    /// Its name; its address where it has none.
    pub name: String,
    /// Its address.
    pub address: String,
    /// The file of the config.
    pub config: String,
    /// The line on which its entry begins.
    pub line: usize,
    /// Whether the config was found in the current folder: whoever made the folder may have written it.
    pub in_current_folder: bool,
}

/// Who chose the policy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PolicyChoice {
    /// Nobody: it is the default.
    #[default]
    Default,
    /// The caller, by an option.
    Option,
    /// The entry of the list in the config.
    Config,
}

/// What a report says of its mail and its rule beside what was decided.
#[derive(Debug)]
pub(super) struct ReportBasis<'a> {
    pub(super) policy: &'a Policy,
    pub(super) origin: &'a Origin,
    /// The address of the list: that of the config, else the one that most of the mail names.
    pub(super) address: Option<&'a str>,
    /// The preset that is known to hold on the list, where nobody chose a policy and the default is another one.
    pub(super) suggested: Option<Policy>,
}

impl<'a> ReportBasis<'a> {
    pub(super) fn new(survey: &'a Survey, rules: Rules<'a>, origin: &'a Origin) -> Self {
        let seen = survey.list();
        let suggested = seen.filter(|_| origin.policy == PolicyChoice::Default).and_then(preset_of_list);
        Self {
            policy: rules.policy,
            origin,
            address: origin.list.as_ref().map(|list| list.address.as_str()).or(seen),
            suggested: suggested.filter(|preset| preset.name != rules.policy.name),
        }
    }

    /// The rule in a line, for people: the class too, where there is one.
    #[cfg(feature = "reports")]
    pub(super) fn rule(&self, class: Option<(&str, &str)>) -> String {
        rule(self.policy, class, self.origin.policy)
    }

    /// The rule and what is to be known of it, a line each.
    #[cfg(feature = "reports")]
    pub(super) fn lines(&self, class: Option<(&str, &str)>) -> Vec<String> {
        std::iter::once(self.rule(class)).chain(self.notes()).collect()
    }

    /// What is to be known of the rule and where it comes from, for people: a line each.
    pub(super) fn notes(&self) -> Vec<String> {
        let hint = self.suggested.as_ref().map(|preset| {
            let list = self.address.unwrap_or_default();
            format!("Hint: {list} looks like a list of {}: use --policy {}", preset.title, preset.name)
        });
        let list = self.origin.list.as_ref().map(|list| {
            let ConfiguredList { name, address, config, line, in_current_folder } = list;
            let place = if *in_current_folder { ", found in the current folder" } else { "" };
            format!("List: @{name} <{address}>, {config}:{line}{place}")
        });
        hint.into_iter().chain(list).map(|note| clean::line(&note)).collect()
    }
}

/// What is to be known of the rule of a report and where it comes from, for people: a line each.
pub fn notes_of_rule(survey: &Survey, rules: Rules<'_>, origin: &Origin) -> Vec<String> {
    ReportBasis::new(survey, rules, origin).notes()
}

/// The rule in a line.
#[cfg(feature = "reports")]
pub(super) fn rule(policy: &Policy, class: Option<(&str, &str)>, choice: PolicyChoice) -> String {
    let class = class.map(|(name, why)| format!(", {name} ({why})")).unwrap_or_default();
    let choice = match choice {
        PolicyChoice::Default => ", the default",
        PolicyChoice::Option => "",
        PolicyChoice::Config => ", from the config",
    };
    clean::line(&format!("Rule: {}{class}; policy {}{choice}", policy.title, policy.name))
}
