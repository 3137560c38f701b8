use std::rc::Rc;
use std::time::Duration;

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Value, json};
use tokio::time::{sleep, sleep_until};

use crate::queue::SimulatedQueue;
use crate::world::{SimulatedWorld, count};

/// For how long the scheduler repeats what it could not send.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);
const MINUTES_OF_A_WEEK: usize = 7 * 24 * 60;

/// A kind of schedule that many people have.
pub struct PlayedSchedules {
    /// The people whose schedules fire in each minute of the week.
    minutes: Vec<Vec<u32>>,
    /// How many minutes after its time a schedule may fire.
    window: u32,
    body: fn(usize, Timestamp, &SimulatedWorld) -> Value,
}

impl PlayedSchedules {
    /// The daily reminders.
    pub fn daily(world: &SimulatedWorld) -> Self {
        let body = |person, due, world: &SimulatedWorld| {
            let time = world.people.get(person).reminder;
            json!({"daily": {"person": name(person), "time": time}, "due": due})
        };
        let mut schedules = Self::none(world.model.reminder_window_minutes, body);
        for person in 0..world.people.len() {
            for day in 0..7 {
                let time = world.people.get(person).reminder;
                schedules.add(world, person, day, time);
            }
        }
        schedules
    }

    /// The weekly reports on Monday, the first day.
    pub fn weekly(world: &SimulatedWorld) -> Self {
        let body = |person, due, _: &SimulatedWorld| json!({"weekly": {"person": name(person)}, "due": due});
        let mut schedules = Self::none(world.model.weekly_window_minutes, body);
        for person in 0..world.people.len() {
            if world.people.get(person).gets_weekly_reports {
                schedules.add(world, person, 0, jiff::civil::time(9, 0, 0, 0));
            }
        }
        schedules
    }

    fn none(window: u32, body: fn(usize, Timestamp, &SimulatedWorld) -> Value) -> Self {
        Self {
            minutes: vec![Vec::new(); MINUTES_OF_A_WEEK],
            window,
            body,
        }
    }

    fn add(&mut self, world: &SimulatedWorld, person: usize, day: i64, time: Time) {
        let zone = world.people.zone(person);
        let day = zone.today(world.begin).saturating_add(day.days());
        let Ok(due) = day
            .to_datetime(time)
            .to_zoned(zone.at(world.begin).time_zone().clone())
        else {
            return;
        };
        let minute = due.timestamp().duration_since(world.begin).as_mins();
        // The week is a circle: what falls before it comes at its end.
        let minute = minute.rem_euclid(MINUTES_OF_A_WEEK as i64);
        if let (Ok(minute), Ok(person)) = (usize::try_from(minute), u32::try_from(person)) {
            self.minutes[minute].push(person);
        }
    }

    /// Fires them all, each at its time, as fast as the scheduler may.
    pub async fn fire(self, world: Rc<SimulatedWorld>, queue: Rc<SimulatedQueue>) {
        let mut chance = fastrand::Rng::with_seed(2);
        let window = usize::try_from(self.window).unwrap_or_default();
        let mut spread = vec![Vec::new(); MINUTES_OF_A_WEEK + window];
        for (minute, people) in self.minutes.into_iter().enumerate() {
            for person in people {
                spread[minute + chance.usize(0..=window)].push((minute, person));
            }
        }
        for (minute, people) in spread.into_iter().enumerate() {
            sleep_until(world.instant(time(&world, minute))).await;
            for some in people.chunks(world.model.scheduler_rate) {
                for (due, person) in some {
                    let due = time(&world, *due);
                    if world.now().duration_since(time(&world, minute)) > PATIENCE {
                        count(&world.counts.never_fired);
                        continue;
                    }
                    let body = (self.body)(*person as usize, due, &world);
                    queue.send(body.to_string(), world.now(), Duration::ZERO);
                }
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn time(world: &SimulatedWorld, minute: usize) -> Timestamp {
    world.begin + Duration::from_secs(minute as u64 * 60)
}

/// The person of a number.
fn name(person: usize) -> String {
    format!("telegram/{person}")
}
