//! The updates that wait to reach the bot, in Telegram's order and with Telegram's patience. Nothing here touches a network.

use std::{collections::VecDeque, time::Duration};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::history::remember;

/// Every kind of update that there is.
pub(crate) const KINDS: &str = "message edited_message channel_post edited_channel_post business_connection business_message \
    edited_business_message deleted_business_messages guest_message message_reaction \
    message_reaction_count inline_query chosen_inline_result callback_query shipping_query \
    pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member \
    chat_join_request chat_boost removed_chat_boost managed_bot";

/// The longest pause between two attempts to deliver an update.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// An update as the bot receives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct QueuedUpdate {
    pub id: i64,
    /// The whole `Update` object.
    pub body: Value,
}

/// Updates of one queue are delivered one after another; different queues do not wait for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DeliveryQueue {
    /// Messages of a chat.
    Chat(i64),
    /// Button taps of a person.
    Taps(i64),
    /// An update that is delivered again waits for nobody.
    Again(u64),
}

/// An update on its way.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Pending {
    pub ticket: u64,
    pub update: QueuedUpdate,
    pub queue: DeliveryQueue,
    /// How often it was tried.
    pub attempts: u32,
    not_before: Timestamp,
    /// After this nobody waits for it any more.
    expires_at: Timestamp,
    #[serde(skip)]
    in_flight: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Updates {
    next_id: i64,
    next_ticket: u64,
    pending: VecDeque<Pending>,
    #[serde(skip)]
    delivered: VecDeque<QueuedUpdate>,
}

impl Default for Updates {
    fn default() -> Self {
        Self {
            next_id: 710_000_001,
            next_ticket: 1,
            pending: VecDeque::new(),
            delivered: VecDeque::new(),
        }
    }
}

impl Updates {
    /// Queues a new update and returns its id.
    pub(crate) fn add(
        &mut self,
        kind: &str,
        payload: Value,
        queue: DeliveryQueue,
        now: Timestamp,
        lifetime: Duration,
    ) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        let body = json!({"update_id": id, kind: payload});
        self.push(QueuedUpdate { id, body }, queue, now, lifetime);
        id
    }

    /// Queues an update that was delivered before, or still waits, once more. Returns whether it is known.
    pub(crate) fn add_again(&mut self, id: i64, now: Timestamp, lifetime: Duration) -> bool {
        let waiting = self.pending.iter().map(|pending| &pending.update);
        let mut known = waiting.chain(&self.delivered);
        let Some(update) = known.find(|update| update.id == id).cloned() else {
            return false;
        };
        let queue = DeliveryQueue::Again(self.next_ticket);
        self.push(update, queue, now, lifetime);
        true
    }

    fn push(
        &mut self,
        update: QueuedUpdate,
        queue: DeliveryQueue,
        now: Timestamp,
        lifetime: Duration,
    ) {
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        let expires_at = after(now, lifetime);
        self.pending.push_back(Pending {
            ticket,
            update,
            queue,
            attempts: 0,
            not_before: now,
            expires_at,
            in_flight: false,
        });
    }

    /// Takes at most `limit` updates that may be tried now: the first of each queue that is free.
    pub(crate) fn take_due(&mut self, limit: usize, now: Timestamp) -> Vec<Pending> {
        self.drop_expired(now);
        let in_flight = self.pending.iter().filter(|it| it.in_flight).count();
        let mut seen = Vec::new();
        let mut due = Vec::new();
        for pending in &mut self.pending {
            let is_first = !seen.contains(&pending.queue);
            seen.push(pending.queue);
            if is_first
                && !pending.in_flight
                && pending.not_before <= now
                && in_flight + due.len() < limit
            {
                pending.in_flight = true;
                pending.attempts += 1;
                due.push(pending.clone());
            }
        }
        due
    }

    /// When the next update that waits for its turn may be tried.
    pub(crate) fn next_attempt(&self, now: Timestamp) -> Option<Timestamp> {
        self.pending
            .iter()
            .filter(|pending| !pending.in_flight && pending.not_before > now)
            .map(|pending| pending.not_before)
            .min()
    }

    /// The bot took it.
    pub(crate) fn arrived(&mut self, ticket: u64) {
        let mut pending = self.pending.iter();
        let index = pending.position(|pending| pending.ticket == ticket);
        if let Some(pending) = index.and_then(|index| self.pending.remove(index)) {
            remember(&mut self.delivered, pending.update);
        }
    }

    /// The bot did not take it: it is tried again later.
    pub(crate) fn failed(&mut self, ticket: u64, first_pause: Duration, now: Timestamp) {
        let mut pending = self.pending.iter_mut();
        if let Some(pending) = pending.find(|pending| pending.ticket == ticket) {
            pending.in_flight = false;
            pending.not_before = after(now, pause_after(pending.attempts, first_pause));
        }
    }

    /// Updates for `getUpdates`: those from `offset` on, or the last so many if it is negative. The ones before are
    /// confirmed and forgotten.
    pub(crate) fn poll(&mut self, offset: Option<i64>, limit: usize, now: Timestamp) -> Vec<Value> {
        self.drop_expired(now);
        let pending = self.pending.iter();
        let confirmed = match offset.unwrap_or_default() {
            offset @ 0.. => pending.take_while(|it| it.update.id < offset).count(),
            last => {
                let last = usize::try_from(last.unsigned_abs()).unwrap_or(usize::MAX);
                pending.len().saturating_sub(last)
            }
        };
        for pending in self.pending.drain(..confirmed) {
            remember(&mut self.delivered, pending.update);
        }
        let waiting = self.pending.iter().take(limit);
        waiting.map(|pending| pending.update.body.clone()).collect()
    }

    /// Those that were delivered, then those that wait.
    pub(crate) fn bodies(&self) -> Vec<Value> {
        let waiting = self.pending.iter().map(|pending| &pending.update);
        let all = self.delivered.iter().chain(waiting);
        all.map(|update| update.body.clone()).collect()
    }

    pub(crate) fn clear(&mut self) {
        self.pending.clear();
    }

    pub(crate) fn pending_count(&self) -> usize {
        self.pending.len()
    }

    pub(crate) fn is_pending(&self, id: i64) -> bool {
        self.pending.iter().any(|pending| pending.update.id == id)
    }

    /// Whether something that this person wrote or tapped waits to be delivered for the first time.
    pub(crate) fn has_of(&self, person: i64) -> bool {
        let theirs = [DeliveryQueue::Chat(person), DeliveryQueue::Taps(person)];
        let mut pending = self.pending.iter();
        pending.any(|pending| theirs.contains(&pending.queue))
    }

    fn drop_expired(&mut self, now: Timestamp) {
        self.pending
            .retain(|pending| pending.in_flight || pending.expires_at > now);
    }
}

/// The pause after so many attempts.
fn pause_after(attempts: u32, first_pause: Duration) -> Duration {
    match attempts.checked_sub(2) {
        None => Duration::ZERO,
        Some(doublings) => first_pause
            .saturating_mul(2_u32.saturating_pow(doublings))
            .min(LONGEST_PAUSE),
    }
}

fn after(now: Timestamp, pause: Duration) -> Timestamp {
    SignedDuration::try_from(pause)
        .ok()
        .and_then(|pause| now.checked_add(pause).ok())
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);
    const PAUSE: Duration = Duration::from_secs(2);

    fn now() -> Timestamp {
        Timestamp::from_second(1_795_000_000).unwrap()
    }

    fn ids(due: &[Pending]) -> Vec<i64> {
        due.iter().map(|pending| pending.update.id).collect()
    }

    #[test]
    fn a_chats_messages_wait_for_each_other_and_a_tap_does_not_wait_for_them() {
        let mut updates = Updates::default();
        let first = updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        let second = updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        let tap = updates.add(
            "callback_query",
            json!({}),
            DeliveryQueue::Taps(1),
            now(),
            HOUR,
        );
        let due = updates.take_due(40, now());
        assert_eq!(ids(&due), [first, tap]);
        assert!(updates.take_due(40, now()).is_empty());
        updates.arrived(due[0].ticket);
        assert_eq!(ids(&updates.take_due(40, now())), [second]);
    }

    #[test]
    fn a_failed_update_is_tried_at_once_then_ever_more_slowly_and_holds_up_its_queue() {
        let mut updates = Updates::default();
        let id = updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        let mut at = now();
        let mut pauses = Vec::new();
        for _ in 0..5 {
            let due = updates.take_due(40, at);
            assert_eq!(ids(&due), [id]);
            updates.failed(due[0].ticket, PAUSE, at);
            let next = updates.next_attempt(at).unwrap_or(at);
            pauses.push(next.duration_since(at).as_secs());
            at = next;
        }
        assert_eq!(pauses, [0, 2, 4, 8, 16]);
    }

    #[test]
    fn an_update_nobody_waits_for_is_dropped() {
        let mut updates = Updates::default();
        updates.add(
            "callback_query",
            json!({}),
            DeliveryQueue::Taps(1),
            now(),
            Duration::from_secs(150),
        );
        assert!(
            updates
                .take_due(40, after(now(), Duration::from_secs(151)))
                .is_empty()
        );
        assert_eq!(updates.pending_count(), 0);
    }

    #[test]
    fn a_delivered_update_comes_again_with_its_number() {
        let mut updates = Updates::default();
        let id = updates.add(
            "message",
            json!({"text": "a"}),
            DeliveryQueue::Chat(1),
            now(),
            HOUR,
        );
        let due = updates.take_due(40, now());
        updates.arrived(due[0].ticket);
        assert!(updates.add_again(id, now(), HOUR));
        assert!(updates.add_again(id, now(), HOUR));
        assert_eq!(ids(&updates.take_due(40, now())), [id, id]);
        assert!(!updates.add_again(1, now(), HOUR));
    }

    #[test]
    fn polling_confirms_what_is_before_the_offset() {
        let mut updates = Updates::default();
        let first = updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        updates.add("message", json!({}), DeliveryQueue::Chat(1), now(), HOUR);
        assert_eq!(updates.poll(None, 100, now()).len(), 2);
        assert_eq!(updates.poll(Some(first + 1), 100, now()).len(), 1);
        assert_eq!(updates.pending_count(), 1);
    }
}
