//! The guard that keeps a text of a table a text, and takes itself away again: an apostrophe, by
//! which spreadsheets themselves say so.
//!
//! **Formulas.** A cell that begins with one of the signs is taken for a formula, which may send
//! the other cells elsewhere. An apostrophe before the sign makes it a text (OWASP, "CSV
//! Injection"). Not every program finds the cells that were written: one that splits at another
//! separator, or does not know that a line may break inside of quotation marks, begins one in the
//! middle of ours. So the guard stands before every sign
//!
//! - at the beginning of the text, after a separator, a line break or any other control
//!   character, or after a quotation mark;
//! - and where only spaces, invisible characters or apostrophes are between these and the sign.
//!
//! **Values.** A text that is nothing but a number, a date, a time, a truth value or an error is
//! taken for one, in the program's own language: "1-2" becomes a date, "00123" loses its zeros,
//! the seventeenth digit of a number becomes 0. An apostrophe before the whole text keeps it.
//! Excel, LibreOffice, Numbers and Google Sheets all take the rest for a text then and show the
//! apostrophe; a tab or a no-break space in its place is left out by some of them.
//!
//! An apostrophe that is there already gets another one, so that there is one way back: the one
//! before the whole of such a text, and of every sign that stands so the one right before it, are
//! taken away.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::Texts;
use journal::{Language, is_invisible};

/// The words, beside digits and signs, of which numbers, dates, times and amounts of money are
/// made in any language: an exponent, the parts of a day, the T and Z of ISO 8601, currencies.
const WORDS_OF_VALUES: [&str; 9] = ["e", "a", "p", "am", "pm", "t", "z", "usd", "eur"];

/// The words of which spreadsheets make values, in every language of the diary.
static SPREADSHEETS: LazyLock<SpreadsheetWords> = LazyLock::new(SpreadsheetWords::of_all_languages);

struct SpreadsheetWords {
    /// Those of values, and, short, the days of the week.
    of_values: BTreeSet<String>,
    /// How the names of the months begin, and of the days of the week, which LibreOffice takes
    /// for a part of a date.
    beginnings: BTreeSet<String>,
    truth_values: BTreeSet<String>,
}

impl SpreadsheetWords {
    fn of_all_languages() -> Self {
        let languages = || Language::ALL.into_iter().map(Texts::of);
        let listed = |name| languages().flat_map(move |texts| texts.list(name));
        let first_three = |(name, _): (String, i8)| name.to_lowercase().chars().take(3).collect();
        let months = languages().flat_map(Texts::month_names).map(first_three);
        Self {
            of_values: WORDS_OF_VALUES
                .map(str::to_owned)
                .into_iter()
                .chain(listed("cell-words"))
                .collect(),
            beginnings: months.chain(listed("cell-weekdays")).collect(),
            truth_values: listed("cell-truth").collect(),
        }
    }
}

/// A text as it is written into a cell: no spreadsheet takes it, or a part of it, for a formula,
/// nor the whole for a number or a date.
#[must_use]
pub fn guarded_cell(text: &str) -> String {
    let guarded = copied(text, |copy| copy.push('\''));
    match is_taken_for_a_value(text) {
        true => format!("'{guarded}"),
        false => guarded,
    }
}

/// The text that [`guarded_cell`] wrote into a cell. A cell that somebody else wrote without
/// the guard stays as it is.
#[must_use]
pub fn unguarded_cell(written: &str) -> String {
    // The guard changes nothing of whether a text is taken for a value.
    let guarded = match written.strip_prefix('\'') {
        Some(rest) if is_taken_for_a_value(written) => rest,
        _ => written,
    };
    copied(guarded, |copy| {
        if copy.ends_with('\'') {
            copy.pop();
        }
    })
}

/// Whether a spreadsheet could take the whole text for a value, were there no apostrophes before
/// it. What begins with the sign of a formula is guarded as one.
fn is_taken_for_a_value(text: &str) -> bool {
    let is_before = |character| ends_a_cell(character) || is_overlooked(character);
    let shown = text.trim_matches(is_before);
    if shown.starts_with(is_formula_sign) {
        return false;
    }
    let lower = shown.to_lowercase();
    let mut words = lower.split(|character: char| !character.is_alphabetic());
    let is_of_values = |word: &str| {
        let mut beginnings = SPREADSHEETS.beginnings.iter();
        word.is_empty()
            || SPREADSHEETS.of_values.contains(word)
            || beginnings.any(|beginning| word.starts_with(beginning.as_str()))
    };
    let is_error = shown.starts_with('#') && (shown.ends_with(['!', '?']) || shown.contains('/'));
    // No value has a dash of print, as a span of time has: "22:00 – 23:10".
    let has_number = shown.contains(char::is_numeric) && !shown.contains(['–', '—']);
    is_error
        || SPREADSHEETS.truth_values.contains(&lower)
        || (has_number && words.all(is_of_values))
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
    fn a_text_that_is_nothing_but_a_value_stays_a_text() {
        for value in [
            "1-2",
            "3/4",
            "00123",
            "1E5",
            "1e-5",
            "TRUE",
            "ложь",
            "10:30",
            "10:30 PM",
            "5 p",
            "1.5",
            "1,5",
            ".5",
            "2026-11",
            "2026-11-23T10:30:00Z",
            "мар.5",
            "MAR1",
            "5 мая 2026 г.",
            "May 5",
            "Monday, May 5",
            "Mon 5/5/2026",
            "Среда, 6 мая",
            "пт 5.5.26",
            "(5)",
            "$5",
            "5 €",
            "5 руб.",
            "5%",
            "7/10",
            "1 1/2",
            "½",
            "1\u{a0}000",
            "1'000",
            "12345678901234567",
            "１２",
            "٣",
            "#N/A",
            "#ДЕЛ/0!",
            "#ИМЯ?",
            " 1-2",
            "TRUE ",
            "1;2",
            "1\n2",
            "8 (900) 000-00-00",
        ] {
            let written = guarded_cell(value);
            assert_eq!(written, format!("'{value}"));
            assert_eq!(unguarded_cell(&written), value);
            assert_eq!(unguarded_cell(value), value, "written by somebody else");
            let own = format!("'{value}");
            assert_eq!(guarded_cell(&own), format!("''{value}"));
            assert_eq!(unguarded_cell(&guarded_cell(&own)), own);
        }
        for (text, written) in [("+7", "'+7"), (" -5", " '-5"), ("1,-2", "'1,'-2")] {
            assert_eq!(guarded_cell(text), written, "one guard is enough");
            assert_eq!(unguarded_cell(written), text);
        }
    }

    #[test]
    fn a_text_stays_as_it_is() {
        for text in [
            "",
            "Ибупрофен 400 мг",
            "400 mg",
            "2 таблетки",
            "в 14:30",
            "мартини",
            "Среда",
            "средний, 5 из 10",
            "всего 5",
            "#стресс",
            "true story",
            "–",
            "22:00 – 23:10, 2/10",
            "a=b",
            "a, b; c",
            "the 'usual' one's",
            "one\r\n\r\ntwo",
        ] {
            assert_eq!(guarded_cell(text), text);
            assert_eq!(unguarded_cell(text), text);
        }
    }
}
