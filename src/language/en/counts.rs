//! English word lists for counts and names in result mails, for titles and items, and for text around votes.

use crate::language::count::Term;
use crate::language::list::List;
use crate::policy::Side;

/// The words and phrases of each role in a count.
pub(super) const TERMS: &[(Term, &[&str])] = &[
    (
        Term::Side(Side::Minus),
        &[
            "not in favour", "not in favor", "against", "nay", "nays", "noes", "opposed", "disapprove",
            "disapproval", "disapprovals", "disapproving", "negative", "veto", "vetos", "vetoes", "contrary",
            "objection", "objections", "reject", "rejects", "rejection", "rejections", "thumbsdown",
            "oppose", "opposes", "opposing", "opponents", "disagree", "disagrees", "decline",
        ],
    ),
    (
        Term::Side(Side::Plus),
        &[
            "in favour", "in favor", "yes", "yea", "yeas", "aye", "ayes", "approve", "approves", "approval",
            "approvals", "approving", "affirmative", "positive", "accept", "accepts", "yay", "yays", "yeses",
            "thumbsup", "supporters",
        ],
    ),
    (
        Term::Side(Side::Zero),
        &["abstain", "abstains", "abstained", "abstaining", "abstention", "abstentions", "neutral"],
    ),
    (
        Term::Binding(false),
        &[
            "non - binding", "non binding", "not binding", "non-binding", "nonbinding", "un-binding",
            "unbinding", "advisory",
        ],
    ),
    (Term::Binding(true), &["binding", "binding's"]),
    (Term::Votes, &["vote", "votes", "voters", "ballots"]),
    (
        Term::Filler,
        &[
            "of them", "of which", "of those", "of these", "were", "was", "are", "is", "voted", "voting",
            "cast", "further", "other", "more", "explicit", "x", "×",
        ],
    ),
    (
        Term::Body,
        &[
            "pmc", "ppmc", "ipmc", "psc", "tsc", "toc", "council", "committer", "committers", "maintainer",
            "maintainers", "member", "members", "people", "person", "persons",
        ],
    ),
    (Term::And, &["and", "or", "nor", "&"]),
];

/// Numbers as words.
pub(super) const NUMERALS: &[(u32, &[&str])] = &[
    (0, &["zero"]),
    (1, &["one", "single"]),
    (2, &["two"]),
    (3, &["three"]),
    (4, &["four"]),
    (5, &["five"]),
    (6, &["six"]),
    (7, &["seven"]),
    (8, &["eight"]),
    (9, &["nine"]),
    (10, &["ten"]),
    (11, &["eleven"]),
    (12, &["twelve"]),
    (13, &["thirteen"]),
    (14, &["fourteen"]),
    (15, &["fifteen"]),
    (16, &["sixteen"]),
    (17, &["seventeen"]),
    (18, &["eighteen"]),
    (19, &["nineteen"]),
    (20, &["twenty"]),
];

/// The words of each list.
pub(super) const LISTS: &[(List, &[&str])] = &[
    (
        List::Numbered,
        &[
            "option", "choice", "item", "candidate", "proposal", "motion", "question", "version", "rc",
            "resolution", "article", "section", "page", "phase", "round", "rule", "variant", "part", "point",
            "issue", "step",
        ],
    ),
    (List::One, &["a", "an"]),
    (List::None, &["no", "none", "nobody", "nil", "without", "n/a"]),
    (
        List::AskedFor,
        &[
            "needed", "need", "needs", "required", "requires", "require", "requiring", "minimum", "least",
            "quorum", "threshold", "than", "necessary", "would", "should", "missing", "expected", "achieve",
            "reach", "attain", "obtain", "gather",
        ],
    ),
    (
        List::GoesOn,
        &[
            "and", "or", "nor", "the", "a", "an", "of", "with", "from", "by", "no", "to", "for", "in", "on",
            "that", "following", "has", "have", "is", "was", "were", "are", "this", "two", "three", "four",
            "five", "six", "seven", "eight", "nine", "ten",
        ],
    ),
    (
        List::BeforeNames,
        &[
            "the", "following", "our", "pmc", "ppmc", "ipmc", "psc", "tsc", "tc", "committers", "committer",
            "members", "member", "people", "project", "community", "board", "council", "maintainers",
            "contributors", "users", "developers", "these", "voters", "project's", "steering", "committee",
            "namely", "all",
        ],
    ),
    (
        List::NoNames,
        &[
            "a", "all", "also", "an", "and", "any", "anyone", "apache", "archive", "as", "at", "best",
            "both", "but", "by", "cheers", "closed", "community", "congratulations", "congrats", "counts",
            "dear", "details", "done", "everybody", "everyone", "everything", "final", "for", "from", "good",
            "great", "greetings", "hello", "here", "hi", "however", "i", "if", "in", "it", "kind", "link",
            "looks", "many", "me", "member", "members", "motion", "n", "na", "n/a", "names", "need", "next",
            "nice", "no", "nobody", "none", "note", "nothing", "of", "on", "only", "or", "our", "passed",
            "pending", "please", "pmc", "ppmc", "ipmc", "psc", "quorum", "reached", "received", "regards",
            "release", "result", "results", "see", "sincerely", "so", "some", "sorry", "steps", "still",
            "sum", "tba", "tbd", "thank", "thanks", "that", "the", "their", "there", "therefore", "these",
            "they", "thread", "this", "those", "thus", "to", "together", "total", "unanimous", "unanimously",
            "updated", "us", "was", "we", "welcome", "with", "yours", "you", "committer", "committers",
            "tally", "count", "failed", "rejected", "approved", "accepted", "status", "decision", "outcome",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
            "february", "march", "july", "september", "october", "november", "december", "utc",
            "vote-result", "proposal", "summary", "conclusion", "verdict", "reminder", "role", "name",
            "voter", "who", "value", "version", "subject", "date", "changes", "pmc-member", "mentors",
            "mentor", "chair", "other", "others", "happy", "time", "what", "when", "which", "while", "bye",
            "ciao", "br", "rgds",
        ],
    ),
    (
        List::Particles,
        &[
            "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "la", "le", "bin",
            "ibn", "al", "el", "ten", "ter", "zu", "zum", "y", "e", "jr", "sr",
        ],
    ),
    (
        List::Counting,
        &[
            "total", "result", "results", "vote", "votes", "tally", "passed", "passes", "carried", "carries",
            "adopted", "accepted", "approved", "rejected", "failed", "far",
        ],
    ),
    (
        List::BeforeVotes,
        &["total", "with", "received", "were", "recorded", "of", "has", "had", "counted", "got", "by", "are"],
    ),
    (
        List::Tallies,
        &[
            "tally", "count", "counts", "total", "totals", "far", "stand", "stands", "where", "votes",
            "result", "results", "currently", "have", "standing", "got",
        ],
    ),
    (
        List::NoTally,
        &[
            "if", "unless", "would", "should", "could", "may", "might", "my", "i", "i'm", "me", "need",
            "needs", "least", "required", "must",
        ],
    ),
    (
        List::ResultTag,
        &[
            "result", "results", "tally", "decision", "adopted", "rejected", "passed", "failed", "accepted",
            "approved", "cancel", "cancelled", "canceled", "cancelling", "canceling", "withdrawn",
            "withdraw", "aborted", "abandoned", "void", "closed", "correction", "corrected", "extended",
        ],
    ),
    (
        List::ColumnOfNames,
        &[
            "name", "names", "who", "voter", "voters", "voted", "member", "members", "person", "people",
            "by", "maintainer", "committer", "organisation", "organization",
        ],
    ),
    (
        List::ColumnOfVotes,
        &["vote", "votes", "value", "choice", "position", "side", "answer", "ballot", "response", "decision"],
    ),
    (List::ColumnOfNumbers, &["count", "counts", "number", "total", "totals", "sum", "tally"]),
    (List::Sum, &["total", "totals", "sum", "all", "votes", "count", "result"]),
    (List::Supposed, &["if", "unless", "would", "should"]),
    (
        List::TitleCandidate,
        &[
            "rc", "take", "candidate", "round", "attempt", "try", "respin", "rev", "revision", "build",
            "beta", "alpha",
        ],
    ),
    (List::TitleFiller, &["version", "ver", "v", "of", "the", "for", "a", "an", "new", "release"]),
    (
        List::ReleaseFiller,
        &[
            "a", "an", "apache", "as", "candidate", "final", "for", "incubating", "incubator", "new", "of",
            "official", "on", "please", "project", "release", "released", "releases", "releasing", "the",
            "to", "ver", "version", "vote",
        ],
    ),
    (
        List::ItemNoun,
        &[
            "item", "motion", "proposal", "question", "point", "option", "resolution", "part", "topic",
            "rfc", "no", "nr", "number", "issue", "vote", "line",
        ],
    ),
    (List::ItemBehind, &["for", "on", "to", "about"]),
    (List::ItemEnd, &["because", "since", "and", "but", "as", "if"]),
    (List::All, &["all"]),
    (List::From, &["from", "by"]),
    (List::Of, &["of"]),
    (List::Came, &["came", "come", "comes", "received", "given"]),
    (List::RoleNoun, &["members", "member", "committers", "project"]),
    (List::Me, &["me", "myself", "mine"]),
    (List::As, &["as"]),
    (List::SideNo, &["no"]),
    (List::No, &["no"]),
    (List::Yes, &["yes"]),
    (List::To, &["to"]),
    (List::Article1, &["a", "an"]),
    (List::Out, &["out"]),
    (List::The, &["the"]),
    (List::Total, &["total"]),
    (List::TookPart, &["voted", "participated", "cast"]),
    (List::Which, &["which"]),
    (List::For, &["for"]),
    (List::SideYes, &["for", "pro", "agree", "support", "plus"]),
    (List::Any, &["any"]),
    (List::OneOfNone, &["one"]),
    (List::VoteNoun, &["vote", "votes"]),
    (List::Versus, &["and", "versus", "vs"]),
    (List::CorrectionTag, &["correction", "corrected"]),
    (List::With, &["with"]),
    (List::CountedVotes, &["votes", "vote", "binding"]),
    (List::ChoiceFor, &["yes", "approve", "approved", "accept", "agree", "for"]),
    (
        List::ChoiceAgainst,
        &["no", "disapprove", "reject", "against", "disagree", "veto", "decline", "oppose"],
    ),
    (List::ChoiceOfNone, &["abstain", "neutral", "abstention"]),
    (List::Courtesy, &["thanks", "thank", "thx", "sorry", "apologies", "cheers", "have", "hope", "enjoy"]),
    (List::CourtesyTurn, &["but", "because", "however", "although"]),
    (List::Because, &["because", "since", "as"]),
    (List::Why, &["why", "reason", "the"]),
];
