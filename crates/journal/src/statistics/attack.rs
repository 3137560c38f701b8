use jiff::civil::Date;
use serde::Serialize;

use super::Day;
use crate::answer::{Onset, Resolution};

/// The attacks, each of one day or of several: a headache that went on from the day
/// before belongs to that day's attack. Leiden's diary counts likewise (van der Arend et
/// al., Cephalalgia 2023).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"count": 4, "headache_days": 5, "longest_days": 2}))
)]
pub struct AttackCounts {
    /// How many attacks, those that began before the first day included.
    pub count: usize,
    /// The headache days that they are made of.
    pub headache_days: usize,
    /// The most days of one attack.
    pub longest_days: usize,
}

impl AttackCounts {
    /// Counts the attacks of days that follow one another.
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Self {
        let further = days.iter().map(|day| day.further_attacks().len()).sum();
        chains(days).fold(
            Self {
                count: further,
                ..Self::default()
            },
            |counts, days| Self {
                count: counts.count + 1,
                headache_days: counts.headache_days + days.len(),
                longest_days: counts.longest_days.max(days.len()),
            },
        )
    }
}

/// When one attack began and ended.
#[derive(Clone, Copy, Debug)]
pub struct AttackSpan {
    /// The day of its onset, or the first that is counted.
    pub first: Date,
    pub onset: Option<Onset>,
    /// The day of its end, or the last that is counted.
    pub last: Date,
    pub resolution: Option<Resolution>,
}

impl AttackSpan {
    /// Every attack of days that follow one another: those that go on over several days,
    /// then the further ones of single days.
    #[must_use]
    pub fn all(days: &[Day<'_>]) -> Vec<Self> {
        let further = days.iter().flat_map(|day| {
            let of_day = day.further_attacks().iter();
            of_day.map(|attack| Self {
                first: day.date,
                onset: attack.onset,
                last: day.date,
                resolution: attack.resolution,
            })
        });
        chains(days).filter_map(Self::of).chain(further).collect()
    }

    /// The attack of these days; `None` where the first or the last has no headache.
    pub(super) fn of(days: &[Day<'_>]) -> Option<Self> {
        let (first, last) = (days.first()?, days.last()?);
        Some(Self {
            first: first.date,
            onset: first.attack()?.onset,
            last: last.date,
            resolution: last.attack()?.resolution,
        })
    }
}

/// The days of each attack, the earliest first. A day that says that its pain went on
/// from the day before, of which no headache is known, begins an attack here.
fn chains<'d, 'a>(days: &'d [Day<'a>]) -> impl Iterator<Item = &'d [Day<'a>]> {
    let went_on = |day: &Day<'_>| {
        day.attack()
            .is_some_and(|attack| attack.onset == Some(Onset::Continued))
    };
    days.chunk_by(move |day, next| day.attack().is_some() && went_on(next))
        .filter(|days| days[0].attack().is_some())
}
