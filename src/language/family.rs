//! Families: the words of one role in all languages, which the shared rows name.
//!
//! A word of a family is only a word of the lexicon: unlike a class or a list, a family costs a word nothing.

use super::token::Token;
use super::words_of_family;

/// A family of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// "even", before a condition: the condition is none.
    Even,
    /// "would": what would be said or given.
    Would,
    /// "will": what the author will do.
    Shall,
    /// What a question begins with.
    Asks,
    /// Somebody else than the author.
    They,
    /// What somebody else did with a vote.
    Gave,
    /// "perhaps", "rather": the author leans to a value.
    Lean,
    /// "I withdraw".
    TakeBack,
    /// "I change", before both values.
    Change,
    /// "to", between the two values of a change.
    Into,
    /// "instead", between two values.
    InsteadOf,
    /// What is said of values in general: what they mean, need, or do.
    Signifies,
    /// "vote", "answer": asked of others.
    Answer,
    /// A value beside these was returned by a program.
    TechnicalWord,
    /// "thanks".
    Gratitude,
    /// "for", behind thanks.
    ForThat,
    /// "in", before a name.
    In,
    /// "name of", by which somebody votes for another.
    NameOf,
    /// The same in one word.
    NamesOf,
    /// "not", "none".
    Not,
    /// "I support".
    Favours,
    /// "sounds", "looks", "works", before good or bad.
    Seems,
    /// "good".
    Good,
    /// "good", of an idea.
    GoodIdea,
    /// "bad", of an idea.
    Bad,
    /// "idea".
    Idea,
    /// "go ahead".
    GoOn,
    /// "wait", "one moment".
    Wait,
    /// "should", before a delay.
    Should,
    /// "please".
    Please,
    /// What is asked not to happen by the way: "forget", "worry".
    Forget,
    /// "I have", before doubts.
    Have,
    /// "doubts", "concerns", "objections".
    Worry,
    /// "I fear", "it worries me".
    Fear,
    /// "sceptical".
    Doubtful,
    /// "undecided".
    Undecided,
    /// "sure", "convinced".
    Sure,
    /// "I object", "I reject".
    Opposes,
    /// "clear", before or behind yes and no.
    Clear,
    /// "no", as an answer.
    Nay,
    /// "yes", as an answer.
    Yea,
    /// "what", before what somebody said.
    What,
    /// "said", "wrote".
    Said,
    /// "remark", "comment", "objection" of somebody.
    RemarkNoun,
    /// "to", before a remark.
    ToThat,
    /// "but".
    ButWord,
    /// Somebody or some body votes.
    Votes,
    /// "the", "that", before a value that is known already.
    ThatOne,
    /// "from", before a name.
    FromThat,
    /// "I", "we".
    I,
    /// "some", "serious", before doubts.
    Some,
    /// The vote that somebody has cast.
    BallotWord,
    /// "do not do it", in one word or with a verb behind it.
    Dont,
    /// "no", right before a value that is not given.
    NoVoteWord,
    /// "this", "I", "please": what an answer of "no" goes on with where it is meant.
    ThisThing,
}

impl Family {
    /// All families.
    pub(crate) const ALL: &[Self] = &[
        Self::Even,
        Self::Would,
        Self::Shall,
        Self::Asks,
        Self::They,
        Self::Gave,
        Self::Lean,
        Self::TakeBack,
        Self::Change,
        Self::Into,
        Self::InsteadOf,
        Self::Signifies,
        Self::Answer,
        Self::TechnicalWord,
        Self::Gratitude,
        Self::ForThat,
        Self::In,
        Self::NameOf,
        Self::NamesOf,
        Self::Not,
        Self::Favours,
        Self::Seems,
        Self::Good,
        Self::GoodIdea,
        Self::Bad,
        Self::Idea,
        Self::GoOn,
        Self::Wait,
        Self::Should,
        Self::Please,
        Self::Forget,
        Self::Have,
        Self::Worry,
        Self::Fear,
        Self::Doubtful,
        Self::Undecided,
        Self::Sure,
        Self::Opposes,
        Self::Clear,
        Self::Nay,
        Self::Yea,
        Self::What,
        Self::Said,
        Self::RemarkNoun,
        Self::ToThat,
        Self::ButWord,
        Self::Votes,
        Self::ThatOne,
        Self::FromThat,
        Self::I,
        Self::Some,
        Self::BallotWord,
        Self::Dont,
        Self::NoVoteWord,
        Self::ThisThing,
    ];

    /// The family that a pattern names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.name() == name)
    }

    /// The name in patterns.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Even => "even",
            Self::Would => "would",
            Self::Shall => "shall",
            Self::Asks => "asks",
            Self::They => "they",
            Self::Gave => "gave",
            Self::Lean => "lean",
            Self::TakeBack => "take-back",
            Self::Change => "change",
            Self::Into => "into",
            Self::InsteadOf => "instead-of",
            Self::Signifies => "signifies",
            Self::Answer => "answer",
            Self::TechnicalWord => "technical",
            Self::Gratitude => "gratitude",
            Self::ForThat => "for-that",
            Self::In => "in-name",
            Self::NameOf => "name-of",
            Self::NamesOf => "names-of",
            Self::Not => "nay-word",
            Self::Favours => "favours",
            Self::Seems => "seems",
            Self::Good => "good",
            Self::GoodIdea => "fine",
            Self::Bad => "bad",
            Self::Idea => "idea",
            Self::GoOn => "go-on",
            Self::Wait => "wait",
            Self::Should => "ought",
            Self::Please => "please",
            Self::Forget => "forget",
            Self::Have => "have",
            Self::Worry => "worry",
            Self::Fear => "fear",
            Self::Doubtful => "doubtful",
            Self::Undecided => "undecided",
            Self::Sure => "sure",
            Self::Opposes => "opposes",
            Self::Clear => "clear",
            Self::Nay => "nay",
            Self::Yea => "yea",
            Self::What => "what-said",
            Self::Said => "said",
            Self::RemarkNoun => "remark",
            Self::ToThat => "to-that",
            Self::ButWord => "but-word",
            Self::Votes => "votes-so",
            Self::ThatOne => "that-one",
            Self::FromThat => "from-that",
            Self::I => "i-word",
            Self::Some => "some",
            Self::BallotWord => "ballot-word",
            Self::Dont => "dont",
            Self::NoVoteWord => "no-such",
            Self::ThisThing => "this-thing",
        }
    }
}

/// Whether a token is a word of a family.
pub(crate) fn is_of(token: &Token<'_>, family: Family) -> bool {
    token.word().is_some_and(|word| words_of_family(family).any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::Family;
    use crate::language::{LANGUAGES, Language, Meaning, NoVote, Phrase};
    use crate::reason::Reason;

    /// The families that a language does not fill.
    const LACKING: &[(Family, &[&str], &str)] = &[
        (Family::Even, &["Finnish", "Turkish"], "one word says \"even if\", or an ending does"),
        (
            Family::Shall,
            &["Danish", "Greek", "Norwegian", "Swedish"],
            "the word also means \"comes\" or \"wants\"",
        ),
        (Family::TakeBack, &["Turkish"], "the verb stands behind the value"),
        (Family::Change, &["Finnish", "Turkish"], "both values carry endings"),
        (Family::Into, &["Finnish", "Hungarian", "Turkish"], "an ending says it"),
        (Family::InsteadOf, &["Turkish"], "the word follows both values"),
        (Family::ForThat, &["Finnish", "Hungarian", "Turkish"], "an ending says it"),
        (
            Family::In,
            &["Czech", "Finnish", "Greek", "Hungarian", "Turkish"],
            "one word says \"in the name of\"",
        ),
        (
            Family::NameOf,
            &["Czech", "Finnish", "Greek", "Hungarian", "Turkish"],
            "one word says \"in the name of\"",
        ),
        (
            Family::NamesOf,
            &[
                "Danish", "German", "Greek", "Spanish", "Finnish", "French", "Italian", "Norwegian",
                "Polish", "Portuguese", "Romanian", "Russian", "Swedish", "Ukrainian",
            ],
            "two words say \"in the name of\"; in Finnish the word also means \"in favour\"",
        ),
        (
            Family::GoOn,
            &[
                "Czech", "Danish", "German", "Greek", "Hungarian", "Dutch", "Norwegian", "Romanian",
                "Swedish", "Turkish",
            ],
            "no single word says \"go ahead\" and nothing else",
        ),
        (Family::Should, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
        (Family::Please, &["Finnish"], "the word is the one for thanks"),
        (Family::Forget, &["Greek", "Finnish"], "an ending denies it"),
        (Family::Clear, &["Greek"], "not met in mail so far"),
        (Family::What, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
        (Family::Said, &["Greek", "Turkish"], "an ending or a particle of many uses says it"),
        (Family::RemarkNoun, &["Greek"], "not met in mail so far"),
        (Family::ToThat, &["Greek", "Finnish", "Hungarian", "Turkish"], "an ending says it"),
        (Family::Votes, &["Turkish"], "the verb stands behind the value"),
        (
            Family::ThatOne,
            &["Czech", "Finnish", "Hungarian", "Polish", "Romanian", "Russian", "Turkish", "Ukrainian"],
            "there is no article before the value, or the word also means \"it is\"",
        ),
        (
            Family::FromThat,
            &["Finnish", "Hungarian", "Romanian", "Turkish"],
            "an ending or several words say it",
        ),
        (Family::BallotWord, &["Turkish"], "the verb stands behind it"),
        (
            Family::Dont,
            &[
                "Danish", "German", "Spanish", "French", "Hungarian", "Italian", "Dutch", "Norwegian",
                "Polish", "Portuguese", "Romanian", "Russian", "Swedish", "Ukrainian",
            ],
            "\"not\" before or behind the verb says it",
        ),
        (Family::NoVoteWord, &["German", "Turkish"], "the words are negations everywhere"),
    ];

    /// Languages whose words are no tokens, or carry endings: their files have a row for each kind.
    const BY_ROWS: [&str; 3] = ["Chinese", "Japanese", "Korean"];

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
                let fills =
                    language.families.iter().any(|(other, words)| other == family && !words.is_empty());
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
            ("approval", |phrase| phrase == Phrase::Endorses),
            ("objection", |phrase| phrase == Phrase::Objects),
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
}
