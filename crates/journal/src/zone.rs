//! A person's time zone, by which their days begin and end.

use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// A time zone of the IANA database, kept by name, such as `Europe/Moscow`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(TimeZone);

/// The name is not in the IANA database, or stands there for no place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time zone of the IANA database of the kind Area/Location, nor UTC")]
pub struct UnknownZone;

impl Zone {
    /// Its name in the IANA database.
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

    /// The moment at which the clocks of this zone show that time. Of a time that they show
    /// twice it is the first, and one that they skip is as much later.
    #[must_use]
    pub fn instant(&self, local: DateTime) -> Option<Timestamp> {
        let moment = local.to_zoned(self.0.clone()).ok()?;
        Some(moment.timestamp())
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

    /// Takes every zone of the database: a stored one stays readable.
    fn try_from(name: String) -> Result<Self, UnknownZone> {
        Self::of_database(&name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "America/Coyhaique",
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
            "+03:00",
            "Europe/Moscow ",
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
    fn a_zone_keeps_its_name_however_new_or_old_and_in_the_case_of_the_database() {
        for (typed, name) in [
            ("Asia/Kolkata", "Asia/Kolkata"),
            ("Asia/Calcutta", "Asia/Calcutta"),
            ("Europe/Kyiv", "Europe/Kyiv"),
            ("Europe/Kiev", "Europe/Kiev"),
            ("America/Ciudad_Juarez", "America/Ciudad_Juarez"),
            ("America/Coyhaique", "America/Coyhaique"),
            ("europe/moscow", "Europe/Moscow"),
            ("ETC/gmt-3", "Etc/GMT-3"),
            ("utc", "UTC"),
        ] {
            let zone: Zone = typed.parse().expect(typed);
            assert_eq!(zone.name(), name, "{typed}");
            assert_eq!(Zone::try_from(zone.name().to_owned()), Ok(zone), "{typed}");
        }
        assert_eq!("Mars/Olympus".parse::<Zone>(), Err(UnknownZone));
    }

    #[test]
    fn the_sign_of_etc_gmt_is_that_of_the_database() {
        let noon: Timestamp = "2026-11-23T12:00:00Z".parse().expect("a time");
        for (name, hour) in [("Etc/GMT-3", 15), ("Etc/GMT+3", 9)] {
            let zone: Zone = name.parse().expect("a zone");
            assert_eq!(zone.at(noon).hour(), hour, "{name}");
        }
    }

    #[test]
    fn a_time_of_day_is_the_instant_at_which_the_local_clock_shows_it() {
        let date = jiff::civil::date;
        for (zone, local, instant) in [
            (
                "Asia/Kolkata",
                date(2026, 11, 23).at(21, 30, 0, 0),
                "2026-11-23T16:00:00Z",
            ),
            (
                "Asia/Kathmandu",
                date(2026, 11, 23).at(21, 30, 0, 0),
                "2026-11-23T15:45:00Z",
            ),
            // Of the day before in universal time.
            (
                "Pacific/Chatham",
                date(2027, 1, 10).at(12, 30, 0, 0),
                "2027-01-09T22:45:00Z",
            ),
            (
                "Pacific/Chatham",
                date(2027, 1, 10).at(21, 30, 0, 0),
                "2027-01-10T07:45:00Z",
            ),
            (
                "Australia/Lord_Howe",
                date(2027, 4, 3).at(21, 30, 0, 0),
                "2027-04-03T10:30:00Z",
            ),
            (
                "Australia/Lord_Howe",
                date(2027, 4, 4).at(21, 30, 0, 0),
                "2027-04-04T11:00:00Z",
            ),
            (
                "Europe/Berlin",
                date(2027, 3, 27).at(21, 30, 0, 0),
                "2027-03-27T20:30:00Z",
            ),
            (
                "Europe/Berlin",
                date(2027, 3, 28).at(21, 30, 0, 0),
                "2027-03-28T19:30:00Z",
            ),
            (
                "Europe/Berlin",
                date(2026, 10, 24).at(21, 30, 0, 0),
                "2026-10-24T19:30:00Z",
            ),
            (
                "Europe/Berlin",
                date(2026, 10, 25).at(21, 30, 0, 0),
                "2026-10-25T20:30:00Z",
            ),
            // The clock skips it, and shows it twice.
            (
                "Europe/Berlin",
                date(2027, 3, 28).at(2, 30, 0, 0),
                "2027-03-28T01:30:00Z",
            ),
            (
                "Europe/Berlin",
                date(2026, 10, 25).at(2, 30, 0, 0),
                "2026-10-25T00:30:00Z",
            ),
        ] {
            let zone: Zone = zone.parse().expect("a zone");
            let expected: Timestamp = instant.parse().expect("a time");
            assert_eq!(zone.instant(local), Some(expected), "{local}");
            assert_eq!(zone.today(expected), local.date(), "{local}");
        }
    }

    #[test]
    fn a_day_without_a_midnight_begins_at_the_first_minute_that_the_clock_shows() {
        let date = jiff::civil::date;
        for (zone, day, begins) in [
            ("America/Havana", date(2026, 3, 8), "2026-03-08T05:00:00Z"),
            ("Atlantic/Azores", date(2027, 3, 28), "2027-03-28T01:00:00Z"),
            ("America/Santiago", date(2026, 9, 6), "2026-09-06T04:00:00Z"),
            ("Africa/Cairo", date(2027, 4, 30), "2027-04-29T22:00:00Z"),
            ("Asia/Beirut", date(2027, 3, 28), "2027-03-27T22:00:00Z"),
        ] {
            let zone: Zone = zone.parse().expect("a zone");
            let begins: Timestamp = begins.parse().expect("a time");
            let before = day.yesterday().expect("a day");
            let second = jiff::SignedDuration::from_secs(1);
            assert_eq!(zone.end_of(before), begins, "{day}");
            assert_eq!(zone.today(begins - second), before, "{day}");
            assert_eq!(zone.today(begins), day, "{day}");
            assert_eq!(zone.today(zone.end_of(day) - second), day, "{day}");
            // A time that the clock skips is the same day's.
            let skipped = zone.instant(day.at(0, 30, 0, 0)).expect("a time");
            assert_eq!(zone.today(skipped), day);
            let retention = crate::Retention { days: 60 };
            let oldest = retention.oldest(day);
            assert_eq!(retention.expiry(oldest, &zone), zone.end_of(day));
            let cut = day.checked_sub(jiff::ToSpan::days(61)).expect("a day");
            assert_eq!(retention.expiry(cut, &zone), begins, "{day}");
        }
    }
}
