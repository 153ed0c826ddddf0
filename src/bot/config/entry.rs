//! The lists of a config by name: their mail and their rules.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use lettre::Address;
use toml::de::{DeTable, DeValue};

use super::ConfiguredBinding;
use crate::archive_url::ArchiveUrl;
use crate::error::{Error, ErrorKind, LineColumns};
use crate::moment::CompleteUntil;
use crate::policy::Callers;

/// A list of a config, in the form that every command reads.
#[derive(Debug, Clone)]
pub struct ListEntry {
    /// The name, for `@NAME`.
    pub name: Option<ListName>,
    /// The address to which the bot sends results.
    pub address: Address,
    /// The other addresses.
    ///
    /// A call that was sent to one of them was sent to the list.
    pub aliases: Vec<Address>,
    /// Files and folders of the mail, and URLs of the web archive.
    pub archives: Vec<PathBuf>,
    /// The URL of the list in its web archive.
    pub archive_url: Option<ArchiveUrl>,
    /// The name of a preset, or a file.
    pub policy: Option<String>,
    /// The people who may vote: a file or a URL.
    pub roster: Option<PathBuf>,
    /// The addresses that belong to one person: a file or a URL.
    pub mailmap: Option<PathBuf>,
    /// The meanings of unclear mails: a file that may not exist yet.
    pub rulings: Option<PathBuf>,
    /// The votes that are binding.
    ///
    /// Overrides the policy.
    pub binding: Option<ConfiguredBinding>,
    /// The people who may call a vote.
    ///
    /// Overrides the policy.
    pub callers: Option<Callers>,
    /// The server whose Authentication-Results prove senders.
    ///
    /// Overrides the policy.
    pub authserv_id: Option<String>,
    /// The domains whose ARC seals are trusted.
    ///
    /// Overrides the policy.
    pub arc_sealers: Option<Vec<String>>,
    /// The time until which the archives are known to be complete.
    pub complete_until: Option<CompleteUntil>,
}

/// The name of a list: letters, digits, `.`, `-` and `_`.
///
/// It is case-insensitive.
#[derive(Debug, Clone)]
pub struct ListName(String);

/// The lists of a config, in the order of the file.
#[derive(Debug, Clone)]
pub struct ListEntries {
    /// The file of the entries.
    pub file: PathBuf,
    /// `true` if the config has the bot's state folder, so that it must also have everything else that the bot needs.
    pub for_bot: bool,
    /// The lists.
    pub lists: Vec<NamedList>,
}

/// A list with its place in the file.
#[derive(Debug, Clone)]
pub struct NamedList {
    /// The content of the entry.
    pub entry: ListEntry,
    /// The line on which the entry starts.
    pub line: usize,
    /// The keys with their values as written.
    pub values: BTreeMap<String, WrittenValue>,
}

/// A value as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenValue {
    /// The line on which the value starts, counted from 1.
    pub line: usize,
    /// The text of the value; only the first line if it has several.
    pub text: String,
}

impl ListEntry {
    /// The name after the `@`; the address if the list has no name.
    pub fn called(&self) -> &str {
        match &self.name {
            Some(name) => &name.0,
            None => self.address.as_ref(),
        }
    }

    /// All addresses of the list, its own address first.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.address).chain(&self.aliases).map(AsRef::as_ref)
    }
}

impl ListEntries {
    /// The list with a name or an address.
    pub fn find(&self, wanted: &str) -> Option<&NamedList> {
        let has_name = |list: &&NamedList| list.entry.name.as_ref().is_some_and(|name| name.is(wanted));
        let by_name = self.lists.iter().find(has_name);
        let address =
            |list: &&NamedList| AsRef::<str>::as_ref(&list.entry.address).eq_ignore_ascii_case(wanted);
        by_name.or_else(|| self.lists.iter().find(address))
    }

    /// The names of the lists.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.lists.iter().map(|list| list.entry.called())
    }

    /// The error for a list that is in none of these configs.
    pub fn unknown<'a>(wanted: &str, configs: impl IntoIterator<Item = &'a Self>) -> Error {
        let names = configs.into_iter().flat_map(Self::names);
        Error::unknown(ErrorKind::Argument, "list", wanted, "lists", names)
    }
}

impl ListName {
    fn is(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other)
    }
}

impl PartialEq for ListName {
    fn eq(&self, other: &Self) -> bool {
        self.is(&other.0)
    }
}

impl Eq for ListName {}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ListName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let starts_well = text.starts_with(|c: char| c.is_ascii_alphanumeric());
        let expected = || format!("invalid name `{text}`: expected letters, digits, `.`, `-` or `_`");
        (starts_well && text.chars().all(is_plain)).then(|| Self(text.to_owned())).ok_or_else(expected)
    }
}

/// The keys of each list as written; empty if the text is not TOML, which the parser reports.
pub(super) fn values(text: &str) -> Vec<BTreeMap<String, WrittenValue>> {
    let Ok(whole) = DeTable::parse(text) else { return Vec::new() };
    let lists = whole.get_ref().get("list").and_then(|lists| lists.get_ref().as_array());
    let lists = lists.into_iter().flat_map(|lists| lists.iter());
    let written = |value: &toml::Spanned<DeValue<'_>>| {
        let text_of = text.get(value.span()).unwrap_or_default();
        WrittenValue {
            line: LineColumns::of(text, value.span()).line,
            text: text_of.lines().next().unwrap_or_default().to_owned(),
        }
    };
    let of_list = |list: &toml::Spanned<DeValue<'_>>| {
        let table = list.get_ref().as_table();
        let keys = table.into_iter().flat_map(|table| table.iter());
        keys.map(|(key, value)| (key.get_ref().to_string(), written(value))).collect()
    };
    lists.map(of_list).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const TEXT: &str = "[[list]]\nname = \"Infra\"\naddress = \"infra@example.org\"\narchives = [\"mail\",\n  \"more\"]\n\n\
                        [[list]]\naddress = \"dev@example.org\"\narchives = [\"dev\"]\npolicy = \"apache\"\n";

    fn parse(text: &str) -> Result<ListEntries, String> {
        ListEntries::parse(text, Path::new("of/config.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn lists_are_found_by_name_and_by_address() {
        let entries = parse(TEXT).unwrap();
        let line = |wanted: &str| entries.find(wanted).map(|list| list.line);
        assert_eq!(line("infra"), Some(1));
        assert_eq!(line("INFRA@example.org"), Some(1));
        assert_eq!(line("dev@example.org"), Some(7));
        assert_eq!(line("dev"), None);
        assert_eq!(entries.names().collect::<Vec<_>>(), ["Infra", "dev@example.org"]);
    }

    #[test]
    fn an_unknown_name_is_an_error_with_near_names() {
        let error = ListEntries::unknown("infro", [&parse(TEXT).unwrap()]);
        assert_eq!(
            error.to_string(),
            "unknown list `infro`; did you mean `Infra`? known lists: Infra, dev@example.org"
        );
    }

    #[test]
    fn values_have_their_line() {
        let entries = parse(TEXT).unwrap();
        let policy = WrittenValue { line: 10, text: "\"apache\"".into() };
        assert_eq!(entries.lists[1].values["policy"], policy);
        assert_eq!(entries.lists[0].values["archives"].line, 4);
    }

    #[test]
    fn a_name_belongs_to_one_list_and_has_no_spaces() {
        let twice =
            TEXT.replace("[[list]]\naddress = \"dev@", "[[list]]\nname = \"infra\"\naddress = \"dev@");
        assert_eq!(parse(&twice).unwrap_err(), "of/config.toml:8:8: two lists have the name `infra`");
        assert_eq!(
            parse(&TEXT.replace("\"Infra\"", "\"in fra\"")).unwrap_err(),
            "of/config.toml:2:8: invalid name `in fra`: expected letters, digits, `.`, `-` or `_`"
        );
    }

    #[test]
    fn only_the_bot_needs_a_state_a_sender_and_a_chair() {
        let bot = |text: &str| {
            super::super::Config::parse(text, Path::new("c.toml")).map(|_| ()).map_err(|e| e.to_string())
        };
        assert_eq!(bot(TEXT), Err("c.toml:1:1: missing key `state`".into()));
        let text = format!("state = \"s\"\n{TEXT}");
        assert_eq!(bot(&text), Err("c.toml:2:1: missing key `from`".into()));
    }
}
