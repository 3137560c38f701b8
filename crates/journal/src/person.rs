//! A person of a channel, and what is remembered of her beside the entries.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

use crate::medicine::{self, Dose, Medicine};
use crate::order::Format;
use crate::text::Language;
use crate::weekdays::Weekdays;

/// Who keeps a diary: a channel (such as `telegram`) and the person's id there.
/// Written `telegram/123`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonId {
    channel: String,
    id: String,
}

/// The text is not a channel and a person's id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a person is written channel/id: 1-16 and 1-36 of a-z A-Z 0-9 _ -")]
pub struct InvalidPersonId;

impl PersonId {
    /// The channel that this stack serves itself.
    pub const TELEGRAM: &str = "telegram";

    /// A person of a channel. Both parts become part of the names of schedules
    /// (64 characters of `[0-9a-zA-Z-_.]`), hence the narrow alphabet and lengths.
    ///
    /// # Errors
    /// [`InvalidPersonId`] where a part is empty, too long or has another character.
    pub fn new(channel: &str, id: &str) -> Result<Self, InvalidPersonId> {
        let fits = |part: &str, most| {
            (1..=most).contains(&part.len())
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        };
        if !fits(channel, 16) || !fits(id, 36) {
            return Err(InvalidPersonId);
        }
        Ok(Self {
            channel: channel.to_owned(),
            id: id.to_owned(),
        })
    }

    /// A person of Telegram, by her user id there.
    #[must_use]
    pub fn telegram(user: u64) -> Self {
        Self {
            channel: Self::TELEGRAM.to_owned(),
            id: user.to_string(),
        }
    }

    /// Her user id where the channel is Telegram.
    #[must_use]
    pub fn telegram_user(&self) -> Option<u64> {
        self.id
            .parse()
            .ok()
            .filter(|_| self.channel == Self::TELEGRAM)
    }

    #[must_use]
    pub fn channel(&self) -> &str {
        &self.channel
    }

    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.channel, self.id)
    }
}

impl FromStr for PersonId {
    type Err = InvalidPersonId;

    fn from_str(text: &str) -> Result<Self, InvalidPersonId> {
        let (channel, id) = text.split_once('/').ok_or(InvalidPersonId)?;
        Self::new(channel, id)
    }
}

impl TryFrom<String> for PersonId {
    type Error = InvalidPersonId;

    fn try_from(text: String) -> Result<Self, InvalidPersonId> {
        text.parse()
    }
}

impl From<PersonId> for String {
    fn from(person: PersonId) -> Self {
        person.to_string()
    }
}

/// A time zone of the IANA database, kept by name, such as `Europe/Moscow`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(TimeZone);

/// The name is not in the IANA database, or stands there for no place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time zone of the IANA database of the kind Area/Location, nor UTC")]
pub struct UnknownZone;

impl Zone {
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().expect("a zone is made from a name only")
    }

    fn of_database(name: &str) -> Result<Self, UnknownZone> {
        let zone = TimeZone::get(name).map_err(|_| UnknownZone)?;
        zone.iana_name().ok_or(UnknownZone)?;
        Ok(Self(zone))
    }

    /// The wall clock of this zone at `now`.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Zoned {
        now.to_zoned(self.0.clone())
    }

    /// The local day at `now`.
    #[must_use]
    pub fn today(&self, now: Timestamp) -> Date {
        self.at(now).date()
    }

    /// The first instant after `day`, which is not always 24 hours after its first.
    #[must_use]
    pub fn end_of(&self, day: Date) -> Timestamp {
        day.tomorrow()
            .and_then(|tomorrow| tomorrow.to_zoned(self.0.clone()))
            .map_or(Timestamp::MAX, |midnight| midnight.timestamp())
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    /// Takes the zones of places (`Area/Location`) and universal time. The database has
    /// other names, such as `Factory` or `EST`, of which schedulers elsewhere know only some.
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        let zone = Self::of_database(name)?;
        let name = zone.name();
        let is_of_a_place = name.contains('/') && name != "Etc/Unknown";
        match is_of_a_place || ["UTC", "GMT"].contains(&name) {
            true => Ok(zone),
            false => Err(UnknownZone),
        }
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;

    /// Takes every zone of the database: what was stored stays readable.
    fn try_from(name: String) -> Result<Self, UnknownZone> {
        Self::of_database(&name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

/// What is remembered of a person beside the entries and the survey in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub language: Language,
    pub zone: Zone,
    /// When she is asked how the day was; `None` means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Time>,
    /// On which days of the week she is asked.
    #[serde(default)]
    pub reminder_days: Weekdays,
    /// Whether the weekly report is sent.
    pub weekly_report: bool,
    /// Whether what comes by itself says nothing of health, for the eyes of others.
    #[serde(default)]
    pub discreet: bool,
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// The id that was given last to a medicine.
    #[serde(default)]
    pub last_medicine: u32,
    /// Set when the channel said that she blocked the bot: nothing is sent until she comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked_at: Option<Timestamp>,
    /// A question of the bot's, outside the survey, that her next words answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// What she answered last of that, so that the same words delivered again answer
    /// nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// The message that holds the last weekly report, pinned in the chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned_report: Option<i32>,
    /// The day from which on she wanted to be reminded daily.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder_since: Option<Date>,
    /// The last of the missed days that were offered to be filled in; they are offered once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_offered: Option<Date>,
    /// The survey that was finished last, so that its buttons still lead somewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Finished>,
    /// When she was made, where her channel's bot is told who was erased: so it can tell
    /// one person of a name from the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// Counts the writes; a write is refused where it is no longer what was read.
    #[serde(default)]
    pub version: u64,
}

/// A survey that became the entry of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    pub survey: String,
    /// The update that finished it.
    pub update: u32,
    pub day: Date,
}

/// The words of an update, taken as the answer to what the bot had asked outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub update: u32,
    pub asked: Asked,
}

/// What the bot asked outside the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    ReminderTime,
    /// As above, on the message of the settings. It is named where it is known, here
    /// and below, so that the answer can take its place.
    SettingsTime {
        message: Option<i32>,
    },
    /// Her time or her city.
    Zone {
        message: Option<i32>,
    },
    /// Her location, in a message of its own beside that of the settings.
    Location {
        message: Option<i32>,
    },
    NewMedicine {
        message: Option<i32>,
    },
    /// Another name for the medicine of that id.
    MedicineName {
        message: Option<i32>,
        medicine: u32,
    },
    /// The limit of days that her doctor set for it.
    MedicineLimit {
        message: Option<i32>,
        medicine: u32,
    },
    /// The two dates of a report, whose format and language are chosen already.
    ReportDates {
        message: Option<i32>,
        format: Format,
        language: Language,
    },
    /// What she wants to say to those who run the bot.
    Feedback,
}

impl Profile {
    /// Whether she may be written to unasked: not after she cancelled everything
    /// that comes by itself, nor while she blocks the bot.
    #[must_use]
    pub fn may_be_written_to(&self) -> bool {
        self.blocked_at.is_none() && (self.reminder.is_some() || self.weekly_report)
    }

    /// Adds to her list of medicines what the doses teach.
    pub fn learn(&mut self, doses: &[Dose]) {
        medicine::learn(&mut self.medicines, &mut self.last_medicine, doses);
    }

    /// The profile of someone who has just come: weekly reports on, no reminder yet.
    #[must_use]
    pub fn new(language: Language, zone: Zone) -> Self {
        Self {
            language,
            zone,
            reminder: None,
            reminder_days: Weekdays::ALL,
            weekly_report: true,
            discreet: false,
            medicines: Vec::new(),
            last_medicine: 0,
            blocked_at: None,
            asked: None,
            answered: None,
            pinned_report: None,
            reminder_since: None,
            missed_offered: None,
            finished: None,
            made_at: None,
            version: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_written_channel_slash_id() {
        let person: PersonId = "telegram/123".parse().expect("a person");
        assert_eq!(person, PersonId::telegram(123));
        for text in [
            "",
            "telegram",
            "telegram/",
            "/1",
            "a/b/c",
            "a b/1",
            "té/1",
            "x#y/1",
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(InvalidPersonId), "{text}");
        }
    }

    #[test]
    fn a_day_of_a_daylight_saving_change_ends_at_the_local_midnight() {
        let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
        let end = berlin.end_of(jiff::civil::date(2026, 10, 25));
        assert_eq!(end.to_string(), "2026-10-25T23:00:00Z");
    }

    #[test]
    fn days_of_other_lengths_end_at_the_local_midnight_too() {
        let date = jiff::civil::date;
        for (zone, day, hours) in [
            ("Europe/Berlin", date(2027, 3, 28), 23.0),
            ("Europe/Berlin", date(2027, 10, 31), 25.0),
            ("Asia/Kolkata", date(2027, 3, 28), 24.0),
            // Its clocks move by half an hour.
            ("Australia/Lord_Howe", date(2027, 4, 4), 24.5),
            ("Australia/Lord_Howe", date(2027, 10, 3), 23.5),
        ] {
            let zone: Zone = zone.parse().expect("a zone");
            let yesterday = day.yesterday().expect("a day");
            let length = zone.end_of(day).duration_since(zone.end_of(yesterday));
            assert_eq!(length.as_secs_f64() / 3600.0, hours, "{day}");
            let retention = crate::Retention { days: 60 };
            let expiry = zone.at(retention.expiry(day, &zone));
            let midnight = (expiry.date(), expiry.hour(), expiry.minute());
            let expected = day.checked_add(jiff::ToSpan::days(61)).expect("a day");
            assert_eq!(midnight, (expected, 0, 0), "{day}");
        }
    }

    #[test]
    fn a_zone_is_that_of_a_place_or_of_universal_time() {
        for name in [
            "Europe/Moscow",
            "America/Argentina/Ushuaia",
            "US/Eastern",
            "Etc/GMT-14",
            "Etc/UTC",
            "UTC",
            "GMT",
        ] {
            assert!(name.parse::<Zone>().is_ok(), "{name}");
        }
        for name in [
            "Factory",
            "posixrules",
            "localtime",
            "Etc/Unknown",
            "EST",
            "EST5EDT",
            "CET",
            "Japan",
            "posix/Europe/Moscow",
            "right/Europe/Moscow",
            "/Europe/Moscow",
            "UTC+3",
            "",
        ] {
            assert_eq!(name.parse::<Zone>(), Err(UnknownZone), "{name}");
        }
    }

    #[test]
    fn a_zone_is_an_iana_name() {
        assert_eq!("Mars/Olympus".parse::<Zone>(), Err(UnknownZone));
        assert_eq!(
            "Asia/Kolkata"
                .parse::<Zone>()
                .map(|zone| zone.name().to_owned()),
            Ok("Asia/Kolkata".into())
        );
    }
}
