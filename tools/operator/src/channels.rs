//! The channels that other bots serve, as the operator changes them.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use jiff::Timestamp;
use journal::{ChannelChange, OperatorJob, OutgoingJob};
use journal_aws::{
    CallError, Callback, ChannelKey, DiaryTable, RegisteredChannel, ReminderQueue, StoreError,
    SubscriptionList,
};

use crate::command::ChannelCommand;

/// How many random bytes a shared secret is made of: as many as HMAC-SHA256 uses.
const SECRET_BYTES: usize = 32;

/// The channels of a stack.
pub struct ChannelAdmin {
    pub table: DiaryTable,
    pub subscriptions: SubscriptionList,
    /// Takes what the operator's chat is told: there may be more than one who runs the stack.
    pub reminders: ReminderQueue,
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
            ChannelCommand::Remove { channel } => self.remove(&channel.0).await,
            ChannelCommand::HangUp => self.hang_up().await,
        }
    }

    async fn list(&self) -> anyhow::Result<String> {
        let channels = self.table.channels().await?;
        let mut lines = Vec::new();
        for (name, channel) in &channels {
            lines.push(format!("{name}\n{}", self.described(name, channel).await?));
        }
        Ok(match lines.is_empty() {
            true => "No channel is registered.".to_owned(),
            false => lines.join("\n"),
        })
    }

    async fn show(&self, name: &str) -> anyhow::Result<String> {
        match self.table.channel(name).await? {
            Some(channel) => Ok(format!("{name}\n{}", self.described(name, &channel).await?)),
            None => bail!("There is no channel {name}."),
        }
    }

    async fn add(&self, name: &str, file: &Path) -> anyhow::Result<String> {
        let text =
            fs::read_to_string(file).with_context(|| format!("Reading {}", file.display()))?;
        let key = ChannelKey::public(&text, Timestamp::now())
            .with_context(|| format!("{} cannot be used", file.display()))?;
        let added = self.add_key(name, &key).await?;
        Ok(format!(
            "The key {} counts for {name} from now on.\n{added}",
            key.id
        ))
    }

    async fn secret(&self, name: &str) -> anyhow::Result<String> {
        let mut bytes = [0; SECRET_BYTES];
        getrandom::fill(&mut bytes).context("asking the system for random bytes")?;
        let secret = hex::encode(bytes);
        let key = ChannelKey::shared(&secret, Timestamp::now())?;
        let added = self.add_key(name, &key).await?;
        Ok(format!(
            "The secret of {name} (HS256), which is shown this once:\n\n  {secret}\n\n{added}"
        ))
    }

    /// Adds a key. Returns the channel in words.
    async fn add_key(&self, name: &str, key: &ChannelKey) -> anyhow::Result<String> {
        let changed = self.table.change_channel(name, |before| {
            let mut channel = before.unwrap_or_default();
            channel.add_key(key.clone());
            Ok::<_, StoreError>(channel)
        });
        let changed = changed.await.context("storing the channel")?;
        let before = changed.before.map(|channel| channel.keys);
        let known = before
            .into_iter()
            .flatten()
            .find(|known| known.id == key.id);
        let id = key.id.clone();
        let change = match known.map(|known| known.ending) {
            None => Some(ChannelChange::KeyAdded { key: id }),
            Some(Some(_)) => Some(ChannelChange::RemovalTakenBack { key: id }),
            Some(None) => None,
        };
        Ok(self.changed(name, &changed.after, change).await)
    }

    /// The channel in words, after a change of which the operator's chat is told. The change
    /// stands, and a secret is shown once: what fails from here on is said beside.
    async fn changed(
        &self,
        name: &str,
        channel: &RegisteredChannel,
        change: Option<ChannelChange>,
    ) -> String {
        let callback = self.table.callback(name).await.unwrap_or_default();
        let mut words = description(channel, callback.as_ref());
        if let Some(change) = change {
            let news = OutgoingJob::Operator(OperatorJob::ChannelChanged {
                channel: name.to_owned(),
                change,
                signed_by: None,
                is_last_of_hour: false,
            });
            if let Err(fault) = self.reminders.send(&news).await {
                let fault = anyhow::Error::new(fault);
                words.push_str(&format!(
                    "\nThe operator's chat is not told of it: {fault:#}"
                ));
            }
        }
        words
    }

    /// A channel in words.
    async fn described(&self, name: &str, channel: &RegisteredChannel) -> anyhow::Result<String> {
        let callback = self.table.callback(name).await?;
        Ok(description(channel, callback.as_ref()))
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
        let removed = ChannelChange::KeyRemoved {
            key: key.to_owned(),
        };
        let left = self.changed(name, &channel, Some(removed)).await;
        Ok(format!("The key {key} counts no more.\n{left}"))
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
fn description(channel: &RegisteredChannel, callback: Option<&Callback>) -> String {
    let mut lines: Vec<_> = channel
        .keys
        .iter()
        .map(|key| {
            let added_on = key.added_at.strftime("%Y-%m-%d");
            let end = key.ending.as_ref().map(|ending| {
                let at = ending.at.strftime("%Y-%m-%d %H:%M");
                format!("  until {at} UTC, as the key {} asked", ending.asked_by)
            });
            let end = end.unwrap_or_default();
            format!("  key {}  {}  since {added_on}{end}", key.id, key.algorithm)
        })
        .collect();
    if lines.is_empty() {
        lines.push("  no key: nobody can call".to_owned());
    }
    if let Some(callback) = callback {
        let events: Vec<_> = callback.events.iter().map(|kind| kind.name()).collect();
        let address = callback.address.as_str();
        lines.push(format!(
            "  called back at {address} about {}",
            events.join(", ")
        ));
    }
    lines.join("\n")
}
