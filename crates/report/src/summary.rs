//! The part that is read first: the figures, and what stands beside the file.

use std::iter;

use journal::statistics::Statistics;
use journal_texts::Texts;
use serde::Serialize;

use crate::medicines::{class_name, classes};

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

impl Figure {
    fn count(texts: &Texts, name: &str, count: usize, notes: Vec<String>) -> Self {
        Self {
            value: count.to_string(),
            quantity: Some(Quantity::Number(count as f64)),
            label: texts.get(name),
            notes,
        }
    }

    /// A number that may not be known.
    fn of(
        texts: &Texts,
        name: &str,
        quantity: Option<(Quantity, String)>,
        notes: Vec<String>,
    ) -> Self {
        let (quantity, value) = quantity.unzip();
        Self {
            value: value.unwrap_or_else(|| "–".to_owned()),
            quantity,
            label: texts.get(name),
            notes,
        }
    }
}

/// The numbers that are read first.
pub(super) fn figures(texts: &Texts, statistics: &Statistics) -> Vec<Figure> {
    let days = statistics.days;
    let figure = |name, count, notes| Figure::count(texts, name, count, notes);
    let of_recorded = || vec![texts.count("report-of_recorded_days", days.recorded())];
    let severe = statistics
        .intensity
        .map_or(0, |summary| summary.severe_days);
    let severe_notes = vec![texts.get("report-severe_definition")];
    let unknown_notes = vec![texts.get("report-not_painless")];
    let medicine_days = statistics.medicine_days.taken;
    let migraine_like = statistics.migraine_like.met;
    vec![
        figure("report-figure-headache", days.headache, of_recorded()),
        figure(
            "report-figure-medicine",
            medicine_days,
            medicine_notes(texts, statistics),
        ),
        figure("report-figure-severe", severe, severe_notes),
        intensity(texts, statistics),
        figure("report-figure-painless", days.painless, of_recorded()),
        figure("report-figure-unknown", days.unknown, unknown_notes),
        figure(
            "report-figure-migraine_like",
            migraine_like,
            migraine_like_notes(texts, statistics),
        ),
        duration(texts, statistics),
    ]
}

/// The days of each class that occurs, and the days that say nothing of medicines.
fn medicine_notes(texts: &Texts, statistics: &Statistics) -> Vec<String> {
    let occurring = classes().filter(|class| statistics.class_days.get(*class) > 0);
    let notes = occurring.map(|class| {
        let days = statistics.class_days.get(class).into();
        let class = texts.get(class_name(class)).into();
        texts.format("report-class_days", [("class", class), ("days", days)])
    });
    let mut notes: Vec<_> = notes.collect();
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
    let headache = texts.count("report-of_headache_days", statistics.days.headache);
    let unknown = Some(statistics.migraine_like.unknown).filter(|unknown| *unknown > 0);
    let unknown = unknown.map(|unknown| texts.count("report-migraine_like_unknown", unknown));
    iter::once(headache).chain(unknown).collect()
}

fn intensity(texts: &Texts, statistics: &Statistics) -> Figure {
    let (quantity, note) = match statistics.intensity {
        None => (None, texts.get("report-no_answers")),
        Some(summary) => {
            let range = [
                ("least", summary.least.into()),
                ("most", summary.most.into()),
            ];
            let name = match summary.least == summary.most {
                true => "report-intensity_one",
                false => "report-intensity_range",
            };
            let median = Quantity::Number(summary.median);
            let quantity = (median, texts.number(summary.median));
            (Some(quantity), texts.format(name, range))
        }
    };
    Figure::of(texts, "report-figure-intensity", quantity, vec![note])
}

fn duration(texts: &Texts, statistics: &Statistics) -> Figure {
    let durations = statistics.durations;
    let known = [
        ("known", durations.known.into()),
        ("all", statistics.days.headache.into()),
    ];
    let known = texts.format("report-duration_known", known);
    let ends = durations.shortest_minutes.zip(durations.longest_minutes);
    let ends = ends.filter(|(shortest, longest)| shortest < longest);
    let range = ends.map(|(shortest, longest)| {
        let minutes = |minutes: i64| texts.duration(minutes as f64).into();
        let range = [
            ("shortest", minutes(shortest)),
            ("longest", minutes(longest)),
        ];
        texts.format("report-duration_range", range)
    });
    let median = durations.median_minutes;
    let median = median.map(|median| (Quantity::Minutes(median), texts.duration(median)));
    let notes = range.into_iter().chain([known]).collect();
    Figure::of(texts, "report-figure-duration", median, notes)
}

/// The caption of the file: the period and its few numbers.
pub(super) fn caption(texts: &Texts, statistics: &Statistics) -> String {
    let (days, period) = (statistics.days, texts.period(statistics.period).into());
    if days.recorded() == 0 {
        return texts.format("report-caption_empty", [("period", period)]);
    }
    let numbers = [
        ("period", period),
        ("headache", days.headache.into()),
        ("recorded", days.recorded().into()),
        ("medicine", statistics.medicine_days.taken.into()),
        ("unknown", days.unknown.into()),
    ];
    texts.format("report-caption", numbers)
}
