//! All integration tests in one binary, so that it is linked once. `tests/README.md` says where a new test
//! belongs.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test opens files and runs programs"
)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod announcements;
mod architecture;
mod archives;
mod asking;
mod audits;
mod authentication;
mod authors;
mod bad_input;
mod belonging;
mod bodies;
mod book;
mod bot;
mod cmd;
mod common;
mod completeness;
mod documentation;
mod documents;
mod each;
mod formats;
mod forms;
mod fuzz_corpus;
mod generated_texts;
mod growth;
mod hostile_archives;
mod hostile_text;
mod identity;
mod imports;
mod lists;
mod live;
mod matching_announcements;
mod mbox;
mod messages;
mod names;
mod noise;
mod plain_english;
mod policies;
mod policies_and_moments;
mod policy_command;
mod properties;
mod properties_of_rules;
mod reading_once;
mod readme;
mod regressions;
mod replies;
mod reports_in_json;
mod reports_in_text;
mod result_mail;
mod roster_formats;
mod rosters;
mod rulings;
mod schemas;
mod score;
mod sources;
mod spellings;
mod streams_and_terminals;
mod tasks;
mod to_do;
mod trust;
mod votes;
mod where_mail_comes_from;

// These tests need programs that cargo does not install. `.ci/run` installs the programs.
#[cfg(feature = "real-browser")]
mod html_report;
#[cfg(feature = "real-servers")]
mod real_lists;
#[cfg(feature = "real-servers")]
mod servers;
#[cfg(feature = "real-servers")]
mod smtp;
