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

/// A person's settings, and what the diary remembers of them beside the entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub language: Language,
    pub zone: Zone,
    /// When the person is asked how the day was; `None` means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Time>,
    /// On which days of the week they are asked.
    #[serde(default)]
    pub reminder_days: Weekdays,
    #[serde(default)]
    pub switches: Switches,
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// The id that was given last to a medicine.
    #[serde(default)]
    pub last_medicine: u32,
    /// Set when the channel said that the person blocked the bot: nothing is sent until they
    /// come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked_at: Option<Timestamp>,
    /// The day from which on the person wanted to be reminded daily.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder_since: Option<Date>,
    /// The last of the missed days that were offered to be filled in; they are offered once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_offered: Option<Date>,
    /// The day that was deleted last, so that the deletion can be undone wherever it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// When the person was created, where their channel's bot is told who was erased: it can
    /// so tell one person of an id from the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_at: Option<Timestamp>,
    /// Optimistic lock: counts the writes. A write is refused where it is no longer what was
    /// read.
    #[serde(default)]
    pub version: u64,
}

impl Profile {
    /// Whether the person may be written to unasked: not after they cancelled everything
    /// that comes by itself, nor while they block the bot.
    #[must_use]
    pub fn may_be_written_to(&self) -> bool {
        self.blocked_at.is_none() && (self.reminder.is_some() || self.switches.weekly_report)
    }

    /// Whether the day was deleted so lately that the deletion can still be undone.
    #[must_use]
    pub fn may_restore(&self, day: Date, now: Timestamp) -> bool {
        let restorable = SignedDuration::from_mins(RESTORABLE_MINUTES);
        self.deleted.is_some_and(|deleted| {
            deleted.day == day && now.duration_since(deleted.at) < restorable
        })
    }

    /// Adds to the person's list of medicines what the doses teach.
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
