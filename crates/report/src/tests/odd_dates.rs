//! Weeks over the new year, and days that a change of the clocks shortens at their beginning.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::*;
use journal::answer::{Onset, Resolution};

/// The report on the days as of 18 January 2027.
fn view_of_january(entries: &[Entry], period: Period) -> ReportView {
    let input = ReportInput {
        entries,
        period,
        language: Language::En,
        zone: &"Europe/Moscow".parse().expect("a zone"),
        made_at: "2027-01-18T06:00:00Z".parse().expect("an instant"),
        counts_migraine_like: true,
    };
    ReportView::new(&input, &[])
}

#[test]
fn the_week_of_the_new_year_is_one_week_and_its_report_names_both_years() {
    let entries = [
        painful(date(2026, 12, 31), 7),
        Entry::painless(date(2027, 1, 1)),
    ];
    let week = Period::last_week(date(2027, 1, 4));
    assert_eq!(
        (week.first, week.last),
        (date(2026, 12, 28), date(2027, 1, 3))
    );
    let report = view_of_january(&entries, week);
    assert_eq!(report.period, "28 December 2026 – 3 January 2027");
    assert_eq!(report.statistics.days.recorded(), 2);
    let name = Texts::of(Language::En).file_name(week, Format::Html, Switches::default());
    assert_eq!(name, "headache-2026-12-28_2027-01-03.html");

    // The weeks before the first entry are left out.
    let five_weeks = Period {
        first: date(2026, 12, 14),
        last: date(2027, 1, 17),
    };
    let weeks = view_of_january(&entries, five_weeks).weeks.expect("weeks");
    let lines: Vec<_> = weeks.rows.iter().map(|row| row[..3].join(" | ")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    28 Dec – 3 Jan | 2 of 7 | 1
    4 Jan – 10 Jan | 0 of 7 | ?
    11 Jan – 17 Jan | 0 of 7 | ?
    ");
}

#[test]
fn a_day_without_a_midnight_is_in_a_report_once_in_every_form() {
    for (zone, day) in [
        ("America/Havana", date(2026, 3, 8)),
        ("Atlantic/Azores", date(2027, 3, 28)),
        ("America/Santiago", date(2026, 9, 6)),
        ("Africa/Cairo", date(2027, 4, 30)),
        ("Asia/Beirut", date(2027, 3, 28)),
    ] {
        let zone: Zone = zone.parse().expect("a zone");
        let mut entry = painful(day, 7);
        entry.attack = entry.attack.map(|attack| Attack {
            onset: Some(Onset::At(jiff::civil::time(0, 30, 0, 0).into())),
            resolution: Some(Resolution::At(jiff::civil::time(2, 0, 0, 0).into())),
            ..attack
        });
        let input = ReportInput {
            entries: &[entry],
            period: Period::day(day),
            language: Language::En,
            zone: &zone,
            made_at: zone.end_of(day),
            counts_migraine_like: true,
        };
        let view = ReportView::new(&input, &[]);
        assert_eq!(view.statistics.days.all, 1, "{day}");
        assert_eq!(view.days.rows.len(), 1, "{day}");
        let page = html(&view).expect("a page");
        assert_eq!(
            page.matches(&format!("<time datetime=\"{day}\">")).count(),
            1
        );
        let table = String::from_utf8(csv(&view).expect("a table")).expect("UTF-8");
        assert_eq!(table.matches(&day.to_string()).count(), 1, "{table}");
        pdf(&view).expect("a document");
        xlsx(&view).expect("a workbook");
        fhir(&view).expect("a bundle");
        json(&view, None, None).expect("a document");
    }
}

#[test]
fn no_two_rows_of_a_long_table_have_the_same_name() {
    for language in Language::ALL {
        for first in [date(2025, 11, 23), date(2024, 11, 23)] {
            let period = Period { first, ..NOVEMBER };
            let days = period
                .last
                .series((-1_i64).days())
                .take_while(|day| *day >= first);
            // So that none is told with others.
            let entries: Vec<_> = days.map(Entry::painless).collect();
            let rows = view_of(&entries, period, language).days.rows;
            let names: BTreeSet<_> = rows.iter().map(|row| &row.day).collect();
            assert_eq!((names.len(), rows.len()), (entries.len(), entries.len()));
            assert_eq!(
                rows[0].day.contains("202"),
                rows.len() > 365,
                "{language:?}"
            );
        }
    }
}
