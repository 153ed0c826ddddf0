//! English rows for headings that end with a colon and describe the lines below them.

use crate::language::meaning::NoVote::{self, Choice, Count, SomebodyElses};
use crate::language::row::{Row, row};

/// Rows for headings above values that are not votes by the author.
#[rustfmt::skip]
pub(super) const HEADINGS: &[Row<NoVote>] = &[
    row("carry|carried|carrying|carries ..2 over|forward", SomebodyElses, "Carried over votes:", &["Carried away:"]),
    row("binding|non-binding|community|pmc|ipmc vote|votes|voters|voter", Count, "Binding votes:", &["Binding rules:"]),
    row("votes|votings ,~ ..3 were|was|are|so|from|received|cast|until|till|by|on", Count, "The votes on the other list were:", &["The vote:"]),
    row("<name> ..2 commented|writes|wrote|said|says|replied|answered ... $", SomebodyElses, "In the other thread Kim wrote:", &["In the other thread:"]),
    row("result|results|tally|roll|outcome|totals", Count, "Here are the results:", &["The end:"]),
    row("votes|voters $", Count, "Positive votes:", &["Votes for Bo:"]),
    row("look|looks|looking ..2 like", Choice, "A vote should look like the one of Bo:", &["Look at this:"]),
    row("has|have|had|need|needs|must|should ..1 to~ write|say|read|answer|send $", Choice, "Somebody who votes has to write:", &["Somebody has this:"]),
    row("like this|that ,~ please|thanks $", Choice, "You answer like this, please:", &["You like this, please go on:"]),
    row("such as|like $", Choice, "One votes with a line such as", &["Lines such as these:"]),
    row("like this|that $", Choice, "You write it like this:", &["You write it:"]),
    row("example|sample|template|format|form|syntax|legend", Choice, "An example:", &["Examples of others:"]),
    row("write|answer|reply|respond|vote|use|choose|pick|say ..4 with|using|by|of|one ..2 these|following|values|this|forms $", Choice, "Please answer with one of these:", &["Please answer soon:"]),
    row("how|what ..2 we|to|the|you|people|numbers ..3 vote|votes|voting|mean|means", Choice, "This is how we vote:", &["How it works:"]),
    row("options|choices|values|meaning ..3 $", Choice, "The options are:", &["The other ones:"]),
];
