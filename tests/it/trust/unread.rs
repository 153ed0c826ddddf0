//! Tests mail whose words were cut off, and digests of other people's mails.

use super::*;

const THREE: [&str; 3] = ["+1", "+1", "+1"];

#[test]
fn a_text_that_a_program_cut_may_have_had_a_vote() {
    let cut = |from: &str, notice: &str| {
        let body = format!("First some remarks.\n\n1. The cost. There is\n\n{notice}");
        let found = outcome(&with(vote(&THREE), Mail::reply(40, from, 30, &body)), Some(&roster()));
        (found.verdict, found.stable)
    };
    for notice in [
        "[The remainder of this mail, 30 kB, was removed by the list]",
        "[message truncated]",
        "[Message clipped]",
        "*** MESSAGE TRUNCATED ***",
        "[... trimmed by the list ...]",
        "[Rest der Nachricht abgeschnitten]",
        "[message tronqué]",
    ] {
        assert_eq!(cut(PEOPLE[4], notice), (Verdict::Passed, false), "{notice}");
        assert_eq!(cut(STRANGER, notice), (Verdict::Passed, true), "{notice}");
    }
    for notice in
        ["[picture removed]", "[snip]", "> It costs much.\n[rest deleted]", "[1] https://example.org"]
    {
        assert_eq!(cut(PEOPLE[4], notice), (Verdict::Passed, true), "{notice}");
    }
}

/// A digest of a group with one mail on a topic.
fn digest(subject: &str, topic: &str, from: &str, text: &str) -> Mail {
    let rule = "=".repeat(70);
    let body = format!(
        "Today's topics: 1 update in 1 topic\n\n{rule}\nTopic: {topic}\nUrl: https://groups.example/t/1\n{rule}\n\n\
         ---------- 1 of 1 ----------\nFrom: {from}\nDate: May 05 08:40\n\n{text}\n"
    );
    let from = "the group <noreply@groups.example>";
    Mail { subject: subject.into(), answers: None, ..Mail::reply(60, from, 30, &body) }
}

#[test]
fn a_digest_of_a_group_may_have_votes() {
    let google = "Digest for dev@example.org - 1 update in 1 topic";
    let settled = |mail: Mail| outcome(&with(vote(&THREE), mail), Some(&roster())).stable;
    let topic = "[VOTE] Move the wiki";
    let against = "-1, the mirror breaks";
    assert!(!settled(digest(google, topic, PEOPLE[4], against)));
    assert!(!settled(digest("dev@example.org Digest #12", topic, PEOPLE[4], against)));
    let german = "Zusammenfassung für dev@example.org - 1 Aktualisierung in 1 Thema";
    assert!(!settled(digest(german, topic, PEOPLE[4], against)));
    assert!(settled(digest(google, topic, PEOPLE[4], "Which host is it?")));
    assert!(settled(digest(google, "The new logo", PEOPLE[4], against)));
    assert!(settled(digest(google, topic, STRANGER, against)));
    assert!(settled(digest(google, topic, PEOPLE[1], "+1")), "the archive has this mail too");
}

#[test]
fn a_reply_to_a_missing_digest_counts_by_its_author() {
    let found = |values: &[&str], from: &str| {
        let answer = Mail {
            subject: "Re: dev Digest, Vol 12, Issue 3".into(),
            answers: Some("digest@example.org".into()),
            ..Mail::reply(61, from, 30, "> Subject: [VOTE] Move the wiki\n\n-1, the mirror breaks")
        };
        let found = outcome(&with(vote(values), answer), Some(&roster()));
        (found.verdict, found.stable)
    };
    assert_eq!(found(&THREE, PEOPLE[4]), (Verdict::Passed, false));
    assert_eq!(found(&THREE, STRANGER), (Verdict::Passed, true));
}

#[test]
fn a_digest_that_was_not_read_matters_only_for_people_without_a_vote() {
    let found = |values: &[&str]| {
        let html = "<h3>[VOTE] Move the wiki</h3><p>Eve Holm, May 5</p><p>-1, the mirror breaks</p>";
        let digest = Mail {
            subject: "dev Digest, Vol 12, Issue 3\nContent-Type: text/html".into(),
            answers: None,
            ..Mail::reply(62, "dev-request@example.org", 30, html)
        };
        let found = outcome(&with(vote(values), digest), Some(&roster()));
        (found.verdict, found.stable)
    };
    assert_eq!(found(&THREE), (Verdict::Passed, false));
    assert_eq!(found(&["+1", "+1", "+1", "+1"]), (Verdict::Passed, true));
}
