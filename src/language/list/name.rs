//! The word lists, with their names in patterns.

/// A list of words. Each language may add words to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    // Words that state an outcome.
    /// Finite verbs and adjectives for success: "passed", "carries".
    Passes,
    /// "failed", "rejected".
    Fails,
    /// "withdrawn", "cancelled".
    CallsOff,
    /// Verbs for a person who cancels a vote: "cancelling", "withdraw".
    Cancels,
    /// Other words in rows for outcomes: "elected", "approve", "lost".
    Tells,
    /// Words for a result that do not say which result it is: "closed", "results".
    Announces,
    // Subjects of an outcome.
    /// Words for a vote: "vote", "motion".
    Ballot,
    /// Words for the thing that is voted on: "release", "it".
    Matter,
    /// Groups that decide: "council", "board".
    Body,
    /// Words before a colon and an outcome, such as `Result: passed`.
    Label,
    /// Words between the thing that is voted on and the verb.
    Helper,
    /// The words of `Helper` that negate the verb.
    Not,
    /// Words that make a statement a condition, a plan, a report or a guess.
    Unsaid,
    /// Words that start a condition even if they follow the verb.
    If,
    /// Words that refer to another vote or an earlier vote.
    Another,
    /// Things that pass or fail without a vote: tests, days.
    Worldly,
    /// Things that are passed without a vote: a deadline, a review.
    Trial,
    /// Strokes between the choices in a template.
    Stroke,
    /// Words in a count: a side, "votes", "binding".
    Counted,
    /// Words in a result mail for a correction, an extension or private votes.
    Notes,
    // Counts and names.
    /// Words before a number that is part of a name: `Option 1`.
    Numbered,
    /// Articles that mean the number one before a side or "votes".
    One,
    /// Words for "there are none".
    None,
    /// Words next to a number that is required or compared, not counted.
    AskedFor,
    /// Words that cannot end a sentence.
    GoesOn,
    /// Words between "from" and the names of voters.
    BeforeNames,
    /// Words in the place of a name that are not a name.
    NoNames,
    /// Short words within names.
    Particles,
    /// Words that show that signed numbers in the same sentence are counts.
    Counting,
    /// Words before a number and "votes" that show that the votes were counted.
    BeforeVotes,
    /// Words for counting.
    ///
    /// A sentence with a count must contain one of them, and a list of votes on items contains none.
    Tallies,
    /// Words that show that a sentence is not a count.
    NoTally,
    /// Tags of results and cancellations.
    ///
    /// In mail with one of these tags, statements about "it" are about the vote.
    ResultTag,
    /// Headings of a column of names.
    ColumnOfNames,
    ColumnOfVotes,
    ColumnOfNumbers,
    /// Headings of the column or row with the sum of all votes.
    Sum,
    /// Words that make the numbers next to them hypothetical.
    Supposed,
    /// "all", as in "all binding" after names.
    All,
    /// "from" and "by", before names.
    From,
    /// "of", between a number and the total.
    Of,
    /// Verbs such as "came" (from) and "given" (by).
    Came,
    /// Roles of people after the name of their group.
    RoleNoun,
    /// Words for the sender of the mail.
    Me,
    /// "as", before a role: "as release manager".
    As,
    /// The side "no", as a label or after a number.
    SideNo,
    /// "no", which is a side or means zero, depending on the words next to it.
    No,
    /// "yes", as a reply.
    Yes,
    /// "to", between two numbers whose sides are not stated.
    To,
    /// English articles that only count votes.
    Article1,
    /// "out", as in "out of".
    Out,
    /// "the", as in "of the 7 members".
    The,
    /// "total", as in "a total of".
    Total,
    /// Verbs for voting for or against or abstaining.
    TookPart,
    /// Words that start a clause that states no requirement.
    Which,
    /// "for", as a side after "votes".
    For,
    /// The side "yes", as a label or after a number.
    SideYes,
    /// "any", as in "without any".
    Any,
    /// "one", as in "no one".
    OneOfNone,
    /// "votes", followed by punctuation and their number.
    VoteNoun,
    /// "versus", between two sides.
    Versus,
    /// Tags of corrections.
    CorrectionTag,
    /// "with", between an outcome and its numbers.
    With,
    /// Words for votes that are counted in a sentence with an outcome.
    CountedVotes,
    // Words around votes.
    /// Words in favour on a ballot, after a ticked box.
    ChoiceFor,
    /// Words against on a ballot.
    ChoiceAgainst,
    /// Words for an abstention on a ballot.
    ChoiceOfNone,
    /// Words at the start of a courtesy. A sentence that starts with one is not an explanation.
    Courtesy,
    /// Words such as "but", after which a courtesy may contain an explanation and an opinion may not be a vote.
    ///
    /// In Chinese, Japanese and Korean, also "if", "delay" and words for what somebody says.
    CourtesyTurn,
    /// Words with which a voter adds an explanation to the text of a ballot.
    Because,
    /// Words after `Because` that are also part of the ballot.
    Why,
    // Titles and items.
    /// Words next to the number of a candidate in a title.
    TitleCandidate,
    /// Words that only one of two titles for the same thing may have.
    TitleFiller,
    /// Words that only one of two titles for the same release may have.
    ReleaseFiller,
    /// Words for an item that is voted on.
    ItemNoun,
    /// Words between a value and its item.
    ItemBehind,
    /// Words that end the text of an item.
    ItemEnd,
    // Deadlines.
    /// Words that show that a sentence is about a vote and its window.
    OfVotes,
    /// Verbs after "it" or "this" that show that a sentence is about the window of a vote.
    OfMany,
    /// Words before a time at which the vote ends.
    Until,
    /// Words before the new end of an extended vote.
    UntilExtended,
    /// Words before a time in a request.
    UntilAsked,
    /// Words in a title that certainly precede the deadline.
    UntilInTitle,
    /// Words before "until" in the title of a vote.
    OpensTitle,
    /// The word "until".
    UntilBehind,
    /// Words of a request, as in "please vote by Friday".
    Asked,
    /// Words for the past, such as "was".
    Past,
    /// Words for the present or the future, such as "is" and "will".
    Present,
    /// Words before the duration of a vote.
    Open,
    /// Words between `Open` and the duration.
    About,
    /// Words for a vote that is extended.
    ExtendsOf,
    /// "extend", "prolonged".
    Extending,
    /// Other words of an extension that are judged: "open", "deadline".
    ExtendsBy,
    /// "keep", before "open".
    Keep,
    /// "another", before a duration that is added.
    Longer,
    /// Verbs for a deadline that moves.
    Moves,
    /// "by", before a duration that is added to the end: "by 48 hours".
    By,
    /// "it", for a vote.
    Pronoun,
    /// Words for an extension that is only considered.
    Thought,
    /// Subjects of a sentence that may extend the vote.
    HintsOf,
    /// Words shortly before a phrase that negate it, ask about it or only consider it.
    Denies,
    /// Words that are judged in hints at an extension.
    Hints,
    /// Words that are judged in sentences about a restart.
    Restarts,
    /// Words for a vote that is restarted.
    RestartsOf,
    /// Words that are judged in a proposer's sentences about the vote as a whole.
    Courses,
    /// Words before the number of a candidate.
    Candidate,
    /// Words that refer to the future or to another place.
    NotHere,
    // The structure of sentences.
    /// Words that start a clause after a comma in a call.
    Conjunction,
    /// Words that start a separate clause after a comma.
    Turn,
    /// Words that start a conclusion after a comma.
    Conclusion,
    /// Words at the start of a sentence that introduce a reason.
    Reason,
    /// Words that start the main clause after a reason.
    Article,
    // Opinions.
    /// Words for the speaker: "I", "we're".
    Speaker,
    /// Verbs for an impression of the proposal: "seems", "sounds".
    Deems,
    /// "sensible", "great".
    Sensible,
    /// "risky", "unfair".
    Unwise,
    /// Words of strong criticism that no harmless remark contains: "irresponsible", "half-baked".
    Dire,
    /// Actions that are proposed: "merge", "adopt".
    Act,
    /// "wait", "postponed".
    Delays,
    /// "break", "alienates".
    Harms,
    /// "doubts", "misgivings".
    Misgiving,
    /// "uneasy", "opposed".
    Worried,
    /// Adjectives for supporters. They are an objection only after "not": "keen", "convinced".
    Keen,
    /// Words for a proposal: "idea", "plan".
    Plan,
    /// Words between a value and its object: "to", "for".
    Toward,
    // Votes in words.
    /// Words that take any side: "approve", "against".
    Stance,
    /// Verbs for passing on another person's vote: "convey", "casting".
    Relays,
    /// Words that introduce a suggestion: "could", "suggest".
    Suggests,
}

impl List {
    /// The list with the given name in patterns.
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

    /// `true` if a word of the list may announce a result, even if its sender may not announce results.
    pub(crate) const fn may_announce(self) -> bool {
        matches!(self, Self::Passes | Self::Fails | Self::Announces)
    }
}

/// A set of lists, with one bit for each list.
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
