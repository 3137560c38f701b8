//! How long things last.

use std::time::Duration;

use crate::updates::Patience;

/// How long things last.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms {
    pub tap_lifetime: Duration,
    pub patience: Patience,
}

impl Default for Terms {
    fn default() -> Self {
        let patience = Patience {
            first_pause: Duration::from_secs(2),
            longest_pause: Duration::from_secs(60),
            give_up_after: Duration::from_secs(24 * 60 * 60),
        };
        Self {
            tap_lifetime: Duration::from_secs(150),
            patience,
        }
    }
}
