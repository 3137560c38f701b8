//! The numbers of a list: "1. Ибупрофен 400", "2) Суматриптан 50".

use super::super::token::is_break;
use super::fragment::{Fragment, Sort};

/// The character by which a keyboard makes a digit a sign of its own, "1️⃣".
const KEYCAP: char = '\u{20e3}';

/// A number that may be one of a list.
struct Ordinal {
    at: usize,
    /// How many fragments it has with its marks.
    length: usize,
    number: usize,
    /// Whether it can be nothing else: "1. 5 г" may be one and a half.
    certain: bool,
}

/// Makes line breaks of the numbers of a list. Returns whether it is clear which these are:
/// they count up from 1.
pub fn unnumber(fragments: &mut Vec<Fragment<'_>>) -> bool {
    let ordinals = ordinals(fragments);
    let is_list = (1..)
        .zip(&ordinals)
        .all(|(number, ordinal)| ordinal.number == number);
    let is_certain = ordinals.len() > 1 || ordinals.iter().all(|ordinal| ordinal.certain);
    if !is_list || !is_certain {
        return false;
    }
    for ordinal in ordinals.iter().rev() {
        fragments[ordinal.at].sort = Sort::Mark('\n');
        fragments.drain(ordinal.at + 1..ordinal.at + ordinal.length);
    }
    true
}

fn ordinals(fragments: &[Fragment<'_>]) -> Vec<Ordinal> {
    let mut ordinals = Vec::new();
    let mut begins = true;
    let mut open = 0_usize;
    for (at, fragment) in fragments.iter().enumerate() {
        match fragment.sort {
            Sort::Mark('(') => open += 1,
            Sort::Mark(')') => open = open.saturating_sub(1),
            Sort::Number => ordinals.extend(ordinal(fragments, at, begins, open == 0)),
            _ => {}
        }
        match fragment.sort {
            Sort::Mark(mark) if is_break(mark) => (begins, open) = (true, 0),
            Sort::Mark(_) => {}
            _ => begins = false,
        }
    }
    ordinals
}

/// The number of a list that stands at this place: "1)" anywhere but in brackets, "1." at the
/// begin of what is listed.
fn ordinal(fragments: &[Fragment<'_>], at: usize, begins: bool, outside: bool) -> Option<Ordinal> {
    let written = fragments[at].written();
    let is_short = written.len() <= 2 && !written.starts_with('0');
    let number = written.parse().ok().filter(|_| is_short)?;
    let marks = fragments[at + 1..].iter();
    let marks =
        marks.take_while(|mark| mark.is_glued() && ".)\u{fe0f}\u{20e3}".contains(mark.written()));
    let length = 1 + marks.count();
    let rest = &fragments[at + length..];
    let has = |mark| {
        fragments[at + 1..at + length]
            .iter()
            .any(|fragment| fragment.is_mark(mark))
    };
    let mut words = rest
        .iter()
        .filter(|fragment| !matches!(fragment.sort, Sort::Mark(mark) if !is_break(mark)));
    let next = words
        .next()
        .filter(|next| !matches!(next.sort, Sort::Mark(_)));
    // "1 / 2)" ends a fraction.
    let goes_on = !begins && at > 0 && "/+×*-–⁄".contains(fragments[at - 1].written());
    let is_bracketed = has(KEYCAP) || (has(')') && outside && !goes_on);
    let is_pointed = begins && has('.') && next.is_some();
    (is_bracketed || is_pointed).then_some(Ordinal {
        at,
        length,
        number,
        certain: is_bracketed || next.is_some_and(Fragment::is_name),
    })
}
