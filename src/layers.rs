//! Judges every archive of `fixtures/archives` with the features of this build.
//!
//! A build with fewer features may miss the expected verdict, but it must never give another settled verdict. `.ci/run`
//! runs this test with all features and with none.

#![allow(clippy::disallowed_methods, reason = "a test reads its fixtures")]

use std::path::Path;

use serde::Deserialize;

use crate::archive::Mailbox;
use crate::moment::CompleteUntil;
use crate::outcome::Verdict;
use crate::pipeline::{Rules, Survey};
use crate::policy;
use crate::tally::Electorate;

#[derive(Deserialize)]
struct Expected {
    at: String,
    policy: Option<String>,
    class: Option<String>,
    proposal: BuildProposal,
    outcome: BuildOutcome,
}

#[derive(Deserialize)]
struct BuildProposal {
    message_id: String,
}

#[derive(Deserialize)]
struct BuildOutcome {
    verdict: String,
    stable: bool,
}

/// The form in which the library gets an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WrittenArchive {
    AsItIs,
    /// Every plain text as HTML.
    InHtml,
    /// Compressed with gzip.
    #[cfg(feature = "compression")]
    InGzip,
}

impl WrittenArchive {
    /// The forms in which this build must judge every archive.
    const ALL: &[Self] = &[
        Self::AsItIs,
        // With the feature `html`, HTML without line ends may be laid out differently.
        #[cfg(not(feature = "html"))]
        Self::InHtml,
        #[cfg(feature = "compression")]
        Self::InGzip,
    ];

    fn apply(self, mail: &[u8]) -> Vec<u8> {
        match self {
            Self::AsItIs => mail.to_vec(),
            Self::InHtml => {
                let mail = String::from_utf8_lossy(mail);
                mail.replace("Content-Type: text/plain", "Content-Type: text/html").into_bytes()
            }
            #[cfg(feature = "compression")]
            Self::InGzip => {
                let mut packed = Vec::new();
                let mut encoder = flate2::read::GzEncoder::new(mail, flate2::Compression::fast());
                std::io::Read::read_to_end(&mut encoder, &mut packed).unwrap();
                packed
            }
        }
    }
}

/// The verdict, and `true` if it is settled: stable, and neither open nor undecided.
fn judged(mail: &[u8], expected: &Expected) -> (String, bool, bool) {
    let policy = policy::preset(expected.policy.as_deref().unwrap_or("ovirt-infra")).unwrap();
    let class = expected.class.as_ref().map(|name| {
        policy.classes.iter().find(|class| class.name == *name).expect("the class is of the policy")
    });
    let survey = Survey::new(Mailbox::from_bytes("fixture", mail).unwrap(), &policy).unwrap();
    let outline = survey.find(&expected.proposal.message_id).remove(0);
    let at = expected.at.parse().unwrap();
    let rules = Rules {
        policy: &policy,
        class,
        electorate: Electorate::EVERYONE,
        at,
        complete_until: Some(CompleteUntil::Now),
        rulings: None,
    };
    let outcome = survey.decide(&outline, rules).unwrap().outcome;
    let settled = outcome.stable && !matches!(outcome.verdict, Verdict::Open | Verdict::Undecided);
    (outcome.verdict.to_string(), outcome.stable, settled)
}

#[test]
fn no_build_settles_on_another_verdict() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/archives");
    let (mut judgements, mut faults) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "mbox") {
            continue;
        }
        let expected = std::fs::read_to_string(path.with_extension("toml")).unwrap();
        let expected: Expected = toml::from_str(&expected).unwrap();
        let mail = std::fs::read(&path).unwrap();
        for form in WrittenArchive::ALL {
            let (verdict, stable, settled) = judged(&form.apply(&mail), &expected);
            let equal = (&verdict, stable) == (&expected.outcome.verdict, expected.outcome.stable);
            judgements += 1;
            if !equal && (settled || *form != WrittenArchive::InHtml) {
                faults.push(format!("{} {form:?}: {verdict}, stable: {stable}", path.display()));
            }
        }
    }
    assert!(judgements >= 40, "only {judgements} judgements");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[cfg(not(feature = "compression"))]
#[test]
fn compressed_mail_is_an_error_that_names_the_feature() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/sources");
    for name in ["hyperkitty.mbox.gz", "pipermail/2026-May.txt.gz"] {
        let mail = std::fs::read(sources.join(name)).unwrap();
        let text = Mailbox::from_bytes(name, &mail).unwrap_err().to_string();
        let told = "this build cannot read gzip: it was built without the feature `compression`";
        assert!(text.contains(told), "{text}");
    }
}
