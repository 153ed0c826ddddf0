//! Builds the subject of a result mail in the style of the call's subject.

use super::subject::{
    SubjectKind, SubjectLine, before_colon, bracketed, is_known, tag_words, without_reply_prefix,
};
use crate::message::character::single_spaced;
use crate::policy::SubjectForms;

/// Maximum length of the subject, because a header line has a maximum length (RFC 5322, section 2.1.1).
const LONGEST: usize = 400;

/// Builds the subject of a result from the subject of the call.
///
/// It is `[RESULT] [VOTE] Move it` for `[VOTE] Move it`, `[RESULT][VOTE][LAZY] …` if the call has no spaces
/// between its tags, and `Result: …` for `CFV: …`. It does not have the prefix of the list, because the list
/// adds the prefix again. `forms` are the policy's forms of calls.
///
/// `plusone` must recognise the new subject as a result with the same title. If that fails in the style of
/// the call, the subject is `[RESULT]` and the title.
pub fn result_subject(call: &str, forms: &SubjectForms) -> String {
    let text = single_spaced(call);
    let title = SubjectLine::parse_with(&text, forms).title;
    let styled = styled(&text, &forms.tags).unwrap_or_else(|| format!("[RESULT] {text}"));
    let read = SubjectLine::parse_with(&styled, forms);
    let keeps = read.kind == SubjectKind::Result && !read.reply && read.title == title;
    let subject = if keeps { styled } else { format!("[RESULT] {title}") };
    if subject.chars().count() > LONGEST {
        return subject.chars().take(LONGEST - 1).chain(['…']).collect();
    }
    subject
}

/// The subject from its first known tag on, in the style of a result; `None` if it has no known tag.
fn styled(text: &str, call_tags: &[String]) -> Option<String> {
    let known = |tag: &str| is_known(tag, call_tags);
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(after) = without_reply_prefix(rest) {
            rest = after;
        } else if let Some((tag, after)) = bracketed(rest) {
            if tag_words(&tag, known).is_empty() {
                rest = after;
                continue;
            }
            let blank = if after.starts_with('[') { "" } else { " " };
            return Some(format!("[RESULT]{blank}{rest}"));
        } else {
            let (tag, after) = before_colon(rest)?;
            // A `CFV:` prefix becomes `Result:`; a `Motion:` prefix stays.
            let is_call = matches!(tag.as_str(), "cfv" | "cfc") || tag.starts_with("call for ");
            return Some(if is_call { format!("Result:{after}") } else { format!("[RESULT] {rest}") });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_of_the_call_is_kept() {
        let tags = ["lazy consensus".to_owned(), "lazy".to_owned(), "proposal".to_owned()];
        for (call, result) in [
            ("[VOTE] Move it", "[RESULT] [VOTE] Move it"),
            ("[vote] Move it", "[RESULT] [vote] Move it"),
            ("[VOTE][LAZY] Move it", "[RESULT][VOTE][LAZY] Move it"),
            ("[VOTE] [REVISED] Move it", "[RESULT] [VOTE] [REVISED] Move it"),
            ("[LAZY CONSENSUS] Move it", "[RESULT] [LAZY CONSENSUS] Move it"),
            ("[PROPOSAL] Move it", "[RESULT] [PROPOSAL] Move it"),
            ("CFV: Move it", "Result: Move it"),
            ("Call for votes: Move it", "Result: Move it"),
            ("<AWT Dev> CFV: Move it", "Result: Move it"),
            ("[runtime-spec VOTE]: Move it", "[RESULT] [runtime-spec VOTE]: Move it"),
            ("Motion: Move it", "[RESULT] Motion: Move it"),
            ("[Gdal-dev] [VOTE]  Move\t it", "[RESULT] [VOTE] Move it"),
            ("[Gdal-dev] Re: [VOTE] Move it", "[RESULT] [VOTE] Move it"),
            ("Move it", "[RESULT] Move it"),
            ("Re: Move it", "[RESULT] Move it"),
            ("[DISCUSS] Move it", "[RESULT] Move it"),
            ("[CANCELLED] [VOTE] Move it", "[RESULT] Move it"),
        ] {
            assert_eq!(result_subject(call, &SubjectForms::of_tags(&tags)), result, "{call}");
            let read = SubjectLine::parse(result, &tags);
            assert_eq!((read.kind, read.reply), (SubjectKind::Result, false), "{result}");
            assert_eq!(read.key(), SubjectLine::parse(call, &tags).key(), "{result}");
        }
    }

    #[test]
    fn a_long_subject_is_cut() {
        let subject = result_subject(&format!("[VOTE] {}", "é".repeat(1000)), &SubjectForms::default());
        assert_eq!(subject.chars().count(), LONGEST);
        assert!(subject.starts_with("[RESULT] [VOTE] éé") && subject.ends_with('…'), "{subject}");
    }
}
