//! A single value of a TOML file as text.

/// The value as it stands in the file, strings without their quotes; an array or a table by the name of its type.
///
/// The `Display` of `toml::Value` would need the writer of that crate, for errors alone.
pub(crate) fn text_of(value: toml::Value) -> String {
    match value {
        toml::Value::String(text) => text,
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => number.to_string(),
        toml::Value::Boolean(yes) => yes.to_string(),
        toml::Value::Datetime(date) => date.to_string(),
        other => other.type_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_text_as_they_stand_in_the_file() {
        for (written, text) in [
            ("'2026-05-04'", "2026-05-04"),
            ("2026-05-04", "2026-05-04"),
            ("3", "3"),
            ("true", "true"),
            ("[1]", "array"),
        ] {
            let table: toml::Table = toml::from_str(&format!("day = {written}")).unwrap();
            assert_eq!(text_of(table["day"].clone()), text);
        }
    }
}
