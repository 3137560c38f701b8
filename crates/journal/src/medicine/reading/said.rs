//! The names, amounts and times in a part of a text.

use jiff::civil::Time;

use super::super::names::Role;
use super::fragment::{Fragment, Sort, name, text};
use super::time::{time, time_or_amount};

/// The most letters of a word that is taken for a unit because it stands behind a number.
const MOST_OF_UNIT: usize = 3;

/// The meaning of a part of the text.
#[derive(Clone)]
pub enum Said {
    Name {
        text: String,
        /// Whether it begins with a medicine of the table.
        known: bool,
    },
    Amount(String),
    Time(Time, String),
    /// Written like a time and like an amount, such as "14.30".
    TimeOrAmount(Time, String),
    /// It is none of these, or may be several.
    Unclear(String),
}

impl Said {
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Name { .. })
    }

    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Amount(_))
    }

    pub fn is_time(&self) -> bool {
        matches!(self, Self::Time(..) | Self::TimeOrAmount(..))
    }

    /// As the person typed it.
    pub fn into_text(self) -> String {
        match self {
            Self::Name { text, .. }
            | Self::Amount(text)
            | Self::Time(_, text)
            | Self::TimeOrAmount(_, text)
            | Self::Unclear(text) => text,
        }
    }
}

/// Whether a name, and a known one, stands before.
#[derive(Clone, Copy, Default)]
struct Before {
    name: bool,
    known: bool,
}

/// The names, amounts and times of a part. After a known medicine "таблетка" is an amount.
pub fn all(fragments: &[Fragment<'_>], after_known: bool) -> Vec<Said> {
    let mut said = Vec::new();
    let mut before = Before {
        name: false,
        known: after_known,
    };
    let mut at = 0;
    while at < fragments.len() {
        let rest = &fragments[at..];
        let length = if rest[0].is(Role::Took) || rest[0].is(Role::And) {
            1
        } else if let Some((time, length)) = time(rest) {
            said.push(Said::Time(time, text(&rest[..length])));
            length
        } else if is_at_a_number(rest) {
            said.push(Said::Unclear(text(&rest[..2])));
            2
        } else if let Some(length) = amount(rest, before) {
            said.push(amount_said(&rest[..length], &rest[length..]));
            length
        } else {
            let length = name_length(rest, before);
            let words = &rest[..length];
            before.known |= words.iter().any(is_known);
            let text = name(words);
            if text.contains(char::is_alphanumeric) {
                before.name = true;
                let mut words = words.iter();
                let first = words.find(|word| !matches!(word.sort, Sort::Mark(_)));
                let known = first.is_some_and(is_known);
                said.push(Said::Name { text, known });
            }
            length
        };
        at += length;
    }
    said
}

fn is_known(fragment: &Fragment<'_>) -> bool {
    fragment.meaning().is_some()
}

/// "в 25", where no clock shows the number, and "в два".
fn is_at_a_number(fragments: &[Fragment<'_>]) -> bool {
    let is_number = |number: &Fragment<'_>| number.is_number() || number.is(Role::Number);
    matches!(fragments, [at, number, ..] if at.is(Role::At) && is_number(number))
}

/// How many fragments the name has, up to what is said of the dose.
fn name_length(fragments: &[Fragment<'_>], mut before: Before) -> usize {
    let mut length = 0;
    while length < fragments.len() {
        let rest = &fragments[length..];
        let is_dose =
            || time(rest).is_some() || is_at_a_number(rest) || amount(rest, before).is_some();
        // "Нурофен в обед": a time that no number tells is no part of a known name.
        let is_untold_time = before.known && rest[0].is(Role::At) && rest.len() > 1;
        if rest[0].is(Role::Took) || (length > 0 && (is_untold_time || is_dose())) {
            break;
        }
        before.known |= is_known(&rest[0]);
        before.name |= rest[0].is_name();
        length += 1;
    }
    length
}

/// The amount in the fragments, unless a number in it may be a time or a date.
fn amount_said(fragments: &[Fragment<'_>], rest: &[Fragment<'_>]) -> Said {
    let amount = text(fragments).replace(['(', ')'], " ");
    let amount = amount.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_bare = !rest.first().is_some_and(|next| next.is(Role::Unit));
    let is_no_amount = |(index, number): (usize, &Fragment<'_>)| {
        let is_last = index + 1 == fragments.len();
        number.is_number() && (number.is_time() || is_date(number.written(), is_last && is_bare))
    };
    if fragments.iter().enumerate().any(is_no_amount) {
        return Said::Unclear(amount);
    }
    match time_or_amount(fragments).filter(|_| fragments.len() == 1) {
        Some(time) => Said::TimeOrAmount(time, amount),
        None => Said::Amount(amount),
    }
}

/// "28.11.2026", "2026-11-28"; and "28.11" where nothing says of what.
fn is_date(number: &str, is_bare: bool) -> bool {
    let groups: Vec<_> = number.split(['.', '-', '–', '/']).collect();
    let within = |group: &str, most: u32| {
        let number = group.parse::<u32>();
        group.len() <= 2 && number.is_ok_and(|number| (1..=most).contains(&number))
    };
    match groups.as_slice() {
        [day, month] => {
            is_bare
                && number.contains('.')
                && month.len() == 2
                && within(day, 31)
                && within(month, 12)
        }
        [first, month, last] => {
            let is_day_of = |day: &str, year: &str| within(day, 31) && matches!(year.len(), 2 | 4);
            within(month, 12)
                && (is_day_of(first, last) || (first.len() == 4 && is_day_of(last, first)))
        }
        _ => false,
    }
}

/// How many fragments the amount has that begins here, if one does: a number with what is
/// counted or measured, or the like in words.
fn amount(fragments: &[Fragment<'_>], before: Before) -> Option<usize> {
    let is_next = |is_so: &dyn Fn(&Fragment<'_>) -> bool| fragments.get(1).is_some_and(is_so);
    let begins = match fragments.first()?.sort {
        Sort::Number | Sort::Role(Role::Amount) => true,
        // "Кеторол в ампуле".
        Sort::Role(Role::At) => before.known && is_next(&|next| next.is(Role::Unit)),
        Sort::Role(Role::Unit) => {
            before.known || is_next(&|next| is_known(next) || next.is_number())
        }
        Sort::Role(Role::Number) => {
            let mut others = fragments
                .iter()
                .skip_while(|fragment| fragment.is(Role::Number) || fragment.is(Role::And));
            let counts =
                |next: &Fragment<'_>| is_known(next) || next.is_number() || next.is(Role::Unit);
            before.known || others.next().is_some_and(counts)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut length = 1;
    for (index, fragment) in fragments.iter().enumerate().skip(1) {
        let rest = &fragments[index..];
        let is_of_number = fragments[index - 1].is_number();
        let goes_on = match fragment.sort {
            Sort::Number => time_or_amount(rest).is_none() && time_or_amount(fragments).is_none(),
            Sort::Role(Role::Unit | Role::Number | Role::Amount | Role::NothingAdded) => true,
            Sort::Mark('%') if is_of_number => true,
            Sort::Mark(_) | Sort::Role(Role::And) => continue,
            // The unit of a language whose words are not known, or its "and".
            Sort::Word => {
                let is_short = fragment.written().chars().count() <= MOST_OF_UNIT;
                let is_between = before.name && rest.get(1).is_some_and(Fragment::is_name);
                is_short && is_of_number && !is_between
            }
            _ => false,
        };
        if !goes_on || time(rest).is_some() {
            break;
        }
        length = index + 1;
    }
    Some(length)
}
