//! Handles mail that can be read in several ways: its text and its HTML contain different votes, or a part of
//! it could not be read.

use super::{Context, Evidence, Explanation, MailVotes, Reason, UnclearVote, VoteCast};
use crate::message::Unread;

impl MailVotes {
    /// Combines the votes in the text and in the HTML of a mail.
    ///
    /// If they differ, each of them becomes unclear, because the sender may have meant either.
    #[must_use]
    pub fn beside(mut self, html: Option<Self>) -> Self {
        match html {
            Some(html) if !self.casts_the_same(&html) => self.contradicted(html),
            Some(html) => {
                if !matches!(self.explanation, Explanation::Given(_)) {
                    self.explanation = html.explanation;
                }
                self
            }
            None => self,
        }
    }

    fn casts_the_same(&self, other: &Self) -> bool {
        let votes = |reading: &'_ Self| -> Vec<_> {
            reading.votes.iter().map(|vote| (vote.value, vote.claim, vote.item.clone())).collect()
        };
        votes(self) == votes(other) && self.withdrawal.is_some() == other.withdrawal.is_some()
    }

    fn contradicted(mut self, mut html: Self) -> Self {
        let mut votes: Vec<VoteCast> = std::mem::take(&mut self.votes);
        for vote in std::mem::take(&mut html.votes) {
            if !votes.iter().any(|known| known.value == vote.value) {
                votes.push(vote);
            }
        }
        let doubts = votes.into_iter().map(|vote| vote.unclear(Reason::TextAndHtmlDiffer));
        self.doubts.extend(doubts);
        self.doubts.extend(html.doubts);
        if let Some(spot) = self.withdrawal.take().or(html.withdrawal) {
            let reason = Reason::TextAndHtmlDiffer;
            self.doubts.push(UnclearVote { reason, value: None, claim: None, spot, like: "", form: None });
        }
        self
    }

    /// Adds an unclear vote for an unread part. A file counts only if the mail replies to the call.
    #[must_use]
    pub fn of_unread(mut self, unread: Option<Unread>, context: Context<'_>) -> Self {
        let Some(unread) = unread else { return self };
        let may_vote = match unread {
            Unread::Html => true,
            Unread::RestWithValue => !context.is_call,
            Unread::Rest | Unread::Cut => !context.is_call && self.votes.is_empty() && self.doubts.is_empty(),
            Unread::File => self.votes.is_empty() && context.answers_call && !context.is_call,
            Unread::Charset
            | Unread::Encoding
            | Unread::Elsewhere
            | Unread::Encrypted
            | Unread::Signature
            | Unread::Winmail => self.votes.is_empty() && self.doubts.is_empty(),
        };
        if may_vote {
            let spot = Evidence::new(1, "");
            self.doubts.push(UnclearVote {
                reason: unread.into(),
                value: None,
                claim: None,
                spot,
                like: "",
                form: None,
            });
        }
        self
    }
}
