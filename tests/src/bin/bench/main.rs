//! What `make bench` prints of the release build: how large and how fast to start
//! each function is, what an answer and a report cost. Numbers to compare, not to pass.
#![expect(
    clippy::print_stdout,
    reason = "this is a tool that speaks to a person in a terminal"
)]

mod drain;
mod function;
mod runtime_api;

use anyhow::{Context, ensure};
use end_to_end::{Gate, Patient, Stack, message_update};
use journal::Entry;
use local::telegram::Via;
use serde_json::{Map, Value, json};
use tokio::time::Duration;

use function::{Function, bootstrap};

/// How often a function is started for its median.
const STARTS: usize = 7;
/// How many surveys are filled for the mean cost of an answer.
const SURVEYS: u32 = 25;
/// How many reports are made for the mean cost of one.
const REPORTS: u32 = 25;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let endpoint = stack.cloud.aws.endpoint();
    let on_aws = [("AWS_ENDPOINT_URL", endpoint.as_str())];

    println!("function   binary  gzipped    start (exec to first poll, median of {STARTS})");
    let outputs = &stack.cloud.outputs;
    for (name, deployed) in [
        ("webhook", &outputs.webhook_function_name),
        ("api", &outputs.api_function_name),
        ("report", &outputs.report_function_name),
        ("remind", &outputs.remind_function_name),
        ("prune", &outputs.prune_function_name),
        ("setup", &outputs.setup_function_name),
    ] {
        let variables = stack.environment(deployed).await?;
        let (binary, gzipped) = sizes(name)?;
        let mut starts = Vec::new();
        for _ in 0..STARTS {
            starts.push(Function::start(name, &variables, &on_aws).await?.started_in);
        }
        starts.sort_unstable();
        println!(
            "{name:9} {binary:5.1} MB {gzipped:5.1} MB {:7.1} ms",
            milliseconds(starts[STARTS / 2])
        );
    }
    answers(&stack, &on_aws).await?;
    reports(&stack, &on_aws).await?;
    drain::drain(&stack).await
}

/// Fills whole surveys by typing, and says what an answer costs.
async fn answers(stack: &Stack, on_aws: &[(&str, &str)]) -> anyhow::Result<()> {
    let gate = Gate::open(stack).await?;
    let variables = stack
        .environment(&stack.cloud.outputs.webhook_function_name)
        .await?;
    let more: Vec<_> = on_aws
        .iter()
        .copied()
        .chain([("AWS_ENDPOINT_URL_DYNAMODB", gate.url())])
        .collect();
    let webhook = Function::start("webhook", &variables, &more).await?;
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
    let mut times = Vec::new();
    let mut cpu = Duration::ZERO;
    let mut calls = std::collections::BTreeMap::<String, usize>::new();
    let mut say = async |text: &str| {
        update += 1;
        let answered = webhook
            .runtime
            .invoke(post(&secret, &message_update(update, person, text)))
            .await?;
        ensure!(!answered.failed, "the webhook failed at {text:?}");
        anyhow::Ok(answered.took)
    };
    say("/start").await?;
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
        cpu += webhook.cpu().await? - before;
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

/// Orders reports of sixty full days, and says what one costs.
async fn reports(stack: &Stack, on_aws: &[(&str, &str)]) -> anyhow::Result<()> {
    let patient = stack.newcomer("en");
    let full = fill_sixty_days(stack, &patient).await?;
    let variables: Map<String, Value> = stack
        .environment(&stack.cloud.outputs.report_function_name)
        .await?;
    let report = Function::start("report", &variables, on_aws).await?;
    let mut times = Vec::new();
    let mut cpu = Duration::ZERO;
    for number in 0..=REPORTS {
        let order = format!("bench-{number}");
        stack
            .put_item(
                patient.id,
                &format!("report#{order}"),
                order_item(&order, &full),
            )
            .await?;
        let before = report.cpu().await?;
        let job =
            json!({ "ordered": { "person": format!("telegram/{}", patient.id), "order": order } });
        let answered = report.runtime.invoke(end_to_end::batch(&[job])).await?;
        ensure!(!answered.failed, "the report failed");
        // The first one also parses the templates and opens the connections.
        if number > 0 {
            times.push(answered.took);
            cpu += report.cpu().await? - before;
        }
    }
    times.sort_unstable();
    println!("\na report of sixty full days, over {}:", times.len());
    println!(
        "  function time  {:.1} ms median (the local AWS and Telegram included)",
        milliseconds(times[times.len() / 2])
    );
    println!(
        "  CPU            {:.2} ms mean",
        milliseconds(cpu) / f64::from(REPORTS)
    );
    println!("  peak memory    {} MB", report.peak_mb().await?);
    Ok(())
}

/// Sixty days with every question answered; returns the day that is the last.
async fn fill_sixty_days(
    stack: &Stack,
    patient: &Patient<'_>,
) -> anyhow::Result<jiff::civil::Date> {
    patient
        .types_all(&[
            "/start",
            "/add",
            "yesterday",
            "yes",
            "7:30",
            "18:00",
            "no",
            "left, temple, behind the ear",
        ])
        .await?;
    let rest = [
        "pulsating",
        "yes",
        "7",
        "a little",
        "no",
        "yes",
        "yes",
        "stress, a long flight",
    ];
    patient.types_all(&rest).await?;
    patient
        .types_all(&[
            "Ibuprofen 400 mg 8:00, Sumatriptan 50 mg 10:30",
            "A day in a dark room.",
        ])
        .await?;
    let items = stack.items(patient.id).await?;
    let (_, day) = items
        .into_iter()
        .find(|(key, _)| key.starts_with("day#"))
        .context("the day")?;
    let entry: Entry = serde_json::from_value(day.clone())?;
    for date in entry.date.series(-jiff::ToSpan::day(1)).take(60) {
        let mut day = day.clone();
        day["date"] = json!(date);
        stack
            .put_item(patient.id, &format!("day#{date}"), day)
            .await?;
    }
    Ok(entry.date)
}

/// An order as the webhook places it.
fn order_item(id: &str, last: &jiff::civil::Date) -> Value {
    let now = jiff::Timestamp::now();
    json!({
        "id": id,
        "period": { "first": last.saturating_sub(jiff::ToSpan::days(59)), "last": last },
        "format": "html",
        "language": "en",
        "occasion": { "on_demand": { "waiting_message": null } },
        "ordered_at": now,
        "expires_at": now.as_second() + 86_400,
    })
}

/// An update as API Gateway hands it to the webhook.
fn post(secret: &str, update: &Value) -> Value {
    json!({
        "version": "2.0",
        "routeKey": "POST /telegram",
        "rawPath": "/telegram",
        "rawQueryString": "",
        "headers": { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
        "requestContext": {
            "http": { "method": "POST", "path": "/telegram", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1" },
            "requestId": "bench", "routeKey": "POST /telegram", "stage": "$default", "timeEpoch": 0,
        },
        "body": update.to_string(),
        "isBase64Encoded": false,
    })
}

/// The size of a function's binary and of what is uploaded of it, in megabytes.
fn sizes(name: &str) -> anyhow::Result<(f64, f64)> {
    let path = bootstrap(name)?;
    let gzipped = std::process::Command::new("gzip")
        .arg("-c")
        .arg(&path)
        .output()
        .context("gzip")?;
    Ok((
        megabytes(std::fs::metadata(&path)?.len()),
        megabytes(gzipped.stdout.len() as u64),
    ))
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
