//! The part that is read first: the figures, the 28-day blocks, the medicines.

use serde::Serialize;

use super::tally::shortened;
use crate::statistics::{Block, MedicineUse, Statistics};
use crate::text::Texts;

/// A number with what it counts.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub value: String,
    pub label: String,
    /// What the number is out of, or what it leaves out.
    pub note: String,
}

/// The 28-day blocks, one a row, the earliest first.
#[derive(Clone, Debug, Serialize)]
pub struct BlockTable {
    pub heading: String,
    pub columns: [String; 5],
    /// The days of the block, then the counts under the other columns.
    pub rows: Vec<[String; 5]>,
}

/// The acute medicines, one a row, the one taken on most days first.
#[derive(Clone, Debug, Serialize)]
pub struct MedicineTable {
    pub heading: String,
    pub columns: [String; 4],
    pub rows: Vec<MedicineRow>,
    /// Said instead of rows where no medicine is recorded.
    pub none: String,
}

/// A row of the [`MedicineTable`]. The name and the amounts are the person's own words.
#[derive(Clone, Debug, Serialize)]
pub struct MedicineRow {
    pub name: String,
    pub days: usize,
    pub doses: usize,
    /// Amounts with how often each was taken, such as "400 mg × 5".
    pub amounts: Vec<String>,
}

/// The most amounts of one medicine that are listed; the days tell the others.
const MOST_AMOUNTS: usize = 4;

/// The numbers that are read first.
pub(super) fn figures(texts: &Texts, statistics: &Statistics) -> Vec<Figure> {
    let days = statistics.days;
    let medicine = statistics.medicine_days;
    let intensity = statistics.intensity;
    let of_recorded = texts.count("report-of_recorded_days", days.recorded());
    let figure = |name: &str, value: String, note: String| Figure {
        value,
        label: texts.get(name),
        note,
    };
    vec![
        figure(
            "report-figure-headache",
            days.headache.to_string(),
            of_recorded.clone(),
        ),
        figure(
            "report-figure-painless",
            days.painless.to_string(),
            of_recorded.clone(),
        ),
        figure(
            "report-figure-unknown",
            days.unknown.to_string(),
            texts.get("report-not_painless"),
        ),
        figure(
            "report-figure-medicine",
            medicine.taken.to_string(),
            match medicine.not_stated {
                0 => of_recorded,
                unknown => texts.count("report-medicine_not_stated", unknown),
            },
        ),
        figure(
            "report-figure-severe",
            intensity
                .map_or(0, |summary| summary.severe_days)
                .to_string(),
            texts.get("report-severe_definition"),
        ),
        figure(
            "report-figure-intensity",
            intensity.map_or_else(|| "–".to_owned(), |summary| texts.number(summary.median)),
            intensity.map_or_else(
                || texts.get("report-no_answers"),
                |summary| {
                    texts.format(
                        "report-intensity_range",
                        [
                            ("least", summary.least.into()),
                            ("most", summary.most.into()),
                        ],
                    )
                },
            ),
        ),
    ]
}

/// What stands beside the file: the period and its few numbers.
pub(super) fn caption(texts: &Texts, statistics: &Statistics) -> String {
    let period = texts.period(statistics.period);
    if statistics.days.recorded() == 0 {
        return texts.format("report-caption_empty", [("period", period.into())]);
    }
    texts.format(
        "report-caption",
        [
            ("period", period.into()),
            ("headache", statistics.days.headache.into()),
            ("recorded", statistics.days.recorded().into()),
            ("medicine", statistics.medicine_days.taken.into()),
            ("unknown", statistics.days.unknown.into()),
        ],
    )
}

impl BlockTable {
    pub(super) fn new(texts: &Texts, blocks: &[Block]) -> Option<Self> {
        if blocks.is_empty() {
            return None;
        }
        let row = |block: &Block| {
            [
                texts.short_period(block.period),
                texts.format(
                    "report-of",
                    [
                        ("part", block.days.recorded().into()),
                        ("all", block.days.all.into()),
                    ],
                ),
                block.days.headache.to_string(),
                block.medicine_days.taken.to_string(),
                block.severe_days.to_string(),
            ]
        };
        Some(Self {
            heading: texts.get("report-blocks"),
            columns: [
                "report-blocks-days",
                "report-blocks-recorded",
                "report-blocks-headache",
                "report-blocks-medicine",
                "report-blocks-severe",
            ]
            .map(|name| texts.get(name)),
            rows: blocks.iter().map(row).collect(),
        })
    }
}

impl MedicineTable {
    pub(super) fn new(texts: &Texts, statistics: &Statistics) -> Self {
        Self {
            heading: texts.get("report-medicines"),
            columns: [
                "report-medicines-name",
                "report-medicines-days",
                "report-medicines-doses",
                "report-medicines-amounts",
            ]
            .map(|name| texts.get(name)),
            rows: statistics.medicines.iter().map(MedicineRow::new).collect(),
            none: texts.get("report-medicines-none"),
        }
    }
}

impl MedicineRow {
    fn new(medicine: &MedicineUse) -> Self {
        Self {
            name: shortened(medicine.name.as_str()),
            days: medicine.days,
            doses: medicine.doses,
            amounts: medicine
                .amounts
                .iter()
                .take(MOST_AMOUNTS)
                .map(|amount| format!("{} × {}", shortened(amount.what.as_str()), amount.count))
                .collect(),
        }
    }
}
