//! A link under which a doctor opens a report in a browser, without a password.
//!
//! Only who knows its [`LinkToken`] can read the report: the token is as
//! long as a key, and only its hash is stored.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ids::ids;
use crate::language::Language;
use crate::period::{Period, Retention};

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

/// The secret of a link. It is in the address and nowhere else: neither its
/// [`fmt::Debug`] nor a log line shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken([u8; Self::BYTES]);

/// The text is no token of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no token of a link")]
pub struct NotAToken;

impl LinkToken {
    /// So many random bytes cannot be guessed: 128 bits.
    pub const BYTES: usize = 16;

    /// The token of these bytes, which must come from a source of secrets.
    #[must_use]
    pub fn new(random: [u8; Self::BYTES]) -> Self {
        Self(random)
    }

    /// The address that opens the report, under the public address of the API.
    #[must_use]
    pub fn address(&self, public_url: &str) -> String {
        format!("{public_url}/r/{}", URL_SAFE_NO_PAD.encode(self.0))
    }

    /// Its SHA-256 in hex, which is all that is stored. Nothing leads back from there, and
    /// the token needs no salt, since it is no word that somebody chose.
    #[must_use]
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }
}

impl FromStr for LinkToken {
    type Err = NotAToken;

    /// Reads the end of an address. A token is written in one way only.
    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAToken)?;
        bytes.try_into().map(Self).map_err(|_| NotAToken)
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LinkToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The bytes from 0 to 15.
    fn token() -> LinkToken {
        LinkToken::new(std::array::from_fn(|position| position as u8))
    }

    #[test]
    fn a_token_ends_an_address_and_is_read_back() {
        let address = token().address("https://diary.example");
        assert_eq!(address, "https://diary.example/r/AAECAwQFBgcICQoLDA0ODw");
        let (_, end) = address.rsplit_once('/').expect("a path");
        assert_eq!(end.parse(), Ok(token()));
    }

    #[test]
    fn what_is_stored_is_the_sha_256_of_the_bytes() {
        // printf '\x00\x01…\x0f' | sha256sum
        let expected = "be45cb2605bf36bebde684841a28f0fd43c69850a3dce5fedba69928ee3a8991";
        assert_eq!(token().hash(), expected);
    }

    #[test]
    fn a_token_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", token()), "LinkToken(…)");
    }

    #[test]
    fn what_is_not_exactly_a_token_is_none() {
        for text in [
            "",
            "AAECAwQFBgcICQoLDA0OD",
            "AAECAwQFBgcICQoLDA0ODw==",
            "AAECAwQFBgcICQoLDA0ODx",
            "AAECAwQFBgcICQoLDA0ODwA",
            "AAECAwQFBgcICQoLDA0O/w",
            "AAECAwQFBgcICQoLDA0O w",
            "телеграмтелеграм",
            "\0",
        ] {
            assert_eq!(text.parse::<LinkToken>(), Err(NotAToken), "{text:?}");
        }
    }

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
