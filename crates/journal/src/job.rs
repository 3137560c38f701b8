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

/// Work that a function takes from its queue.
pub trait Job {
    /// For how long it is tried after it was due; then it is given up.
    fn patience(&self) -> SignedDuration;
}

/// A message of the reminders queue, put there by a schedule.
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
}

impl ReminderJob {
    /// Who is reminded.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::Daily { person, .. }
            | Self::Snoozed { person, .. }
            | Self::Nudge { person, .. } => person,
        }
    }
}

impl Job for ReminderJob {
    fn patience(&self) -> SignedDuration {
        REMINDER_PATIENCE
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
}
