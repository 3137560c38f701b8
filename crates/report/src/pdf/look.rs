//! How a day looks, in the calendar, in the chart and in the legend.

use crate::Look;

use super::mark::{Mark, Outline};
use super::style::{BLACK, EDGE, Ink, LINE, MILD, MODERATE, QUIET, SEVERE, WHITE};

/// The box or the bar of a day, from (0, 0); a day without an entry has none.
pub fn swatch(look: Look, width: f32, height: f32, radius: f32) -> Option<Mark> {
    let (fill, edge) = match look {
        Look::Mild => (Some(MILD), Some(EDGE)),
        Look::Moderate => (Some(MODERATE), Some(EDGE)),
        Look::Severe => (Some(SEVERE), None),
        Look::Unrated => (None, Some(BLACK)),
        Look::Painless => (None, Some(LINE)),
        Look::Unknown => return None,
    };
    Some(Mark::Rectangle {
        x: 0.0,
        y: 0.0,
        width,
        height,
        radius,
        fill,
        outline: edge.map(Outline::thin),
    })
}

/// What is legible on the box of a day.
pub fn ink_on(look: Look) -> Ink {
    match look {
        Look::Mild | Look::Moderate | Look::Unrated => BLACK,
        Look::Severe => WHITE,
        Look::Painless | Look::Unknown => QUIET,
    }
}
