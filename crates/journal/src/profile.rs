//! The wishes of a person, and what is remembered to keep to them.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::medicine::{self, Dose, Medicine};
use crate::settings::Switches;
use crate::weekdays::Weekdays;
use crate::zone::Zone;

/// For how many minutes a deleted day can be taken back.
pub const RESTORABLE_MINUTES: i64 = 10;

/// What is remembered of a person beside the entries and the survey in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub language: Language,
    pub zone: Zone,
    /// When she is asked how the day was; `None` means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Time>,
    /// On which days of the week she is asked.
    #[serde(default)]
    pub reminder_days: Weekdays,
    #[serde(default)]
    pub switches: Switches,
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// The id that was given last to a medicine.
    #[serde(default)]
    pub last_medicine: u32,
    /// Set when the channel said that she blocked the bot: nothing is sent until she comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked_at: Option<Timestamp>,
    /// The day from which on she wanted to be reminded daily.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder_since: Option<Date>,
    /// The last of the missed days that were offered to be filled in; they are offered once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_offered: Option<Date>,
    /// The day that was deleted last, so that it can be taken back wherever it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// When she was made, where her channel's bot is told who was erased: so it can tell
    /// one person of a name from the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// Counts the writes; a write is refused where it is no longer what was read.
    #[serde(default)]
    pub version: u64,
}

impl Profile {
    /// Whether she may be written to unasked: not after she cancelled everything
    /// that comes by itself, nor while she blocks the bot.
    #[must_use]
    pub fn may_be_written_to(&self) -> bool {
        self.blocked_at.is_none() && (self.reminder.is_some() || self.switches.weekly_report)
    }

    /// Whether the day was deleted so lately that it can still be taken back.
    #[must_use]
    pub fn may_restore(&self, day: Date, now: Timestamp) -> bool {
        let restorable = SignedDuration::from_mins(RESTORABLE_MINUTES);
        self.deleted.is_some_and(|deleted| {
            deleted.day == day && now.duration_since(deleted.at) < restorable
        })
    }

    /// Adds to her list of medicines what the doses teach.
    pub fn learn(&mut self, doses: &[Dose]) {
        medicine::learn(&mut self.medicines, &mut self.last_medicine, doses);
    }

    /// The profile of someone who has just come: weekly reports on, no reminder yet.
    #[must_use]
    pub fn new(language: Language, zone: Zone) -> Self {
        Self {
            language,
            zone,
            reminder: None,
            reminder_days: Weekdays::ALL,
            switches: Switches::default(),
            medicines: Vec::new(),
            last_medicine: 0,
            blocked_at: None,
            reminder_since: None,
            missed_offered: None,
            deleted: None,
            made_at: None,
            version: 0,
        }
    }
}

/// A day that was deleted, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deleted {
    pub day: Date,
    pub at: Timestamp,
}
