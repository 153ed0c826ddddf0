//! The word lists, with their names in patterns.

/// A word list, the same in all languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    // Words that state an outcome.
    /// Finite verbs and adjectives of success: "passed", "carries".
    Passes,
    /// "failed", "rejected".
    Fails,
    /// "withdrawn", "cancelled".
    CallsOff,
    /// Verbs of a person who cancels a vote: "cancelling", "withdraw".
    Cancels,
    /// Other words that rows need: "elected", "approve", "lost".
    Tells,
    /// Words that mention a result without saying which: "closed", "results".
    Announces,
    // Subjects of an outcome.
    /// Words for a vote: "vote", "motion".
    Ballot,
    /// Words for what was voted on: "release", "it".
    Matter,
    /// Bodies that decide: "council", "board".
    Body,
    /// Words before the colon of `Result: passed`.
    Label,
    /// Words between the thing voted on and the verb, which belong to the verb.
    Helper,
    /// The words in that list that negate the verb.
    Not,
    /// Words that make a statement a condition, a plan, a report or a guess.
    Unsaid,
    /// Words that state a condition even if they follow the verb.
    If,
    /// Words that refer to another vote, or to one long ago.
    Another,
    /// Things that pass or fail without a vote: tests, days.
    Worldly,
    /// Things that somebody passes without a vote: a deadline, a review.
    Trial,
    /// Strokes between the choices of a template.
    Stroke,
    /// A word of a count: a side, "votes", "binding".
    Counted,
    /// Words of a result mail for a correction, an extension, or something private.
    Notes,
    // Counts and names.
    /// Words before a number that is a name: `Option 1`.
    Numbered,
    /// Articles that mean the number one before a side or votes.
    One,
    /// Words for "there are none".
    None,
    /// Words next to a number that is required or compared, rather than counted.
    AskedFor,
    /// Words that do not end a sentence.
    GoesOn,
    /// Words between "from" and the names of voters.
    BeforeNames,
    /// Words at the position of a name that are not names.
    NoNames,
    /// Small words inside names.
    Particles,
    /// Words that make signed numbers in a sentence counts.
    Counting,
    /// Words before `N votes` that mean that they were counted.
    BeforeVotes,
    /// Words, one of which a sentence about a count must contain. A list of votes on items contains none.
    Tallies,
    /// Words that exclude a count.
    NoTally,
    /// Tags of results and cancellations. In a mail with one, statements about "it" are about the vote.
    ResultTag,
    /// Headings of a column of names.
    ColumnOfNames,
    ColumnOfVotes,
    ColumnOfNumbers,
    /// Headings of the sum of all votes.
    Sum,
    /// Words next to numbers that are only hypothetical.
    Supposed,
    /// "all", as in "all binding" after names.
    All,
    /// "from" and "by", before names.
    From,
    /// "of", between a number and the whole.
    Of,
    /// Verbs such as "came" (from) and "given" (by).
    Came,
    /// Roles of people after the name of their body.
    RoleNoun,
    /// Words for the sender of the mail.
    Me,
    /// "as", before a capacity: "as release manager".
    As,
    /// The side "no", as a label or after its number.
    SideNo,
    /// "no", which is a side or means none, depending on the words next to it.
    No,
    /// "yes", as an answer.
    Yes,
    /// "to", between two numbers whose sides are not stated.
    To,
    /// The articles of English, which only count votes.
    Article1,
    /// "out", as in "out of".
    Out,
    /// "the", as in "of the 7 members".
    The,
    /// "total", as in "a total of".
    Total,
    /// Verbs for voting on any side.
    TookPart,
    /// Words that start a clause without a requirement.
    Which,
    /// "for", as a side after "votes".
    For,
    /// The side "yes", as a label or after its number.
    SideYes,
    /// "any", as in "without any".
    Any,
    /// "one", as in "no one".
    OneOfNone,
    /// "votes", with their number after a mark.
    VoteNoun,
    /// "versus", between two sides.
    Versus,
    /// Tags of corrections.
    CorrectionTag,
    /// "with", between an outcome and its numbers.
    With,
    /// Words for votes that a sentence with an outcome counts.
    CountedVotes,
    // Words around votes.
    /// Printed words in favour, after a ticked box.
    ChoiceFor,
    /// Printed words against.
    ChoiceAgainst,
    /// Printed words for neither.
    ChoiceOfNone,
    /// Words that make a sentence a courtesy instead of a reason if it starts with them.
    Courtesy,
    /// Words such as "but", after which such a sentence may give a reason.
    CourtesyTurn,
    /// Words with which a voter adds to the printed words of a ballot.
    Because,
    /// Words after those words that are printed on the ballot, too.
    Why,
    // Titles and items.
    /// Words next to the number of a candidate in a title.
    TitleCandidate,
    /// Words that may be missing in one of two titles for the same thing.
    TitleFiller,
    /// Words that may be missing in one of two titles for the same release.
    ReleaseFiller,
    /// Words for an item of a vote.
    ItemNoun,
    /// Words between a value and its item.
    ItemBehind,
    /// Words before which an item ends.
    ItemEnd,
    // Deadlines.
    /// Words that show that a sentence is about a vote and its window.
    OfVotes,
    /// Words after "it" or "this" that show the same.
    OfMany,
    /// Words before a time at which the vote ends.
    Until,
    /// Words before the new end in an extension.
    UntilExtended,
    /// Words that introduce a time after a request.
    UntilAsked,
    /// Words that, in a title, certainly introduce the time of the deadline.
    UntilInTitle,
    /// Words before "until" in a title about a vote.
    OpensTitle,
    /// The word "until".
    UntilBehind,
    /// Words of a request: "please vote by Friday".
    Asked,
    /// Words for the past.
    Past,
    /// Words for the present or the future.
    Present,
    /// Words before the duration for which the vote is open.
    Open,
    /// Words between those and the duration.
    About,
    /// Words for what is extended.
    ExtendsOf,
    /// "extend", "prolonged".
    Extending,
    /// Other judged words of an extension: "open", "deadline".
    ExtendsBy,
    /// "keep", before "open".
    Keep,
    /// "another", for an additional duration.
    Longer,
    /// Verbs for a deadline that moves.
    Moves,
    /// "by", before a duration that is added to the end: "by 48 hours".
    By,
    /// "it", for a vote.
    Pronoun,
    /// Words for an extension that is only considered.
    Thought,
    /// Subjects of a sentence that may give more time.
    HintsOf,
    /// Words shortly before a phrase that make it a denial, a question or a thought.
    Denies,
    /// Judged words of hints.
    Hints,
    /// Judged words of restarts.
    Restarts,
    /// Words for what is restarted.
    RestartsOf,
    /// Judged words about the course of a thread.
    Courses,
    /// Words before the number of a candidate.
    Candidate,
    /// Words that place a sentence in the future, or elsewhere.
    NotHere,
    // The structure of sentences.
    /// Words that start a clause of a call after a comma.
    Conjunction,
    /// Words that start a separate clause after a comma.
    Turn,
    /// Words that start a conclusion after a comma.
    Conclusion,
    /// Words that introduce the reason at the start of a sentence.
    Reason,
    /// Words that start the main clause after the reason.
    Article,
    // Opinions.
    /// The speaker: "I", "we're".
    Speaker,
    /// Verbs for the impression of a proposal: "seems", "sounds".
    Deems,
    /// "sensible", "great".
    Sensible,
    /// "risky", "unfair".
    Unwise,
    /// Words of judgement that no harmless remark contains: "irresponsible", "half-baked".
    Dire,
    /// Proposed actions: "merge", "adopt".
    Act,
    /// "wait", "postponed".
    Delays,
    /// "break", "alienates".
    Harms,
    /// "doubts", "misgivings".
    Misgiving,
    /// "uneasy", "opposed".
    Worried,
    /// Adjectives for people in favour; only after "not" do they state an objection: "keen", "convinced".
    Keen,
    /// Words for a proposal that can be good: "idea", "plan".
    Plan,
    /// Words between a value and its object: "to", "for".
    Toward,
    // Votes in words.
    /// Words that take a side, whichever: "approve", "against".
    Stance,
    /// Verbs for handing on the vote of somebody else: "convey", "casting".
    Relays,
    /// Words that make an idea of it: "could", "suggest".
    Suggests,
}

impl List {
    /// The list with a name in patterns.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "passes" => Self::Passes,
            "fails" => Self::Fails,
            "calls-off" => Self::CallsOff,
            "cancels" => Self::Cancels,
            "tells" => Self::Tells,
            "notes" => Self::Notes,
            "ballot" => Self::Ballot,
            "choice-for" => Self::ChoiceFor,
            "choice-against" => Self::ChoiceAgainst,
            "choice-of-none" => Self::ChoiceOfNone,
            "matter" => Self::Matter,
            "body" => Self::Body,
            "label" => Self::Label,
            "helper" => Self::Helper,
            "not" => Self::Not,
            "unsaid" => Self::Unsaid,
            "if" => Self::If,
            "another" => Self::Another,
            "worldly" => Self::Worldly,
            "trial" => Self::Trial,
            "stroke" => Self::Stroke,
            "counted" => Self::Counted,
            "until" => Self::Until,
            "until-extended" => Self::UntilExtended,
            "asked" => Self::Asked,
            "past" => Self::Past,
            "present" => Self::Present,
            "open" => Self::Open,
            "about" => Self::About,
            "extends-of" => Self::ExtendsOf,
            "extending" => Self::Extending,
            "keep" => Self::Keep,
            "longer" => Self::Longer,
            "moves" => Self::Moves,
            "thought" => Self::Thought,
            "denies" => Self::Denies,
            "speaker" => Self::Speaker,
            "deems" => Self::Deems,
            "sensible" => Self::Sensible,
            "unwise" => Self::Unwise,
            "dire" => Self::Dire,
            "act" => Self::Act,
            "delays" => Self::Delays,
            "harms" => Self::Harms,
            "misgiving" => Self::Misgiving,
            "worried" => Self::Worried,
            "keen" => Self::Keen,
            "plan" => Self::Plan,
            "toward" => Self::Toward,
            "stance" => Self::Stance,
            "relays" => Self::Relays,
            _ => return None,
        })
    }

    /// `true` if a word may announce a result, even if the sender may not announce it.
    pub(crate) const fn may_announce(self) -> bool {
        matches!(self, Self::Passes | Self::Fails | Self::Announces)
    }
}

/// The lists of a word, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lists(u128);

impl Lists {
    #[must_use]
    pub(crate) const fn with(self, list: List) -> Self {
        Self(self.0 | 1 << list as u128)
    }

    /// `true` if the word may state the outcome of a vote.
    pub(crate) const fn say_outcome(self) -> bool {
        const SAYING: Lists = Lists(0)
            .with(List::Passes)
            .with(List::Fails)
            .with(List::CallsOff)
            .with(List::Cancels)
            .with(List::Tells)
            .with(List::Announces);
        self.0 & SAYING.0 != 0
    }

    pub(crate) const fn has(self, list: List) -> bool {
        self.0 & 1 << list as u128 != 0
    }
}
