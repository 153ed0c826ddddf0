//! The SMTP dialogue for one post, with a deadline.
//!
//! The dialogue runs in its own thread, and the bot abandons this thread after the deadline. A timeout for
//! each response is not enough, because a server may send single bytes slowly.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Instant;

use super::smtp::Server;
use super::{Handed, SendFailure};
use crate::bot::post::Post;

/// A dialogue with a server that waits for the text of a mail.
pub(super) struct Session {
    server: Arc<Server>,
    deadline: Instant,
    /// Passes the text to the thread.
    ///
    /// If the channel is dropped, the thread ends without sending a text.
    text: Sender<String>,
    /// The results of the two parts of the dialogue.
    answers: Receiver<Handed>,
}

impl Session {
    /// Asks a server to accept a post, up to the point where the server waits for the text.
    pub(super) fn start(server: &Arc<Server>, post: &Post) -> Result<Self, SendFailure> {
        let deadline = Instant::now() + server.deadline().duration();
        let (text, given) = mpsc::channel::<String>();
        let (answer, answers) = mpsc::channel();
        let (own, from, to) = (Arc::clone(server), post.from.clone(), post.to.clone());
        // Ignores the error, because nobody reads the results of an abandoned dialogue.
        thread::spawn(move || match own.ask(&from, &to) {
            Err(failure) => drop(answer.send(Err(failure))),
            Ok(asked) => {
                let _ = answer.send(Ok(()));
                if let Ok(mail) = given.recv() {
                    let _ = answer.send(asked.hand_over(&mail));
                }
            }
        });
        let session = Self { server: Arc::clone(server), deadline, text, answers };
        session.answer(SendFailure::NotNow)?;
        Ok(session)
    }

    /// Sends the text.
    ///
    /// After a timeout, it is unknown if the server accepted the post.
    pub(super) fn hand_over(self, mail: &str) -> Handed {
        let _ = self.text.send(mail.to_owned());
        self.answer(SendFailure::InDoubt)
    }

    /// The next result of the thread, or a failure if none comes before the deadline.
    fn answer(&self, missing: fn(String) -> SendFailure) -> Handed {
        let left = self.deadline.saturating_duration_since(Instant::now());
        self.answers.recv_timeout(left).unwrap_or_else(|_| {
            let (name, deadline) = (self.server.name(), self.server.deadline());
            Err(missing(format!("{name}: the server did not accept the post within {deadline} (`deadline`)")))
        })
    }
}
