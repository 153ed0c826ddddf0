//! English rows for the outcome of a vote and for the sentences around it.
//!
//! A row that contains only lists applies to every language that has words in these lists.

use crate::language::list::List;
use crate::language::outcome::Aside::{self, Absent, Paragraph};
use crate::language::outcome::Force::{Firm, Outright, Weak};
use crate::language::outcome::Note::{self, Corrects, Extends, Private};
use crate::language::outcome::OutcomeWord::{self, Announces, Denied, Is, Nothing, Stated, Unsaid};
use crate::language::outcome::Said::{Cancelled, Failed, Passed};
use crate::language::outcome::Supposed::{self, Asked, Example};
use crate::language::row::{Row, row};

/// The words of each list.
pub(super) const LISTS: &[(List, &[&str])] = &[
    (
        List::Passes,
        &[
            "passed", "passes", "carried", "carries", "accepted", "approved", "adopted", "ratified",
            "successful", "succeeded", "succeeds",
        ],
    ),
    (List::Fails, &["failed", "fails", "rejected", "unsuccessful", "non-successful", "defeated"]),
    (List::CallsOff, &["cancelled", "canceled", "withdrawn", "aborted", "abandoned", "void", "moot"]),
    (List::Cancels, &["cancel", "cancelling", "canceling", "abort", "aborting", "withdraw", "withdrawing"]),
    (
        List::Tells,
        &[
            "pass", "carry", "succeed", "fail", "approve", "accept", "adopt", "ratify", "elect", "reject",
            "agreed", "admitted", "elected", "appointed", "confirmed", "adopts", "approves", "accepts",
            "ratifies", "endorses", "endorsed", "granted", "declined", "lost", "denied", "refused", "down",
            "reach", "achieve", "get", "obtain", "receive", "have", "attain", "meet", "ayes", "yeas", "yays",
            "yeses", "nays", "noes", "reached", "achieved", "found",
        ],
    ),
    (List::Announces, &["closed", "over", "closes", "ended", "concluded", "result", "results", "tally"]),
    (
        List::Ballot,
        &[
            "vote", "votes", "voting", "motion", "proposal", "election", "resolution", "poll", "ballot",
            "referendum", "nomination", "amendment", "kip",
        ],
    ),
    (
        List::Matter,
        &[
            "it", "this", "release", "candidate", "result", "change", "request", "plan", "tag", "bylaws",
            "policy", "rc", "rule", "document", "charter", "specification", "code", "donation", "draft",
            "rfc", "pep", "jep", "cep", "spec", "standard", "design", "licence", "license", "guideline",
            "guidelines", "nominee", "application", "submission", "measure", "item",
        ],
    ),
    (
        List::Body,
        &[
            "council", "board", "committee", "psc", "pmc", "ppmc", "ipmc", "tsc", "toc", "tc", "community",
            "members", "assembly", "maintainers",
        ],
    ),
    (
        List::Label,
        &[
            "result", "results", "decision", "outcome", "verdict", "conclusion", "status", "vote",
            "resolution",
        ],
    ),
    (
        List::Helper,
        &[
            "has", "have", "had", "is", "was", "were", "been", "be", "being", "now", "therefore", "thus",
            "also", "so", "officially", "hereby", "unanimously", "successfully", "just", "considered",
            "declared", "called", "to", "formally", "then", "clearly", "not", "did", "does", "didn't",
            "doesn't", "hasn't", "wasn't", "isn't", "non", "never", "narrowly", "as", "finally", "herewith",
            "indeed", "duly", "easily", "conditionally", "provisionally",
        ],
    ),
    (List::Not, &["not", "didn't", "doesn't", "hasn't", "wasn't", "isn't", "non", "never", "hasnt", "didnt"]),
    (
        List::Unsaid,
        &[
            "if", "unless", "once", "when", "whenever", "whether", "until", "should", "would", "could",
            "may", "might", "will", "shall", "can", "must", "hope", "hopefully", "expect", "assuming",
            "provided", "think", "believe", "sure", "clear", "claims", "claim", "wonder", "assume", "guess",
            "thought", "looks", "seems", "nearly", "almost", "won't", "cannot", "can't", "said", "wrote",
            "says", "i'd", "we'd", "it'd", "needs", "how", "why", "unclear", "understanding", "impression",
            "opinion", "hoped", "hoping", "expected", "because", "since",
        ],
    ),
    (List::If, &["if", "unless"]),
    (
        List::Another,
        &[
            "previous", "earlier", "last", "another", "former", "prior", "ago", "yesterday's", "separate",
            "similar", "parallel",
        ],
    ),
    (
        List::Worldly,
        &[
            "test", "tests", "hour", "hours", "hrs", "72h", "72hr", "72hrs", "48h", "24h", "day", "days",
            "time", "deadline", "build", "builds", "check", "checks", "ci", "job", "jobs", "suite", "date",
            "week", "weeks", "month", "months", "period", "window", "everything", "all", "they", "which",
            "who", "what", "i", "we", "jenkins", "pipeline", "you", "he", "she", "nobody", "signatures",
            "validation", "verification", "patch", "commit", "mvn", "maven", "deploy", "upload",
            "compilation", "minimum",
        ],
    ),
    (
        List::Trial,
        &[
            "test", "tests", "check", "checks", "hour", "hours", "days", "day", "mark", "minimum",
            "deadline", "window", "ci", "build", "builds", "suite", "review", "verification", "period",
            "validation", "threshold", "locally", "time",
        ],
    ),
    (List::Stroke, &["/", "|"]),
    (
        List::Counted,
        &[
            "vote", "votes", "voters", "ballots", "binding", "non-binding", "nonbinding", "advisory", "yes",
            "yea", "yeas", "aye", "ayes", "yays", "against", "nay", "nays", "noes", "opposed", "objection",
            "objections", "abstention", "abstentions", "approvals", "veto", "vetoes", "vetos",
        ],
    ),
    (List::Turn, &["and", "but", "so", "however", "yet", "we", "i", "please"]),
    (List::Conclusion, &["so", "thus", "therefore", "hence"]),
    (List::Reason, &["since", "as", "because", "with", "after", "given"]),
    (List::Article, &["the", "this", "it", "our"]),
    (
        List::Notes,
        &[
            "correct", "corrected", "correction", "miscounted", "counted", "forgot", "overlooked", "missed",
            "amended", "updated", "wrong", "supersedes", "privately", "private", "off-list", "offlist",
            "off", "directly", "secret", "direct", "extending", "extend", "extended", "keep", "leave",
            "remains", "stays", "erratum", "corrigendum",
        ],
    ),
];

/// Rows for outcome words.
#[rustfmt::skip]
pub(super) const OUTCOMES: &[Row<OutcomeWord>] = &[
    // Sentences that announce a result, even if their sender may not announce results.
    row("^^ ..1 the|this vote|motion|proposal|release|election ..1 has|is ..1 SAID:passed|carried|failed|succeeded|successful|accepted|rejected|approved", Stated(Outright), "The vote has passed", &["The vote of Bo has passed his desk", "If the vote has passed, tag it"]),
    row("^^ ..1 the|this vote|motion|proposal ..1 SAID:passes|carries|fails|passed|carried|failed", Stated(Outright), "The vote passes with 3 +1", &["The vote that Bo sent passes my filter"]),
    row("^^ i|we ..1 declare the|this ..2 vote|motion|proposal|resolution SAID:passed|carried|failed|rejected|accepted|approved", Stated(Outright), "I hereby declare the motion carried", &["I declare the vote on the motion that carried us open"]),
    row("^ ..3 vote is SAID:successful", Stated(Outright), "Our release vote is successful", &["Is the vote successful"]),
    row("^ ..3 vote is not SAID:successful", Denied(Outright), "The vote is not successful", &["The vote is no more successful than the last"]),
    row("^^ ..1 the|this vote|motion|proposal|release|election ..1 has|is ..1 SAID:closed|over", Announces, "The vote is now closed", &["The vote ran over two weeks"]),
    row("^^ ..1 the|this vote|motion|proposal ..1 SAID:closes", Announces, "The vote closes with 3 +1", &["The door of the hall closes at five"]),
    row("^^ vote|voting|poll|ballot SAID:closed|over $", Announces, "Vote closed", &["Vote closed tickets up", "The vote closed"]),
    row("vote|voting is now SAID:closed", Announces, "voting is now closed", &["voting is not closed"]),
    row("here|here's|following is~ are~ ..2 SAID:result|results|tally", Announces, "Here are the results", &["Here is a list of all results"]),
    row("^^ vote|voting SAID:result|results ,", Announces, "Vote result:", &["The vote result mail is a draft"]),

    // Outcomes after a label.
    row("<label> ..2 : ..<helper> SAID", Stated(Firm), "Result: passed", &["Result: the tests passed", "Result: passed or failed"]),
    row("<label> ..2 : ..<helper> <not> ..<helper> SAID:<passes>", Denied(Firm), "Result: not accepted", &["Result: accepted, and not by two votes"]),
    row("<label> ..2 : ..<helper> <not> ..<helper> SAID:pass|carry|succeed", Is(Failed, Firm), "Result: did not pass", &["Result: pass"]),
    row("SAID or|<stroke> ..<not> <passes>|<fails>|<calls-off>", Unsaid, "Result: passed or failed", &["Result: passed, or so it seems"]),
    row("<passes>|<fails>|<calls-off> or|<stroke> ..<not> SAID", Unsaid, "Result: passed | failed", &["Result: passed, not failed"]),
    row("BOX ... SAID", Unsaid, "[ ] passed", &["(3 votes) passed"]),
    row("SAID ... BOX", Unsaid, "passed [ ]", &["passed (3 votes)"]),

    // Verbs about a vote, or about the thing that was voted on.
    row("<ballot> ..* SAID", Stated(Firm), "The motion to move the wiki is therefore approved", &["The motion would be approved", "Bo approved the motion"]),
    row("<ballot> ..* <not> ..<helper> SAID", Denied(Firm), "The motion was not carried", &["The motion not to move was carried"]),
    row("<ballot> ..* did|does ..<helper> SAID:pass|carry|succeed", Is(Passed, Firm), "The motion did pass", &["The motion does what it takes to pass"]),
    row("<ballot> ..* did|does ..<helper> <not> ..<helper> SAID:pass|carry|succeed", Is(Failed, Firm), "The motion did not pass", &["The motion does pass, not narrowly"]),
    row("<ballot> ..* didn't|didnt|doesn't ..<helper> SAID:pass|carry|succeed", Is(Failed, Firm), "The motion didn't pass", &["The motion didn't need the chair to pass"]),
    row("<matter> ..* SAID", Stated(Weak), "It was accepted by all of us", &["It would be accepted", "They accepted it"]),
    row("<matter> ..* <not> ..<helper> SAID", Denied(Weak), "The release is not approved", &["The release that was not signed is approved"]),
    row("<matter> ..* did|does ..<helper> SAID:pass|carry|succeed", Is(Passed, Weak), "It did pass", &["It does need the chair to pass"]),
    row("<matter> ..* did|does ..<helper> <not> ..<helper> SAID:pass|carry|succeed", Is(Failed, Weak), "It did not pass", &["It does pass"]),
    row("<matter> ..* didn't|didnt|doesn't ..<helper> SAID:pass|carry|succeed", Is(Failed, Weak), "It didn't pass", &["It didn't need the chair to pass"]),
    row("^^ ,~ SAID:<passes>|<fails> $", Stated(Weak), "Passed", &["Passed on", "The tests passed"]),
    row("^^ ,~ <not> SAID:<passes> $", Denied(Weak), "Not passed", &["Not passed on", "Passed, not failed"]),
    row("^^ ..1 the|this vote|motion|proposal|release|election ..1 has|is ..1 SAID:closed|over successfully", Is(Passed, Firm), "The vote is closed successfully", &["The vote is closed", "The vote has not closed successfully"]),
    row("vote|voting|poll|ballot|election ..4 SAID:closed|ended|concluded successfully", Is(Passed, Firm), "The vote ended successfully", &["The vote has ended", "The vote has not ended successfully"]),
    row("vote|voting|poll|ballot|election ..4 SAID:closed|ended|concluded unsuccessfully", Is(Failed, Firm), "The vote closed unsuccessfully", &["The vote is closed"]),

    // Statements about something else.
    row("OTHER <ballot> ..* SAID", Nothing, "The +1 vote on the wiki was withdrawn", &["With 3 +1 votes, the vote passes"]),
    row("OTHER <ballot> ..* <ballot> ..* SAID", Stated(Firm), "With 3 +1 votes, the vote passes", &["The +1 vote on the wiki passes"]),
    row("OTHER <ballot> ..* <matter> ..* SAID", Stated(Weak), "With 3 +1 votes, it passes", &["With 3 +1 votes, Bo passes"]),
    row("i|we|to|please|you|they|not <ballot> ..* SAID", Nothing, "We vote that it is accepted", &["The vote is accepted"]),
    row("<ballot> ..* i|we|to|please|you|they|not <ballot> ..* SAID", Stated(Firm), "The motion to vote again is carried", &["Those to vote again have passed"]),
    row("i|we|to|please|you|they|not <matter> ..3 SAID", Nothing, "The wish to release it was accepted", &["The release is accepted"]),
    row("<possessive>|my|own <ballot> ..* SAID", Nothing, "My vote was withdrawn", &["The vote was withdrawn"]),
    row("<possessive>|my|own <matter> ..3 SAID", Nothing, "Her plan was accepted", &["The plan was accepted"]),
    row("<ballot>|<matter> of|from|by ..* SAID:<calls-off>", Nothing, "The vote of Bo was withdrawn", &["The vote was withdrawn by the chair"]),
    row("<ballot>|<matter> ..* <worldly> ..<helper> SAID:passed|passes|failed|fails|successful|succeeded|succeeds", Nothing, "For this release all tests have passed", &["The release with all its tests is accepted"]),
    row("SAID:<passes> <trial>", Unsaid, "The release passed review", &["The release passed, and the review is over"]),
    row("SAID:<passes> <number>|the|its|all|our|my|every|both|each ..3 <trial>", Unsaid, "The vote passed the 72 hours", &["The vote passed with 3 votes after 72 hours"]),
    row("SAID:<passes> on|onto|through|over|along|around to|the|me", Unsaid, "The proposal was passed on to the board", &["The proposal was passed on Monday"]),

    // Outcomes that are planned, hypothetical or reported, or that belong to another vote.
    row("<unsaid> ... SAID:<passes>|<fails>|<calls-off>|<tells>", Unsaid, "The vote should be accepted", &["The vote is accepted, and should be kept"]),
    row("SAID:<passes>|<fails>|<calls-off>|<tells> ... <if>", Unsaid, "The vote is accepted if nobody objects", &["The vote is accepted"]),
    row("<another> ... SAID", Unsaid, "The previous motion was carried", &["The motion to replace it was carried"]),
    row("other|first|old|original|next ... <ballot>|<matter> ... SAID", Nothing, "The first motion was carried", &["The motion to keep the old name was carried"]),
    row("<ballot> ... other|first|old|original|next ..* SAID", Stated(Firm), "The motion to keep the old rule was carried", &["The old motion was carried"]),
    row("SAID ..4 ago|last|earlier|previously", Unsaid, "The vote was accepted two weeks ago", &["The vote is accepted"]),

    // A person cancels the vote.
    row("i|i'm|we|we're|i've|hereby|let's ... SAID:<cancels>|cancelled|canceled ..2 vote|call|voting|motion|proposal|poll|rc|rc0|rc1|rc2|rc3|rc4|rc5|rc6|rc7|rc8|rc9", Is(Cancelled, Firm), "I am cancelling this vote", &["I am cancelling my vote", "I should cancel the vote"]),
    row("i|i'm|we|we're|i've|hereby|let's ... SAID:<cancels>|cancelled|canceled ..1 my|own ..1 vote|call|voting|motion|proposal|poll", Nothing, "I withdraw my vote", &["I withdraw the motion"]),
    row("should|would|could|not|don't|may|might|must|can|want|suggest|propose|you ... SAID:<cancels>|cancelled|canceled", Unsaid, "I do not withdraw the motion", &["I withdraw the motion"]),
    row("i|i'm|we|we're|i've ... to SAID:<cancels> ..2 vote|call|voting|motion|proposal|poll", Nothing, "I voted to cancel the vote", &["I am going to cancel the vote"]),
    row("i|i'm|we|we're|i've ... going|have|had to SAID:<cancels> ..2 vote|call|voting|motion|proposal|poll", Is(Cancelled, Firm), "I have to cancel the vote", &["I would have to cancel the vote"]),
    row("hereby SAID:cancel|cancelling|canceling|cancelled|canceled", Is(Cancelled, Firm), "RC2 is hereby cancelled", &["RC2 is cancelled here"]),
    row("hereby SAID:cancel|cancelling|canceling|cancelled|canceled my|own|<possessive>", Nothing, "I hereby cancel my order", &["I hereby cancel this"]),

    // Numbers of votes that are sufficient, and decisions of a group.
    row("enough|sufficient ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Passed, Firm), "This is enough to approve the nomination", &["This is enough to reject it", "This may be enough to pass"]),
    row("not ... enough|sufficient ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Failed, Firm), "This is not enough to pass", &["This is enough to pass, not more"]),
    row("insufficient ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Failed, Firm), "Three votes are insufficient to pass", &["The insufficient tests had to pass"]),
    row("<body> ... voted ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Passed, Firm), "The board has voted to approve the budget", &["The board is asked to approve the budget"]),
    row("<body> ... voted ..<helper> to SAID:reject", Is(Failed, Firm), "The board voted to reject it", &["The board is free to reject it"]),
    row("<body> ... not ..<helper> voted ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Failed, Firm), "The board has not voted to approve it", &["The board voted to approve it, not to pay it"]),
    row("<body> ... voted not ..<helper> to SAID:approve|accept|adopt|pass|ratify|elect|carry", Is(Failed, Firm), "The board voted not to approve it", &["The board voted to approve it, not to pay it"]),
    row("<body> has|have|hereby|unanimously~ has|have|hereby|unanimously~ SAID:approved|accepted|adopted|ratified|endorsed|passed this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment", Is(Passed, Firm), "The steering council has approved this proposal", &["The board approved the budget", "The board approved the release of the annual report"]),
    row("<body> has|have|hereby|unanimously~ has|have|hereby|unanimously~ SAID:rejected|declined|defeated this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment", Is(Failed, Firm), "The board rejected the motion", &["The board rejected the budget"]),
    row("<body> hereby~ SAID:adopts|approves|accepts|ratifies|endorses this|the ..1 vote|proposal|motion|request|resolution|nomination|amendment", Is(Passed, Firm), "The technical committee adopts the resolution", &["The board approves the budget"]),
    row("we have|hereby unanimously|formally~ SAID:approved|accepted|adopted|ratified this|the ..1 vote|proposal|motion|request|resolution|release|nomination|charter|rfc|amendment|application|document", Is(Passed, Weak), "We have unanimously approved this release", &["We have approved the budget", "Have we approved the release"]),

    // Set phrases.
    row("^^ SAID:approved|adopted|accepted|carried|passed|ratified|agreed by|with ..3 <number>|no|none|OTHER ..2 <counted>|OTHER", Is(Passed, Weak), "Approved by 3 binding votes", &["Approved by the script of the release manager", "Approved by Bo within 2 days"]),
    row("^^ SAID:approved|adopted|accepted|carried|passed|ratified by|on|in ..2 roll-call|roll|voice|acclamation|consensus|majority|vote|ballot", Is(Passed, Weak), "Approved by roll-call vote", &["Approved by Bo, who counts the votes"]),
    row("^^ SAID:approved|adopted|accepted|carried|passed|ratified unanimously|overwhelmingly", Is(Passed, Weak), "Carried unanimously", &["Tests passed unanimously"]),
    row("^^ unanimously SAID:approved|adopted|accepted|carried|passed|ratified", Is(Passed, Weak), "Unanimously adopted", &["Not unanimously adopted"]),
    row("^^ ..1 vote|motion|proposal|it~ has|is~ SAID:approved|adopted|accepted|carried|carries|passed|passes|ratified <score>", Is(Passed, Weak), "Approved 5-2", &["Approved in 5-2", "Approved 5 of 2"]),
    row("^^ ..5 is|are|has|have been~ SAID:approved|accepted|adopted|ratified $", Is(Passed, Weak), "The parser is accepted", &["The parser is accepted upstream", "The parser is not accepted"]),
    row("^^ ..5 is|are|has|have been~ SAID:rejected|declined $", Is(Failed, Weak), "The parser has been rejected", &["The parser was rejected by the compiler"]),
    row("^^ SAID:pass $", Is(Passed, Weak), "PASS", &["Pass it on", "The tests pass"]),
    row("^^ SAID:fail $", Is(Failed, Weak), "FAIL", &["The tests fail", "Fail early"]),
    row("^^ SAID:rejected|defeated|declined|lost by|with ..3 <number>|no|none|OTHER ..2 <counted>|OTHER", Is(Failed, Weak), "Rejected by 5 votes to 2", &["Rejected by 2 spam filters", "Those rejected by 5 votes may come back"]),
    row("^^ SAID:rejected|defeated unanimously|overwhelmingly", Is(Failed, Weak), "Defeated unanimously", &["Bo was defeated unanimously"]),
    row("^^ ..4 is|are SAID:accepted|admitted into", Is(Passed, Weak), "The parser is accepted into the incubator", &["Two patches were accepted into main", "What is accepted as a vote"]),
    row("^^ ..4 is|are now|hereby|therefore SAID:accepted|admitted|adopted|approved", Is(Passed, Weak), "The new wording is hereby adopted", &["What is adopted as a rule", "The wording that is now in force was adopted in May"]),
    row("^^ ..5 has|have been SAID:elected|appointed|confirmed with|by|as|to", Is(Passed, Weak), "Bo Ek has been elected with 7 votes", &["Whoever was elected with 7 votes last year"]),
    row("motion|proposal|amendment|resolution is|was|has been~ ..1 SAID:lost", Is(Failed, Firm), "The motion is lost", &["The vote of Bo was lost", "A vote is lost in the archive"]),
    row("motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 SAID:declined|denied|refused", Is(Failed, Firm), "The motion was declined", &["Bo has declined the nomination"]),
    row("motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 turned|voted SAID:down", Is(Failed, Firm), "The proposal has been turned down", &["The request was turned into a bug report"]),
    row("motion|proposal|amendment|resolution|request|nomination is|was|has|have been~ ..1 SAID:endorsed|granted|confirmed|agreed", Is(Passed, Firm), "The request has been granted", &["The person that the motion names has not been confirmed"]),
    row("vote|motion|proposal|amendment|resolution|poll|it did|does not SAID:reach|achieve|get|obtain|receive|have|attain|meet ..3 majority|threshold|quorum|support|votes", Is(Failed, Firm), "The vote did not reach the required majority", &["The vote did not get a reply", "It does not reach the mirror"]),
    row("vote|motion|proposal|amendment|resolution|poll|it didn't|doesn't SAID:reach|achieve|get|obtain|receive|have|attain|meet ..3 majority|threshold|quorum|support|votes", Is(Failed, Firm), "The motion didn't get the necessary votes", &["The vote didn't get announced"]),
    row("SAID:ayes|yeas|yays|yeses have it", Is(Passed, Firm), "The ayes have it", &["Do the ayes have to say it"]),
    row("SAID:nays|noes have it", Is(Failed, Firm), "The noes have it", &["Do the noes have to say it"]),
    row("consensus is|was|has been~ SAID:reached|achieved", Is(Passed, Weak), "Lazy consensus has been reached", &["No consensus has been found"]),
    row("no consensus is|was|has been~ SAID:reached|achieved|found", Is(Failed, Weak), "No consensus has been reached", &["There is no consensus that the limit is reached"]),
];

/// Rows for the last word of the title in the subject of a result mail.
#[rustfmt::skip]
pub(super) const TITLES: &[Row<OutcomeWord>] = &[
    row("SAID $", Stated(Weak), "Move the wiki passed", &["Passed rules of the wiki"]),
    row("<not> SAID $", Denied(Weak), "Move the wiki not passed", &["Not to move the wiki passed"]),
    row(", SAID $", Stated(Firm), "Move the wiki - passed", &["Move the wiki passed"]),
    row(", <not> SAID $", Denied(Firm), "Move the wiki - not passed", &["Move the wiki not passed"]),
    row("that|which|what|were|are|of|the|previously|as|be|when|if SAID $", Nothing, "Drop tests that failed", &["Drop tests: failed"]),
];

/// Rows for notes next to numbers.
///
/// The judged word corrects a number, extends the vote or says that votes are private.
#[rustfmt::skip]
pub(super) const NOTES: &[Row<Note>] = &[
    row("SAID:correct the|my result|results|tally|count|numbers", Corrects, "I have to correct the result", &["The result is correct"]),
    row("SAID:corrected|amended|updated result|results|tally|count", Corrects, "Here is the corrected tally", &["I corrected a typo in the result"]),
    row("SAID:correction to|of the result|tally", Corrects, "A correction to the result", &["A correction to the website"]),
    row("^^ SAID:correction|corrected|erratum|corrigendum ,", Corrects, "Correction: 4 votes", &["The correction: use tabs"]),
    row("i SAID:miscounted", Corrects, "Sorry, I miscounted", &["Bo miscounted"]),
    row("i SAID:counted wrong", Corrects, "I counted wrong", &["I counted three"]),
    row("i SAID:forgot to count", Corrects, "I forgot to count Bo", &["I forgot to vote"]),
    row("i SAID:overlooked|missed the|a vote", Corrects, "I overlooked the vote of Bo", &["I missed the meeting"]),
    row("result was SAID:wrong", Corrects, "The result was wrong", &["The link was wrong"]),
    row("SAID:supersedes my|the result|earlier", Corrects, "This supersedes my result", &["This supersedes the old release"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... SAID:privately|off-list|offlist", Private, "Two votes were sent privately", &["I told him privately"]),
    row("SAID:privately|off-list|offlist ... vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER", Private, "Privately I got two votes", &["Privately I agree"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... in SAID:private", Private, "Two votes were cast in private", &["Two votes were cast on a private machine"]),
    row("in SAID:private ... vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER", Private, "In private I got two votes", &["In private we agree"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... SAID:private mailing~ list|mail", Private, "The votes on the private list", &["Votes on a private matter"]),
    row("SAID:private mailing~ list|mail ... vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER", Private, "By private mail two votes came", &["By private mail I heard of it"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... SAID:off list", Private, "Two votes came off list", &["Two votes fell off the list"]),
    row("SAID:off list ... vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER", Private, "Off list two votes came", &["Off list I heard of it"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... sent to me SAID:directly", Private, "Two votes were sent to me directly", &["The vote was sent to the list directly"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... sent SAID:directly to me", Private, "Two votes were sent directly to me", &["Two votes were sent directly to the list"]),
    row("SAID:secret ballot", Private, "We held a secret ballot", &["The ballot is no secret"]),
    row("vote|votes|voted|voting|voter|voters|ballot|ballots|OTHER ... by|in ..1 SAID:direct mail", Private, "Bo voted by direct mail", &["Bo gave a direct vote"]),
    row("SAID:extending|extend the|this vote|voting|motion", Extends, "I am extending the vote", &["I am extending the parser"]),
    row("vote|voting ..1 is|was|has ..1 been~ SAID:extended", Extends, "The vote has been extended", &["The parser has been extended"]),
    row("voting period is SAID:extended", Extends, "The voting period is extended", &["The test period is extended"]),
    row("SAID:keep|leave the|this vote open", Extends, "We keep the vote open", &["We keep the door open"]),
    row("SAID:leave this open for another", Extends, "I leave this open for another day", &["I leave this open to you"]),
    row("vote SAID:remains|stays open until", Extends, "The vote stays open until Friday", &["The vote stays on the list"]),
    row("could|no|not|don't|may|might|nobody|can|please ... SAID:<notes>", Note::Nothing, "I do not extend the vote", &["I extend the vote, not the window"]),
    row("if|unless|whether|should|would ... SAID:<notes>", Note::Nothing, "If votes are missing I extend the vote", &["I extend the vote"]),
    row("SAID:<notes> ... if|unless|whether|should|would", Note::Nothing, "I extend the vote if nobody votes", &["I extend the vote"]),
];

/// Rows for hypothetical text.
#[rustfmt::skip]
pub(super) const SUPPOSITIONS: &[Row<Supposed>] = &[
    row("^^ suppose|supposing|imagine|hypothetically", Example, "Suppose three vote +1", &["Three vote +1, I suppose"]),
    row("^^ let's|let say|suppose|assume", Example, "Let's say three vote +1", &["Three vote +1, let's go"]),
    row("^^ let us say|suppose|assume", Example, "Let us assume three vote +1", &["Let us vote"]),
    row("^^ for example|instance", Example, "For example three vote +1", &["Three vote +1, for example"]),
    row("^^ as an example", Example, "As an example three vote +1", &["As a voter I am +1"]),
    row("^^ in theory", Example, "In theory three vote +1", &["In the theory of votes"]),
    row("^^ what if", Example, "What if three vote +1", &["What is the count, if three vote +1"]),
    row("^^ say we", Example, "Say we count three votes", &["They say we count three votes"]),
    row("suppose|supposing|imagine|hypothetical|hypothetically|assume|assuming ... ?", Asked, "Suppose three vote +1, is that enough?", &["Suppose we wait.", "Is that enough?"]),
    row("let's|us say ... ?", Asked, "Let's say three vote +1, is that enough?", &["Let's say it."]),
    row("what if ... ?", Asked, "And what if three vote +1?", &["What is it?"]),
    row("would that|it|this ... ?", Asked, "Would that be enough?", &["That would be enough."]),
    row("for example ... ?", Asked, "For example three vote +1, is that enough?", &["Look at the example, is that enough?"]),
    row("^ say ... ?", Asked, "Say A votes +1 and B -1, is that a pass?", &["Did you say it is over?"]),
];

/// Rows for headings of text that does not belong to the result.
#[rustfmt::skip]
pub(super) const ASIDES: &[Row<Aside>] = &[
    row("^^ the~ rule|rules|requirement|requirements $", Paragraph, "Rule", &["Rule of the vote"]),
    row("^^ votes~ not counted|valid $", Paragraph, "Votes not counted", &["Votes counted"]),
    row("^^ invalid|void|ignored|late|unclear vote|votes~ $", Paragraph, "Late votes", &["Votes that came late"]),
    row("^^ members~ absent|absentees $", Absent, "Absent", &["Absent votes are void"]),
    row("^^ excused|missing|recused|pending|non-voting $", Absent, "Recused", &["Recused votes"]),
    row("^^ members~ not yet~ voted|voting|present|participating $", Absent, "Not yet voted", &["Voted twice"]),
    row("^^ did not vote|participate $", Absent, "Did not vote", &["Did vote twice"]),
    row("^^ didn't vote $", Absent, "Didn't vote", &["Didn't vote for it"]),
    row("^^ have|has not voted $", Absent, "Have not voted", &["Have voted"]),
    row("^^ yet to vote $", Absent, "Yet to vote", &["Free to vote"]),
    row("^^ no vote|response|reply $", Absent, "No response", &["No votes"]),
];
