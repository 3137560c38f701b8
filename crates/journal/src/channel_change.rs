//! A change of a channel, of which the operator is told.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that changed about a channel. Nothing in it opens anything: a key is its id, an
/// address its host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[strum(serialize_all = "snake_case")]
pub enum ChannelChange {
    KeyAdded {
        key: String,
    },
    /// The key counts until then, unless the removal is taken back.
    RemovalBegun {
        key: String,
        ends_at: Timestamp,
    },
    RemovalTakenBack {
        key: String,
    },
    KeyRemoved {
        key: String,
    },
    CallbackSet {
        host: String,
    },
    /// Another address, secret or choice of events.
    CallbackChanged {
        host: String,
        before: String,
    },
    CallbackDeleted {
        before: String,
    },
}

impl ChannelChange {
    /// The kind of the change, as it stands in a log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// The change from one call-back to another, by their hosts; `None` where there was none
    /// and is none.
    #[must_use]
    pub fn of_callback(before: Option<&str>, after: Option<&str>) -> Option<Self> {
        let owned = str::to_owned;
        match (before.map(owned), after.map(owned)) {
            (None, None) => None,
            (None, Some(host)) => Some(Self::CallbackSet { host }),
            (Some(before), Some(host)) => Some(Self::CallbackChanged { host, before }),
            (Some(before), None) => Some(Self::CallbackDeleted { before }),
        }
    }
}
