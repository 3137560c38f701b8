//! The effect of a dose.

use jiff::SignedDuration;

use super::Dose;
use crate::ids::ids;

/// After how long the effect of a dose counts: two hours, the primary end point of the
/// International Headache Society's guidelines for trials of acute treatment (Diener et al.,
/// Cephalalgia 2019;39:687-710).
pub const EFFECT_AFTER: SignedDuration = SignedDuration::from_hours(2);

ids! {
    /// How the pain was two hours after a dose.
    pub enum DoseEffect {
        /// It was gone.
        PainFree,
        /// There was less of it.
        Better,
        /// There was as much of it, or more.
        Same,
    }
}

/// Copies the known effects to the doses of the same name and time, and clears those of all
/// others.
pub fn keep_effects(doses: &mut [Dose], known: &[Dose]) {
    for dose in doses {
        let same = known.iter().find(|known| known.is_same_intake(dose));
        dose.effect = same.and_then(|known| known.effect);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::medicine::few_doses;

    #[test]
    fn an_effect_stays_with_the_dose_of_the_same_name_and_time() {
        let mut known = few_doses("Ибупрофен 400 мг 14:30; Ибупрофен 18:00");
        known[0].effect = Some(DoseEffect::Better);
        let mut changed = few_doses("ибупрофен 200 мг 14:30; Ибупрофен 14:31; Аспирин 14:30");
        changed[2].effect = Some(DoseEffect::Same);
        keep_effects(&mut changed, &known);
        let effects: Vec<_> = changed.iter().map(|dose| dose.effect).collect();
        assert_eq!(effects, [Some(DoseEffect::Better), None, None]);
    }
}
