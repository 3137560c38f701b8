//! The part that is read first: the figures, and what stands beside the file.

use serde::Serialize;

use super::medicines::{class_name, classes};
use journal::statistics::Statistics;
use journal_texts::Texts;

/// A number with what it counts.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub value: String,
    /// The same as a number; `None` where there is none.
    #[serde(skip)]
    pub quantity: Option<Quantity>,
    pub label: String,
    /// The denominator, the parts of the number, or the days that it leaves out.
    pub notes: Vec<String>,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// Of days, or on the scale of pain.
    Number(f64),
    Minutes(f64),
}

impl Quantity {
    fn count(count: usize) -> Option<Self> {
        let count = u32::try_from(count).ok()?;
        Some(Self::Number(count.into()))
    }
}

/// The numbers that are read first.
pub(super) fn figures(texts: &Texts, statistics: &Statistics) -> Vec<Figure> {
    let days = statistics.days;
    let of_recorded = texts.count("report-of_recorded_days", days.recorded());
    let figure = |name: &str, count: usize, notes: Vec<String>| Figure {
        value: count.to_string(),
        quantity: Quantity::count(count),
        label: texts.get(name),
        notes,
    };
    vec![
        figure(
            "report-figure-headache",
            days.headache,
            vec![of_recorded.clone()],
        ),
        figure(
            "report-figure-medicine",
            statistics.medicine_days.taken,
            medicine_notes(texts, statistics),
        ),
        figure(
            "report-figure-severe",
            statistics
                .intensity
                .map_or(0, |summary| summary.severe_days),
            vec![texts.get("report-severe_definition")],
        ),
        intensity(texts, statistics),
        figure("report-figure-painless", days.painless, vec![of_recorded]),
        figure(
            "report-figure-unknown",
            days.unknown,
            vec![texts.get("report-not_painless")],
        ),
        figure(
            "report-figure-migraine_like",
            statistics.migraine_like.met,
            migraine_like_notes(texts, statistics),
        ),
        duration(texts, statistics),
    ]
}

/// The days of each class that occurs, and the days that say nothing of medicines.
fn medicine_notes(texts: &Texts, statistics: &Statistics) -> Vec<String> {
    let occurring = classes().filter(|class| statistics.class_days.get(*class) > 0);
    let mut notes: Vec<_> = occurring
        .map(|class| {
            let days = [
                ("class", texts.get(class_name(class)).into()),
                ("days", statistics.class_days.get(class).into()),
            ];
            texts.format("report-class_days", days)
        })
        .collect();
    match statistics.medicine_days.not_stated {
        0 if notes.is_empty() => {
            notes.push(texts.count("report-of_recorded_days", statistics.days.recorded()));
        }
        0 => {}
        unknown => notes.push(texts.count("report-medicine_not_stated", unknown)),
    }
    notes
}

fn migraine_like_notes(texts: &Texts, statistics: &Statistics) -> Vec<String> {
    let mut notes = vec![texts.count("report-of_headache_days", statistics.days.headache)];
    if statistics.migraine_like.unknown > 0 {
        let unknown = statistics.migraine_like.unknown;
        notes.push(texts.count("report-migraine_like_unknown", unknown));
    }
    notes
}

fn intensity(texts: &Texts, statistics: &Statistics) -> Figure {
    let (value, note) = match statistics.intensity {
        None => ("–".to_owned(), texts.get("report-no_answers")),
        Some(summary) => {
            let range = [
                ("least", summary.least.into()),
                ("most", summary.most.into()),
            ];
            (
                texts.number(summary.median),
                texts.format(
                    if summary.least == summary.most {
                        "report-intensity_one"
                    } else {
                        "report-intensity_range"
                    },
                    range,
                ),
            )
        }
    };
    Figure {
        value,
        quantity: statistics
            .intensity
            .map(|summary| Quantity::Number(summary.median)),
        label: texts.get("report-figure-intensity"),
        notes: vec![note],
    }
}

fn duration(texts: &Texts, statistics: &Statistics) -> Figure {
    let durations = statistics.durations;
    let known = [
        ("known", durations.known.into()),
        ("all", statistics.days.headache.into()),
    ];
    let known = texts.format("report-duration_known", known);
    let minutes = |minutes: i64| texts.duration(u32::try_from(minutes).map_or(0.0, f64::from));
    let range = durations
        .shortest_minutes
        .zip(durations.longest_minutes)
        .filter(|(shortest, longest)| shortest < longest)
        .map(|(shortest, longest)| {
            let range = [
                ("shortest", minutes(shortest).into()),
                ("longest", minutes(longest).into()),
            ];
            texts.format("report-duration_range", range)
        });
    Figure {
        value: durations
            .median_minutes
            .map_or_else(|| "–".to_owned(), |median| texts.duration(median)),
        quantity: durations.median_minutes.map(Quantity::Minutes),
        label: texts.get("report-figure-duration"),
        notes: range.into_iter().chain([known]).collect(),
    }
}

/// The caption of the file: the period and its few numbers.
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
