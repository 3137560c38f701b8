use super::*;

/// Ten days from Monday 26 October to Wednesday 4 November, every one recorded.
fn over_a_months_end() -> Vec<Entry> {
    vec![
        day(
            date(2026, 10, 26),
            Some(full()),
            "Sumatriptan 50 mg, Ibuprofen 400 mg",
        ),
        day(date(2026, 10, 27), None, ""),
        day(date(2026, 10, 28), Some(bare()), "Ибупрофен 400 мг"),
        day(date(2026, 10, 29), None, "?"),
        day(
            date(2026, 10, 30),
            Some(full()),
            "Sumatriptan 50 mg, Sumatriptan 50 mg",
        ),
        day(date(2026, 10, 31), Some(bare()), "Relpax 40 mg"),
        day(date(2026, 11, 1), None, ""),
        day(date(2026, 11, 2), Some(full()), "Citramon 1"),
        day(date(2026, 11, 3), None, ""),
        day(date(2026, 11, 4), Some(bare()), "Magnesium"),
    ]
}

fn months_end() -> Statistics {
    let period = period(date(2026, 10, 26), date(2026, 11, 4));
    Statistics::new(
        &over_a_months_end(),
        period,
        &zone("Europe/Moscow"),
        &few_names(),
        &[],
    )
}

#[test]
fn over_a_months_end_a_day_counts_once_for_each_class() {
    // Triptans on the 26th, 30th and 31st; simple analgesics on the 26th and 28th; a
    // combination on the 2nd; on the 4th magnesium, which is not acute. Acute medicine in all
    // on five days: the 26th has two classes.
    let statistics = months_end();
    let expected = ClassDays {
        triptan: 3,
        combination: 1,
        non_opioid: 2,
        ..ClassDays::default()
    };
    assert_eq!(statistics.class_days, expected);
    assert_eq!(statistics.medicine_days.taken, 5);
    assert_eq!(statistics.medicine_days.other, 1);
    assert_eq!(statistics.medicine_days.stated(), 9);
    let classes: Vec<_> = statistics
        .medicines
        .iter()
        .map(|medicine| {
            (
                medicine.name.as_str(),
                medicine.kind,
                medicine.classes.first().copied(),
                medicine.days,
                medicine.doses,
            )
        })
        .collect();
    let acute = MedicineKind::Acute;
    let expected = [
        ("Sumatriptan", acute, Some(MedicineClass::Triptan), 2, 3),
        ("Citramon", acute, Some(MedicineClass::Combination), 1, 1),
        ("Ibuprofen", acute, Some(MedicineClass::NonOpioid), 1, 1),
        ("Magnesium", MedicineKind::Preventive, None, 1, 1),
        ("Relpax", acute, Some(MedicineClass::Triptan), 1, 1),
        ("Ибупрофен", acute, Some(MedicineClass::NonOpioid), 1, 1),
    ];
    assert_eq!(classes, expected);
}

#[test]
fn over_a_months_end_weeks_run_from_monday() {
    // 26 October to 1 November: 7 recorded, 4 headaches of 7, 3, 7, 3; medicine on 4 days.
    // 2 to 4 November: 3 recorded, 2 headaches of 7 and 3; acute medicine on 1 day.
    let weeks: Vec<_> = months_end()
        .weeks
        .iter()
        .map(|week| {
            (
                week.period,
                week.days.recorded(),
                week.days.headache,
                week.intensity.map(|summary| (summary.least, summary.most)),
                week.medicine_days.taken,
            )
        })
        .collect();
    let first = period(date(2026, 10, 26), date(2026, 11, 1));
    let second = period(date(2026, 11, 2), date(2026, 11, 4));
    assert_eq!(
        weeks,
        [
            (first, 7, 4, Some((3, 7)), 4),
            (second, 3, 2, Some((3, 7)), 1)
        ]
    );
}

#[test]
fn over_a_months_end_a_limit_counts_each_month_for_itself() {
    // Sumatriptan on 26 and 30 October, not in November.
    let entries = over_a_months_end();
    let mut medicines = Vec::new();
    medicine::learn(&mut medicines, &mut 0, &few_doses("Sumatriptan\nIbuprofen"));
    medicines[0].limit = MonthlyLimit::new(8).ok();
    let names = few_names();
    let of = |first, last| {
        let days = days(&entries, period(first, last), &names, &medicines);
        LimitUse::all(&days, &medicines)
    };
    let uses = of(date(2026, 10, 26), date(2026, 11, 4));
    let month = |month, days, whole| MonthDays { month, days, whole };
    assert_eq!(uses.len(), 1, "a medicine without a limit is not told");
    assert_eq!(
        uses[0].months,
        [
            month(date(2026, 10, 1), 2, false),
            month(date(2026, 11, 1), 0, false)
        ]
    );
    let uses = of(date(2026, 10, 1), date(2026, 10, 31));
    assert_eq!(uses[0].months, [month(date(2026, 10, 1), 2, true)]);
}

#[test]
fn over_a_months_end_features_are_counted_by_the_criteria() {
    // The three full days meet them, the three bare ones do not; of these the 31st has
    // a triptan.
    let expected = MigraineLike {
        met: 3,
        not_met: 3,
        unknown: 0,
        by_medicine_alone: 1,
    };
    assert_eq!(months_end().migraine_like, Some(expected));
}

#[test]
fn over_a_months_end_what_the_person_says_of_a_medicine_counts_before_its_name() {
    // Sumatriptan is not for pain: of its days the 26th has ibuprofen too, and of the acute
    // days the 30th is none any more. Relpax is taken for prevention since the 1st; on 31
    // October it was a triptan.
    let doses = few_doses("Sumatriptan\nRelpax");
    let mut medicines = Vec::new();
    medicine::learn(&mut medicines, &mut 0, &doses);
    medicines[0].other_use = Some(OtherUse::NotForPain);
    let course = [step(date(2026, 11, 1), Some(""))];
    medicines[1].other_use = Some(OtherUse::Preventive(of_steps(course)));
    let period = period(date(2026, 10, 26), date(2026, 11, 4));
    let statistics = Statistics::new(
        &over_a_months_end(),
        period,
        &zone("Europe/Moscow"),
        &few_names(),
        &medicines,
    );
    assert_eq!(statistics.medicine_days.taken, 4);
    assert_eq!(statistics.medicine_days.other, 3);
    assert_eq!(statistics.class_days.triptan, 1);
    let kinds: Vec<_> = statistics
        .medicines
        .iter()
        .map(|medicine| (medicine.name.as_str(), medicine.kind))
        .filter(|(name, _)| ["Sumatriptan", "Relpax"].contains(name))
        .collect();
    let expected = [
        ("Sumatriptan", MedicineKind::NotForPain),
        ("Relpax", MedicineKind::Acute),
    ];
    assert_eq!(kinds, expected);
}
