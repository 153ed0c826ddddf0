//! English: the rows by which a mail without a vote may be an objection, where silence passes.
//!
//! A remark that asks for nothing and doubts nothing has to match no row: a verdict hangs on each of them.

use crate::language::meaning::Misgiving::{self, Asks, Doubts, Nothing, Objects};
use crate::language::table::{Row, row};

/// What a statement of a mail without a vote means.
#[rustfmt::skip]
pub(super) const MISGIVINGS: &[Row<Misgiving>] = &[
    // Nobody objects by these.
    row("<negation>|no|without|any ..2 object|oppose|mind|against|block|veto|objection|objections|concern|concerns|concerned|worried|doubt|doubts|reservations|worries|opposed|problem|problems|issue|issues|risk|risks", Nothing, "I do not object to the date", &["I object to the date"]),
    row("no|any|without ..1 open|unresolved|unanswered|outstanding question|questions|issue|issues|problem|problems", Nothing, "I have no open questions", &["I have open questions"]),
    row("<hypothetical> ..2 object|oppose|veto|block", Nothing, "I would object if it were Friday", &["I object on Friday"]),
    row("<negation> ..2 sure|certain|know ..1 how|when|where|what|which|who|why|i|i'll|i'm|i've", Nothing, "I'm not sure when I can test it", &["I'm not sure this is wise"]),
    row("<negation> ..2 sure|certain|know ..1 whether|if ..1 i|i'll|i'm|i've|you|he|she", Nothing, "I am not sure whether I can help", &["I am not sure whether we should move"]),
    row("wonder|wondering whether|if ..1 i|i'll|you|he|she|anybody|anyone|somebody", Nothing, "I wonder if I can help", &["I wonder if we should move"]),
    row("had|were|was ..2 concerns|doubts|reservations|worried|concerned|sceptical|skeptical ..5 but|before|first|until", Nothing, "I had doubts before I saw the test", &["I have doubts"]),
    row("concerns|doubts|worries|reservations|objections|concern|objection ..1 is|are|was|were|have|has been~ ..2 resolved|addressed|answered|gone|fixed|solved|settled|cleared", Nothing, "My concerns have been addressed", &["My concerns are these"]),

    // Against, whichever mail is answered.
    row("i|we|hereby|must|to ..1 object ,|$|to|against|because|since|on|strongly", Objects, "I object to the move", &["The object is to move"]),
    row("i|we|i'm|we're|am|are ..2 against|opposed ..1 this|the|it|that|to|moving|releasing|merging|doing", Objects, "I am against the move", &["Nobody is against the move"]),
    row("i|we ..1 oppose", Objects, "We oppose the move", &["Few would oppose the move"]),
    row("i|we ..1 <negation> ..1 think|believe|feel ..2 we|you should", Objects, "I don't think we should move now", &["I think we should move now"]),
    row("i|we ..1 <negation> ..1 think|believe|feel|see|find ..4 good|great|wise|right|safe|ready|necessary|needed|useful|worth", Objects, "I don't think this is ready", &["I think this is ready"]),
    row("we|you should|must <negation> ..1 do|be|release|merge|ship|move|adopt|accept|switch|drop|remove|change|rush|go|start", Objects, "We should not rush this", &["We should rush this"]),
    row("we shouldn't|mustn't|cannot|can't ..1 do|be|release|merge|ship|move|adopt|accept|switch|drop|remove|change|rush|afford|go|start", Objects, "We can't afford this", &["We can afford this"]),
    row("i|we|i've|i'd|we've ..1 have|has|see|share|got|must|still ..2 concern|concerns|doubt|doubts|reservations|reservation|objection|objections|worries|misgivings", Objects, "I have some doubts about the date", &["I have some time on that date"]),
    row("my|our ..2 concern|concerns|worry|objection|doubt|fear is|,|with|about", Objects, "My concern is the backup", &["My colleague is the backup"]),
    row("i'm|am|we're|are ..2 worried|concerned|sceptical|skeptical|doubtful|uneasy|wary|unconvinced|uncomfortable ..1 about|that|of|whether|if|with|by|we|this", Objects, "I'm a bit worried about the backup", &["I'm a bit late with the backup"]),
    row("it|this|that worries|concerns|bothers me|us", Objects, "The date is what it is, but this worries me", &["This pleases me"]),
    row("this|it|that ..1 would|will|going|may|might|could|can ..3 break|breaks|hurt|harm|ruin|destroy|lose|kill|damage|cripple", Objects, "That might well break the links", &["That fixes the links"]),
    row("a|very|really|terrible|such ..1 bad|terrible|horrible|awful idea|plan|move|decision", Objects, "Moving it on Friday is a bad idea", &["Moving it on Friday is a good idea"]),
    row("<negation> a good|great|wise idea|plan|move", Objects, "That is not a good idea", &["That is a good idea"]),

    // Doubts where the call is answered.
    row("<negation> so~ ..1 sure|certain|convinced|comfortable|happy|persuaded ..1 about|with|by|that|this|it|we|if|whether|of", Doubts, "I'm not sure about this", &["I'm sure about this"]),
    row("i|we ..1 <negation> ..1 agree ,|$|with|to|that", Doubts, "I do not agree", &["I do agree"]),
    row("i|we <negation> ..1 like this|it|that|the", Doubts, "I don't like this", &["I like this"]),
    row("i|we ..1 see ..2 problem|problems|issue|issues|risk|risks", Doubts, "I see a problem with the licence", &["I see a friend with the licence"]),
    row("i|we ..1 fear ..1 that|we|this|it|for|the", Doubts, "I fear we lose readers", &["They fear we lose readers"]),
    row("this|it|that ..1 contradicts|violates", Doubts, "This contradicts the rule of March", &["This follows the rule of March"]),
    row("i'd|we'd|would like|prefer to discuss|debate|reconsider|rethink|postpone|delay", Doubts, "I'd like to discuss this first", &["I'd like tea first"]),
    row("we should ..1 think|discuss|talk|reconsider|rethink", Doubts, "We should think about this", &["We should vote about this"]),
    row("should|must|need|needs|has|have to~ be ..1 fixed|resolved|solved|answered|clarified|settled first|before", Doubts, "Two things should be fixed first", &["Two things are fixed"]),
    row("open|unresolved|unanswered|outstanding question|questions|issue|issues|problem|problems", Doubts, "There is an open question about the licence", &["There is an open door"]),
    row("^ wait|hold|stop a|one moment|minute|second", Doubts, "Wait a moment, please", &["They wait a moment"]),
    row("i|we doubt ..1 that|this|it|we|whether|if", Doubts, "I doubt that it works", &["No doubt that it works"]),
    row("i|we ..1 wonder|question|wondering|questioning whether|if ..2 we|this|it|that|the", Doubts, "I wonder whether the time is right", &["The time is right"]),
    row("i'd|we'd|would ..1 prefer|rather ..4 wait|keep|stay|hold|postpone|delay|leave", Doubts, "I would prefer that we wait", &["I would prefer tea"]),
    row("i'd|we'd|would ..1 prefer|rather not|<negation>", Doubts, "We would prefer not to move", &["We would prefer to move"]),
    row("is|seems|looks|feels|sounds|it's|that's|be|far|way|bit ..1 too early|soon|risky|fast|dangerous|expensive|big|complicated|hasty|late|close|short|tight", Doubts, "This is too early", &["This is early"]),
    row("is|seems|looks|feels|sounds|it's|that's ..2 premature|risky|dangerous|harmful|unwise|unnecessary|pointless|hasty", Doubts, "This seems a bit risky", &["This seems a bit long"]),
    row("need|needs|deserves|requires ..1 more time|work|discussion|testing|thought|tests|review|details|information", Doubts, "This needs more discussion", &["This needs more sugar"]),
    row("<negation> ..2 ready ,|$|for|to|yet", Doubts, "The mirror is not ready yet", &["The mirror is ready"]),
    row("please|let's|let|must|better ..2 wait|postpone|delay|hold ,|$|off|on|until|till|for|a|with|this|it", Doubts, "Let's wait for the release", &["They wait for the release"]),
    row("we should ..2 wait|postpone|delay|hold ,|$|off|on|until|till|for|a|with|this|it", Doubts, "We should wait for the release", &["We should read the release"]),
    row("^ i|we ..2 disagree", Doubts, "I strongly disagree", &["They strongly disagree"]),
    row("^ hold|hang on|off ,|$|please|a|there", Doubts, "Thanks, but hold on a moment", &["Thanks, we hold a meeting"]),
    row("^ not so fast|quick", Doubts, "Sorry, not so fast", &["It is not so fast"]),

    // Doubts in a question.
    row("are we|you ..1 sure|certain ..1 that|this|about|we|it|the", Asks, "Are we sure that this is safe?", &["We are sure that this is safe"]),
    row("^ isn't|wouldn't|won't|doesn't|aren't|shouldn't|couldn't ..1 this|it|that|we|there|the", Asks, "Shouldn't we ask the users first?", &["We shouldn't ask"]),
    row("^ is|was|would this|it|that be~ ..2 wise|safe|necessary|needed|sensible|worth|premature|legal|allowed|reasonable|urgent|compatible|really", Asks, "Is it safe to do this now?", &["It is safe to do this now"]),
    row("^ do|should|must we|you really|actually|even|truly", Asks, "Do we really need this?", &["We do need this"]),
    row("should we ..1 not|wait|first|rather|instead|postpone|delay", Asks, "Should we wait for the release?", &["Should we announce the release?"]),
    row("^ will|would|could|can|does|might|may this|it|that|the ..4 break|hurt|harm|lose|affect|delay|conflict|slow|block", Asks, "Will the move break old links?", &["The move will be announced"]),
    row("why do|are|would|should we|you ..1 need|want|do|move|moving|have|change|changing|remove|removing|drop|dropping", Asks, "Why do we need this?", &["Why it is so, I know"]),
    row("^ why not ..1 keep|wait|stay|use|leave", Asks, "Why not keep the old one?", &["Why it is old, I know"]),
    row("can|could this|it|that|we ..1 wait", Asks, "Can this wait until June?", &["This can wait until June"]),
    row("why the|such|this ..1 hurry|rush|haste", Asks, "Why the hurry?", &["Why the name?"]),
    row("what's|what ..1 wrong with", Asks, "What's wrong with the old one?", &["What's new with the old one?"]),
    row("is|are there ..2 need|reason|point to|for|in|of", Asks, "Is there any need to hurry?", &["Is there any milk?"]),
];
