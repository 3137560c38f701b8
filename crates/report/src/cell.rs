//! The guard that keeps a text of a table from being a formula, and takes itself away again.
//!
//! A cell that begins with one of the signs is taken for a formula, which may send the other
//! cells elsewhere. An apostrophe before the sign makes it a text (OWASP, "CSV Injection").
//! Not every program finds the cells that were written: one that splits at another separator,
//! or does not know that a line may break inside of quotation marks, begins one in the middle
//! of ours. So the guard stands before every sign
//!
//! - at the beginning of the text, after a separator, a line break or any other control
//!   character, or after a quotation mark;
//! - and where only spaces, invisible characters or apostrophes are between these and the sign.
//!
//! An apostrophe that is there already gets another one, so that there is one way back: of
//! every sign that stands so, the one apostrophe right before it is taken away.

use journal::is_invisible;

/// A text as it is written into a cell: no spreadsheet takes it, or a part of it, for a formula.
#[must_use]
pub fn guarded_cell(text: &str) -> String {
    copied(text, |copy| copy.push('\''))
}

/// The text that [`guarded_cell`] wrote into a cell. A cell that somebody else wrote without
/// the guard stays as it is.
#[must_use]
pub fn unguarded_cell(written: &str) -> String {
    copied(written, |copy| {
        if copy.ends_with('\'') {
            copy.pop();
        }
    })
}

/// Copies a text, and changes the copy before each sign with which a cell could begin.
fn copied(text: &str, before_sign: impl Fn(&mut String)) -> String {
    let mut copy = String::with_capacity(text.len() + 1);
    let mut may_begin = true;
    for character in text.chars() {
        if may_begin && is_formula_sign(character) {
            before_sign(&mut copy);
        }
        may_begin = ends_a_cell(character) || (may_begin && is_overlooked(character));
        copy.push(character);
    }
    copy
}

fn is_formula_sign(character: char) -> bool {
    "=+-@＝＋－＠".contains(character)
}

fn ends_a_cell(character: char) -> bool {
    character.is_control() || matches!(character, ',' | ';' | '"' | '\u{2028}' | '\u{2029}')
}

/// Whether a program may leave the character out of the beginning of a cell. An apostrophe
/// may be one of the guard.
fn is_overlooked(character: char) -> bool {
    character == '\'' || character.is_whitespace() || is_invisible(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+7", "-1", "@SUM(A1)", "＝1"] {
            assert_eq!(guarded_cell(formula), format!("'{formula}"));
        }
        for (text, written) in [
            (" =1", " '=1"),
            ("\t=1", "\t'=1"),
            ("\u{a0}\u{200b}-1", "\u{a0}\u{200b}'-1"),
        ] {
            assert_eq!(guarded_cell(text), written);
        }
    }

    #[test]
    fn no_part_of_a_cell_is_a_formula_where_another_separator_splits_it() {
        for (text, written) in [
            ("pain;=1+1", "pain;'=1+1"),
            ("pain, @A1", "pain, '@A1"),
            (
                "Bad day.\n=cmd|'/C calc'!A0\nend",
                "Bad day.\n'=cmd|'/C calc'!A0\nend",
            ),
            ("x,\"=A1+1,y", "x,\"'=A1+1,y"),
            ("x\u{2028}+1", "x\u{2028}'+1"),
        ] {
            assert_eq!(guarded_cell(text), written);
        }
    }

    #[test]
    fn a_text_that_looks_guarded_is_guarded_and_comes_back() {
        for (text, written) in [("'=1", "''=1"), ("' ''+1", "' '''+1"), ("\"'@", "\"''@")] {
            assert_eq!(guarded_cell(text), written);
            assert_eq!(unguarded_cell(written), text);
        }
    }

    #[test]
    fn a_text_stays_as_it_is() {
        for text in [
            "",
            "Ибупрофен 400 мг",
            "1-2",
            "–",
            "a=b",
            "14:30",
            "a, b; c",
            "the 'usual' one's",
            "one\r\n\r\ntwo",
        ] {
            assert_eq!(guarded_cell(text), text);
            assert_eq!(unguarded_cell(text), text);
        }
    }
}
