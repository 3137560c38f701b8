use jiff::civil::Time;
use jiff::tz::Offset;
use journal::settings::Switch;
use journal::{Language, Weekdays, Zone};

use super::codec::choice;

choice! {
    /// A button of the settings. It carries the setting as it shall be, so that a second
    /// tap changes nothing.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SettingsTap {
        /// Shows all settings.
        "all" => Overview,
        /// Asks for the language.
        "ask_language" => AskLanguage,
        "language" => Language(language: Language),
        /// Asks for the time zone.
        "ask_zone" => AskZone,
        /// The person's clock shows the time of this offset from UTC: asks which of its
        /// zones is theirs.
        "offset" => Offset(offset: Offset),
        "zone" => Zone(zone: Zone),
        /// Asks for the location.
        "location" => AskLocation,
        /// Asks when the reminder shall come.
        "ask_reminder" => AskReminder,
        "reminder" => Reminder(at: Option<Time>),
        /// Asks on which days.
        "ask_days" => AskDays,
        "days" => Days(days: Weekdays),
        /// Shows the further questions that can be switched on.
        "questions" => Questions,
        "switch" => Switch { switch: Switch, on: bool },
    }
}
