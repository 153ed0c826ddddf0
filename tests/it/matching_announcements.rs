//! Tests which proposal a result mail belongs to, what closes a vote, and what is reported about a result mail without
//! a proposal.

use crate::common::command::{AT, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Mail, mbox, wiki_vote};
use plusone::announcement::Said;
use plusone::archive::Mailbox;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy;
use plusone::proposal::ClosingKind;
use serde_json::json;

const RESULT: &str = "The vote passes with 3 +1 votes and no -1.";

fn survey(mails: &[String]) -> Survey {
    let archive = Mailbox::from_bytes("list.mbox", mbox(mails).as_bytes()).unwrap();
    Survey::new(archive, &policy::preset("ovirt-infra").unwrap()).unwrap()
}

fn decide_at(survey: &Survey, proposal: usize, at: &str) -> Decision {
    let policy = policy::preset("ovirt-infra").unwrap();
    let at = at.parse().unwrap();
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    survey.decide(&survey.outlines[proposal], rules).unwrap()
}

/// The votes on the wiki with more mails after them, judged after the end.
fn decide(more: &[Mail<'_>]) -> Decision {
    let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    mails.extend(more.iter().map(Mail::to_string));
    decide_at(&survey(&mails), 0, "2026-05-20T12:00:00Z")
}

fn result(id: &'static str, subject: &'static str) -> Mail<'static> {
    Mail::new(id).from(ANA).subject(subject).time("20:00:00").body(RESULT)
}

fn reply(id: &'static str, body: &'static str) -> Mail<'static> {
    result(id, "Re: [VOTE] Move the wiki").answers("call@example.org").body(body)
}

fn ids(decision: &Decision) -> Vec<&str> {
    decision.proposal().announcements.iter().filter_map(|read| read.message_id.as_deref()).collect()
}

fn closed(decision: &Decision) -> Option<(&str, ClosingKind)> {
    decision.proposal().closing.as_ref().map(|closing| (closing.message_id.as_deref().unwrap(), closing.kind))
}

#[test]
fn a_result_is_matched_by_its_thread_or_its_title() {
    let id = "result@example.org";
    for (subject, answers) in [
        ("[RESULT] [VOTE] Move the wiki", None),
        ("[RESULT] Move the wiki", None),
        ("[VOTE][RESULT] Move the wiki - PASSED", None),
        ("[RESULT] Move the wiki (+3 -0)", None),
        ("[VOTE] Result of the vote on: Move the wiki", None),
        ("[RESULT] Move the wikis", None),
        ("[RESULT] Where our pages live", Some("call@example.org")),
        ("[RESULT] Move the wiki", Some("vote-1@example.org")),
    ] {
        let mail = result(id, subject);
        let found = decide(&[answers.map_or_else(|| mail.clone(), |answers| mail.clone().answers(answers))]);
        assert_eq!(ids(&found), [id], "{subject}");
        assert_eq!(closed(&found), Some((id, ClosingKind::Result)), "{subject}");
        let read = found.proposal().announced().unwrap();
        assert_eq!((read.verdict, read.counts.len()), (Some(Said::Passed), 2), "{subject}");
    }
}

#[test]
fn a_result_finds_the_call_of_its_release_in_other_words() {
    let id = "result@example.org";
    let matched = |call: &str, subject: &'static str| {
        let mails = [Mail::call("call@example.org", call).to_string(), result(id, subject).to_string()];
        !ids(&decide_at(&survey(&mails), 0, "2026-05-20T12:00:00Z")).is_empty()
    };
    for (call, subject) in [
        ("[VOTE] Release Heron Indexer 6.0.0", "[RESULT] [VOTE] Release Apache Heron Indexer version 6.0.0"),
        ("[VOTE] Release Apache Heron Indexer version 6.0.0", "[RESULT] Release Heron Indexer 6.0.0"),
        ("[VOTE] Apache Heron Indexer 6.0.0 RC2", "[RESULT] [VOTE] Release of the Heron Indexer 6.0.0 RC2"),
    ] {
        assert!(matched(call, subject), "{call}: {subject}");
    }
    for (call, subject) in [
        ("[VOTE] Release Heron Indexer 6.0.0", "[RESULT] [VOTE] Release Heron Indexer 6.0.1"),
        ("[VOTE] Release Heron Indexer 6.0.0", "[RESULT] [VOTE] Release Heron Core 6.0.0"),
        ("[VOTE] Release Heron Indexer 6.0.0 RC1", "[RESULT] [VOTE] Release Heron Indexer 6.0.0 RC2"),
    ] {
        assert!(!matched(call, subject), "{call}: {subject}");
    }
}

#[test]
fn the_rows_of_a_tally_are_not_votes_whoever_posts_it() {
    for text in [
        "Quick count, as I see it:\n\n- Yes: 7\n- No: 0\n- Abstain: 2",
        "Thanks to all.\n\n+1 binding council votes (3/9):\nBo Ek: https://example.org/1\nCarl Dorn: https://example.org/2",
        "Where it stands:\n\nYes: 4 (Bo, Carl, Dee, Kim)\nNo:\nAbstain:\nNot yet voted: 2",
        "So far:\n\n| Vote | Count |\n|------|-------|\n| +1   | 3     |\n| -1   | 0     |",
        "The numbers:\n\n* Yes: 3\n* No: 0\n\n* Number of votes set aside for being unclear: 0",
        "+1 votes\n\n- Bo Ek\n- Carl Dorn\n- Dee Moss\n\n-1 votes\n\n- 0",
    ] {
        for sender in [ANA, "Kim Roe <kim@example.org>"] {
            let found = decide(&[reply("tally@example.org", text).from(sender)]);
            let names: Vec<&str> = found.tally().votes.iter().map(|vote| vote.voter().name()).collect();
            assert_eq!(names, ["Bo Ek", "Carl Dorn", "Dee Moss"], "{text}");
        }
    }
    // An author who votes next to the numbers casts a vote.
    for text in [
        "+1 from me, too.\n\nThat makes:\n\nYes: 4\nNo: 0",
        "Yes: 3\nNo: 0\n\nAnd:\n\n+1 from me.",
        "I vote +1.\n\n| Vote | Count |\n|------|-------|\n| +1   | 4     |\n| -1   | 0     |",
    ] {
        let found = decide(&[reply("own@example.org", text).from("Kim Roe <kim@example.org>")]);
        assert_eq!(found.counts().plus.binding, 4, "{text}");
    }
}

#[test]
fn a_reply_about_an_imagined_vote_closes_nothing() {
    for text in [
        "> Suppose three say +1 and one says -1, is that a pass?\n\nBinding votes: 3 +1\nThe vote passes.",
        "My mail would begin \"The vote passes with 3 +1 and no -1\".",
        "For example, with 3 +1 and no -1, the vote passes.",
    ] {
        let found = decide(&[reply("imagined@example.org", text)]);
        assert_eq!((ids(&found), closed(&found)), (vec![], None), "{text}");
    }
}

#[test]
fn a_result_mail_without_its_call_is_not_a_second_thread_of_the_vote() {
    let vote = |id| reply(id, "+1").answers("lost@example.org").subject("Re: [VOTE] Move the wiki");
    let mails = [
        vote("bo@example.org").from(BO).to_string(),
        vote("carl@example.org").from(CARL).to_string(),
        result("result@example.org", "[RESULT] [VOTE] Move the wiki").to_string(),
    ];
    let found = run_with_input(&["tally", "-", AT, "--thread=Move the wiki", "--format=json"], mbox(&mails));
    assert_eq!(found.json()["counts"]["plus"]["binding"], 2);
}

#[test]
fn numbers_without_an_outcome_are_not_called_unread() {
    let shown = |text: &'static str| {
        let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
        mails.push(result("result@example.org", "[RESULT] [VOTE] Move the wiki").body(text).to_string());
        run_with_input(&["audit", "-", AT, "--format=markdown"], mbox(&mails)).out
    };
    let numbers = shown("+1: 3\n-1: 0");
    assert!(numbers.contains("no outcome") && !numbers.contains("unread"), "{numbers}");
    assert!(shown("See the wiki.").contains("unread"));
}

#[test]
fn a_result_belongs_to_the_latest_earlier_call_with_its_title() {
    let call = |id, time| Mail::call(id, "[VOTE] Move the wiki").time(time).to_string();
    let mails = [
        call("one@example.org", "08:00:00"),
        call("two@example.org", "12:00:00"),
        result("between@example.org", "[RESULT] [VOTE] Move the wiki").time("11:00:00").to_string(),
        result("before@example.org", "[RESULT] [VOTE] Move the wiki").time("07:00:00").to_string(),
    ];
    let survey = survey(&mails);
    let of = |proposal| {
        let decision = decide_at(&survey, proposal, "2026-05-20T12:00:00Z");
        ids(&decision).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(0), ["between@example.org"]);
    assert_eq!(of(1), Vec::<String>::new());
    let unmatched: Vec<_> =
        survey.unmatched.iter().map(|at| survey.headers[*at].message_id.as_deref().unwrap()).collect();
    assert_eq!(unmatched, ["before@example.org"]);
}

#[test]
fn a_result_without_a_proposal_is_listed() {
    let mut mails = wiki_vote(&[(BO, "+1")]);
    mails.push(result("other@example.org", "[RESULT] [VOTE] Buy a mirror").to_string());
    mails.push(result("painted@example.org", "[CANCELLED] [VOTE] Paint\u{1b}[31m it").to_string());
    let found = run_with_input(&["list", "-", AT], mbox(&mails));
    assert_eq!(found.code, 0);
    let lines: Vec<&str> = found.out.lines().skip(2).collect();
    assert_eq!(
        lines,
        [
            "not announced: `plusone result -t ID` writes the mail",
            "Rule: oVirt infrastructure team; policy ovirt-infra, the default (use --policy to choose another)",
            "no proposal for the result mail of 4 May 2026: [RESULT] [VOTE] Buy a mirror",
            "no proposal for the result mail of 4 May 2026: [CANCELLED] [VOTE] Paint\u{fffd}[31m it",
        ]
    );
    let found = run_with_input(&["list", "-", AT, "--format=json"], mbox(&mails)).json();
    assert_eq!(
        found["unmatched"],
        json!([
            {"message_id": "other@example.org", "subject": "[RESULT] [VOTE] Buy a mirror", "date": "2026-05-04T20:00:00Z"},
            {"message_id": "painted@example.org", "subject": "[CANCELLED] [VOTE] Paint\u{1b}[31m it", "date": "2026-05-04T20:00:00Z"},
        ])
    );
    let found = run_with_input(&["list", "-", "--at=2026-05-04T19:00:00Z", "--format=json"], mbox(&mails));
    assert_eq!(found.json()["unmatched"], json!([]));
    let alone = mbox(&mails[2..3]);
    let found = run_with_input(&["list", "-", AT], alone);
    assert_eq!(
        found.out,
        "No proposal among 1 message in 1 thread\nno proposal for the result mail of 4 May 2026: [RESULT] [VOTE] Buy a mirror\n"
    );
}

#[test]
fn a_reply_of_the_proposer_that_states_the_outcome_closes_the_vote() {
    let id = "told@example.org";
    for body in [
        RESULT, "The vote did not pass: 2 +1 votes, one -1.",
        "I declare this motion passed with +1 from Bo, Carl and me.",
    ] {
        let found = decide(&[reply(id, body)]);
        assert_eq!((ids(&found), closed(&found)), (vec![id], Some((id, ClosingKind::Result))), "{body}");
        assert_eq!(found.counts().plus.binding, 3, "{body}");
    }
    let found = decide(&[reply(id, "I'm canceling the vote for now, due to found issues.")]);
    assert_eq!((ids(&found), closed(&found)), (vec![id], Some((id, ClosingKind::Cancelled))));
}

#[test]
fn discussion_of_a_result_closes_nothing() {
    for mail in [
        reply("talk@example.org", RESULT).from(BO),
        reply("talk@example.org", "The vote passes."),
        reply("talk@example.org", "If nobody objects the vote passes with 3 +1 votes."),
        reply("talk@example.org", "We have 3 +1 votes so far."),
        reply("talk@example.org", "I'm canceling the vote for now.").from(BO),
        reply("talk@example.org", "> The vote passes with 3 +1 votes.\n\nNot yet."),
    ] {
        let found = decide(std::slice::from_ref(&mail));
        assert_eq!((ids(&found), closed(&found)), (vec![], None), "{mail}");
    }
}

#[test]
fn the_lines_of_an_untagged_result_are_not_votes() {
    let list = "The vote passes with 4 binding votes.\n\n+1 Bo Ek\n+1 Carl Dorn\n+1 Dee Moss\n+1 Ines Sol";
    let found = decide(&[reply("told@example.org", list)]);
    assert_eq!((found.counts().plus.binding, found.tally().votes.len()), (3, 3));
    let own = "Here is my own +1 (binding).\n\nThe vote passes with 4 +1 votes and no -1.";
    let found = decide(&[reply("told@example.org", own)]);
    assert_eq!(found.counts().plus.binding, 4);
}

#[test]
fn a_correction_belongs_to_the_result_and_replaces_it() {
    let first = result("result@example.org", "[RESULT] [VOTE] Move the wiki");
    let subject = "Re: [RESULT] [VOTE] Move the wiki";
    let text = "I need to correct the results: 2 +1 votes, 1 -1 vote. The vote has failed.";
    let second =
        result("right@example.org", subject).answers("result@example.org").time("21:00:00").body(text);
    let found = decide(&[first.clone(), second.clone()]);
    assert_eq!(ids(&found), ["result@example.org", "right@example.org"]);
    assert_eq!(closed(&found), Some(("result@example.org", ClosingKind::Result)));
    let read = found.proposal().announced().unwrap();
    assert_eq!((read.message_id.as_deref(), read.verdict), (Some("right@example.org"), Some(Said::Failed)));
    // Somebody else only asks for a correction.
    let found = decide(&[first, second.from(BO)]);
    assert_eq!(ids(&found), ["result@example.org"]);
}

#[test]
fn an_interim_count_leaves_the_vote_open() {
    let text = "This gives us a total of +3, with 7 needed to achieve quorum.\n\nI will extend the motion and leave this open for another week.";
    let found = decide(&[result("result@example.org", "[RESULT] [VOTE] Move the wiki").body(text)]);
    assert_eq!((ids(&found), closed(&found)), (vec!["result@example.org"], None));
}

#[test]
fn mail_after_the_time_of_judgement_announces_nothing() {
    let mut mails = wiki_vote(&[(BO, "+1")]);
    mails.push(result("result@example.org", "[RESULT] [VOTE] Move the wiki").to_string());
    mails.push(reply("told@example.org", RESULT).time("21:00:00").to_string());
    let survey = survey(&mails);
    let of = |at| ids(&decide_at(&survey, 0, at)).len();
    assert_eq!(of("2026-05-04T19:00:00Z"), 0);
    assert_eq!(of("2026-05-04T20:30:00Z"), 1);
    assert_eq!(of("2026-05-04T22:00:00Z"), 2);
}

#[test]
fn a_plain_outcome_closes_the_vote_after_its_window() {
    let closed_by = |text: &'static str, from: &'static str, day: &str| {
        let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
        let mail = reply("end@example.org", text).from(from).to_string();
        mails.push(mail.replace("Mon, 4 May", day));
        closed(&decide_at(&survey(&mails), 0, "2026-05-20T12:00:00Z")).map(|(_, kind)| kind)
    };
    let (within, after) = ("Tue, 5 May", "Sat, 9 May");
    for text in ["The motion carries.", "Thanks all, the vote passed.", "Sadly, the vote failed."] {
        assert_eq!(closed_by(text, ANA, after), Some(ClosingKind::Result), "{text}");
        assert_eq!(closed_by(text, ANA, within), None, "{text}");
        assert_eq!(closed_by(text, BO, after), None, "{text}");
    }
    for text in [
        "I hope the vote passed.", "Has the vote passed?", "The previous vote passed.", "It passed.",
        "When the vote has passed, I will merge the branch.",
    ] {
        assert_eq!(closed_by(text, ANA, after), None, "{text}");
    }
    for text in ["Vote closed. Passed 3:0.", "The motion carries, 3 to 0."] {
        assert_eq!(closed_by(text, ANA, within), Some(ClosingKind::Result), "{text}");
    }
}
