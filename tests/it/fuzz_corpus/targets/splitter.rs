//! The splitter. Input: the bytes of an mbox file.

use plusone::archive::mbox;

pub(super) fn check(input: &[u8]) {
    let all = mbox::separators(input, true, input.len());
    assert!(all.is_sorted_by(|one, next| one < next), "separators out of order: {all:?}");
    for at in &all {
        assert!(*at == 0 || input[at - 1] == b'\n', "the separator at {at} does not start a line");
        assert!(mbox::is_separator(&input[*at..]), "the text at {at} is not a separator");
    }
    // A file is searched in windows. No separator is lost or found twice at the end of a window.
    for edge in all.iter().copied().chain([input.len() / 2, input.len()]).flat_map(|at| [at, at + 1, at + 5])
    {
        let edge = edge.min(input.len());
        let mut found = mbox::separators(input, true, edge);
        let begins_line = edge == 0 || input[edge - 1] == b'\n';
        let rest = mbox::separators(&input[edge..], begins_line, input.len() - edge);
        found.extend(rest.iter().map(|at| at + edge));
        assert_eq!(found, all, "with a window that ends at {edge}");
    }
    let unescaped = mbox::unescape(input);
    let lines = |text: &[u8]| text.split(|b| *b == b'\n').count();
    assert_eq!(lines(&unescaped), lines(input), "a line was lost when its escape was removed");
}
