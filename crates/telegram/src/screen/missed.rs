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
pub fn offering_missed(screen: Screen, missed: &Missed<'_>, texts: &Texts) -> Screen {
    let Some(latest) = missed.days.last() else {
        return screen;
    };
    let about = |name: &str, action| {
        let count = missed.days.len().into();
        let day = texts.day(*latest).into();
        let label = texts.format(name, [("count", count), ("day", day)]);
        Button::new(label, missed.tap(action))
    };
    let offer = saying("missed", missed.days, screen, texts)
        .row([about("missed-painless", MissedAction::AllPainless)]);
    let leave = about("missed-leave", MissedAction::Leave);
    match missed.days {
        [day] => offer
            .row([about("missed-fill", MissedAction::Fill(*day))])
            .row([leave]),
        _ => offer.row([about("missed-pick", MissedAction::Pick), leave]),
    }
}

/// Asks about each of the missed days.
pub fn pick_missed(missed: &Missed<'_>, texts: &Texts) -> Screen {
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
        ]
    });
    let done = Button::named(texts, "button-done", missed.tap(MissedAction::Leave));
    let list = [("days", list(missed.days, texts).into())];
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
