//! `plusone config`: checks the config, or shows each value of its lists with its origin.

mod arguments;

use std::fmt::Write as _;
use std::path::Path;

pub(super) use self::arguments::ConfigCommand;
use self::arguments::ConfigShowArguments;
use super::archive_name::ArchiveName;
use super::args::{BindingArgument, InputArguments, OutputArguments, RuleArguments};
use super::lists::{self, FoundConfig};
use super::refused::refused;
use super::session::{RuleBook, text};
use super::{Exit, draw, output};
use crate::Error;
use crate::bot::config::{Config, NamedList};
use crate::fetch::Link;
use crate::moment::CompleteUntil;
use crate::policy;
use crate::report::clean;
use clap::ValueEnum;

pub(super) fn run(command: &ConfigCommand) -> Result<Exit, Error> {
    match command {
        ConfigCommand::Check { config } => check(config.as_deref()),
        ConfigCommand::Show(arguments) => show(arguments),
    }
}

/// Reads the configs and all files that they name, and reports errors.
fn check(named: Option<&Path>) -> Result<Exit, Error> {
    let configs = lists::configs(named)?;
    if configs.is_empty() {
        return Err(lists::no_config("nothing to check"));
    }
    let (mut report, mut exit) = (String::new(), Exit::Passed);
    for FoundConfig { entries, .. } in &configs {
        let file = &entries.file;
        let mut faults: Vec<(Option<&str>, Error)> = Vec::new();
        // Checks the settings of the bot only in a config of the bot.
        if entries.for_bot {
            faults.extend(Config::parse(&text(file)?, file).err().map(|error| (None, error)));
        }
        for NamedList { entry, .. } in &entries.lists {
            let (mut rules, mut input) = (RuleArguments::default(), InputArguments::default());
            lists::apply(entry, &mut rules, &mut input);
            let quiet = OutputArguments { quiet: true, ..OutputArguments::default() };
            let unreadable =
                entry.archives.iter().filter_map(|path| match ArchiveName::of_config(path.clone()) {
                    ArchiveName::Url(url) => Link::parse(&url).err(),
                    _ => path.metadata().err().map(|error| Error::read(path.display(), error)),
                });
            let of_rules = RuleBook::open(&rules, &input, &quiet).err();
            faults.extend(of_rules.into_iter().chain(unreadable).map(|error| (Some(entry.called()), error)));
        }
        if faults.is_empty() {
            let names: Vec<&str> = entries.names().collect();
            let _ = writeln!(report, "{}: valid; lists: {}", file.display(), names.join(", "));
        }
        for (list, error) in &faults {
            draw::show(error, *list);
            exit = Exit::Unusable;
        }
    }
    output::write(&OutputArguments::default(), &report)?;
    Ok(exit)
}

/// The options on the command line.
struct Options<'a> {
    rules: &'a RuleArguments,
    archive_url: Option<&'a str>,
}

/// A key of a list in the config that all commands read, with its default and the option that overrides it.
struct Key {
    name: &'static str,
    default: &'static str,
    option: fn(&Options<'_>) -> Option<String>,
}

/// The keys, in the order of the docs.
const KEYS: &[Key] = &[
    Key { name: "name", default: "none", option: |_| None },
    Key { name: "address", default: "none", option: |_| None },
    Key { name: "aliases", default: "none", option: |_| None },
    Key { name: "archives", default: "none", option: |_| None },
    Key {
        name: "archive-url",
        default: "none",
        option: |options| options.archive_url.map(ToOwned::to_owned),
    },
    Key { name: "policy", default: policy::DEFAULT, option: |options| options.rules.policy.clone() },
    Key { name: "roster", default: "none", option: |options| path(options.rules.roster.as_deref()) },
    Key { name: "mailmap", default: "none", option: |options| path(options.rules.mailmap.as_deref()) },
    Key { name: "rulings", default: "none", option: |options| path(options.rules.rulings.as_deref()) },
    Key {
        name: "binding",
        default: "the policy decides",
        option: |options| options.rules.binding.map(binding),
    },
    Key { name: "callers", default: "the policy decides", option: |_| None },
    Key {
        name: "authserv-id",
        default: "the policy decides",
        option: |options| options.rules.authserv_id.clone(),
    },
    Key { name: "arc-sealers", default: "the policy decides", option: |_| None },
    Key {
        name: "complete-until",
        default: "found from the dates of later mail",
        option: |options| options.rules.complete_until.map(complete_until),
    },
];

fn show(arguments: &ConfigShowArguments) -> Result<Exit, Error> {
    let configs = lists::configs(arguments.config.as_deref())?;
    if configs.is_empty() {
        return Err(lists::no_config("nothing to show"));
    }
    let options = Options { rules: &arguments.rules, archive_url: arguments.archive_url.as_deref() };
    let wanted = arguments.lists.iter().map(|name| name.strip_prefix('@').unwrap_or(name));
    let mut lists = wanted.map(|name| lists::find(&configs, name)).collect::<Result<Vec<_>, _>>()?;
    if lists.is_empty() {
        let all = |config: &'_ FoundConfig| config.entries.lists.len();
        if configs.iter().map(all).sum::<usize>() == 0 {
            return Err(refused("the config is empty: expected at least one [[list]]"));
        }
        lists = configs
            .iter()
            .flat_map(|config| config.entries.lists.iter().map(move |list| (config, list)))
            .collect();
    }
    let reports: Vec<String> =
        lists.into_iter().map(|(config, list)| shown(config, list, &options)).collect();
    output::write(&OutputArguments::default(), &reports.join("\n"))?;
    Ok(Exit::Passed)
}

fn shown(config: &FoundConfig, list: &NamedList, options: &Options<'_>) -> String {
    let file = config.entries.file.display().to_string();
    let place = if config.in_current_folder { " (in the current folder)" } else { "" };
    let mut text = clean::line(&format!("@{}, {file}:{}{place}", list.entry.called(), list.line)) + "\n";
    let written = |name: &str| {
        list.values.get(name).map(|value| (value.text.clone(), format!("{file}:{}", value.line)))
    };
    let mut rows: Vec<(&str, String, String)> = Vec::new();
    for Key { name, default, option } in KEYS {
        let of_option = option(options).map(|value| (value, format!("--{name}")));
        let row = of_option.or_else(|| written(name));
        let (value, source) = row.unwrap_or_else(|| ((*default).to_owned(), "default".to_owned()));
        rows.push((name, source, value));
    }
    // Keys that only the bot reads.
    for name in list.values.keys().filter(|name| KEYS.iter().all(|key| key.name != **name)) {
        rows.extend(written(name).map(|(value, source)| (name.as_str(), source, value)));
    }
    let width = rows.iter().map(|(_, source, _)| source.chars().count()).max().unwrap_or_default();
    for (name, source, value) in rows {
        let _ = writeln!(text, "  {name:<15} {:<width$}  {}", clean::line(&source), clean::line(&value));
    }
    text
}

fn path(path: Option<&Path>) -> Option<String> {
    path.map(|path| path.display().to_string())
}

fn binding(binding: BindingArgument) -> String {
    binding.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn complete_until(said: CompleteUntil) -> String {
    match said {
        CompleteUntil::Now => "now".to_owned(),
        CompleteUntil::Moment(moment) => moment.to_rfc3339(),
    }
}
