//! Removes prefixes of replies and forwarded mail, in the languages of mail programs.

use super::fold::folded;

/// Prefixes of replies and forwarded mail, folded, without the colon.
///
/// The list contains the abbreviations of mail programs in each language and the full words of web mailers.
const PREFIXES: &[&str] = &[
    // English, and programs that use English prefixes in every language
    "re", "fw", "fwd", "forward", "reply", //
    // German, Dutch
    "aw", "antwort", "wg", "antw", "antwoord", "doorst", //
    // Danish, Norwegian, Swedish, Finnish, Icelandic, Estonian
    "sv", "svar", "vs", "vastaus", "vb", "vl", "fs", "videresendt", "vast", //
    // French, Italian, Spanish, Portuguese, Catalan, Romanian
    "rep", "rép", "réponse", "ref", "réf", "tr", "r", "rif", "risposta", "i", "inoltro", "res", "resp",
    "resposta", "respuesta", "rta", "rv", "enc", "răsp", "răspuns", //
    // Polish, Czech, Slovak, Croatian, Slovenian, Lithuanian, Hungarian
    "odp", "odpowiedź", "pd", "odpověď", "odpoveď", "odg", "odgovor", "ats", "vá", "válasz", "tov", //
    // Turkish, Welsh, Indonesian, Vietnamese
    "ynt", "yanıt", "cvp", "ilt", "i̇lt", "atb", "yml", "bls", "balas", "trs", "trả lời",
    "chuyển tiếp", //
    // Russian, Ukrainian, Bulgarian, Greek
    "ответ", "отв", "на", "пересл", "відп", "відповідь", "отг", "отговор", "απ", "απάντηση", "σχετ",
    "πρθ", //
    // Hebrew, Arabic, Persian
    "השב", "תשובה", "הועבר", "رد", "إعادة توجيه", "پاسخ", //
    // Chinese, Japanese, Korean, Thai
    "回复", "答复", "转发", "回覆", "答覆", "轉寄", "返信", "転送", "답장", "회신", "전달", "ตอบ", "ตอบกลับ",
];

/// Maximum length of a prefix with its counter and its colon, in characters.
const LONGEST: usize = 16;

/// The text after a prefix such as `Re: `, `RE[2]: `, `Re^2: `, `AW: `, `RÉP : ` or `回复：`.
pub(in crate::proposal) fn without_reply_prefix(text: &str) -> Option<&str> {
    // This quick test excludes most subjects: it looks for a colon, or the first byte of a wide colon, near the start.
    let start = &text.as_bytes()[..text.len().min(LONGEST * '：'.len_utf8())];
    if memchr::memchr2(b':', 0xef, start).is_none() {
        return without_colon(text);
    }
    let end = text.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ':' | '：'));
    let after = end.filter(|end| is_prefix(&text[..end.0])).map(|end| &text[end.0 + end.1.len_utf8()..]);
    after.or_else(|| without_colon(text))
}

/// The text after a prefix without a colon, which some people type: `RE [VOTE] Move it`.
fn without_colon(text: &str) -> Option<&str> {
    let (prefix, after) = text.split_at_checked(3)?;
    (prefix.eq_ignore_ascii_case("re ") && after.trim_start().starts_with('[')).then_some(after)
}

/// `true` if a word is a prefix, with or without a counter: `Re[2]`, `Re^2`, `RE2`, `Odp.`.
pub(crate) fn is_prefix(name: &str) -> bool {
    let name = folded(name);
    let name = name.split(['[', '(', '^', '*']).next().unwrap_or_default();
    let name = name.trim().trim_end_matches('.');
    let counted = || name.strip_prefix("re").is_some_and(|count| count.bytes().all(|b| b.is_ascii_digit()));
    // Folding changes the Turkish dotless i to an i.
    PREFIXES.iter().any(|prefix| *prefix == name || *prefix == "yanıt" && name == "yanit") || counted()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_of_many_languages_and_counters_are_recognised() {
        for prefix in [
            "Re:", "RE :", "Re[2]:", "Re(3):", "Re^2:", "RE*2:", "Re2:", "AW:", "Antwort:", "SV:", "VS:",
            "RÉP :", "RE\u{301}P\u{a0}:", "Réf. :", "RIF:", "RES:", "ENC:", "Odp.:", "Odpowiedź:", "Ответ:",
            "НА:", "答复：", "回复:", "답장:", "YANIT:", "Yanıt:", "İLT:", "ΑΠ:", "Trả lời:", "\u{200f}השב:",
        ] {
            let text = format!("{prefix} [VOTE] x");
            assert_eq!(without_reply_prefix(&text).map(str::trim), Some("[VOTE] x"), "{prefix}");
        }
        for text in ["R2: [VOTE] x", "Vote: x", "CFV: x", "Reply to all: x", "x"] {
            assert_eq!(without_reply_prefix(text), None, "{text}");
        }
    }
}
