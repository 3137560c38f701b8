//! The look of letters.

use crate::palette::Ink;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Regular,
    Bold,
    /// Wider, for a screen.
    Wide,
}

/// The look of letters. Their size is in the units of the sheet or the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    pub face: Face,
    pub size: f32,
    pub ink: Ink,
}
