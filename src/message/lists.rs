//! The lists that a mail was sent through or to.

/// The addresses of the lists that a mail was sent through.
///
/// They come from List-Post, or else from List-Id. If a mail has neither field, they are the first addresses
/// of To and Cc.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAddresses {
    addresses: Box<str>,
    /// `true` if a list wrote the addresses in its own field.
    is_named: bool,
}

impl ListAddresses {
    /// The lists of the fields List-Post and List-Id, or else of To and Cc.
    pub(super) fn of(post: Option<&[u8]>, id: Option<&[u8]>, to_and_cc: [Option<&[u8]>; 2]) -> Self {
        let post = || {
            let value = post?;
            let at = memchr::memmem::find(value, b"mailto:")
                .or_else(|| memchr::memmem::find(value, b"MAILTO:"))?;
            let rest = &value[at + b"mailto:".len()..];
            let end = rest.iter().position(|b| matches!(b, b'>' | b'?' | b',') || b.is_ascii_whitespace());
            Some(&rest[..end.unwrap_or(rest.len())])
        };
        let id = || {
            let value = id?;
            let value = &value[memchr::memrchr(b'<', value)? + 1..];
            Some(value[..memchr::memchr(b'>', value)?].trim_ascii())
        };
        if let Some(list) = post().or_else(id).and_then(|list| std::str::from_utf8(list).ok()) {
            return Self { addresses: list.to_ascii_lowercase().into(), is_named: true };
        }
        let ends = |b: &u8| matches!(b, b'<' | b'>' | b',' | b';' | b'(' | b')') || b.is_ascii_whitespace();
        let words = to_and_cc.into_iter().flatten().flat_map(|value| value.split(ends));
        let addresses = words.filter(|word| word.contains(&b'@')).take(MOST_LISTS);
        let mut all = String::new();
        for address in addresses.filter_map(|address| std::str::from_utf8(address).ok()) {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(address);
        }
        all.make_ascii_lowercase();
        Self { addresses: all.into(), is_named: false }
    }

    /// The addresses.
    ///
    /// In an address from List-Id, a dot replaces the `@`.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.addresses.split(' ').filter(|list| !list.is_empty())
    }

    /// The list in List-Post or List-Id.
    ///
    /// In an address from List-Id, a dot replaces the `@`.
    pub fn named(&self) -> Option<&str> {
        self.iter().next().filter(|_| self.is_named)
    }

    /// `true` if an address belongs to one of the lists.
    pub fn have(&self, address: &str) -> bool {
        !self.addresses.is_empty() && !address.is_empty() && self.iter().any(|list| is_list(list, address))
    }
}

/// `true` if the list that List-Id or List-Post names has this address.
pub(crate) fn is_list(list: &str, address: &str) -> bool {
    let same = |(one, other): (u8, u8)| one == other || (one, other) == (b'.', b'@');
    list.len() == address.len() && list.bytes().zip(address.bytes()).all(same)
}

/// Maximum number of addresses of To and Cc kept for a mail without a list in List-Post or List-Id.
const MOST_LISTS: usize = 4;
