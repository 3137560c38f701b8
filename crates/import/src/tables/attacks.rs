//! The programs whose table has an attack a row, and says all of it in cells of that row.

use jiff::ToSpan;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use journal::provenance::ImportSource;

use crate::dates::{DateColumn, LocalTime};
use crate::days::MOST_OF_DAY;
use crate::statement::Statement;
use crate::table::{Section, Table, TableRow};
use crate::vocabulary::Topic;
use crate::{Episode, Found, FoundDays, Reader, RowFaultKind, Unreadable};

/// The heads of one program, in lower case. A cell below any other is left out: the number of
/// the row, a place, how long it lasted beside when it ended, the weather.
struct Heads {
    source: ImportSource,
    /// By which it is known, besides those of the onset.
    known_by: &'static [&'static str],
    /// The date, and the time where that has a column of its own.
    onset: [&'static str; 2],
    end: [&'static str; 2],
    /// The zone by whose clocks the onset is told, where it is written in UTC.
    zone: &'static str,
    intensity: &'static str,
    /// The name and the amount, where that has a column of its own.
    medicine: [&'static str; 2],
    lists: &'static [(&'static str, Topic)],
    words: &'static [&'static str],
    notes: &'static str,
}

const PROGRAMS: [Heads; 4] = [
    Heads {
        known_by: &["end_time", "intensity", "medication"],
        onset: ["start_time", ""],
        end: ["end_time", ""],
        intensity: "intensity",
        medicine: ["medication", ""],
        lists: &[("triggers", Topic::Triggers)],
        notes: "notes",
        ..Heads::of(ImportSource::ClusterHeadacheTracker)
    },
    Heads {
        known_by: &["end time", "pain level", "resolution"],
        onset: ["date", "start time"],
        end: ["date", "end time"],
        intensity: "pain level",
        medicine: ["medication", ""],
        words: &["category", "resolution", "status"],
        notes: "notes",
        ..Heads::of(ImportSource::AidingMigraine)
    },
    Heads {
        known_by: &["疼痛强度(0-10)"],
        onset: ["发作日期", "发作时间"],
        end: ["结束日期", "结束时间"],
        intensity: "疼痛强度(0-10)",
        medicine: ["用药", "用药剂量"],
        lists: &[("疼痛部位", Topic::Location), ("疼痛性质", Topic::Quality)],
        words: &["有先兆", "先兆类型", "伴随症状", "诱因", "用药疗效"],
        notes: "备注",
        ..Heads::of(ImportSource::MigraineNote)
    },
    Heads {
        known_by: &["event_id", "timezone"],
        onset: ["timestamp", ""],
        zone: "timezone",
        ..Heads::of(ImportSource::HeadacheLogger)
    },
];

pub(super) fn read(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    PROGRAMS.iter().find_map(|heads| {
        let onset = heads.onset.iter().filter(|head| !head.is_empty());
        let known: Vec<_> = heads.known_by.iter().chain(onset).copied().collect();
        let section = table.section(&known)?;
        Some(heads.found(reader, &section))
    })
}

impl Heads {
    /// A program of whose columns none is known yet.
    const fn of(source: ImportSource) -> Self {
        Self {
            source,
            known_by: &[],
            onset: [""; 2],
            end: [""; 2],
            zone: "",
            intensity: "",
            medicine: [""; 2],
            lists: &[],
            words: &[],
            notes: "",
        }
    }

    fn found(&self, reader: &Reader, section: &Section<'_>) -> Result<Found, Unreadable> {
        let days = [self.onset[0], self.end[0]];
        let cells = days.iter().flat_map(|head| section.column(head));
        let dates = DateColumn::new(cells, None, reader)?;
        let mut days = FoundDays::new(reader, self.source);
        for row in section.rows {
            match self.episode(section, &dates, row) {
                Some(episode) => days.add_episode(episode),
                None => days.fault(row.line, RowFaultKind::Date),
            }
        }
        Ok(days.finish())
    }

    /// `None` where it is not known when it began.
    fn episode(
        &self,
        section: &Section<'_>,
        dates: &DateColumn,
        row: &TableRow,
    ) -> Option<Episode> {
        let cell = |head| section.cell(row, head);
        let label = |head| section.label(head);
        let [date, time] = self.onset.map(cell);
        let onset = dates.read_with(date, time)?;
        let mut episode = Episode::new(self.there(onset, dates, cell(self.zone)));
        self.read_end(&mut episode, section, dates, row);
        episode.rate(label(self.intensity), cell(self.intensity));
        match self.medicine.map(cell) {
            [name, ""] => {
                episode.take_medicines(label(self.medicine[0]), &listed(name));
            }
            ["", amount] => episode.say(label(self.medicine[1]), amount),
            [names, amounts] => {
                let amounts = amounts
                    .split(';')
                    .map(str::trim)
                    .chain(std::iter::repeat(""));
                let names = names.split(';').map(str::trim).take(MOST_OF_DAY);
                for (name, amount) in names.zip(amounts) {
                    episode.take_dose(label(self.medicine[0]), [name, amount], None);
                }
            }
        }
        let lists = self.lists.iter();
        let lists = lists.map(|(head, topic)| Statement::list(*topic, label(head), cell(head)));
        episode.statements.extend(lists);
        for head in self.words {
            episode.say(label(head), cell(head));
        }
        episode.say("", cell(self.notes));
        Some(episode)
    }

    /// The time by the clocks of the zone that the row names.
    fn there(&self, onset: LocalTime, dates: &DateColumn, zone: &str) -> LocalTime {
        let there = || {
            let zone = TimeZone::get(zone).ok()?;
            let instant = dates.instant(onset)?;
            Some(instant.to_zoned(zone).datetime().into())
        };
        there().unwrap_or(onset)
    }

    /// An end whose date is that of the onset may be a time of the next day.
    fn read_end(
        &self,
        episode: &mut Episode,
        section: &Section<'_>,
        dates: &DateColumn,
        row: &TableRow,
    ) {
        let [date, time] = self.end;
        let last = if time.is_empty() { date } else { time };
        let (label, told) = (section.label(last), section.cell(row, last));
        let [day, clock] = self.end.map(|head| section.cell(row, head));
        match dates.read_with(day, clock) {
            _ if told.is_empty() => {}
            None => episode.say(label, told),
            Some(end) if self.onset[0] == date => {
                let begins = episode.onset.datetime().map(DateTime::time);
                let is_next_day = end.time < begins && end.time.is_some();
                let days = i64::from(is_next_day).days();
                let date = end.date.saturating_add(days);
                episode.end_at(label, told, LocalTime { date, ..end });
            }
            Some(end) => episode.end_at(label, told, end),
        }
    }
}

/// The medicines with a comma between two names, where people also write a slash. One before a
/// figure is part of an amount: "6 mg/0.5 ml".
fn listed(medicines: &str) -> String {
    let mut parts = medicines.split('/');
    let mut listed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_of_amount = part
            .trim_start()
            .starts_with(|it: char| it.is_ascii_digit());
        match is_of_amount {
            true => listed.extend(["/", part]),
            false => {
                listed.truncate(listed.trim_end().len());
                listed.extend([", ", part.trim_start()]);
            }
        }
    }
    listed
}
