//! Masks that web archives and lists put on addresses, so that programs cannot read or use them.

use super::address_text::address;

/// `true` if an address is a mask by itself: its domain ends with `.invalid`.
pub(super) fn is_mask(address: &str) -> bool {
    address.ends_with(".invalid")
}

/// The address without the suffix that made it invalid; `None` if no dotted domain is left.
pub(super) fn stripped(address: &str) -> Option<String> {
    let rest = address.strip_suffix(".invalid")?;
    let domain = rest.rsplit_once('@')?.1;
    domain.contains('.').then(|| rest.to_owned())
}

/// `true` if the text of a comment replaces the `@`.
pub(super) fn is_at(comment: &str) -> bool {
    matches!(comment.trim().to_lowercase().as_str(), "at" | "a")
}

/// The address without a mask that only replaces the `@`: `bo at example.org`, `bo[at]example.org`.
pub(super) fn unmasked(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let text =
        ["(at)", "[at]", "{at}", "(a)", "[a]"].iter().fold(text, |text, mask| text.replace(mask, " at "));
    let [local, word, domain] = text.split_whitespace().collect::<Vec<_>>()[..] else { return None };
    masks_at(word, domain).then(|| address(&format!("{local}@{domain}"))).flatten()
}

/// `true` if a word replaces the `@` before a domain.
///
/// Pipermail writes a short word in the language of its list: `at`, `en`, `chez`, `на`.
fn masks_at(word: &str, domain: &str) -> bool {
    let of_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let is_domain = domain.contains('.') && domain.chars().all(of_domain);
    word == "at" || (is_domain && word.chars().count() <= 4 && word.chars().all(char::is_alphabetic))
}

/// `true` if the separator of a mail has a masked address as Pipermail writes it: `From bo at example.org  Mon May …`.
pub(super) fn is_masked_separator(separator: &[u8], address: &str) -> bool {
    let rest = separator.strip_prefix(b"From ").unwrap_or_default();
    rest.split_at_checked(address.len()).is_some_and(|(written, rest)| {
        written.to_ascii_lowercase() == address.as_bytes() && rest.starts_with(b"  ")
    })
}

/// `true` if an archive hid most of an address, so that the address identifies nobody: `jo...@example.org`,
/// `xxx@xxx.xxx`.
pub(super) fn loses_address(address: &str) -> bool {
    const HIDDEN: [&str; 11] = [
        "address", "anonymized", "concealed", "email", "hidden", "masked", "obscured", "redacted", "removed",
        "suppressed", "withheld",
    ];
    let Some((local, domain)) = address.split_once('@') else { return false };
    let crossed = |text: &str| text.len() > 1 && text.bytes().all(|b| matches!(b, b'x' | b'.' | b'-'));
    let domain = domain.strip_suffix(".invalid").unwrap_or(domain);
    local.contains(['*', '…'])
        || domain.contains(['*', '…'])
        || local.contains("..")
        || crossed(local) && (crossed(domain) || local.len() > 2)
        || HIDDEN.contains(&local) && !domain.contains('.')
        || HIDDEN.contains(&local) && address.ends_with(".invalid")
}
