//! The author's words in a message: chooses and decodes the parts, or says why words were not read.
//!
//! Real mail is often broken, and a vote may depend on it. This module repairs missing boundaries, unusual
//! names of charsets and encodings, and base64 that is followed by a list footer. It reads the HTML next to
//! an empty text.

use super::decoded_part::{DecodedPart, decoded};
use super::enclosed::is_in_a_file;
#[cfg(feature = "html")]
use super::html;
use super::notice::{ends_with_cut, is_notice_alone};
use super::own_words::{has_own_words, is_stub};
use super::part::{Apart, MimePart, take_apart};
use super::scrubbed::is_note_alone;
use super::unread::{Hidden, Unread, has_armor, hidden_below, hidden_in};
use super::{Body, Flow, alternatives, enriched, transfer};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{self, Limits, Size};

/// The content of a message.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The author's words.
    pub(super) body: Body,
    /// The HTML version, if it may say something different from the text.
    pub(super) other: Option<Body>,
    /// Reason why words were not read.
    pub(super) unread: Option<Unread>,
    /// A whole forwarded mail.
    pub(super) passed_on: Option<Vec<u8>>,
    /// A whole mail that is marked as an attachment.
    pub(super) attached_mail: Option<Vec<u8>>,
    /// Diagnostics about the content.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Body {
    /// Reads the body of a whole message within the limits.
    ///
    /// Bad content gives a diagnostic, not an error.
    pub fn read(message: &[u8], limits: &Limits) -> (Self, Vec<Diagnostic>) {
        let Content { body, diagnostics, .. } = Content::read(message, limits);
        (body, diagnostics)
    }
}

impl Content {
    /// Reads the content of a whole message within the limits.
    pub(super) fn read(message: &[u8], limits: &Limits) -> Self {
        let mut reader = ContentReader { limits, ..ContentReader::new(limits) };
        let Apart { whole, too_deep, too_many } = take_apart(message, limits);
        if too_deep {
            let text = format!(
                "multiparts are nested deeper than the limit nesting={}; the deepest were read as plain text",
                limits.nesting
            );
            reader.note(Code::NestedTooDeep, text);
        }
        if too_many {
            let text = format!(
                "the message has more parts than the limit parts={}; only the first were read",
                limits.parts
            );
            reader.note(Code::TooManyParts, text);
            reader.leaves_out_parts = true;
        }
        reader.part(&whole, 0);
        reader.finish()
    }
}

struct ContentReader<'p> {
    limits: &'p Limits,
    texts: Vec<String>,
    flow: Flow,
    /// The HTML version of a text.
    beside: Vec<&'p MimePart<'p>>,
    /// A second text of a `multipart/alternative`.
    second: Option<&'p MimePart<'p>>,
    unread: Option<Unread>,
    /// `true` if words may be lost because a charset is unknown.
    loses_words: bool,
    /// `true` if words may be lost because a transfer encoding is unknown or damaged.
    undecoded: bool,
    /// `true` if the message has more parts than the limit allows.
    leaves_out_parts: bool,
    passed_on: Option<Vec<u8>>,
    attached_mail: Option<Vec<u8>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'p> ContentReader<'p> {
    fn new(limits: &'p Limits) -> Self {
        Self {
            limits,
            texts: Vec::new(),
            flow: Flow::default(),
            beside: Vec::new(),
            second: None,
            unread: None,
            loses_words: false,
            undecoded: false,
            leaves_out_parts: false,
            passed_on: None,
            attached_mail: None,
            diagnostics: Vec::new(),
        }
    }

    fn part(&mut self, part: &'p MimePart<'p>, depth: usize) {
        let kind = part.kind.as_str();
        match kind {
            "message/rfc822" | "message/global" if part.attached => {
                let mail = || transfer::decode(part.body, &part.encoding).bytes.into_owned();
                self.attached_mail.get_or_insert_with(mail);
            }
            _ if part.attached => self.file(part),
            _ if part.closed => self.text(part, false),
            "multipart/alternative" if !part.parts.is_empty() => self.alternative(part, depth),
            "multipart/signed" if !part.parts.is_empty() => self.part(&part.parts[0], depth + 1),
            "multipart/encrypted" => self.file(part),
            // Forwarded mail from somebody else is not a vote by the sender.
            "multipart/digest" => {}
            "message/rfc822" | "message/global" => {
                let mail = || transfer::decode(part.body, &part.encoding).bytes.into_owned();
                self.passed_on.get_or_insert_with(mail);
            }
            _ if kind.starts_with("multipart/") && part.parts.is_empty() => {
                let text = format!(
                    "a {kind} without any part between its boundaries; its body was read as plain text"
                );
                self.note(Code::UndecodableBody, text);
                self.text(part, false);
            }
            _ if kind.starts_with("multipart/") => {
                part.parts.iter().for_each(|sub| self.part(sub, depth + 1));
            }
            // Mail programs show a text with a file name below the author's words; it is not part of them.
            _ if is_text(part, depth) && (self.texts.is_empty() || part.file_name.is_none()) => {
                self.text(part, kind == "text/html");
            }
            _ => self.file(part),
        }
    }

    /// Chooses a version: plain text if there is one, otherwise HTML.
    fn alternative(&mut self, part: &'p MimePart<'p>, depth: usize) {
        let has_text = |kind: &'static str| part.parts.iter().find(move |sub| contains(sub, kind));
        let Some(chosen) = has_text("text/plain").or_else(|| has_text("text/html")) else {
            part.parts.iter().for_each(|sub| self.part(sub, depth + 1));
            return;
        };
        self.part(chosen, depth + 1);
        for other in part.parts.iter().filter(|sub| !std::ptr::eq(*sub, chosen)) {
            push_html(other, &mut self.beside);
            if other.kind == "text/plain" && !other.attached {
                self.second.get_or_insert(other);
            }
        }
    }

    /// Records a part that is not shown as text.
    ///
    /// It may be the HTML version, or contain the author's words.
    fn file(&mut self, part: &'p MimePart<'p>) {
        if part.kind == "text/html" && part.file_name.as_deref().is_some_and(is_scrubbed_html) {
            self.beside.push(part);
            return;
        }
        let why = match hidden_in(part) {
            Hidden::Nothing => return,
            Hidden::Words(why) => why,
            Hidden::File => Unread::File,
        };
        // It is uncertain if a file contains words. A part that certainly contains words replaces it as the
        // reason.
        if self.unread.is_none_or(|known| known == Unread::File) {
            self.unread = Some(why);
        }
    }

    fn text(&mut self, part: &MimePart<'_>, is_html: bool) {
        let DecodedPart { mut text, odd, loses_words, undecoded } = decoded(part);
        self.diagnostics.extend(odd);
        self.loses_words |= loses_words;
        self.undecoded |= undecoded;
        if is_html {
            text = self.html(&text);
        } else if matches!(part.kind.as_str(), "text/enriched" | "text/richtext") {
            text = enriched::to_text(&text);
        } else if part.params.get("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed")) {
            let delsp = part.params.get("delsp").is_some_and(|value| value.eq_ignore_ascii_case("yes"));
            self.flow = if delsp { Flow::FlowedDelSp } else { Flow::Flowed };
        }
        self.texts.push(text);
    }

    #[cfg(feature = "html")]
    fn html(&mut self, text: &str) -> String {
        let (laid_out, whole) = html::to_text(text, self.limits);
        if !whole {
            self.note(
                Code::HtmlTooLarge,
                "an HTML body is too large or too deep to be converted with its layout; its tags were removed",
            );
        }
        // A picture may show the words.
        if laid_out.trim().is_empty() && has_picture(text) {
            self.unread = self.unread.or(Some(Unread::Elsewhere));
        }
        laid_out
    }

    /// Reports HTML without reading it.
    ///
    /// Without a layout, quoted votes would look like the author's own.
    #[cfg(not(feature = "html"))]
    fn html(&mut self, _: &str) -> String {
        if self.unread != Some(Unread::Html) {
            self.diagnostics.push(Unread::Html.diagnostic());
        }
        self.unread = Some(Unread::Html);
        String::new()
    }

    fn note(&mut self, code: Code, text: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, text));
    }

    fn finish(mut self) -> Content {
        let is_empty = self.texts.is_empty();
        let mut body = Body { text: joined(std::mem::take(&mut self.texts)), flow: self.flow };
        let mut other = None;
        let mut below_other = None;
        if !self.beside.is_empty() {
            let beside: Vec<DecodedPart> =
                std::mem::take(&mut self.beside).into_iter().map(decoded).collect();
            let html = joined(beside.iter().map(|html| html.text.clone()).collect());
            let says_nothing = is_stub(&body.text) || !has_own_words(&body);
            if says_nothing || alternatives::differ(&body.text, &html) {
                self.diagnostics.extend(beside.into_iter().flat_map(|html| html.odd));
                let mut html = Body { text: self.html(&html), flow: Flow::Fixed };
                if says_nothing {
                    let footer = std::mem::take(&mut body.text);
                    body = Body { text: joined(vec![html.text, footer]), flow: Flow::Fixed };
                } else if has_own_words(&html) {
                    below_other = self.shorten(&mut html);
                    other = Some(html);
                }
            }
        }
        if let Some(second) = self.second.filter(|_| other.is_none()) {
            let text = decoded(second).text;
            if alternatives::differ(&body.text, &text) {
                let mut second = Body { text, flow: body.flow };
                below_other = self.shorten(&mut second);
                other = Some(second);
            }
        }
        if is_empty && body.text.is_empty() && self.unread.is_none() {
            self.note(Code::NoText, "the message has no text part");
        }
        self.find_unread(&body);
        let below = self.shorten(&mut body);
        let in_other_parts = (self.leaves_out_parts && !has_own_words(&body)).then_some(Unread::Rest);
        // If text was cut from both versions, a value in the removed text takes precedence over other words.
        let below = below.into_iter().chain(below_other).max();
        self.unread = self.unread.or(below).or(in_other_parts);
        let Self { unread, passed_on, attached_mail, diagnostics, .. } = self;
        Content { body, other, unread, passed_on, attached_mail, diagnostics }
    }

    /// Finds out if words of the author were not read.
    ///
    /// A file or a winmail.dat does not count if the mail has other words of its author.
    fn find_unread(&mut self, body: &Body) {
        if self.unread == Some(Unread::Html) {
            return;
        }
        if has_armor(body) {
            self.unread = Some(Unread::Encrypted);
        }
        let has_file = self.unread == Some(Unread::File);
        let may_hide_nothing =
            matches!(self.unread, Some(Unread::File | Unread::Winmail | Unread::Elsewhere));
        if may_hide_nothing && has_own_words(body) {
            self.unread = None;
        }
        if self.unread.is_none() && (is_note_alone(body) || is_in_a_file(body, has_file)) {
            self.unread = Some(Unread::File);
        }
        if self.unread.is_none() && is_notice_alone(body) {
            self.unread = Some(Unread::Elsewhere);
        }
        if self.unread.is_none() && ends_with_cut(body) {
            self.unread = Some(Unread::Cut);
        }
        self.diagnostics.extend(self.unread.map(Unread::diagnostic));
        if self.unread.is_none() {
            // The diagnostics already have notes about the charset and the encoding.
            let charset = self.loses_words.then_some(Unread::Charset);
            self.unread = charset.or(self.undecoded.then_some(Unread::Encoding));
        }
    }

    /// Cuts a text that is longer than the limit. Returns the reason if the rest may have words of the
    /// author.
    fn shorten(&mut self, body: &mut Body) -> Option<Unread> {
        let longest = limits::bytes(self.limits.text);
        if body.text.len() <= longest {
            return None;
        }
        // Cuts the text at a line end, because half a line may have another meaning.
        let lines = memchr::memrchr(b'\n', &body.text.as_bytes()[..longest]).map_or(0, |end| end + 1);
        let below = hidden_below(&body.text[lines..]);
        body.text.truncate(lines);
        let limit = Size(self.limits.text);
        self.note(
            Code::BodyTooLarge,
            format!("the text is longer than the limit text={limit}; the lines before that point were read"),
        );
        below
    }
}

/// `true` if a part is shown as text.
fn is_text(part: &MimePart<'_>, depth: usize) -> bool {
    match part.kind.as_str() {
        // Some programs write `plain/text` by mistake; `application/pgp` was the type of signed text before
        // RFC 2015.
        "text/plain" | "text" | "" | "plain/text" | "application/pgp" | "text/html" | "text/enriched"
        | "text/markdown" | "text/x-markdown" => true,
        // Mail programs do not show a file of a word processor as text.
        "text/rtf" => false,
        // Mail programs show a single part of another text type as it is.
        kind => kind.starts_with("text/") && depth == 0,
    }
}

/// `true` if HTML shows a picture.
#[cfg(feature = "html")]
fn has_picture(html: &str) -> bool {
    let shows = |at: usize| html.get(at..at + 4).is_some_and(|tag| tag.eq_ignore_ascii_case("<img"));
    memchr::memchr_iter(b'<', html.as_bytes()).any(shows)
}

/// `true` for the names that `HyperKitty` and pipermail give to the HTML of a mail: `attachment.html`,
/// `attachment-0001.htm`.
fn is_scrubbed_html(name: &str) -> bool {
    let stem = name.strip_suffix(".html").or_else(|| name.strip_suffix(".htm"));
    let rest = stem.and_then(|stem| stem.strip_prefix("attachment"));
    rest.is_some_and(|rest| rest.bytes().all(|b| b == b'-' || b.is_ascii_digit()))
}

/// Collects the HTML parts in a part and below it.
fn push_html<'p>(part: &'p MimePart<'p>, to: &mut Vec<&'p MimePart<'p>>) {
    if matches!(part.kind.as_str(), "text/html" | "text/x-amp-html") && !part.attached {
        to.push(part);
    }
    part.parts.iter().for_each(|sub| push_html(sub, to));
}

fn contains(part: &MimePart<'_>, kind: &str) -> bool {
    part.kind == kind || part.parts.iter().any(|sub| contains(sub, kind))
}

/// Joins several texts, each on separate lines.
fn joined(texts: Vec<String>) -> String {
    let mut texts = texts.into_iter();
    let mut text = texts.next().unwrap_or_default();
    for part in texts {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&part);
    }
    text
}
