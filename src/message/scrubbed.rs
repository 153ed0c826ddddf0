//! The note of Mailman 2 for a removed part.
//!
//! If the mail has no other text, the author's words are lost.

use super::Body;
use super::own_words::has_own_words;

/// Folder of removed parts, in the URL of the note.
const FOLDER: &str = "/attachments/";

/// `true` if a text contains the note about a removed part and no words of its author.
///
/// The note is in the language of the list, but always has the same form: a sentence that ends with three
/// dots, then fields and the URL of the part.
pub(super) fn is_note_alone(body: &Body) -> bool {
    let text = body.text.trim_start();
    if memchr::memmem::find(text.as_bytes(), FOLDER.as_bytes()).is_none() {
        return false;
    }
    let text = without_separators(text);
    let mut lines = text.split_inclusive('\n');
    let Some(sentence) = lines.next().filter(|line| line.trim_end().ends_with("...")) else { return false };
    let mut length = sentence.len();
    for line in lines {
        length += line.len();
        let Some((name, value)) = line.split_once(':') else { return false };
        if name.trim_end().eq_ignore_ascii_case("url") {
            let rest = Body { text: text[length..].to_owned(), flow: body.flow };
            return value.contains(FOLDER) && !has_own_words(&rest);
        }
    }
    false
}

/// A text without the separator lines of Mailman at its start: `-------------- next part --------------`, in
/// the language of the list.
pub(super) fn without_separators(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let line = text.lines().next().unwrap_or_default().trim_end();
        if line.len() < 20 || !line.starts_with("----------") || !line.ends_with("----------") {
            return text;
        }
        text = &text[line.len()..];
    }
}

#[cfg(test)]
mod tests {
    use super::super::Flow;
    use super::*;

    #[test]
    fn a_note_without_words_below_it_is_alone() {
        let html = "An HTML attachment was scrubbed...\nURL: <https://x.example/pipermail/dev/attachments/1/2/attachment.html>\n";
        let picture = "A non-text attachment was scrubbed...\nName: vote.png\nType: image/png\nSize: 8 bytes\n\
                       Desc: not available\nURL: <https://x.example/pipermail/dev/attachments/1/2/attachment.png>\n";
        let next = "-------------- next part --------------\n";
        for (text, is_alone) in [
            (html.to_owned(), true),
            (picture.to_owned(), true),
            (format!("\n{html}{next}{picture}"), true),
            (format!("{next}{html}"), true),
            (format!("{next}{html}\n+1\n"), false),
            (format!("{html}{next}+1, I like it\n"), false),
            (format!("{html}\n+1\n"), false),
            (format!("+1\n{next}{html}"), false),
            ("See...\nURL: <https://x.example/>\n".to_owned(), false),
            ("I wonder...\n".to_owned(), false),
        ] {
            let body = Body { text, flow: Flow::Fixed };
            assert_eq!(is_note_alone(&body), is_alone, "{}", body.text);
        }
    }
}
