use std::collections::BTreeMap;

use anyhow::ensure;
use end_to_end::{ApiBot, Gate, Stack, eventually};
use serde_json::Value;
use tokio::time::{Duration, Interval, MissedTickBehavior};

use crate::figures::{median, milliseconds};
use crate::function::Function;
use crate::gateway::{Reply, Request};

/// How often each request is sent for its mean cost.
pub const REQUESTS: u32 = 50;
/// A channel may call 25 times a second, and is refused beyond.
const PACE: Duration = Duration::from_millis(40);
/// How long the deployed function may take for a report.
const PATIENCE: Duration = Duration::from_mins(2);

/// Another bot, and the function that it calls.
///
/// It sends no more than a bot may, so that nothing is refused.
pub struct Caller {
    pub api: Function,
    bot: ApiBot,
    gate: Gate,
    pace: Interval,
}

impl Caller {
    /// Registers a channel, and starts the function anew.
    pub async fn start(stack: &Stack, channel: &str) -> anyhow::Result<Self> {
        let gate = Gate::open(stack).await?;
        let mut pace = tokio::time::interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(Self {
            api: Function::start(stack, "api", Some(&gate)).await?,
            bot: ApiBot::register(stack, channel).await?,
            gate,
            pace,
        })
    }

    /// Prints the cost of one kind of request, which is numbered and must be answered
    /// with this status. Returns the answers.
    pub async fn measure(
        &mut self,
        name: &str,
        status: u16,
        request: impl Fn(u32) -> Request,
    ) -> anyhow::Result<Vec<Reply>> {
        // The first one may prepare what the others find.
        self.send(request(0)).await?;
        self.gate.take_counts();
        let before = self.api.cpu().await?;
        let (mut times, mut replies) = (Vec::new(), Vec::new());
        for number in 1..=REQUESTS {
            let (took, reply) = self.send(request(number)).await?;
            ensure!(reply.status_code == status, "{name}: {:?}", reply.body);
            times.push(took);
            replies.push(reply);
        }
        let cpu = self.api.cpu().await?.saturating_sub(before) / REQUESTS;
        let size = replies.iter().map(Reply::size).sum::<usize>() / replies.len();
        println!(
            "{name:20} {:6.1} ms {:6.2} ms {size:8} B    {}",
            milliseconds(median(times)),
            milliseconds(cpu),
            each(&self.gate.take_counts())
        );
        Ok(replies)
    }

    /// Sends one request. Returns how long the function had it.
    pub async fn send(&mut self, request: Request) -> anyhow::Result<(Duration, Reply)> {
        self.pace.tick().await;
        // Routes without authorisation ignore the token.
        let token = format!("Bearer {}", self.bot.token()?);
        let event = request.header("authorization", &token).event();
        let answered = self.api.runtime.invoke(event).await?;
        ensure!(!answered.failed, "the api failed");
        Ok((answered.took, serde_json::from_slice(&answered.body)?))
    }

    /// Asks until a report is there.
    pub async fn await_report(&mut self, address: &str) -> anyhow::Result<()> {
        eventually("a report", PATIENCE, async || {
            let (_, reply) = self.send(Request::new("GET", address)).await?;
            let report: Value = serde_json::from_str(reply.body.as_deref().unwrap_or_default())?;
            Ok((report["status"] == "ready").then_some(()))
        })
        .await
    }
}

/// How often each operation was called for a request.
fn each(counts: &BTreeMap<String, usize>) -> String {
    let each = counts
        .iter()
        .map(|(operation, count)| format!("{operation} {}", *count as f64 / f64::from(REQUESTS)));
    match each.collect::<Vec<_>>() {
        none if none.is_empty() => "none".to_owned(),
        each => each.join(", "),
    }
}
