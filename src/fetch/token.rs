//! The token of a private archive: from a file that only its owner can read, and for one server.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::link;
use crate::error::{Error, ErrorKind};

/// A token.
///
/// No output shows it.
#[derive(Clone)]
pub struct AccessToken {
    /// The value of the header Authorization.
    value: String,
    origin: String,
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

impl AccessToken {
    /// Reads the first line of a file: a token, or the whole value of the header Authorization, such as `Basic …`.
    ///
    /// # Errors
    /// If the file cannot be read, is empty, or other users can read it.
    pub fn read(path: &Path, url: &str) -> Result<Self, Error> {
        let name = path.display().to_string();
        let unreadable = |error| Error::read(format!("token file {name}"), error);
        let mut file = File::open(path).map_err(unreadable)?;
        // Reads the mode from the opened file, because another file may get its name at any time.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o777;
            if mode & 0o077 != 0 {
                let text = format!("other users can read token file {name} (mode {mode:03o})");
                let help = format!("run: chmod 600 {name}");
                return Err(Error::new(ErrorKind::Credentials, text).with_help(help));
            }
        }
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(unreadable)?;
        let line = text.lines().next().unwrap_or_default().trim();
        if line.is_empty() || !line.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
            let text = format!("the first line of token file {name} is not a token");
            return Err(
                Error::new(ErrorKind::Credentials, text).with_help("write only the token on that line")
            );
        }
        let value = if line.contains(' ') { line.to_owned() } else { format!("Bearer {line}") };
        Ok(Self { value, origin: link::split(url).0.to_ascii_lowercase() })
    }

    /// `true` if the client may send the token to a URL: the URL must be on the token's own server.
    pub(super) fn is_for(&self, url: &str) -> bool {
        link::split(url).0.eq_ignore_ascii_case(&self.origin)
    }

    /// The value of the header Authorization, to be used only in a request.
    pub(super) fn reveal(&self) -> &str {
        &self.value
    }
}
