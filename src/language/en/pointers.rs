//! English rows for sentences that only point to an explanation elsewhere.

use crate::language::meaning::Pointer::{self, Short, Whole};
use crate::language::row::{Row, row};

/// Rows for sentences that point to an explanation elsewhere.
#[rustfmt::skip]
pub(super) const POINTERS: &[Row<Pointer>] = &[
    row("see|ditto|idem|vide", Whole, "See my other mail", &["I saw my other mail"]),
    row("as above|before|said|stated|mentioned|explained|discussed", Whole, "As discussed", &["We discussed it"]),
    row("as i said|wrote", Whole, "As I said", &["I said it"]),
    row("as in my", Whole, "As in my last mail", &["It is in my last mail"]),
    row("per my", Whole, "Per my last mail", &["My last mail"]),
    row("same as|reason|reasons", Whole, "Same reason", &["Same day"]),
    row("reasons above", Whole, "Reasons above", &["The clouds above"]),
    row("for the reasons", Whole, "For the reasons of last week", &["For the users"]),
    row("already said", Whole, "I already said it", &["I already know it"]),
    row("^^ as|like i|we already|have|just ..1 wrote|written|said|explained|mentioned|stated|argued|outlined|described|noted|pointed", Whole, "As I already wrote in the thread", &["As I wrote the tests, they failed"]),
    row("said before", Whole, "I said before that it leaks", &["It leaked before"]),
    row("told you", Whole, "I told you", &["I told Bo"]),
    row("what <name> said|wrote", Whole, "What Kim said", &["Kim said it leaks"]),
    row("what he|she|they said", Whole, "What she said", &["She said it leaks"]),
    // Promises of an explanation.
    row("^^ more|further|my~ reason|reasons|explanation|explanations|details|rationale|justification|reasoning|arguments ..1 to|will|shall follow|come ..5 later|tomorrow|soon|tonight|today|shortly~ $", Whole, "Reasons will follow", &["Reasons will differ"]),
    row("^^ more to follow|come ..3 later|tomorrow|soon|tonight|today|shortly~ $", Whole, "More to follow", &["More to read"]),
    row("^^ more|details|reasons|explanation|rationale later|tomorrow|soon|tonight|shortly ..2 $", Whole, "More later", &["More tests"]),
    row("^^ i~ will|i'll|shall explain|elaborate|justify ..3 later|tomorrow|soon|tonight|today|shortly|monday|separately ..2 $", Whole, "I'll explain tomorrow", &["I'll explain the tests"]),
    row("^^ i~ will|i'll|shall explain|elaborate|justify $", Whole, "Will elaborate", &["Will break"]),
    row("^^ i~ will|i'll|shall explain|elaborate|justify ..2 in ..3 mail|email|e-mail|message|thread|post $", Whole, "I will explain in another mail", &["I will explain the mail"]),
    row("^^ reason|reasons|explanation|details|rationale|justification in|by a|another|my|the|next|separate ..3 mail|email|e-mail|message|thread|post $", Whole, "Explanation in a separate mail", &["Explanation missing"]),
    row("^^ i~ will|i'll|shall write|send|post|share|give|provide|follow ..3 my|the|more|an|a|with~ reason|reasons|explanation|details|rationale|justification|objections|arguments ..3 later|tomorrow|soon|tonight|today|shortly~ $", Whole, "I will send my reasons tonight", &["I will send my patch tonight"]),
    row("agree|agreed|concur with", Short, "I agree with Kim", &["I agree"]),
    row("second|seconded", Short, "I second that", &["I have two of that"]),
    row("reasons of|given|that", Short, "The reasons of Kim", &["The reasons are two"]),
];
