//! Cluster Headache Tracker: an attack a row, the newest first, in the clocks of the person.

use journal::provenance::ImportSource;

use crate::dates::DateColumn;
use crate::statement::Statement;
use crate::table::{Row, Section, Table};
use crate::vocabulary::Subject;
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

const HEADS: [&str; 4] = ["start_time", "end_time", "intensity", "medication"];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    let section = table.section(&HEADS)?;
    Some(found(reader, &section))
}

fn found(reader: &Reader, section: &Section<'_>) -> Result<Found, Unreadable> {
    let times = section
        .column("start_time")
        .chain(section.column("end_time"));
    let dates = DateColumn::new(times, None, reader)?;
    let mut days = FoundDays::new(reader, ImportSource::ClusterHeadacheTracker);
    for row in section.rows {
        match episode(section, &dates, row) {
            Some(episode) => days.add_episode(episode),
            None => days.fault(row.line, RowFaultKind::Date),
        }
    }
    Ok(days.finish())
}

/// `None` where it is not known when it began.
fn episode(section: &Section<'_>, dates: &DateColumn, row: &Row) -> Option<Episode> {
    let cell = |head| section.cell(row, head);
    let mut episode = Episode::new(dates.read(cell("start_time"))?);
    match dates.read(cell("end_time")) {
        Some(end) => episode.end_at("end_time", cell("end_time"), end),
        None => episode.say("end_time", cell("end_time")),
    }
    episode.rate("intensity", cell("intensity"));
    episode.take_medicines("medication", &listed(cell("medication")));
    let triggers = Statement::list(Subject::Triggers, "triggers", cell("triggers"));
    episode.statements.push(triggers);
    episode.say("", cell("notes"));
    Some(episode)
}

/// The medicines with a comma between two names, where the program's users also write a slash.
/// One before a figure is part of an amount: "6 mg/0.5 ml".
fn listed(medicines: &str) -> String {
    let mut parts = medicines.split('/');
    let mut listed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_of_amount = part
            .trim_start()
            .starts_with(|it: char| it.is_ascii_digit());
        match is_of_amount {
            true => listed = format!("{listed}/{part}"),
            false => listed = format!("{}, {}", listed.trim_end(), part.trim_start()),
        }
    }
    listed
}
