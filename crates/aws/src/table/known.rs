//! The caller, the person and the day or order that a call of the API depends on, in one read.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{PersonId, Profile, Retention, SecretToken};
use journal_telegram::ChatMemory;

use super::item::{
    Attributes, DayContent, ERASING, Item, ProfileContent, StoredEntry, is_live, sort_key,
};
use super::key::{APP_SESSION, Key, REPORT};
use super::{DiaryTable, Placement, RegisteredChannel, channels};
use crate::error::StoreError;

/// The channel that calls, and the person and the item that the call is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// `None` where there is no such channel.
    pub channel: Option<RegisteredChannel>,
    /// Whether the caller's token is that of an open session of the Mini App with the person.
    pub has_session: bool,
    /// `None` also where nobody was asked for.
    pub profile: Option<Profile>,
    /// The memory of the chat with the person; empty where there is no chat.
    pub chat: ChatMemory,
    /// Until when the profile is to be kept, where that is to be stored anew.
    pub renewed_until: Option<Timestamp>,
    /// `None` also where no day was asked for.
    pub entry: Option<StoredEntry>,
    /// `None` also where no order was asked for.
    pub order: Option<Placement>,
}

/// The caller, as they claim to be.
#[derive(Clone, Copy, Debug)]
pub enum ClaimedCaller<'a> {
    /// The bot of a channel, by its name.
    Channel(&'a str),
    /// The Mini App, in a session that this token opened.
    App(&'a SecretToken),
}

/// The item of a person that a call is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    Nothing,
    Day(Date),
    /// An order, by its id.
    Order(&'a str),
}

impl DiaryTable {
    /// The caller, a person and one of their items, in one call.
    ///
    /// # Errors
    /// [`StoreError`], transient where DynamoDB left a part unread.
    pub async fn known_to(
        &self,
        caller: ClaimedCaller<'_>,
        person: Option<&PersonId>,
        subject: Subject<'_>,
        now: Timestamp,
    ) -> Result<Known, StoreError> {
        let mut keys = Vec::from_iter(match caller {
            ClaimedCaller::Channel(name) => Some(Key::channel(name)),
            ClaimedCaller::App(token) => person.map(|person| Key::app_session(token, person)),
        });
        keys.extend(person.map(Key::profile));
        keys.extend(person.and_then(|person| match subject {
            Subject::Nothing => None,
            Subject::Day(day) => Some(Key::day(person, day)),
            Subject::Order(id) => Some(Key::report(person, id)),
        }));
        if keys.is_empty() {
            return Ok(Known::default());
        }
        Known::sort(self.read(keys).await?, self.retention, now)
    }
}

impl Known {
    /// Sorts the items by their kinds.
    fn sort(
        items: Vec<Attributes>,
        retention: Retention,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let mut known = Self::default();
        for item in items {
            match sort_key(&item) {
                "channel" => known.channel = Some(channels::read(item)?),
                APP_SESSION => known.has_session = is_live(&item, now),
                "profile" => {
                    let is_being_erased = item.contains_key(ERASING);
                    let item = ProfileContent::decode(item)?;
                    known.take_profile(item, is_being_erased, retention, now);
                }
                order if order.starts_with(REPORT) => {
                    known.order = Placement::read(item, now)?;
                }
                _ => known.entry = DayContent::stored(item, now)?,
            }
        }
        Ok(known)
    }

    /// One whose erasure broke off is renewed by whatever is written for them: they go on.
    fn take_profile(
        &mut self,
        item: Item<ProfileContent>,
        is_being_erased: bool,
        retention: Retention,
        now: Timestamp,
    ) {
        let expiry = is_being_erased.then(|| item.content.profile.expiry(now, retention));
        let renewed_until = item
            .renewed_until(&item.content.profile, retention, now)
            .or(expiry);
        if let Some(content) = item.live(now) {
            let content = content.without_past(now, retention);
            self.renewed_until = renewed_until;
            self.profile = Some(content.profile);
            self.chat = content.chat;
        }
    }
}
