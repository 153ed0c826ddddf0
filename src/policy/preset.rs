//! The policies that come with the library.

use super::Policy;
use crate::error::{Error, ErrorKind};

/// The names and the files of the presets.
///
/// The first preset is the default of the command; the others are sorted by name.
const PRESETS: &[(&str, &str)] = &[
    ("ovirt-infra", include_str!("presets/ovirt-infra.toml")),
    ("apache", include_str!("presets/apache.toml")),
    ("apache-incubator", include_str!("presets/apache-incubator.toml")),
    ("couchdb", include_str!("presets/couchdb.toml")),
    ("django-dep10", include_str!("presets/django-dep10.toml")),
    ("fedora-latam", include_str!("presets/fedora-latam.toml")),
    ("grass", include_str!("presets/grass.toml")),
    ("hadoop", include_str!("presets/hadoop.toml")),
    ("hive", include_str!("presets/hive.toml")),
    ("httpd", include_str!("presets/httpd.toml")),
    ("openjdk", include_str!("presets/openjdk.toml")),
    ("openstack-tc", include_str!("presets/openstack-tc.toml")),
    ("orc", include_str!("presets/orc.toml")),
    ("osgeo-psc", include_str!("presets/osgeo-psc.toml")),
    ("php-fig", include_str!("presets/php-fig.toml")),
    ("tikv", include_str!("presets/tikv.toml")),
    ("xen", include_str!("presets/xen.toml")),
    ("zookeeper", include_str!("presets/zookeeper.toml")),
];

/// The name of the default preset.
pub const DEFAULT: &str = PRESETS[0].0;

/// The names of the presets.
pub fn names() -> impl Iterator<Item = &'static str> {
    PRESETS.iter().map(|(name, _)| *name)
}

/// The preset with this name.
///
/// # Errors
/// If no preset has the name. The error suggests the most similar name and lists all names.
pub fn preset(name: &str) -> Result<Policy, Error> {
    Policy::parse(preset_text(name)?, name)
}

/// The preset that is known to apply to a list, by its name in List-Post or List-Id.
pub fn preset_of_list(list: &str) -> Option<Policy> {
    let presets = names().filter_map(|name| preset(name).ok());
    presets.filter(|policy| policy.fits_list(list) > 0).max_by_key(|policy| policy.fits_list(list))
}

/// The file of the preset with this name.
///
/// # Errors
/// If no preset has the name. The error suggests the most similar name and lists all names.
pub fn preset_text(name: &str) -> Result<&'static str, Error> {
    let found = PRESETS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found
        .map(|(_, text)| *text)
        .ok_or_else(|| Error::unknown(ErrorKind::Policy, "policy", name, "policies", names()))
}
