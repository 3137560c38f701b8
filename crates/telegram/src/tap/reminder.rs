use jiff::civil::{Date, Time};

use super::codec::choice;

choice! {
    /// A button that is about being reminded.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ReminderTap {
        /// Sets the daily reminder.
        "daily" => Daily(at: Time),
        /// Not now: asks when.
        "later" => Later(day: Date),
        /// Asks again about this day.
        "snooze" => Snooze { day: Date, until: Snooze },
        /// Now after all: shows the reminder.
        "show" => Show(day: Date),
    }
}

choice! {
    /// How long a reminder is put off.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Snooze {
        "1" => OneHour,
        "3" => ThreeHours,
        "morning" => TomorrowMorning,
    }
}

impl ReminderTap {
    pub(super) fn day(self) -> Option<Date> {
        match self {
            Self::Daily(_) => None,
            Self::Later(day) | Self::Snooze { day, .. } | Self::Show(day) => Some(day),
        }
    }
}
