//! The typefaces, which come with the program: Lambda has none.

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use super::style::{Face, Type};

const REGULAR: &[u8] = include_bytes!("../../fonts/DejaVuSansCondensed.subset.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/DejaVuSansCondensed-Bold.subset.ttf");

/// Stands for a character that the typeface does not have.
const MISSING: char = '□';

/// Read when the first document is made, so that no other report waits for it.
static TYPEFACES: LazyLock<[Typeface; 2]> =
    LazyLock::new(|| [REGULAR, BOLD].map(Typeface::of_the_program));

/// A typeface whose every character is one glyph: it sets the scripts that need no
/// more, of which the texts are.
pub struct Typeface {
    pub font: Font,
    characters: Charmap<'static>,
    widths: GlyphMetrics<'static>,
}

impl Typeface {
    pub fn of(face: Face) -> &'static Self {
        let [regular, bold] = &*TYPEFACES;
        match face {
            Face::Regular => regular,
            Face::Bold => bold,
        }
    }

    fn of_the_program(data: &'static [u8]) -> Self {
        let table = FontRef::new(data).expect("the font is part of the program");
        let em = Size::new(1.0);
        Self {
            font: Font::new(data.into(), 0).expect("the font is part of the program"),
            characters: table.charmap(),
            widths: table.glyph_metrics(em, LocationRef::default()),
        }
    }

    /// The glyph of a character, or a box where there is none, and its width in ems.
    pub fn glyph(&self, character: char) -> (GlyphId, f32) {
        let id = self
            .characters
            .map(character)
            .or_else(|| self.characters.map(MISSING))
            .unwrap_or_default();
        let width = self.widths.advance_width(id).unwrap_or_default();
        (GlyphId::new(id.to_u32()), width)
    }

    /// Whether it can show a character itself.
    #[cfg(test)]
    pub fn has(&self, character: char) -> bool {
        self.characters.map(character).is_some()
    }
}

/// How wide a text is in one line.
pub fn width(text: &str, set_in: Type) -> f32 {
    let typeface = Typeface::of(set_in.face);
    let ems: f32 = text
        .chars()
        .map(|character| typeface.glyph(character).1)
        .sum();
    ems * set_in.size
}
