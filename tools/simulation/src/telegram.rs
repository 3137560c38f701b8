use std::cell::Cell;

use jiff::{SignedDuration, Timestamp};

/// Takes so many messages a second, and beyond that none for a while.
#[derive(Debug)]
pub struct SimulatedTelegram {
    rate: u32,
    retry_after: SignedDuration,
    second: Cell<i64>,
    taken: Cell<u32>,
    closed_until: Cell<Timestamp>,
    /// How often it answered 429.
    pub refused: Cell<usize>,
}

impl SimulatedTelegram {
    pub fn new(rate: u32, retry_after: SignedDuration) -> Self {
        Self {
            rate,
            retry_after,
            second: Cell::new(i64::MIN),
            taken: Cell::new(0),
            closed_until: Cell::new(Timestamp::MIN),
            refused: Cell::new(0),
        }
    }

    /// Takes a message.
    ///
    /// # Errors
    /// For how long it takes none (`retry_after`).
    pub fn take(&self, now: Timestamp) -> Result<(), SignedDuration> {
        if self.second.replace(now.as_second()) != now.as_second() {
            self.taken.set(0);
        }
        self.taken.set(self.taken.get() + 1);
        if self.taken.get() > self.rate {
            self.closed_until.set(now + self.retry_after);
        }
        let wait = self.closed_until.get().duration_since(now);
        if wait.is_positive() {
            self.refused.set(self.refused.get() + 1);
            return Err(wait);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_its_rate_it_takes_nothing_for_a_while() {
        let telegram = SimulatedTelegram::new(2, SignedDuration::from_secs(5));
        let now = Timestamp::UNIX_EPOCH;
        let after = |seconds| now + SignedDuration::from_secs(seconds);
        assert_eq!([(); 2].map(|()| telegram.take(now)), [Ok(()), Ok(())]);
        assert_eq!(telegram.take(now), Err(SignedDuration::from_secs(5)));
        assert_eq!(telegram.take(after(4)), Err(SignedDuration::from_secs(1)));
        assert_eq!(telegram.take(after(5)), Ok(()));
    }
}
