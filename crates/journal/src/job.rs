//! The messages of the queues: jobs for the functions that send.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::person::PersonId;

/// A reminder that is later than this is of no use: the person is asked again tomorrow.
const REMINDER_PATIENCE: SignedDuration = SignedDuration::from_hours(2);
/// A person who ordered a report may be told within a day that it could not be made.
const ORDER_PATIENCE: SignedDuration = SignedDuration::from_hours(24);
/// The report of the last week is worth reading until the middle of the next one.
const WEEKLY_PATIENCE: SignedDuration = SignedDuration::from_hours(2 * 24);
/// A page of a message to everyone that cannot be sent for so long stops the message.
const BROADCAST_PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// Work that a function takes from its queue.
pub trait Job {
    /// For how long it is tried after it was due; then it is given up.
    fn patience(&self) -> SignedDuration;

    /// Whose job it is: where one has many, they wait behind each other and hold up nobody
    /// else. `None` for nobody's.
    fn owner(&self) -> Option<&PersonId> {
        None
    }
}

/// A message of the reminders queue: something that the bot sends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OutgoingJob {
    Reminder(ReminderJob),
    Broadcast(BroadcastJob),
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

impl Job for OutgoingJob {
    fn patience(&self) -> SignedDuration {
        match self {
            Self::Reminder(job) => job.patience(),
            Self::Broadcast(job) => job.patience(),
        }
    }

    fn owner(&self) -> Option<&PersonId> {
        match self {
            Self::Reminder(job) => job.owner(),
            Self::Broadcast(job) => job.owner(),
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
}

impl ReportJob {
    /// Whose report it is.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Ordered { person, .. } | Self::Weekly { person } => person,
        }
    }
}

impl Job for ReportJob {
    fn patience(&self) -> SignedDuration {
        match self {
            Self::Ordered { .. } => ORDER_PATIENCE,
            Self::Weekly { .. } => WEEKLY_PATIENCE,
        }
    }

    fn owner(&self) -> Option<&PersonId> {
        Some(self.person())
    }
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
        for other in [
            r#"{"send":{"broadcast":7}}"#,
            r#"{"send":{"broadcast":7,"page":1,"more":1}}"#,
            r#"{"weekly":{"person":"discord/ben"}}"#,
            "{}",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
