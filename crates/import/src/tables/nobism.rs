//! Nobism, and cluster diaries that wrote the same: a row for each symptom, medicine, meal and
//! sport, with its time.

use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime};
use crate::episode::EpisodeDose;
use crate::table::{Section, Table, TableRow};
use crate::vocabulary::is_headache;
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 6] = ["name", "date", "time", "intensity", "quantity", "type"];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let section = table.section(&HEADS)?;
    Some(found(reader, &section))
}

fn found(reader: &Reader, section: &Section<'_>) -> Result<Found, Unreadable> {
    let dates = DateColumn::new(section.column("date"), None, reader)?;
    let dates = dates.between_slashes(section.column("date"));
    let mut days = FoundDays::new(reader, ImportSource::Nobism);
    let mut medicines = Vec::new();
    for row in section.rows {
        let cell = |head| section.cell(row, head);
        let kind = cell("type").to_lowercase();
        let is_pain = kind == "symptom" && ["name", "group"].map(cell).into_iter().any(is_headache);
        if !is_pain && kind != "medicine" {
            days.pass_over();
            continue;
        }
        match dates.read_with(cell("date"), cell("time")) {
            None => days.fault(row.line, RowFaultKind::Date),
            Some(at) if is_pain => days.add_episode(episode(section, row, at)),
            Some(at) => medicines.push((row, at)),
        }
    }
    // They are of a day with an attack or of none, wherever that stands in the file.
    for (row, at) in medicines {
        let cell = |head| section.cell(row, head);
        let amount = ["quantity", "unit"].map(cell).join(" ");
        match EpisodeDose::of([cell("name"), amount.trim()], Some(at)) {
            Some(dose) => days.add_dose(dose),
            None => days.add_note(at.date, format!("{} {amount}", cell("name"))),
        }
    }
    Ok(days.finish())
}

fn episode(section: &Section<'_>, row: &TableRow, onset: LocalTime) -> Episode {
    let cell = |head| section.cell(row, head);
    let mut episode = Episode::new(onset);
    episode.rate(section.label("intensity"), cell("intensity"));
    for head in ["duration", "name", "tag"] {
        episode.say(section.label(head), cell(head));
    }
    episode.say("", cell("description"));
    episode
}
