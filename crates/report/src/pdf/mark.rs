//! Letters and shapes that are drawn.

use resvg::tiny_skia::{Path, PathBuilder, Rect};

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
    Shape {
        x: f32,
        y: f32,
        path: Path,
        fill: Option<Ink>,
        outline: Option<Outline>,
    },
}

/// How a line is drawn.
#[derive(Clone, Debug)]
pub struct Outline {
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

    /// A rectangle; `None` where it has no area.
    pub fn filled(y: f32, width: f32, height: f32, ink: Ink) -> Option<Self> {
        let rectangle = Rect::from_xywh(0.0, 0.0, width, height)?;
        Some(Self::Shape {
            x: 0.0,
            y,
            path: PathBuilder::from_rect(rectangle),
            fill: Some(ink),
            outline: None,
        })
    }

    /// A thin line from the left edge to the right; `None` where it has no length.
    pub fn rule(y: f32, length: f32, ink: Ink) -> Option<Self> {
        let mut path = PathBuilder::new();
        path.move_to(0.0, 0.0);
        path.line_to(length, 0.0);
        Some(Self::Shape {
            x: 0.0,
            y,
            path: path.finish()?,
            fill: None,
            outline: Some(Outline {
                ink,
                width: 0.6,
                dash: None,
            }),
        })
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        let (Self::Letters { x, baseline: y, .. } | Self::Shape { x, y, .. }) = self;
        *x += right;
        *y += down;
    }
}
