//! Who keeps a diary.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Who keeps a diary: a channel and the person's id there.
/// Written `sms/123`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonId {
    channel: String,
    id: String,
}

/// The text is not a channel and a person's id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a person is written channel/id: 1-16 of a-z 0-9 _ - and 1-36 of a-z A-Z 0-9 _ -")]
pub struct InvalidPersonId;

impl PersonId {
    /// A person of a channel. Both parts become part of the names of schedules
    /// (64 characters of `[0-9a-zA-Z-_.]`), hence the narrow alphabet and lengths. A channel has
    /// no capital letters, so that no two differ by their case alone, and none looks like
    /// `telegram` without being it.
    ///
    /// # Errors
    /// [`InvalidPersonId`] where a part is empty, too long or has another character.
    pub fn new(channel: &str, id: &str) -> Result<Self, InvalidPersonId> {
        let fits = |part: &str, most| {
            (1..=most).contains(&part.len())
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        };
        let is_small = !channel.bytes().any(|byte| byte.is_ascii_uppercase());
        if !is_small || !fits(channel, 16) || !fits(id, 36) {
            return Err(InvalidPersonId);
        }
        Ok(Self {
            channel: channel.to_owned(),
            id: id.to_owned(),
        })
    }

    /// The name of the channel.
    #[must_use]
    pub fn channel(&self) -> &str {
        &self.channel
    }

    /// The id within the channel; another channel may have the same.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.channel, self.id)
    }
}

impl FromStr for PersonId {
    type Err = InvalidPersonId;

    fn from_str(text: &str) -> Result<Self, InvalidPersonId> {
        let (channel, id) = text.split_once('/').ok_or(InvalidPersonId)?;
        Self::new(channel, id)
    }
}

impl TryFrom<String> for PersonId {
    type Error = InvalidPersonId;

    fn try_from(text: String) -> Result<Self, InvalidPersonId> {
        text.parse()
    }
}

impl From<PersonId> for String {
    fn from(person: PersonId) -> Self {
        person.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_written_channel_slash_id() {
        let person: PersonId = "sms/123".parse().expect("a person");
        assert_eq!(Ok(&person), PersonId::new("sms", "123").as_ref());
        assert_eq!(person.to_string(), "sms/123");
        for text in [
            "",
            "sms",
            "sms/",
            "/1",
            "a/b/c",
            "a b/1",
            "té/1",
            "x#y/1",
            "Sms/1",
            "TELEGRAM/1",
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(InvalidPersonId), "{text}");
        }
    }
}
