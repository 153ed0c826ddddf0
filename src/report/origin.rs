//! The origin of the mail and the rule of a report.

use schemars::JsonSchema;
use serde::Serialize;

use super::clean;
use crate::pipeline::{Rules, Survey};
use crate::policy::{Policy, preset_of_list};

/// The name of the archive of a report, and the origin of its policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The name of the archive, as the caller gave it. Several archives are separated by commas.
    pub archive: String,
    /// The list of a config, if the caller named one.
    pub list: Option<ConfiguredList>,
    /// The origin of the policy.
    pub policy: PolicyChoice,
}

/// A list that the caller named by its entry in a config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfiguredList {
    /// The name of the list; its address if it has no name.
    pub name: String,
    /// The address of the list.
    pub address: String,
    /// The file of the config.
    pub config: String,
    /// The line of the config on which the entry of the list starts.
    pub line: usize,
    /// `true` if the config is in the current folder. The owner of that folder may be another person, who wrote the
    /// config.
    pub in_current_folder: bool,
}

/// The origin of a policy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PolicyChoice {
    /// Nobody chose a policy, so the default applies.
    #[default]
    Default,
    /// The caller chose the policy with an option.
    Option,
    /// The entry of the list in the config chose the policy.
    Config,
}

/// The facts about the mail and the rule that a report shows.
#[derive(Debug)]
pub(super) struct ReportBasis<'a> {
    pub(super) policy: &'a Policy,
    pub(super) origin: &'a Origin,
    /// The address of the list: from the config, or else from most of the mail.
    pub(super) address: Option<&'a str>,
    /// The preset for the list, if nobody chose a policy and the default is not that preset.
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

    /// The rule in a line, for people, with the class if it is given.
    #[cfg(feature = "reports")]
    pub(super) fn rule(&self, class: Option<(&str, &str)>) -> String {
        rule(self.policy, class, self.origin.policy)
    }

    /// The rule in a line, then each note on it.
    #[cfg(feature = "reports")]
    pub(super) fn lines(&self, class: Option<(&str, &str)>) -> Vec<String> {
        std::iter::once(self.rule(class)).chain(self.notes()).collect()
    }

    /// Notes on the rule and its origin for people, one line each.
    pub(super) fn notes(&self) -> Vec<String> {
        let hint = self.suggested.as_ref().map(|preset| {
            let list = self.address.unwrap_or_default();
            format!("Hint: {list} probably needs --policy {} ({})", preset.name, preset.title)
        });
        let list = self.origin.list.as_ref().map(|list| {
            let ConfiguredList { name, address, config, line, in_current_folder } = list;
            let place = if *in_current_folder { ", found in the current folder" } else { "" };
            format!("List: @{name} <{address}>, {config}:{line}{place}")
        });
        hint.into_iter().chain(list).map(|note| clean::line(&note)).collect()
    }
}

/// Notes on the rule of a report and its origin for people, one line each.
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
