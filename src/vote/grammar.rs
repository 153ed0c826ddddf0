//! The accepted grammar: what a mark, or a statement without one, means by the words around it.
//!
//! Two tables are the single source. A mark such as `+1` is judged by the first row of [`MARKS`] that
//! matches its statement; what no row knows is `unclear-mark`, never a vote. A statement without a mark is
//! judged by the first row of [`PHRASES`], and means nothing where none matches. The language of the
//! patterns is described in `pattern.rs`; each row carries an example that a test holds it to.
//!
//! The order is that of a careful reader: what nobody casts, questions, what others did, changes and
//! withdrawals, proxies, what would be or is denied, conditions, agreement with a remark, a speaker who says
//! outright that this is their vote, talk about votes, and last a mark that opens a clause.

use super::pattern::{Pattern, Subject};
use super::reason::Reason;
use super::value::Value;
use std::sync::LazyLock;

/// What a mark means in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The sender casts it.
    Cast,
    /// The sender casts it, with something to note.
    Noted(Reason),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// The value that the sender held before.
    Replaced,
    /// A chair has to look.
    Unclear(Reason),
    /// Nobody casts it here.
    NoVote(NoVote),
}

/// Why a mark is no vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoVote {
    Hypothetical,
    Future,
    Question,
    Negation,
    Thanks,
    SomebodyElses,
    Count,
    Choice,
    Technical,
    Mention,
}

impl NoVote {
    /// The reason in words, for `explain`.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Hypothetical => "says what would be",
            Self::Future => "says what will be",
            Self::Question => "a question",
            Self::Negation => "denied",
            Self::Thanks => "thanks for a vote",
            Self::SomebodyElses => "speaks of somebody else's vote",
            Self::Count => "counts votes",
            Self::Choice => "lists the choices",
            Self::Technical => "a technical value",
            Self::Mention => "speaks of a vote",
        }
    }
}

/// What a statement without a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// A vote in words.
    Vote(Value, Option<Reason>),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// For the vote of another mail or the mark before it: a condition, a proxy.
    Unclear(Reason),
    /// Nothing, in spite of words that a later row knows.
    Nothing,
    /// In favour, without a value.
    Endorses,
    /// In favour where it is all that a direct answer to the call says.
    EndorsesAlone,
    /// Against, without a value.
    Objects,
}

/// A row of the grammar.
pub(super) struct Row<M: 'static> {
    pub(super) pattern: &'static str,
    pub(super) meaning: M,
    pub(super) example: &'static str,
}

const fn row<M>(pattern: &'static str, meaning: M, example: &'static str) -> Row<M> {
    Row { pattern, meaning, example }
}

use Meaning::{Cast, NoVote as No, Noted, Replaced, Unclear, Withdraws};
use NoVote::{
    Choice, Count, Future, Hypothetical, Mention, Negation, Question, SomebodyElses, Technical, Thanks,
};

/// What a mark means.
#[rustfmt::skip]
pub(super) const MARKS: &[Row<Meaning>] = &[
    // 1. Choices that are offered, technical values: no person casts them.
    row("VOTE ..1 for|to|on all|everything|most|both ..3 except|but", Unclear(Reason::ItemsUnclear), "+1 for all items except the second"),
    row("reply|answer|respond|vote|write|replying|voting|add ..5 with|either|write ..3 VOTE ... if|or|and|for|to|OTHER|on|,", No(Choice), "reply with +1 if you want it"),
    row("reply|respond|answer|vote with ..1 OTHER ... VOTE", No(Choice), "reply with +1, 0 or -1"),
    row("^ vote OTHER to ... VOTE to", No(Choice), "Vote +1 to move, 0 to abstain"),
    row("^ vote VOTE to ... OTHER", No(Choice), "Vote +1 to move, 0 to abstain"),
    row("please|kindly ..1 vote|reply|answer|choose|respond ..6 VOTE", No(Choice), "please vote +1"),
    row("if|unless ..1 you|someone|anyone|anybody|somebody|people|everyone ... VOTE", No(Choice), "if you like it vote +1"),
    row("example ... VOTE", No(Choice), "For example: +1"),
    row("explain ... VOTE", No(Choice), "the call should explain: +1 yes"),
    row("s / VOTE / OTHER", Replaced, "s/-1/+1/"),
    row("s / OTHER / VOTE", Noted(Reason::ChangedVote), "s/-1/+1/"),
    row("( ... VOTE / OTHER", No(Choice), "the vote (+1/0/-1)"),
    row("( ... OTHER / VOTE", No(Choice), "the vote (+1/0/-1)"),
    row("as in ..1 VOTE", No(Choice), "as in +1"),
    row("== VOTE ==", Cast, "== +1 =="),
    row("code|status|rc|retval|exit|returns|return|returned|returning|equals|=|==|<|>|error|errno|log|head|kill|floor|column|degrees|set|sets|default|defaults|verified|code-review|handicap|prints|printed|counter|counters ..1 shows~ ,~ VOTE", No(Technical), "exit code -1"),
    row("shows|print|show|gives|fax|tel|phone VOTE", No(Technical), "the lamp shows -1"),
    row("end|ends|start|starts|stands at VOTE", No(Technical), "the stairs end at -1"),
    row("level|weight|value|range|score ..2 from OTHER to VOTE", No(Technical), "the level goes from -1 to +1"),
    row("level|weight|value|index|offset|score|range|rotation|temperature|delta ..4 VOTE", No(Technical), "the level goes from -1 to +1"),
    row("<decimal> ..3 ( VOTE )", No(Technical), "I land 07:40 (+1)"),
    row("says|is|was|to <decimal> , VOTE", No(Technical), "the load is 0.97, +1 on Fridays"),

    // 2. What is asked.
    row("can|could|would|please|will ..1 you ..5 VOTE", No(Question), "could you withdraw your -1 now"),
    row("can|could|would|will ..1 you ... OTHER ... VOTE", No(Question), "would you change your -1 to a +1"),
    row("^^ VOTE or|, OTHER $ ?", No(Question), "+1 or -1?"),
    row("^^ OTHER or|, VOTE $ ?", No(Question), "+1 or -1?"),
    row("^^ VOTE $ ?", Unclear(Reason::UnclearMark), "+1?"),
    row("why|what|how|whether|whose|what's ..6 VOTE", No(Question), "why the -1 on this"),
    row("^ is|was|does|do|did|are|can|could|so|you|were|has|have|any|am|would|should|will ..8 VOTE ... ?", No(Question), "is that a +1?"),
    row("^^ <word> ..8 VOTE $ ?", No(Question), "really -1?"),
    row("question ... VOTE", No(Question), "a question: does my +1 count"),

    // 3. What others did with a vote.
    row("<possessive> ..2 vote ..3 to ..2 VOTE", No(SomebodyElses), "Ann changed her vote to +1"),
    row("withdraw|withdrew|withdrawn|retracted|changed|change ..1 your|his|her|their ..2 VOTE", No(SomebodyElses), "Joe withdrew his -1"),
    row("cancelled|canceled|cancelling|canceling|closed|extended|extending ..4 VOTE", No(SomebodyElses), "the vote is cancelled after the -1 of Bo"),
    row("because|due of|to ..3 VOTE", No(SomebodyElses), "because of the -1"),

    // 4. Changes and withdrawals of an earlier vote.
    row("i'll|will|would|could ..3 withdraw|retract|drop|lift|change|remove|rescind ..4 VOTE", Unclear(Reason::Conditional), "I will withdraw my -1 once the test passes"),
    row("withdraw|withdrawing|retract|retracting ..1 my|this|that veto|vote|objection and ..5 VOTE", Noted(Reason::ChangedVote), "I withdraw my veto and vote +1"),
    row("withdraw|withdrawing|retract|retracting ..2 OTHER and ..4 VOTE", Noted(Reason::ChangedVote), "I withdraw my -1 and make it a -0"),
    row("withdraw|withdrawing|withdrew|retract|retracting|rescind|revoke|revoking|drop|dropping|remove|removing|lift|lifting|cancel|scratch|disregard|ignore|forget my|the|that|this ..3 VOTE", Withdraws, "I withdraw my -1"),
    row("take|taking|took back ..3 VOTE", Withdraws, "I take back my +1"),
    row("my VOTE is|was withdrawn|retracted|revoked|lifted|dropped", Withdraws, "My -1 is withdrawn"),
    row("VOTE ->|=>|→|becomes OTHER", Replaced, "-1 -> +1"),
    row("VOTE becomes|turns|changes ..2 OTHER", Replaced, "my -1 becomes a +1"),
    row("OTHER ->|=>|→ VOTE", Noted(Reason::ChangedVote), "+0 -> +1"),
    row("OTHER becomes|turns|changes ..2 VOTE", Noted(Reason::ChangedVote), "my -1 becomes a +1"),
    row("from ..3 VOTE ..2 to ..2 OTHER", Replaced, "from -1 to +1"),
    row("from ..3 OTHER ..2 to ..2 VOTE", Noted(Reason::ChangedVote), "I go from -1 to +1"),
    row("( was|were|previously|formerly|earlier|before|instead|old|replaces|replacing|supersedes ,~ ..2 VOTE )", Replaced, "+1 (was -1)"),
    row("instead of ..1 VOTE", Replaced, "-1 instead of +1"),
    row("VOTE ,~ instead of", Noted(Reason::ChangedVote), "count my vote as -1 instead of +1"),
    row("change|changing|changed|switch|switching|switched|move|moving|moved|turn|turning|revise|revising|update|updating|upgrade|upgrading|flip|flipping ... to|into ..3 VOTE", Noted(Reason::ChangedVote), "changing my vote to -1"),
    row("changed|change ..2 mind ,~ ..3 VOTE", Noted(Reason::ChangedVote), "I have changed my mind: +1"),
    row("updated|revised|new|corrected vote ,~ VOTE", Noted(Reason::ChangedVote), "Updated vote: +1"),
    row("back|reverting|revert|returning ..4 to ..3 VOTE", Noted(Reason::ChangedVote), "back to +1"),
    row("now ..1 vote|voting|am ,~ VOTE", Noted(Reason::ChangedVote), "I now vote -1"),
    row("i'm|am now ,~ VOTE", Noted(Reason::ChangedVote), "I'm now +1"),
    row("i ..1 was|voted VOTE", No(Mention), "On rc1 I was -1"),
    row("carry|carrying|carried|carries|bringing|brought ..3 over|forward ... VOTE", Noted(Reason::CarriedOver), "Carrying over my +1 from the dev list"),
    row("carry|carrying|carried|carries ..2 VOTE ..3 over|forward", Noted(Reason::CarriedOver), "I carry my +1 over"),
    row("VOTE ,~ ..3 ,~ carried|carrying ..1 over|forward", Noted(Reason::CarriedOver), "+1 (binding, carried over from the dev list)"),

    // 5. For somebody else.
    row("on behalf ... VOTE", Unclear(Reason::Proxy), "On behalf of Alice: +1"),
    row("VOTE ..3 ,~ on behalf", Unclear(Reason::Proxy), "+1 on behalf of Alice"),
    row("in ..1 name of ... VOTE", Unclear(Reason::Proxy), "In the name of Joe: +1"),
    row("VOTE ..3 in ..1 name of", Unclear(Reason::Proxy), "+1 in the name of Joe"),
    row("asked|asks|told|wanted|instructed|requested|authorized ..1 me|us to ... VOTE", Unclear(Reason::Proxy), "Bob asked me to post his +1"),
    row("passing|pass|forwarding|relaying|relay|posting ..1 on~ a|an|the|his|her|their VOTE from|of|by", Unclear(Reason::Proxy), "I am passing on a -1 from Kim"),
    row("relaying|passing|forwarding|posting ... <possessive> vote ... VOTE", Unclear(Reason::Proxy), "Relaying Ann's vote: +1"),
    row("at <possessive> request ,~ VOTE", Unclear(Reason::Proxy), "At Tim's request: -1"),
    row("<name> votes ,~ VOTE", Unclear(Reason::Proxy), "Joe votes +1"),

    // 6. What would be, will be, or is denied.
    row("<negation> ..1 sure|certain|know|decide|decided ..6 VOTE", Unclear(Reason::UnclearMark), "not decided on a +1"),
    row("maybe|perhaps|leaning|lean|leans|inclined|probably|somewhere|thereabouts ..5 VOTE", Unclear(Reason::UnclearMark), "leaning towards a +1"),
    row("it was ..2 VOTE", Unclear(Reason::UnclearMark), "It was a +1 then"),
    row("would like|love to cast|give|vote|add ..3 VOTE", Cast, "I would like to cast a +1"),
    row("would've|could've|would|could|might|may|should|tempted|were ..7 VOTE", No(Hypothetical), "would vote -1 if we kept it"),
    row("i'd|we'd|he'd|she'd|they'd|you'd|it'd|that'd ..7 VOTE", No(Hypothetical), "I'd be -1 if we kept it"),
    row("VOTE ..3 would|might|could ..1 be|mean|have", No(Hypothetical), "A +1 from me would mean little"),
    row("i'll|will|gonna|shall|'ll|we'll|going|hope|hoping|ready|able|plan|planning|intend|wanted|want|expect|tomorrow|like|love ..7 VOTE", No(Future), "I will vote +1 tomorrow"),
    row("i'll|will|hope|expect ..4 OTHER or ..2 VOTE", No(Future), "I'll send my -1 or my +1 on Friday"),
    row("<negation> ..6 VOTE", No(Negation), "this is not a -1"),
    row("no ..2 VOTE", No(Count), "and no -1"),
    row("decide ..2 between ... VOTE", No(Future), "decide between +1 and -1"),

    // 7. Under a condition.
    row("VOTE ..2 ,~ even|as|what if", Cast, "+1, even if it takes a week"),
    row("VOTE ..2 ,~ and once again|more", Cast, "+1, and once again my thanks"),
    row("conditional|conditionally|conditioned ..1 VOTE", Unclear(Reason::Conditional), "Conditional +1"),
    row("if|when|since ..3 read|see|count|understand|remember ... VOTE", No(Count), "If I read it right there are two +1"),
    row("^ <condition> ... , ..6 VOTE", Unclear(Reason::Conditional), "Assuming that the key is renewed, +1"),
    row("^ in ..1 case|event ... , ..6 VOTE", Unclear(Reason::Conditional), "In case that it works, +1"),
    row("VOTE ..3 ,~ ..2 with ..1 condition|caveat|proviso", Unclear(Reason::Conditional), "+1, with one condition: the key"),
    row("VOTE ..3 ,~ on|under ..1 condition", Unclear(Reason::Conditional), "+1 on condition that we get a key"),
    row("VOTE ..3 ,~ in ..1 event|case", Unclear(Reason::Conditional), "I vote +1 in the event that it works"),
    row("VOTE ..4 ,~ but~ ..1 only~ <condition>", Unclear(Reason::Conditional), "+1 but only if we keep both"),
    row("VOTE ..4 ,~ as|so long|soon as", Unclear(Reason::Conditional), "+1 as soon as it is signed"),
    row("VOTE ..2 ,~ when|after|until ..9 is|are|gets|get|has|have|passes|pass|works|no", Unclear(Reason::Conditional), "+1 when the README is fixed"),

    // 8. A value for somebody's remark.
    row("VOTE ..1 to|on|for|with|about|regarding what|everything|all|whatever ..1 <word> ..2 said|says|wrote|writes|suggested|suggests|proposed|proposes|mentioned|explained|pointed", Unclear(Reason::AgreesWithRemark), "+1 to what Bob said"),
    row("VOTE ..1 to|on|for|with|about everything|all ..3 mail|message|email", Unclear(Reason::AgreesWithRemark), "+1 to everything in Joe's mail"),
    row("VOTE ..1 to|on|for|with|about ..1 <possessive> ..3 comment|comments|remark|remarks|point|points|suggestion|question|idea|concern|concerns|mail|email|message|assessment|analysis|opinion|view|request|reasoning|argument|words|answer|reply|summary|objection|thoughts", Unclear(Reason::AgreesWithRemark), "+1 on Bob's comment"),
    row("VOTE ..1 to|on|for|with this|that|the ..1 comment|remark|point|suggestion|question|concern|sentiment|observation", Unclear(Reason::AgreesWithRemark), "+1 to this suggestion"),
    row("^^ VOTE to that $", Unclear(Reason::AgreesWithRemark), "+1 to that"),

    // 9. A speaker who says outright that this is their vote.
    row("^ otherwise|apart|besides|aside|except|overall|nevertheless|nonetheless|regardless ,~ ..5 ,~ VOTE", Noted(Reason::AfterRemarks), "Apart from that, +1"),
    row("other than that|this ,~ ..3 VOTE", Noted(Reason::AfterRemarks), "other than that, +1"),
    row("<mine> ..3 vote|position|opinion|verdict ..3 is|remains|stays|stands|as|at|of ..1 VOTE", Cast, "My vote is +1"),
    row("<mine> ..3 vote ..3 , ..1 VOTE", Cast, "My vote on the move: +1"),
    row("^ ..3 vote ..1 , VOTE", Cast, "Vote: +1"),
    row("consider|count|record|register|note|mark|take|put|call ..2 me|my|this|it|us|vote|mine ..3 VOTE", Cast, "count me as +1"),
    row("i|we ..1 vote|cast|give|hereby|pledge|say|offer ..5 VOTE", Cast, "I hereby vote +1"),
    row("i'm|im|am|are|we're|remain|stay ..1 voting|casting|giving|adding ..4 VOTE", Cast, "I am voting +1"),
    row("i'm|im|am|we're|are|remain|stay ..1 a|an|still|strongly|definitely|very|firmly|clearly|happily|,|also|solid|strong|in~ ..2 VOTE", Cast, "I am a strong +1 on this"),
    row("^ ..1 voting|vote|casting|giving|adding|here|here's|there's|take|accept ..1 is~ ..2 <mine>|a|for|with|this|it|the~ ..1 VOTE", Cast, "Here is my +1"),
    row("you ..1 have ..1 <mine> ..3 VOTE", Cast, "you have my +1"),
    row("VOTE ..2 from|for|by me|us|my|our|here|myself", Cast, "it gets a +1 from me"),
    row("it|this|that gets|has|deserves|earns ..1 <mine> ..2 VOTE", Cast, "it gets my +1"),
    row("^ it's|it|so ..1 is~ a|an VOTE", Cast, "So it is a +1"),
    row("^ for|from me|us|my ..4 VOTE", Cast, "for me it is +1"),
    row("^ ..3 my|mein|meine|mon|mi ..2 VOTE", Cast, "I start with my +1"),
    row("^ another|a|an|big|huge|strong|definite|enthusiastic|late|hearty|warm|clear|solid|firm|resounding|soft|weak|very|definitely|still ..3 VOTE $", Cast, "A big +1"),
    row("^ a|an|big|huge|strong|definite|enthusiastic|late|hearty|warm|clear|solid|firm|resounding|soft|weak|very|definitely|still ..1 <strength> ..1 VOTE ..1 from|for|on|to|,|here|because|and|as", Cast, "a strong +1 for the move"),
    row("^ big|huge|strong|definite|enthusiastic|late|hearty|warm|clear|solid|firm|resounding|soft|weak|definitely|still ..1 VOTE", Cast, "strong +1 for the move"),

    // 10. Talk about votes.
    row("thanks|thank|thx|cheers|grateful|merci|danke ..6 for ..5 VOTE", No(Thanks), "thanks for the +1"),
    row("^^ ..2 OTHER or|/ ..1 VOTE", Cast, "+1 or +0, whichever"),
    row("OTHER or|nor ..1 VOTE", No(Choice), "none of them says -1 or +1"),
    row("OTHER and|nor|, no|a|zero ..1 VOTE", No(Count), "+1 and no -1"),
    row("<possessive> ..2 VOTE", No(SomebodyElses), "Bob's +1 came in"),
    row("he|she|they|you|who|somebody|someone|everybody|everyone|nobody|people|others|members ..2 vote|voted|votes|gave|gives|said|says|cast|casts|casting|sent|put|answered|wrote ,~ ..4 VOTE", No(SomebodyElses), "he voted -1"),
    row("<name> ..1 voted|gave|gives|said|says|cast|casts|with ..3 VOTE", No(SomebodyElses), "Kim gave a +1"),
    row("^^ VOTE from <name> $", Unclear(Reason::OtherName), "+1 from Bob"),
    row("VOTE from|by|of <word>", No(SomebodyElses), "a +1 of two people"),
    row("half ..3 votes VOTE", Cast, "one half of me votes +1"),
    row("OTHER ... and VOTE on|for|to", Cast, "+1 on item 1 and -1 on item 2"),
    row("<number> binding|more|valid|explicit|non-binding|further|other|clear|x ..1 VOTE", No(Count), "three binding +1"),
    row("<number> VOTE", No(Count), "three +1"),
    row("VOTE ,~ vote|votes|voters ..1 is|are|have|,|and|$|so|has", No(Count), "+1 votes so far are"),
    row("VOTE so|in far|total", No(Count), "+1 so far"),
    row("VOTE : <number>|none|nobody ,|$", No(Count), "+1: 3"),
    row("<number> <word> VOTE", No(Count), "3 disks +1 spare"),
    row("<number> <word> OTHER ..2 VOTE", No(Count), "3 disks +1 spare -1 broken"),
    row("^^ VOTE , <name> <name> ,", No(Count), "+1: Ann Lee, Kim Roy"),
    row("need|needs|needed|require|requires|required|waiting|await|awaiting|least|than|single|only|minimum|missing|counted|counts|count|passes|passed|with|without|pass ..4 VOTE", No(Count), "we need +1"),
    row("is|are|was|were ,~ VOTE", No(Technical), "the result is -1"),
    row("a|an|any|each|every|the|that|this|those|these|which|same ..2 VOTE", No(Mention), "the +1 button"),
    row("VOTE and|or|, OTHER ..1 say|says|mean|means|are|have|is", No(Mention), "+0 and -0 say how you lean"),
    row("OTHER and|or|, VOTE ..1 say|says|mean|means|are|have|is", No(Mention), "+0 and -0 say how you lean"),
    row("VOTE to count", No(Mention), "do I have to be there for my +1 to count"),
    row("VOTE is|was|are|were|means|mean|counts|count|would|will|blocks|block|wins|can|could|may|must|needs|stands|came|comes|has|had|should|does|do|button", No(Mention), "-1 means against"),
    row("to|by|between|off|about|row|got|said|over|under|below|above|around|than VOTE", No(Technical), "off by +1"),

    // 11. A mark that opens a clause, or closes words in favour.
    row("-> VOTE $", Cast, "read it, ran it => +1"),
    row("^ VOTE", Cast, "Tested on Linux, +1"),
    row("<praise> VOTE $", Cast, "Great work +1"),
    row("<praise> VOTE ,", Cast, "LGTM +1, thanks"),
];

/// What a statement without a mark means.
#[rustfmt::skip]
pub(super) const PHRASES: &[Row<Phrase>] = &[
    row("this ..1 is ..1 under|on|with ..2 condition|proviso", Phrase::Unclear(Reason::Conditional), "This is under the condition that"),
    row("asked|asks|told|wanted ..1 me|us to ... vote|votes|+1", Phrase::Unclear(Reason::Proxy), "she asked me to tell you her vote"),
    row("<possessive> proxy", Phrase::Unclear(Reason::Proxy), "I am Joe's proxy"),
    row("withdraw|withdrawing|retract|retracting|take|revoke ..1 back~ ..1 this|my|that veto|vote|objection", Phrase::Withdraws, "I withdraw my veto"),
    row("disregard|ignore ..1 my ..2 vote|veto", Phrase::Withdraws, "Please ignore my vote"),

    row("^^ ..1 vote , yes|yea|aye|ja|oui|approve|si ,|$", Phrase::Vote(Value::PlusOne, None), "Vote: yes"),
    row("^^ ..1 vote , no|nay|against|reject|nein|non ,|$", Phrase::Vote(Value::MinusOne, None), "Vote: no"),
    row("^^ ..1 vote , veto ,~", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Vote: veto"),
    row("^^ ..1 vote , abstain|abstention|abstained ,|$", Phrase::Vote(Value::Zero, None), "Vote: abstain"),
    row("change|changing|changed|switch|switching ..4 to abstain", Phrase::Vote(Value::Zero, Some(Reason::ChangedVote)), "I change my vote to abstain"),
    row("<hypothetical>|<negation> ..4 abstain|veto", Phrase::Nothing, "I would abstain"),
    row("^ i ..2 veto", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "I veto this"),
    row("^^ veto $", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Veto"),
    row("^^ veto , ", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Veto: it leaks"),
    row("^ i|we|i'm|am|i'll ..3 abstain|abstaining", Phrase::Vote(Value::Zero, None), "I abstain"),
    row("^^ abstain|abstaining|abstention|弃权|棄權|enthaltung", Phrase::Vote(Value::Zero, None), "Abstain"),

    row("no|any objection|objections|concerns", Phrase::Nothing, "I have no objection to the date"),
    row("<negation> ..1 object|oppose|mind", Phrase::Nothing, "I do not object to the date"),
    row("i|would|might|could ..1 would|might|could object", Phrase::Nothing, "I would object if"),
    row("i|we|to|must|hereby object", Phrase::Objects, "I object"),
    row("i|we|i'm|we're|am|are ..3 against|opposed|oppose", Phrase::Objects, "I am against this"),
    row("^ please ..1 don't|dont", Phrase::Objects, "Please don't"),
    row("^ please do not ..3 move|release|merge|do|ship|change|drop|remove|publish", Phrase::Objects, "Please do not move the mirror"),
    row("strongly|completely|totally|fundamentally disagree", Phrase::Objects, "I strongly disagree"),
    row("^ i disagree", Phrase::Objects, "I disagree"),
    row("i|we cannot|can't support|agree|accept", Phrase::Objects, "I cannot support this"),
    row("<negation> ..2 in favour|favor", Phrase::Objects, "I am not in favour of this"),
    row("^^ nack|nak", Phrase::Objects, "NACK"),
    row("^^ no , please", Phrase::Objects, "No, please leave it"),
    row("we should|must not ..1 do|release|merge|ship|move|adopt|accept", Phrase::Objects, "We should not do this"),

    row("<negation> ..4 lgtm|works|work|support|sounds|looks|fine|agree|favour|favor", Phrase::Nothing, "it does not work"),
    row("lgtm", Phrase::Endorses, "LGTM"),
    row("looks|look ..1 good|great|fine ..1 to me", Phrase::Endorses, "Looks good to me"),
    row("works|worked|working|work ..2 for|well|fine|great|here|perfectly|me|nicely", Phrase::Endorses, "Works for me"),
    row("ship it", Phrase::Endorses, "ship it"),
    row("tested|tried|ran|built|used|verified|checked|installed ... no|without ..1 trouble|problems|issues", Phrase::Endorses, "tested it with no trouble"),
    row("no|<negation> ..1 trouble|troubles", Phrase::Endorses, "I experienced no trouble"),
    row("in favour|favor of", Phrase::Endorses, "I am in favour of the move"),
    row("i|we ..1 support|endorse this|the", Phrase::Endorses, "I support this proposal"),
    row("^ go for it", Phrase::Endorses, "Go for it"),
    row("fine|ok|okay|good with|by me", Phrase::Endorses, "Fine with me"),
    row("good to go", Phrase::Endorses, "Good to go from my side"),
    row("i'm|am ..1 all for", Phrase::Endorses, "I'm all for it"),
    row("have my ..1 support|blessing|approval", Phrase::Endorses, "You have my support"),
    row("let's do it|this", Phrase::Endorses, "Makes sense, let's do it"),
    row("^^ yes|yep|yeah|agreed|ack|approved|acked|+|ok|okay|sure ,~ please~ $", Phrase::EndorsesAlone, "Agreed"),
    row("^^ sounds|looks|seems good|great|fine $", Phrase::EndorsesAlone, "Sounds good"),
    row("^^ i agree $", Phrase::EndorsesAlone, "I agree"),
];

/// A statement of such a form makes its mail the announcement of a result: the values in it are counts.
#[rustfmt::skip]
pub(super) const ANNOUNCEMENTS: &[Row<()>] = &[
    row("^^ ..1 the|this vote|motion|proposal|release|election ..1 has|is ..1 passed|closed|carried|failed|succeeded|over|successful|accepted|rejected|approved", (), "The vote has passed"),
    row("^^ ..1 the|this vote|motion|proposal ..1 passes|carries|fails|closes|passed|carried|failed", (), "The vote passes with 3 +1"),
    row("vote|voting is now closed", (), "voting is now closed"),
    row("^^ ..3 vote is not~ successful", (), "The vote is not successful"),
    row("here|following is|are ..2 result|results|tally", (), "Here are the results"),
    row("^^ vote|voting result|results ,", (), "Vote result:"),
];

/// The rows of a table with their patterns compiled, once.
pub(super) struct Table<M: 'static>(Vec<(Pattern, &'static Row<M>)>);

/// [`MARKS`], compiled.
pub(super) static MARK_TABLE: LazyLock<Table<Meaning>> = LazyLock::new(|| Table::new(MARKS));
/// [`PHRASES`], compiled.
pub(super) static PHRASE_TABLE: LazyLock<Table<Phrase>> = LazyLock::new(|| Table::new(PHRASES));

/// [`ANNOUNCEMENTS`], compiled.
pub(super) static ANNOUNCEMENT_TABLE: LazyLock<Table<()>> = LazyLock::new(|| Table::new(ANNOUNCEMENTS));

impl<M: Copy> Table<M> {
    fn new(rows: &'static [Row<M>]) -> Self {
        Self(rows.iter().map(|row| (Pattern::new(row.pattern), row)).collect())
    }

    /// The first row that matches.
    pub(super) fn judge(&self, subject: Subject<'_>) -> Option<&'static Row<M>> {
        self.0.iter().find(|(pattern, _)| pattern.matches(subject)).map(|(_, row)| *row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vote::pattern::is_well_formed;
    use crate::vote::token::{Token, tokens};

    /// The tokens of an example, its hard punctuation left out as statements leave it out.
    fn subject(text: &str) -> (Vec<Token>, bool) {
        let tokens = tokens(text).into_iter().filter(|token| !matches!(token, Token::Hard(_))).collect();
        (tokens, text.ends_with('?'))
    }

    #[test]
    fn every_row_is_reached_by_its_example() {
        let mut shadowed = Vec::new();
        for row in MARKS {
            let (tokens, question) = subject(row.example);
            let marks = (0..tokens.len()).filter(|at| matches!(tokens[*at], Token::Mark(_)));
            let found: Vec<_> = marks
                .filter_map(|at| MARK_TABLE.judge(Subject { tokens: &tokens, mark: Some(at), question }))
                .collect();
            if !found.iter().any(|found| found.pattern == row.pattern) {
                shadowed.push((row.pattern, row.example, found.first().map(|found| found.pattern)));
            }
        }
        for row in PHRASES {
            let (tokens, question) = subject(row.example);
            let found = PHRASE_TABLE.judge(Subject { tokens: &tokens, mark: None, question });
            if found.map(|found| found.pattern) != Some(row.pattern) {
                shadowed.push((row.pattern, row.example, found.map(|found| found.pattern)));
            }
        }
        assert!(shadowed.is_empty(), "rows that their example does not reach: {shadowed:#?}");
    }

    #[test]
    fn announcements_are_reached_by_their_examples() {
        for row in ANNOUNCEMENTS {
            let (tokens, question) = subject(row.example);
            assert!(
                ANNOUNCEMENT_TABLE.judge(Subject { tokens: &tokens, mark: None, question }).is_some(),
                "{}",
                row.example
            );
        }
    }

    #[test]
    fn patterns_name_only_classes_that_exist() {
        let patterns = MARKS.iter().map(|row| row.pattern).chain(PHRASES.iter().map(|row| row.pattern));
        for pattern in patterns {
            assert!(is_well_formed(pattern), "{pattern}");
        }
    }
}
