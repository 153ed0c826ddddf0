//! The classes of words that patterns name, and other classes of words around a vote.
//!
//! The lexicon looks up a word once, when its token is created (`lexicon.rs`), and the word keeps its classes.
//! Word lists that only few mails need, such as those for the outcome of a vote, are separate in the lexicon
//! (`list/`).

/// The role of a word in the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    // Classes that patterns name.
    Number,
    Decimal,
    /// Numbers of votes for and against, and of abstentions: `5-2`, `5-2-1`.
    Score,
    Strength,
    Negation,
    Hypothetical,
    Future,
    Condition,
    Mine,
    Possessive,
    Praise,
    Name,
    /// A name such as `@somebody`.
    Handle,
    /// A word in the names of organisations.
    Organisation,
    /// Any word.
    Word,
    // Classes that the code queries, in addition to the patterns.
    /// A separator between offered values: "or", a slash.
    Or,
    Unit,
    Turn,
    LeadsOn,
    Closing,
    Silent,
    Binding,
    NonBinding,
    Denial,
    BesideClaim,
    /// Words that repeat the vote, or announce a reason without giving it.
    Empty,
    /// Words that often occur in a reason but are not a reason alone.
    Filler,
    /// Roles of people in a project or a company.
    Title,
    /// Words that may be in the middle of a title.
    BesideTitle,
    /// Words that start a greeting.
    Greeting,
    /// An abbreviation whose full stop does not end a sentence.
    Abbreviation,
    /// A word that may announce a result, even if its sender may not announce results.
    ///
    /// A quick test for this class excludes most mail.
    Outcome,
}

impl Class {
    /// The class with the given name in patterns.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "number" => Self::Number,
            "decimal" => Self::Decimal,
            "score" => Self::Score,
            "strength" => Self::Strength,
            "negation" => Self::Negation,
            "hypothetical" => Self::Hypothetical,
            "future" => Self::Future,
            "condition" => Self::Condition,
            "mine" => Self::Mine,
            "possessive" => Self::Possessive,
            "praise" => Self::Praise,
            "name" => Self::Name,
            "handle" => Self::Handle,
            "organisation" => Self::Organisation,
            "word" => Self::Word,
            _ => return None,
        })
    }
}

/// A set of classes, with one bit for each class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    /// Every class.
    pub(crate) const ALL: Self = Self(u32::MAX);

    #[must_use]
    pub(crate) const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }

    /// Creates a set of classes.
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < classes.len() {
            set = set.with(classes[at]);
            at += 1;
        }
        set
    }

    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & 1 << class as u32 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// `true` if both sets have a class in common.
    pub(crate) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn are_none(self) -> bool {
        self.0 == 0
    }
}

/// The classes that a word has because of its form.
///
/// [`Class::Name`] is not one of them, because it also needs a capital letter.
pub(crate) fn by_form(word: &str) -> Classes {
    let mut classes = Classes::default().with(Class::Word);
    // Most words start with a letter that no number starts with.
    if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'x' | ':' | '.')) {
        if word.trim_end_matches('x').bytes().all(|b| b.is_ascii_digit()) {
            classes = classes.with(Class::Number);
        }
        if word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) && word.contains([':', '.']) {
            classes = classes.with(Class::Decimal);
        }
        if score(word).is_some() {
            classes = classes.with(Class::Score);
        }
    }
    if word.len() > 1 && word.starts_with('@') {
        classes = classes.with(Class::Handle);
    }
    if word.contains('\'') {
        for (ending, class) in [("n't", Class::Negation), ("'d", Class::Hypothetical), ("'ll", Class::Future)]
        {
            if word.ends_with(ending) {
                classes = classes.with(class);
            }
        }
        if (word.ends_with("'s") || word.ends_with("s'")) && !CONTRACTIONS.contains(&word) {
            classes = classes.with(Class::Possessive).with(Class::LeadsOn);
        }
    }
    classes
}

/// The numbers of votes in `5-2`, `5-2-1` or `3:0`: for, against, and abstentions if given.
///
/// The minutes of a time such as `3:00` have two digits.
pub(crate) fn score(word: &str) -> Option<(u32, u32, Option<u32>)> {
    const LONGEST: usize = 3;
    let number = |part: &str| {
        let digits = part.len() <= LONGEST && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    let is_time = word.split_once(':').is_some_and(|(_, minutes)| minutes.len() != 1);
    let mut parts = word.split(['-', ':']).filter(|_| !is_time).map(number);
    let (plus, minus) = (parts.next()??, parts.next()??);
    let zero = parts.next();
    (parts.next().is_none() && zero != Some(None)).then(|| (plus, minus, zero.flatten()))
}

/// `true` if a word consists of letters, hyphens and apostrophes, as names do.
pub(crate) fn is_letters(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

/// `true` if a word is a link.
pub(crate) fn is_link(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("http:")
}

/// Words that end with `'s` but are not possessive.
const CONTRACTIONS: &[&str] = &[
    "it's", "that's", "here's", "there's", "let's", "what's", "who's", "he's", "she's", "this's", "how's",
    "where's", "c's",
];
