//! Mail from an uncertain author. Its votes do not count, but they are possible readings.

use super::{Candidate, TallyBuilder, VotingMail, When};
use crate::message::Author;
use crate::vote::{MailVotes, Reason, UnclearVote};

impl TallyBuilder<'_> {
    /// Makes all votes of the mail unclear: each candidate, or a stranger, may have written the mail.
    pub(super) fn mail_of_uncertain_author(&mut self, mail: VotingMail<'_>, when: When, reading: &MailVotes) {
        let before = self.tally.votes.len();
        self.unproven_mail(mail, when, reading, Reason::UncertainAuthor);
        let day = when.shown.map(|date| date.date_naive());
        let candidate = |author: Author| {
            let standing = self.electorate.standing(&author, day, None, &self.proposal.class.voters);
            Candidate { person: self.person(&author).key, binding: standing.binding, roles: standing.roles }
        };
        let candidates: Vec<Candidate> = mail.header.author.possible().map(candidate).collect();
        for vote in &mut self.tally.votes[before..] {
            vote.candidates.clone_from(&candidates);
        }
    }

    /// Makes all votes of the mail unclear, because it is uncertain that its author wrote it.
    pub(super) fn unproven_mail(
        &mut self,
        mail: VotingMail<'_>,
        when: When,
        reading: &MailVotes,
        reason: Reason,
    ) {
        let votes = reading.votes.iter().cloned().map(|cast| cast.unclear(reason));
        for doubt in votes.chain(reading.doubts.iter().cloned()) {
            self.doubt(mail, when, &doubt);
        }
        if let Some(spot) = &reading.withdrawal {
            let spot = spot.clone();
            let withdrawn = UnclearVote { reason, value: None, claim: None, spot, like: "", form: None };
            self.doubt(mail, when, &withdrawn);
            if let Some(vote) = self.tally.votes.last_mut() {
                vote.reasons.push(Reason::WithdrawnByVoter);
            }
        }
    }
}
