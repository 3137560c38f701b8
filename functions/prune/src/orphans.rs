//! Schedules and subscriptions that belong to nobody.

use std::collections::HashSet;

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use journal::PersonId;
use journal_aws::{CallError, ListedSchedule, ScheduleGroup};

use crate::handler::{Prune, Summary};

/// A schedule is set before its person is saved, and a subscription made before its
/// channel is, so that none is forgotten where something fails between the two. One
/// that was made so lately may be such.
const SETTLING: SignedDuration = SignedDuration::from_hours(1);

impl Prune {
    /// Removes the schedules of a page whose people have no profile.
    pub async fn orphaned_schedules(
        &self,
        after: Option<String>,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<Option<String>> {
        let page = page_after(after, async |after| self.schedules.page(after).await)
            .await
            .context("listing the schedules")?;
        let people: Vec<PersonId> = page
            .items
            .iter()
            .filter_map(|schedule| ScheduleGroup::person_of(&schedule.name))
            .collect();
        let known = self
            .table
            .known(&people)
            .await
            .context("reading whose schedules these are")?;
        for name in orphans(&page.items, &known, now) {
            self.schedules
                .remove(name)
                .await
                .context("removing a schedule")?;
            summary.schedules_deleted += 1;
        }
        Ok(page.next)
    }

    /// Removes the subscriptions of a page that their channels do not have (any more):
    /// those that broke off half-made, and those whose removal failed.
    pub async fn orphaned_subscriptions(
        &self,
        after: Option<String>,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<Option<String>> {
        let page = page_after(after, async |after| self.subscriptions.page(after).await)
            .await
            .context("listing the subscriptions")?;
        let settled = page
            .items
            .iter()
            .filter(|it| now.duration_since(it.made_at) >= SETTLING);
        for subscription in settled {
            let registered = self
                .table
                .channel(&subscription.channel)
                .await
                .context("reading whose subscription this is")?;
            let standing = registered
                .and_then(|channel| channel.callback)
                .map(|callback| self.subscriptions.name(&subscription.channel, &callback));
            if standing.as_ref() != Some(&subscription.name) {
                self.subscriptions
                    .remove(&subscription.name)
                    .await
                    .context("removing a subscription")?;
                summary.subscriptions_deleted += 1;
            }
        }
        Ok(page.next)
    }
}

/// The page after a cursor. One of the night before may not have lived until now: then
/// the list is read from its beginning, which costs little.
async fn page_after<P>(
    after: Option<String>,
    page: impl AsyncFn(Option<String>) -> Result<P, CallError>,
) -> Result<P, CallError> {
    let is_old = after.is_some();
    match page(after).await {
        Err(error) if is_old && !error.is_transient() => page(None).await,
        answer => answer,
    }
}

/// The names of the schedules of people who are not known. A schedule
/// whose name leads to nobody is not ours to remove.
fn orphans<'a>(
    schedules: &'a [ListedSchedule],
    known: &HashSet<PersonId>,
    now: Timestamp,
) -> impl Iterator<Item = &'a str> {
    schedules
        .iter()
        .filter(move |schedule| now.duration_since(schedule.set_at) >= SETTLING)
        .map(|schedule| schedule.name.as_str())
        .filter(|name| {
            ScheduleGroup::person_of(name).is_some_and(|person| !known.contains(&person))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_settled_schedules_of_unknown_people_are_orphans() {
        let now = Timestamp::UNIX_EPOCH + SETTLING;
        let schedules = [
            ("daily.telegram.1", Timestamp::UNIX_EPOCH),
            ("nudge.telegram.2", Timestamp::UNIX_EPOCH),
            ("weekly.discord.1", Timestamp::UNIX_EPOCH),
            ("weekly.telegram.3", now),
            ("somebody-elses", Timestamp::UNIX_EPOCH),
        ]
        .map(|(name, set_at)| ListedSchedule {
            name: name.to_owned(),
            set_at,
        });
        let known = [journal_telegram::person::of_user(1)].into();
        let found: Vec<_> = orphans(&schedules, &known, now).collect();
        assert_eq!(found, ["nudge.telegram.2", "weekly.discord.1"]);
    }
}
