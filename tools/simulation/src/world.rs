use std::cell::{Cell, RefCell};

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use crate::model::Model;
use crate::people::People;
use crate::telegram::SimulatedTelegram;

/// All that the simulated functions share: the time, Telegram, and what is counted.
pub struct SimulatedWorld {
    pub model: Model,
    pub people: People,
    pub telegram: SimulatedTelegram,
    pub counts: Counts,
    /// The first moment of the week.
    pub begin: Timestamp,
    began: Instant,
}

/// What is counted during the week.
#[derive(Default)]
pub struct Counts {
    /// How many seconds after its time each reminder was sent.
    pub reminders: RefCell<Vec<u32>>,
    /// How many seconds after its time each weekly report was sent.
    pub reports: RefCell<Vec<u32>>,
    /// Reminders that were too late, or fell into the night.
    pub dropped: Cell<usize>,
    /// Jobs that waited until they were too old.
    pub given_up: Cell<usize>,
    /// Schedules that fired later than the scheduler repeats them.
    pub never_fired: Cell<usize>,
    /// Jobs that were put back into their queue.
    pub waits: Cell<usize>,
    pub dead_letters: Cell<usize>,
    pub runs: Cell<usize>,
}

impl SimulatedWorld {
    /// A world at the beginning of the week.
    pub fn new(model: Model, people: People, begin: Timestamp) -> Self {
        Self {
            telegram: SimulatedTelegram::new(
                model.telegram_rate,
                SignedDuration::from_secs(model.retry_after),
            ),
            model,
            people,
            counts: Counts::default(),
            begin,
            began: Instant::now(),
        }
    }

    /// The simulated time.
    pub fn now(&self) -> Timestamp {
        self.begin + self.began.elapsed()
    }

    /// The moment of a simulated time.
    pub fn instant(&self, time: Timestamp) -> Instant {
        let since = time.duration_since(self.begin).max(SignedDuration::ZERO);
        self.began + since.unsigned_abs()
    }

    /// How many seconds ago that was.
    pub fn seconds_since(&self, time: Timestamp) -> u32 {
        let seconds = self.now().duration_since(time).as_secs();
        u32::try_from(seconds).unwrap_or_default()
    }
}

/// Counts one more.
pub fn count(counter: &Cell<usize>) {
    counter.set(counter.get() + 1);
}
