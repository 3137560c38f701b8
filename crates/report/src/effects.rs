//! How the pain was two hours after the doses of each medicine.

use serde::Serialize;

use super::tally::shortened;
use journal::Dose;
use journal::statistics::{EffectCounts, MedicineUse, Share, Statistics};
use journal_texts::Texts;

/// The counts of one medicine of which an effect was answered, in sentences without an end.
#[derive(Clone, Debug, Serialize)]
pub struct EffectRow {
    /// The person's own words.
    pub name: String,
    /// Such as "pain-free at two hours: 3 of 6 doses (better: 1, the same: 2)".
    pub effect: String,
    /// Such as "days with a second dose: 1 of 4".
    pub second_doses: String,
}

impl EffectRow {
    /// A row for each medicine of which an effect is known; none where nothing was asked.
    pub(super) fn all(texts: &Texts, statistics: &Statistics) -> Vec<Self> {
        let row = |medicine: &MedicineUse| {
            Some(Self {
                name: shortened(medicine.name.as_str()),
                effect: effect(texts, medicine.effects?),
                second_doses: second_doses(texts, medicine.second_doses),
            })
        };
        statistics.medicines.iter().filter_map(row).collect()
    }
}

fn effect(texts: &Texts, effects: EffectCounts) -> String {
    let counts = [
        ("pain_free", effects.pain_free.into()),
        ("answered", effects.answered.into()),
        ("better", effects.better.into()),
        ("same", effects.same.into()),
    ];
    let alone = (effects.answered > 0).then(|| texts.format("report-effect", counts));
    let joined = effects.with_second_dose;
    let joined = (joined > 0).then(|| texts.count("report-effect-with_second_dose", joined));
    let said: Vec<_> = alone.into_iter().chain(joined).collect();
    texts.joined(&said)
}

fn second_doses(texts: &Texts, days: Share) -> String {
    let counts = [("yes", days.yes.into()), ("answered", days.answered.into())];
    texts.format("report-second_doses", counts)
}

/// A dose as it was taken, with its effect where that is known: "Ibuprofen 400 mg, 14:30
/// (2 h: better)".
pub(super) fn with_effect(texts: &Texts, dose: &Dose) -> String {
    match dose.effect {
        None => dose.to_string(),
        Some(effect) => format!("{dose} ({})", texts.effect_of_dose(effect)),
    }
}

/// The effects of the doses of a day, each with the time of its dose; `None` where none is
/// known.
pub(super) fn of_day(texts: &Texts, doses: &[Dose]) -> Option<String> {
    let known = doses.iter().filter(|dose| dose.effect.is_some());
    let known: Vec<_> = known.map(|dose| with_effect(texts, dose)).collect();
    (!known.is_empty()).then(|| known.join("; "))
}
