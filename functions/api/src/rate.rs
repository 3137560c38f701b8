//! How many calls a channel, or a person in the Mini App, may make: a rate limit for each, as a
//! token bucket.
//!
//! Each warm instance of the function counts by itself, in its memory, so that
//! counting costs no read and no write. With several instances a channel can
//! therefore make more calls than stand here, and a busy one can take most of the calls
//! that API Gateway lets through to `/v1`: this tames a bot that runs wild, and promises the
//! others no share. What costs more than a call is counted in the table, for all instances:
//! `journal::limit`. Telegram's route has a throttling of its own, which no bot can use up.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::problem::Problem;

/// How many calls a channel may make at once after a pause: half of those that the template lets
/// through to the route.
const BURST: u32 = 50;

/// A bucket for each channel, and each person in the Mini App, that called this instance. Only
/// proved callers get one: there are never more than registered channels and people.
pub struct RateLimit {
    burst: f64,
    per_second: f64,
    buckets: Mutex<HashMap<String, Bucket>>,
}

struct Bucket {
    calls_left: f64,
    filled_at: Instant,
}

impl RateLimit {
    /// Lets each channel make half of the calls that API Gateway lets through to the route.
    pub fn of_a_channel(calls_per_second: f64) -> Self {
        Self::new(calls_per_second / 2.0, BURST)
    }

    /// Full buckets of `burst` calls, into which `per_second` run.
    pub fn new(per_second: f64, burst: u32) -> Self {
        Self {
            burst: burst.into(),
            per_second,
            buckets: Mutex::default(),
        }
    }

    /// Takes one call from the bucket of who calls.
    ///
    /// # Errors
    /// [`Problem::TooManyCalls`] where it is empty.
    pub fn spend(&self, caller: &str) -> Result<(), Problem> {
        self.spend_at(caller, Instant::now())
    }

    fn spend_at(&self, caller: &str, now: Instant) -> Result<(), Problem> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets.entry(caller.to_owned()).or_insert(Bucket {
            calls_left: self.burst,
            filled_at: now,
        });
        let passed = now
            .saturating_duration_since(bucket.filled_at)
            .as_secs_f64();
        bucket.calls_left = (bucket.calls_left + passed * self.per_second).min(self.burst);
        bucket.filled_at = now;
        if bucket.calls_left < 1.0 {
            let wait = (1.0 - bucket.calls_left) / self.per_second;
            return Err(Problem::TooManyCalls {
                retry_after: Duration::from_secs_f64(wait),
            });
        }
        bucket.calls_left -= 1.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_taken_and_then_as_much_as_runs_in() {
        let rate = RateLimit::new(2.0, 3);
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs_f64(seconds);
        for _ in 0..3 {
            assert_eq!(rate.spend_at("discord", start), Ok(()));
        }
        let refused = Problem::TooManyCalls {
            retry_after: Duration::from_millis(500),
        };
        assert_eq!(rate.spend_at("discord", start), Err(refused));
        assert_eq!(rate.spend_at("whatsapp", start), Ok(()), "another channel");
        assert_eq!(rate.spend_at("discord", after(0.5)), Ok(()));
        assert!(rate.spend_at("discord", after(0.5)).is_err());
        for _ in 0..3 {
            assert_eq!(rate.spend_at("discord", after(100.0)), Ok(()));
        }
        assert!(
            rate.spend_at("discord", after(100.0)).is_err(),
            "no more than a burst"
        );
    }

    #[test]
    fn one_channel_cannot_take_all_of_a_route_by_one_instance_nor_anything_of_telegrams() {
        let template = include_str!("../../../template.yaml");
        let route = format!(
            "ANY /v1/{{proxy+}}: {{ ThrottlingRateLimit: !Ref ApiCallsPerSecond, \
             ThrottlingBurstLimit: {} }}\n",
            BURST * 2
        );
        assert!(template.contains(&route));
        assert!(template.contains("API_CALLS_PER_SECOND: !Ref ApiCallsPerSecond\n"));
    }
}
