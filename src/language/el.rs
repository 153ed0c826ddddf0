//! Words and rows of the grammar for Greek.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};

pub(super) const LANGUAGE: Language = Language {
    name: "Greek",
    words: &[
        (
            Class::Silent,
            &[
                "πρόταση", "πρότασης", "άρα", "επομένως", "οπότε", "συνεπώς", "φυσικά", "βεβαίως",
                "συμπέρασμα", "συνοπτικά", "μεγάλο", "τεράστιο", "ξεκάθαρο", "ένα",
            ],
        ),
        (Class::Silent, &["δίνω", "δίνουμε", "ψήφο", "την", "μου"]),
        (Class::Silent, &["ψηφίζω", "κατά", "υπέρ", "λοιπόν", "εγώ"]),
        (Class::Greeting, &["γεια", "καλημέρα", "καλησπέρα"]),
        (Class::Mine, &["μου"]),
        (Class::Praise, &["δυστυχώς", "συμπέρασμα"]),
        (Class::Condition, &["αν", "εφόσον", "εάν"]),
        (Class::Silent, &["γεια", "σας", "σου", "καλημέρα", "καλησπέρα", "ευχαριστώ", "όλους"]),
        (Class::Binding, &["δεσμευτική", "δεσμευτικό"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["υπέρ", "ναι"]),
        (List::ChoiceAgainst, &["κατά", "όχι"]),
        (List::ChoiceOfNone, &["λευκό"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("VOTE ..1 από εμένα|μένα|εμάς|μας", Cast, "Ένα +1 από εμένα", &["Ένα +1 από τον Κιμ"]),
    row("ψηφίζω|δίνω ..1 VOTE", Cast, "Ψηφίζω +1", &["Ψηφίζει +1"]),
    row("από εμένα|μένα|μας ..1 VOTE", Cast, "Και από μένα +1", &["Και από τον Κιμ +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("ψηφίζω ..1 υπέρ", Phrase::Vote(Value::PlusOne, None), "Ψηφίζω υπέρ", &["Ψηφίζω αύριο"]),
    row("ψηφίζω ..1 κατά", Phrase::Vote(Value::MinusOne, None), "Ψηφίζω κατά", &["Ψηφίζω αύριο"]),
    row("απέχω", Phrase::Vote(Value::Zero, None), "Απέχω", &["Απέχει η πόλη"]),
    row("είμαι ..1 υπέρ", Phrase::Outright(Opinion::For), "Είμαι υπέρ του σχεδίου", &["Είμαι εδώ"]),
    row("είμαι ..1 κατά|αντίθετος|αντίθετη", Phrase::Outright(Opinion::Against), "Είμαι κατά", &["Είμαι εδώ"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["ακόμα", "ακόμη"]),
    (Family::Would, &["ψήφιζα"]),
    (Family::Asks, &["ποιος", "γιατί", "πόσα", "πότε", "πώς", "τι", "μπορεί"]),
    (Family::They, &["κάποιος", "όλοι", "πολλοί"]),
    (Family::Gave, &["ψήφισε", "ψήφισαν", "έδωσε"]),
    (Family::Lean, &["ίσως", "μάλλον"]),
    (Family::TakeBack, &["αποσύρω"]),
    (Family::Change, &["αλλάζω"]),
    (Family::Into, &["σε"]),
    (Family::InsteadOf, &["αντί"]),
    (Family::Signifies, &["σημαίνει", "μετράει", "πρέπει"]),
    (Family::Answer, &["ψηφίστε", "απαντήστε"]),
    (Family::TechnicalWord, &["επιστρέφει"]),
    (Family::Gratitude, &["ευχαριστώ"]),
    (Family::ForThat, &["για"]),
    (Family::Not, &["δεν", "δε", "καμία"]),
    (Family::Favours, &["υποστηρίζω", "συμφωνώ"]),
    (Family::Seems, &["φαίνεται", "ακούγεται"]),
    (Family::Good, &["καλό", "καλή", "καλά"]),
    (Family::GoodIdea, &["καλή"]),
    (Family::Bad, &["κακή"]),
    (Family::Idea, &["ιδέα"]),
    (Family::Wait, &["περιμένετε", "περίμενε"]),
    (Family::Please, &["παρακαλώ"]),
    (Family::Have, &["έχω"]),
    (Family::Worry, &["αμφιβολίες", "επιφυλάξεις", "αντίρρηση", "αντιρρήσεις"]),
    (Family::Fear, &["φοβάμαι", "ανησυχώ", "ανησυχεί", "προβληματίζει"]),
    (Family::Doubtful, &["επιφυλακτικός", "διστάζω"]),
    (Family::Undecided, &["αναποφάσιστος"]),
    (Family::Sure, &["σίγουρος", "σίγουρη"]),
    (Family::Opposes, &["διαφωνώ", "αντιτίθεμαι", "απορρίπτω"]),
    (Family::Nay, &["όχι"]),
    (Family::Yea, &["ναι"]),
    (Family::ButWord, &["αλλά"]),
    (Family::Votes, &["ψηφίζει"]),
    (Family::ThatOne, &["το", "αυτό"]),
    (Family::FromThat, &["από"]),
    (Family::I, &["εγώ"]),
    (Family::Some, &["κάποιες", "σοβαρές"]),
    (Family::BallotWord, &["ψήφο"]),
    (Family::Dont, &["μην"]),
    (Family::NoVoteWord, &["δεν"]),
    (Family::ThisThing, &["αυτό", "έτσι"]),
    (Family::Reservation, &["επιφύλαξη"]),
    (Family::Hence, &["άρα"]),
    (Family::Clear, &["μεγάλο", "τεράστιο", "ξεκάθαρο"]),
    (Family::Introduces, &["άρα", "επομένως", "οπότε", "συνεπώς", "λοιπόν", "φυσικά", "βεβαίως", "συμπέρασμα", "συνοπτικά"]),
    (Family::Could, &["μπορούμε"]),
    (Family::Likes, &["αρέσει"]),
    (Family::Think, &["νομίζω"]),
    (Family::ThatClause, &["ότι"]),
    (Family::MeWord, &["μένα"]),
    (Family::Another, &["ακόμα"]),
    (Family::Only, &["μόνο"]),
    (Family::Too, &["πολύ"]),
    (Family::Early, &["νωρίς"]),
    (Family::Breaks, &["χαλάει"]),
    (Family::Decide, &["αποφασίσει"]),
    (Family::HereIs, &["ορίστε"]),
    (Family::Agrees, &["υποστηρίζω", "συμφωνώ", "εγκρίνω", "συναινώ"]),
    (Family::InFavour, &["υπέρ", "σύμφωνος", "σύμφωνη"]),
    (Family::IAm, &["είμαι", "είμαστε"]),
    (Family::Fully, &["απολύτως", "πλήρως", "απόλυτα"]),
    (Family::AgreeTo, &["υποστηρίξω", "συμφωνήσω"]),
    (Family::Able, &["μπορώ", "θα", "θέλω"]),
    (Family::AgainstIt, &["κατά", "αντίθετος", "αντίθετη", "εναντίον"]),
    (Family::IfWord, &["αν", "εφόσον", "εάν", "αρκεί", "προϋπόθεση"]),
    (Family::YouHave, &["έχετε", "έχεις"]),
    (Family::Gladly, &["ευχαρίστως"]),
    (Family::Know, &["ξέρω"]),
    (Family::AOne, &["ένα"]),
    (Family::IVote, &["ψηφίζω", "ψηφίζουμε"]),
    (Family::Hasty, &["πρόωρο", "πρόωρη", "βιαστικό", "βιαστική"]),
    (Family::Convinces, &["πείθει", "έπεισε"]),
    (Family::MySupport, &["υποστήριξή", "στήριξή"]),
    (Family::ISay, &["λέω", "λέμε"]),
    (Family::IGive, &["δίνω", "δίνουμε"]),
    (Family::ISpeak, &["τάσσομαι"]),
    (Family::Regret, &["λυπάμαι", "δυστυχώς"]),
    (Family::Side, &["πλευρά"]),
    (Family::Void, &["άκυρο"]),
    (Family::NoLonger, &["πλέον", "πια"]),
    (Family::PhoneCall, &["κλήση", "τηλεφώνημα"]),
    (Family::Topic, &["πρόταση", "ψηφοφορία"]),
    (Family::Amendment, &["τροπολογία", "τροποποίηση"]),
    (Family::Example, &["παράδειγμα"]),
    (Family::Need, &["χρειάζονται", "χρειαζόμαστε", "λείπουν"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ εξηγήσεις|εξήγηση|λεπτομέρειες ..1 ακολουθούν|ακολουθεί|αργότερα|αύριο|σύντομα ..2 $", Whole, "Λεπτομέρειες αργότερα", &["Λεπτομέρειες ασαφείς"]),
];
