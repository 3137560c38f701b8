//! A link under which a doctor opens a report in a browser, without a password.
//!
//! Only who knows its [`SecretToken`] can read the report: the token is as
//! long as a key, and only its hash is stored.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::ids::ids;
use crate::language::Language;
use crate::period::{Period, Retention};
use crate::secret_token::SecretToken;

/// So many links of a person may open at once.
pub const MOST_LINKS: usize = 10;

/// A link as the person sees it in their list: everything but its address, which is
/// written down nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The id of the order that it was made for.
    pub id: String,
    /// The days that its report is about.
    pub period: Period,
    pub language: Language,
    pub made_at: Timestamp,
    pub ends_at: Timestamp,
}

impl Link {
    /// The address that opens a report, under the public address of the API.
    #[must_use]
    pub fn address(token: &SecretToken, public_url: &str) -> String {
        format!("{public_url}/r/{}", token.text())
    }
}

ids! {
    /// For how long a link opens.
    pub enum LinkLife {
        Week,
        Month,
    }
}

impl LinkLife {
    /// How many days that is.
    #[must_use]
    pub fn days(self) -> u16 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
        }
    }

    /// The days of a report that a link made today shows: those whose entries are kept until
    /// the link ends. `None` where no day of it is.
    #[must_use]
    pub fn shown(self, days: Period, today: Date, retention: Retention) -> Option<Period> {
        let end = today.saturating_add(i64::from(self.days()).days());
        let shown = Period {
            first: days.first.max(retention.oldest(end)),
            ..days
        };
        (shown.first <= shown.last).then_some(shown)
    }

    /// When a link ends that is made now.
    #[must_use]
    pub fn end(self, made_at: Timestamp) -> Timestamp {
        let life = SignedDuration::from_hours(24 * i64::from(self.days()));
        made_at.saturating_add(life).unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_link_lives_for_days_of_24_hours() {
        let made_at: Timestamp = "2026-11-23T12:00:00Z".parse().expect("a time");
        let ends = LinkLife::ALL.map(|life| life.end(made_at).to_string());
        assert_eq!(ends, ["2026-11-30T12:00:00Z", "2026-12-23T12:00:00Z"]);
        assert_eq!(LinkLife::Week.end(Timestamp::MAX), Timestamp::MAX);
    }

    #[test]
    fn a_link_shows_the_days_that_are_kept_until_it_ends() {
        let today = date(2026, 11, 23);
        let shown = |days, period: fn(Date, Retention) -> Period| {
            let retention = Retention { days };
            let period = period(today, retention);
            LinkLife::ALL.map(|life| life.shown(period, today, retention).map(|it| it.first))
        };
        let first = |month, day| Some(date(2026, month, day));
        let everything = Period::stored;
        assert_eq!(shown(60, everything), [first(10, 1), first(10, 24)]);
        assert_eq!(shown(14, everything), [first(11, 16), None]);
        let yesterday = |today: Date, _| Period::day(today.saturating_sub(1.day()));
        assert_eq!(shown(60, yesterday), [first(11, 22), first(11, 22)]);
        let oldest = |today, retention: Retention| Period::day(retention.oldest(today));
        assert_eq!(shown(60, oldest), [None, None]);
    }
}
