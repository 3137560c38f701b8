use super::*;
use crate::entry::FurtherAttack;

fn with(onset: Option<Onset>, resolution: Option<Resolution>) -> Option<Attack> {
    Some(Attack {
        onset,
        resolution,
        ..Attack::default()
    })
}

fn at(hour: i8) -> Onset {
    Onset::At(time(hour, 0, 0, 0).into())
}

fn until(hour: i8) -> Option<Resolution> {
    Some(Resolution::At(time(hour, 0, 0, 0).into()))
}

const CONTINUED: Option<Onset> = Some(Onset::Continued);
const ONGOING: Option<Resolution> = Some(Resolution::Ongoing);

fn counted(entries: &[Entry], first: Date, last: Date) -> Statistics {
    Statistics::new(
        entries,
        period(first, last),
        &zone("Europe/Moscow"),
        &few_names(),
        &[],
    )
}

/// From 20:00 on the 1st to 14:00 on the 3rd; a new one on the 4th; one that went on from
/// an unknown day on the 8th.
fn several_days() -> Vec<Entry> {
    vec![
        day(date(2026, 11, 1), with(Some(at(20)), ONGOING), ""),
        day(date(2026, 11, 2), with(CONTINUED, ONGOING), ""),
        day(date(2026, 11, 3), with(CONTINUED, until(14)), ""),
        day(date(2026, 11, 4), with(Some(at(9)), until(11)), ""),
        day(date(2026, 11, 8), with(CONTINUED, until(10)), ""),
    ]
}

#[test]
fn a_headache_that_goes_on_over_midnight_is_one_attack_with_its_true_onset_and_length() {
    let statistics = counted(&several_days(), date(2026, 11, 1), date(2026, 11, 8));
    let expected = AttackCounts {
        count: 3,
        headache_days: 5,
        longest_days: 3,
    };
    assert_eq!(statistics.attacks, expected);
    assert_eq!(statistics.days.headache, 5);
    // 42 hours, two hours, and one whose onset is not known.
    let Durations {
        known,
        under_4_hours,
        over_24_hours,
        longest_minutes,
        unknown,
        ongoing,
        ..
    } = statistics.durations;
    assert_eq!((known, under_4_hours, over_24_hours), (2, 1, 1));
    assert_eq!((longest_minutes, unknown, ongoing), (Some(42 * 60), 1, 0));
    assert_eq!(statistics.onset.evening, 1);
    assert_eq!(
        statistics.onset.unknown, 1,
        "the one of the 8th began before"
    );
}

#[test]
fn a_headache_from_late_evening_until_after_midnight_is_one_day_of_its_length() {
    let evening = date(2026, 11, 1);
    let next = day(date(2026, 11, 2), None, "");
    for after in [vec![], vec![next]] {
        for (resolution, minutes, unknown) in [(until(2), Some(180), 0), (until(23), None, 1)] {
            let mut entries = vec![day(evening, with(Some(at(23)), resolution), "")];
            entries.extend(after.clone());
            let statistics = counted(&entries, evening, date(2026, 11, 2));
            assert_eq!((statistics.days.headache, statistics.attacks.count), (1, 1));
            let durations = &statistics.durations;
            let told = (durations.shortest_minutes, durations.longest_minutes);
            assert_eq!((told, durations.unknown), ((minutes, minutes), unknown));
        }
    }
}

#[test]
fn an_attack_cut_by_the_first_day_of_the_period_is_counted_and_has_no_onset() {
    let statistics = counted(&several_days(), date(2026, 11, 2), date(2026, 11, 3));
    assert_eq!(statistics.attacks.count, 1);
    assert_eq!(statistics.durations.known, 0);
    assert_eq!(statistics.onset.unknown, 1);
}

#[test]
fn an_attack_of_several_days_lasts_at_least_to_the_midnight_before_the_last() {
    let names = few_names();
    let length = |entries: &[Entry]| {
        let days = days(
            entries,
            period(date(2026, 11, 1), date(2026, 11, 2)),
            &names,
            &[],
        );
        Length::of(AttackSpan::all(&days)[0], &zone("Europe/Moscow"))
    };
    let two = |onset, resolution| {
        [
            day(date(2026, 11, 1), with(onset, ONGOING), ""),
            day(date(2026, 11, 2), with(CONTINUED, resolution), ""),
        ]
    };
    assert_eq!(length(&two(Some(at(20)), None)), Length::AtLeast(240));
    assert_eq!(length(&two(Some(at(20)), ONGOING)), Length::AtLeast(240));
    assert_eq!(length(&two(Some(at(20)), until(2))), Length::Minutes(360));
    // The same hour of the next day is a day later here.
    assert_eq!(length(&two(Some(at(20)), until(20))), Length::Minutes(1440));
    let evening = Some(Onset::During(PartOfDay::Evening));
    assert_eq!(length(&two(evening, until(2))), Length::AtLeast(120));
    assert_eq!(length(&two(None, None)), Length::Unknown);
}

#[test]
fn the_further_attacks_of_a_day_count_each_and_its_worst_pain_is_that_of_the_day() {
    let short = |hour, intensity| FurtherAttack {
        onset: Some(at(hour)),
        resolution: until(hour + 1),
        intensity: Intensity::try_from(intensity).ok(),
    };
    let mut entry = day(date(2026, 11, 1), with(Some(at(2)), until(3)), "");
    entry.further_attacks = vec![short(10, 9), short(22, 6)];
    let statistics = counted(&[entry], date(2026, 11, 1), date(2026, 11, 1));
    let expected = AttackCounts {
        count: 3,
        headache_days: 1,
        longest_days: 1,
    };
    assert_eq!(statistics.attacks, expected);
    assert_eq!(statistics.durations.under_4_hours, 3);
    assert_eq!(statistics.onset.known(), 3);
    assert_eq!(statistics.intensity.map(|summary| summary.most), Some(9));
}
