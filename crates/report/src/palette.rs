//! The colours of the report: of its page, its pictures and its document.

/// A colour as 0xRRGGBB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u32);

/// Where a colour is seen.
#[derive(Clone, Copy, Debug)]
pub enum Ground {
    Light,
    Dark,
    /// Each colour differs from its neighbours in lightness, so that a black-and-white
    /// print tells them apart.
    Print,
}

/// A colour of the style sheets.
pub struct Colour {
    pub name: &'static str,
    light: u32,
    dark: u32,
    print: u32,
}

const fn colour(name: &'static str, light: u32, dark: u32, print: u32) -> Colour {
    Colour {
        name,
        light,
        dark,
        print,
    }
}

pub const INK: Colour = colour("ink", 0x1a222e, 0xe4e8ee, 0x000000);
pub const QUIET: Colour = colour("quiet", 0x55606f, 0xa4aebb, 0x444c58);
pub const LINE: Colour = colour("line", 0xd3d8df, 0x363e4a, 0xb9c0c9);
pub const MODERATE: Colour = colour("moderate", 0x8fa1d3, 0x465891, 0x8fa1d3);
pub const GAP: Colour = colour("gap", 0xeceff3, 0x1f252e, 0xeceff3);

pub static COLOURS: [Colour; 12] = [
    colour("paper", 0xffffff, 0x14181f, 0xffffff),
    INK,
    QUIET,
    LINE,
    colour("mild", 0xd3dbf0, 0x242d4a, 0xd3dbf0),
    colour("on-mild", 0x1a222e, 0xe4e8ee, 0x000000),
    // Around what is too pale to be told from the paper.
    colour("edge", 0x6f80b8, 0x6577b3, 0x6f80b8),
    MODERATE,
    colour("on-moderate", 0x10172a, 0xffffff, 0x000000),
    colour("severe", 0x2c3a78, 0x93a5e2, 0x2c3a78),
    colour("on-severe", 0xffffff, 0x0b1020, 0xffffff),
    GAP,
];

impl Colour {
    pub fn named(name: &str) -> Option<&'static Self> {
        COLOURS.iter().find(|colour| colour.name == name)
    }

    pub const fn on(&self, ground: Ground) -> Ink {
        Ink(match ground {
            Ground::Light => self.light,
            Ground::Dark => self.dark,
            Ground::Print => self.print,
        })
    }
}

impl Ink {
    /// Red, green and blue.
    pub fn parts(self) -> [u8; 3] {
        let [_, red, green, blue] = self.0.to_be_bytes();
        [red, green, blue]
    }

    fn css(self) -> String {
        format!("#{:06x}", self.0)
    }
}

/// The colours as the variables of a style sheet.
pub fn variables(ground: Ground) -> String {
    let variable = |colour: &Colour| format!("--{}: {};", colour.name, colour.on(ground).css());
    COLOURS.iter().map(variable).collect::<Vec<_>>().join(" ")
}
