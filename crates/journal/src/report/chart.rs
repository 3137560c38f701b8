//! The intensity of each day as a bar.

use jiff::civil::Weekday;
use serde::Serialize;

use super::calendar::Look;
use crate::statistics::{Day, SEVERE};
use crate::text::Texts;

/// A bar for each day of the period, drawn in a box of [`Self::WIDTH`] units or
/// wider. Heights are in the steps of the scale, 0 to 10.
#[derive(Clone, Debug, Serialize)]
pub struct IntensityChart {
    pub heading: String,
    /// Everything that the picture adds to the table, in words.
    pub description: String,
    pub width: usize,
    /// From one bar to the next.
    pub pitch: usize,
    pub bar_width: usize,
    pub severe: u8,
    pub bars: Vec<Bar>,
    pub ticks: Vec<Tick>,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    pub x: usize,
    pub look: Look,
    /// 0 where there is no intensity.
    pub intensity: u8,
    pub medicine: bool,
}

/// A date below the bars.
#[derive(Clone, Debug, Serialize)]
pub struct Tick {
    /// The middle of its bar.
    pub x: usize,
    pub label: String,
}

impl IntensityChart {
    pub const WIDTH: usize = 400;
    /// What the axis takes on the left.
    const LEFT: usize = 22;
    /// What half a date below the last bar takes on the right.
    const RIGHT: usize = 16;
    /// What a date takes with the space before the next.
    const TICK: usize = 44;

    pub(super) fn new(texts: &Texts, days: &[Day<'_>]) -> Self {
        let pitch = ((Self::WIDTH - Self::LEFT - Self::RIGHT) / days.len().max(1)).clamp(2, 24);
        let x = |index: usize| Self::LEFT + index * pitch;
        let bars = days.iter().enumerate().map(|(index, day)| Bar {
            x: x(index),
            look: Look::of(day),
            intensity: day.intensity().unwrap_or(0),
            medicine: day.took_medicine(),
        });
        let mondays_apart = Self::TICK.div_ceil(7 * pitch);
        let ticks = days
            .iter()
            .enumerate()
            .filter(|(_, day)| day.date.weekday() == Weekday::Monday)
            .step_by(mondays_apart)
            .map(|(index, day)| Tick {
                x: x(index) + pitch / 2,
                label: texts.short_day(day.date),
            });
        Self {
            heading: texts.get("report-chart"),
            description: texts.get("report-chart-description"),
            width: Self::WIDTH.max(x(days.len()) + Self::RIGHT),
            pitch,
            bar_width: (pitch * 3 / 4).max(1),
            severe: SEVERE,
            bars: bars.collect(),
            ticks: ticks.collect(),
        }
    }
}
