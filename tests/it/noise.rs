//! Tests that ordinary noise changes no verdict and makes no verdict unstable: ten generated archives, each with and
//! without noise.
//!
//! `cargo test --test it noise -- --nocapture` prints the share of unstable verdicts, by code.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset, TimeDelta};
use plusone::archive::Mailbox;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy;

/// Number of archives.
const ARCHIVES: u64 = 10;
/// Number of votes in each archive.
const VOTES: usize = 40;
const PEOPLE: [(&str, &str); 8] = [
    ("Ana Lee", "ana@example.org"),
    ("Bo Ek", "bo@example.org"),
    ("Carl Dorn", "carl@example.net"),
    ("Dee Moss", "dee@example.com"),
    ("Eve Holm", "eve@example.org"),
    ("Fay Orr", "fay@example.net"),
    ("Gus Ray", "gus@example.com"),
    ("Inés Sol", "ines@example.org"),
];
const CHATTER: [&str; 5] = [
    "Where can I find the documents?", "Thanks for the work on this.", "Which version does this start from?",
    "I'm on holiday until Monday and will read this then.", "The build of last night was slow, see the log.",
];
const TITLES: [&str; 6] = [
    "Move the wiki", "Release 3.1", "Adopt the style guide", "Drop the old build", "Add a mirror",
    "Rename the list",
];

/// A linear congruential generator, so that the archives are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// Additions of a list and its people to the mail of a vote.
#[derive(Debug, Clone, Copy, Default)]
struct Noise {
    rewritten: bool,
    footers: Footers,
    /// Discussion by outsiders, and replies to mail that the archive lost.
    talk: bool,
    /// `true` if no result is announced.
    unannounced: bool,
}

/// The kind of footers in the mail of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Footers {
    #[default]
    None,
    Added,
    /// The mail has footers, and each mail is also in the archive as its sender wrote it.
    AddedToOneOfTwoCopies,
}

impl Footers {
    fn of(seed: u64) -> Self {
        match seed % 5 {
            0 => Self::None,
            4 => Self::AddedToOneOfTwoCopies,
            _ => Self::Added,
        }
    }
}

struct Writer {
    noise: Noise,
    mbox: String,
}

impl Writer {
    fn mail(
        &mut self,
        (name, address): (&str, &str),
        subject: &str,
        date: DateTime<FixedOffset>,
        (id, answers): (&str, &[&str]),
        body: &str,
    ) {
        let list = "dev@lists.example.org";
        let from = if self.noise.rewritten {
            format!("\"{name} via dev\" <{list}>\nReply-To: {name} <{address}>")
        } else {
            format!("{name} <{address}>")
        };
        let mut text = format!(
            "From {list} {}\nFrom: {from}\nTo: {list}\nSubject: {subject}\nDate: {}\nMessage-ID: <{id}>\n",
            date.format("%a %b %e %H:%M:%S %Y"),
            date.to_rfc2822(),
        );
        if let Some(parent) = answers.last() {
            let references: Vec<String> = answers.iter().map(|id| format!("<{id}>")).collect();
            let _ = write!(text, "In-Reply-To: <{parent}>\nReferences: {}\n", references.join(" "));
        }
        let _ = write!(text, "List-Id: <dev.lists.example.org>\nList-Post: <mailto:{list}>\n\n{body}\n\n");
        self.mbox += &text;
        if self.noise.footers != Footers::None {
            let footer = "_______________________________________________\ndev mailing list\ndev@lists.example.org\n\n";
            self.mbox += footer;
        }
        if self.noise.footers == Footers::AddedToOneOfTwoCopies {
            // The copy in a subscriber's own mailbox, without the footer.
            self.mbox += &text;
        }
    }
}

/// An archive of votes with clear ends. The votes are the same with any noise.
fn archive(seed: u64, noise: Noise) -> String {
    let mut votes = Chance(seed);
    let mut noisy = Chance(seed + 1000);
    let mut writer = Writer { noise, mbox: String::new() };
    let start: DateTime<FixedOffset> = "2026-01-05T09:00:00Z".parse().unwrap();
    for vote in 0..VOTES {
        let opened = start + TimeDelta::days(6 * i64::try_from(vote).unwrap());
        let title = format!("[VOTE] {} ({vote})", TITLES[votes.below(TITLES.len())]);
        let reply = format!("Re: {title}");
        let call = format!("call.{seed}.{vote}@example.org");
        let proposer = votes.below(PEOPLE.len());
        writer.mail(
            PEOPLE[proposer],
            &title,
            opened,
            (&call, &[]),
            "Please vote. The vote is open for 72 hours.",
        );
        for place in 0..2 + votes.below(4) {
            let voter = PEOPLE[(proposer + 1 + place) % PEOPLE.len()];
            let body = if votes.one_in(9) { "-1, this breaks the build of the mirror." } else { "+1" };
            let at = opened + TimeDelta::hours(2 + 3 * i64::try_from(place).unwrap());
            let id = format!("v{place}.{seed}.{vote}@example.org");
            // A reply to a mail that the archive lost still refers to the call.
            let lost = format!("lost{place}.{seed}.{vote}@example.org");
            let named = [call.as_str(), lost.as_str()];
            let answers = if noise.talk && noisy.one_in(6) { &named[..] } else { &named[..1] };
            writer.mail(voter, &reply, at, (&id, answers), body);
        }
        if noise.talk {
            let body = CHATTER[noisy.below(CHATTER.len())];
            let id = format!("talk.{seed}.{vote}@example.org");
            let lost = format!("gone.{seed}.{vote}@example.org");
            let parent = if noisy.one_in(3) { lost.as_str() } else { call.as_str() };
            let at = opened + TimeDelta::hours(30);
            writer.mail(("Otto Lind", "otto@example.de"), &reply, at, (&id, &[parent]), body);
        }
        if noise.unannounced {
            continue;
        }
        let closed = opened + TimeDelta::hours(80);
        let id = format!("result.{seed}.{vote}@example.org");
        let subject = format!("[RESULT] {title}");
        writer.mail(PEOPLE[proposer], &subject, closed, (&id, &[&call]), "The vote is over. Thanks to all.");
    }
    writer.mbox
}

fn decisions(mbox: &str, complete_until: Option<CompleteUntil>) -> Vec<Decision> {
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(Mailbox::from_bytes("dev.mbox", mbox.as_bytes()).unwrap(), &policy).unwrap();
    let at = "2027-01-05T09:00:00Z".parse().unwrap();
    let rules = Rules::new(&policy, at).complete_until(complete_until);
    survey.outlines.iter().map(|outline| survey.decide(outline, rules).unwrap()).collect()
}

#[test]
fn ordinary_noise_makes_no_verdict_unstable() {
    let (mut harmless, mut unstable) = (0, 0);
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..ARCHIVES {
        let noise =
            Noise { rewritten: seed % 2 == 0, footers: Footers::of(seed), talk: true, ..Noise::default() };
        let said = Some(CompleteUntil::Now);
        let clean = decisions(&archive(seed, Noise::default()), said);
        let noisy = decisions(&archive(seed, noise), said);
        assert_eq!((clean.len(), noisy.len()), (VOTES, VOTES), "{noise:?}");
        for (clean, noisy) in clean.iter().zip(&noisy) {
            assert_eq!(clean.proposal().message_id, noisy.proposal().message_id);
            assert_eq!(
                clean.outcome().verdict,
                noisy.outcome().verdict,
                "{} {noise:?}",
                clean.proposal().subject
            );
            assert_eq!(clean.counts(), noisy.counts(), "{} {noise:?}", clean.proposal().subject);
            harmless += usize::from(clean.outcome().stable);
            if clean.outcome().stable && !noisy.outcome().stable {
                unstable += 1;
                for uncertain in &noisy.outcome().uncertain {
                    *by_code.entry(uncertain.code()).or_default() += 1;
                }
            }
        }
    }
    println!("{harmless} settled decisions without noise; with noise {unstable} of them are unstable");
    for (code, count) in &by_code {
        println!("  {code:<28} {count}");
    }
    assert!(harmless >= 300, "{harmless}");
    assert!(unstable * 100 <= harmless * 2, "{unstable} of {harmless}: {by_code:?}");
}

/// In an archive of a whole list, later mail proves that no vote is missing. Only the last votes have no later mail.
#[test]
fn later_mail_proves_the_silence_of_all_but_the_last_votes() {
    let (mut settled, mut unstable) = (0, 0);
    for seed in 0..ARCHIVES {
        let noise =
            Noise { rewritten: seed % 2 == 0, talk: seed % 3 == 0, unannounced: true, ..Noise::default() };
        let mbox = archive(seed, noise);
        let told = decisions(&mbox, Some(CompleteUntil::Now));
        let shown = decisions(&mbox, None);
        assert_eq!((told.len(), shown.len()), (VOTES, VOTES));
        for (told, shown) in told.iter().zip(&shown).take(VOTES - 1).filter(|(told, _)| told.outcome().stable)
        {
            settled += 1;
            unstable += usize::from(!shown.outcome().stable);
            assert_eq!(told.outcome().verdict, shown.outcome().verdict);
        }
        let last = &shown[VOTES - 1].outcome();
        assert!(!last.stable || last.possible == told[VOTES - 1].outcome().possible, "{}", last.summary);
    }
    println!(
        "{settled} decisions of whole archives, {unstable} of them unstable without a word on how far they are"
    );
    assert!(settled >= 300 && unstable * 100 <= settled * 2, "{unstable} of {settled}");
}
