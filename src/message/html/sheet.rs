//! The rules of a style sheet that may hide text, or show it again.

use std::collections::HashMap;

use super::style::Style;

/// Maximum number of rules to keep.
///
/// The limit bounds the cost, which grows with the number of elements times the number of rules.
const MOST_RULES: usize = 500;
/// Maximum number of different elements that rules require around an element.
const MOST_AROUND: usize = 64;

/// The rules of a document's style sheets, by the id, the class or the name of the element that they apply to.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: HashMap<String, Vec<Rule>>,
    count: usize,
    /// The elements that rules require around an element.
    ///
    /// The index of each is its bit.
    around: Vec<Compound>,
}

/// A rule: the element, the bits of the elements around it, and its style.
#[derive(Debug)]
struct Rule {
    element: Compound,
    around: u64,
    style: Style,
}

/// The part of a selector for one element: `td.note`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compound {
    name: Option<String>,
    /// The classes and the id, each with its `.` or `#`.
    marks: Vec<String>,
}

/// The name of an element, and its classes and its id, each with its `.` or `#`.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub(super) name: String,
    pub(super) marks: Vec<String>,
}

impl Compound {
    /// Reads a compound of names, classes and ids; `None` if the text has any other test.
    fn read(text: &str) -> Option<Self> {
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '#' | '-' | '_');
        if text.is_empty() || !text.chars().all(is_plain) {
            return None;
        }
        let text = text.to_lowercase();
        let end = text.find(['.', '#']).unwrap_or(text.len());
        let (name, mut rest) = text.split_at(end);
        let mut marks = Vec::new();
        while !rest.is_empty() {
            let end = rest[1..].find(['.', '#']).map_or(rest.len(), |end| end + 1);
            marks.push(rest[..end].to_owned());
            rest = &rest[end..];
        }
        Some(Self { name: Some(name.to_owned()).filter(|name| !name.is_empty()), marks })
    }

    fn fits(&self, labels: &Labels) -> bool {
        self.name.as_ref().is_none_or(|name| *name == labels.name)
            && self.marks.iter().all(|mark| labels.marks.contains(mark))
    }

    /// The label under which the sheet stores the rule.
    fn key(&self) -> &str {
        self.marks.first().or(self.name.as_ref()).map_or("", String::as_str)
    }
}

impl Sheet {
    /// Reads the rules that apply to every screen.
    pub(super) fn read(styles: &str) -> Self {
        let mut sheet = Self::default();
        let mut rest = styles;
        while let Some((selectors, tail)) = rest.split_once('{') {
            // An `@import` before the selectors ends with a semicolon, and the block of an `@media` with a brace.
            let selectors = without_comment(selectors).rsplit([';', '}']).next().unwrap_or_default().trim();
            if selectors.starts_with('@') {
                rest = if is_of_screen(selectors) { tail } else { behind_block(tail) };
                continue;
            }
            let Some((declarations, tail)) = tail.split_once('}') else { break };
            rest = tail;
            let style = Style::read(declarations);
            if style.matters() {
                selectors.split(',').for_each(|selector| sheet.add(selector, &style));
            }
        }
        sheet
    }

    fn add(&mut self, selector: &str, style: &Style) {
        let compounds: Option<Vec<Compound>> = selector.split_whitespace().map(Compound::read).collect();
        let Some(mut compounds) = compounds.filter(|_| self.count < MOST_RULES) else { return };
        let Some(element) = compounds.pop() else { return };
        let mut around = 0;
        for compound in compounds {
            let known = self.around.iter().position(|known| *known == compound);
            let bit = known.unwrap_or(self.around.len());
            if bit >= MOST_AROUND {
                return;
            }
            if known.is_none() {
                self.around.push(compound);
            }
            around |= 1 << bit;
        }
        self.count += 1;
        let rules = self.rules.entry(element.key().to_owned()).or_default();
        rules.push(Rule { element, around, style: style.clone() });
    }

    /// `true` if the sheet has no rule.
    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The bits of the compounds in `around` that match an element.
    pub(super) fn bits(&self, labels: &Labels) -> u64 {
        let fits = |(bit, compound): (usize, &Compound)| u64::from(compound.fits(labels)) << bit;
        self.around.iter().enumerate().map(fits).fold(0, |all, bit| all | bit)
    }

    /// Adds the style of the rules for an element.
    ///
    /// The element's own style takes precedence. `around` has the bits of the elements around it.
    pub(super) fn apply(&self, labels: &Labels, around: u64, style: &mut Style) {
        for key in labels.marks.iter().chain(std::iter::once(&labels.name)) {
            let rules = self.rules.get(key).into_iter().flatten().rev();
            for rule in rules.filter(|rule| rule.around & !around == 0 && rule.element.fits(labels)) {
                style.over(&rule.style);
            }
        }
    }
}

/// `true` if the rules in the block of an `@media` apply to every screen.
fn is_of_screen(rule: &str) -> bool {
    let rule = rule.to_lowercase();
    let media = rule.strip_prefix("@media").unwrap_or("print");
    media.split(',').any(|medium| matches!(medium.trim(), "" | "all" | "screen" | "only screen"))
}

fn without_comment(selector: &str) -> &str {
    selector.rsplit("*/").next().unwrap_or_default().trim().trim_start_matches("<!--").trim_start()
}

/// The text after a block, which may contain other blocks.
fn behind_block(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}
