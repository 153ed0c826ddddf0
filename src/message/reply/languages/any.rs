//! Phrases of list servers, which occur in addresses and are the same in every language.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "und",
    footer: &[
        "listinfo", "/mailman", "groups.google.com", "-unsubscribe@", "-leave@", "-request@", "majordomo",
        "listserv", "groups.io", "sympa",
    ],
    examples: &[(Role::Footer, "---\nDev -- https://lists.example.org/mailman/listinfo/dev")],
    never: &["---\nThe mirror is slow."],
    ..PhraseLanguage::NONE
};
