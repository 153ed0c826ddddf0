//! Distinguishes the author's own words in a body from all other lines.
//!
//! It reads the body from top to bottom. Every line gets exactly one [`Role`]. The rows of `languages/`
//! contain the text that mail programs put around a quote.

use super::body::Body;

mod attribution;
mod boilerplate;
mod call_text;
mod code;
mod kept;
mod languages;
mod lines;
mod marks;
mod prose;
mod reader;
mod tail;

pub(crate) use boilerplate::is_reaction;
pub use call_text::CallText;
pub use lines::{Line, Lines};
use reader::RoleReader;

/// The role of a line of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The author's own words.
    ///
    /// Empty lines count as authored.
    Authored,
    /// Words of somebody else, quoted.
    Quoted,
    /// A line that names the author of a quote.
    Attribution,
    /// A line below the signature delimiter, or the line of a mobile client.
    Signature,
    /// A line that the list or a company added.
    Footer,
    /// A line of the call's ballot, repeated without a choice.
    Template,
    /// A line of a code block or a patch.
    Code,
    /// A line of a forwarded mail.
    Forwarded,
    /// A line below a quoted line: either the end of the quoted line, which a program wrapped, or the
    /// author's own words.
    MaybeQuoted,
}

impl Role {
    /// The role in one word, for reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authored => "authored",
            Self::Quoted => "quoted",
            Self::Attribution => "attribution",
            Self::Signature => "signature",
            Self::Footer => "footer",
            Self::Template => "template",
            Self::Code => "code",
            Self::Forwarded => "forwarded",
            Self::MaybeQuoted => "quoted?",
        }
    }
}

/// `true` if one of the first lines of a notice is from a forge, a forum or a tracker and names a person.
///
/// The words of that person follow.
pub(crate) fn names_person_of_notice(lines: &Lines<'_>) -> bool {
    /// A link and a line may be above the name.
    const HEAD: usize = 6;
    lines.iter().take(HEAD).any(|line| boilerplate::is_bridge_head(line.text))
}

/// Gives every line of a body its role.
///
/// `call` is the text of the call that the message replies to.
pub fn lines<'a>(body: &'a Body, call: Option<&CallText>) -> Lines<'a> {
    let mut lines = Lines::of(body);
    let (text, places) = lines.parts();
    RoleReader::new(text, places, call).read();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Flow;

    fn roles(text: &str) -> String {
        let body = Body { text: text.into(), flow: Flow::Fixed };
        lines(&body, None)
            .iter()
            .map(|line| if line.text.trim().is_empty() { '.' } else { initial(line.role) })
            .collect()
    }

    fn initial(role: Role) -> char {
        match role {
            Role::Authored => 'a',
            Role::Quoted => 'q',
            Role::Attribution => 'w',
            Role::Signature => 's',
            Role::Footer => 'f',
            Role::Template => 't',
            Role::Code => 'c',
            Role::Forwarded => 'F',
            Role::MaybeQuoted => '?',
        }
    }

    #[test]
    fn attributions_over_one_and_two_lines_are_recognised() {
        assert_eq!(
            roles("+1\n\nOn Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:\n\n> -1\nno\n"),
            "a.w.qa"
        );
        assert_eq!(roles("+1\nOn Mon, 4 May 2026 at 10:00, Bo Ek\n<bo@example.org> wrote:\n> -1\n"), "awwq");
        assert_eq!(roles("+1\n\nAm 04.05.2026 um 10:00 schrieb Bo Ek:\n> -1\n"), "a.wq");
        assert_eq!(roles("+1\n\nLe lundi 4 mai 2026, 10:00:00 CEST Bo Ek a écrit :\n> -1\n"), "a.wq");
        assert_eq!(roles("Bo Ek wrote on 2026-05-04 10:00:\n\n> -1\n\n+1\n"), "w.q.a");
    }

    #[test]
    fn own_words_that_look_like_an_attribution_stay_own_words() {
        assert_eq!(roles("As Bo wrote:\n\nthis is fine. +1\n"), "a.a");
        assert_eq!(roles("I tested these on 4 May:\n\n+1\n"), "a.a");
    }

    #[test]
    fn a_header_block_quotes_the_rest() {
        let block = "From: Bo Ek\nSent: Monday\nTo: list\nSubject: x\n\n-1\n";
        assert_eq!(roles(&format!("+1\n\n-----Original Message-----\n{block}")), "a.wwwww.q");
        assert_eq!(roles(&format!("+1\n\n________________________________\n{block}")), "a.wwwww.q");
        assert_eq!(roles(&format!("+1\n\n{block}")), "a.wwww.q");
        let german =
            "-----Ursprüngliche Nachricht-----\nVon: Bo\nGesendet: Montag\nAn: liste\nBetreff: x\n\n-1\n";
        assert_eq!(roles(&format!("+1\n\n{german}")), "a.wwwww.q");
    }

    #[test]
    fn signatures_footers_and_forwarded_mail_are_recognised() {
        assert_eq!(roles("+1\n-- \nBo, +1 555 0100\n\n> -1\n"), "ass.q");
        assert_eq!(roles("+1\n\n-----\nTo unsubscribe, e-mail: x\n"), "a.ff");
        assert_eq!(roles("+1\n\nSent from my phone\n"), "a.s");
        assert_eq!(roles("see\n\n---------- Forwarded message ---------\nFrom: x\n\n+1\n"), "a.FF.F");
        assert_eq!(roles("---snip---\n+1\n---snip---\n-1 no\n"), "qqqa");
    }

    #[test]
    fn ballots_and_code_are_not_own_words() {
        assert_eq!(roles("[ ] +1 yes\n[ ] -1 no\n[x] +1 yes\n"), "tta");
        assert_eq!(roles("```\n+1\n```\n+1\n"), "ccca");
        assert_eq!(roles("@@ -1,2 +1,1 @@\n one\n-1 two\n+1\n"), "ccca");
        let file = "begin 644 logo.gif\n&1TE&.#EA\n`\n";
        assert_eq!(roles(&format!("{file}end\n+1\n")), "cccca");
        assert_eq!(roles(&format!("See the file\n{file}")), "accc");
        assert_eq!(roles("begin 644 of them\n+1\n"), "aa");
    }

    #[test]
    fn flowed_lines_are_joined_before_they_are_read() {
        let body = Body {
            text: "On Mon, 4 May 2026, Bo Ek <bo@example.org>  \nwrote:\n> a \n> b\n>> c\n".into(),
            flow: Flow::Flowed,
        };
        let lines = lines(&body, None);
        let texts: Vec<_> = lines.iter().map(|line| (line.number, line.text)).collect();
        assert_eq!(texts[0], (1, "On Mon, 4 May 2026, Bo Ek <bo@example.org>  wrote:"));
        assert_eq!(texts[1], (3, "> a b"));
        assert_eq!(texts[2], (5, ">> c"));
    }

    #[test]
    fn the_call_is_recognised_without_quote_marks() {
        let call =
            CallText::new(&Body { text: "Please vote on the new mirror.\n+1\n".into(), flow: Flow::Fixed });
        let body = Body { text: "+1\n\nPlease  vote on the new mirror.\n".into(), flow: Flow::Fixed };
        let roles: Vec<_> = lines(&body, Some(&call)).iter().map(|line| line.role).collect();
        assert_eq!(roles, [Role::Authored, Role::Authored, Role::Quoted]);
    }

    #[test]
    fn rare_quote_marks_are_recognised() {
        assert_eq!(roles("ok\n\n» +1\n» thanks\n"), "a.qq");
        assert_eq!(roles("Bo Ek wrote:\n: +1\n: thanks\n\n-1\n"), "wqq.a");
        assert_eq!(roles("&gt; +1\n0\n"), "qa");
        assert_eq!(roles(": +1\n\n-1\n"), "a.a");
    }

    #[test]
    fn a_header_block_may_begin_with_any_field() {
        assert_eq!(roles("+1\n\nSent: Monday\nFrom: Bo Ek\nTo: list\n\n-1\n"), "a.www.q");
        assert_eq!(roles("+1\n\nTo: list\nDate: Monday\n\n-1\n"), "a.aa.a");
        assert_eq!(roles("+1\n\n> Message du 04/05/26\n> De : Bo Ek\n>\n\n-1\n"), "a.qqq.q");
    }

    #[test]
    fn a_notice_ends_with_its_paragraph_where_own_words_follow() {
        let banner = "CAUTION: This email originated from outside.\nDo not click links.";
        assert_eq!(roles(&format!("{banner}\n\n-1\n")), "ff.a");
        assert_eq!(roles(&format!("-1\n\n{banner}\n\nAcme Ltd\n")), "a.ff.f");
        assert_eq!(roles(&format!("Hello,\n\n{banner}\n\n-1 no\n")), "a.ff.a");
    }

    #[test]
    fn the_place_of_a_removed_part_ends_with_its_fields() {
        let note = "-------------- next part --------------\nAn HTML attachment was scrubbed...\nURL: <https://x.example/a>";
        assert_eq!(roles(&format!("-1\n\n{note}\n\n+1\n")), "a.fff.a");
        assert_eq!(roles("[image: a.png]\n-1\n"), "fa");
    }

    #[test]
    fn tails_of_wrapped_quotations_are_recognised() {
        let long = "> We went through the list of open questions this morning, and for us it is a";
        assert_eq!(roles(&format!("Why?\n\n{long}\n+1\n> with one wish.\n")), "a.qqq");
        assert_eq!(roles(&format!("{long}\n+1\n\nBo\n")), "q?.a");
        assert_eq!(roles("> Shall we?\n+1\n> And when?\n"), "qaq");
    }
}
