use std::fmt;
use std::str::FromStr;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// Days of the week, at least one. Written as their numbers in ISO 8601, Monday
/// being 1: "12345" is Monday to Friday, in JSON `[1, 2, 3, 4, 5]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
pub struct Weekdays {
    /// The lowest bit is Monday's.
    bits: u8,
}

/// It names no days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not one or more of 1 (Monday) to 7 (Sunday), each once")]
pub struct InvalidWeekdays;

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self { bits: 0b111_1111 };

    /// Monday to Sunday, without those that are not in the set.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        Weekday::Monday
            .cycle_forward()
            .take(7)
            .filter(move |day| self.contains(*day))
    }

    /// Whether the day is in the set.
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.bits & bit(day) != 0
    }

    /// The set with the day in it, or without it if it was; `None` where none would be left.
    #[must_use]
    pub fn toggled(self, day: Weekday) -> Option<Self> {
        let bits = self.bits ^ bit(day);
        (bits != 0).then_some(Self { bits })
    }
}

impl Default for Weekdays {
    fn default() -> Self {
        Self::ALL
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

impl fmt::Display for Weekdays {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.days()
            .try_for_each(|day| write!(formatter, "{}", day.to_monday_one_offset()))
    }
}

impl FromStr for Weekdays {
    type Err = InvalidWeekdays;

    fn from_str(text: &str) -> Result<Self, InvalidWeekdays> {
        let digits = text.bytes().map(|digit| digit.wrapping_sub(b'0'));
        let read = Self::try_from(digits.collect::<Vec<_>>())?;
        // Only one way to write a set.
        let is_written_so = read.to_string() == text;
        is_written_so.then_some(read).ok_or(InvalidWeekdays)
    }
}

impl TryFrom<Vec<u8>> for Weekdays {
    type Error = InvalidWeekdays;

    /// Takes the days in any order, but none twice.
    fn try_from(numbers: Vec<u8>) -> Result<Self, InvalidWeekdays> {
        let bits = numbers.into_iter().try_fold(0, |bits, number| {
            let number = i8::try_from(number).map_err(|_| InvalidWeekdays)?;
            let day = Weekday::from_monday_one_offset(number).map_err(|_| InvalidWeekdays)?;
            match bits & bit(day) {
                0 => Ok(bits | bit(day)),
                _ => Err(InvalidWeekdays),
            }
        })?;
        (bits != 0).then_some(Self { bits }).ok_or(InvalidWeekdays)
    }
}

impl From<Weekdays> for Vec<u8> {
    fn from(days: Weekdays) -> Self {
        let number = |day: Weekday| day.to_monday_one_offset().unsigned_abs();
        days.days().map(number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_written_in_one_way() {
        for text in ["1234567", "1", "67", "135"] {
            assert_eq!(
                text.parse::<Weekdays>().map(|days| days.to_string()),
                Ok(text.to_owned())
            );
        }
        for text in ["", "0", "8", "21", "11", "mon", "１"] {
            assert_eq!(text.parse::<Weekdays>(), Err(InvalidWeekdays), "{text}");
        }
    }

    #[test]
    fn the_last_day_cannot_be_taken_away() {
        let monday: Weekdays = "1".parse().expect("days");
        assert_eq!(monday.toggled(Weekday::Monday), None);
        let both = monday.toggled(Weekday::Sunday).expect("two days");
        assert_eq!(both.to_string(), "17");
        assert_eq!(both.toggled(Weekday::Sunday), Some(monday));
    }
}
