//! Counts as columns: medicine days by week, onsets by hour.

use jiff::civil::Weekday;
use serde::Serialize;

use super::chart::tenth;
use journal::statistics::{OnsetHours, Week};
use journal_texts::Texts;

/// A column for each count, with the count above it, in a box of [`Self::WIDTH`] units.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnChart {
    pub heading: String,
    /// The denominator of the counts; empty where the heading says it.
    pub note: String,
    /// Every count in words.
    pub description: String,
    pub columns: Vec<Column>,
    /// The width of each column.
    pub column_width: f64,
    pub width: f64,
    pub base: f64,
}

/// One count.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub x: f64,
    /// Where the numbers and the label stand.
    pub middle: f64,
    /// The upper edge.
    pub y: f64,
    pub height: f64,
    /// The count, or why there is none; empty for a 0 that need not be said.
    pub mark: String,
    /// The label below the line; `None` where there is no room for every label.
    pub label: Option<String>,
}

/// A count that becomes a column, with its label and its mark.
type LabelledCount = (String, usize, String);

impl ColumnChart {
    /// The width of the picture, in units of the templates.
    pub const WIDTH: f64 = 400.0;
    /// Where the columns stand.
    const BASE: f64 = 88.0;
    /// The height of the highest column, below its number.
    const HIGHEST: f64 = 70.0;
    const WIDEST_COLUMN: f64 = 26.0;

    /// The days with acute medicine in each week.
    pub(super) fn medicine_weeks(texts: &Texts, weeks: &[Week]) -> Self {
        let counts = weeks.iter().map(|week| {
            let taken = week.medicine_days.taken;
            // A 0 would claim that none was taken where nothing says so.
            let mark = match week.medicine_days.stated() {
                0 => texts.get("report-not_stated"),
                _ => taken.to_string(),
            };
            (texts.short_day(week.period.first), taken, mark)
        });
        let counts: Vec<_> = counts.collect();
        // Mondays alone have a label, as below the bars of the days.
        let first = weeks.first().map(|week| week.period.first.weekday());
        let first_label = usize::from(first != Some(Weekday::Monday));
        // A week has seven days, so that weeks of different reports look alike.
        Self::new(
            texts,
            "report-medicine_weeks",
            &counts,
            7,
            (first_label, 46.0),
        )
    }

    /// The headaches by the hour at which they began; `None` where no hour is known.
    pub(super) fn onset_hours(texts: &Texts, onset: &OnsetHours) -> Option<Self> {
        let most = onset.hours.into_iter().max().filter(|most| *most > 0)?;
        let counts = (0..).zip(onset.hours).map(|(hour, count): (usize, usize)| {
            let mark = Some(count).filter(|count| *count > 0);
            let mark = mark.map(|count| count.to_string()).unwrap_or_default();
            (hour.to_string(), count, mark)
        });
        let counts: Vec<_> = counts.collect();
        let chart = Self::new(texts, "report-onset_hours", &counts, most, (0, 30.0));
        Some(Self {
            note: texts.count("report-onset_hours-note", onset.known()),
            ..chart
        })
    }

    /// Of the labels the first that is shown, and the width of each with the space before
    /// the next.
    fn new(
        texts: &Texts,
        name: &str,
        counts: &[LabelledCount],
        most: usize,
        (first_label, label_width): (usize, f64),
    ) -> Self {
        let pitch = Self::WIDTH / counts.len().max(1) as f64;
        let column_width = (pitch * 0.72).min(Self::WIDEST_COLUMN);
        let told = counts.iter().filter(|(_, _, mark)| !mark.is_empty());
        let told = told.map(|(label, _, mark)| texts.labelled(label, mark));
        let told = told.collect::<Vec<_>>().join(", ").into();
        let mut free_from = 0.0;
        let columns = counts
            .iter()
            .enumerate()
            .map(|(index, (label, count, mark))| {
                let start = index as f64 * pitch;
                let middle = start + pitch / 2.0;
                let height = Self::HIGHEST * *count as f64 / most as f64;
                let has_room = index >= first_label && start >= free_from;
                if has_room {
                    free_from = start + label_width;
                }
                Column {
                    x: tenth(middle - column_width / 2.0),
                    middle: tenth(middle),
                    y: tenth(Self::BASE - height),
                    height: tenth(height),
                    mark: mark.clone(),
                    label: has_room.then(|| label.clone()),
                }
            });
        Self {
            columns: columns.collect(),
            heading: texts.get(name),
            note: String::new(),
            description: texts.format(&format!("{name}-description"), [("counts", told)]),
            column_width: tenth(column_width),
            width: Self::WIDTH,
            base: Self::BASE,
        }
    }
}
