//! Tests which vote a mail belongs to if its references do not say so.

use crate::common::command::{AT, run};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, mbox};
use plusone::archive::{Location, Mailbox};
use plusone::diagnostic::Code;
use plusone::pipeline::Survey;
use plusone::policy;
use plusone::proposal::Outline;
use serde_json::Value;

const WIKI: &str = "[VOTE] Move the wiki";
const RE_WIKI: &str = "Re: [VOTE] Move the wiki";
const RC1: &str = "[VOTE] Release Otter 1.4 RC1";
const RE_RC1: &str = "Re: [VOTE] Release Otter 1.4 RC1";

fn call<'a>(id: &'a str, subject: &'a str) -> Mail<'a> {
    Mail::call(id, subject)
}

fn reply<'a>(id: &'a str, from: &'a str, subject: &'a str) -> Mail<'a> {
    Mail::new(id).from(from).subject(subject).time("10:00:00").body("+1")
}

/// The counted votes of the proposal with an id.
fn counted(mails: &[Mail<'_>], thread: &str) -> Vec<String> {
    let document = tally(mails, thread);
    let votes = document["votes"].as_array().unwrap().iter().filter(|vote| vote["status"] == "counted");
    let shown = votes.map(|vote| {
        format!("{} {}", vote["evidence"]["message_id"].as_str().unwrap(), vote["value"].as_str().unwrap())
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort_unstable();
    shown
}

fn tally(mails: &[Mail<'_>], thread: &str) -> Value {
    let folder = Folder::new();
    let path = folder.save("list.mbox", mbox(mails));
    run(&["tally", &path, AT, "--format=json", "--thread", thread]).json()
}

/// The proposals found in headers.
struct Found {
    survey: Survey,
}

impl Found {
    fn of(mails: &[Mail<'_>]) -> Self {
        let folder = Folder::new();
        let path = folder.save("list.mbox", mbox(mails));
        let archive = Mailbox::open(&[Location::Path(path.into())]).unwrap();
        Self { survey: Survey::new(archive, &policy::preset("apache").unwrap()).unwrap() }
    }

    fn ids(&self, messages: &[usize]) -> Vec<&str> {
        messages.iter().map(|at| self.survey.headers[*at].message_id.as_deref().unwrap()).collect()
    }

    fn outline(&self, subject: &str) -> &Outline {
        let is_it = |outline: &&Outline| self.survey.headers[outline.call.unwrap()].subject == subject;
        self.survey.outlines.iter().find(is_it).unwrap()
    }

    fn members(&self, subject: &str) -> Vec<&str> {
        self.ids(&self.outline(subject).members)
    }

    /// The groups of a proposal: their code, `true` if they are shown, and their members.
    fn groups(&self, subject: &str) -> Vec<(Code, bool, Vec<&str>)> {
        let groups = &self.outline(subject).belongings;
        groups.iter().map(|group| (group.about.code(), group.shown, self.ids(&group.members))).collect()
    }
}

#[test]
fn a_reply_without_references_joins_the_call_with_its_subject() {
    for subject in [
        "Antwort: [VOTE] Move the wiki", "Ответ: [VOTE] Move the wiki", "RÉP : [VOTE] Move the wiki",
        "Re^2: [VOTE] Move the wiki", "Re: {External} [VOTE] Move the wiki",
        "Re: [VOTE] Move the wiki [EXT]", "Re: ***SPAM*** [VOTE] Move the wiki",
        "Re: [VOTE] Move the wiki [dev]", "\u{200f}Re: [VOTE] Move the\u{a0}wiki",
    ] {
        let mails = [call("call@example.org", WIKI), reply("vote@example.org", BO, subject)];
        assert_eq!(counted(&mails, "call@example.org"), ["vote@example.org +1"], "{subject}");
    }
    let mails = [
        call("call@example.org", "[VOTE] Größe ändern"),
        reply("vote@example.org", BO, "Re: [VOTE] Gro\u{308}ße a\u{308}ndern"),
    ];
    assert_eq!(counted(&mails, "call@example.org"), ["vote@example.org +1"]);
}

#[test]
fn a_reply_without_references_may_belong_to_each_open_call_with_its_subject() {
    let found = Found::of(&[
        call("one@example.org", WIKI),
        call("two@example.org", "[VOTE] Move the wiki (moved from dev@)").time("09:00:00"),
        reply("vote@example.org", BO, RE_WIKI),
    ]);
    assert_eq!(found.groups(WIKI), [(Code::SeveralCalls, false, vec!["vote@example.org"])]);
    let moved = "[VOTE] Move the wiki (moved from dev@)";
    assert_eq!(found.groups(moved), [(Code::SeveralCalls, true, vec!["vote@example.org"])]);
    let names_other = |subject: &str| {
        let diagnostics = &found.outline(subject).diagnostics;
        diagnostics
            .iter()
            .filter(|odd| odd.code() == Code::CalledAgain)
            .map(|odd| odd.message_id().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (names_other(WIKI), names_other(moved)),
        (vec!["two@example.org".to_owned()], vec!["one@example.org".to_owned()])
    );
}

#[test]
fn a_later_call_of_a_stranger_removes_no_vote() {
    let mails = [
        call("call@example.org", WIKI),
        reply("vote@example.org", BO, RE_WIKI),
        call("stranger@example.org", WIKI).from("Mal <mal@example.com>").time("11:00:00"),
    ];
    assert_eq!(counted(&mails, "call@example.org"), ["vote@example.org +1"]);
    let found = Found::of(&mails);
    assert_eq!(found.survey.outlines[0].belongings[0].about.code(), Code::SeveralCalls);
    assert!(found.survey.outlines[0].belongings[0].shown && !found.survey.outlines[1].belongings[0].shown);
}

#[test]
fn a_call_that_its_caller_closed_gets_no_later_reply_by_subject() {
    let found = Found::of(&[
        call("one@example.org", WIKI),
        call("result@example.org", "[RESULT] [VOTE] Move the wiki").time("08:30:00"),
        call("two@example.org", WIKI).from(CARL).time("09:00:00"),
        reply("vote@example.org", BO, RE_WIKI),
    ]);
    let of = |place: usize| found.ids(&found.survey.outlines[place].members);
    assert_eq!((of(0), of(1)), (vec!["one@example.org"], vec!["two@example.org", "vote@example.org"]));
}

#[test]
fn replies_to_missing_mail_are_one_group_of_the_call_with_their_subject() {
    let mails = [
        call("call@example.org", WIKI),
        reply("one@example.org", BO, RE_WIKI).answers("lost@example.org"),
        reply("two@example.org", CARL, RE_WIKI).answers("handle"),
        reply("below@example.org", DEE, "Re: thanks").answers("two@example.org"),
        reply("talk@example.org", DEE, "Re: Paint the shed").answers("lost-too@example.org"),
        reply("untagged@example.org", DEE, "Re: Move the wiki").answers("lost-too@example.org"),
    ];
    let found = Found::of(&mails);
    assert_eq!(found.members(WIKI), ["call@example.org"]);
    let group = vec!["below@example.org", "one@example.org", "two@example.org"];
    let untagged = vec!["untagged@example.org"];
    assert_eq!(
        found.groups(WIKI),
        [(Code::ParentMissing, true, group), (Code::SameSubjectElsewhere, false, untagged)]
    );
    assert_eq!(
        counted(&mails, "call@example.org"),
        ["below@example.org +1", "one@example.org +1", "two@example.org +1"]
    );
}

#[test]
fn references_that_name_the_call_are_certain() {
    let found = Found::of(&[
        call("call@example.org", WIKI),
        reply("one@example.org", BO, "Re: something else").answers("call@example.org"),
        reply("two@example.org", BO, RE_WIKI).answers("one@example.org"),
    ]);
    assert_eq!(found.members(WIKI).len(), 3);
    assert_eq!(found.groups(WIKI), []);
}

#[test]
fn a_reply_below_a_lost_mail_that_a_call_shares_stays_with_its_own_call() {
    let found = Found::of(&[
        call("call@example.org", WIKI),
        call("shed@example.org", "[VOTE] Paint the shed").answers("lost@example.org"),
        reply("shed-vote@example.org", BO, "Re: [VOTE] Paint the shed").answers("shed@example.org"),
    ]);
    assert_eq!(found.groups(WIKI), []);
    assert_eq!(found.members("[VOTE] Paint the shed"), ["shed@example.org", "shed-vote@example.org"]);
}

#[test]
fn a_reply_to_one_call_with_the_subject_of_another_may_belong_to_both() {
    let mails = [
        call("call@example.org", WIKI),
        call("shed@example.org", "[VOTE] Paint the shed"),
        reply("vote@example.org", BO, RE_WIKI).answers("shed@example.org"),
    ];
    let found = Found::of(&mails);
    assert_eq!(found.groups(WIKI), [(Code::SubjectOfAnotherCall, true, vec!["vote@example.org"])]);
    let shed = "[VOTE] Paint the shed";
    assert_eq!(found.groups(shed), [(Code::SubjectOfAnotherCall, false, vec!["vote@example.org"])]);
    assert_eq!(found.members(shed), ["shed@example.org"]);
    assert_eq!(counted(&mails, "shed@example.org"), Vec::<String>::new());
    assert_eq!(counted(&mails, "call@example.org"), ["vote@example.org +1"]);
}

fn respun<'a>(subject: &'a str, from: &'a str, body: &'a str) -> [Mail<'a>; 5] {
    [
        call("call@example.org", RC1),
        reply("one@example.org", BO, RE_RC1).answers("call@example.org"),
        reply("two@example.org", CARL, RE_RC1).answers("call@example.org").body("-1, the notice is missing"),
        reply("rc2@example.org", from, subject).answers("two@example.org").body(body).time("11:00:00"),
        reply("three@example.org", CARL, subject).answers("rc2@example.org").time("12:00:00"),
    ]
}

#[test]
fn the_next_candidate_in_the_thread_of_the_last_is_a_proposal_of_its_own() {
    for subject in [
        "Re: [VOTE] Release Otter 1.4 RC2 (was: RC1)", "Re: [VOTE] Release Otter 1.4 RC2",
        "Re: [VOTE] Release Otter 1.4 RC1 (take 2)", "Re: [VOTE] Release Otter 1.4.1 RC1",
    ] {
        let mails = respun(subject, ANA, "Please vote.");
        assert_eq!(
            counted(&mails, "call@example.org"),
            ["one@example.org +1", "two@example.org -1"],
            "{subject}"
        );
        assert_eq!(counted(&mails, "rc2@example.org"), ["three@example.org +1"], "{subject}");
        let found = Found::of(&mails);
        assert_eq!(found.survey.outlines.len(), 2, "{subject}");
        assert!(
            found.outline(RC1).diagnostics.iter().any(|odd| odd.code() == Code::NextCandidate),
            "{subject}"
        );
    }
}

#[test]
fn another_candidate_of_somebody_else_is_a_group_that_is_not_shown() {
    let subject = "Re: [VOTE] Release Otter 1.4 RC2";
    let found = Found::of(&respun(subject, DEE, "Please vote."));
    let group = vec!["rc2@example.org", "three@example.org"];
    assert_eq!(found.groups(RC1), [(Code::NextCandidate, false, group)]);
    assert_eq!(found.survey.outlines.len(), 1);
}

#[test]
fn the_next_candidate_in_words_alone_is_a_group_that_is_shown() {
    let mails = respun(RE_RC1, ANA, "RC2 is uploaded. Please vote on it.");
    let document = tally(&mails, "call@example.org");
    let notes =
        document["diagnostics"].as_array().unwrap().iter().filter(|odd| odd["code"] == "next-candidate");
    // One note for the votes before that mail, and one for the mails after it.
    assert_eq!(
        notes.map(|odd| odd["message_id"].as_str().unwrap()).collect::<Vec<_>>(),
        ["rc2@example.org", "rc2@example.org"]
    );
    let mails = respun(RE_RC1, ANA, "I will cut RC2 tomorrow. Please vote on this one anyway.");
    assert_eq!(
        tally(&mails, "call@example.org")["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|odd| odd["code"] == "next-candidate")
            .count(),
        0
    );
}

#[test]
fn a_vote_that_the_proposer_moves_elsewhere_is_noted() {
    for body in [
        "Wrong list, please vote there.",
        "Send your votes to the tracker; votes over there are what counts.",
        "Die Abstimmung wird auf der anderen Liste fortgesetzt.",
        "J'ai déplacé le vote.",
        "La votación continúa en la otra lista.",
        "投票は別のリストに移しました。",
    ] {
        let mails = [
            call("call@example.org", WIKI),
            reply("move@example.org", ANA, RE_WIKI).answers("call@example.org").body(body),
            reply("other@example.org", BO, RE_WIKI).answers("call@example.org").body("I did not vote there."),
        ];
        let document = tally(&mails, "call@example.org");
        let notes =
            document["diagnostics"].as_array().unwrap().iter().filter(|odd| odd["code"] == "called-again");
        assert_eq!(
            notes.map(|odd| odd["message_id"].as_str().unwrap()).collect::<Vec<_>>(),
            ["move@example.org"],
            "{body}"
        );
    }
}

#[test]
fn a_candidate_that_replaces_the_first_in_words_alone_is_a_group() {
    for (body, is_group) in [
        ("Thanks, fixed. We go on with RC2 at the usual place.", true),
        ("I have rebuilt the tarball. Votes from here on are for the new one.", true),
        ("RC2 ersetzt den alten Stand. Stimmt bitte neu ab.", true),
        ("La RC2 remplace l'ancienne, merci de voter.", true),
        ("RC2 заменяет RC1.", true),
        ("I have rebuilt the web page, the candidate is the same.", false),
        ("If this fails, RC2 replaces it.", false),
        ("RC2 ersetzt RC1 nur, falls etwas fehlt.", false),
    ] {
        let found = tally(&respun(RE_RC1, ANA, body), "call@example.org");
        let is_noted =
            found["diagnostics"].as_array().unwrap().iter().any(|odd| odd["code"] == "next-candidate");
        assert_eq!(is_noted, is_group, "{body}");
    }
}

#[test]
fn a_changed_subject_opens_no_proposal() {
    let mails = respun("The name (was: [VOTE] Release Otter 1.4 RC1)", ANA, "What about a better one?");
    assert_eq!(counted(&mails, "call@example.org"), ["one@example.org +1", "two@example.org -1"]);
    assert_eq!(Found::of(&mails).survey.outlines.len(), 1);
}

#[test]
fn a_reply_to_a_contested_id_belongs_to_the_mail_with_its_subject() {
    let stranger = |subject| call("call@example.org", subject).from("Mal <mal@example.com>").time("07:00:00");
    let vote = || reply("vote@example.org", BO, RE_WIKI).answers("call@example.org");
    let real = || call("call@example.org", WIKI);
    for mails in [
        [stranger("[VOTE] Give Mal the keys"), real(), vote()],
        [real(), stranger("[VOTE] Give Mal the keys"), vote()],
        [stranger("Lunch"), real(), vote()],
    ] {
        let found = Found::of(&mails);
        assert_eq!(found.members(WIKI), ["call@example.org", "vote@example.org"]);
        assert_eq!(found.groups(WIKI), []);
        assert!(found.outline(WIKI).diagnostics.iter().any(|odd| odd.code() == Code::ContestedId));
    }
    let found = Found::of(&[stranger(WIKI), real(), vote()]);
    let groups: Vec<_> = found.survey.outlines.iter().map(|outline| outline.belongings[0].shown).collect();
    assert_eq!(groups, [true, false]);
}

#[test]
fn a_thread_is_named_by_a_link_that_reports_print() {
    let mails = [
        call("call@example.org", WIKI),
        call("shed@example.org", "[VOTE] Paint the shed"),
        reply("vote@example.org", BO, RE_WIKI).answers("call@example.org"),
        call("result@example.org", "[RESULT] [VOTE] Move the wiki").time("12:00:00"),
    ];
    let hash = "M5ZDEM3CA2Z3LLLEVHVY44JMNPZ5ADP3";
    for thread in [
        "https://lists.example.org/thread/%3Ccall@example.org%3E".to_owned(),
        "https://lists.example.org/mod_mbox/dev/202605.mbox/%3Cvote%40example.org%3E".into(),
        "https://inbox.example.org/dev/call@example.org/T/#u".into(),
        format!("https://lists.example.org/archives/list/dev@example.org/thread/{hash}/"),
        format!("https://lists.example.org/archives/list/dev@example.org/message/{hash}/"),
        "%3Ccall%40example.org%3E".into(),
        "Message-ID: <call@example.org>".into(),
        "result@example.org".into(),
        "Re: [VOTE] MOVE the  wiki".into(),
    ] {
        assert_eq!(tally(&mails, &thread)["proposal"]["message_id"], "call@example.org", "{thread}");
    }
}
