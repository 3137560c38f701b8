//! The cost of each kind of event, from counted calls: the table from which `infra/cost.py`
//! makes that of the README.

use std::collections::BTreeMap;
use std::fmt::Write;

use tokio::time::Duration;

use crate::figures::milliseconds;
use crate::function::Sample;
use crate::gateway::Reply;
use crate::recorder::{Call, Recorder, Service};
use crate::rounds::{Cost, Scene};
use crate::units::Units;

/// The sizes of memory that are compared, in megabytes.
pub const MEMORY: [u32; 3] = [128, 256, 512];

/// In US dollars, eu-central-1, x86_64, as in `infra/cost.py`.
const GB_SECOND: f64 = 16.67 / 1e6;

/// The columns before those of the sizes of memory.
const HEAD: &str = "| event | calls | read units | write units | bytes out | waiting ms | CPU ms |";

/// The calls, units and bytes of an event, as a mean over all of its kind.
#[derive(Default)]
pub struct EventWork {
    events: usize,
    calls: BTreeMap<String, usize>,
    telegram: usize,
    units: Units,
    /// To Telegram and in the answer, in bytes.
    out: usize,
    waiting: Duration,
}

impl EventWork {
    pub fn add(&mut self, calls: &[Call], sample: &Sample) {
        self.events += 1;
        self.waiting += waiting(calls);
        for call in calls {
            *self.calls.entry(call.operation.clone()).or_default() += 1;
            self.units += call.units;
            if call.service == Service::Telegram {
                self.telegram += 1;
                self.out += call.sent;
            }
        }
        // That of a queue's function is none.
        let reply = serde_json::from_slice(&sample.answer);
        self.out += reply.as_ref().map_or(0, Reply::size);
    }

    /// How many calls to Telegram one event makes, rounded.
    pub fn telegram(&self) -> usize {
        (self.telegram + self.events / 2) / self.events.max(1)
    }

    fn each(&self, sum: f64) -> f64 {
        sum / self.events as f64
    }

    fn calls(&self) -> String {
        let each = self
            .calls
            .iter()
            .map(|(operation, count)| match self.each(*count as f64) {
                1.0 => operation.clone(),
                times => format!("{} {operation}", rounded(times)),
            });
        each.collect::<Vec<_>>().join(", ")
    }
}

/// The work of the functions, by kind of event.
pub type Counts = BTreeMap<&'static str, EventWork>;

/// Plays everything once and counts.
pub async fn count(scene: &mut Scene<'_>, recorder: &Recorder) -> anyhow::Result<Counts> {
    let mut counts = Counts::new();
    let seen = |kind, sample: &Sample| {
        counts
            .entry(kind)
            .or_default()
            .add(&recorder.take(), sample)
    };
    scene.walk(seen).await?;
    Ok(counts)
}

/// How long a call waits on AWS, in milliseconds. The emulator's own times stand for nothing
/// there. DynamoDB: single-digit milliseconds, and a transaction two rounds of them. SQS: tens
/// of milliseconds. S3: 100 to 200. All three by AWS's documentation; of the others it says
/// nothing, and Telegram says nothing at all: those are guesses.
fn typical(call: &Call) -> Duration {
    Duration::from_millis(match (call.service, &*call.operation) {
        (Service::DynamoDb, "TransactWriteItems") => 10,
        (Service::DynamoDb, _) => 5,
        (Service::Sqs | Service::SecretsManager, _) => 20,
        (Service::Scheduler | Service::EventBridge, _) => 30,
        (Service::S3, _) => 100,
        (Service::Telegram, "SendDocument" | "SendPhoto") => 150,
        (Service::Telegram, _) => 60,
    })
}

/// How long calls are waited for together: the longest chain of those that begin when another
/// has ended.
fn waiting(calls: &[Call]) -> Duration {
    let mut until: Vec<Duration> = Vec::new();
    let mut calls: Vec<&Call> = calls.iter().collect();
    calls.sort_by_key(|call| call.arrived);
    for (number, call) in calls.iter().enumerate() {
        let before = calls[..number].iter().zip(&until);
        let before = before.filter(|(other, _)| other.left <= call.arrived);
        let begun = before.map(|(_, until)| *until).max().unwrap_or_default();
        until.push(begun + typical(call));
    }
    until.into_iter().max().unwrap_or_default()
}

/// The table, as Markdown. The scenes have the shares of [`MEMORY`], in its order.
pub fn table(counts: &Counts, kinds: &[&'static str], scenes: &[Scene<'_>]) -> String {
    let mut table = String::from(HEAD);
    let sizes = MEMORY.map(|size| format!(" {size} MB: ms | {size} MB: $ a million |"));
    let _ = writeln!(table, "{}", sizes.concat());
    let _ = writeln!(table, "|---|---|{}", "---:|".repeat(5 + 2 * MEMORY.len()));
    for kind in kinds {
        if let Some(counted) = counts.get(kind) {
            table.push_str(&row(kind, counted, scenes));
        }
    }
    table
}

fn row(kind: &'static str, counted: &EventWork, scenes: &[Scene<'_>]) -> String {
    let waiting = counted.each(milliseconds(counted.waiting));
    let largest = scenes.last().map(|scene| scene.median(kind, Cost::cpu));
    let mut row = format!(
        "| {} | {} | {} | {} | {:.0} | {waiting:.0} | {:.2} |",
        kind.trim(),
        counted.calls(),
        rounded(counted.each(counted.units.read)),
        rounded(counted.each(counted.units.write)),
        counted.each(counted.out as f64),
        milliseconds(largest.unwrap_or_default()),
    );
    for (megabytes, scene) in MEMORY.iter().zip(scenes) {
        let billed = (waiting + milliseconds(scene.median(kind, Cost::limited))).ceil();
        let price = billed * f64::from(*megabytes) / 1024.0 * 1e3 * GB_SECOND;
        let _ = write!(row, " {billed:.0} | {price:.2} |");
    }
    row.push('\n');
    row
}

/// With at most one digit behind the point.
fn rounded(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
