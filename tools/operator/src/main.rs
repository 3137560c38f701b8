//! Tasks that the operator does by hand. `make channel` calls this with the table and the
//! bus of the stack in the environment; AWS's credentials are found as its SDK finds them.
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

use channels::ChannelAdmin;
use command::{ChannelCommand, OperatorCommand};

#[tokio::main]
async fn main() -> ExitCode {
    let OperatorCommand::Channel(command) = OperatorCommand::parse();
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
    let channels = ChannelAdmin {
        table: wiring.table_without_entries()?,
        subscriptions: wiring.subscription_list()?,
    };
    channels.perform(command).await
}
