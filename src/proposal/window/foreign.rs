//! Translates sentences in other languages into English words that the rows for windows contain.

use std::collections::BTreeMap;

use super::east;
use super::fold::folded;
use super::foreign_words::{BEHIND, FEW, meanings};
use super::text::SentenceWord;

/// Words that show that a sentence is English.
const ENGLISH: &[&str] = &[
    "the", "is", "will", "be", "for", "at", "and", "of", "this", "to", "by", "on", "please", "we", "i", "it",
    "are", "with", "that", "you", "have", "has", "was", "which", "until", "votes", "voting", "closes",
    "ends",
];
/// Words that occur in a sentence about a vote or its end.
const KEYS: &[&str] =
    &["vote", "open", "runs", "period", "until", "closes", "deadline", "BEHIND", "hours", "days", "weeks"];
/// Endings of numbers: `1er`, `12-го`, `18:00'e`.
const NUMBER_ENDINGS: &[&str] = &[
    "er", "º", "ª", "°", "e", "o", "a", "-го", "-е", "-en", "-an", "-i", "η", "ης", "'e", "'a", "'ye", "'ya",
    "'de", "'da", "'te", "'ta", "-je", "de", "-a", "-e",
];

/// A sentence that was translated into English words.
pub(super) struct Translated<'a> {
    pub(super) words: Vec<SentenceWord<'a>>,
    /// `true` if the sentence is certainly not English.
    pub(super) is_foreign: bool,
}

/// Translates a sentence, if it may be in another language.
pub(super) fn translated<'a>(words: &[SentenceWord<'a>]) -> Option<Translated<'a>> {
    if let Some(words) = east::translated(words) {
        return Some(Translated { words, is_foreign: true });
    }
    let all: Vec<String> = words.iter().map(|word| folded(word.plain())).collect();
    let mut hits: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for word in all.iter().filter(|word| !ENGLISH.contains(&word.as_str())) {
        let mut seen = Vec::new();
        for (language, english) in meanings(word) {
            let (count, key) = hits.entry(*language).or_default();
            *key |= KEYS.contains(english) && word.chars().count() >= 4 && word != english;
            if !seen.contains(language) {
                *count += 1;
                seen.push(*language);
            }
        }
    }
    let found = hits.iter().filter(|(_, (count, key))| *count >= 2 && *key);
    let (language, (count, _)) = found.max_by_key(|(_, (count, _))| *count)?;
    let english = all.iter().filter(|word| ENGLISH.contains(&word.as_str())).count();
    let words = Translation { language: *language, words: Vec::new() }.of(words, &all);
    Some(Translated { words, is_foreign: *count > english })
}

struct Translation<'a> {
    language: usize,
    words: Vec<SentenceWord<'a>>,
}

impl<'a> Translation<'a> {
    fn of(mut self, words: &[SentenceWord<'a>], all: &[String]) -> Vec<SentenceWord<'a>> {
        let begins_with_digit = |at: usize| all.get(at).is_some_and(|word| is_numeric(word));
        let mut is_clock = false;
        for (at, (word, folded)) in words.iter().zip(all).enumerate() {
            let english = self.meaning(folded);
            // A number with four digits is a year.
            let is_number = |word: &str| is_numeric(word) && word.len() != 4;
            let after_number = self.words.last().is_some_and(|last| is_number(last.plain()));
            let clock = std::mem::take(&mut is_clock);
            match english {
                Some("-") => self.skip(word),
                Some("hours") if after_number => self.push(word, "hours"),
                Some("CLOCK" | "hours") if begins_with_digit(at + 1) => {
                    is_clock = true;
                    self.skip(word);
                }
                Some("BEHIND") => self.push(word, BEHIND),
                Some("FEW") => self.push(word, FEW),
                Some("WEEK") => self.push(word, if after_number { "weeks" } else { "1-week" }),
                // Hungarian "hét" means seven, or week if it follows a number.
                Some("7") if after_number => self.push(word, "weeks"),
                Some("&") => {
                    let next = all.get(at + 1).and_then(|next| self.meaning(next));
                    let joins = self.tens().is_some() && next.is_some_and(is_numeric);
                    if joins { self.skip(word) } else { self.push(word, "and") }
                }
                Some(number) if is_numeric(number) => self.push_number(word, number),
                Some(english) => self.push(word, english),
                None if is_numeric(folded) => self.push_digits(word, folded, clock),
                None => self.push_other(word, folded),
            }
        }
        self.words
    }

    fn meaning(&self, word: &str) -> Option<&'static str> {
        let all = meanings(word).iter();
        all.filter(|(language, _)| *language == self.language).map(|(_, english)| *english).next()
    }

    fn push(&mut self, word: &SentenceWord<'a>, plain: &str) {
        self.words.push(word.meaning(plain.to_owned()));
    }

    /// Leaves out a word but keeps the pause after it.
    fn skip(&mut self, word: &SentenceWord<'a>) {
        if let Some(last) = self.words.last_mut() {
            last.pause_as(word);
        }
    }

    /// The last word as a number, if it is 20, 30, 40 and so on up to 90.
    fn tens(&self) -> Option<u32> {
        let last = self.words.last()?.plain().parse().ok()?;
        (20..=90).contains(&last).then_some(last).filter(|last| last % 10 == 0)
    }

    fn push_number(&mut self, word: &SentenceWord<'a>, number: &str) {
        let ones = number.parse::<u32>().ok().filter(|number| *number < 10);
        match self.tens().zip(ones) {
            Some((tens, ones)) => {
                self.words.pop();
                self.push(word, &(tens + ones).to_string());
            }
            None => self.push(word, number),
        }
    }

    /// Adds a word that starts with a digit.
    ///
    /// It is an hour if a word that introduces a time of day precedes it.
    fn push_digits(&mut self, word: &SentenceWord<'a>, folded: &str, is_clock: bool) {
        let (bare, until) = match folded.strip_suffix("ig").filter(|_| self.has_suffix_until()) {
            Some(bare) => (bare.trim_end_matches(|c: char| !c.is_ascii_digit()), true),
            None => (folded, false),
        };
        let digits =
            bare.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.')).unwrap_or(bare.len());
        let (digits, ending) = bare.split_at(digits);
        let is_ending = NUMBER_ENDINGS.contains(&ending);
        let number = if is_ending { digits.trim_end_matches([':', '.']) } else { bare };
        if is_clock && number.len() <= 2 {
            self.push(word, &format!("{number}:00"));
        } else if is_clock {
            self.push(word, &number.replace('.', ":"));
        } else {
            self.push(word, number);
        }
        if until {
            self.push(word, BEHIND);
        }
    }

    /// Adds a word that the language does not list. In Hungarian, "until" is an ending of the word.
    fn push_other(&mut self, word: &SentenceWord<'a>, folded: &str) {
        let bare = folded.strip_suffix("ig").filter(|_| self.has_suffix_until());
        match bare.and_then(|bare| self.meaning(bare.trim_end_matches('-'))) {
            Some(english) => {
                self.push(word, english);
                self.push(word, BEHIND);
            }
            None if bare.is_some_and(|bare| bare.ends_with('-')) => {
                self.push(word, word.plain().trim_end_matches("-ig"));
                self.push(word, BEHIND);
            }
            // In Turkish, endings follow an apostrophe: `UTC'ye`.
            None => {
                let (base, _) = word.plain().split_once('\'').unwrap_or((word.plain(), ""));
                let is_short_name =
                    word.written.starts_with(|c: char| c.is_ascii_uppercase()) && base.len() <= 4;
                self.push(word, if is_short_name { base } else { word.plain() });
            }
        }
    }

    fn has_suffix_until(&self) -> bool {
        self.meaning("-ig").is_some()
    }
}

fn is_numeric(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::stated::stated;
    use crate::message::date;
    use crate::policy::Length;

    fn called() -> Option<chrono::DateTime<chrono::FixedOffset>> {
        // This day is a Monday.
        date::read("Mon, 4 May 2026 10:00:00 +0000")
    }

    #[test]
    fn deadlines_are_read_in_every_language() {
        for text in [
            "Die Umfrage endet am Donnerstag, dem 7. Mai 2026, um 18 Uhr UTC.",
            "Bitte stimmt bis Donnerstag, 18:00 Uhr UTC ab.",
            "Le scrutin sera clos le jeudi 7 mai 2026 à 18 heures UTC.",
            "Merci de voter avant le 7 mai 2026 à 18h00 UTC.",
            "La consulta finaliza el 7 de mayo de 2026 a las 18 horas UTC.",
            "Se puede votar hasta el jueves 7 de mayo a las 18:00 UTC.",
            "A votação fecha no dia 7 de maio de 2026, às 18h UTC.",
            "Votate entro giovedì 7 maggio 2026 alle ore 18 UTC.",
            "De stemming sluit op donderdag 7 mei 2026 om 18.00 uur UTC.",
            "Afstemningen slutter torsdag den 7. maj 2026 kl. 18.00 UTC.",
            "Avstemningen stenger torsdag 7. mai 2026 klokken 18 UTC.",
            "Omröstningen stänger torsdagen den 7 maj 2026 kl 18:00 UTC.",
            "Głosowanie kończy się w czwartek 7 maja 2026 r. o godz. 18:00 UTC.",
            "Można głosować do 7 maja 2026, godz. 18 UTC.",
            "Hlasování končí ve čtvrtek 7. května 2026 v 18:00 UTC.",
            "Votarea se încheie joi, 7 mai 2026, ora 18:00 UTC.",
            "Голосование завершится в четверг 7 мая 2026 года в 18:00 UTC.",
            "Голосуйте до 7 мая 2026 г. 18:00 UTC.",
            "Голосування триває до 7 травня 2026 року, 18:00 UTC.",
            "Η ψηφοφορία λήγει την Πέμπτη 7 Μαΐου 2026 στις 18:00 UTC.",
            "Äänestys päättyy torstaina 7. toukokuuta 2026 klo 18.00 UTC.",
            "Äänestää voi 7. toukokuuta 2026 klo 18:00 UTC asti.",
            "A szavazás 2026. május 7. 18:00 UTC-ig tart.",
            "A szavazás csütörtök 18:00-ig UTC nyitva.",
            "Oylama 7 Mayıs 2026 Perşembe saat 18:00 UTC'ye kadar açık.",
            "投票は2026年5月7日（木）18時 UTCまでです。",
            "投票将于5月7日下午6点 UTC 截止，投票截止到2026年5月7日18:00 UTC。",
            "투표는 2026년 5월 7일 18시 UTC까지 진행됩니다.",
        ] {
            let found = stated(text, "", called());
            let until = found.until.map(|until| until.latest.to_rfc3339());
            assert_eq!(until.as_deref(), Some("2026-05-07T18:00:00+00:00"), "{text} {found:?}");
        }
    }

    #[test]
    fn durations_are_read_in_every_language() {
        let days = Length::Days(7);
        let hours = Length::Hours(72);
        for (text, length) in [
            ("Die Abstimmung läuft mindestens zweiundsiebzig Stunden.", hours),
            ("Die Umfrage dauert eine Woche.", days),
            ("Le scrutin dure une semaine.", days),
            ("La votación permanecerá abierta setenta y dos horas.", hours),
            ("A votação dura uma semana.", days),
            ("La votazione resta aperta per settantadue ore.", hours),
            ("De stemming duurt één week.", days),
            ("Afstemningen er åben i 72 timer.", hours),
            ("Avstemningen varer i en uke.", days),
            ("Omröstningen pågår i en vecka.", days),
            ("Głosowanie trwa przez tydzień.", days),
            ("Głosowanie potrwa siedemdziesiąt dwie godziny.", hours),
            ("Hlasování trvá týden.", days),
            ("Votul este deschis timp de șapte zile.", days),
            ("Голосование продлится неделю.", days),
            ("Голосування триває сім днів.", days),
            ("Η ψηφοφορία διαρκεί μία εβδομάδα.", days),
            ("Äänestys kestää viikon.", days),
            ("A szavazás egy hétig tart.", days),
            ("Oylama bir hafta sürecek.", days),
            ("投票期間は七日間です。", days),
            ("投票持续一周。", days),
            ("투표 기간은 일주일입니다.", days),
            ("The vote is open for ninety-six hours.", Length::Hours(96)),
            ("The vote is open for ninety six hours.", Length::Hours(96)),
            ("The vote runs for 72 hours, weekends not counted.", Length::BusinessDays(3)),
            ("The vote runs for 5 days, weekdays only.", Length::BusinessDays(5)),
        ] {
            assert_eq!(stated(text, "", called()).length, Some(length), "{text}");
        }
        let found = stated("The vote is open for three days, starting on Wednesday.", "", called());
        let until = found.until.map(|until| until.latest.to_rfc3339());
        assert_eq!(until.as_deref(), Some("2026-05-09T00:00:00+00:00"));
    }

    #[test]
    fn what_is_not_understood_is_unreadable() {
        for text in [
            "Die Abstimmung läuft einige Tage.", "La votación dura algunos días.",
            "Głosowanie trwa dwanaścieset godzin.",
            "La votazione termina, come tutti sanno, lunedì 31 giugno.",
            "The vote is open for a couple of days.",
        ] {
            assert!(stated(text, "", called()).unreadable.is_some(), "{text}");
        }
    }

    #[test]
    fn other_sentences_state_no_window() {
        for text in [
            "Die Abstimmung war bis Freitag offen.",
            "Wir treffen uns am Donnerstag, 7. Mai 2026, um 18 Uhr.", "How do you vote on Friday?",
            "The vote is fine, Friday is a holiday.", "Le serveur est ouvert depuis lundi.",
            "La prueba dura 72 horas.", "会议在2026年5月7日举行。",
            "Please vote on the move to a six day cycle.",
        ] {
            let found = stated(text, "", called());
            assert!(
                found.until.is_none() && found.length.is_none() && found.unreadable.is_none(),
                "{text} {found:?}"
            );
        }
    }
}
