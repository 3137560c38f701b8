use std::fmt;
use std::str::FromStr;

use super::UnknownTap;

/// A button that is about all that is stored of her, or about her words to the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataTap {
    /// Erases everything. It carries when that was asked, in Unix seconds, for an
    /// old question must not be answered by a slip of the thumb.
    Erase { asked_at: i64 },
    /// Leaves everything as it is.
    Keep,
    /// She does not want to write to the team after all.
    DropFeedback,
}

impl fmt::Display for DataTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Erase { asked_at } => write!(formatter, "erase:{asked_at}"),
            Self::Keep => formatter.write_str("keep"),
            Self::DropFeedback => formatter.write_str("drop"),
        }
    }
}

impl FromStr for DataTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        match data.split_once(':') {
            Some(("erase", asked_at)) => Ok(Self::Erase {
                asked_at: asked_at.parse().map_err(|_| UnknownTap)?,
            }),
            None if data == "keep" => Ok(Self::Keep),
            None if data == "drop" => Ok(Self::DropFeedback),
            _ => Err(UnknownTap),
        }
    }
}
