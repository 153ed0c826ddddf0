//! Finds the mail below a lost separator: a whole header section in the text of the mail before it.

use super::mbox::{self, LOOK_AHEAD};

/// Minimum number of dashes in the line above a forwarded mail.
const FEWEST_DASHES: usize = 3;

/// The offset of the header section with the line `From:` at `from`, if a mail may start there.
///
/// The section is below an empty line, and has fields that only mail has. It is not part of forwarded mail,
/// of a digest or of a part of the mail. It starts after the line at `judged`, because the caller has already
/// searched the text up to that line.
pub(super) fn header_around(text: &[u8], from: usize, judged: usize) -> Option<usize> {
    let start = start_of_header(text, from, judged.max(from.saturating_sub(LOOK_AHEAD)))?;
    let head = &text[start..text.len().min(start + LOOK_AHEAD)];
    (mbox::begins_whole_header(head)
        && !is_of_digest(head)
        && !is_announced(&text[start.saturating_sub(LOOK_AHEAD)..start]))
    .then_some(start)
}

/// `true` if a header section belongs to a part of a digest (RFC 1153), which is read as part of that digest.
pub(super) fn is_of_digest(header: &[u8]) -> bool {
    header.get(..8).is_some_and(|name| name.eq_ignore_ascii_case(b"message:"))
}

/// The first line of a header section, given one of its lines; `None` if no empty line at or after `lowest`
/// is above it.
fn start_of_header(text: &[u8], mut at: usize, lowest: usize) -> Option<usize> {
    loop {
        let above = line_above(text, at).filter(|above| *above >= lowest)?;
        let line = &text[above..at];
        let is_continuation = matches!(line.first(), Some(b' ' | b'\t'));
        match line {
            _ if line.trim_ascii().is_empty() => return Some(at),
            _ if is_continuation || mbox::begins_like_header(line) && !line.starts_with(b">") => at = above,
            _ => return None,
        }
    }
}

/// `true` if the text above a header section shows that no mail of the archive starts there: a line of
/// dashes, a line that ends with a colon, a boundary, or the header section of a part that is a mail.
fn is_announced(above: &[u8]) -> bool {
    let end = above.trim_ascii_end();
    let paragraph = end.rsplit(|&b| b == b'\n').take_while(|line| !line.trim_ascii().is_empty());
    let wraps = |line: &[u8]| {
        let lower = line.to_ascii_lowercase();
        lower.starts_with(b"content-type:") && memchr::memmem::find(&lower, b"message/").is_some()
    };
    let last = end.rsplit(|&b| b == b'\n').next().unwrap_or_default().trim_ascii_end();
    let is_opening = last.starts_with(b"--") && !last.ends_with(b"--") && last.len() > 2;
    is_opening || is_rule(last) || last.ends_with(b":") || paragraph.take(MOST_FIELDS).any(wraps)
}

/// Maximum number of lines of the header section of a part.
const MOST_FIELDS: usize = 100;

/// `true` for `-----`, `_____` and `----- Forwarded message -----`, and not for the end of a signed text.
fn is_rule(line: &[u8]) -> bool {
    let is_dash = |b: &&u8| matches!(b, b'-' | b'_' | b'=' | b'*');
    let dashes = |bytes: &mut dyn Iterator<Item = &u8>| bytes.take_while(is_dash).count() >= FEWEST_DASHES;
    let is_end_of_signature = line.starts_with(b"-----END ");
    dashes(&mut line.iter()) && dashes(&mut line.iter().rev()) && !is_end_of_signature
}

/// The start of the line above the line that starts at an offset.
fn line_above(text: &[u8], at: usize) -> Option<usize> {
    let end = at.checked_sub(1)?;
    memchr::memrchr(b'\n', &text[..end]).map(|above| above + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "From: bo@example.org\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\n\n-1\n";

    fn found(above: &str, head: &str) -> Option<usize> {
        let text = format!("From a Mon May  4 10:00:00 2026\nSubject: x\n\n{above}{head}");
        let from = text.find("From: ").unwrap();
        header_around(text.as_bytes(), from, 0).map(|start| start - (text.len() - head.len()))
    }

    #[test]
    fn a_header_section_below_an_empty_line_starts_a_mail() {
        for above in [
            "+1\n\nBo\n\n", "+1\r\n\r\n", "+1\n\n-- \nBo\n\n", "--b\n\n+1\n--b--\n\n",
            "-----END PGP SIGNATURE-----\n\n",
        ] {
            assert_eq!(found(above, HEAD), Some(0), "{above:?}");
        }
        let later = format!("Received: from a\n by b; Mon, 4 May 2026\nX-Spam: no\n{HEAD}");
        assert_eq!(found("+1\n\n", &later), Some(0));
    }

    #[test]
    fn forwarded_mail_and_parts_are_text() {
        for above in [
            "+1\n", "> he wrote\n", "----- Forwarded message -----\n\n", "____\n\n",
            "This is its header:\n\n", "--b\n\n", "--b\nContent-Type: message/rfc822\n\n",
        ] {
            assert_eq!(found(above, HEAD), None, "{above:?}");
        }
        let outlook = "From: Bo\nSent: Monday, 4 May 2026\nTo: dev@example.org\nSubject: x\n\n-1\n";
        let digest = format!("Message: 2\n{HEAD}");
        for head in [outlook, &digest] {
            assert_eq!(found("+1\n\n", head), None, "{head}");
        }
    }
}
