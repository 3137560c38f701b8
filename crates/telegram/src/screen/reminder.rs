//! The daily reminder: its time, the reminder itself, and putting it off.

use jiff::Zoned;
use jiff::civil::{Date, Time, time};
use journal::Profile;
use journal::answer::InvalidAnswer;
use journal::usual::HeadacheBefore;
use journal_texts::Texts;
use journal_texts::clock;

use super::day::{self, continued};
use super::settings::{reminder_days, zone_name};
use super::{Button, Missed, Reader, Screen, offering_missed, with_fault};
use crate::app_address::AppPlace;
use crate::tap::{DayAction, DayTap, MissedAction, Origin, ReminderTap, Snooze, Tap};

/// The times that are offered for the daily reminder.
const OFFERED: [Time; 3] = [time(20, 0, 0, 0), time(21, 0, 0, 0), time(22, 0, 0, 0)];

/// Asks when the daily reminder should come.
pub fn reminder_question(now: &Zoned, fault: Option<&InvalidAnswer>, texts: &Texts) -> Screen {
    let question = texts.format("reminder-question", [("now", clock(now.time()).into())]);
    let fault = fault.map(|fault| texts.invalid(fault));
    Screen::new(with_fault(fault, question)).row(offered_times())
}

/// Says when the daily reminder will come.
pub fn reminder_set(at: Time, profile: &Profile, now: &Zoned, texts: &Texts) -> Screen {
    let arguments = [
        ("time", clock(at).into()),
        ("days", reminder_days(profile, texts).into()),
        ("now", clock(now.time()).into()),
        ("zone", zone_name(profile).to_owned().into()),
    ];
    Screen::new(texts.format("reminder-set", arguments)).begin(texts)
}

/// The daily reminder, with the answer in it. In discreet mode the lock screen
/// says nothing of health. "As usual" is offered where the usual attack is known, and "went
/// on" where the day before hurt; a pain that was still on then is asked about. Missed
/// days are offered too, and then the answers leave that offer standing.
pub fn reminder(
    day: Date,
    before: Option<HeadacheBefore>,
    missed: Option<&Missed>,
    reader: &Reader<'_>,
) -> Screen {
    let texts = reader.texts;
    let button = |name: &str, tap| Button::named(texts, name, tap);
    let text = match (reader.profile.switches.discreet, day == reader.today) {
        (true, _) => texts.get("reminder-discreet"),
        (false, true) if before == Some(HeadacheBefore::Ongoing) => {
            format!("{} {}", texts.get("reminder"), texts.get("reminder-before"))
        }
        (false, true) => texts.get("reminder"),
        (false, false) => {
            let day = texts.weekday_and_day(day).into();
            texts.format("reminder-of_day", [("day", day)])
        }
    };
    let missed = missed.filter(|missed| !missed.days.is_empty());
    let [medicine_only, headache, went_on] = match missed {
        Some(missed) => [
            MissedAction::MedicineOnly(day),
            MissedAction::Fill(day),
            MissedAction::Continued(day),
        ]
        .map(|action| missed.tap(action)),
        None => [
            DayAction::MedicineOnly,
            DayAction::Headache,
            DayAction::Continued,
        ]
        .map(|action| about_day(day, action)),
    };
    let went_on = before.map(|_| vec![continued(went_on, texts)]);
    let usual = reader.has_usual.then(|| {
        let usual = about_day(day, DayAction::UsualHeadache);
        vec![button(&reader.discreet("button-usual_headache"), usual)]
    });
    let question = Screen::new(text)
        .rows(painless(day, missed, reader))
        .row([button(
            &reader.discreet("button-medicine_only"),
            medicine_only,
        )])
        .rows(usual)
        .rows(went_on)
        .row([
            button(&reader.discreet("button-headache"), headache),
            button("button-later", ReminderTap::Later(day).into()),
        ])
        .opening(AppPlace::Day(day), texts);
    match missed {
        Some(missed) => offering_missed(question, missed, reader),
        None => question,
    }
}

/// The buttons that answer with a painless day. Of menstruation they say something only
/// where no word is too much: not in discreet mode, and not beside days that were missed.
fn painless(day: Date, missed: Option<&Missed>, reader: &Reader<'_>) -> Vec<Vec<Button>> {
    let (switches, texts) = (reader.profile.switches, reader.texts);
    let tap = match missed {
        Some(missed) => missed.tap(MissedAction::Painless(day)),
        None if !switches.discreet => {
            return day::painless(switches, texts, |action| about_day(day, action));
        }
        None => about_day(day, DayAction::Painless),
    };
    let name = reader.discreet("button-no_headache");
    vec![vec![Button::named(texts, &name, tap)]]
}

/// Asks until when the reminder is put off.
pub fn snooze_question(day: Date, texts: &Texts) -> Screen {
    let choices = [
        ("button-snooze_1", Snooze::OneHour),
        ("button-snooze_3", Snooze::ThreeHours),
        ("button-snooze_morning", Snooze::TomorrowMorning),
    ];
    let choices = choices.map(|(name, until)| {
        let snooze = ReminderTap::Snooze { day, until };
        vec![Button::named(texts, name, snooze)]
    });
    let back = Button::named(texts, "button-back", ReminderTap::Show(day));
    Screen::plain(texts, "snooze-question")
        .rows(choices)
        .row([back])
}

/// Says when the same is asked again. It can also be answered now.
pub fn snoozed(day: Date, at: &Zoned, today: Date, texts: &Texts) -> Screen {
    let name = match at.date() == today {
        true => "snoozed",
        false => "snoozed-tomorrow",
    };
    let fill = Button::named(texts, "button-fill", about_day(day, DayAction::Fill));
    let time = [("time", clock(at.time()).into())];
    Screen::new(texts.format(name, time)).row([fill])
}

fn about_day(day: Date, action: DayAction) -> Tap {
    Tap::Day(DayTap {
        day,
        action,
        origin: Origin::Chat,
    })
}

impl Reader<'_> {
    /// The name of a text, which has another wording for discreet mode.
    pub(super) fn discreet(&self, name: &str) -> String {
        match self.profile.switches.discreet {
            true => format!("{name}-discreet"),
            false => name.to_owned(),
        }
    }
}

pub(super) fn offered_times() -> Vec<Button> {
    OFFERED
        .map(|at| Button::new(clock(at), ReminderTap::Daily(at)))
        .into()
}
