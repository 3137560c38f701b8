//! Where an entry comes from.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::ids;
use crate::object;
use crate::questionnaire::Question;

/// When an entry was written down, through which channel, and which of its answers were
/// not given one by one. Of entries that were stored before this was kept nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "recorded_at": "2026-11-23T18:30:00Z",
        "changed_at": "2026-11-24T06:00:00Z",
        "channel": "telegram",
        "taken_over": ["quality", "nausea"]
    }))
)]
pub struct Provenance {
    /// When the day was first written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = DateTime))]
    pub recorded_at: Option<Timestamp>,
    /// When it was last changed after that.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = DateTime))]
    pub changed_at: Option<Timestamp>,
    /// The channel through which it was last written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// The questions whose answers "as usual" took over from earlier attacks.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub taken_over: BTreeSet<Question>,
    /// The file that it came from, where it was imported.
    #[serde(
        deserialize_with = "object::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub imported: Option<Imported>,
}

/// The import that an entry came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({ "from": "migraine_buddy", "import": "710000040" }))
)]
pub struct Imported {
    /// The program that wrote the file.
    pub from: ImportSource,
    /// The id of the import: its days are undone together.
    pub import: String,
}

ids! {
    /// The program or format whose file was imported.
    pub enum ImportSource {
        /// This diary's own JSON.
        OwnJson,
        /// This diary's own CSV.
        OwnCsv,
        MigraineBuddy,
        Migrebot,
        ClusterHeadacheTracker,
        Bearable,
        Headi,
        Migralog,
        /// The bot that this diary follows: its report or its database.
        EarlierBot,
        AppleHealth,
        Nobism,
        AidingMigraine,
        HeadacheLogger,
        MigraineNote,
        Daylio,
    }
}

impl Provenance {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Notes when and through which channel the entry is written. Of one that was stored
    /// without it nobody knows when it was recorded.
    pub(crate) fn stamp(&mut self, channel: &str, now: Timestamp, before: Option<&Self>) {
        self.recorded_at = match before {
            Some(before) => before.recorded_at,
            None => Some(now),
        };
        self.changed_at = before.is_some().then_some(now);
        self.channel = Some(channel.to_owned());
    }
}
