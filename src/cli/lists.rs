//! Resolves `@NAME`: finds the config, and replaces the name with the values of the list's entry.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::archive_name::ArchiveName;
use super::args::{self, InputArguments, RuleArguments};
use super::refused::refused;
use super::session::text;
use crate::Error;
use crate::bot::config::{ConfiguredBinding, ListEntries, ListEntry, NamedList};
use crate::report::{ConfiguredList, PolicyChoice};

/// The config of the current folder.
const IN_CURRENT_FOLDER: &str = "plusone.toml";

/// A config that was found, and its origin.
pub(super) struct FoundConfig {
    pub(super) entries: ListEntries,
    pub(super) in_current_folder: bool,
}

/// The configs in the order in which the command looks for a name.
///
/// A given config is the only one. Otherwise, the user's config is before the config of the current folder,
/// so that somebody else's folder never overrides a name in the user's config.
pub(super) fn configs(named: Option<&Path>) -> Result<Vec<FoundConfig>, Error> {
    let read = |path: &Path, in_current_folder: bool| match text(path) {
        Ok(text) => {
            ListEntries::parse(&text, path).map(|entries| Some(FoundConfig { entries, in_current_folder }))
        }
        Err(error) if named.is_none() && is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    };
    if let Some(path) = named {
        return Ok(read(path, false)?.into_iter().collect());
    }
    let users = of_user().map(|path| read(&path, false)).transpose()?.flatten();
    let current = read(Path::new(IN_CURRENT_FOLDER), true)?;
    Ok(users.into_iter().chain(current).collect())
}

/// The config of the user: `$XDG_CONFIG_HOME/plusone/config.toml`, or the equivalent of the platform.
fn of_user() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("plusone").join("config.toml"))
}

fn is_missing(error: &Error) -> bool {
    let source = std::error::Error::source(error).and_then(|source| source.downcast_ref::<io::Error>());
    source
        .is_some_and(|source| matches!(source.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
}

/// The error if no config is found.
pub(super) fn no_config(wanted: &str) -> Error {
    let users = of_user().map(|path| format!("{}, ", path.display())).unwrap_or_default();
    refused(format!("{wanted}: no config found"))
        .with_help(format!("expected {users}{IN_CURRENT_FOLDER} in the current folder, or --config FILE"))
}

/// The list with a name, and its config.
pub(super) fn find<'a>(
    configs: &'a [FoundConfig],
    wanted: &str,
) -> Result<(&'a FoundConfig, &'a NamedList), Error> {
    let found = configs.iter().find_map(|config| Some((config, config.entries.find(wanted)?)));
    found.ok_or_else(|| match configs {
        [] => no_config(&format!("unknown list `{wanted}`")),
        _ => ListEntries::unknown(wanted, configs.iter().map(|config| &config.entries)),
    })
}

/// Replaces the name of a list with its values in the config; options on the command line take precedence.
pub(super) fn resolve(rules: &mut RuleArguments, input: &mut InputArguments) -> Result<(), Error> {
    let names: Vec<String> = input.archive.iter().map(ToString::to_string).collect();
    input.origin.archive = names.join(", ");
    input.origin.policy = match rules.policy {
        Some(_) => PolicyChoice::Option,
        None => PolicyChoice::Default,
    };
    let mut lists = input.archive.iter().filter_map(|name| match name {
        ArchiveName::List(list) => Some(list.clone()),
        _ => None,
    });
    let (wanted, other) = (lists.next(), lists.next());
    let wanted = match (wanted, other) {
        (None, _) if input.config.is_some() => {
            return Err(refused("--config has no effect without a list").with_help("name the list as @NAME"));
        }
        (None, _) => return Ok(()),
        (Some(wanted), None) => wanted,
        (Some(one), Some(other)) => {
            let text = format!("@{one} and @{other} are two lists with separate rules");
            return Err(refused(text).with_help("name one list"));
        }
    };
    let configs = configs(input.config.as_deref())?;
    let (config, list) = find(&configs, &wanted)?;
    input.origin.list = Some(ConfiguredList {
        name: list.entry.called().to_owned(),
        address: list.entry.address.to_string(),
        config: config.entries.file.display().to_string(),
        line: list.line,
        in_current_folder: config.in_current_folder,
    });
    apply(&list.entry, rules, input);
    Ok(())
}

/// Sets the options that were not given. They get the values of a list's entry, and its archives replace the
/// name of the list.
pub(super) fn apply(entry: &ListEntry, rules: &mut RuleArguments, input: &mut InputArguments) {
    if rules.policy.is_none() && entry.policy.is_some() {
        input.origin.policy = PolicyChoice::Config;
        rules.policy.clone_from(&entry.policy);
    }
    let binding = |binding| match binding {
        ConfiguredBinding::Roster => args::BindingArgument::Roster,
        ConfiguredBinding::Claimed => args::BindingArgument::Claimed,
        ConfiguredBinding::Everyone => args::BindingArgument::Everyone,
    };
    or(&mut rules.roster, entry.roster.clone());
    or(&mut rules.mailmap, entry.mailmap.clone());
    // A missing file of rulings is not an error: the first ruling creates it.
    rules.rulings_may_be_missing = rules.rulings.is_none();
    or(&mut rules.rulings, entry.rulings.clone());
    or(&mut rules.binding, entry.binding.map(binding));
    or(&mut rules.callers, entry.callers);
    or(&mut rules.authserv_id, entry.authserv_id.clone());
    or(&mut rules.arc_sealers, entry.arc_sealers.clone());
    or(&mut rules.complete_until, entry.complete_until);
    or(&mut input.archive_url, entry.archive_url.clone());
    input.lists = entry.addresses().map(ToOwned::to_owned).collect();
    let archives = || entry.archives.iter().cloned().map(ArchiveName::of_config);
    match input.archive.iter().position(|name| matches!(name, ArchiveName::List(_))) {
        Some(at) => drop(input.archive.splice(at..=at, archives())),
        None => input.archive.extend(archives()),
    }
}

fn or<T>(option: &mut Option<T>, of_entry: Option<T>) {
    if option.is_none() {
        *option = of_entry;
    }
}
