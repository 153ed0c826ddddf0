//! Finds mistakes in valid policies: classes that cannot be distinguished, thresholds that cannot be reached.

use std::ops::Range;

use super::fault::{Places, PolicyFault};
use super::{Basis, Measure, Policy, ProposalClass, Test};

/// Checks a policy as a whole. `place_of` returns the place of a class in the file.
pub(super) fn policy(
    policy: &Policy,
    default_class: Option<Range<usize>>,
    place_of: impl Fn(&str) -> Option<Places>,
    faults: &mut Vec<PolicyFault>,
) {
    if policy.classes.is_empty() {
        faults.push(PolicyFault::new(None, "missing [[class]]: expected at least one"));
        return;
    }
    if !policy.default_class.is_empty() && policy.class(&policy.default_class).is_err() {
        let names: Vec<&str> = policy.classes.iter().map(|class| class.name.as_str()).collect();
        let text = format!("unknown class `{}`; known classes: {}", policy.default_class, names.join(", "));
        faults.push(PolicyFault::new(default_class, text));
    }
    for (at, class) in policy.classes.iter().enumerate() {
        let places = place_of(&class.name).unwrap_or_default();
        told_apart(class, &policy.classes[..at], &places, faults);
        requirements(class, places.requirements.as_ref(), faults);
    }
}

/// Finds classes that share a tag or a phrase, so that they cannot be distinguished.
fn told_apart(
    class: &ProposalClass,
    before: &[ProposalClass],
    places: &Places,
    faults: &mut Vec<PolicyFault>,
) {
    type List = fn(&ProposalClass) -> &Vec<String>;
    let lists: [(List, &str, &Option<Range<usize>>); 3] = [
        (|class| &class.subject_tags, "subject tag", &places.subject_tags),
        (|class| &class.title_words, "word of the title", &places.title_words),
        (|class| &class.words, "word of the call", &places.words),
    ];
    for (list, what, place) in lists {
        for word in list(class) {
            if let Some(other) = before.iter().find(|other| list(other).contains(word)) {
                let text = format!(
                    "the {what} `{word}` belongs to two classes, `{}` and `{}`",
                    other.name, class.name
                );
                faults.push(PolicyFault::new(place.clone(), text));
            }
        }
    }
}

/// Finds requirements that contradict each other, or that any votes would meet.
fn requirements(class: &ProposalClass, place: Option<&Range<usize>>, faults: &mut Vec<PolicyFault>) {
    if class.requirements.is_empty() && place.is_some() {
        let text = format!("missing requirements of the class `{}`: every vote would pass", class.name);
        faults.push(PolicyFault::new(place.cloned(), text));
    }
    let single = class.requirements.iter().filter_map(|requirement| match &requirement.test {
        Test::One(condition) => Some(condition),
        Test::AnyOf(_) => None,
    });
    let mut bounds: Vec<(super::Side, &Basis, u32, u32)> = Vec::new();
    for condition in single {
        let (side, least, most) = match condition.measure {
            Measure::AtLeast { side, count } => (side, count, u32::MAX),
            Measure::AtMost { side, count } => (side, 0, count),
            _ => continue,
        };
        let of_same =
            |known: &&(super::Side, &Basis, u32, u32)| known.0 == side && known.1 == &condition.basis;
        if let Some(known) = bounds.iter().find(of_same).filter(|known| least > known.3 || known.2 > most) {
            let text = format!(
                "the class `{}` asks for at least {} and at most {} votes of one side: nothing could pass",
                class.name,
                least.max(known.2),
                most.min(known.3)
            );
            faults.push(PolicyFault::new(place.cloned(), text));
        }
        bounds.push((side, &condition.basis, least, most));
    }
}
