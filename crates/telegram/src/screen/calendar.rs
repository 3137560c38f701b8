//! A month at a glance: a button for each day, with signs of its entry beside the date.

use jiff::civil::Date;
use journal::Period;
use journal::statistics::{Day, DayCounts, DayState};
use journal_texts::{MENSTRUATION_SIGN, Texts};

use super::{Button, Screen, layout};
use crate::app_address::AppPlace;
use crate::tap::{CalendarTap, DayAction, DayTap, Origin};

/// Seven buttons stand in a row; on a phone each has room for about four letters.
/// Hence the intensity in small digits and everything else in one sign.
const SMALL_DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The label of a cell without a day: Telegram wants at least a letter.
const NOTHING: &str = "·";

/// A month: the days of it that can be opened, of all that the diary stores.
pub fn month(days: &[Day<'_>], stored: Period, texts: &Texts) -> Screen {
    let Some(first) = days.first().map(|day| day.date) else {
        return Screen::default();
    };
    let counts = DayCounts::of(days);
    let summary = texts.format(
        "calendar-summary",
        [
            ("month", name(first, texts).into()),
            ("headache", counts.headache.into()),
            ("painless", counts.painless.into()),
            ("unknown", counts.unknown.into()),
        ],
    );
    let neighbours = neighbours(first, stored, texts);
    let has_menstruation = days.iter().any(|day| day.menstruation() == Some(true));
    let mut legend = texts.get("calendar-legend");
    if has_menstruation {
        let sign = [("sign", MENSTRUATION_SIGN.into())];
        legend = format!(
            "{legend} {}",
            texts.format("calendar-legend_menstruation", sign)
        );
    }
    Screen::new(format!("{summary}\n\n<i>{legend}</i>"))
        .row(weekdays(texts))
        .rows(weeks(days, first))
        .rows((!neighbours.is_empty()).then_some(neighbours))
        .opening(AppPlace::Calendar, texts)
}

/// Says that a day is stored again, which was opened from the calendar.
pub fn day_restored(day: Date, texts: &Texts) -> Screen {
    let words = [("day", texts.weekday_and_day(day).into())];
    Screen::new(texts.format("day-restored", words)).row([to_calendar(day, texts)])
}

/// The button that leads to the month of a day.
pub(super) fn to_calendar(day: Date, texts: &Texts) -> Button {
    Button::named(texts, "button-calendar", CalendarTap::month_of(day))
}

/// The names of the weekdays, Monday first.
fn weekdays(texts: &Texts) -> Vec<Button> {
    let names = texts.list("calendar-weekdays").into_iter();
    names
        .map(|name| Button::new(name, CalendarTap::Blank))
        .collect()
}

/// The weeks that hold one of the days, seven cells each.
fn weeks(days: &[Day<'_>], first: Date) -> Vec<Vec<Button>> {
    let before = usize::from(first.weekday().to_monday_zero_offset().unsigned_abs());
    let after = (7 - (before + days.len()) % 7) % 7;
    let blank = || Button::new(NOTHING, CalendarTap::Blank);
    let cells: Vec<Button> = std::iter::repeat_with(blank)
        .take(before)
        .chain(days.iter().map(cell))
        .chain(std::iter::repeat_with(blank).take(after))
        .collect();
    layout::rows_of(7, &cells)
}

fn cell(day: &Day<'_>) -> Button {
    let known = match (day.state(), day.intensity()) {
        (DayState::Unknown, _) => String::new(),
        // As in the report, where 0 is no pain and "?" no entry.
        (DayState::Painless, _) => small(0),
        (DayState::Headache, None) => "⁺".to_owned(),
        (DayState::Headache, Some(intensity)) => small(intensity),
    };
    let medicine = if day.took_medicine() { "•" } else { "" };
    let menstruation = match day.menstruation() {
        Some(true) => MENSTRUATION_SIGN,
        _ => "",
    };
    let tap = DayTap {
        day: day.date,
        action: DayAction::Show,
        origin: Origin::Calendar,
    };
    let signs = format!("{known}{medicine}{menstruation}");
    Button::new(format!("{}{signs}", day.date.day()), tap)
}

fn small(number: u8) -> String {
    let digits = number.to_string();
    let places = digits.bytes().map(|digit| usize::from(digit - b'0'));
    places.map(|digit| SMALL_DIGITS[digit]).collect()
}

/// The months before and after, as far as something can be stored of them.
fn neighbours(first: Date, stored: Period, texts: &Texts) -> Vec<Button> {
    let month = Period::month(first);
    let button = |label, day| {
        let label = texts.format(label, [("month", name(day, texts).into())]);
        Button::new(label, CalendarTap::month_of(day))
    };
    let earlier = month.first.yesterday().ok();
    let earlier = earlier
        .filter(|day| *day >= stored.first)
        .map(|day| button("calendar-earlier", day));
    let later = month.last.tomorrow().ok();
    let later = later
        .filter(|day| *day <= stored.last)
        .map(|day| button("calendar-later", day));
    earlier.into_iter().chain(later).collect()
}

/// The name of the month, such as "November".
fn name(day: Date, texts: &Texts) -> String {
    texts.format("report-month", [("month", day.month().into())])
}
