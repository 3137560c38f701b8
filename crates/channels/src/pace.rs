//! The pace at which a worker calls Telegram.

use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use journal_aws::Setback;

/// The longest that a call waits for its turn. Its job goes back into the queue where the
/// turn comes later: after a rate limit.
const PATIENCE: SignedDuration = SignedDuration::from_secs(2);

/// The longest rest after a rate limit. Telegram is asked again after that.
const LONGEST_REST: SignedDuration = SignedDuration::from_hours(24);

/// Spaces the calls of one worker evenly, by the clock. All workers together keep below what
/// Telegram takes of a bot where each has its share of that.
#[derive(Debug)]
pub struct Pace {
    interval: SignedDuration,
    next: Mutex<Timestamp>,
}

impl Pace {
    /// A pace of so many calls a second.
    #[must_use]
    pub fn new(calls_per_second: f64) -> Self {
        let interval = SignedDuration::try_from_secs_f64(calls_per_second.recip());
        Self {
            interval: interval.unwrap_or(SignedDuration::ZERO),
            next: Mutex::new(Timestamp::MIN),
        }
    }

    /// Waits until it is time for a call.
    ///
    /// # Errors
    /// [`Setback::RateLimited`] where that takes longer than a moment.
    pub async fn turn(&self, now: Timestamp) -> Result<(), Setback> {
        let wait = self.wait(now)?;
        tokio::time::sleep(wait.unsigned_abs()).await;
        Ok(())
    }

    /// Takes the next turn, and returns how far off it is.
    fn wait(&self, now: Timestamp) -> Result<SignedDuration, Setback> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = now.max(*next);
        let wait = turn.duration_since(now);
        if wait > PATIENCE {
            return Err(Setback::RateLimited(wait));
        }
        *next = turn + self.interval;
        Ok(wait)
    }

    /// Lets no call out for so long: Telegram asked to wait.
    pub fn rest(&self, now: Timestamp, wait: SignedDuration) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        *next = (*next).max(now + wait.min(LONGEST_REST));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::UNIX_EPOCH;

    fn after(milliseconds: i64) -> Timestamp {
        START + SignedDuration::from_millis(milliseconds)
    }

    fn wait(pace: &Pace, now: Timestamp) -> i128 {
        let wait = pace.wait(now).expect("a turn soon");
        wait.as_millis()
    }

    #[test]
    fn calls_are_spaced_by_the_clock_and_an_idle_worker_need_not_wait() {
        let pace = Pace::new(5.0);
        let waits = [0, 50, 300, 2000].map(|milliseconds| wait(&pace, after(milliseconds)));
        assert_eq!(waits, [0, 150, 100, 0]);
    }

    #[test]
    fn with_the_fewest_messages_of_the_template_a_report_and_what_follows_have_their_turns() {
        // Ten of a hundred of five a second.
        let pace = Pace::new(0.5);
        let (report, tidied) = (wait(&pace, START), wait(&pace, after(200)));
        assert_eq!((report, tidied), (0, 1800));
        assert_eq!(wait(&pace, after(2200)), 1800);
    }

    #[test]
    fn in_any_second_no_more_calls_are_made_than_were_set() {
        let pace = Pace::new(7.5);
        let mut now = START;
        let mut calls = Vec::new();
        for _ in 0..50 {
            now += pace.wait(now).expect("a turn soon");
            calls.push(now);
            now += SignedDuration::from_millis(20);
        }
        for (number, begin) in calls.iter().enumerate() {
            let second = SignedDuration::from_secs(1);
            let within = calls[number..].iter();
            let within = within.take_while(|call| call.duration_since(*begin) < second);
            assert!(within.count() <= 8);
        }
    }

    #[test]
    fn after_a_rate_limit_no_call_is_made_until_it_has_passed() {
        let pace = Pace::new(5.0);
        pace.rest(START, SignedDuration::from_secs(600));
        // A shorter one, of a call that was under way, changes nothing.
        pace.rest(START, SignedDuration::from_secs(3));
        match pace.wait(after(1000)) {
            Err(Setback::RateLimited(wait)) => assert_eq!(wait.as_secs(), 599),
            other => panic!("{other:?}"),
        }
        assert_eq!(wait(&pace, after(599_000)), 1000);
        assert_eq!(wait(&pace, after(601_000)), 0);
    }
}
