//! The channels that other bots serve, as the operator changes them.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::Timestamp;
use journal_aws::{
    CallError, ChannelKey, DiaryTable, RegisteredChannel, StoreError, SubscriptionList,
};

use crate::command::ChannelCommand;

/// How many random bytes a shared secret is made of: as many as HMAC-SHA256 uses.
const SECRET_BYTES: usize = 32;

/// The channels of a stack.
pub struct ChannelAdmin {
    pub table: DiaryTable,
    pub subscriptions: SubscriptionList,
}

impl ChannelAdmin {
    /// Carries out a command and reports it in words.
    ///
    /// # Errors
    /// Why it could not be done, in a sentence for a person.
    pub async fn perform(&self, command: ChannelCommand) -> anyhow::Result<String> {
        match command {
            ChannelCommand::List => self.list().await,
            ChannelCommand::Show { channel } => self.show(&channel.0).await,
            ChannelCommand::Add {
                channel,
                public_key,
            } => self.add(&channel.0, &public_key).await,
            ChannelCommand::Secret { channel } => self.secret(&channel.0).await,
            ChannelCommand::Revoke { channel, key } => self.revoke(&channel.0, &key).await,
            ChannelCommand::People { channel, most } => self.people(&channel.0, most).await,
            ChannelCommand::Remove { channel } => self.remove(&channel.0).await,
            ChannelCommand::HangUp => self.hang_up().await,
        }
    }

    async fn list(&self) -> anyhow::Result<String> {
        let channels = self.table.channels().await?;
        let lines: Vec<_> = channels
            .iter()
            .map(|(name, channel)| format!("{name}\n{}", description(channel)))
            .collect();
        Ok(match lines.is_empty() {
            true => "No channel is registered.".to_owned(),
            false => lines.join("\n"),
        })
    }

    async fn show(&self, name: &str) -> anyhow::Result<String> {
        match self.table.channel(name).await? {
            Some(channel) => {
                let people = self.table.people_of(name).await?;
                let most = channel.most_people;
                let keys = description(&channel);
                Ok(format!(
                    "{name}\n{keys}\n  people: {people} of at most {most}"
                ))
            }
            None => bail!("There is no channel {name}."),
        }
    }

    async fn add(&self, name: &str, file: &Path) -> anyhow::Result<String> {
        let text =
            fs::read_to_string(file).with_context(|| format!("Reading {}", file.display()))?;
        let key = ChannelKey::public(&text, Timestamp::now())
            .with_context(|| format!("{} cannot be used", file.display()))?;
        let channel = self.add_key(name, &key).await?;
        Ok(format!(
            "The key {} counts for {name} from now on.\n{}",
            key.id,
            description(&channel)
        ))
    }

    async fn secret(&self, name: &str) -> anyhow::Result<String> {
        let mut bytes = [0; SECRET_BYTES];
        getrandom::fill(&mut bytes).context("asking the system for random bytes")?;
        let secret = hex::encode(bytes);
        let key = ChannelKey::shared(&secret, Timestamp::now())?;
        let channel = self.add_key(name, &key).await?;
        Ok(format!(
            "The secret of {name} (HS256), which is shown this once:\n\n  {secret}\n\n{}",
            description(&channel)
        ))
    }

    async fn add_key(&self, name: &str, key: &ChannelKey) -> anyhow::Result<RegisteredChannel> {
        let changed = self.table.change_channel(name, |before| {
            let mut channel = before.unwrap_or_default();
            channel.add_key(key.clone());
            Ok::<_, StoreError>(channel)
        });
        Ok(changed.await.context("storing the channel")?.after)
    }

    async fn revoke(&self, name: &str, key: &str) -> anyhow::Result<String> {
        let changed = self.table.change_channel(name, |before| {
            let mut channel = before.ok_or(StoreError::Gone("channel"))?;
            match channel.revoke_key(key) {
                true => Ok(channel),
                false => Err(StoreError::Gone("key")),
            }
        });
        let channel = changed.await.context("revoking the key")?.after;
        Ok(format!(
            "The key {key} counts no more.\n{}",
            description(&channel)
        ))
    }

    async fn people(&self, name: &str, most: u32) -> anyhow::Result<String> {
        let changed = self.table.change_channel(name, |before| {
            let mut channel = before.ok_or(StoreError::Gone("channel"))?;
            channel.most_people = most;
            Ok::<_, StoreError>(channel)
        });
        changed.await.context("storing the channel")?;
        let people = self.table.count_people(name).await?;
        Ok(format!("{name} has {people} people and may have {most}."))
    }

    /// Its subscriptions go after it: nothing more is told to a channel that is not there,
    /// and one that could not be removed goes when this is retried, or with the pruning.
    async fn remove(&self, name: &str) -> anyhow::Result<String> {
        self.table.remove_channel(name).await?;
        let removed = self.remove_subscriptions(Some(name)).await;
        removed.context("The channel is removed, but not its call-backs; try again")?;
        Ok(format!(
            "The channel {name} is removed, and none of its keys counts. Its people's diaries stay."
        ))
    }

    /// Ends all call-backs. CloudFormation deletes no bus that has rules.
    async fn hang_up(&self) -> anyhow::Result<String> {
        let removed = self.remove_subscriptions(None).await?;
        Ok(format!("Call-backs ended: {removed}."))
    }

    /// Removes the subscriptions of a channel, or all of them. Returns how many there were.
    async fn remove_subscriptions(&self, channel: Option<&str>) -> Result<usize, CallError> {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = self.subscriptions.page(after).await?;
            found.extend(page.items);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        found.retain(|it| channel.is_none_or(|name| it.channel == name));
        for subscription in &found {
            self.subscriptions.remove(&subscription.name).await?;
        }
        Ok(found.len())
    }
}

/// A channel's keys and call-back, without their secrets.
fn description(channel: &RegisteredChannel) -> String {
    let mut lines: Vec<_> = channel
        .keys
        .iter()
        .map(|key| {
            let added_on = key.added_at.strftime("%Y-%m-%d");
            format!("  key {}  {}  since {added_on}", key.id, key.algorithm)
        })
        .collect();
    if lines.is_empty() {
        lines.push("  no key: nobody can call".to_owned());
    }
    if let Some(callback) = &channel.callback {
        let events: Vec<_> = callback.events.iter().map(|kind| kind.name()).collect();
        let address = callback.address.as_str();
        lines.push(format!(
            "  called back at {address} about {}",
            events.join(", ")
        ));
    }
    lines.join("\n")
}
