//! The limit that a doctor set for a medicine.

use serde::{Deserialize, Serialize};

use crate::digits::in_ascii_digits;
use crate::invalid_answer::InvalidAnswer;

/// A number of days of a calendar month, 1 to 31. Doctors say "days a month"; the month
/// is the calendar's, so that the person can count along and it begins anew on the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(minimum = 1, maximum = 31, example = 10)
)]
pub struct MonthlyLimit(u8);

impl MonthlyLimit {
    /// The limit of so many days.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotDaysOfAMonth`] for what is not 1 to 31.
    pub fn new(days: u8) -> Result<Self, InvalidAnswer> {
        match days {
            1..=31 => Ok(Self(days)),
            _ => Err(InvalidAnswer::NotDaysOfAMonth),
        }
    }

    /// Reads "8" and "8 days".
    ///
    /// # Errors
    /// [`InvalidAnswer::NotDaysOfAMonth`] for everything else.
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        let plain = in_ascii_digits(text);
        let number = plain.split_whitespace().next().unwrap_or_default();
        let all_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let days = number.parse().ok().filter(|_| all_digits);
        Self::new(days.ok_or(InvalidAnswer::NotDaysOfAMonth)?)
    }

    /// How many days, 1 to 31.
    #[must_use]
    pub fn days(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for MonthlyLimit {
    type Error = InvalidAnswer;

    fn try_from(days: u8) -> Result<Self, InvalidAnswer> {
        Self::new(days)
    }
}

impl From<MonthlyLimit> for u8 {
    fn from(limit: MonthlyLimit) -> Self {
        limit.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_number_of_days_of_a_month() {
        assert_eq!(
            MonthlyLimit::parse(" 8 days").map(MonthlyLimit::days),
            Ok(8)
        );
        assert_eq!(MonthlyLimit::parse("٨").map(MonthlyLimit::days), Ok(8));
        for text in ["", "0", "32", "-1", "+8", "eight", "8.5", "256"] {
            let expected = Err(InvalidAnswer::NotDaysOfAMonth);
            assert_eq!(MonthlyLimit::parse(text), expected, "{text}");
        }
    }
}
