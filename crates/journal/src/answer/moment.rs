use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::InvalidAnswer;
use crate::clock_time;

/// When the headache began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Onset {
    /// It was there on waking.
    OnWaking,
    /// In a quarter of the day.
    During(PartOfDay),
    /// At a time of the clock.
    At(#[serde(with = "clock_time::minutes")] Time),
}

/// When the headache ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// It was still there when the day was written down.
    Ongoing,
    /// Sleep ended it.
    SleptOff,
    /// At a time of the clock.
    At(#[serde(with = "clock_time::minutes")] Time),
}

/// A quarter of the day, for those who did not look at the clock:
/// night 0-6, morning 6-12, afternoon 12-18, evening 18-24.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum PartOfDay {
    Night,
    Morning,
    Afternoon,
    Evening,
}

/// Reads a time of day: "14:30", "14.30", "14-30", "1430", "9" (nine o'clock), "9:05".
///
/// # Errors
/// [`InvalidAnswer::NotATime`] for anything else, such as "25:00".
pub fn parse_time(text: &str) -> Result<Time, InvalidAnswer> {
    let text = text.trim();
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

/// The schemas of the moments: a derived one cannot say that a time travels as a
/// [`ClockTime`](crate::ClockTime).
#[cfg(feature = "schema")]
mod schema {
    use utoipa::openapi::{RefOr, Schema};
    use utoipa::{PartialSchema, ToSchema};

    use super::PartOfDay;
    use crate::ClockTime;

    macro_rules! described_by {
        ($moment:ident, $written:ident) => {
            impl ToSchema for super::$moment {
                fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
                    $written::schemas(schemas);
                }
            }

            impl PartialSchema for super::$moment {
                fn schema() -> RefOr<Schema> {
                    $written::schema()
                }
            }
        };
    }

    /// When the headache began.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    #[expect(dead_code, reason = "it is there for its description")]
    enum WrittenOnset {
        /// It was there on waking.
        OnWaking,
        /// In a quarter of the day.
        During(PartOfDay),
        /// At a time of the clock.
        At(ClockTime),
    }

    /// When the headache ended.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    #[expect(dead_code, reason = "it is there for its description")]
    enum WrittenResolution {
        /// It was still there when the day was written down.
        Ongoing,
        /// Sleep ended it.
        SleptOff,
        /// At a time of the clock.
        At(ClockTime),
    }

    described_by!(Onset, WrittenOnset);
    described_by!(Resolution, WrittenResolution);
}

#[cfg(test)]
mod tests {
    use super::*;

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
