//! A person as she travels.

use jiff::Timestamp;
use jiff::civil::Weekday;
use journal::{Language, Profile, Weekdays, Zone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock::ClockTime;
use crate::json_body::Object;
use crate::problem::FieldFault;

/// What is remembered of a person beside her entries. A request says all of it: what is
/// left out is off.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "language": "en",
    "zone": "Europe/Berlin",
    "reminder": {"time": "21:30", "days": [1, 2, 3, 4, 5]},
    "weekly_report": true,
    "discreet": false
}))]
pub struct PersonDocument {
    /// The language of her reports.
    #[schema(value_type = String, pattern = "^(ru|en)$", example = "en")]
    pub language: Language,
    /// Her time zone, by its name in the IANA database: `Area/Location`, or `UTC`. Her days
    /// begin and end by it.
    #[schema(min_length = 1, max_length = 64, example = "Europe/Berlin")]
    pub zone: String,
    /// When she is to be asked how the day was: the event `reminder.due` then comes.
    /// Without it, never.
    #[serde(default)]
    #[schema(value_type = Option<ReminderDocument>)]
    pub reminder: Option<Object<ReminderDocument>>,
    /// Whether a report of the last week is made on Mondays at 9:00 of her zone: the event
    /// `report.ready` then comes.
    #[serde(default)]
    #[schema(example = true)]
    pub weekly_report: bool,
    /// Whether what comes by itself is to say nothing of health, for the eyes of others.
    /// It is for the bot to heed.
    #[serde(default)]
    #[schema(example = false)]
    pub discreet: bool,
}

/// When a person is asked how the day was.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"time": "21:30", "days": [1, 2, 3, 4, 5]}))]
pub struct ReminderDocument {
    /// Her local time.
    pub time: ClockTime,
    /// The days of the week, 1 for Monday to 7 for Sunday; every day if it is left out.
    #[serde(default = "every_day")]
    #[schema(min_items = 1, max_items = 7, example = json!([1, 2, 3, 4, 5]))]
    pub days: Vec<u8>,
}

fn every_day() -> Vec<u8> {
    (1..=7).collect()
}

/// What a document says, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    pub language: Language,
    pub zone: Zone,
    pub reminder: Option<(jiff::civil::Time, Weekdays)>,
    pub weekly_report: bool,
    pub discreet: bool,
}

impl PersonDocument {
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(self) -> Result<Wishes, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let zone = self.zone.parse::<Zone>();
        let zone = zone.map_err(|unknown| faults.push(FieldFault::at("/zone", unknown)));
        let reminder = self.reminder.and_then(|Object(reminder)| {
            let time = reminder.time.read();
            if time.is_none() {
                let detail = "not a time of day, written HH:MM";
                faults.push(FieldFault::at("/reminder/time", detail));
            }
            let days = weekdays(&reminder.days);
            if days.is_none() {
                let detail = "not one or more of 1 (Monday) to 7 (Sunday), each once";
                faults.push(FieldFault::at("/reminder/days", detail));
            }
            time.zip(days)
        });
        match zone {
            Ok(zone) if faults.is_empty() => Ok(Wishes {
                language: self.language,
                zone,
                reminder,
                weekly_report: self.weekly_report,
                discreet: self.discreet,
            }),
            _ => Err(faults),
        }
    }
}

impl Wishes {
    /// What is remembered of her once they are granted, at `now`.
    pub fn granted(self, before: Option<Profile>, now: Timestamp) -> Profile {
        let mut profile = before.unwrap_or_else(|| Profile {
            made_at: Some(now),
            ..Profile::new(self.language, self.zone.clone())
        });
        if profile.reminder.is_none() || self.reminder.is_none() {
            profile.reminder_since = self.reminder.map(|_| self.zone.today(now));
        }
        profile.language = self.language;
        profile.zone = self.zone;
        profile.reminder = self.reminder.map(|(time, _)| time);
        profile.reminder_days = self.reminder.map_or(Weekdays::ALL, |(_, days)| days);
        profile.weekly_report = self.weekly_report;
        profile.discreet = self.discreet;
        profile
    }
}

impl From<&Profile> for PersonDocument {
    fn from(profile: &Profile) -> Self {
        Self {
            language: profile.language,
            zone: profile.zone.name().to_owned(),
            reminder: profile.reminder.map(|time| {
                let days = profile.reminder_days.days();
                Object(ReminderDocument {
                    time: time.into(),
                    days: days.map(number).collect(),
                })
            }),
            weekly_report: profile.weekly_report,
            discreet: profile.discreet,
        }
    }
}

fn number(day: Weekday) -> u8 {
    day.to_monday_one_offset().unsigned_abs()
}

/// In any order, but none twice.
fn weekdays(days: &[u8]) -> Option<Weekdays> {
    let mut days = days.to_vec();
    days.sort_unstable();
    let digits: String = days.iter().map(u8::to_string).collect();
    digits
        .parse()
        .ok()
        .filter(|_| days.iter().all(|day| *day <= 7))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(body: Value) -> Result<Wishes, Vec<String>> {
        let document: PersonDocument = serde_json::from_value(body).expect("a document");
        document.read().map_err(|faults| {
            let pointers = faults.into_iter().filter_map(|fault| fault.pointer);
            pointers.collect()
        })
    }

    #[test]
    fn what_is_left_out_is_off() {
        let wishes = read(json!({"language": "en", "zone": "Asia/Kolkata"})).expect("wishes");
        assert_eq!(wishes.reminder, None);
        assert!(!wishes.weekly_report && !wishes.discreet);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let body = json!({
            "language": "en",
            "zone": "Mars/Olympus",
            "reminder": {"time": "25:00", "days": [1, 1]},
        });
        let expected = ["#/zone", "#/reminder/time", "#/reminder/days"].map(str::to_owned);
        assert_eq!(read(body), Err(expected.into()));
    }

    #[test]
    fn the_days_of_a_reminder_are_one_to_seven_each_once_in_any_order() {
        assert_eq!(
            weekdays(&[7, 1]).map(|days| days.to_string()),
            Some("17".into())
        );
        for days in [&[][..], &[0], &[8], &[1, 1], &[12], &[1; 8]] {
            assert_eq!(weekdays(days), None, "{days:?}");
        }
    }

    #[test]
    fn a_reminder_that_is_moved_goes_on_since_its_first_day() {
        let november = |day: i8| jiff::civil::date(2026, 11, day);
        let noon = |day: i8| {
            let noon = november(day).at(12, 0, 0, 0).in_tz("UTC");
            noon.expect("a time").timestamp()
        };
        let wishes = |reminder: Value| {
            read(json!({"language": "en", "zone": "UTC", "reminder": reminder})).expect("wishes")
        };
        let asked = wishes(json!({"time": "21:30"})).granted(None, noon(1));
        assert_eq!(asked.reminder_since, Some(november(1)));
        assert_eq!(asked.made_at, Some(noon(1)));
        let moved = wishes(json!({"time": "09:00"})).granted(Some(asked), noon(5));
        assert_eq!(moved.reminder_since, Some(november(1)));
        assert_eq!(moved.made_at, Some(noon(1)));
        let stopped = wishes(Value::Null).granted(Some(moved), noon(6));
        assert_eq!(stopped.reminder_since, None);
    }
}
