//! The client: one request at a time, over https, within limits, and only to the host of the URL.
//!
//! The client first writes a response to an unnamed temporary file. Some servers disconnect a client that
//! reads slowly, and the response then looks complete.

use std::collections::HashSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use ureq::http::{Response, header};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body};

use super::fault::FetchFault;
use super::link;
use super::token::AccessToken;
use crate::archive::Progress;
use crate::error::{Error, ErrorKind};
use crate::limits::Limits;

/// Maximum number of redirects of one request.
const REDIRECTS: usize = 5;
/// Maximum number of attempts of one request.
const ATTEMPTS: u32 = 3;
/// The pause after the first failed attempt.
///
/// It doubles after each further failure.
const PAUSE: Duration = Duration::from_secs(1);
/// Maximum Retry-After that the client waits for.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
const USER_AGENT: &str =
    concat!("plusone/", env!("CARGO_PKG_VERSION"), " (tallies votes; one request at a time)");

/// A request to a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) url: String,
    /// `true` for POST with an empty body, `false` for GET.
    pub(super) is_post: bool,
    /// The expected content of the response.
    pub(super) kind: AnswerKind,
    /// The validators of an earlier response.
    pub(super) earlier: Validators,
}

/// A kind of content of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerKind {
    /// Mail, compressed or not.
    Mail,
    /// JSON.
    Json,
    /// A page of the archive.
    Page,
    /// A text other than a page.
    Text,
    /// Any content.
    Any,
}

/// The identifiers that a server gives to a version of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Validators {
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
}

impl Request {
    pub(super) fn get(url: impl Into<String>, kind: AnswerKind) -> Self {
        Self { url: url.into(), is_post: false, kind, earlier: Validators::default() }
    }

    pub(super) fn post(url: impl Into<String>, kind: AnswerKind) -> Self {
        Self { is_post: true, ..Self::get(url, kind) }
    }

    /// The key of the request.
    pub(super) fn key(&self) -> String {
        format!("{} {}", if self.is_post { "POST" } else { "GET" }, self.url)
    }
}

/// The reply of a server to a request.
#[derive(Debug)]
pub(super) enum HttpReply {
    /// The content of the URL.
    Answer(HttpAnswer),
    /// The URL does not exist.
    NotFound,
    /// The content is unchanged since the earlier response.
    Unchanged,
}

/// The bytes of a response.
#[derive(Debug)]
pub(super) struct HttpAnswer {
    /// The bytes, in a file without a name, positioned at its start.
    pub(super) file: File,
    /// The reason why the contents may be incomplete.
    pub(super) cut: Option<FetchFault>,
    pub(super) validators: Validators,
}

impl HttpAnswer {
    /// All bytes of a small response, read into memory.
    pub(super) fn text(&mut self) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0))?;
        self.file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The HTTP client.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
    limits: Limits,
    token: Option<AccessToken>,
    progress: Arc<Progress>,
}

impl Client {
    /// A client with the certificates of the system.
    pub(super) fn new(limits: Limits, token: Option<AccessToken>, progress: Arc<Progress>) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let system = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<Certificate<'static>> =
            system.iter().map(|certificate| Certificate::from_der(certificate).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::Specific(Arc::new(roots)))
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let stall = Duration::from_secs(limits.stall);
        let agent = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT)
            .accept_encoding("")
            .timeout_connect(Some(stall))
            .timeout_per_read(Some(stall))
            .timeout_per_write(Some(stall))
            .timeout_global(Some(Duration::from_secs(limits.download_time)))
            .build()
            .new_agent();
        Self { agent, limits, token, progress }
    }

    /// Sends a request.
    ///
    /// Repeats it after a failure that may be temporary.
    ///
    /// # Errors
    /// If nothing useful arrived. A truncated response is not an error: its `cut` gives the reason.
    pub(super) fn ask(&self, request: &Request) -> Result<HttpReply, Error> {
        let mut attempt = 1;
        loop {
            let fault = match self.ask_once(request) {
                Ok(HttpReply::Answer(HttpAnswer { cut: Some(fault), .. }))
                    if fault.may_pass() && attempt < ATTEMPTS =>
                {
                    fault
                }
                Ok(reply) => return Ok(reply),
                Err(RequestFailure::Fault(fault)) if fault.may_pass() && attempt < ATTEMPTS => fault,
                Err(RequestFailure::Fault(fault)) => return Err(fault.error(&request.url)),
                Err(RequestFailure::Local(error)) => return Err(error),
            };
            let pause = match fault {
                FetchFault::Busy(Some(wait)) if wait > LONGEST_PAUSE => return Err(fault.error(&request.url)),
                FetchFault::Busy(Some(wait)) => wait,
                _ => PAUSE * 2_u32.pow(attempt - 1),
            };
            thread::sleep(pause);
            attempt += 1;
        }
    }

    fn ask_once(&self, request: &Request) -> Result<HttpReply, RequestFailure> {
        let mut url = request.url.clone();
        let mut seen = HashSet::from([url.clone()]);
        let end = Instant::now() + Duration::from_secs(self.limits.download_time);
        loop {
            let response =
                self.send(request, &url).map_err(|error| FetchFault::before_answer(error, &self.limits))?;
            let status = response.status().as_u16();
            match status {
                200 => return self.spool(request, response, end).map(HttpReply::Answer),
                304 => return Ok(HttpReply::Unchanged),
                301 | 302 | 303 | 307 | 308 => {
                    let to = header_of(&response, header::LOCATION).unwrap_or_default();
                    url = redirected(&url, &to)?;
                    if !seen.insert(url.clone()) || seen.len() > REDIRECTS {
                        return Err(FetchFault::Redirects(REDIRECTS).into());
                    }
                }
                404 | 410 => return Ok(HttpReply::NotFound),
                401 | 403 => return Err(FetchFault::Forbidden.into()),
                429 | 503 => {
                    let wait = header_of(&response, header::RETRY_AFTER);
                    let wait = wait.and_then(|text| text.trim().parse().ok()).map(Duration::from_secs);
                    let is_busy = status == 429 || wait.is_some();
                    return Err(
                        if is_busy { FetchFault::Busy(wait) } else { FetchFault::Status(status) }.into()
                    );
                }
                _ => return Err(FetchFault::Status(status).into()),
            }
        }
    }

    fn send(&self, request: &Request, url: &str) -> Result<Response<Body>, ureq::Error> {
        let accept = match request.kind {
            AnswerKind::Mail => "application/gzip, application/mbox, text/plain, */*;q=0.1",
            AnswerKind::Json => "application/json",
            AnswerKind::Page => "text/html",
            AnswerKind::Text => "text/plain, application/json, */*;q=0.1",
            AnswerKind::Any => "*/*",
        };
        let authorization = self.token.as_ref().filter(|token| token.is_for(url)).map(AccessToken::reveal);
        if request.is_post {
            let mut post = self.agent.post(url).header(header::ACCEPT, accept);
            if let Some(authorization) = authorization {
                post = post.header(header::AUTHORIZATION, authorization);
            }
            return post.send_empty();
        }
        let mut get = self.agent.get(url).header(header::ACCEPT, accept);
        if let Some(authorization) = authorization {
            get = get.header(header::AUTHORIZATION, authorization);
        }
        if let Some(etag) = &request.earlier.etag {
            get = get.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(date) = &request.earlier.last_modified {
            get = get.header(header::IF_MODIFIED_SINCE, date);
        }
        get.call()
    }

    /// Writes the response to a file.
    ///
    /// If the response ends early, keeps the part that arrived, with the reason.
    fn spool(
        &self,
        request: &Request,
        response: Response<Body>,
        end: Instant,
    ) -> Result<HttpAnswer, RequestFailure> {
        let kind = header_of(&response, header::CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("text/html") && !matches!(request.kind, AnswerKind::Page | AnswerKind::Any) {
            return Err(FetchFault::Page.into());
        }
        let has_length = header_of(&response, header::CONTENT_LENGTH).is_some();
        let is_chunked = header_of(&response, header::TRANSFER_ENCODING)
            .is_some_and(|encoding| encoding.to_ascii_lowercase().contains("chunked"));
        let validators = Validators {
            etag: header_of(&response, header::ETAG),
            last_modified: header_of(&response, header::LAST_MODIFIED),
        };
        let most = self.limits.download;
        let local =
            |error| RequestFailure::Local(Error::write("the response to the temporary folder", error));
        let mut file = tempfile::tempfile().map_err(local)?;
        let mut body = response.into_body().into_with_config().limit(u64::MAX).reader();
        let mut buffer = vec![0; 64 << 10];
        let mut bytes = 0_u64;
        let cut = loop {
            match body.read(&mut buffer) {
                Ok(0) if has_length || is_chunked => break None,
                Ok(0) => break Some(FetchFault::NoEnd),
                Ok(read) if bytes + read as u64 > most => {
                    // A part of a response that is too large or too slow is useless.
                    break Some(FetchFault::TooLarge(most));
                }
                Ok(read) => {
                    bytes += read as u64;
                    self.progress.fetched(read as u64);
                    file.write_all(&buffer[..read]).map_err(local)?;
                }
                Err(error) => break Some(FetchFault::of(error.into(), &self.limits)),
            }
            if Instant::now() > end {
                break Some(FetchFault::TooSlow(self.limits.download_time));
            }
        };
        file.seek(SeekFrom::Start(0)).map_err(local)?;
        Ok(HttpAnswer { file, cut, validators })
    }
}

/// The reason why a request gave nothing.
pub(super) enum RequestFailure {
    /// An error of the server or the network.
    Fault(FetchFault),
    /// An error of this machine.
    Local(Error),
}

impl From<FetchFault> for RequestFailure {
    fn from(fault: FetchFault) -> Self {
        Self::Fault(fault)
    }
}

fn header_of(response: &Response<Body>, name: header::HeaderName) -> Option<String> {
    response.headers().get(name)?.to_str().ok().map(str::to_owned)
}

/// The target of a redirect, if it stays on the same host and keeps TLS.
fn redirected(from: &str, to: &str) -> Result<String, FetchFault> {
    let (origin, host, _) = link::split(from);
    let target = if to.contains("://") {
        to.to_owned()
    } else if let Some(rest) = to.strip_prefix("//") {
        format!("{}://{rest}", from.split("://").next().unwrap_or("https"))
    } else if to.starts_with('/') {
        format!("{origin}{to}")
    } else {
        let bare = from.split('?').next().unwrap_or(from);
        let folder =
            if bare.len() > origin.len() { bare.rfind('/').map_or(bare, |at| &bare[..at]) } else { origin };
        format!("{folder}/{to}")
    };
    let target = target.split('#').next().unwrap_or_default().to_owned();
    let (to_origin, to_host, path) = link::split(&target);
    let lower = path.to_ascii_lowercase();
    if ["login", "signin", "accounts/", "oauth"].iter().any(|word| lower.contains(word)) {
        return Err(FetchFault::Login(target));
    }
    let is_upgrade = host == to_host && to_origin.starts_with("https://");
    if origin.eq_ignore_ascii_case(to_origin) || is_upgrade {
        Ok(target)
    } else {
        Err(FetchFault::OtherHost(target))
    }
}

/// Refuses a URL without https, unless its host is this machine.
///
/// # Errors
/// If the URL would be requested without TLS.
pub(super) fn check_scheme(url: &str) -> Result<(), Error> {
    let (_, host, _) = link::split(url);
    if url.starts_with("https://") || url.starts_with("http://") && link::is_loopback(host) {
        return Ok(());
    }
    let text = format!("cannot fetch {url}: plusone fetches mail over https only");
    Err(Error::new(ErrorKind::Argument, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_stay_on_the_host() {
        let from = "https://l.example.org/a/b?c=d";
        for (to, expected) in [
            ("/x/y", Ok("https://l.example.org/x/y")),
            ("e", Ok("https://l.example.org/a/e")),
            ("https://l.example.org/x#y", Ok("https://l.example.org/x")),
            ("//l.example.org/x", Ok("https://l.example.org/x")),
            ("https://m.example.org/x", Err(FetchFault::OtherHost("https://m.example.org/x".into()))),
            ("http://l.example.org/x", Err(FetchFault::OtherHost("http://l.example.org/x".into()))),
            (
                "/accounts/login/?next=/a",
                Err(FetchFault::Login("https://l.example.org/accounts/login/?next=/a".into())),
            ),
        ] {
            assert_eq!(redirected(from, to), expected.map(str::to_owned), "{to}");
        }
        assert_eq!(
            redirected("http://l.example.org/a", "https://l.example.org/a"),
            Ok("https://l.example.org/a".into())
        );
    }
}
