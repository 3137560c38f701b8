//! The channel, the person and the day that a call of another bot depends on, in one read.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{PersonId, Profile};

use super::item::{Attributes, DayContent, Key, StoredEntry, decode};
use super::{DiaryTable, RegisteredChannel, channels};
use crate::error::StoreError;

/// The channel that calls, and the person and the day that the call is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// `None` where there is no such channel.
    pub channel: Option<RegisteredChannel>,
    /// `None` also where nobody was asked for.
    pub profile: Option<Profile>,
    /// `None` also where no day was asked for.
    pub entry: Option<StoredEntry>,
}

impl DiaryTable {
    /// The channel, a person and one of their days, in one call.
    ///
    /// # Errors
    /// [`StoreError`], transient where DynamoDB left a part unread.
    pub async fn known_to(
        &self,
        channel: &str,
        person: Option<&PersonId>,
        day: Option<Date>,
        now: Timestamp,
    ) -> Result<Known, StoreError> {
        let mut keys = vec![Key::channel(channel)];
        keys.extend(person.map(Key::profile));
        keys.extend(person.zip(day).map(|(person, day)| Key::day(person, day)));
        Known::sort(self.read(keys).await?, now)
    }
}

impl Known {
    /// Sorts what was read by what it is.
    pub(super) fn sort(items: Vec<Attributes>, now: Timestamp) -> Result<Self, StoreError> {
        let mut known = Self::default();
        for item in items {
            let place = item.get("sk").and_then(|sk| sk.as_s().ok());
            match place.map(String::as_str) {
                Some("channel") => known.channel = Some(channels::read(item)?),
                Some("profile") => known.profile = decode("profile", item)?.live(now),
                _ => known.entry = DayContent::stored(item, now)?,
            }
        }
        Ok(known)
    }
}
