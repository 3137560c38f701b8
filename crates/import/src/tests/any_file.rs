//! Any file is read or refused, and each day that is read can be stored.

use jiff::ToSpan;
use journal::entry::WrittenEntry;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::reader;
use crate::{Found, Reader, Unreadable};

/// The heads of each format.
const HEADS: [&str; 6] = [
    "Day,Headache,Onset,End,Place,Intensity,Possible triggers,Medicines,Doses,Pain two hours after the dose,Comment,Further attacks,Recorded at",
    "День;Головная боль;Начало;Конец;Место;Сила;Возможные триггеры;Лекарства;Приёмы;Комментарий;Другие приступы",
    "\"Date\",\"Time Period\",\"Description\",\"Notes\"\n\"11/16/26\",\"\",\"x\",\"\"\n\"#\",\"Started\",\"Lasted\",\"Start UTC Offset (min)\",\"End UTC Offset (min)\",\"Pain Level\",\"Potential Triggers\",\"Symptoms\",\"Pain Positions\",\"Helpful Medication\",\"Notes\"",
    "start_time,end_time,intensity,medication,triggers,notes",
    "date,date formatted,weekday,time of day,category,rating/amount,detail,notes",
    "_id,pain,start_date,end_date,duration,strength,medication,medication_amount,description",
];

/// Cells of which some are right, and what is easily overlooked.
const CELLS: [&str; 44] = [
    "",
    "2026-11-20",
    "11/20/26 7:05",
    "20.11.2026",
    "22nd Nov 2026",
    "2026-11-20 23:10:00",
    "2026-11-21T00:40:00Z",
    "1795158000000",
    "-9223372036854775808",
    "9999-12-31",
    "0001-01-01",
    "99999d 99h 99m",
    "1d 02h 15m",
    "Ongoing",
    "Yes",
    "No",
    "Да",
    "no entry",
    "7",
    "6.5",
    "14",
    "1e308",
    "NaN",
    "180",
    "-32768",
    "Symptom",
    "Meds/Supplements",
    "Headache (Severe)",
    "Sumatriptan (mg)",
    "Left Temple",
    "Right, Both sides",
    "Stress, Weather",
    "Nausea, Vomiting",
    "Sumatriptan 50 mg, 10:00; Ibuprofen",
    "Sumatriptan 50 mg, 10:00 (2 h: better)",
    "22:00 – 23:10, 2/10",
    "No medicine",
    "No medication",
    "=1+1",
    "'=1+1",
    "\u{202e}\u{200b}",
    "a\nb",
    "я",
    "é",
];

fn file() -> impl Strategy<Value = String> {
    let row = vec(select(CELLS.to_vec()), 0..14);
    let separator = select(vec![",", ";", "\t"]);
    let line_end = select(vec!["\n", "\r\n", "\r"]);
    (select(HEADS.to_vec()), vec(row, 0..8), separator, line_end).prop_map(
        |(heads, rows, separator, line_end)| {
            let rows = rows.into_iter().map(|row| {
                let cells = row.into_iter().map(|cell| format!("\"{cell}\""));
                cells.collect::<Vec<_>>().join(separator)
            });
            let heads = heads.replace([',', ';'], separator);
            let lines: Vec<_> = heads.lines().map(str::to_owned).chain(rows).collect();
            lines.join(line_end)
        },
    )
}

pub(super) fn can_be_stored(reader: &Reader, found: &Found) {
    for (day, entry) in &found.days {
        assert_eq!(entry.date, *day);
        let kept = reader.retention.check(*day, reader.today());
        assert_eq!(kept, Ok(*day));
        let written = serde_json::to_string(entry).expect("JSON");
        let read: WrittenEntry = serde_json::from_str(&written).expect("an entry");
        assert_eq!(read.of(*day).as_ref(), Ok(entry), "{written}");
    }
}

proptest! {
    #[test]
    fn any_table_is_read_into_days_that_can_be_stored(file in file()) {
        let asked = reader().read(file.as_bytes());
        let answered = Reader { date_order: Some(crate::DateOrder::MonthFirst), ..reader() };
        let found = asked.or_else(|_| answered.read(file.as_bytes()));
        let found = found.map_err(|fault| TestCaseError::fail(format!("{fault}: {file:?}")))?;
        can_be_stored(&reader(), &found);
    }

    #[test]
    fn any_bytes_are_read_or_refused(file in vec(any::<u8>(), 0..200)) {
        if let Ok(found) = reader().read(&file) {
            can_be_stored(&reader(), &found);
        }
    }

    #[test]
    fn a_file_that_is_broken_off_anywhere_is_read_or_refused(file in file(), at in 0_usize..400) {
        let at = at.min(file.len());
        if let Ok(found) = reader().read(&file.as_bytes()[..at]) {
            can_be_stored(&reader(), &found);
        }
    }
}

#[test]
fn a_million_rows_are_refused_in_one_sentence() {
    let head = "start_time,end_time,intensity,medication,triggers,notes\n";
    let row = "2026-11-20,,8,,,\n";
    let file = head.to_owned() + &row.repeat(1_000_000);
    assert_eq!(reader().read(file.as_bytes()), Err(Unreadable::TooManyRows));
}

#[test]
fn a_file_whose_last_rows_were_taken_by_a_quotation_mark_is_damaged() {
    let file = "start_time,end_time,intensity,medication,triggers,notes\n\
        2026-11-20 03:00:00,,8,,,\"bad\n2026-11-21 03:00:00,,8,,,\n";
    assert_eq!(reader().read(file.as_bytes()), Err(Unreadable::Damaged));
}

#[test]
fn days_long_past_are_counted_and_not_kept() {
    let first = reader().today().saturating_sub(4000.days());
    let rows = (0..6000).map(|number| {
        let day = first.saturating_add((number % 3000).days());
        format!("{day} 03:00:00,{day} 05:00:00,8,Sumatriptan 50 mg,Stress,\n")
    });
    let head = "start_time,end_time,intensity,medication,triggers,notes\n";
    let file = head.to_owned() + &rows.collect::<String>();
    let found = reader().read(file.as_bytes()).expect("a diary");
    assert_eq!((found.days.len(), found.too_old), (0, 3000));
}

/// Each of these took minutes, or more memory than the function has.
#[test]
fn a_file_that_is_long_in_one_place_is_read_or_refused() {
    let heads = "start_time,end_time,intensity,medication,triggers,notes\n";
    let row = |medication: &str, triggers: &str| {
        format!("{heads}2026-11-20 03:00:00,,8,{medication},{triggers},\n")
    };
    let wide = ",".repeat(900);
    let one_day =
        |part: &str| format!("{{\"schema\":\"headache-diary-report\",\"days\":[{part}]}}");
    let faults = |file: &str| {
        reader()
            .read(file.as_bytes())
            .map(|found| found.faults.len())
    };

    assert_eq!(faults(&row(&"a/".repeat(300_000), "")), Ok(0));
    assert_eq!(faults(&row(&"1 + ".repeat(200_000), "")), Ok(0));
    assert_eq!(faults(&row("", &"stress;".repeat(200_000))), Ok(0));
    let rows = "2026-11-20 03:00:00,,8,,,\n".repeat(30_000);
    assert_eq!(faults(&format!("{heads}{rows}")), Ok(0));
    assert_eq!(faults(&format!("{wide}\n{heads}{rows}")), Ok(0));
    let filled = format!("x{wide}\n").repeat(10_000);
    assert_eq!(
        faults(&format!("{heads}{filled}")),
        Err(Unreadable::TooLarge)
    );
    let deep = one_day(&format!("{{\"x\":[{}0]}}", "{\"\":0},".repeat(300_000)));
    assert_eq!(faults(&deep), Ok(1));
    let questions = "<tr><td>Комментарии</td></tr>".repeat(8_000);
    let dates = "<td>01.01</td>".repeat(8_000);
    let earlier = format!(
        "<p>Начало заполнения дневника: 01.01.2020</p><tr><td>Число</td>{dates}</tr>{questions}"
    );
    let read = reader().read(earlier.as_bytes()).expect("a diary");
    assert_eq!((read.days.len(), read.too_old > 0), (0, true));
}
