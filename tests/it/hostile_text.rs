//! Tests that text from mail never controls the terminal of the reader.

use crate::common::command::{AT, PASSES, run, run_with_input};
use crate::common::mail::{Folder, Mail, Roster, mbox};
use plusone::policy;

/// Asserts that nothing in the text could control a terminal.
#[track_caller]
fn controls_nothing(text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        let unsafe_char = |c: char| {
            c.is_control()
                || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!line.contains(unsafe_char), "line {}: {line:?}", at + 1);
    }
}

#[test]
fn nothing_from_mail_controls_a_terminal() {
    // The same sequences, raw and in encoded words; U+009B is the one-character form of ESC [.
    let subject = "[VOTE] Move \u{1b}]0;owned\u{7}the =?utf-8?Q?=1B[31mred=C2=9B2J=E2=80=AE_wiki?= \u{202e}home\u{2066}\u{0}";
    let call_id = "call\u{1b}[7m@example.org";
    let call = Mail::call(call_id, subject).from("Ana \u{1b}[5mLee\u{202e} <ana@example.org>");
    let answer =
        |id, from, time| Mail::new(id).from(from).subject("Re: [VOTE] Move").time(time).answers(call_id);
    let mails = [
        call,
        answer("1\u{9b}2J@example.org", "Bo\u{8}\u{8}\u{7f} Ek <bo@example.org>", "07:00:00")
            .body("+1, it is \u{1b}[2J\u{1b}[1;1Hgreat\u{202e} news\u{2069}"),
        answer("2@example.org", "=?utf-8?Q?Carl_=1B[41mDorn=E2=80=AE?= <carl@example.net>", "09:00:00").body(
            "-1, because the \u{1b}]8;;http://example.org/\u{7}backups\u{1b}\\ are \u{202d}lost\u{85} there",
        ),
        answer("3@example.org", "Dee\u{200f}\u{61c} Moss <dee@example.com>", "10:00:00")
            .body("+1 if the \u{1b}[8mhidden\u{1b}[0m \u{2067}words\u{b} are said"),
        answer("4@example.org", "\u{1b}[31m@example.org", "11:00:00").body("+1\u{1b}[A\u{1b}[2K"),
    ];
    let input = mbox(&mails);
    for arguments in [
        &["tally", "-", AT][..],
        &["tally", "-", AT, "--verbose"],
        &["list", "-", AT],
        &["tally", "-", AT, "--thread=owned"],
    ] {
        let found = run_with_input(arguments, input.as_str());
        controls_nothing(&found.out);
        controls_nothing(&found.err);
        assert!(found.out.contains("[VOTE] Move ") && found.out.contains("home"), "{}", found.out);
    }
    let text = run_with_input(&["tally", "-", AT], input.as_str()).out;
    assert!(text.contains("\n[VOTE] Move \u{fffd}]0;owned\u{fffd}the \u{fffd}[31mred\u{fffd}2J\u{fffd} wiki \u{fffd}home\u{fffd}"), "{text}");
    let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("called by Ana \u{fffd}[5mLee\u{fffd} on 4 May 2026"), "{text}");
    assert!(
        words.contains("\"+1, it is \u{fffd}[2J\u{fffd}[1;1Hgreat\u{fffd} news\u{fffd}\" (line 1)"),
        "{text}"
    );
    assert!(words.contains("Explanation of Carl \u{fffd}[41mDorn\u{fffd}: "), "{text}");
    assert!(words.contains("Unclear: Dee\u{fffd}\u{fffd} Moss, "), "{text}");

    // The lists on standard error and the user's own input are cleaned too.
    let refused = run_with_input(&["tally", "-", AT, "--thread=\u{1b}[2Jnothing"], input.as_str());
    assert_eq!(refused.code, 2);
    controls_nothing(&refused.err);
    assert!(refused.err.contains("`\u{fffd}[2Jnothing`"), "{}", refused.err);
}

#[test]
fn nothing_from_a_policy_controls_a_terminal() {
    let folder = Folder::new();
    let escape = "\\u001b[2J";
    let policy = folder.save(
        "policy.toml",
        format!(
            "name = \"house\"\ntitle = \"House {escape}rules\"\nsource = \"the {escape}board\"\ndefault-class = \"us{escape}ual\"\n\
             [[class]]\nname = \"us{escape}ual\"\nabout = \"all\"\nunexplained-minus = \"void\"\n\
             requirements = [{{ kind = \"at-least\", value = \"plus\", count = 3, basis = \"binding\" }}]\n"
        ),
    );
    for command in ["tally", "list"] {
        let found = run(&[command, PASSES, AT, "--policy", &policy]);
        assert_eq!((found.code, found.err.as_str()), (0, ""));
        controls_nothing(&found.out);
    }
}

#[test]
fn nothing_from_a_roster_controls_a_terminal() {
    let folder = Folder::new();
    let roster = Roster::default().voter("Bo\\u001b[2J Ek", &["bo@example.org"]);
    let path = folder.save("roster.toml", roster.voter("Kim\\u001b[2J Vale", &["kim@example.org"]));
    // While the vote is open, one voter on the roster is in the table and one has not voted.
    let open = run(&["tally", PASSES, "--at=2026-05-05T12:00:00Z", "--roster", &path]);
    assert_eq!((open.code, open.err.as_str()), (3, ""));
    controls_nothing(&open.out);
    assert!(open.out.contains(" Bo\u{fffd}[2J Ek "), "{}", open.out);
    assert!(open.out.contains("\n- not voted yet: Kim\u{fffd}[2J Vale\n"), "{}", open.out);

    let twice =
        Roster::default().voter("Bo\\u001b[2J Ek", &["x@example.org"]).voter("Kim", &["x@example.org"]);
    let path = folder.save("twice.toml", twice);
    run(&["tally", PASSES, AT, "--roster", &path]).refused(&format!(
        "{path}:6:14: two voters have the address x@example.org: Bo\u{fffd}[2J Ek and Kim"
    ));
}

#[test]
fn hostile_file_names_do_not_control_a_terminal() {
    run(&["tally", "no\u{1b}[2J/such\u{202e}.mbox"])
        .refused_because("cannot read no\u{fffd}[2J/such\u{fffd}.mbox: ");
    let known = policy::names().collect::<Vec<_>>().join(", ");
    run(&["tally", PASSES, AT, "--policy=curt\u{1b}[2Jain"])
        .refused(&format!("unknown policy `curt\u{fffd}[2Jain`; known policies: {known}"));
}
