//! From words to glyphs: which typeface shows a letter, how letters join, and in which
//! direction they go.

use std::ops::Range;

use krilla::text::GlyphId;
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

use super::characters::{visible, with_fewer_marks};
use super::font::{PlacedGlyph, Typeface};
use super::lettering::Type;
use super::line::TextRun;

/// Stands for a letter that no typeface has.
const BOX: char = '□';

/// A letter of more glyphs beside one another may be broken where a line has to be.
const MOST_BESIDE: usize = 3;

/// In ems. A letter that is wider, of however many characters, would not fit a column.
const WIDEST_LETTER: f32 = 4.0;

/// Runs of text as letters with their glyphs.
#[derive(Default)]
pub struct ShapedText {
    /// The words of all runs, as they were written.
    pub text: String,
    /// In the order of reading.
    pub letters: Vec<Letter>,
    pub glyphs: Vec<Glyph>,
}

/// The least that stays in one piece: a letter with its marks, a ligature, an emoji.
pub struct Letter {
    /// Its first character.
    pub character: char,
    /// Its place among the runs, in the text and among the glyphs.
    pub run: usize,
    pub text: Range<usize>,
    pub glyphs: Range<usize>,
    /// In points.
    pub width: f32,
    /// Odd where it is read from right to left.
    pub level: Level,
    pub typeface: &'static Typeface,
    /// The printed text, where it is not the written one: a box, or fewer marks.
    pub printed: Option<String>,
}

/// A glyph of a letter, whose left end it is measured from, in ems.
pub struct Glyph {
    pub id: GlyphId,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    /// Its characters among those of the letter.
    pub text: Range<usize>,
}

/// How wide a text is in one line.
pub fn width(text: &str, set_in: Type) -> f32 {
    let typeface = Typeface::of(set_in.face);
    let widths = text.chars().map(|character| match character {
        '\n' => Some(0.0),
        _ => Some(typeface.width(typeface.plain_glyph(character)?)),
    });
    if let Some(ems) = widths.sum::<Option<f32>>() {
        return ems * set_in.size;
    }
    let shaped = ShapedText::of(&[TextRun::new(text, set_in)]);
    shaped.letters.iter().map(|letter| letter.width).sum()
}

/// Words of one direction and typeface, which are shaped together.
struct Stretch {
    text: Range<usize>,
    /// Where its letters begin, as a reader counts letters.
    beginnings: Vec<usize>,
    level: Level,
    typeface: &'static Typeface,
    printed: Option<String>,
}

impl Stretch {
    /// Whether both can be shaped as one.
    fn goes_on_with(&self, next: &Self) -> bool {
        let alike = self.level == next.level && self.typeface == next.typeface;
        alike && self.printed.is_none() && next.printed.is_none()
    }

    fn and(mut self, next: Self) -> Self {
        self.text.end = next.text.end;
        self.beginnings.extend(next.beginnings);
        self
    }
}

impl ShapedText {
    pub fn of(runs: &[TextRun]) -> Self {
        let mut shaped = Self::default();
        for (index, run) in runs.iter().enumerate() {
            if !shaped.add_plain(index, &run.text, run.set_in) {
                shaped.add(index, &visible(&run.text), run.set_in);
            }
        }
        shaped
    }

    /// Adds words of which every character is one glyph, as nearly all are: shaping them
    /// would take ten times as long. Returns whether they are such words.
    fn add_plain(&mut self, run: usize, words: &str, set_in: Type) -> bool {
        let typeface = Typeface::of(set_in.face);
        let start = self.text.len();
        let before = (self.letters.len(), self.glyphs.len());
        for (at, character) in words.char_indices() {
            let place = start + at..start + at + character.len_utf8();
            if character == '\n' {
                self.add_end_of_line(run, place, set_in);
            } else if let Some(id) = typeface.plain_glyph(character) {
                self.add_one_glyph(run, place, character, id, set_in);
            } else {
                self.letters.truncate(before.0);
                self.glyphs.truncate(before.1);
                return false;
            }
        }
        self.text.push_str(words);
        true
    }

    fn add_one_glyph(
        &mut self,
        run: usize,
        text: Range<usize>,
        character: char,
        id: GlyphId,
        set_in: Type,
    ) {
        let typeface = Typeface::of(set_in.face);
        let width = typeface.width(id);
        self.letters.push(Letter {
            character,
            run,
            text,
            glyphs: self.glyphs.len()..self.glyphs.len() + 1,
            width: width * set_in.size,
            level: Level::ltr(),
            typeface,
            printed: None,
        });
        self.glyphs.push(Glyph {
            id,
            x: 0.0,
            y: 0.0,
            width,
            text: 0..character.len_utf8(),
        });
    }

    /// Adds the letters of any words. The direction of a run is that of its first letter
    /// that has one, and turns nothing beside the run.
    fn add(&mut self, run: usize, words: &str, set_in: Type) {
        let start = self.text.len();
        self.text.push_str(words);
        let bidi = BidiInfo::new(words, None);
        let mut stretch: Option<Stretch> = None;
        for (at, letter) in words.grapheme_indices(true) {
            let fewer = with_fewer_marks(letter);
            let typeface = match letter {
                "\n" => None,
                _ => Typeface::with(set_in.face, &fewer, bidi.levels[at].is_rtl()),
            };
            let place = start + at..start + at + letter.len();
            let Some(typeface) = typeface else {
                self.shape(run, stretch.take(), set_in);
                match letter {
                    "\n" => self.add_end_of_line(run, place, set_in),
                    _ => self.add_box(run, place, bidi.levels[at], set_in),
                }
                continue;
            };
            let next = Stretch {
                beginnings: vec![place.start],
                text: place,
                level: bidi.levels[at],
                typeface,
                printed: (fewer.len() < letter.len()).then(|| fewer.into_owned()),
            };
            stretch = match stretch {
                Some(before) if before.goes_on_with(&next) => Some(before.and(next)),
                before => {
                    self.shape(run, before, set_in);
                    Some(next)
                }
            };
        }
        self.shape(run, stretch, set_in);
    }

    fn add_end_of_line(&mut self, run: usize, text: Range<usize>, set_in: Type) {
        self.letters.push(Letter {
            character: '\n',
            run,
            text,
            glyphs: self.glyphs.len()..self.glyphs.len(),
            width: 0.0,
            level: Level::ltr(),
            typeface: Typeface::of(set_in.face),
            printed: None,
        });
    }

    fn add_box(&mut self, run: usize, text: Range<usize>, level: Level, set_in: Type) {
        let glyph = Typeface::of(set_in.face).glyph(BOX);
        let glyph = glyph.unwrap_or(GlyphId::new(0));
        self.add_one_glyph(run, text, BOX, glyph, set_in);
        if let Some(letter) = self.letters.last_mut() {
            letter.level = level;
            letter.printed = Some(BOX.to_string());
        }
    }

    fn shape(&mut self, run: usize, stretch: Option<Stretch>, set_in: Type) {
        let Some(stretch) = stretch else { return };
        let words = stretch.printed.as_deref();
        let words = words.unwrap_or(&self.text[stretch.text.clone()]);
        let glyphs = stretch.typeface.shape(words, stretch.level.is_rtl());
        let (mut first, mut begin) = (0, 0);
        for (last, end) in letter_ends(&glyphs, &stretch) {
            self.add_letter(run, begin..end, &glyphs[first..last], &stretch, set_in);
            (first, begin) = (last, end);
        }
    }

    /// Adds the letter at `place` of what is printed of the stretch.
    fn add_letter(
        &mut self,
        run: usize,
        place: Range<usize>,
        glyphs: &[PlacedGlyph],
        stretch: &Stretch,
        set_in: Type,
    ) {
        let start = stretch.text.start;
        let text = match stretch.printed {
            Some(_) => stretch.text.clone(),
            None => start + place.start..start + place.end,
        };
        let width: f32 = glyphs.iter().map(|glyph| glyph.width).sum();
        if width > WIDEST_LETTER {
            return self.add_box(run, text, stretch.level, set_in);
        }
        let glyphs = glyphs_of(&place, glyphs);
        self.letters.push(Letter {
            character: self.text[text.clone()].chars().next().unwrap_or_default(),
            run,
            text,
            glyphs: self.glyphs.len()..self.glyphs.len() + glyphs.len(),
            width: width * set_in.size,
            level: stretch.level,
            typeface: stretch.typeface,
            printed: stretch.printed.clone(),
        });
        self.glyphs.extend(glyphs);
    }
}

/// Where letters end, among the glyphs and in the text of a stretch: where all glyphs of
/// the characters before come before, and a reader begins another letter.
fn letter_ends(glyphs: &[PlacedGlyph], stretch: &Stretch) -> Vec<(usize, usize)> {
    let mut ends = Vec::new();
    let mut lowest_after = vec![usize::MAX; glyphs.len()];
    let mut lowest = usize::MAX;
    for (index, glyph) in glyphs.iter().enumerate().rev() {
        lowest = lowest.min(glyph.cluster);
        lowest_after[index] = lowest;
    }
    let (mut highest, mut beside) = (0, 0);
    for (index, glyph) in glyphs.iter().enumerate() {
        let begins = lowest_after[index];
        let is_letter = stretch
            .beginnings
            .binary_search(&(stretch.text.start + begins))
            .is_ok();
        let is_long = beside >= MOST_BESIDE && glyph.width > 0.0;
        let may_end = stretch.printed.is_none() && (is_letter || is_long);
        if index > 0 && highest < begins && may_end {
            ends.push((index, begins));
            beside = 0;
        }
        highest = highest.max(glyph.cluster);
        beside += usize::from(glyph.width > 0.0);
    }
    if !glyphs.is_empty() {
        let whole = stretch
            .printed
            .as_ref()
            .map_or(stretch.text.len(), String::len);
        ends.push((glyphs.len(), whole));
    }
    ends
}

/// The glyphs of a letter in the order of its characters. What a character has no glyph
/// for is the text of the glyph before.
fn glyphs_of(place: &Range<usize>, glyphs: &[PlacedGlyph]) -> Vec<Glyph> {
    let pens = glyphs.iter().map(|glyph| glyph.pen);
    let left = pens.fold(f32::MAX, f32::min);
    let mut sorted: Vec<_> = glyphs.iter().collect();
    sorted.sort_by_key(|glyph| glyph.cluster);
    let first = sorted.first().map(|glyph| glyph.cluster);
    let glyphs = sorted.iter().enumerate().map(|(index, glyph)| {
        let is_first = Some(glyph.cluster) == first;
        let begin = if is_first { place.start } else { glyph.cluster };
        let mut later = sorted[index..].iter().map(|next| next.cluster);
        let end = later.find(|cluster| *cluster > glyph.cluster);
        Glyph {
            id: glyph.id,
            x: glyph.x - left,
            y: glyph.y,
            width: glyph.width,
            text: begin - place.start..end.unwrap_or(place.end) - place.start,
        }
    });
    glyphs.collect()
}
