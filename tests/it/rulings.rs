//! Tests rulings: the chair says what an unclear mail means, and the rule then gives the verdict as usual.

use serde_json::Value as Json;

use crate::common::command::{Run, codes, run};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, Roster, mbox, wiki_vote};

const AT: &str = "--at=2026-05-08T12:00:00Z";
const CONDITIONAL: &str = "+1 if the old host stays until June";

/// An archive and a file of rulings.
struct Vote {
    folder: Folder,
    archive: String,
    rulings: String,
}

impl Vote {
    fn of(mails: &[String]) -> Self {
        let folder = Folder::new();
        let archive = folder.save("dev.mbox", mbox(mails));
        let rulings = folder.file("rulings.toml");
        Self { folder, archive, rulings }
    }

    /// Two clear votes and one unclear vote.
    fn unclear() -> Self {
        Self::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, CONDITIONAL)]))
    }

    fn add(&self, mails: &[String]) {
        let old = std::fs::read_to_string(&self.archive).unwrap();
        self.folder.save("dev.mbox", old + &mbox(mails));
    }

    fn run(&self, command: &str, more: &[&str]) -> Run {
        let at = if more.iter().any(|option| option.starts_with("--at=")) { None } else { Some(AT) };
        let arguments = [command, &self.archive, "--complete-until=now"];
        run(&arguments.into_iter().chain(at).chain(more.iter().copied()).collect::<Vec<_>>())
    }

    fn rulings(&self) -> String {
        format!("--rulings={}", self.rulings)
    }

    #[track_caller]
    fn resolve(&self, id: &str, reading: &str, more: &[&str]) -> Run {
        let rulings = self.rulings();
        let reading = format!("--reading={reading}");
        let ruling = [&rulings, "--message", id, &reading, "--reason=asked by phone", "--by=Ana Lee"];
        let run = self.run("resolve", &ruling.iter().chain(more).copied().collect::<Vec<_>>());
        let file = &self.rulings;
        let told = format!(
            "plusone: written to {file}; give --rulings {file} to tally, result, list and audit too\n"
        );
        assert_eq!(run.err, told, "{}", run.out);
        run
    }

    fn tally(&self, more: &[&str]) -> (i32, Json) {
        let found = self.run("tally", &["--format=json"].iter().chain(more).copied().collect::<Vec<_>>());
        (found.code, found.json())
    }

    fn ruled(&self) -> (i32, Json) {
        self.tally(&[&self.rulings()])
    }
}

fn verdict(document: &Json) -> &str {
    document["outcome"]["verdict"].as_str().unwrap()
}

#[test]
fn a_ruling_gives_the_value_of_an_unclear_vote_and_is_shown_with_its_reason() {
    let vote = Vote::unclear();
    let listed = vote.run("resolve", &[]);
    assert_eq!(listed.code, 4);
    assert!(
        listed.out.contains("1. <vote-2@example.org>\n   Dee Moss, 4 May 2026 09:02 UTC, line 1\n"),
        "{}",
        listed.out
    );
    assert_eq!(vote.tally(&[]).0, 4);
    assert_eq!(vote.resolve("<vote-2@example.org>", "+1", &[]).code, 0);
    let (code, document) = vote.ruled();
    assert_eq!((code, verdict(&document)), (0, "passed"));
    let [ruling] = &document["rulings"].as_array().unwrap()[..] else { panic!("{document}") };
    assert_eq!((ruling["reading"].as_str(), ruling["reason"].as_str()), (Some("+1"), Some("asked by phone")));
    assert_eq!(
        (ruling["verdict_without"].as_str(), ruling["stable_without"].as_bool()),
        (Some("failed"), Some(false))
    );
    assert_eq!(document["votes"][2]["reasons"], serde_json::json!(["ruled"]));
    let rulings = vote.rulings();
    for (command, more) in [
        ("tally", &[][..]),
        ("tally", &["--format=markdown"]),
        ("explain", &[]),
        ("result", &["--to=dev@example.org"]),
    ] {
        let shown = vote.run(command, &[more, &[&rulings]].concat()).out;
        for words in ["asked by phone", "Ana Lee", "without this ruling: failed"] {
            let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(words), "{command}: {shown}");
        }
    }
    // The ruling gives the meaning of the mail, so with another value the rule gives another verdict.
    vote.resolve("vote-2@example.org", "none", &["--at=2026-05-08T13:00:00Z"]);
    let (code, document) = vote.ruled();
    assert_eq!((code, verdict(&document)), (1, "failed"));
    assert_eq!(document["votes"].as_array().unwrap().len(), 2);
}

#[test]
fn an_audit_agrees_by_the_rulings_and_explains_without_them() {
    let vote = Vote::unclear();
    vote.resolve("vote-2@example.org", "+1", &[]);
    let result = vote.run("result", &[&vote.rulings(), "--to=dev@example.org"]);
    assert_eq!(result.code, 0, "{}", result.err);
    vote.add(&[result.out]);
    let audit = |more: &[&str]| {
        let options = ["--format=json", "--at=2026-05-20"];
        let run = vote.run("audit", &[&options, more].concat());
        let document = run.json();
        let decision = &document["decisions"][0];
        (run.code, decision["agreement"].as_str().unwrap().to_owned(), decision["findings"].to_string())
    };
    let (code, agreement, findings) = audit(&[&vote.rulings()]);
    assert_eq!((code, agreement.as_str(), findings.as_str()), (0, "agrees", "[]"));
    let (code, agreement, findings) = audit(&[]);
    assert_eq!((code, agreement.as_str()), (0, "explained"), "{findings}");
    let page = vote.run("audit", &["--format=html", "--at=2026-05-20", &vote.rulings()]).out;
    assert!(page.contains("asked by phone"), "the page shows no ruling");
}

#[test]
fn a_ruling_for_another_mail_is_refused_with_both_fingerprints() {
    let vote = Vote::unclear();
    vote.resolve("vote-2@example.org", "+1", &[]);
    let other =
        Vote::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1 if the old host stays until July")]));
    let (code, document) = other.tally(&[&vote.rulings()]);
    assert_eq!((code, document["rulings"].as_array().unwrap().len()), (4, 0));
    let odd = &document["diagnostics"][0];
    let text = odd["text"].as_str().unwrap();
    let digests = text.split(' ').map(|word| word.trim_end_matches(',')).filter(|word| word.len() == 64);
    assert_eq!((odd["code"].as_str(), digests.count()), (Some("ruling-for-other-mail"), 2), "{text}");
    // If two mails have the same Message-ID, the ruling applies only to the mail with its fingerprint.
    let mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, CONDITIONAL)]);
    let forged =
        mails[3].replace("stays until June", "is kept").replace("dee@", "eve@").replace("Dee", "Eve");
    vote.add(&[forged]);
    let document = vote.ruled().1;
    let of = |name: &str| {
        let votes = document["votes"].as_array().unwrap();
        let vote = votes.iter().find(|vote| vote["voter"]["name"] == name).unwrap();
        vote["status"].as_str().unwrap().to_owned()
    };
    assert_eq!((of("Dee Moss").as_str(), of("Eve Moss").as_str()), ("counted", "unclear"));
}

#[test]
fn a_ruling_ends_when_the_voter_writes_again_after_it() {
    let later = |from: &str, day: &str| {
        let mail = Mail::new("later@example.org").from(from).subject("Re: [VOTE] Move the wiki");
        let mail = mail.time("10:00:00").answers("call@example.org").body("I have looked at the new host.");
        mail.to_string().replace("Mon, 4 May", &format!("{day} May"))
    };
    for (from, day, code) in [(DEE, "Fri, 8", 4), (DEE, "Tue, 5", 0), (BO, "Fri, 8", 0)] {
        let vote = Vote::unclear();
        vote.resolve("vote-2@example.org", "+1", &["--at=2026-05-06T12:00:00Z"]);
        vote.add(&[later(from, day)]);
        let (found, document) = vote.ruled();
        assert_eq!((found, codes(&document).contains(&"ruling-ended")), (code, code == 4), "{from} {day}");
        if code == 4 {
            vote.resolve("vote-2@example.org", "+1", &[]);
            assert_eq!(vote.ruled().0, 0);
        }
    }
}

#[test]
fn a_ruling_gives_no_binding_vote_to_strangers() {
    let vote = Vote::unclear();
    let roster =
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Carl Dorn", &["carl@example.net"]);
    let roster =
        format!("--roster={}", vote.folder.save("roster.toml", roster.voter("Kim", &["kim@example.org"])));
    vote.resolve("vote-2@example.org", "+1", &[]);
    let (code, document) = vote.tally(&[&vote.rulings(), &roster]);
    assert_eq!((code, document["votes"][2]["binding"].as_bool()), (1, Some(false)));
    assert_eq!(document["counts"]["plus"], serde_json::json!({ "binding": 2, "advisory": 1 }));
}

#[test]
fn an_explanation_is_ruled_on_both_ways() {
    for (body, class) in
        [("-1", "minor"), ("-1, see https://example.org/x", "substantial"), ("-1", "substantial")]
    {
        for (reading, blocks) in [("explained", true), ("unexplained", false)] {
            let vote = Vote::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (ANA, "+1"), (DEE, body)]));
            let class = format!("--class={class}");
            vote.resolve("vote-3@example.org", reading, &[&class]);
            let (code, document) = vote.tally(&[&vote.rulings(), &class]);
            let expected = if blocks { (1, "blocked") } else { (0, "passed") };
            assert_eq!((code, verdict(&document)), expected, "{body} {class} {reading}");
            assert!(document["votes"][3]["reasons"].to_string().contains("explanation-ruled"));
        }
    }
}

#[test]
fn the_effect_of_a_mail_on_the_whole_vote_is_ruled_on() {
    let passes = [(BO, "+1"), (CARL, "+1"), (DEE, "+1")];
    // Somebody else announces the result, and an objection follows.
    let mut mails = wiki_vote(&passes);
    let dated = |mail: Mail<'_>, day: &str| mail.to_string().replace("Mon, 4 May", &format!("{day} May"));
    let result = Mail::new("result@example.org").from(BO).subject("[RESULT] [VOTE] Move the wiki");
    mails.push(dated(result.body("The vote has passed with 3 +1.").answers("call@example.org"), "Fri, 8"));
    let against =
        Mail::new("against@example.org").from("Eva <eva@example.org>").subject("Re: [VOTE] Move the wiki");
    let against =
        against.time("09:00:00").answers("call@example.org").body("-1, the new host has no backups.");
    mails.push(dated(against, "Fri, 8"));
    let vote = Vote::of(&mails);
    let (code, document) = vote.tally(&[]);
    assert_eq!(code, 4, "{}", document["outcome"]);
    for (reading, at, expected) in [
        ("closes", "--at=2026-05-08T12:00:00Z", (0, "passed")),
        ("does-not-close", "--at=2026-05-08T13:00:00Z", (1, "blocked")),
    ] {
        vote.resolve("result@example.org", reading, &[at]);
        let (code, document) = vote.ruled();
        assert_eq!((code, verdict(&document)), expected, "{reading}");
    }
}

#[test]
fn a_ruling_on_mail_of_an_uncertain_author_names_the_author() {
    let from = "=?utf-8?q?Dee_Moss_=3Cdee=40example.com=3E=2C?= <mallory@example.com>";
    let vote = Vote::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (from, "+1")]));
    let roster =
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Carl Dorn", &["carl@example.net"]);
    let roster = roster.voter("Dee Moss", &["dee@example.com"]);
    let roster = format!("--roster={}", vote.folder.save("roster.toml", roster));
    assert_eq!(vote.tally(&[&roster]).0, 4);
    let rulings = vote.rulings();
    let ruling =
        ["--message=vote-2@example.org", "--reading=+1", "--reason=asked", "--by=Ana", &rulings, &roster];
    let refused = vote.run("resolve", &ruling);
    assert_eq!((refused.code, refused.err.contains("give --author: ")), (2, true), "{}", refused.err);
    for (author, at, code) in [
        ("--author=dee@example.com", "--at=2026-05-08T13:00:00Z", 0),
        ("--author=mallory@example.com", "--at=2026-05-08T14:00:00Z", 1),
    ] {
        vote.resolve("vote-2@example.org", "+1", &[author, at, &roster]);
        let (found, document) = vote.tally(&[&rulings, &roster, at]);
        assert_eq!(found, code, "{author} {}", document["outcome"]);
        assert_eq!(document["votes"][2]["binding"].as_bool(), Some(code == 0));
    }
}

#[test]
fn the_time_and_the_order_of_votes_are_ruled_on() {
    // The vote has no date, so it is unknown if it is in time.
    let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    mails[0] = mails[0].replace("open for 72 hours", "open until 7 May 2026 08:00 UTC");
    mails[3] = mails[3].replace("Date: Mon, 4 May 2026 09:02:00 +0000\n", "");
    let vote = Vote::of(&mails);
    assert_eq!(vote.tally(&[]).0, 4);
    for (reading, at, code) in
        [("in-time", "--at=2026-05-08T12:00:00Z", 0), ("late", "--at=2026-05-08T13:00:00Z", 1)]
    {
        vote.resolve("vote-2@example.org", reading, &[at]);
        let (found, document) = vote.ruled();
        assert_eq!(found, code, "{reading} {}", document["outcome"]);
    }
    // Two votes of one voter have the same time.
    let last = |id: &str| {
        let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1"), (DEE, "-1, it has no backups.")]);
        mails[4] = mails[4].replace("09:03:00", "09:02:00");
        let vote = Vote::of(&mails);
        assert_eq!(vote.tally(&[]).0, 4);
        let question = vote.run("resolve", &[]).out;
        assert!(
            question.contains("another vote by the same voter has the same time or Message-ID"),
            "{question}"
        );
        vote.resolve(id, "last", &[]);
        vote.ruled().0
    };
    assert_eq!((last("vote-2@example.org"), last("vote-3@example.org")), (0, 1));
}

/// Three votes on a call with an invalid deadline. The last vote is cast on 6 May.
fn with_unreadable_deadline() -> Vote {
    let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    mails[0] = mails[0].replace("The vote is open for 72 hours.", "The vote closes 31/06/2026.");
    mails[3] = mails[3].replace("Date: Mon, 4 May", "Date: Wed, 6 May");
    Vote::of(&mails)
}

#[test]
fn a_ruling_says_when_a_vote_with_an_unreadable_deadline_closes() {
    let vote = with_unreadable_deadline();
    let question = vote.run("resolve", &[]);
    assert_eq!(question.code, 4, "{}", question.out);
    assert!(question.out.contains("\n   readings: closes-at and a time, "), "{}", question.out);
    assert!(question.err.contains(" --message call@example.org --closes TIME "), "{}", question.err);
    let asked = vote.run("ask", &["--to=dev@example.org"]).out;
    assert!(asked.contains("\nPlease reply and say when the vote closes, "), "{asked}");
    for (reading, at, code) in [
        ("closes-at 2026-05-05T17:00:00Z", "--at=2026-05-08T12:00:00Z", 1),
        ("closes-at 2026-05-06T17:00:00Z", "--at=2026-05-08T13:00:00Z", 0),
        ("closes-at 2026-05-09T17:00:00Z", "--at=2026-05-08T14:00:00Z", 3),
    ] {
        vote.resolve("call@example.org", reading, &[at]);
        let (found, document) = vote.tally(&[&vote.rulings(), at]);
        assert_eq!(found, code, "{reading} {}", document["outcome"]);
        let ruling = &document["rulings"][0];
        assert_eq!(
            (ruling["reading"].as_str(), ruling["verdict_without"].as_str()),
            (Some(reading), Some("passed"))
        );
        let closes = document["proposal"]["closes"].as_str().unwrap();
        assert!(reading.ends_with(closes) || reading[10..29] == closes[..19], "{reading} {closes}");
        assert!(!codes(&document).contains(&"unreadable-window"), "{}", document["diagnostics"]);
    }
    let listed = vote.run("list", &[&vote.rulings(), "--format=json"]).json();
    assert_eq!(listed["proposals"][0]["rulings"][0]["by"], "Ana Lee", "{listed}");
    let shown = vote.run("tally", &[&vote.rulings()]).out;
    assert!(
        shown.contains("\nRuling: the mail from Ana Lee says that the vote closes at 9 May 2026 17:00 UTC: "),
        "{shown}"
    );
}

#[test]
fn a_ruling_on_a_deadline_applies_only_to_its_call() {
    let vote = with_unreadable_deadline();
    let ruling = |id: &str, closes: &str| {
        let rulings = vote.rulings();
        let run = vote
            .run("resolve", &[&rulings, "--message", id, "--closes", closes, "--reason=said so", "--by=Ana"]);
        (run.code, run.err)
    };
    let (code, refused) = ruling("vote-2@example.org", "2026-05-06");
    assert!(code == 2 && refused.contains("unclear: call@example.org"), "{refused}");
    let (code, refused) = ruling("call@example.org", "2026-05-01");
    assert!(
        code == 2 && refused.contains("`closes-at 2026-05-01T23:59:59Z` does not fit this mail"),
        "{refused}"
    );
    assert_eq!(ruling("call@example.org", "2026-05-06").0, 0);
    // A ruling does not apply to another call with this Message-ID, nor to a clear call.
    let other = std::fs::read_to_string(&vote.archive).unwrap();
    for (from, to, code) in [
        ("31/06/2026", "31/09/2026", "ruling-for-other-mail"),
        ("31/06/2026.", "6 May 2026 at 17:00 UTC.", "ruling-for-other-mail"),
    ] {
        vote.folder.save("dev.mbox", other.replace(from, to));
        let document = vote.ruled().1;
        assert!(codes(&document).contains(&code), "{}", document["diagnostics"]);
        assert_eq!(document["rulings"], Json::Array(Vec::new()));
    }
}

#[test]
fn a_ruling_on_a_clear_mail_has_no_effect() {
    let vote = Vote::unclear();
    vote.resolve("vote-2@example.org", "+1", &[]);
    let text = std::fs::read_to_string(&vote.rulings).unwrap();
    let clear = Vote::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "-1, the new host has no backups.")]));
    // The error reports the fingerprint of the clear mail.
    let document = clear.tally(&[&vote.rulings()]).1;
    let said = document["diagnostics"][0]["text"].as_str().unwrap();
    let own = said.split_whitespace().next_back().unwrap();
    let old = text.split('"').find(|word| word.len() == 64).unwrap();
    clear.folder.save("rulings.toml", text.replace(old, own));
    let (code, document) = clear.ruled();
    assert_eq!((code, verdict(&document), codes(&document)), (1, "blocked", vec!["ruling-without-effect"]));
}

#[test]
fn a_file_that_is_edited_by_hand_keeps_its_comments() {
    let vote = Vote::of(&wiki_vote(&[(BO, CONDITIONAL), (CARL, "+1"), (DEE, CONDITIONAL)]));
    vote.resolve("vote-0@example.org", "+1", &[]);
    let text = std::fs::read_to_string(&vote.rulings).unwrap();
    let edited = text.replace("reading = \"+1\"", "reading = \"+1\" # agreed in the meeting of 7 May");
    vote.folder.save("rulings.toml", &edited);
    vote.resolve("vote-2@example.org", "none", &[]);
    let text = std::fs::read_to_string(&vote.rulings).unwrap();
    assert!(text.starts_with(&edited) && text.len() > edited.len(), "{text}");
    vote.folder.save("rulings.toml", text.replace("reading = \"none\"", "reading = \"nothing\""));
    let found = vote.run("tally", &[&vote.rulings()]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    assert!(
        found.err.contains("invalid reading `nothing`") && found.err.contains("^^^^^^^^^"),
        "{}",
        found.err
    );
}
