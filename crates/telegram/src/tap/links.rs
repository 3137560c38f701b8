use std::fmt;
use std::str::FromStr;

use journal::{Language, LinkLife, ReportPeriod};

use super::UnknownTap;

/// A button that is about the links that open a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTap {
    /// Shows those that open.
    List,
    /// Asks what a new one is to be, to a report of these days.
    Ask(ReportPeriod),
    Make(LinkWish),
    /// Shuts the one of that id.
    Revoke(String),
}

/// What a new link is to be. Written `all:7:ru`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkWish {
    pub period: ReportPeriod,
    pub life: LinkLife,
    pub language: Language,
}

impl LinkWish {
    /// The id of the order that she makes on the card in this message. A second tap on
    /// the same card is the same order; the next card is another message.
    #[must_use]
    pub fn order_id(self, message: i32) -> String {
        let (life, language) = (self.life, self.language.code());
        format!("link-{message}-{}-{life}-{language}", self.period)
    }
}

impl fmt::Display for LinkWish {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (life, language) = (self.life, self.language.code());
        write!(formatter, "{}:{life}:{language}", self.period)
    }
}

impl FromStr for LinkWish {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let parts: Vec<&str> = data.split(':').collect();
        let [period, life, language] = *parts.as_slice() else {
            return Err(UnknownTap);
        };
        Ok(Self {
            period: period.parse().map_err(|_| UnknownTap)?,
            life: life.parse().map_err(|_| UnknownTap)?,
            language: Language::from_code(language).map_err(|_| UnknownTap)?,
        })
    }
}

impl fmt::Display for LinkTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => formatter.write_str("list"),
            Self::Ask(period) => write!(formatter, "ask:{period}"),
            Self::Make(wish) => write!(formatter, "make:{wish}"),
            Self::Revoke(id) => write!(formatter, "revoke:{id}"),
        }
    }
}

impl FromStr for LinkTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        match data.split_once(':') {
            None if data == "list" => Ok(Self::List),
            Some(("ask", period)) => period.parse().map(Self::Ask).map_err(|_| UnknownTap),
            Some(("make", wish)) => wish.parse().map(Self::Make),
            Some(("revoke", id)) if is_id(id) => Ok(Self::Revoke(id.to_owned())),
            _ => Err(UnknownTap),
        }
    }
}

/// Whether the id of a link can look so.
fn is_id(text: &str) -> bool {
    let is_of_one = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_one)
}
