//! Tasks that the operator does by hand. `make channel` and `make person` call this with the
//! resources of the stack in the environment, `make health` with the stack's description at
//! standard input; AWS's credentials are found as its SDK finds them.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod channels;
mod command;
mod confirmation;
mod health;
mod people;
#[cfg(test)]
mod tests;

use std::io::read_to_string;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use jiff::Timestamp;
use journal_aws::Eraser;
use journal_wiring::Wiring;

use channels::ChannelAdmin;
use command::{ChannelCommand, OperatorCommand, PersonCommand};
use confirmation::confirm;
use health::{Health, StackDescription, page};
use people::PeopleAdmin;

#[tokio::main]
async fn main() -> ExitCode {
    let words = match OperatorCommand::parse() {
        OperatorCommand::Channel(command) => channel(command).await,
        OperatorCommand::Person(command) => person(command).await,
        OperatorCommand::Health => health().await,
    };
    match words {
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

async fn channel(command: ChannelCommand) -> anyhow::Result<String> {
    let wiring = Wiring::of_operator().await;
    let channels = ChannelAdmin {
        table: wiring.table_without_entries()?,
        subscriptions: wiring.subscription_list()?,
        people: people(&wiring)?,
        reminders: wiring.reminder_queue()?,
    };
    channels.perform(command).await
}

async fn person(command: PersonCommand) -> anyhow::Result<String> {
    let PersonCommand::Erase {
        person,
        confirm: confirmed,
    } = command;
    let question = format!("Erase all that is stored of {person}, for good?");
    confirm(&question, &person.to_string(), confirmed.as_deref())?;
    let wiring = Wiring::of_operator().await;
    people(&wiring)?.erase(&person).await
}

fn people(wiring: &Wiring) -> anyhow::Result<PeopleAdmin> {
    let table = wiring.table_without_entries()?;
    Ok(PeopleAdmin {
        eraser: Eraser {
            schedules: wiring.schedule_group()?,
            bucket: wiring.report_bucket()?,
            bus: wiring.event_bus(&table)?,
            table,
        },
    })
}

async fn health() -> anyhow::Result<String> {
    let described = read_to_string(std::io::stdin()).context("reading the stack's description")?;
    let health = Health {
        config: journal_aws::operator_config().await,
        stack: StackDescription::parse(&described)?,
    };
    let findings = health.findings(Timestamp::now()).await;
    Ok(page(&health.stack, &findings))
}
