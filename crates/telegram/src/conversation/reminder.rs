//! The daily reminder: when it comes, and putting it off.

use jiff::ToSpan;
use jiff::civil::{Date, Time, time};

use super::{Decision, Turn, filling};
use crate::memory::Subject;
use crate::outcome::ScheduleChange;
use crate::screen;
use crate::tap::{Origin, ReminderTap, Snooze};

/// The time that "tomorrow morning" means.
const MORNING: Time = time(9, 0, 0, 0);

/// `/alarm 21:30` sets the daily reminder; `/alarm` asks for the time.
pub(super) fn alarm(mut turn: Turn<'_>, argument: &str) -> Decision {
    let fault = match turn.texts.time_of_day(argument) {
        Ok(time) => return set(turn, time),
        Err(_) if argument.is_empty() => None,
        Err(fault) => Some(fault),
    };
    let screen = screen::reminder_question(&turn.now, fault.as_ref(), turn.texts);
    turn.ask_for(Subject::ReminderTime);
    turn.ask_below(screen)
}

/// Words while the bot waits for the time of the reminder. If they are no time and a
/// survey is open, they are an answer to that.
pub(super) fn answered(mut turn: Turn<'_>, subject: Subject, text: &str) -> Decision {
    match turn.texts.time_of_day(text) {
        Ok(time) => {
            turn.take_for_answer();
            set(turn, time)
        }
        Err(fault) if subject != Subject::FirstReminderTime && turn.survey.is_none() => {
            let screen = screen::reminder_question(&turn.now, Some(&fault), turn.texts);
            turn.ask_below(screen)
        }
        Err(_) => filling::typed(turn, text),
    }
}

pub(super) fn tapped(turn: Turn<'_>, tap: ReminderTap) -> Decision {
    match tap {
        ReminderTap::Daily(time) => set(turn, time),
        ReminderTap::Later(day) => {
            let screen = screen::snooze_question(day, turn.texts);
            turn.show(screen)
        }
        ReminderTap::Snooze { day, until } => snooze(turn, day, until),
        ReminderTap::Show(day) => show(turn, day),
    }
}

/// Shows the reminder once more, or the day where it is answered since.
fn show(turn: Turn<'_>, day: Date) -> Decision {
    if turn.diary.entry(day)?.is_some() {
        return turn.show_day(day, Origin::Chat);
    }
    let before = turn.diary.recent.before(day);
    let screen = screen::reminder(day, before, None, &turn.reader());
    turn.show(screen)
}

/// Sets the daily reminder.
fn set(mut turn: Turn<'_>, time: Time) -> Decision {
    turn.set_reminder(Some(time));
    turn.chat.asked = None;
    let screen = screen::reminder_set(time, &turn.profile, &turn.now, turn.texts);
    turn.show(screen)
}

/// Has the same day asked about again, once.
fn snooze(mut turn: Turn<'_>, day: Date, until: Snooze) -> Decision {
    let at = match until {
        Snooze::OneHour => turn.now.saturating_add(1.hour()),
        Snooze::ThreeHours => turn.now.saturating_add(3.hours()),
        Snooze::TomorrowMorning => {
            let tomorrow = turn.today().saturating_add(1.day());
            let morning = tomorrow
                .to_datetime(MORNING)
                .to_zoned(turn.now.time_zone().clone());
            morning.unwrap_or_else(|_| turn.now.saturating_add(12.hours()))
        }
    };
    turn.outcome.schedules.push(ScheduleChange::SetSnooze {
        day,
        at: at.timestamp(),
    });
    let screen = screen::snoozed(day, &at, turn.today(), turn.texts);
    turn.show(screen)
}

impl Turn<'_> {
    /// Sets the daily reminder on the chosen days, or removes it.
    pub(super) fn set_reminder(&mut self, at: Option<Time>) {
        let schedule = match at {
            Some(at) => ScheduleChange::SetDaily(at, self.profile.reminder_days),
            None => ScheduleChange::RemoveDaily,
        };
        if self.profile.reminder.is_none() {
            self.profile.reminder_since = at.map(|_| self.today());
        }
        self.profile.reminder = at;
        self.outcome.schedules.push(schedule);
    }
}
