use super::*;

/// 28 days kept as the diary is meant to be: 7 textbook migraines that were there on
/// waking and ended at 15:00, each with a triptan, and 21 days of one tap each.
fn a_month() -> Vec<Entry> {
    let month = period(date(2026, 10, 26), date(2026, 11, 22));
    let migraine = Attack {
        onset: Some(Onset::OnWaking),
        resolution: Some(Resolution::At(time(15, 0, 0, 0).into())),
        intensity: Intensity::try_from(8).ok(),
        nausea: Some(Nausea::Marked),
        ..full()
    };
    let entry = |(index, date)| match index % 4 {
        0 => day(date, Some(migraine.clone()), "Sumatriptan 50 mg"),
        _ => Entry::painless_without_medicine(date),
    };
    month.days().enumerate().map(entry).collect()
}

#[test]
fn a_month_kept_with_the_fewest_taps_tells_all_that_a_doctor_asks_first() {
    let month = period(date(2026, 10, 26), date(2026, 11, 22));
    let statistics = Statistics::new(&a_month(), month, &zone("Europe/Moscow"), &few_names(), &[]);
    let expected = MedicineDays {
        taken: 7,
        none: 21,
        not_stated: 0,
        several_classes: 0,
        other: 0,
    };
    assert_eq!(statistics.medicine_days, expected);
    let expected = MigraineLike {
        met: 7,
        ..MigraineLike::default()
    };
    assert_eq!(statistics.migraine_like, Some(expected));
    let seven = Some(Bounds {
        least: 7.0,
        most: 7.0,
    });
    let triptan = Measure::Class(Some(MedicineClass::Triptan));
    for measure in [
        Measure::Headache,
        Measure::MigraineLike,
        Measure::Severe,
        Measure::Medicine,
        triptan,
    ] {
        assert_eq!(
            statistics.blocks[0].per_28_days(measure),
            seven,
            "{measure:?}"
        );
    }
    assert_eq!(statistics.attacks.count, 7);
}
