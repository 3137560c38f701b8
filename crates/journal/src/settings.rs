//! The settings of a person, as bots and the JSON report see them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::clock_time::ClockTime;
use crate::language::Language;
use crate::object;
use crate::profile::Profile;
use crate::weekdays::Weekdays;
use crate::zone::Zone;

/// The table of settings that are on or off, and what follows from it: stored in
/// [`Switches`], described and served in [`Settings`], shown and tapped as a [`Switch`].
macro_rules! settings {
    (
        $(
            $(#[doc = $about:literal])+
            $field:ident: $switch:ident, at first $at_first:literal;
        )+
    ) => {
        /// A setting that is on or off. It is shown by the texts that are named after its id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
        #[strum(serialize_all = "snake_case")]
        pub enum Switch {
            $($(#[doc = $about])+ $switch,)+
        }

        /// The settings that are on or off, as they are stored.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Switches {
            $($(#[doc = $about])+ pub $field: bool,)+
        }

        impl Switches {
            /// Whether it is on.
            #[must_use]
            pub fn is_on(self, switch: Switch) -> bool {
                match switch {
                    $(Switch::$switch => self.$field,)+
                }
            }

            /// Turns it on or off.
            pub fn turn(&mut self, switch: Switch, on: bool) {
                match switch {
                    $(Switch::$switch => self.$field = on,)+
                }
            }
        }

        /// As they are for someone who has just come.
        impl Default for Switches {
            fn default() -> Self {
                Self { $($field: $at_first,)+ }
            }
        }

        /// The settings of a person. One that is left out is off.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(
            feature = "schema",
            derive(utoipa::ToSchema),
            schema(example = json!({
                "language": "en",
                "zone": "Europe/Berlin",
                "reminder": {"time": "21:30", "days": [1, 2, 3, 4, 5]},
                $((stringify!($field)): $at_first,)+
            }))
        )]
        pub struct Settings {
            /// The language of the person's reports.
            pub language: Language,
            /// The person's time zone, by its name in the IANA database: `Area/Location`, or
            /// `UTC`. Their days begin and end by it.
            #[cfg_attr(
                feature = "schema",
                schema(value_type = String, min_length = 1, max_length = 64)
            )]
            pub zone: Zone,
            /// When the person is asked how the day was: the event `reminder.due` then comes.
            /// Without it, never.
            #[serde(default, deserialize_with = "object::optional")]
            pub reminder: Option<DailyReminder>,
            $($(#[doc = $about])+ #[serde(default)] pub $field: bool,)+
        }

        impl Settings {
            fn switches(&self) -> Switches {
                Switches { $($field: self.$field,)+ }
            }
        }

        impl From<&Profile> for Settings {
            fn from(profile: &Profile) -> Self {
                let Switches { $($field,)+ } = profile.switches;
                Self {
                    language: profile.language,
                    zone: profile.zone.clone(),
                    reminder: profile.reminder.map(|time| DailyReminder {
                        time: time.into(),
                        days: profile.reminder_days,
                    }),
                    $($field,)+
                }
            }
        }
    };
}

settings! {
    /// Whether a report of the last week is made on Mondays at 9:00 of the zone: the event
    /// `report.ready` then comes.
    weekly_report: WeeklyReport, at first true;
    /// Whether what comes by itself is to say nothing of health, for the eyes of others.
    /// It is for the bot to heed.
    discreet: Discreet, at first false;
}

impl Switch {
    /// Every one, in the order in which they are shown.
    pub const ALL: [Self; Self::VARIANTS.len()] = *Self::VARIANTS
        .as_array()
        .expect("the length is that of the table");

    /// The name by which it is stored, sent and found in the texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
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
        profile.switches = self.switches();
        profile.language = self.language;
        profile.zone = self.zone;
        profile.reminder = self.reminder.map(|reminder| reminder.time.0);
        profile.reminder_days = self.reminder.map_or(Weekdays::ALL, |it| it.days);
        profile
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
    fn a_switch_goes_by_one_name_everywhere() {
        let mut switches = Switches::default();
        for switch in Switch::ALL {
            switches.turn(switch, true);
            assert!(switches.is_on(switch));
            let stored = serde_json::to_value(switches).expect("JSON");
            assert_eq!(stored[switch.id()], true, "{switch:?}");
            let sent = json!({"language": "en", "zone": "UTC", switch.id(): true});
            assert!(read(sent).expect("settings").switches().is_on(switch));
            assert_eq!(switch.id().parse(), Ok(switch));
        }
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
