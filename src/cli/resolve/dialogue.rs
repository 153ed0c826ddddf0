//! The questions of `plusone resolve` on a terminal.

use std::io::{BufRead, Write};

use chrono::{DateTime, FixedOffset};

use crate::Error;
use crate::pipeline::OpenQuestion;
use crate::report::{clean, questions};
use crate::ruling::{Answer, Ruling};

/// A dialogue over two streams.
pub(super) struct Dialogue<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    /// The name of the person who rules, once it is known.
    by: Option<String>,
}

/// The answer of a person to one question.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PersonAnswer {
    Ruling(Ruling),
    /// The question stays open.
    Skip,
    /// The person wants no more questions.
    End,
}

impl<'a> Dialogue<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead, output: &'a mut dyn Write, by: Option<String>) -> Self {
        Self { input, output, by }
    }

    /// Asks one question until the answer fits, the person skips it, or the input ends.
    pub(super) fn ask(
        &mut self,
        number: usize,
        question: &OpenQuestion,
        at: DateTime<FixedOffset>,
        fits: impl Fn(Answer) -> bool,
    ) -> Result<PersonAnswer, Error> {
        self.write(&format!("{}\n", questions::one(number, question)))?;
        let answer = loop {
            let Some(text) = self.line("Reading (Enter to skip, q to end): ")? else {
                return Ok(PersonAnswer::End);
            };
            match text.as_str() {
                "" => return Ok(PersonAnswer::Skip),
                "q" => return Ok(PersonAnswer::End),
                text => match text.parse::<Answer>() {
                    Ok(answer) if fits(answer) => break answer,
                    _ => self.write(&format!("expected one of: {}\n", questions::answers(question)))?,
                },
            }
        };
        let known: Vec<String> = question.author.possible().map(|one| one.address).collect();
        let author = if known.is_empty() || answer == Answer::NoVote {
            None
        } else {
            let prompt = format!("Author ({}): ", known.join(", "));
            let Some(author) = self.filled(&prompt, |author| known.iter().any(|one| one == author))? else {
                return Ok(PersonAnswer::End);
            };
            Some(author)
        };
        let Some(reason) = self.filled("Reason: ", |_| true)? else { return Ok(PersonAnswer::End) };
        let by = match self.by.clone() {
            Some(by) => by,
            None => match self.filled("Your name: ", |_| true)? {
                Some(by) => by,
                None => return Ok(PersonAnswer::End),
            },
        };
        self.by = Some(by.clone());
        Ok(PersonAnswer::Ruling(Ruling {
            message_id: question.message_id.clone().unwrap_or_default(),
            fingerprint: question.fingerprint,
            answer,
            author,
            reason,
            by,
            at,
        }))
    }

    /// A line that is not empty and fits; `None` if the input ends.
    fn filled(&mut self, prompt: &str, fits: impl Fn(&str) -> bool) -> Result<Option<String>, Error> {
        loop {
            match self.line(prompt)? {
                Some(text) if !text.is_empty() && fits(&text) => return Ok(Some(text)),
                Some(_) => {}
                None => return Ok(None),
            }
        }
    }

    fn line(&mut self, prompt: &str) -> Result<Option<String>, Error> {
        self.write(prompt)?;
        let mut text = String::new();
        let read = self.input.read_line(&mut text).map_err(|error| Error::read("standard input", error))?;
        Ok((read > 0).then(|| clean::line(text.trim())))
    }

    fn write(&mut self, text: &str) -> Result<(), Error> {
        let written = self.output.write_all(text.as_bytes()).and_then(|()| self.output.flush());
        written.map_err(|error| Error::write("standard error", error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Author;
    use crate::pipeline::Cause;
    use crate::ruling::Question;
    use crate::vote::Reason;

    fn ask(answers: &str, by: Option<&str>) -> (PersonAnswer, String) {
        let question = OpenQuestion {
            question: Question::Vote,
            message_id: Some("1@example.org".to_owned()),
            fingerprint: "ab".repeat(32).parse().unwrap(),
            author: Author::new("Bo Ek", "bo@example.org"),
            date: None,
            line: Some(1),
            words: "+1 if it is saved".to_owned(),
            cause: Cause::Reason(Reason::Conditional),
            turns: true,
        };
        let (mut input, mut output) = (answers.as_bytes(), Vec::new());
        let at = "2026-05-08T12:00:00Z".parse().unwrap();
        let mut dialogue = Dialogue::new(&mut input, &mut output, by.map(str::to_owned));
        let said = dialogue.ask(1, &question, at, |answer| answer.question() == Question::Vote).unwrap();
        (said, String::from_utf8(output).unwrap())
    }

    #[test]
    fn a_question_is_repeated_until_the_answer_fits() {
        let (said, shown) = ask("yes\ncloses\n-1\n\nbroken \u{1b}[2J\nAna Lee\n", None);
        let PersonAnswer::Ruling(ruling) = said else { panic!("{said:?}") };
        assert_eq!((ruling.answer.to_string().as_str(), ruling.by.as_str()), ("-1", "Ana Lee"));
        assert_eq!(ruling.reason, "broken \u{fffd}[2J");
        assert!(shown.starts_with("1. <1@example.org>\n   Bo Ek, no date, line 1\n"), "{shown}");
        assert_eq!(shown.matches("expected one of: +1, 0, -1, none\n").count(), 2);
        assert_eq!(shown.matches("Reason: ").count(), 2);
    }

    #[test]
    fn a_question_can_be_skipped_and_the_dialogue_ended() {
        assert_eq!(ask("\n", None).0, PersonAnswer::Skip);
        assert_eq!(ask("q\n", None).0, PersonAnswer::End);
        for cut in ["", "+1\n", "+1\nreason\n"] {
            assert_eq!(ask(cut, None).0, PersonAnswer::End, "{cut}");
        }
        let (said, shown) = ask("+1\nreason\n", Some("Ana Lee"));
        assert!(matches!(said, PersonAnswer::Ruling(_)) && !shown.contains("Your name"), "{shown}");
    }
}
