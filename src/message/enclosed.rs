//! Finds text that says that its author's vote is in an attached file.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Body;
use super::phrases::Phrases;
use super::reply::{self, Role};

/// Maximum length in bytes of the author's lines in a text that points to a file.
///
/// Longer text has its own content.
const LONGEST: usize = 600;
/// Maximum number of words in a line that only points to a file.
const LONGEST_POINTER: usize = 5;

/// The words with which a language says that a vote is in a file.
///
/// Each entry is the start of a word, in lower case.
struct FileWords {
    /// "my"; empty if the word for the vote includes it.
    mine: &'static [&'static str],
    vote: &'static [&'static str],
    attached: &'static [&'static str],
}

const fn words(
    mine: &'static [&'static str],
    vote: &'static [&'static str],
    attached: &'static [&'static str],
) -> FileWords {
    FileWords { mine, vote, attached }
}

/// The words of each language that is read.
const LANGUAGES: &[FileWords] = &[
    words(&["my", "our"], &["vote", "ballot", "answer", "position", "reply"], &["attach", "enclos"]),
    words(
        &["mein", "unser"],
        &["votum", "stimm", "antwort", "stellungnahme"],
        &["anhang", "angeh", "anlage", "beigef", "anbei"],
    ),
    words(&["mon", "ma", "notre"], &["vote", "voix", "réponse", "avis"], &["joint", "jointe", "annex"]),
    words(&["mi", "nuestr"], &["voto", "respuesta", "postura"], &["adjunt", "anex"]),
    words(&["mio", "mia", "nostr"], &["voto", "risposta", "parere"], &["allegat", "allego", "accluso"]),
    words(&["meu", "minha", "noss"], &["voto", "resposta", "parecer"], &["anex", "anexo"]),
    words(&["mijn", "onze"], &["stem", "antwoord"], &["bijlage", "bijgevoegd", "bijgesloten"]),
    words(&["min", "mitt", "vår"], &["röst", "svar"], &["bifog", "bilag"]),
    words(&["min", "mit", "vores"], &["stemme", "svar"], &["vedhæft", "vedlagt", "bilag"]),
    words(&["min", "mitt", "vår"], &["stemme", "stemma", "svar"], &["vedlegg", "vedlagt"]),
    words(&[], &["ääneni", "äänemme", "vastaukseni"], &["liite", "liitt", "oheis"]),
    words(&["mój", "moj", "nasz"], &["głos", "odpowied"], &["załącz"]),
    words(&["můj", "moj", "náš", "svůj"], &["hlas", "odpověď"], &["přílo", "přilož"]),
    words(&[], &["szavazatom", "szavazatunk", "válaszom"], &["mellékl", "csatol"]),
    words(&["meu", "mea", "nostru"], &["votul", "răspunsul"], &["atașat", "anexat", "ataşat", "atasat"]),
    words(&["мой", "моё", "мое", "наш"], &["голос", "ответ", "мнение"], &["вложен", "приложен", "прикрепл"]),
    words(&["мій", "моя", "наш"], &["голос", "відповідь"], &["вкладен", "додатк", "прикріпл", "долучен"]),
    words(&["μου", "μας"], &["ψήφο", "ψηφο", "απάντησ"], &["συνημμέν", "επισυν"]),
    words(&[], &["oyum", "yanıtım", "cevabım"], &["ekte", "ekli", "ekteki", "dosyada", "ilişik"]),
    words(&["私", "わたし", "当方"], &["票", "投票", "回答"], &["添付"]),
    words(&["제", "저의", "우리"], &["투표", "표는", "의견", "답변"], &["첨부"]),
    words(&["我", "我们", "我們"], &["票", "投票", "意见", "意見"], &["附件", "附档", "附檔"]),
];

/// `true` if a text says that its author's vote is in an attached file.
///
/// If the mail has a file, a text that only points to that file is enough.
pub(super) fn is_in_a_file(body: &Body, has_file: bool) -> bool {
    if body.text.len() > LONGEST && body.text.lines().next().is_none_or(|line| line.len() > LONGEST) {
        return false;
    }
    // Almost no text names a file, so this quick test comes before the lines are read.
    if !names_file(&body.text) {
        return false;
    }
    let lines = reply::lines(body, None);
    let own = lines.iter().filter(|line| line.role == Role::Authored);
    let own = own.fold(String::new(), |all, line| all + line.text.trim() + "\n").to_lowercase();
    own.len() <= LONGEST && (sentences(&own).any(votes_by_file) || has_file && points_to_file(&own))
}

/// `true` if a text contains the start of a word such as "attached", in any case.
fn names_file(text: &str) -> bool {
    static STARTS: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(LANGUAGES.iter().flat_map(|words| words.attached).copied()));
    // The search ignores the case of ASCII letters.
    let text = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) };
    STARTS.are_in(&text)
}

/// The sentences of a text, each with its final punctuation.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let paragraphs = text.split("\n\n");
    paragraphs.flat_map(|text| text.split_inclusive(['.', '!', '?', '。', '！', '？', ';']))
}

fn votes_by_file(sentence: &str) -> bool {
    let asks = sentence.trim_end().ends_with(['?', '？']);
    !asks
        && LANGUAGES.iter().any(|FileWords { mine, vote, attached }| {
            has(sentence, attached) && has(sentence, vote) && (mine.is_empty() || has(sentence, mine))
        })
}

/// `true` if a text has only short lines, one of which points to a file: "See attached."
fn points_to_file(own: &str) -> bool {
    let names = |line: &&str| LANGUAGES.iter().any(|words| has(line, words.attached));
    let mut lines = own.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_short = |line: &str, most: usize| line.split_whitespace().nth(most).is_none();
    // A greeting may be above the line, and a name below it.
    lines.clone().count() <= 4
        && lines
            .clone()
            .any(|line| names(&line) && is_short(line, LONGEST_POINTER) && !line.contains(['?', '？']))
        && lines.all(|line| names(&line) && is_short(line, LONGEST_POINTER) || is_short(line, 3))
}

/// `true` if a word of a text starts with one of `starts`.
///
/// East Asian scripts do not separate words, so a start in these scripts matches anywhere.
fn has(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| {
        let is_spaced = start.chars().all(|c| c < '\u{3000}');
        text.match_indices(start).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            !is_spaced || !before.is_some_and(char::is_alphanumeric)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Flow;

    fn is_it(text: &str, has_file: bool) -> bool {
        is_in_a_file(&Body { text: text.to_owned(), flow: Flow::Fixed }, has_file)
    }

    #[test]
    fn a_vote_in_a_file_is_recognised_in_every_language() {
        let sentences = [
            "Please find my vote attached.",
            "Meine Stimme liegt im Anhang.",
            "Mon vote est en pièce jointe.",
            "Adjunto mi voto.",
            "In allegato il mio voto.",
            "Segue em anexo o meu voto.",
            "Mijn stem staat in de bijlage.",
            "Min röst finns i den bifogade filen.",
            "Min stemme er i den vedhæftede fil.",
            "Stemmen min ligger i vedlegget.",
            "Ääneni on liitteenä.",
            "Mój głos jest w załączniku.",
            "Můj hlas je v příloze.",
            "A szavazatom a mellékletben van.",
            "Votul meu este în fișierul atașat.",
            "Мой голос во вложении.",
            "Мій голос у вкладенні.",
            "Η ψήφος μου είναι στο συνημμένο αρχείο.",
            "Oyum ekteki dosyada.",
            "私の票は添付ファイルにあります。",
            "제 투표는 첨부 파일에 있습니다.",
            "我的投票在附件里。",
        ];
        assert_eq!(sentences.len(), LANGUAGES.len());
        for sentence in sentences {
            assert!(is_it(&format!("Hello,\n\n{sentence}\n\nBo\n"), false), "{sentence}");
        }
    }

    #[test]
    fn a_text_that_only_points_to_its_file_needs_the_file() {
        for text in
            ["See attached.\n", "Hello all,\n\nplease see the attachment\n\nBo Ek\n", "Siehe Anhang\n"]
        {
            assert!(is_it(text, true) && !is_it(text, false), "{text}");
        }
        for text in [
            "The price list is attached.\nWhich of the two do you mean?\n",
            "The log of the nightly build is attached.\n",
            "Is my vote in the attached list?\n",
            "> My vote is attached.\n\nWhich file?\n",
            "Here are the numbers that you asked for.\n",
        ] {
            assert!(!is_it(text, true), "{text}");
        }
    }
}
