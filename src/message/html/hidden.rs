//! Removes the elements and texts of HTML that a reader never sees, before the document is laid out.
//!
//! If only the class of an element marks it as a quote, the element becomes a block quote.

use html2text::{Element, Handle, RcDom};

use super::sheet::{Labels, Sheet};
use super::style::{CLEAR, Style, colour_of, is_white};

/// Removes the invisible elements and texts of a document.
///
/// `quote` creates an empty block quote.
pub(super) fn tidy(dom: &RcDom, mut quote: impl FnMut() -> Option<Handle>) {
    let mut styles = String::new();
    collect_styles(dom, &mut styles);
    let sheet = Sheet::read(&styles);
    let mut open = vec![(dom.document.clone(), Look::default())];
    while let Some((node, look)) = open.pop() {
        let mut inside = Vec::new();
        node.children.borrow_mut().retain_mut(|child| {
            if name_of(child).is_none() {
                return !look.is_invisible();
            }
            let Some(within) = look.within(child, &sheet) else { return false };
            if is_quotation(child)
                && let Some(block) = quote()
            {
                block.children.replace(child.children.take());
                *child = block;
            }
            inside.push((child.clone(), within));
            true
        });
        open.append(&mut inside);
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
        // The boilerplate style of AMP hides the page until a program of AMP shows it.
        let is_of_amp =
            || attribute(&node, "amp4email-boilerplate").or(attribute(&node, "amp-boilerplate")).is_some();
        if name_of(&node) == Some("style") && !is_of_amp() {
            let element = text_of(&node);
            let inner = element.split_once('>').and_then(|(_, inner)| inner.rsplit_once('<'));
            styles.push_str(inner.map_or("", |(inner, _)| inner));
        }
        open.extend(node.children.borrow().iter().cloned());
    }
}

/// The look of the text in an element.
///
/// Inner elements inherit most of it.
#[derive(Debug, Clone, Default)]
struct Look {
    unseen: bool,
    tiny: bool,
    colour: Option<String>,
    background: Option<String>,
    /// Bits of the elements around the text, which rules of the style sheet require.
    around: u64,
}

impl Look {
    /// The look of an inner element; `None` if the whole element is invisible.
    fn within(&self, node: &Handle, sheet: &Sheet) -> Option<Self> {
        let Some(name) = name_of(node) else { return Some(self.clone()) };
        if NEVER_SHOWN.contains(&name) || attribute(node, "hidden").is_some() {
            return None;
        }
        let mut style = attribute(node, "style").map(|style| Style::read(&style)).unwrap_or_default();
        let mut look = self.clone();
        if !sheet.is_empty() {
            let labels = labels_of(node, name);
            sheet.apply(&labels, self.around, &mut style);
            look.around |= sheet.bits(&labels);
        }
        if style.hides() {
            return None;
        }
        let named = |name| attribute(node, name).map(|colour| colour_of(&colour));
        let colour = style.colour.or_else(|| if name == "font" { named("color") } else { None });
        look.background = style.background.or_else(|| named("bgcolor")).or(look.background);
        // A link has its own default colour.
        look.colour = colour.or_else(|| look.colour.filter(|_| name != "a"));
        look.unseen = style.unseen.unwrap_or(look.unseen);
        look.tiny = style.tiny.unwrap_or(look.tiny);
        Some(look)
    }

    fn is_invisible(&self) -> bool {
        let is_of_background = match (self.colour.as_deref(), self.background.as_deref()) {
            (Some(CLEAR), _) => true,
            (Some(colour), Some(behind)) => colour == behind || is_white(colour) && is_white(behind),
            (Some(colour), None) => is_white(colour),
            (None, _) => false,
        };
        self.unseen || self.tiny || is_of_background
    }
}

/// Elements whose content no reader sees: data for programs, or a replacement for other content.
const NEVER_SHOWN: [&str; 11] = [
    "title", "template", "noscript", "script", "style", "datalist", "iframe", "noframes", "noembed", "audio",
    "video",
];

fn labels_of(node: &Handle, name: &str) -> Labels {
    let id = attribute(node, "id").map(|id| format!("#{}", id.to_lowercase()));
    let classes = attribute(node, "class").unwrap_or_default().to_lowercase();
    let classes = classes.split_whitespace().map(|class| format!(".{class}"));
    Labels { name: name.to_owned(), marks: id.into_iter().chain(classes).collect() }
}

/// `true` if the class of an element marks a quote, with the line that names its author.
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
            "<style>@import url(a.css); @media screen { .k { display:none } }</style><p class='k'>-1</p>",
            "<style>div.q span { display:none }</style><div class='q'><p><span>-1</span></p></div>",
            "<style>@media screen { .j { color:red } } .k { visibility:hidden }</style><p class='k'>-1</p>",
            "<p style='color:transparent'>-1</p>",
            "<p style='color:rgba(0,0,0,0)'>-1</p>",
            "<p style='color:rgb(0 0 0 / 0%)'>-1</p>",
            "<p style='color:#0000'>-1</p>",
            "<div style='background:#101010'><p style='color:#101010'>-1</p></div>",
            "<div style='color:transparent'><p>-1</p></div>",
            "<iframe srcdoc='x'>-1</iframe>",
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
            "<div style='visibility:hidden'><p style='visibility:visible'>-1</p></div>",
            "<div style='font-size:0'><p style='font-size:14px'>-1</p></div>",
            "<div style='color:transparent'><p style='color:#222'>-1</p></div>",
            "<div style='color:#fff'><p style='background:#222'>-1</p></div>",
            "<style>table { font-size:0 } .t { font-size:14px }</style><table><tr><td class='t'>-1</td></tr></table>",
            "<style>@media (max-width:600px) { .k { display:none } }</style><p class='k'>-1</p>",
            "<style>div.q span { display:none }</style><div class='r'><span>-1</span></div>",
            "<style>div.q > span { display:none }</style><div class='q'><p><span>-1</span></p></div>",
            "<p style='color:rgba(0,0,0,0.8)'>-1</p>",
            "<p style='color:#000f'>-1</p>",
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
