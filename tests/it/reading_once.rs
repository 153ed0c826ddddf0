//! Tests that every message of a thread is read once, however often the thread is judged.

use std::sync::Arc;

use crate::common::mail::{BO, CARL, DEE, Mail, mbox};
use plusone::archive::{Mailbox, OpenOptions, Progress};
use plusone::message::Author;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::report::mail;
use plusone::report::result::{self, LetterChoices};
use plusone::roster::{Identities, Mailmap};
use plusone::tally::Electorate;

/// A call with three votes, a cancellation that closes nothing, and a reply to it.
fn announced_vote() -> String {
    mbox(&[
        Mail::call("call@x.test", "[VOTE] Move the wiki"),
        Mail::new("1@x.test").from(BO).answers("call@x.test").body("+1"),
        Mail::new("2@x.test").from(CARL).answers("call@x.test").body("+1"),
        Mail::new("3@x.test").from(DEE).answers("call@x.test").body("+1"),
        Mail::new("end@x.test").from(CARL).subject("[CANCELLED] [VOTE] Move the wiki").body("I call it off."),
        Mail::new("4@x.test").from(BO).answers("end@x.test").body("You did not call it."),
    ])
}

fn survey(progress: &Arc<Progress>) -> Survey {
    let reading = OpenOptions { progress: Arc::clone(progress), ..OpenOptions::default() };
    let archive = Mailbox::from_bytes_with("vote.mbox", announced_vote().as_bytes(), reading).unwrap();
    Survey::new(archive, &policy::preset("ovirt-infra").unwrap()).unwrap()
}

#[test]
fn result_and_audit_read_each_message_once() {
    let policy = policy::preset("ovirt-infra").unwrap();
    let at = "2026-06-01T00:00:00Z".parse().unwrap();
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    let messages = 6;

    let progress = Arc::default();
    let of_audit = survey(&progress);
    of_audit.audit(&of_audit.outlines[0], rules).unwrap();
    assert_eq!(progress.numbers().read_back, messages, "audit");

    let progress = Arc::default();
    let of_result = survey(&progress);
    let thread = of_result.read_thread(&of_result.outlines[0]).unwrap();
    let decision = thread.judge(rules);
    let choices =
        LetterChoices { to: Some(mail::address("dev@example.org").unwrap()), ..LetterChoices::default() };
    result::letter(&thread, &decision, rules, choices).unwrap();
    assert_eq!(progress.numbers().read_back, messages, "result");
}

#[test]
fn one_reading_is_judged_by_any_electorate_and_at_any_time() {
    let policy = policy::preset("ovirt-infra").unwrap();
    let progress = Arc::default();
    let survey = survey(&progress);
    let thread = survey.read_thread(&survey.outlines[0]).unwrap();
    let mailmap = Mailmap::parse("Bo Ek <bo@example.org> <dee@example.com>\n", "mailmap").unwrap();
    let judged = |mailmap: Option<&Mailmap>, at: &str| {
        let electorate = Electorate { mailmap, ..Electorate::EVERYONE };
        let rules = Rules::new(&policy, at.parse().unwrap())
            .electorate(electorate)
            .complete_until(CompleteUntil::Now);
        let again = survey.decide(&survey.outlines[0], rules).unwrap();
        let decision = thread.judge(rules);
        assert_eq!((&decision.tally(), &decision.outcome()), (&again.tally(), &again.outcome()));
        (decision.counts().plus.binding, decision.outcome().verdict.as_str())
    };
    let bo = Author::new("Bo Ek", "bo@example.org");
    let dee = Author::new("Dee Moss", "dee@example.com");
    assert!(Identities { roster: None, mailmap: Some(&mailmap) }.same(&bo, &dee));
    assert_eq!(judged(None, "2026-06-01T00:00:00Z"), (3, "passed"));
    assert_eq!(judged(Some(&mailmap), "2026-06-01T00:00:00Z"), (2, "failed"));
    assert_eq!(judged(None, "2026-05-04T12:00:00Z"), (3, "open"));
}
