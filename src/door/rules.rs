//! The rules for a judgement, which a caller builds step by step, and the files with the rules.

#[cfg(feature = "files")]
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use crate::error::{Error, ErrorKind};
use crate::message::is_host_name;
use crate::moment::CompleteUntil;
use crate::pipeline::Rules;
use crate::policy::{Policy, ProposalClass, names, preset};
#[cfg(feature = "files")]
use crate::request;
use crate::roster::{Mailmap, Roster};
use crate::ruling::Rulings;
use crate::tally::{Binding, Electorate};

impl<'a> Rules<'a> {
    /// The rules of a policy, applied at a time. Mail after that time does not count.
    ///
    /// ```
    /// use plusone::{Policy, Roster, Rules, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let roster = Roster::read("name,address\nAna Lee,ana@example.org\n", "voters.csv", None)?;
    /// let rules = Rules::new(&policy, parse_time("2026-05-08 12:00 UTC")?)
    ///     .roster(&roster)
    ///     .class(policy.class("minor")?);
    /// assert_eq!(rules.time().to_rfc3339(), "2026-05-08T12:00:00+00:00");
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn new(policy: &'a Policy, at: DateTime<FixedOffset>) -> Self {
        let electorate = Electorate::EVERYONE;
        Self { policy, class: None, electorate, at, complete_until: None, rulings: None }
    }

    /// The time of judgement.
    pub fn time(&self) -> DateTime<FixedOffset> {
        self.at
    }

    /// Sets the people who may vote.
    #[must_use]
    pub fn roster(mut self, roster: impl Into<Option<&'a Roster>>) -> Self {
        self.electorate.roster = roster.into();
        self
    }

    /// Adds further addresses of people.
    ///
    /// With a roster, pass the result of [`Mailmap::with_roster`], which checks that the two agree.
    #[must_use]
    pub fn mailmap(mut self, mailmap: impl Into<Option<&'a Mailmap>>) -> Self {
        self.electorate.mailmap = mailmap.into();
        self
    }

    /// Sets whose votes are binding; by default, the policy decides.
    #[must_use]
    pub fn binding(mut self, binding: Binding) -> Self {
        self.electorate.binding = binding;
        self
    }

    /// Sets the class, from [`Policy::class`]; by default, the call names it.
    #[must_use]
    pub fn class(mut self, class: impl Into<Option<&'a ProposalClass>>) -> Self {
        self.class = class.into();
        self
    }

    /// Sets the time up to which the archive has all mail.
    ///
    /// By default, the mail itself shows how far the archive is complete.
    ///
    /// A proposal that passes by silence needs this time, or later mail. Otherwise, an objection may be missing.
    #[must_use]
    pub fn complete_until(mut self, until: impl Into<Option<CompleteUntil>>) -> Self {
        self.complete_until = until.into();
        self
    }

    /// Adds a chair's rulings on unclear mail.
    #[must_use]
    pub fn rulings(mut self, rulings: impl Into<Option<&'a Rulings>>) -> Self {
        self.rulings = rulings.into();
        self
    }
}

impl Policy {
    /// A preset, by its name.
    ///
    /// ```
    /// use plusone::Policy;
    ///
    /// assert_eq!(Policy::preset("apache")?.title(), "Apache Software Foundation");
    /// assert!(Policy::preset("apach").unwrap_err().to_string().contains("did you mean `apache`?"));
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// If no preset has the name. The error lists the most similar name and all names.
    pub fn preset(name: &str) -> Result<Self, Error> {
        preset(name)
    }

    /// The names of the presets.
    pub fn preset_names() -> impl Iterator<Item = &'static str> {
        names()
    }

    /// Opens a preset or a policy file, as the option `--policy` of the command does.
    ///
    /// # Errors
    /// If the file cannot be read or is not a policy, or no preset has the name.
    #[cfg(feature = "files")]
    pub fn open(name: &str) -> Result<Self, Error> {
        request::policy(name)
    }

    /// Sets the server whose Authentication-Results prove who sent a mail.
    ///
    /// # Errors
    /// If the text is not the name of a server.
    pub fn set_authserv_id(&mut self, host: &str) -> Result<(), Error> {
        if !is_host_name(host) {
            let text = format!("invalid host name `{host}`: expected one such as mx.example.org");
            return Err(Error::new(ErrorKind::Argument, text));
        }
        self.authserv_id = Some(host.to_owned());
        Ok(())
    }

    /// The name on the command line.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The full name, for people.
    pub fn title(&self) -> &str {
        &self.title
    }
}

#[cfg(feature = "files")]
impl Roster {
    /// Reads a roster from a file of any format. A name after a `#` selects one part of the file.
    ///
    /// ```no_run
    /// use plusone::Roster;
    ///
    /// let voters = Roster::open("voters.csv")?;
    /// let pmc = Roster::open("committee-info.json#otter")?;
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// If the file cannot be read or is not a roster.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        request::roster(path.as_ref())
    }
}

#[cfg(feature = "files")]
impl Mailmap {
    /// Reads a mailmap from a file.
    ///
    /// # Errors
    /// If the file cannot be read or is not a mailmap.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        request::mailmap(path.as_ref())
    }
}

#[cfg(feature = "files")]
impl Rulings {
    /// Reads a chair's rulings from a file.
    ///
    /// # Errors
    /// If the file cannot be read or does not contain rulings.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        request::rulings(path.as_ref())
    }
}
