//! Plays a week of many people against the code that works off the queues, with a clock,
//! queues, a scheduler and a Telegram of its own. A week of a million people takes some ten
//! minutes.
//!
//! The code is the real one that decides about waiting: `work_off`, the pace, the patience
//! of a job, the night. Its calls are not made: they take their usual time, and Telegram
//! answers 429 beyond its limit.

mod answers;
mod model;
mod people;
mod queue;
mod scheduler;
mod telegram;
mod week;
mod workers;
mod world;

use clap::Parser;

use model::Model;
use week::SimulatedWeek;

/// Plays a week of so many people, and prints a line for each size.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many people.
    #[arg(default_values_t = [100, 1_000, 10_000, 100_000, 1_000_000])]
    people: Vec<usize>,
    #[command(flatten)]
    model: Model,
}

#[expect(clippy::print_stdout, reason = "it is a command-line tool")]
fn main() -> anyhow::Result<()> {
    let Arguments { people, model } = Arguments::parse();
    println!("{model}\n\n{}", SimulatedWeek::HEADING);
    for people in people {
        println!("{}", SimulatedWeek::play(&model, people)?);
    }
    Ok(())
}
