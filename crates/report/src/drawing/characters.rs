//! Characters as they are to be printed: which are seen, and which need no shaping.

use std::borrow::Cow;

use journal::is_invisible;
use unicode_bidi::{BidiClass, bidi_class};

/// The most marks of a letter that are printed; more would stand on the lines above and below.
const MOST_MARKS: usize = 4;

/// The letter without the marks that one letter has no room for.
pub fn with_fewer_marks(letter: &str) -> Cow<'_, str> {
    let mut marks = 0;
    let fewer = letter.chars().filter(|character| {
        marks = match bidi_class(*character) {
            _ if is_joiner(*character) => marks,
            BidiClass::NSM => marks + 1,
            _ => 0,
        };
        marks <= MOST_MARKS
    });
    let fewer: String = fewer.collect();
    match fewer.len() == letter.len() {
        true => Cow::Borrowed(letter),
        false => Cow::Owned(fewer),
    }
}

/// Drops what has no look of its own, and could turn what stands beside it: controls and
/// marks of direction. Every space is one that a line may end at, but for those that
/// were made not to be.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        let shown = match character {
            '\n' => Some('\n'),
            '\u{a0}' | '\u{202f}' => Some(character),
            '\u{2007}' => Some('\u{a0}'),
            '\r' => None,
            '\u{2800}' => Some(' '),
            // A tag is a part of a flag, or hidden words.
            '\u{e0020}'..='\u{e007f}' => visible.ends_with(is_flag).then_some(character),
            _ if is_joiner(character) => Some(character),
            _ if character.is_whitespace() => Some(' '),
            _ => (!is_invisible(character)).then_some(character),
        };
        visible.extend(shown);
    }
    visible
}

/// Whether tags may follow.
fn is_flag(character: char) -> bool {
    matches!(character, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}')
}

/// Whether a character chooses the look of its neighbours and has none of its own.
pub fn is_joiner(character: char) -> bool {
    matches!(
        character,
        '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{e0020}'..='\u{e007f}'
    )
}

/// The last of the characters that are plain.
pub const LAST_PLAIN: char = '\u{25ff}';

/// Whether a character is one glyph of its own width, from left to right, whatever stands
/// beside it.
pub fn is_plain(character: char) -> bool {
    matches!(
        character,
        ' '..='~'
            | '\u{a0}'..='\u{ac}'
            | '\u{ae}'..='\u{2ff}'
            | '\u{370}'..='\u{482}'
            | '\u{48a}'..='\u{52f}'
            | '\u{2010}'..='\u{2027}'
            | '\u{202f}'..='\u{205e}'
            | '\u{2070}'..='\u{20cf}'
            | '\u{2190}'..='\u{22ff}'
            | '\u{25a0}'..=LAST_PLAIN
    )
}
