//! Lists of words that only few mails are asked for: those of result mails and of deadlines.
//!
//! A pattern names a list as it names a class, and stands for each of its words. The lists of a word stand in the
//! lexicon, so that the words of all other mail do not carry them.

use super::lexicon::LEXICON;

/// A list of words, the same in all languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    // Words by which an outcome is said.
    /// "passed", "carries": finite verbs and adjectives of success.
    Passes,
    /// "failed", "rejected".
    Fails,
    /// "withdrawn", "cancelled".
    CallsOff,
    /// "cancelling", "withdraw": what a person does who calls a vote off.
    Cancels,
    /// Other words that a row asks for: "elected", "approve", "lost".
    Tells,
    /// Words that tell of a result, and not which: "closed", "results".
    Announces,
    // What is said of an outcome.
    /// What an outcome is said of: "vote", "motion".
    Ballot,
    /// What was voted on, or stands for it: "release", "it".
    Matter,
    /// Who decides: "council", "board".
    Body,
    /// Words before the colon of `Result: passed`.
    Label,
    /// Words between what was voted on and the verb that belong to the verb.
    Helper,
    /// Those of them that turn it round.
    Not,
    /// What makes of a statement a condition, a plan, a report or a guess.
    Unsaid,
    /// Behind a verb too these state a condition.
    If,
    /// Words by which another vote is meant, or one of long ago.
    Another,
    /// What passes or fails without a vote: tests, days.
    Worldly,
    /// What somebody may pass without a vote: a deadline, a review.
    Trial,
    /// Strokes that part the choices of a template.
    Stroke,
    /// A word of a count: a side, "votes", "binding".
    Counted,
    /// Words by which a result mail corrects, extends, or keeps something private.
    Notes,
    // Counts and names.
    /// A number behind one of these is a name: `Option 1`.
    Numbered,
    /// Articles that count one where a side or votes stand behind them.
    One,
    /// Words that say that there are none.
    None,
    /// A number beside one of these is asked for, or compared with, and was not counted.
    AskedFor,
    /// A sentence does not end behind these.
    GoesOn,
    /// Words between "from" and the names of voters.
    BeforeNames,
    /// Words that are no names, though they stand where names do.
    NoNames,
    /// Small words within names.
    Particles,
    /// By these words a sentence that holds signed numbers counts with them.
    Counting,
    /// Words before `N votes` that say that they were counted.
    BeforeVotes,
    /// Only a sentence about a count with these words counts; a list of votes on items has none of them.
    Tallies,
    /// And none of these.
    NoTally,
    /// Tags of results and cancellations: in a mail with one, what is said of "it" is said of the vote.
    ResultTag,
    /// Headings of the columns of a table.
    ColumnOfNames,
    ColumnOfVotes,
    ColumnOfNumbers,
    /// What heads the sum of all votes.
    Sum,
    /// Numbers beside these are only supposed.
    Supposed,
    /// "all binding", behind names.
    All,
    /// Before names: "from", "by".
    From,
    /// Between a number and the whole: "of".
    Of,
    /// Votes "came from", were "given by".
    Came,
    /// What people are behind the name of their body.
    RoleNoun,
    /// The sender of the mail.
    Me,
    /// Before a capacity: "as release manager".
    As,
    /// A side, where it stands as a label or behind its number.
    SideNo,
    /// A side or none, by what stands beside it.
    No,
    /// An answer.
    Yes,
    /// Between two numbers of which the sides are not told.
    To,
    /// The articles of English, which count only votes.
    Article1,
    /// "out of".
    Out,
    /// "of the 7 members".
    The,
    /// "a total of".
    Total,
    /// They voted, on whichever side.
    TookPart,
    /// Begins a clause that asks for nothing.
    Which,
    /// A side behind "votes".
    For,
    /// A side, where it stands as a label or behind its number.
    SideYes,
    /// "without any".
    Any,
    /// "no one".
    OneOfNone,
    /// "votes", with their number behind a mark.
    VoteNoun,
    /// Between two sides.
    Versus,
    /// Tags of corrections.
    CorrectionTag,
    /// Behind an outcome, before its numbers.
    With,
    /// Votes that a sentence with an outcome counts.
    CountedVotes,
    // Words around votes.
    /// The printed word behind a ticked box, in favour.
    ChoiceFor,
    /// Against.
    ChoiceAgainst,
    /// Neither.
    ChoiceOfNone,
    /// A sentence that opens with one of these is a courtesy, and no reason.
    Courtesy,
    /// Unless one of these turns it.
    CourtesyTurn,
    /// Behind the printed words of a ballot, a voter goes on from one of these.
    Because,
    /// Words behind it that are printed, too.
    Why,
    // Titles and items.
    /// Words beside the number of a candidate in a title.
    TitleCandidate,
    /// Words that one title has and the other one lacks though both are of one thing.
    TitleFiller,
    /// Words that one title of a release has and another one of it lacks.
    ReleaseFiller,
    /// What items of a vote are called.
    ItemNoun,
    /// Between a value and its item.
    ItemBehind,
    /// Before these an item ends.
    ItemEnd,
    // Deadlines.
    /// By these a sentence speaks of a vote and its window.
    OfVotes,
    /// By these too, behind "it" or "this".
    OfMany,
    /// Before a moment: the vote ends then.
    Until,
    /// Behind these stands the new end in an extension.
    UntilExtended,
    /// Behind a word by which somebody is asked, these lead to a moment.
    UntilAsked,
    /// Those that leave no doubt in a title.
    UntilInTitle,
    /// In a title these stand before "until" of a vote.
    OpensTitle,
    /// "until" itself.
    UntilBehind,
    /// By these somebody is asked for something: "please vote by Friday".
    Asked,
    /// What follows is of the past.
    Past,
    /// What follows is of now or later.
    Present,
    /// Before a length: the vote is open for so long.
    Open,
    /// Between these and the length.
    About,
    /// What an extension speaks of.
    ExtendsOf,
    /// "extend", "prolonged".
    Extending,
    /// Other words of an extension that are judged: "open", "deadline".
    ExtendsBy,
    /// "keep", before "open".
    Keep,
    /// "another": the vote is open for so much longer.
    Longer,
    /// What happens to a deadline that moves.
    Moves,
    /// Before a length that is added to the end: "by 48 hours".
    By,
    /// What stands for a vote: "it".
    Pronoun,
    /// An extension that is only thought of.
    Thought,
    /// What a sentence that may give more time is about.
    HintsOf,
    /// Shortly before a phrase these deny it, ask it, or make it a thought.
    Denies,
    /// The words of hints that are judged.
    Hints,
    /// The words of restarts that are judged.
    Restarts,
    /// What a restart is about.
    RestartsOf,
    /// The words on the course of a thread that are judged.
    Courses,
    /// Before the number of a candidate.
    Candidate,
    /// A sentence with one of these is of what is still to come, or elsewhere.
    NotHere,
    // How sentences are put together.
    /// Behind a comma these begin a clause of a call.
    Conjunction,
    /// Behind a comma these begin a clause of its own.
    Turn,
    /// Behind a comma these begin what follows from the clause before.
    Conclusion,
    /// A sentence that begins with one of these gives a reason first.
    Reason,
    /// Behind the reason its main clause begins with one of these.
    Article,
    // Opinions.
    /// Who speaks: "I", "we're".
    Speaker,
    /// What a proposal does to its readers: "seems", "sounds".
    Deems,
    /// "sensible", "great".
    Sensible,
    /// "risky", "unfair".
    Unwise,
    /// Words of judgement that stand in no harmless remark: "irresponsible", "half-baked".
    Dire,
    /// What is proposed: "merge", "adopt".
    Act,
    /// "wait", "postponed".
    Delays,
    /// "break", "alienates".
    Harms,
    /// "doubts", "misgivings".
    Misgiving,
    /// "uneasy", "opposed".
    Worried,
    /// What one is for a proposal, and without "not" no objection: "keen", "convinced".
    Keen,
    /// What a good one is a reason to vote for: "idea", "plan".
    Plan,
    /// Between a value and what it is for: "to", "for".
    Toward,
}

impl List {
    /// The list that a pattern names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "passes" => Self::Passes,
            "fails" => Self::Fails,
            "calls-off" => Self::CallsOff,
            "cancels" => Self::Cancels,
            "tells" => Self::Tells,
            "notes" => Self::Notes,
            "ballot" => Self::Ballot,
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
            _ => return None,
        })
    }

    /// Whether a mail may announce a result by its words, whoever sends it.
    pub(crate) const fn may_announce(self) -> bool {
        matches!(self, Self::Passes | Self::Fails | Self::Announces)
    }
}

/// The lists that a word in small letters stands in.
pub(crate) fn lists_of(word: &str) -> Lists {
    LEXICON.find(word).map(|entry| LEXICON.lists(entry.known)).unwrap_or_default()
}

/// `true` if a word in lower case is in a list.
pub(crate) fn is_in(word: &str, list: List) -> bool {
    lists_of(word).has(list)
}

/// The lists of a word, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Lists(u128);

impl Lists {
    #[must_use]
    pub(crate) const fn with(self, list: List) -> Self {
        Self(self.0 | 1 << list as u128)
    }

    /// Whether the word may say the outcome of a vote.
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
