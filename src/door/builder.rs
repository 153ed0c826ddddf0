//! An archive of several files and byte strings, with its options.

#[cfg(feature = "files")]
use std::path::{Path, PathBuf};

use super::Archive;
#[cfg(feature = "files")]
use crate::archive::Location;
use crate::archive::{Mailbox, OpenOptions};
use crate::archive_url::ArchiveUrl;
use crate::error::Error;
use crate::limits::Limits;
use crate::pipeline::Survey;
use crate::policy::Policy;
use crate::report::{Origin, PolicyChoice};
#[cfg(feature = "files")]
use crate::{outcome::Coverage, request};

/// The files of an archive and the options for reading them, from [`Archive::builder`].
///
/// All files together are one list. Only [`open`](Self::open) reads them.
///
/// ```
/// use plusone::{Archive, Limits, Policy};
///
/// let call = "From: Ana Lee <ana@example.org>\nDate: Thu, 30 Apr 2026 10:00:00 +0000\n\
///             Message-ID: <1@example.org>\nSubject: [VOTE] Rename the wiki\n\nPlease vote.\n";
/// let vote = "From: Bo Ek <bo@example.org>\nDate: Fri, 1 May 2026 10:00:00 +0000\n\
///             Message-ID: <2@example.org>\nIn-Reply-To: <1@example.org>\n\
///             Subject: Re: [VOTE] Rename the wiki\n\n+1\n";
/// let mut limits = Limits::default();
/// limits.set(&"body=1MiB".parse()?)?;
/// let policy = Policy::preset("apache")?;
/// let archive = Archive::builder(&policy)
///     .limits(limits)
///     .bytes("april.mbox", call)
///     .bytes("may.mbox", vote)
///     .open()?;
/// assert_eq!((archive.message_count(), archive.proposals().count()), (2, 1));
/// # Ok::<(), plusone::Error>(())
/// ```
#[derive(Debug)]
#[must_use = "nothing is read before `open`"]
pub struct ArchiveBuilder<'a> {
    policy: &'a Policy,
    options: OpenOptions,
    archive_url: Option<ArchiveUrl>,
    parts: Vec<ArchivePart>,
}

/// A file, a folder, or bytes with a name for reports.
#[derive(Debug)]
enum ArchivePart {
    #[cfg(feature = "files")]
    Path(PathBuf),
    Bytes(String, Vec<u8>),
}

impl Archive {
    /// Opens a file or a folder: mbox, MMDF, single messages or a maildir, compressed or not.
    ///
    /// Use [`builder`](Self::builder) for several files, or for limits.
    ///
    /// ```
    /// use plusone::{Archive, Policy};
    ///
    /// let policy = Policy::preset("apache")?;
    /// let archive = Archive::open("fixtures/archives/blocked-by-explained-minus.mbox", &policy)?;
    /// assert_eq!(archive.proposals().count(), 1);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// If the file or folder cannot be read, or has no mail.
    #[cfg(feature = "files")]
    pub fn open(path: impl AsRef<Path>, policy: &Policy) -> Result<Self, Error> {
        Self::builder(policy).path(path).open()
    }

    /// Opens bytes that are in memory, under the name that errors and reports use for them.
    ///
    /// It keeps a `Vec<u8>` or a `String` as it is, and copies a slice.
    ///
    /// # Errors
    /// If the bytes contain no mail.
    pub fn from_bytes(
        name: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
        policy: &Policy,
    ) -> Result<Self, Error> {
        Self::builder(policy).bytes(name, bytes).open()
    }

    /// An archive of several files, or with options.
    pub fn builder(policy: &Policy) -> ArchiveBuilder<'_> {
        ArchiveBuilder::new(policy)
    }
}

impl<'a> ArchiveBuilder<'a> {
    pub(super) fn new(policy: &'a Policy) -> Self {
        Self { policy, options: OpenOptions::default(), archive_url: None, parts: Vec::new() }
    }

    /// Adds a file or a folder.
    #[cfg(feature = "files")]
    pub fn path(mut self, path: impl AsRef<Path>) -> Self {
        self.parts.push(ArchivePart::Path(path.as_ref().to_owned()));
        self
    }

    /// Adds bytes that are in memory. Errors and reports use the name for them.
    pub fn bytes(mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.push(ArchivePart::Bytes(name.into(), bytes.into()));
        self
    }

    /// Sets the limits, so that hostile mail cannot use up all time and memory.
    ///
    /// The default limits are safe for mail from strangers.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.options.limits = limits;
        self
    }

    /// Sets the addresses of the list. The default is the addresses that most of the mail names.
    pub fn lists(mut self, addresses: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.options.lists = addresses.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the web archive of the list, for links to messages without a link of their own.
    ///
    /// # Errors
    /// If the text is not the URL of a list in a known web archive.
    pub fn archive_url(mut self, url: &str) -> Result<Self, Error> {
        self.archive_url = Some(url.parse()?);
        Ok(self)
    }

    /// Reads the headers of all files.
    ///
    /// # Errors
    /// If a file cannot be read, or has no mail.
    pub fn open(self) -> Result<Archive, Error> {
        let names: Vec<String> = self.parts.iter().map(ArchivePart::name).collect();
        #[cfg(feature = "files")]
        let coverages: Option<Vec<Coverage>> = self.parts.iter().map(ArchivePart::coverage).collect();
        let mut mailbox = Mailbox::empty(self.options);
        let count = self.parts.len();
        for (place, part) in (1..).zip(self.parts) {
            part.add_to(&mut mailbox, place == count)?;
        }
        let mut survey = Survey::new(mailbox, self.policy)?;
        survey.archive_url = self.archive_url;
        #[cfg(feature = "files")]
        {
            survey.coverage = coverages.and_then(|all| all.into_iter().reduce(Coverage::both));
        }
        let origin = Origin { archive: names.join(", "), list: None, policy: PolicyChoice::Option };
        Ok(Archive { survey, origin })
    }
}

impl ArchivePart {
    fn name(&self) -> String {
        match self {
            #[cfg(feature = "files")]
            Self::Path(path) => path.display().to_string(),
            Self::Bytes(name, _) => name.clone(),
        }
    }

    fn add_to(
        self,
        mailbox: &mut Mailbox,
        #[cfg_attr(not(feature = "files"), expect(unused))] is_last: bool,
    ) -> Result<(), Error> {
        match self {
            #[cfg(feature = "files")]
            Self::Path(path) => mailbox.add_location(&Location::Path(path), is_last),
            Self::Bytes(name, bytes) => mailbox.add_vec(&name, bytes),
        }
    }

    /// The time range for which the archive is known to be complete, if it was fetched.
    #[cfg(feature = "files")]
    fn coverage(&self) -> Option<Coverage> {
        match self {
            Self::Path(path) => request::recorded(path),
            Self::Bytes(..) => None,
        }
    }
}
