//! English words of each class.

use crate::language::class::Class;

/// The words of each class.
pub(super) const WORDS: &[(Class, &[&str])] = &[
    // Numbers as words, and words for an unknown number.
    (
        Class::Number,
        &[
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "several", "few", "many", "most", "enough", "some", "all", "fewer", "more", "multiple",
            "both", "lots", "couple",
        ],
    ),
    // Words that say how strong a vote is.
    (
        Class::Strength,
        &[
            "big", "huge", "strong", "definite", "enthusiastic", "late", "hearty", "warm", "clear", "solid",
            "firm", "resounding", "soft", "weak", "very", "definitely", "still", "small", "cautious",
            "reluctant",
        ],
    ),
    // Words that negate a sentence.
    (
        Class::Negation,
        &[
            "not", "never", "cannot", "neither", "nor", "without", "hardly", "rather", "nobody", "none",
            "hesitant", "unable", "reluctant", "refuse", "avoid", "instead", "dont", "cant", "wont", "isnt",
            "wouldnt", "shouldnt", "couldnt", "arent", "didnt", "doesnt", "havent", "wasnt",
        ],
    ),
    // Words for hypothetical statements.
    (
        Class::Hypothetical,
        &[
            "would", "could", "might", "may", "should", "would've", "could've", "wouldve", "were", "tempted",
            "imagine", "suppose", "if",
        ],
    ),
    // Words for something in the future.
    (
        Class::Future,
        &[
            "will", "going", "gonna", "shall", "intend", "planning", "want", "wanted", "like", "hope",
            "hoping", "able", "ready", "expect", "expecting", "tomorrow", "soon", "later", "later,",
        ],
    ),
    // Conjunctions that start a condition.
    (
        Class::Condition,
        &[
            "if", "once", "assuming", "provided", "providing", "unless", "subject", "contingent",
            "conditional", "conditionally", "conditioned", "pending", "iff", "modulo", "supposing",
            "presuming", "presumably",
        ],
    ),
    // Words with which people refer to their own vote.
    (Class::Mine, &["my", "mine", "il mio"]),
    // Possessive words for other people.
    (Class::Possessive, &["your", "his", "her", "their", "its", "whose", "yours", "theirs"]),
    // Words after which a sentence always continues on the next line.
    (
        Class::LeadsOn,
        &[
            "your", "his", "her", "their", "its", "whose", "yours", "theirs", "a", "an", "the", "my", "our",
            "not", "to", "of", "is", "was", "are", "be", "been", "for", "with", "and", "or", "give", "it",
            "this", "that", "by", "from", "say", "vote", "voted", "got", "i", "i'm", "am", "would", "will",
            "we", "you", "as", "at", "in", "on", "if", "than", "but", "so", "which", "can", "could",
            "should", "has", "have", "had", "no", "only", "one", "two", "three", "least", "another", "also",
            "more", "because", "when", "casting", "cast", "another's", "into", "about", "big", "strong",
            "huge", "returns", "return", "returned", "code", "status", "error", "prints", "shows", "says",
            "value", "i'd", "don't", "wouldn't", "won't", "can't",
        ],
    ),
    // Words in favour that often directly precede a value.
    (
        Class::Praise,
        &[
            "thanks", "thank you", "great", "good", "nice", "fine", "awesome", "cool", "excellent",
            "perfect", "lgtm", "works", "work", "tested", "agreed", "agree", "ok", "okay", "yes", "yep",
            "yeah", "sure", "well", "me", "done", "job", "idea", "wonderful", "super", "happy", "ship", "it",
            "green", "passed", "pass", "pass,", "clean", "verified", "checked", "ahead", "hi", "hello",
            "all", "hey", "dear", "folks", "everyone", "team", "welcome", "congrats", "congratulations",
            "yay", "absolutely", "definitely", "certainly", "sorry", "cheers", "morning", "problem",
            "problems", "issues", "issue", "trouble", "support", "supported", "consent", "concur", "endorse",
            "endorsed", "seconded", "aprove", "therefore", "summary", "verdict", "consequently",
        ],
    ),
    // Units that make a number a measurement.
    (
        Class::Unit,
        &[
            "ms", "s", "sec", "secs", "second", "seconds", "mins", "minute", "minutes", "h", "hr", "hrs",
            "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "px", "pt",
            "em", "db", "dbm", "c", "f", "k", "v", "mv", "kb", "mb", "gb", "kib", "mib", "gib", "byte",
            "bytes", "bit", "bits", "line", "lines", "degree", "degrees", "celsius", "fahrenheit", "percent",
            "utc", "gmt", "am", "pm", "commits", "file", "files", "eur", "usd",
        ],
    ),
    // Words such as "but", after which a new statement starts. The words before them do not affect the rest.
    (
        Class::Turn,
        &[
            "but", "so", "hence", "thus", "therefore", "then", "because", "although", "though", "however",
            "anyway", "since",
        ],
    ),
    // Words that start a greeting.
    (
        Class::Greeting,
        &["hi", "hello", "hey", "dear", "greetings", "howdy", "morning", "afternoon", "evening"],
    ),
    // Words that close a mail.
    (
        Class::Closing,
        &[
            "regards", "best", "kind", "kindest", "warm", "warmest", "cheers", "thanks", "thank", "you",
            "many", "greetings", "sincerely", "yours", "wishes", "all", "the", "and", "with", "bye", "ciao",
            "br", "rgds", "hth", "truly", "faithfully", "respectfully", "in", "advance", "again", "a", "lot",
            "very", "much",
        ],
    ),
    // Words that occur around a vote but never explain it.
    (
        Class::Silent,
        &[
            "vote", "votes", "voting", "voted", "position", "veto", "vetoed", "vetoing", "change",
            "changing", "changed", "binding", "non-binding", "non", "strong", "strongly", "weak", "soft",
            "big", "huge", "definite", "firm", "clear", "disapprove", "disagree", "stands", "stand", "keep",
            "keeping", "remains", "reject", "against", "object", "mine", "cast", "casting", "hereby",
            "count", "item", "otherwise", "withdraw", "switching", "switch", "committer", "pmc", "ipmc",
            "ppmc", "psc", "member", "role", "i", "i'm", "im", "am", "my", "me", "we", "is", "a", "an",
            "the", "this", "that", "it", "it's", "to", "for", "from", "on", "of", "and", "so", "but", "be",
            "as", "at", "with", "in", "here", "here's", "now", "too", "also", "still", "well", "then",
            "than", "or", "not", "have", "has", "had", "do", "will", "would", "say", "put", "down", "go",
            "back", "give", "giving", "unfortunately", "afraid", "regretfully", "very", "really", "just",
            "all", "side", "part", "team", "release", "proposal", "motion", "one", "once", "again", "yet",
            "sadly", "no", "hi", "hello", "hey", "dear", "everyone", "everybody", "folks", "list", "thanks",
            "thank", "you", "thx", "cheers", "regards", "best", "kind", "greetings", "sincerely", "yours",
            "sorry", "apologies", "apology", "please", "wishes", "warm", "bye", "ciao", "good", "morning",
            "evening", "afternoon", "day", "nice", "great", "work", "late", "opposed", "oppose", "firmly",
            "completely", "totally", "fully", "regret", "reluctantly", "negative", "affirmative", "register",
            "record", "goes", "must", "that's", "we're", "aye", "nay", "decline", "us", "our", "are",
            "undersigned", "ballot", "voice", "revoke", "retract", "rescind", "approval", "yes", "refuse",
            "we'll", "i'll", "into", "registering", "recording", "submitting", "mark", "marking", "want",
            "wish", "intend", "call", "consider", "course", "therefore", "consequently", "verdict",
            "summary", "tl", "dr", "tldr", "ergo", "hence", "thus", "accordingly", "consequence",
        ],
    ),
    // The claim that a vote is binding.
    (Class::Binding, &["binding"]),
    // The claim that a vote is non-binding.
    (
        Class::NonBinding,
        &[
            "non-binding", "nonbinding", "unbinding", "non-bindng", "not-binding", "advisory", "nb",
            "noncommittal",
        ],
    ),
    // Words that negate a claim after them.
    (Class::Denial, &["non", "not", "no", "isn't"]),
    // Words that may be next to a claim in the same brackets.
    (
        Class::BesideClaim,
        &[
            "vote", "pmc", "ipmc", "ppmc", "member", "committer", "for", "me", "from", "of", "course", "as",
            "a", "the", "i", "am", "still", "this", "is", "my", "it's", "it", "note", "that", "veto",
        ],
    ),
    // Words in the names of organisations.
    (
        Class::Organisation,
        &[
            "corp", "corporation", "inc", "ltd", "llc", "plc", "gmbh", "ag", "bv", "ab", "oy", "srl", "sarl",
            "team", "group", "foundation", "company", "labs", "lab", "institute", "university", "project",
            "council", "committee", "county", "partners", "society", "association", "consortium",
            "federation", "department", "agency", "office", "authority", "network", "systems",
            "technologies", "solutions",
        ],
    ),
    // Abbreviations whose full stop does not end a sentence.
    (
        Class::Abbreviation,
        &[
            "nr", "re", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "approx", "etc", "ext", "tel",
            "bldg", "lvl", "prop", "ca", "resp", "vs", "cf", "incl", "excl", "fig", "art", "para", "dept",
            "min", "max", "est", "e.g", "i.e", "a.k.a", "vol", "pp", "sect", "dr", "prof",
        ],
    ),
    // Separators between offered values.
    (Class::Or, &["or", "and", "/", "and/or", "respectively"]),
    // Words that repeat the vote, or announce a reason without giving it.
    (
        Class::Empty,
        &[
            "nack", "nak", "nope", "nay", "nah", "because", "cause", "since", "due", "reason", "reasons",
            "why",
        ],
    ),
    // Words that often occur in a reason but are not a reason alone.
    (
        Class::Filler,
        &[
            "hmm", "hm", "lol", "meh", "ugh", "wow", "yikes", "obviously", "clearly", "definitely",
            "absolutely", "certainly", "sure", "imho", "imo", "fwiw", "afaics", "usual", "usually", "always",
            "never", "ever", "way", "personally", "honestly", "frankly", "seriously", "simply",
            "emphatically", "respectfully", "categorically", "totally", "completely", "wholeheartedly",
            "sadly", "etc", "moment", "today", "time", "round", "opinion", "view", "feeling", "gut",
            "comment", "accordingly", "let's", "what", "who", "you", "know", "think", "guess", "see",
            "above", "below",
        ],
    ),
    // Roles of people in a project or a company.
    (
        Class::Title,
        &[
            "chair", "chairman", "chairwoman", "chairperson", "co-chair", "president", "vice",
            "vice-president", "vp", "secretary", "treasurer", "director", "manager", "lead", "leader",
            "head", "engineer", "developer", "architect", "maintainer", "co-maintainer", "committer",
            "contributor", "mentor", "admin", "administrator", "sysadmin", "professor", "prof", "dr", "phd",
            "founder", "co-founder", "cto", "ceo", "cfo", "coo", "senior", "junior", "principal", "staff",
            "board", "emeritus", "officer", "analyst", "consultant", "student", "researcher", "scientist",
            "librarian", "editor", "owner", "delegate", "representative", "coordinator", "specialist",
            "technician", "translator", "packager", "liaison", "member", "pmc", "ppmc",
        ],
    ),
    // Words that may be in the middle of a title.
    (
        Class::BesideTitle,
        &[
            "of", "at", "for", "and", "the", "in", "as", "a", "an", "release", "project", "software", "team",
            "|",
        ],
    ),
];
