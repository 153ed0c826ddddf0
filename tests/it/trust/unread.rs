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
