//! A time of day as it travels.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::digits::in_ascii_digits;
use crate::invalid_answer::InvalidAnswer;

/// A local time of day, HH:MM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(value_type = String, pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "14:30")
)]
pub struct ClockTime(pub Time);

impl TryFrom<String> for ClockTime {
    type Error = InvalidAnswer;

    /// Takes the one way of writing a time.
    fn try_from(text: String) -> Result<Self, InvalidAnswer> {
        let time = Time::strptime("%H:%M", &text).map_err(|_| InvalidAnswer::NotATime)?;
        match String::from(Self(time)) == text {
            true => Ok(Self(time)),
            false => Err(InvalidAnswer::NotATime),
        }
    }
}

impl From<ClockTime> for String {
    fn from(ClockTime(time): ClockTime) -> Self {
        time.strftime("%H:%M").to_string()
    }
}

impl From<Time> for ClockTime {
    /// Drops the seconds, which the diary does not keep.
    fn from(time: Time) -> Self {
        Self(jiff::civil::time(time.hour(), time.minute(), 0, 0))
    }
}

/// Reads a time of day: "14:30", "14.30", "14-30", "1430", "9" (nine o'clock), "9:05",
/// in digits of any script.
///
/// # Errors
/// [`InvalidAnswer::NotATime`] for anything else, such as "25:00".
pub fn parse_time(text: &str) -> Result<Time, InvalidAnswer> {
    let plain = in_ascii_digits(text);
    let text = plain.trim();
    let (hour, minute) = match text.split_once([':', '.', '-', ' ']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if text.len() <= 2 => (text, "00"),
        None if (3..=4).contains(&text.len()) && text.is_ascii() => text.split_at(text.len() - 2),
        _ => return Err(InvalidAnswer::NotATime),
    };
    let number = |digits: &str| {
        let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all_digits.then(|| digits.parse::<i8>().ok()).flatten()
    };
    let (Some(hour), Some(minute)) = (number(hour), number(minute)) else {
        return Err(InvalidAnswer::NotATime);
    };
    Time::new(hour, minute, 0, 0).map_err(|_| InvalidAnswer::NotATime)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_one_way_only() {
        let read = |text: &str| ClockTime::try_from(text.to_owned());
        assert_eq!(read("07:05"), Ok(ClockTime(jiff::civil::time(7, 5, 0, 0))));
        for text in ["7:05", "24:00", "07:5", "07:05:00", "noon", "", " 07:05"] {
            assert_eq!(read(text), Err(InvalidAnswer::NotATime), "{text}");
        }
    }

    #[test]
    fn seconds_are_dropped_so_that_a_time_is_stored_as_it_is_read() {
        let time = ClockTime::from(jiff::civil::time(21, 6, 30, 5));
        assert_eq!(ClockTime::try_from(String::from(time)), Ok(time));
    }

    #[test]
    fn a_time_is_read_in_the_ways_people_type_it() {
        for (text, hour, minute) in [
            ("14:30", 14, 30),
            ("9:05", 9, 5),
            ("14.30", 14, 30),
            ("1430", 14, 30),
            ("905", 9, 5),
            ("9", 9, 0),
            ("00:00", 0, 0),
            (" 23:59 ", 23, 59),
            ("١٤:٣٠", 14, 30),
            ("９：０５", 9, 5),
            ("٩", 9, 0),
        ] {
            assert_eq!(
                parse_time(text),
                Ok(jiff::civil::time(hour, minute, 0, 0)),
                "{text}"
            );
        }
    }

    #[test]
    fn what_no_clock_shows_is_refused() {
        for text in [
            "24:00", "12:60", "-1:00", "12:3", "noon", "", "12:30:00", "+1:00", "9999", "ёё",
        ] {
            assert_eq!(parse_time(text), Err(InvalidAnswer::NotATime), "{text}");
        }
    }
}
