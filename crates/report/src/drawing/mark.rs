//! Letters and shapes that are drawn.

use crate::palette::Ink;

use super::lettering::Type;
use super::line::{self, GlyphRun};

/// Something drawn. Lengths are from the left and upper edge, in the units of the sheet (points)
/// or the picture.
#[derive(Clone, Debug)]
pub enum Mark {
    Letters {
        x: f32,
        baseline: f32,
        glyphs: GlyphRun,
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

/// A side of a rectangle with rounded corners: where it ends, and the curve of the corner after
/// it, as the two control points and the end of a cubic Bézier curve.
pub struct RoundedSide {
    pub end: [f32; 2],
    pub corner: [[f32; 2]; 3],
}

/// The sides of a rectangle with rounded corners: top, right, bottom and left. The first begins
/// where the last corner ends.
pub fn rounded_sides([x, y, width, height]: [f32; 4], radius: f32) -> [RoundedSide; 4] {
    let (right, bottom) = (x + width, y + height);
    // So far from the edge a Bézier curve is pulled that is all but a quarter of a circle.
    let pull = radius * (1.0 - 0.552_284_8);
    let side = |end, first, second, last| RoundedSide {
        end,
        corner: [first, second, last],
    };
    [
        side(
            [right - radius, y],
            [right - pull, y],
            [right, y + pull],
            [right, y + radius],
        ),
        side(
            [right, bottom - radius],
            [right, bottom - pull],
            [right - pull, bottom],
            [right - radius, bottom],
        ),
        side(
            [x + radius, bottom],
            [x + pull, bottom],
            [x, bottom - pull],
            [x, bottom - radius],
        ),
        side(
            [x, y + radius],
            [x, y + pull],
            [x + pull, y],
            [x + radius, y],
        ),
    ]
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
    pub fn letters(x: f32, baseline: f32, text: &str, set_in: Type) -> Vec<Self> {
        Self::aligned(x, baseline, text, set_in, 0.0)
    }

    /// Letters whose middle is at `x`.
    pub fn centred(x: f32, baseline: f32, text: &str, set_in: Type) -> Vec<Self> {
        Self::aligned(x, baseline, text, set_in, 0.5)
    }

    /// Letters that end at `x`.
    pub fn ending(x: f32, baseline: f32, text: &str, set_in: Type) -> Vec<Self> {
        Self::aligned(x, baseline, text, set_in, 1.0)
    }

    /// One line of letters, of whose width `share` is to the left of `x`.
    fn aligned(x: f32, baseline: f32, text: &str, set_in: Type, share: f32) -> Vec<Self> {
        let (pieces, width) = line::one_line(text, set_in);
        let marks = pieces.into_iter().map(|piece| Self::Letters {
            x: x - share * width + piece.x,
            baseline,
            glyphs: piece.glyphs,
        });
        marks.collect()
    }

    /// The written text, where another is printed.
    pub fn written(&self) -> Option<&str> {
        match self {
            Self::Letters { glyphs, .. } => glyphs.written.as_deref(),
            Self::Rectangle { .. } | Self::Line { .. } => None,
        }
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
