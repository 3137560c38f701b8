//! From words to lines that fit a width.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::font::Typeface;
use super::style::Type;

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

/// A part of a line, in the order in which it is seen.
#[derive(Clone, Debug)]
pub struct Piece {
    /// From the beginning of the line.
    pub x: f32,
    pub text: String,
    pub set_in: Type,
}

#[derive(Clone, Copy)]
struct Letter {
    character: char,
    run: usize,
    width: f32,
}

/// Breaks the runs into lines no wider than `width`: after a space or a hyphen, or
/// within a word that is wider than a whole line.
pub fn lines(runs: &[TextRun], width: f32) -> Vec<Vec<Piece>> {
    let letters: Vec<_> = letters(runs).collect();
    let mut lines = Vec::new();
    let mut rest = letters.as_slice();
    while !rest.is_empty() {
        let (line, after) = split_line(rest, width);
        lines.push(pieces(line, runs));
        rest = after;
    }
    lines
}

fn letters(runs: &[TextRun]) -> impl Iterator<Item = Letter> {
    runs.iter().enumerate().flat_map(|(index, run)| {
        let typeface = Typeface::of(run.set_in.face);
        run.text
            .chars()
            .filter_map(visible)
            .map(move |character| Letter {
                character,
                run: index,
                width: typeface.glyph(character).1 * run.set_in.size,
            })
    })
}

/// Drops what has no look of its own: controls, joiners, selectors and marks of
/// direction, which could turn what stands beside them.
fn visible(character: char) -> Option<char> {
    match character {
        '\n' => Some(character),
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        _ => (!character.is_control()).then_some(character),
    }
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
            let at = last_break.unwrap_or_else(|| before_its_marks(letters, index));
            return letters.split_at(at);
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

/// The beginning of the letter that ends before `index`, with the marks that stand on it.
fn before_its_marks(letters: &[Letter], index: usize) -> usize {
    let is_mark = |letter: &Letter| bidi_class(letter.character) == BidiClass::NSM;
    let bare = letters[..=index]
        .iter()
        .rposition(|letter| !is_mark(letter));
    bare.filter(|at| *at > 0).unwrap_or(index)
}

/// Gathers the letters of each run. Each is turned into the order of reading by
/// itself, so that no word changes the direction of its neighbours.
fn pieces(line: &[Letter], runs: &[TextRun]) -> Vec<Piece> {
    let mut x = 0.0;
    let mut pieces = Vec::new();
    for letters in line.chunk_by(|one, next| one.run == next.run) {
        let text: String = letters.iter().map(|letter| letter.character).collect();
        pieces.push(Piece {
            x,
            text: as_seen(text),
            set_in: runs[letters[0].run].set_in,
        });
        x += letters.iter().map(|letter| letter.width).sum::<f32>();
    }
    pieces
}

/// The text in the order in which it is seen, from left to right.
fn as_seen(text: String) -> String {
    let turns = |character| {
        matches!(
            bidi_class(character),
            BidiClass::R | BidiClass::AL | BidiClass::AN
        )
    };
    if text.is_ascii() || !text.chars().any(turns) {
        return text;
    }
    let bidi = BidiInfo::new(&text, Some(Level::ltr()));
    let seen = bidi.paragraphs.iter();
    seen.map(|paragraph| bidi.reorder_line(paragraph, paragraph.range.clone()))
        .collect()
}
