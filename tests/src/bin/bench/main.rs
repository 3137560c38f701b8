//! `make bench`: measures the functions of the release build beside the floor, the least code
//! that does their job, all of them in turn, and prints ratios. Numbers to compare, not to
//! pass. With names of the list (`bench starts`) it measures only these.
#![expect(
    clippy::print_stdout,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod comparison;
mod cost;
mod cpu_quota;
mod diary;
mod drain;
mod figures;
mod function;
mod gateway;
mod growth;
mod kinds;
mod lane;
mod recorder;
mod rounds;
mod runtime_api;
mod stage;
mod starts;
mod units;

use clap::{Parser, ValueEnum};
use end_to_end::Stack;

#[derive(Parser)]
struct Options {
    /// All but `cost` and `drain` where none is named.
    parts: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Part {
    /// How large each function is, and how fast to start.
    Starts,
    /// Answers, reminders, requests and reports beside the floors.
    Kinds,
    /// The table of calls, units and billed time: infra/measured.md. It takes root's rights.
    Cost,
    /// The same with less and more kept.
    Growth,
    /// How fast a long queue is worked off; it takes a quarter of an hour.
    Drain,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut parts = Options::parse().parts;
    if parts.is_empty() {
        parts = vec![Part::Starts, Part::Kinds, Part::Growth];
    }
    let stack = Stack::shared().await?;
    // Only there the deployed functions are at work.
    if parts.contains(&Part::Drain) {
        drain::drain(&stack).await?;
    }
    if parts.contains(&Part::Starts) {
        starts::starts(&stack).await?;
    }
    if parts.contains(&Part::Kinds) || parts.contains(&Part::Cost) {
        let counts = comparison::count(&stack).await?;
        if parts.contains(&Part::Kinds) {
            comparison::kinds(&stack, &counts).await?;
        }
        if parts.contains(&Part::Cost) {
            comparison::costs(&stack, &counts).await?;
        }
    }
    if parts.contains(&Part::Growth) {
        growth::growth(&stack).await?;
    }
    Ok(())
}
