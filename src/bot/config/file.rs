//! The text of a config: every value has its place, so that errors can show it.

use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;
use toml::de::DeTable;

use super::entry::{ListEntries, ListEntry, ListName, NamedList, values};
use super::fault::ConfigFault;
use super::server::{SmtpText, server};
use super::value::{AddressText, MailboxText, ParsedValue, ServerName};
use super::{Config, ConfiguredBinding, ServedList, Smtp};
use crate::archive_url::ArchiveUrl;
use crate::bot::due::DueTimes;
use crate::bot::span::TimeSpan;
use crate::error::{Document, Error, ErrorKind, LineColumns};
use crate::limits::Size;
use crate::moment::CompleteUntil;
use crate::policy::{Callers, names};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ConfigText {
    state: Option<PathBuf>,
    settle: Option<TimeSpan>,
    smtp: Option<Spanned<SmtpText>>,
    #[serde(rename = "list", default)]
    lists: Vec<Spanned<ListText>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ListText {
    name: Option<Spanned<ParsedValue<ListName>>>,
    address: Spanned<ParsedValue<AddressText>>,
    #[serde(default)]
    aliases: Vec<ParsedValue<AddressText>>,
    archives: Spanned<Vec<PathBuf>>,
    archive_url: Option<ParsedValue<ArchiveUrl>>,
    policy: Option<String>,
    roster: Option<PathBuf>,
    mailmap: Option<PathBuf>,
    rulings: Option<PathBuf>,
    binding: Option<Spanned<ConfiguredBinding>>,
    callers: Option<Spanned<Callers>>,
    authserv_id: Option<ParsedValue<ServerName>>,
    arc_sealers: Option<Vec<ParsedValue<ServerName>>>,
    complete_until: Option<ParsedValue<CompleteUntil>>,
    template: Option<PathBuf>,
    from: Option<ParsedValue<MailboxText>>,
    chair: Option<ParsedValue<MailboxText>>,
    grace: Option<TimeSpan>,
    oldest: Option<TimeSpan>,
    reminder: Option<TimeSpan>,
    without_window: Option<TimeSpan>,
    most_per_run: Option<Spanned<usize>>,
    time_limit: Option<Spanned<TimeSpan>>,
    memory_limit: Option<Spanned<ParsedValue<Size>>>,
    smtp: Option<Spanned<SmtpText>>,
}

/// Default maximum time until an archive shows a post.
const SETTLE: TimeSpan = TimeSpan::hours(6);
/// Default time limit for the part of a run that serves one list.
const TIME_LIMIT: TimeSpan = TimeSpan::seconds(30 * 60);
/// Default memory limit for the part of a run that serves one list, in bytes.
const MEMORY_LIMIT: u64 = 2 << 30;
/// Minimum memory limit, in bytes; with less memory, a run cannot read anything.
const LEAST_MEMORY: u64 = 64 << 20;
/// Default maximum number of posts in one run.
const MOST_PER_RUN: usize = 5;

impl ListEntries {
    /// Reads the lists of a config.
    ///
    /// `file` is its name in errors, and relative paths start at its folder. Keys that only the bot needs may
    /// be missing.
    ///
    /// # Errors
    /// The first error of the text.
    pub fn parse(text: &str, file: &Path) -> Result<Self, Error> {
        let mut values = values(text).into_iter();
        let list = |(entry, place): (ListEntry, Range<usize>)| NamedList {
            entry,
            line: LineColumns::of(text, place).line,
            values: values.next().unwrap_or_default(),
        };
        let lists = read_lists(text, file)?.into_iter().map(list).collect();
        let for_bot = DeTable::parse(text).is_ok_and(|whole| whole.get_ref().contains_key("state"));
        Ok(Self { file: file.to_owned(), for_bot, lists })
    }
}

/// Reads the config of the bot.
pub(super) fn read(text: &str, file: &Path) -> Result<Config, Error> {
    lowered(text, file, |written, folder| {
        let lists = entries(&written, folder)?;
        let state = written.state.ok_or_else(|| missing("state", 0..0))?;
        let shared = written.smtp.map(|smtp| server(smtp, folder)).transpose()?;
        let lists = written.lists.into_iter().zip(lists);
        let lists = lists.map(|(written, entry)| served(written, entry, shared.as_ref(), folder));
        Ok(Config {
            state: folder.join(state),
            settle: written.settle.unwrap_or(SETTLE),
            lists: lists.collect::<Result<_, _>>()?,
        })
    })
}

/// Reads the lists of a config, each with its byte range in the text.
fn read_lists(text: &str, file: &Path) -> Result<Vec<(ListEntry, Range<usize>)>, Error> {
    lowered(text, file, |written, folder| {
        let places = written.lists.iter().map(Spanned::span).collect::<Vec<_>>();
        Ok(entries(&written, folder)?.into_iter().zip(places).collect())
    })
}

/// Parses a text and converts it; relative paths start at the folder of the file.
fn lowered<T>(
    text: &str,
    file: &Path,
    make: impl FnOnce(ConfigText, &Path) -> Result<T, ConfigFault>,
) -> Result<T, Error> {
    let name = file.display().to_string();
    let document = Document { name: &name, text };
    let written: ConfigText =
        toml::from_str(text).map_err(|error| Error::toml(ErrorKind::Config, document, &error))?;
    make(written, file.parent().unwrap_or(Path::new(""))).map_err(|ConfigFault(place, what)| {
        Error::new(ErrorKind::Config, what).at(document, LineColumns::of(text, place))
    })
}

fn missing(key: &str, place: Range<usize>) -> ConfigFault {
    ConfigFault(place, format!("missing key `{key}`"))
}

/// The lists of a config; each must have its own address and name.
fn entries(written: &ConfigText, folder: &Path) -> Result<Vec<ListEntry>, ConfigFault> {
    if written.lists.is_empty() {
        return Err(ConfigFault(0..0, "missing [[list]]: expected at least one".into()));
    }
    let mut entries: Vec<ListEntry> = Vec::new();
    for list in &written.lists {
        let list = list.get_ref();
        let entry = entry(list, folder)?;
        let address = |entry: &ListEntry| entry.address.to_string().to_lowercase();
        if entries.iter().any(|other| address(other) == address(&entry)) {
            return Err(ConfigFault(
                list.address.span(),
                format!("list {} is configured twice", entry.address),
            ));
        }
        if let Some(name) = &list.name
            && entries.iter().any(|other| other.name.as_ref() == Some(&name.get_ref().0))
        {
            return Err(ConfigFault(name.span(), format!("two lists have the name `{}`", name.get_ref().0)));
        }
        entries.push(entry);
    }
    Ok(entries)
}

/// The mail and the rules of a list.
fn entry(written: &ListText, folder: &Path) -> Result<ListEntry, ConfigFault> {
    if written.archives.get_ref().is_empty() {
        return Err(ConfigFault(
            written.archives.span(),
            "`archives` is empty: expected at least one file or folder".into(),
        ));
    }
    if let Some(binding) =
        written.binding.as_ref().filter(|binding| *binding.get_ref() == ConfiguredBinding::Roster)
        && written.roster.is_none()
    {
        return Err(ConfigFault(binding.span(), "`binding = \"roster\"` needs `roster`".into()));
    }
    if let Some(callers) = written.callers.as_ref().filter(|callers| *callers.get_ref() == Callers::Roster)
        && written.roster.is_none()
    {
        return Err(ConfigFault(callers.span(), "`callers = \"roster\"` needs `roster`".into()));
    }
    // Does not join a URL with the folder.
    let is_url = |path: &PathBuf| path.to_str().is_some_and(|name| name.contains("://"));
    let from_folder = |path: &PathBuf| if is_url(path) { path.clone() } else { folder.join(path) };
    let address = |text: &ParsedValue<AddressText>| text.0.0.clone();
    Ok(ListEntry {
        name: written.name.as_ref().map(|name| name.get_ref().0.clone()),
        address: address(written.address.get_ref()),
        aliases: written.aliases.iter().map(address).collect(),
        archives: written.archives.get_ref().iter().map(from_folder).collect(),
        archive_url: written.archive_url.as_ref().map(|url| url.0.clone()),
        policy: written.policy.as_deref().map(|name| policy(name, folder)),
        roster: written.roster.as_ref().map(from_folder),
        mailmap: written.mailmap.as_ref().map(from_folder),
        rulings: written.rulings.as_ref().map(from_folder),
        binding: written.binding.as_ref().map(|binding| *binding.get_ref()),
        callers: written.callers.as_ref().map(|callers| *callers.get_ref()),
        authserv_id: written.authserv_id.as_ref().map(|name| name.0.0.clone()),
        arc_sealers: written
            .arc_sealers
            .as_ref()
            .map(|names| names.iter().map(|name| name.0.0.clone()).collect()),
        complete_until: written.complete_until.as_ref().map(|said| said.0),
    })
}

/// A list with the settings that the bot needs.
fn served(
    written: Spanned<ListText>,
    entry: ListEntry,
    shared: Option<&Smtp>,
    folder: &Path,
) -> Result<ServedList, ConfigFault> {
    let place = written.span();
    let place = place.start..place.start;
    let written = written.into_inner();
    if let Some(most) = written.most_per_run.as_ref().filter(|most| *most.get_ref() == 0) {
        return Err(ConfigFault(most.span(), "`most-per-run` must be at least 1".into()));
    }
    if let Some(limit) = written.time_limit.as_ref().filter(|limit| limit.get_ref().duration().is_zero()) {
        return Err(ConfigFault(limit.span(), "`time-limit` must be longer than 0 seconds".into()));
    }
    if let Some(limit) = written.memory_limit.as_ref().filter(|limit| limit.get_ref().0.0 < LEAST_MEMORY) {
        return Err(ConfigFault(
            limit.span(),
            format!("`memory-limit` must be at least {}", Size(LEAST_MEMORY)),
        ));
    }
    // Without a roster, the bot cannot recognise strangers.
    let callers = if written.roster.is_some() { Callers::Roster } else { Callers::Everyone };
    let defaults = DueTimes::default();
    Ok(ServedList {
        callers: entry.callers.unwrap_or(callers),
        entry,
        template: written.template.map(|path| folder.join(path)),
        from: written.from.ok_or_else(|| missing("from", place.clone()))?.0.0,
        chair: written.chair.ok_or_else(|| missing("chair", place))?.0.0,
        times: DueTimes {
            grace: written.grace.unwrap_or(defaults.grace),
            oldest: written.oldest.unwrap_or(defaults.oldest),
            reminder: written.reminder,
            without_window: written.without_window,
        },
        most_per_run: written.most_per_run.map_or(MOST_PER_RUN, Spanned::into_inner),
        time_limit: written.time_limit.map_or(TIME_LIMIT, Spanned::into_inner),
        memory_limit: written.memory_limit.map_or(MEMORY_LIMIT, |limit| limit.into_inner().0.0),
        smtp: match written.smtp {
            Some(own) => Some(server(own, folder)?),
            None => shared.cloned(),
        },
    })
}

/// The name of a preset unchanged, or the path of a file.
fn policy(name: &str, folder: &Path) -> String {
    let looks_like_a_name = !name.contains(['.', '/', std::path::MAIN_SEPARATOR]);
    if looks_like_a_name || names().any(|known| known.eq_ignore_ascii_case(name)) {
        return name.to_owned();
    }
    folder.join(name).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::super::Security;
    use super::*;

    const LIST: &str = "[[list]]\naddress = \"dev@example.org\"\narchives = [\"mail/dev\"]\n\
                        from = \"Votes <votes@example.org>\"\nchair = \"ana@example.org\"\n";

    fn parse(text: &str) -> Result<Config, String> {
        Config::parse(text, Path::new("of/plusone.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn missing_keys_have_defaults() {
        let text = format!("state = \"state\"\n{LIST}[list.smtp]\nhost = \"mail.example.org\"\n");
        let config = parse(&text).unwrap();
        assert_eq!((config.state, config.settle), (PathBuf::from("of/state"), TimeSpan::hours(6)));
        let list = &config.lists[0];
        assert_eq!(list.entry.archives, [PathBuf::from("of/mail/dev")]);
        assert_eq!((&list.entry.policy, list.times), (&None, DueTimes::default()));
        assert_eq!(list.from.to_string(), "Votes <votes@example.org>");
        assert_eq!((list.callers, list.most_per_run), (Callers::Everyone, 5));
        assert!(list.entry.aliases.is_empty());
        let smtp = Smtp {
            host: "mail.example.org".into(),
            port: 587,
            security: Security::Starttls,
            security_is_stated: false,
            ca_file: None,
            login: None,
            hello: None,
            timeout: TimeSpan::seconds(120),
            deadline: TimeSpan::seconds(300),
            attempts: 3,
        };
        assert_eq!(list.smtp, Some(smtp));
    }

    #[test]
    fn a_list_may_have_a_server_of_its_own() {
        let other = LIST.replace("dev@", "users@");
        let own = "[list.smtp]\nhost = \"::1\"\nsecurity = \"none\"\nuser = \"bot\"\npassword-env = \"P\"\n";
        let text = format!(
            "state = \"s\"\n[smtp]\nhost = \"mail.example.org\"\nsecurity = \"tls\"\n{LIST}{other}{own}"
        );
        let config = parse(&text).unwrap();
        let server = |list: &ServedList| list.smtp.clone().map(|smtp| (smtp.host, smtp.port)).unwrap();
        assert_eq!(server(&config.lists[0]), ("mail.example.org".into(), 465));
        assert_eq!(server(&config.lists[1]), ("::1".into(), 25));
    }

    #[test]
    fn a_roster_says_who_calls_unless_the_list_does() {
        let callers = |more: &str| parse(&format!("state = \"s\"\n{LIST}{more}")).unwrap().lists[0].callers;
        assert_eq!(callers("roster = \"roster.toml\"\n"), Callers::Roster);
        assert_eq!(callers("roster = \"roster.toml\"\ncallers = \"everyone\"\n"), Callers::Everyone);
    }

    #[test]
    fn policies_are_presets_or_files_next_to_the_config() {
        let policy = |name| policy(name, Path::new("of"));
        assert_eq!(policy("ovirt-infra"), "ovirt-infra");
        assert_eq!(policy("ovirt-infr"), "ovirt-infr");
        assert_eq!(policy("rules.toml"), "of/rules.toml");
        assert_eq!(policy("/etc/rules.toml"), "/etc/rules.toml");
    }

    #[test]
    fn every_error_has_its_place() {
        let list = |more: &str| format!("state = \"s\"\n{LIST}{more}");
        let smtp =
            |more: &str| format!("state = \"s\"\n{LIST}[list.smtp]\nhost = \"mail.example.org\"\n{more}");
        for (text, told) in [
            (
                "stat = \"x\"".into(),
                "1:1: unknown key `stat`; did you mean `state`? known keys: state, settle, smtp, list",
            ),
            ("state = \"s\"".into(), "1:1: missing [[list]]: expected at least one"),
            (
                list("grace = \"soon\""),
                "7:9: invalid duration `soon`: expected one such as \"6 hours\" or \"30 days\"",
            ),
            (list("binding = \"roster\""), "7:11: `binding = \"roster\"` needs `roster`"),
            (list("callers = \"roster\""), "7:11: `callers = \"roster\"` needs `roster`"),
            (list("callers = \"me\""), "7:11: unknown value `me`; known values: everyone, roster"),
            (list("most-per-run = 0"), "7:16: `most-per-run` must be at least 1"),
            (
                list("authserv-id = \"m x\""),
                "7:15: invalid host name `m x`: expected one such as mx.example.org",
            ),
            (list("time-limit = \"0 hours\""), "7:14: `time-limit` must be longer than 0 seconds"),
            (list("memory-limit = \"1MiB\""), "7:16: `memory-limit` must be at least 64 MiB"),
            (list("memory-limit = \"much\""), "7:16: invalid size `much`: expected a number of bytes"),
            (list("aliases = [\"dev\"]"), "7:11: invalid mail address `dev`"),
            (list("remind = 1"), "7:1: unknown key `remind`"),
            (list(LIST), "8:11: list dev@example.org is configured twice"),
            (list("").replace("\"dev@", "\"dev at "), "3:11: invalid mail address `dev at example.org`"),
            (list("").replace("[\"mail/dev\"]", "[]"), "4:12: `archives` is empty"),
            (list("archive-url = \"x\""), "7:15: "),
            (smtp("user = \"bot\""), "7:1: `user` needs `password-env` or `password-file`"),
            (smtp("password-env = \"P\""), "7:1: a password needs `user`"),
            (
                smtp("user = \"bot\"\npassword-env = \"P\"\npassword-file = \"p\""),
                "7:1: two passwords: use either `password-env` or `password-file`",
            ),
            (smtp("password = \"mellon\""), "9:1: unknown key `password`"),
            (
                smtp("security = \"none\"\nuser = \"bot\"\npassword-env = \"P\""),
                "7:1: refusing to send the password to mail.example.org without TLS: set `security` to \"starttls\" or \"tls\"",
            ),
            (smtp("security = \"none\"\nca-file = \"c\""), "7:1: `ca-file` needs TLS"),
            (smtp("security = \"ssl\""), "9:12: unknown value `ssl`; known values: tls, starttls, none"),
            (smtp("timeout = \"0 seconds\""), "9:11: `timeout` must be longer than 0 seconds"),
            (smtp("deadline = \"0 seconds\""), "9:12: `deadline` must be longer than 0 seconds"),
            (smtp("attempts = 0"), "9:12: invalid number of attempts 0: expected 1 to 8"),
            (smtp("hello = \"a b\""), "9:9: invalid host name `a b`"),
            (smtp("port = 70000"), "9:8: "),
        ] {
            let error = parse(&text).unwrap_err();
            assert!(error.starts_with(&format!("of/plusone.toml:{told}")), "{error}\n{told}");
        }
    }
}
