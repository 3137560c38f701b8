use jiff::Timestamp;
use jiff::civil::Date;
use journal::Language;
use journal::entry::Entry;
use journal::medicine::Medicine;
use journal::period::Period;
use journal::statistics::{self, Day, LimitUse, Statistics};
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
use crate::preventives::PreventiveTable;
use crate::promptness::Promptness;
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
    /// Whether the operator offers the count of migraine-like days.
    pub counts_migraine_like: bool,
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
    /// How many of the days have an entry, and how many of these were written down at once.
    pub coverage: String,
    /// The names of what is written on paper by hand: whose diary it is, and born when.
    pub by_hand: [String; 2],
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
    /// The days before and since each step of what is taken for prevention; `None` where
    /// nothing is.
    pub preventives: Option<PreventiveTable>,
    /// The days with medicine in each week; `None` where there are none, or where the
    /// period is too short to be told by weeks.
    pub medicine_weeks: Option<ColumnChart>,
    /// The hours at which headaches began; `None` where none is known.
    pub onset_hours: Option<ColumnChart>,
    /// The weeks; `None` where the period is two or less.
    pub weeks: Option<WeekTable>,
    /// The features and the durations of the attacks, for the first page; without what
    /// nobody answered.
    pub attacks: Vec<Tally>,
    /// Onset, days of the week, places and triggers; without what nobody answered.
    pub tallies: Vec<Tally>,
    pub days: DayTable,
    pub notes_heading: String,
    /// How everything was counted, published thresholds, and what this is not.
    pub notes: Vec<String>,
    /// Says that something is not printed as it was written. It is a note of the document to
    /// print alone, whose fonts come with the program.
    pub unprinted_note: String,
    /// Whether they stand after the days: the answers to optional questions, and what is taken
    /// for prevention, leave them no room on the second sheet.
    pub notes_last: bool,
    /// All days that it covers, today included.
    #[serde(skip)]
    pub covered: Period,
    /// When the entries of the days that are counted were written down.
    #[serde(skip)]
    pub promptness: Promptness,
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

/// The most 28-day blocks side by side: more than the three months that a neurologist asks for.
const MOST_BLOCKS: usize = 4;

/// The most weeks in a chart, and the days in them.
const MOST_CHARTED_WEEKS: usize = 26;
const MOST_CHARTED_DAYS: usize = 182;

impl ReportView {
    /// Reads the entries and says what they amount to. `medicines` are the person's
    /// own list: their limits are told, and what the person says that each is for counts.
    #[must_use]
    pub fn new(input: &ReportInput<'_>, medicines: &[Medicine]) -> Self {
        let texts = Texts::report(input.language);
        let today = input.zone.today(input.made_at);
        // A day that was written in a zone further east may not have come in this one.
        let written = input.entries.iter().map(|entry| entry.date).max();
        let period = Period {
            first: input.period.first,
            last: input.period.last.min(written.unwrap_or(today).max(today)),
        };
        let days = statistics::days(input.entries, period, medicine_names(), medicines);
        let counted_period = counted(period, today);
        let counted = &days[..counted_period.days().count()];
        let statistics = Statistics::of(counted, counted_period, input.zone, medicines);
        let statistics = match input.counts_migraine_like {
            true => statistics,
            false => statistics.without_migraine_like(),
        };
        let limits = LimitUse::all(counted, medicines);
        let begun = Begun::of(&days);
        let blocks = Begun::of(counted).blocks(&statistics.blocks);
        let weeks_told = begun.weeks(&statistics.weeks);
        let weeks = WeekTable::new(texts, weeks_told);
        let has_blocks = !blocks.is_empty();
        let medicine_weeks = has_blocks && statistics.medicine_days.taken > 0;
        let charted = latest(begun.days, MOST_CHARTED_DAYS);
        let charted_weeks = latest(weeks_told, MOST_CHARTED_WEEKS);
        let empty = days.iter().all(|day| day.entry.is_none());
        let promptness = Promptness::of(counted, input.zone);
        Self {
            language: input.language,
            title: texts.get("report-title"),
            period: texts.period(period),
            made_label: texts.get("report-made_label"),
            made_at: texts.instant(input.made_at, input.zone),
            coverage: promptness.coverage(texts, statistics.days),
            by_hand: ["report-patient", "report-born"].map(|name| texts.get(name)),
            begun: begun.sentence(texts),
            caption: summary::caption(texts, &statistics),
            empty: empty.then(|| texts.get("report-empty")),
            figures: summary::figures(texts, &statistics, blocks),
            blocks: BlockTable::new(texts, latest(blocks, MOST_BLOCKS)),
            calendar: Calendar::new(texts, begun.days, today),
            chart: IntensityChart::new(texts, charted, &statistics.preventives),
            medicines: MedicineTable::new(texts, &statistics, &limits),
            preventives: PreventiveTable::new(texts, &statistics),
            medicine_weeks: medicine_weeks
                .then(|| ColumnChart::medicine_weeks(texts, charted_weeks)),
            onset_hours: ColumnChart::onset_hours(texts, &statistics.onset_hours),
            weeks,
            attacks: tally::attacks(texts, &statistics),
            tallies: tally::all(texts, &statistics),
            days: DayTable::new(texts, &days, today),
            notes_heading: texts.get("report-notes"),
            notes: notes(texts, &statistics, counted),
            unprinted_note: texts.get("report-note-unprinted"),
            notes_last: tally::has_optional(&statistics) || !statistics.preventives.is_empty(),
            covered: period,
            promptness,
            statistics,
            limits,
            zone: input.zone.clone(),
            instant: input.made_at,
        }
    }
}

/// The last of these, as many as can be read side by side. The document for programs has all.
fn latest<T>(all: &[T], most: usize) -> &[T] {
    &all[all.len().saturating_sub(most)..]
}

/// The days that numbers count: today is not over, and counts only where it is alone.
fn counted(period: Period, today: Date) -> Period {
    let yesterday = today.yesterday().unwrap_or(today);
    match period.last >= today && period.first < today {
        true => Period {
            last: yesterday,
            ..period
        },
        false => period,
    }
}

/// The notes are all there whatever was recorded: a reader may look for what is not. That
/// of a count goes with it where the operator does not offer it. One of them says how many
/// days its source would count besides. Optional answers, and those that were taken over,
/// have theirs only where there are any.
fn notes(texts: &Texts, statistics: &Statistics, days: &[Day<'_>]) -> Vec<String> {
    const NOTES: [&str; 13] = [
        "report-note-record",
        "report-note-day",
        "report-note-headache",
        "report-note-attack",
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
    let alone = statistics.migraine_like.map(|it| it.by_medicine_alone);
    let offered = NOTES.into_iter();
    let offered = offered.filter(|note| alone.is_some() || *note != "report-note-migraine_like");
    let alone = alone.unwrap_or_default();
    let mut notes: Vec<_> = offered.map(|note| texts.count(note, alone)).collect();
    if statistics.menstruation.is_some() {
        notes.push(texts.get("report-note-menstruation"));
    }
    let taken_over = |day: &&Day<'_>| {
        day.entry
            .is_some_and(|entry| !entry.provenance.taken_over.is_empty())
    };
    match days.iter().filter(taken_over).count() {
        0 => {}
        count => notes.push(texts.count("report-note-taken_over", count)),
    }
    notes
}
