//! The effect two hours after a dose, and second doses.

use jiff::civil::{Date, date};

use crate::medicine::{DoseEffect, few_doses};
use crate::questionnaire::Attack;
use crate::statistics::{EffectCounts, MedicineUse, Share, Statistics};
use crate::{Entry, Period};

use DoseEffect::{Better, PainFree, Same};

const FIRST: Date = date(2026, 11, 1);

/// A headache day with these doses, and the effect of each.
fn day(day: i8, doses: &str, effects: &[Option<DoseEffect>]) -> Entry {
    let mut doses = few_doses(doses);
    for (dose, effect) in doses.iter_mut().zip(effects) {
        dose.effect = *effect;
    }
    Entry {
        attack: Some(Attack::default()),
        medicines: Some(doses),
        ..Entry::painless(date(2026, 11, day))
    }
}

fn of(entries: &[Entry], name: &str) -> MedicineUse {
    let period = Period {
        first: FIRST,
        last: date(2026, 11, 28),
    };
    let zone = "Europe/Berlin".parse().expect("a zone");
    let names = crate::medicine::few_names();
    let statistics = Statistics::new(entries, period, &zone, &names, &[]);
    let mut medicines = statistics.medicines.into_iter();
    let found = medicines.find(|medicine| medicine.name.as_str() == name);
    found.expect("a medicine")
}

/// Seven doses of ibuprofen: of five the effect is known and its own, of one it is that of
/// the relpax too, which came after an hour, and of one nothing is known.
#[test]
fn pain_free_at_two_hours_is_of_the_doses_that_stood_alone() {
    let entries = [
        day(2, "Ibuprofen 08:00", &[Some(PainFree)]),
        day(4, "Ibuprofen 08:00", &[Some(Same)]),
        day(
            6,
            "Ibuprofen 08:00; Relpax 09:00",
            &[Some(PainFree), Some(Better)],
        ),
        // Two hours later is later: the first dose has had its two hours.
        day(8, "Ibuprofen 08:00; Relpax 10:00", &[Some(Better), None]),
        day(
            10,
            "ibuprofen 08:00; Ibuprofen 20:00",
            &[Some(Same), Some(PainFree)],
        ),
        day(12, "Ibuprofen", &[]),
    ];
    let ibuprofen = of(&entries, "Ibuprofen");
    assert_eq!(
        ibuprofen.effects,
        Some(EffectCounts {
            answered: 5,
            pain_free: 2,
            better: 1,
            same: 2,
            with_second_dose: 1,
        })
    );
    // The 6th, the 8th and the 10th, of six days.
    let second = Share {
        yes: 3,
        answered: 6,
    };
    assert_eq!(ibuprofen.second_doses, second);
    let relpax = of(&entries, "Relpax");
    assert_eq!(
        relpax.effects.map(|it| (it.answered, it.better)),
        Some((1, 1))
    );
    assert_eq!(relpax.second_doses.yes, 0);
}

#[test]
fn a_second_dose_after_midnight_belongs_to_the_first_one_s_two_hours() {
    let entries = [
        day(2, "Ibuprofen 23:30", &[Some(PainFree)]),
        day(3, "Relpax 00:30", &[None]),
    ];
    let effects = of(&entries, "Ibuprofen").effects.expect("an effect");
    assert_eq!((effects.answered, effects.with_second_dose), (0, 1));
}

#[test]
fn where_nothing_was_answered_there_is_no_count() {
    let entries = [day(2, "Ibuprofen 08:00", &[None])];
    assert_eq!(of(&entries, "Ibuprofen").effects, None);
}

#[test]
fn without_times_it_is_not_told_which_dose_was_the_second() {
    let entries = [
        day(2, "Ibuprofen; Relpax 10:00", &[]),
        day(3, "Ibuprofen; ibuprofen", &[]),
        day(4, "Ibuprofen", &[]),
    ];
    let second = of(&entries, "Ibuprofen").second_doses;
    assert_eq!((second.yes, second.answered), (1, 2));
}
