//! Compares the splitter with a simple splitter that reads line by line, with the rule of `docs/broken-mail.md`. Input:
//! the bytes of an mbox file.

use plusone::archive::{Mailbox, mbox};

pub(super) fn check(input: &[u8]) {
    let expected = simple_separators(input);
    assert_eq!(mbox::separators(input, true, input.len()), expected, "the two splitters differ");
    if expected.first() != Some(&0) {
        return;
    }
    // The archive gives the same messages as the splitter, byte for byte.
    let archive =
        Mailbox::from_bytes("fuzz.mbox", input).expect("a file that starts with a separator is an mbox");
    let mut places = Vec::new();
    archive
        .scan(|raw| raw.separator.map(<[u8]>::to_vec), |place, separator| places.push((place, separator)))
        .expect("memory can be read");
    let read = |place| archive.read(place, |raw| raw.bytes.to_vec()).expect("memory can be read");
    let found = places.into_iter().map(|(place, separator)| (separator.unwrap_or_default(), read(place)));
    // Another line above a complete header section may be a separator, so the archive reads the text below it
    // twice: in its message and as a mail of its own. The simple splitter knows only the message.
    let is_known = |(separator, message): &(Vec<u8>, Vec<u8>)| {
        is_dated(separator) && (is_header(message) || message.starts_with(b"From "))
    };
    let found: Vec<_> = found.filter(is_known).collect();
    let ends = expected.iter().skip(1).copied().chain([input.len()]);
    let whole = expected.iter().zip(ends).map(|(start, end)| &input[*start..end]);
    let simple: Vec<_> = whole.map(simple_message).collect();
    assert_eq!(found, simple, "the two splitters give different messages");
}

/// The separator line of a message, and the rest of the message without escapes.
fn simple_message(whole: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut lines = whole.split_inclusive(|b| *b == b'\n');
    let separator = lines.next().unwrap_or_default().to_vec();
    let unescaped = |line: &[u8]| {
        let without_marks = line.iter().position(|b| *b != b'>').map_or(&b""[..], |at| &line[at..]);
        let escaped = line.starts_with(b">") && without_marks.starts_with(b"From ");
        line[usize::from(escaped)..].to_vec()
    };
    (separator, lines.flat_map(unescaped).collect())
}

fn simple_separators(text: &[u8]) -> Vec<usize> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive(|b| *b == b'\n') {
        let near = &text[at..text.len().min(at + 8 * 1024)];
        if line.ends_with(b"\n")
            && line.len() <= near.len()
            && is_dated(line)
            && is_header(&near[line.len()..])
        {
            found.push(at);
        }
        at += line.len();
    }
    found
}

/// `true` for a line that starts with `From ` and has a weekday or a month, a time and a year.
fn is_dated(line: &[u8]) -> bool {
    if !line.starts_with(b"From ") {
        return false;
    }
    // In Latin-1, each byte is a character, and no relevant word contains a character beyond ASCII.
    let text: String = line[5..].iter().map(|b| char::from(*b)).collect();
    let words = || text.split(['\t', '\n', '\u{c}', '\r', ' ']);
    let names = "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec";
    let has_name = words().any(|word| {
        let word = word.to_ascii_lowercase();
        names.split(' ').any(|name| word.starts_with(name))
            && word.chars().all(|c| c.is_ascii_lowercase() || c == ',')
    });
    let has_time = words().any(|word| {
        let mut parts = word.split(':');
        let hour = parts.next().unwrap_or_default();
        let minute = parts.next().unwrap_or_default();
        let minute = minute.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        matches!(hour.len(), 1 | 2) && hour.bytes().all(|b| b.is_ascii_digit()) && minute.len() == 2
    });
    let has_year = words().any(|word| {
        let century = word.starts_with("19") || word.starts_with("20");
        century && word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
    });
    has_name && has_time && has_year
}

/// `true` for `>From `, and for a name of at most 100 printable characters with a colon that is not followed
/// by `//`.
fn is_header(text: &[u8]) -> bool {
    let colon = text.iter().position(|b| *b == b':');
    let named = colon.is_some_and(|at| {
        (1..=100).contains(&at)
            && text[..at].iter().all(u8::is_ascii_graphic)
            && !text[at..].starts_with(b"://")
    });
    named || text.starts_with(b">From ")
}
