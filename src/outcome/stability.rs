//! Whether the unclear votes could turn a verdict: what each reading of them would change, and the bounds of
//! all readings together.

use super::{Split, Standing};
use crate::policy::{Class, UnexplainedMinus};
use crate::tally::{Status, Vote};
use crate::vote::{Reason, Value};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Plus,
    Objections,
    Asked,
}

/// What one reading of an unclear vote would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effect {
    /// The vote that the voter holds, which the reading would replace.
    pub(super) loses: Option<(Place, bool)>,
    pub(super) gains: Option<(Place, bool)>,
}

/// The readings of an unclear vote, each as what it would change.
pub(super) fn effects(vote: &Vote, votes: &[Vote], class: &Class) -> Vec<Effect> {
    let binding = vote.binding != Some(false);
    let held = votes.iter().find(|other| {
        other.status == Status::Counted
            && other.person == vote.person
            && (other.item.is_none() || other.item == vote.item)
    });
    let loses = held.and_then(|held| Some((place(held)?, held.binding == Some(true))));
    let against = match class.unexplained_minus {
        UnexplainedMinus::Ask => vec![Some(Place::Objections), Some(Place::Asked)],
        _ => vec![Some(Place::Objections)],
    };
    let values = match (vote.value, vote.reasons.first()) {
        (Some(Value::PlusOne), _) | (None, Some(Reason::ImpliedEndorsement)) => vec![Some(Place::Plus)],
        (Some(Value::MinusOne), _) | (None, Some(Reason::ImpliedObjection)) => against,
        (Some(_), _) => vec![None],
        (None, _) => [vec![Some(Place::Plus), None], against].concat(),
    };
    values.into_iter().map(|place| Effect { loses, gains: place.map(|place| (place, binding)) }).collect()
}

pub(super) fn place(vote: &Vote) -> Option<Place> {
    match vote.value {
        Some(Value::PlusOne) => Some(Place::Plus),
        Some(Value::MinusOne) if vote.reasons.contains(&Reason::UnexplainedMinus) => Some(Place::Asked),
        Some(Value::MinusOne) => Some(Place::Objections),
        _ => None,
    }
}

/// Counted votes of one name from several addresses: if they are one person, the later ones do not count.
pub(super) fn namesakes(votes: &[Vote]) -> Vec<(usize, Vec<Effect>)> {
    let counted = |vote: &Vote| vote.status == Status::Counted && !vote.voter.name.is_empty();
    let is_second = |at: usize| {
        let vote = &votes[at];
        let same_name = |other: &Vote| {
            counted(other) && other.voter.name == vote.voter.name && other.person != vote.person
        };
        counted(vote) && votes[..at].iter().any(same_name)
    };
    let loses = |at: usize| {
        let loses = place(&votes[at])?;
        Some((at, vec![Effect { loses: Some((loses, votes[at].binding == Some(true))), gains: None }]))
    };
    (0..votes.len()).filter(|at| is_second(*at)).filter_map(loses).collect()
}

/// The bounds of all readings together: every number at its least and at its most. A verdict that is the
/// same at all of them is the same for every reading between.
pub(super) fn corners(
    standing: Standing,
    unclear: &[(usize, Vec<Effect>)],
) -> impl Iterator<Item = Standing> {
    let reach = |pick: fn(&mut Standing) -> &mut Split| {
        let (mut least, mut most) = (standing, standing);
        for (_, effects) in unclear {
            for low in effects.iter().map(|effect| least.with(*effect)).collect::<Vec<_>>() {
                let (mut low, mut now) = (low, least);
                if pick(&mut low).all() < pick(&mut now).all() {
                    least = low;
                }
            }
            for high in effects.iter().map(|effect| most.with(*effect)).collect::<Vec<_>>() {
                let (mut high, mut now) = (high, most);
                if pick(&mut high).all() > pick(&mut now).all() {
                    most = high;
                }
            }
        }
        [*pick(&mut least), *pick(&mut most)]
    };
    let plus = reach(|standing| &mut standing.plus);
    let objections = reach(|standing| &mut standing.objections);
    let asked = reach(|standing| &mut standing.asked);
    let all = plus.into_iter().flat_map(move |plus| {
        objections.into_iter().flat_map(move |objections| {
            asked.into_iter().map(move |asked| Standing { plus, objections, asked })
        })
    });
    all.collect::<Vec<_>>().into_iter()
}
