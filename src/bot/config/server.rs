//! The mail server in the text of a config, and its checks.

use std::net::IpAddr;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use super::fault::ConfigFault;
use super::{Login, Security, Smtp};
use crate::bot::secret::PasswordSource;
use crate::bot::span::TimeSpan;

/// Default number of attempts to send a post.
const ATTEMPTS: u32 = 3;
/// Maximum number of attempts to send a post.
///
/// The waiting time doubles after each attempt.
const MOST_ATTEMPTS: u32 = 8;
/// Default maximum time for one response.
const TIMEOUT: TimeSpan = TimeSpan::seconds(120);
/// Default maximum duration of one attempt.
const DEADLINE: TimeSpan = TimeSpan::seconds(300);

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SmtpText {
    host: Spanned<String>,
    port: Option<u16>,
    security: Option<Security>,
    ca_file: Option<PathBuf>,
    user: Option<String>,
    password_env: Option<String>,
    password_file: Option<PathBuf>,
    hello: Option<Spanned<String>>,
    timeout: Option<Spanned<TimeSpan>>,
    deadline: Option<Spanned<TimeSpan>>,
    attempts: Option<Spanned<u32>>,
}

/// Reads a server.
pub(super) fn server(written: Spanned<SmtpText>, folder: &Path) -> Result<Smtp, ConfigFault> {
    let place = written.span();
    let written = written.into_inner();
    let host = written.host.get_ref();
    if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control() || c == '/') {
        let text = format!("invalid host name `{host}`: expected one such as mail.example.org");
        return Err(ConfigFault(written.host.span(), text));
    }
    if let Some(hello) = &written.hello {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if hello.get_ref().is_empty() || !hello.get_ref().chars().all(is_name) {
            let text =
                format!("invalid host name `{}`: expected one such as bot.example.org", hello.get_ref());
            return Err(ConfigFault(hello.span(), text));
        }
    }
    let login = login(&written, place.clone(), folder)?;
    let security = written.security.unwrap_or_default();
    if login.is_some() && security == Security::None && !is_loopback(host) {
        let text = format!(
            "refusing to send the password to {host} without TLS: set `security` to \"starttls\" or \"tls\""
        );
        return Err(ConfigFault(place, text));
    }
    if written.ca_file.is_some() && security == Security::None {
        return Err(ConfigFault(
            place,
            "`ca-file` needs TLS: set `security` to \"starttls\" or \"tls\"".into(),
        ));
    }
    for (key, span) in [("timeout", &written.timeout), ("deadline", &written.deadline)] {
        if let Some(span) = span.as_ref().filter(|span| span.get_ref().duration().is_zero()) {
            return Err(ConfigFault(span.span(), format!("`{key}` must be longer than 0 seconds")));
        }
    }
    if let Some(attempts) = &written.attempts
        && !(1..=MOST_ATTEMPTS).contains(attempts.get_ref())
    {
        let text =
            format!("invalid number of attempts {}: expected 1 to {MOST_ATTEMPTS}", attempts.get_ref());
        return Err(ConfigFault(attempts.span(), text));
    }
    Ok(Smtp {
        port: written.port.unwrap_or(security.port()),
        security,
        security_is_stated: written.security.is_some(),
        ca_file: written.ca_file.map(|path| folder.join(path)),
        login,
        hello: written.hello.map(Spanned::into_inner),
        timeout: written.timeout.map_or(TIMEOUT, Spanned::into_inner),
        deadline: written.deadline.map_or(DEADLINE, Spanned::into_inner),
        attempts: written.attempts.map_or(ATTEMPTS, Spanned::into_inner),
        host: written.host.into_inner(),
    })
}

fn login(written: &SmtpText, place: Range<usize>, folder: &Path) -> Result<Option<Login>, ConfigFault> {
    let password = match (&written.password_env, &written.password_file) {
        (Some(name), None) => Some(PasswordSource::Environment(name.clone())),
        (None, Some(path)) => Some(PasswordSource::File(folder.join(path))),
        (None, None) => None,
        (Some(_), Some(_)) => {
            return Err(ConfigFault(
                place,
                "two passwords: use either `password-env` or `password-file`".into(),
            ));
        }
    };
    match (&written.user, password) {
        (Some(user), Some(password)) => Ok(Some(Login { user: user.clone(), password })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(ConfigFault(place, "`user` needs `password-env` or `password-file`".into())),
        (None, Some(_)) => Err(ConfigFault(place, "a password needs `user`".into())),
    }
}

/// `true` if a connection to a server stays on this machine.
fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}
