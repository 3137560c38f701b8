//! The days that were missed, offered with the daily reminder. The words added to the
//! reminder's text name no illness, since they are shown on lock screens.

use jiff::civil::Date;
use journal_texts::Texts;

use super::{Button, Reader, Screen, to_calendar};
use crate::tap::{MissedAction, MissedTap, Tap};

/// Days without an entry before the day that a reminder asks about.
#[derive(Clone, Debug)]
pub struct Missed {
    /// The first that was missed when the reminder was sent.
    pub first: Date,
    /// The day that the reminder asks about.
    pub asked: Date,
    /// Those that are still missing.
    pub days: Vec<Date>,
}

/// Adds the offer of the missed days to a screen, where there are any.
pub fn offering_missed(screen: Screen, missed: &Missed, reader: &Reader<'_>) -> Screen {
    let texts = reader.texts;
    let Some(latest) = missed.days.last() else {
        return screen;
    };
    let about = |name: &str, action| {
        let arguments = [
            ("count", missed.days.len().into()),
            ("weekday", texts.weekday(*latest).into()),
            ("day", latest.day().into()),
        ];
        Button::new(texts.format(name, arguments), missed.tap(action))
    };
    let painless = reader.discreet("missed-painless");
    let medicine_only = reader.discreet("missed-medicine_only");
    let fill = reader.discreet("missed-fill");
    let offer = saying("missed", &missed.days, screen, texts)
        .row([about(&painless, MissedAction::AllPainless)]);
    let leave = about("missed-leave", MissedAction::Leave);
    match missed.days.as_slice() {
        [day] => offer
            .row([about(&medicine_only, MissedAction::MedicineOnly(*day))])
            .row([about(&fill, MissedAction::Fill(*day))])
            .row([leave]),
        _ => offer.row([about("missed-pick", MissedAction::Pick), leave]),
    }
}

/// Asks about each of the missed days.
pub fn pick_missed(missed: &Missed, texts: &Texts) -> Screen {
    let answer = |day: Date, name: &str, action| {
        let arguments = [
            ("weekday", texts.weekday(day).into()),
            ("day", day.day().into()),
        ];
        Button::new(texts.format(name, arguments), missed.tap(action))
    };
    let days = missed.days.iter().map(|day| {
        vec![
            answer(*day, "missed-day_painless", MissedAction::Painless(*day)),
            answer(*day, "missed-day_fill", MissedAction::Fill(*day)),
            answer(
                *day,
                "missed-day_medicine_only",
                MissedAction::MedicineOnly(*day),
            ),
        ]
    });
    let done = Button::named(texts, "button-done", missed.tap(MissedAction::Leave));
    let list = [("days", list(&missed.days, texts).into())];
    Screen::new(texts.format("missed-question", list))
        .rows(days)
        .row([done])
}

/// Says which days were stored as painless; the calendar is where to correct one.
pub fn missed_stored(reminder: Screen, days: &[Date], texts: &Texts) -> Screen {
    let latest = days.last().map(|latest| vec![to_calendar(*latest, texts)]);
    saying("missed-stored", days, reminder, texts).rows(latest)
}

/// The screen that also says something of the days.
fn saying(name: &str, days: &[Date], screen: Screen, texts: &Texts) -> Screen {
    let said = texts.format(name, [("days", list(days, texts).into())]);
    Screen {
        text: format!("{}\n\n{said}", screen.text),
        ..screen
    }
}

impl Missed {
    pub(super) fn tap(&self, action: MissedAction) -> Tap {
        Tap::Missed(MissedTap {
            first: self.first,
            asked: self.asked,
            action,
        })
    }
}

/// Days in a row, such as "29, 30 November, 1 December".
fn list(days: &[Date], texts: &Texts) -> String {
    let months = days.chunk_by(|a, b| a.first_of_month() == b.first_of_month());
    let months = months.filter_map(|days| {
        let (last, others) = days.split_last()?;
        let others = others.iter().map(|day| format!("{}, ", day.day()));
        Some(others.chain([texts.day(*last)]).collect::<String>())
    });
    months.collect::<Vec<_>>().join(", ")
}
