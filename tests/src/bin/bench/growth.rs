//! How the cost of an event grows with what is kept.

use std::collections::HashMap;

use anyhow::Context;
use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use end_to_end::Stack;
use tokio::task::JoinSet;
use tokio::time::Duration;

use crate::diary::Kept;
use crate::kinds::{self, FLOORS, Script};
use crate::rounds::{Cost, Scene};
use crate::stage::Conditions;

const ROUNDS: usize = 40;
/// How many other people there are at the end.
const PEOPLE: usize = 100_000;
/// How many items one call writes, and how many calls go out at a time.
const BATCH: usize = 25;
const AT_ONCE: usize = 4;

const USUAL: Kept = Kept::USUAL;

/// More or less of one thing than usual.
const VARIATIONS: [(&str, Kept); 6] = [
    ("usual", USUAL),
    ("1 day", Kept { days: 1, ..USUAL }),
    ("730 days", Kept { days: 730, ..USUAL }),
    (
        "1 medicine",
        Kept {
            medicines: 1,
            ..USUAL
        },
    ),
    (
        "12 medicines",
        Kept {
            medicines: 12,
            ..USUAL
        },
    ),
    (
        "long comments",
        Kept {
            comment: 4_000,
            ..USUAL
        },
    ),
];

/// Measures each variation beside the floor, and prints the ratios.
pub async fn growth(stack: &Stack) -> anyhow::Result<()> {
    let mut scenes = Vec::new();
    for (name, kept) in VARIATIONS {
        scenes.push((name, open(stack, kept).await?));
    }
    for _ in 0..ROUNDS {
        for (_, scene) in &mut scenes {
            scene.play().await?;
        }
    }
    add_people(stack).await?;
    let mut crowded = open(stack, USUAL).await?;
    for _ in 0..ROUNDS {
        crowded.play().await?;
    }
    scenes.push(("10^5 people", crowded));
    print("CPU", &scenes, Cost::cpu)?;
    print("time", &scenes, Cost::took)
}

async fn open(stack: &Stack, kept: Kept) -> anyhow::Result<Scene<'_>> {
    let conditions = Conditions {
        recorder: None,
        megabytes: None,
        kept,
    };
    let mut scripts = scripts();
    scripts.retain(|script| script.least_days <= kept.days);
    Scene::open(stack, conditions, scripts).await
}

fn scripts() -> Vec<Script> {
    let mut scripts = kinds::floors();
    scripts.truncate(1);
    scripts.extend(kinds::chats());
    scripts.extend([kinds::entries(), kinds::pages()]);
    scripts
}

fn print(
    title: &str,
    scenes: &[(&str, Scene<'_>)],
    part: fn(Cost) -> Duration,
) -> anyhow::Result<()> {
    println!("\n{title}, as a multiple of the floor's; {ROUNDS} rounds, median (quartiles):");
    print!("{:18}", "");
    for (name, _) in scenes {
        print!(" {name:>18}");
    }
    println!();
    for kind in kinds::names(&scripts()) {
        print!("{kind:18}");
        for (_, scene) in scenes {
            let ratio = scene.ratio(kind, FLOORS[0].name, part);
            print!(
                " {:>18}",
                ratio.map_or("-".to_owned(), |ratio| ratio.to_string())
            );
        }
        println!();
    }
    Ok(())
}

/// Puts other people into the table, each with a profile.
async fn add_people(stack: &Stack) -> anyhow::Result<()> {
    let table = &stack.cloud.outputs.table_name;
    let profile = AttributeValue::S("x".repeat(600));
    let mut calls = JoinSet::new();
    for first in (0..PEOPLE).step_by(BATCH) {
        let puts = (first..first + BATCH).map(|number| {
            let item = HashMap::from([
                (
                    "pk".to_owned(),
                    AttributeValue::S(format!("user#telegram#9{number:09}")),
                ),
                ("sk".to_owned(), AttributeValue::S("profile".to_owned())),
                ("profile".to_owned(), profile.clone()),
            ]);
            let put = PutRequest::builder().set_item(Some(item)).build();
            put.map(|put| WriteRequest::builder().put_request(put).build())
        });
        let puts: Vec<_> = puts.collect::<Result<_, _>>()?;
        let write = stack.dynamodb.batch_write_item().request_items(table, puts);
        calls.spawn(write.send());
        if calls.len() >= AT_ONCE {
            calls.join_next().await.context("a call")???;
        }
    }
    while let Some(call) = calls.join_next().await {
        call??;
    }
    Ok(())
}
