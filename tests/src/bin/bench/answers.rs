use std::collections::BTreeMap;

use anyhow::ensure;
use end_to_end::{Gate, Stack, agreement, message_update, tap_update};
use telegram_stand_in::Via;
use tokio::time::Duration;

use crate::figures::milliseconds;
use crate::function::Function;
use crate::gateway::Request;

/// How many surveys are filled for the mean cost of an answer.
const SURVEYS: u32 = 25;

/// Fills whole surveys by typing, and reports the cost of an answer.
pub async fn answers(stack: &Stack) -> anyhow::Result<()> {
    let gate = Gate::open(stack).await?;
    let webhook = Function::start(stack, "webhook", Some(&gate)).await?;
    let secret = stack.secret_token().await?;
    let person = stack.telegram().add_person("Anna", "en");
    let answers = [
        "yesterday",
        "yes",
        "morning",
        "18:00",
        "no",
        "left",
        "pulsating",
        "yes",
        "7",
        "a little",
        "no",
        "yes",
        "yes",
        "stress",
    ];
    let mut update = 1_000_000;
    let agreed = tap_update(update, person, 1, &agreement());
    let request = Request::new("POST", "/telegram/bench")
        .header("x-telegram-bot-api-secret-token", &secret)
        .json(&agreed);
    let answered = webhook.runtime.invoke(request.event()).await?;
    ensure!(!answered.failed, "the webhook failed at the consent");
    let mut times = Vec::new();
    let mut cpu = Duration::ZERO;
    let mut calls = BTreeMap::<String, usize>::new();
    let mut say = async |text: &str| {
        update += 1;
        let request = Request::new("POST", "/telegram/bench")
            .header("x-telegram-bot-api-secret-token", &secret)
            .json(&message_update(update, person, text));
        let answered = webhook.runtime.invoke(request.event()).await?;
        ensure!(!answered.failed, "the webhook failed at {text:?}");
        anyhow::Ok(answered.took)
    };
    let telegram_before = stack.telegram().calls().len();
    let mut menus = 0;
    for _ in 0..SURVEYS {
        say("/add").await?;
        menus += 1;
        gate.take_counts();
        let before = webhook.cpu().await?;
        for text in answers {
            times.push(say(text).await?);
        }
        cpu += webhook.cpu().await?.saturating_sub(before);
        for (operation, count) in gate.take_counts() {
            *calls.entry(operation).or_default() += count;
        }
        say("/stop").await?;
        menus += 1;
    }
    times.sort_unstable();
    let count = times.len();
    let outright = stack.telegram().calls()[telegram_before..]
        .iter()
        .filter(|call| call.via == Via::Http)
        .count();
    println!("\na survey answer, over {count}:");
    println!(
        "  function time  {:.1} ms median, {:.1} ms worst of 100 (the local DynamoDB included)",
        milliseconds(times[count / 2]),
        milliseconds(times[count * 99 / 100])
    );
    println!(
        "  CPU            {:.2} ms mean",
        milliseconds(cpu) / count as f64
    );
    println!("  peak memory    {} MB", webhook.peak_mb().await?);
    for (operation, calls) in calls {
        println!("  {operation:14} {:.2} each", calls as f64 / count as f64);
    }
    println!(
        "  Telegram       {:.2} calls each",
        (outright - menus) as f64 / count as f64
    );
    Ok(())
}
