//! The errors of a response, with advice for each.

use std::time::Duration;
use std::{fmt, io};

use ureq::Timeout;

use crate::error::{Error, ErrorKind};
use crate::limits::{Limits, Size};

/// The reason why a URL gave no mail, or gave only a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// No connection was made.
    NoConnection(String),
    /// The certificate of the server, or its TLS, is invalid.
    Tls(String),
    /// The page does not exist.
    NotFound,
    /// The server requires authentication.
    Forbidden,
    /// The server redirects to its login page.
    Login(String),
    /// The server refuses more requests for some time.
    Busy(Option<Duration>),
    /// The server responded with another status.
    Status(u16),
    /// The server redirects to another host.
    OtherHost(String),
    /// The server redirects in a loop, or too often.
    Redirects(usize),
    /// The response is a page for people instead of mail.
    Page,
    /// The response has a type that does not fit the URL.
    NotMail(String),
    /// The response has no mail at all.
    Empty,
    /// No mail of the thread has a date.
    Undated,
    /// The response is not the expected JSON.
    NotJson,
    /// The connection ended before the response was complete.
    Cut(String),
    /// The compressed stream does not have a valid end.
    CutGzip,
    /// Nothing proves that the response is complete.
    NoEnd,
    /// The response has fewer mails than the server counts.
    Fewer {
        /// Number of mails that arrived.
        got: u64,
        /// Number of mails that the server counts.
        of: u64,
    },
    /// The response is larger than the limit, in bytes.
    TooLarge(u64),
    /// The response took longer than the limit, in seconds.
    TooSlow(u64),
    /// No byte arrived within the time limit, in seconds.
    Stalled(u64),
    /// The mail is not in the cache, and `--offline` forbids a request.
    Offline,
    /// The fetched mail changed between two requests.
    Changed,
}

impl FetchFault {
    /// The error of a request without a response.
    ///
    /// An error before the connection exists is [`Self::NoConnection`], because no response was truncated.
    pub(super) fn before_answer(error: ureq::Error, limits: &Limits) -> Self {
        use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, InvalidData, UnexpectedEof};
        let is_cut = |kind| {
            matches!(kind, BrokenPipe | ConnectionAborted | ConnectionReset | InvalidData | UnexpectedEof)
        };
        match error {
            ureq::Error::ConnectionFailed => Self::NoConnection("connection failed".into()),
            ureq::Error::Io(error) if !is_cut(error.kind()) => {
                match Self::of(ureq::Error::Io(error), limits) {
                    Self::Cut(reason) => Self::NoConnection(reason),
                    fault => fault,
                }
            }
            error => Self::of(error, limits),
        }
    }

    /// The error of a truncated response.
    pub(super) fn of(error: ureq::Error, limits: &Limits) -> Self {
        match error {
            ureq::Error::Timeout(Timeout::PerRead | Timeout::PerWrite) => Self::Stalled(limits.stall),
            ureq::Error::Timeout(Timeout::Connect | Timeout::Resolve) => {
                Self::NoConnection(format!("no response within {} seconds", limits.stall))
            }
            ureq::Error::Timeout(_) => Self::TooSlow(limits.download_time),
            ureq::Error::HostNotFound => Self::NoConnection("unknown server".into()),
            ureq::Error::Rustls(error) => Self::Tls(error.to_string()),
            ureq::Error::Tls(reason) => Self::Tls(reason.into()),
            ureq::Error::Io(error) => {
                let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
                match inner {
                    Some(tls) => Self::Tls(tls.to_string()),
                    None if error.kind() == io::ErrorKind::ConnectionRefused => {
                        Self::NoConnection("connection refused".into())
                    }
                    None => Self::Cut(error.to_string()),
                }
            }
            other => Self::Cut(other.to_string()),
        }
    }

    /// The error as shown to the person who gave the URL.
    pub(super) fn error(&self, url: &str) -> Error {
        Error::new(ErrorKind::Fetch, format!("cannot fetch {url}: {self}")).with_help(self.help())
    }

    /// `true` if the same request may succeed soon.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            Self::Status(status) => (500..600).contains(status),
            Self::Busy(_) | Self::Fewer { .. } | Self::Cut(_) | Self::CutGzip => true,
            _ => false,
        }
    }

    /// `true` if a part of the mail arrived.
    pub(super) fn is_partial(&self) -> bool {
        matches!(
            self,
            Self::Cut(_)
                | Self::CutGzip
                | Self::NoEnd
                | Self::Fewer { .. }
                | Self::TooLarge(_)
                | Self::TooSlow(_)
                | Self::Stalled(_)
        )
    }

    fn help(&self) -> String {
        match self {
            Self::NoConnection(_) => "check the URL and your connection, then try again".into(),
            Self::Tls(_) => "check the clock of this computer; if the server has a self-signed certificate, set the \
                             environment variable SSL_CERT_FILE to its file"
                .into(),
            Self::NotFound => "check the URL in a browser: the list or the message may have moved".into(),
            Self::Forbidden | Self::Login(_) => {
                "the archive is private: use --token-file FILE, or save the mail with a browser and use the saved file as \
                 ARCHIVE"
                    .into()
            }
            Self::Busy(Some(wait)) => format!("try again in {} seconds", wait.as_secs().max(1)),
            Self::Busy(None) => "try again later".into(),
            Self::Status(500..) => "the server has a problem: try again later".into(),
            Self::Status(_) => "check the URL in a browser".into(),
            Self::OtherHost(to) => format!("if you trust that server, use: {to}"),
            Self::Redirects(_) => "check the URL in a browser, and use the final URL".into(),
            Self::Page => {
                "the archive may be private or disabled, or it may block programs: save the mail with a browser and use \
                 the saved file as ARCHIVE"
                    .into()
            }
            Self::Undated => "save the mail with a browser and use the saved file as ARCHIVE".into(),
            Self::NotMail(_) | Self::NotJson => {
                "check that the URL is the link of a mail archive; docs/sources.md lists the forms".into()
            }
            Self::Empty => "check the name of the list or of the message: many servers respond like this to an unknown name".into(),
            Self::Cut(_) | Self::CutGzip | Self::NoEnd | Self::Fewer { .. } | Self::Stalled(_) => {
                "try again later, or use --partial to tally the mail that arrived; the outcome is then not stable".into()
            }
            Self::TooLarge(_) => "raise the limit, such as --limit download=4GiB, or use the link of a thread or a month".into(),
            Self::TooSlow(seconds) => format!("raise the limit, such as --limit download-time={}", seconds * 4),
            Self::Offline => {
                "run the command without --offline; the cache does not keep the mail of the last days: to read it offline, \
                 first run plusone fetch URL -o FOLDER, then plusone tally FOLDER"
                    .into()
            }
            Self::Changed => "try again".into(),
        }
    }
}

impl fmt::Display for FetchFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoConnection(reason) => write!(f, "no connection ({reason})"),
            Self::Tls(reason) => write!(f, "the certificate of the server is not trusted ({reason})"),
            Self::NotFound => write!(f, "not found (404)"),
            Self::Forbidden => write!(f, "the server refuses access (403)"),
            Self::Login(to) => write!(f, "the server asks for a login ({to})"),
            Self::Busy(_) => write!(f, "the server asks to wait (429)"),
            Self::Status(status) => write!(f, "the server responded with status {status}"),
            Self::OtherHost(to) => write!(f, "the server redirects to another server, {to}"),
            Self::Redirects(most) => write!(f, "the server redirects in a loop, or more than {most} times"),
            Self::Page => write!(f, "expected mail, but the server responded with a web page"),
            Self::NotMail(kind) => write!(f, "expected mail, but the server responded with {kind}"),
            Self::Empty => write!(f, "the response of the server contains no mail"),
            Self::Undated => write!(f, "no mail of the thread has a date"),
            Self::NotJson => write!(f, "the response is not the expected JSON"),
            Self::Cut(reason) => write!(f, "the response is truncated ({reason})"),
            Self::CutGzip => write!(f, "the response is a truncated gzip stream"),
            Self::NoEnd => {
                write!(
                    f,
                    "the server does not state the length of its response, so the response may be truncated"
                )
            }
            Self::Fewer { got, of } => {
                write!(f, "the response has {got} mails, but the server counts {of}")
            }
            Self::TooLarge(limit) => {
                write!(f, "the response is larger than the limit download={}", Size(*limit))
            }
            Self::TooSlow(seconds) => {
                write!(f, "the response took longer than the limit download-time={seconds} seconds")
            }
            Self::Stalled(seconds) => {
                write!(f, "the server sent nothing for {seconds} seconds (limit stall)")
            }
            Self::Offline => write!(f, "it was not fetched before (--offline)"),
            Self::Changed => write!(f, "the archive changed while it was read"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_is_not_reached_cuts_nothing_off() {
        let limits = Limits::default();
        let before = |error| FetchFault::before_answer(ureq::Error::Io(error), &limits);
        let unknown = io::Error::other("failed to lookup address information");
        assert_eq!(before(unknown), FetchFault::NoConnection("failed to lookup address information".into()));
        assert!(matches!(before(io::ErrorKind::NetworkUnreachable.into()), FetchFault::NoConnection(_)));
        assert!(matches!(before(io::ErrorKind::ConnectionReset.into()), FetchFault::Cut(_)));
    }
}
