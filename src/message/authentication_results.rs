//! The results of one server about the sender of a mail, in an Authentication-Results field (RFC 8601).

use crate::diagnostic::codes;

codes! {
    /// The result of the sender check by the trusted mail server.
    Authenticated {
        /// The server confirmed the domain of the address in From.
        Pass = "pass",
        /// A check of that domain failed.
        Fail = "fail",
        /// The server has no result for that domain.
        None = "none",
    }
}

/// The results of one server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Results {
    /// The name of the server.
    pub(super) host: String,
    checks: Vec<Check>,
}

/// One check, such as `dkim=pass header.d=example.org`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Check {
    method: String,
    result: String,
    properties: Vec<(String, String)>,
}

impl Results {
    /// The results of a server: the first part is the name of the server, each other part is a check.
    pub(super) fn of(mut parts: impl Iterator<Item = Vec<String>>) -> Self {
        let host = parts.next().and_then(|words| words.into_iter().next()).unwrap_or_default();
        let check = |words: Vec<String>| {
            let mut pairs = words.iter().filter_map(|word| word.split_once('='));
            let (method, result) = pairs.next()?;
            // A method may have a version: `dkim/1`.
            let method = method.split('/').next().unwrap_or_default().to_lowercase();
            let properties = pairs.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
            Some(Check { method, result: result.to_lowercase(), properties })
        };
        Self { host, checks: parts.filter_map(check).collect() }
    }

    /// `true` if a check by this method passed.
    pub(super) fn has_passed(&self, method: &str) -> bool {
        self.checks.iter().any(|check| check.method == method && check.result == "pass")
    }

    /// Result of the checks for the domain in From.
    ///
    /// A check by DMARC decides. Without one, a signature or an envelope sender of this domain decides.
    pub(super) fn judge(&self, domain: &str) -> Authenticated {
        let dmarc = self.checks.iter().filter(|check| {
            let is_meant = |from: &str| from.trim_end_matches('.').eq_ignore_ascii_case(domain);
            check.method == "dmarc" && check.domain(&["header.from"]).is_some_and(is_meant)
        });
        let aligned = self.checks.iter().filter(|check| {
            let identity = match check.method.as_str() {
                "dkim" => check.domain(&["header.d", "header.i"]),
                "spf" => check.domain(&["smtp.mailfrom"]),
                _ => None,
            };
            identity.is_some_and(|of| is_aligned(of, domain))
        });
        let (dmarc, aligned): (Vec<&Check>, Vec<&Check>) = (dmarc.collect(), aligned.collect());
        let decisive = if dmarc.iter().any(|check| matches!(check.result.as_str(), "pass" | "fail")) {
            if dmarc.iter().any(|check| check.result == "fail") {
                return Authenticated::Fail;
            }
            dmarc
        } else {
            aligned
        };
        let has = |results: &[&str]| decisive.iter().any(|check| results.contains(&check.result.as_str()));
        if has(&["pass"]) {
            Authenticated::Pass
        } else if has(&["fail", "softfail", "permerror", "policy"]) {
            Authenticated::Fail
        } else {
            Authenticated::None
        }
    }
}

impl Check {
    /// The domain in the first of the named properties that the check has.
    fn domain(&self, names: &[&str]) -> Option<&str> {
        let named = |name: &&str| self.properties.iter().find(|(known, _)| known == name);
        let (_, value) = names.iter().find_map(named)?;
        Some(value.rsplit_once('@').map_or(value.as_str(), |(_, domain)| domain))
    }
}

/// `true` if a checked domain covers the domain in From: the two are equal, or the domain in From is a
/// subdomain of the checked one.
///
/// A top-level domain covers nothing.
fn is_aligned(of: &str, from: &str) -> bool {
    let of = of.trim_end_matches('.');
    of.contains('.') && is_within(from, of)
}

/// `true` if a server or domain is `domain` or a subdomain of it.
pub(super) fn is_within(name: &str, domain: &str) -> bool {
    let (name, domain) = (name.trim_end_matches('.').to_lowercase(), domain.to_lowercase());
    name == domain
        || name.strip_suffix(&domain).is_some_and(|above| above.ends_with('.')) && !domain.is_empty()
}
