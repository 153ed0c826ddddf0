//! Phrases of English.

use super::Language;
use crate::message::reply::Role;

pub(super) const ROW: Language = Language {
    tag: "en",
    on: &["on ", "at ", "in ", "quoting ", "from "],
    wrote: &["wrote", "writes", "said", "replied", "quoting"],
    from: &["from"],
    fields: &["sent", "to", "subject", "date", "cc", "reply-to", "sent at"],
    original: &[
        "original message", "original email", "reply message", "original appointment", "original mail",
        "reply above this line",
    ],
    forwarded: &["forwarded message", "begin forwarded message", "forwarded mail", "forwarded by"],
    client: &[
        "sent from my ", "sent via mobile", "from my iphone", "sent by galaxy", "sent from galaxy",
        "sent from mobile", "sent from a mobile", "sent from a phone", "sent from outlook",
        "sent from iphone", "sent from ipad", "sent from yahoo mail", "get outlook for ",
        "get bluemail for ", "get typeapp for ", "please excuse my brevity", "please excuse the brevity",
        "please excuse brevity", "please excuse any typos", "please excuse typos", "excuse my brevity",
        "typed on my ", "written on my phone",
    ],
    named: &[
        "sent from ", "sent with ", "sent via ", "sent using ", "sent through ", "composed with ",
        "composed on ", "posted via ",
    ],
    footer: &[
        "to unsubscribe", "for additional commands", "more information about the",
        "you received this message because", "reply via email to", "unsubscribe:", "list archives:",
        "mailing list", "view this message online", "you may reply to list messages", "groups.io links",
        "unsubscribe", "to subscribe", "subscription", "list info",
    ],
    linked: &[
        "to unsubscribe", "unsubscribe", "to leave this list", "to leave this group", "to stop receiving",
        "manage your subscription", "change your subscription", "to change your subscription",
        "to view this discussion", "to post to this", "to subscribe", "for more options, visit",
        "for additional commands", "list archive", "view this message online", "view/reply online",
        "more majordomo info", "mailing list", "subscription options", "subscription settings",
        "you can unsubscribe", "virus-free", "virus free", "no virus found", "scanned by", "checked by",
    ],
    mail: &[
        "this e-mail", "this email", "this message", "this mail ", "this communication", "this transmission",
        "this correspondence", "the information contained in", "the information in this",
        "the information transmitted", "the contents of this", "the content of this",
        "information contained in this", "information in this", "any views or opinions",
        "the views expressed in this", "if you are not the intended", "if you have received this",
        "if you received this", "if you are not the addressee", "caution", "warning", "external email",
        "external e-mail", "external sender", "external:", "[external", "disclaimer", "confidentiality",
        "private and confidential", "notice", "important", "attention", "legal notice",
        "you don't often get", "some people who received this", "please consider the environment",
        "please think", "think before", "consider the environment", "e-mail sent from", "email sent from",
        "mail from outside", "** external", "*** external", "sent from outside",
    ],
    notice: &[
        "confidential", "privileged", "intended recipient", "intended solely", "intended only",
        "intended for the", "solely for the", "sole use", "exclusive use", "addressee", "in error",
        "by mistake", "virus", "malware", "scanned", "originated outside", "from outside",
        "outside of the organi", "outside the organi", "outside your organi", "outside of your organi",
        "outside of our", "outside our", "outside of the company", "outside the company", "external sender",
        "external source", "external email", "external e-mail", "unknown sender", "know the sender",
        "recognize the sender", "recognise the sender", "trust the sender", "do not click", "get email from",
        "learn why this is important", "don't click", "before printing", "before you print",
        "consider the environment", "need to print", "not necessarily re", "those of the author",
        "often get email", "often get e-mail", "legally binding", "monitored", "disclosure", "unauthorized",
        "unauthorised",
    ],
    reacted: &["reacted via", "reacted to your message", "liked your message"],
    leads: &[
        "a", "an", "the", "and", "or", "of", "to", "for", "with", "in", "on", "at", "by", "from", "is",
        "was", "are", "were", "be", "been", "that", "which", "we", "i", "they", "my", "your", "his", "her",
        "their", "our", "as", "than", "if", "when", "because", "but", "gave", "give", "gives", "said",
        "says", "say", "voted", "another", "clear", "these", "into", "about", "would", "will", "could",
        "should", "has", "have", "had",
    ],
    scrubbed: &[
        "next part", "an html attachment was scrubbed", "a non-text attachment was scrubbed",
        "an embedded and charset-unspecified text was scrubbed", "an embedded message was scrubbed",
        "non-text portions of this message", "alternative html version deleted",
    ],
    examples: &[
        (Role::Attribution, "On Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:"),
        (Role::Attribution, "---- On Mon, 04 May 2026 10:00:12 +0200 Bo Ek <bo@example.org> wrote ----"),
        (Role::Attribution, "From: Bo Ek\nSent: Monday\nTo: dev\nSubject: Re: x"),
        (Role::Attribution, "-----Original Message-----"),
        (Role::Forwarded, "---------- Forwarded message ---------"),
        (Role::Signature, "Sent from my tablet"),
        (Role::Signature, "Sent from HEY"),
        (Role::Footer, "To unsubscribe, write to dev-off@example.org"),
        (Role::Footer, "This email was scanned by Guardwall."),
        (
            Role::Footer,
            "-------------- next part --------------\nA non-text attachment was scrubbed...\nName: key.asc\nURL: <https://lists.example.org/a/key.asc>",
        ),
        (Role::Footer, "Bo Ek reacted via Gmail"),
    ],
    never: &[
        "To unsubscribe people without asking is rude.", "This message bus is slow.",
        "Sent from the old machine, half of the mails were lost.", "Warning: the tests fail.",
        "Bo Ek reacted to the plan in the meeting.",
    ],
    ..Language::NONE
};
