//! Finds the proposer's sentences that may extend or restart a vote.
//!
//! The search accepts many sentences. A sentence matters only if a vote after the end or before the restart
//! could change the verdict. A person then has to read the sentence.

use chrono::{DateTime, Datelike, Duration, FixedOffset};

use super::text::{Sentence, SpokenSentence, sentences, spoken_sentences};
use crate::language::course::{CourseSign, CourseSigns};
use crate::language::deadline::{Extends, Restarts};
use crate::language::list::List;
use crate::language::{HINTS, RESTARTS};

/// A sentence that may restart a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Restart {
    /// The text of the sentence.
    pub(super) words: String,
    /// `true` if the sentence says explicitly that the vote starts again; `false` if it only asks people to
    /// vote again.
    pub(super) outright: bool,
}

/// Number of words before a phrase to search for a negation, and number of words in a phrase.
const SHORTLY: usize = 5;
const LONGEST: usize = 8;

/// The facts about a window that are known when a mail is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownWindow {
    /// The date of the mail.
    pub(super) date: DateTime<FixedOffset>,
    /// The end of the vote according to earlier mails.
    pub(super) end: Option<DateTime<FixedOffset>>,
    /// `true` if an earlier mail extended the vote.
    pub(super) is_extended: bool,
}

/// The first sentence that may extend the vote, by the rows of the grammar (`language::HINTS`) or by
/// single words (`language::course`).
pub(super) fn more_time(sentences: &[SpokenSentence<'_, '_>], known: KnownWindow) -> Option<String> {
    let hints = |one: &&SpokenSentence<'_, '_>| {
        let tokens = &one.tokens;
        let may_say = |at: &usize| tokens[*at].is_in(List::Hints) || tokens[*at].is_in(List::Extending);
        let says = |at: usize| HINTS.judge_near(tokens, at, SHORTLY, LONGEST) == Some(Extends::Hinted);
        // "Still open until Friday" has no subject.
        let is_elliptic = || tokens.iter().take(2).any(|word| word.is_in(List::Hints));
        let of_vote = tokens.iter().any(|word| word.is_in(List::HintsOf)) || is_elliptic();
        let says_longer = || {
            let signs = CourseSigns::of(one.sentence.text);
            signs.say_longer() || !repeats_end(&signs, known)
        };
        let by_rows = || of_vote && (0..tokens.len()).filter(may_say).any(says) && says_longer();
        !one.sentence.question && (by_rows() || may_give_time(one.sentence.text, known))
    };
    Some(sentences.iter().find(hints)?.sentence.excerpt())
}

/// `true` if words of the sentence suggest that the vote is extended.
///
/// A sentence that only repeats the end does not count.
fn may_give_time(sentence: &str, known: KnownWindow) -> bool {
    let signs = CourseSigns::of(sentence);
    signs.give_more_time(known.is_extended) && (signs.say_longer() || !repeats_end(&signs, known))
}

/// `true` if a sentence names the day on which the vote already ends.
fn repeats_end(signs: &CourseSigns, KnownWindow { date, end, .. }: KnownWindow) -> bool {
    let Some(end) = end.map(|end| end.with_timezone(&date.timezone())) else { return false };
    let weeks_later = |weeks: i64| (end + Duration::weeks(weeks)).day();
    let names_day = signs.numbers().any(|number| number == end.day());
    let names_later_day = signs.numbers().any(|number| number == weeks_later(1) || number == weeks_later(2));
    let is_that_day = signs.weekdays().any(|day| day == end.weekday().num_days_from_monday());
    let is_near = (end - date).abs() < Duration::weeks(1);
    let days = (end.date_naive() - date.date_naive()).num_days();
    names_day
        || is_that_day && is_near && !names_later_day
        || days == 0 && signs.has(CourseSign::Today)
        || days == 1 && signs.has(CourseSign::Tomorrow)
}

/// `true` if a tag in a subject says that the vote was restarted: `[RESTARTED]`.
pub(super) fn restarts_in_tag(subject: &str) -> bool {
    let tags = subject.split('[').skip(1).filter_map(|tag| tag.split_once(']'));
    tags.map(|(tag, _)| CourseSigns::of(tag))
        .any(|tag| tag.has(CourseSign::Again) && !tag.has(CourseSign::Not))
}

/// The first sentence that may restart the vote, by the rows of the grammar (`language::RESTARTS`).
///
/// An explicit sentence takes precedence.
pub(super) fn restart(sentences: &[SpokenSentence<'_, '_>]) -> Option<Restart> {
    let said: Vec<Option<Restarts>> = sentences.iter().map(restarts).collect();
    let find = |what: Restarts| {
        let at = said.iter().position(|said| *said == Some(what))?;
        Some(Restart { words: sentences[at].sentence.excerpt(), outright: what == Restarts::Outright })
    };
    find(Restarts::Outright).or_else(|| find(Restarts::AsksAgain))
}

/// Determines whether a sentence restarts a vote, by the rows of the grammar or by single words.
fn restarts(one: &SpokenSentence<'_, '_>) -> Option<Restarts> {
    let by_rows = restarts_by_rows(one);
    let signs = CourseSigns::of(one.sentence.text);
    if by_rows == Some(Restarts::AsksAgain) && signs.spare_voters() {
        return None;
    }
    by_rows.or_else(|| {
        let is_asked = !one.sentence.question || signs.has(CourseSign::Please);
        (is_asked && signs.start_again()).then_some(Restarts::AsksAgain)
    })
}

fn restarts_by_rows(one: &SpokenSentence<'_, '_>) -> Option<Restarts> {
    let tokens = &one.tokens;
    // "I restarted the build machine" is not about a vote.
    if one.sentence.question || !tokens.iter().any(|word| word.is_in(List::RestartsOf)) {
        return None;
    }
    let judged = (0..tokens.len()).filter(|at| tokens[*at].is_in(List::Restarts));
    let said = judged.filter_map(|at| RESTARTS.judge_near(tokens, at, SHORTLY, LONGEST));
    let all: Vec<Restarts> = said.collect();
    [Restarts::Outright, Restarts::AsksAgain].into_iter().find(|what| all.contains(what))
}

/// `true` if a text may restart the vote.
pub(crate) fn may_restart(text: &str) -> bool {
    in_sentences(text, |sentences| restart(sentences).is_some())
}

/// Calls `read` with the sentences of a text.
fn in_sentences<T>(text: &str, read: impl Fn(&[SpokenSentence<'_, '_>]) -> T) -> T {
    let sentences = sentences(text);
    let words: Vec<_> = sentences.iter().map(Sentence::words).collect();
    read(&spoken_sentences(&sentences, &words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::date;

    /// A vote that ends on Thursday, read on Wednesday.
    fn known() -> KnownWindow {
        let date = date::read("Wed, 6 May 2026 08:00:00 +0000").unwrap();
        KnownWindow { date, end: Some(date + Duration::days(1)), is_extended: false }
    }

    #[test]
    fn many_wordings_may_extend_a_vote() {
        for text in [
            "Let's give it a few more days, we are short of votes.",
            "I'll leave this open over the weekend.", "We need one more vote. I will close this on Monday.",
            "I have changed the closing date to 9 March.", "The vote is extended.",
            "Ich verlängere die Abstimmung.", "Le vote est prolongé.",
        ] {
            assert!(in_sentences(text, |sentences| more_time(sentences, known())).is_some(), "{text}");
        }
        for text in [
            "Shall I extend the vote until Friday?", "I will not extend the vote.", "+1",
            "Thanks to all who voted.", "We have plenty of time left, so nothing changes.",
            "The meeting is on Monday.",
        ] {
            assert_eq!(in_sentences(text, |sentences| more_time(sentences, known())), None, "{text}");
        }
    }

    #[test]
    fn the_signs_of_every_language_may_extend_a_vote() {
        for text in [
            "I leave it running until Monday.\nLet it run until Monday.",
            "We allow everyone until Monday noon.",
            "Votes are welcome until Monday.",
            "I'll tally on Monday.",
            "There is a day of grace.",
            "Late votes are fine.",
            "I will not close the vote before Monday evening.",
            "The vote will not end earlier than Monday.",
            "Ich schließe die Abstimmung nicht vor Montag.",
            "Je ne clôture pas le vote avant lundi.",
            "Non chiudo la votazione prima di lunedì.",
            "No cierro la votación antes del lunes.",
            "Jag stänger inte omröstningen före måndag.",
            "Nie zamknę głosowania przed poniedziałkiem.",
            "Я не закрою голосование до понедельника.",
            "Extended until Monday.",
            "Verlängert bis Montag.",
            "On prolonge jusqu'à lundi soir.",
            "Proroghiamo fino a lunedì sera.",
            "Prorrogamos hasta el lunes.",
            "Vi förlänger till måndag kväll.",
            "Fristen flyttes til mandag.",
            "Laat maar doorlopen tot maandag.",
            "Jatkamme maanantaihin asti.",
            "Meghosszabbítjuk hétfőig.",
            "Pazartesiye kadar uzatıyoruz.",
            "月曜日まで延長します。",
            "Ich lasse die Wahl bis Montag laufen.",
            "Die Stimmabgabe ist bis Montag möglich.",
            "Je laisse le scrutin ouvert jusqu'à lundi.",
            "Dejo la votación abierta hasta el lunes.",
            "Lascio aperta la votazione fino a lunedì.",
            "A votação fica aberta até segunda-feira.",
            "De stemming loopt tot maandag.",
            "Afstemningen er åben indtil mandag.",
            "Avstemningen er åpen til mandag.",
            "Omröstningen är öppen till måndag.",
            "Äänestys on auki maanantaihin saakka.",
            "Głosowanie potrwa do poniedziałku.",
            "Hlasování poběží do pondělí, prodloužil jsem hlasování.",
            "Голосование открыто до понедельника.",
            "Голосування подовжено.",
            "Votul rămâne deschis până luni.",
            "A szavazás hétfőig tart.",
            "Oylama pazartesiye kadar açık.",
            "Η ψηφοφορία παραμένει ανοιχτή μέχρι τη Δευτέρα.",
            "投票开放到周一。",
            "投票は月曜日まで受け付けます。",
            "투표는 월요일까지 계속됩니다.",
        ] {
            assert!(in_sentences(text, |sentences| more_time(sentences, known())).is_some(), "{text}");
        }
    }

    #[test]
    fn an_end_that_is_repeated_and_words_about_something_else_extend_nothing() {
        for text in [
            "Reminder: you can vote until Thursday.", "Votes are welcome until tomorrow.",
            "Please vote by 7 May, 17:00 UTC.", "Die Abstimmung läuft bis Donnerstag.",
            "Le vote est ouvert jusqu'au 7 mai.", "投票开放到5月7日。",
            "The loan of the laptop was extended until June.", "Der Vertrag läuft bis Montag.",
            "The page stays open for comments until Monday.",
            "If nobody objects the vote runs until Monday.", "Die Abstimmung läuft nicht bis Montag.",
            "Le vote ne reste pas ouvert jusqu'à lundi.", "I am away until Monday.",
            "The next vote is open until Monday.", "The shop does not close before Monday.",
            "The lease was extended until June.", "We do not extend until Monday.",
            "Wir verlängern nicht bis Montag.", "Jag förlängde hyran till juni.",
        ] {
            assert_eq!(in_sentences(text, |sentences| more_time(sentences, known())), None, "{text}");
        }
        let again = "And once again, until Monday.";
        let extended = KnownWindow { is_extended: true, ..known() };
        assert_eq!(in_sentences(again, |sentences| more_time(sentences, known())), None);
        assert!(in_sentences(again, |sentences| more_time(sentences, extended)).is_some());
    }

    #[test]
    fn the_signs_of_every_language_may_restart_a_vote() {
        for text in [
            "Could everyone please vote again?",
            "All ballots cast so far are set aside.",
            "We have to start over with the ballot.",
            "Only votes sent after this message count.",
            "Frühere Stimmen werden verworfen.",
            "Nous recommençons le vote.",
            "Los votos anteriores quedan anulados.",
            "La votazione riparte da zero.",
            "Por favor, votem outra vez.",
            "Eerder uitgebrachte stemmen vervallen.",
            "Afstemningen starter forfra.",
            "Omröstningen börjar om.",
            "Äänestys alkaa uudelleen.",
            "Głosowanie zaczyna się od nowa.",
            "Hlasování začíná znovu.",
            "Ранее поданные голоса аннулированы.",
            "Голосування починається заново.",
            "Votul se reia de la zero.",
            "A szavazás újra kezdődik.",
            "Oylama yeniden başlıyor.",
            "Η ψηφοφορία ξεκινά από την αρχή.",
            "之前的投票无效。",
            "投票をやり直します。",
            "투표를 다시 시작합니다.",
            "Please disregard all answers so far and answer again.",
            "Scrap the tally so far; the counter goes back to nought.",
            "We start over.",
            "Wir fangen bei null an.",
            "On recommence.",
            "Zaczynamy od nowa.",
            "Nobody got the file, please vote again.",
        ] {
            assert!(in_sentences(text, restart).is_some(), "{text}");
        }
        for text in [
            "The clock starts again, the votes remain valid.",
            "Thanks again for your votes.",
            "If it fails we vote again.",
            "Petite relance : le vote est ouvert.",
            "I restarted the server.",
            "Nächstes Jahr stimmen wir darüber wieder ab.",
            "I restarted the list server, and the archive shows all votes.",
            "I restarted the build, all votes are in.",
            "Nobody who has voted needs to vote again.",
            "Niemand muss noch einmal abstimmen.",
            "All answers so far are in the archive.",
            "We do not start over.",
        ] {
            assert_eq!(in_sentences(text, restart), None, "{text}");
        }
        assert!(restarts_in_tag("Re: [VOTE] [RESTARTED] Move the mirror"));
        assert!(!restarts_in_tag("Re: [VOTE] Restart the mirror"));
    }

    #[test]
    fn many_wordings_may_restart_a_vote() {
        for (text, outright) in [
            ("I am restarting the vote because the hash was wrong. Please vote again.", true),
            ("The proposal has changed, so all votes so far are void.", true),
            ("I have updated the text of the proposal, please re-vote.", false),
            ("Die Abstimmung beginnt hiermit neu, bisherige Stimmen zählen nicht.", true),
            ("I am calling another voting period of 7 days; the earlier votes do not count.", true),
        ] {
            assert_eq!(in_sentences(text, restart).map(|restart| restart.outright), Some(outright), "{text}");
        }
        for text in [
            "No, I am not restarting the vote. All votes so far stand.", "I restarted the build machine.",
            "The text is the same, so all votes stand and we go on.", "Shall we vote again?",
        ] {
            assert_eq!(in_sentences(text, restart), None, "{text}");
        }
    }
}
