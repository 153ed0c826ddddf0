//! `plusone fetch`: saves the mail of a URL to a file or a folder.
//!
//! `plusone cache`: shows or clears the cache of fetched mail.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use clap::{Args, Subcommand};

use super::archive_name::ArchiveName;
use super::args::{InputArguments, Limit, OutputArguments, RuleArguments, moment_or_now};
use super::opening;
use super::progress::ProgressLine;
use super::refused::refused;
use super::session::{RuleBook, survey};
use super::{Exit, output};
use crate::Error;
use crate::archive::Progress;
use crate::fetch::link::{Site, Target};
use crate::fetch::{self, Link, WrittenFiles};
use crate::limits::LimitSetting;
use crate::moment;
use crate::report::text;

#[derive(Debug, Args)]
pub(super) struct FetchArguments {
    /// A link to a list, a thread or a message in a web archive, or to a file of mail
    #[arg(value_name = "URL")]
    url: String,
    /// Write to this file; if it is a folder or ends with /, write one mbox per month into it
    #[arg(short, long, value_name = "FILE|FOLDER")]
    output: PathBuf,
    /// Skip the months of a list before this date
    #[arg(long, value_name = "DATE", value_parser = moment::parse_start)]
    since: Option<DateTime<FixedOffset>>,
    /// Do not connect to a server: use the mail that was fetched earlier
    #[arg(long)]
    offline: bool,
    /// Write the mail that was fetched even if a part is missing (the exit code is then 2)
    #[arg(long)]
    partial: bool,
    /// File that only you can read, with the token of a private web archive on its first line
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// Raise or lower a limit, such as download=4GiB (repeatable)
    #[arg(long = "limit", value_name = "NAME=VALUE")]
    limits: Vec<LimitSetting>,
    /// Print only errors on standard error
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum CacheCommand {
    /// List the cached mail with its date and size
    Show,
    /// Remove all cached mail
    Clear,
}

pub(super) fn run(arguments: &FetchArguments) -> Result<Exit, Error> {
    let Some(url) = fetch::pasted(&arguments.url) else {
        let text = format!("`{}` is not a URL", arguments.url);
        return Err(refused(text).with_help("expected one that starts with https://"));
    };
    let link = Link::parse(url)?;
    let input = InputArguments {
        limits: arguments.limits.iter().cloned().map(Limit::Read).collect(),
        offline: arguments.offline,
        partial: arguments.partial,
        token_file: arguments.token_file.clone(),
        archive: vec![ArchiveName::Url(url.to_owned())],
        ..InputArguments::default()
    };
    let path = &arguments.output;
    let is_folder = path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    let is_thread = matches!(link.target, Target::Thread(_) | Target::Message(_) | Target::Page(..));
    let written = match (is_folder, is_thread || link.site == Site::Plain) {
        (true, false) => folder(&input, arguments, link)?,
        (true, true) => {
            std::fs::create_dir_all(path).map_err(|error| Error::write(path.display(), error))?;
            file(&input, arguments, &path.join(name_of(&link)))?
        }
        (false, _) if arguments.since.is_some() => {
            return Err(refused("--since needs a folder").with_help("end the name with /"));
        }
        (false, _) => file(&input, arguments, path)?,
    };
    if !arguments.quiet || written.missing > 0 {
        say(&written, path);
    }
    if let ([file], Some(thread), false) = (&written.files[..], &written.thread, arguments.quiet)
        && is_plain(thread)
    {
        output::say(&format!("plusone: next: plusone tally {} --thread {thread}", file.display()));
    }
    Ok(if written.missing > 0 { Exit::Unusable } else { Exit::Passed })
}

/// Fetches a list, month by month.
fn folder(input: &InputArguments, arguments: &FetchArguments, link: Link) -> Result<WrittenFiles, Error> {
    let progress = Arc::new(Progress::default());
    let shown = ProgressLine::start(&progress, arguments.quiet);
    let fetcher = opening::fetcher(input, progress)?;
    let since = arguments.since.map(|since| since.to_utc().date_naive());
    let written = fetch::write_folder(link, &fetcher, &arguments.output, since);
    drop(shown);
    written
}

/// Fetches all mail of a URL into one file. For a thread, the mail includes the days until its vote is over.
fn file(input: &InputArguments, arguments: &FetchArguments, path: &Path) -> Result<WrittenFiles, Error> {
    let quiet = OutputArguments { quiet: true, ..OutputArguments::default() };
    let book = RuleBook::open(&RuleArguments::default(), input, &quiet)?;
    let surveyed = survey(input, &book, None, arguments.quiet)?;
    let [course] = &surveyed.opened.courses[..] else { return Err(refused("expected one URL")) };
    fetch::write_one(course, path, moment_or_now(None).to_utc())
}

/// The file name for a thread in a folder.
fn name_of(link: &Link) -> String {
    let (Target::Thread(name) | Target::Message(name) | Target::Page(_, name)) = &link.target else {
        return "mail.mbox".to_owned();
    };
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-_.@".contains(c) { c } else { '_' })
        .take(100)
        .collect();
    format!("{}.mbox", plain.trim_start_matches('.'))
}

/// `true` if a shell reads a text as one word. The text may come from a server.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.@+=".contains(c))
}

fn say(written: &WrittenFiles, path: &Path) {
    let mails = text::number(usize::try_from(written.mails).unwrap_or(usize::MAX), "message");
    let complete = match written.complete_until {
        Some(until) => format!("complete until {}", until.format("%Y-%m-%d %H:%M UTC")),
        None if written.missing > 0 => format!("{} missing", text::number(written.missing, "part")),
        None => "not known to be complete".to_owned(),
    };
    let files = match (written.files.len(), written.kept) {
        (new, 0) => format!("wrote {}", text::number(new, "file")),
        (new, kept) => format!("wrote {}, kept {kept}", text::number(new, "file")),
    };
    output::say(&format!("plusone: {}: {files}, {mails}, {complete}", path.display()));
}

pub(super) fn cache(command: &CacheCommand) -> Result<Exit, Error> {
    let cache = opening::cache();
    let cache = cache.ok_or_else(|| refused("no folder for a cache").with_help("set XDG_CACHE_HOME"))?;
    let quiet = OutputArguments::default();
    let report = match command {
        CacheCommand::Clear => {
            let removed = cache.clear()?;
            format!("removed {} from {}\n", text::number(removed, "response"), cache.folder().display())
        }
        CacheCommand::Show => {
            let entries = cache.entries()?;
            let bytes: u64 = entries.iter().map(|entry| entry.bytes).sum();
            let lines: String = entries
                .iter()
                .map(|entry| {
                    let date = entry.fetched.format("%Y-%m-%d %H:%M");
                    format!("{date}  {:>10}  {}\n", entry.bytes, crate::report::clean::line(&entry.request))
                })
                .collect();
            let all = text::number(entries.len(), "response");
            format!("{lines}{all}, {bytes} bytes, in {}\n", cache.folder().display())
        }
    };
    output::write(&quiet, &report)?;
    Ok(Exit::Passed)
}
