//! Tallies consensus votes held on mailing lists.
//!
//! Many communities decide by mail: `+1` is a vote in favour, `-1` is a vote against, which needs an explanation, and
//! `±0` is an abstention. This library reads the archive of a list, finds the votes, checks each -1 for its
//! explanation, and applies the community's rule. Every vote has its message and line. The library lists
//! unclear votes, and says if they could change the verdict.
//!
//! # A chair: what is the result, and which votes must I look at?
//!
//! [`Archive`] opens the mail, and [`Archive::proposal`] finds a proposal by its subject. A [`Decision`] has the verdict
//! with every [`Vote`], its reason and its evidence.
//!
//! ```
//! use plusone::{Archive, Policy, Rules, parse_time};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mail = "From ana@example.org Mon May  4 10:00:00 2026\nFrom: Ana Lee <ana@example.org>\n\
//! # Date: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\nSubject: [VOTE] Move the wiki\n\n\
//! # The vote is open for 72 hours.\n\nFrom bo@example.org Mon May  4 11:00:00 2026\n\
//! # From: Bo Ek <bo@example.org>\nDate: Mon, 4 May 2026 11:00:00 +0000\nMessage-ID: <2@example.org>\n\
//! # In-Reply-To: <1@example.org>\nSubject: Re: [VOTE] Move the wiki\n\n+1 if the links keep working\n";
//! # let folder = std::env::temp_dir().join(format!("plusone-chair-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # std::env::set_current_dir(&folder)?;
//! # std::fs::write("2026-05.mbox", mail)?;
//! let policy = Policy::preset("apache")?;
//! let archive = Archive::open("2026-05.mbox", &policy)?;
//! let rules = Rules::new(&policy, parse_time("2026-05-08 12:00 UTC")?);
//! let decision = archive.proposal("Move the wiki")?.decide(rules)?;
//! println!("{}", decision.summary()); // failed: needs more +1 than -1 (has 0)
//! println!("stable: {}", decision.is_stable()); // stable: false
//! for vote in decision.unclear_votes() {
//!     println!("{}, {}", vote.voter(), vote.evidence()); // Bo Ek <bo@example.org>, line 1: +1 if the links …
//!     println!("  <{}>", vote.message_id().unwrap_or("no Message-ID")); // <2@example.org>
//!     for reason in vote.reasons() {
//!         println!("  {}", reason.meaning()); // The vote depends on a condition.
//!     }
//! }
//! # assert_eq!(decision.unclear_votes().count(), 1);
//! # let vote = &decision.votes()[0];
//! # assert_eq!(vote.reasons()[0].as_str(), "conditional");
//! # assert_eq!(vote.voter().to_string(), "Bo Ek <bo@example.org>");
//! # assert_eq!(vote.evidence().to_string(), "line 1: +1 if the links keep working");
//! # assert_eq!(vote.message_id(), Some("2@example.org"));
//! # assert_eq!((decision.summary(), decision.is_stable()), ("failed: needs more +1 than -1 (has 0)", false));
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```
//!
//! A verdict is stable if unclear votes and unread or missing mail cannot change it. If it is not stable,
//! [`Decision::possible_verdicts`] lists the other verdicts, and [`Decision::uncertain`] gives the reasons.
//!
//! # A bot: read once, judge when due
//!
//! [`ProposalRef::read`] is the only step that needs the files. [`ReadProposal::judge`] is a pure function of the mail,
//! the rules and the time. So a service can judge a vote again after its deadline, or after a change of its roster or
//! its rulings. If there is new mail, open the archive and read the proposal again.
//!
//! ```
//! use plusone::{Archive, CompleteUntil, Policy, ReadProposal, Roster, Rules, Verdict, parse_time};
//!
//! # fn main() -> Result<(), plusone::Error> {
//! # let call = "From: Ana Lee <ana@example.org>\nDate: Mon, 4 May 2026 10:00:00 +0000\n\
//! # Message-ID: <1@example.org>\nSubject: [VOTE] [MINOR] Move the wiki\n\nThe vote is open for 72 hours.\n";
//! # let vote = "From: Bo Ek <bo@example.org>\nDate: Mon, 4 May 2026 11:00:00 +0000\nMessage-ID: <2@example.org>\n\
//! # In-Reply-To: <1@example.org>\nSubject: Re: [VOTE] [MINOR] Move the wiki\n\n+1\n";
//! let policy = Policy::preset("ovirt-infra")?;
//! let archive = Archive::builder(&policy).bytes("1.eml", call).bytes("2.eml", vote).open()?;
//! let read: Vec<ReadProposal> =
//!     archive.proposals().map(|proposal| proposal.read()).collect::<Result<_, _>>()?;
//! drop(archive); // Keep it to write JSON: `archive.document(&decision, rules)` reads no file.
//!
//! let voters = "name,address\nAna Lee,ana@example.org\nBo Ek,bo@example.org\n";
//! let roster = Roster::read(voters, "voters.csv", None)?;
//! let judge = |proposal: &ReadProposal, time: &str| {
//!     let rules = Rules::new(&policy, parse_time(time)?).roster(&roster).complete_until(CompleteUntil::Now);
//!     Ok::<_, plusone::Error>(proposal.judge(rules))
//! };
//! let today = judge(&read[0], "2026-05-05 12:00 UTC")?;
//! assert_eq!(today.verdict(), Verdict::Open);
//! assert_eq!(today.closes(), Some(parse_time("2026-05-07 10:00 UTC")?));
//! let later = judge(&read[0], "2026-05-07 10:01 UTC")?;
//! assert_eq!((later.verdict(), later.is_stable()), (Verdict::Passed, true));
//! # Ok(())
//! # }
//! ```
//!
//! The library never reads the clock. To judge at the current time, pass `SystemTime::now()` to [`time_of`].
//!
//! # A researcher: votes without a policy
//!
//! [`messages`] splits an mbox, and [`Message::votes`] reads the votes of one mail. Nothing checks who may vote.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let mail = "From bo@example.org Mon May  4 11:00:00 2026\nFrom: Bo Ek <bo@example.org>\n\
//! # Subject: Re: [VOTE] Move the wiki\n\n> +1\n\n-1, it breaks every link.\n";
//! # let folder = std::env::temp_dir().join(format!("plusone-researcher-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # std::env::set_current_dir(&folder)?;
//! # std::fs::write("2026-05.mbox", mail)?;
//! let bytes = std::fs::read("2026-05.mbox")?;
//! for message in plusone::messages(bytes)? {
//!     let message = message?;
//!     for vote in message.votes().clear() {
//!         println!("{} {} ({})", message.author(), vote.value(), vote.evidence());
//!     }
//!     for vote in message.votes().unclear() {
//!         println!("{} ? {}", message.author(), vote.reason());
//!     }
//! #   let votes = message.votes();
//! #   let vote = &votes.clear()[0];
//! #   assert_eq!(format!("{} ({})", vote.value(), vote.evidence()), "-1 (line 3: -1, it breaks every link.)");
//! }
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```
//!
//! # Documents
//!
//! [`Archive::document`] and [`Decisions::document`] return the JSON documents of `plusone tally` and `plusone list` as
//! values. [serde](https://serde.rs) can serialize them in any format. New releases may add fields and never remove
//! one.
//!
//! # Features
//!
//! All features are on by default. They build the whole command with TLS and SMTP, so the first build takes minutes. A
//! program usually needs only these:
//!
//! ```toml
//! [dependencies]
//! plusone = { path = "../plusone", default-features = false, features = ["files", "compression", "html", "zones", "expressions", "parallel"] }
//! serde_json = "1" # only to print documents
//! ```
//!
//! With `default-features = false` alone the library turns bytes into decisions: it opens no file, starts no thread,
//! reads no clock and uses no network. `files` adds [`Archive::open`]. `compression`, `html`, `zones` and `expressions`
//! read more of what people send. `parallel` uses all cores, and `cli` builds the command.
//!
//! # Errors and bad mail
//!
//! An [`Error`] reports something that a caller can correct: a file, a policy, a roster, a name. Damaged mail is not
//! an error. It is read as far as possible, with a [`Diagnostic`] for each unusual part.

/// The examples of `docs/library.md` as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct LibraryPage;

// Code that unit tests and integration tests share calls the library `plusone`.
#[cfg(test)]
extern crate self as plusone;

#[doc(hidden)]
pub mod announcement;
#[doc(hidden)]
pub mod archive;
#[doc(hidden)]
pub mod archive_url;
#[doc(hidden)]
pub mod audit;
#[cfg(feature = "bot")]
#[doc(hidden)]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "keeps a journal and sends mail")]
pub mod bot;
#[cfg(feature = "cli")]
#[doc(hidden)]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "reads files, clock and environment")]
pub mod cli;
#[doc(hidden)]
pub mod diagnostic;
mod door;
mod error;
mod expression;
#[cfg(feature = "fetch")]
#[doc(hidden)]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "asks servers")]
pub mod fetch;
mod language;
#[cfg(test)]
mod layers;
#[doc(hidden)]
pub mod limits;
#[doc(hidden)]
pub mod message;
#[doc(hidden)]
pub mod moment;
#[doc(hidden)]
pub mod outcome;
mod parallel;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod policy;
#[doc(hidden)]
pub mod proposal;
mod reason;
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod roster;
#[doc(hidden)]
pub mod ruling;
#[doc(hidden)]
pub mod tally;
#[doc(hidden)]
pub mod thread;
#[doc(hidden)]
pub mod vote;

// The public API. The modules above are hidden and may change with any release; only the command, the bindings, the
// tests and the benchmarks use them.
pub use diagnostic::{Code, Diagnostic};
pub use door::{
    Archive, ArchiveBuilder, Decisions, Messages, ProposalRef, ReadProposal, messages, parse_time, time_of,
};
pub use error::{Error, ErrorKind, Position};
#[doc(hidden)]
pub use expression::Expression;
pub use limits::{LimitSetting, Limits};
pub use message::{Author, Message};
pub use moment::CompleteUntil;
pub use outcome::{RequirementResult, Uncertain, Verdict};
pub use pipeline::{Decision, Rules};
pub use policy::{Policy, ProposalClass};
pub use roster::{Mailmap, Roster};
pub use ruling::Rulings;
pub use tally::{Binding, Explained, Status, Vote};
pub use vote::{Claim, Evidence, MailVotes, Reason, UnclearVote, Value, VoteCast};
