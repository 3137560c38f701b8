//! A file of another diary, on its way to becoming days of this one.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::entry::Entry;
use crate::ids::ids;
use crate::order::Format;
use crate::seal::TypedPassphrase;

/// For how long an import can be undone, and its file be read again. Nothing of it is kept longer
/// but the days.
pub const IMPORT_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// The largest file that is read, in bytes: the largest that Telegram hands to a bot.
pub const MOST_OF_IMPORT: usize = 20 * 1024 * 1024;

/// How many days before its last one a report of files reaches back: 24 months.
pub const MOST_DAYS_OF_REPORT: u16 = 730;

/// A file that a person sent, to be imported. Its content is stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The same file sent once is the same id, however often it is delivered.
    pub id: String,
    /// The name by which the channel hands the file out.
    pub file: String,
    pub begun_at: Timestamp,
    /// The message that tells of it, where the channel said which it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<i32>,
}

impl Import {
    /// From when on it is gone: nothing of it can be stored or undone any more.
    #[must_use]
    pub fn expiry(&self) -> Timestamp {
        self.begun_at
            .saturating_add(IMPORT_KEPT)
            .unwrap_or(Timestamp::MAX)
    }
}

ids! {
    /// The order of day and month in dates that are written in figures.
    pub enum DateOrder {
        DayFirst,
        MonthFirst,
    }
}

/// Something that is done about a file. Each step reads it anew, since nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportStep {
    /// Say what there is in it.
    Find { date_order: Option<DateOrder> },
    /// Say what in it was not understood.
    ListFaults { date_order: Option<DateOrder> },
    /// Store its days: those that are unknown, and in place of filled ones too where `replaces`.
    Store {
        date_order: Option<DateOrder>,
        replaces: bool,
        /// Of a sealed archive.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        typed: Option<TypedPassphrase>,
    },
    /// Take its days out again.
    Undo,
    /// Make a report of its days, of those in all files that the person sent within a day, and
    /// of what is stored. Nothing of it is stored.
    Report {
        /// The update that asks for it, so that it comes once.
        update: u32,
        date_order: Option<DateOrder>,
        format: Format,
        /// Of sealed archives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        typed: Option<TypedPassphrase>,
    },
}

impl ImportStep {
    /// The passphrase that came with it.
    #[must_use]
    pub fn typed(&self) -> Option<&TypedPassphrase> {
        match self {
            Self::Store { typed, .. } | Self::Report { typed, .. } => typed.as_ref(),
            Self::Find { .. } | Self::ListFaults { .. } | Self::Undo => None,
        }
    }
}

/// A day that an import writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedDay {
    /// As it is stored.
    pub entry: Entry,
    /// The entry whose place it takes: it is written over no other.
    pub before: Option<Entry>,
}
