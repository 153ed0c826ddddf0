//! Decides what to do about a post that an earlier run started to send, if the archive does not show it.

use super::plan::{BotStep, Round, Waiting};
use super::post::{Id, MOST_SENDS, PostKind, Purpose};
use super::records::{PostRecord, PostState};
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread};

impl Round<'_> {
    /// The step for the post: wait until the archive shows it, or send it again, byte for byte.
    ///
    /// `about` is the proposal, if the archive has it.
    pub(super) fn again(
        &self,
        record: PostRecord,
        about: Option<(&ReadThread, &Decision)>,
    ) -> Result<Option<BotStep>, Error> {
        let kind = record.post.kind;
        let settled = record.at + self.settle.delta();
        let has_settled = self.rules.at >= settled;
        Ok(match record.state {
            PostState::Intended if !has_settled => Some(BotStep::Wait(Waiting::InDoubt(kind, settled))),
            PostState::Intended if record.sends < MOST_SENDS => Some(BotStep::Repeat(record.post)),
            PostState::Intended => Some(self.given_up(&record, about)?),
            // Archives never show posts to the chair.
            PostState::Sent if has_settled && kind.is_for_list() => {
                Some(BotStep::Wait(Waiting::NotShown(kind, record.at)))
            }
            PostState::Sent => None,
        })
    }

    /// The step for a post that was sent the maximum number of times: the bot warns the chair of a missing
    /// result.
    fn given_up(
        &self,
        record: &PostRecord,
        about: Option<(&ReadThread, &Decision)>,
    ) -> Result<BotStep, Error> {
        let kind = record.post.kind;
        match (kind, about) {
            (PostKind::Question | PostKind::Warning | PostKind::Change, _) => {
                let text = format!(
                    "the {} to the chair was sent {MOST_SENDS} times and never confirmed: not sending it again",
                    kind.as_str()
                );
                Err(Error::new(ErrorKind::Delivery, text).with_help("check the mail server"))
            }
            (PostKind::Result, Some((thread, decision))) => {
                let id = Id::of(PostKind::Warning, &self.list.entry.address, decision);
                let purpose = Purpose { kind: PostKind::Warning, objection: None };
                match self.records.find(&id)? {
                    None => Ok(BotStep::Send(self.write(purpose, thread, decision)?)),
                    Some(warning) => {
                        let step = self.again(warning, about)?;
                        Ok(step.unwrap_or(BotStep::Wait(Waiting::GivenUp(kind))))
                    }
                }
            }
            _ => Ok(BotStep::Wait(Waiting::GivenUp(kind))),
        }
    }
}
