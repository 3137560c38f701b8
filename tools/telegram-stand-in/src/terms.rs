//! How long things last.

use std::time::Duration;

/// How long things last: the default is as long as on Telegram.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// The pause before the third attempt to deliver an update. The second follows at once; later pauses double.
    pub retry_pause: Duration,
    /// When an update that nobody takes is given up.
    pub give_up_after: Duration,
    /// How long the bot may take to answer a tap.
    pub tap_lifetime: Duration,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            retry_pause: Duration::from_secs(2),
            give_up_after: Duration::from_secs(24 * 60 * 60),
            tap_lifetime: Duration::from_secs(150),
        }
    }
}
