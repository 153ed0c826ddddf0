//! A vote with mail in every form that mail programs write. Tests compare the copies in archives with the
//! mail itself.

use serde_json::{Value as Json, json};

use super::command::Run;

/// The subscribers of the list.
pub(crate) const SUBSCRIBERS: [&str; 8] = [
    "Ana Lee <ana@example.org>", "Bo Ek <bo@example.org>", "Carl Dorn <carl@example.net>",
    "Dee Moss <dee@example.com>", "Eva Prinz <eva@example.org>", "Fritz Öl <fritz@example.de>",
    "Gil Roy <gil@example.fr>", "Hana Kim <hana@example.kr>",
];

/// A time after the window of the vote.
pub(crate) const JUDGED: &str = "--at=2026-05-08T12:00:00Z";

/// A mail dated May 2026, with its MIME fields and its body.
fn mail(id: &str, from: &str, day: &str, answers: Option<&str>, content: &str) -> String {
    let subject = if answers.is_some() { "Re: [VOTE] Close the forum" } else { "[VOTE] Close the forum" };
    let answers = answers.map(|id| format!("In-Reply-To: <{id}>\nReferences: <{id}>\n")).unwrap_or_default();
    format!(
        "From: {from}\nTo: dev@lists.example.org\nSubject: {subject}\nDate: {day} May 2026 09:00:00 +0000\n\
         Message-ID: <{id}>\n{answers}MIME-Version: 1.0\n{content}\n"
    )
}

/// The mails of a vote, in every form that mail programs write.
pub(crate) fn vote() -> Vec<String> {
    const PLAIN: &str = "Content-Type: text/plain; charset=utf-8\n\n";
    let answer = |id, from, day, content: &str| mail(id, from, day, Some("forum@example.org"), content);
    let call = "I propose to close the forum, which nobody reads.\n\n[ ] +1 close it\n[ ] -1 keep it, because...\n\n\
                The vote is open for 72 hours.\n\n-- \nAna Lee";
    vec![
        mail("forum@example.org", SUBSCRIBERS[0], "Mon, 4", None, &format!("{PLAIN}{call}")),
        answer(
            "quoting@example.org",
            SUBSCRIBERS[1],
            "Mon, 4",
            &format!(
                "{PLAIN}On Mon, May 4, 2026 at 9:00 AM Ana Lee <ana@example.org> wrote:\n> The vote is open for 72 \
                 hours.\n\n+1\n\nBo"
            ),
        ),
        answer(
            "quoted-printable@example.net",
            SUBSCRIBERS[2],
            "Mon, 4",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n-1, because the =\
             forum has answers that are nowhere else =E2=80=93 and nobody has s=\naved them.\n",
        ),
        answer(
            "html@example.com",
            SUBSCRIBERS[3],
            "Tue, 5",
            "Content-Type: text/html; charset=utf-8\n\n<html><body><p>+1 from me</p><blockquote>-1</blockquote></body></html>\n",
        ),
        answer(
            "alternative@example.org",
            SUBSCRIBERS[4],
            "Tue, 5",
            "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n+1\n\n--b\n\
             Content-Type: text/html\n\n<p>+1</p>\n--b--\n",
        ),
        answer(
            "base64@example.de",
            "=?utf-8?Q?Fritz_=C3=96l?= <fritz@example.de>",
            "Tue, 5",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
             KzEsIGVzIGlzdCBsZWVyCgpGcml0eiDDlmwK\n",
        ),
        answer(
            "flowed@example.fr",
            SUBSCRIBERS[6],
            "Wed, 6",
            "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n> -1 keep it, because...\n\n+1  \nfrom me",
        ),
        answer(
            "picture@example.kr",
            SUBSCRIBERS[7],
            "Wed, 6",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n±0\n\n--b\n\
             Content-Type: image/png\nContent-Transfer-Encoding: base64\n\
             Content-Disposition: attachment; filename=\"forum.png\"\n\niVBORw0KGgo=\n--b--\n",
        ),
        answer(
            "changed@example.net",
            SUBSCRIBERS[2],
            "Wed, 6",
            &format!("{PLAIN}They are saved now: +1\n\nCarl"),
        ),
    ]
}

/// The Message-ID of a mail.
pub(crate) fn id_of(mail: &str) -> &str {
    mail.split_once("\nMessage-ID: <").unwrap().1.split('>').next().unwrap()
}

/// The relevant parts of the JSON of a tally: the exit code, the outcome, the counts, each vote, and the
/// window.
pub(crate) fn decided(found: &Run) -> Json {
    let document = found.json();
    let votes = document["votes"].as_array().unwrap().iter();
    let votes: Vec<Json> = votes
        .map(|vote| {
            json!([
                vote["voter"], vote["value"], vote["status"], vote["reasons"], vote["evidence"]["message_id"]
            ])
        })
        .collect();
    json!({
        "code": found.code,
        "outcome": document["outcome"],
        "counts": document["counts"],
        "votes": votes,
        "opened": document["proposal"]["opened"],
        "closes": document["proposal"]["closes"],
    })
}
