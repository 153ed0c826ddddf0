//! An HTML body. Input: the document.

use plusone::diagnostic::Code;
use plusone::message::Body;
use plusone::message::reply;

use super::evidence::lines_are_those_of;

pub(super) fn check(input: &[u8]) {
    let head = b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    let (body, odd) = Body::read(&[head, input].concat(), &plusone::limits::Limits::default());
    let known = |code| {
        matches!(
            code,
            Code::HtmlTooLarge
                | Code::GuessedCharset
                | Code::UnknownCharset
                | Code::FileAlone
                | Code::TextElsewhere
                | Code::EncryptedMail
        )
    };
    assert!(odd.iter().all(|odd| known(odd.code())), "{odd:?}");
    let laid_out = odd.iter().all(|odd| odd.code() != Code::HtmlTooLarge);
    let trailing = body.text.lines().find(|line| laid_out && line.trim_end() != *line);
    assert_eq!(trailing, None, "a line ends with blanks");
    lines_are_those_of(&reply::lines(&body, None), &body);
    // Text without any sign of HTML is kept completely.
    if !input.iter().any(|b| b"<&".contains(b) || !b.is_ascii_graphic()) && laid_out {
        assert_eq!(body.text.trim_end().as_bytes(), input, "words were lost");
    }
}
