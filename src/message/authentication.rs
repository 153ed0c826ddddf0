//! The result of a trusted server about the sender of a mail.
//!
//! It comes from the Authentication-Results of the server (RFC 8601). For mail that went through a list, it
//! may come from results that the list's server sealed (ARC, RFC 8617).
//!
//! Anybody can write these fields. This module trusts a field only if it names the trusted server and is
//! above the topmost Received field of that server. Only this server or a later one adds fields there.

use super::Header;
use super::authentication_results::{Authenticated, Results, is_within};
use super::field::{Field, fields};
use super::field_parts::parts;

/// The servers whose results `plusone` trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authority {
    /// The name of the server in its Authentication-Results.
    pub authserv_id: String,
    /// The domains whose sealed results `plusone` trusts if the server says that the chain of seals is valid.
    pub sealers: Vec<String>,
}

/// The header fields that servers added on the way of a mail, including their checks of its sender.
///
/// The field of the last server is first.
///
/// The trail stores the fields unparsed. It parses them only if a server is trusted, because few lists name a
/// trusted server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail(Vec<u8>);

/// The fields of a [`Trail`], parsed for an authority.
struct Steps(Vec<HeaderStep>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum HeaderStep {
    /// A Received field, with the server that wrote it.
    Received(String),
    Results(Results),
    /// The results that a server sealed.
    Sealed(u32, Results),
    /// The seal of a domain.
    Seal(u32, String),
}

/// `true` if a text can be the name of a server.
pub fn is_host_name(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    !text.is_empty() && text.chars().all(is_part)
}

/// Maximum number of fields kept of one mail.
///
/// `plusone` does not trust further fields.
const MOST_STEPS: usize = 100;

/// The names of the fields of a [`Trail`].
const STEPS: [&[u8]; 4] =
    [b"received", b"authentication-results", b"arc-authentication-results", b"arc-seal"];

impl Trail {
    /// Reads the fields of a message.
    ///
    /// A mail from inside another mail has none, because no server wrote its fields.
    pub(super) fn of(header: &Header, message: &[u8]) -> Self {
        if header.is_within { Self::default() } else { Self::read(message) }
    }

    fn read(message: &[u8]) -> Self {
        let is_step = |field: &Field<'_>| STEPS.iter().any(|name| field.name.eq_ignore_ascii_case(name));
        let mut kept = Vec::new();
        for Field { name, value } in fields(message).filter(is_step).take(MOST_STEPS) {
            kept.extend_from_slice(name);
            kept.push(b':');
            kept.extend_from_slice(value.trim_ascii_end());
            kept.push(b'\n');
        }
        Self(kept)
    }

    fn steps(&self) -> Steps {
        Steps(fields(&self.0).filter_map(step).collect())
    }

    /// `true` if the mail has any results of the server of an authority.
    pub fn has_results_of(&self, authority: &Authority) -> bool {
        !self.steps().believed(authority).is_empty()
    }

    /// The result of an authority for the address in From.
    pub fn judge(&self, authority: &Authority, address: &str) -> Authenticated {
        self.steps().judge(authority, address)
    }
}

impl Steps {
    fn judge(&self, authority: &Authority, address: &str) -> Authenticated {
        let Some((_, domain)) = address.rsplit_once('@').filter(|(_, domain)| !domain.is_empty()) else {
            return Authenticated::None;
        };
        let believed = self.believed(authority);
        if believed.iter().any(|results| results.has_passed("arc"))
            && self.sealed_by(authority).iter().any(|results| results.judge(domain) == Authenticated::Pass)
        {
            return Authenticated::Pass;
        }
        let found = |what| believed.iter().any(|results| results.judge(domain) == what);
        if found(Authenticated::Fail) {
            Authenticated::Fail
        } else if found(Authenticated::Pass) {
            Authenticated::Pass
        } else {
            Authenticated::None
        }
    }

    /// The results of the server in the fields above the topmost Received field that the server wrote.
    fn believed(&self, authority: &Authority) -> Vec<&Results> {
        let host = authority.authserv_id.as_str();
        let wrote = |step: &HeaderStep| matches!(step, HeaderStep::Received(by) if is_within(by, host));
        let Some(end) = self.0.iter().position(wrote) else { return Vec::new() };
        let results = self.0[..end].iter().filter_map(HeaderStep::results);
        results.filter(|results| results.host.eq_ignore_ascii_case(host)).collect()
    }

    /// The results that the last servers of the chain sealed.
    ///
    /// Stops at the first server that the authority does not trust.
    fn sealed_by(&self, authority: &Authority) -> Vec<&Results> {
        let mut found = Vec::new();
        for instance in (1..=self.last_instance()).rev() {
            let seals: Vec<&str> = self.0.iter().filter_map(|step| step.seal(instance)).collect();
            let sealed: Vec<&Results> = self.0.iter().filter_map(|step| step.sealed(instance)).collect();
            let ([domain], [results]) = (&seals[..], &sealed[..]) else { break };
            if !authority.sealers.iter().any(|sealer| sealer.eq_ignore_ascii_case(domain)) {
                break;
            }
            found.push(*results);
        }
        found
    }

    fn last_instance(&self) -> u32 {
        let instance = |step: &HeaderStep| match step {
            HeaderStep::Seal(instance, _) | HeaderStep::Sealed(instance, _) => Some(*instance),
            _ => None,
        };
        // A chain has at most 50 instances (RFC 8617, section 4.2.1).
        self.0.iter().filter_map(instance).max().unwrap_or(0).min(50)
    }
}

impl HeaderStep {
    fn results(&self) -> Option<&Results> {
        match self {
            Self::Results(results) => Some(results),
            _ => None,
        }
    }

    fn seal(&self, wanted: u32) -> Option<&str> {
        match self {
            Self::Seal(instance, domain) if *instance == wanted => Some(domain),
            _ => None,
        }
    }

    fn sealed(&self, wanted: u32) -> Option<&Results> {
        match self {
            Self::Sealed(instance, results) if *instance == wanted => Some(results),
            _ => None,
        }
    }
}

fn step(field: Field<'_>) -> Option<HeaderStep> {
    let is = |name: &str| field.name.eq_ignore_ascii_case(name.as_bytes());
    let parts = || parts(&String::from_utf8_lossy(field.value));
    if is("received") {
        let words = parts().into_iter().next().unwrap_or_default();
        let by = words.iter().position(|word| word.eq_ignore_ascii_case("by"));
        Some(HeaderStep::Received(by.and_then(|by| words.get(by + 1)).cloned().unwrap_or_default()))
    } else if is("authentication-results") {
        Some(HeaderStep::Results(Results::of(parts().into_iter())))
    } else if is("arc-authentication-results") {
        let mut parts = parts().into_iter();
        Some(HeaderStep::Sealed(number(parts.next()?.first()?)?, Results::of(parts)))
    } else if is("arc-seal") {
        let words: Vec<String> = parts().into_iter().flatten().collect();
        let value = |key: &str| words.iter().find_map(|word| word.strip_prefix(key));
        Some(HeaderStep::Seal(number(words.first()?)?, value("d=")?.to_owned()))
    } else {
        None
    }
}

/// The number of an instance: `i=2`.
fn number(word: &str) -> Option<u32> {
    word.strip_prefix("i=")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BY_HOST: &str =
        "Received: from a.test by mx.example.net with ESMTPS; Mon, 4 May 2026 10:00:00 +0000\n";
    const RESULTS: &str = "Authentication-Results: mx.example.net; ";

    fn authority(sealers: &[&str]) -> Authority {
        let sealers = sealers.iter().map(|sealer| (*sealer).to_owned()).collect();
        Authority { authserv_id: "mx.example.net".into(), sealers }
    }

    fn judge(header: &str) -> Authenticated {
        Trail::read(header.as_bytes()).judge(&authority(&[]), "bo@example.org")
    }

    #[test]
    fn a_passed_check_of_the_domain_in_from_proves_it() {
        use Authenticated::{Fail, None, Pass};
        for (checks, expected) in [
            ("dmarc=pass (p=none) header.from=example.org", Pass),
            ("spf=fail smtp.mailfrom=x@evil.test; dmarc=pass header.from=Example.ORG", Pass),
            ("dkim=pass header.d=example.org header.s=x", Pass),
            ("dkim=pass header.i=@example.org", Pass),
            ("spf=pass smtp.mailfrom=bounce@example.org", Pass),
            ("spf=pass smtp.mailfrom=example.org", Pass),
            ("dkim=fail header.d=evil.test; dkim=pass header.d=example.org", Pass),
            ("dkim = pass\n header.d = example.org", Pass),
            ("dkim/1=pass header.d=\"example.org\"", Pass),
            ("dmarc=fail header.from=example.org", Fail),
            ("dkim=pass header.d=example.org; dmarc=fail header.from=example.org", Fail),
            ("dkim=fail reason=\"bad signature\" header.d=example.org", Fail),
            ("spf=softfail smtp.mailfrom=bo@example.org", Fail),
            ("dmarc=pass header.from=evil.test", None),
            ("dmarc=pass", None),
            ("dmarc=none header.from=example.org; dkim=pass header.d=evil.test", None),
            ("dkim=pass header.d=org", None),
            ("dkim=pass header.d=notexample.org", None),
            ("dkim=pass header.d=mail.example.org", None),
            ("spf=pass smtp.helo=example.org", None),
            ("spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=example.org\"@evil.test", None),
            ("spf=pass (dmarc=pass header.from=example.org) smtp.mailfrom=evil.test", None),
            ("spf=neutral (a \\) b; dkim=pass header.d=example.org) smtp.mailfrom=evil.test", None),
            ("x=(unclosed; dkim=pass header.d=example.org", None),
            ("none", None),
            ("", None),
        ] {
            assert_eq!(judge(&format!("{RESULTS}{checks}\n{BY_HOST}\n")), expected, "{checks}");
        }
    }

    #[test]
    fn only_fields_of_the_host_above_its_own_received_are_believed() {
        use Authenticated::{None, Pass};
        let own = format!("{RESULTS}dmarc=pass header.from=example.org\n");
        let other = own.replace("mx.example.net", "mx.evil.test");
        let later = "Received: from mx.example.net by list.example.org; Mon, 4 May 2026 10:01:00 +0000\n";
        let forged = "Received: from x by mx.example.net; Mon, 4 May 2026 09:00:00 +0000\n";
        for (header, expected) in [
            (format!("{own}{BY_HOST}"), Pass),
            (format!("{later}{own}{BY_HOST}"), Pass),
            (format!("{own}{}", BY_HOST.replace("by mx.", "by in1.mx.")), Pass),
            (format!("{BY_HOST}{own}"), None),
            (format!("{BY_HOST}{own}{forged}"), None),
            (format!("{later}{own}"), None),
            (format!("{own}{}", BY_HOST.replace("by mx.", "by fakemx.")), None),
            (format!("{other}{BY_HOST}"), None),
            (format!("Subject: x\n\n{own}{BY_HOST}"), None),
            (own.clone(), None),
        ] {
            assert_eq!(judge(&format!("{header}\n")), expected, "{header}");
        }
        let both = format!("{own}{}{BY_HOST}", own.replace("=pass", "=fail"));
        assert_eq!(judge(&both), Authenticated::Fail);
    }

    #[test]
    fn results_that_named_hosts_sealed_are_taken_where_the_chain_holds() {
        let chain = |arc: &str, domains: [&str; 2]| {
            let seal = |instance: usize| {
                format!(
                    "ARC-Seal: i={instance}; a=rsa-sha256; cv=none; d={}; s=x; b=y\n\
                     ARC-Authentication-Results: i={instance}; in.example.com; dmarc={} header.from=example.org\n",
                    domains[instance - 1],
                    if instance == 1 { "pass" } else { "fail" }
                )
            };
            format!("{RESULTS}{arc}; dmarc=fail header.from=example.org\n{BY_HOST}{}{}\n", seal(2), seal(1))
        };
        let judge = |header: &str, sealers: &[&str]| {
            Trail::read(header.as_bytes()).judge(&authority(sealers), "bo@example.org")
        };
        let both = ["list.example.com", "in.example.com"];
        let held = chain("arc=pass", ["in.example.com", "list.example.com"]);
        assert_eq!(judge(&held, &both), Authenticated::Pass);
        assert_eq!(judge(&held, &["in.example.com"]), Authenticated::Fail);
        assert_eq!(judge(&held, &["list.example.com"]), Authenticated::Fail);
        assert_eq!(
            judge(&chain("arc=fail", ["in.example.com", "list.example.com"]), &both),
            Authenticated::Fail
        );
        let twice = held.replace("i=2", "i=1");
        assert_eq!(judge(&twice, &both), Authenticated::Fail);
    }

    #[test]
    fn a_source_that_strips_the_fields_is_recognised() {
        let known = |header: &str| Trail::read(header.as_bytes()).has_results_of(&authority(&[]));
        assert!(known(&format!("{RESULTS}none\n{BY_HOST}\n")));
        assert!(!known(BY_HOST));
    }
}
