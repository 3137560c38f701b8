use std::cell::RefCell;
use std::time::Duration;

use jiff::Timestamp;

/// Of a hundred reminders, how many are about a day with a headache.
const PAINFUL: u32 = 33;
/// The updates of such a day, and how long a person takes for each.
const UPDATES_OF_A_DAY: u32 = 16;
const SECONDS_OF_AN_ANSWER: u32 = 6;
/// Half of the people answer within so many seconds.
const HALF_ANSWER_WITHIN: f64 = 300.0;

/// The updates with which people answer reminders, by the second of the week.
pub struct ReminderAnswers {
    begin: Timestamp,
    updates: RefCell<Vec<u32>>,
    chance: RefCell<fastrand::Rng>,
}

/// The load on the webhook.
#[derive(Debug)]
pub struct Load {
    pub updates: usize,
    /// In the second with most.
    pub most_a_second: u32,
    /// The longest that an update waited for a free connection, in seconds.
    pub longest_wait: f64,
    /// The most copies of the function that ran at once.
    pub most_at_once: f64,
}

impl ReminderAnswers {
    pub fn new(begin: Timestamp) -> Self {
        Self {
            begin,
            updates: RefCell::default(),
            chance: RefCell::new(fastrand::Rng::with_seed(3)),
        }
    }

    /// The person answers a reminder that is sent now: a tap where nothing hurt, else the
    /// questionnaire.
    pub fn follow(&self, now: Timestamp) {
        let mut chance = self.chance.borrow_mut();
        let pause = -(1.0 - chance.f64()).log2() * HALF_ANSWER_WITHIN;
        let now = now.duration_since(self.begin).as_secs_f64();
        let first = (now + pause) as usize;
        let updates = match chance.u32(0..100) < PAINFUL {
            true => UPDATES_OF_A_DAY,
            false => 1,
        };
        let mut seconds = self.updates.borrow_mut();
        let last = first + (updates * SECONDS_OF_AN_ANSWER) as usize;
        if seconds.len() <= last {
            seconds.resize(last + 1, 0);
        }
        for number in 0..updates {
            seconds[first + (number * SECONDS_OF_AN_ANSWER) as usize] += 1;
        }
    }

    /// Delivers them over so many connections, each free again after the time of an update.
    pub fn deliver(&self, connections: u32, update: Duration) -> Load {
        let a_second = f64::from(connections) / update.as_secs_f64();
        let mut load = Load {
            updates: 0,
            most_a_second: 0,
            longest_wait: 0.0,
            most_at_once: 0.0,
        };
        let mut waiting = 0.0_f64;
        for count in self.updates.borrow().iter().copied() {
            load.updates += count as usize;
            load.most_a_second = load.most_a_second.max(count);
            waiting += f64::from(count);
            let delivered = waiting.min(a_second);
            waiting -= delivered;
            load.longest_wait = load.longest_wait.max(waiting / a_second);
            let at_once = delivered * update.as_secs_f64();
            load.most_at_once = load.most_at_once.max(at_once);
        }
        load
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_its_connections_updates_wait_and_none_is_lost() {
        let answers = ReminderAnswers::new(Timestamp::UNIX_EPOCH);
        *answers.updates.borrow_mut() = vec![300, 0, 0, 0];
        let load = answers.deliver(10, Duration::from_millis(100));
        assert_eq!((load.updates, load.most_a_second), (300, 300));
        assert!((load.longest_wait - 2.0).abs() < 1e-9, "{load:?}");
        assert!((load.most_at_once - 10.0).abs() < 1e-9, "{load:?}");
    }
}
