//! What a pasted URL names: which archive, and what of it. Pure: nothing is asked of a server here.

use chrono::NaiveDate;

use crate::archive_url::{self, ArchiveUrl};
use crate::error::{Error, ErrorKind};

/// A URL of a web archive, or of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The URL as it was pasted, without its fragment.
    pub url: String,
    /// The archive of the list.
    pub site: Site,
    /// What of the archive is named.
    pub target: Target,
}

/// The archive of one list, by the program that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Site {
    /// `HyperKitty`, the archive of Mailman 3.
    HyperKitty {
        /// The URL of all archives, which ends in `/archives`, `/hyperkitty` or the like.
        base: String,
        /// The address of the list.
        list: String,
    },
    /// Pony Mail Foal.
    PonyMail {
        /// The URL of the server.
        base: String,
        /// The name and the domain of the list, where the link tells them.
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
    /// A file.
    Plain,
}

/// What of an archive a link names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// All of it.
    Whole,
    /// The mail of one month.
    Month(Month),
    /// A thread, by the name that the server gives it.
    Thread(String),
    /// A message, by the name that the server gives it.
    Message(String),
    /// A numbered page in a month.
    Page(Month, String),
}

/// A month of the calendar, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    month: u32,
}

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

impl Month {
    /// A month by its numbers; none where the calendar has no such month.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|_| Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: day.year(), month: day.month() }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }

    /// The month before it.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.month == 1 {
            Self { year: self.year - 1, month: 12 }
        } else {
            Self { month: self.month - 1, ..self }
        }
    }

    /// Its place among all months.
    pub(super) fn index(self) -> i32 {
        self.year * 12 + i32::try_from(self.month).unwrap_or(1) - 1
    }

    /// The month at a place among all months.
    pub(super) fn at(index: i32) -> Self {
        Self { year: index.div_euclid(12), month: index.rem_euclid(12).unsigned_abs() + 1 }
    }

    /// `2026-05`.
    pub fn number(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// `2026-May`, as pipermail names it.
    pub fn name(self) -> String {
        let name = usize::try_from(self.month - 1).ok().and_then(|at| MONTHS.get(at)).copied();
        format!("{}-{}", self.year, name.unwrap_or_default())
    }

    /// Reads `2026-05` or `2026-5`.
    pub(super) fn of_number(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::of_parts(year, month)
    }

    /// Reads `2026-May`.
    pub(super) fn of_name(text: &str) -> Option<Self> {
        let (year, name) = text.split_once('-')?;
        let (month, _) = (1..).zip(MONTHS).find(|(_, known)| *known == name)?;
        Self::new(digits(year, 4)?.try_into().ok()?, month)
    }

    fn of_parts(year: &str, month: &str) -> Option<Self> {
        Self::new(digits(year, 4)?.try_into().ok()?, digits(month, 2)?)
    }
}

fn digits(text: &str, longest: usize) -> Option<u32> {
    let is_number = (1..=longest).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Whether an ARCHIVE argument is meant as a URL.
pub fn is_url(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

impl Link {
    /// Reads a URL.
    ///
    /// # Errors
    /// When it is none that can be fetched; the help says what to do instead.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let url = text.split('#').next().unwrap_or(text);
        let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
        match scheme.as_str() {
            "imap" | "imaps" => {
                return Err(refused(
                    text,
                    "mail is not read over IMAP",
                    &format!(
                        "fetch the folder with a mail program, such as: mbsync, or in mutt tag the messages and use \
                     ;|plusone tally - (see docs/sources.md), or use the web archive of the list ({text} was not asked)"
                    ),
                ));
            }
            "nntp" | "nntps" | "news" => {
                return Err(refused(
                    text,
                    "mail is not read over NNTP",
                    "use the web archive of the list; for news.gmane.io and public-inbox, lei can fetch a group: \
                     lei q -I URL -o mboxrd:FILE, then: plusone tally FILE",
                ));
            }
            _ => {}
        }
        if !archive_url::is_web_address(url) {
            return Err(refused(
                text,
                "not a URL that can be fetched",
                "expected one that begins with https://, without spaces, quotation marks or < >: escape those with %",
            ));
        }
        let (origin, host, rest) = split(url);
        if scheme == "http" && !is_loopback(host) {
            return Err(refused(
                text,
                "mail is fetched over https only",
                &format!("try: https{}", &url["http".len()..]),
            ));
        }
        if origin.contains('@') {
            return Err(refused(
                text, "a URL may not hold a user name or password",
                "write the token to a file and use --token-file FILE",
            ));
        }
        if host == "groups.google.com" {
            return Err(refused(
                text,
                "Google Groups offers no mail of a thread to programs",
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
                "save the file of each month and name the files, such as: curl -O {origin}/{}/{list}/{}",
                segments[..=at].join("/"),
                month.unwrap_or(&"202605.mbox")
            );
            return Err(refused(text, "mod_mbox archives are not fetched", &help));
        }
        let found = hyperkitty(origin, &segments)
            .or_else(|| pony_mail(origin, &segments, query))
            .or_else(|| pipermail(origin, &segments))
            .or_else(|| file(path))
            .or_else(|| public_inbox(origin, host, path));
        let (site, target) = found.ok_or_else(|| {
            refused(
                text,
                "not a link of a known archive",
                "expected a link of HyperKitty (…/list/LIST@DOMAIN/…), Pony Mail (…/list.html?LIST@DOMAIN, …/thread/ID), \
                 pipermail (…/pipermail/LIST/…), public-inbox (…/INBOX/MESSAGE-ID/), or a file (….mbox, ….mbox.gz)",
            )
        })?;
        Ok(Self { url: url.to_owned(), site, target })
    }

    /// The text by which the thread that it names is found among the mail, as `--thread` takes it; none where it names
    /// no thread, or where the server must be asked.
    pub fn thread(&self) -> Option<&str> {
        match (&self.site, &self.target) {
            (Site::HyperKitty { .. }, Target::Message(name) | Target::Thread(name))
            | (Site::PublicInbox { .. }, Target::Message(name)) => Some(name),
            _ => None,
        }
    }

    /// The archive as one that gives links to its messages.
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

/// Whether two URLs are of one server.
pub fn is_same_server(one: &str, other: &str) -> bool {
    split(one).0.eq_ignore_ascii_case(split(other).0)
}

/// The origin, the host without its port, and the rest behind the slash.
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

/// Whether a host is this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn hyperkitty(origin: &str, segments: &[&str]) -> Option<(Site, Target)> {
    let at =
        segments.windows(2).position(|pair| pair[0] == "list" && is_address(&pair[1].replace("%40", "@")))?;
    // The page of the list in Postorius has the same form behind another word.
    if at > 0 && matches!(segments[at - 1], "mailman3" | "postorius") && segments.len() <= at + 2 {
        return None;
    }
    let base = [&[origin], &segments[..at]].concat().join("/");
    let site = Site::HyperKitty { base, list: segments[at + 1].replace("%40", "@") };
    let target = match &segments[at + 2..] {
        ["thread", name, ..] if archive_url::is_hash(name) => Target::Thread((*name).to_owned()),
        ["message", name, ..] if archive_url::is_hash(name) => Target::Message((*name).to_owned()),
        ["thread" | "message", ..] => return None,
        [year, month, ..] if Month::of_parts(year, month).is_some() => {
            Month::of_parts(year, month).map_or(Target::Whole, Target::Month)
        }
        _ => Target::Whole,
    };
    Some((site, target))
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
        // The older form has the id alone behind the question mark.
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
    // Of public-inbox, the mbox of one thread is the thread.
    let of_thread = matches!(name.as_str(), "t.mbox.gz" | "all.mbox.gz");
    let is_mail = ENDINGS.iter().any(|ending| bare.len() > ending.len() && bare.ends_with(ending));
    (is_mail && !of_thread).then_some((Site::Plain, Target::Whole))
}

fn public_inbox(origin: &str, host: &str, path: &str) -> Option<(Site, Target)> {
    // A Message-ID may stand last, with a slash in it only as %2F.
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
    // The page of an inbox looks as any page does: only lore is known by its name.
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
