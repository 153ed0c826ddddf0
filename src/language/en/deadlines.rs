//! English rows for the duration, the extension and the restart of a vote.
//!
//! A row that contains only lists applies to every language that has words in these lists.

use crate::language::deadline::Course::{self, AsksForVotes, Elsewhere, TakesBack};
use crate::language::deadline::Extends::{self, Declared, Hinted};
use crate::language::deadline::Lead::{self, AtLeast, Until};
use crate::language::deadline::Restarts::{self, AsksAgain, Outright};
use crate::language::deadline::Span::{self, Window};
use crate::language::list::List;
use crate::language::row::{Row, row};

/// The words of each list.
pub(super) const LISTS: &[(List, &[&str])] = &[
    (
        List::OfVotes,
        &[
            "open", "opens", "vote", "votes", "voting", "window", "close", "closes", "closing", "objection",
            "objections", "object", "objects", "deadline", "lazy", "consensus", "period", "ballot", "poll",
            "cfv", "hear", "expires",
        ],
    ),
    (List::OfMany, &["run", "runs", "last", "lasts", "remain", "remains", "stay", "stays", "ends", "end"]),
    (
        List::Until,
        &[
            "until", "till", "til", "through", "thru", "closes", "close", "closing", "ends", "end", "ending",
            "deadline", "expires", "expire", "concludes", "finishes", "due",
        ],
    ),
    (List::UntilExtended, &["to", "through", "deadline"]),
    (List::UntilAsked, &["by", "before", "than"]),
    (List::OpensTitle, &["open", "vote", "voting", "votes"]),
    (List::UntilBehind, &["until"]),
    (List::UntilInTitle, &["closes", "closing", "ends", "ending", "deadline", "expires"]),
    (
        List::Asked,
        &[
            "vote", "votes", "voting", "object", "objection", "objections", "respond", "reply", "answer",
            "feedback", "close", "closes", "speak", "hear",
        ],
    ),
    (
        List::Past,
        &[
            "was", "were", "had", "been", "ran", "lasted", "took", "ended", "closed", "stayed", "remained",
            "waited", "gave", "passed", "released", "opened", "started", "spent",
        ],
    ),
    (
        List::Present,
        &[
            "is", "are", "be", "will", "shall", "must", "should", "runs", "run", "lasts", "stays", "stay",
            "remains", "remain", "closes", "close", "ends", "end", "vote", "i'll", "we'll", "it's", "object",
            "please",
        ],
    ),
    (
        List::Open,
        &[
            "open", "opens", "opened", "vote", "votes", "voting", "poll", "ballot", "call", "period",
            "window", "duration", "length", "deadline", "time", "close", "closes", "closing", "end", "ends",
            "ending", "expires", "concludes", "conclude", "run", "runs", "running", "last", "lasts",
            "remain", "remains", "stay", "stays", "wait", "waits", "hear", "object", "objects", "objected",
            "objection", "objections", "consensus", "be", "is", "are", "it", "this", "accepted", "possible",
            "going",
        ],
    ),
    (
        List::About,
        &[
            "the", "a", "an", "at", "least", "about", "around", "approximately", "approx", "minimum", "of",
            "usual", "standard", "for", "in", "within", "after", "to", "up", "next", "another", "normal",
            "default", "than", "not", "less", "no", "only", "during",
        ],
    ),
    (
        List::ExtendsOf,
        &[
            "vote", "votes", "voting", "deadline", "window", "period", "motion", "cfv", "call", "poll",
            "ballot", "cutoff", "time",
        ],
    ),
    (
        List::Extending,
        &[
            "extend", "extends", "extending", "extended", "extension", "prolong", "prolongs", "prolonged",
            "prolonging", "prolongation",
        ],
    ),
    (
        List::Keep,
        &[
            "keep", "keeping", "keeps", "leave", "leaving", "hold", "holding", "stay", "stays", "remain",
            "remains", "still", "reopen", "reopening", "be",
        ],
    ),
    (List::ExtendsBy, &["open", "reopen", "reopening", "deadline"]),
    (List::By, &["by"]),
    (List::Pronoun, &["it", "this"]),
    (List::Longer, &["another", "more", "additional", "extra", "further", "longer"]),
    (
        List::Moves,
        &[
            "new", "now", "moved", "moving", "move", "moves", "push", "pushed", "pushing", "postponed",
            "shifted",
        ],
    ),
    (
        List::Thought,
        &[
            "no", "could", "might", "may", "should", "shall", "would", "propose", "suggest", "suggested",
            "proposed", "consider", "considering", "ask", "asked", "requested", "request", "possible",
        ],
    ),
    (
        List::HintsOf,
        &[
            "vote", "votes", "voting", "ballot", "poll", "motion", "cfv", "call", "it", "this", "deadline",
            "closing", "quorum", "window", "period",
        ],
    ),
    (
        List::Denies,
        &[
            "not", "no", "never", "without", "if", "unless", "whether", "should", "shall", "could", "might",
            "would", "may", "nothing",
        ],
    ),
    (
        List::Hints,
        &[
            "postpone", "postponed", "postpones", "postponing", "reopen", "reopened", "reopens", "reopening",
            "longer", "more", "few", "another", "extra", "over", "after", "keep", "leave", "keeping",
            "leaving", "stay", "stays", "remain", "remains", "remained", "remaining", "still", "deadline",
            "closing", "cut-off", "cutoff", "will", "closes", "close", "ends", "end",
        ],
    ),
    (
        List::Restarts,
        &[
            "restart", "restarts", "restarted", "restarting", "vote", "voting", "votes", "start", "starts",
            "started", "starting", "begin", "begins", "beginning", "another", "new", "fresh", "discard",
            "discards", "discarding", "previous", "earlier", "reset", "resets", "resetting", "disregard",
            "re-vote", "revote", "re-cast", "recast", "cast",
        ],
    ),
    (
        List::RestartsOf,
        &[
            "vote", "votes", "voting", "voted", "voter", "voters", "re-vote", "revote", "ballot", "ballots",
            "cast", "recast", "re-cast", "poll", "polls",
        ],
    ),
    (
        List::Courses,
        &[
            "withdraw", "withdrawing", "withdrawn", "vote", "votes", "moved", "moving", "move", "wrong",
            "ignore", "voting", "cast", "restart", "your", "new", "own", "another", "separate",
        ],
    ),
    (List::Candidate, &["rc", "take", "candidate", "attempt", "respin"]),
    (
        List::NotHere,
        &[
            "will", "soon", "tomorrow", "later", "once", "when", "if", "shortly", "would", "should", "wait",
            "i'll", "we'll", "you'll", "it'll", "they'll", "there'll",
        ],
    ),
    (
        List::Conjunction,
        &[
            "so", "but", "and", "or", "then", "therefore", "hence", "while", "which", "because", "since",
            "as", "after", "though", "although", "please", "however",
        ],
    ),
];

/// Rows for durations.
#[rustfmt::skip]
pub(super) const SPANS: &[Row<Span>] = &[
    row("<open> ..<about> DURATION", Window, "The vote is open for at least DURATION", &["The build takes DURATION", "The vote was open for DURATION"]),
    row("^^ ..<about> DURATION", Window, "After DURATION I will tally", &["See you in DURATION"]),
    row("DURATION vote|voting|lazy|consensus|window|period|ballot|poll|deadline", Window, "This starts a DURATION vote", &["It is a DURATION build"]),
    row("DURATION to vote|object|respond|reply|answer", Window, "I give you DURATION to vote", &["I give you DURATION to read"]),
    row("DURATION ago|old|earlier|before|after|of|later|late|notice|delay|timeout|have|has|passed", Span::Nothing, "The vote is DURATION old", &["The vote is open for DURATION"]),
    row("<open> ..<about> DURATION before|after|of|later|earlier|late|old|ago|notice|delay|timeout|have|has|passed this|the|mail|email|message|call|post|now|sending|voting|today", Window, "The vote closes DURATION after this mail", &["The vote closes DURATION after Bo came back"]),
    row("^^ ..<about> DURATION before|after|of|later|earlier|late|old|ago|notice|delay|timeout|have|has|passed this|the|mail|email|message|call|post|now|sending|voting|today", Window, "DURATION after this mail I will tally", &["DURATION after Bo came back I will tally"]),
    row("DURATION after <word> vote|release|result|voting", Span::Nothing, "It will be published DURATION after the vote", &["The vote closes DURATION after this mail"]),
    row("^^ last ..<about> DURATION", Span::Nothing, "Last DURATION of work", &["Lasts DURATION"]),
    row("the|these|this|in|over|during|our last ..<about> DURATION", Span::Nothing, "Votes of the last DURATION are below", &["The vote will last DURATION"]),
    row("<past> ... DURATION", Span::Nothing, "The previous vote was open for DURATION", &["The vote is open for DURATION"]),
    row("<past> ... <present> ... <past> ... DURATION", Span::Nothing, "As was said it is known that it was open DURATION", &["As was said it is open DURATION"]),
    row("<past> ... <present> ... <open> ..<about> DURATION", Window, "As was discussed the vote will be open for DURATION", &["As is known the vote was open for DURATION"]),
    row("<past> ... is|are|be|runs|run|lasts|stays|stay|remains|remain|closes|close|ends|end|vote|object ..<about> DURATION", Window, "As was discussed it runs DURATION", &["As it runs now the last one was open DURATION"]),
];

/// Rows for words before a time, such as "until".
#[rustfmt::skip]
pub(super) const LEADS: &[Row<Lead>] = &[
    row("SAID:<until>|<until-extended>", Until, "The vote is open until DATE", &["The vote was open until DATE"]),
    row("<asked> ... SAID:by|before|than", Until, "Please vote by DATE", &["The build is done by DATE"]),
    row("<past> ... SAID:<until>|<until-extended>|by|before|than", Lead::Nothing, "The previous vote was open until DATE", &["The vote is open until DATE"]),
    row("<past> ... <present> ... SAID:<until>|<until-extended>", Until, "As was said the vote is open until DATE", &["As was said it had been open until DATE"]),
    row("<past> ... <present> ... <asked> ... SAID:by|before|than", Until, "As was said you will vote by DATE", &["As was said you had to vote by DATE"]),
    row("<past> ... <present> ... <past> ... SAID:<until>|<until-extended>|by|before|than", Lead::Nothing, "As was said it is known that it had been open until DATE", &["As was said it is open until DATE"]),
    row("least|earlier|earliest|sooner ..3* SAID:<until>", AtLeast, "The vote is open at least until DATE", &["The vote is open until DATE"]),
    row("SAID:<until> ..3* least|earlier|earliest|sooner", AtLeast, "The vote closes no earlier than DATE", &["The vote closes DATE"]),
    row("<past> ... <present> ... least|earlier|earliest|sooner ..3* SAID:<until>", AtLeast, "As was said the vote is open at least until DATE", &["As was said it is open until DATE"]),
    row("<past> ... <present> ... SAID:<until> ..3* least|earlier|earliest|sooner", AtLeast, "As was said it will end at least DATE", &["As was said it will end DATE"]),
    row("<asked> ... least|earlier|earliest|sooner ..3* SAID:by|before|than", AtLeast, "The vote may go on at least by DATE", &["The vote may go on by DATE"]),
    row("<asked> ... SAID:by|before|than ..3* least|earlier|earliest|sooner", AtLeast, "The vote goes on by DATE at the earliest", &["The vote goes on by DATE"]),
    row("not|won't ..3* SAID:<until> ..3* before", AtLeast, "It will not end before DATE", &["It will end before DATE"]),
    row("<asked> ... not|won't ..3* SAID:before", AtLeast, "The vote will not go on before DATE", &["The vote will go on before DATE"]),
    row("not|won't ..2* <asked> ..1* SAID:before", AtLeast, "We will not vote before DATE", &["We will vote before DATE"]),
];

/// Rows for mail that extends a vote. The judged word is the first word of the phrase, or its verb.
#[rustfmt::skip]
pub(super) const EXTENSIONS: &[Row<Extends>] = &[
    row("<extends-of> ... SAID:<extending>", Declared, "The vote is extended until Friday", &["The build is extended until Friday", "The vote could be extended"]),
    row("SAID:<extending> ... <extends-of>", Declared, "I am extending the vote", &["This extends the support of the format"]),
    row("SAID:<extending> it|this until|till|by|to|for|through", Declared, "I extend it until Friday", &["I extend it with a table"]),
    row("^^ SAID:extended until|till|by|to|for|through", Declared, "Extended until Friday", &["The lease was extended until Friday"]),
    row("it|this|everything ..3 SAID:extended until|till|by|to|for|through", Declared, "It was extended until Friday", &["The lease was extended until Friday"]),
    row("<keep> ... SAID:open|reopen|reopening ... <longer>", Declared, "Let's keep it open for another 48 hours", &["The list is open for another topic", "Let's keep it open"]),
    row("<keep> ... SAID:open until|till", Declared, "Let's keep it open until Friday", &["The shop was open until Friday"]),
    row("SAID:reopen|reopening ... <longer>", Declared, "I reopen it for another day", &["I reopen the ticket"]),
    row("SAID:reopen|reopening until|till", Declared, "Reopening until Friday", &["Reopening the ticket"]),
    row("<moves> ..1* SAID:deadline", Declared, "The new deadline is Friday", &["The old deadline is Friday"]),
    row("SAID:deadline ..2* <moves>", Declared, "The deadline is moved to Friday", &["The deadline is Friday"]),
    row("<negation>|<thought> ..3* SAID:<word>", Extends::Nothing, "I suggest to extend the vote", &["I extend the vote, as they suggested"]),
    row("would like to SAID:<extending> ... <extends-of>", Declared, "I would like to extend the vote", &["I would not like to extend the vote"]),
    row("would like to <keep> ... SAID:open ... <longer>", Declared, "I would like to keep it open for another day", &["I would not like to keep it open for another day"]),
    row("would like to <keep> ... SAID:open until|till", Declared, "I would like to keep it open until Friday", &["I would not like to keep it open until Friday"]),
    row("if|unless|whether|maybe|perhaps|previous ... SAID:<word>", Extends::Unsaid, "If nobody objects I will extend the vote", &["I will extend the vote"]),
    row("SAID:<word> ... if|unless|whether|maybe|perhaps|previous", Extends::Unsaid, "I extend the vote if nobody objects", &["I will extend the vote"]),
    row("^^ should|shall|can|could|do|would ... SAID:<word>", Extends::Unsaid, "Shall we extend the vote", &["We shall see: I extend the vote"]),
];

/// Rows for mail that may extend a vote.
///
/// The first word of the phrase is judged together with a few words around it.
#[rustfmt::skip]
pub(super) const HINTS: &[Row<Extends>] = &[
    row("SAID:<extending>|postpone|postponed|postpones|postponing|reopen|reopened|reopens|reopening|longer|deadline|cut-off|cutoff", Hinted, "We need this for longer", &["We do not need this for longer"]),
    row("SAID:more day|days|time|hours|week|weeks", Hinted, "The vote gets more time", &["The vote gets more votes"]),
    row("SAID:few days", Hinted, "Give it a few days", &["Give it a few votes"]),
    row("SAID:another day|week", Hinted, "Give it another day", &["Give it another try"]),
    row("SAID:another few days", Hinted, "Give it another few days", &["Give it another few votes"]),
    row("SAID:extra day|days|time", Hinted, "The vote gets an extra day", &["The vote gets an extra look"]),
    row("SAID:over|after the weekend", Hinted, "This goes on over the weekend", &["This goes over the wire"]),
    row("SAID:keep|leave|keeping|leaving ..2* open", Hinted, "I keep the vote open", &["I keep the vote short"]),
    row("SAID:stay|stays|remain|remains|remained|remaining|still open", Hinted, "The vote stays open", &["The vote stays on the list"]),
    row("SAID:closing date|time", Hinted, "The closing date is Friday", &["The closing words are his"]),
    row("SAID:end date", Hinted, "The end date is Friday", &["The end of the vote"]),
    row("SAID:will close", Hinted, "The vote will close on Friday", &["The vote will not close"]),
    row("SAID:closes|ends|end on", Hinted, "The vote closes on Friday", &["The vote closes with thanks"]),
    row("SAID:close this|it on", Hinted, "I close this on Friday", &["I close this now"]),
    row("SAID:close the vote on", Hinted, "I close the vote on Friday", &["I close the vote now"]),
    row("<negation>|<denies> ... SAID:<word>", Extends::Unsaid, "I will not extend the vote", &["I extend the vote"]),
];

/// Rows for mail that restarts a vote.
///
/// The first word of the phrase is judged together with a few words around it.
#[rustfmt::skip]
pub(super) const RESTARTS: &[Row<Restarts>] = &[
    row("SAID:restart|restarts|restarted|restarting the~ vote|voting", Outright, "I am restarting the vote", &["I am restarting the machine"]),
    row("SAID:restart|restarts|restarted|restarting the~ vote|voting server|machine|bot|host|script|program", Restarts::Nothing, "We restarted the vote server", &["We restarted the vote"]),
    row("SAID:restart|restarts|restarted|restarting this vote", Outright, "I restart this vote", &["I restart this build"]),
    row("SAID:vote is|has~ been~ restarted|restarts", Outright, "The vote has been restarted", &["The vote has been counted"]),
    row("SAID:start|starts|started|starting the vote again|over|anew", Outright, "I start the vote again", &["I start the vote"]),
    row("SAID:start|starting over", Outright, "We start over", &["We start now"]),
    row("SAID:begin|begins|beginning the vote anew", Outright, "I begin the vote anew", &["I begin the vote"]),
    row("SAID:another|new voting period", Outright, "I call another voting period", &["I call another meeting"]),
    row("SAID:new|fresh vote", Outright, "This is a new vote", &["This is a new list"]),
    row("SAID:votes so~ far~ are void|discarded|invalid", Outright, "All votes so far are void", &["All votes so far are counted"]),
    row("SAID:votes so~ far~ do|will not count", Outright, "The votes so far do not count", &["The votes so far do count"]),
    row("SAID:votes don't count", Outright, "The votes don't count", &["The votes don't matter"]),
    row("SAID:votes no longer count", Outright, "The votes no longer count", &["The votes no longer fit a page"]),
    row("SAID:discard|discards|discarding all votes", Outright, "I discard all votes", &["I discard all mail"]),
    row("SAID:previous|earlier votes are", Outright, "Your earlier votes are gone", &["Your earlier votes count"]),
    row("SAID:reset|resets|resetting the vote", Outright, "I reset the vote", &["I reset the clock"]),
    row("SAID:vote is reset", Outright, "The vote is reset", &["The vote is over"]),
    row("SAID:disregard the~ earlier|previous votes", Outright, "Disregard the earlier votes", &["Disregard the earlier mail"]),
    row("SAID:vote|voting again", AsksAgain, "Please vote again", &["Please vote"]),
    row("SAID:vote once more", AsksAgain, "Please vote once more", &["Please vote once"]),
    row("SAID:re-vote|revote", AsksAgain, "Please re-vote", &["Please re-read it"]),
    row("please SAID:re-cast", AsksAgain, "Please re-cast them", &["They re-cast them"]),
    row("SAID:recast your vote|votes", AsksAgain, "Recast your vote", &["Recast your type"]),
    row("SAID:cast your vote|votes again", AsksAgain, "Cast your votes again", &["Cast your votes"]),
    row("i|we|i'm|we're|i'll|we'll|let's ..3 SAID:restart|restarts|restarted|restarting $", AsksAgain, "We restart", &["We rest", "We restart the server"]),
    row("<negation>|<denies> ... SAID:<word>", Restarts::Nothing, "I am not restarting the vote", &["I restart the vote"]),
    row("SAID:restart|restarts|restarted|restarting from|now|today|tomorrow|because|since|and|it", AsksAgain, "We restart from zero", &["We count from zero"]),
];

/// Rows for a proposer's words about the vote as a whole.
///
/// The first word of the phrase, or its verb, is judged.
#[rustfmt::skip]
pub(super) const COURSES: &[Row<Course>] = &[
    row("hereby SAID:withdraw this|the|my|cfv", TakesBack, "I hereby withdraw the motion", &["I hereby withdraw from the board"]),
    row("i SAID:withdraw this|the call|proposal|motion|cfv|nomination", TakesBack, "I withdraw this proposal", &["I withdraw this remark", "Bo would withdraw this proposal"]),
    row("i SAID:withdraw my proposal|motion|nomination", TakesBack, "I withdraw my motion", &["I withdraw my vote"]),
    row("i'm SAID:withdrawing this", TakesBack, "I'm withdrawing this", &["Bo is withdrawing this"]),
    row("i am SAID:withdrawing this", TakesBack, "I am withdrawing this", &["Bo and I am not withdrawing this"]),
    row("i'm SAID:withdrawing the|my proposal", TakesBack, "I'm withdrawing the proposal", &["I'm withdrawing the remark"]),
    row("i am SAID:withdrawing the|my proposal", TakesBack, "I am withdrawing my proposal", &["I am withdrawing my remark"]),
    row("this proposal|vote|motion is SAID:withdrawn", TakesBack, "This vote is withdrawn", &["My vote is withdrawn"]),
    row("the proposal is SAID:withdrawn", TakesBack, "The proposal is withdrawn", &["The remark is withdrawn"]),
    row("SAID:vote|votes there", Elsewhere, "Please vote there", &["Please vote here"]),
    row("SAID:moved|moving|move this|the vote", Elsewhere, "I moved this vote to the other list", &["I moved the mirror"]),
    row("SAID:vote is|was|has moved", Elsewhere, "The vote has moved", &["The vote has begun"]),
    row("SAID:vote has been moved", Elsewhere, "The vote has been moved", &["The vote has been counted"]),
    row("SAID:vote moves to", Elsewhere, "The vote moves to the other list", &["The vote moves slowly"]),
    row("SAID:vote in the new|other thread", Elsewhere, "Please vote in the new thread", &["Please vote in the thread"]),
    row("SAID:vote on the new thread", Elsewhere, "Please vote on the new thread", &["Please vote on the new logo"]),
    row("SAID:wrong list", Elsewhere, "Wrong list, the vote is elsewhere", &["Wrong link"]),
    row("SAID:ignore this vote|thread", Elsewhere, "Please ignore this vote", &["Please ignore this typo"]),
    row("please SAID:vote", AsksForVotes, "Here is the next one, please vote", &["Here is how they vote"]),
    row("SAID:vote|votes on|for", AsksForVotes, "Votes on it are welcome", &["Votes are welcome"]),
    row("SAID:vote|voting is open", AsksForVotes, "The vote is open", &["The vote is over"]),
    row("SAID:vote again", AsksForVotes, "You may vote again", &["You may vote"]),
    row("SAID:vote once more", AsksForVotes, "You may vote once more", &["You may vote once"]),
    row("SAID:cast your vote", AsksForVotes, "Cast your vote", &["Cast your net"]),
    row("SAID:restart the vote", AsksForVotes, "I restart the vote", &["I restart the build"]),
    row("SAID:vote starts", AsksForVotes, "The vote starts now", &["The vote ends now"]),
    row("SAID:your votes", AsksForVotes, "I await your votes", &["I await your mail"]),
    row("SAID:new|own|another|separate thread", Course::Nothing, "It has a thread of its own, a separate thread", &["It has a separate title"]),
    row("SAID:new vote", Course::Nothing, "There is a new vote", &["There is a new logo"]),
    row("not|don't SAID:vote", Course::Nothing, "Do not vote on it", &["Do vote on it"]),
];
