//! The cost of each kind of event, beside the floors.

use anyhow::Context;
use end_to_end::Stack;

use crate::cost::{self, Counts, MEMORY};
use crate::diary::Kept;
use crate::figures::milliseconds;
use crate::kinds::{self, FLOORS};
use crate::recorder::Recorder;
use crate::rounds::{Cost, Scene};
use crate::stage::Conditions;

/// How often each lane plays an event.
const ROUNDS: usize = 150;
/// How often it does so with each size of memory.
const LIMITED_ROUNDS: usize = 60;

/// Above the table of what events cost.
const TABLE_HEAD: &str = "# What each kind of event costs

Written by `make cost` from the release build on one machine; `infra/cost.py` makes the README's
table of it. Sixty days and two medicines are kept. Capacity units are counted as DynamoDB does, from
the requests and the sizes of the items that they met (`tests/src/bin/bench/units.rs`). Bytes out are
bodies, to Telegram and in the answer. Billed milliseconds are the waiting, for which typical times of AWS
are taken (`typical` in `cost.rs` beside it), and the work with the share of a processor that Lambda gives to
that memory (a control group of Linux counts how long it is held back). Dollars are those of Lambda's
gigabyte-seconds alone, in eu-central-1 on x86_64.

";

const FREE: Conditions<'static> = Conditions {
    recorder: None,
    megabytes: None,
    kept: Kept::USUAL,
};

/// Counts the calls, units and bytes of each kind of event. Here no time is measured.
pub async fn count(stack: &Stack) -> anyhow::Result<Counts> {
    let recorder = Recorder::open(stack).await?;
    let conditions = Conditions {
        recorder: Some(&recorder),
        ..FREE
    };
    let mut scene = Scene::open(stack, conditions, kinds::all()).await?;
    cost::count(&mut scene, &recorder).await
}

/// Measures every kind beside the floors, and prints the ratios.
pub async fn kinds(stack: &Stack, counts: &Counts) -> anyhow::Result<()> {
    let mut scene = Scene::open(stack, FREE, kinds::all()).await?;
    for _ in 0..ROUNDS {
        scene.play().await?;
    }
    println!(
        "\n{ROUNDS} rounds; ratios by round, median (quartiles). \"x floor\" is the plain floor on the multi-thread\n\
         runtime, \"x same calls\" the one of one thread with as many calls to Telegram.\n\
         {:18} {:>6} {:>18} {:>18} {:>8} {:>18} {:>18}",
        "", "CPU ms", "x floor", "x same calls", "time ms", "x floor", "x same calls"
    );
    for kind in kinds::names(&kinds::all()) {
        let calls = counts.get(kind).map_or(0, cost::EventWork::telegram);
        let same = kinds::floor_with(calls);
        print!("{kind:18}");
        for part in [Cost::cpu, Cost::took] {
            let ratio = |to| scene.ratio(kind, to, part).context("a round with both");
            print!(
                " {:6.2} {:>18} {:>18} ",
                milliseconds(scene.median(kind, part)),
                ratio(FLOORS[0].name)?,
                ratio(same)?
            );
        }
        println!();
    }
    println!(
        "the most memory that each held, in MB: {:?}",
        scene.stage.peaks().await?
    );
    Ok(())
}

/// Measures every kind with the shares of a processor that Lambda gives, and prints the table
/// of what events cost.
pub async fn costs(stack: &Stack, counts: &Counts) -> anyhow::Result<()> {
    let scripts = || kinds::all().split_off(FLOORS.len());
    let mut limited = Vec::new();
    for megabytes in MEMORY {
        let conditions = Conditions {
            megabytes: Some(megabytes),
            ..FREE
        };
        limited.push(Scene::open(stack, conditions, scripts()).await?);
    }
    for _ in 0..LIMITED_ROUNDS {
        for scene in &mut limited {
            scene.play().await?;
        }
    }
    let names = kinds::names(&scripts());
    let table = cost::table(counts, &names, &limited);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../infra/measured.md");
    std::fs::write(path, format!("{TABLE_HEAD}{table}"))?;
    println!("\nwhat events cost, in infra/measured.md:\n{table}");
    Ok(())
}
