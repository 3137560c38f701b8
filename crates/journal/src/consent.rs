//! The consent of a person to what the diary keeps of them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The version of the privacy notice. It rises when the notice says something else about who
/// holds which data, for how long, or who reads them: people are then asked once more.
pub const PRIVACY_VERSION: u32 = 2;

/// That a person agreed to the privacy notice before anything of them was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The version of the notice that they agreed to.
    pub version: u32,
    pub at: Timestamp,
    /// The later version that they were told of and have not agreed to. They are told once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_of: Option<u32>,
}

impl Consent {
    /// To the notice as it is now.
    #[must_use]
    pub fn new(now: Timestamp) -> Self {
        Self {
            version: PRIVACY_VERSION,
            at: now,
            told_of: None,
        }
    }

    /// Whether it is to the notice as it is now.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.version == PRIVACY_VERSION
    }

    /// Whether the person is still to be told that the notice has changed.
    #[must_use]
    pub fn is_to_be_renewed(&self) -> bool {
        !self.is_current() && self.told_of != Some(PRIVACY_VERSION)
    }
}
