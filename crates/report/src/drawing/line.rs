//! From words to lines that fit a width.

use krilla::text::KrillaGlyph;
use unicode_bidi::{BidiInfo, Level};

use super::font::Typeface;
use super::glyphs::{Letter, ShapedText};
use super::lettering::Type;

/// Words that look alike and come from one hand.
#[derive(Clone, Debug)]
pub struct TextRun {
    pub text: String,
    pub set_in: Type,
}

impl TextRun {
    pub fn new(text: impl Into<String>, set_in: Type) -> Self {
        Self {
            text: text.into(),
            set_in,
        }
    }

    /// Words of the person where only a comment has lines.
    pub fn in_one_line(text: &str, set_in: Type) -> Self {
        Self::new(text.replace('\n', " "), set_in)
    }

    /// Each text is a run of its own, so that its direction stays its own.
    pub fn listed<'a>(
        texts: impl IntoIterator<Item = &'a String>,
        between: &str,
        set_in: Type,
    ) -> Vec<Self> {
        let runs = texts.into_iter().flat_map(|text| {
            let between = Self::new(between, set_in);
            [between, Self::in_one_line(text, set_in)]
        });
        runs.skip(1).collect()
    }
}

/// A part of a line: letters of one typeface and look, in the order of reading.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where its first glyph is, from the beginning of the line.
    pub x: f32,
    pub glyphs: GlyphRun,
}

/// Glyphs with their text. Those that are read from right to left stand each to the left
/// of the one before.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub typeface: &'static Typeface,
    pub set_in: Type,
    /// The written text, where another is printed.
    pub written: Option<String>,
}

/// Breaks the runs into lines no wider than `width`: after a space or a hyphen, or
/// within a word that is wider than a whole line.
pub fn lines(runs: &[TextRun], width: f32) -> Vec<Vec<Piece>> {
    let shaped = ShapedText::of(runs);
    let mut lines = Vec::new();
    let mut rest = shaped.letters.as_slice();
    while !rest.is_empty() {
        let (line, after) = split_line(rest, width);
        lines.push(pieces(line, &shaped, runs));
        rest = after;
    }
    lines
}

/// A text in one line, and how wide it is.
pub fn one_line(text: &str, set_in: Type) -> (Vec<Piece>, f32) {
    let runs = [TextRun::in_one_line(text, set_in)];
    let shaped = ShapedText::of(&runs);
    let width = shaped.letters.iter().map(|letter| letter.width).sum();
    (pieces(&shaped.letters, &shaped, &runs), width)
}

fn split_line(letters: &[Letter], width: f32) -> (&[Letter], &[Letter]) {
    let mut end = 0.0;
    let mut last_break = None;
    for (index, letter) in letters.iter().enumerate() {
        if letter.character == '\n' {
            return (&letters[..index], &letters[index + 1..]);
        }
        let is_space = letter.character == ' ';
        end += letter.width;
        // A space may stand out of the line, where nobody sees it.
        if end > width + 0.01 && !is_space && index > 0 {
            return letters.split_at(last_break.unwrap_or(index));
        }
        if is_space || (letter.character == '-' && !followed_by_digit(letters, index)) {
            last_break = Some(index + 1);
        }
    }
    (letters, &[])
}

fn followed_by_digit(letters: &[Letter], index: usize) -> bool {
    letters
        .get(index + 1)
        .is_some_and(|next| next.character.is_ascii_digit())
}

/// Gathers the letters of each run, and of runs beside it that go on from left to right. Each
/// run is turned into the order in which it is seen by itself, so that no word changes the
/// direction of its neighbours.
fn pieces(line: &[Letter], shaped: &ShapedText, runs: &[TextRun]) -> Vec<Piece> {
    let mut x = 0.0;
    let mut pieces = Vec::new();
    let go_on = |one: &Letter, next: &Letter| {
        let forwards = one.level == Level::ltr() && next.level == Level::ltr();
        one.run == next.run || forwards
    };
    let alike = |one: &Letter, next: &Letter| {
        let same = one.typeface == next.typeface && one.level == next.level;
        let as_written = one.printed.is_none() && next.printed.is_none();
        same && as_written && runs[one.run].set_in == runs[next.run].set_in
    };
    let mut of_runs = line.chunk_by(go_on).peekable();
    while let Some(letters) = of_runs.next() {
        let lefts = lefts(letters, of_runs.peek().is_none());
        let mut lefts = lefts.iter().map(|left| x + left);
        for letters in letters.chunk_by(alike) {
            let lefts: Vec<_> = lefts.by_ref().take(letters.len()).collect();
            let set_in = runs[letters[0].run].set_in;
            pieces.push(piece(letters, &lefts, shaped, set_in));
        }
        x += letters.iter().map(|letter| letter.width).sum::<f32>();
    }
    pieces
}

/// Where the left end of each letter is seen.
fn lefts(letters: &[Letter], ends_line: bool) -> Vec<f32> {
    let mut lefts = vec![0.0; letters.len()];
    let mut x = 0.0;
    let mut place = |index: usize| {
        lefts[index] = x;
        x += letters[index].width;
    };
    if letters.iter().all(|letter| letter.level.number() == 0) {
        (0..letters.len()).for_each(place);
        return lefts;
    }
    let mut levels: Vec<_> = letters.iter().map(|letter| letter.level).collect();
    if ends_line {
        // Spaces at the end stand out of the line, whichever its direction is.
        let words = letters.iter().rposition(|letter| letter.character != ' ');
        levels[words.map_or(0, |last| last + 1)..].fill(Level::ltr());
    }
    let seen = BidiInfo::reorder_visual(&levels).into_iter();
    seen.for_each(&mut place);
    lefts
}

fn piece(letters: &[Letter], lefts: &[f32], shaped: &ShapedText, set_in: Type) -> Piece {
    let (first, last) = (&letters[0], &letters[letters.len() - 1]);
    let start = first.text.start;
    let text = &shaped.text[start..last.text.end];
    let (mut begin, mut x) = (None, 0.0);
    let mut placed: Vec<KrillaGlyph> = Vec::with_capacity(letters.len());
    for (letter, left) in letters.iter().zip(lefts) {
        let at = letter.text.start - start;
        for glyph in &shaped.glyphs[letter.glyphs.clone()] {
            let next = left + glyph.x * set_in.size;
            if let Some(before) = placed.last_mut() {
                let advance = (next - x) / set_in.size;
                // A glyph that follows at once needs no adjustment.
                if (advance - before.x_advance).abs() > 0.0005 {
                    before.x_advance = advance;
                }
            }
            begin = begin.or(Some(next));
            x = next;
            let text = at + glyph.text.start..at + glyph.text.end;
            let (id, width) = (glyph.id, glyph.width);
            placed.push(KrillaGlyph::new(id, width, 0.0, glyph.y, 0.0, text, None));
        }
    }
    Piece {
        x: begin.unwrap_or(lefts[0]),
        glyphs: GlyphRun {
            glyphs: placed,
            text: first.printed.clone().unwrap_or_else(|| text.to_owned()),
            typeface: first.typeface,
            set_in,
            written: first.printed.as_ref().map(|_| text.to_owned()),
        },
    }
}
