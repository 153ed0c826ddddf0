//! Posts through a `sendmail` program of this machine, which queues them: `sendmail -i -f FROM -- TO`.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{Handed, SendFailure};
use crate::bot::post::Post;
use crate::bot::process;

/// Maximum time for the program to queue a mail.
const LONGEST: Duration = Duration::from_secs(120);
/// Exit code of sendmail that may mean that the mail is queued for later.
const TEMPORARY: i32 = 75;

/// A program with the interface of sendmail.
#[derive(Debug)]
pub struct Sendmail {
    /// The path of the program; the system looks up a bare name in `PATH`.
    pub program: PathBuf,
}

/// The mail as input of the program: with line feeds, and in a file, so that a slow program does not block the bot.
pub(super) fn mail(mail: &str) -> Result<File, SendFailure> {
    let written = || {
        let mut file = tempfile::tempfile()?;
        file.write_all(mail.replace("\r\n", "\n").as_bytes())?;
        file.rewind()?;
        Ok(file)
    };
    written()
        .map_err(|error: io::Error| SendFailure::NotNow(format!("cannot write a temporary file: {error}")))
}

impl Sendmail {
    /// Checks that the program exists.
    ///
    /// If not, returns the error of a failed start.
    pub(super) fn check(&self) -> Handed {
        let is_bare = self.program.components().count() == 1;
        let folders = std::env::var_os("PATH").filter(|_| is_bare).unwrap_or_default();
        let places = std::env::split_paths(&folders).map(|folder| folder.join(&self.program));
        let mut places = places.chain((!is_bare).then(|| self.program.clone()));
        if places.any(|place| place.is_file()) {
            return Ok(());
        }
        Err(self.not_run(&io::ErrorKind::NotFound.into()))
    }

    fn not_run(&self, error: &io::Error) -> SendFailure {
        SendFailure::Refused(format!("cannot run {}: {error}", self.program.display()))
    }

    pub(super) fn run(&self, post: &Post, mail: File) -> Handed {
        let mut command = Command::new(&self.program);
        command.args(["-i", "-f", post.from.as_ref(), "--", post.to.as_ref()]);
        command.stdin(mail).stdout(Stdio::null());
        let name = self.program.display();
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => return Err(self.not_run(&error)),
        };
        match process::wait(&mut child, LONGEST) {
            Ok(Some(status)) if status.success() => Ok(()),
            Ok(Some(status)) => match status.code() {
                Some(code) if code != TEMPORARY => {
                    Err(SendFailure::Refused(format!("{name} refused the post (exit code {code})")))
                }
                _ => Err(SendFailure::InDoubt(format!("{name} failed ({status})"))),
            },
            Ok(None) => Err(SendFailure::InDoubt(format!("{name} did not finish in time"))),
            Err(error) => Err(SendFailure::InDoubt(format!("{name}: {error}"))),
        }
    }
}
