use std::fmt;
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;

use anyhow::Context;
use jiff::Timestamp;
use tokio::task::{LocalSet, spawn_local};
use tokio::time::sleep;

use crate::answers::{Load, ReminderAnswers};
use crate::model::{Model, REMINDERS, UPDATE_TIME, WEEKLY_REPORTS};
use crate::people::People;
use crate::queue::SimulatedQueue;
use crate::scheduler::PlayedSchedules;
use crate::workers::{Reminders, WeeklyReports, WorkerCopy, work};
use crate::world::SimulatedWorld;

/// A Monday, when the clocks are changed nowhere in its week.
const BEGIN: &str = "2026-11-23T00:00:00Z";
/// After the week, until all that waits is done or given up.
const LENGTH: Duration = Duration::from_secs((7 + 3) * 24 * 60 * 60);

const DAYS_OF_A_MONTH: f64 = 30.0;

/// How a week went.
pub struct SimulatedWeek {
    people: usize,
    reminders: Lateness,
    reports: Lateness,
    refused: usize,
    waits: usize,
    dropped: usize,
    given_up: usize,
    never_fired: usize,
    dead_letters: usize,
    cost: String,
    runs: usize,
    load: Load,
}

/// How many minutes after their time messages were sent.
struct Lateness {
    count: usize,
    half: f64,
    most: f64,
    all: f64,
}

impl SimulatedWeek {
    pub const HEADING: &'static str = "\
people     | reminders: sent, late by min (half, 99 %, all) | weekly reports: the same | 429s | waits | dropped | given up | not fired | dead letters | $ a person and month | jobs a run | updates a second, longest wait, copies at once";

    /// Plays it.
    ///
    /// # Errors
    /// The runtime does not start.
    pub fn play(model: &Model, people: usize) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .context("starting a runtime")?;
        LocalSet::new().block_on(&runtime, Self::pass(model.clone(), people))
    }

    async fn pass(model: Model, people: usize) -> anyhow::Result<Self> {
        let begin: Timestamp = BEGIN.parse()?;
        let people = People::made_up(people, &mut fastrand::Rng::with_seed(1))?;
        let world = Rc::new(SimulatedWorld::new(model, people, begin));
        let answers = Rc::new(ReminderAnswers::new(begin));
        let [reminders, reports] = [(); 2].map(|()| Rc::new(SimulatedQueue::default()));

        spawn_local(PlayedSchedules::daily(&world).fire(Rc::clone(&world), Rc::clone(&reminders)));
        spawn_local(PlayedSchedules::weekly(&world).fire(Rc::clone(&world), Rc::clone(&reports)));
        for _ in 0..REMINDERS.at_once {
            let copy = WorkerCopy::new(&world, &reminders, REMINDERS);
            let answers = Rc::clone(&answers);
            spawn_local(work(Reminders { copy, answers }, |it| &it.copy));
        }
        for _ in 0..WEEKLY_REPORTS.at_once {
            let copy = WorkerCopy::new(&world, &reports, WEEKLY_REPORTS);
            spawn_local(work(WeeklyReports { copy }, |it| &it.copy));
        }
        sleep(LENGTH).await;
        Self::of(&world, &answers)
    }

    fn of(world: &SimulatedWorld, answers: &ReminderAnswers) -> anyhow::Result<Self> {
        let (counts, model) = (&world.counts, &world.model);
        let load = answers.deliver(model.free_connections(), UPDATE_TIME);
        let reminders = Lateness::of(&mut counts.reminders.borrow_mut());
        let reports = Lateness::of(&mut counts.reports.borrow_mut());
        let happened = [load.updates, reminders.count, 0, reports.count];
        Ok(Self {
            cost: cost(happened, world.people.len())?,
            people: world.people.len(),
            reminders,
            reports,
            refused: world.telegram.refused.get(),
            waits: counts.waits.get(),
            dropped: counts.dropped.get(),
            given_up: counts.given_up.get(),
            never_fired: counts.never_fired.get(),
            dead_letters: counts.dead_letters.get(),
            runs: counts.runs.get(),
            load,
        })
    }
}

/// What a person costs in a month like this week, by the prices and counts of `infra/cost.py`.
fn cost(happened: [usize; 4], people: usize) -> anyhow::Result<String> {
    let a_month = happened.map(|count| count as f64 / people as f64 * DAYS_OF_A_MONTH / 7.0);
    let printed = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../infra/cost.py"))
        .args(a_month.map(|count| count.to_string()))
        .output()
        .context("starting Python")?;
    Ok(String::from_utf8_lossy(&printed.stdout).trim().to_owned())
}

impl Lateness {
    fn of(seconds: &mut [u32]) -> Self {
        seconds.sort_unstable();
        let at = |share: f64| {
            let index = (seconds.len() as f64 * share) as usize;
            let late = seconds.get(index.min(seconds.len().saturating_sub(1)));
            f64::from(late.copied().unwrap_or_default()) / 60.0
        };
        Self {
            count: seconds.len(),
            half: at(0.5),
            most: at(0.99),
            all: at(1.0),
        }
    }
}

impl fmt::Display for Lateness {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            count,
            half,
            most,
            all,
        } = self;
        write!(out, "{count}, {half:.1}, {most:.1}, {all:.1}")
    }
}

impl fmt::Display for SimulatedWeek {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let jobs = self.reminders.count + self.reports.count;
        write!(
            out,
            "{:<10} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {:.1} | {}, {:.1} s, {:.1}",
            self.people,
            self.reminders,
            self.reports,
            self.refused,
            self.waits,
            self.dropped,
            self.given_up,
            self.never_fired,
            self.dead_letters,
            self.cost,
            jobs as f64 / self.runs.max(1) as f64,
            self.load.most_a_second,
            self.load.longest_wait,
            self.load.most_at_once,
        )
    }
}
