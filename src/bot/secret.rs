//! The password of a login: from the environment, or from a file that only its owner can read.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use data_encoding::BASE64;

use crate::error::{Error, ErrorKind};

/// A password.
///
/// No output shows it.
pub struct Password(String);

impl Password {
    /// The password itself; only for the login.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(hidden)")
    }
}

/// The secret parts of a login: the password, and every form in which the bot sends it.
///
/// A server may repeat them in a response.
#[derive(Default)]
pub(super) struct Veil(Vec<Vec<char>>);

impl Veil {
    /// Minimum number of consecutive characters that reveal too much of a login.
    const TELLING: usize = 6;

    /// The veil for a login by AUTH PLAIN or LOGIN.
    pub(super) fn new(user: &str, password: &Password) -> Self {
        let Password(password) = password;
        let plain = BASE64.encode(format!("\0{user}\0{password}").as_bytes());
        let sent =
            [password.clone(), BASE64.encode(password.as_bytes()), BASE64.encode(user.as_bytes()), plain];
        Self(sent.iter().map(|text| Self::bare(text)).collect())
    }

    /// `true` if a text reveals a part of the login.
    ///
    /// A part is a certain number of characters in a row, in any case and with any spaces between them.
    pub(super) fn hides(&self, text: &str) -> bool {
        let text = Self::bare(text);
        let has = |part: &[char]| text.windows(part.len()).any(|window| window == part);
        self.0
            .iter()
            .filter(|secret| !secret.is_empty())
            .any(|secret| secret.windows(Self::TELLING.min(secret.len())).any(has))
    }

    fn bare(text: &str) -> Vec<char> {
        text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
    }
}

impl fmt::Debug for Veil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Veil(hidden)")
    }
}

/// The source of a password.
///
/// It is never in the config or in the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordSource {
    /// A variable of the environment.
    Environment(String),
    /// A file; its first line is the password.
    File(PathBuf),
}

impl PasswordSource {
    /// Reads the password.
    ///
    /// # Errors
    /// If there is no password, or if other users can read the file.
    pub fn read(&self) -> Result<Password, Error> {
        match self {
            Self::Environment(name) => {
                let value = std::env::var(name).ok().filter(|value| !value.is_empty());
                value.map(Password).ok_or_else(|| {
                    refused(
                        format!("environment variable {name} is missing or empty"),
                        "set it to the password, in the environment of the bot only",
                    )
                })
            }
            Self::File(path) => {
                let name = path.display().to_string();
                let unreadable = |error| Error::read(format!("password file {name}"), error);
                let mut file = File::open(path).map_err(unreadable)?;
                // Reads the mode from the opened file, because another file may get its name at any time.
                #[cfg(unix)]
                {
                    use std::os::unix::fs::PermissionsExt;
                    let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o777;
                    if mode & 0o077 != 0 {
                        let text = format!("other users can read password file {name} (mode {mode:03o})");
                        return Err(refused(text, &format!("run: chmod 600 {name}")));
                    }
                }
                let mut text = String::new();
                file.read_to_string(&mut text).map_err(unreadable)?;
                let line = text.lines().next().unwrap_or_default();
                if line.is_empty() {
                    let text = format!("the first line of password file {name} is empty");
                    return Err(refused(text, "write the password on that line"));
                }
                Ok(Password(line.to_owned()))
            }
        }
    }
}

fn refused(message: String, help: &str) -> Error {
    Error::new(ErrorKind::Credentials, message).with_help(help)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(format!("{:?}", Password("mellon".into())), "Password(hidden)");
    }

    #[test]
    fn a_text_that_repeats_parts_of_the_login_is_hidden() {
        let veil = Veil::new("votes-bot", &Password("mellon, said he".into()));
        assert_eq!(format!("{veil:?}"), "Veil(hidden)");
        for text in [
            "5.7.8 your password is mellon, said he", "5.7.8 MELLON,SAID",
            "5.7.8 AHZvdGVzLWJvdABtZWxsb24sIHNhaWQgaGU= is wrong", "5.7.8 cut: dGVzLWJv",
            "5.7.8 dm90ZXMtYm90 may not log in", "bWVsbG9uLCBz YWlkIGhl",
        ] {
            assert!(veil.hides(text), "{text}");
        }
        for text in ["5.1.1 there is nobody here", "votes-bot may not send as votes@example.org", ""] {
            assert!(!veil.hides(text), "{text}");
        }
        assert!(!Veil::default().hides("anything"));
        assert!(Veil::new("u", &Password("pw".into())).hides("it is PW"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("password");
        let name = path.display().to_string();
        let source = PasswordSource::File(path.clone());
        assert!(source.read().unwrap_err().to_string().starts_with("cannot read password file "));
        fs::write(&path, "mellon\nnotes\n").unwrap();
        for mode in [0o644, 0o640, 0o604, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let error = source.read().unwrap_err().to_string();
            let told =
                format!("other users can read password file {name} (mode {mode:03o}); run: chmod 600 {name}");
            assert_eq!(error, told);
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(source.read().unwrap().reveal(), "mellon");
        fs::write(&path, "\n").unwrap();
        assert!(source.read().unwrap_err().to_string().contains("is empty"));
    }

    #[test]
    fn a_variable_that_is_not_set_is_reported() {
        let source = PasswordSource::Environment("PLUSONE_NO_SUCH_VARIABLE".into());
        let told = "environment variable PLUSONE_NO_SUCH_VARIABLE is missing or empty; set it to the password, in the environment of the bot only";
        assert_eq!(source.read().unwrap_err().to_string(), told);
    }
}
