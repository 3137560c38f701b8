use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use journal::answer::parse_time;

use super::UnknownTap;

/// A button that is about being reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderTap {
    /// Sets the daily reminder.
    Daily(Time),
    /// Not now: asks when.
    Later(Date),
    /// Asks again about this day.
    Snooze { day: Date, until: Snooze },
    /// Now after all: shows the reminder.
    Show(Date),
}

/// How long a reminder is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snooze {
    Hours(u8),
    TomorrowMorning,
}

impl ReminderTap {
    pub(super) fn day(self) -> Option<Date> {
        match self {
            Self::Daily(_) => None,
            Self::Later(day) | Self::Snooze { day, .. } | Self::Show(day) => Some(day),
        }
    }
}

impl fmt::Display for ReminderTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Daily(time) => write!(formatter, "daily:{}", time.strftime("%H%M")),
            Self::Later(day) => write!(formatter, "later:{day}"),
            Self::Show(day) => write!(formatter, "show:{day}"),
            Self::Snooze {
                day,
                until: Snooze::Hours(hours),
            } => {
                write!(formatter, "snooze:{day}:{hours}")
            }
            Self::Snooze {
                day,
                until: Snooze::TomorrowMorning,
            } => {
                write!(formatter, "snooze:{day}:morning")
            }
        }
    }
}

impl FromStr for ReminderTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let day = |day: &str| day.parse().map_err(|_| UnknownTap);
        let parts: Vec<&str> = data.split(':').collect();
        match *parts.as_slice() {
            ["daily", time] => parse_time(time).map(Self::Daily).map_err(|_| UnknownTap),
            ["later", of] => Ok(Self::Later(day(of)?)),
            ["show", of] => Ok(Self::Show(day(of)?)),
            ["snooze", of, "morning"] => Ok(Self::Snooze {
                day: day(of)?,
                until: Snooze::TomorrowMorning,
            }),
            ["snooze", of, hours @ ("1" | "3")] => {
                let hours = hours.parse().map_err(|_| UnknownTap)?;
                Ok(Self::Snooze {
                    day: day(of)?,
                    until: Snooze::Hours(hours),
                })
            }
            _ => Err(UnknownTap),
        }
    }
}
