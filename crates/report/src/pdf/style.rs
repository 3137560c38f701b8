//! How the document looks: its inks, its type, and the sheet it is printed on.
//! They are those of the page when it is printed.

use crate::palette::{self, Ground, Ink};

pub use crate::drawing::lettering::{Face, Type};

pub const BLACK: Ink = palette::INK.on(Ground::Print);
pub const QUIET: Ink = palette::QUIET.on(Ground::Print);
pub const LINE: Ink = palette::LINE.on(Ground::Print);
pub const GAP: Ink = palette::GAP.on(Ground::Print);
pub const MODERATE: Ink = palette::MODERATE.on(Ground::Print);

impl Type {
    pub const fn regular(size: f32) -> Self {
        Self::new(Face::Regular, size, BLACK)
    }

    pub const fn bold(size: f32) -> Self {
        Self::new(Face::Bold, size, BLACK)
    }

    pub const fn quiet(size: f32) -> Self {
        Self::new(Face::Regular, size, QUIET)
    }

    const fn new(face: Face, size: f32, ink: Ink) -> Self {
        Self { face, size, ink }
    }
}

pub const TITLE: Type = Type::bold(16.0);
pub const HEADING: Type = Type::bold(9.5);
pub const BODY: Type = Type::regular(8.0);
pub const SMALL: Type = Type::quiet(7.0);

/// From one baseline to the next, in sizes of the type.
pub const LEADING: f32 = 1.25;

/// A4.
pub const SHEET_WIDTH: f32 = 595.28;
pub const SHEET_HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 31.2;
pub const TOP: f32 = 34.0;
/// Where the text of a page ends; the footer stands below.
pub const BOTTOM: f32 = 799.0;
pub const WIDTH: f32 = SHEET_WIDTH - 2.0 * LEFT;
/// Between two columns.
pub const GUTTER: f32 = 22.7;
/// Half of what the gutter leaves.
pub const HALF: f32 = (WIDTH - GUTTER) / 2.0;
/// Before a section.
pub const SECTION: f32 = 12.0;
