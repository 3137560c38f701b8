//! What is drawn: letters and a few shapes.

use super::font;
use super::style::{Ink, Type};

/// Something drawn. Lengths are in points from the left and upper edge.
#[derive(Clone, Debug)]
pub enum Mark {
    Letters {
        x: f32,
        baseline: f32,
        text: String,
        set_in: Type,
    },
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Option<Ink>,
        outline: Option<Outline>,
    },
    Dot {
        x: f32,
        y: f32,
        radius: f32,
        ink: Ink,
    },
    /// A line from left to right.
    Rule {
        x: f32,
        y: f32,
        length: f32,
        outline: Outline,
    },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    pub ink: Ink,
    pub width: f32,
    /// A stroke and the space after it; `None` for a line in one piece.
    pub dash: Option<[f32; 2]>,
}

impl Outline {
    pub const fn thin(ink: Ink) -> Self {
        Self {
            ink,
            width: 0.6,
            dash: None,
        }
    }
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

    pub fn filled(x: f32, y: f32, width: f32, height: f32, ink: Ink) -> Self {
        Self::Rectangle {
            x,
            y,
            width,
            height,
            radius: 0.0,
            fill: Some(ink),
            outline: None,
        }
    }

    pub fn rule(x: f32, y: f32, length: f32, outline: Outline) -> Self {
        Self::Rule {
            x,
            y,
            length,
            outline,
        }
    }

    pub fn move_by(&mut self, right: f32, down: f32) {
        match self {
            Self::Letters { x, baseline: y, .. }
            | Self::Rectangle { x, y, .. }
            | Self::Dot { x, y, .. }
            | Self::Rule { x, y, .. } => {
                *x += right;
                *y += down;
            }
        }
    }

    /// So many times as large, seen from the left upper corner. Lines keep their
    /// width, so that none becomes too thin for a printer.
    pub fn scaled(self, by: f32) -> Self {
        match self {
            Self::Letters {
                x,
                baseline,
                text,
                set_in,
            } => Self::Letters {
                x: x * by,
                baseline: baseline * by,
                text,
                set_in: set_in.sized(set_in.size * by),
            },
            Self::Rectangle {
                x,
                y,
                width,
                height,
                radius,
                fill,
                outline,
            } => Self::Rectangle {
                x: x * by,
                y: y * by,
                width: width * by,
                height: height * by,
                radius: radius * by,
                fill,
                outline,
            },
            Self::Dot { x, y, radius, ink } => Self::Dot {
                x: x * by,
                y: y * by,
                radius: radius * by,
                ink,
            },
            Self::Rule {
                x,
                y,
                length,
                outline,
            } => Self::Rule {
                x: x * by,
                y: y * by,
                length: length * by,
                outline,
            },
        }
    }
}
