//! English words for opinions about a proposal.

use crate::language::list::List;

/// The words of each list.
#[rustfmt::skip]
pub(super) const LISTS: &[(List, &[&str])] = &[
    (List::Speaker, &[
        "i", "we", "i'm", "im", "we're", "i've", "we've", "i'd", "we'd", "i'll", "we'll",
    ]),
    (List::Toward, &[
        "to", "for", "on", "für", "zu", "zum", "zur", "pour", "à", "para", "por", "a", "al", "per", "voor", "aan",
        "för", "till", "til", "dla", "do", "pro", "за", "к", "για", "насчёт", "насчет", "щодо", "bezüglich",
        "hinsichtlich", "concernant", "regarding", "concerning", "riguardo", "angående", "vedrørende",
    ]),
    (List::Deems, &[
        "is", "seems", "sounds", "looks", "feels", "reads", "strikes", "it's", "that's", "this's", "looking", "seem",
        "sound", "look", "feel",
    ]),
    (List::Sensible, &[
        "good", "great", "fine", "nice", "sensible", "reasonable", "solid", "excellent", "wise", "wonderful",
        "brilliant", "valuable", "welcome", "awesome", "fantastic", "perfect", "smart", "promising", "terrific",
        "splendid", "superb", "lovely", "worthwhile", "beneficial", "right", "sound", "logical", "natural",
        "acceptable", "ok", "okay", "amazing", "fair", "neat", "cool", "marvellous", "fabulous", "overdue",
        "positive", "sane", "convincing", "useful", "helpful", "alright", "decent", "clever", "better", "best",
        "ideal", "exciting", "ready", "clean", "worthy", "spot-on",
    ]),
    (List::Unwise, &[
        "bad", "terrible", "horrible", "awful", "dangerous", "harmful", "risky", "premature",
        "unwise", "unnecessary", "pointless", "hasty", "rushed", "unacceptable", "nonsense", "madness", "reckless",
        "irresponsible", "foolish", "silly", "stupid", "short-sighted", "shortsighted", "half-baked", "unfair",
        "misguided", "dreadful", "ridiculous", "overkill", "backwards", "wasteful", "excessive", "unworkable",
        "unsustainable", "insane", "crazy", "problematic", "worrying", "alarming", "troubling", "absurd",
        "counterproductive", "ill-advised", "careless", "fishy", "shaky", "unreasonable", "unsafe", "immature",
        "heavy-handed", "disappointing",
    ]),
    (List::Dire, &[
        "irresponsible", "unacceptable", "reckless", "ridiculous", "absurd", "unwise", "premature", "misguided",
        "short-sighted", "shortsighted", "half-baked", "counterproductive", "pointless", "unnecessary", "madness",
        "mess", "disaster", "terrible", "blocker", "showstopper", "show-stopper", "showstoppers", "dealbreaker", "deal-breaker", "no-go",
        "non-starter", "nonstarter", "overkill", "rushed", "hasty", "harmful", "unfair", "ill-advised", "unworkable",
        "unsustainable", "heavy-handed", "sceptical", "skeptical", "uneasy", "misgivings", "qualms", "foolish",
        "regrettable", "unconvincing", "insane", "ludicrous", "appalling", "dreadful", "disastrous", "catastrophic",
        "detrimental", "underwhelming", "overreach",
    ]),
    (List::Act, &[
        "do", "move", "release", "merge", "ship", "change", "drop", "remove", "publish", "adopt", "accept", "switch",
        "rush", "migrate", "rename", "delete", "retire", "deprecate", "approve", "proceed", "launch", "split",
        "introduce", "bump", "commit", "implement", "replace", "rewrite", "abandon", "sell", "buy", "hire",
        "accepting", "adopting", "approving", "moving", "releasing", "removing", "merging", "proceeding", "announce", "enable", "disable", "allow", "force", "tag", "archive", "kill", "touch", "elect", "appoint", "close", "convert", "end", "cut",
        "go",
    ]),
    (List::Delays, &[
        "wait", "waiting", "waits", "postpone", "postponed", "postponing", "delay", "delayed", "delaying", "defer",
        "deferred", "deferring", "reconsider", "reconsidered", "rethink", "pause", "paused", "pausing", "halt",
    ]),
    (List::Harms, &[
        "break", "breaks", "breaking", "hurt", "hurts", "harm", "harms", "ruin", "ruins", "destroy", "destroys",
        "lose", "loses", "losing", "kill", "kills", "damage", "damages", "cripple", "cripples", "alienate",
        "alienates", "strand", "strands", "undermine", "undermines", "weaken", "weakens", "jeopardize",
        "jeopardise", "backfire", "backfires", "confuse", "confuses", "frustrate", "regret", "bite", "exclude",
        "excludes", "endanger", "endangers", "fragment", "fragments", "defeats", "locks", "divide", "divides",
    ]),
    (List::Misgiving, &[
        "concern", "concerns", "doubt", "doubts", "reservation", "reservations", "objection", "objections",
        "worries", "misgivings", "qualms", "hesitation", "hesitations", "scruples", "fears",
    ]),
    (List::Worried, &[
        "worried", "concerned", "sceptical", "skeptical", "doubtful", "uneasy", "wary", "unconvinced",
        "uncomfortable", "nervous", "hesitant", "unhappy", "opposed", "alarmed", "disappointed", "unsure",
        "apprehensive", "dubious", "troubled", "leery", "dismayed", "horrified", "puzzled",
    ]),
    (List::Keen, &[
        "convinced", "comfortable", "happy", "sure", "keen", "enthusiastic", "fond", "thrilled", "sold",
        "persuaded", "certain", "pleased", "satisfied", "fan", "confident", "onboard", "excited", "ok", "okay",
        "fine", "ready", "good",
    ]),
    (List::Plan, &[
        "idea", "plan", "proposal", "step", "move", "direction", "choice", "change", "addition", "improvement",
        "decision", "solution", "compromise", "candidate", "initiative", "approach", "outcome", "suggestion",
        "compromise", "deal", "release", "motion",
    ]),
    (List::Stance, &[
        "voting", "yes", "aye", "nay", "against", "opposed", "approve", "approving", "endorse", "endorsing", "oppose",
        "object", "reject", "veto", "abstain", "agree", "disagree", "disapprove", "favour", "favor",
    ]),
    (List::Relays, &[
        "convey", "conveying", "send", "sending", "say", "tell", "relay", "relaying", "pass", "passing", "post",
        "posting", "cast", "casting", "report", "reporting", "submit", "submitting", "enter", "entering", "deliver",
        "delivering", "hand", "handing", "give", "giving", "transmit", "transmitting", "record", "recording",
        "register", "registering", "announce", "announcing", "forward", "forwarding", "bring", "bringing", "write",
        "vote", "voting", "state", "add", "adding",
    ]),
    (List::Suggests, &[
        "could", "should", "shouldn't", "suggest", "suggestion", "propose", "maybe", "perhaps", "alternatively",
        "i'd", "prefer", "rather",
    ]),
];
