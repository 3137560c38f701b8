//! The parts of a date and a time.

use std::sync::LazyLock;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use journal::{Language, in_ascii_digits};
use journal_texts::Texts;

use crate::DateOrder;

/// The years in which a date is not a mistake.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A date that can be read in one way, or day and month in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrittenDate {
    Plain(Date),
    InFigures(Figures),
}

/// A date such as 05/06/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    first: i8,
    second: i8,
    year: i16,
}

impl Figures {
    /// `None` where the calendar has no such date.
    pub(super) fn date(self, order: DateOrder) -> Option<Date> {
        let (day, month) = match order {
            DateOrder::DayFirst => (self.first, self.second),
            DateOrder::MonthFirst => (self.second, self.first),
        };
        date(self.year, month, day)
    }

    /// The date with the day first, then with the month first.
    pub(super) fn in_each_order(self) -> [Option<Date>; 2] {
        [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| self.date(order))
    }
}

fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    let year = YEARS.contains(&year).then_some(year)?;
    Date::new(year, month, day).ok()
}

/// Reads a date, and a time and its offset where they follow. `None` where that is not all
/// of it.
pub(super) fn parts(text: &str) -> Option<(WrittenDate, Option<Time>, Option<Offset>)> {
    // The longest has the name of its weekday and seconds.
    const LONGEST: usize = 80;
    if text.len() > LONGEST {
        return None;
    }
    let plain = in_ascii_digits(text).to_lowercase().replace(',', " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let (date, after) = match words.as_slice() {
        [first, rest @ ..] if first.contains(['-', '/', '.']) && is_figure(first) => {
            let (date, time) = first.split_once('t').unwrap_or((first, ""));
            let time = Some(time).filter(|time| !time.is_empty());
            let time: Vec<&str> = time.into_iter().chain(rest.iter().copied()).collect();
            (in_figures(date)?, time.join(" "))
        }
        words => {
            let (date, rest) = in_words(words)?;
            (WrittenDate::Plain(date), rest.join(" "))
        }
    };
    let (time, offset) = clock_time(&after)?;
    Some((date, time, offset))
}

fn is_figure(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        && !word.contains(|c: char| c.is_alphabetic() && !matches!(c, 't' | 'z'))
}

fn in_figures(text: &str) -> Option<WrittenDate> {
    let numbers: Vec<&str> = text.trim_end_matches('.').split(['-', '/', '.']).collect();
    let &[first, second, third] = numbers.as_slice() else {
        return None;
    };
    let small = |digits: &str| digits.parse::<i8>().ok();
    if first.len() == 4 {
        let date = date(first.parse().ok()?, small(second)?, small(third)?)?;
        return Some(WrittenDate::Plain(date));
    }
    let figures = Figures {
        first: small(first)?,
        second: small(second)?,
        year: year(third)?,
    };
    // No language writes the month first between points.
    Some(match text.contains('.') {
        true => WrittenDate::Plain(figures.date(DateOrder::DayFirst)?),
        false => WrittenDate::InFigures(figures),
    })
}

fn year(digits: &str) -> Option<i16> {
    let number: i16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}

/// A day, the name of a month and a year, in either order of the first two, perhaps after the
/// name of a weekday; and the words behind it.
fn in_words<'w>(words: &'w [&'w str]) -> Option<(Date, &'w [&'w str])> {
    let weekday = words.first().is_some_and(|word| {
        !word.starts_with(|c: char| c.is_ascii_digit()) && month(word).is_none()
    });
    let [first, second, third, rest @ ..] = &words[usize::from(weekday)..] else {
        return None;
    };
    let (day, month) = match (day(first), month(second), month(first), day(second)) {
        (Some(day), Some(month), ..) | (_, _, Some(month), Some(day)) => (day, month),
        _ => return None,
    };
    let rest = match rest {
        ["г." | "г" | "at" | "в", rest @ ..] => rest,
        rest => rest,
    };
    Some((date(year(third)?, month, day)?, rest))
}

/// Such as "22nd" or "22.".
fn day(word: &str) -> Option<i8> {
    let endings = ["st", "nd", "rd", "th", "."];
    let digits = endings.iter().find_map(|ending| word.strip_suffix(ending));
    digits.unwrap_or(word).parse().ok()
}

/// The month of that name, or of its first three letters, in every language of the diary.
fn month(word: &str) -> Option<i8> {
    static MONTHS: LazyLock<Vec<(String, i8)>> = LazyLock::new(|| {
        let languages = Language::ALL.into_iter().map(Texts::of);
        let names = languages.flat_map(Texts::month_names);
        names
            .map(|(name, month)| (name.to_lowercase(), month))
            .collect()
    });
    let word = word.trim_end_matches('.');
    let is_short = word.chars().count() == 3 || word == "sept";
    let mut months = MONTHS.iter();
    let found = months.find(|(name, _)| name == word || (is_short && name.starts_with(word)));
    found.map(|(_, month)| *month)
}

/// Reads a time of day, with an offset behind it where there is one; nothing of an empty text.
fn clock_time(text: &str) -> Option<(Option<Time>, Option<Offset>)> {
    if text.is_empty() {
        return Some((None, None));
    }
    let (text, offset) = without_offset(text)?;
    let (text, half) = without_half(text);
    let mut numbers = text.trim().split([':', '.']).map(str::parse::<i8>);
    let mut next = || numbers.next().map(Result::ok);
    let (hour, minute) = (next()??, next()??);
    let seconds = next().unwrap_or(Some(0))?;
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
    };
    let time = Time::new(hour, minute, seconds, 0).ok()?;
    Some((Some(time), offset))
}

fn without_offset(text: &str) -> Option<(&str, Option<Offset>)> {
    if let Some(text) = text.strip_suffix('z') {
        return Some((text, Some(Offset::UTC)));
    }
    let Some(sign) = text.find(['+', '-']) else {
        return Some((text, None));
    };
    let (text, offset) = text.split_at(sign);
    let digits = offset.get(1..)?.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = i32::from(minutes.parse::<u8>().unwrap_or(0));
    let minutes = i32::from(hours.parse::<u8>().ok()?) * 60 + minutes;
    let east = if offset.starts_with('-') { -1 } else { 1 };
    Some((text, Some(Offset::from_seconds(east * minutes * 60).ok()?)))
}

/// The text without "am" or "pm" behind it, and the hours that this adds.
fn without_half(text: &str) -> (&str, Option<i8>) {
    let halves = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)];
    let half = halves.into_iter().find_map(|(ending, hours)| {
        let text = text.strip_suffix(ending)?;
        Some((text, Some(hours)))
    });
    half.unwrap_or((text, None))
}

/// Reads a time of day alone, such as "7:05", "10:00 pm" or "23:10:00".
pub(crate) fn read_clock(text: &str) -> Option<Time> {
    clock_time(&in_ascii_digits(text).trim().to_lowercase())?.0
}
