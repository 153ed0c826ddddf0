//! Tests that every language has words for every family, or a reason why not.

use super::family::Family;
use super::{LANGUAGES, Language, Meaning, NoVote, Phrase};
use crate::reason::Reason;

/// The families that some languages have no words for, with the reason.
const LACKING: &[(Family, &[&str], &str)] = &[
    (Family::Even, &["Finnish", "Turkish"], "one word says \"even if\", or an ending does"),
    (
        Family::Shall,
        &["Danish", "Greek", "Norwegian", "Swedish"],
        "the word also means \"comes\" or \"wants\"",
    ),
    (
        Family::ToIt,
        &[
            "Czech", "Greek", "Spanish", "Finnish", "French", "Hungarian", "Italian", "Polish", "Portuguese",
            "Romanian", "Russian", "Turkish", "Ukrainian",
        ],
        "several words or an ending say it",
    ),
    (Family::TakeBack, &["Turkish"], "the verb follows the value"),
    (Family::Change, &["Finnish", "Turkish"], "both values carry endings"),
    (Family::Into, &["Finnish", "Hungarian", "Turkish"], "an ending says it"),
    (Family::InsteadOf, &["Turkish"], "the word follows both values"),
    (Family::ForThat, &["Finnish", "Hungarian", "Turkish"], "an ending says it"),
    (Family::In, &["Czech", "Finnish", "Greek", "Hungarian", "Turkish"], "one word says \"in the name of\""),
    (
        Family::NameOf,
        &["Czech", "Finnish", "Greek", "Hungarian", "Turkish"],
        "one word says \"in the name of\"",
    ),
    (
        Family::NamesOf,
        &[
            "Danish", "German", "Greek", "Spanish", "Finnish", "French", "Italian", "Norwegian", "Polish",
            "Portuguese", "Romanian", "Russian", "Swedish", "Ukrainian",
        ],
        "two words say \"in the name of\"; in Finnish the word also means \"in favour\"",
    ),
    (
        Family::GoOn,
        &[
            "Czech", "Danish", "German", "Greek", "Hungarian", "Dutch", "Norwegian", "Romanian", "Swedish",
            "Turkish",
        ],
        "no single word says \"go ahead\" and nothing else",
    ),
    (Family::Likes, &["Romanian"], "the word is English, too"),
    (Family::Should, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
    (Family::Please, &["Finnish"], "the word is the one for thanks"),
    (Family::Forget, &["Greek", "Finnish"], "an ending denies it"),
    (Family::What, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
    (Family::Said, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
    (Family::RemarkNoun, &["Greek"], "not met in mail so far"),
    (Family::ToThat, &["Greek", "Finnish", "Hungarian", "Turkish"], "an ending says it"),
    (
        Family::ThatOne,
        &["Czech", "Finnish", "Hungarian", "Polish", "Romanian", "Russian", "Turkish", "Ukrainian"],
        "there is no article before the value, or the word also means \"it is\"",
    ),
    (Family::FromThat, &["Finnish", "Hungarian", "Romanian", "Turkish"], "an ending or several words say it"),
    (
        Family::Dont,
        &[
            "Danish", "German", "Spanish", "French", "Hungarian", "Italian", "Dutch", "Norwegian", "Polish",
            "Portuguese", "Romanian", "Russian", "Swedish", "Ukrainian",
        ],
        "\"not\" before or after the verb says it",
    ),
    (Family::Reservation, &["French", "Turkish"], "a row of the language has it, or an ending says it"),
    (Family::Hence, &["German", "Turkish"], "the word is one of English, or an ending says it"),
    (Family::Could, &["Turkish"], "an ending says it"),
    (Family::Likes, &["Danish"], "two words say it"),
    (Family::Think, &["Turkish"], "the verb follows the thought"),
    (Family::ThatClause, &["Turkish"], "an ending says it"),
    (Family::MeWord, &["Turkish"], "an ending says it"),
    (Family::Another, &["Turkish"], "one word says \"another\" and \"one\""),
    (Family::Breaks, &["German"], "two words far apart say it"),
    (Family::Decide, &["Turkish"], "an ending denies it"),
    (Family::AgreeTo, &["Turkish"], "an ending says it"),
    (Family::Able, &["Turkish"], "an ending says it"),
    (Family::YouHave, &["Hungarian", "Turkish"], "the noun has an ending"),
    (Family::Know, &["Czech", "Turkish"], "one word denies it"),
    (Family::AOne, &["Czech", "Finnish", "Polish", "Russian", "Ukrainian"], "there is no article"),
    (Family::Convinces, &["Czech"], "one word denies it"),
    (Family::ISpeak, &["Turkish"], "the verb follows the side"),
    (Family::IVote, &["Turkish"], "the verb follows the side"),
    (Family::Side, &["Finnish", "Hungarian", "Romanian", "Turkish"], "an ending or several words say it"),
    (Family::NoLonger, &["French"], "the word is English, too"),
    (Family::Void, &["Turkish"], "the verb has an ending"),
    (Family::PhoneCall, &["Finnish", "Hungarian", "Turkish"], "an ending says \"for\""),
    (Family::Topic, &["Turkish"], "the noun has an ending"),
    (Family::Though, &["Greek", "Turkish"], "two words or an ending say it"),
    (Family::NoVoteWord, &["German", "Turkish"], "the words are negations everywhere"),
];

/// Languages with words that are not separate tokens, or that have endings. Their files have separate rows.
const BY_ROWS: [&str; 3] = ["Chinese", "Japanese", "Korean"];

fn is_opinion(phrase: Phrase, unclear: Phrase) -> bool {
    phrase.implied() == unclear
}

fn read_by_families() -> impl Iterator<Item = &'static Language> {
    let others = ["English", "Every language"];
    LANGUAGES
        .iter()
        .filter(move |language| !others.contains(&language.name) && !BY_ROWS.contains(&language.name))
}

#[test]
fn every_language_fills_every_family_or_says_why_not() {
    let mut faults = Vec::new();
    for language in read_by_families() {
        for family in Family::ALL {
            let fills = language.families.iter().any(|(other, words)| other == family && !words.is_empty());
            let lacks =
                LACKING.iter().any(|(other, names, _)| other == family && names.contains(&language.name));
            if fills == lacks {
                let fault = if fills { "has words, and is in the list" } else { "has no words" };
                faults.push(format!("{}: {family:?} {fault}", language.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn languages_without_families_have_a_row_for_each_kind() {
    type OfMark = fn(Meaning) -> bool;
    type OfPhrase = fn(Phrase) -> bool;
    let marks: [(&str, OfMark); 6] = [
        ("cast", |meaning| meaning == Meaning::Cast),
        ("condition", |meaning| meaning == Meaning::Unclear(Reason::Conditional)),
        ("proxy", |meaning| meaning == Meaning::Unclear(Reason::Proxy)),
        ("question", |meaning| meaning == Meaning::NoVote(NoVote::Question)),
        ("withdrawal", |meaning| meaning == Meaning::Withdraws),
        ("condition or denial", |meaning| {
            matches!(meaning, Meaning::NoVote(NoVote::Negation) | Meaning::Unclear(_))
        }),
    ];
    let phrases: [(&str, OfPhrase); 7] = [
        ("vote for", |phrase| matches!(phrase, Phrase::Vote(value, _) if value.hundredths() > 0)),
        ("vote against", |phrase| matches!(phrase, Phrase::Vote(value, _) if value.hundredths() < 0)),
        ("abstention", |phrase| matches!(phrase, Phrase::Vote(value, _) if value.hundredths() == 0)),
        ("approval", |phrase| is_opinion(phrase, Phrase::Endorses)),
        ("objection", |phrase| is_opinion(phrase, Phrase::Objects)),
        ("delay", |phrase| phrase == Phrase::Halts),
        ("indecision", |phrase| phrase == Phrase::Wavers),
    ];
    let mut faults = Vec::new();
    for language in LANGUAGES.iter().filter(|language| BY_ROWS.contains(&language.name)) {
        let lacks = marks.iter().filter(|(_, is)| !language.marks.iter().any(|row| is(row.meaning)));
        let lacks = lacks.map(|(kind, _)| *kind);
        let more = phrases.iter().filter(|(_, is)| !language.phrases.iter().any(|row| is(row.meaning)));
        faults.extend(
            lacks.chain(more.map(|(kind, _)| *kind)).map(|kind| format!("{}: {kind}", language.name)),
        );
    }
    assert!(faults.is_empty(), "no row for:\n{}", faults.join("\n"));
}
