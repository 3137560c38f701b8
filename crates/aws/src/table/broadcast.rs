//! Keeps the operator's message to everyone, and finds the people who may get it. There is
//! one broadcast at a time, in one item, so that nobody can begin a second one.

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::{SignedDuration, Timestamp};
use journal::{PersonId, Profile};
use journal_telegram::person::CHANNEL;
use journal_telegram::{Arrival, Broadcast, BroadcastStage};
use tracing::warn;

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{Attributes, Item, ProfileContent, decode, encode, later, number, text};
use super::key::Key;
use super::lease::Lease;
use crate::error::{CallError, StoreError};
use crate::page::ListPage;

/// How long a draft waits to be confirmed.
const DRAFT_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// How long a broadcast that was confirmed is kept: longer than it takes.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long it is known who got one: a stopped one that goes on writes to nobody twice.
const ANNOUNCEMENT_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The most items that one BatchGetItem reads.
const MOST_READS: usize = 100;

impl DiaryTable {
    /// The broadcast, if there is one.
    pub async fn broadcast(&self, now: Timestamp) -> Result<Option<Broadcast>, StoreError> {
        match self.get(&Key::broadcast()).await? {
            Some(item) => Ok(decode::<Broadcast>("broadcast", item)?.live(now)),
            None => Ok(None),
        }
    }

    /// Saves a draft in the place of the broadcast before. Returns whether it was: `false`
    /// while that one is being sent.
    pub async fn save_draft(&self, draft: &Broadcast, now: Timestamp) -> Result<bool, StoreError> {
        let item = Item::until(later(now, DRAFT_KEPT), Key::broadcast(), draft.clone());
        let free = Condition::new(
            "attribute_not_exists(pk) OR expires_at <= :now OR stage <> :sending",
            [
                (":now", number(now.as_second())),
                (":sending", stage(BroadcastStage::Sending)),
            ],
        );
        let put = self.put(encode("broadcast", &item)?, Some(free));
        met("PutItem", put.send().await)
    }

    /// Deletes a draft of which nothing was sent, if it is still there.
    pub async fn discard_draft(&self, broadcast: u32) -> Result<(), StoreError> {
        let is_draft = Condition::new(
            "id = :id AND stage IN (:counting, :ready)",
            [
                (":id", number(broadcast)),
                (":counting", stage(BroadcastStage::Counting)),
                (":ready", stage(BroadcastStage::Ready)),
            ],
        );
        let delete = self.delete(&Key::broadcast(), Some(is_draft));
        met("DeleteItem", delete.send().await).map(|_| ())
    }

    /// Notes how many people get the draft, which is then ready. Returns it, unless it is
    /// not being counted any more.
    pub async fn set_counted(
        &self,
        broadcast: u32,
        people: u32,
        now: Timestamp,
    ) -> Result<Option<Broadcast>, StoreError> {
        let condition = Condition::new(
            "id = :id AND stage = :counting AND expires_at > :now",
            [
                (":id", number(broadcast)),
                (":counting", stage(BroadcastStage::Counting)),
                (":ready", stage(BroadcastStage::Ready)),
                (":people", number(people)),
                (":now", number(now.as_second())),
            ],
        );
        let update = "SET stage = :ready, people = :people";
        self.change_broadcast(update, condition).await
    }

    /// Moves the broadcast from one stage to another. Returns it, unless it is at another
    /// stage or past its date.
    pub async fn move_broadcast(
        &self,
        broadcast: u32,
        [from, to]: [BroadcastStage; 2],
        now: Timestamp,
    ) -> Result<Option<Broadcast>, StoreError> {
        let condition = Condition::new(
            "id = :id AND stage = :from AND expires_at > :now",
            [
                (":id", number(broadcast)),
                (":from", stage(from)),
                (":to", stage(to)),
                (":now", number(now.as_second())),
                (":until", number(later(now, KEPT).as_second())),
            ],
        );
        let update = "SET stage = :to, expires_at = :until";
        self.change_broadcast(update, condition).await
    }

    /// Notes that a page is begun. Returns the broadcast, unless a later page was begun: the
    /// job of this one was delivered twice.
    pub async fn begin_page(
        &self,
        broadcast: u32,
        page: u32,
        now: Timestamp,
    ) -> Result<Option<Broadcast>, StoreError> {
        let condition = Condition::new(
            "id = :id AND page <= :page AND expires_at > :now",
            [
                (":id", number(broadcast)),
                (":page", number(page)),
                (":now", number(now.as_second())),
            ],
        );
        self.change_broadcast("SET page = :page", condition).await
    }

    /// Leases a person, to be written to. It is never [`Lease::Missing`].
    pub async fn lease_announcement(
        &self,
        person: &PersonId,
        broadcast: u32,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Lease<()>, StoreError> {
        let key = Key::announcement(person, broadcast);
        self.lease_new("announcement", &key, now, lease, ANNOUNCEMENT_KEPT)
            .await
    }

    /// Notes that the person was written to: nobody does it again.
    pub async fn complete_announcement(
        &self,
        person: &PersonId,
        broadcast: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.complete(&Key::announcement(person, broadcast), now)
            .await
    }

    /// Ends the lease of a person who was not written to.
    pub async fn release_announcement(
        &self,
        person: &PersonId,
        broadcast: u32,
    ) -> Result<(), StoreError> {
        self.release(&Key::announcement(person, broadcast)).await
    }

    /// Counts a person who was written to. Returns the broadcast as it is now, if it is
    /// still there.
    pub async fn count_arrival(
        &self,
        broadcast: u32,
        arrival: Arrival,
    ) -> Result<Option<Broadcast>, StoreError> {
        let update = match arrival {
            Arrival::Sent => "ADD sent :one",
            Arrival::Blocked => "ADD blocked :one",
            Arrival::Failed => "ADD failed :one",
        };
        let values = [(":id", number(broadcast)), (":one", number(1))];
        let condition = Condition::new("id = :id", values);
        self.change_broadcast(update, condition).await
    }

    /// The people of Telegram who stand in the next page of the table, as by
    /// [`DiaryTable::people_page`]. Someone whose profile cannot be read is left out: the others
    /// are not to wait for that.
    pub async fn people_of_telegram(
        &self,
        after: Option<&str>,
        now: Timestamp,
    ) -> Result<ListPage<(PersonId, Profile)>, StoreError> {
        let page = self.people_page(CHANNEL, after).await?;
        let keys: Vec<_> = page.items.iter().map(Key::profile).collect();
        let mut items = Vec::new();
        for keys in keys.chunks(MOST_READS) {
            items.extend(self.people(keys, now).await?);
        }
        Ok(ListPage {
            items,
            next: page.next,
        })
    }

    /// The people of these profiles, in their order: a cursor goes on after any of them.
    async fn people(
        &self,
        keys: &[Key],
        now: Timestamp,
    ) -> Result<Vec<(PersonId, Profile)>, StoreError> {
        let profiles = self.read(keys.to_vec()).await?.into_iter();
        let mut people: Vec<_> = profiles.filter_map(|item| person(item, now)).collect();
        people.sort_by_key(|(person, _)| keys.iter().position(|key| *key == Key::profile(person)));
        Ok(people)
    }

    async fn change_broadcast(
        &self,
        update: &'static str,
        condition: Condition,
    ) -> Result<Option<Broadcast>, StoreError> {
        let update = self.update(&Key::broadcast(), update, condition);
        let answer = update.return_values(ReturnValue::AllNew).send().await;
        let unmet = "ConditionalCheckFailedException";
        let Some(changed) = CallError::unless(unmet, "UpdateItem", answer)? else {
            return Ok(None);
        };
        let item = changed
            .attributes
            .ok_or(StoreError::Malformed("broadcast"))?;
        Ok(Some(decode::<Broadcast>("broadcast", item)?.content))
    }
}

fn stage(stage: BroadcastStage) -> aws_sdk_dynamodb::types::AttributeValue {
    text(<&str>::from(stage))
}

fn person(item: Attributes, now: Timestamp) -> Option<(PersonId, Profile)> {
    let decoded = ProfileContent::decode(item);
    let item = decoded
        .inspect_err(|error| warn!(%error, "a person is left out of a broadcast"))
        .ok()?;
    let person = item.key.person()?;
    Some((person, item.live(now)?.profile))
}
