//! The intensity of each day as a bar.

use jiff::civil::Weekday;
use serde::Serialize;

use super::calendar::Look;
use super::courses::{ChartDays, CourseLine};
use journal::period::Period;
use journal::statistics::{Day, PreventiveUse, SEVERE};
use journal_texts::Texts;

/// A bar for each day of the period, in a box of [`Self::WIDTH`] units or wider.
/// Heights are in the steps of the scale, 0 to 10.
#[derive(Clone, Debug, Serialize)]
pub struct IntensityChart {
    pub heading: String,
    /// The picture in words; the values are in the table of days.
    pub description: String,
    pub width: f64,
    /// Where the last day ends.
    pub end: f64,
    /// The width of a day.
    pub pitch: f64,
    pub bar_width: f64,
    pub severe: u8,
    pub bars: Vec<Bar>,
    pub ticks: Vec<Tick>,
    /// The preventive medicines, over the bars.
    pub courses: Vec<CourseLine>,
    /// The height of the courses.
    pub top: f64,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// Where its share of the width begins.
    pub slot: f64,
    pub x: f64,
    pub middle: f64,
    pub look: Look,
    /// 0 where there is no intensity.
    pub intensity: u8,
    pub medicine: bool,
}

/// A date below the bars.
#[derive(Clone, Debug, Serialize)]
pub struct Tick {
    /// The middle of its bar.
    pub x: f64,
    pub label: String,
}

impl IntensityChart {
    /// The width of the picture, in units of the templates.
    pub const WIDTH: f64 = 400.0;
    /// The width of the axis on the left.
    const LEFT: f64 = 22.0;
    /// The room for half a date below the last bar on the right.
    const RIGHT: f64 = 16.0;
    const WIDEST_BAR: f64 = 18.0;
    /// The width of a date with the space before the next.
    const TICK: f64 = 48.0;

    pub(super) fn new(texts: &Texts, days: &[Day<'_>], preventives: &[PreventiveUse]) -> Self {
        let room = Self::WIDTH - Self::LEFT - Self::RIGHT;
        let pitch = (room / days.len().max(1) as f64).max(2.0);
        let bar_width = (pitch * 0.75).min(Self::WIDEST_BAR);
        let x = |index: usize| Self::LEFT + index as f64 * pitch;
        let middle = |index: usize| x(index) + pitch / 2.0;
        let bars = days.iter().enumerate().map(|(index, day)| Bar {
            slot: tenth(x(index)),
            x: tenth(middle(index) - bar_width / 2.0),
            middle: tenth(middle(index)),
            look: Look::of(day),
            intensity: day.intensity().unwrap_or(0),
            medicine: day.took_medicine(),
        });
        let mut free_from = 0.0;
        let mut ticks = Vec::new();
        for (index, day) in days.iter().enumerate() {
            let named = pitch >= Self::TICK || day.date.weekday() == Weekday::Monday;
            if named && x(index) >= free_from {
                free_from = x(index) + Self::TICK;
                ticks.push(Tick {
                    x: tenth(middle(index)),
                    label: texts.short_day(day.date),
                });
            }
        }
        let end = x(days.len());
        let courses = days.first().zip(days.last()).map(|(first, last)| {
            let period = Period {
                first: first.date,
                last: last.date,
            };
            let days = ChartDays {
                period,
                left: Self::LEFT,
                pitch,
                end,
            };
            CourseLine::all(preventives, days)
        });
        let courses = courses.unwrap_or_default();
        let described = [
            ("report-chart-description", true),
            ("report-chart-courses", !courses.is_empty()),
        ];
        let described = described.into_iter().filter(|(_, is_said)| *is_said);
        let described: Vec<_> = described.map(|(name, _)| texts.get(name)).collect();
        Self {
            heading: texts.get("report-chart"),
            description: described.join(" "),
            width: tenth(Self::WIDTH.max(end + Self::RIGHT)),
            end: tenth(end),
            pitch: tenth(pitch),
            bar_width: tenth(bar_width),
            severe: SEVERE,
            bars: bars.collect(),
            ticks,
            top: CourseLine::HEIGHT * courses.len() as f64,
            courses,
        }
    }
}

/// To a tenth of a unit, which no eye tells apart.
pub(super) fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}
