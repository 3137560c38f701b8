//! The questions that a person switched on: their counts, and the windows of menstruations.

use super::*;
use crate::answer::{Functioning, MostBothersome, PainlessAura};

/// A day without a headache that says whether the person menstruated.
fn quiet(date: Date, menstruation: Option<bool>) -> Entry {
    Entry {
        menstruation,
        ..day(date, None, "")
    }
}

fn hurting(date: Date, attack: Attack, menstruation: Option<bool>) -> Entry {
    Entry {
        menstruation,
        ..day(date, Some(attack), "")
    }
}

/// From 1 October to 30 November 2026:
///
/// | marked | the day before says | window | known | headache |
/// |---|---|---|---|---|
/// | 1, 2 October | nothing, it is before the period | none | | |
/// | 15, 16, 18 October | no | 13–17 | 13, 14, 15, 16, 17 | 14 (meets), 15 (does not) |
/// | 9 November | no | 7–11 | 8, 9, 10, 11; the 7th has no entry | none |
/// | 30 November | no | 28–2 December | 28, 29, 30 | 29 (meets) |
fn menstruations() -> MenstruationCounts {
    let october = |day| date(2026, 10, day);
    let november = |day| date(2026, 11, day);
    let entries = [
        quiet(october(1), Some(true)),
        quiet(october(2), Some(true)),
        quiet(october(13), None),
        hurting(october(14), full(), Some(false)),
        hurting(october(15), bare(), Some(true)),
        quiet(october(16), Some(true)),
        quiet(october(17), None),
        // The day between was left out: the same menstruation.
        quiet(october(18), Some(true)),
        quiet(november(8), Some(false)),
        quiet(november(9), Some(true)),
        quiet(november(10), Some(false)),
        quiet(november(11), Some(false)),
        quiet(november(28), None),
        hurting(november(29), full(), Some(false)),
        quiet(november(30), Some(true)),
    ];
    let period = period(october(1), november(30));
    let zone = zone("Europe/Moscow");
    let statistics = Statistics::new(&entries, period, &zone, &few_names(), &[]);
    statistics.menstruation.expect("answers")
}

#[test]
fn a_menstruation_begins_after_a_day_that_says_no_and_else_nobody_knows_when() {
    let counts = menstruations();
    assert_eq!((counts.answered_days, counts.marked_days), (12, 7));
    let begun = counts.menstruations.iter().map(|it| it.first_day);
    let expected = [date(2026, 10, 15), date(2026, 11, 9), date(2026, 11, 30)];
    assert_eq!(begun.collect::<Vec<_>>(), expected);
    assert_eq!(counts.beginning_unknown, 1);
}

#[test]
fn the_window_has_five_days_of_which_those_without_an_entry_are_unknown() {
    let counts = menstruations();
    let days = counts.menstruations.iter().map(|it| {
        let DayCounts {
            all,
            headache,
            painless,
            unknown,
        } = it.days;
        (all, headache, painless, unknown)
    });
    let expected = [(5, 2, 3, 0), (5, 0, 4, 1), (5, 1, 2, 2)];
    assert_eq!(days.collect::<Vec<_>>(), expected);
    let DayCounts {
        headache, painless, ..
    } = counts.window_days;
    assert_eq!((headache, painless), (3, 9));
    let window = counts.window_migraine_like.expect("the count");
    assert_eq!((window.met, window.not_met), (2, 1));
}

#[test]
fn a_menstruation_with_an_unknown_day_and_no_headache_cannot_be_told() {
    let counts = menstruations();
    let expected = WindowCounts {
        yes: 2,
        no: 0,
        unknown: 1,
    };
    assert_eq!(counts.with_headache, expected);
    assert_eq!(counts.with_migraine_like, Some(expected));
}

#[test]
fn a_window_that_is_known_and_without_a_headache_says_no() {
    let november = |day| date(2026, 11, day);
    let marked = |day| Some(day == 3);
    let entries: Vec<_> = (1..=5)
        .map(|day| quiet(november(day), marked(day)))
        .collect();
    let period = period(november(1), november(5));
    let zone = zone("Europe/Moscow");
    let statistics = Statistics::new(&entries, period, &zone, &few_names(), &[]);
    let counts = statistics.menstruation.expect("answers");
    let with_migraine_like = counts.with_migraine_like.expect("the count");
    assert_eq!((counts.with_headache.no, with_migraine_like.no), (1, 1));
}

#[test]
fn what_nobody_answered_is_not_counted_as_nothing() {
    let entries = [day(date(2026, 11, 1), Some(full()), "")];
    let period = period(date(2026, 11, 1), date(2026, 11, 1));
    let zone = zone("Europe/Moscow");
    let statistics = Statistics::new(&entries, period, &zone, &few_names(), &[]);
    assert_eq!(statistics.menstruation, None);
    assert_eq!(statistics.functioning, None);
    assert_eq!(statistics.most_bothersome, None);
    assert_eq!(statistics.painless_aura, None);
}

#[test]
fn each_option_is_counted_of_the_days_that_answered() {
    let november = |day| date(2026, 11, day);
    let told = |functioning, most_bothersome_symptom| Attack {
        functioning,
        most_bothersome_symptom,
        ..full()
    };
    let aura = |day, painless_aura| Entry {
        painless_aura,
        ..quiet(november(day), None)
    };
    let entries = [
        hurting(
            november(1),
            told(Some(Functioning::NotAtAll), Some(MostBothersome::Nausea)),
            None,
        ),
        hurting(
            november(2),
            told(Some(Functioning::AsUsual), Some(MostBothersome::None)),
            None,
        ),
        hurting(november(3), told(Some(Functioning::AsUsual), None), None),
        hurting(november(4), full(), None),
        aura(5, Some(PainlessAura::From5To60Minutes)),
        aura(6, Some(PainlessAura::None)),
        aura(7, None),
    ];
    let period = period(november(1), november(7));
    let zone = zone("Europe/Moscow");
    let statistics = Statistics::new(&entries, period, &zone, &few_names(), &[]);
    let functioning = statistics.functioning.expect("answers");
    assert_eq!(functioning.answered_days, 3);
    assert_eq!(
        Functioning::ALL.map(|option| functioning.get(option)),
        [2, 0, 1]
    );
    let most_bothersome = statistics.most_bothersome.expect("answers");
    assert_eq!(most_bothersome.answered_days, 2);
    assert_eq!(
        MostBothersome::ALL.map(|option| most_bothersome.get(option)),
        [1, 0, 0, 1]
    );
    let painless_aura = statistics.painless_aura.expect("answers");
    assert_eq!(painless_aura.answered_days, 2);
    assert_eq!(painless_aura.from_5_to_60_minutes, 1);
    // The criteria of headache days know nothing of it.
    assert_eq!(statistics.migraine_like.map(|it| it.met), Some(4));
}
