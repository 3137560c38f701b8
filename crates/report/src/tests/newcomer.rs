//! Somebody who has just begun reads of their days, not of those before.

use super::*;
use crate::day::DayCell;

const TWO_MONTHS: Period = Period {
    first: date(2026, 9, 24),
    last: date(2026, 11, 22),
};

fn newcomer() -> Vec<Entry> {
    vec![
        painful(date(2026, 11, 20), 5),
        Entry::painless(date(2026, 11, 21)),
    ]
}

#[test]
fn pictures_begin_with_the_first_entry_and_counts_stay_those_of_the_whole_period() {
    let view = view_of(&newcomer(), TWO_MONTHS, Language::En);
    assert_eq!(view.coverage, "2 of 60 days recorded (3%)");
    assert_eq!(view.statistics.days.unknown, 58);
    let drawn: usize = view
        .calendar
        .months
        .iter()
        .map(|month| month.days.len())
        .sum();
    assert_eq!((drawn, view.chart.bars.len()), (3, 3));
    assert!(view.weeks.is_none() && view.blocks.is_none());
    insta::assert_snapshot!(view.begun.expect("a sentence"), @"First entry on 20 November. The 57 days before are unknown; the charts and the weekly table leave them out.");
    let russian = view_of(&newcomer(), TWO_MONTHS, Language::Ru);
    insta::assert_snapshot!(russian.begun.expect("a sentence"), @"Первая запись – 20 ноября. О 57 днях до неё ничего не известно; на рисунках и в таблице недель их нет.");
}

#[test]
fn a_few_days_before_the_first_entry_are_shown_as_the_others() {
    let first = date(2026, 9, 30);
    let view = view_of(&[painful(first, 5)], TWO_MONTHS, Language::En);
    assert_eq!(view.begun, None);
    assert_eq!(view.chart.bars.len(), 60);
}

#[test]
fn blocks_and_weeks_before_the_first_entry_are_left_out() {
    // The blocks begin on 28 September and 26 October, the weeks on Mondays.
    let view = view_of(&[painful(date(2026, 10, 22), 5)], TWO_MONTHS, Language::En);
    assert_eq!(view.blocks.map(|blocks| blocks.columns.len()), Some(3));
    let weeks = view.weeks.expect("weeks");
    assert_eq!(weeks.rows[0][0], "19 Oct – 25 Oct");
    let view = view_of(&[painful(date(2026, 10, 26), 5)], TWO_MONTHS, Language::En);
    assert_eq!(view.blocks.map(|blocks| blocks.columns.len()), Some(1));
}

#[test]
fn days_in_a_row_without_an_entry_stand_in_one_row_of_the_page_and_in_each_of_the_view() {
    let view = view_of(&newcomer(), TWO_MONTHS, Language::En);
    assert_eq!(view.days.rows.len(), 60);
    let page = html(&view).expect("a page");
    assert_eq!(page.matches("<tbody class=\"unknown\">").count(), 2);
    assert!(page.contains("24\u{a0}Sep\u{a0}–\u{a0}19\u{a0}Nov</th>"));
    assert!(page.contains("no entry, 57 days"));
    assert!(page.contains("<time datetime=\"2026-11-22\">"));
}

#[test]
fn a_painless_day_of_one_tap_says_calmly_that_nothing_is_known_of_medicine() {
    let told = |medicines| {
        let entry = Entry {
            medicines,
            ..Entry::painless(NOVEMBER.first)
        };
        let view = view_of(&[entry], NOVEMBER, Language::En);
        match view.days.rows[0].cells.last().map(|answer| &answer.cell) {
            Some(DayCell::No { text }) => format!("no: {text}"),
            Some(DayCell::Unknown { text }) => format!("unknown: {text}"),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(told(None), "unknown: ?");
    assert_eq!(told(Some(Vec::new())), "no: –");
}

#[test]
fn a_range_of_one_value_is_said_once() {
    let view = view_of(&newcomer(), TWO_MONTHS, Language::En);
    let intensity = &view.figures[4];
    assert_eq!(
        (intensity.value.as_str(), intensity.notes.as_slice()),
        ("5", ["of 1 rated".to_owned()].as_slice())
    );
}
