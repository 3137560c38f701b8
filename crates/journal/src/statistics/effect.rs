use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::{Day, Share};
use crate::medicine::{Dose, DoseEffect, EFFECT_AFTER};
use crate::zone::Zone;

/// How the pain was two hours after the doses of one medicine, as far as it was answered.
/// It compares no medicines: people take a second one when the first did little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"answered": 6, "pain_free": 3, "better": 1, "same": 2, "with_second_dose": 1}))
)]
pub struct EffectCounts {
    /// The doses whose effect is known and is of this medicine alone: the denominator of
    /// the next three.
    pub answered: usize,
    /// Those two hours after which there was no pain.
    pub pain_free: usize,
    /// Those with less of it then.
    pub better: usize,
    /// Those with as much of it, or more.
    pub same: usize,
    /// Doses whose effect is known, and beside or within two hours after which another
    /// acute dose was taken. The effect is of both, and in none of the numbers above.
    pub with_second_dose: usize,
}

impl EffectCounts {
    fn count(&mut self, effect: DoseEffect, is_of_both: bool) {
        if is_of_both {
            self.with_second_dose += 1;
            return;
        }
        self.answered += 1;
        *match effect {
            DoseEffect::PainFree => &mut self.pain_free,
            DoseEffect::Better => &mut self.better,
            DoseEffect::Same => &mut self.same,
        } += 1;
    }
}

/// The answers about the effect of each acute medicine, by the key of its name.
pub(super) struct Effects {
    /// Only of medicines of which something was answered.
    pub counts: BTreeMap<String, EffectCounts>,
    /// The days of intake after whose first dose another acute dose followed.
    pub second_doses: BTreeMap<String, Share>,
}

impl Effects {
    pub fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let mut effects = Self {
            counts: BTreeMap::new(),
            second_doses: BTreeMap::new(),
        };
        let moments = moments(days, zone);
        for day in days {
            let doses: Vec<&Dose> = acute(day).collect();
            effects.count_second_doses(&doses);
            for dose in doses.into_iter().filter(|_| day.attack().is_some()) {
                let moment = moment(day, dose, zone);
                if let (Some(effect), Some(moment)) = (dose.effect, moment) {
                    let counts = effects.counts.entry(dose.name.name_key()).or_default();
                    counts.count(effect, has_company(&moments, moment));
                }
            }
        }
        effects
    }

    fn count_second_doses(&mut self, doses: &[&Dose]) {
        let mut by_name: BTreeMap<String, Vec<&Dose>> = BTreeMap::new();
        for dose in doses {
            by_name.entry(dose.name.name_key()).or_default().push(dose);
        }
        for (name, own) in by_name {
            let others = doses.iter().filter(|dose| dose.name.name_key() != name);
            if let Some(followed) = is_followed(&own, others.copied()) {
                let share = self.second_doses.entry(name).or_default();
                share.answered += 1;
                share.yes += usize::from(followed);
            }
        }
    }
}

/// Whether another dose came after the first of these, of the same day; `None` where the
/// times do not tell.
fn is_followed<'a>(own: &[&Dose], others: impl Iterator<Item = &'a Dose>) -> Option<bool> {
    if own.len() > 1 {
        return Some(true);
    }
    let first = own.first()?.taken_at.map(|at| at.0);
    let mut is_known = true;
    for other in others {
        match (first, other.taken_at) {
            (Some(first), Some(other)) if other.0 > first => return Some(true),
            (Some(_), Some(_)) => {}
            _ => is_known = false,
        }
    }
    is_known.then_some(false)
}

/// The moments of all acute doses with a time, in their order.
fn moments(days: &[Day<'_>], zone: &Zone) -> Vec<Timestamp> {
    let timed = days.iter().flat_map(|day| {
        let doses = acute(day);
        doses.filter_map(move |dose| moment(day, dose, zone))
    });
    let mut moments: Vec<_> = timed.collect();
    moments.sort_unstable();
    moments
}

/// Whether another dose was taken beside that of this moment, or until two hours after it.
fn has_company(moments: &[Timestamp], moment: Timestamp) -> bool {
    let from = moments.partition_point(|other| *other < moment);
    let later = moments[from..].iter();
    let close = later.take_while(|other| other.duration_since(moment) < EFFECT_AFTER);
    close.count() > 1
}

fn acute<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d Dose> {
    let doses = day.doses().filter(|(_, recognised)| recognised.is_acute());
    doses.map(|(dose, _)| dose)
}

fn moment(day: &Day<'_>, dose: &Dose, zone: &Zone) -> Option<Timestamp> {
    zone.instant(day.date.to_datetime(dose.taken_at?.0))
}
