//! Dates in TOML files, which people write with quotes or without.

use serde::{Deserialize, Deserializer};

/// Reads a TOML date or string as text. For any other value, returns its text or its type, for an error message.
pub(crate) fn date_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match toml::Value::deserialize(deserializer)? {
        toml::Value::String(text) => text,
        toml::Value::Datetime(date) => date.to_string(),
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Float(number) => number.to_string(),
        toml::Value::Boolean(value) => value.to_string(),
        other => other.type_str().to_owned(),
    })
}
