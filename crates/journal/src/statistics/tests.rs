//! Made-up diaries, counted by hand.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date, time};

use super::*;
use crate::answer::{
    Intensity, Location, Nausea, Onset, PartOfDay, Quality, Site, Triggers, Words,
};
use crate::medicine::{MedicineClass, MedicineKind, few_doses, few_names};
use crate::questionnaire::Question;

fn painful(day: Date, intensity: Option<u8>, medicines: &str) -> Entry {
    Entry {
        attack: Some(Attack {
            intensity: intensity.and_then(|number| Intensity::try_from(number).ok()),
            ..Attack::default()
        }),
        ..painless(day, medicines)
    }
}

/// "?" is an answer withheld, "" is none taken.
fn painless(day: Date, medicines: &str) -> Entry {
    let doses = match medicines {
        "?" => None,
        "" => Some(Vec::new()),
        doses => Some(few_doses(doses)),
    };
    Entry {
        medicines: doses,
        ..Entry::painless(day)
    }
}

fn counted(entries: &[Entry], period: Period) -> Statistics {
    let zone = "Europe/Moscow".parse().expect("a zone");
    Statistics::new(entries, period, &zone, &few_names(), &[])
}

fn period(first: Date, last: Date) -> Period {
    Period { first, last }
}

/// Twelve days over a month's end, three of them without an entry (the 28th,
/// the 30th and the 3rd), one entry outside.
fn over_a_months_end() -> Statistics {
    let entries = [
        painful(date(2026, 10, 24), Some(9), "Ibuprofen 400 mg"),
        painful(
            date(2026, 10, 25),
            Some(4),
            "Ibuprofen 400 mg, ibuprofen 200 mg",
        ),
        painless(date(2026, 10, 26), ""),
        painful(
            date(2026, 10, 27),
            Some(8),
            "Sumatriptan 50 mg\nIbuprofen 400 mg",
        ),
        painless(date(2026, 10, 29), "?"),
        painful(date(2026, 10, 31), None, "?"),
        painful(date(2026, 11, 1), Some(7), ""),
        painless(date(2026, 11, 2), "Ibuprofen"),
        painful(date(2026, 11, 4), Some(2), "Sumatriptan 50 mg"),
        painless(date(2026, 11, 5), ""),
    ];
    counted(&entries, period(date(2026, 10, 25), date(2026, 11, 5)))
}

#[test]
fn a_day_without_an_entry_is_unknown_and_never_painless() {
    let expected = DayCounts {
        all: 12,
        headache: 5,
        painless: 4,
        unknown: 3,
    };
    assert_eq!(over_a_months_end().days, expected);
    assert_eq!(expected.recorded(), 9);
}

#[test]
fn a_blank_day_is_no_zero_in_any_number() {
    // Of 28 days 3 with a headache of 7, 2 without one, 1 without an intensity, 22 blank.
    let day = |day| date(2026, 11, day);
    let mut entries = vec![
        painful(day(2), Some(7), "?"),
        painful(day(9), Some(7), "?"),
        painful(day(10), Some(7), "?"),
        painless(day(16), "?"),
        painless(day(17), "?"),
    ];
    let whole = period(date(2026, 10, 26), day(22));
    let five = counted(&entries, whole);
    let intensity = five.intensity.expect("three answers");
    assert_eq!((intensity.least, intensity.most), (7, 7));
    assert_eq!((intensity.median, intensity.rated_days), (None, 3));
    entries.push(painful(day(18), None, "?"));
    let six = counted(&entries, whole);
    assert_eq!(
        six.intensity, five.intensity,
        "it has no intensity to count"
    );
    let days = |headache, unknown| DayCounts {
        all: 28,
        headache,
        painless: 2,
        unknown,
    };
    assert_eq!((five.days, six.days), (days(3, 23), days(4, 22)));
    for statistics in [five, six] {
        let medicine = statistics.medicine_days;
        assert_eq!((medicine.taken, medicine.none), (0, 0), "nobody said");
        let [block] = statistics.blocks[..] else {
            panic!("{:?}", statistics.blocks);
        };
        assert_eq!(block.per_28_days(Measure::Headache), None);
        assert_eq!(block.per_28_days(Measure::Medicine), None);
    }
}

#[test]
fn medicine_days_count_days_and_painless_ones_too() {
    // Taken on the 25th, the 27th, the 2nd and the 4th; none on the 26th, the 1st and the
    // 5th. On the 27th a triptan and a non-opioid.
    let expected = MedicineDays {
        taken: 4,
        none: 3,
        not_stated: 2,
        several_classes: 1,
        other: 0,
    };
    assert_eq!(over_a_months_end().medicine_days, expected);
}

#[test]
fn a_medicine_is_counted_by_days_and_by_doses_whatever_its_case() {
    let words = |text: &str| Words::parse(text, 60).expect("words");
    let amount = |text, doses| AmountUse {
        amount: words(text),
        doses,
    };
    let expected = vec![
        MedicineUse {
            name: words("Ibuprofen"),
            kind: MedicineKind::Acute,
            classes: [MedicineClass::NonOpioid].into(),
            days: 3,
            doses: 4,
            amounts: vec![amount("400 mg", 2), amount("200 mg", 1)],
            effects: None,
            // The day with both names no times, and tells not which came first.
            second_doses: Share {
                yes: 1,
                answered: 2,
            },
        },
        MedicineUse {
            name: words("Sumatriptan"),
            kind: MedicineKind::Acute,
            classes: [MedicineClass::Triptan].into(),
            days: 2,
            doses: 2,
            amounts: vec![amount("50 mg", 2)],
            effects: None,
            second_doses: Share {
                yes: 0,
                answered: 1,
            },
        },
    ];
    assert_eq!(over_a_months_end().medicines, expected);
}

#[test]
fn the_headache_without_an_intensity_is_left_out() {
    // 2, 4, 7, 8: four values are too few for a median.
    let expected = IntensitySummary {
        rated_days: 4,
        median: None,
        least: 2,
        most: 8,
        moderate_or_severe_days: 2,
        severe_days: 2,
    };
    assert_eq!(over_a_months_end().intensity, Some(expected));
}

#[test]
fn a_median_is_the_middle_of_five_values_or_more() {
    let of = |ratings: &[u8]| {
        let entries: Vec<_> = (1..)
            .zip(ratings)
            .map(|(day, rating)| painful(date(2026, 11, day), Some(*rating), ""))
            .collect();
        let statistics = counted(&entries, period(date(2026, 11, 1), date(2026, 11, 9)));
        statistics.intensity.and_then(|summary| summary.median)
    };
    assert_eq!(of(&[10, 1, 3, 8, 2]), Some(3.0));
    assert_eq!(of(&[10, 1, 3, 8, 2, 4]), Some(3.5));
    assert_eq!(of(&[10, 1, 3, 8]), None, "four tell no middle");
    assert_eq!(of(&[]), None);
}

#[test]
fn blocks_of_28_days_are_counted_back_from_the_last_day() {
    // 61 days: 5 are left over, then 29 September to 26 October and 27 October to 23 November.
    let entries = [
        painful(date(2026, 9, 28), Some(9), "A"),
        painful(date(2026, 9, 29), Some(7), "A"),
        painful(date(2026, 10, 26), Some(6), ""),
        painless(date(2026, 10, 27), "A"),
        painful(date(2026, 11, 23), Some(10), "A"),
    ];
    let statistics = counted(&entries, period(date(2026, 9, 24), date(2026, 11, 23)));
    let rows: Vec<_> = statistics
        .blocks
        .iter()
        .map(|block| {
            (
                block.period,
                block.days.recorded(),
                block.days.headache,
                block.medicine_days.taken,
                block.severe_days,
            )
        })
        .collect();
    let first = period(date(2026, 9, 29), date(2026, 10, 26));
    let second = period(date(2026, 10, 27), date(2026, 11, 23));
    assert_eq!(rows, [(first, 2, 2, 1, 1), (second, 2, 1, 2, 1)]);
}

#[test]
fn a_period_of_less_than_28_days_has_no_block_and_one_of_28_has_one() {
    let blocks = |last| counted(&[], period(date(2026, 2, 1), last)).blocks.len();
    assert_eq!(blocks(date(2026, 2, 27)), 0);
    assert_eq!(blocks(date(2026, 2, 28)), 1);
    assert_eq!(blocks(date(2026, 3, 28)), 2);
}

#[test]
fn the_day_on_which_the_clocks_change_is_one_day() {
    // Berlin turns its clocks back on 25 October 2026 and forward on 28 March 2027.
    for (first, last) in [
        (date(2026, 10, 24), date(2026, 10, 26)),
        (date(2027, 3, 27), date(2027, 3, 29)),
    ] {
        let middle = first.tomorrow().expect("a day");
        let statistics = counted(&[painful(middle, Some(5), "")], period(first, last));
        let expected = DayCounts {
            all: 3,
            headache: 1,
            painless: 0,
            unknown: 2,
        };
        assert_eq!(statistics.days, expected);
    }
}

#[test]
fn an_answer_withheld_is_in_neither_number_of_a_share() {
    let attack = |vomiting, nausea, sites: &[Site], quality| Attack {
        vomiting,
        nausea,
        location: Location::new(sites.iter().copied()).ok(),
        quality,
        ..Attack::default()
    };
    let attacks = [
        attack(
            Some(true),
            Some(Nausea::Marked),
            &[Site::Left, Site::Eye],
            Some(Quality::Pulsating),
        ),
        attack(
            None,
            Some(Nausea::Slight),
            &[Site::Both, Site::Eye],
            Some(Quality::Pressing),
        ),
        attack(Some(false), Some(Nausea::None), &[Site::Crown], None),
        attack(Some(false), None, &[Site::Right], Some(Quality::Pulsating)),
    ];
    let features = Features::of(&attacks.iter().collect::<Vec<_>>());
    let features: BTreeMap<_, _> = features.iter().collect();
    let share = |yes, answered| Share { yes, answered };
    assert_eq!(features[&Question::Vomiting], share(1, 3));
    assert_eq!(features[&Question::Nausea], share(2, 3));
    let one_sided = features[&Question::Location];
    assert_eq!(one_sided, share(2, 3), "the crown names no side");
    assert_eq!(features[&Question::Quality], share(2, 3));
    assert_eq!(features[&Question::Aura], share(0, 0));
}

#[test]
fn a_share_is_rounded_to_whole_percent_and_nothing_of_nothing_is_none() {
    let percent = |yes, answered| Share { yes, answered }.percent();
    assert_eq!(percent(2, 3), Some(67));
    assert_eq!(percent(1, 3), Some(33));
    assert_eq!(percent(1, 8), Some(13), "12.5 is rounded up");
    assert_eq!(percent(0, 5), Some(0));
    assert_eq!(percent(5, 5), Some(100));
    assert_eq!(percent(0, 0), None);
}

#[test]
fn a_time_of_onset_falls_into_its_quarter_of_the_day() {
    let at = |hour, minute| Some(Onset::At(time(hour, minute, 0, 0).into()));
    let onsets = [
        at(0, 0),
        at(5, 59),
        at(6, 0),
        at(11, 59),
        at(12, 0),
        at(17, 59),
        at(18, 0),
        at(23, 59),
        Some(Onset::During(PartOfDay::Morning)),
        Some(Onset::OnWaking),
        Some(Onset::Continued),
        None,
    ];
    let day = date(2026, 11, 4);
    let attacks = onsets.map(|onset| AttackSpan {
        first: day,
        onset,
        last: day,
        resolution: None,
    });
    let counts = OnsetCounts::of(&attacks);
    let expected = OnsetCounts {
        on_waking: 1,
        night: 2,
        morning: 3,
        afternoon: 2,
        evening: 2,
        unknown: 2,
    };
    assert_eq!(counts, expected);
    assert_eq!(counts.known(), 10);
}

#[test]
fn the_most_frequent_trigger_comes_first_and_own_words_count_too() {
    let day = |number, known: &[Trigger], words: Option<&str>| {
        let mut entry = painful(date(2026, 11, number), None, "");
        entry.attack = Some(Attack {
            triggers: Some(Triggers {
                known: known.iter().copied().collect::<BTreeSet<_>>(),
                words: words.map(|text| Words::parse(text, 60).expect("words")),
            }),
            ..Attack::default()
        });
        entry
    };
    let entries = [
        day(1, &[Trigger::Weather], Some("Coffee")),
        day(2, &[Trigger::Stress, Trigger::Weather], None),
        day(3, &[], Some("coffee")),
        day(4, &[Trigger::Weather], None),
        day(5, &[], None),
    ];
    let statistics = counted(&entries, period(date(2026, 11, 1), date(2026, 11, 5)));
    let counted: Vec<_> = statistics
        .triggers
        .named
        .iter()
        .map(|trigger| match trigger {
            Mention::Listed { id, days } => format!("{id:?} {days}"),
            Mention::Own { words, days } => format!("{words} {days}"),
        })
        .collect();
    assert_eq!(counted, ["Weather 3", "Coffee 2", "Stress 1"]);
    assert_eq!(statistics.triggers.answered_days, 5);
    assert_eq!(statistics.places.answered_days, 0);
}

#[test]
fn a_period_whose_end_lies_before_its_beginning_holds_nothing() {
    let statistics = counted(&[], period(date(2026, 11, 2), date(2026, 11, 1)));
    assert_eq!(statistics.days, DayCounts::default());
}

#[test]
fn each_day_of_the_week_has_its_own_denominator() {
    // 26 October 2026 is a Monday.
    let entries = [
        painful(date(2026, 10, 26), None, ""),
        painless(date(2026, 11, 2), ""),
        painful(date(2026, 11, 1), None, ""),
    ];
    let statistics = counted(&entries, period(date(2026, 10, 26), date(2026, 11, 8)));
    let counts: Vec<_> = statistics
        .weekdays
        .iter()
        .map(|it| (it.weekday, it.recorded, it.headache))
        .collect();
    assert_eq!(
        counts,
        [
            (1, 2, 1),
            (2, 0, 0),
            (3, 0, 0),
            (4, 0, 0),
            (5, 0, 0),
            (6, 0, 0),
            (7, 1, 1)
        ]
    );
}
