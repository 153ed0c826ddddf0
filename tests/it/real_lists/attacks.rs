//! Tests attacks by somebody who can only send mail, on two votes of a real list. The bot must not post
//! anything wrong.
//!
//! Anybody may post to the lists. Attacks that change nothing share a list, and all of them together must
//! change nothing. An attack that makes the bot ask has its own list. Two bots read each list: one reads the
//! export of HyperKitty, the other reads the mail of a subscriber, which has all fields. All lists use the
//! same days, because the server has only one clock.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::common::command::run;
use crate::servers::Dates;

/// A mail with its arrival, a day and time of May 2026.
type Arriving = (&'static str, String);

const PASSES: Letter<'_> = Letter {
    id: "passes@example.org",
    from: ANA,
    subject: "[VOTE] Move the wiki",
    date: "4 08:00",
    answers: None,
    body: "I propose to move the wiki.\n\nThe vote is open for 72 hours.",
};
const FAILS: Letter<'_> =
    Letter { id: "fails@example.org", subject: "[VOTE] Close the forum", date: "4 08:01", ..PASSES };
const LIST: &str = "LIST@lists.example.org";
/// The times at which the bots run.
const RUNS: [&str; 4] = ["4 11:00", "5 08:00", "7 12:30", "7 13:00"];
/// A replacement for sendmail that writes each mail into a file.
const SENDMAIL: &str = "#!/bin/sh\ncd \"$(dirname \"$0\")\"\nn=$(ls taken | wc -l)\nprintf '%s\\n' \"$*\" > \"taken/$n\"\ncat >> \"taken/$n\"\n";

/// A mail from an outsider. It replies to the vote that passes, unless a test changes that.
const OUTSIDE: Letter<'_> = Letter {
    id: "attack@evil.test",
    from: "Mallory <mallory@evil.test>",
    subject: "Re: [VOTE] Move the wiki",
    date: "4 10:00",
    answers: Some(PASSES.id),
    body: "-1, because it is wrong to move it.",
};

/// The votes of a list: a vote that passes, and optionally a vote that fails.
fn honest(with_forum: bool) -> Vec<Arriving> {
    let calls = if with_forum { &[&PASSES, &FAILS][..] } else { &[&PASSES] };
    let mut mails: Vec<Arriving> = calls.iter().map(|call| ("4 08:00", call.to(LIST))).collect();
    for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
        for call in calls {
            if from == DEE && call.id == FAILS.id {
                continue;
            }
            let (id, subject) = (format!("{at}.{}", call.id), format!("Re: {}", call.subject));
            let vote = Letter {
                id: &id,
                from,
                subject: &subject,
                date: "4 09:00",
                answers: Some(call.id),
                body: "+1",
            };
            mails.push(("4 09:00", vote.to(LIST)));
        }
    }
    mails
}

/// A bot that reads an archive, and gives its posts to a program.
struct Reader {
    folder: Folder,
}

impl Reader {
    fn new(list: &str) -> Self {
        let folder = Folder::new();
        let roster = SUBSCRIBERS[..5].iter().fold(Roster::default(), |roster, voter| {
            let (name, address) = voter.trim_end_matches('>').split_once(" <").unwrap();
            roster.voter(name, &[address])
        });
        folder.save("roster.toml", roster);
        let config = format!(
            "state = \"state\"\n[[list]]\naddress = \"{list}\"\narchives = [\"dev.mbox\"]\nroster = \"roster.toml\"\n\
             complete-until = \"now\"\nfrom = \"Votes <votes@example.org>\"\nchair = \"{CHAIR}\"\n"
        );
        folder.save("plusone.toml", config);
        let program = folder.save("sendmail", SENDMAIL);
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.file("taken")).unwrap();
        Self { folder }
    }

    fn run(&self, archive: impl AsRef<[u8]>, at: &str) -> Run {
        self.folder.save("dev.mbox", archive);
        let config = format!("--config={}", self.folder.file("plusone.toml"));
        let (sendmail, at) = (format!("--sendmail={}", self.folder.file("sendmail")), format!("--at={at}"));
        run(&["bot", &config, &sendmail, &at]).without_summary()
    }

    /// The posts of the bot at the end, one line for each mail.
    fn said(&self) -> Vec<String> {
        let count = fs::read_dir(self.folder.file("taken")).unwrap().count();
        let mails =
            (0..count).map(|at| fs::read_to_string(self.folder.file(&format!("taken/{at}"))).unwrap());
        let line = |mail: String| {
            let mail = mail.replace("=\n", "");
            let (head, body) = mail.split_once("\n\n").unwrap();
            let to = head.lines().next().unwrap().rsplit(' ').next().unwrap();
            let to = if to == CHAIR { "chair" } else { "list" };
            let subject = head.lines().find_map(|line| line.strip_prefix("Subject: ")).unwrap();
            let mut said = body.lines();
            let told = said.find(|line| line.starts_with("The vote")).unwrap_or_default();
            let why =
                body.lines().skip_while(|line| !line.contains("a person must decide")).nth(1).unwrap_or(told);
            format!("{to}: {subject}: {why}")
        };
        mails.map(line).collect()
    }
}

fn moment(at: &str) -> String {
    let (day, time) = at.split_once(' ').unwrap();
    format!("2026-05-{day:0>2}T{time}:00Z")
}

struct Attack {
    name: &'static str,
    mails: Vec<Arriving>,
}

fn attack(name: &'static str, mails: Vec<Arriving>) -> Attack {
    Attack { name, mails }
}

/// One mail that arrives at ten on the first day.
fn one(name: &'static str, mail: String) -> Attack {
    attack(name, vec![("4 10:00", mail)])
}

fn with(field: &str, letter: &Letter<'_>) -> String {
    format!("{field}\n{}", letter.to(LIST))
}

fn from(from: &str) -> String {
    Letter { from, ..OUTSIDE }.to(LIST)
}

fn attacks() -> Vec<Attack> {
    let lazy = "By lazy consensus. The vote is open for 72 hours.";
    let call = Letter { subject: "[VOTE] Pay Mallory", answers: None, body: lazy, ..OUTSIDE };
    let says = |subject: &'static str, body: &'static str| Letter { subject, body, ..OUTSIDE }.to(LIST);
    let insider = Letter { from: EVA, id: "eva@example.org", ..call.clone() };
    vec![
        attack("nothing", vec![]),
        one("a member's name with another address", from("Bo Ek <mallory@evil.test>")),
        one("an encoded From with a member's address", from("=?utf-8?q?Bo_Ek_=3Cbo=40example.org=3E=2C?= <mallory@evil.test>")),
        one("a member's address in a comment of From", from("mallory@evil.test (Bo Ek <bo@example.org>)")),
        one("a member's address before the own one", from("bo@example.org <mallory@evil.test>")),
        one("a member's address behind the own one", from("Mallory <mallory@evil.test> <bo@example.org>")),
        one("two mailboxes in From", from("Mallory <mallory@evil.test>, Bo Ek <bo@example.org>")),
        one("two From fields", with("From: Bo Ek <bo@example.org>", &OUTSIDE)),
        one("a longer domain", from("Bo Ek <bo@example.org.evil.test>")),
        one("a masked address", from("Bo Ek <bo at example.org>")),
        one("Reply-To and Sender of a member", with("Reply-To: Bo Ek <bo@example.org>\nSender: Bo Ek <bo@example.org>", &OUTSIDE)),
        one("rewriting that no list did", format!("X-Original-From: Bo Ek <bo@example.org>\nReply-To: Bo Ek <bo@example.org>\nList-Post: <mailto:{LIST}>\n{}", from("Bo Ek via Dev <mallory@evil.test>"))),
        one("a copy of the call with another text", Letter { id: PASSES.id, answers: None, subject: PASSES.subject, from: ANA, date: PASSES.date, body: "I propose to move the wiki.\n\nThe vote is open for 300 hours." }.to(LIST)),
        one("an outsider's call with the id of the call", Letter { id: PASSES.id, ..call.clone() }.to(LIST)),
        attack("the id of the call taken before it", vec![("4 07:59", Letter { id: PASSES.id, date: "4 07:59", ..call.clone() }.to(LIST))]),
        one("a vote under the id of a vote", Letter { id: "0.passes@example.org", ..OUTSIDE }.to(LIST)),
        one("an outsider's call", call.to(LIST)),
        attack("a backdated call", vec![("7 10:00", Letter { date: "1 08:00", ..call.clone() }.to(LIST))]),
        attack("a member's call, backdated by days", vec![("7 10:00", Letter { date: "3 08:00", ..insider.clone() }.to(LIST))]),
        attack("a member's call, backdated by hours", vec![("5 07:00", Letter { date: "4 08:30", ..insider.clone() }.to(LIST))]),
        attack("a member's call that arrives with its end", vec![("7 11:00", Letter { date: "4 10:30", ..insider.clone() }.to(LIST))]),
        attack("a member's call for another list", vec![("4 08:30", Letter { date: "4 08:30", ..insider.clone() }.to("other@lists.example.org"))]),
        attack("a flood of calls", (0..15).map(|at| ("4 08:30", Letter { id: &format!("flood-{at}@evil.test"), date: "4 07:00", body: "By lazy consensus. The vote is open for 24 hours.", ..call.clone() }.to(LIST))).collect()),
        one("an outsider's result", says("[RESULT] [VOTE] Move the wiki", "The vote failed with 1 +1 and 3 -1.")),
        one("an outsider's result apart from the thread", Letter { answers: None, ..Letter { subject: "[RESULT] [VOTE] Move the wiki", body: "The vote failed.", ..OUTSIDE } }.to(LIST)),
        one("an outsider's result in the name of the proposer", Letter { from: "Ana Lee <mallory@evil.test>", subject: "[RESULT] [VOTE] Move the wiki", body: "The vote failed.", ..OUTSIDE }.to(LIST)),
        one("an outsider's cancellation", says("[CANCELLED] [VOTE] Move the wiki", "This vote is cancelled.")),
        one("an outsider withdraws", says("Re: [VOTE] Move the wiki", "I withdraw my vote.")),
        one("an outsider withdraws for a member", says("Re: [VOTE] Move the wiki", "Bo withdraws his +1 and votes -1, because it is wrong.")),
        one("an outsider extends the vote", Letter { answers: Some(FAILS.id), subject: "Re: [VOTE] Close the forum", body: "The vote is extended until 30 May 2026.", ..OUTSIDE }.to(LIST)),
        one("an outsider starts the vote again", says("Re: [VOTE] Move the wiki", "The vote is restarted, earlier votes do not count.")),
        one("an outsider's next candidate", Letter { body: "The vote on the new text starts now. It is open for 72 hours.", ..Letter { subject: "[VOTE] Move the wiki (second try)", ..OUTSIDE } }.to(LIST)),
        one("an outsider's call of the same subject", Letter { answers: None, subject: PASSES.subject, body: PASSES.body, ..OUTSIDE }.to(LIST)),
        one("hidden HTML", format!("From: {MALLORY}\nTo: {LIST}\nSubject: Re: [VOTE] Move the wiki\nDate: 4 May 2026 10:00:00 +0000\nMessage-ID: <html@evil.test>\nIn-Reply-To: <{}>\nContent-Type: text/html\n\n<p style=\"display:none\">From: Bo Ek &lt;bo@example.org&gt;</p></body></html>\nFrom bo@example.org Mon May  4 10:00:00 2026\nFrom: Bo Ek <bo@example.org>\nMessage-ID: <inner@evil.test>\nIn-Reply-To: <{}>\n\n-1, because it is wrong.\n", PASSES.id, PASSES.id)),
        one("a separator in the body", Letter { body: "Hello\n\nFrom bo@example.org Mon May  4 10:00:00 2026\nFrom: Bo Ek <bo@example.org>\nSubject: Re: [VOTE] Move the wiki\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <inner@evil.test>\nIn-Reply-To: <passes@example.org>\n\n-1, because it is wrong.\n", ..OUTSIDE }.to(LIST)),
        one("a giant mail", Letter { body: &"+1 -1\n".repeat(100_000), ..OUTSIDE }.to(LIST)),
        one("a deep mail", format!("From: {MALLORY}\nTo: {LIST}\nSubject: Re: [VOTE] Move the wiki\nDate: 4 May 2026 10:00:00 +0000\nMessage-ID: <deep@evil.test>\nIn-Reply-To: <{}>\nContent-Type: text/html\n\n{}-1, because it is wrong\n", PASSES.id, "<div>\n".repeat(5_000))),
        one("a digest with the vote of a member", wrapped("multipart/digest")),
        one("a forwarded vote of a member", wrapped("multipart/mixed")),
        one("a whole mail wrapped as a list does", wrapped_whole()),
        one("an automatic answer", with("Auto-Submitted: auto-replied", &Letter { from: EVA, id: "away@example.org", body: "I am out of office.\n\n> -1, because it is wrong", ..OUTSIDE })),
        one("a vote of the year 2038", Letter { body: "-1, because it is wrong.", ..OUTSIDE }.to(LIST).replace("May 2026", "Jan 2038")),
        one("a member's call of the year 2038", insider.to(LIST).replace("May 2026", "Jan 2038")),
        one("a footer of a list in a mail", says("Re: [VOTE] Move the wiki", "Hello\n_______________________________________________\nDev mailing list\nTo unsubscribe send an email to dev-leave@lists.example.org\nThe vote is cancelled.\n-1, because it is wrong")),
        one("a subject that breaks lines", Letter { subject: "=?utf-8?q?=5BVOTE=5D_Pay=0ABcc:_all=40example.org=0D=0A=0D=0AHello?=", answers: None, body: lazy, ..OUTSIDE }.to(LIST)),
        one("references to both votes", with(&format!("References: <{}> <{}>", FAILS.id, PASSES.id), &OUTSIDE)),
        attack("many outsiders", (0..15).map(|at| ("4 10:00", Letter { id: &format!("outsider-{at}@evil.test"), from: &format!("Mallory {at} <m{at}@evil.test>"), ..OUTSIDE }.to(LIST))).collect()),
        one("a proxy", says("Re: [VOTE] Move the wiki", "Bo, Carl and Dee asked me to vote for them: -1, because it is wrong.")),
        one("a From of the bot under the id of its result", Letter { id: "RESULT", from: "Votes <votes@example.org>", subject: "[RESULT] [VOTE] Move the wiki", body: "The vote has failed.", ..OUTSIDE }.to(LIST)),
        one("an outsider's mail under the id of the result", Letter { id: "RESULT", subject: "[RESULT] [VOTE] Move the wiki", body: "The vote has failed.", ..OUTSIDE }.to(LIST)),
        one("an outsider's mail under the id of the question", Letter { id: "QUESTION", subject: "Hello", body: "Hello", ..OUTSIDE }.to(LIST)),
    ]
}

fn wrapped(kind: &str) -> String {
    format!(
        "From: {MALLORY}\nTo: {LIST}\nSubject: Re: [VOTE] Move the wiki\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <wrap@evil.test>\n\
         In-Reply-To: <{id}>\nMIME-Version: 1.0\nContent-Type: {kind}; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n",
        id = PASSES.id,
        inner = Letter { id: "inner@example.org", from: BO, ..OUTSIDE }.to(LIST)
    )
}

fn wrapped_whole() -> String {
    format!(
        "From: Bo Ek via Dev <mallory@evil.test>\nTo: {LIST}\nSubject: Re: [VOTE] Move the wiki\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <wrap@evil.test>\n\
         In-Reply-To: <{id}>\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n{inner}",
        id = PASSES.id,
        inner = Letter { id: "wrap@evil.test", from: BO, ..OUTSIDE }.to(LIST)
    )
}

/// A list with its attacks and its readers.
struct Target<'a> {
    names: Vec<&'static str>,
    list: MailingList<'a>,
    has_forum: bool,
    mails: Vec<Arriving>,
    readers: [Reader; 2],
}

impl<'a> Target<'a> {
    fn new(server: &'a MailmanServer, number: usize, attacks: &[Attack]) -> Self {
        use plusone::bot::post::{Id, PostKind};
        let list = server.list(&format!("dev{number}"), &["Reader <reader@example.com>"]);
        list.set("default_nonmember_action", "accept");
        list.set("max_message_size", "0");
        let id = |kind| Id::new(kind, &list.address().parse().unwrap(), PASSES.id).as_str().to_owned();
        let (result, question) = (id(PostKind::Result), id(PostKind::Question));
        let has_forum = attacks.len() > 1;
        let mut mails = honest(has_forum);
        for (at, Attack { mails: own, .. }) in attacks.iter().enumerate() {
            // Each mail and each call belongs to one attack only.
            mails.extend(own.iter().map(|(time, mail)| {
                let mail =
                    mail.replace("Message-ID: <attack@evil", &format!("Message-ID: <attack-{at}@evil"));
                let mail = mail.replace("Message-ID: <eva@", &format!("Message-ID: <eva-{at}@"));
                (*time, mail.replace("[VOTE] Pay Mallory", &format!("[VOTE] Pay Mallory {at} times")))
            }));
        }
        for (_, mail) in &mut mails {
            *mail = mail.replace(LIST, list.address());
            *mail = mail
                .replace("<RESULT>", &format!("<{result}>"))
                .replace("<QUESTION>", &format!("<{question}>"));
        }
        let readers = [Reader::new(list.address()), Reader::new(list.address())];
        let names = attacks.iter().map(|attack| attack.name).collect();
        Self { names, list, has_forum, mails, readers }
    }

    /// Sends the mails that arrive at a time.
    fn send(&self, at: &str) {
        for (_, mail) in self.mails.iter().filter(|(time, _)| *time == at) {
            self.list.send(mail);
        }
    }

    /// Runs both readers.
    fn read(&self, at: &str) {
        let archives = [self.list.export(), self.list.copies().into_bytes()];
        for (reader, archive) in self.readers.iter().zip(archives) {
            let run = reader.run(archive, &moment(at));
            assert_eq!(run.code, 0, "{:?}: {}", self.names, run.err);
        }
    }

    /// Checks the posts of both bots at the end.
    fn check(&self) {
        let Self { names, has_forum, .. } = self;
        assert_eq!(self.list.held().len(), 0, "{names:?}");
        let [export, copies] = self.readers.each_ref().map(Reader::said);
        let expected = if *has_forum { [Said::Passed; 2] } else { expected(names[0]) };
        assert_eq!(
            [of_the_wiki(&export), of_the_wiki(&copies)],
            expected,
            "{names:?}: {export:#?} {copies:#?}"
        );
        for said in [export, copies] {
            let forum = "list: [RESULT] [VOTE] Close the forum: The vote has failed";
            assert_eq!(said.iter().any(|line| line.starts_with(forum)), *has_forum, "{names:?}: {said:#?}");
            // Members may call votes, and nobody replied to these calls.
            let to_list = said.iter().filter(|line| line.starts_with("list: ")).count();
            let of_wiki = usize::from(of_the_wiki(&said) != Said::Asked);
            let of_members = names.iter().filter(|name| CALLS_OF_MEMBERS.contains(name)).count();
            assert_eq!(to_list, usize::from(*has_forum) + of_wiki + of_members, "{names:?}: {said:#?}");
        }
    }
}

/// Attacks that are calls by members; the bot announces their results.
const CALLS_OF_MEMBERS: [&str; 2] = ["a member's call for another list", "a member's call of the year 2038"];

#[test]
fn no_mail_of_an_outsider_changes_a_vote() {
    let server = MailmanServer::start(Dates::Corrected);
    let (shared, alone): (Vec<Attack>, Vec<Attack>) =
        attacks().into_iter().partition(|attack| expected(attack.name) == [Said::Passed; 2]);
    let is_call = |attack: &Attack| attack.mails.iter().any(|(_, mail)| mail.contains("\nSubject: [VOTE] "));
    let (calls, answers): (Vec<Attack>, Vec<Attack>) = shared.into_iter().partition(is_call);
    let groups = [calls, answers].into_iter().chain(alone.into_iter().map(|attack| vec![attack]));
    let targets: Vec<Target<'_>> =
        groups.enumerate().map(|(number, attacks)| Target::new(&server, number, &attacks)).collect();
    let times = targets.iter().flat_map(|target| target.mails.iter().map(|(at, _)| *at));
    let mut times: Vec<&str> = times.chain(RUNS).collect();
    times.sort_unstable();
    times.dedup();
    for at in times {
        server.set_clock(&moment(at));
        for target in &targets {
            target.send(at);
        }
        server.wait_until_idle();
        if RUNS.contains(&at) {
            for target in &targets {
                target.read(at);
            }
        }
    }
    assert_eq!(server.failed(), 0);
    targets.iter().for_each(Target::check);
}

/// The last post of the bot about the vote that passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Passed,
    Failed,
    /// The bot asked the chair, and sent nothing to the list.
    Asked,
}

fn of_the_wiki(said: &[String]) -> Said {
    let has = |start: &str| said.iter().any(|line| line.starts_with(start));
    if has("list: [RESULT] [VOTE] Move the wiki: The vote has passed") {
        Said::Passed
    } else if has("list: [RESULT] [VOTE] Move the wiki: ") {
        Said::Failed
    } else {
        Said::Asked
    }
}

/// The expected posts for the export of HyperKitty, and for the mail of a subscriber.
fn expected(name: &str) -> [Said; 2] {
    match name {
        // HyperKitty shows only the member as the sender of these mails; see docs/sources.md.
        "a member's address before the own one" | "two From fields" => [Said::Failed, Said::Asked],
        "an encoded From with a member's address"
        | "a member's address in a comment of From"
        | "a member's address behind the own one"
        | "two mailboxes in From"
        // HyperKitty keeps only the first mail with an id.
        | "a copy of the call with another text"
        | "an outsider's call with the id of the call" => [Said::Passed, Said::Asked],
        // The address may be the member's second address.
        "a member's name with another address"
        | "a longer domain"
        | "a masked address"
        | "the id of the call taken before it"
        | "a From of the bot under the id of its result" => [Said::Asked; 2],
        _ => [Said::Passed; 2],
    }
}
