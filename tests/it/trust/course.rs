//! Tests mails in which the proposer may change the course of a vote: another candidate, more time, a new
//! start, another place.

use super::*;

/// The verdict and whether it is stable, for votes in favour at given hours and a mail from the proposer at
/// hour 20.
fn after(said: &str, hours: &[u32], title: &str) -> (Verdict, bool) {
    let votes = hours.iter().zip(&PEOPLE[1..]).enumerate();
    let votes = votes.map(|(at, (hour, person))| Mail::reply(at, person, *hour, "+1"));
    let mails: Vec<Mail> = std::iter::once(Mail::call())
        .chain(votes)
        .chain([Mail::reply(70, PEOPLE[0], 20, said)])
        .map(|mail| Mail { subject: mail.subject.replace("Move the wiki", title), ..mail })
        .collect();
    let found = outcome(&mails, Some(&roster()));
    (found.verdict, found.stable)
}

const WIKI: &str = "Move the wiki";
const RC1: &str = "Release Otter 1.4-rc1";
/// Three votes after the mail from the proposer, of which the last is after the deadline.
const LAST_IS_LATE: [u32; 3] = [24, 30, 80];
const BEFORE: [u32; 3] = [4, 6, 8];

#[test]
fn votes_before_and_after_the_next_candidate_may_be_for_either() {
    for said in [
        "The licence was missing, so RC2 is in its place. Please vote on RC2.",
        "Ich habe rc2 hochgeladen; bitte stimmt über rc2 ab.",
        "He publicado un nuevo candidato, rc2; por favor, votad sobre rc2.",
    ] {
        for hours in [[4, 6, 30], [30, 32, 34], BEFORE] {
            assert_eq!(after(said, &hours, RC1), (Verdict::Passed, false), "{said} {hours:?}");
        }
    }
    for said in [
        "If somebody finds a fault there will be an rc2, please vote on it then.",
        "RC1 is still at the usual place, please vote on it.",
        "rc2 will have the new logo.",
    ] {
        assert_eq!(after(said, &[4, 6, 30], RC1), (Verdict::Passed, true), "{said}");
    }
}

#[test]
fn a_mail_of_the_proposer_may_extend_a_vote_without_naming_it() {
    for said in [
        "Consider the polls not closed before Saturday evening.",
        "I will not close the vote before Saturday evening.", "I'll not be closing this before Saturday.",
        "No cerraré esto antes del sábado.", "Nie zamknę tego przed sobotą.",
        "Bunu cumartesiden önce kapatmayacağım.", "Ich schließe die Abstimmung nicht vor Samstag.",
        "On prolonge jusqu'à samedi soir.", "Vi förlänger till lördag kväll.",
        "Proroghiamo fino a sabato sera.", "Verlängert bis Samstag.", "Fristen flyttes til lørdag.",
    ] {
        assert_eq!(after(said, &LAST_IS_LATE, WIKI), (Verdict::Failed, false), "{said}");
    }
    for said in [
        "I will not shut the old server down before Saturday.",
        "I will not close the shop before Saturday evening.", "The lease was extended until June.",
        "We do not extend until Saturday.", "Ich bin bis Samstag weg.",
    ] {
        assert_eq!(after(said, &LAST_IS_LATE, WIKI), (Verdict::Failed, true), "{said}");
    }
}

#[test]
fn words_for_the_tally_may_restart_a_vote_and_other_restarts_do_not() {
    for said in [
        "Please disregard all replies so far and reply again.",
        "The count so far is void, I changed the text.",
        "Wir fangen von vorn an.",
        "Zaczynamy od zera.",
        "I need everybody's answer once more.",
        "Please all answer again.",
        "Bitte alle bisherigen Antworten ignorieren und noch einmal antworten.",
        "Merci de répondre encore une fois.",
        "Necesito vuestras respuestas otra vez.",
        "Potřebuji vaše odpovědi ještě jednou.",
        "Jag behöver allas svar en gång till.",
        "The server failed, the vote starts again.",
        "The vote was restarted on the server.",
    ] {
        assert!(!after(said, &BEFORE, WIKI).1, "{said}");
    }
    for said in [
        "I restarted our mail server last night, and all votes are in the archive.",
        "The machine that counts votes was restarted.",
        "The vote server was restarted last night.",
        "We restarted the vote server.",
        "Das Programm, das die Stimmen zählt, wurde neu gestartet.",
        "Please do not answer again.",
        "I have your answers, thanks again.",
        "Nobody who has answered needs to vote again.",
        "Nadie tiene que votar otra vez.",
        "All replies so far are in the archive.",
    ] {
        assert_eq!(after(said, &BEFORE, WIKI), (Verdict::Passed, true), "{said}");
    }
}

#[test]
fn votes_may_not_count_if_the_proposer_says_that_nothing_here_counts() {
    for said in [
        "We do this in private: votes go to board@example.org. Nothing said here counts: what is sent here is not counted.",
        "Votes in this thread will not be counted.",
        "Stimmen hier zählen nicht, bitte stimmt auf der anderen Liste ab.",
        "Les votes ici ne seront pas comptés.",
        "Los votos en esta lista no se contarán.",
        "I voti su questa lista non saranno contati.",
    ] {
        assert_eq!(after(said, &BEFORE, WIKI), (Verdict::Passed, false), "{said}");
    }
    for said in [
        "Votes sent in private are not counted here.",
        "The wiki does not count page views here, which does not matter for the vote.",
        "Please vote here, and not on the chat.",
    ] {
        assert_eq!(after(said, &BEFORE, WIKI), (Verdict::Passed, true), "{said}");
    }
}
