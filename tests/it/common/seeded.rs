//! Archives of decisions from `fixtures/audits/*.toml`: each decision becomes a thread with its result mail.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Archive {
    #[allow(dead_code, reason = "for the reader of the file")]
    pub(crate) about: String,
    pub(crate) policy: Option<String>,
    pub(crate) class: Option<String>,
    pub(crate) roster: Option<String>,
    pub(crate) decision: Vec<Seeded>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seeded {
    pub(crate) name: String,
    #[serde(default = "subject")]
    subject: String,
    #[serde(default = "call")]
    call: String,
    pub(crate) opened: Option<DateTime<FixedOffset>>,
    /// Voter, value, and time after the call. Without times, the votes are one hour apart.
    votes: Vec<Vec<String>>,
    result: Option<String>,
    result_subject: Option<String>,
    #[serde(default = "proposer")]
    result_by: String,
    after: Option<String>,
    second: Option<String>,
    pub(crate) agreement: String,
    #[serde(default)]
    pub(crate) findings: Vec<String>,
    #[serde(default)]
    pub(crate) changes_outcome: bool,
}

fn subject() -> String {
    "[VOTE] Move the mirror".into()
}

fn call() -> String {
    "I propose to move the mirror. The vote is open for 72 hours.".into()
}

fn proposer() -> String {
    "Ana Lee".into()
}

/// A mail of the generated archive.
struct Mail<'a> {
    id: String,
    from: &'a str,
    subject: String,
    date: DateTime<FixedOffset>,
    body: &'a str,
}

impl Archive {
    /// All threads, one after the other.
    pub(crate) fn mbox(&self) -> String {
        self.decision.iter().enumerate().map(|(at, seeded)| seeded.mbox(at)).collect()
    }
}

impl Seeded {
    /// The thread: the call, the votes, the results. Each decision has its own title.
    pub(crate) fn mbox(&self, at: usize) -> String {
        let first = DateTime::parse_from_rfc3339("2026-01-05T12:00:00Z").unwrap();
        let opened = self.opened.unwrap_or(first + TimeDelta::days(10 * i64::try_from(at).unwrap()));
        let subject = format!("{} ({})", self.subject, self.name);
        let mail = |what: String, from, subject: String, hours: i64, body| Mail {
            id: format!("{what}@example.org"),
            from,
            subject,
            date: opened + TimeDelta::hours(hours),
            body,
        };
        let call = mail(format!("call-{at}"), "Ana Lee", subject.clone(), 0, self.call.as_str());
        let mut mails = vec![call];
        for (place, vote) in self.votes.iter().enumerate() {
            let hours = vote.get(2).map_or(i64::try_from(place).unwrap() + 1, |after| hours(after));
            let what = format!("vote-{at}-{place}");
            mails.push(mail(what, &vote[0], format!("Re: {subject}"), hours, &vote[1]));
        }
        let of_result = match &self.result_subject {
            Some(subject) => format!("{subject} ({})", self.name),
            None => format!("[RESULT] {subject}"),
        };
        let after = self.after.as_deref().map_or(80, hours);
        let results = [&self.result, &self.second];
        for (place, result) in results.into_iter().flatten().enumerate() {
            let hours = after + i64::try_from(place).unwrap();
            let what = format!("result-{at}-{place}");
            mails.push(mail(what, &self.result_by, of_result.clone(), hours, result));
        }
        mails.iter().map(|mail| mail.separated(&format!("call-{at}@example.org"))).collect()
    }
}

impl Mail<'_> {
    fn separated(&self, call: &str) -> String {
        let Self { id, from, subject, date, body } = self;
        let address: String =
            from.to_lowercase().replace(' ', ".").chars().filter(char::is_ascii).collect::<String>();
        let answers = if id == call { String::new() } else { format!("In-Reply-To: <{call}>\n") };
        format!(
            "From {address}@example.org {}\nFrom: {from} <{address}@example.org>\nSubject: {subject}\n\
             Date: {}\nMessage-ID: <{id}>\n{answers}Content-Type: text/plain; charset=utf-8\n\n{body}\n\n",
            date.format("%a %b %e %H:%M:%S %Y"),
            date.to_rfc2822()
        )
    }
}

fn hours(text: &str) -> i64 {
    text.strip_suffix('h').unwrap().parse().unwrap()
}
