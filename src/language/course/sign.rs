//! The meanings of words with which a proposer keeps a vote open, restarts it or moves it.

/// The meaning of a word in a sentence about the duration, restart or move of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CourseSign {
    /// "vote", "votes", "voting".
    Vote,
    /// The proposer will count the votes or close the vote: "I will tally".
    Count,
    /// The vote or the voters get time: "let it run", "give everyone".
    Give,
    /// "until", before the end of the vote.
    Until,
    /// A time, or a unit of time.
    Time,
    /// "today".
    Today,
    /// "tomorrow".
    Tomorrow,
    /// A day of the week: 0 is Monday.
    Day(u8),
    /// "extend".
    Extend,
    /// "another day", "longer".
    Longer,
    /// "grace period".
    Grace,
    /// "late votes".
    Late,
    /// "vote again", "start over".
    Again,
    /// "so far", "earlier".
    SoFar,
    /// "void", "discarded".
    Void,
    /// Votes "stay valid".
    Valid,
    /// "votes from here on".
    LaterVotes,
    /// "only".
    OnlyThese,
    /// "from now on".
    FromNow,
    /// "over there", "on the other list".
    There,
    /// "moved".
    Moves,
    /// "please".
    Please,
    /// "thanks".
    Thanks,
    /// "not".
    Not,
    /// "if", "should", "the next vote".
    If,
    /// One candidate "replaces" another.
    Replaces,
    /// "we continue with" a candidate.
    Continues,
    /// A request to vote.
    Ask,
    /// The candidate was built again: "re-rolled".
    Rebuilt,
    /// "the new archive".
    NewOne,
    /// "we start over".
    StartsOver,
    /// "answers", "the tally": what a restart may drop.
    Answers,
    /// "here", "on this list".
    Here,
    /// "nobody".
    Nobody,
    /// "close", "count".
    Close,
    /// "I do not close it", as one word or as words that other sentences do not have.
    KeepsOpen,
    /// "this", "it": the vote, next to "close".
    This,
    /// "I need", before the answers of voters.
    Need,
    /// "once more", "again".
    OnceMore,
    /// "answer again".
    AnswerAgain,
    /// A machine or a program, which may be started again.
    Machine,
    /// "that", "which": the start of a clause about a machine.
    Which,
    /// "before", "earlier than".
    Before,
    /// "deadline".
    Deadline,
    /// "we", "I": the subject of a short sentence.
    We,
}
