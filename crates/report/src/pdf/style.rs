//! How the document looks: its inks, its type, and the sheet it is printed on.
//! They are those of the page when it is printed.

/// A colour, as red, green and blue. Each differs from its neighbours in lightness,
/// so that a black-and-white print tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

pub const BLACK: Ink = Ink(0, 0, 0);
pub const WHITE: Ink = Ink(255, 255, 255);
pub const QUIET: Ink = Ink(0x44, 0x4c, 0x58);
pub const LINE: Ink = Ink(0xb9, 0xc0, 0xc9);
pub const GAP: Ink = Ink(0xec, 0xef, 0xf3);
pub const MILD: Ink = Ink(0xd3, 0xdb, 0xf0);
/// Around what is too pale to be told from the paper.
pub const EDGE: Ink = Ink(0x6f, 0x80, 0xb8);
pub const MODERATE: Ink = Ink(0x8f, 0xa1, 0xd3);
pub const SEVERE: Ink = Ink(0x2c, 0x3a, 0x78);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Regular,
    Bold,
}

/// What letters look like. Sizes and lengths are in points everywhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    pub face: Face,
    pub size: f32,
    pub ink: Ink,
}

impl Type {
    pub const fn regular(size: f32) -> Self {
        Self {
            face: Face::Regular,
            size,
            ink: BLACK,
        }
    }

    pub const fn bold(size: f32) -> Self {
        Self {
            face: Face::Bold,
            size,
            ink: BLACK,
        }
    }

    pub const fn quiet(size: f32) -> Self {
        Self {
            face: Face::Regular,
            size,
            ink: QUIET,
        }
    }

    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
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
