//! A requirement in the text of a policy file: a kind, and the keys of that kind.

use std::fmt;
use std::num::NonZeroU32;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use crate::policy::fault::PolicyFault;
use crate::policy::{Basis, Condition, Measure, Requirement, Rounding, Share, Side, Test, Unmet, Whole};

/// The keys of a requirement. All kinds share one type, so that a wrong key is reported with its place.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct RequirementText {
    kind: RequirementKind,
    value: Option<Side>,
    count: Option<u32>,
    than: Option<Side>,
    times: Option<u32>,
    share: Option<Share>,
    of: Option<WholeText>,
    rounding: Option<Rounding>,
    at_least: Option<i16>,
    at_most: Option<i16>,
    weight: Option<i16>,
    sets: Option<Vec<Vec<Spanned<RequirementText>>>>,
    basis: Option<BasisText>,
    unmet: Option<Unmet>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RequirementKind {
    AtLeast,
    AtMost,
    MoreThan,
    Times,
    Share,
    Quorum,
    Sum,
    NoObjection,
    NoVeto,
    AllVoted,
    Electorate,
    AnyOf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WholeText {
    Cast,
    Decisive,
    Eligible,
}

/// The value of `basis`: `"binding"`, `"all"`, or a list of roles.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected `binding`, `all`, or a list of roles such as [\"pmc\"]")]
enum BasisText {
    Named(BasisName),
    Roles(Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum BasisName {
    Binding,
    All,
}

impl RequirementText {
    /// The requirement; `None` if it is invalid. The error is then in `faults`.
    pub(super) fn requirement(
        &self,
        place: Range<usize>,
        faults: &mut Vec<PolicyFault>,
    ) -> Option<Requirement> {
        let sure = |fault: String| PolicyFault::new(Some(place.clone()), fault);
        if self.kind != RequirementKind::AnyOf {
            let condition = self.condition(false).map_err(|fault| faults.push(sure(fault))).ok()?;
            let blocks = matches!(condition.measure, Measure::NoObjection { .. } | Measure::NoVeto { .. });
            let unmet = self.unmet.unwrap_or(if blocks { Unmet::Blocked } else { Unmet::Failed });
            return Some(Requirement { test: Test::One(condition), unmet });
        }
        if let Err(fault) = self.fits(&["sets"], &[]) {
            faults.push(sure(fault));
            return None;
        }
        let sets = self.sets.as_deref().unwrap_or_default();
        if sets.len() < 2 || sets.iter().any(Vec::is_empty) {
            faults.push(sure("kind `any-of` needs at least two sets, none of them empty".into()));
            return None;
        }
        let mut lower = |written: &Spanned<Self>| {
            let condition = written.get_ref().condition(true);
            condition.map_err(|fault| faults.push(PolicyFault::new(Some(written.span()), fault))).ok()
        };
        let sets = sets.iter().map(|set| set.iter().filter_map(&mut lower).collect()).collect();
        Some(Requirement { test: Test::AnyOf(sets), unmet: self.unmet.unwrap_or(Unmet::Failed) })
    }

    fn condition(&self, in_set: bool) -> Result<Condition, String> {
        if in_set && self.unmet.is_some() {
            return Err("`unmet` belongs to the `any-of` requirement, not to a part of it".into());
        }
        if self.kind != RequirementKind::AnyOf && self.basis.is_none() {
            return Err(format!("kind `{}` needs `basis`", self.kind));
        }
        let measure = match self.kind {
            RequirementKind::AtLeast => {
                self.fits(&["value", "count"], &[])?;
                self.at_least(self.side()?)?
            }
            RequirementKind::AtMost => {
                self.fits(&["value", "count"], &[])?;
                Measure::AtMost { side: self.side()?, count: self.count.unwrap_or_default() }
            }
            RequirementKind::MoreThan => {
                self.fits(&["value", "than"], &[])?;
                let (side, than) = self.two_sides()?;
                Measure::MoreThan { side, than }
            }
            RequirementKind::Times => {
                self.fits(&["value", "than", "times"], &[])?;
                let (side, than) = self.two_sides()?;
                let times = self.times.filter(|times| *times > 0);
                Measure::Times { side, than, times: times.ok_or("invalid `times` 0: expected 1 or more")? }
            }
            RequirementKind::Share => {
                self.fits(&["value", "share", "of"], &["rounding"])?;
                self.share(self.side()?)?
            }
            RequirementKind::Quorum if self.count.is_some() => {
                self.fits(&["count"], &[])?;
                self.at_least(Side::Cast)?
            }
            RequirementKind::Quorum => {
                self.fits(&["share"], &["rounding"])?;
                self.share(Side::Cast)?
            }
            RequirementKind::Sum => {
                self.fits(&[], &["at-least", "at-most"])?;
                let hundredths = |whole: Option<i16>| whole.map(|whole| i32::from(whole) * 100);
                match (hundredths(self.at_least), hundredths(self.at_most)) {
                    (None, None) => {
                        return Err("kind `sum` needs `at-least` or `at-most`".into());
                    }
                    (Some(least), Some(most)) if least > most => {
                        return Err("`at-least` is greater than `at-most`".into());
                    }
                    (at_least, at_most) => Measure::Sum { at_least, at_most },
                }
            }
            RequirementKind::NoObjection => {
                self.fits(&[], &["weight"])?;
                Measure::NoObjection { weight: self.weight()? }
            }
            RequirementKind::NoVeto => {
                self.fits(&[], &["weight"])?;
                Measure::NoVeto { weight: self.weight()? }
            }
            RequirementKind::AllVoted => {
                self.fits(&[], &[])?;
                Measure::AllVoted
            }
            RequirementKind::Electorate => {
                self.fits(&["at-most"], &[])?;
                let written = self.at_most.unwrap_or_default();
                let at_most = u32::try_from(written).ok().filter(|most| *most > 0);
                let at_most =
                    at_most.ok_or_else(|| format!("invalid `at-most` {written}: expected 1 or more"))?;
                Measure::Electorate { at_most }
            }
            RequirementKind::AnyOf => return Err("`any-of` cannot contain `any-of`".into()),
        };
        Ok(Condition { measure, basis: self.basis()? })
    }

    /// Checks that the keys belong to the kind.
    fn fits(&self, needed: &[&str], allowed: &[&str]) -> Result<(), String> {
        let keys = [
            ("value", self.value.is_some()),
            ("count", self.count.is_some()),
            ("than", self.than.is_some()),
            ("times", self.times.is_some()),
            ("share", self.share.is_some()),
            ("of", self.of.is_some()),
            ("rounding", self.rounding.is_some()),
            ("at-least", self.at_least.is_some()),
            ("at-most", self.at_most.is_some()),
            ("weight", self.weight.is_some()),
            ("sets", self.sets.is_some()),
        ];
        let kind = self.kind;
        for (key, given) in keys {
            if !given && needed.contains(&key) {
                return Err(format!("kind `{kind}` needs `{key}`"));
            }
            if given && !needed.contains(&key) && !allowed.contains(&key) {
                return Err(format!("kind `{kind}` does not have the key `{key}`"));
            }
        }
        Ok(())
    }

    fn side(&self) -> Result<Side, String> {
        self.value.ok_or_else(|| format!("kind `{}` needs `value`", self.kind))
    }

    fn two_sides(&self) -> Result<(Side, Side), String> {
        let (side, than) = (self.side()?, self.than.unwrap_or(Side::Minus));
        if side == than { Err("`value` and `than` must differ".into()) } else { Ok((side, than)) }
    }

    fn at_least(&self, side: Side) -> Result<Measure, String> {
        match self.count {
            Some(count) if count > 0 => Ok(Measure::AtLeast { side, count }),
            _ => Err("invalid `count` 0: expected 1 or more".into()),
        }
    }

    fn share(&self, side: Side) -> Result<Measure, String> {
        let share = self.share.ok_or("missing key `share`")?;
        let of = match self.of {
            Some(WholeText::Cast) => Whole::Votes(Side::Cast),
            Some(WholeText::Decisive) => Whole::Votes(Side::Decisive),
            Some(WholeText::Eligible) | None => Whole::Eligible,
        };
        let rounding = self.rounding.unwrap_or_default();
        if rounding == Rounding::MoreThan && share.parts == share.whole {
            let text = "expected less than 1/1 with this `rounding`";
            return Err(format!("invalid `share` {}/{}: {text}", share.parts, share.whole));
        }
        Ok(Measure::Share { side, share, of, rounding })
    }

    fn weight(&self) -> Result<i32, String> {
        match self.weight {
            None => Ok(-100),
            Some(weight) if weight <= -1 => Ok(i32::from(weight) * 100),
            Some(weight) => Err(format!("invalid weight {weight}: expected -1 or less")),
        }
    }

    fn basis(&self) -> Result<Basis, String> {
        match &self.basis {
            Some(BasisText::Named(BasisName::All)) => Ok(Basis::All),
            Some(BasisText::Roles(roles)) if roles.is_empty() => {
                Err("`basis` is empty: expected at least one role".into())
            }
            Some(BasisText::Roles(roles)) => Ok(Basis::Roles(roles.clone())),
            Some(BasisText::Named(BasisName::Binding)) | None => Ok(Basis::Binding),
        }
    }
}

impl fmt::Display for RequirementKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::MoreThan => "more-than",
            Self::Times => "times",
            Self::Share => "share",
            Self::Quorum => "quorum",
            Self::Sum => "sum",
            Self::NoObjection => "no-objection",
            Self::NoVeto => "no-veto",
            Self::AllVoted => "all-voted",
            Self::Electorate => "electorate",
            Self::AnyOf => "any-of",
        })
    }
}

/// Parses a fraction such as `2/3`, or a percentage such as `51 %`.
impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |text: &str| text.trim().parse::<NonZeroU32>().ok();
        let (parts, whole) = match text.trim().strip_suffix('%') {
            Some(parts) => (number(parts), NonZeroU32::new(100)),
            None => text.split_once('/').map_or((None, None), |(p, w)| (number(p), number(w))),
        };
        match parts.zip(whole) {
            Some((parts, whole)) if parts <= whole => Ok(Self { parts, whole }),
            Some(_) => Err(format!("invalid share `{text}`: expected at most 1/1 or 100%")),
            None => Err(format!("invalid share `{text}`: expected one such as 2/3 or 51%")),
        }
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
