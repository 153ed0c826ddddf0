//! What is to be done about a post that an earlier pass has begun and that the archive does not show.

use super::plan::{Round, Step, Waiting};
use super::post::{Id, Kind, MOST_SENDS, Purpose};
use super::records::{Record, State};
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread};

impl Round<'_> {
    /// Waits for the archive to show the post, or sends it again, byte for byte. `about` is its proposal, where the archive
    /// has it.
    pub(super) fn again(
        &self,
        record: Record,
        about: Option<(&ReadThread, &Decision)>,
    ) -> Result<Option<Step>, Error> {
        let kind = record.post.kind;
        let settled = record.at + self.settle.delta();
        let has_settled = self.rules.at >= settled;
        Ok(match record.state {
            State::Intended if !has_settled => Some(Step::Wait(Waiting::InDoubt(kind, settled))),
            State::Intended if record.sends < MOST_SENDS => Some(Step::Repeat(record.post)),
            State::Intended => Some(self.given_up(&record, about)?),
            // What goes to the chair is shown by no archive.
            State::Sent if has_settled && kind.is_for_list() => {
                Some(Step::Wait(Waiting::NotShown(kind, record.at)))
            }
            State::Sent => None,
        })
    }

    /// What is to be done about a post that was sent as often as one may be: the chair is warned of a missing result.
    fn given_up(&self, record: &Record, about: Option<(&ReadThread, &Decision)>) -> Result<Step, Error> {
        let kind = record.post.kind;
        match (kind, about) {
            (Kind::Question | Kind::Warning | Kind::Change, _) => {
                let text = format!(
                    "the {} to the chair was sent {MOST_SENDS} times and never confirmed: not sending it again",
                    kind.as_str()
                );
                Err(Error::new(ErrorKind::Delivery, text).with_help("check the mail server"))
            }
            (Kind::Result, Some((thread, decision))) => {
                let id = Id::of(Kind::Warning, &self.list.entry.address, decision);
                let purpose = Purpose { kind: Kind::Warning, objection: None };
                match self.records.find(&id)? {
                    None => Ok(Step::Send(self.write(purpose, thread, decision)?)),
                    Some(warning) => {
                        let step = self.again(warning, about)?;
                        Ok(step.unwrap_or(Step::Wait(Waiting::GivenUp(kind))))
                    }
                }
            }
            _ => Ok(Step::Wait(Waiting::GivenUp(kind))),
        }
    }
}
