//! Phrases of list servers, which stand in addresses and are the same in every language.

use super::Language;
use crate::message::reply::Role;

pub(super) const ROW: Language = Language {
    tag: "und",
    footer: &[
        "listinfo", "/mailman", "groups.google.com", "-unsubscribe@", "-leave@", "-request@", "majordomo",
        "listserv", "groups.io", "sympa",
    ],
    examples: &[(Role::Footer, "---\nDev -- https://lists.example.org/mailman/listinfo/dev")],
    never: &["---\nThe mirror is slow."],
    ..Language::NONE
};
