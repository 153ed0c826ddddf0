//! The rows by which a statement without a mark is judged, and those by which a mail is an announcement.

use crate::language::meaning::Phrase;
use crate::language::table::{Row, row};
use crate::language::value::Value;
use crate::reason::Reason;

/// What a statement without a mark means.
#[rustfmt::skip]
pub(crate) const PHRASES: &[Row<Phrase>] = &[
    row("this ..1 is ..1 under|on|with ..2 condition|proviso", Phrase::Unclear(Reason::Conditional), "This is under the condition that"),
    row("asked|asks|told|wanted ..1 me|us to ... vote|votes|+1", Phrase::Unclear(Reason::Proxy), "she asked me to tell you her vote"),
    row("<possessive> proxy", Phrase::Unclear(Reason::Proxy), "I am Joe's proxy"),
    row("withdraw|withdrawing|retract|retracting|take|revoke ..1 back~ ..1 this|my|that veto|vote|objection", Phrase::Withdraws, "I withdraw my veto"),
    row("disregard|ignore ..1 my ..2 vote|veto", Phrase::Withdraws, "Please ignore my vote"),

    row("^^ ..1 vote , yes|yea|aye|ja|oui|approve|si ,|$", Phrase::Vote(Value::PlusOne, None), "Vote: yes"),
    row("^^ ..1 vote , no|nay|against|reject|nein|non ,|$", Phrase::Vote(Value::MinusOne, None), "Vote: no"),
    row("^^ ..1 vote , veto ,~", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Vote: veto"),
    row("^^ ..1 vote , abstain|abstention|abstained ,|$", Phrase::Vote(Value::Zero, None), "Vote: abstain"),
    row("^ i|we ..1 vote yes|aye", Phrase::Vote(Value::PlusOne, None), "I vote yes"),
    row("^ i|we ..1 vote no|nay ,|$|because|on|to", Phrase::Vote(Value::MinusOne, None), "I vote no, because it leaks"),
    row("change|changing|changed|switch|switching ..4 to abstain", Phrase::Vote(Value::Zero, Some(Reason::ChangedVote)), "I change my vote to abstain"),
    row("<hypothetical>|<negation> ..4 abstain|veto", Phrase::Nothing, "I would abstain"),
    row("^ i ..2 veto", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "I veto this"),
    row("^^ veto $", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Veto"),
    row("^^ veto , ", Phrase::Vote(Value::MinusOne, Some(Reason::Veto)), "Veto: it leaks"),
    row("^ i|we|i'm|am|i'll ..3 abstain|abstaining", Phrase::Vote(Value::Zero, None), "I abstain"),
    row("^^ abstain|abstaining|abstention|弃权|棄權|enthaltung", Phrase::Vote(Value::Zero, None), "Abstain"),

    row("please ..1 don't|dont forget|hesitate|worry|mind", Phrase::Nothing, "Please don't forget the links"),
    row("<negation> against", Phrase::Nothing, "I am not against this"),
    row("object to nothing", Phrase::Nothing, "I object to nothing here"),
    row("^ no objection|objections ..1 from|here~ me~", Phrase::EndorsesAlone, "No objections from me"),
    row("no|any objection|objections|concerns to|about|on|with|against", Phrase::Nothing, "I have no objection to the date"),
    row("<negation> ..1 object|oppose|mind", Phrase::Nothing, "I do not object to the date"),
    row("i|would|might|could ..1 would|might|could object", Phrase::Nothing, "I would object if"),
    row("i|we|to|must|hereby object", Phrase::Objects, "I object"),
    row("i|we|i'm|we're|am|are ..2 against|oppose this|the|it|that|moving|releasing|merging", Phrase::Objects, "I am against this"),
    row("i|we|i'm|we're|am|are ..2 opposed to", Phrase::Objects, "I am opposed to the move"),
    row("i|we ..1 oppose", Phrase::Objects, "I strongly oppose"),
    row("^ please ..1 don't|dont", Phrase::Objects, "Please don't"),
    row("^ please do not ..3 move|release|merge|do|ship|change|drop|remove|publish", Phrase::Objects, "Please do not move the mirror"),
    row("strongly|completely|totally|fundamentally disagree", Phrase::Objects, "I strongly disagree"),
    row("^ i disagree", Phrase::Objects, "I disagree"),
    row("i|we cannot|can't ..1 support|agree|accept ..3 this|the|that|it|to|with", Phrase::Objects, "I cannot support this"),
    row("^^ i|we cannot|can't ..1 support|agree|accept $", Phrase::Objects, "I cannot agree"),
    row("i|we|i'm|am|are <negation> ..2 in favour|favor ..1 of|with", Phrase::Objects, "I am not in favour of this"),
    row("^^ nack|nak", Phrase::Objects, "NACK"),
    row("^^ no|nope|nein|non $", Phrase::Objects, "Nope"),
    row("^^ nope ,", Phrase::Objects, "Nope, this loses data"),
    row("is ..2 bad|terrible|wrong idea", Phrase::Objects, "This is a bad idea"),
    row("ich bin ..2 dagegen", Phrase::Objects, "Ich bin dagegen"),
    row("je suis ..1 contre", Phrase::Objects, "Je suis contre"),
    row("^^ no , please", Phrase::Objects, "No, please leave it"),
    row("we should|must not ..1 do|release|merge|ship|move|adopt|accept", Phrase::Objects, "We should not do this"),

    row("<negation> ..4 lgtm|works|work|support|sounds|looks|fine|agree|favour|favor", Phrase::Nothing, "it does not work").never(&["I cannot support this", "I am not in favour of this"]),
    row("lgtm", Phrase::Endorses, "LGTM"),
    row("looks|look ..1 good|great|fine ..1 to me", Phrase::Endorses, "Looks good to me"),
    row("works|worked for me|us", Phrase::Endorses, "Works for me"),
    row("^ it|this|everything|all|that ..1 works|worked ..1 well|fine|great|here|perfectly|nicely", Phrase::Endorses, "it works well"),
    row("^ non|non-binding ..1 but it|this works", Phrase::Endorses, "Non binding but it works"),
    row("^^ works|worked fine|well|great|here|nicely|perfectly", Phrase::Endorses, "Works fine here"),
    row("ship it", Phrase::Endorses, "ship it"),
    row("tested|tried|ran|built|used|verified|checked|installed ... no|without ..1 trouble|problems|issues", Phrase::Endorses, "tested it with no trouble"),
    row("experienced|had|saw|found|with no|without ..1 trouble|problems|issues", Phrase::Endorses, "I experienced no trouble"),
    row("i'm|am|we're|are ..1 in favour|favor", Phrase::Endorses, "I am in favour of the move"),
    row("i|we ..1 support|endorse this|the", Phrase::Endorses, "I support this proposal"),
    row("^ go for it", Phrase::Endorses, "Go for it"),
    row("fine|ok|okay|good with|by me", Phrase::Endorses, "Fine with me"),
    row("good to go", Phrase::Endorses, "Good to go from my side"),
    row("i'm|am ..1 all for it|this|the|that", Phrase::Endorses, "I'm all for it"),
    row("have my ..1 support|blessing|approval", Phrase::Endorses, "You have my support"),
    row("let's do it|this", Phrase::Endorses, "Makes sense, let's do it"),
    row("^^ yes|yep|yeah|agreed|ack|approved|acked|+|ok|okay|sure ,~ please~ $", Phrase::EndorsesAlone, "Agreed"),
    row("^^ sounds|looks|seems good|great|fine $", Phrase::EndorsesAlone, "Sounds good"),
    row("^^ i agree $", Phrase::EndorsesAlone, "I agree"),
    row("^^ i agree with this|the", Phrase::EndorsesAlone, "I agree with this proposal"),
    row("^^ aye|approve|same here~ $", Phrase::EndorsesAlone, "Aye"),
    row("^ i approve", Phrase::Endorses, "I approve this release"),
    row("^ i vote in|for", Phrase::Endorses, "I vote in favour"),
    row("plus one from|for|on|to", Phrase::Endorses, "plus one from me"),
    row("ich stimme zu", Phrase::Endorses, "Ich stimme zu"),
    row("je suis d'accord|pour", Phrase::Endorses, "Je suis d'accord"),
];

/// A statement of such a form makes its mail the announcement of a result: the values in it are counts.
#[rustfmt::skip]
pub(crate) const ANNOUNCEMENTS: &[Row<()>] = &[
    row("^^ ..1 the|this vote|motion|proposal|release|election ..1 has|is ..1 passed|closed|carried|failed|succeeded|over|successful|accepted|rejected|approved", (), "The vote has passed"),
    row("^^ ..1 the|this vote|motion|proposal ..1 passes|carries|fails|closes|passed|carried|failed", (), "The vote passes with 3 +1"),
    row("vote|voting is now closed", (), "voting is now closed"),
    row("^^ ..3 vote is not~ successful", (), "The vote is not successful"),
    row("here|following is|are ..2 result|results|tally", (), "Here are the results"),
    row("^^ vote|voting result|results ,", (), "Vote result:"),
];
