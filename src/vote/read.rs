//! Reads one mail: first its marks, then its statements without a mark, then its subject.

use super::quote::Quoter;
use super::reader::VoteReader;
use super::{Context, MailVotes, Reason, forms, justification, opening, origin};
use crate::announcement;
use crate::language::statement::{OwnText, own_lines};
use crate::message::reply::Lines;

/// Reads the votes in the lines that the author of a mail wrote.
pub fn read(lines: &Lines<'_>, context: Context<'_>) -> MailVotes {
    let mut own = own_lines(lines);
    forms::draw(&mut own, context);
    let text = OwnText::new(&own);
    let mut statements = text.statements();
    let signs = announcement::signs(lines, &mut statements);
    let mut reader = VoteReader::new(lines, &statements, context);
    let not_a_voter = reader.not_a_voter(&signs);
    if not_a_voter.is_some() && !reader.opens_with_vote() {
        reader.reading.remarks.extend(not_a_voter);
        return reader.reading;
    }
    reader.marks();
    reader.leave_out_counts();
    if !reader.found.is_empty() {
        reader.settle();
    }
    let against = reader.phrases();
    reader.subject();
    origin::doubt(&mut reader.reading, lines, &statements, context);
    reader.reading.misgiving = reader.misgiving(against);
    if reader.needs_explanation() {
        reader.reading.explanation = justification::explanation(
            &statements,
            lines,
            context.sender,
            &reader.reading.votes,
            reader.opinion.as_ref(),
        );
    }
    reader.quote_sentences();
    let is_reply = !context.is_call && !context.by_proposer && not_a_voter.is_none();
    // Reports show the first sentence of replies without a clear vote. This includes mail from an uncertain
    // sender, because a chair can rule that it is not a vote.
    let has_clear_votes = !reader.reading.votes.is_empty() && reader.reading.doubts.is_empty();
    if is_reply && !(has_clear_votes && context.sender.is_certain()) {
        reader.reading.opening = Some(opening::of(&statements, lines));
    }
    if let Some(why) = not_a_voter {
        reader.reading.remarks.push(why);
        let votes = std::mem::take(&mut reader.reading.votes);
        reader.reading.doubts.extend(votes.into_iter().map(|vote| vote.unclear(Reason::UnclearMark)));
    }
    reader.reading
}

impl VoteReader<'_> {
    /// `true` if an explanation is needed: for a vote below 0 in the mail, or for an earlier vote if this
    /// mail is a reply without a vote.
    fn needs_explanation(&self) -> bool {
        let MailVotes { votes, doubts, misgiving, .. } = &self.reading;
        if !votes.is_empty() {
            return votes.iter().any(|vote| vote.value.hundredths() < 0);
        }
        !self.context.is_call && (self.context.may_explain || !doubts.is_empty() || misgiving.is_some())
    }

    /// Adds the quoted sentence to each vote and each unclear vote.
    fn quote_sentences(&mut self) {
        /// Maximum number of characters in a quoted sentence.
        const LONGEST: usize = 1000;
        let quoter = Quoter::new(self.lines);
        let votes = self.reading.votes.iter_mut().map(|vote| &mut vote.spot);
        let doubts =
            self.reading.doubts.iter_mut().chain(&mut self.reading.misgiving).map(|doubt| &mut doubt.spot);
        for spot in votes.chain(doubts) {
            if let Some((statement, _)) = spot.place {
                spot.sentence = quoter.quote(&self.statements[statement], 0, LONGEST);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply;
    use crate::message::{Author, Body, Flow};
    use crate::vote::marks::MOST_MARKS;

    fn read_text(text: String) -> MailVotes {
        let sender = Author::new("Bo Ek", "bo@example.org");
        let context = Context::reply(&sender, "", "");
        read(&reply::lines(&Body { text, flow: Flow::Fixed }, None), context)
    }

    #[test]
    fn a_line_without_end_is_read_in_pieces() {
        let reading = read_text(format!("{}\n+1\n", "On ".repeat(300_000)));
        assert_eq!(reading.votes.len() + reading.doubts.len() + reading.remarks.len(), 1);
    }

    #[test]
    fn marks_beyond_the_maximum_are_unclear() {
        let is_cut =
            |reading: &MailVotes| reading.doubts.iter().any(|one| one.reason == Reason::TooManyMarks);
        let reading = read_text("+1\n".repeat(MOST_MARKS));
        assert!(!is_cut(&reading) && reading.votes.len() == 1);
        let reading = read_text("+1\n".repeat(MOST_MARKS) + "\nBut no: -1, because it is wet.\n");
        assert!(is_cut(&reading));
        assert_eq!(reading.doubts.iter().find(|one| one.reason == Reason::TooManyMarks).unwrap().value, None);
    }

    #[test]
    fn a_value_for_the_nominee_of_the_call_is_a_vote() {
        let sender = Author::new("Bo Ek", "bo@example.org");
        let context = Context::reply(&sender, "", "[VOTE] Nadia Ferhat as committer");
        for (text, votes) in [("+1 for Nadia, she is great", 1), ("+1 for Kim, she is away", 0)] {
            let body = Body { text: text.into(), flow: Flow::Fixed };
            assert_eq!(read(&reply::lines(&body, None), context).votes.len(), votes, "{text}");
        }
    }

    #[test]
    fn the_excerpt_of_a_long_line_is_its_start() {
        let reading = read_text(format!("+1 {}\n", "and so on ".repeat(100)));
        let excerpt = &reading.votes[0].spot.excerpt;
        assert!(
            excerpt.starts_with("+1 and so on") && excerpt.ends_with('…') && excerpt.chars().count() == 501
        );
    }
}
