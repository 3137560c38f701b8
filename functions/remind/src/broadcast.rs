//! Sends the operator's message to everyone, a page of people at a time.
//!
//! A page puts the next one into the queue when it is done. A page delivered twice does no
//! harm: each person has a lease of their own, and a page that comes after a later one was
//! begun is dropped.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use journal::{BroadcastJob, OutgoingJob, PersonId, Profile};
use journal_aws::{DiaryTable, Setback};
use journal_telegram::screen::Visibility;
use journal_telegram::{
    Arrival, Broadcast, BroadcastStage, MessengerError, OperatorChat, Screen, person, screen,
};
use tracing::{info, warn};

use crate::handler::{LEASE, Remind};

/// The most people of one page, and for how long one writes to them: reminders wait behind
/// it.
const PEOPLE_A_PAGE: usize = 25;
const LONGEST_PAGE: Duration = Duration::from_secs(5);

/// How many pages of the table one job counts.
const PAGES_COUNTED: usize = 20;

/// After so many pages the operator is told how far it is: Telegram takes twenty edits a minute
/// in a group.
const PAGES_BETWEEN_NEWS: u32 = 4;

impl Remind {
    /// Counts or writes to a page of people.
    pub async fn broadcast(&self, job: &BroadcastJob, now: Timestamp) -> Result<(), Setback> {
        let Some(operator) = &self.operator else {
            info!("a broadcast ended: there is no operator any more");
            return Ok(());
        };
        match job {
            BroadcastJob::Count {
                broadcast,
                people,
                after,
            } => {
                let after = after.clone();
                self.count(operator, *broadcast, *people, after, now).await
            }
            BroadcastJob::Send {
                broadcast,
                page,
                after,
            } => {
                let begun = self.table.begin_page(*broadcast, *page, now).await?;
                match begun {
                    Some(begun) => {
                        self.write_page(operator, begun, after.as_deref(), now)
                            .await
                    }
                    None => Ok(()),
                }
            }
        }
    }

    /// Stops a broadcast whose page could not be sent for a day, and tells the operator whom
    /// it reached. People who cannot be counted are a draft that is never ready.
    pub async fn give_up_broadcast(
        &self,
        job: &BroadcastJob,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let (Some(operator), BroadcastJob::Send { broadcast, .. }) = (&self.operator, job) else {
            return Ok(());
        };
        let stop = [BroadcastStage::Sending, BroadcastStage::Stopped];
        match self.table.move_broadcast(*broadcast, stop, now).await? {
            Some(stopped) => show(operator, &stopped).await,
            None => Ok(()),
        }
    }

    /// Counts the people who get a draft. A draft that is counted already is shown again:
    /// that may be what failed.
    async fn count(
        &self,
        operator: &OperatorChat,
        id: u32,
        mut people: u32,
        mut after: Option<String>,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let stored = self.table.broadcast(now).await?;
        let Some(draft) = stored.filter(|stored| stored.id == id) else {
            return Ok(());
        };
        match draft.stage {
            BroadcastStage::Counting => {}
            BroadcastStage::Ready => return show(operator, &draft).await,
            _ => return Ok(()),
        }
        for _ in 0..PAGES_COUNTED {
            let page = self.table.people_of_telegram(after.as_deref(), now).await?;
            let profiles = page.items.iter().map(|(_, profile)| profile);
            let addressed = profiles.filter(|profile| draft.text_for(profile).is_some());
            people = people.saturating_add(u32::try_from(addressed.count())?);
            after = page.next;
            if after.is_none() {
                return match self.table.set_counted(id, people, now).await? {
                    Some(ready) => show(operator, &ready).await,
                    None => Ok(()),
                };
            }
        }
        let next = BroadcastJob::Count {
            broadcast: id,
            people,
            after,
        };
        self.reminders.send(&OutgoingJob::Broadcast(next)).await?;
        Ok(())
    }

    /// Writes to a page of people, and puts the next page into the queue, or ends.
    async fn write_page(
        &self,
        operator: &OperatorChat,
        broadcast: Broadcast,
        after: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Setback> {
        if broadcast.stage != BroadcastStage::Sending {
            return show(operator, &broadcast).await;
        }
        let (id, page) = (broadcast.id, broadcast.page);
        let people = self.table.people_of_telegram(after, now).await?;
        let (broadcast, last) = self.write_to(broadcast, &people.items).await?;
        let next = last.map(DiaryTable::cursor_after).or(people.next);
        info!(
            broadcast.id = id,
            page,
            is_last = next.is_none(),
            "a page of a broadcast was sent"
        );
        match (broadcast.stage, next) {
            (BroadcastStage::Sending, Some(after)) => {
                if page.is_multiple_of(PAGES_BETWEEN_NEWS) {
                    tell_news(operator, &broadcast).await;
                }
                let next = BroadcastJob::Send {
                    broadcast: id,
                    page: page + 1,
                    after: Some(after),
                };
                self.reminders.send(&OutgoingJob::Broadcast(next)).await?;
                Ok(())
            }
            (BroadcastStage::Sending, None) => {
                let end = [BroadcastStage::Sending, BroadcastStage::Done];
                let ended = self.table.move_broadcast(id, end, now).await?;
                let ended = match ended {
                    Some(ended) => Some(ended),
                    // It was stopped at the last moment.
                    None => self.table.broadcast(now).await?,
                };
                match ended.filter(|ended| ended.id == id) {
                    Some(ended) => show(operator, &ended).await,
                    None => Ok(()),
                }
            }
            _ => show(operator, &broadcast).await,
        }
    }

    /// Writes to these people until the page is full, or the operator stops it. Returns the
    /// broadcast as it is then, and the last person written to where others are left.
    async fn write_to<'a>(
        &self,
        mut broadcast: Broadcast,
        people: &'a [(PersonId, Profile)],
    ) -> Result<(Broadcast, Option<&'a PersonId>), Setback> {
        let begun = Instant::now();
        let mut last = None;
        let mut written = 0;
        for (person, profile) in people {
            let Some(text) = broadcast.text_for(profile) else {
                continue;
            };
            let is_full = written == PEOPLE_A_PAGE || begun.elapsed() > LONGEST_PAGE;
            if last.is_some() && is_full {
                return Ok((broadcast, last));
            }
            let message = screen::broadcast_message(text, Visibility::of(profile));
            if let Some(counted) = self.announce_once(broadcast.id, person, &message).await? {
                broadcast = counted;
            }
            if broadcast.stage != BroadcastStage::Sending {
                break;
            }
            written += 1;
            last = Some(person);
        }
        Ok((broadcast, None))
    }

    /// Writes to a person, unless that was done already, and counts it. Returns the
    /// broadcast as it is then; `None` where nothing was done.
    async fn announce_once(
        &self,
        broadcast: u32,
        person: &PersonId,
        message: &Screen,
    ) -> Result<Option<Broadcast>, Setback> {
        let Some(user) = person::user(person) else {
            return Ok(None);
        };
        let (table, now) = (&self.table, Timestamp::now());
        let lease = table.lease_announcement(person, broadcast, now, LEASE);
        if lease.await?.granted(LEASE)?.is_none() {
            return Ok(None);
        }
        match self.announce(user, person, message, now).await {
            Ok(arrival) => {
                table.complete_announcement(person, broadcast, now).await?;
                Ok(table.count_arrival(broadcast, arrival).await?)
            }
            Err(setback) => {
                table.release_announcement(person, broadcast).await?;
                Err(setback)
            }
        }
    }

    /// Writes to a person. One who blocked the bot gets nothing further.
    async fn announce(
        &self,
        user: u64,
        person: &PersonId,
        message: &Screen,
        now: Timestamp,
    ) -> Result<Arrival, Setback> {
        let arrival = self.channels.announce(user, message).await?;
        if arrival == Arrival::Blocked {
            self.schedules.remove_all(person).await?;
            self.table.mark_blocked(person, now).await?;
        }
        Ok(arrival)
    }
}

/// Shows the operator how far a broadcast is, in the message that they know; in a new one
/// where that cannot be changed any more.
async fn show(operator: &OperatorChat, broadcast: &Broadcast) -> Result<(), Setback> {
    let screen = screen::broadcast(broadcast, operator.texts());
    match operator.edit(broadcast.message, &screen).await {
        Err(MessengerError::Blocked | MessengerError::Rejected(_)) => {
            operator.send(&screen).await?;
            Ok(())
        }
        shown => Ok(shown?),
    }
}

/// The same, where a failure does not matter: the next news come soon.
async fn tell_news(operator: &OperatorChat, broadcast: &Broadcast) {
    let screen = screen::broadcast(broadcast, operator.texts());
    if let Err(error) = operator.edit(broadcast.message, &screen).await {
        warn!(broadcast.id, %error, "the operator does not see how far a broadcast is");
    }
}

#[cfg(test)]
mod tests;
