//! Sends posts by SMTP: with TLS and a checked certificate, an optional login, and a timeout for every response.

use std::error::Error as _;
use std::fs;
use std::io;
use std::net::IpAddr;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, CertificateStore, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::{self, extension::ClientId};

use super::{Handed, SendFailure};
use crate::bot::config::{Security, Smtp};
use crate::bot::secret::Veil;
use crate::bot::span::TimeSpan;
use crate::error::{Error, ErrorKind};
use crate::report::clean;

/// A mail server, with all data for a connection.
pub struct Server {
    /// The name of the server in errors.
    name: String,
    host: String,
    port: u16,
    security: Security,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    /// Hides a response of the server that repeats the login.
    veil: Veil,
    hello: ClientId,
    timeout: Duration,
    deadline: TimeSpan,
    attempts: u32,
}

/// A connection to a server that accepted the sender and the recipient of a mail.
pub(super) struct Asked<'a> {
    server: &'a Server,
    connection: SmtpConnection,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("name", &self.name)
            .field("security", &self.security)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// A server as configured, with its password and certificates read.
    ///
    /// Sends nothing yet.
    ///
    /// # Errors
    /// If the password or the certificates cannot be read.
    pub fn new(config: &Smtp) -> Result<Self, Error> {
        let login = config.login.as_ref().map(|login| Ok::<_, Error>((login, login.password.read()?)));
        let login = login.transpose()?;
        let veil = login.as_ref().map(|(login, password)| Veil::new(&login.user, password));
        let credentials =
            login.map(|(login, password)| Credentials::new(login.user.clone(), password.reveal().to_owned()));
        Ok(Self {
            name: format!("{}:{}", config.host, config.port),
            host: config.host.clone(),
            port: config.port,
            security: config.security,
            tls: if config.security == Security::None { None } else { Some(tls(config)?) },
            credentials,
            veil: veil.unwrap_or_default(),
            hello: config
                .hello
                .clone()
                .map_or(ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST), ClientId::Domain),
            timeout: config.timeout.duration(),
            deadline: config.deadline,
            attempts: config.attempts,
        })
    }

    /// The name of the server in errors.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Maximum duration of one attempt.
    pub(super) fn deadline(&self) -> TimeSpan {
        self.deadline
    }

    /// Asks the server to accept a mail, up to the point where the server waits for the text.
    pub(super) fn ask(&self, from: &Address, to: &Address) -> Result<Asked<'_>, SendFailure> {
        let mut connection = self.reach()?;
        let mut say = |what: &str, command: String| match connection.command(command) {
            Ok(_) => Ok(()),
            Err(error) => {
                connection.abort();
                Err(self.failure(what, &error))
            }
        };
        say(&format!("the sender {from}"), Mail::new(Some(from.clone()), Vec::new()).to_string())?;
        say(&format!("the recipient {to}"), Rcpt::new(to.clone(), Vec::new()).to_string())?;
        say("the mail", Data.to_string())?;
        Ok(Asked { server: self, connection })
    }

    /// Connects, secures the connection and logs in.
    fn reach(&self) -> Result<SmtpConnection, SendFailure> {
        let wrapper = self.tls.as_ref().filter(|_| self.security == Security::Tls);
        let server = (self.host.as_str(), self.port);
        let no_address: Option<IpAddr> = None;
        let connected = SmtpConnection::connect(server, Some(self.timeout), &self.hello, wrapper, no_address);
        let mut connection = connected.map_err(|error| self.failure("the connection", &error))?;
        if let (Security::Starttls, Some(tls)) = (self.security, &self.tls) {
            let begun = connection.starttls(tls, &self.hello);
            begun.map_err(|error| self.failure("STARTTLS", &error))?;
        }
        if let Some(credentials) = &self.credentials {
            let known = connection.auth(DEFAULT_MECHANISMS, credentials);
            known.map_err(|error| self.login_failure(&error))?;
        }
        Ok(connection)
    }

    /// A failure before the text of the mail was sent, so the server certainly accepted nothing.
    fn failure(&self, what: &str, error: &smtp::Error) -> SendFailure {
        self.failed(what, error, &self.told(error))
    }

    /// A failed login.
    ///
    /// Does not show the text of the server, because it may repeat the login.
    fn login_failure(&self, error: &smtp::Error) -> SendFailure {
        let told = match error.status() {
            Some(code) => format!("{code} (text not shown: it may repeat the password)"),
            None if error.is_response() => "invalid response".to_owned(),
            None => self.told(error),
        };
        self.failed("the login", error, &told)
    }

    fn failed(&self, what: &str, error: &smtp::Error, told: &str) -> SendFailure {
        let text = format!("{}: {what} failed: {told}", self.name);
        if error.is_permanent() || error.is_client() || is_distrust(error) {
            SendFailure::Refused(text)
        } else {
            SendFailure::NotNow(text)
        }
    }

    /// The message of the server or of the system.
    fn told(&self, error: &smtp::Error) -> String {
        if error.is_timeout() || has_kind(error, io::ErrorKind::WouldBlock) {
            return "no response in time".to_owned();
        }
        let code = error.status().map(|code| format!("{code} ")).unwrap_or_default();
        let said = error.source().map_or_else(|| error.to_string(), ToString::to_string);
        if self.veil.hides(&said) {
            return format!("{code}(text not shown: it repeats parts of the login)");
        }
        format!("{code}{}", clean::line(&said))
    }
}

impl Asked<'_> {
    /// Sends the text of the mail.
    ///
    /// Without a response, it is unknown if the server accepted the mail.
    pub(super) fn hand_over(mut self, mail: &str) -> Handed {
        // The text ends with a line end already.
        let sent = self.connection.message(mail.strip_suffix("\r\n").unwrap_or(mail).as_bytes());
        match sent {
            Ok(_) => {
                // The server has accepted the mail; its response to QUIT does not matter.
                let _ = self.connection.quit();
                Ok(())
            }
            Err(error) if error.is_permanent() || error.is_transient() => {
                self.connection.abort();
                Err(self.server.failure("the mail", &error))
            }
            Err(error) => Err(SendFailure::InDoubt(format!(
                "{}: no response to the mail: {}",
                self.server.name,
                self.server.told(&error)
            ))),
        }
    }
}

fn tls(config: &Smtp) -> Result<TlsParameters, Error> {
    let mut builder = TlsParameters::builder(config.host.clone());
    let mut name = config.host.clone();
    if let Some(path) = &config.ca_file {
        name = path.display().to_string();
        let pem = fs::read(path).map_err(|error| Error::read(&name, error))?;
        let own = Certificate::from_pem(&pem);
        let own = own.map_err(|error| no_certificates(&name, error))?;
        builder = builder.certificate_store(CertificateStore::None).add_root_certificate(own);
    }
    builder.build().map_err(|error| no_certificates(&name, error))
}

/// The error for a file without certificates, or a system without trusted certificates.
fn no_certificates(name: &str, error: smtp::Error) -> Error {
    Error::new(ErrorKind::Credentials, format!("no trusted certificates in {name}: {error}"))
        .with_source(error)
}

/// `true` if the certificate is not trusted, so another attempt would fail too.
fn is_distrust(error: &smtp::Error) -> bool {
    error.is_tls() || has_kind(error, io::ErrorKind::InvalidData)
}

fn has_kind(error: &smtp::Error, kind: io::ErrorKind) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if inner.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == kind) {
            return true;
        }
        source = inner.source();
    }
    false
}
