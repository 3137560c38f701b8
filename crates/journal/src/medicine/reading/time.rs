//! Times of day as people type them.

use jiff::civil::Time;

use super::super::names::{MedicineNames, Role};
use super::fragment::{Fragment, Sort};
use crate::answer::PartOfDay;
use crate::clock_time::parse_time;
use crate::digits::in_ascii_digits;

impl MedicineNames {
    /// Reads a time of day with words around it and nothing else, as in "at 2 pm", "14 Uhr" or
    /// "14h30".
    #[must_use]
    pub fn time_among_words(&self, text: &str) -> Option<Time> {
        let plain = in_ascii_digits(text);
        let tokens = self.tokens(plain.trim().trim_end_matches('.'));
        let fragments = self.fragments(&tokens);
        let said = SaidTime::begins(&fragments)?;
        (said.length == fragments.len()).then_some(said.time)
    }
}

/// A number that a clock may show, with the words around it.
struct SaidTime {
    time: Time,
    length: usize,
    /// Whether it can be no amount.
    is_certain: bool,
}

impl SaidTime {
    fn begins(fragments: &[Fragment<'_>]) -> Option<Self> {
        let counted = |from: usize, is_so: &dyn Fn(&Fragment<'_>) -> bool| {
            let rest = fragments.iter().skip(from);
            rest.take_while(|fragment| is_so(fragment)).count()
        };
        let ats = counted(0, &|it| it.is(Role::At));
        let number = fragments.get(ats).filter(|it| it.sort == Sort::Number)?;
        let written = number.written();
        let is_of_hours = |it: &Fragment<'_>| it.is(Role::Hour) || it.is(Role::OClock);
        let hours = counted(ats + 1, &is_of_hours);
        let is_unit = |at: usize| fragments.get(at).is_some_and(|it| it.is(Role::Unit));
        let mut length = ats + 1 + hours;
        let minutes = fragments
            .get(length)
            .filter(|_| hours > 0 && !is_unit(length + 1))
            .and_then(|minutes| parse_time(&format!("{written}:{}", minutes.written())).ok());
        length += usize::from(minutes.is_some());
        let time = minutes.or_else(|| on_a_clock(written))?;
        let part_of_day = fragments.get(length).and_then(|it| match it.sort {
            Sort::Role(Role::BeforeNoon) => Some(PartOfDay::Morning),
            // Whether 12 in the morning is noon or midnight, languages and people differ.
            Sort::Role(Role::Morning) => (time.hour() != 12).then_some(PartOfDay::Morning),
            Sort::Role(Role::Afternoon) => Some(PartOfDay::Afternoon),
            Sort::Role(Role::Evening) => Some(PartOfDay::Evening),
            Sort::Role(Role::Night) => Some(PartOfDay::Night),
            _ => None,
        });
        length += usize::from(part_of_day.is_some());
        let is_hour = written.len() <= 2;
        Some(Self {
            time: part_of_day.map_or(time, |part| part.of_twelve_hours(time)),
            length,
            is_certain: written.contains(':')
                || minutes.is_some()
                || fragments[..length].iter().any(|it| it.is(Role::OClock))
                || (part_of_day.is_some() && is_hour)
                || (ats > 0 && !is_unit(ats + 1) && (is_hour || written.len() > 3)),
        })
    }
}

/// A time that cannot be an amount: "14:30", "в 14.30", "at 2 pm", "9 утра", "14h30".
pub fn time(fragments: &[Fragment<'_>]) -> Option<(Time, usize)> {
    let said = SaidTime::begins(fragments)?;
    said.is_certain.then_some((said.time, said.length))
}

/// A number such as "14.30", which nothing makes an amount or a time.
pub fn time_or_amount(fragments: &[Fragment<'_>]) -> Option<Time> {
    let (number, rest) = fragments.split_first()?;
    let has_unit = rest.first().is_some_and(|fragment| fragment.is(Role::Unit));
    let written = number.written();
    let is_written_so = number.is_number() && written.contains(['.', '-', '–']);
    if !is_written_so || has_unit {
        return None;
    }
    on_a_clock(written)
}

/// The time that a number is on a clock, where the dash of print may part its hour and minute.
fn on_a_clock(written: &str) -> Option<Time> {
    parse_time(&written.replace('–', "-")).ok()
}
