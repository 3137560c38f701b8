//! The days that were missed, offered with the daily reminder. What is added to the
//! reminder's text names no illness, since it is shown on lock screens.

use jiff::civil::Date;
use journal::Profile;
use journal_texts::Texts;

use super::reminder::{Answers, question, reminder};
use super::{Button, Screen, to_calendar};
use crate::tap::{MissedAction, MissedTap, Tap};

/// Days without an entry before the day that a reminder asks about.
#[derive(Clone, Copy, Debug)]
pub struct Missed<'a> {
    /// The first that was missed when the reminder was sent.
    pub first: Date,
    /// The day that the reminder asks about.
    pub asked: Date,
    /// Those that are still missing.
    pub days: &'a [Date],
}

/// The daily reminder, which also offers the missed days where there are any. Its
/// answers leave that offer standing.
#[must_use]
pub fn reminder_with_missed(
    day: Date,
    today: Date,
    profile: &Profile,
    has_usual: bool,
    missed: &Missed<'_>,
    texts: &Texts,
) -> Screen {
    if missed.days.is_empty() {
        return reminder(day, today, profile, has_usual, texts);
    }
    let answers = Answers {
        painless: missed.tap(MissedAction::Painless(day)),
        headache: missed.tap(MissedAction::Fill(day)),
    };
    let question = question(day, today, profile, has_usual, answers, texts);
    offering_missed(question, missed, texts)
}

/// Adds the offer of the missed days to a screen, where there are any.
#[must_use]
pub fn offering_missed(screen: Screen, missed: &Missed<'_>, texts: &Texts) -> Screen {
    let Some(latest) = missed.days.last() else {
        return screen;
    };
    let mut screen = screen;
    let list = texts.format("missed", [("days", list(missed.days, texts).into())]);
    screen.text = format!("{}\n\n{list}", screen.text);
    let about = |name: &str, action| {
        let count = missed.days.len().into();
        let day = texts.day(*latest).into();
        let label = texts.format(name, [("count", count), ("day", day)]);
        Button::new(label, missed.tap(action))
    };
    screen
        .keyboard
        .push(vec![about("missed-painless", MissedAction::AllPainless)]);
    let leave = about("missed-leave", MissedAction::Leave);
    match missed.days {
        [day] => {
            let fill = about("missed-fill", MissedAction::Fill(*day));
            screen.keyboard.extend([vec![fill], vec![leave]]);
        }
        _ => {
            let pick = about("missed-pick", MissedAction::Pick);
            screen.keyboard.push(vec![pick, leave]);
        }
    }
    screen
}

/// Asks about each of the missed days.
#[must_use]
pub fn pick_missed(missed: &Missed<'_>, texts: &Texts) -> Screen {
    let answer = |day: Date, name: &str, action| {
        let arguments = [
            ("weekday", texts.weekday(day).into()),
            ("day", day.day().into()),
        ];
        Button::new(texts.format(name, arguments), missed.tap(action))
    };
    let mut keyboard: Vec<_> = missed
        .days
        .iter()
        .map(|day| {
            vec![
                answer(*day, "missed-day_painless", MissedAction::Painless(*day)),
                answer(*day, "missed-day_fill", MissedAction::Fill(*day)),
            ]
        })
        .collect();
    let done = Button::new(texts.get("button-done"), missed.tap(MissedAction::Leave));
    keyboard.push(vec![done]);
    Screen {
        text: texts.format(
            "missed-question",
            [("days", list(missed.days, texts).into())],
        ),
        keyboard,
    }
}

/// Says which days were stored as painless; the calendar is where to correct one.
#[must_use]
pub fn missed_stored(reminder: Screen, days: &[Date], texts: &Texts) -> Screen {
    let stored = texts.format("missed-stored", [("days", list(days, texts).into())]);
    let mut screen = reminder;
    screen.text = format!("{}\n\n{stored}", screen.text);
    if let Some(latest) = days.last() {
        screen.keyboard.push(vec![to_calendar(*latest, texts)]);
    }
    screen
}

impl Missed<'_> {
    fn tap(&self, action: MissedAction) -> Tap {
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
