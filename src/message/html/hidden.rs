//! Removes the elements of HTML that a reader never sees before the document is laid out, and turns
//! quotations that are marked only by their class into block quotations.

use std::collections::HashSet;

use html2text::{Element, Handle, RcDom};

/// Removes the hidden elements of a document. `quote` makes an empty block quotation.
pub(super) fn tidy(dom: &RcDom, mut quote: impl FnMut() -> Option<Handle>) {
    let mut styles = String::new();
    collect_styles(dom, &mut styles);
    let sheet = Sheet::read(&styles);
    let page = ElementEnd { has_background: false };
    let mut open = vec![(dom.document.clone(), page)];
    while let Some((node, page)) = open.pop() {
        let page = page.within(&node);
        let children = &mut *node.children.borrow_mut();
        children.retain(|child| !is_hidden(child, &sheet, page));
        for child in children.iter_mut() {
            if is_quotation(child)
                && let Some(block) = quote()
            {
                block.children.replace(child.children.take());
                *child = block;
            }
        }
        open.extend(children.iter().map(|child| (child.clone(), page)));
    }
}

/// The name of an element.
fn name_of(node: &Handle) -> Option<&str> {
    match &node.data {
        Element { name, .. } => Some(&name.local),
        _ => None,
    }
}

/// The value of an attribute.
fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| attr.value.to_string())
}

fn text_of(node: &Handle) -> String {
    let mut text = Vec::new();
    // Text in a style sheet is not escaped.
    let _ = node.serialize(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The style sheets of a document.
fn collect_styles(dom: &RcDom, styles: &mut String) {
    let mut open = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        if name_of(&node) == Some("style") {
            let element = text_of(&node);
            let inner = element.split_once('>').and_then(|(_, inner)| inner.rsplit_once('<'));
            styles.push_str(inner.map_or("", |(inner, _)| inner));
        }
        open.extend(node.children.borrow().iter().cloned());
    }
}

/// The classes and ids that a style sheet hides.
#[derive(Debug, Default)]
struct Sheet {
    hidden: HashSet<String>,
}

impl Sheet {
    /// Reads the rules of a style sheet that apply to every medium and select one class or id.
    fn read(styles: &str) -> Self {
        let mut sheet = Self::default();
        let mut rest = styles;
        while let Some((selectors, tail)) = rest.split_once('{') {
            if without_comment(selectors).starts_with('@') {
                rest = behind_block(tail);
                continue;
            }
            let Some((declarations, tail)) = tail.split_once('}') else { break };
            rest = tail;
            if Style::read(declarations).hides() {
                sheet.hidden.extend(selectors.split(',').filter_map(class_or_id));
            }
        }
        sheet
    }

    fn hides(&self, node: &Handle) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        let has = |sign: char, name: &str| self.hidden.contains(&format!("{sign}{}", name.to_lowercase()));
        attribute(node, "id").is_some_and(|id| has('#', &id))
            || attribute(node, "class")
                .is_some_and(|names| names.split_whitespace().any(|name| has('.', name)))
    }
}

/// The class or id of a selector, with its sign, if the selector has nothing else.
fn class_or_id(selector: &str) -> Option<String> {
    let selector = without_comment(selector);
    let sign = selector.find(['.', '#'])?;
    let name = &selector[sign..];
    let is_plain = !selector.contains([' ', '>', '+', '~', ':', '[']) && !name[1..].contains(['.', '#']);
    is_plain.then(|| name.to_lowercase())
}

fn without_comment(selector: &str) -> &str {
    selector.rsplit("*/").next().unwrap_or_default().trim().trim_start_matches("<!--").trim_start()
}

/// The text after a block, which may hold others.
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

/// The background of an element.
#[derive(Debug, Clone, Copy)]
struct ElementEnd {
    /// `true` if an element around it has a background that is not white.
    has_background: bool,
}

impl ElementEnd {
    fn within(self, node: &Handle) -> Self {
        let style = attribute(node, "style").map(|style| Style::read(&style)).unwrap_or_default();
        let behind = style.background.or_else(|| attribute(node, "bgcolor").map(|colour| colour_of(&colour)));
        match behind {
            Some(colour) if is_white(&colour) => Self { has_background: false },
            Some(_) => Self { has_background: true },
            None => self,
        }
    }
}

/// `true` if a reader never sees an element.
fn is_hidden(node: &Handle, sheet: &Sheet, page: ElementEnd) -> bool {
    let Some(name) = name_of(node) else { return false };
    if matches!(name, "title" | "template" | "noscript" | "script" | "style" | "datalist") {
        return true;
    }
    if attribute(node, "hidden").is_some() || sheet.hides(node) {
        return true;
    }
    let style = attribute(node, "style").map(|style| Style::read(&style)).unwrap_or_default();
    if style.hides() {
        return true;
    }
    let colour = style.colour.clone().or_else(|| {
        let colour = if name == "font" { attribute(node, "color") } else { None };
        colour.map(|colour| colour_of(&colour))
    });
    let behind =
        style.background.clone().or_else(|| attribute(node, "bgcolor").map(|colour| colour_of(&colour)));
    match (colour, behind) {
        (Some(colour), Some(behind)) => colour == behind,
        (Some(colour), None) => is_white(&colour) && !page.has_background,
        (None, _) => false,
    }
}

/// Properties of an element's style that may hide it.
#[derive(Debug, Default)]
struct Style {
    never: bool,
    /// A size is zero; overflow is cut off.
    no_room_and_cut: (bool, bool),
    /// The element is taken out of the flow; it is moved far away.
    free_and_far: (bool, bool),
    colour: Option<String>,
    background: Option<String>,
}

impl Style {
    fn read(declarations: &str) -> Self {
        let mut style = Self::default();
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().to_lowercase();
            let value = value.trim_end_matches("!important").trim_end();
            match name.trim().to_lowercase().as_str() {
                "display" => style.never |= value == "none",
                "visibility" => style.never |= matches!(value, "hidden" | "collapse"),
                "mso-hide" => style.never |= value == "all",
                "opacity" => style.never |= value.parse::<f32>().is_ok_and(|opacity| opacity < 0.05),
                "font-size" => {
                    style.never |= number(value).is_some_and(|size| size < 2.0) && !is_relative(value);
                }
                "font" => {
                    style.never |= value.split([' ', '/']).any(|word| matches!(word, "0" | "0px" | "0pt"));
                }
                "max-height" | "height" | "max-width" | "width" => {
                    style.no_room_and_cut.0 |= number(value) == Some(0.0);
                }
                "overflow" => style.no_room_and_cut.1 |= value == "hidden",
                "position" => style.free_and_far.0 |= matches!(value, "absolute" | "fixed"),
                "left" | "top" | "right" | "margin-left" => {
                    style.free_and_far.1 |= number(value).is_some_and(|by| by.abs() >= 500.0);
                }
                "text-indent" => style.never |= number(value).is_some_and(|by| by <= -500.0),
                "transform" => style.never |= value.starts_with("scale(0)") || value.starts_with("scale(0,"),
                "clip" => style.never |= value.starts_with("rect(0") && !value.contains("auto"),
                "color" => style.colour = Some(colour_of(value)),
                "background" | "background-color" => {
                    let colour = value.split(' ').map(colour_of).find(|colour| colour.starts_with('#'));
                    style.background = colour.or(style.background);
                }
                _ => {}
            }
        }
        style
    }

    fn hides(&self) -> bool {
        self.never || self.no_room_and_cut == (true, true) || self.free_and_far == (true, true)
    }
}

/// The number at the start of a value: `-9999px` is -9999.
fn number(value: &str) -> Option<f32> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(value.len());
    value[..end].parse().ok()
}

/// `true` if a length is relative to the font around it: `0.9em` is not a tiny font.
fn is_relative(value: &str) -> bool {
    (value.contains("em") || value.contains("ex")) && number(value).is_some_and(|size| size > 0.1)
}

/// `true` if a reader cannot distinguish a colour from white.
fn is_white(colour: &str) -> bool {
    let pairs = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
    pairs.is_some_and(|digits| (0..6).step_by(2).all(|at| &digits[at..at + 2] >= "f8"))
}

/// A colour as six digits; an unknown one is unchanged.
fn colour_of(value: &str) -> String {
    let value = value.trim().to_lowercase();
    let known = match value.as_str() {
        "white" | "snow" => "#ffffff",
        "black" => "#000000",
        "red" => "#ff0000",
        "green" => "#008000",
        "blue" => "#0000ff",
        "yellow" => "#ffff00",
        "gray" | "grey" => "#808080",
        "silver" => "#c0c0c0",
        "navy" => "#000080",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    if let Some(digits) = value.strip_prefix('#') {
        return match digits.len() {
            3 => std::iter::once('#').chain(digits.chars().flat_map(|c| [c, c])).collect(),
            _ => value,
        };
    }
    let parts =
        value.strip_prefix("rgba(").or_else(|| value.strip_prefix("rgb(")).and_then(|v| v.strip_suffix(')'));
    let Some(parts) = parts else { return value };
    let numbers: Vec<&str> = parts.split([',', ' ']).filter(|part| !part.is_empty()).collect();
    let byte = |at: usize| numbers.get(at).and_then(|part| part.parse::<u8>().ok());
    match (byte(0), byte(1), byte(2)) {
        (Some(red), Some(green), Some(blue)) => format!("#{red:02x}{green:02x}{blue:02x}"),
        _ => value,
    }
}

/// `true` if the class of an element marks a quotation, with the line that names its author.
fn is_quotation(node: &Handle) -> bool {
    if name_of(node) != Some("div") {
        return false;
    }
    let Some(class) = attribute(node, "class") else { return false };
    let has = |wanted: &str| class.split_whitespace().any(|name| name == wanted);
    if has("yahoo_quoted") || has("protonmail_quote") || has("zmail_extra") {
        return true;
    }
    let children = node.children.borrow();
    let first = children.iter().find(|child| name_of(child).is_some());
    let attributes = first.and_then(|first| attribute(first, "class")).unwrap_or_default();
    has("gmail_quote") && attributes.split_whitespace().any(|name| name == "gmail_attr")
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::message::html::to_text;

    fn shown(html: &str) -> String {
        to_text(html, &Limits::default()).0.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn invisible_elements_are_left_out() {
        for hidden in [
            "<p hidden>-1</p>",
            "<p style='display: none'>-1</p>",
            "<p style=\"DISPLAY:none !important\">-1</p>",
            "<span style='font-size:0'>-1</span>",
            "<span style='font-size:0px;color:red'>-1</span>",
            "<span style='font-size:1px'>-1</span>",
            "<div style='max-height:0;overflow:hidden'>-1</div>",
            "<div style='position:absolute;left:-9999px'>-1</div>",
            "<div style='text-indent:-5000px'>-1</div>",
            "<div style='opacity:0'>-1</div>",
            "<div style='visibility:hidden'>-1</div>",
            "<div style='mso-hide:all'>-1</div>",
            "<span style='color:#fff'>-1</span>",
            "<font color='white'>-1</font>",
            "<span style='color:#fefefe'>-1</span>",
            "<div style='transform:scale(0)'>-1</div>",
            "<span style='color:rgb(255, 255, 255)'>-1</span>",
            "<div style='color:#123456;background:#123456'>-1</div>",
            "<!-- -1 -->",
            "<title>-1</title>",
            "<template>-1</template>",
            "<style>.preheader { display:none }</style><div class='x preheader'>-1</div>",
        ] {
            assert_eq!(shown(&format!("<body><p>+1</p>{hidden}</body>")), "+1", "{hidden}");
        }
    }

    #[test]
    fn visible_elements_stay() {
        for seen in [
            "<p style='font-size:12px'>-1</p>",
            "<p style='font-size:0.9em'>-1</p>",
            "<p style='color:black'>-1</p>",
            "<div style='background:#003366'><span style='color:#fff'>-1</span></div>",
            "<table bgcolor='navy'><tr><td><font color='white'>-1</font></td></tr></table>",
            "<p style='max-height:0'>-1</p>",
            "<p style='margin-left:40px'>-1</p>",
            "<style>@media print { .x { display:none } } .y { color:red }</style><p class='x y'>-1</p>",
            "<div style='overflow:hidden;width:600px'>-1</div>",
        ] {
            assert_eq!(shown(&format!("<body>{seen}</body>")), "-1", "{seen}");
        }
    }

    #[test]
    fn a_quotation_is_recognised_by_its_class() {
        let attributed = "<div>+1</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Bo wrote:<br></div>-1</div>";
        assert_eq!(shown(attributed), "+1 > On Monday Bo wrote: > -1");
        assert_eq!(shown("<div class=\"gmail_quote\"><div>+1</div></div>"), "+1");
    }
}
