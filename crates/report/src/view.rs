use jiff::Timestamp;
use journal::Language;
use journal::entry::Entry;
use journal::medicine::Medicine;
use journal::period::Period;
use journal::statistics::{self, LimitUse, Statistics};
use journal::zone::Zone;
use journal_texts::{Texts, medicine_names};
use serde::Serialize;

use crate::begun::Begun;
use crate::blocks::BlockTable;
use crate::calendar::Calendar;
use crate::chart::IntensityChart;
use crate::columns::ColumnChart;
use crate::day::DayTable;
use crate::medicines::MedicineTable;
use crate::summary::{self, Figure};
use crate::tally::{self, Tally};
use crate::weeks::WeekTable;

/// The diary and the reader that a report is made for.
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
    /// Says where the diary begins, if that is a week or more into the period: the
    /// calendar, the charts and the weeks begin there too.
    pub begun: Option<String>,
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
    /// The days with medicine in each week; `None` where there are none, or where the
    /// period is too short to be told by weeks.
    pub medicine_weeks: Option<ColumnChart>,
    /// The hours at which headaches began; `None` where none is known.
    pub onset_hours: Option<ColumnChart>,
    /// The weeks; `None` where the period is two or less.
    pub weeks: Option<WeekTable>,
    /// Features, onset, places and triggers; those that nobody answered are left out.
    pub tallies: Vec<Tally>,
    pub days: DayTable,
    pub notes_heading: String,
    /// How everything was counted, published thresholds, and what this is not.
    pub notes: Vec<String>,
    // What the words are made from, for the formats that keep values as such. The
    // templates need none of it.
    #[serde(skip)]
    pub statistics: Statistics,
    /// The limits that the person typed.
    #[serde(skip)]
    pub limits: Vec<LimitUse>,
    /// The zone that the days and times are of.
    #[serde(skip)]
    pub zone: Zone,
    /// When it was made.
    #[serde(skip)]
    pub instant: Timestamp,
}

impl ReportView {
    /// Reads the entries and says what they amount to. `medicines` are the person's
    /// own list: their limits are told, and what the person says that each is for counts.
    #[must_use]
    pub fn new(input: &ReportInput<'_>, medicines: &[Medicine]) -> Self {
        let texts = Texts::report(input.language);
        let period = Period {
            first: input.period.first,
            last: input.period.last.min(input.zone.today(input.made_at)),
        };
        let days = statistics::days(input.entries, period, medicine_names(), medicines);
        let statistics = Statistics::new(
            input.entries,
            period,
            input.zone,
            medicine_names(),
            medicines,
        );
        let limits = LimitUse::all(&days, medicines);
        let begun = Begun::of(&days);
        let weeks_told = begun.weeks(&statistics.weeks);
        let weeks = WeekTable::new(texts, weeks_told);
        let medicine_weeks = weeks.is_some() && statistics.medicine_days.taken > 0;
        let empty = statistics.days.recorded() == 0;
        Self {
            language: input.language,
            title: texts.get("report-title"),
            period: texts.period(period),
            made_label: texts.get("report-made_label"),
            made_at: texts.instant(input.made_at, input.zone),
            coverage: texts.coverage(statistics.days),
            begun: begun.sentence(texts),
            caption: summary::caption(texts, &statistics),
            empty: empty.then(|| texts.get("report-empty")),
            figures: summary::figures(texts, &statistics),
            blocks: BlockTable::new(texts, begun.blocks(&statistics.blocks)),
            calendar: Calendar::new(texts, begun.days),
            chart: IntensityChart::new(texts, begun.days),
            medicines: MedicineTable::new(texts, &statistics, &limits),
            medicine_weeks: medicine_weeks.then(|| ColumnChart::medicine_weeks(texts, weeks_told)),
            onset_hours: ColumnChart::onset_hours(texts, &statistics.onset_hours),
            weeks,
            tallies: tally::all(texts, &statistics),
            days: DayTable::new(texts, &days),
            notes_heading: texts.get("report-notes"),
            notes: notes(texts, &statistics),
            statistics,
            limits,
            zone: input.zone.clone(),
            instant: input.made_at,
        }
    }
}

/// The notes are all there whatever was recorded: a reader may look for what is not.
/// One of them says how many days its source would count besides.
fn notes(texts: &Texts, statistics: &Statistics) -> Vec<String> {
    const NOTES: [&str; 12] = [
        "report-note-record",
        "report-note-day",
        "report-note-headache",
        "report-note-medicine",
        "report-note-class",
        "report-note-overuse",
        "report-note-block",
        "report-note-intensity",
        "report-note-migraine_like",
        "report-note-duration",
        "report-note-share",
        "report-note-onset",
    ];
    let alone = statistics.migraine_like.by_medicine_alone;
    NOTES.map(|note| texts.count(note, alone)).to_vec()
}
