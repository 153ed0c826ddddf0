//! Parses the subject of a mail into reply prefixes, tags and the remaining title.

mod fold;
mod mark;
mod prefix;
mod tag;
mod title;

use std::borrow::Cow;

pub(crate) use fold::folded;
use mark::{without_end_mark, without_mark};
pub(crate) use prefix::is_prefix;
pub(super) use prefix::without_reply_prefix;
pub use tag::SubjectKind;
use tag::{EXTENSION_TAGS, TALK_TAGS, kind};
pub(super) use tag::{before_colon, bracketed, is_known, tag_words};
use title::{without_extension, without_move, without_vote, without_vote_before, without_was};

use crate::expression::Expression;
use crate::message::character::single_spaced;
use crate::message::is_invisible;
use crate::policy::SubjectForms;

/// A parsed subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectLine {
    /// `true` if the subject starts with the prefix of a reply or a forwarded mail.
    pub reply: bool,
    /// The tags in lower case, without brackets.
    pub tags: Vec<String>,
    /// The text after prefixes and tags, with single spaces.
    pub title: String,
    /// The kind of the mail, determined by the tags.
    pub kind: SubjectKind,
    /// `true` if the mail changes the subject: `New title (was: Old title)`.
    pub branch: bool,
    /// `true` if the subject says that a vote was extended: `[VOTE][EXTENDED] Title`, `[VOTE] Title (extended)`.
    pub extends: bool,
}

/// Words before the call's title in the subject of a result, normalised.
const ANNOUNCES: &[&str] =
    &["result ", "results ", "of ", "for ", "on ", "the ", "formal ", "vote ", "voting ", "call "];
/// Words after the call's title in the subject of a result, normalised.
const OUTCOMES: &[&str] = &[
    " passed", " passes", " has", " approved", " accepted", " adopted", " rejected", " failed", " cancelled",
    " canceled", " successful", " unsuccessful", " not", " result", " results",
];

/// Words before the call's title in the subject of a vote, normalised.
const BEFORE_TITLE: &[&str] = &[
    "re ", "my ", "a ", "the ", "formal ", "vote ", "votes ", "voting ", "call ", "on ", "for ", "about ",
    "regarding ",
];

impl SubjectLine {
    /// Parses a subject.
    ///
    /// `call_tags` are the policy's tags of calls in lower case; the usual tags are always known.
    pub fn parse(text: &str, call_tags: &[String]) -> Self {
        Self::parse_with(text, &SubjectForms::of_tags(call_tags))
    }

    /// Parses a subject by the forms of a policy.
    ///
    /// Removes a form at the start of the title, after prefixes and tags, from the title. A tag that
    /// determines the kind of the mail takes precedence over a form.
    pub fn parse_with(text: &str, forms: &SubjectForms) -> Self {
        let call_tags = &forms.tags[..];
        let text = single_spaced(&without_marks_of_direction(text));
        let (mut reply, mut rest) = (false, text.as_str());
        let mut tags: Vec<String> = Vec::new();
        let is_known = |tag: &str| is_known(tag, call_tags);
        // The prefix of a list comes first (`[Gdal-dev] Re: [VOTE] …`); the loop skips it if more text follows.
        let mut passed_over = "";
        loop {
            rest = rest.trim_start();
            if let Some(after) = without_reply_prefix(rest) {
                (reply, rest, passed_over) = (true, after, "");
            } else if let Some(after) = without_mark(rest) {
                rest = after;
            } else if let Some((tag, after)) = bracketed(rest) {
                let found: Vec<String> = tag_words(&tag, is_known);
                if found.is_empty() && !tags.is_empty() {
                    break;
                }
                if found.is_empty() {
                    passed_over = if passed_over.is_empty() { rest } else { passed_over };
                }
                tags.extend(found);
                rest = after.trim_start().strip_prefix(':').unwrap_or(after);
            } else if let Some((tag, after)) = before_colon(rest) {
                tags.push(tag);
                rest = after;
            } else {
                break;
            }
        }
        if tags.is_empty() && !passed_over.is_empty() {
            rest = passed_over;
        }
        while let Some(before) = without_end_mark(rest) {
            rest = before;
        }
        let branch = without_was(rest).len() < rest.len();
        let title = without_was(rest).trim();
        let title = without_move(title).unwrap_or(title);
        let whole = without_extension(title).unwrap_or(title);
        let extends =
            whole.len() < title.len() || tags.iter().any(|tag| EXTENSION_TAGS.contains(&tag.as_str()));
        let kind = kind(&tags, whole, call_tags);
        let subject = Self { reply, tags, title: whole.to_owned(), kind, branch, extends };
        subject.by_forms(forms)
    }

    /// Removes a form of the policy from the title, and sets the kind of the mail by that form.
    fn by_forms(mut self, forms: &SubjectForms) -> Self {
        let found = |expressions: &[Expression], title: &str| {
            expressions.iter().find_map(|expression| expression.find(title))
        };
        for (expressions, kind) in [(&forms.results, SubjectKind::Result), (&forms.calls, SubjectKind::Call)]
        {
            let Some(place) = found(expressions, &self.title) else { continue };
            let is_said = self.tags.iter().any(|tag| TALK_TAGS.contains(&tag.as_str()));
            if self.kind == SubjectKind::Talk && !is_said {
                self.kind = kind;
            }
            // The title of `Seeking consensus: Move it` is `Move it`.
            let rest = self.title[place.end..].trim_start_matches([':', '-', ' ']);
            if place.start == 0 && !rest.is_empty() {
                self.title = rest.to_owned();
            }
        }
        self
    }

    /// The normalised title for comparison: words and numbers only, without a vote at the end.
    ///
    /// For example, `Move it: +1` becomes `move it`.
    pub fn key(&self) -> String {
        fold::words(without_vote(&self.title))
    }

    /// The normalised title without a list's tag in brackets at the start or the end.
    ///
    /// For example, `[dev] Move it` and `Move it [dev]` become `move it`.
    pub fn core_key(&self) -> String {
        let is_tag = |tag: &str| {
            !tag.is_empty()
                && tag.len() <= 32
                && tag.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | '.'))
        };
        let title = self.title.as_str();
        let start = title.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let title = start.filter(|(tag, _)| is_tag(tag)).map_or(title, |(_, rest)| rest);
        let end = title.trim_end().strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
        fold::words(end.filter(|(_, tag)| is_tag(tag)).map_or(title, |(rest, _)| rest))
    }

    /// Possible normalised titles without a vote at the start or the end and without words such as `vote on`.
    ///
    /// The longest comes first. For example, `-1 [VOTE] Move it` and `Vote on "Move it"` have the key `move it`.
    pub fn keys_without_vote(&self) -> Vec<String> {
        let title = self.title.trim_end_matches([')', ']']).replace(['(', '['], " ");
        let key = fold::words(without_vote_before(without_vote(&title)));
        let mut keys = vec![self.key(), key.clone()];
        let mut rest = key.as_str();
        while let Some(after) = BEFORE_TITLE.iter().find_map(|start| rest.strip_prefix(start)) {
            keys.push(after.to_owned());
            rest = after;
        }
        keys
    }

    /// `true` if a text contains the title, in any spelling that has the same [`key`](Self::key).
    pub fn is_named_in(&self, text: &str) -> bool {
        let words = format!(" {} ", fold::words(text));
        let names = |title: &str| !title.is_empty() && words.contains(&format!(" {title} "));
        names(&self.key()) || names(&self.core_key())
    }

    /// `true` if a program cut off the end of the title: `Move the wi…`.
    pub fn is_cut_off(&self) -> bool {
        self.title.ends_with("...") || self.title.ends_with('…')
    }

    /// `true` if the prefix and the tags show that the mail replies to a call.
    pub fn answers_call(&self) -> bool {
        self.reply && self.kind == SubjectKind::Call
    }

    /// The normalised title of a result without the words that announce the result.
    ///
    /// For example, `Result of the vote on X` and `X - PASSED` become `x`.
    pub fn announced_key(&self) -> String {
        let key = self.key();
        let mut rest = key.as_str();
        while let Some(after) = ANNOUNCES.iter().find_map(|start| rest.strip_prefix(start)) {
            rest = after;
        }
        while let Some(before) = OUTCOMES.iter().find_map(|end| rest.strip_suffix(end)) {
            rest = before;
        }
        rest.to_owned()
    }

    /// `true` if the mail announces a result or a cancellation and is not a reply to an announcement.
    pub fn announces(&self) -> bool {
        matches!(self.kind, SubjectKind::Result | SubjectKind::Cancellation) && !self.reply
    }
}

/// Removes direction marks and zero-width characters, but keeps the joiners that some scripts need.
fn without_marks_of_direction(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let is_kept = |c: &char| matches!(c, '\u{200c}' | '\u{200d}') || c.is_control() || !is_invisible(*c);
    Cow::Owned(text.chars().filter(is_kept).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, reply: bool, kind: SubjectKind, title: &str) {
        let subject = SubjectLine::parse(
            text,
            &["proposal".into(), "minor".into(), "lazy consensus".into(), "lazy".into()],
        );
        assert_eq!((subject.reply, subject.kind, subject.title.as_str()), (reply, kind, title), "{text}");
    }

    #[test]
    fn a_vote_at_the_end_is_not_part_of_the_title() {
        for title in ["Move it +1", "Move it: +1", "Move it -1!", "Move it ±0"] {
            assert_eq!(SubjectLine::parse(title, &[]).key(), "move it", "{title}");
        }
        for title in ["Move it 2", "Release 3-1", "Move it - 1"] {
            assert_ne!(SubjectLine::parse(title, &[]).key(), "move it", "{title}");
        }
    }

    #[test]
    fn calls_are_recognised_in_every_form() {
        for text in [
            "[VOTE] Move it", "[vote] Move it", "[#vote] Move it", "[VOTE][LAZY] Move it",
            "[VOTE] [REVISED] Move it", "[MOTION] Move it", "Motion: Move it", "CFV: Move it",
            "CfC: Move it", "[PROPOSAL] Move it", "[Gdal-dev] [VOTE] Move it",
            "[runtime-spec VOTE]: Move it", "[LAZY CONSENSUS] Move it", "[RESTART][VOTE] Move it",
            "VOTE: Move it", "<AWT Dev> CFV: Move it",
        ] {
            check(text, false, SubjectKind::Call, "Move it");
        }
        check("Re: [VOTE] Move it", true, SubjectKind::Call, "Move it");
        check("[Gdal-dev] Re: [VOTE] Move it", true, SubjectKind::Call, "Move it");
        check("回复：[VOTE] Move it", true, SubjectKind::Call, "Move it");
        check("Antwort: {External} [VOTE] Move it [SPAM]", true, SubjectKind::Call, "Move it");
        check("\u{200f}Re: ***SPAM*** [VOTE] Move it", true, SubjectKind::Call, "Move it");
        check("Ｒｅ：［ＶＯＴＥ］ Move it", true, SubjectKind::Call, "Move it");
        check("RE [VOTE] Move it", true, SubjectKind::Call, "Move it");
        check("[VOTE] Move it (moved from dev@)", false, SubjectKind::Call, "Move it");
        check("RE[2]: AW: [VOTE]  Move it (was: Stay)", true, SubjectKind::Call, "Move it");
    }

    #[test]
    fn results_and_cancellations_take_precedence_over_calls() {
        for text in [
            "[RESULT] [VOTE] Move it", "[RESULT][VOTE] Move it", "[VOTE][RESULT] Move it",
            "[RESULTS] [VOTE] Move it", "Result: Move it", "[DECISION] Move it", "[spec adopted]: Move it",
        ] {
            check(text, false, SubjectKind::Result, "Move it");
        }
        for text in [
            "[CANCEL][VOTE] Move it", "[CANCELLED] [VOTE] Move it", "[CANCELED] [VOTE] Move it",
            "[WITHDRAWN] Move it",
        ] {
            check(text, false, SubjectKind::Cancellation, "Move it");
        }
        check(
            "[Vote] Results of formal vote for it",
            false,
            SubjectKind::Result,
            "Results of formal vote for it",
        );
    }

    #[test]
    fn results_are_compared_without_the_words_that_announce_them() {
        for text in [
            "[RESULT] [VOTE] Move it", "[RESULT] Move it - PASSED", "[RESULT] Move it has passed",
            "[VOTE] Result of the vote on: Move it", "[RESULT] Move it (not approved)",
        ] {
            assert_eq!(SubjectLine::parse(text, &[]).announced_key(), "move it", "{text}");
        }
        assert_eq!(SubjectLine::parse("[RESULT] Release 3.0 RC1", &[]).announced_key(), "release 3 0 rc1");
    }

    #[test]
    fn tags_of_lists_are_not_part_of_the_core_of_a_title() {
        for text in ["Re: [dev] Move it", "Re: [VOTE] Move it [dev]", "Re: [VOTE] Move it"] {
            assert_eq!(SubjectLine::parse(text, &[]).core_key(), "move it", "{text}");
        }
        assert_eq!(SubjectLine::parse("[VOTE] Move it [phase 2]", &[]).core_key(), "move it phase 2");
    }

    #[test]
    fn titles_are_found_without_votes_and_words_before_them() {
        for text in [
            "Move it: -1", "-1 [VOTE] Move it", "-1: Move it", "Move it (-1)", "Re: VOTE Move it",
            "Vote on \"Move it\"", "My vote for [Move it]", "+1 Move it!", "Move it",
        ] {
            let keys = SubjectLine::parse(text, &[]).keys_without_vote();
            assert!(keys.iter().any(|key| key == "move it"), "{text}: {keys:?}");
        }
        for text in ["Blog post: Move it", "We move it", "1 Move it"] {
            let keys = SubjectLine::parse(text, &[]).keys_without_vote();
            assert!(keys.iter().all(|key| key != "move it"), "{text}: {keys:?}");
        }
    }

    #[test]
    fn extensions_are_calls_of_the_same_title() {
        for text in [
            "[VOTE][EXTENDED] Move it", "[EXTENDED][VOTE] Move it", "[VOTE EXTENDED] Move it",
            "[VOTE] Move it (extended until Friday)", "[VOTE] Move it [extended]",
            "[VOTE] Move it - vote extended", "[VOTE] [EXTENSION] Move it",
        ] {
            check(text, false, SubjectKind::Call, "Move it");
            assert!(SubjectLine::parse(text, &[]).extends, "{text}");
        }
        for text in ["[VOTE] Move it", "[VOTE] Use the extended format", "[VOTE] (extended) format"] {
            assert!(!SubjectLine::parse(text, &[]).extends, "{text}");
        }
    }

    #[test]
    fn similar_subjects_are_not_calls() {
        for (text, title) in [
            ("[DISCUSS] Move it", "Move it"),
            ("[DISCUSS] [VOTE] Move it", "Move it"),
            ("Move it", "Move it"),
            ("[core] Move it", "[core] Move it"),
            ("vote early and often", "vote early and often"),
            ("[POLL] Move it", "Move it"),
        ] {
            check(text, false, SubjectKind::Talk, title);
        }
    }
}
