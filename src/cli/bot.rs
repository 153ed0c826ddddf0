//! `plusone bot`: one pass over the configured lists, for a scheduler.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::args::{self, BotArguments, Input, OutputArguments, RuleArguments};
use super::session::{RuleBook, refused, survey, text};
use super::{Exit, draw, output};
use crate::bot::carrier::{Carrier, Sendmail, Server};
use crate::bot::config::{Binding, Config, List};
use crate::bot::journal::{Journal, Opened};
use crate::bot::plan::{Foreign, Plan, Planned, Round, Step, Waiting};
use crate::bot::post::{MOST_SENDS, Post};
use crate::bot::records::Records;
use crate::bot::sightings::Sightings;
use crate::error::{Error, ErrorKind};
use crate::limits::Limits;
use crate::message::Body;
use crate::report::clean;
use crate::report::result::Template;

/// One run, with what is the same for all lists.
struct Pass<'a> {
    arguments: &'a BotArguments,
    config: &'a Config,
    at: DateTime<FixedOffset>,
}

/// What a pass does with its posts.
enum Deed<'a> {
    Show(&'a Records),
    Send(&'a Journal),
}

/// What the owner of a config that says nothing of `security` should know.
const STARTTLS: &str = "the config does not set `security`, so the bot uses STARTTLS, which is weaker than TLS from the \
                        first byte: set `security = \"tls\"` if the server has it, or `security = \"starttls\"` to keep it";

pub(super) fn run(arguments: &BotArguments) -> Result<Exit, Error> {
    let config = Config::parse(&text(&arguments.config)?, &arguments.config)?;
    let pass = Pass { arguments, config: &config, at: args::moment_or_now(arguments.at) };
    let is_open = arguments.sendmail.is_none() && config.leaves_security_open();
    if arguments.dry_run {
        let records = Records::of(&config.state);
        records.check_writable()?;
        pass.warn(is_open);
        return Ok(pass.serve(&Deed::Show(&records)));
    }
    let Some(journal) = pass.journal()? else { return Ok(Exit::Passed) };
    pass.warn(is_open && journal.is_first("starttls")?);
    Ok(pass.serve(&Deed::Send(&journal)))
}

impl Deed<'_> {
    fn records(&self) -> &Records {
        match self {
            Self::Show(records) => records,
            Self::Send(journal) => journal.records(),
        }
    }
}

impl Pass<'_> {
    /// The journal; none where another run has it, as it may.
    fn journal(&self) -> Result<Option<Journal>, Error> {
        /// A run that has just taken the lock of one that was killed may not have dated it yet.
        const PAUSE: Duration = Duration::from_secs(1);
        let folder = &self.config.state;
        let mut is_second_look = false;
        loop {
            let now = args::moment_or_now(None);
            let since = match Journal::open(folder, now)? {
                Opened::Ready(journal) => return Ok(Some(journal)),
                Opened::Busy(since) => since,
            };
            match since.filter(|since| *since + self.config.longest_run() < now) {
                None => {
                    self.note(&format!("another run holds the lock of {}; exiting", folder.display()));
                    return Ok(None);
                }
                Some(since) if is_second_look => return Err(hanging(folder, since)),
                Some(_) => thread::sleep(PAUSE),
            }
            is_second_look = true;
        }
    }

    fn warn(&self, leaves_security_open: bool) {
        if leaves_security_open {
            self.note(STARTTLS);
        }
    }

    /// Serves every list, whatever happens to the others.
    fn serve(&self, deed: &Deed<'_>) -> Exit {
        let mut exit = Exit::Passed;
        for list in &self.config.lists {
            match self.serve_list(list, deed) {
                Ok(true) => {}
                Ok(false) => exit = Exit::Unusable,
                Err(error) => {
                    draw::show(&error, Some(list.address.as_ref()));
                    exit = Exit::Unusable;
                }
            }
        }
        exit
    }

    /// Serves a list. Whether all that is due was done.
    fn serve_list(&self, list: &List, deed: &Deed<'_>) -> Result<bool, Error> {
        let input =
            Input::of(list.archives.clone(), list.archive_url.clone(), vec![list.address.to_string()]);
        let quiet = OutputArguments { quiet: self.arguments.quiet, ..OutputArguments::default() };
        let book = RuleBook::open(&self.rules(list), &input, &quiet)?;
        let template =
            list.template.as_deref().map(|path| Ok::<_, Error>((path, text(path)?))).transpose()?;
        let name = template.as_ref().map(|(path, _)| path.display().to_string()).unwrap_or_default();
        let template = match &template {
            Some((_, text)) => Template { name: &name, text },
            None => Template::BUILT_IN,
        };
        let carrier = self.carrier(list)?;
        let survey = survey(&input, &book.policy, self.arguments.quiet)?;
        if survey.unreadable() > 0 {
            return Err(refused(
                "part of the archive could not be read and may contain votes; nothing posted",
            ));
        }
        let (rules, settle) = (book.rules(), self.config.settle);
        let records = deed.records();
        let mut sightings = Sightings::read(records, &list.address)?;
        let round = Round { list, survey: &survey, rules, template, settle, records, sightings: &sightings };
        let mut all_done = true;
        let Plan { now, postponed, calls } = round.plan();
        sightings.calls = calls;
        // Kept before anything is sent: a run that is ended after this has seen what it saw.
        if let Deed::Send(journal) = deed {
            journal.remember(&sightings)?;
        }
        for Planned { subject: call, foreign, step } in now {
            let about = format!("{}: {}", list.address, subject(&call));
            if let Some(foreign) = foreign {
                self.note(&format!("{about}: {}", not_written(&foreign)));
            }
            let act =
                |step: Option<Step>| step.map_or(Ok(()), |step| self.act(&about, &step, &carrier, deed));
            if let Err(error) = step.and_then(act) {
                draw::show(&error, Some(&about));
                all_done = false;
            }
        }
        if postponed > 0 {
            let posts =
                if postponed == 1 { "1 more post is" } else { &*format!("{postponed} more posts are") };
            self.note(&format!("{}: {posts} due: left to the next run (see `most-per-run`)", list.address));
        }
        Ok(all_done)
    }

    fn act(&self, about: &str, step: &Step, carrier: &Carrier, deed: &Deed<'_>) -> Result<(), Error> {
        let (post, again) = match step {
            Step::Send(post) => (post, ""),
            Step::Repeat(post) => (post, " again"),
            Step::Wait(why) => {
                self.note(&format!("{about}: {}", told(*why)));
                return Ok(());
            }
        };
        let stdout = OutputArguments::default();
        let journal = match deed {
            Deed::Show(_) => {
                carrier.check()?;
                return output::write(&stdout, &shown(post, again));
            }
            Deed::Send(journal) => journal,
        };
        carrier.deliver(journal, post, self.at)?;
        if !self.arguments.quiet {
            let kind = post.kind.as_str();
            let line =
                format!("posted{again}: {kind} of {} to {}, {}\n", subject(&post.subject), post.to, post.id);
            output::write(&stdout, &line)?;
        }
        Ok(())
    }

    fn rules(&self, list: &List) -> RuleArguments {
        RuleArguments {
            policy: list.policy.clone(),
            class: None,
            roster: list.roster.clone(),
            mailmap: list.mailmap.clone(),
            binding: list.binding.map(|binding| match binding {
                Binding::Roster => args::Binding::Roster,
                Binding::Claimed => args::Binding::Claimed,
                Binding::Everyone => args::Binding::Everyone,
            }),
            at: Some(self.at),
        }
    }

    fn carrier(&self, list: &List) -> Result<Carrier, Error> {
        match (&self.arguments.sendmail, &list.smtp) {
            (Some(program), _) => Ok(Carrier::Sendmail(Sendmail { program: program.clone() })),
            (None, Some(smtp)) => Ok(Carrier::Smtp(Arc::new(Server::new(smtp)?))),
            (None, None) => Err(refused("no mail server configured: add [smtp] or use --sendmail")),
        }
    }

    fn note(&self, text: &str) {
        if !self.arguments.quiet {
            output::say(&format!("plusone: {text}"));
        }
    }
}

/// A run that has the lock for longer than a run may last.
fn hanging(folder: &Path, since: DateTime<FixedOffset>) -> Error {
    let text = format!(
        "another run has held the lock of {} since {}, longer than a run may last",
        folder.display(),
        minute(since)
    );
    Error::new(ErrorKind::Journal, text)
        .with_help("end its process; what it had begun to send stays in the journal")
}

/// A subject in quotation marks, on one line and not too long.
fn subject(text: &str) -> String {
    const LONGEST: usize = 100;
    format!("\"{}\"", clean::cut(text, LONGEST))
}

fn not_written(Foreign { kind, id }: &Foreign) -> String {
    format!("a mail that the bot did not write has the Message-ID of the {}, {id}", kind.as_str())
}

fn told(why: Waiting) -> String {
    match why {
        Waiting::InDoubt(kind, until) => format!(
            "the {} may or may not have been sent: waiting until {} for the archive to show it, then sending it again",
            kind.as_str(),
            minute(until)
        ),
        Waiting::NotShown(kind, at) => format!(
            "the {} was sent at {} but the archive does not show it: check whether the list holds it for moderation",
            kind.as_str(),
            minute(at)
        ),
        Waiting::GivenUp(kind) => {
            format!("the {} may have been sent {MOST_SENDS} times: not sending it again", kind.as_str())
        }
        Waiting::CallGone(first) => format!(
            "the archive no longer has the call, which was seen first at {}: waiting for it",
            minute(first)
        ),
        Waiting::Archive(Some(complete)) => format!(
            "the archive is known to be complete only until {}, before the deadline: waiting for it",
            minute(complete)
        ),
        Waiting::Archive(None) => {
            "it is not known whether the archive reaches beyond the deadline: waiting for it".to_owned()
        }
        Waiting::TooOld(kind) => {
            format!("the vote ended too long ago (see `oldest`): not posting the {}", kind.as_str())
        }
        Waiting::NoWindow => {
            "the vote has a verdict but no deadline: not posting, because a person must say whether it is over".to_owned()
        }
    }
}

fn minute(moment: DateTime<FixedOffset>) -> impl std::fmt::Display {
    moment.to_utc().format("%Y-%m-%d %H:%M UTC")
}

/// A post as it would be sent, for a person.
fn shown(post: &Post, again: &str) -> String {
    let mut text = format!("would post{again} to {}, from {}:\n\n", post.to, post.from);
    let (head, _) = post.mail.split_once("\r\n\r\n").unwrap_or((&post.mail, ""));
    let (body, _) = Body::read(post.mail.as_bytes(), &Limits::default());
    for line in head.lines().chain([""]).chain(body.text.lines()) {
        let _ = writeln!(text, "    {}", clean::kept(line).trim_end());
    }
    text + "\n"
}
