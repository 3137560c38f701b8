//! Letters and shapes that are drawn.

use crate::palette::Ink;

use super::font;
use super::style::Type;

/// Something drawn. Lengths are in points from the left and upper edge.
#[derive(Clone, Debug)]
pub enum Mark {
    Letters {
        x: f32,
        baseline: f32,
        text: String,
        set_in: Type,
    },
    /// A circle is one whose corners have half of its width as their radius.
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Option<Ink>,
        stroke: Option<Stroke>,
    },
    /// From left to right.
    Line {
        x: f32,
        y: f32,
        length: f32,
        stroke: Stroke,
    },
}

/// How a line is drawn.
#[derive(Clone, Debug)]
pub struct Stroke {
    pub ink: Ink,
    pub width: f32,
    /// Strokes and the spaces after them; `None` for a line in one piece.
    pub dash: Option<Vec<f32>>,
}

impl Mark {
    pub fn letters(x: f32, baseline: f32, text: &str, set_in: Type) -> Self {
        Self::Letters {
            x,
            baseline,
            text: text.to_owned(),
            set_in,
        }
    }

    /// Letters whose middle is at `x`.
    pub fn centred(x: f32, baseline: f32, text: &str, set_in: Type) -> Self {
        Self::letters(x - font::width(text, set_in) / 2.0, baseline, text, set_in)
    }

    /// Letters that end at `x`.
    pub fn ending(x: f32, baseline: f32, text: &str, set_in: Type) -> Self {
        Self::letters(x - font::width(text, set_in), baseline, text, set_in)
    }

    /// A bar from the left edge.
    pub fn bar(y: f32, width: f32, height: f32, ink: Ink) -> Self {
        Self::Rectangle {
            x: 0.0,
            y,
            width,
            height,
            radius: 0.0,
            fill: Some(ink),
            stroke: None,
        }
    }

    /// A thin line from the left edge.
    pub fn rule(y: f32, length: f32, ink: Ink) -> Self {
        let stroke = Stroke {
            ink,
            width: 0.6,
            dash: None,
        };
        Self::Line {
            x: 0.0,
            y,
            length,
            stroke,
        }
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        let (Self::Letters { x, baseline: y, .. }
        | Self::Rectangle { x, y, .. }
        | Self::Line { x, y, .. }) = self;
        *x += right;
        *y += down;
    }
}
