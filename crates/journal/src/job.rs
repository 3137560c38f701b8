//! The messages of the queues: jobs for the functions that send.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::person::PersonId;

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
    /// Ask how the pain is two hours after the doses of which that is then. Which they are
    /// is read when it is asked: no schedule holds anything of them.
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

/// A message of the reports queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReportJob {
    /// A report that the person asked for; the order itself is in the table.
    Ordered { person: PersonId, order: String },
    /// The report of the last week, put there by a schedule.
    Weekly { person: PersonId },
}
