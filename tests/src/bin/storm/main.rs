//! `make storm`: made-up people fill their diaries through the deployed stack, while every
//! call to AWS and Telegram may fail, hang or be throttled, updates come twice and late,
//! functions are killed and the clock jumps. Afterwards each person's memory of what they
//! were told is held against what is stored.
//!
//! The people, the faults, the kills and the jumps follow from a seed. When they happen
//! depends on the machine, so that a run with the same seed is alike and not the same.
#![expect(
    clippy::print_stdout,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod calm;
mod card;
mod editing;
mod filling;
mod looking;
mod memory;
mod options;
mod person;
mod reply;
mod summary;
mod visit;
mod weather;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use end_to_end::Stack;
use local_cloud::{FaultInjection, LocalCloud};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use options::Options;
use person::Person;
use summary::{Finding, Summary};
use weather::Weather;

/// How long it is between two lines about how far the storm is.
const BETWEEN_LINES: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let options = Options::parse();
    println!("{options}\nStarting the cloud …");
    let faults = Arc::new(FaultInjection::new(options.seed));
    let connections = options.connections();
    let cloud = LocalCloud::in_a_storm(Arc::clone(&faults), connections).await?;
    // It is there until the program ends, and is stopped then.
    let cloud: &'static LocalCloud = Box::leak(Box::new(cloud));
    let stack: &'static Stack = Box::leak(Box::new(Stack::of(cloud)?));
    let mut weather = Weather::new(stack, faults, &options)?;

    println!("The storm begins.");
    let begun = Instant::now();
    weather.rise();
    let people = storm(stack, &options).await?;
    weather.settle()?;
    println!(
        "Calm after {:.0} s. Waiting for what is under way …",
        begun.elapsed().as_secs_f64()
    );
    let mut summary = Summary::of(&weather, &people, begun.elapsed());
    summary.findings.extend(calm::drained(stack).await?);
    println!("Comparing …");
    let findings = calm::compared(stack, people, weather.mishaps(), options.at_once).await?;
    summary.findings.extend(findings);
    cloud.copy_logs().await?;
    println!("{summary}");
    Ok(match summary.findings.is_empty() {
        true => ExitCode::SUCCESS,
        false => {
            println!("All that these people did is told in {}.", calm::STORIES);
            println!("To play it again: make storm {}", options.again());
            ExitCode::FAILURE
        }
    })
}

/// Lets everybody fill their diary, some at once. Returns them as they are afterwards.
async fn storm(stack: &'static Stack, options: &Options) -> anyhow::Result<Vec<Person>> {
    let turns = Arc::new(Semaphore::new(options.at_once));
    let end = options.end();
    let (given, wanted) = (Arc::new(AtomicUsize::new(0)), options.answers);
    let progress = tokio::spawn(tells_progress(Arc::clone(&given)));
    let mut lives = JoinSet::new();
    for number in 0..options.people {
        let mut person = Person::new(stack, number, options.seed)?;
        let (turns, given) = (Arc::clone(&turns), Arc::clone(&given));
        lives.spawn(async move {
            while let Ok(_turn) = turns.acquire().await {
                // The others may have come to the end while this one waited.
                if given.load(Ordering::SeqCst) >= wanted || Instant::now() >= end {
                    break;
                }
                let before = person.answers;
                if let Err(error) = person.visit().await {
                    let finding = Finding::of(&person, "has no way on", &error);
                    println!("{finding}");
                    person.findings.push(finding);
                    break;
                }
                given.fetch_add(person.answers - before, Ordering::SeqCst);
            }
            person
        });
    }
    let mut people = Vec::new();
    while let Some(person) = lives.join_next().await {
        people.push(person?);
    }
    progress.abort();
    people.sort_by_key(|person| person.patient.id);
    Ok(people)
}

/// Says now and then how many answers were given.
async fn tells_progress(given: Arc<AtomicUsize>) {
    let begun = Instant::now();
    loop {
        tokio::time::sleep(BETWEEN_LINES).await;
        let (answers, seconds) = (given.load(Ordering::SeqCst), begun.elapsed().as_secs());
        println!("{answers} answers after {seconds} s");
    }
}
