//! Parses a pasted URL into the kind of archive and the wanted part of it.
//!
//! Sends no request.

mod month;

use crate::archive_url::{self, ArchiveUrl};
use crate::error::{Error, ErrorKind};

pub use month::Month;

/// A URL of a web archive, or of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The URL as it was pasted, without its fragment.
    pub url: String,
    /// The archive of the list.
    pub site: Site,
    /// The part of the archive.
    pub target: Target,
}

/// The archive of one list, by the program that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Site {
    /// `HyperKitty`, the archive of Mailman 3.
    HyperKitty {
        /// The URL of all archives, which ends in `/archives`, `/hyperkitty` or a similar word.
        base: String,
        /// The address of the list.
        list: String,
    },
    /// Pony Mail Foal.
    PonyMail {
        /// The URL of the server.
        base: String,
        /// The name and the domain of the list, if the link has them.
        list: Option<(String, String)>,
    },
    /// public-inbox, as on lore.kernel.org.
    PublicInbox {
        /// The URL of the inbox.
        base: String,
    },
    /// Pipermail, the archive of Mailman 2.
    Pipermail {
        /// The URL of the list.
        base: String,
    },
    /// A file of mail.
    Plain,
}

/// The part of an archive that a link names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The whole archive.
    Whole,
    /// The mail of one month.
    Month(Month),
    /// A thread, by the server's name for it.
    Thread(String),
    /// A message, by the server's name for it.
    Message(String),
    /// A numbered page of a month.
    Page(Month, String),
}

/// `true` if an ARCHIVE argument is a URL.
pub fn is_url(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// The URL in a pasted text, without the spaces and angle brackets around it; `None` if the text is not a URL.
pub fn pasted(text: &str) -> Option<&str> {
    let text = text.trim();
    let text = text.strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap_or(text);
    is_url(text).then_some(text)
}

/// `true` if the text is a link to a known archive without its `https://`.
pub fn lacks_scheme(text: &str) -> bool {
    let is_host = text.split_once('/').is_some_and(|(host, _)| host.trim_start_matches('.').contains('.'));
    let is_link = |link: Link| link.site != Site::Plain;
    is_host && !is_url(text) && Link::parse(&format!("https://{text}")).is_ok_and(is_link)
}

impl Link {
    /// Parses a URL.
    ///
    /// # Errors
    /// If the URL cannot be fetched; the help says what to do instead.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let url = text.split('#').next().unwrap_or(text);
        let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
        match scheme.as_str() {
            "imap" | "imaps" => {
                return Err(refused(
                    text,
                    "plusone does not read mail over IMAP",
                    &format!(
                        "save the mail to a file with `lei convert -o mboxrd:FILE {text}` or with a mail program (see \
                         docs/sources.md), then run `plusone tally FILE`"
                    ),
                ));
            }
            "nntp" | "nntps" | "news" => {
                return Err(refused(
                    text,
                    "plusone does not read mail over NNTP",
                    &format!(
                        "use the web archive of the list, or save the mail to a file with `lei convert -o mboxrd:FILE \
                         {text}` and run `plusone tally FILE`"
                    ),
                ));
            }
            _ => {}
        }
        if !archive_url::is_web_address(url) {
            return Err(refused(
                text,
                "not a URL that can be fetched",
                "expected one that starts with https://, without spaces, quotation marks or < >: escape those with %",
            ));
        }
        let (origin, host, rest) = split(url);
        if scheme == "http" && !is_loopback(host) {
            return Err(refused(
                text,
                "plusone fetches mail over https only",
                &format!("try: https{}", &url["http".len()..]),
            ));
        }
        if origin.contains('@') {
            return Err(refused(
                text, "a URL must not contain a user name or password",
                "write the token to a file and use --token-file FILE",
            ));
        }
        if host == "groups.google.com" {
            return Err(refused(
                text,
                "programs cannot fetch a thread from Google Groups",
                "if you are a member, tag the thread's mails in your mail program and save them as an mbox; a manager \
                 can export the group with Google Takeout; then: plusone tally FILE",
            ));
        }
        let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if let Some(at) = segments.iter().position(|segment| *segment == "mod_mbox") {
            let month = segments.get(at + 2).filter(|month| month.contains(".mbox"));
            let list = segments.get(at + 1).unwrap_or(&"LIST");
            let help = format!(
                "download the file of each month, for example: curl -O {origin}/{}/{list}/{}",
                segments[..=at].join("/"),
                month.unwrap_or(&"202605.mbox")
            );
            return Err(refused(text, "plusone cannot fetch mod_mbox archives", &help));
        }
        let found = hyperkitty(origin, &segments, query)
            .or_else(|| pony_mail(origin, &segments, query))
            .or_else(|| pipermail(origin, &segments))
            .or_else(|| file(path))
            .or_else(|| public_inbox(origin, host, path));
        let (site, target) = found.ok_or_else(|| {
            if let Some(page) = page_of_list(&segments) {
                return refused(text, "the page of a list, not of its archive", page);
            }
            if names_no_hash(&segments) {
                return refused(text, "a truncated HyperKitty link", WHOLE_HASH);
            }
            refused(
                text,
                "not a link of a known archive",
                "expected a link of HyperKitty (…/list/LIST@DOMAIN/…), Pony Mail (…/list.html?LIST@DOMAIN, …/thread/ID), \
                 pipermail (…/pipermail/LIST/…), public-inbox (…/INBOX/MESSAGE-ID/), or a file (….mbox, ….mbox.gz)",
            )
        })?;
        Ok(Self { url: url.to_owned(), site, target })
    }

    /// The text that selects the thread of the link in the mail, as for `--thread`.
    ///
    /// `None` if the link names no thread, or if only the server knows the thread.
    pub fn thread(&self) -> Option<&str> {
        match (&self.site, &self.target) {
            (Site::HyperKitty { .. }, Target::Message(name) | Target::Thread(name))
            | (Site::PublicInbox { .. }, Target::Message(name)) => Some(name),
            _ => None,
        }
    }

    /// The web archive, for links to its messages.
    pub fn archive_url(&self) -> Option<ArchiveUrl> {
        let text = match &self.site {
            Site::HyperKitty { base, list } => format!("hyperkitty:{base}/list/{list}/"),
            Site::PonyMail { base, list } => {
                let (name, domain) = list.as_ref()?;
                format!("ponymail:{base}/list.html?{name}@{domain}")
            }
            Site::PublicInbox { base } => format!("public-inbox:{base}/"),
            Site::Pipermail { base } => format!("pipermail:{base}/"),
            Site::Plain => return None,
        };
        text.parse().ok()
    }
}

fn refused(url: &str, what: &str, help: &str) -> Error {
    Error::new(ErrorKind::Argument, format!("cannot fetch {url}: {what}")).with_help(help)
}

/// `true` if two URLs have the same server.
pub fn is_same_server(one: &str, other: &str) -> bool {
    split(one).0.eq_ignore_ascii_case(split(other).0)
}

/// The origin of a URL, its host without the port, and the rest after the slash.
pub(super) fn split(url: &str) -> (&str, &str, &str) {
    let start = url.find("://").map_or(0, |at| at + 3);
    let end = url[start..].find(['/', '?', '#']).map_or(url.len(), |at| start + at);
    let authority = &url[start..end];
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => authority.split(':').next().unwrap_or(authority),
    };
    (&url[..end], host, url[end..].trim_start_matches('/'))
}

/// `true` if a host is this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Advice for a page where people subscribe to a list.
fn page_of_list(segments: &[&str]) -> Option<&'static str> {
    let has = |pair: [&str; 2]| segments.windows(2).any(|found| found == pair);
    if has(["mailman3", "lists"]) || has(["postorius", "lists"]) {
        return Some("open its Archives, and use the link of the thread there");
    }
    segments
        .contains(&"listinfo")
        .then_some("open its Archives, and use a link such as …/pipermail/LIST/2026-May/000123.html")
}

/// Advice for a truncated link of `HyperKitty`.
const WHOLE_HASH: &str =
    "the name of a thread or message has 32 letters and digits; copy the link from the page again";

/// `true` if a link names a thread or message of `HyperKitty` by something other than its hash.
fn names_no_hash(segments: &[&str]) -> bool {
    let is_list = |at: usize| segments[at] == "list" && is_address(&segments[at + 1].replace("%40", "@"));
    (0..segments.len().saturating_sub(2))
        .any(|at| is_list(at) && matches!(segments[at + 2], "thread" | "message"))
}

fn hyperkitty(origin: &str, segments: &[&str], query: Option<&str>) -> Option<(Site, Target)> {
    let at =
        segments.windows(2).position(|pair| pair[0] == "list" && is_address(&pair[1].replace("%40", "@")))?;
    // A page of a list in Postorius has no mail. Its URL also contains `list` and the address, after
    // `mailman3` or `postorius`.
    if at > 0 && matches!(segments[at - 1], "mailman3" | "postorius") && segments.len() <= at + 2 {
        return None;
    }
    let base = [&[origin], &segments[..at]].concat().join("/");
    let site = Site::HyperKitty { base, list: segments[at + 1].replace("%40", "@") };
    let target = match &segments[at + 2..] {
        ["thread", name, ..] if archive_url::is_hash(name) => Target::Thread((*name).to_owned()),
        ["message", name, ..] if archive_url::is_hash(name) => Target::Message((*name).to_owned()),
        ["thread" | "message", ..] => return None,
        ["export", ..] => exported(query.unwrap_or_default()),
        [year, month, ..] if year.bytes().all(|b| b.is_ascii_digit()) => {
            Target::Month(Month::of_parts(year, month)?)
        }
        _ => Target::Whole,
    };
    Some((site, target))
}

/// The content of an export: a thread, a message, a month, or the list.
fn exported(query: &str) -> Target {
    let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    let hash = |key| value(key).filter(|name| archive_url::is_hash(name)).map(str::to_owned);
    let month = || {
        let month = Month::of_number(value("start")?.strip_suffix("-01")?)?;
        (value("end")? == month.next().first().to_string()).then_some(month)
    };
    let thread = hash("thread").map(Target::Thread);
    thread
        .or_else(|| hash("message").map(Target::Message))
        .or_else(|| month().map(Target::Month))
        .unwrap_or(Target::Whole)
}

fn pony_mail(origin: &str, segments: &[&str], query: Option<&str>) -> Option<(Site, Target)> {
    let at = segments.iter().position(|segment| {
        matches!(*segment, "list.html" | "list" | "thread.html" | "thread" | "message" | "msg.html")
    })?;
    let base = [&[origin], &segments[..at]].concat().join("/");
    let query = query.map(archive_url::unescaped);
    if matches!(segments[at], "list.html" | "list") {
        let query = query?;
        let mut parts = query.split(':');
        let (name, domain) = parts.next()?.split_once('@')?;
        if !is_address(&format!("{name}@{domain}")) {
            return None;
        }
        let target = parts.next().and_then(Month::of_number).map_or(Target::Whole, Target::Month);
        return Some((Site::PonyMail { base, list: Some((name.to_owned(), domain.to_owned())) }, target));
    }
    let in_path = segments.get(at + 1).map(|id| archive_url::unescaped(id));
    let list = query.as_deref().and_then(list_of_id);
    let id = match in_path {
        Some(id) => id,
        // The older form has only the id after the question mark.
        None => query.filter(|id| list_of_id(id).is_none())?,
    };
    Some((Site::PonyMail { base, list }, Target::Thread(id)))
}

/// The name and the domain of a list id such as `<dev.example.org>`.
pub(super) fn list_of_id(id: &str) -> Option<(String, String)> {
    let id = id.trim();
    let inner = id.strip_prefix('<')?.strip_suffix('>')?;
    let (name, domain) = inner.split_once(['.', '@'])?;
    let is_name = |text: &str| !text.is_empty() && !text.contains(['@', '<', '>', '/', '&', '?', ' ']);
    (is_name(name) && is_name(domain)).then(|| (name.to_owned(), domain.to_owned()))
}

fn pipermail(origin: &str, segments: &[&str]) -> Option<(Site, Target)> {
    let at = segments.iter().position(|segment| matches!(*segment, "pipermail" | "private"))?;
    let list = segments.get(at + 1)?;
    let site = Site::Pipermail { base: format!("{origin}/{}/{list}", segments[..=at].join("/")) };
    let Some(month) = segments.get(at + 2) else { return Some((site, Target::Whole)) };
    let name = month.split('.').next().unwrap_or(month);
    let Some(month) = Month::of_name(name) else { return Some((site, Target::Whole)) };
    let page = segments.get(at + 3).filter(|page| page.starts_with(|c: char| c.is_ascii_digit()));
    let target = page.map_or(Target::Month(month), |page| Target::Page(month, (*page).to_owned()));
    Some((site, target))
}

fn file(path: &str) -> Option<(Site, Target)> {
    const ENDINGS: [&str; 6] = [".mbox", ".mbx", ".eml", ".txt", ".mmdf", ".raw"];
    const PACKED: [&str; 5] = [".gz", ".bz2", ".xz", ".zst", ".zstd"];
    let name = path.rsplit('/').next()?.to_ascii_lowercase();
    let bare = PACKED.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    // In public-inbox, the mbox of one thread contains the whole thread.
    let of_thread = matches!(name.as_str(), "t.mbox.gz" | "all.mbox.gz");
    let is_mail = ENDINGS.iter().any(|ending| bare.len() > ending.len() && bare.ends_with(ending));
    (is_mail && !of_thread).then_some((Site::Plain, Target::Whole))
}

fn public_inbox(origin: &str, host: &str, path: &str) -> Option<(Site, Target)> {
    // The last part may be a Message-ID. Its slashes are written as `%2F`.
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let is_view = |segment: &str| {
        matches!(segment, "T" | "t" | "raw" | "t.mbox.gz" | "t.atom" | "all.mbox.gz" | "_" | "R")
    };
    let named = segments.iter().position(|segment| archive_url::unescaped(segment).contains('@'));
    let in_folder = |length: usize| format!("{origin}/{}", segments[..length].join("/"));
    if let Some(at) = named {
        if at == 0 || !segments[at + 1..].iter().all(|rest| is_view(rest)) {
            return None;
        }
        let id = archive_url::unescaped(segments[at]);
        let id = id.trim_matches(['<', '>']).to_owned();
        return Some((Site::PublicInbox { base: in_folder(at) }, Target::Message(id)));
    }
    // The URL of an inbox has no special form, so this function recognises only lore.kernel.org, by its name.
    let base = match segments.last() {
        Some(&"all.mbox.gz") if segments.len() > 1 => in_folder(segments.len() - 1),
        Some(_) if host == "lore.kernel.org" && segments.len() == 1 => in_folder(1),
        _ => return None,
    };
    Some((Site::PublicInbox { base }, Target::Whole))
}

fn is_address(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.+=".contains(c))
    };
    text.split_once('@')
        .is_some_and(|(name, domain)| is_part(name) && is_part(domain) && domain.contains('.'))
}

#[cfg(test)]
mod tests;
