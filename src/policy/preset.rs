//! The policies that come with the library.

use super::{Policy, PolicyError};

const PRESETS: &[(&str, &str)] = &[("ovirt-infra", include_str!("presets/ovirt-infra.toml"))];

/// The names of the presets.
pub fn names() -> impl Iterator<Item = &'static str> {
    PRESETS.iter().map(|(name, _)| *name)
}

/// The preset of this name.
///
/// # Errors
/// When there is none; the error names the nearest one and lists them all.
pub fn preset(name: &str) -> Result<Policy, PolicyError> {
    Policy::parse(preset_text(name)?, name)
}

/// The file of the preset of this name.
///
/// # Errors
/// When there is none; the error names the nearest one and lists them all.
pub fn preset_text(name: &str) -> Result<&'static str, PolicyError> {
    let found = PRESETS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, text)| *text).ok_or_else(|| PolicyError::unknown("policy", name, "", names()))
}
