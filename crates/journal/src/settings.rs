//! What a person has chosen, as bots and the JSON report see it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::clock_time::ClockTime;
use crate::language::Language;
use crate::object;
use crate::profile::Profile;
use crate::weekdays::Weekdays;
use crate::zone::Zone;

/// What a person has chosen. What is left out is off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "language": "en",
        "zone": "Europe/Berlin",
        "reminder": {"time": "21:30", "days": [1, 2, 3, 4, 5]},
        "weekly_report": true,
        "discreet": false
    }))
)]
pub struct Settings {
    /// The language of the person's reports.
    pub language: Language,
    /// The person's time zone, by its name in the IANA database: `Area/Location`, or `UTC`.
    /// Their days begin and end by it.
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, min_length = 1, max_length = 64)
    )]
    pub zone: Zone,
    /// When the person is asked how the day was: the event `reminder.due` then comes.
    /// Without it, never.
    #[serde(default, deserialize_with = "object::optional")]
    pub reminder: Option<DailyReminder>,
    /// Whether a report of the last week is made on Mondays at 9:00 of the zone: the event
    /// `report.ready` then comes.
    #[serde(default)]
    pub weekly_report: bool,
    /// Whether what comes by itself is to say nothing of health, for the eyes of others.
    /// It is for the bot to heed.
    #[serde(default)]
    pub discreet: bool,
}

/// When a person is asked how the day was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"time": "21:30", "days": [1, 2, 3, 4, 5]}))
)]
pub struct DailyReminder {
    /// The person's local time.
    pub time: ClockTime,
    /// The days of the week, 1 for Monday to 7 for Sunday; every day if it is left out.
    #[serde(default)]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Vec<u8>, min_items = 1, max_items = 7)
    )]
    pub days: Weekdays,
}

impl Settings {
    /// The profile with these settings from `now` on.
    #[must_use]
    pub fn apply_to(self, before: Option<Profile>, now: Timestamp) -> Profile {
        let mut profile = before.unwrap_or_else(|| Profile {
            made_at: Some(now),
            ..Profile::new(self.language, self.zone.clone())
        });
        if profile.reminder.is_none() || self.reminder.is_none() {
            profile.reminder_since = self.reminder.map(|_| self.zone.today(now));
        }
        profile.language = self.language;
        profile.zone = self.zone;
        profile.reminder = self.reminder.map(|reminder| reminder.time.0);
        profile.reminder_days = self.reminder.map_or(Weekdays::ALL, |it| it.days);
        profile.weekly_report = self.weekly_report;
        profile.discreet = self.discreet;
        profile
    }
}

impl From<&Profile> for Settings {
    fn from(profile: &Profile) -> Self {
        Self {
            language: profile.language,
            zone: profile.zone.clone(),
            reminder: profile.reminder.map(|time| DailyReminder {
                time: time.into(),
                days: profile.reminder_days,
            }),
            weekly_report: profile.weekly_report,
            discreet: profile.discreet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(settings: Value) -> Option<Settings> {
        serde_json::from_value(settings).ok()
    }

    fn reminded_by(reminder: Value) -> Option<Settings> {
        read(json!({"language": "en", "zone": "UTC", "reminder": reminder}))
    }

    #[test]
    fn what_is_left_out_is_off() {
        let settings = read(json!({"language": "en", "zone": "Asia/Kolkata"})).expect("settings");
        assert_eq!(settings.reminder, None);
        assert!(!settings.weekly_report && !settings.discreet);
    }

    #[test]
    fn a_reminder_comes_at_a_time_on_days_each_named_once_in_any_order() {
        let every_day = reminded_by(json!({"time": "21:30"})).expect("settings");
        assert_eq!(every_day.reminder.map(|it| it.days), Some(Weekdays::ALL));
        let days = |days: Value| {
            let settings = reminded_by(json!({"time": "21:30", "days": days}))?;
            settings.reminder.map(|it| it.days.to_string())
        };
        assert_eq!(days(json!([7, 1])).as_deref(), Some("17"));
        for none in [json!([]), json!([0]), json!([8]), json!([1, 1]), json!("1")] {
            assert_eq!(days(none.clone()), None, "{none}");
        }
        for none in [json!({}), json!({"time": "25:00"}), json!(["21:30", [1]])] {
            assert_eq!(reminded_by(none.clone()), None, "{none}");
        }
    }

    #[test]
    fn a_profile_has_the_settings_that_were_applied_to_it() {
        let settings = reminded_by(json!({"time": "21:30", "days": [1, 5]})).expect("settings");
        let profile = settings.clone().apply_to(None, Timestamp::UNIX_EPOCH);
        assert_eq!(Settings::from(&profile), settings);
    }

    #[test]
    fn a_reminder_that_is_moved_goes_on_since_its_first_day() {
        let november = |day: i8| jiff::civil::date(2026, 11, day);
        let noon = |day: i8| {
            let noon = november(day).at(12, 0, 0, 0).in_tz("UTC");
            noon.expect("a time").timestamp()
        };
        let settings = |reminder: Value| reminded_by(reminder).expect("settings");
        let asked = settings(json!({"time": "21:30"})).apply_to(None, noon(1));
        assert_eq!(asked.reminder_since, Some(november(1)));
        assert_eq!(asked.made_at, Some(noon(1)));
        let moved = settings(json!({"time": "09:00"})).apply_to(Some(asked), noon(5));
        assert_eq!(moved.reminder_since, Some(november(1)));
        assert_eq!(moved.made_at, Some(noon(1)));
        let stopped = settings(Value::Null).apply_to(Some(moved), noon(6));
        assert_eq!(stopped.reminder_since, None);
    }
}
