use super::*;

/// Berlin turns its clocks back on Sunday 25 October 2026 at 3 and forward on
/// Sunday 28 March 2027 at 2.
fn minutes_in_berlin(date: Date, attack: Attack) -> Length {
    let entry = day(date, Some(attack), "");
    let berlin = zone("Europe/Berlin");
    Length::of_day(
        &days(&[entry], Period::day(date), &few_names(), &[])[0],
        &berlin,
    )
}

#[test]
fn over_a_change_of_the_clocks_a_headache_lasts_as_long_as_it_did() {
    let (back, forward) = (date(2026, 10, 25), date(2027, 3, 28));
    let of = |date, from, until| minutes_in_berlin(date, lasting(from, until));
    // 1:00 summer time to 4:00 winter time: the hour from 2 to 3 passes twice.
    assert_eq!(of(back, (1, 0), (4, 0)), Length::Minutes(240));
    // 1:00 winter time to 4:00 summer time: the hour from 2 to 3 does not pass.
    assert_eq!(of(forward, (1, 0), (4, 0)), Length::Minutes(120));
    // From the evening before, over midnight and over the change.
    assert_eq!(
        of(date(2026, 10, 24), (22, 0), (4, 0)),
        Length::Minutes(420)
    );
    assert_eq!(of(date(2027, 3, 27), (22, 0), (4, 0)), Length::Minutes(300));
    // The same evening of any other day has six hours to 4:00.
    assert_eq!(
        of(date(2026, 10, 23), (22, 0), (4, 0)),
        Length::Minutes(360)
    );
    // After the change the clocks are as ever.
    assert_eq!(of(back, (9, 15), (10, 0)), Length::Minutes(45));
}

#[test]
fn over_a_change_of_the_clocks_the_median_and_the_range_follow() {
    // 240, 60, 420, 120 and 200 minutes; one slept off, one still there, one that began on waking,
    // and one whose end is not known.
    let first = date(2026, 10, 20);
    let with = |onset, resolution| Attack {
        onset,
        resolution,
        ..Attack::default()
    };
    let clock = |hour| Some(Onset::At(time(hour, 0, 0, 0).into()));
    let until_noon = Some(Resolution::At(time(12, 0, 0, 0).into()));
    let entries = [
        day(
            date(2026, 10, 20),
            Some(with(clock(8), Some(Resolution::SleptOff))),
            "",
        ),
        day(
            date(2026, 10, 21),
            Some(with(clock(8), Some(Resolution::Ongoing))),
            "",
        ),
        day(
            date(2026, 10, 22),
            Some(with(Some(Onset::OnWaking), until_noon)),
            "",
        ),
        day(date(2026, 10, 23), Some(with(clock(8), None)), ""),
        day(date(2026, 10, 24), Some(lasting((22, 0), (4, 0))), ""),
        day(date(2026, 10, 25), Some(lasting((1, 0), (4, 0))), ""),
        day(date(2026, 10, 26), Some(lasting((8, 0), (9, 0))), ""),
        day(date(2026, 10, 27), Some(lasting((8, 0), (10, 0))), ""),
        day(date(2026, 10, 28), Some(lasting((8, 0), (11, 20))), ""),
    ];
    let berlin = zone("Europe/Berlin");
    let statistics = Statistics::new(
        &entries,
        period(first, date(2026, 10, 28)),
        &berlin,
        &few_names(),
        &[],
    );
    let expected = Durations {
        known: 5,
        under_4_hours: 3,
        from_4_to_24_hours: 2,
        over_24_hours: 0,
        median_minutes: Some(200.0),
        shortest_minutes: Some(60),
        longest_minutes: Some(420),
        slept_off: 1,
        ongoing: 1,
        unknown: 2,
    };
    assert_eq!(statistics.durations, expected);
    let mut hours = [0; 24];
    (hours[1], hours[8], hours[22]) = (1, 6, 1);
    assert_eq!(statistics.onset_hours.hours, hours);
    assert_eq!(statistics.onset_hours.known(), 8);
}

#[test]
fn a_part_of_the_day_tells_only_the_least_that_it_lasted() {
    let of = |part, hour, minute| {
        let attack = Attack {
            onset: Some(Onset::During(part)),
            resolution: Some(Resolution::At(time(hour, minute, 0, 0).into())),
            ..Attack::default()
        };
        minutes_in_berlin(date(2026, 11, 4), attack)
    };
    // The morning ends at 12: an end at 14:30 is 2 h 30 min after, at the least.
    assert_eq!(of(PartOfDay::Morning, 14, 30), Length::AtLeast(150));
    assert_eq!(of(PartOfDay::Morning, 12, 10), Length::AtLeast(10));
    // Within the morning, or at its very end, it may have been any length.
    assert_eq!(of(PartOfDay::Morning, 9, 0), Length::Unknown);
    assert_eq!(of(PartOfDay::Morning, 12, 0), Length::Unknown);
    // The evening ends at midnight, and 2:00 is of the next day.
    assert_eq!(of(PartOfDay::Evening, 2, 0), Length::AtLeast(120));
    assert_eq!(Length::AtLeast(10).is_half_an_hour(), None);
    assert_eq!(Length::AtLeast(30).is_half_an_hour(), Some(true));
    assert_eq!(Length::Minutes(29).is_half_an_hour(), Some(false));
}

#[test]
fn an_end_at_the_minute_of_the_onset_tells_nothing() {
    let length = minutes_in_berlin(date(2026, 11, 4), lasting((9, 0), (9, 0)));
    assert_eq!(length, Length::Unknown);
}
