use std::fmt;
use std::str::FromStr;

use super::UnknownTap;

/// A button of the person's list of medicines. A medicine is named by its id in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MedicineTap {
    /// Shows the list.
    List,
    /// Asks for the name of a new one.
    Add,
    Show(u32),
    /// Asks for another name.
    Rename(u32),
    Remove(u32),
    /// Asks for the number of days that her doctor set.
    AskLimit(u32),
    RemoveLimit(u32),
}

impl fmt::Display for MedicineTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => formatter.write_str("list"),
            Self::Add => formatter.write_str("add"),
            Self::Show(id) => write!(formatter, "show:{id}"),
            Self::Rename(id) => write!(formatter, "rename:{id}"),
            Self::Remove(id) => write!(formatter, "remove:{id}"),
            Self::AskLimit(id) => write!(formatter, "limit:{id}"),
            Self::RemoveLimit(id) => write!(formatter, "no_limit:{id}"),
        }
    }
}

impl FromStr for MedicineTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let Some((action, id)) = data.split_once(':') else {
            return match data {
                "list" => Ok(Self::List),
                "add" => Ok(Self::Add),
                _ => Err(UnknownTap),
            };
        };
        let id = id.parse().map_err(|_| UnknownTap)?;
        match action {
            "show" => Ok(Self::Show(id)),
            "rename" => Ok(Self::Rename(id)),
            "remove" => Ok(Self::Remove(id)),
            "limit" => Ok(Self::AskLimit(id)),
            "no_limit" => Ok(Self::RemoveLimit(id)),
            _ => Err(UnknownTap),
        }
    }
}
