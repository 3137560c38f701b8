//! The faults that the cloud meets during a storm.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use end_to_end::Stack;
use fastrand::Rng;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use local_cloud::{FaultInjection, MovedClock};
use tokio::task::JoinHandle;

use crate::options::Options;

/// How long it is between two kills.
const BETWEEN_KILLS: Duration = Duration::from_millis(2500);
/// How long it is between two jumps of the clock.
const BETWEEN_JUMPS: Duration = Duration::from_secs(20);
/// As far as the clock goes in all: what was filled on the first day is kept to the end.
const FARTHEST: i64 = 12 * 24 * 3600;

/// How far the clock jumps, in seconds: over an hour that comes twice or never, over
/// midnight, over a night, and back.
const JUMPS: [i64; 8] = [
    600,
    3600,
    2 * 3600,
    5 * 3600,
    9 * 3600,
    13 * 3600,
    -90,
    -3600,
];

/// The place whose change to summer time the storm begins before.
const CHANGES_IN: &str = "Europe/Berlin";

/// A kill or a jump of the clock: a message that was sent just before, and not noted yet, comes
/// once more.
#[derive(Clone, Debug)]
pub struct Mishap {
    pub at: Timestamp,
    /// The function that was killed; `None` for a jump of the clock.
    pub killed: Option<String>,
}

/// All of them so far.
type Mishaps = Arc<Mutex<Vec<Mishap>>>;

/// Lets calls go wrong, kills functions and moves the clock.
pub struct Weather {
    stack: &'static Stack,
    faults: Arc<FaultInjection>,
    seed: u64,
    percent: u8,
    mishaps: Mishaps,
    tasks: Vec<JoinHandle<()>>,
}

impl Weather {
    /// Calm, on the evening before the next change to summer time. It is ahead, so that nothing
    /// of the storm is past its date by the machine's own clock.
    pub fn new(
        stack: &'static Stack,
        faults: Arc<FaultInjection>,
        options: &Options,
    ) -> anyhow::Result<Self> {
        let clock = clock(stack)?;
        let now = Timestamp::from_second(clock.now())?;
        let zone = TimeZone::get(CHANGES_IN)?;
        let mut changes = zone.following(now);
        let change = changes.next().context("clocks change for ever")?;
        let eve = change.timestamp().checked_sub(4.hours())?;
        move_clock(stack, eve.as_second() - now.as_second())?;
        Ok(Self {
            stack,
            faults,
            seed: options.seed,
            percent: options.faults,
            mishaps: Arc::default(),
            tasks: Vec::new(),
        })
    }

    /// The storm begins.
    pub fn rise(&mut self) {
        let Self { stack, seed, .. } = *self;
        self.faults.set_percent(self.percent);
        stack.telegram().set_fault_rate(self.percent, seed);
        self.tasks = vec![
            tokio::spawn(kill(stack, Rng::with_seed(seed), Arc::clone(&self.mishaps))),
            tokio::spawn(jump(stack, Rng::with_seed(seed), Arc::clone(&self.mishaps))),
        ];
    }

    /// The storm is over. Where the clock went back it catches up: leases and pauses that began
    /// before would last as long.
    pub fn settle(&mut self) -> anyhow::Result<()> {
        self.faults.set_percent(0);
        self.stack.telegram().set_fault_rate(0, self.seed);
        self.tasks.drain(..).for_each(|task| task.abort());
        let clock = clock(self.stack)?;
        move_clock(self.stack, clock.farthest() - clock.moved_by())
    }

    /// How often each thing has befallen.
    pub fn met(&self) -> BTreeMap<String, usize> {
        let telegram = self.stack.telegram().faults_met().into_iter();
        let mut met = self.faults.met();
        met.extend(telegram.map(|(what, count)| (what.to_owned(), count)));
        for mishap in self.mishaps() {
            let what = match mishap.killed {
                Some(_) => "functions killed",
                None => "jumps of the clock",
            };
            *met.entry(what.to_owned()).or_default() += 1;
        }
        met
    }

    pub fn mishaps(&self) -> Vec<Mishap> {
        let mishaps = self.mishaps.lock();
        mishaps.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

pub fn clock(stack: &Stack) -> anyhow::Result<&MovedClock> {
    stack.cloud.aws.clock().context("the clock cannot be moved")
}

/// Moves the clock of AWS and the functions by so many seconds, and that of Telegram too.
pub fn move_clock(stack: &Stack, seconds: i64) -> anyhow::Result<()> {
    let clock = clock(stack)?;
    clock.move_by(seconds)?;
    stack.telegram().set_ahead(clock.moved_by());
    Ok(())
}

fn note(mishaps: &Mishaps, killed: Option<String>) {
    let at = Timestamp::now();
    let mut mishaps = mishaps.lock().unwrap_or_else(PoisonError::into_inner);
    mishaps.push(Mishap { at, killed });
}

async fn kill(stack: &'static Stack, mut chance: Rng, mishaps: Mishaps) {
    loop {
        tokio::time::sleep(BETWEEN_KILLS).await;
        if let Some(victim) = chance.choice(stack.cloud.aws.function_processes()) {
            victim.kill();
            note(&mishaps, Some(victim.function));
        }
    }
}

async fn jump(stack: &'static Stack, mut chance: Rng, mishaps: Mishaps) {
    let Ok(clock) = clock(stack) else {
        return;
    };
    let farthest = clock.now() + FARTHEST;
    loop {
        tokio::time::sleep(BETWEEN_JUMPS).await;
        let by = JUMPS[chance.usize(0..JUMPS.len())];
        if clock.now() + by < farthest && move_clock(stack, by).is_ok() {
            note(&mishaps, None);
        }
    }
}
