//! A policy file, read and applied to one archive. Input: the TOML.

use plusone::archive::Mailbox;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy::Policy;
use plusone::report::{Origin, TallyReport, json, policies, text};

use super::controls_nothing;
use super::roster::error_has_place;

/// A vote with an explained -1, for the policy to judge.
const ARCHIVE: &[u8] = include_bytes!("../../../../fixtures/archives/blocked-by-explained-minus.mbox");

pub(super) fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let checked = Policy::check(&input, "policy.toml");
    let parsed = Policy::parse(&input, "policy.toml");
    assert_eq!(checked.is_ok(), parsed.is_ok(), "the two readings of a policy differ");
    let policy = match checked {
        Ok(policy) => policy,
        Err(errors) => {
            let first = |error: Option<&plusone::Error>| error.map(ToString::to_string);
            assert_eq!(first(parsed.as_ref().err()), first(errors.first()), "the first error is another");
            return errors
                .iter()
                .for_each(|error| error_has_place(&error.to_string(), "policy.toml", &input));
        }
    };
    let layout = text::TextLayout { width: 100, color: false };
    let archive = Mailbox::from_bytes("fuzz.mbox", ARCHIVE).expect("the fixture is an archive");
    let survey = Survey::new(archive, &policy).expect("memory can be read");
    let at = "2026-06-01T00:00:00Z".parse().expect("a moment");
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    for outline in &survey.outlines {
        let decision = survey.decide(outline, rules).expect("memory can be read");
        let document = serde_json::to_vec(&json::TallyDocument::new(&TallyReport {
            survey: &survey,
            decision: &decision,
            rules,
            origin: &Origin::default(),
        }))
        .expect("JSON");
        let parsed: serde_json::Value = serde_json::from_slice(&document).expect("the document parses");
        assert_eq!(parsed["policy"]["name"], policy.name());
        controls_nothing(&text::tally(&decision, rules, true, layout, true));
    }
    controls_nothing(&policies::list(std::slice::from_ref(&policy), layout));
    policies::page(std::slice::from_ref(&policy));
}
