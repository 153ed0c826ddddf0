//! Lines that the author did not write for this mail.
//!
//! They are footers of lists, lines of mail clients, notices of companies and scanners, and notes that
//! replace a removed part. Almost no line is boilerplate. One search for the first words of all boilerplate
//! excludes most lines, and further tests examine only the other lines.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter};

use super::attribution::dashed;
use super::languages::{LANGUAGES, phrases};
use super::marks::is_rule;
use crate::message::phrases::Phrases;
use crate::message::prefixes::{Prefixes, folded};

/// The kind of a line that the author did not write for this mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Boilerplate {
    /// The line of a mail client, with the rest of its paragraph.
    Client,
    /// The footer of a list, with all lines up to the next quote.
    ListFooter,
    /// A line about a subscription or a scanner, or a notice about the mail.
    ///
    /// It covers its paragraph up to a vote, or all lines up to the next quote.
    Notice,
    /// The mark of a part, which has one line.
    Line,
    /// The note of a list about a removed part, with the fields below it.
    Scrubbed,
}

/// First words that show a footer even if it has no link, in lower case.
const FOOTERS: [&str; 15] = [
    "confidentiality notice", "this message may contain confidential", "this e-mail and any attachments",
    "this email and any attachments", "this message and any attachments", "to unsubscribe, ",
    "to unsubscribe from this group", "you received this message because you are subscribed",
    "to unsubscribe send", "reply to this email directly", "you are receiving this because",
    "you're receiving this email because", "[visit topic]", "visit topic or reply to this email",
    "this is an automatically sent email for",
];

/// Lines that companies put above a mail from outside, in lower case and without punctuation around them.
const BANNERS: [&str; 25] = [
    "external", "external sender", "external email", "external e-mail", "external mail", "external message",
    "externer absender", "externe e-mail", "externe mail", "expéditeur externe", "courriel externe",
    "message externe", "correo externo", "remitente externo", "mittente esterno", "e-mail externo",
    "remetente externo", "externe afzender", "внешнее письмо", "внешний отправитель", "外部メール",
    "社外メール", "外部邮件", "外部郵件", "외부 메일",
];

/// Maximum length of a line with a banner, in bytes.
const LONGEST_BANNER: usize = 60;

/// Maximum length of a line of a mail client, in characters.
const LONGEST_CLIENT_LINE: usize = 80;

/// Maximum number of lines of a paragraph to read.
const LINES_OF_NOTICE: usize = 12;

static FIRST_WORDS: LazyLock<Prefixes> = LazyLock::new(|| Prefixes::new(first_words()));

/// The boilerplate that starts at the first of the lines.
///
/// The lines have no spaces around them, and end with the paragraph.
pub(super) fn begins<'a>(mut lines: impl Iterator<Item = &'a str>) -> Option<Boilerplate> {
    let line = lines.next()?;
    if is_rule(line) {
        return None;
    }
    if is_banner(line) {
        return Some(Boilerplate::Line);
    }
    let words = undecorated(line);
    if !FIRST_WORDS.begin_in_any_case(words) {
        return is_mark_of_part(line).then_some(Boilerplate::Line);
    }
    let lower = words.to_lowercase();
    let starts = |phrase: &&str| lower.starts_with(*phrase);
    if FOOTERS.iter().any(&starts) {
        return Some(Boilerplate::ListFooter);
    }
    if line.starts_with("--") && dashed(line).is_some_and(|inner| is_scrubbed(&inner)) || is_scrubbed(&lower)
    {
        return Some(Boilerplate::Scrubbed);
    }
    if is_client_line(&lower, words) {
        return Some(Boilerplate::Client);
    }
    let rest: Vec<&str> = lines.take(LINES_OF_NOTICE).collect();
    let shows_address = |line: &str| ["://", "www.", "@", "mailto:"].iter().any(|sign| line.contains(sign));
    if phrases(|language| language.linked).any(|phrase| starts(&phrase))
        && (shows_address(&lower) || rest.iter().take(3).any(|line| shows_address(line)))
    {
        return Some(Boilerplate::Notice);
    }
    let opening = phrases(|language| language.mail).filter(starts).map(str::len).max()?;
    // A notice in brackets is one line: `[This mail came from outside.]`
    if line.starts_with('[') && line.ends_with(']') && says_notice(&lower[opening..]) {
        return Some(Boilerplate::Line);
    }
    let says = says_notice(&lower[opening..]) || rest.iter().any(|line| says_notice(line));
    says.then_some(Boilerplate::Notice)
}

/// The first words of all boilerplate.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let before_gap = |phrase: &'static str| phrase.split('…').next().unwrap_or(phrase);
    let client = phrases(|language| language.client).map(before_gap);
    let others = LANGUAGES.iter().flat_map(|language| {
        [language.named, language.linked, language.mail, language.scrubbed].into_iter().flatten().copied()
    });
    FOOTERS.into_iter().chain(BANNERS).chain(client).chain(others)
}

/// `true` for `⚠ External sender`, a line that says only that the mail came from outside.
///
/// A single word such as "external" needs signs around it.
fn is_banner(line: &str) -> bool {
    if line.len() > LONGEST_BANNER {
        return false;
    }
    let words = line.trim_matches(|c: char| !c.is_alphanumeric());
    (words.len() < line.len() || words.contains(' '))
        && FIRST_WORDS.begin_in_any_case(words)
        && BANNERS.contains(&&*words.to_lowercase())
}

/// A line without dashes, stars, signs and quotation marks at its start.
fn undecorated(line: &str) -> &str {
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return line;
    }
    let is_decoration = |c: char| !c.is_alphanumeric() && !matches!(c, '[' | '【');
    let words = line.trim_start_matches(is_decoration);
    // `[[alternative HTML version deleted]]`
    words.strip_prefix('[').filter(|inner| inner.starts_with('[')).map_or(words, |inner| &inner[1..])
}

fn is_scrubbed(lower: &str) -> bool {
    phrases(|language| language.scrubbed).any(|phrase| lower.starts_with(phrase))
}

/// `true` for `Sent from my phone` or `Sent from HEY`: the line starts with words that are enough alone, or
/// with words before the name of a program or device.
fn is_client_line(lower: &str, words: &str) -> bool {
    // A link may be long, and is not part of the name of a program or device.
    let shown = words.split('<').next().unwrap_or_default();
    if shown.chars().count() > LONGEST_CLIENT_LINE || words.ends_with(':') {
        return false;
    }
    let says = |phrase: &'static str| match phrase.split_once('…') {
        Some((first, then)) => lower.strip_prefix(first).is_some_and(|rest| rest.contains(then)),
        None => lower.starts_with(phrase),
    };
    phrases(|language| language.client).any(says)
        || phrases(|language| language.named)
            .filter_map(|phrase| lower.starts_with(phrase).then(|| shown.get(phrase.len()..)).flatten())
            .any(begins_with_name)
}

/// `true` if a short text without `,`, `;` and `?` has a name or a number among its first three words.
fn begins_with_name(text: &str) -> bool {
    let mut words = text.split([' ', '\'', '’']).filter(|word| !word.is_empty());
    let is_name = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    text.split_whitespace().count() <= 10
        && !text.contains([',', ';', '?'])
        && words.by_ref().take(3).any(is_name)
}

/// `true` if a line contains the words of a notice: that the mail is confidential, was scanned, or came from outside.
fn says_notice(line: &str) -> bool {
    static SAID: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(phrases(|language| language.notice)));
    SAID.are_in(&folded(line))
}

/// `true` for the line that a forge, a forum or a tracker puts above a person's words: `bo left a comment
/// (acme/wiki#1)`, `Bo Ek commented:`, `Issue #81 has been updated by Bo Ek.`
pub(super) fn is_bridge_head(line: &str) -> bool {
    const HEADS: [&str; 6] = [
        " left a comment (", " commented on this pull request", " commented on this issue",
        " added a comment to the discussion:", " replied in discussion:", " has been updated by ",
    ];
    // Bugzilla writes this line.
    if line.starts_with("--- Comment #") {
        return line.ends_with("---");
    }
    let says = |rest: &str| {
        rest == " commented:"
            || rest.starts_with(" commented on ") && (rest.ends_with(':') || rest.contains(": http"))
    };
    // A name of at most four words comes before these words.
    let spaces = memchr_iter(b' ', line.as_bytes()).take(4);
    spaces.into_iter().any(|space| {
        let rest = &line[space..];
        matches!(rest.as_bytes().get(1), Some(b'l' | b'c' | b'a' | b'r' | b'h'))
            && (HEADS.iter().any(|head| rest.starts_with(head)) || says(rest))
    })
}

/// `true` for the note of a client or a list about a part: `[image: logo.png]`, `<logo.png>`.
fn is_mark_of_part(line: &str) -> bool {
    const KINDS: [&str; 8] =
        ["image", "cid:", "inline image", "attachment", "attached", "bild", "non-text", "part "];
    const ENDINGS: [&str; 12] =
        [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".asc", ".sig", ".p7s", ".vcf", ".html", ".htm"];
    let inner = match (line.as_bytes().first(), line.as_bytes().last()) {
        (Some(b'['), Some(b']')) | (Some(b'<'), Some(b'>')) => line[1..line.len() - 1].to_lowercase(),
        _ => return false,
    };
    let removed = ["scrubbed", "removed", "deleted", "stripped"].iter().any(|word| inner.contains(word));
    let kind = KINDS.iter().any(|kind| inner.starts_with(kind));
    line.starts_with('[') && (kind || removed && inner.contains(' '))
        || ENDINGS.iter().any(|ending| inner.ends_with(ending)) && !inner.contains("://")
}

/// `true` if a line contains a phrase of footers.
pub(super) fn has_footer_phrase(line: &str) -> bool {
    static SAID: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(phrases(|language| language.footer)));
    SAID.are_in(line)
}

/// `true` if a text may contain the line by which a mail client marks a mail as a reaction.
pub(super) fn may_hold_reaction(text: &str) -> bool {
    static CLIENT: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("Gmail"));
    static ANSWERED: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(" your message:"));
    let text = text.as_bytes();
    // Most mails do not contain this letter.
    let by_client = memchr(b'G', text).is_some_and(|at| CLIENT.find(&text[at..]).is_some());
    by_client || ANSWERED.find(text).is_some()
}

/// `true` for `Bo Ek reacted via Gmail`, the line by which a mail client marks a mail as a reaction to another mail.
pub(crate) fn is_reaction(line: &str) -> bool {
    const LONGEST: usize = 200;
    let line = line.trim();
    // A link may follow the name of the client.
    let said = line.split('<').next().unwrap_or_default().trim_end();
    let by_client = said.contains("Gmail") || said.ends_with(" your message:");
    by_client
        && line.len() <= LONGEST
        && said.split_whitespace().count() <= 9
        && !said.ends_with(['.', '?', '!'])
        && phrases(|language| language.reacted).any(|word| said.to_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin(text: &str) -> Option<Boilerplate> {
        begins(text.lines())
    }

    #[test]
    fn lines_of_clients_lists_and_companies_are_distinguished() {
        for (text, kind) in [
            ("Sent from my tablet", Boilerplate::Client),
            ("*Sent from Mail*<https://mail.example> for Desk 10", Boilerplate::Client),
            ("You received this message because you are subscribed", Boilerplate::ListFooter),
            ("Unsubscribe: https://lists.example.org/off", Boilerplate::Notice),
            ("CAUTION: This email originated from outside.\nDo not click links.", Boilerplate::Notice),
            ("[EXTERNAL] This mail is from an unknown sender.", Boilerplate::Notice),
            ("[image: logo.png]", Boilerplate::Line),
            ("⚠ External sender", Boilerplate::Line),
            ("【外部メール】", Boilerplate::Line),
            ("[External]", Boilerplate::Line),
            ("[This sender might be impersonating a domain of yours.]", Boilerplate::Line),
            ("[EXTERNAL EMAIL] Use caution when opening links or attachments.", Boilerplate::Notice),
            ("[[alternative HTML version deleted]]", Boilerplate::Scrubbed),
            ("[Attachment #5 (text/html)]", Boilerplate::Line),
            ("-------------- next part --------------", Boilerplate::Scrubbed),
        ] {
            assert_eq!(begin(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn words_of_the_author_are_not_boilerplate() {
        for text in [
            "", "+1", "Sent from the old machine, half of the mails were lost.",
            "Sent with no backup the disks are lost", "Unsubscribe links are missing in the draft.",
            "This email address is read by nobody.", "Caution: the disk is nearly full.",
            "External users cannot log in.", "External", "External senders cannot post.",
            "Confidential data of customers is in the repository.", "[1] https://wiki.example.org/mirror",
            "[the rename is premature]", "<https://wiki.example.org/logo.png>",
        ] {
            assert_eq!(begin(text), None, "{text}");
        }
    }

    #[test]
    fn reactions_name_their_client() {
        assert!(is_reaction("Bo Ek reacted via Gmail <https://mail.example/about>"));
        assert!(is_reaction("Bo Ek hat über Gmail reagiert"));
        assert!(is_reaction("Bo Ek liked your message:"));
        assert!(!is_reaction(
            "Nobody reacted to the questions that I sent to the list from Gmail in the last weeks"
        ));
        assert!(!is_reaction("Gmail users reacted."));
    }
}
