//! The people of channels, as the operator erases them.

use anyhow::Context;
use clap::ValueEnum;
use jiff::Timestamp;
use journal::PersonId;
use journal_aws::{Eraser, StoreError};
use tokio::task::JoinSet;

/// How many people are erased at the same time: one takes some fifteen calls.
const AT_A_TIME: usize = 8;

/// The people of a stack.
#[derive(Clone)]
pub struct PeopleAdmin {
    pub eraser: Eraser,
}

/// The fate of the people of a channel that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fate {
    /// All that is stored of them is erased, for good.
    Erase,
    /// It stays for another owner of the channel's name. Nothing comes by itself any more.
    Keep,
}

impl PeopleAdmin {
    /// Erases a person as they themselves do with /clear, and reports it in words. It can break
    /// off anywhere and be run again.
    pub async fn erase(&self, person: &PersonId) -> anyhow::Result<String> {
        let now = Timestamp::now();
        let profile = self.eraser.table.diary(person, now).await?.profile;
        let erased = self.eraser.erase(person, profile.as_ref(), now).await;
        erased.context("not all is erased; run it again")?;
        Ok(match profile {
            Some(_) => format!(
                "{person} is erased: settings, entries, reports and their files, links, reminders. \
                 \"Erase a person\" in infra/runbook.md says what remains, and for how long."
            ),
            None => {
                format!("Nobody is known as {person}. If anything was left of them, it is erased.")
            }
        })
    }

    /// Erases all people of a closed channel, or stops all that comes to them by itself.
    /// Returns how many there were. It can break off anywhere and be run again.
    pub async fn settle(&self, channel: &str, fate: Fate) -> anyhow::Result<usize> {
        let mut settled = 0;
        loop {
            let before = settled;
            let walked = self.walk(channel, fate, &mut settled).await;
            walked.with_context(|| {
                format!(
                    "After {} it broke off; run it again",
                    number_of_people(settled)
                )
            })?;
            // Somebody may be made by a request that was under way as the channel was closed.
            if fate == Fate::Keep || settled == before {
                return Ok(settled);
            }
        }
    }

    /// Walks over the people of a channel once.
    async fn walk(&self, channel: &str, fate: Fate, settled: &mut usize) -> Result<(), StoreError> {
        let mut after: Option<String> = None;
        loop {
            let table = &self.eraser.table;
            let page = table.people_page(channel, after.as_deref()).await?;
            for people in page.items.chunks(AT_A_TIME) {
                let under_way: JoinSet<_> = people
                    .iter()
                    .map(|person| {
                        let (admin, person) = (self.clone(), person.clone());
                        async move { admin.settle_one(&person, fate).await }
                    })
                    .collect();
                for result in under_way.join_all().await {
                    result?;
                    *settled += 1;
                }
            }
            if !page.items.is_empty() {
                eprintln!("{} so far …", number_of_people(*settled));
            }
            after = page.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// The channel's bot is told nothing: it is none any more.
    async fn settle_one(&self, person: &PersonId, fate: Fate) -> Result<(), StoreError> {
        match fate {
            Fate::Erase => self.eraser.erase(person, None, Timestamp::now()).await,
            Fate::Keep => Ok(self.eraser.schedules.remove_all(person).await?),
        }
    }
}

/// "1 person", "12 people".
pub fn number_of_people(count: usize) -> String {
    match count {
        1 => "1 person".to_owned(),
        _ => format!("{count} people"),
    }
}
