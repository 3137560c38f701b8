//! Headi (Android): an attack a row, in milliseconds since 1970, with one medicine.

use jiff::Timestamp;
use journal::provenance::ImportSource;

use crate::dates::LocalTime;
use crate::table::{Section, Table, TableRow};
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 4] = ["pain", "start_date", "end_date", "strength"];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let section = table.section(&HEADS)?;
    let mut days = FoundDays::new(reader, ImportSource::Headi);
    for row in section.rows {
        match episode(reader, &section, row) {
            Some(episode) => days.add_episode(episode),
            None => days.fault(row.line, RowFaultKind::Date),
        }
    }
    Some(Ok(days.finish()))
}

/// `None` where it is not known when it began.
fn episode(reader: &Reader, section: &Section<'_>, row: &TableRow) -> Option<Episode> {
    let cell = |head| section.cell(row, head);
    let mut episode = Episode::new(local(reader, cell("start_date"))?);
    // One that goes on has no end yet, or 0.
    if let Some(end) = local(reader, cell("end_date")) {
        episode.end_at("end_date", cell("end_date"), end);
    }
    episode.rate("strength", cell("strength"));
    episode.say("pain", cell("pain"));
    match (cell("medication"), cell("medication_amount")) {
        ("", amount) => episode.say("medication_amount", amount),
        (name, "" | "0") => episode.take_medicines("medication", name),
        (name, amount) => episode.take_dose("medication", [name, amount], None),
    }
    episode.say("", cell("description"));
    Some(episode)
}

/// The person's clock at that moment.
fn local(reader: &Reader, cell: &str) -> Option<LocalTime> {
    let milliseconds: i64 = cell.parse().ok().filter(|it| *it > 0)?;
    let instant = Timestamp::from_millisecond(milliseconds).ok()?;
    let zone = reader.now.time_zone().clone();
    Some(instant.to_zoned(zone).datetime().into())
}
