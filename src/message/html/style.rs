//! The declarations of a style that may make an element, or its text, invisible.

/// The properties of a style that may hide an element.
///
/// Inner elements inherit the properties in an `Option`, and may change them.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    never: bool,
    /// Two flags: a size is zero; overflow is cut off.
    no_room_and_cut: (bool, bool),
    /// Two flags: the element is taken out of the flow; it is moved far away.
    free_and_far: (bool, bool),
    /// `true` if the text of the element keeps its space but is not painted.
    pub(super) unseen: Option<bool>,
    /// `true` if the characters of the element are too small to see.
    pub(super) tiny: Option<bool>,
    /// The colour of the text; [`CLEAR`] if the text is transparent.
    pub(super) colour: Option<String>,
    pub(super) background: Option<String>,
}

/// A colour that is invisible on every background.
pub(super) const CLEAR: &str = "transparent";

impl Style {
    pub(super) fn read(declarations: &str) -> Self {
        let mut style = Self::default();
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().to_lowercase();
            let value = value.trim_end_matches("!important").trim_end();
            style.declare(&name.trim().to_lowercase(), value);
        }
        style
    }

    fn declare(&mut self, name: &str, value: &str) {
        match name {
            "display" => self.never |= value == "none",
            "visibility" => match value {
                "hidden" | "collapse" => self.unseen = Some(true),
                "visible" => self.unseen = Some(false),
                _ => {}
            },
            "mso-hide" => self.never |= value == "all",
            "opacity" => self.never |= value.parse::<f32>().is_ok_and(|opacity| opacity < 0.05),
            "font-size" => self.tiny = tiny(value).or(self.tiny),
            "font" => self.tiny = value.split([' ', '/']).find_map(tiny).or(self.tiny),
            "max-height" | "height" | "max-width" | "width" => {
                self.no_room_and_cut.0 |= number(value) == Some(0.0);
            }
            "overflow" => self.no_room_and_cut.1 |= value == "hidden",
            "position" => self.free_and_far.0 |= matches!(value, "absolute" | "fixed"),
            "left" | "top" | "right" | "margin-left" => {
                self.free_and_far.1 |= number(value).is_some_and(|by| by.abs() >= 500.0);
            }
            "text-indent" => self.never |= number(value).is_some_and(|by| by <= -500.0),
            "transform" => self.never |= value.starts_with("scale(0)") || value.starts_with("scale(0,"),
            "clip" => self.never |= value.starts_with("rect(0") && !value.contains("auto"),
            "color" => self.colour = Some(colour_of(value)).filter(|colour| colour != "inherit"),
            "background" | "background-color" => {
                let colour = value.split(' ').map(colour_of).find(|colour| colour.starts_with('#'));
                self.background = colour.or(self.background.take());
            }
            _ => {}
        }
    }

    /// `true` if the whole element is invisible.
    pub(super) fn hides(&self) -> bool {
        self.never || self.no_room_and_cut == (true, true) || self.free_and_far == (true, true)
    }

    /// `true` if a rule with this style may hide text, or show it again.
    pub(super) fn matters(&self) -> bool {
        self.hides() || self.unseen.is_some() || self.tiny.is_some() || self.colour.as_deref() == Some(CLEAR)
    }

    /// Adds the properties of a style of lower precedence.
    pub(super) fn over(&mut self, below: &Self) {
        self.never |= below.hides();
        self.unseen = self.unseen.or(below.unseen);
        self.tiny = self.tiny.or(below.tiny);
        if self.colour.is_none() {
            self.colour.clone_from(&below.colour);
        }
    }
}

/// Decides if characters of a size are too small to see; `None` for a size relative to the font around it,
/// and for any other value.
fn tiny(value: &str) -> Option<bool> {
    let size = number(value)?;
    let is_relative = value.contains("em") || value.contains("ex") || value.ends_with('%');
    if is_relative && size > 0.1 {
        return None;
    }
    let is_size = size == 0.0 || value.ends_with(|c: char| c.is_ascii_alphabetic());
    is_size.then_some(size < 2.0)
}

/// The number at the start of a value: `-9999px` is -9999.
fn number(value: &str) -> Option<f32> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-'))).unwrap_or(value.len());
    value[..end].parse().ok()
}

/// `true` if a reader cannot distinguish a colour from white.
pub(super) fn is_white(colour: &str) -> bool {
    let pairs = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
    pairs.is_some_and(|digits| (0..6).step_by(2).all(|at| &digits[at..at + 2] >= "f8"))
}

/// A colour as six digits, or [`CLEAR`]; an unknown colour is unchanged.
pub(super) fn colour_of(value: &str) -> String {
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
        let opaque = match digits.len() {
            4 if digits.ends_with('0') => return CLEAR.to_owned(),
            8 if digits.ends_with("00") => return CLEAR.to_owned(),
            4 => digits.get(..3),
            8 => digits.get(..6),
            _ => Some(digits),
        };
        let digits = opaque.unwrap_or(digits);
        return match digits.len() {
            3 => std::iter::once('#').chain(digits.chars().flat_map(|c| [c, c])).collect(),
            _ => format!("#{digits}"),
        };
    }
    let inner = value.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    let Some(parts) = inner.filter(|_| value.starts_with("rgb") || value.starts_with("hsl")) else {
        return value;
    };
    let numbers: Vec<&str> = parts.split([',', ' ', '/']).filter(|part| !part.is_empty()).collect();
    let share = |part: &&str| part.trim_end_matches('%').parse::<f32>().is_ok_and(|share| share < 0.05);
    if numbers.get(3).is_some_and(share) {
        return CLEAR.to_owned();
    }
    let byte = |at: usize| numbers.get(at).and_then(|part| part.parse::<u8>().ok());
    match (byte(0), byte(1), byte(2)) {
        (Some(red), Some(green), Some(blue)) if value.starts_with("rgb") => {
            format!("#{red:02x}{green:02x}{blue:02x}")
        }
        _ => value,
    }
}
