//! The families of words, with their names in patterns.

/// A family: the words of all languages with one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// "even", before a condition. The vote is then unconditional.
    Even,
    /// "would", before something hypothetical.
    Would,
    /// "will", before something that the author is going to do.
    Shall,
    /// Words that start a question.
    Asks,
    /// People other than the author: "somebody", "everyone".
    They,
    /// Verbs for another person's action with a vote: "voted", "gave".
    Gave,
    /// "perhaps", "rather": the author leans towards a value.
    Lean,
    /// "I withdraw".
    TakeBack,
    /// "I change", before the old and the new value.
    Change,
    /// "to", between the old and the new value.
    Into,
    /// "instead", between two values.
    InsteadOf,
    /// Verbs for the meaning, the need or the effect of values in general.
    Signifies,
    /// "vote" or "reply", in a request to other people.
    Answer,
    /// Words next to a value that a program returned.
    TechnicalWord,
    /// "thanks".
    Gratitude,
    /// "for", after thanks.
    ForThat,
    /// "in", before a name.
    In,
    /// "in the name of", in a vote for another person.
    NameOf,
    /// "in the name of", as a single word.
    NamesOf,
    /// "not", "none".
    Not,
    /// "I support".
    Favours,
    /// "sounds", "looks", "works", before a word such as "good" or "bad".
    Seems,
    /// "good".
    Good,
    /// "good", about an idea.
    GoodIdea,
    /// "bad", about an idea.
    Bad,
    /// "idea".
    Idea,
    /// "go ahead".
    GoOn,
    /// "wait", "one moment".
    Wait,
    /// "should", before a delay.
    Should,
    /// "please".
    Please,
    /// Verbs of polite phrases such as "don't worry" and "don't forget".
    Forget,
    /// "I have", before doubts.
    Have,
    /// "doubts", "concerns", "objections".
    Worry,
    /// "I fear", "it worries me".
    Fear,
    /// "sceptical".
    Doubtful,
    /// "undecided".
    Undecided,
    /// "sure", "convinced".
    Sure,
    /// "I object", "I reject".
    Opposes,
    /// "clear" or "big", before or after yes, no and a value.
    Clear,
    /// "no", as a reply.
    Nay,
    /// "yes", as a reply.
    Yea,
    /// "what", before another person's words.
    What,
    /// "said", "wrote".
    Said,
    /// "remark", "comment" or "objection" of another person.
    RemarkNoun,
    /// "to", before a remark.
    ToThat,
    /// "but".
    ButWord,
    /// "votes", after a person or a group.
    Votes,
    /// "the" or "that", before a value that was already mentioned.
    ThatOne,
    /// "from", before a name.
    FromThat,
    /// "I", "we".
    I,
    /// "some", "serious", before doubts.
    Some,
    /// A word for a vote that a person has cast.
    BallotWord,
    /// "do not do it", as one word or followed by a verb.
    Dont,
    /// "no", directly before a value that is then not the sender's.
    NoVoteWord,
    /// "this", "I", "please": words that may follow a "no" that is a vote.
    ThisThing,
    /// "on condition", "with the proviso".
    Reservation,
    /// "so", before a value that the text leads to.
    Hence,
    /// "therefore", "of course", "in short", before a value at the start of a sentence.
    Introduces,
    /// "could we", before a delay.
    Could,
    /// "I like".
    Likes,
    /// "I think".
    Think,
    /// "that", before a clause.
    ThatClause,
    /// "me", "us".
    MeWord,
    /// "another", before a value.
    Another,
    /// "only", before a condition.
    Only,
    /// "too", as in "too early".
    Too,
    /// "early", "fast".
    Early,
    /// "breaks", about the effect of the proposal.
    Breaks,
    /// "decide".
    Decide,
    /// "here is" or "I confirm", before the author's own value.
    HereIs,
    /// "I agree", "I would support it": verbs with a form for the first person.
    Agrees,
    /// "in favour", after "I am".
    InFavour,
    /// "I am", "we are".
    IAm,
    /// "fully", "totally", before a side.
    Fully,
    /// "support", after "I can" or "I would".
    AgreeTo,
    /// "I can", "I would", "I will".
    Able,
    /// "against", after "I am".
    AgainstIt,
    /// "if", "provided", "condition".
    IfWord,
    /// "you have", before the author's vote.
    YouHave,
    /// "gladly", before a condition.
    Gladly,
    /// "know", after "I do not".
    Know,
    /// "a", before a yes.
    AOne,
    /// "I vote".
    IVote,
    /// "premature", "hasty".
    Hasty,
    /// "convinces", after "not".
    Convinces,
    /// "support", as a noun, after "my".
    MySupport,
    /// "I say", before yes or no.
    ISay,
    /// "I give", before a vote.
    IGive,
    /// "I declare myself", before a side.
    ISpeak,
    /// "I am sorry", before "but" and a vote.
    Regret,
    /// "side", after "from my".
    Side,
    /// "void", "withdrawn", "falls", after the author's own value.
    Void,
    /// "no longer", after the author's own value.
    NoLonger,
    /// "call" by telephone.
    PhoneCall,
    /// The proposal or its mail, in the topic before a value: "regarding the call below".
    Topic,
    /// "although", before a clause that speaks for the other side.
    Though,
    /// "amendment", "counter-proposal": a change of the proposal.
    Amendment,
    /// "we need", "missing", before a number of votes.
    Need,
    /// "example", at the end of the words before a sample of a vote.
    Example,
    /// "to it", as a single word after a value.
    ToIt,
}

impl Family {
    /// All families.
    pub(crate) const ALL: &[Self] = &[
        Self::Even,
        Self::Would,
        Self::Shall,
        Self::Asks,
        Self::They,
        Self::Gave,
        Self::Lean,
        Self::TakeBack,
        Self::Change,
        Self::Into,
        Self::InsteadOf,
        Self::Signifies,
        Self::Answer,
        Self::TechnicalWord,
        Self::Gratitude,
        Self::ForThat,
        Self::In,
        Self::NameOf,
        Self::NamesOf,
        Self::Not,
        Self::Favours,
        Self::Seems,
        Self::Good,
        Self::GoodIdea,
        Self::Bad,
        Self::Idea,
        Self::GoOn,
        Self::Wait,
        Self::Should,
        Self::Please,
        Self::Forget,
        Self::Have,
        Self::Worry,
        Self::Fear,
        Self::Doubtful,
        Self::Undecided,
        Self::Sure,
        Self::Opposes,
        Self::Clear,
        Self::Nay,
        Self::Yea,
        Self::What,
        Self::Said,
        Self::RemarkNoun,
        Self::ToThat,
        Self::ButWord,
        Self::Votes,
        Self::ThatOne,
        Self::FromThat,
        Self::I,
        Self::Some,
        Self::BallotWord,
        Self::Dont,
        Self::NoVoteWord,
        Self::ThisThing,
        Self::Reservation,
        Self::Hence,
        Self::Introduces,
        Self::Could,
        Self::Likes,
        Self::Think,
        Self::ThatClause,
        Self::MeWord,
        Self::Another,
        Self::Only,
        Self::Too,
        Self::Early,
        Self::Breaks,
        Self::Decide,
        Self::HereIs,
        Self::Agrees,
        Self::InFavour,
        Self::IAm,
        Self::Fully,
        Self::AgreeTo,
        Self::Able,
        Self::AgainstIt,
        Self::IfWord,
        Self::YouHave,
        Self::Gladly,
        Self::Know,
        Self::AOne,
        Self::IVote,
        Self::Hasty,
        Self::Convinces,
        Self::MySupport,
        Self::ISay,
        Self::IGive,
        Self::ISpeak,
        Self::Regret,
        Self::Side,
        Self::Void,
        Self::NoLonger,
        Self::PhoneCall,
        Self::Topic,
        Self::Though,
        Self::Amendment,
        Self::Need,
        Self::Example,
        Self::ToIt,
    ];

    /// The family with the given name in patterns.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.name() == name)
    }

    /// The name in patterns.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Even => "even",
            Self::Would => "would",
            Self::Shall => "shall",
            Self::Asks => "asks",
            Self::They => "they",
            Self::Gave => "gave",
            Self::Lean => "lean",
            Self::TakeBack => "take-back",
            Self::Change => "change",
            Self::Into => "into",
            Self::InsteadOf => "instead-of",
            Self::Signifies => "signifies",
            Self::Answer => "answer",
            Self::TechnicalWord => "technical",
            Self::Gratitude => "gratitude",
            Self::ForThat => "for-that",
            Self::In => "in-name",
            Self::NameOf => "name-of",
            Self::NamesOf => "names-of",
            Self::Not => "nay-word",
            Self::Favours => "favours",
            Self::Seems => "seems",
            Self::Good => "good",
            Self::GoodIdea => "fine",
            Self::Bad => "bad",
            Self::Idea => "idea",
            Self::GoOn => "go-on",
            Self::Wait => "wait",
            Self::Should => "ought",
            Self::Please => "please",
            Self::Forget => "forget",
            Self::Have => "have",
            Self::Worry => "worry",
            Self::Fear => "fear",
            Self::Doubtful => "doubtful",
            Self::Undecided => "undecided",
            Self::Sure => "sure",
            Self::Opposes => "opposes",
            Self::Clear => "clear",
            Self::Nay => "nay",
            Self::Yea => "yea",
            Self::What => "what-said",
            Self::Said => "said",
            Self::RemarkNoun => "remark",
            Self::ToThat => "to-that",
            Self::ButWord => "but-word",
            Self::Votes => "votes-so",
            Self::ThatOne => "that-one",
            Self::FromThat => "from-that",
            Self::I => "i-word",
            Self::Some => "some",
            Self::BallotWord => "ballot-word",
            Self::Dont => "dont",
            Self::NoVoteWord => "no-such",
            Self::ThisThing => "this-thing",
            Self::Reservation => "reservation",
            Self::Hence => "hence",
            Self::Introduces => "introduces",
            Self::Could => "could-word",
            Self::Likes => "likes",
            Self::Think => "think",
            Self::ThatClause => "that-clause",
            Self::MeWord => "me-word",
            Self::Another => "another-one",
            Self::Only => "only",
            Self::Too => "too",
            Self::Early => "early",
            Self::Breaks => "breaks",
            Self::Decide => "decide",
            Self::HereIs => "here-is",
            Self::Agrees => "agrees",
            Self::InFavour => "in-favour",
            Self::IAm => "i-am",
            Self::Fully => "fully",
            Self::AgreeTo => "agree-to",
            Self::Able => "able",
            Self::AgainstIt => "against-it",
            Self::IfWord => "if-word",
            Self::YouHave => "you-have",
            Self::Gladly => "gladly",
            Self::Know => "know",
            Self::AOne => "a-one",
            Self::IVote => "i-vote",
            Self::Hasty => "hasty",
            Self::Convinces => "convinces",
            Self::MySupport => "support-noun",
            Self::ISay => "i-say",
            Self::IGive => "i-give",
            Self::ISpeak => "i-speak",
            Self::Regret => "regret",
            Self::Side => "side",
            Self::Void => "void",
            Self::NoLonger => "no-longer",
            Self::PhoneCall => "phone-call",
            Self::Topic => "topic",
            Self::Amendment => "amendment",
            Self::Need => "need",
            Self::Example => "example",
            Self::ToIt => "to-it",
            Self::Though => "though",
        }
    }
}
