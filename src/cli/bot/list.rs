//! The part of a run that serves one list.

use std::fmt::Write as _;
use std::sync::Arc;

use super::log::{About, Log, LogFormat, minute};
use super::{Deed, Pass};
use crate::bot::carrier::{Carrier, Sendmail, Server};
use crate::bot::config::ServedList;
use crate::bot::plan::{BotStep, Foreign, Plan, Planned, Round, Waiting};
use crate::bot::post::{MOST_SENDS, Post};
use crate::bot::sightings::{RunSummary, Sightings};
use crate::cli::args::{InputArguments, OutputArguments, RuleArguments};
use crate::cli::lists;
use crate::cli::refused::refused;
use crate::cli::session::{RuleBook, survey, text};
use crate::error::Error;
use crate::limits::Limits;
use crate::message::Body;
use crate::report::clean;
use crate::report::result::Template;

/// A list, with the data that all lists of the run share.
pub(super) struct ListPass<'a> {
    pub(super) pass: &'a Pass<'a>,
    pub(super) list: &'a ServedList,
    pub(super) deed: &'a Deed<'a>,
    pub(super) log: Log,
}

impl ListPass<'_> {
    /// Serves the list, and stores a summary.
    pub(super) fn serve(&self) -> RunSummary {
        let mut summary = RunSummary { at: self.pass.at, ..RunSummary::default() };
        let about = About { list: Some(self.list.entry.address.as_ref()), subject: None };
        if let Err(error) = self.act_on_all(&mut summary) {
            self.failed(about, &error, &mut summary);
        }
        if let Deed::Send(journal) = self.deed {
            let kept =
                Sightings::read(journal.records(), &self.list.entry.address).and_then(|mut sightings| {
                    sightings.last_run = Some(summary.clone());
                    journal.remember(&sightings)
                });
            // If the file is damaged, its error was reported earlier.
            if let (Err(error), true) = (kept, summary.errors.is_empty()) {
                self.failed(about, &error, &mut summary);
            }
        }
        summary
    }

    fn failed(&self, about: About<'_>, error: &Error, summary: &mut RunSummary) {
        self.log.error(about, error);
        summary.errors.push(clean::line(&error.to_string()));
    }

    fn act_on_all(&self, summary: &mut RunSummary) -> Result<(), Error> {
        let Self { pass, list, deed, log } = self;
        let (mut rules, mut input) = (RuleArguments::default(), InputArguments::default());
        rules.at = Some(pass.at);
        lists::apply(&list.entry, &mut rules, &mut input);
        let is_quiet = log.quiet || log.format == LogFormat::Ndjson;
        let quiet = OutputArguments { quiet: is_quiet, ..OutputArguments::default() };
        let book = RuleBook::open(&rules, &input, &quiet)?;
        let template =
            list.template.as_deref().map(|path| Ok::<_, Error>((path, text(path)?))).transpose()?;
        let name = template.as_ref().map(|(path, _)| path.display().to_string()).unwrap_or_default();
        let template = match &template {
            Some((_, text)) => Template { name: &name, text },
            None => Template::BUILT_IN,
        };
        let carrier = self.carrier()?;
        let survey = std::mem::ManuallyDrop::new(survey(&input, &book, None, is_quiet)?);
        if survey.unreadable() > 0 {
            return Err(refused(
                "part of the archive could not be read and may contain votes; nothing posted",
            ));
        }
        let (rules, settle) = (book.rules(), pass.config.settle);
        let records = deed.records();
        let mut sightings = Sightings::read(records, &list.entry.address)?;
        let round = Round { list, survey: &survey, rules, template, settle, records, sightings: &sightings };
        let Plan { now, postponed, calls } = round.plan();
        sightings.calls = calls;
        for Planned { key, step, .. } in &now {
            let seen = key.as_ref().and_then(|key| sightings.calls.get_mut(key));
            if let (Some(seen), Ok(Some(BotStep::Wait(why)))) = (seen, step) {
                seen.told = Some(told(*why));
            }
        }
        // Writes the sightings before it sends anything, so that they are not lost if something stops the
        // run.
        if let Deed::Send(journal) = deed {
            journal.remember(&sightings)?;
        }
        let own = Some(list.entry.address.as_ref());
        for Planned { subject, foreign, step, .. } in now {
            let about = About { list: own, subject: Some(&subject) };
            if let Some(foreign) = foreign {
                log.note(about, &not_written(&foreign));
            }
            let act =
                |step: Option<BotStep>| step.map_or(Ok(()), |step| self.act(about, &step, &carrier, summary));
            if let Err(error) = step.and_then(act) {
                self.failed(about, &error, summary);
            }
        }
        summary.postponed = postponed;
        if postponed > 0 {
            let posts =
                if postponed == 1 { "1 more post is" } else { &*format!("{postponed} more posts are") };
            let text = format!("{posts} due: left for the next run (see `most-per-run`)");
            log.note(About { list: own, subject: None }, &text);
        }
        Ok(())
    }

    fn act(
        &self,
        about: About<'_>,
        step: &BotStep,
        carrier: &Carrier,
        summary: &mut RunSummary,
    ) -> Result<(), Error> {
        let (post, again) = match step {
            BotStep::Send(post) => (post, false),
            BotStep::Repeat(post) => (post, true),
            BotStep::Wait(why) => {
                summary.waiting += 1;
                self.log.note(about, &told(*why));
                return Ok(());
            }
        };
        let list = self.list.entry.address.as_ref();
        match self.deed {
            Deed::Show(_) => {
                carrier.check()?;
                self.log.would_post(list, post, again, &shown(post, again));
            }
            Deed::Send(journal) => {
                carrier.deliver(journal, post, self.pass.at)?;
                self.log.posted(list, post, again);
            }
        }
        *(if post.kind.is_for_list() { &mut summary.posted } else { &mut summary.asked }) += 1;
        Ok(())
    }

    fn carrier(&self) -> Result<Carrier, Error> {
        match (&self.pass.arguments.sendmail, &self.list.smtp) {
            (Some(program), _) => Ok(Carrier::Sendmail(Sendmail { program: program.clone() })),
            (None, Some(smtp)) => Ok(Carrier::Smtp(Arc::new(Server::new(smtp)?))),
            (None, None) => Err(refused("no mail server configured: add [smtp] or use --sendmail")),
        }
    }
}

fn not_written(Foreign { kind, id }: &Foreign) -> String {
    format!("a mail that the bot did not write has the Message-ID of the {}, {id}", kind.as_str())
}

fn told(why: Waiting) -> String {
    match why {
        Waiting::InDoubt(kind, until) => format!(
            "the {} may or may not have been sent: if the archive does not show it by {}, the bot sends it again",
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
            "the archive no longer has the call, which the bot first saw at {}: waiting for it",
            minute(first)
        ),
        Waiting::Archive(Some(complete)) => format!(
            "the archive is known to be complete only until {}, before the deadline: waiting for later mail",
            minute(complete)
        ),
        Waiting::Archive(None) => {
            "it is unknown if the archive is complete until the deadline: waiting for later mail".to_owned()
        }
        Waiting::TooOld(kind) => {
            format!("the vote ended too long ago (see `oldest`): not posting the {}", kind.as_str())
        }
        Waiting::NoWindow => {
            "the vote has a verdict but no deadline: not posting, because a person must decide if it is over"
                .to_owned()
        }
    }
}

/// A text for people that shows a post as it would be sent.
fn shown(post: &Post, again: bool) -> String {
    let again = if again { " again" } else { "" };
    let mut text = format!("would post{again} to {}, from {}:\n\n", post.to, post.from);
    let (head, _) = post.mail.split_once("\r\n\r\n").unwrap_or((&post.mail, ""));
    let (body, _) = Body::read(post.mail.as_bytes(), &Limits::default());
    for line in head.lines().chain([""]).chain(body.text.lines()) {
        let _ = writeln!(text, "    {}", clean::kept(line).trim_end());
    }
    text + "\n"
}
