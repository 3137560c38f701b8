//! The channels that other bots serve, as the operator changes them.

use std::fmt::Display;
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
use crate::confirmation::confirm;
use crate::people::{Fate, PeopleAdmin, number_of_people};

/// How many random bytes a shared secret is made of: as many as HMAC-SHA256 uses.
const SECRET_BYTES: usize = 32;

/// Its people all come within minutes of their reminder.
const CALLS_OF_A_BOT: &str = "How many calls a second all bots together may make is the stack's parameter \
     ApiCallsPerSecond: 0.2 fits a bot of fifty people; allow 1 for each 200.";

/// The channels of a stack.
pub struct ChannelAdmin {
    pub table: DiaryTable,
    pub subscriptions: SubscriptionList,
    pub people: PeopleAdmin,
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
                take_over,
            } => self.add(&channel.0, &public_key, take_over).await,
            ChannelCommand::Secret { channel, take_over } => {
                self.secret(&channel.0, take_over).await
            }
            ChannelCommand::Revoke { channel, key } => self.revoke(&channel.0, &key).await,
            ChannelCommand::People { channel, most } => self.people(&channel.0, most).await,
            ChannelCommand::Remove {
                channel,
                people,
                confirm,
            } => self.remove(&channel.0, people, confirm.as_deref()).await,
            ChannelCommand::HangUp => self.hang_up().await,
        }
    }

    async fn list(&self) -> anyhow::Result<String> {
        let mut lines = Vec::new();
        for (name, channel) in &self.table.channels().await? {
            lines.push(format!("{name}\n{}", self.described(name, channel).await?));
        }
        let closed = self.table.closed_channels().await?;
        let closed = closed
            .iter()
            .map(|(name, at)| format!("{name}\n  closed on {}", day(*at)));
        lines.extend(closed);
        Ok(match lines.is_empty() {
            true => "No channel is registered.".to_owned(),
            false => lines.join("\n"),
        })
    }

    async fn show(&self, name: &str) -> anyhow::Result<String> {
        if let Some(channel) = self.table.channel(name).await? {
            let described = self.described(name, &channel).await?;
            let people = self.table.people_of(name).await?;
            let most = channel.most_people;
            return Ok(format!(
                "{name}\n{described}\n  people: {people} of at most {most}"
            ));
        }
        match self.table.closed_since(name).await? {
            Some(at) => {
                let left = number_of_people(self.table.stored_people(name).await?);
                Ok(format!("{name}\n  closed on {}, {left} left", day(at)))
            }
            None => bail!("There is no channel {name}."),
        }
    }

    async fn add(&self, name: &str, file: &Path, take_over: bool) -> anyhow::Result<String> {
        let text =
            fs::read_to_string(file).with_context(|| format!("Reading {}", file.display()))?;
        let key = ChannelKey::public(&text, Timestamp::now())
            .with_context(|| format!("{} cannot be used", file.display()))?;
        let registered = self.add_key(name, &key, take_over).await?;
        Ok(format!(
            "The key {} counts for {name} from now on.\n{registered}",
            key.id,
        ))
    }

    async fn secret(&self, name: &str, take_over: bool) -> anyhow::Result<String> {
        let mut bytes = [0; SECRET_BYTES];
        getrandom::fill(&mut bytes).context("asking the system for random bytes")?;
        let secret = hex::encode(bytes);
        let key = ChannelKey::shared(&secret, Timestamp::now())?;
        let registered = self.add_key(name, &key, take_over).await?;
        Ok(format!(
            "The secret of {name} (HS256), which is shown this once:\n\n  {secret}\n\n{registered}",
        ))
    }

    /// Adds a key, and registers the channel if it is new. Returns how it is now, in words.
    async fn add_key(
        &self,
        name: &str,
        key: &ChannelKey,
        take_over: bool,
    ) -> anyhow::Result<String> {
        // How many people's diaries go with a name that is given now.
        let taken_over = match self.table.channel(name).await? {
            Some(_) => None,
            None => Some(self.take_name(name, take_over).await?),
        };
        let changed = self.table.change_channel(name, |before| {
            let mut channel = match (before, taken_over) {
                (Some(channel), _) => channel,
                (None, Some(_)) => RegisteredChannel::default(),
                // It was removed since it was looked at.
                (None, None) => return Err(StoreError::Gone("channel")),
            };
            channel.add_key(key.clone());
            Ok(channel)
        });
        let changed = changed.await.context("storing the channel")?;
        // Last: where this breaks off the next key takes the mark away.
        self.table.reopen_channel(name).await?;
        let change = changed.addition_of(key);
        let mut words = self.changed(name, &changed.after, change).await;
        if taken_over.is_some() {
            words.push_str("\n  ");
            words.push_str(CALLS_OF_A_BOT);
        }
        if let Some(1..) = taken_over {
            words.push_str(
                "\n  Reminders and weekly reports of the people taken over begin again when the bot \
                 sends their settings (PUT /v1/people/{person}).",
            );
        }
        Ok(words)
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

    /// Gives a name that nobody has now. One that was another's is given only by a decision:
    /// whoever gets it reads the diaries of the people that are left. Returns how many there are.
    async fn take_name(&self, name: &str, take_over: bool) -> anyhow::Result<usize> {
        let people = self.table.stored_people(name).await?;
        if take_over {
            return Ok(people);
        }
        let left = number_of_people(people);
        match self.table.closed_since(name).await? {
            None if people == 0 => Ok(people),
            None => bail!(
                "{name} is not registered, but the diaries of {left} are stored under the name, and \
                 its owner can read them. TAKE_OVER=1 gives it with them."
            ),
            Some(at) if people == 0 => bail!(
                "{name} was closed on {}, and no diary is left of it. TAKE_OVER=1 gives the name again.",
                day(at)
            ),
            Some(at) => bail!(
                "{name} was closed on {}, but the diaries of {left} are stored under the name, and its \
                 owner can read them. TAKE_OVER=1 gives it with them.",
                day(at)
            ),
        }
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

    async fn people(&self, name: &str, most: u32) -> anyhow::Result<String> {
        let changed = self.table.change_channel(name, |before| {
            let mut channel = before.ok_or(StoreError::Gone("channel"))?;
            channel.most_people = most;
            Ok::<_, StoreError>(channel)
        });
        changed.await.context("storing the channel")?;
        let people = self.table.count_people(name).await?;
        Ok(format!(
            "{name} has {people} people and may have {most}. {CALLS_OF_A_BOT}"
        ))
    }

    /// Closes a channel first, so that nobody calls for it and nothing is told to its bot; then
    /// its subscriptions go, and its people as was decided. It can break off anywhere and be run
    /// again; a subscription that stays goes with the pruning.
    async fn remove(
        &self,
        name: &str,
        fate: Option<Fate>,
        confirmed: Option<&str>,
    ) -> anyhow::Result<String> {
        let people = self.table.stored_people(name).await?;
        let left = number_of_people(people);
        let is_open = self.table.channel(name).await?.is_some();
        if !is_open && people == 0 && self.table.closed_since(name).await?.is_none() {
            bail!("There is no channel {name}.");
        }
        match fate {
            _ if people == 0 => {}
            Some(Fate::Keep) => {}
            Some(Fate::Erase) => {
                let question = format!("Close {name}, and erase the diaries of {left} for good?");
                confirm(&question, name, confirmed)?;
            }
            None => bail!(
                "The diaries of {left} are stored under {name}. Nothing was done: say what becomes of \
                 them. REMOVE=erase erases them for good. REMOVE=keep keeps them for another owner of \
                 the name, as long as entries are kept, and ends reminders and weekly reports."
            ),
        }
        self.table.close_channel(name, Timestamp::now()).await?;
        let removed = self.remove_subscriptions(Some(name)).await;
        removed.context("The channel is closed, but its call-backs are still there; try again")?;
        let closed = format!("The channel {name} is closed, and none of its keys counts.");
        let Some(fate) = fate else {
            return Ok(closed);
        };
        let settled = number_of_people(self.people.settle(name, fate).await?);
        Ok(match fate {
            Fate::Erase => format!("{closed} Erased: {settled}."),
            Fate::Keep => format!("{closed} Kept, and told nothing any more: {settled}."),
        })
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
            let added_on = day(key.added_at);
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

/// The day of a time in UTC.
fn day(at: Timestamp) -> impl Display {
    at.strftime("%Y-%m-%d")
}
