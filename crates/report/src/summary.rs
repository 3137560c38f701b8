//! The part that is read first: the figures, and what stands beside the file.

use std::iter;

use journal::statistics::{Block, Bounds, DayCounts, Measure, MigraineLike, Statistics};
use journal_texts::Texts;
use serde::Serialize;

use crate::blocks::{BlockCell, change};
use crate::medicines::stated;

/// A number with what it counts.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub value: String,
    /// The same as a number; `None` where there is none, or where it lies between two.
    #[serde(skip)]
    pub quantity: Option<f64>,
    pub label: String,
    /// The denominator, the parts of the number, or the days that it leaves out.
    #[serde(skip)]
    pub notes: Vec<String>,
    /// All of these in a line, which [`figures`] makes of them.
    pub note: String,
    /// Whether it is one of those that are read before the others.
    pub is_headline: bool,
}

impl Figure {
    fn count(texts: &Texts, name: &str, count: usize, notes: Vec<String>) -> Self {
        Self {
            value: count.to_string(),
            quantity: Some(count as f64),
            ..Self::unknown(texts, name, notes)
        }
    }

    /// A number of which nothing is known: a 0 would claim that there was none.
    fn unknown(texts: &Texts, name: &str, notes: Vec<String>) -> Self {
        Self {
            value: "–".to_owned(),
            quantity: None,
            label: texts.get(name),
            notes,
            note: String::new(),
            is_headline: false,
        }
    }

    /// A count, but unknown where nothing is known that could be counted.
    fn of(texts: &Texts, name: &str, known: usize, count: usize, notes: Vec<String>) -> Self {
        match known {
            0 => Self::unknown(texts, name, notes),
            _ => Self::count(texts, name, count, notes),
        }
    }

    /// The same, where the count is the least of what it can be, and `most` the most.
    fn up_to(self, texts: &Texts, most: usize) -> Self {
        let most = most as f64;
        match self.quantity {
            Some(least) if least < most => Self {
                value: texts.bounds(least, most),
                quantity: None,
                ..self
            },
            _ => self,
        }
    }
}

/// The numbers that are read first: the two of the last 28 days before all others.
pub(super) fn figures(texts: &Texts, statistics: &Statistics, blocks: &[Block]) -> Vec<Figure> {
    let (days, medicine_days) = (statistics.days, statistics.medicine_days);
    let recorded = texts.count("report-of_recorded_days", days.recorded());
    let headache = Figure::of(
        texts,
        "report-figure-headache",
        days.recorded(),
        days.headache,
        vec![recorded],
    );
    let medicine = Figure::of(
        texts,
        "report-figure-medicine",
        medicine_days.stated(),
        medicine_days.taken,
        vec![stated(texts, statistics)],
    );
    let figures = [
        headline(texts, headache, blocks, Measure::Headache),
        headline(texts, medicine, blocks, Measure::Medicine),
        attacks(texts, statistics),
        severe(texts, statistics),
        intensity(texts, statistics),
    ];
    let migraine_like = statistics.migraine_like;
    let migraine_like = migraine_like.map(|counts| self::migraine_like(texts, counts, days));
    let figures = figures.into_iter().chain(migraine_like);
    let with_note = |figure: Figure| Figure {
        note: texts.joined(&figure.notes),
        ..figure
    };
    figures.map(with_note).collect()
}

/// The number of the last block with that of the block before and the change; that of the
/// whole period, which `whole` is, stands below. Without a block it stands alone.
fn headline(texts: &Texts, whole: Figure, blocks: &[Block], measure: Measure) -> Figure {
    let Some((last, before)) = blocks.split_last() else {
        return Figure {
            is_headline: true,
            ..whole
        };
    };
    let cell = BlockCell::count(texts, last, measure);
    let period = texts.short_period(last.period).into();
    let mut notes = vec![texts.format("report-headline-last", [("period", period)])];
    if let Some(recorded) = cell.recorded {
        let known = last.known(measure).into();
        let arguments = [("count", recorded.into()), ("known", known)];
        notes.push(texts.format("report-headline-scaled", arguments));
    }
    if let Some(before) = before.last() {
        let value = BlockCell::count(texts, before, measure).value.into();
        let change = change(texts, before, last, measure);
        let unknown = || texts.get("report-blocks-no_change_known");
        let change = change.unwrap_or_else(unknown).into();
        let arguments = [("before", value), ("change", change)];
        notes.push(texts.format("report-headline-before", arguments));
    }
    let (count, of) = (whole.value.into(), whole.notes.join(", ").into());
    notes.push(texts.format("report-headline-whole", [("count", count), ("of", of)]));
    let per_28_days = last.per_28_days(measure);
    let scaled = per_28_days.and_then(Bounds::exactly);
    Figure {
        quantity: scaled.or((last.known(measure) > 0).then(|| last.count(measure) as f64)),
        value: cell.value,
        notes,
        is_headline: true,
        ..whole
    }
}

fn attacks(texts: &Texts, statistics: &Statistics) -> Figure {
    let (attacks, known) = (statistics.attacks, statistics.days.recorded());
    let days = texts.count("report-attack_days", attacks.headache_days);
    let longest = Some(attacks.longest_days).filter(|days| *days > 1);
    let longest = longest.map(|days| texts.count("report-longest_attack", days));
    let notes = iter::once(days).chain(longest).collect();
    Figure::of(texts, "report-figure-attacks", known, attacks.count, notes)
}

/// Between the days that are severe and those with the headache days without an intensity.
fn severe(texts: &Texts, statistics: &Statistics) -> Figure {
    let (severe, rated) = statistics
        .intensity
        .map_or((0, 0), |it| (it.severe_days, it.rated_days));
    let days = statistics.days;
    let unrated = days.headache - rated;
    let mut notes = vec![
        texts.get("report-severe_definition"),
        texts.count("report-of_headache_days", days.headache),
    ];
    notes.extend((unrated > 0).then(|| texts.count("report-undetermined", unrated)));
    // Recorded days without a headache are known not to be severe.
    let known = match days.headache {
        0 => days.recorded(),
        _ => rated,
    };
    Figure::of(texts, "report-figure-severe", known, severe, notes).up_to(texts, severe + unrated)
}

/// The median with its range; of few days the range alone.
fn intensity(texts: &Texts, statistics: &Statistics) -> Figure {
    let Some(summary) = statistics.intensity else {
        let none = vec![texts.get("report-no_answers")];
        return Figure::unknown(texts, "report-figure-intensity", none);
    };
    let range = texts.bounds(summary.least.into(), summary.most.into());
    let rated = texts.count("report-of_rated_days", summary.rated_days);
    match summary.median {
        None => Figure {
            value: range,
            ..Figure::unknown(texts, "report-figure-intensity_range", vec![rated])
        },
        Some(median) => {
            let range = texts.format("report-intensity_range", [("range", range.into())]);
            let notes = vec![range, rated];
            Figure {
                value: texts.number(median),
                quantity: Some(median),
                ..Figure::unknown(texts, "report-figure-intensity", notes)
            }
        }
    }
}

/// Between the days that meet the criteria and those with the days that cannot be told,
/// and by the authors' own count, which takes in days with a medicine for migraine alone.
fn migraine_like(texts: &Texts, counts: MigraineLike, days: DayCounts) -> Figure {
    let mut notes = vec![texts.count("report-of_headache_days", days.headache)];
    if counts.unknown > 0 {
        notes.push(texts.count("report-undetermined", counts.unknown));
    }
    if counts.by_medicine_alone > 0 {
        let name = match counts.unknown {
            0 => "report-migraine_like_medicine",
            _ => "report-migraine_like_medicine_least",
        };
        notes.push(texts.count(name, counts.met + counts.by_medicine_alone));
    }
    let name = "report-figure-migraine_like";
    let figure = Figure::of(texts, name, days.recorded(), counts.met, notes);
    figure.up_to(texts, counts.met + counts.unknown)
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
        ("attacks", statistics.attacks.count.into()),
        ("medicine", statistics.medicine_days.taken.into()),
        ("stated", statistics.medicine_days.stated().into()),
        ("unknown", days.unknown.into()),
    ];
    texts.format("report-caption", numbers)
}
