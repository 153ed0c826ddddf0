//! The lines of a body, with their places in the text and with soft line breaks joined.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr_iter;

use super::Role;
use crate::message::body::{Body, Flow};

/// One line of a body with its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// The number of the line in the decoded body, counted from 1.
    ///
    /// A joined line has the number of its first part.
    pub number: u32,
    /// The text without the line end, with soft line breaks joined.
    pub text: &'a str,
    /// The role of the line.
    pub role: Role,
}

/// The lines of a body: one text, and the place of each line in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines<'a> {
    text: Cow<'a, str>,
    places: Vec<LineExtent>,
}

/// Low estimate of the number of bytes in a line, for reserving memory.
const BYTES_OF_A_LINE: usize = 24;

/// The place of a line in the text, and its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineExtent {
    number: u32,
    pub(super) role: Role,
    pub(super) line: Range<usize>,
    /// The line without spaces around it.
    pub(super) inner: Range<usize>,
}

impl<'a> Lines<'a> {
    /// The text that contains all lines.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Number of lines.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// `true` if the body has no lines.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The lines from top to bottom.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Line<'_>> + ExactSizeIterator + Clone {
        self.places.iter().map(|place| self.at(place))
    }

    /// The lines with a requested role, from top to bottom.
    pub(crate) fn having(&self, is_wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = Line<'_>> {
        self.places.iter().filter(move |place| is_wanted(place.role)).map(|place| self.at(place))
    }

    /// Number of lines with a requested role, without empty lines.
    pub(crate) fn count(&self, is_wanted: impl Fn(Role) -> bool) -> usize {
        self.places.iter().filter(|place| is_wanted(place.role) && !place.line.is_empty()).count()
    }

    /// The line with a number; `None` if no line starts there.
    pub fn line(&self, number: u32) -> Option<Line<'_>> {
        // If no lines were joined, the number is the index plus 1.
        let near = (number as usize).checked_sub(1).and_then(|near| self.places.get(near));
        let place = near.filter(|place| place.number == number).or_else(|| {
            let found = self.places.binary_search_by_key(&number, |place| place.number).ok()?;
            Some(&self.places[found])
        })?;
        Some(self.at(place))
    }

    /// The lines above a number, from top to bottom.
    pub fn above(&self, number: u32) -> impl DoubleEndedIterator<Item = Line<'_>> {
        let end = self.places.partition_point(|place| place.number < number);
        self.places[..end].iter().map(|place| self.at(place))
    }

    fn at(&self, place: &LineExtent) -> Line<'_> {
        Line { number: place.number, text: &self.text[place.line.clone()], role: place.role }
    }

    /// The same lines without the body that they were read from.
    #[must_use]
    pub fn into_owned(self) -> Lines<'static> {
        Lines { text: Cow::Owned(self.text.into_owned()), places: self.places }
    }

    /// The same lines, but authored lines for which `is_footer` returns `true` become footers.
    #[must_use]
    pub(crate) fn with_footers(mut self, is_footer: impl Fn(&str) -> bool) -> Self {
        for place in &mut self.places {
            let own = matches!(place.role, Role::Authored | Role::MaybeQuoted) && !place.inner.is_empty();
            if own && is_footer(&self.text[place.inner.clone()]) {
                place.role = Role::Footer;
            }
        }
        self
    }

    /// The lines of a body before they have roles.
    pub(super) fn of(body: &'a Body) -> Self {
        if body.flow != Flow::Fixed {
            return joined(body);
        }
        let text = body.text.as_str();
        let mut places = Vec::with_capacity(text.len() / BYTES_OF_A_LINE + 4);
        for line in raw_lines(text) {
            places.push(LineExtent::new(places.len(), text, line));
        }
        Self { text: Cow::Borrowed(text), places }
    }

    /// The text, and the lines with roles that can be set.
    pub(super) fn parts(&mut self) -> (&str, &mut [LineExtent]) {
        (&self.text, &mut self.places)
    }
}

/// The lines of a body and their text, read-only.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) text: &'a str,
    pub(super) places: &'a [LineExtent],
}

impl<'a> View<'a> {
    pub(super) fn len(self) -> usize {
        self.places.len()
    }

    /// The whole line at an index.
    pub(super) fn whole(self, at: usize) -> &'a str {
        &self.text[self.places[at].line.clone()]
    }

    /// The line at an index without spaces around it.
    pub(super) fn line(self, at: usize) -> &'a str {
        &self.text[self.places[at].inner.clone()]
    }

    pub(super) fn is_blank(self, at: usize) -> bool {
        self.places[at].inner.is_empty()
    }
}

impl LineExtent {
    /// The place of a line that has `above` lines above it.
    fn new(above: usize, text: &str, line: Range<usize>) -> Self {
        let number = u32::try_from(above + 1).unwrap_or(u32::MAX);
        let bytes = &text.as_bytes()[line.clone()];
        // Most lines start and end with an ASCII character.
        let inner = if let (Some(b'!'..=b'~'), Some(b'!'..=b'~')) = (bytes.first(), bytes.last()) {
            line.clone()
        } else {
            let filled = text[line.clone()].trim_end();
            let end = line.start + filled.len();
            end - filled.trim_start().len()..end
        };
        Self { number, role: Role::Authored, inner, line }
    }

    /// Number of bytes of the spaces before the text of the line.
    pub(super) fn indent(&self) -> usize {
        self.inner.start - self.line.start
    }
}

/// The places of the lines of a text, without line ends.
fn raw_lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let ends = memchr_iter(b'\n', text.as_bytes()).chain([text.len()]);
    let lines = ends.map(move |end| std::mem::replace(&mut start, end + 1)..end);
    // No line follows the last line end.
    lines.filter(|line| line.start < text.len()).map(|line| {
        let returns = text.as_bytes()[line.clone()].iter().rev().take_while(|b| **b == b'\r').count();
        line.start..line.end - returns
    })
}

/// The lines of a body, with the soft line breaks of flowed text joined (RFC 3676, section 4).
///
/// Joins only lines of the same quote depth, and never the signature delimiter.
fn joined(body: &Body) -> Lines<'static> {
    let mut text = String::with_capacity(body.text.len());
    let mut starts: Vec<(usize, usize)> = Vec::with_capacity(body.text.len() / BYTES_OF_A_LINE + 4);
    let mut open_depth: Option<usize> = None;
    for (above, raw) in raw_lines(&body.text).enumerate() {
        let raw = &body.text[raw];
        let depth = raw.bytes().take_while(|&b| b == b'>').count();
        let content = if depth > 0 || raw.starts_with(' ') {
            raw[depth..].strip_prefix(' ').unwrap_or(&raw[depth..])
        } else {
            raw
        };
        let goes_on = open_depth == Some(depth) && content != "-- ";
        if !goes_on {
            if above > 0 {
                text.push('\n');
            }
            starts.push((above, text.len()));
        }
        // A space at the start of a flowed line is stuffing (section 4.4).
        text.push_str(if goes_on || depth == 0 { content } else { raw });
        let soft = raw.ends_with(' ') && content != "-- ";
        open_depth = soft.then_some(depth);
        let empty = starts.last().is_none_or(|(_, start)| *start == text.len());
        if soft && body.flow == Flow::FlowedDelSp && !empty {
            text.pop();
        }
    }
    let ends = starts.iter().skip(1).map(|(_, next)| next - 1).chain([text.len()]);
    let places =
        starts.iter().zip(ends).map(|((above, start), end)| LineExtent::new(*above, &text, *start..end));
    Lines { places: places.collect(), text: Cow::Owned(text) }
}
