//! Daylio: a mood a row, with activities that the person named themselves. One that is called
//! a headache is one.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime};
use crate::table::{Section, Table};
use crate::vocabulary::is_headache;
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 4] = ["full_date", "mood", "activities", "note"];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let section = table.section(&HEADS)?;
    Some(found(reader, &section))
}

fn found(reader: &Reader, section: &Section<'_>) -> Result<Found, Unreadable> {
    let dates = DateColumn::new(section.column("full_date"), None, reader)?;
    let mut days = FoundDays::new(reader, ImportSource::Daylio);
    let mut by_day: BTreeMap<Date, Episode> = BTreeMap::new();
    for row in section.rows {
        let cell = |head| section.cell(row, head);
        let mut pains = cell("activities").split('|').map(str::trim);
        if !pains.any(is_headache) {
            days.pass_over();
            continue;
        }
        let Some(LocalTime { date, .. }) = dates.read(cell("full_date")) else {
            days.fault(row.line, RowFaultKind::Date);
            continue;
        };
        // The time of a row is when the mood was noted, and not when the pain began.
        let episode = by_day
            .entry(date)
            .or_insert_with(|| Episode::new(date.into()));
        episode.say(section.label("activities"), cell("activities"));
        for head in ["note_title", "note"] {
            episode.say("", cell(head));
        }
    }
    by_day
        .into_values()
        .for_each(|episode| days.add_episode(episode));
    Ok(days.finish())
}
