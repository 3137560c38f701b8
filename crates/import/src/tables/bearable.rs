//! Bearable: a row for each thing that was noted of a day: a symptom, a medicine, sleep.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime, read_clock};
use crate::table::{Section, Table, TableRow};
use crate::vocabulary::is_headache;
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 4] = ["date", "category", "rating/amount", "detail"];

/// Without a year in doubt; the newer generation has it besides.
const ISO_DATE: &str = "date formatted";

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let section = table.section(&HEADS)?;
    Some(found(reader, &section))
}

/// The rows of a day that the diary can keep.
#[derive(Default)]
struct Rows<'t> {
    headaches: Vec<&'t TableRow>,
    medicines: Vec<&'t TableRow>,
}

fn found(reader: &Reader, section: &Section<'_>) -> Result<Found, Unreadable> {
    let head = match section.has(ISO_DATE) {
        true => ISO_DATE,
        false => "date",
    };
    let dates = DateColumn::new(section.column(head), None, reader)?;
    let mut days = FoundDays::new(reader, ImportSource::Bearable);
    let mut by_day: BTreeMap<Date, Rows<'_>> = BTreeMap::new();
    for row in section.rows {
        let cell = |head| section.cell(row, head);
        let category = cell("category").to_lowercase();
        let is_medicine = category.starts_with("med");
        let is_pain = category.starts_with("symptom") && is_headache(cell("detail"));
        if !is_pain && !is_medicine {
            days.pass_over();
            continue;
        }
        let date = dates.read(cell(head)).or_else(|| dates.read(cell("date")));
        let Some(LocalTime { date, .. }) = date else {
            days.fault(row.line, RowFaultKind::Date);
            continue;
        };
        let rows = by_day.entry(date).or_default();
        match is_pain {
            true => rows.headaches.push(row),
            false => rows.medicines.push(row),
        }
    }
    for (day, rows) in by_day {
        match rows.headaches.is_empty() {
            true => rows.medicines.iter().for_each(|_| days.pass_over()),
            false => days.add_episode(episode(section, day, &rows)),
        }
    }
    Ok(days.finish())
}

/// All that is noted of a day is one attack: a symptom is rated several times, and nothing
/// says when it began.
fn episode(section: &Section<'_>, day: Date, rows: &Rows<'_>) -> Episode {
    let mut episode = Episode::new(day.into());
    for row in &rows.headaches {
        // Severity is from 1 to 4 and never one of 10.
        let words = ["detail", "rating/amount", "time of day"].map(|head| section.cell(row, head));
        let words: Vec<_> = words
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        episode.say(section.cell(row, "category"), &words.join(", "));
        episode.say("", section.cell(row, "notes"));
    }
    for row in &rows.medicines {
        let cell = |head| section.cell(row, head);
        let (name, unit) = with_unit(cell("detail"));
        let amount = format!("{} {unit}", cell("rating/amount"));
        let time = read_clock(cell("time of day"));
        let at = LocalTime { date: day, time };
        episode.take_dose(cell("category"), [name, amount.trim()], Some(at));
        if time.is_none() {
            episode.say(name, cell("time of day"));
        }
        episode.say(name, cell("notes"));
    }
    episode
}

/// The name and the unit of such as "Sumatriptan (mg)".
fn with_unit(detail: &str) -> (&str, &str) {
    let unit = detail.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    unit.map_or((detail, ""), |(name, unit)| (name.trim(), unit.trim()))
}
