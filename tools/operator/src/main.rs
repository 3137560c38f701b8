//! What the operator does by hand: `make channel` calls this with the table and the
//! bus of the stack in the environment, and AWS's credentials wherever its SDK
//! finds them.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod channels;
mod command;
#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Parser;
use journal_wiring::Wiring;

use channels::Channels;
use command::{ChannelCommand, Command};

#[tokio::main]
async fn main() -> ExitCode {
    let Command::Channel(command) = Command::parse();
    match run(command).await {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: ChannelCommand) -> anyhow::Result<String> {
    let wiring = Wiring::from_environment().await;
    let channels = Channels {
        table: wiring.table_without_entries()?,
        subscriptions: wiring.subscription_list()?,
    };
    channels.perform(command).await
}
