//! Brings the people of the earlier bot over: `make migrate DB=hpj_bot.db` calls this with the
//! resources of the stack in the environment; AWS's credentials are found as its SDK finds them.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod bringing;
mod brought;
mod count;
mod database;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use jiff::Timestamp;
use journal_wiring::Wiring;

use bringing::{Bringing, Mode};
use brought::BroughtList;
use count::Count;
use database::EarlierDatabase;

/// Brings the people of the earlier bot over: reminders, and the entries that are still kept.
#[derive(Debug, Parser)]
#[command(name = "migration")]
struct MigrationCommand {
    /// The database of the earlier bot, which is only read.
    database: PathBuf,
    /// Counts what would be brought, and stores nothing.
    #[arg(long)]
    dry_run: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match migrate(MigrationCommand::parse()).await {
        Ok(count) => {
            println!("{count}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn migrate(command: MigrationCommand) -> anyhow::Result<Count> {
    let MigrationCommand { database, dry_run } = command;
    let table = std::env::var("TABLE_NAME").context("the environment names no stack")?;
    let earlier = EarlierDatabase::open(&database)?;
    let wiring = Wiring::of_operator().await;
    let bringing = Bringing {
        table: wiring.table()?,
        schedules: wiring.schedules()?,
        retention: wiring.retention()?,
        mode: match dry_run {
            true => Mode::DryRun,
            false => Mode::Store,
        },
    };
    let mut brought = BroughtList::beside(&database, &table)?;
    bringing
        .bring_all(&earlier, &mut brought, Timestamp::now())
        .await
}
