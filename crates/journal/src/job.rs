//! The messages of the queues: jobs for the functions that send.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::channel_change::ChannelChange;
use crate::import::ImportStep;
use crate::person::PersonId;
use crate::seal::TypedPassphrase;

/// A reminder that is later than this is of no use: the person is asked again tomorrow.
const REMINDER_PATIENCE: SignedDuration = SignedDuration::from_hours(2);
/// A person who ordered a report may be told within a day that it could not be made.
const ORDER_PATIENCE: SignedDuration = SignedDuration::from_hours(24);
/// A person who sent a file waits for what becomes of it, and can send it again.
const IMPORT_PATIENCE: SignedDuration = SignedDuration::from_hours(2);
/// The report of the last week is worth reading until the middle of the next one. Most days of an
/// archive are in that of the next month too.
const WEEKLY_PATIENCE: SignedDuration = SignedDuration::from_hours(2 * 24);
/// A page of a message to everyone that cannot be sent for so long stops the message.
const BROADCAST_PATIENCE: SignedDuration = SignedDuration::from_hours(24);
/// Words that somebody erased are worth taking back for as long as Telegram may be down.
const RETRACTION_PATIENCE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// News of a channel are worth reading for a day; they stand in the log as well.
const NEWS_PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// Work that a function takes from its queue.
pub trait Job {
    /// For how long it is tried after it was due; then it is given up.
    fn patience(&self) -> SignedDuration;

    /// Whose job it is: where one has many, they wait behind each other and hold up nobody
    /// else. `None` for nobody's.
    fn owner(&self) -> Option<&PersonId> {
        None
    }

    /// Whether it holds a secret: it is given up where another job becomes a dead letter, which
    /// is kept for days.
    fn is_secret(&self) -> bool {
        false
    }
}

/// A message of the reminders queue: something that the bot sends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OutgoingJob {
    Reminder(ReminderJob),
    Broadcast(BroadcastJob),
    Feedback(FeedbackJob),
    Operator(OperatorJob),
}

/// A reminder that is due, put into the queue by a schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReminderJob {
    /// Ask how the day was. The time is the one that the person chose: with the day it
    /// names this reminder, so that it is sent once.
    Daily { person: PersonId, time: Time },
    /// Ask again about this day, at the time to which the person snoozed it.
    Snoozed {
        person: PersonId,
        day: Date,
        at: Timestamp,
    },
    /// Remind once of the survey that was begun and not finished.
    Nudge { person: PersonId, survey: String },
    /// Ask how the pain is now that two hours have passed since a dose. The doses are read
    /// when it is asked: no schedule holds anything of them.
    Effect { person: PersonId, at: Timestamp },
}

impl ReminderJob {
    /// Who is reminded.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Daily { person, .. }
            | Self::Snoozed { person, .. }
            | Self::Nudge { person, .. }
            | Self::Effect { person, .. } => person,
        }
    }
}

impl Job for ReminderJob {
    fn patience(&self) -> SignedDuration {
        REMINDER_PATIENCE
    }

    fn owner(&self) -> Option<&PersonId> {
        Some(self.person())
    }
}

/// A page of the operator's message to everyone. Each puts the next one into the queue, so
/// that reminders in between do not wait for all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BroadcastJob {
    /// Count the people who get it, to those of the pages before.
    Count {
        broadcast: u32,
        people: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// Send it to the people of this page; the first page is 1.
    Send {
        broadcast: u32,
        page: u32,
        /// Where the page before ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
}

impl Job for BroadcastJob {
    fn patience(&self) -> SignedDuration {
        BROADCAST_PATIENCE
    }
}

/// Something to be done about the words of a person in the operator's chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackJob {
    /// Take them back: the person erased everything. It does not say who that was.
    Retract(FeedbackMessage),
}

/// A message of the operator's chat that shows the words of a person. A chat counts its
/// messages from one, so that the chat belongs to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackMessage {
    pub chat: i64,
    pub message: i32,
}

impl Job for FeedbackJob {
    fn patience(&self) -> SignedDuration {
        RETRACTION_PATIENCE
    }
}

/// Something that the operator is told, from a function that has no Telegram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OperatorJob {
    ChannelChanged {
        channel: String,
        change: ChannelChange,
        /// The key that signed the request; `None` where the operator's tool made the change.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signed_by: Option<String>,
        /// Whether the channel's further changes of this hour are not told.
        #[serde(default)]
        is_last_of_hour: bool,
    },
}

impl Job for OperatorJob {
    fn patience(&self) -> SignedDuration {
        NEWS_PATIENCE
    }
}

impl Job for OutgoingJob {
    fn patience(&self) -> SignedDuration {
        match self {
            Self::Reminder(job) => job.patience(),
            Self::Broadcast(job) => job.patience(),
            Self::Feedback(job) => job.patience(),
            Self::Operator(job) => job.patience(),
        }
    }

    fn owner(&self) -> Option<&PersonId> {
        match self {
            Self::Reminder(job) => job.owner(),
            Self::Broadcast(_) | Self::Feedback(_) | Self::Operator(_) => None,
        }
    }
}

/// A message of one of the two queues of reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportJob {
    /// A report that the person asked for; the order itself is in the table.
    Ordered { person: PersonId, order: String },
    /// The report of the last week, put there by a schedule.
    Weekly { person: PersonId },
    /// The archive of the days that are kept, put there by a schedule.
    Monthly { person: PersonId },
}

impl ReportJob {
    /// Whose report it is.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Ordered { person, .. } | Self::Weekly { person } | Self::Monthly { person } => {
                person
            }
        }
    }
}

impl Job for ReportJob {
    fn patience(&self) -> SignedDuration {
        match self {
            Self::Ordered { .. } => ORDER_PATIENCE,
            Self::Weekly { .. } | Self::Monthly { .. } => WEEKLY_PATIENCE,
        }
    }

    fn owner(&self) -> Option<&PersonId> {
        Some(self.person())
    }
}

/// A message of the queue of files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FileJob {
    Import(ImportJob),
    Seal(SealJob),
}

/// From now on the archives of the person are sealed with this passphrase. The card says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealJob {
    pub person: PersonId,
    pub typed: TypedPassphrase,
    /// The update in which it was typed: a later one counts more.
    pub update: u32,
    /// The message that tells of it, where the channel said which it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<i32>,
}

impl FileJob {
    /// Whose file it is.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Import(job) => &job.person,
            Self::Seal(job) => &job.person,
        }
    }

    /// The passphrase that came with it.
    #[must_use]
    pub fn typed(&self) -> Option<&TypedPassphrase> {
        match self {
            Self::Import(job) => job.step.typed(),
            Self::Seal(job) => Some(&job.typed),
        }
    }
}

impl Job for FileJob {
    fn patience(&self) -> SignedDuration {
        IMPORT_PATIENCE
    }

    fn owner(&self) -> Option<&PersonId> {
        Some(self.person())
    }

    fn is_secret(&self) -> bool {
        self.typed().is_some()
    }
}

/// A step of an import, whose file is named in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportJob {
    pub person: PersonId,
    pub import: String,
    pub step: ImportStep,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_the_reminders_queue_is_read_as_the_job_that_it_is() {
        let read = |body: &str| serde_json::from_str::<OutgoingJob>(body).ok();
        let nudge = r#"{"nudge":{"person":"discord/ben","survey":"s"}}"#;
        assert!(matches!(read(nudge), Some(OutgoingJob::Reminder(_))));
        let page = r#"{"send":{"broadcast":7,"page":1}}"#;
        assert!(matches!(read(page), Some(OutgoingJob::Broadcast(_))));
        let retraction = r#"{"retract":{"chat":-100,"message":5}}"#;
        assert!(matches!(read(retraction), Some(OutgoingJob::Feedback(_))));
        let news =
            r#"{"channel_changed":{"channel":"discord","change":{"key_added":{"key":"a1"}}}}"#;
        assert!(matches!(read(news), Some(OutgoingJob::Operator(_))));
        for other in [
            r#"{"retract":{"message":5}}"#,
            r#"{"send":{"broadcast":7}}"#,
            r#"{"send":{"broadcast":7,"page":1,"more":1}}"#,
            r#"{"weekly":{"person":"discord/ben"}}"#,
            "{}",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
