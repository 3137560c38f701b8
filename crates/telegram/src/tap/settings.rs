use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;
use jiff::tz::Offset;
use journal::answer::parse_time;
use journal::{Language, Weekdays, Zone};

use super::UnknownTap;

/// A button of the settings. It carries the setting as it shall be, so that a second
/// tap changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsTap {
    /// Shows all settings.
    Overview,
    /// Asks for the language.
    AskLanguage,
    Language(Language),
    /// Asks for the time zone.
    AskZone,
    /// Her clock shows the time of this offset from UTC: asks which of its zones.
    Offset(Offset),
    Zone(Zone),
    /// Asks for her location.
    AskLocation,
    /// Asks when the reminder shall come.
    AskReminder,
    Reminder(Option<Time>),
    /// Asks on which days.
    AskDays,
    Days(Weekdays),
    Weekly(bool),
    Discreet(bool),
}

impl fmt::Display for SettingsTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => formatter.write_str("all"),
            Self::AskLanguage => formatter.write_str("language"),
            Self::Language(language) => write!(formatter, "language:{}", language.code()),
            Self::AskZone => formatter.write_str("zone"),
            Self::Offset(offset) => write!(formatter, "offset:{}", offset.seconds()),
            Self::Zone(zone) => write!(formatter, "zone:{}", zone.name()),
            Self::AskLocation => formatter.write_str("location"),
            Self::AskReminder => formatter.write_str("reminder"),
            Self::Reminder(None) => formatter.write_str("reminder:off"),
            Self::Reminder(Some(at)) => write!(formatter, "reminder:{}", at.strftime("%H%M")),
            Self::AskDays => formatter.write_str("days"),
            Self::Days(days) => write!(formatter, "days:{days}"),
            Self::Weekly(on) => write!(formatter, "weekly:{}", switch(*on)),
            Self::Discreet(on) => write!(formatter, "discreet:{}", switch(*on)),
        }
    }
}

impl FromStr for SettingsTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let Some((setting, value)) = data.split_once(':') else {
            return match data {
                "all" => Ok(Self::Overview),
                "language" => Ok(Self::AskLanguage),
                "zone" => Ok(Self::AskZone),
                "location" => Ok(Self::AskLocation),
                "reminder" => Ok(Self::AskReminder),
                "days" => Ok(Self::AskDays),
                _ => Err(UnknownTap),
            };
        };
        let read = match (setting, value) {
            ("language", code) => Language::from_code(code).ok().map(Self::Language),
            ("offset", seconds) => {
                let offset = seconds.parse().ok().map(Offset::from_seconds);
                offset.and_then(Result::ok).map(Self::Offset)
            }
            ("zone", name) => name.parse().ok().map(Self::Zone),
            ("reminder", "off") => Some(Self::Reminder(None)),
            ("reminder", at) => parse_time(at).ok().map(|at| Self::Reminder(Some(at))),
            ("days", days) => days.parse().ok().map(Self::Days),
            ("weekly", on) => switched(on).map(Self::Weekly),
            ("discreet", on) => switched(on).map(Self::Discreet),
            _ => None,
        };
        read.ok_or(UnknownTap)
    }
}

fn switch(on: bool) -> &'static str {
    match on {
        true => "on",
        false => "off",
    }
}

fn switched(word: &str) -> Option<bool> {
    match word {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}
