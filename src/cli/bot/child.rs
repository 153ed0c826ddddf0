//! Serves one list in its own process with limits on time and memory, so that its mail cannot affect the other lists.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use super::log::LogFormat;
use super::{BotArguments, Deed, Pass};
use crate::bot::config::ServedList;
use crate::bot::process;
use crate::error::{Error, ErrorKind};
use crate::limits::Size;

/// The way in which a process for a list ended.
pub(super) enum Ended {
    /// The process reported everything; `true` if everything that was due was done.
    Told(bool),
    /// A limit stopped the process before it reported everything.
    Cut(Error),
}

/// Runs this program again for one list, and waits for it within the limits of the list.
///
/// # Errors
/// If the program cannot be started.
pub(super) fn serve(pass: &Pass<'_>, list: &ServedList, deed: &Deed<'_>) -> Result<Ended, Error> {
    let failed = |error| Error::read("this program, to run it for one list", error);
    let program = std::env::current_exe().map_err(failed)?;
    let mut command = command(&program, pass, list);
    // The child holds the lock too. If only this process is killed, no other run can start before the child has ended.
    let lock = match deed {
        Deed::Send(journal) => journal.share_lock()?,
        Deed::Show(_) => None,
    };
    command.stdin(lock.map_or_else(Stdio::null, Stdio::from));
    let mut child = command.spawn().map_err(failed)?;
    let status = process::wait(&mut child, list.time_limit.duration()).map_err(failed)?;
    let Some(status) = status else {
        let text = format!("stopped after {} (see `time-limit`)", list.time_limit);
        return Ok(Ended::Cut(Error::new(ErrorKind::Delivery, text).with_help(LATER)));
    };
    Ok(match status.code() {
        Some(0) => Ended::Told(true),
        Some(2) => Ended::Told(false),
        _ => Ended::Cut(broken(status, list)),
    })
}

const LATER: &str = "the journal keeps the mail that it had started to send";

fn broken(status: ExitStatus, list: &ServedList) -> Error {
    let limit = Size(list.memory_limit);
    let text = format!(
        "ended too early ({status}), perhaps because it needed more memory than {limit} (see `memory-limit`)"
    );
    Error::new(ErrorKind::Delivery, text).with_help(LATER)
}

fn command(program: &Path, pass: &Pass<'_>, list: &ServedList) -> Command {
    let BotArguments { config, sendmail, dry_run, quiet, format, .. } = pass.arguments;
    let mut command = Command::new(program);
    command.args(["bot", "--one-list", list.entry.address.as_ref(), "--at", &pass.at.to_rfc3339()]);
    if let Some(config) = config {
        command.arg("--config").arg(config);
    }
    if let Some(sendmail) = sendmail {
        command.arg("--sendmail").arg(sendmail);
    }
    for (option, is_set) in [("--dry-run", *dry_run), ("--quiet", *quiet)] {
        if is_set {
            command.arg(option);
        }
    }
    if *format == LogFormat::Ndjson {
        command.args(["--format", "ndjson"]);
    }
    command
}

/// Limits the memory of this process, which serves one list.
///
/// Skips a limit that the system does not have.
pub(super) fn limit(list: &ServedList) {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // On Linux, all memory that a process can write to counts as data.
        let resource = if cfg!(target_os = "linux") { Resource::Data } else { Resource::As };
        let limit = Rlimit { current: Some(list.memory_limit), maximum: Some(list.memory_limit) };
        let _ = setrlimit(resource, limit);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Signal, set_parent_process_death_signal};
        // When the run ends, the system kills its child processes.
        let _ = set_parent_process_death_signal(Some(Signal::KILL));
    }
    #[cfg(not(unix))]
    let _ = list;
}
