//! Finds words of doubt in mail without a vote.
//!
//! They may be an objection if a proposal passes unless somebody objects.

use super::reader::VoteReader;
use super::{Reason, UnclearVote, item};
use crate::language::{MISGIVINGS, Misgiving, Subject};

impl VoteReader<'_> {
    /// The first words in a reply without a vote that may be an objection.
    ///
    /// `against` is the first statement that is against something, with the example of its row.
    pub(super) fn misgiving(&self, against: Option<(usize, &'static str)>) -> Option<UnclearVote> {
        let reading = &self.reading;
        let endorses = !reading.doubts.is_empty();
        let is_silent = reading.votes.is_empty()
            && reading.withdrawal.is_none()
            && reading.doubts.iter().all(|doubt| doubt.reason == Reason::ImpliedEndorsement);
        if self.context.is_call || self.context.by_proposer || !is_silent {
            return None;
        }
        let doubts = self.context.answers_call && !endorses;
        let found = self.first_doubt(|_| doubts, doubts, self.statements.len());
        let (number, like) = found.into_iter().chain(against).min()?;
        let spot = self.spot_at(number, 0);
        Some(UnclearVote {
            reason: Reason::PossibleObjection,
            value: None,
            claim: None,
            spot,
            like,
            form: None,
        })
    }

    /// The first statement, among the first `most`, that objects to the proposal or doubts it.
    ///
    /// If a statement endorses the proposal, its number is `endorsing`, and doubts in other statements do not count.
    pub(super) fn objection_among(
        &self,
        most: usize,
        endorsing: Option<usize>,
    ) -> Option<(usize, &'static str)> {
        self.first_doubt(|number| endorsing.is_none_or(|other| other == number), false, most)
    }

    /// The first statement that is against the proposal or doubts it, according to its row.
    ///
    /// A doubt counts only if `doubts` accepts the number of its statement. A doubt in a question counts only
    /// if `asks` is `true`.
    pub(super) fn first_doubt(
        &self,
        doubts: impl Fn(usize) -> bool,
        asks: bool,
        most: usize,
    ) -> Option<(usize, &'static str)> {
        let statements = self.statements.iter().enumerate().take(most);
        statements.filter(|(_, statement)| !statement.has_mark()).find_map(|(number, statement)| {
            let (_, tokens) = item::labelled(statement.tokens);
            let question = statement.question;
            let row = MISGIVINGS.judge(Subject { tokens, mark: None, question })?;
            let holds = match row.meaning {
                Misgiving::Objects => !question,
                Misgiving::Doubts => !question && doubts(number),
                Misgiving::Asks => question && asks,
                Misgiving::Nothing => false,
            };
            holds.then_some((number, row.example))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::message::reply;
    use crate::message::{Author, Body, Flow};
    use crate::vote::{Context, MailVotes, Reason, read};

    fn reading(text: &str, answers_call: bool) -> MailVotes {
        let sender = Author::new("Bo Ek", "bo@example.org");
        let context = Context { answers_call, ..Context::reply(&sender, "", "") };
        read(&reply::lines(&Body { text: format!("{text}\n"), flow: Flow::Fixed }, None), context)
    }

    fn may_object(text: &str, answers_call: bool) -> bool {
        let reading = reading(text, answers_call);
        reading.misgiving.is_some() || reading.doubts.iter().any(|one| one.reason == Reason::ImpliedObjection)
    }

    #[test]
    fn doubts_in_a_reply_to_the_call_may_be_an_objection() {
        for text in [
            "Hold on, the export is not tested.",
            "I don't think we should do this now.",
            "Hi all,\n\nI looked at the plan. It has twelve pages. It names three machines. One is old.\nThe other two are new. I like the list. I like the map.\nI don't think this is ready, though.\n\nBo",
            "I'm not sure this is a good idea.",
            "Not sure about the second step.",
            "I have some doubts about the date.",
            "My concern is the backup.",
            "I'm a little worried about the links.",
            "Isn't this too early?",
            "Shouldn't we ask the users first?",
            "Are we sure that nobody needs it?",
            "Do we really need a second mirror?",
            "Is it safe to do this before the release?",
            "Will this break the old links?",
            "Why do we need this?",
            "I wonder whether the users know.",
            "I'd prefer to wait for the next release.",
            "This seems premature to me.",
            "This needs more discussion.",
            "The new machine is not ready yet.",
            "I doubt that it works.",
            "Hmm, I am not so sure about this.",
            "Wait a moment please, the licence is not clear.",
            "There is an unanswered question about the licence.",
            "I see a problem with the licence of the font.",
            "I don't like this.",
            "I'd like to discuss this first.",
            "Can this wait until after the release?",
            "We should think about this a bit more.",
            "This contradicts what we decided in March.",
            "I do not agree.",
            "There are some points that should be resolved first.",
            "I fear we lose the users who cannot upgrade.",
            "Why the hurry?",
            "Ich bin nicht sicher, ob das klappt.",
            "Ich habe noch Bedenken wegen der Adressen.",
            "Je ne suis pas sûr que ça marche.",
            "Tengo algunas dudas.",
            "Não acho que esteja pronto.",
            "У меня есть сомнения.",
        ] {
            assert!(may_object(text, true), "{text}");
        }
    }

    #[test]
    fn words_against_in_any_reply_may_be_an_objection() {
        for text in [
            "I object to this.", "I don't think we should move it.", "We shouldn't rush this.",
            "I have serious concerns.", "That will break our mirrors.",
        ] {
            assert!(may_object(text, false), "{text}");
        }
    }

    #[test]
    fn harmless_remarks_are_not_an_objection() {
        for text in [
            "Thanks for the work!", "Thank you for doing this, Ana.", "I'll test it tonight.",
            "I will have a look on Monday.", "Which branch is that?", "When will it be done?",
            "Where can I find the list of pages?", "Who has the keys?", "How long will the server be down?",
            "Could you send the link again?", "Can I help with the move?", "Do you have a link?",
            "Is there a list of the pages?", "Is the meeting on Thursday?",
            "Will the addresses of the reports stay the same?", "What happens to the old links?",
            "What time is that in UTC?", "The link in the call is broken, here is the right one.",
            "There is a typo in the second line.", "I'm not sure when I can test it.",
            "I don't know whether I can come.", "I have no concerns.", "No doubts from my side, carry on.",
            "I do not object to the date.", "No problem with that.",
            "I had doubts at first, but they are answered.", "My concerns have been addressed.",
            "I am out next week.", "Wonderful, I have waited for this.",
            "I'm afraid I can't come to the meeting.", "I cannot test it before Friday.",
            "It took a while, but the build is through.", "I tested the export and it worked.",
            "I can help with this on Tuesday if you need a hand.", "I would like to see this happen.",
            "I see no problem with that.", "I don't see an issue here.", "I have no open questions.",
            "The link to the page gives me an error.", "For reference, the last move took two hours.",
            "Can you explain the second step a bit more?", "You can't reach me on Friday.",
            "It might be good to mention it in the newsletter.", "I don't have access to that machine.",
            "Could we meet on Tuesday to write the page?", "The text on my screen does not look like this.",
            "Ich teste es heute Abend.", "Ich habe keine Bedenken.", "Danke für die Arbeit!",
            "Merci pour le travail !", "Je n'ai aucune objection.", "Gracias por el trabajo.",
            "No tengo objeciones.",
        ] {
            assert!(!may_object(text, true), "{text}: {:?}", reading(text, true).misgiving);
            assert!(!may_object(text, false), "{text}: {:?}", reading(text, false).misgiving);
        }
        for text in ["No, that was the other list.", "I don't think it is on main.", "Not sure about that."] {
            assert!(!may_object(text, false), "{text}");
        }
    }

    #[test]
    fn a_mail_with_a_vote_has_no_other_opinion() {
        assert!(reading("+1, but I have some doubts about the date.", true).misgiving.is_none());
        assert!(reading("LGTM. Is it safe to do this on Monday?", true).misgiving.is_none());
    }
}
