//! The channels that called this instance, by the keys that they had then, and the sessions of
//! the Mini App.
//!
//! Anyone can send a token in the name of a channel, and the keys that refuse it stand in the
//! table. So that strangers cause few reads, and of nothing but keys, a token that none of the
//! keys seen here has signed takes one from a rate limit that all strangers share. These keys
//! prove nothing: each call is proved by the keys that are read for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use journal_aws::ChannelKey;
use journal_telegram::init_data::SESSION_LIFE;

use super::log_refusal;
use super::token::Refusal;
use crate::problem::Problem;
use crate::rate::RateLimit;

/// How many reads a second one instance makes for those whom it does not know: all of them
/// together.
pub(crate) const READS_PER_SECOND: f64 = 10.0;

/// How many it makes at once after a pause.
pub(crate) const READS_AT_ONCE: u32 = 50;

/// The keys of channels, as they were last seen.
pub struct Acquaintances {
    /// Only proved channels get in: there are never more than registered ones.
    keys: Mutex<HashMap<String, Arc<[ChannelKey]>>>,
    /// The hashes of sessions, and when each was seen first.
    sessions: Mutex<HashMap<String, Timestamp>>,
    reads: RateLimit,
    /// Apart from those: who tries tokens of the app keeps out no bot, and the other way round.
    reads_of_app: RateLimit,
}

impl Acquaintances {
    /// The keys that a channel had; none where it did not call.
    pub fn keys(&self, channel: &str) -> Arc<[ChannelKey]> {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.get(channel).cloned().unwrap_or_default()
    }

    /// Remembers the keys of a channel that was proved by one of them.
    pub fn remember(&self, channel: &str, seen: &[ChannelKey]) {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.get(channel).is_none_or(|known| **known != *seen) {
            keys.insert(channel.to_owned(), seen.into());
        }
    }

    /// Whether a session of this hash was proved here. It may have ended since.
    pub fn has_met(&self, session: &str) -> bool {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.contains_key(session)
    }

    /// Remembers a session that was proved, for as long as one lives.
    pub fn meet(&self, session: String) {
        let now = Timestamp::now();
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.retain(|_, since| now.duration_since(*since) < SESSION_LIFE);
        sessions.entry(session).or_insert(now);
    }

    /// Takes one of the reads for those who are not known.
    ///
    /// # Errors
    /// [`Problem::TooManyCalls`] where none is left.
    pub fn spend_read(&self) -> Result<(), Problem> {
        spend(&self.reads)
    }

    /// As [`Acquaintances::spend_read`], for an app whose session was not seen here.
    ///
    /// # Errors
    /// [`Problem::TooManyCalls`] where none is left.
    pub fn spend_read_of_app(&self) -> Result<(), Problem> {
        spend(&self.reads_of_app)
    }
}

fn spend(reads: &RateLimit) -> Result<(), Problem> {
    let spent = reads.spend("strangers");
    spent.inspect_err(|_| log_refusal(Refusal::TooOften, Some("strangers")))
}

impl Default for Acquaintances {
    fn default() -> Self {
        Self {
            keys: Mutex::default(),
            sessions: Mutex::default(),
            reads: RateLimit::new(READS_PER_SECOND, READS_AT_ONCE),
            reads_of_app: RateLimit::new(READS_PER_SECOND, READS_AT_ONCE),
        }
    }
}
