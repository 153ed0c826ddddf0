//! Help for unknown names: the most similar known one, and the list of all.

/// The known name that is most similar to an unknown name, if it is similar enough.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let score = |other: &&str| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let best = known.iter().copied().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    (score(&best) > 0.8).then_some(best)
}

/// The most similar name and all known names: ``did you mean `a`? known keys: a, b``.
pub(super) fn help(name: &str, all: &str, known: &[&str]) -> String {
    let near = nearest(name, known).map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    format!("{near}known {all}: {}", known.join(", "))
}

/// The message of a TOML error in the words of this project, with help if a name is unknown.
///
/// The `toml` crate says ``unknown field `a`, expected one of `b`, `c` `` or ``expected `b` or `c` ``.
pub(super) fn toml(message: &str) -> (String, Option<String>) {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let (what, all) = match message.split_once(" `") {
        Some(("unknown field", _)) => ("key", "keys"),
        Some(("unknown variant", _)) => ("value", "values"),
        Some(("missing field", rest)) => return (format!("missing key `{rest}"), None),
        _ => return (message.replace('\n', ": "), None),
    };
    match quoted.split_first() {
        Some((name, known)) if !known.is_empty() => {
            (format!("unknown {what} `{name}`"), Some(help(name, all, known)))
        }
        Some((name, _)) => (format!("unknown {what} `{name}`"), None),
        None => (message.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toml_errors_are_reworded() {
        assert_eq!(
            toml("unknown field `nam`, expected one of `name`, `roles`"),
            ("unknown key `nam`".into(), Some("did you mean `name`? known keys: name, roles".into()))
        );
        assert_eq!(
            toml("unknown variant `ssl`, expected `tls` or `none`"),
            ("unknown value `ssl`".into(), Some("known values: tls, none".into()))
        );
        assert_eq!(toml("missing field `name`"), ("missing key `name`".into(), None));
        assert_eq!(toml("duplicate key"), ("duplicate key".into(), None));
    }
}
