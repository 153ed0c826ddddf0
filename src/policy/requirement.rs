//! A requirement as it is written in a policy file, and as the typed value that it stands for.

use serde::{Deserialize, Serialize};

use super::{Basis, Requirement, Side};

/// The keys of a requirement. Every key is known here, so that a wrong one is told with its place.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RequirementText {
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Side>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    basis: Basis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    AtLeast,
    NoObjection,
}

impl TryFrom<RequirementText> for Requirement {
    type Error = &'static str;

    fn try_from(text: RequirementText) -> Result<Self, Self::Error> {
        match (text.kind, text.value, text.count) {
            (Kind::AtLeast, Some(value), Some(count)) => {
                Ok(Self::AtLeast { value, count, basis: text.basis })
            }
            (Kind::AtLeast, ..) => Err("a requirement of the kind `at-least` needs `value` and `count`"),
            (Kind::NoObjection, None, None) => Ok(Self::NoObjection { basis: text.basis }),
            (Kind::NoObjection, ..) => {
                Err("a requirement of the kind `no-objection` has no `value` and no `count`")
            }
        }
    }
}

impl From<Requirement> for RequirementText {
    fn from(requirement: Requirement) -> Self {
        match requirement {
            Requirement::AtLeast { value, count, basis } => {
                Self { kind: Kind::AtLeast, value: Some(value), count: Some(count), basis }
            }
            Requirement::NoObjection { basis } => {
                Self { kind: Kind::NoObjection, value: None, count: None, basis }
            }
        }
    }
}
