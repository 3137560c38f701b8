//! Dates and times, which a workbook stores as numbers: days since the begin of its calendar.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use quick_xml::events::Event;

use super::plain_number;
use crate::Unreadable;
use crate::xml::{attribute, each_event};

/// The day with the number 0, as far as the calendar counts leap years rightly.
const DAY_ZERO: Date = date(1899, 12, 30);

/// The same of workbooks that were begun on a Macintosh.
const DAY_ZERO_OF_MACINTOSH: Date = date(1904, 1, 1);

pub(super) const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

/// The kind of value as which a number in a cell is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Date,
    DateAndTime,
    /// A time of day, whatever the day.
    Time,
    /// Hours, minutes or seconds that go on beyond a day.
    Length,
}

impl Shown {
    /// Of the formats that have a number and no code in the file (ECMA-376, part 1, 18.8.30).
    fn of_builtin(format: u32) -> Self {
        match format {
            14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => Self::Date,
            18..=21 | 32 | 33 | 45 | 47 | 55 | 56 => Self::Time,
            46 => Self::Length,
            22 => Self::DateAndTime,
            _ => Self::Number,
        }
    }

    /// Of a code such as `yyyy\-mm\-dd\ hh:mm` or `[h]:mm`.
    fn of_code(code: &str) -> Self {
        let letters = placeholders(code);
        let has = |any: &[char]| letters.contains(any);
        match (has(&['y', 'd']), has(&['h', 's'])) {
            (true, true) => Self::DateAndTime,
            (true, false) => Self::Date,
            (false, _) if has(&[LENGTH]) => Self::Length,
            (false, true) => Self::Time,
            (false, false) => Self::Number,
        }
    }
}

/// Stands for hours, minutes or seconds that go on beyond a day, such as those of `[h]:mm`.
const LENGTH: char = '[';

/// The letters of a code in lower case, without what stands for itself, without colours and
/// without the code for negative numbers.
fn placeholders(code: &str) -> String {
    let mut letters = String::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' | '_' | '*' => _ = signs.next(),
            '"' => _ = signs.by_ref().find(|it| *it == '"'),
            '[' => {
                let within: String = signs.by_ref().take_while(|it| *it != ']').collect();
                let within = within.to_lowercase();
                if within.trim_matches(['h', 'm', 's']).is_empty() {
                    letters.push(LENGTH);
                }
            }
            ';' => break,
            sign => letters.extend(sign.to_lowercase()),
        }
    }
    match letters.trim() {
        "general" | "standard" => String::new(),
        letters => letters.to_owned(),
    }
}

/// The kind of value that each style of a cell shows, and the first day of the calendar.
#[derive(Debug)]
pub(super) struct Styles {
    shown: Vec<Shown>,
    day_zero: Date,
}

impl Styles {
    /// Reads `xl/styles.xml`, and of `xl/workbook.xml` the calendar.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] where one is no XML.
    pub(super) fn of(styles: &str, workbook: &str) -> Result<Self, Unreadable> {
        let mut day_zero = DAY_ZERO;
        each_event(workbook, |event| {
            if let Event::Start(start) | Event::Empty(start) = event
                && start.local_name().as_ref() == "workbookPr"
                && attribute(start, "date1904").is_some_and(|is| is == "1" || is == "true")
            {
                day_zero = DAY_ZERO_OF_MACINTOSH;
            }
            Ok(())
        })?;
        let shown = shown_by_styles(styles)?;
        Ok(Self { shown, day_zero })
    }

    /// The text that a cell shows whose style is that, by its position.
    pub(super) fn text(&self, style: Option<usize>, number: String) -> String {
        let shown = style.and_then(|style| self.shown.get(style));
        let shown = shown.copied().unwrap_or_default();
        self.written(shown, &number)
            .unwrap_or_else(|| plain_number(number))
    }

    /// `None` for a number that stands for nothing else.
    fn written(&self, shown: Shown, number: &str) -> Option<String> {
        if shown == Shown::Number {
            return None;
        }
        let days: f64 = number.trim().parse().ok()?;
        // The last day of the calendar is in the year 9999.
        let days = Some(days).filter(|days| (0.0..2_958_466.0).contains(days))?;
        // A time is not held exactly by a part of a day.
        let seconds = (days * SECONDS_OF_DAY as f64).round() as i64;
        let of_day = seconds % SECONDS_OF_DAY;
        let day = || self.day_zero.checked_add((seconds / SECONDS_OF_DAY).days());
        Some(match shown {
            Shown::Length => clock(seconds),
            Shown::Time => clock(of_day),
            Shown::Date if of_day == 0 => day().ok()?.to_string(),
            _ => format!("{} {}", day().ok()?, clock(of_day)),
        })
    }
}

/// Hours and minutes such as "06:30", as the diary knows no seconds.
pub(super) fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60)
}

/// Each style of a cell, by its position.
fn shown_by_styles(styles: &str) -> Result<Vec<Shown>, Unreadable> {
    let mut codes = HashMap::new();
    let (mut shown, mut is_of_cells) = (Vec::new(), false);
    each_event(styles, |event| {
        match event {
            Event::Start(start) | Event::Empty(start) => {
                let number = |name| attribute(start, name)?.parse::<u32>().ok();
                match start.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(start, "formatCode").unwrap_or_default();
                        codes.extend(number("numFmtId").map(|it| (it, Shown::of_code(&code))));
                    }
                    "cellXfs" => is_of_cells = true,
                    "xf" if is_of_cells => {
                        let format = number("numFmtId").unwrap_or_default();
                        let of_code = codes.get(&format).copied();
                        shown.push(of_code.unwrap_or_else(|| Shown::of_builtin(format)));
                    }
                    _ => {}
                }
            }
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => is_of_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_dates_and_times_from_numbers() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0.00\\ \"days\"", Shown::Number),
            ("[Red]0;[Blue]0", Shown::Number),
            ("@", Shown::Number),
            ("yyyy\\-mm\\-dd", Shown::Date),
            ("[$-419]DD.MM.YYYY;@", Shown::Date),
            ("d/m/yy", Shown::Date),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", Shown::DateAndTime),
            ("hh:mm:ss\\ AM/PM", Shown::Time),
            ("h:mm", Shown::Time),
            ("[h]:mm", Shown::Length),
            ("[mm]", Shown::Length),
        ] {
            assert_eq!(Shown::of_code(code), shown, "{code}");
        }
    }

    #[test]
    fn a_number_is_written_as_it_is_shown() {
        let styles = Styles::of("<styleSheet/>", "<workbook/>").expect("styles");
        let written = |shown, number| styles.written(shown, number);
        for (shown, number, expected) in [
            (Shown::Number, "46350", None),
            (Shown::Date, "46350", Some("2026-11-24")),
            (Shown::Date, "46350.5", Some("2026-11-24 12:00")),
            (Shown::DateAndTime, "46350", Some("2026-11-24 00:00")),
            (
                Shown::DateAndTime,
                "46350.895833333",
                Some("2026-11-24 21:30"),
            ),
            (
                Shown::DateAndTime,
                "46350.999999999",
                Some("2026-11-25 00:00"),
            ),
            (Shown::Time, "0.270833333333333", Some("06:30")),
            (Shown::Time, "46350.2708333333", Some("06:30")),
            (Shown::Length, "1.25", Some("30:00")),
            // 23:59:45, whose seconds are not told.
            (
                Shown::DateAndTime,
                "46350.9998263889",
                Some("2026-11-24 23:59"),
            ),
            (Shown::Time, "0.9998263889", Some("23:59")),
            (Shown::Date, "1e300", None),
            (Shown::Date, "NaN", None),
            (Shown::Date, "-1", None),
            (Shown::Date, "soon", None),
        ] {
            assert_eq!(written(shown, number).as_deref(), expected, "{number}");
        }
        let macintosh = "<workbook><workbookPr date1904=\"1\"/></workbook>";
        let styles = Styles::of("<styleSheet/>", macintosh).expect("styles");
        let written = styles.written(Shown::Date, "44888");
        assert_eq!(written.as_deref(), Some("2026-11-24"));
    }
}
