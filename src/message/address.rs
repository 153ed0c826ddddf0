//! The author of a mail, as the mail and its archive show it.

use super::character::single_spaced;
use super::mailbox::{self, From, NameAddress};
use super::mask::{is_masked_separator, loses_address};
use crate::diagnostic::{Code, Diagnostic, codes};

/// The person who wrote a mail.
///
/// A field is empty if the mail does not give it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Author {
    /// The display name, decoded.
    ///
    /// If the author is uncertain: the whole text of From.
    pub(crate) name: String,
    /// The address in lower case.
    ///
    /// The address is the author's own only if [`known_by`](Self::known_by) says so.
    pub(crate) address: String,
    /// Header field that contains the address.
    pub(crate) address_from: AddressFrom,
    /// Key to the author's identity: the address, the name, or neither.
    pub(crate) known_by: KnownBy,
}

codes! {
    /// Header field that an author's address was taken from.
    AddressFrom {
        /// From, as written.
        From = "from",
        /// From, after the mask of the archive was removed.
        UnmaskedFrom = "unmasked-from",
        /// From, if the list encoded the author's address in an address of its own:
        /// `bo=example.org@groups.io`.
        EncodedFrom = "encoded-from",
        /// Reply-To, because the list put its own address into From.
        ReplyTo = "reply-to",
        /// X-Original-From, because the list put its own address into From.
        OriginalFrom = "x-original-from",
        /// X-Original-Sender, because the list put its own address into From.
        OriginalSender = "x-original-sender",
        /// Cc, because the list put its own address into From.
        Cc = "cc",
        /// From of the original mail, which the list wrapped into a mail of its own.
        Wrapped = "wrapped-from",
    }
}

#[expect(clippy::derivable_impls, reason = "the macro takes no attribute of a value")]
impl Default for AddressFrom {
    fn default() -> Self {
        Self::From
    }
}

/// Key to an author's identity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum KnownBy {
    /// The address: it is the author's own.
    #[default]
    Address,
    /// The name: the address belongs to a list, a mask or a bridge, and many people write from it.
    Name,
    /// The address or the name: mail from one ordinary address has clearly different names.
    ///
    /// The authors may be one person or several.
    AddressOrName,
    /// Nothing: From is not a single mailbox.
    Nothing {
        /// Every mailbox that a reader or a lenient program could see as the author's.
        candidates: Vec<NameAddress>,
    },
}

impl Author {
    /// An author whose own address is in From.
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: name.into(), address: address.into(), ..Self::default() }
    }

    /// `true` if the author is known: From has a single mailbox, possibly in a form of a list or an archive.
    pub const fn is_certain(&self) -> bool {
        !matches!(self.known_by, KnownBy::Nothing { .. })
    }

    /// The author's own address, if it is known.
    pub fn own_address(&self) -> Option<&str> {
        let own = matches!(self.known_by, KnownBy::Address | KnownBy::AddressOrName);
        Some(self.address.as_str()).filter(|address| own && !address.is_empty())
    }

    /// Makes the author uncertain: the mail may have one of several authors.
    pub(super) fn make_uncertain(&mut self) {
        if !self.is_certain() {
            return;
        }
        let one =
            NameAddress { name: std::mem::take(&mut self.name), address: std::mem::take(&mut self.address) };
        *self = Self {
            known_by: KnownBy::Nothing { candidates: vec![one.clone()] },
            ..Self::new(format!("{} <{}>", one.name, one.address), "")
        };
    }

    /// Makes the author uncertain, because a program may have the address.
    pub(super) fn doubt_person(&mut self) -> Diagnostic {
        let text = format!(
            "the address {} may belong to a program or to a person: the author is uncertain, and is not matched with the \
             roster or the proposer",
            self.address
        );
        self.make_uncertain();
        Diagnostic::new(Code::UncertainAuthor, text)
    }

    /// The mailboxes that may be the author's; empty if the author is certain.
    pub fn candidates(&self) -> &[NameAddress] {
        match &self.known_by {
            KnownBy::Nothing { candidates } => candidates,
            _ => &[],
        }
    }

    /// One author for each candidate; empty if the author is certain.
    pub fn possible(&self) -> impl Iterator<Item = Self> + '_ {
        self.candidates().iter().map(|one| Self::new(&*one.name, &*one.address))
    }

    /// Name to show for the author; the address if there is no name.
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.address } else { &self.name }
    }

    /// Key that identifies the author.
    pub fn key(&self) -> String {
        match self.known_by {
            KnownBy::Address if !self.address.is_empty() => self.address.clone(),
            KnownBy::Nothing { .. } => format!("{} <?>", self.name),
            _ => format!("{} <{}>", folded_name(&self.name), self.address),
        }
    }
}

/// A name in lower case with single spaces; `Ek, Bo` is `bo ek`.
pub(crate) fn folded_name(name: &str) -> String {
    let turned = match name.split_once(',') {
        Some((family, given)) if !given.contains(',') => format!("{given} {family}"),
        _ => name.to_owned(),
    };
    single_spaced(&turned.to_lowercase())
}

/// Clues about the author in fields other than From; present only if From may not be what the author wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clues {
    /// The address in From without its mask; correct only if the archive masks addresses.
    pub unmasked: Option<String>,
    /// `true` if the separator of the mail has the same mask, which shows that the archive masked the
    /// address.
    pub masked_by_archive: bool,
    /// Mailboxes of the fields to which lists move the author.
    pub moved: Vec<(AddressFrom, Vec<NameAddress>)>,
}

/// The values of the fields that identify the author.
#[derive(Debug, Default)]
pub(super) struct Sources<'a> {
    pub(super) from: Vec<&'a [u8]>,
    pub(super) original_from: Option<&'a [u8]>,
    pub(super) original_sender: Option<&'a [u8]>,
    pub(super) reply_to: Option<&'a [u8]>,
    pub(super) cc: Option<&'a [u8]>,
    pub(super) separator: Option<&'a [u8]>,
}

/// The author according to From alone, the clues in other fields, and diagnostics about From.
///
/// `names_list` returns `true` for an address that the mail was sent to or through.
pub(super) fn author(
    sources: &Sources<'_>,
    names_list: impl Fn(&str) -> bool,
) -> (Author, Option<Box<Clues>>, Option<Diagnostic>) {
    let mut unmasked = None;
    let mut odd = None;
    let author = match mailbox::from(&sources.from) {
        From::One { mailbox, also } => {
            if let Some(also) = also.filter(|_| without_via(&mailbox.name).1.is_none()) {
                let text = format!(
                    "the sender {} has another address, {also}, in the name; the name was not used as an address",
                    mailbox.address
                );
                odd = Some(Diagnostic::new(Code::AddressInName, text));
            }
            let known_by = if loses_address(&mailbox.address) { KnownBy::Name } else { KnownBy::Address };
            Author { known_by, ..Author::new(mailbox.name, mailbox.address) }
        }
        From::Masked { mailbox, unmasked: address } => {
            let lost = loses_address(&mailbox.address) || loses_address(&address);
            unmasked = Some(address).filter(|_| !lost);
            let valid = !lost && mailbox.address.contains('@');
            let known_by = if valid { KnownBy::Address } else { KnownBy::Name };
            Author { known_by, ..Author::new(mailbox.name, mailbox.address) }
        }
        From::Name(name) => Author { known_by: KnownBy::Name, ..Author::new(name, "") },
        From::Unclear { text, candidates } => {
            odd = Some(uncertain(&candidates, sources.from.len()));
            Author { known_by: KnownBy::Nothing { candidates }, ..Author::new(text, "") }
        }
    };
    let may_be_moved = matches!(author.known_by, KnownBy::Address)
        && (names_list(&author.address) || encoded(&author.address).is_some());
    if unmasked.is_none() && !may_be_moved {
        return (author, None, odd);
    }
    let masked_by_archive = sources.separator.is_some_and(|line| is_masked_separator(line, &author.address));
    let mut clues = Clues { unmasked, masked_by_archive, moved: Vec::new() };
    if may_be_moved {
        let fields = [
            (AddressFrom::OriginalFrom, sources.original_from),
            (AddressFrom::OriginalSender, sources.original_sender),
            (AddressFrom::ReplyTo, sources.reply_to),
            (AddressFrom::Cc, sources.cc),
        ];
        let read = fields.into_iter().filter_map(|(field, value)| Some((field, mailbox::mailboxes(value?))));
        clues.moved = read.collect();
    }
    (author, Some(Box::new(clues)), odd)
}

fn uncertain(candidates: &[NameAddress], fields: usize) -> Diagnostic {
    let what = match fields {
        0 => "there is no From field",
        1 => "From is not exactly one mailbox",
        _ => "there are several From fields",
    };
    let addresses: Vec<&str> = candidates.iter().take(8).map(|one| one.address.as_str()).collect();
    let who = match &addresses[..] {
        [] => String::new(),
        _ => format!(" (it may be {})", addresses.join(" or ")),
    };
    let text =
        format!("{what}: the author is uncertain{who}, and is not matched with the roster or the proposer");
    Diagnostic::new(Code::UncertainAuthor, text)
}

/// Splits an address in which the list encoded the author's: `bo=example.org@groups.io`,
/// `bo=40example.org@dmarc.example.net`.
///
/// Returns the author's address and the domain of the list.
pub(crate) fn encoded(address: &str) -> Option<(String, &str)> {
    let (local, by) = address.split_once('@')?;
    let (local, domain) = match local.rsplit_once("=40") {
        Some(halves) => halves,
        None => local.rsplit_once('=')?,
    };
    let valid = !local.is_empty() && domain.contains('.') && !local.contains('=');
    valid.then(|| (format!("{local}@{domain}"), by))
}

/// The words between the name of an author and the name of the list: `Ana Lee via dev`.
const VIA: [&str; 12] = [
    "via", "über", "through", "via del", "a través de", "através de", "par l'intermédiaire de",
    "par l’intermédiaire de", "per conto di", "przez", "через", "tramite",
];

/// Removes the list from a name: `Ana Lee via dev` and `Ana Lee (via dev)` give `Ana Lee` and the list `dev`.
pub(crate) fn without_via(name: &str) -> (&str, Option<&str>) {
    let lower = name.to_ascii_lowercase();
    let is_word = |at: usize, end: usize| {
        let before = name[..at].chars().next_back().is_some_and(|c| c.is_whitespace() || c == '(');
        before && name[end..].starts_with(char::is_whitespace)
    };
    let found = VIA.iter().flat_map(|word| lower.match_indices(word).map(|(at, word)| (at, at + word.len())));
    let found =
        found.filter(|(at, end)| is_word(*at, *end)).min_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)));
    let Some((at, end)) = found else { return (name, None) };
    let via = name[end..].trim().trim_end_matches(')');
    let person = name[..at].trim_end().trim_end_matches('(').trim().trim_matches(['\'', '"']);
    if via.is_empty() || person.is_empty() { (name, None) } else { (person, Some(via)) }
}
