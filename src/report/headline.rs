//! The result of an audit in one sentence, and the details in the next. The reports of every format start with them.

use crate::audit::{Agreement, Summary};

/// Number of announced results that differ from the rule, as a sentence without a full stop.
pub(crate) fn audit(summary: &Summary) -> String {
    let of = |agreement| summary.agreements.get(&agreement).copied().unwrap_or_default();
    let announced = summary.decisions - of(Agreement::Unannounced) - of(Agreement::Unread);
    match (summary.outcomes_changed, announced, summary.decisions) {
        (_, _, 0) => "No proposal to audit".into(),
        (_, 0, _) if of(Agreement::Unread) > 0 => "No announced result could be read".into(),
        (_, 0, 1) => "The result of 1 decision was not announced".into(),
        (_, 0, decisions) => format!("The results of {decisions} decisions were not announced"),
        (0, 1, _) => "The announced result matches the rule".into(),
        (0, several, _) => format!("All {several} announced results match the rule"),
        (1, 1, _) => "The announced result differs from the rule".into(),
        (1, several, _) => format!("1 of {several} announced results differs from the rule"),
        (changed, several, _) => format!("{changed} of {several} announced results differ from the rule"),
    }
}

/// The remaining numbers in sentences: results that differ in details, were not announced, or were not read.
pub(super) fn details(summary: &Summary) -> String {
    let of = |agreement| summary.agreements.get(&agreement).copied().unwrap_or_default();
    let be = |count: usize, one: &str, several: &str| {
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { several }))
    };
    // Results with another outcome also differ, but the headline already counts them.
    let in_details = of(Agreement::Differs).saturating_sub(summary.outcomes_changed);
    let parts = [
        be(in_details, "differs in numbers or names only", "differ in numbers or names only"),
        be(of(Agreement::Explained), "differs for a reason in the mails", "differ for a reason in the mails"),
        be(of(Agreement::Unread), "announcement could not be read", "announcements could not be read"),
        be(of(Agreement::Unannounced), "was not announced", "were not announced"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let decisions = super::text::number(summary.decisions, "decision");
    match &parts[..] {
        [] => format!("{decisions} in all."),
        parts => format!("{decisions} in all: {}.", parts.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Comparison;

    fn summary(of: &[(Agreement, bool)]) -> Summary {
        let mut summary = Summary::default();
        for (agreement, changes_outcome) in of {
            let comparison =
                Comparison { agreement: *agreement, findings: Vec::new(), changes_outcome: *changes_outcome };
            summary.add(Some(2026), &comparison);
        }
        summary
    }

    #[test]
    fn the_headline_counts_what_was_announced_and_read() {
        use Agreement::{Agrees, Differs, Explained, Unannounced, Unread};
        let headline = |of: &[(Agreement, bool)]| audit(&summary(of));
        assert_eq!(headline(&[]), "No proposal to audit");
        assert_eq!(headline(&[(Agrees, false), (Unread, false)]), "The announced result matches the rule");
        let four = [(Agrees, false), (Explained, false), (Differs, false), (Agrees, false)];
        assert_eq!(headline(&four), "All 4 announced results match the rule");
        assert_eq!(
            headline(&[(Differs, true), (Agrees, false), (Unannounced, false)]),
            "1 of 2 announced results differs from the rule"
        );
        assert_eq!(
            headline(&[(Unannounced, false), (Unannounced, false)]),
            "The results of 2 decisions were not announced"
        );
    }

    #[test]
    fn the_details_name_what_the_headline_leaves_out() {
        use Agreement::{Agrees, Differs, Explained, Unannounced, Unread};
        let details = |of: &[(Agreement, bool)]| details(&summary(of));
        assert_eq!(details(&[(Agrees, false)]), "1 decision in all.");
        assert_eq!(
            details(&[
                (Differs, true),
                (Differs, false),
                (Explained, false),
                (Unread, false),
                (Unannounced, false)
            ]),
            "5 decisions in all: 1 differs in numbers or names only, 1 differs for a reason in the mails, \
             1 announcement could not be read, 1 was not announced."
        );
    }
}
