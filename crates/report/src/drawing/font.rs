//! The typefaces, which come with the program: Lambda has none.

use std::fmt;
use std::ptr;
use std::sync::LazyLock;

use harfrust::{BufferClusterLevel, BufferFlags, Direction, ShapeOptions, ShaperData};
use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawError, DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::characters::{LAST_PLAIN, is_joiner, is_plain};
use super::lettering::Face;

macro_rules! typeface {
    ($name:literal) => {
        LazyLock::new(|| {
            Typeface::read(include_bytes!(concat!(
                "../../fonts/",
                $name,
                ".subset.ttf"
            )))
        })
    };
}

/// Each is read when a letter is first looked for in it, so that no other report waits
/// for it. The first that has a letter shows it; those after the three of the texts are for
/// what a person may write.
static TYPEFACES: [LazyLock<Typeface>; 10] = [
    typeface!("DejaVuSans"),
    typeface!("DejaVuSansCondensed-Bold"),
    typeface!("DejaVuSansCondensed"),
    typeface!("NotoSansHebrew"),
    typeface!("NotoSansArabic"),
    typeface!("NotoSansDevanagari"),
    typeface!("NotoSansBengali"),
    typeface!("NotoSansTamil"),
    typeface!("NotoSansThai"),
    typeface!("NotoEmoji"),
];

/// Brackets among words from right to left, where the glyph of one is that of the other
/// elsewhere: a glyph that always has the same text can be copied by any program.
static BRACKETS: LazyLock<Typeface> = typeface!("DejaVuSansCondensed-Brackets");

/// A typeface with what it takes to shape words in it. Lengths are in ems.
pub struct Typeface {
    pub font: Font,
    table: FontRef<'static>,
    characters: Charmap<'static>,
    /// The glyphs of the characters that need no shaping, by their code; 0 is none. Nearly
    /// all letters are such, and the font's own table takes ten times as long.
    plain: Vec<u16>,
    /// By glyph.
    widths: Vec<f32>,
    outlines: OutlineGlyphCollection<'static>,
    shaping: ShaperData,
}

/// A glyph where shaping puts it, from the left end of the words.
pub struct PlacedGlyph {
    pub id: GlyphId,
    /// The byte at which its characters begin.
    pub cluster: usize,
    /// Where its width begins, which marks move their ink away from.
    pub pen: f32,
    pub width: f32,
    pub x: f32,
    pub y: f32,
}

impl Typeface {
    /// The typeface of the texts.
    pub fn of(face: Face) -> &'static Self {
        &TYPEFACES[place(face)]
    }

    /// The first that has every character of a letter, if there is one.
    pub fn with(face: Face, letter: &str, is_backwards: bool) -> Option<&'static Self> {
        let brackets = is_backwards.then_some(&BRACKETS);
        let typefaces = brackets.into_iter().chain(&TYPEFACES[place(face)..]);
        let mut typefaces = typefaces.map(|typeface| &**typeface);
        typefaces.find(|typeface| letter.chars().all(|it| typeface.shows(it)))
    }

    fn read(data: &'static [u8]) -> Self {
        let table = FontRef::new(data).expect("the font is part of the program");
        let characters = table.charmap();
        let metrics = table.glyph_metrics(Size::new(1.0), LocationRef::default());
        let widths = (0..metrics.glyph_count())
            .map(|glyph| metrics.advance_width(skrifa::GlyphId::new(glyph)));
        Self {
            font: Font::new(data.into(), 0).expect("the font is part of the program"),
            plain: plain_glyphs(&characters),
            characters,
            widths: widths.map(Option::unwrap_or_default).collect(),
            outlines: table.outline_glyphs(),
            shaping: ShaperData::new(&table),
            table,
        }
    }

    /// Joiners, selectors and tags have no glyph: they choose that of their neighbours.
    fn shows(&self, character: char) -> bool {
        is_joiner(character) || self.glyph(character).is_some()
    }

    /// The glyph of a character that stands for itself.
    pub fn glyph(&self, character: char) -> Option<GlyphId> {
        let glyph = self.characters.map(character)?;
        Some(GlyphId::new(glyph.to_u32()))
    }

    /// The glyph of a character that needs no shaping.
    pub fn plain_glyph(&self, character: char) -> Option<GlyphId> {
        let glyph = *self.plain.get(character as usize)?;
        (glyph != 0).then(|| GlyphId::new(glyph.into()))
    }

    pub fn width(&self, glyph: GlyphId) -> f32 {
        let width = self.widths.get(glyph.to_u32() as usize);
        width.copied().unwrap_or_default()
    }

    /// Draws the outline of a glyph, `size` to the em, whose y goes up from the baseline.
    pub fn draw(
        &self,
        glyph: GlyphId,
        size: f32,
        pen: &mut impl OutlinePen,
    ) -> Result<(), DrawError> {
        let glyph = self.outlines.get(skrifa::GlyphId::new(glyph.to_u32()));
        let Some(glyph) = glyph else { return Ok(()) };
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        glyph.draw(settings, pen).map(|_| ())
    }

    /// The glyphs of words of one direction, in the order of reading.
    pub fn shape(&self, words: &str, is_backwards: bool) -> Vec<PlacedGlyph> {
        let mut buffer = harfrust::UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.set_direction(match is_backwards {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        });
        buffer.guess_segment_properties();
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let shaper = self.shaping.shaper(&self.table).build();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let ems = |units: i32| units as f32 / self.font.units_per_em();
        let mut pen = 0.0;
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let glyphs = glyphs.map(|(info, position)| {
            let glyph = PlacedGlyph {
                id: GlyphId::new(info.glyph_id),
                cluster: info.cluster as usize,
                pen,
                width: ems(position.x_advance),
                x: pen + ems(position.x_offset),
                y: ems(position.y_offset),
            };
            pen += glyph.width;
            glyph
        });
        let mut glyphs: Vec<_> = glyphs.collect();
        if is_backwards {
            glyphs.reverse();
        }
        glyphs
    }
}

/// Where the typeface of a face stands among all.
fn place(face: Face) -> usize {
    match face {
        Face::Wide => 0,
        Face::Bold => 1,
        Face::Regular => 2,
    }
}

fn plain_glyphs(characters: &Charmap<'_>) -> Vec<u16> {
    let mut plain = vec![0; LAST_PLAIN as usize + 1];
    for (code, glyph) in characters.mappings() {
        if char::from_u32(code).is_some_and(is_plain) {
            plain[code as usize] = u16::try_from(glyph.to_u32()).unwrap_or_default();
        }
    }
    plain
}

impl PartialEq for Typeface {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl fmt::Debug for Typeface {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Typeface")
    }
}
