//! The names, amounts and times in a part of a text.

use jiff::civil::Time;

use super::super::names::Role;
use super::fragment::{Fragment, Sort, text};
use crate::clock_time::parse_time;

/// The most letters of a word that is taken for a unit because it stands behind a number.
const MOST_OF_UNIT: usize = 3;

/// The meaning of a part of the text.
pub enum Said {
    Name {
        text: String,
        known: bool,
    },
    Amount(String),
    Time(Time, String),
    /// Written like a time and like an amount, such as "14.30".
    TimeOrAmount(Time, String),
}

/// The names, amounts and times of a part. After a known medicine "таблетка" is an amount.
pub fn all(fragments: &[Fragment<'_>], mut after_known: bool) -> Vec<Said> {
    let mut said = Vec::new();
    let mut at = 0;
    while at < fragments.len() {
        let rest = &fragments[at..];
        let length = if rest[0].is(Role::Took) || rest[0].is(Role::And) {
            1
        } else if let Some((time, length)) = time(rest) {
            said.push(Said::Time(time, text(&rest[..length])));
            length
        } else if let Some(length) = amount(rest, after_known) {
            let amount = text(&rest[..length]).replace(['(', ')'], " ");
            let amount = amount.split_whitespace().collect::<Vec<_>>().join(" ");
            said.push(match time_or_amount(rest).filter(|_| length == 1) {
                Some(time) => Said::TimeOrAmount(time, amount),
                None => Said::Amount(amount),
            });
            length
        } else {
            let length = name(rest, after_known);
            let known = rest[..length]
                .iter()
                .any(|fragment| fragment.meaning().is_some());
            after_known |= known;
            let text = text(&rest[..length]);
            if text.contains(char::is_alphanumeric) {
                said.push(Said::Name { text, known });
            }
            length
        };
        at += length;
    }
    said
}

/// How many fragments the name has, up to what is said of the dose.
fn name(fragments: &[Fragment<'_>], mut after_known: bool) -> usize {
    let mut length = 0;
    while length < fragments.len() {
        let rest = &fragments[length..];
        let ends = rest[0].is(Role::Took)
            || (length > 0 && (time(rest).is_some() || amount(rest, after_known).is_some()));
        if ends {
            break;
        }
        after_known |= rest[0].meaning().is_some();
        length += 1;
    }
    length
}

/// How many fragments the amount has that begins here, if one does: a number with what is
/// counted or measured, or the like in words.
fn amount(fragments: &[Fragment<'_>], after_known: bool) -> Option<usize> {
    let is_known = |fragment: &Fragment<'_>| fragment.meaning().is_some();
    let is_number = |fragment: &Fragment<'_>| fragment.sort == Sort::Number;
    let is_next = |is_so: &dyn Fn(&Fragment<'_>) -> bool| fragments.get(1).is_some_and(is_so);
    let begins = match fragments.first()?.sort {
        Sort::Number | Sort::Role(Role::Amount) => true,
        Sort::Role(Role::Unit) => after_known || is_next(&is_known) || is_next(&is_number),
        Sort::Role(Role::Number) => {
            let mut others = fragments
                .iter()
                .skip_while(|fragment| fragment.is(Role::Number));
            let counts = |next| is_known(next) || is_number(next) || next.is(Role::Unit);
            after_known || others.next().is_some_and(counts)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut length = 1;
    for (index, fragment) in fragments.iter().enumerate().skip(1) {
        let rest = &fragments[index..];
        let goes_on = match fragment.sort {
            Sort::Number => time_or_amount(rest).is_none() && time_or_amount(fragments).is_none(),
            Sort::Role(Role::Unit | Role::Number | Role::Amount | Role::NothingAdded) => true,
            Sort::Mark(_) => continue,
            // The unit of a language whose words are not known.
            Sort::Word => {
                let is_short = fragment.tokens[0].text.chars().count() <= MOST_OF_UNIT;
                is_short && fragments[index - 1].sort == Sort::Number
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

/// A time that cannot be an amount: "14:30", "в 14.30", "at 2 pm", "9 утра".
fn time(fragments: &[Fragment<'_>]) -> Option<(Time, usize)> {
    let ats = fragments
        .iter()
        .take_while(|fragment| fragment.is(Role::At))
        .count();
    let number = fragments
        .get(ats)
        .filter(|fragment| fragment.sort == Sort::Number)?;
    let written = number.tokens[0].text;
    let hours = fragments[ats + 1..]
        .iter()
        .take_while(|fragment| fragment.is(Role::Hour));
    let mut length = ats + 1 + hours.count();
    let time = parse_time(&written.replace('–', "-")).ok()?;
    let part_of_day = fragments
        .get(length)
        .and_then(|fragment| match fragment.sort {
            Sort::Role(role @ (Role::Morning | Role::Afternoon | Role::Night)) => Some(role),
            _ => None,
        });
    length += usize::from(part_of_day.is_some());
    let is_amount = || {
        fragments
            .get(ats + 1)
            .is_some_and(|fragment| fragment.is(Role::Unit))
    };
    let is_hour = written.len() <= 2;
    let is_time = written.contains(':')
        || (part_of_day.is_some() && is_hour)
        || (ats > 0 && !is_amount() && (is_hour || written.len() > 3));
    is_time.then_some((on_a_day(time, part_of_day), length))
}

/// The hour by which part of the day was named beside it.
fn on_a_day(time: Time, part: Option<Role>) -> Time {
    let hour = match (part, time.hour()) {
        (Some(Role::Morning | Role::Night), 12) => 0,
        (Some(Role::Afternoon), hour @ 1..=11) | (Some(Role::Night), hour @ 9..=11) => hour + 12,
        (_, hour) => hour,
    };
    Time::constant(hour, time.minute(), 0, 0)
}

/// A number such as "14.30", which nothing makes an amount or a time.
fn time_or_amount(fragments: &[Fragment<'_>]) -> Option<Time> {
    let (number, rest) = fragments.split_first()?;
    let has_unit = rest.first().is_some_and(|fragment| fragment.is(Role::Unit));
    let written = number.tokens[0].text;
    let is_written_so = number.sort == Sort::Number && written.contains(['.', '-', '–']);
    if !is_written_so || has_unit {
        return None;
    }
    parse_time(&written.replace('–', "-")).ok()
}
