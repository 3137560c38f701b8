use anyhow::Context;
use end_to_end::Stack;
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::caller::{Caller, REQUESTS};
use crate::gateway::Request;

/// How many days are written down before.
const DAYS: u32 = 60;
const ANN: &str = "/v1/people/ann";

/// Sends the requests of another bot, and reports the cost of each kind.
pub async fn requests(stack: &Stack) -> anyhow::Result<()> {
    let mut caller = Caller::start(stack, "bench").await?;
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let before = |days: u32| today.saturating_sub(i64::from(days).days());
    let day = |number: u32| format!("{ANN}/entries/{}", before(number));
    let get = |path: &'static str| move |_| Request::new("GET", path);

    caller
        .send(Request::new("PUT", ANN).json(&person()))
        .await?;
    for number in 0..DAYS {
        caller
            .send(Request::new("PUT", day(number)).json(&entry()))
            .await?;
    }

    println!("\na request to the API, over {REQUESTS} of each:");
    println!(
        "{:20}  function        CPU     answer    DynamoDB calls each",
        ""
    );
    let another = |number| Request::new("PUT", format!("{ANN}-{number}")).json(&person());
    caller.measure("PUT person", 201, another).await?;
    let put = |number| Request::new("PUT", day(number)).json(&entry());
    caller.measure("PUT entry", 200, put).await?;
    let read = |number| Request::new("GET", day(number));
    caller.measure("GET entry", 200, read).await?;
    caller
        .measure("GET 60 entries", 200, get("/v1/people/ann/entries"))
        .await?;
    caller
        .measure("GET statistics", 200, get("/v1/people/ann/statistics"))
        .await?;

    let wish = json!({ "from": before(DAYS - 1), "to": today, "format": "csv" });
    // Each of another person: one has no more than ten in ten minutes.
    let order = |number: u32| {
        Request::new("POST", format!("{ANN}-{number}/reports"))
            .header("idempotency-key", "first")
            .json(&wish)
    };
    let orders = caller.measure("POST report", 202, order).await?;
    let mut report = String::new();
    for order in orders {
        report = order.header("location")?.to_owned();
        caller.await_report(&report).await?;
    }
    let stands = |_| Request::new("GET", report.as_str());
    caller.measure("GET report", 200, stands).await?;

    let delete = |number| Request::new("DELETE", day(number));
    caller.measure("DELETE entry", 204, delete).await?;

    let questionnaire = "/v1/questionnaire";
    let fresh = caller
        .measure("GET questionnaire", 200, get(questionnaire))
        .await?;
    let tag = fresh.last().context("an answer")?.header("etag")?;
    let again = |_| Request::new("GET", questionnaire).header("if-none-match", tag);
    caller.measure("  unchanged", 304, again).await?;
    caller.measure("GET health", 200, get("/v1/health")).await?;
    caller
        .measure("GET openapi.json", 200, get("/v1/openapi.json"))
        .await?;
    println!("  peak memory    {} MB", caller.api.peak_mb().await?);
    Ok(())
}

/// Someone who wants everything that there is.
fn person() -> Value {
    json!({
        "language": "en",
        "zone": "UTC",
        "reminder": { "time": "21:30" },
        "weekly_report": true,
    })
}

/// A day with every question answered.
fn entry() -> Value {
    json!({
        "headache": true,
        "attack": {
            "onset": { "at": "07:30" },
            "resolution": { "at": "18:00" },
            "aura": false,
            "location": { "sites": ["left", "temple"], "words": "behind the ear" },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": { "known": ["stress"], "words": "a long flight" },
        },
        "medicines": [
            { "name": "Ibuprofen", "amount": "400 mg", "taken_at": "08:00" },
            { "name": "Sumatriptan", "amount": "50 mg", "taken_at": "10:30" },
        ],
        "comment": "A day in a dark room.",
    })
}
