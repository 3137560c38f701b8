//! The charts: the intensity by day, and counts as columns. Their measures are the
//! units of the page's own pictures.

use crate::{ColumnChart, IntensityChart, Look};
use krilla::tagging::Tag;

use super::block::{Block, Kind};
use super::look::swatch;
use super::mark::{Mark, Outline};
use super::style::{BLACK, GAP, LINE, QUIET, SEVERE, Type};

/// A picture that is `height` units high and `scale` points a unit, with what it shows in words.
pub fn picture(marks: Vec<Mark>, height: f32, scale: f32, words: String) -> Block {
    let marks = marks.into_iter().map(|mark| mark.scaled(scale)).collect();
    Block::picture(Kind::Picture, height * scale, marks).tagged(Tag::Figure(Some(words)))
}

/// Where the intensity is 0, and what a step of it takes.
const FLOOR: f32 = 158.0;
const STEP: f32 = 15.0;

/// The intensity of each day as a bar, `width` wide.
pub fn intensity(chart: &IntensityChart, width: f32) -> Block {
    let (pitch, bar_width) = (length(chart.pitch), length(chart.bar_width));
    let across = length(chart.end) - 22.0;
    let scale_type = Type::quiet(10.5);
    let mut marks = Vec::new();
    for bar in chart.bars.iter().filter(|bar| bar.look == Look::Unknown) {
        marks.push(Mark::filled(length(bar.slot), 8.0, pitch, 150.0, GAP));
    }
    for (step, outline) in [
        (0, Outline::thin(LINE)),
        (5, Outline::thin(LINE)),
        (10, Outline::thin(LINE)),
        (
            chart.severe,
            Outline {
                dash: Some([2.0, 2.0]),
                ..Outline::thin(QUIET)
            },
        ),
    ] {
        let y = FLOOR - f32::from(step) * STEP;
        marks.push(Mark::rule(22.0, y, across, outline));
        marks.push(Mark::ending(17.0, y + 4.0, &step.to_string(), scale_type));
    }
    for bar in &chart.bars {
        let x = length(bar.x);
        if bar.look == Look::Painless {
            let zero = Outline {
                width: 1.2,
                ..Outline::thin(QUIET)
            };
            marks.push(Mark::rule(x, FLOOR - 1.5, bar_width, zero));
        } else {
            // Where the intensity is not known, the bar is as low as the lowest.
            let height = f32::from(bar.intensity.max(1)) * STEP;
            if let Some(mut mark) = swatch(bar.look, bar_width, height, 0.0) {
                mark.move_by(x, FLOOR - height);
                marks.push(mark);
            }
        }
        if bar.medicine {
            marks.push(Mark::Dot {
                x: length(bar.middle),
                y: 166.0,
                radius: 2.0,
                ink: BLACK,
            });
        }
    }
    for tick in &chart.ticks {
        marks.push(Mark::centred(
            length(tick.x),
            187.0,
            &tick.label,
            scale_type,
        ));
    }
    picture(
        marks,
        196.0,
        width / length(chart.width),
        chart.description.clone(),
    )
}

/// Counts as columns, `width` wide.
pub fn columns(chart: &ColumnChart, width: f32) -> Block {
    let (base, column_width) = (length(chart.base), length(chart.column_width));
    let mut marks = Vec::new();
    for column in &chart.columns {
        let (x, y, middle) = (length(column.x), length(column.y), length(column.middle));
        if column.height > 0.0 {
            let height = length(column.height);
            marks.push(Mark::filled(x, y, column_width, height, SEVERE));
        }
        marks.push(Mark::centred(
            middle,
            y - 4.0,
            &column.mark,
            Type::bold(11.0),
        ));
        if let Some(label) = &column.label {
            marks.push(Mark::centred(middle, base + 15.0, label, Type::quiet(11.0)));
        }
    }
    marks.push(Mark::rule(
        0.0,
        base,
        length(chart.width),
        Outline::thin(QUIET),
    ));
    let height = length(ColumnChart::HEIGHT);
    picture(
        marks,
        height,
        width / length(chart.width),
        chart.description.clone(),
    )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a length on paper has few digits"
)]
fn length(units: f64) -> f32 {
    units as f32
}
