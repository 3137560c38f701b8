use std::iter::Sum;

use serde::Serialize;

use super::duration::Length;
use super::{Day, MODERATE, Share};
use crate::answer::{Location, Nausea, Quality};
use crate::medicine::MedicineClass;
use crate::questionnaire::Attack;
use crate::zone::Zone;

/// The headache days by whether their recorded features meet published criteria of a
/// day: a count of answers, which diagnoses nobody.
///
/// The criteria are those that van der Arend et al. propose (Defining migraine days,
/// based on longitudinal E-diary data; Cephalalgia 2023): a headache of 30 minutes or
/// more with at least two of one-sided, pulsating, moderate or severe, worse with
/// activity, and with nausea or vomiting or with both light and sound bothering; or a
/// visual aura. Three things differ here. They count an aura of 5 to 60 minutes, and here one
/// of any length counts. They count it without a headache too; those days stand apart, in
/// [`super::PainlessAuraDays`]. And they count each headache day with a migraine-specific
/// medicine; as that is no feature, those days stand apart as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"met": 3, "not_met": 1, "unknown": 1, "by_medicine_alone": 0}))
)]
pub struct MigraineLike {
    /// Days whose features meet the criteria.
    pub met: usize,
    /// Days whose features do not.
    pub not_met: usize,
    /// Days on which it depends on an answer that was withheld or is not known.
    pub unknown: usize,
    /// Of the days without the features or with too few answers, those with a triptan,
    /// ergotamine, a gepant or a ditan, which the paper's own count includes.
    pub by_medicine_alone: usize,
}

impl Sum for MigraineLike {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, it| Self {
            met: sum.met + it.met,
            not_met: sum.not_met + it.not_met,
            unknown: sum.unknown + it.unknown,
            by_medicine_alone: sum.by_medicine_alone + it.by_medicine_alone,
        })
    }
}

impl MigraineLike {
    /// Judges each headache day by itself; the zone says how long its headache lasted.
    #[must_use]
    pub fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let mut counts = Self::default();
        for day in days {
            let Some(attack) = day.attack() else { continue };
            let met = meets_criteria(attack, Length::of_day(day, zone));
            match met {
                Some(true) => counts.met += 1,
                Some(false) => counts.not_met += 1,
                None => counts.unknown += 1,
            }
            counts.by_medicine_alone += usize::from(met != Some(true) && is_specific(day));
        }
        counts
    }

    /// The days that could be told, with those that meet the criteria.
    #[must_use]
    pub fn told(self) -> Share {
        Share {
            yes: self.met,
            answered: self.met + self.not_met,
        }
    }
}

/// Whether the features meet the criteria; `None` where an answer that is missing
/// could still make the difference.
fn meets_criteria(attack: &Attack, length: Length) -> Option<bool> {
    let one_sided = attack.location.as_ref().and_then(Location::is_one_sided);
    let pulsating = attack.quality.map(Quality::is_pulsating);
    let moderate = attack
        .intensity
        .map(|intensity| intensity.get() >= MODERATE);
    let characteristics =
        at_least_two([one_sided, pulsating, moderate, attack.worse_with_activity]);
    let nausea = attack.nausea.map(|nausea| nausea != Nausea::None);
    let accompanied = or(
        or(nausea, attack.vomiting),
        and(attack.photophobia, attack.phonophobia),
    );
    let painful = and(length.is_half_an_hour(), and(characteristics, accompanied));
    or(attack.aura, painful)
}

/// Whether a medicine was taken that is for migraine alone.
fn is_specific(day: &Day<'_>) -> bool {
    let mut classes = day.classes().into_iter().flatten();
    classes.any(MedicineClass::is_migraine_specific)
}

fn and(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn or(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

fn at_least_two(answers: [Option<bool>; 4]) -> Option<bool> {
    let count = |wanted: Option<bool>| answers.iter().filter(|answer| **answer == wanted).count();
    let (yes, unknown) = (count(Some(true)), count(None));
    match (yes, yes + unknown) {
        (2.., _) => Some(true),
        (_, ..2) => Some(false),
        _ => None,
    }
}
