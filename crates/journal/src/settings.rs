//! The settings of a person, as bots and the JSON report see them.

use serde::{Deserialize, Serialize};

use crate::clock_time::ClockTime;
use crate::ids::ids;
use crate::language::Language;
use crate::object;
use crate::weekdays::Weekdays;
use crate::zone::Zone;

/// The table of settings that are on or off, and all that follows from it: stored in
/// [`Switches`], described and served in [`Settings`], shown and tapped as a [`Switch`].
macro_rules! settings {
    (
        $(
            $(#[doc = $about:literal])+
            $field:ident: $switch:ident, at first $at_first:literal;
        )+
    ) => {
        ids! {
            /// A setting that is on or off. It is shown by the texts that are named after
            /// its id.
            pub enum Switch {
                $($(#[doc = $about])+ $switch,)+
            }
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
            /// `UTC`. Their days begin and end by it. In the names `Etc/GMT+3` and the like the
            /// sign is IANA's: that clock is three hours behind UTC, not ahead.
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
            pub(crate) fn new(
                language: Language,
                zone: Zone,
                reminder: Option<DailyReminder>,
                switches: Switches,
            ) -> Self {
                Self { language, zone, reminder, $($field: switches.$field,)+ }
            }

            pub(crate) fn switches(&self) -> Switches {
                Switches { $($field: self.$field,)+ }
            }
        }
    };
}

settings! {
    /// Whether a report of the last week is made on Mondays at 9:00 of the zone: the event
    /// `report.ready` then comes. None is made for a bot that does not hear that event.
    weekly_report: WeeklyReport, at first true;
    /// Whether on the first of each month, at 10:00 of the zone, the days that are kept come as a
    /// file, before the oldest of them pass: the event `report.ready` then comes with the JSON of
    /// these days. None is made for a bot that does not hear that event.
    monthly_archive: MonthlyArchive, at first true;
    /// Whether messages that come by themselves, and the names of files, are to say nothing of
    /// health, for the eyes of others. The messages are for the bot to heed.
    discreet: Discreet, at first false;
    /// Whether the question is asked how much of the planned day a headache left.
    ask_functioning: AskFunctioning, at first false;
    /// Whether the question is asked which symptom bothered most beside the pain.
    ask_most_bothersome: AskMostBothersome, at first false;
    /// Whether days are asked about menstruation.
    ask_menstruation: AskMenstruation, at first false;
    /// Whether days without a headache are asked about a visual aura.
    ask_painless_aura: AskPainlessAura, at first false;
    /// Whether the effect of a dose is asked about two hours after it. It is for the bot to
    /// heed: the answer is the `effect` of the dose.
    ask_effect: AskEffect, at first false;
}

impl Switch {
    /// Whether it switches a further question on.
    #[must_use]
    pub fn is_of_question(self) -> bool {
        match self {
            Self::WeeklyReport | Self::MonthlyArchive | Self::Discreet => false,
            Self::AskFunctioning
            | Self::AskMostBothersome
            | Self::AskMenstruation
            | Self::AskPainlessAura
            | Self::AskEffect => true,
        }
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
}
