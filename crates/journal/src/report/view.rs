use jiff::Timestamp;
use serde::Serialize;

use super::{
    BlockTable, Calendar, DayTable, Figure, IntensityChart, MedicineTable, Tally, summary, tally,
};
use crate::entry::Entry;
use crate::period::Period;
use crate::person::Zone;
use crate::statistics::{self, Statistics};
use crate::text::{Language, Texts};

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// Entries in any order; those outside the period are left out.
    pub entries: &'a [Entry],
    /// Days that have not come yet when the report is made are cut off.
    pub period: Period,
    pub language: Language,
    pub zone: &'a Zone,
    pub made_at: Timestamp,
}

/// All that a report says, in the reader's language and in no format: every
/// format is made from this, so that all tell the same.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    pub language: Language,
    pub title: String,
    /// The days it covers, such as "24 September – 23 November 2026".
    pub period: String,
    pub made_label: String,
    pub made_at: String,
    /// How many of the days have an entry.
    pub coverage: String,
    /// One or two sentences that sum it up, to stand beside the file.
    pub caption: String,
    /// Says so where there is no entry at all.
    pub empty: Option<String>,
    /// The numbers that are read first.
    pub figures: Vec<Figure>,
    /// The 28-day blocks; `None` where the period is shorter than one.
    pub blocks: Option<BlockTable>,
    pub calendar: Calendar,
    pub chart: IntensityChart,
    pub medicines: MedicineTable,
    /// Features, onset, places and triggers; those that nobody answered are left out.
    pub tallies: Vec<Tally>,
    pub days: DayTable,
    pub notes_heading: String,
    /// How everything was counted, published thresholds, and what this is not.
    pub notes: Vec<String>,
    /// The numbers themselves.
    pub statistics: Statistics,
}

impl ReportView {
    /// Reads the entries and says what they amount to.
    #[must_use]
    pub fn new(input: &ReportInput<'_>) -> Self {
        let texts = Texts::of(input.language);
        let period = Period {
            first: input.period.first,
            last: input.period.last.min(input.zone.today(input.made_at)),
        };
        let days = statistics::days(input.entries, period);
        let statistics = Statistics::new(input.entries, period);
        let empty = statistics.days.recorded() == 0;
        Self {
            language: input.language,
            title: texts.get("report-title"),
            period: texts.period(period),
            made_label: texts.get("report-made_label"),
            made_at: texts.instant(input.made_at, input.zone),
            coverage: texts.coverage(statistics.days),
            caption: summary::caption(texts, &statistics),
            empty: empty.then(|| texts.get("report-empty")),
            figures: summary::figures(texts, &statistics),
            blocks: BlockTable::new(texts, &statistics.blocks),
            calendar: Calendar::new(texts, &days),
            chart: IntensityChart::new(texts, &days),
            medicines: MedicineTable::new(texts, &statistics),
            tallies: tally::all(texts, &statistics),
            days: DayTable::new(texts, &days),
            notes_heading: texts.get("report-notes"),
            notes: NOTES.map(|note| texts.get(note)).to_vec(),
            statistics,
        }
    }
}

const NOTES: [&str; 9] = [
    "report-note-record",
    "report-note-day",
    "report-note-headache",
    "report-note-medicine",
    "report-note-block",
    "report-note-intensity",
    "report-note-share",
    "report-note-onset",
    "report-note-overuse",
];
