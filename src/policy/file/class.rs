//! A class and its requirements in the text of a policy file.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::requirement::RequirementText;
use crate::policy::fault::{Places, PolicyFault};
use crate::policy::{
    BindingVoters, ClosesEarly, LateVotes, Length, OpenFor, ProposalClass, UnexplainedMinus, Weighing,
    WindowKind,
};

/// The keys of a class.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ClassText {
    pub(super) name: Spanned<String>,
    about: Option<String>,
    source: Option<String>,
    subject_tags: Option<Spanned<Vec<String>>>,
    title_words: Option<Spanned<Vec<String>>>,
    words: Option<Spanned<Vec<String>>>,
    voters: Option<Spanned<VotersText>>,
    unexplained_minus: Option<UnexplainedMinus>,
    fractions: Option<Weighing>,
    large_values: Option<Weighing>,
    largest_value: Option<u16>,
    proposer_counts: Option<bool>,
    window: Option<Spanned<WindowText>>,
    late_votes: Option<LateVotes>,
    closes_early: Option<Vec<ClosesEarly>>,
    requirements: Option<Spanned<Vec<Spanned<RequirementText>>>>,
}

/// The value of `voters`: `"everyone"`, `"roster"`, or a list of roles.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "expected `everyone`, `roster`, or a list of roles such as [\"pmc\"]")]
enum VotersText {
    Named(VotersName),
    Roles(Vec<String>),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum VotersName {
    Everyone,
    Roster,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WindowText {
    hours: Option<u32>,
    days: Option<u32>,
    business_days: Option<u32>,
    kind: Option<WindowKind>,
}

/// Maximum duration of a window, in days.
const LONGEST: u32 = 366;

impl ClassText {
    /// The class. A missing key comes from the class with the same name in the extended policy.
    pub(super) fn class(
        &self,
        base: Option<&ProposalClass>,
        place: Range<usize>,
        faults: &mut Vec<PolicyFault>,
    ) -> ProposalClass {
        let name = self.name.get_ref();
        let mut missing = |key: &str| {
            faults.push(PolicyFault::new(
                Some(place.clone()),
                format!("missing key `{key}` of the class `{name}`"),
            ));
        };
        let about = self.about.clone().or_else(|| base.map(|base| base.about.clone()));
        let voters = self.voters.as_ref().map(|voters| voters.get_ref().voters());
        let voters = voters.or_else(|| base.map(|base| base.voters.clone()));
        let unexplained_minus = self.unexplained_minus.or(base.map(|base| base.unexplained_minus));
        let requirements = self.requirements.as_ref().map(Spanned::get_ref);
        if about.is_none() {
            missing("about");
        }
        if unexplained_minus.is_none() {
            missing("unexplained-minus");
        }
        if requirements.is_none() && base.is_none() {
            missing("requirements");
        }
        let list = |own: &Option<Spanned<Vec<String>>>, of_base: fn(&ProposalClass) -> &Vec<String>| {
            let own =
                own.as_ref().map(|list| list.get_ref().iter().map(|word| word.to_lowercase()).collect());
            own.or_else(|| base.map(|base| of_base(base).clone())).unwrap_or_default()
        };
        let window = match &self.window {
            Some(window) => window.get_ref().window(window.span(), faults),
            None => base.and_then(|base| base.window),
        };
        if let Some(voters) = self.voters.as_ref().filter(|voters| voters.get_ref().is_nobody()) {
            let text = format!("`voters` of the class `{name}` is empty: nobody could vote");
            faults.push(PolicyFault::new(Some(voters.span()), text));
        }
        ProposalClass {
            name: name.clone(),
            about: about.unwrap_or_default(),
            source: self.source.clone().or_else(|| base.and_then(|base| base.source.clone())),
            subject_tags: list(&self.subject_tags, |base| &base.subject_tags),
            title_words: list(&self.title_words, |base| &base.title_words),
            words: list(&self.words, |base| &base.words),
            voters: voters.unwrap_or(BindingVoters::Everyone),
            unexplained_minus: unexplained_minus.unwrap_or(UnexplainedMinus::Ask),
            fractions: self.fractions.or(base.map(|base| base.fractions)).unwrap_or_default(),
            large_values: self.large_values.or(base.map(|base| base.large_values)).unwrap_or_default(),
            largest_weight: self
                .largest_value
                .map(|value| i32::from(value) * 100)
                .or_else(|| base.and_then(|base| base.largest_weight)),
            proposer_counts: self
                .proposer_counts
                .or(base.map(|base| base.proposer_counts))
                .unwrap_or_default(),
            window,
            late_votes: self.late_votes.or(base.map(|base| base.late_votes)).unwrap_or_default(),
            closes_early: self
                .closes_early
                .clone()
                .or_else(|| base.map(|base| base.closes_early.clone()))
                .unwrap_or_default(),
            requirements: match requirements {
                Some(written) => written
                    .iter()
                    .filter_map(|written| written.get_ref().requirement(written.span(), faults))
                    .collect(),
                None => base.map(|base| base.requirements.clone()).unwrap_or_default(),
            },
        }
    }

    pub(super) fn places(&self) -> Places {
        Places {
            subject_tags: self.subject_tags.as_ref().map(Spanned::span),
            title_words: self.title_words.as_ref().map(Spanned::span),
            words: self.words.as_ref().map(Spanned::span),
            requirements: self.requirements.as_ref().map(Spanned::span),
        }
    }
}

impl VotersText {
    fn voters(&self) -> BindingVoters {
        match self {
            Self::Named(VotersName::Everyone) => BindingVoters::Everyone,
            Self::Named(VotersName::Roster) => BindingVoters::Roster,
            Self::Roles(roles) => BindingVoters::Roles(roles.clone()),
        }
    }

    fn is_nobody(&self) -> bool {
        matches!(self, Self::Roles(roles) if roles.is_empty())
    }
}

impl WindowText {
    fn window(self, place: Range<usize>, faults: &mut Vec<PolicyFault>) -> Option<OpenFor> {
        let length = match (self.hours, self.days, self.business_days) {
            (Some(hours), None, None) => Length::Hours(hours),
            (None, Some(days), None) => Length::Days(days),
            (None, None, Some(days)) => Length::BusinessDays(days),
            _ => {
                let text = "expected exactly one of `hours`, `days` and `business-days`";
                faults.push(PolicyFault::new(Some(place), text));
                return None;
            }
        };
        let days = match length {
            Length::Hours(hours) => hours.div_ceil(24),
            Length::Days(days) | Length::BusinessDays(days) => days,
        };
        if days == 0 || days > LONGEST {
            let written = match length {
                Length::Hours(hours) => format!("{hours} hours"),
                Length::Days(days) => format!("{days} days"),
                Length::BusinessDays(days) => format!("{days} business days"),
            };
            let text =
                format!("invalid duration of {written}: expected more than 0 and at most {LONGEST} days");
            faults.push(PolicyFault::new(Some(place), text));
            return None;
        }
        Some(OpenFor { length, kind: self.kind.unwrap_or_default() })
    }
}
