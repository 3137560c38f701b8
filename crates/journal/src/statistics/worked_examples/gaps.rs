use super::*;

fn exactly(days: f64) -> Bounds {
    Bounds {
        least: days,
        most: days,
    }
}

/// Two blocks: 28 September to 25 October and 26 October to 22 November. In the first
/// 26 days are recorded, on 13 of them a headache; in the second 21, on 7 a headache.
/// Sumatriptan on the first 4 headache days of each; other days without medicine, but
/// the last 2 recorded days of the first block say nothing of medicines.
fn with_gaps() -> Vec<Entry> {
    let first = period(date(2026, 9, 28), date(2026, 10, 23));
    let second = period(date(2026, 10, 26), date(2026, 11, 15));
    let fill = |period: Period, headaches: usize, stated: usize| {
        period
            .days()
            .enumerate()
            .map(|(index, date)| {
                let medicines = match index {
                    ..4 => "Sumatriptan",
                    _ if index < stated => "",
                    _ => "?",
                };
                day(date, (index < headaches).then(full), medicines)
            })
            .collect::<Vec<_>>()
    };
    [fill(first, 13, 24), fill(second, 7, 21)].concat()
}

#[test]
fn with_gaps_only_a_block_of_which_80_percent_are_known_is_taken_to_28_days() {
    let period = period(date(2026, 9, 28), date(2026, 11, 22));
    let statistics = Statistics::new(
        &with_gaps(),
        period,
        &zone("Europe/Moscow"),
        &few_names(),
        &[],
    );
    let [first, second] = statistics.blocks[..] else {
        panic!("two blocks: {:?}", statistics.blocks);
    };
    assert_eq!((first.days.recorded(), second.days.recorded()), (26, 21));
    // 13 x 28 / 26 = 14.
    assert_eq!(first.count(Measure::Headache), 13);
    assert_eq!(first.per_28_days(Measure::Headache), Some(exactly(14.0)));
    // 4 x 28 / 24 = 4.67: two recorded days do not say.
    let triptans = Measure::Class(Some(MedicineClass::Triptan));
    for measure in [Measure::Medicine, triptans] {
        assert_eq!(first.known(measure), 24);
        assert_eq!(first.per_28_days(measure), Some(exactly(112.0 / 24.0)));
    }
    // 21 of 28 are 75 %: the counts stay, and so there is no change.
    assert_eq!(second.count(Measure::Headache), 7);
    assert_eq!(second.per_28_days(Measure::Headache), None);
    assert_eq!(second.per_28_days(Measure::Medicine), None);
    assert_eq!(second.change_since(&first, Measure::Headache), None);
}

#[test]
fn with_gaps_23_days_of_28_are_enough_and_22_are_not() {
    let last = date(2026, 11, 22);
    let block = |recorded: i8| {
        let first = date(2026, 10, 26);
        let entries: Vec<_> = period(first, last)
            .days()
            .take(recorded.unsigned_abs().into())
            .map(|date| day(date, Some(full()), ""))
            .collect();
        Statistics::new(
            &entries,
            period(first, last),
            &zone("Europe/Moscow"),
            &few_names(),
            &[],
        )
        .blocks[0]
    };
    assert_eq!(block(22).per_28_days(Measure::Headache), None);
    assert_eq!(
        block(23).per_28_days(Measure::Headache),
        Some(exactly(28.0))
    );
    assert_eq!(
        block(28).change_since(&block(23), Measure::Headache),
        Some(0.0)
    );
}

#[test]
fn with_gaps_a_missing_answer_is_told_apart_where_it_decides() {
    let of = |attack: Attack| {
        let date = date(2026, 11, 4);
        let entries = [day(date, Some(attack), "")];
        let counts = Statistics::new(
            &entries,
            Period::day(date),
            &zone("Europe/Moscow"),
            &few_names(),
            &[],
        );
        let MigraineLike {
            met,
            not_met,
            unknown,
            ..
        } = counts.migraine_like.expect("the count");
        (met, not_met, unknown)
    };
    let (met, not_met, unknown) = ((1, 0, 0), (0, 1, 0), (0, 0, 1));
    assert_eq!(of(full()), met);
    assert_eq!(of(bare()), not_met);
    assert_eq!(of(Attack::default()), unknown);
    // An aura alone is enough, whatever the rest.
    assert_eq!(
        of(Attack {
            aura: Some(true),
            ..bare()
        }),
        met
    );
    // Without an answer to it, the bare headache cannot be told; the full one can.
    assert_eq!(
        of(Attack {
            aura: None,
            ..bare()
        }),
        unknown
    );
    assert_eq!(
        of(Attack {
            aura: None,
            ..full()
        }),
        met
    );
    // Two of four are enough: pulsating and one-sided, the other two withheld.
    let two = Attack {
        intensity: None,
        worse_with_activity: None,
        ..full()
    };
    assert_eq!(of(two.clone()), met);
    // With one and two withheld it cannot be told; with one and three "no" it is told.
    assert_eq!(
        of(Attack {
            quality: Some(Quality::Pressing),
            ..two
        }),
        unknown
    );
    let one = Attack {
        quality: Some(Quality::Pulsating),
        ..bare()
    };
    assert_eq!(
        of(Attack {
            nausea: Some(Nausea::Marked),
            ..one
        }),
        not_met
    );
    // Light without sound is not both, and sound withheld decides nothing beside nausea.
    let light = Attack {
        nausea: Some(Nausea::None),
        phonophobia: Some(false),
        ..full()
    };
    assert_eq!(of(light.clone()), not_met);
    assert_eq!(
        of(Attack {
            phonophobia: None,
            ..light.clone()
        }),
        unknown
    );
    assert_eq!(
        of(Attack {
            vomiting: Some(true),
            ..light
        }),
        met
    );
    assert_eq!(
        of(Attack {
            phonophobia: None,
            ..full()
        }),
        met
    );
    // Intensity 4 is mild and 5 is moderate.
    let pain = |intensity| Attack {
        worse_with_activity: Some(false),
        quality: Some(Quality::Pressing),
        intensity: Intensity::try_from(intensity).ok(),
        ..full()
    };
    assert_eq!(of(pain(4)), not_met);
    assert_eq!(of(pain(5)), met);
    // 29 minutes are too short and 30 are not; slept off counts as long enough.
    let until = |minute| Attack {
        resolution: Some(Resolution::At(time(9, minute, 0, 0).into())),
        ..full()
    };
    assert_eq!(of(until(29)), not_met);
    assert_eq!(of(until(30)), met);
    assert_eq!(
        of(Attack {
            resolution: Some(Resolution::SleptOff),
            ..full()
        }),
        met
    );
    assert_eq!(
        of(Attack {
            onset: Some(Onset::OnWaking),
            ..full()
        }),
        met,
        "it was there before the person woke up, and ended at half past ten"
    );
}
